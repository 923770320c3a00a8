"""What a stretch of an article is: its title, a paragraph, a caption, furniture."""

from dataclasses import dataclass
from enum import StrEnum

from postil.model.span import Span


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


#: Roles that are the story itself: what ``body`` means, and what is analysed.
BODY_ROLES = frozenset(
    {Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM, Role.BLOCK_QUOTE, Role.TABLE, Role.DATELINE}
)
#: Roles whose actors belong to the story, in order of the text. Bylines, bios and furniture are metadata.
STORY_ROLES = BODY_ROLES | {Role.TITLE, Role.CAPTION}


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one role.

    Blocks are in text order and do not overlap; between them lie only white space and signs that part them, such as the “|”
    after a kicker or the “>” of a block quote. ``level`` is the depth of a heading or list item, from 1; 0 elsewhere.
    """

    role: Role
    span: Span
    level: int = 0
