"""A theme's colours ready for painting: translucent fills that stay visible on top of each other."""

from collections.abc import Iterable
from enum import IntEnum, StrEnum

from PySide6.QtGui import QColor

from postil import styles
from postil.model.annotation import Annotation, Form, Kind
from postil.model.category import Category
from postil.records import dataclass, replace


class LineStyle(StrEnum):
    """The line under a mark: each kind has its own, so that colour is never the only sign."""

    SOLID = "solid"
    DOTTED = "dotted"
    DASHED = "dashed"
    DOUBLE = "double"
    DASH_DOT = "dash-dot"
    WAVE = "wave"
    NONE = "none"
    STRIKE = "strike"


class Layer(IntEnum):
    """Order of painting. The reader's own colour wins over the engine's; names are small and lie on top."""

    PASSAGE = 0
    HIGHLIGHT = 1
    NAME = 2


#: How opaque fills and the selection are at least: enough that several on top of each other stay legible.
_OPACITY, _SELECTION = {Layer.PASSAGE: 0.5, Layer.HIGHLIGHT: 0.8, Layer.NAME: 0.5}, 0.75


@dataclass(frozen=True, slots=True)
class MarkColours:
    """How one kind is painted.

    Attributes:
        fill: translucent; on the plain page it gives exactly the theme's colour.
        line: the line under the text.
        line_style: its shape.
        text: the letters, or None: as the rest.
        layer: what it is painted above and below.
        slot: how far under the letters the line lies, before others push it down.
    """

    fill: QColor
    line: QColor
    line_style: LineStyle
    text: QColor | None
    layer: Layer
    slot: int


def over(page: QColor, wanted: QColor, least: float = 0.0) -> QColor:
    """The most translucent colour, of an opacity of at ``least`` 0–1, that gives ``wanted`` when it is laid over ``page``.

    What lies beneath shines through, and two fills on top of each other are both seen.
    """
    pairs = list(zip(_rgb(wanted), _rgb(page), strict=True))
    alpha = (
        max((w - p) / (1 - p) if w > p else (p - w) / p for w, p in pairs if w != p)
        if wanted != page
        else 0.0
    )
    alpha = max(alpha, least)
    if alpha <= 0:
        return QColor(0, 0, 0, 0)
    red, green, blue = (min(1.0, max(0.0, (w - p * (1 - alpha)) / alpha)) for w, p in pairs)
    return QColor.fromRgbF(red, green, blue, min(1.0, alpha))


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def stronger(colour: QColor, factor: float) -> QColor:
    """The same colour, so many times less translucent."""
    if factor == 1:
        return colour
    return QColor.fromRgbF(colour.redF(), colour.greenF(), colour.blueF(), min(1.0, colour.alphaF() * factor))


#: Kinds that name something in a sentence; the others are whole sentences or parts of them.
_NAMES = frozenset({Kind.ACTOR, Kind.SYSTEM, Kind.PLACE})


class Palette:
    """All colours of one theme, as the painter needs them."""

    def __init__(self, theme: styles.Theme) -> None:
        page = theme.page
        self.dark = theme.dark
        self.background, self.text, self.muted = (
            QColor(page.background),
            QColor(page.text),
            QColor(page.muted),
        )
        self.accent, self.border = QColor(page.accent), QColor(page.border)
        self.selection = over(self.background, QColor(page.selection), least=_SELECTION)
        self.flash = over(self.background, QColor(page.flash))
        self.hit, self.current_hit = QColor(page.hit), QColor(page.current_hit)
        self.hit_line = QColor(page.hit_line)
        self.ground = QColor(theme.code.ground)
        self.code = {
            name: QColor(getattr(theme.code, name))
            for name in ("keyword", "string", "comment", "number", "name")
        }
        self._kinds = {
            kind: self._colours(colours, Layer.NAME if kind in _NAMES else Layer.PASSAGE)
            for kind, colours in theme.kinds.items()
        }
        self._highlights = {
            (name, form): self._formed(colours, form)
            for name, colours in theme.highlights.items()
            for form in Form
        }
        self._theme = theme
        self._categories: dict[str, MarkColours] = {}
        self._plain = MarkColours(QColor(0, 0, 0, 0), self.muted, LineStyle.SOLID, None, Layer.HIGHLIGHT, 1)

    def colours(self, mark: Annotation) -> MarkColours:
        """How a mark is painted. A kind or colour that the theme does not know gets a quiet line."""
        if mark.kind is Kind.HIGHLIGHT:
            return self._highlights.get((mark.colour, mark.form), self._plain)
        if mark.kind is Kind.CATEGORY:
            return self._categories.get(mark.label, self._plain)
        return self._kinds.get(mark.kind, self._plain)

    def set_categories(self, categories: Iterable[Category]) -> None:
        """Takes the reader's own categories: their marks have the hue and the line that the reader gave them."""
        self._categories = {
            one.id: self._colours(styles.tinted(self._theme, one.colour, one.line), Layer.NAME)
            for one in categories
        }

    def _formed(self, colours: styles.MarkColours, form: Form) -> MarkColours:
        """A highlight that is filled, or only underlined or struck through: then it has no fill to be seen."""
        filled = self._colours(colours, Layer.HIGHLIGHT)
        if form is Form.FILL:
            return filled
        line = LineStyle.SOLID if form is Form.UNDERLINE else LineStyle.STRIKE
        return replace(filled, fill=QColor(0, 0, 0, 0), line_style=line)

    def _colours(self, colours: styles.MarkColours, layer: Layer) -> MarkColours:
        fill = over(self.background, QColor(colours.fill), least=_OPACITY[layer])
        return MarkColours(
            fill=fill,
            line=QColor(colours.line),
            line_style=LineStyle(colours.line_style) if layer is not Layer.HIGHLIGHT else LineStyle.NONE,
            text=QColor(colours.text) if colours.text else None,
            layer=layer,
            slot=0 if layer is Layer.NAME else 1,
        )
