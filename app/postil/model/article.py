"""One text that the reader keeps."""

from dataclasses import dataclass

from postil.model.block import BODY_ROLES, Block, Role


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

    def texts(self, *roles: Role) -> list[str]:
        """The texts of all blocks that play one of ``roles``, in text order."""
        return [block.span.of(self.text) for block in self.blocks if block.role in roles]

    @property
    def body(self) -> str:
        """The story without title, byline, captions and furniture, a blank line between blocks."""
        return "\n\n".join(self.texts(*BODY_ROLES))
