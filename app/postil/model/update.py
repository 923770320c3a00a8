"""An article that came again with another text, and what became of the marks on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from postil.model.alignment import WORD, Alignment, word_pairs
from postil.model.annotation import Form
from postil.model.folded import Folded
from postil.model.span import Span


@dataclass(frozen=True, slots=True)
class Again:
    """An article that was there before.

    Attributes:
        older: id of the article that was there.
        title: of it.
        saved: when it was, ISO 8601 UTC.
        added: words that the new text has more.
        removed: words of the old one that it has not.
        address: whether both are from the same web address; else their words are nearly the same.
    """

    older: str
    title: str
    saved: str
    added: int
    removed: int
    address: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """A mark that the reader may want to look at.

    Attributes:
        id: of the mark.
        score: how sure its place is, 0–1.
        former: the words that it was on.
        words: those that it is on now.
        span: where that is, half-open code points.
    """

    id: str
    score: float
    former: str
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A mark that has no place in the text.

    Attributes:
        id: of the mark.
        words: that it was on.
        note: what the reader wrote on it, or empty.
        tags: on it.
        colour: of a highlight, else empty.
        form: what it looks like.
        before, after: the text around the words, as far as it was kept.
        created: ISO 8601 UTC time.
    """

    id: str
    words: str
    note: str = ""
    tags: tuple[str, ...] = ()
    colour: str = ""
    form: Form = Form.FILL
    before: str = ""
    after: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the reader's marks.

    Attributes:
        article: id of the article that they are on now.
        kept: how many are where they were.
        moved: those on other words, or among others, in text order; until they are accepted.
        unplaced: those without a place.
    """

    article: str
    kept: int
    moved: tuple[Moved, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


def words_changed(old: str, new: str) -> tuple[int, int]:
    """How many words a new text has more, and how many of the old one it has not."""
    before, after = Folded(old).text, Folded(new).text
    alignment = Alignment(before, after)
    runs = sorted((run.old, run.old + run.size) for run in alignment.runs)
    ends = [0, *(end for _, end in runs)]
    starts = [*(start for start, _ in runs), len(before)]
    gone = [Span(end, start) for end, start in zip(ends, starts, strict=True) if start > end]
    removed, added = _words(before, gone), _words(after, alignment.free())
    same = len(word_pairs(removed, added))
    return len(added) - same, len(removed) - same


def _words(text: str, parts: Sequence[Span]) -> list[str]:
    found = (match[0] for part in parts for match in WORD.finditer(text, part.start, part.end))
    return [word for word in found if word[0].isalnum()]
