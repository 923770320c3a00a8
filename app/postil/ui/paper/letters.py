"""Fonts for paper: as on the screen, but so that every letter can be found again in a PDF.

A PDF that Qt writes knows which character a glyph stands for only where the font's own table says so. Ligatures, small capitals and
the shapes that letters take in one weight only are in no such table: words with them could be neither searched nor copied.
"""

from PySide6.QtGui import QFont
from typing_extensions import override

from postil.model.inline import Style
from postil.ui.reader.role_styles import RoleStyle
from postil.ui.reader.typesetting import Face, Typesetting
from postil.ui.reader.typography import Typography
from postil.ui.theme import PANEL_FAMILY, panel_font

#: Literata has other shapes of v, w and $ in bold, and of v and w in small italics ("rvrn").
_OTHER_SHAPES = ("liga", "clig", "dlig", "rvrn")
_SMALL_CAPITALS = ("smcp", "c2sc")


class PaperTypesetting(Typesetting):
    """Faces without ligatures and the like, with capitals instead of small capitals; wide tables are set smaller.

    Args:
        typography: as the reader wants text to be set.
        margin: pixels on either side of the column into which a wide table may reach.
    """

    slides = False

    def __init__(self, typography: Typography | None = None, margin: int = 0) -> None:
        super().__init__(typography=typography or Typography())
        self.margin = margin

    @override
    def make_face(self, style: RoleStyle) -> Face:
        return _PaperFace(style, self.body_size, self.typography)


class _PaperFace(Face):
    def __init__(self, style: RoleStyle, body: float, typography: Typography) -> None:
        super().__init__(style, body, typography)
        _part_letters(self.font)
        if style.small_caps:
            _capitals(self.font)

    @override
    def make_styled(self, styles: frozenset[Style]) -> QFont:
        font = super().make_styled(styles)
        _part_letters(font)
        if self.style.small_caps:
            _capitals(font)
        return font


def small_font(size: int, weight: int = 400) -> QFont:
    """The face of notes, heads and feet, ``size`` units high."""
    font = panel_font(size, weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    _part_letters(font)
    return font


def _part_letters(font: QFont) -> None:
    # Inter makes arrows of hyphens, and has other brackets beside capitals.
    for tag in (*_OTHER_SHAPES, "calt") if PANEL_FAMILY in font.families() else _OTHER_SHAPES:
        font.setFeature(QFont.Tag(tag), 0)


def _capitals(font: QFont) -> None:
    for tag in _SMALL_CAPITALS:
        font.unsetFeature(QFont.Tag(tag))
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setPixelSize(round(font.pixelSize() * 0.78))
