"""The themes as Pygments styles: not in ``styles``, so that the window can show colours without Pygments."""

import itertools
from typing import ClassVar

from pygments.style import Style
from pygments.token import Token, _TokenType

from postil import styles
from postil.styles import NESTING


def token_of(kinds: frozenset[str], highlight: str = "") -> _TokenType:
    """The Pygments token type of a stretch that carries marks of ``kinds`` and perhaps a highlight.

    ``Token.Quote.Actor`` for an actor in a quote; ``Token.Highlight.Yellow.Actor`` for a highlighted one; ``Token.Text`` for none.
    """
    names = ["Highlight", highlight.capitalize()] if highlight else []
    names += [kind.capitalize() for kind in NESTING if kind in kinds]
    token = Token
    for name in names:
        token = getattr(token, name)
    return token if names else Token.Text


def _style_strings(palette: styles.Theme) -> dict[_TokenType, str]:
    """A Pygments style string for every combination of kinds and highlights.

    The fill is the highlight's, else that of the innermost kind; actors, systems and highlights are underlined, because
    Pygments knows one underline only.
    """
    page = palette.page
    strings = {Token: page.text, Token.Text: page.text}
    for count in range(len(NESTING) + 1):
        for kinds in itertools.combinations(NESTING, count):
            for highlight in ("", *palette.highlights):
                if not kinds and not highlight:
                    continue
                inner = palette.kinds[kinds[-1]] if kinds else palette.highlights[highlight]
                fill = palette.highlights[highlight].fill if highlight else inner.fill
                underline = " underline" if {"actor", "system"} & set(kinds) else " nounderline"
                token = token_of(frozenset(kinds), highlight)
                strings[token] = f"{inner.text or page.text} bg:{fill}{underline}"
    return strings


_LIGHT, _DARK = styles.theme(styles.LIGHT), styles.theme(styles.DARK)


class LightStyle(Style):
    """The light theme for Pygments."""

    name = "postil-light"
    background_color = _LIGHT.page.background
    highlight_color = _LIGHT.page.selection
    styles: ClassVar[dict[_TokenType, str]] = _style_strings(_LIGHT)


class DarkStyle(Style):
    """The dark theme for Pygments."""

    name = "postil-dark"
    background_color = _DARK.page.background
    highlight_color = _DARK.page.selection
    styles: ClassVar[dict[_TokenType, str]] = _style_strings(_DARK)
