"""What leads from one mark to another."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """One end of a link.

    Attributes:
        article: id of the article.
        annotation: id of the mark.
        title: of the article.
        words: the text under the mark.
    """

    article: str
    annotation: str
    title: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two marks that the reader tied together, perhaps in different articles. It can be followed from either end.

    Attributes:
        id: identity in the library (UUID4 as 32 hex digits).
        first: where it was begun.
        second: where it was tied to.
    """

    id: str
    first: LinkEnd
    second: LinkEnd

    def other(self, annotation: str) -> LinkEnd:
        """The end that is not the mark of that id."""
        return self.second if self.first.annotation == annotation else self.first
