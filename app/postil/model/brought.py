"""Notes and highlights that come from elsewhere, before they have a place in an article."""

from dataclasses import dataclass, field

from postil.model.annotation import Form, Selector
from postil.model.article import Article
from postil.model.span import Span


@dataclass(frozen=True, slots=True)
class BroughtMark:
    """A highlight from elsewhere.

    Attributes:
        selector: the words that it is on, with as much around them as is known.
        key: its identity where it comes from, or empty; of a mark of Postil's its id.
        span: where it was in the text that it was made on, in code points, or None.
        body: the note on it, Markdown, or empty.
        tags: on it.
        colour: one of ``COLOURS``, or empty: none was said.
        form: what it looks like.
        created: ISO 8601, or empty.
        links: ids of marks of Postil's that it is tied to.
    """

    selector: Selector
    key: str = ""
    span: Span | None = None
    body: str = ""
    tags: tuple[str, ...] = ()
    colour: str = ""
    form: Form = Form.FILL
    created: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """All that comes for one article.

    Attributes:
        marks: highlights.
        id: of the article in a library of Postil's, or empty.
        url: its web address, or empty.
        source: the name of its file, or empty.
        title: its title, or empty.
        body: the note on the whole of it, or empty.
        tags: of the whole of it.
        article: the article itself, where the file holds its text.
    """

    marks: tuple[BroughtMark, ...] = ()
    id: str = ""
    url: str = ""
    source: str = ""
    title: str = ""
    body: str = ""
    tags: tuple[str, ...] = ()
    article: Article | None = field(default=None)
