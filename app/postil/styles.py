"""Colour: themes from resources/styles/*.toml. The one source of colour; ``pygments_styles`` makes of them what Pygments takes."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from postil.errors import BugError
from postil.paths import resources
from postil.records import dataclass

#: Kinds in the order in which their names stand in a token: what runs wide first, so that an actor in a quote is
#: ``Token.Quote.Actor``.
NESTING = ("statement", "quote", "term", "place", "system", "actor")
#: Names of the themes that come along.
THEMES = ("postil-light", "postil-dark", "postil-sepia", "postil-contrast")
#: Colours of the marks that each theme has: the usual ones, and those that stay apart with every colour vision.
PALETTES = ("usual", "safe")
#: The two that follow the light and the dark of a desktop, a browser or a terminal.
LIGHT, DARK = THEMES[:2]


@dataclass(frozen=True, slots=True)
class PageColours:
    """Colours of the page and the panels around it, as "#rrggbb".

    ``hit``, ``current_hit`` and ``hit_line``: what a search has found, the one of it that the reader is at, and its frame.
    """

    background: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    panel: str
    border: str
    hover: str
    flash: str
    hit: str
    current_hit: str
    hit_line: str
    error: str


@dataclass(frozen=True, slots=True)
class MarkColours:
    """How one kind of mark looks.

    Attributes:
        fill: behind the letters, "#rrggbb".
        line: under them, "#rrggbb".
        line_style: ``solid``, ``dotted``, ``dashed``, ``double``, ``wave`` or ``dash-dot``.
        text: colour of the letters, or empty: then they keep the page's.
    """

    fill: str
    line: str
    line_style: str = "solid"
    text: str = ""


@dataclass(frozen=True, slots=True)
class CodeColours:
    """Colours of programs on the page, as "#rrggbb": what lies behind them, and what kinds of words in them look like.

    ``name``: of what is being defined. Other words have the page's own ink.
    """

    ground: str
    keyword: str
    string: str
    comment: str
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette.

    Attributes:
        name: identifier, such as ``postil-light``.
        title: as shown.
        dark: whether the page is darker than its text.
        page: colours of page and panels.
        code: colours of programs.
        kinds: by the value of ``Kind``, in the order of the file.
        highlights: by colour name.
    """

    name: str
    title: str
    dark: bool
    page: PageColours
    code: CodeColours
    kinds: Mapping[str, MarkColours]
    highlights: Mapping[str, MarkColours]


@cache
def theme(name: str, palette: str = "usual") -> Theme:
    """The theme of that name, its marks in the colours of one of ``PALETTES``.

    Raises:
        BugError: when no such theme is shipped, or its file is not of the right shape.
    """
    try:
        with (resources() / "styles" / f"{name}.toml").open("rb") as file:
            return _theme(name, tomllib.load(file), palette)
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise BugError(f"The theme {name} cannot be used: {error}") from error


def _theme(name: str, data: Mapping[str, Any], palette: str) -> Theme:
    other = data[palette] if palette != PALETTES[0] else {"kind": {}, "highlight": {}}
    return Theme(
        name=name,
        title=data["title"],
        dark=data["dark"],
        page=PageColours(**data["page"]),
        code=CodeColours(**data["code"]),
        kinds=_marks(data["kind"], other["kind"]),
        highlights=_marks(data["highlight"], other["highlight"]),
    )


def _marks(
    usual: Mapping[str, Mapping[str, str]], other: Mapping[str, Mapping[str, str]]
) -> dict[str, MarkColours]:
    """The looks of marks by name: what ``other`` does not say is as usual."""
    return {name: MarkColours(**{**look, **other.get(name, {})}) for name, look in usual.items()}


def tinted(theme: Theme, colour: str, line_style: str) -> MarkColours:
    """How marks of a hue that a reader chose look in ``theme``: text on them and their line are as legible as on all others.

    Args:
        theme: the palette in force.
        colour: "#rrggbb".
        line_style: as of ``MarkColours``.
    """
    page = theme.page
    dark, light = ("#000000", page.background) if not theme.dark else (page.background, "#ffffff")
    line = next(
        tone
        for step in range(21)
        if contrast(tone := mixed(colour, light if theme.dark else dark, step / 20), page.background) >= 4.5
    )
    fill = next(
        (
            tone
            for step in range(14, 0, -1)
            if contrast(page.text, tone := mixed(page.background, colour, step / 40)) >= 7
            and contrast(line, tone) >= 3
        ),
        page.background,
    )
    return MarkColours(fill, line, line_style)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it, 1–21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, part: float) -> str:
    """The colour ``part`` (0–1) of the way from ``one`` to ``other``, all "#rrggbb"."""
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def _luminance(colour: str) -> float:
    parts = [value / 255 for value in _rgb(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
