"""How each role of a block is set: face, size, weight, ink, leading and the white around it.

All sizes are relative to the body, which is 18 pixels at 100 %. Distances are whole pixels, so that lines stay sharp.
"""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from postil.model.block import Role
from postil.ui.reader.typography import TextFace, Typography

#: Size of the body at 100 %, in pixels.
BODY_SIZE = 18.0
_HOUSE = Typography()
_SERIF = ("Literata", "Source Serif 4", "Noto Serif", "Georgia", "serif")
_SANS = ("Inter", "Noto Sans", "Helvetica Neue", "Arial", "sans-serif")
#: Words whose letters occur about as often as in English: how wide a character is on average.
_SAMPLE = "On the eve of the summit the two ministers said they would raise relations to a new level, and shook hands. "


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """How a role is set.

    Attributes:
        size: of the letters, in sizes of the body.
        pitch: distance of the lines, in sizes of the role's own letters.
        before, after: white above and below, in sizes of the body; of two neighbours the larger counts.
        indent: from the left edge of the column, in sizes of the body.
        weight: 400 regular, 700 bold.
        spacing: between letters, in sizes of the role's own letters.
        muted: in the quieter of the two inks.
        rule: a thin line at the left of the whole block, in the white of the indent.
        verbatim: line breaks in the text are line breaks on the page.
        running: text that goes on and on: it follows the reader's leading, and is justified when the reader wants that.
    """

    size: float = 1.0
    pitch: float = 1.56
    before: float = 0.94
    after: float = 0.94
    indent: float = 0.0
    weight: int = 400
    spacing: float = 0.0
    sans: bool = False
    italic: bool = False
    small_caps: bool = False
    muted: bool = False
    rule: bool = False
    verbatim: bool = False
    running: bool = False


_HEADING = RoleStyle(size=1.22, pitch=1.35, before=1.9, after=0.6, weight=650)
_STYLES = {
    Role.TITLE: RoleStyle(size=2.05, pitch=1.2, before=0.35, after=0.7, weight=620, spacing=-0.008),
    Role.KICKER: RoleStyle(
        size=1.0, pitch=1.4, before=0.4, after=0.35, spacing=0.09, small_caps=True, muted=True
    ),
    Role.BYLINE: RoleStyle(size=0.84, before=0.2, after=1.5, sans=True, muted=True, verbatim=True),
    Role.DATELINE: RoleStyle(size=0.84, before=0.2, after=0.8, sans=True, muted=True, verbatim=True),
    Role.CAPTION: RoleStyle(size=0.78, pitch=1.5, before=1.3, after=1.6, indent=1.0, sans=True, rule=True),
    Role.HEADING: _HEADING,
    Role.LIST_ITEM: RoleStyle(before=0.4, after=0.4, indent=1.5, running=True),
    Role.BLOCK_QUOTE: RoleStyle(before=1.1, after=1.1, indent=1.5, rule=True, running=True),
    Role.TABLE: RoleStyle(size=0.8, pitch=1.6, before=1.2, after=1.2, sans=True, verbatim=True),
    Role.BIO: RoleStyle(
        size=0.8,
        pitch=1.5,
        before=1.6,
        after=1.6,
        indent=1.0,
        sans=True,
        muted=True,
        rule=True,
        verbatim=True,
    ),
}
_BODY = RoleStyle(running=True)


def style_of(role: Role, level: int = 0) -> RoleStyle:
    """How blocks of that role are set; deeper headings are smaller, deeper list items further in."""
    style = _STYLES.get(role, _BODY)
    if role is Role.HEADING and level > 2:
        return RoleStyle(size=1.02, pitch=1.4, before=1.5, after=0.5, weight=650)
    if role is Role.LIST_ITEM and level > 1:
        return RoleStyle(before=style.before, after=style.after, indent=1.5 * min(level, 6), running=True)
    return style


class Face:
    """A role's style at one zoom: the font and the distances in whole pixels. Made once for each role and level."""

    def __init__(self, style: RoleStyle, body: float, typography: Typography) -> None:
        self.style = style
        self.size = max(9.0, style.size * body)
        self.justified = style.running and typography.justified
        self.font = _font(style, self.size, typography)
        self.pitch = round(self.size * style.pitch * (typography.leading / 100 if style.running else 1))
        self.before, self.after = round(style.before * body), round(style.after * body)
        self.indent = round(style.indent * body)
        metrics = QFontMetricsF(self.font)
        self.advance = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.hyphen = metrics.horizontalAdvance("-")
        leading = self.pitch - metrics.ascent() - metrics.descent()
        #: From the top of a line's stretch of page to its baseline.
        self.baseline = round(leading / 2 + metrics.ascent())

    @cached_property
    def joined_font(self) -> QFont:
        """The font without white between letters, for scripts whose letters join."""
        font = QFont(self.font)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        return font

    def characters(self, width: int) -> float:
        """About how many characters stand in a line of a column of that width."""
        # Ragged lines lose about half a word each.
        return max(1.0, (width - self.indent) / self.advance - 2.5)


class Typesetting:
    """Faces for every role at one zoom, as the reader wants text to be set."""

    def __init__(self, percent: int = 100, typography: Typography = _HOUSE) -> None:
        self.percent, self.typography = percent, typography
        self.body_size = BODY_SIZE * percent / 100
        self._faces: dict[tuple[Role, int], Face] = {}

    def face(self, role: Role, level: int = 0) -> Face:
        """The face of blocks of that role."""
        face = self._faces.get((role, level))
        if face is None:
            face = self._faces[role, level] = Face(style_of(role, level), self.body_size, self.typography)
        return face

    @property
    def line(self) -> int:
        """Distance of two lines of the body in pixels."""
        return self.face(Role.PARAGRAPH).pitch

    @cached_property
    def measure(self) -> int:
        """Width of the column in pixels: so many characters of the body as the reader wants."""
        return round(self.typography.measure * self.face(Role.PARAGRAPH).advance)


def _font(style: RoleStyle, size: float, typography: Typography) -> QFont:
    """The font, its weight set by the variable axis: ``setBold`` smears a variable font."""
    chosen = typography.face
    if chosen in (TextFace.SYSTEM, TextFace.OTHER) and not style.sans:
        return _system_font(style, size, typography.family if chosen is TextFace.OTHER else "")
    sans = style.sans or chosen is TextFace.SANS
    font = QFont(list(_SANS if sans else _SERIF))
    font.setPixelSize(round(size))
    font.setItalic(style.italic)
    font.setVariableAxis(QFont.Tag("wght"), style.weight)
    # Literata runs from 7 to 72 points, Inter from 14 to 32: large letters get finer strokes and tighter fit.
    optical = min(max(size * 0.75, 14.0), 32.0) if sans else min(max(size * 0.75, 7.0), 72.0)
    font.setVariableAxis(QFont.Tag("opsz"), optical)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.small_caps:
        # Inter has none: capitals stand in.
        if sans:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setFeature(QFont.Tag("smcp"), 1)
        font.setFeature(QFont.Tag("c2sc"), 1)
    if style.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing * size)
    return font


def _system_font(style: RoleStyle, size: float, family: str) -> QFont:
    """The desktop's own font, or that of a ``family`` on this machine. Nobody knows its axes: the weight is Qt's business."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if family:
        font.setFamilies([family, *_SERIF])
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if style.weight >= 600 else QFont.Weight.Normal)
    if style.small_caps:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
    if style.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing * size)
    return font
