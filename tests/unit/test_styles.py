"""The themes are legible, and their marks stay apart, for every reader."""

import itertools
from dataclasses import asdict

import pytest
from pygments.formatters import HtmlFormatter
from pygments.token import Token

from postil import pygments_styles, styles
from postil.errors import BugError
from postil.model.annotation import COLOURS, ENGINE_KINDS

#: Machado, Oliveira and Fernandes (2009), severity 1: linear RGB as seen with each colour blindness.
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}


def linear(colour: str) -> list[float]:
    """Linear RGB, 0–1, of "#rrggbb"."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio, 1–21."""
    light, dark = sorted(
        (sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, other)),
        reverse=True,
    )
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str, vision: str) -> tuple[float, float, float]:
    """CIELAB (D65) of a colour as seen with ``vision``."""
    seen = [sum(m * c for m, c in zip(row, linear(colour), strict=True)) for row in VISIONS[vision]]
    r, g, b = (min(1.0, max(0.0, c)) for c in seen)

    def f(t: float) -> float:
        return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116

    x, y, z = (
        f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047),
        f(0.2126 * r + 0.7152 * g + 0.0722 * b),
        f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883),
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, vision: str) -> float:
    """ΔE 1976 between two colours as seen with ``vision``; below 3 they look the same."""
    return sum((a - b) ** 2 for a, b in zip(lab(one, vision), lab(other, vision), strict=True)) ** 0.5


@pytest.fixture(params=itertools.product(styles.THEMES, styles.PALETTES), ids="-".join)
def theme(request: pytest.FixtureRequest) -> styles.Theme:
    """Every theme that is shipped, with the usual and with the safe colours of the marks."""
    return styles.theme(*request.param)


def test_every_kind_and_colour_has_its_look(theme: styles.Theme) -> None:
    """The window and the exporters may ask for any kind and any highlight colour."""
    assert list(theme.kinds) == [str(kind) for kind in ENGINE_KINDS]
    assert list(theme.highlights) == list(COLOURS)


def test_no_two_kinds_share_a_line_style(theme: styles.Theme) -> None:
    """Colour is never the only sign."""
    looks = [colours.line_style for colours in theme.kinds.values()]
    assert len(set(looks)) == len(looks)


def test_text_is_legible_on_page_and_on_every_fill(theme: styles.Theme) -> None:
    """WCAG AA for text: 4.5."""
    page = theme.page
    assert contrast(page.text, page.background) >= 7
    for ground in (page.selection, page.panel, page.hover, page.flash, page.hit, page.current_hit):
        assert contrast(page.text, ground) >= 4.5
    for colour in (page.muted, page.accent, page.error):
        assert contrast(colour, page.background) >= 4.5
        assert contrast(colour, page.panel) >= 4.5
    assert contrast(page.on_accent, page.accent) >= 4.5
    for name, mark in {**theme.kinds, **theme.highlights}.items():
        assert contrast(mark.text or page.text, mark.fill) >= 4.5, name


def test_lines_show_on_page_and_on_every_fill(theme: styles.Theme) -> None:
    """WCAG for graphics: 3; an actor's line may lie in a quote, a highlight's over anything."""
    marks = {**theme.kinds, **theme.highlights}
    for name, mark in marks.items():
        for ground in (theme.page.background, theme.page.panel, *(m.fill for m in marks.values())):
            assert contrast(mark.line, ground) >= 3, (name, ground)


@pytest.mark.parametrize("vision", VISIONS)
def test_marks_stay_apart_with_every_colour_vision(theme: styles.Theme, vision: str) -> None:
    """Actors, quotes and systems, and the highlights, are told apart by colour blind readers, too: the first four with ease."""
    shown = [theme.kinds[kind] for kind in ("actor", "quote", "system")]
    for one, other in itertools.combinations(shown, 2):
        assert distance(one.line, other.line, vision) >= 20
        assert distance(one.fill, other.fill, vision) >= 8
    for one, other in itertools.combinations(list(theme.highlights.values())[:4], 2):
        assert distance(one.fill, other.fill, vision) >= 8
    for one, other in itertools.combinations(theme.highlights.values(), 2):
        assert distance(one.fill, other.fill, vision) >= 6


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", styles.THEMES)
def test_safe_colours_keep_all_kinds_apart(name: str, vision: str) -> None:
    """Every two of the six kinds, lines and fills, and every two of the first four highlights: far more than the 2.3 that can just be told apart."""
    theme = styles.theme(name, "safe")
    for one, other in itertools.combinations(theme.kinds.values(), 2):
        assert distance(one.line, other.line, vision) >= 20
        assert distance(one.fill, other.fill, vision) >= 11.5
    for one, other in itertools.combinations(list(theme.highlights.values())[:4], 2):
        assert distance(one.fill, other.fill, vision) >= 20


@pytest.mark.parametrize("name", styles.THEMES)
def test_safe_colours_change_the_marks_alone(name: str) -> None:
    """The page and the line styles stay, so that every kind is known by its line in either."""
    usual, safe = styles.theme(name), styles.theme(name, "safe")
    assert safe.page == usual.page
    assert [look.line_style for look in safe.kinds.values()] == [
        look.line_style for look in usual.kinds.values()
    ]
    assert all(safe.kinds[kind] != usual.kinds[kind] for kind in usual.kinds)


def test_programs_are_legible_on_their_ground(theme: styles.Theme) -> None:
    """Every colour in them, and links too, which may stand in code."""
    inks = [value for name, value in asdict(theme.code).items() if name != "ground"]
    for ink in (*inks, theme.page.text, theme.page.accent):
        assert contrast(ink, theme.code.ground) >= 4.5, ink


def test_hits_of_a_search_stand_out(theme: styles.Theme) -> None:
    """The current one is framed with a line that shows, and is another colour than the rest; all differ from page and marks."""
    page = theme.page
    for ground in (page.background, page.hit, page.current_hit):
        assert contrast(page.hit_line, ground) >= 3
    for vision in VISIONS:
        assert distance(page.hit, page.current_hit, vision) >= 8
        for other in (page.background, page.selection, *(mark.fill for mark in theme.kinds.values())):
            assert distance(page.hit, other, vision) >= 6, (vision, other)


@pytest.mark.parametrize("palette", styles.PALETTES)
def test_high_contrast_is_higher(palette: str) -> None:
    """WCAG AAA for text: 7, also on every fill and beside the page; lines 4.5."""
    theme = styles.theme("postil-contrast", palette)
    page = theme.page
    for mark in (*theme.kinds.values(), *theme.highlights.values()):
        assert contrast(page.text, mark.fill) >= 7
        assert contrast(mark.line, page.background) >= 7
    for ink in (page.text, page.muted, page.accent, page.error):
        assert contrast(ink, page.background) >= 7
        assert contrast(ink, page.panel) >= 7
    assert contrast(page.border, page.panel) >= 4.5


def test_light_is_light_and_dark_is_dark() -> None:
    """The two themes are what their names say."""
    light, dark = styles.theme(styles.LIGHT), styles.theme(styles.DARK)
    assert (light.dark, dark.dark) == (False, True)
    assert sum(linear(light.page.background)) > 2.5
    assert sum(linear(dark.page.background)) < 0.2


def test_an_unknown_theme_is_our_mistake() -> None:
    """Names of themes come from the program, not from the reader."""
    with pytest.raises(BugError, match="no-such-theme"):
        styles.theme("no-such-theme")


def test_tokens_nest_from_wide_to_narrow() -> None:
    """An actor in a quote is Token.Quote.Actor whatever the order they were found in."""
    assert pygments_styles.token_of(frozenset({"actor", "quote"})) is Token.Quote.Actor
    assert pygments_styles.token_of(frozenset({"actor"}), "yellow") is Token.Highlight.Yellow.Actor
    assert pygments_styles.token_of(frozenset()) is Token.Text


@pytest.mark.parametrize("style", [pygments_styles.LightStyle, pygments_styles.DarkStyle])
def test_pygments_knows_every_combination(style: type) -> None:
    """The style answers for nested tokens, and an actor in a quote shows both: the actor's fill and line."""
    palette = styles.theme(style.name)
    nested = style.style_for_token(Token.Quote.Actor)
    assert f"#{nested['bgcolor']}" == palette.kinds["actor"].fill
    assert nested["underline"]
    assert not style.style_for_token(Token.Quote)["underline"]
    assert palette.highlights["green"].fill in HtmlFormatter(style=style).get_style_defs().lower()
