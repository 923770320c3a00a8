"""How fast the engine reads: words a second by rules alone and with the model, against the model on its own."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from postil.analysis.document import Document
from postil.analysis.engine import engine
from postil.analysis.nlp import SpacyNames

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
COPIES = 8
TIMES = 5


def took(work: Callable[[], object]) -> float:
    """Median seconds of ``work``, warm."""
    work()
    times = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def run() -> dict[str, float]:
    """Words a second, and the whole engine's time as a multiple of the model's own."""
    article = next(SEEDS.glob("*.txt")).read_text(encoding="utf-8")
    text = "\n\n".join([article] * COPIES)
    words = len(text.split())
    model = SpacyNames()
    model.load()
    whole = engine()
    rules = took(lambda: whole.analyse(text, with_model=False))
    everything = took(lambda: whole.analyse(text))
    alone = took(lambda: model.names(Document.of(text)))
    return {
        "words": words,
        "rules_words_per_s": words / rules,
        "whole_words_per_s": words / everything,
        "model_words_per_s": words / alone,
        "whole_to_model": everything / alone,
    }
