"""A small article with marks of every kind, highlights and notes, made up for tests of what goes out."""

from postil.exporters.work import Work
from postil.importers.structure import structure
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Evidence, Kind, Origin, Reason, Speaker
from postil.model.article import Article
from postil.model.entity import Entity, EntityType
from postil.model.note import Note
from postil.model.span import Span

TEXT = """Opinion | Moscow *looks* east & <west>

By Jane Doe

Share This Article

“We bought S-400 systems from Russia,” the minister 🙂 said. [He] did not say_so_ before.

# Nobody in Moscow had “won”, Vladimir Putin said on Tuesday, and the war would go on for as long as it takes.

1. Delivery in May"""


def span(words: str, start: int = 0) -> Span:
    """Where ``words`` stand in ``TEXT``, from code point ``start`` on."""
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


def made_up() -> Work:
    """The whole work."""
    rule = Reason(Evidence.RULE, "made-up", "Made up.")
    minister = span("the minister")
    marks = [
        Annotation(span("Moscow"), Kind.ACTOR, label="state", entity="state:RU", confidence=0.9, reason=rule),
        Annotation(
            span("“We bought S-400 systems from Russia,”"),
            Kind.QUOTE,
            label="direct",
            speaker=Speaker(minister),
            cue=span("said"),
            reason=rule,
        ),
        Annotation(span("S-400"), Kind.SYSTEM, label="designation", entity="system:s-400", reason=rule),
        Annotation(span("Russia"), Kind.ACTOR, label="state", entity="state:RU", reason=rule),
        Annotation(span("Moscow", 120), Kind.PLACE, entity="place:moscow", reason=rule),
        Annotation(
            span("“won”"),
            Kind.QUOTE,
            label="partial",
            speaker=Speaker(span("Vladimir Putin"), "person:vladimir-putin"),
            reason=rule,
        ),
        Annotation(
            span("Vladimir Putin"), Kind.ACTOR, label="person", entity="person:vladimir-putin", reason=rule
        ),
    ]
    entities = (
        Entity(
            "state:RU", "Russia", EntityType.STATE, ("Russian Federation",), {"capital": "Moscow"}, "states"
        ),
        Entity(
            "system:s-400",
            "S-400 Triumf",
            EntityType.SYSTEM,
            ("SA-21 Growler",),
            {"origin": "Russia"},
            "air-defence",
        ),
        Entity("place:moscow", "Moscow", EntityType.PLACE),
        Entity("person:vladimir-putin", "Vladimir Putin", EntityType.PERSON, (), {}, "this article"),
    )
    across = Span(span("before.").start, span("Nobody").end)
    highlights = (
        reader_mark("h1", span("from Russia,” the"), "yellow"),
        reader_mark("h2", span("[He] did not say_so_"), "green"),
        reader_mark("h3", across, "yellow"),
    )
    notes = {
        None: Note("a1", None, "About the *whole* article.", "2026-01-02T03:04:05Z"),
        "h1": Note(
            "a1", "h1", "Which ones? <script>alert(1)</script>\n\n- [ ] check", "2026-01-02T03:04:05Z"
        ),
    }
    article = Article(
        TEXT, structure(TEXT), id="a1", title="Moscow *looks* east & <west>", authors=("Jane Doe",), site="The Example",
        url="https://example.org/a_b", source="moscow.txt", published="2026-01-01", imported="2026-01-02T03:04:05Z", language="en",
    )  # fmt: skip
    return Work(article, Analysis(tuple(marks), entities), highlights, notes)


def reader_mark(id_: str, where: Span, colour: str) -> Annotation:
    """A highlight."""
    return Annotation(
        where,
        Kind.HIGHLIGHT,
        Origin.READER,
        id=id_,
        colour=colour,
        producer="reader",
        created="2026-01-02T03:04:05Z",
    )
