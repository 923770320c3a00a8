"""Fonts and distances in pixels for every role of a block, at one size of the body, as the reader wants text to be set.

The body is 18 pixels at 100 %. Distances are whole pixels, so that lines stay sharp.
"""

from functools import cached_property

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from postil.model.block import Role
from postil.model.inline import Style
from postil.records import replace
from postil.ui.reader.role_styles import STEP, RoleStyle, style_of
from postil.ui.reader.typography import TextFace, Typography

#: Size of the body at 100 %, in pixels.
BODY_SIZE = 18.0
_HOUSE = Typography()
_SERIF = ("Literata", "Source Serif 4", "Noto Serif", "Georgia", "serif")
_MONO = ("JetBrains Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace")
_SANS = ("Inter", "Noto Sans", "Helvetica Neue", "Arial", "sans-serif")
#: From this weight on letters from other families than ours are bold.
_HEAVY = 600
#: Characters by which the script of a text is told.
_LOOKED_AT = 200
#: Words whose letters occur about as often as in English: how wide a character is on average.
_SAMPLE = "On the eve of the summit the two ministers said they would raise relations to a new level, and shook hands. "


#: Sizes of code in a line, and of raised and lowered letters, in those of the letters around them.
_CODE, _SMALL = 0.86, 0.68
#: How far letters are raised, in sizes of the letters around them.
RAISED = {Style.SUPERSCRIPT: 0.36, Style.NOTE: 0.36, Style.SUBSCRIPT: -0.14}


class Face:
    """A role's style at one zoom: the font and the distances in whole pixels. Made once for each role and level."""

    def __init__(self, style: RoleStyle, body: float, typography: Typography) -> None:
        self.style = style
        self.size = max(9.0, style.size * body)
        self.justified = style.running and typography.justified
        self.font = _font(style, self.size, typography)
        self.pitch = round(self.size * style.pitch * (typography.leading / 100 if style.running else 1))
        self.before, self.after = round(style.before * body), round(style.after * body)
        self.indent, self.right = round(style.indent * body), round(style.right * body)
        self.pad = round(style.pad * body)
        self.bars = [round(STEP * body * number) for number in range(style.bars)]
        self.body, self._typography = body, typography
        self._styled: dict[frozenset[Style], QFont] = {}
        metrics = QFontMetricsF(self.font)
        leading = self.pitch - metrics.ascent() - metrics.descent()
        #: From the top of a line's stretch of page to its baseline.
        self.baseline = round(leading / 2 + metrics.ascent())

    @cached_property
    def advance(self) -> float:
        """Pixels of a character, on average."""
        return QFontMetricsF(self.font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    @cached_property
    def hyphen(self) -> float:
        """Pixels of a hyphen."""
        return QFontMetricsF(self.font).horizontalAdvance("-")

    @cached_property
    def joined_font(self) -> QFont:
        """The font without white between letters, for scripts whose letters join. They come from other families, and so does their weight."""
        font = QFont(self.font)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        if self.style.weight >= _HEAVY:
            font.setWeight(QFont.Weight.Bold)
        return font

    def font_for(self, text: str, *, right_to_left: bool) -> QFont:
        """The font of a text: where it is strong and its letters are none of our families', theirs is made strong, too."""
        strange = self.style.weight >= _HEAVY and _is_strange(text)
        return self.joined_font if right_to_left or strange else self.font

    def characters(self, width: int) -> float:
        """About how many characters stand in a line of a column of that width."""
        # Ragged lines lose about half a word each.
        return max(1.0, (width - self.indent - self.right) / self.advance - 2.5)

    def styled(self, styles: frozenset[Style]) -> QFont:
        """The font of words with those inline styles. Made once for each combination."""
        found = self._styled.get(styles)
        if found is None:
            found = self._styled[styles] = self.make_styled(styles)
        return found

    def make_styled(self, styles: frozenset[Style]) -> QFont:
        """A new font for words with those inline styles."""
        style, size = self.style, self.size
        if Style.STRONG in styles:
            style = replace(style, weight=max(700, style.weight))
        if Style.EMPHASIS in styles:
            style = replace(style, italic=not style.italic)
        if Style.CODE in styles and not style.mono:
            style, size = replace(style, mono=True, spacing=0.0), size * _CODE
        if styles & RAISED.keys():
            # Small letters need somewhat stronger strokes to look the same.
            style, size = replace(style, weight=min(style.weight + 60, 900)), size * _SMALL
        return _font(style, size, self._typography)


class Typesetting:
    """Faces for every role at one zoom, as the reader wants text to be set.

    Attributes:
        slides: a table for which there is no room may be wider than its column, and is slid under it.
        margin: pixels beside the column, on either side, into which such a table may reach where nothing slides.
    """

    slides, margin = True, 0

    def __init__(self, percent: int = 100, typography: Typography = _HOUSE) -> None:
        self.percent, self.typography = percent, typography
        self.body_size = BODY_SIZE * percent / 100
        self._faces: dict[tuple[Role, int, int], Face] = {}
        self._cell_faces: dict[float, tuple[Face, Face]] = {}

    def face(self, role: Role, level: int = 0, quotes: int = 0) -> Face:
        """The face of blocks of that role (``style_of``)."""
        face = self._faces.get((role, level, quotes))
        if face is None:
            face = self.make_face(style_of(role, level, quotes))
            self._faces[role, level, quotes] = face
        return face

    def cell_faces(self, size: float = 1.0) -> tuple[Face, Face]:
        """The faces of a table's ordinary cells and of its heads, ``size`` times as large as usual."""
        found = self._cell_faces.get(size)
        if found is None:
            style = style_of(Role.TABLE)
            style = replace(style, size=style.size * size)
            found = self.make_face(style), self.make_face(replace(style, weight=600))
            self._cell_faces[size] = found
        return found

    def make_face(self, style: RoleStyle) -> Face:
        """A new face."""
        return Face(style, self.body_size, self.typography)

    @property
    def line(self) -> int:
        """Distance of two lines of the body in pixels."""
        return self.face(Role.PARAGRAPH).pitch

    @cached_property
    def measure(self) -> int:
        """Width of the column in pixels: so many characters of the body as the reader wants."""
        return round(self.typography.measure * self.face(Role.PARAGRAPH).advance)


def _is_strange(text: str) -> bool:
    """Whether most letters are of scripts that our families do not have: all but Latin, Greek and Cyrillic."""
    letters = [ord(letter) for letter in text[:_LOOKED_AT] if letter.isalpha()]
    return 2 * sum(code >= 0x0590 and not 0x1E00 <= code <= 0x1FFF for code in letters) > len(letters)


def _font(style: RoleStyle, size: float, typography: Typography) -> QFont:
    """The font, its weight set by the variable axis: ``setBold`` smears a variable font."""
    chosen = typography.face
    if chosen in (TextFace.SYSTEM, TextFace.OTHER) and not (style.sans or style.mono):
        return _system_font(style, size, typography.family if chosen is TextFace.OTHER else "")
    sans = (style.sans or chosen is TextFace.SANS) and not style.mono
    font = QFont(list(_MONO if style.mono else _SANS if sans else _SERIF))
    font.setPixelSize(round(size))
    font.setItalic(style.italic)
    font.setVariableAxis(QFont.Tag("wght"), style.weight)
    if style.mono:
        font.setFeature(QFont.Tag("calt"), 0)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font
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
    font.setItalic(style.italic)
    font.setWeight(QFont.Weight.DemiBold if style.weight >= 600 else QFont.Weight.Normal)
    if style.small_caps:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
    if style.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing * size)
    return font
