"""What was written block by block, as an article: its roles settled, what it says about itself read."""

import hashlib
from dataclasses import replace

from postil.errors import UserError
from postil.importers.metadata import Metadata, metadata
from postil.importers.structure import settled
from postil.importers.writer import Written
from postil.model.article import Article
from postil.model.block import Block, Role

#: Characters of the longest article: ten books.
LONGEST = 10_000_000
#: Characters of the longest title and name, and the most names.
_TITLE, _NAME, _NAMES = 1000, 200, 100
#: Levels of headings that the page tells apart.
_LEVELS = 4


def article_from(
    written: Written, about: Metadata, original: bytes, source: str, url: str = "", *, book: bool = False
) -> Article:
    """The article; what ``about`` leaves empty is read from the text.

    In a ``book`` no bylines, captions and furniture are looked for among the paragraphs: they are those of news pages.

    Raises:
        UserError: when nothing was written, or far too much.
    """
    if not written.text.strip() or not written.blocks:
        raise UserError(f"“{source}” holds no text." if source else "There is no text in it.")
    if len(written.text) > LONGEST:
        raise UserError(
            f"“{source}” is longer than {LONGEST // 1_000_000} million characters, the most that Postil takes for one article. Split it into parts."
        )
    blocks = _levelled(written.blocks)
    blocks = blocks if book else settled(written.text, blocks)
    printed = metadata(written.text, blocks)
    return Article(
        text=written.text,
        blocks=blocks,
        title=(printed.title or about.title)[:_TITLE],
        authors=tuple(name[:_NAME] for name in (about.authors or printed.authors)[:_NAMES]),
        site=about.site or printed.site,
        url=url,
        source=source,
        published=about.published or printed.published,
        language=about.language or printed.language,
        original=hashlib.sha256(original).hexdigest(),
        inlines=tuple(written.inlines),
        pictures=tuple(written.pictures),
        cells=tuple(written.cells),
    )


def _levelled(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks with headings counted from 1 under the title, no level left out."""
    used = sorted({block.level for block in blocks if block.role is Role.HEADING})
    levels = {level: min(number, _LEVELS) for number, level in enumerate(used, 1)}
    return tuple(
        replace(block, level=levels[block.level]) if block.role is Role.HEADING else block for block in blocks
    )
