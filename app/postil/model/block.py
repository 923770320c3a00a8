"""What a stretch of an article is: its title, a paragraph, a caption, furniture."""

from enum import StrEnum

from postil.model.span import Span
from postil.records import dataclass


class Role(StrEnum):
    """The part that a block plays in the article."""

    TITLE = "title"
    KICKER = "kicker"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    BLOCK_QUOTE = "block quote"
    TABLE = "table"
    BIO = "bio"
    FURNITURE = "furniture"
    IMAGE = "image"
    CODE = "code"
    FOOTNOTE = "footnote"
    RULE = "rule"


#: Roles that are the story itself: what ``body`` means, and what is analysed.
BODY_ROLES = frozenset(
    {Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM, Role.BLOCK_QUOTE, Role.TABLE, Role.DATELINE}
)
#: Roles whose actors belong to the story, in order of the text. Bylines, bios and furniture are metadata; code and pictures speak
#: of nobody.
STORY_ROLES = BODY_ROLES | {Role.TITLE, Role.CAPTION, Role.FOOTNOTE}


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one role.

    Blocks are in text order and do not overlap; between them lie only white space and signs that part them, such as the “|”
    after a kicker or the “>” of a block quote. A line feed inside a block is a line break that its author wants. The text of a
    ``RULE`` is “* * *”; that of an ``IMAGE`` describes the picture (``Picture``); a ``TABLE`` is one block whose cells are parted by
    tabulators and line feeds (``Cell``); a numbered ``LIST_ITEM`` or ``FOOTNOTE`` begins with its number, others have no sign of
    their own or the bullet that stands in the text.

    Attributes:
        role: what it is.
        span: half-open code points into ``Article.text``.
        level: the depth of a heading, list item or block quote, from 1. Of any other block the depth of the list item that it goes
            on in, else 0; of a ``CAPTION`` 1 when it belongs to the picture above it.
        quotes: how many block quotes there are around it; not counted for a ``BLOCK_QUOTE``, whose ``level`` says it.
        language: of ``CODE``: the programming language as its author named it, or empty.
    """

    role: Role
    span: Span
    level: int = 0
    quotes: int = 0
    language: str = ""
