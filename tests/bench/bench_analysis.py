"""How fast the engine reads, beside spaCy on its own, and what its child process takes.

Throughput is counted in words a second of processor time, so that a busy machine does not count; waiting times in
milliseconds by the clock. Ratios are to something measured in the same run, on the same text.
"""

import gc
import json
import random
import re
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import spacy

from postil.analysis import lexicon
from postil.analysis.document import Document
from postil.analysis.engine import engine
from postil.analysis.nlp import SpacyNames
from postil.analysis.pipeline import Pipeline
from postil.importers.structure import structure

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
TIMES = 5
_WHO = ["The foreign ministry in {0}", "A spokesman for {0}", "President of {0} Ada Marlow", "{0}'s army", "Officials from {0}"]  # fmt: skip
_WHERE = ["France", "Kenya", "Peru", "Japan", "Georgia", "Ankara", "Ottawa", "New Delhi", "Warsaw", "Brazil"]
_SAID = [
    'said on {1} that "the talks will go on for {2} weeks", and left',
    "confirmed the delivery of {2} T-72 tanks and F-16 jets",
    'told reporters: "We have {2} conditions, and none of them is new."',
    "signed an agreement on grain, fish and {2} other goods",
    "came to the talks in {0} with {2} advisers and a long list of open questions about trade",
    "went home on {1} after a week in which little had moved and much had been tried",
]
_ELSE = [
    "The road along the coast had been closed for {2} days because of heavy rain and falling stones",
    "Prices of bread and fuel rose again in {0}, as they had in most of the region since the spring",
    "It was not clear on {1} how long the work would take or who was going to pay for it",
    "Before the vote {2} members of the committee had asked for more time to read the report",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def news(words: int, seed: int = 5) -> str:
    """Made-up news of at least so many words, in paragraphs of four sentences; the same for the same seed."""
    choose, parts, count = random.Random(seed), [], 0
    while count < words:
        sentences = []
        for told in (True, False, True, False):
            sentence = (
                f"{choose.choice(_WHO)} {choose.choice(_SAID)}." if told else f"{choose.choice(_ELSE)}."
            )
            sentences.append(
                sentence.format(choose.choice(_WHERE), choose.choice(_DAYS), choose.randrange(2, 90))
            )
        parts.append(" ".join(sentences))
        count += len(parts[-1].split())
    return "\n\n".join(parts)


def processor_time(work: Callable[[], object], times: int = TIMES) -> float:
    """Least processor seconds of ``work``, warm."""
    work()
    found = []
    for _ in range(times):
        begun = time.process_time()
        work()
        found.append(time.process_time() - begun)
    return min(found)


def throughput() -> dict[str, float]:
    """Words a second of the whole engine, of its parts, and of spaCy."""
    article = next(SEEDS.glob("*.txt")).read_text(encoding="utf-8")
    text = "\n\n".join([article, news(2000), article, news(2000, seed=6)])
    blocks, words = structure(text), len(text.split())
    names = SpacyNames()
    names.load()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        full = spacy.load(names.producer)
    whole, plain = engine(), re.compile(r"\w+|[^\w\s]")
    document = Document.of(text, blocks)
    story = [block.span.of(text) for block in document.story]
    seconds = {
        "whole": processor_time(lambda: whole.analyse(text, blocks)),
        "rules": processor_time(lambda: whole.analyse(text, blocks, with_model=False)),
        "spacy_ner": processor_time(lambda: names.names(document)),
        "spacy_full": processor_time(lambda: list(full.pipe(story)), 2),
        "floor": processor_time(lambda: [match.span() for match in plain.finditer(text)]),
    }
    found: dict[str, float] = {"words": words}
    found |= {f"{name}_words_per_s": words / took for name, took in seconds.items()}
    found["whole_to_spacy_full_time"] = seconds["whole"] / seconds["spacy_full"]
    found["whole_to_spacy_ner_time"] = seconds["whole"] / seconds["spacy_ner"]
    found["rules_to_floor_time"] = seconds["rules"] / seconds["floor"]
    found["rules_to_spacy_full_time"] = seconds["rules"] / seconds["spacy_full"]
    return found | {f"step_{k}_us_per_word": 1e6 * v / words for k, v in by_step(whole, document).items()}


def by_step(pipeline: Pipeline, document: Document) -> dict[str, float]:
    """Processor seconds of each step by rules alone, and of tokens and sentences."""
    text, blocks = document.text, document.blocks
    found = {"tokens and sentences": processor_time(lambda: Document.of(text, blocks))}
    for _ in range(TIMES):
        fresh = Document.of(text, blocks)
        for step in pipeline.steps:
            begun = time.process_time()
            step(fresh)
            took = time.process_time() - begun
            found[step.name] = min(found.get(step.name, took), took)
    return {name.replace(" ", "_"): seconds for name, seconds in found.items()}


def lexicons() -> dict[str, float]:
    """Processor seconds to load all lexicons, as the first text does."""
    pipeline = engine(with_model=False)
    lexicon.load.cache_clear()
    lexicon.load_words.cache_clear()
    gc.collect()
    begun = time.process_time()
    pipeline.analyse("Nothing.")
    return {"lexicons_load_s": time.process_time() - begun}


def scaling() -> dict[str, float]:
    """How much longer twice the text takes, by rules: near 2 when time grows with length, 4 when with its square."""
    line = news(6_000).replace("\n\n", " ")
    marks = '"' + "He said “no” to 'it' (X) "
    kinds = {
        "paragraphs": news(6_000),
        "one_line": line,
        "no_space": "x" * 50_000,
        "capitals": "Ada " * 12_000,
        "acronyms": "Great Assembly (GA) and " * 2_000,
        "quote_marks": marks * 1_000,
        "brackets": "(" * 50_000,
        "hyphens": "a-" * 25_000,
        "credits": "AP/Ada Marlow; " * 2_000,
        "people": "Ada Marlow left. Marlow said “no” to Peru, and she told him “yes”.\n" * 1_000,
    }
    pipeline, found = engine(with_model=False), {}
    for name, text in kinds.items():
        once, twice = (
            processor_time(lambda t=t: pipeline.analyse(t), 2)
            for t in (text, text + (" " if " " in text else "") + text)
        )
        found[f"twice_{name}_time"] = twice / once
        found[f"{name}_mb_per_s"] = len(text) / 1e6 / once
    return found


def child() -> dict[str, float]:
    """Milliseconds to the first and to the last colours of a 700-word article through the child process, and its memory."""
    command = [sys.executable, "-m", "postil", "annotate", "--jsonl", "--progressive"]
    times: dict[bool, list[float]] = {False: [], True: []}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        for number in range(TIMES + 2):
            begun = time.perf_counter()
            process.stdin.write(json.dumps({"id": number, "text": news(700, seed=number)}) + "\n")
            process.stdin.flush()
            for final in (False, True):
                assert json.loads(process.stdout.readline())["final"] is final
                times[final].append((time.perf_counter() - begun) * 1000)
        peak = _peak(process.pid)
        process.stdin.close()
        process.wait()
    found = {"child_cold_first_colours_ms": times[False][0], "child_cold_all_colours_ms": times[True][0]}
    found["child_first_colours_ms"] = statistics.median(times[False][2:])
    found["child_all_colours_ms"] = statistics.median(times[True][2:])
    return found | ({"child_peak_mb": peak} if peak else {})


def _peak(process: int) -> float:
    """Most megabytes that a process held so far; 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    held = re.search(r"^VmHWM:\s+(\d+) kB", status.read_text(encoding="utf-8"), re.MULTILINE)
    return int(held[1]) / 1000 if held else 0.0


def run() -> dict[str, float]:
    """All of it; keys that end in ``_time`` are ratios of times: below 1 is faster than what it is compared with."""
    return lexicons() | child() | throughput() | scaling()


if __name__ == "__main__":
    for key, value in run().items():
        print(f"{key:36} {value:12.3f}")
