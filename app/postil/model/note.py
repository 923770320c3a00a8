"""What the reader wrote."""

from postil.records import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown on a mark, or on the whole article.

    Attributes:
        article: id of the article.
        annotation: id of the mark, or None: the note on the whole article.
        body: Markdown, exactly as typed.
        modified: ISO 8601 UTC time.
    """

    article: str
    annotation: str | None
    body: str
    modified: str = ""
