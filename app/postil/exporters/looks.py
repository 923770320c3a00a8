"""What words under several marks look like on white paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from postil import styles
from postil.model.annotation import Annotation, Form, Kind
from postil.model.category import Category


@dataclass(frozen=True, slots=True)
class Look:
    """How marked words are shown.

    Attributes:
        fill: behind the letters, "#rrggbb"; empty for none.
        line: under them, "#rrggbb".
        line_style: as of ``styles.MarkColours``.
        struck: whether the line goes through the letters.
    """

    fill: str
    line: str
    line_style: str
    struck: bool = False


def look_of(marks: Sequence[Annotation], categories: Mapping[str, Category]) -> Look | None:
    """The look of words under ``marks``, the widest first; the reader's highlight goes before what the engine found."""
    if not marks:
        return None
    theme = styles.theme(styles.LIGHT)
    highlight = next((mark for mark in reversed(marks) if mark.kind is Kind.HIGHLIGHT), None)
    if highlight:
        colours = theme.highlights.get(highlight.colour, theme.highlights["yellow"])
        fill = "" if highlight.form is not Form.FILL else colours.fill
        return Look(fill, colours.line, colours.line_style, struck=highlight.form is Form.STRIKE)
    inner = next((kind for kind in reversed(styles.NESTING) if any(mark.kind == kind for mark in marks)), "")
    if inner:
        return Look(theme.kinds[inner].fill, theme.kinds[inner].line, theme.kinds[inner].line_style)
    known = next((categories[mark.label] for mark in reversed(marks) if mark.label in categories), None)
    colours = styles.tinted(theme, known.colour, known.line) if known else theme.kinds["term"]
    return Look(colours.fill, colours.line, colours.line_style)
