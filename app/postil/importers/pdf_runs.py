"""The words of a paragraph as runs that are dressed alike, the breaks of its lines undone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from postil.importers.office import Run
from postil.importers.pdf_hyphens import Hyphens
from postil.importers.pdf_letters import SOFT_HYPHEN
from postil.importers.pdf_words import Line, Word
from postil.model.inline import Style

#: How much smaller than its line, and of its size how far above the foot of the line, a raised number is.
_SMALL, _RAISED = 0.88, 0.12
_SIGNS = frozenset("*†‡§¶")


@dataclass(frozen=True, slots=True)
class Dress:
    """What a paragraph's words are all set in, which is therefore no emphasis."""

    bold: bool = False
    italic: bool = False
    fixed: bool = False


def dress_of(lines: Sequence[Line]) -> Dress:
    """That of a paragraph."""
    looks = [word.look for line in lines for word in line.words if any(c.isalnum() for c in word.text)]
    if not looks:
        return Dress()
    return Dress(
        all(look.bold for look in looks),
        all(look.italic for look in looks),
        all(look.fixed for look in looks),
    )


def runs_of(
    lines: Sequence[Line], hyphens: Hyphens, notes: dict[str, str], drop: int = 0, *, dressed: bool = True
) -> list[Run]:
    """The words of lines.

    Args:
        lines: of one paragraph.
        hyphens: decides on words that are cut.
        notes: the name of the note that each sign leads to, on these pages.
        drop: characters at the beginning that are not of the words: the sign of a list.
        dressed: whether emphasis counts.
    """
    common = dress_of(lines)
    runs: list[Run] = []
    for number, line in enumerate(lines):
        for at, word in enumerate(line.words):
            glue = " " if word.blank and at else ""
            if not at and number and runs:
                gone, blank = hyphens.joint(_end(runs), word.text)
                glue = " " if blank else ""
                if gone:
                    _cut(runs, gone)
            run = _run(word, line, common, notes, dressed=dressed)
            if runs and not run.note and _alike(run, runs[-1]):
                runs[-1] = replace(runs[-1], text=runs[-1].text + glue + run.text)
            else:
                if glue and runs and not runs[-1].note:
                    runs[-1] = replace(runs[-1], text=runs[-1].text + glue)
                elif glue:
                    run = replace(run, text=glue + run.text) if not run.note else run
                runs.append(run)
    runs = [
        replace(run, text=run.text.replace(SOFT_HYPHEN, "")) if SOFT_HYPHEN in run.text else run
        for run in runs
    ]
    return _dropped(runs, drop)


def _alike(run: Run, other: Run) -> bool:
    """Whether two runs are dressed alike."""
    return (
        run.styles == other.styles
        and run.href == other.href
        and run.goal == other.goal
        and run.note == other.note
    )


def _end(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs[-6:])


def _cut(runs: list[Run], count: int) -> None:
    while count and runs:
        taken = min(count, len(runs[-1].text))
        runs[-1] = replace(runs[-1], text=runs[-1].text[: len(runs[-1].text) - taken])
        count -= taken
        if not runs[-1].text:
            runs.pop()


def _dropped(runs: list[Run], count: int) -> list[Run]:
    while count > 0 and runs:
        length = len(runs[0].text)
        if length > count:
            runs[0] = replace(runs[0], text=runs[0].text[count:].lstrip())
            return runs
        count -= length
        runs.pop(0)
    return runs


def raised(word: Word, line: Line) -> bool:
    """Whether a word is small and stands above the foot of its line."""
    return word.look.size < _SMALL * line.size and line.bottom - word.bottom > _RAISED * line.size


def _run(word: Word, line: Line, common: Dress, notes: dict[str, str], *, dressed: bool) -> Run:
    small = word.look.size < _SMALL * line.size
    if raised(word, line):
        sign = word.text.strip("[]()")
        if sign in notes:
            return Run(f"[{sign}]", note=True, goal=notes[sign])
        return Run(word.text, frozenset({Style.SUPERSCRIPT}), word.href)
    styles = set()
    if small and word.bottom - line.bottom > _RAISED * word.look.size:
        styles.add(Style.SUBSCRIPT)
    if dressed:
        if word.look.bold and not common.bold:
            styles.add(Style.STRONG)
        if word.look.italic and not common.italic:
            styles.add(Style.EMPHASIS)
    return Run(word.text, frozenset(styles), word.href)


def sign_of(line: Line) -> tuple[str, int] | None:
    """What the sign of a note at the beginning of a line says, and how many characters it takes; None: there is none."""
    first = line.words[0]
    text = first.text
    if set(text) <= _SIGNS:
        return text, len(text)
    digits = text.strip("[]().")
    if digits.isdigit() and len(digits) <= 3 and len(line.words) > 1:
        return digits, len(text)
    head = text[: len(text) - len(text.lstrip("0123456789"))]
    if head and len(head) <= 3 and text[len(head) : len(head) + 1].isalpha():
        return head, len(head)
    return None
