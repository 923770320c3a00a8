"""Notes at the foot of the pages of a PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from postil.importers.pdf_runs import raised, sign_of
from postil.importers.pdf_words import Line

#: How much smaller than the text notes are set.
_SMALLER = 0.93


@dataclass(slots=True)
class FootNote:
    """A note: the name that is its own, what its sign says, its lines, and the characters of the sign at their beginning."""

    name: str
    label: str
    drop: int
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class FootNotes:
    """All notes, and for each page the names of its notes by their signs."""

    notes: list[FootNote] = field(default_factory=list)
    by_page: dict[int, dict[str, str]] = field(default_factory=dict)


def take_notes(columns: Sequence[Sequence[list[Line]]], size: float) -> FootNotes:
    """Takes the notes away from the feet of columns.

    Args:
        columns: of each page, in order of reading; those lines go that belong to notes.
        size: of the type of the text.
    """
    found = FootNotes()
    signs = {
        word.text.strip("[]()")
        for page in columns
        for region in page
        for line in region
        for word in line.words
        if raised(word, line)
    }
    for number, page in enumerate(columns):
        for region in page:
            start = _start(region, size)
            if start is None or not _has_text(page, size):
                continue
            lines = region[start:]
            label = sign_of(lines[0])
            if not (
                (label and label[0] in signs)
                or (label is None and found.notes and start and _goes_on(found, lines[0]))
            ):
                continue
            del region[start:]
            _add(found, lines, number, signs)
            if region:
                region[-1].last = True
    return found


def _has_text(page: Sequence[list[Line]], size: float) -> bool:
    return any(line.size > _SMALLER * size for region in page for line in region)


def _start(region: list[Line], size: float) -> int | None:
    """From which line on a column is set small down to its foot."""
    start = len(region)
    while start and region[start - 1].size <= _SMALLER * size:
        start -= 1
    if start == len(region):
        return None
    # What is small above the first sign is no note: a table, or the words under a picture.
    for at in range(start, len(region)):
        if sign_of(region[at]):
            return at
    return start


def _goes_on(found: FootNotes, line: Line) -> bool:
    last = found.notes[-1].lines[-1]
    return (
        line.page == last.page + 1
        and abs(last.size - line.size) < 0.2
        and not last.text.rstrip().endswith(".")
    )


def _add(found: FootNotes, lines: list[Line], page: int, signs: set[str]) -> None:
    for line in lines:
        sign = sign_of(line)
        if sign and sign[0] in signs and _is_next(found, sign[0], line):
            name = f"note {len(found.notes)}"
            found.notes.append(FootNote(name, sign[0], sign[1], [line]))
            found.by_page.setdefault(page, {}).setdefault(sign[0], name)
        elif found.notes:
            found.notes[-1].lines.append(line)


def _is_next(found: FootNotes, label: str, line: Line) -> bool:
    """Whether a number at the beginning of a line is that of a new note, not one in the words of the last."""
    if raised(line.words[0], line) or not found.notes:
        return True
    last = found.notes[-1]
    if last.lines[-1].page != line.page or not (label.isdigit() and last.label.isdigit()):
        return True
    return int(label) == int(last.label) + 1
