"""Fonts for paper: as on the screen, but so that every letter can be found again in a PDF.

A PDF that Qt writes knows which character a glyph stands for only where the font's own table says so. Ligatures and small capitals
are in no such table: words with them could be neither searched nor copied.
"""

from PySide6.QtGui import QFont
from typing_extensions import override

from postil.model.block import Role
from postil.ui.reader.typesetting import Face, Typesetting
from postil.ui.theme import PANEL_FAMILY, panel_font

_LIGATURES = ("liga", "clig", "dlig")
_SMALL_CAPITALS = ("smcp", "c2sc")


class PaperTypesetting(Typesetting):
    """Faces without ligatures, with capitals instead of small capitals."""

    @override
    def face(self, role: Role, level: int = 0) -> Face:
        """The face of blocks of that role."""
        face = super().face(role, level)
        if not face.font.isFeatureSet(QFont.Tag(_LIGATURES[0])):
            _part_letters(face.font)
            if face.style.small_caps:
                _capitals(face.font)
        return face


def small_font(size: int, weight: int = 400) -> QFont:
    """The face of notes, heads and feet, ``size`` units high."""
    font = panel_font(size, weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    _part_letters(font)
    return font


def _part_letters(font: QFont) -> None:
    # Inter makes arrows of hyphens, and has other brackets beside capitals.
    for tag in (*_LIGATURES, "calt") if PANEL_FAMILY in font.families() else _LIGATURES:
        font.setFeature(QFont.Tag(tag), 0)


def _capitals(font: QFont) -> None:
    for tag in _SMALL_CAPITALS:
        font.unsetFeature(QFont.Tag(tag))
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setPixelSize(round(font.pixelSize() * 0.78))
