"""The whole engine by rules alone, on any text."""

import doctest
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from postil import analysis
from postil.analysis.engine import engine
from postil.analysis.pipeline import Pipeline
from postil.importers.structure import structure

#: What rules look for, so that arbitrary texts are not all beside the point.
PIECES = [
    "Moscow", "the Kremlin", "said", "“", "”", '"', "'", "’s", "''", "«", "»", "(", ")", "IAEA", "S-400", "T-72", "USS", "-", ".",
    ",", "\n\n", "\n", " in ", "Mr.", "U.S.", "he", "according to", "president", "Sino-", "Russian", "class", "AN/", "1", "Putin",
    "REUTERS/", "MOSCOW (Reuters) - ", "\u00a0", "\u200d", "é", "𝔸", "中国", "\r\n", "\t", "É", "ß", "İ", "\x00", "ﬁ", "No. 5", "…",
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
)


@cache
def rules() -> Pipeline:
    """One engine for all examples."""
    return engine(with_model=False)


@given(texts)
def test_any_text_gives_sound_marks(text: str) -> None:
    """Spans lie inside the text and are not empty, entities are there, confidence and reason are given."""
    found = rules().analyse(text, structure(text))
    known = {entity.key for entity in found.entities}
    for mark in found.annotations:
        spans = [mark.span, *([mark.speaker.span] if mark.speaker else []), *([mark.cue] if mark.cue else [])]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert 0 < mark.confidence <= 1
        assert mark.producer
        assert mark.version
        assert mark.reason
        assert mark.reason.sentence
        assert mark.entity is None or mark.entity in known
        assert mark.speaker is None or mark.speaker.entity is None or mark.speaker.entity in known
    order = [(m.span.start, -m.span.end, m.kind) for m in found.annotations]
    assert order == sorted(order)


@given(texts)
def test_the_same_text_gives_the_same_marks(text: str) -> None:
    """Another engine, and the same one again, say the same."""
    first = rules().analyse(text)
    assert rules().analyse(text) == first
    assert engine(with_model=False).analyse(text) == first


def test_documented_example_holds() -> None:
    """What the package's docstring shows is what happens."""
    done = doctest.testmod(analysis)
    assert done.attempted > 5
    assert done.failed == 0
