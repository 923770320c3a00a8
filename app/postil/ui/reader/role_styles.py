"""How each role of a block is set: size, weight, ink, leading and the white around it. Numbers only; ``typesetting`` makes fonts of them.

All sizes are relative to the body.
"""

from postil.model.block import Role
from postil.records import dataclass, replace

#: How far each list and each block quote moves in what is inside it, in sizes of the body.
STEP = 1.5
#: Lists and block quotes that move in what is inside them; deeper ones do no more.
_DEEPEST = 6
#: White between the blocks of one list item, in sizes of the body.
_IN_LISTS = 0.6


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """How a role is set.

    Attributes:
        size: of the letters, in sizes of the body.
        pitch: distance of the lines, in sizes of the role's own letters.
        before, after: white above and below, in sizes of the body; of two neighbours the larger counts.
        indent: from the left edge of the column, in sizes of the body.
        right: white at the right edge of the column, in sizes of the body.
        weight: 400 regular, 700 bold.
        spacing: between letters, in sizes of the role's own letters.
        muted: in the quieter of the two inks.
        bars: thin lines at the left of the whole block, ``STEP`` from each other, in the white of the indent.
        mono: in letters of one width.
        pad: how far a ground that lies behind the whole block reaches above and below it, in sizes of the body; 0: there is none.
        verbatim: white space and line breaks in the text are those on the page.
        running: text that goes on and on: it follows the reader's leading, and is justified when the reader wants that.
    """

    size: float = 1.0
    pitch: float = 1.56
    before: float = 0.94
    after: float = 0.94
    indent: float = 0.0
    right: float = 0.0
    weight: int = 400
    spacing: float = 0.0
    sans: bool = False
    italic: bool = False
    small_caps: bool = False
    muted: bool = False
    bars: int = 0
    mono: bool = False
    pad: float = 0.0
    verbatim: bool = False
    running: bool = False


_HEADINGS = (
    RoleStyle(size=1.3, pitch=1.3, before=2.1, after=0.62, weight=640),
    RoleStyle(size=1.12, pitch=1.35, before=1.75, after=0.5, weight=660),
    RoleStyle(size=1.0, pitch=1.45, before=1.4, after=0.4, weight=680),
    RoleStyle(size=0.9, pitch=1.5, before=1.3, after=0.35, weight=600, spacing=0.02, sans=True, muted=True),
)
_STYLES = {
    Role.TITLE: RoleStyle(size=2.05, pitch=1.2, before=0.35, after=0.7, weight=620, spacing=-0.008),
    Role.KICKER: RoleStyle(
        size=1.0, pitch=1.4, before=0.4, after=0.35, spacing=0.09, small_caps=True, muted=True
    ),
    Role.BYLINE: RoleStyle(size=0.84, before=0.2, after=1.5, sans=True, muted=True, verbatim=True),
    Role.DATELINE: RoleStyle(size=0.84, before=0.2, after=0.8, sans=True, muted=True, verbatim=True),
    Role.CAPTION: RoleStyle(size=0.78, pitch=1.5, before=1.3, after=1.6, indent=1.0, sans=True, bars=1),
    Role.LIST_ITEM: RoleStyle(before=0.4, after=0.4, running=True),
    Role.BLOCK_QUOTE: RoleStyle(before=1.1, after=1.1, running=True),
    Role.TABLE: RoleStyle(size=0.8, pitch=1.5, before=1.2, after=1.4, sans=True),
    Role.BIO: RoleStyle(
        size=0.8, pitch=1.5, before=1.6, after=1.6, indent=1.0, sans=True, muted=True, bars=1, verbatim=True
    ),
    # The words of a picture that is missing, in a frame with a sign at its left.
    Role.IMAGE: RoleStyle(
        size=0.8, pitch=1.5, before=1.7, after=1.7, indent=3.0, right=1.0, sans=True, muted=True, pad=0.75
    ),
    Role.CODE: RoleStyle(
        size=0.78,
        pitch=1.55,
        before=1.6,
        after=1.6,
        indent=0.9,
        right=0.9,
        mono=True,
        pad=0.62,
        verbatim=True,
    ),
    Role.FOOTNOTE: RoleStyle(size=0.82, pitch=1.5, before=0.3, after=0.3, indent=STEP, running=True),
    Role.RULE: RoleStyle(size=0.8, pitch=1.2, before=1.5, after=1.5),
}
#: Captions by their level: that of a picture above, that of a table below.
_CAPTIONS = {
    1: RoleStyle(size=0.78, pitch=1.5, before=0.55, after=1.8, sans=True, muted=True),
    2: RoleStyle(size=0.8, pitch=1.5, before=1.4, after=0.45, weight=600, sans=True),
}
_BODY = RoleStyle(running=True)


def style_of(role: Role, level: int = 0, quotes: int = 0) -> RoleStyle:
    """How blocks of that role, level and number of block quotes around them are set (``Block``)."""
    if role is Role.HEADING:
        style, lists = _HEADINGS[min(max(level, 1), len(_HEADINGS)) - 1], 0
    elif role is Role.CAPTION:
        style, lists = _CAPTIONS.get(level, _STYLES[role]), 0
    elif role is Role.BLOCK_QUOTE:
        style, lists, quotes = _STYLES[role], 0, max(level, 1)
    elif role is Role.LIST_ITEM:
        style, lists = _STYLES[role], max(level, 1)
    else:
        style, lists = _STYLES.get(role, _BODY), level
    if lists and role is not Role.LIST_ITEM:
        # What goes on in an item stands about as near to it as the items to each other; a ground keeps off from the words.
        white = _IN_LISTS + style.pad
        style = replace(style, before=min(style.before, white), after=min(style.after, white))
    quotes = min(quotes, _DEEPEST)
    inwards = STEP * (min(lists, _DEEPEST) + quotes)
    return replace(style, indent=style.indent + inwards, bars=style.bars + quotes) if inwards else style


def depth_of(kind: tuple[Role, int, int, bool]) -> int:
    """How many block quotes there are around a piece of that kind (``Piece.kind``)."""
    role, level, quotes, _ = kind
    return max(level, 1) if role is Role.BLOCK_QUOTE else quotes
