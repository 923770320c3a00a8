"""Markdown as it is typed: what is strong looks strong, marks of the language step back, programs are coloured by Pygments."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from postil import styles
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.reader.code_words import words_of

_FENCE = re.compile(r"^\s{0,3}(```+|~~~+)\s*([\w+#.-]*)")
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
#: States of a line: outside of programs, and from there on inside of one, by its language.
_OUTSIDE, _INSIDE = 0, 1


class MarkdownHighlighter(QSyntaxHighlighter):
    """Dresses the Markdown of one document; no character is changed."""

    def __init__(self, document: QTextDocument, theme: styles.Theme) -> None:
        super().__init__(document)
        self._languages: list[str] = []
        self._theme = theme
        self._looks = _looks(theme)

    @override
    def highlightBlock(self, text: str) -> None:
        inside = self.previousBlockState() - _INSIDE if self.previousBlockState() >= _INSIDE else None
        fence = _FENCE.match(text)
        if inside is not None:
            self._program(text, inside, ends=fence is not None)
        elif fence:
            self.setFormat(0, len(text), self._looks["mark"])
            self.setCurrentBlockState(_INSIDE + self._number(fence[2].lower()))
        else:
            self.setCurrentBlockState(_OUTSIDE)
            self._prose(text)

    def _number(self, language: str) -> int:
        if language not in self._languages:
            self._languages.append(language)
        return self._languages.index(language)

    def _program(self, text: str, number: int, *, ends: bool) -> None:
        if ends:
            self.setFormat(0, len(text), self._looks["mark"])
            self.setCurrentBlockState(_OUTSIDE)
            return
        self.setCurrentBlockState(_INSIDE + number)
        self.setFormat(0, len(text), self._looks["code"])
        language = self._languages[number] if number < len(self._languages) else ""
        for span, name in words_of(text, Block(Role.CODE, Span(0, len(text)), language=language)):
            look = QTextCharFormat(self._looks["code"])
            look.setForeground(QColor(getattr(self._theme.code, name)))
            self.setFormat(span.start, len(span), look)

    def _prose(self, text: str) -> None:
        whole = self._whole(text)
        if whole:
            self.setFormat(0, len(text), self._looks[whole])
        for start, end, name in _stretches(text):
            self._merge(start, end, self._looks[name])

    def _whole(self, text: str) -> str:
        if _HEADING.match(text):
            return "heading"
        return "quote" if _QUOTE.match(text) else ""

    def _merge(self, start: int, end: int, look: QTextCharFormat) -> None:
        """Lays a look over the ones that are there."""
        for at in range(start, end):
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
    looks["strong"].setFontWeight(QFont.Weight.DemiBold)
    looks["slanted"].setFontItalic(True)
    looks["struck"].setFontStrikeOut(True)
    looks["code"].setFontFamilies(["JetBrains Mono", "monospace"])
    looks["code"].setBackground(QColor(theme.code.ground))
    looks["mark"].setForeground(QColor(page.muted))
    looks["box"].setForeground(QColor(page.accent))
    looks["link"].setForeground(QColor(page.accent))
    looks["heading"].setFontWeight(QFont.Weight.DemiBold)
    looks["quote"].setForeground(QColor(page.muted))
    return looks
