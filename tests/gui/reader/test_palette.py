"""Colours on top of each other: all seen, and the letters on them legible."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from postil import styles
from postil.model.annotation import ENGINE_KINDS, Annotation, Kind
from postil.model.span import Span
from postil.ui.reader.painter import _POINTED_AT
from postil.ui.reader.palette import LineStyle, Palette, over, stronger

COLOURS = st.integers(0, 0xFFFFFF).map(lambda rgb: QColor(f"#{rgb:06x}"))


def laid(top: QColor, ground: QColor) -> QColor:
    """What is seen of ``top`` over ``ground``."""
    a = top.alphaF()
    mixed = [a * t + (1 - a) * g for t, g in zip(top.getRgbF()[:3], ground.getRgbF()[:3], strict=True)]
    return QColor.fromRgbF(*mixed)


def contrast(a: QColor, b: QColor) -> float:
    """WCAG 2 contrast ratio."""

    def luminance(colour: QColor) -> float:
        parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@given(COLOURS, COLOURS, st.sampled_from((0.0, 0.75)))
def test_a_translucent_fill_gives_the_themes_colour_on_the_page(
    page: QColor, wanted: QColor, least: float
) -> None:
    """Nothing of the theme's colour is lost by making it translucent."""
    seen = laid(over(page, wanted, least), page)
    for a, b in zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True):
        assert abs(a - b) <= 1


@pytest.mark.parametrize("name", styles.THEMES)
def test_letters_are_legible_on_marks_in_marks(name: str) -> None:
    """A name under the mouse, in a quote, in a highlight, selected: still 4.5 to 1."""
    theme = styles.theme(name)
    palette = Palette(theme)

    def fill(kind: Kind, colour: str = "") -> QColor:
        return palette.colours(Annotation(Span(0, 1), kind, colour=colour)).fill

    wide, names = (Kind.QUOTE, Kind.TERM, Kind.STATEMENT), (Kind.ACTOR, Kind.SYSTEM, Kind.PLACE)
    for colour, passage, inner in itertools.product(theme.highlights, wide, names):
        ground = palette.background
        for top in (fill(passage), fill(Kind.HIGHLIGHT, colour), stronger(fill(inner), _POINTED_AT)):
            ground = laid(top, ground)
        assert contrast(palette.text, ground) >= 4.5, (colour, passage, inner)
        assert contrast(palette.text, laid(palette.selection, ground)) >= 4.5, (colour, passage, inner)


@pytest.mark.parametrize("name", styles.THEMES)
def test_every_kind_has_a_line_of_its_own(name: str) -> None:
    """Colour is never the only sign."""
    palette = Palette(styles.theme(name))
    lines = [palette.colours(Annotation(Span(0, 1), kind)).line_style for kind in ENGINE_KINDS]
    assert len(set(lines)) == len(ENGINE_KINDS)
    assert LineStyle.NONE not in lines


def test_an_unknown_colour_is_still_seen() -> None:
    """A highlight in a colour that this theme does not know gets a quiet line."""
    palette = Palette(styles.theme("postil-light"))
    colours = palette.colours(Annotation(Span(0, 1), Kind.HIGHLIGHT, colour="octarine"))
    assert colours.line_style is LineStyle.SOLID
