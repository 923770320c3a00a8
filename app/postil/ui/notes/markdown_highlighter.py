"""Markdown as it is typed: what is strong looks strong, marks of the language step back, programs are coloured by Pygments."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from postil import styles
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.notes.fences import Fence, opened_by
from postil.ui.notes.program_colours import FACES
from postil.ui.notes.weights import bold
from postil.ui.reader.code_words import words_of
from postil.ui.reader.offsets import Offsets

_HEADING = re.compile(r"^(#{1,6})\s")
_LIST = re.compile(r"^\s*([-*+]|\d+[.)])\s(\[[ xX]\])?")
_QUOTE = re.compile(r"^\s*(>+)")
#: What is inside a line: the name of its look, and how many characters at either end are marks.
_INLINE: tuple[tuple[re.Pattern[str], str, int], ...] = (
    (re.compile(r"`[^`\n]+`"), "code", 1),
    (re.compile(r"\*\*(?=\S)[^*\n]+?(?<=\S)\*\*|__(?=\S)[^_\n]+?(?<=\S)__"), "strong", 2),
    (
        re.compile(
            r"(?<![*\w])\*(?=[^\s*])[^*\n]+?(?<=[^\s*])\*(?![*\w])|(?<![_\w])_(?=[^\s_])[^_\n]+?(?<=[^\s_])_(?![_\w])"
        ),
        "slanted",
        1,
    ),
    (re.compile(r"~~(?=\S)[^~\n]+?~~"), "struck", 2),
)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\s]*)\)|https?://\S+")
#: States of a line: outside of programs, and from there on inside of one, by the fence that it began with.
_OUTSIDE, _INSIDE = 0, 1


class MarkdownHighlighter(QSyntaxHighlighter):
    """Dresses the Markdown of one document; no character is changed."""

    def __init__(self, document: QTextDocument, theme: styles.Theme) -> None:
        super().__init__(document)
        self._fences: list[Fence] = []
        self._theme = theme
        self._looks = _looks(theme)
        self._units = Offsets("")

    @override
    def highlightBlock(self, text: str) -> None:
        self._units = Offsets(text)
        state = self.previousBlockState() - _INSIDE
        if 0 <= state < len(self._fences):
            self._program(text, state)
        elif fence := opened_by(text):
            self._set(0, len(text), self._looks["mark"])
            self.setCurrentBlockState(_INSIDE + self._number(fence))
        else:
            self.setCurrentBlockState(_OUTSIDE)
            self._prose(text)

    def _number(self, fence: Fence) -> int:
        if fence not in self._fences:
            self._fences.append(fence)
        return self._fences.index(fence)

    def _program(self, text: str, number: int) -> None:
        fence = self._fences[number]
        if fence.closed_by(text):
            self._set(0, len(text), self._looks["mark"])
            self.setCurrentBlockState(_OUTSIDE)
            return
        self.setCurrentBlockState(_INSIDE + number)
        self._set(0, len(text), self._looks["code"])
        for span, name in words_of(text, Block(Role.CODE, Span(0, len(text)), language=fence.language)):
            look = QTextCharFormat(self._looks["code"])
            look.setForeground(QColor(getattr(self._theme.code, name)))
            self._set(span.start, span.end, look)

    def _prose(self, text: str) -> None:
        whole = self._whole(text)
        if whole:
            self._set(0, len(text), self._looks[whole])
        for start, end, name in _stretches(text):
            self._merge(start, end, self._looks[name])

    def _whole(self, text: str) -> str:
        if _HEADING.match(text):
            return "heading"
        return "quote" if _QUOTE.match(text) else ""

    def _set(self, start: int, end: int, look: QTextCharFormat) -> None:
        """Gives code points ``[start, end)`` of the line a look."""
        at = self._units.to_units(start)
        self.setFormat(at, self._units.to_units(end) - at, look)

    def _merge(self, start: int, end: int, look: QTextCharFormat) -> None:
        """Lays a look over the ones that are there."""
        for at in range(self._units.to_units(start), self._units.to_units(end)):
            merged = QTextCharFormat(self.format(at))
            merged.merge(look)
            self.setFormat(at, 1, merged)


def _stretches(text: str) -> Iterator[tuple[int, int, str]]:
    for opening in (_HEADING, _LIST, _QUOTE):
        if found := opening.match(text):
            yield found.start(1), found.end(1), "mark"
            if opening is _LIST and found[2]:
                yield found.start(2), found.end(2), "box"
    for pattern, name, marks in _INLINE:
        for found in pattern.finditer(text):
            yield found.start(), found.end(), name
            yield found.start(), found.start() + marks, "mark"
            yield found.end() - marks, found.end(), "mark"
    for found in _LINK.finditer(text):
        if found[2] is None:
            yield found.start(), found.end(), "link"
        else:
            yield found.start(), found.end(), "mark"
            yield found.start(1), found.end(1), "link"


def _looks(theme: styles.Theme) -> dict[str, QTextCharFormat]:
    page = theme.page
    looks = {
        name: QTextCharFormat()
        for name in ("strong", "slanted", "struck", "code", "mark", "box", "link", "heading", "quote")
    }
    bold(looks["strong"])
    looks["slanted"].setFontItalic(True)
    looks["struck"].setFontStrikeOut(True)
    looks["code"].setFontFamilies(list(FACES))
    looks["code"].setBackground(QColor(theme.code.ground))
    looks["mark"].setForeground(QColor(page.muted))
    looks["box"].setForeground(QColor(page.accent))
    looks["link"].setForeground(QColor(page.accent))
    bold(looks["heading"])
    looks["quote"].setForeground(QColor(page.muted))
    return looks
