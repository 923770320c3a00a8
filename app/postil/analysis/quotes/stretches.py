"""Quoted stretches: quotation marks paired, over paragraphs too, and closed where the text forgot to.

Only the outermost stretches count: what is quoted inside a quote belongs to it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from postil.analysis.quotes.marks import Mark, Turn, marks_in
from postil.analysis.quotes.recovery import attribution, forgotten_end, other_speaker
from postil.model.block import Block
from postil.model.span import Span

_ELIDED = re.compile(r"['‘](?:\d\d?s|em|til|till|tis|twas|n|cause|bout|round|cuz|kay)\b", re.IGNORECASE)
#: So many forgotten closing marks make a careless text.
_CARELESS = 2
#: So many marks ahead tell whether quotes are nested.
_AHEAD = 200
#: So many characters make a paragraph more than a heading.
_PARAGRAPH = 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quoted text from its opening to its closing mark, both included.

    Attributes:
        start, end: half-open code points.
        opening: how many characters the opening mark has.
        closing: the same of the closing mark; 0 when the text has none.
        double: False for single marks.
        family: of its opening mark, as in ``Mark``.
        parts: the spans in each paragraph, when it runs over several.
    """

    start: int
    end: int
    opening: int
    closing: int
    double: bool
    family: str
    parts: tuple[Span, ...] = ()

    def inner(self, text: str) -> str:
        """What stands between the marks."""
        return text[self.start + self.opening : self.end - self.closing]


def stretches_of(text: str, blocks: Sequence[Block]) -> list[Stretch]:
    """The outermost quoted stretches of ``blocks`` in text order; they never overlap.

    A text that forgets closing marks elsewhere, too, is not trusted to leave them out by custom: there no quotation goes on in
    the next paragraph.
    """
    found = _stretches(text, blocks, careless=False)
    forgotten = sum(len(s.parts) or 1 for s in found if not s.closing)
    if forgotten >= _CARELESS and forgotten * 5 >= len(found):
        found = _stretches(text, blocks, careless=True)
    return [s for s in found if s.inner(text).strip()]


def stretch_at(text: str, span: Span, blocks: Sequence[Block]) -> Stretch:
    """The stretch that was found at ``span``, read again from its marks alone."""
    marks = marks_in(text, span.start, span.end)
    first, last = marks[0], marks[-1]
    closing = (
        last.end - last.start
        if last is not first
        and last.end == span.end
        and last.turn is not Turn.OPEN
        and last.double == first.double
        else 0
    )
    parts = [
        Span(max(span.start, block.span.start), min(span.end, block.span.end))
        for block in blocks[max(0, _blocks_to(blocks, span.start) - 1) : _blocks_to(blocks, span.end - 1)]
    ]
    split = tuple(parts) if len(parts) > 1 else ()
    return Stretch(span.start, span.end, first.end - first.start, closing, first.double, first.family, split)


def _blocks_to(blocks: Sequence[Block], offset: int) -> int:
    """How many blocks begin at or before ``offset``."""
    return bisect_right(blocks, offset, key=lambda block: block.span.start)


def _stretches(text: str, blocks: Sequence[Block], *, careless: bool) -> list[Stretch]:
    found: list[Stretch] = []
    running: Stretch | None = None
    for block in blocks:
        marks, i = marks_in(text, block.span.start, block.span.end), 0
        if running:
            running, i, still_open = _carried_on(text, running, marks, block.span)
            if still_open:
                continue
            found.append(running)
            running = None
        while i < len(marks) and not running:
            stretch, i, left_open = _at(text, marks, i, block.span, careless=careless)
            if left_open and not careless:
                running = stretch
            elif stretch:
                found.append(stretch)
    return [*found, running] if running else found


def _carried_on(text: str, running: Stretch, marks: list[Mark], block: Span) -> tuple[Stretch, int, bool]:
    """How the paragraph ``block`` continues a quote left open before: (the quote, marks used, whether it is still open).

    The paragraph must open with a mark of its own (the printers' custom) or hold a closing mark before any other.
    """
    at = next((k for k, m in enumerate(marks) if m.double), None)
    if at is None:
        return running, 0, False
    first = marks[at]
    if first.turn is Turn.CLOSE:
        if _is_name_line(text[block.start : first.start]):
            return running, at + 1, False
        return _joined(running, Span(block.start, first.end), first.end - first.start), at + 1, False
    own = [k for k, m in enumerate(marks) if m.double and m.family == running.family]
    if first.family != running.family and own and marks[own[0]].turn is not Turn.OPEN:
        last = marks[own[0]]
        return _joined(running, Span(block.start, last.end), last.end - last.start), own[0] + 1, False
    part, used, left_open = _at(text, marks, at, block)
    if first.start != block.start or part is None or other_speaker(text, running.start, part.end):
        return running, 0, False
    return _joined(running, Span(part.start, part.end), part.closing), used, left_open


def _joined(running: Stretch, part: Span, closing: int) -> Stretch:
    parts = running.parts or (Span(running.start, running.end),)
    return replace(running, end=part.end, closing=closing, parts=(*parts, part))


def _is_name_line(before_mark: str) -> bool:
    """Whether a line is nothing but the name under a displayed quotation."""
    words = before_mark.split()
    return len(words) <= 4 and all(w[0].isupper() for w in words)


def _at(
    text: str, marks: list[Mark], i: int, block: Span, *, careless: bool = False
) -> tuple[Stretch | None, int, bool]:
    """The stretch that opens at ``marks[i]``: (it or None, index of the next mark to look at, left open at the block's end)."""
    mark = marks[i]
    if mark.turn is Turn.CLOSE:
        return None, i + 1, False
    closing, limit = (
        _double_close(text, marks, i, careless=careless)
        if mark.double
        else (_single_close(text, marks, i, block), None)
    )
    if closing is not None:
        last = marks[closing]
        size = last.end - last.start
        return (
            Stretch(mark.start, last.end, mark.end - mark.start, size, mark.double, mark.family),
            closing + 1,
            False,
        )
    if not mark.double and not _opens_paragraph(text, mark, block):
        return None, i + 1, False
    if limit is not None and marks[limit].start == mark.end:
        return None, i + 1, False
    bound = block.end if limit is None else marks[limit].start
    end = forgotten_end(text, mark.end, bound, more=limit is not None)
    after = next((k for k in range(i + 1, len(marks)) if marks[k].start >= end), len(marks))
    left_open = mark.double and end >= block.end
    return Stretch(mark.start, end, mark.end - mark.start, 0, mark.double, mark.family), after, left_open


def _double_close(text: str, marks: list[Mark], i: int, *, careless: bool) -> tuple[int | None, int | None]:
    """The index of the mark that closes ``marks[i]``; else (None, index of the mark before which it must end)."""
    j = i + 1
    while j < len(marks):
        mark = marks[j]
        if not mark.double:
            j += 1
        elif mark.turn is not Turn.OPEN:
            return j, None
        else:
            inner = _nested_close(text, marks, i, j, careless=careless)
            if inner is None:
                return None, j
            j = inner + 1
    return None, None


def _nested_close(text: str, marks: list[Mark], i: int, j: int, *, careless: bool) -> int | None:
    """The index that closes the quote opened at ``j`` within the one at ``i``; None when that must have ended before ``j``.

    When the counts do not tell, a mark in the middle of a sentence opens a quote within the quote.
    """
    outer, rest = marks[i], [k for k in range(j, min(len(marks), j + _AHEAD)) if marks[k].double]
    close = next((k for k in rest if k > j and marks[k].turn is not Turn.OPEN), None)
    if close is None:
        return None
    later = [marks[k] for k in rest if k > close]
    same_family = marks[j].family == outer.family
    if same_family:
        closed = 2 * sum([marks[k].turn is not Turn.OPEN for k in rest]) > len(rest)
    else:
        closed = any(m.family == outer.family and m.turn is not Turn.OPEN for m in later)
    said = text[outer.end : marks[j].start].rstrip()
    if careless and same_family:
        return close if closed and said and said[-1] not in ".,!?;:…" else None
    if closed or (said and said[-1] not in ".,!?;:…" and not attribution(text, outer.end, marks[j].start)):
        return close
    return None


def _opens_paragraph(text: str, mark: Mark, block: Span) -> bool:
    """Whether a single mark that nothing closes still opens a quote: it begins a paragraph of whole sentences."""
    begins = mark.start == block.start and mark.glyph in "‘‚‹›" and _opens_single(text, mark, block.end)
    return begins and text[mark.end].isupper() and block.end - mark.end > _PARAGRAPH


def _opens_single(text: str, mark: Mark, end: int) -> bool:
    if mark.turn is Turn.CLOSE or mark.glyph == "’" or mark.end >= end:
        return False
    after = text[mark.end]
    return (after.isalnum() or after in "$£€([…@#") and not _ELIDED.match(text, mark.start)


def _single_close(text: str, marks: list[Mark], i: int, block: Span) -> int | None:
    """The single mark that closes ``marks[i]``, or None when that is an apostrophe or never closed.

    After an s a lone mark may be a possessive ("the students' choice"); then a later closing mark is preferred that has
    punctuation before it. Double marks between must be balanced.
    """
    if not _opens_single(text, marks[i], block.end):
        return None
    fallback, inside = None, False
    for k in range(i + 1, len(marks)):
        mark = marks[k]
        if mark.double:
            inside = mark.turn is Turn.OPEN or (mark.turn is Turn.EITHER and not inside)
            continue
        if inside:
            continue
        if mark.turn is Turn.OPEN:
            break
        before = text[mark.start - 1]
        if before in ".,?!;:…)":
            return k
        if before not in "sS" and fallback is None:
            return k
        fallback = k if fallback is None else fallback
    return fallback
