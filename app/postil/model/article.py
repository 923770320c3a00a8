"""One text that the reader keeps."""

from postil.model.block import BODY_ROLES, Block, Role
from postil.model.inline import Inline, Style
from postil.model.picture import Picture
from postil.model.table import Cell, cells_of
from postil.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its blocks and metadata. The text never changes once it is saved.

    Attributes:
        id: stable identity in the library (UUID4 as 32 hex digits); empty until it is saved.
        text: the whole text as cleaned by ``importers.normalise``; spans count its code points.
        blocks: in text order, not overlapping.
        title: plain words, without the kicker.
        authors: names as printed in the byline.
        site: the publication, where known.
        url: where it came from, where known: a web address.
        source: what was imported: a file's name or an address.
        published: ISO 8601 date or date and time, or empty.
        imported: ISO 8601 UTC time, or empty until it is saved.
        language: BCP 47 code, or empty.
        original: SHA-256 (hex) of the bytes it was made from, or empty.
        inlines: what is done to words inside blocks, sorted by (start, -end).
        pictures: one for each ``IMAGE`` block, in text order.
        cells: of the tables whose rows and columns are known, in text order.
    """

    text: str
    blocks: tuple[Block, ...]
    id: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    site: str = ""
    url: str = ""
    source: str = ""
    published: str = ""
    imported: str = ""
    language: str = ""
    original: str = ""
    inlines: tuple[Inline, ...] = ()
    pictures: tuple[Picture, ...] = ()
    cells: tuple[Cell, ...] = ()

    def texts(self, *roles: Role) -> list[str]:
        """The texts of all blocks that play one of ``roles``, in text order."""
        return [block.span.of(self.text) for block in self.blocks if block.role in roles]

    @property
    def body(self) -> str:
        """The story without title, byline, captions and furniture, a blank line between blocks."""
        return "\n\n".join(self.texts(*BODY_ROLES))

    def for_analysis(self) -> tuple[str, tuple[Block, ...]]:
        """Text and blocks as the engine shall see them; every offset is that of ``text``.

        Signs that refer to notes are blank, so that no digit sticks to a word, and each cell of a table is a block of its own.
        """
        text = self.text
        signs = [inline.span for inline in self.inlines if inline.style is Style.NOTE]
        if signs:
            parts, at = [], 0
            for span in signs:
                parts += [text[at : span.start], " " * (max(at, span.end) - max(at, span.start))]
                at = max(at, span.end)
            text = "".join([*parts, text[at:]])
        return text, cells_apart(self.text, self.blocks, self.cells)


def cells_apart(text: str, blocks: tuple[Block, ...], cells: tuple[Cell, ...] = ()) -> tuple[Block, ...]:
    """``blocks`` with a block for each cell of a table that is not empty."""
    if not any(block.role is Role.TABLE for block in blocks):
        return blocks
    found: list[Block] = []
    for block in blocks:
        if block.role is Role.TABLE:
            parts = (cell.span.stripped(text) for cell in cells_of(text, block.span, cells))
            found += [replace(block, span=span) for span in parts if span.of(text).strip()]
        else:
            found.append(block)
    return tuple(found)
