"""An article that programs trip over: emoji, right-to-left words, nested and overlapping marks, cells that look like formulas."""

import hashlib

from postil.exporters.work import Work
from postil.importers.structure import structure
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Evidence, Form, Kind, Origin, Reason, Speaker
from postil.model.article import Article
from postil.model.category import Category, Term
from postil.model.entity import Entity, EntityType
from postil.model.link import Link, LinkEnd
from postil.model.note import Note
from postil.model.span import Span

TEXT = """=SUM(A1) or how talks 👩‍🚀 began

By Ada Ray and Ben Oz

“We ‘never’ sold S-400s, 😀” the minister said, while שר החוץ אמר “שלום, 🕊️” and Moscow's envoy smiled.

+1 is what @envoy wrote; “a;b,c” it read,\twith a tab. Ünïcödé “<b> & \\n” wrote وزير الخارجية, too.

-5 degrees in Zürich: é is e and an accent; 𝔘𝔫𝔦 is four code points of two units each."""
_WHEN = "2026-03-04T05:06:07.089Z"


def identity(name: str) -> str:
    """An id that is made up, but of the right shape: 32 hex digits, a UUID4."""
    digits = hashlib.sha256(name.encode()).hexdigest()
    return f"{digits[:12]}4{digits[13:16]}8{digits[17:32]}"


def span(words: str, start: int = 0) -> Span:
    """Where ``words`` stand in ``TEXT``, from code point ``start`` on."""
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


def crowded(name: str = "crowded") -> Work:
    """The whole work; another ``name`` gives another article with the same on it."""

    def mark(words: str, kind: Kind, id_: str, **rest: object) -> Annotation:
        known = {"id": identity(name + id_), "confidence": 0.875, "version": "7", "created": _WHEN}
        return Annotation(span(words), kind, **(known | rest))  # type: ignore[arg-type]

    def own(words: str, id_: str, colour: str, form: Form = Form.FILL) -> Annotation:
        return mark(
            words, Kind.HIGHLIGHT, id_, origin=Origin.READER, producer="reader", version="", colour=colour, form=form,
            confidence=1.0,
        )  # fmt: skip

    rule = Reason(Evidence.RULE, "made-up", "Made up.")
    minister = span("the minister")
    found = (
        mark("“We ‘never’ sold S-400s, 😀”", Kind.QUOTE, "q1", label="direct", cue=span("said"), reason=rule,
             speaker=Speaker(minister, "person:minister", 0.75)),
        mark("S-400s", Kind.SYSTEM, "s1", label="designation", entity="system:s-400"),
        mark("שר החוץ", Kind.ACTOR, "a1", label="person", entity="person:minister"),
        mark("“שלום, 🕊️”", Kind.QUOTE, "q2", label="partial", speaker=Speaker(span("שר החוץ"), "person:minister"),
             cue=span("אמר")),
        mark("Moscow", Kind.ACTOR, "a2", label="state", entity="state:RU"),
        mark("“a;b,c”", Kind.QUOTE, "q3", label="partial", speaker=Speaker(span("@envoy")), cue=span("wrote")),
        mark("“<b> & \\n”", Kind.TERM, "t1"),
        mark("وزير الخارجية", Kind.ACTOR, "a3", label="person", entity="person:minister"),
        mark("Zürich", Kind.PLACE, "p1", entity="place:zurich"),
        mark("𝔘𝔫𝔦", Kind.CATEGORY, "c1", label=identity("category"), producer="category"),
    )  # fmt: skip
    entities = (
        Entity("person:minister", "The “Minister”, 👤", EntityType.PERSON, ("שר החוץ",)),
        Entity(
            "system:s-400", "S-400 Triumf", EntityType.SYSTEM, (), {"class": "missile system"}, "air-defence"
        ),
        Entity("state:RU", "Russia", EntityType.STATE),
        Entity("place:zurich", "Zürich", EntityType.PLACE),
    )
    highlights = (
        own("=SUM(A1)", "h1", "red", Form.UNDERLINE),
        own("sold S-400s, 😀” the minister", "h2", "yellow"),
        own("the minister said, while שר", "h3", "green"),
        own("+1 is what @envoy wrote; “a;b,c” it read,\twith a tab.", "h4", "blue", Form.STRIKE),
    )
    ids = {one: identity(name + one) for one in ("a", "h1", "h2", "h3", "h4", "q2")}
    notes = {
        None: (ids["a"], None, "=HYPERLINK(\"http://evil.example\";\"on the *whole*\")\n\nTwo lines, 🙂"),
        ids["h2"]: (ids["a"], ids["h2"], "Who **sold** them?\n- to whom\n- “when”, עברית\t\\n"),
        ids["q2"]: (ids["a"], ids["q2"], "+peace"),
    }  # fmt: skip
    article = Article(
        TEXT, structure(TEXT), id=ids["a"], title="=SUM(A1) or how talks 👩‍🚀 began", authors=("Ada Ray", "Ben Oz"),
        site="The Ex{a}mple & Sons", url="https://example.org/talks_1?a=1&b=%20x", source="talks.html",
        published="2026-03-01T10:00:00+01:00", imported=_WHEN, language="en",
    )  # fmt: skip
    other = LinkEnd(identity("elsewhere"), identity("elsewhere-mark"), "Another, “article”", "its words")
    return Work(
        article,
        Analysis(tuple(sorted(found, key=lambda one: (one.span.start, -one.span.end, one.kind))), entities),
        tuple(sorted(highlights, key=lambda one: (one.span.start, -one.span.end))),
        {on: Note(*note, _WHEN) for on, note in notes.items()},
        {ids["h2"]: ("to check", "arms;trade, 🔫"), None: ("peace",), ids["q2"]: ("שלום",)},
        {"yellow": "Doubt, or “?”"},
        {identity("category"): Category("Letters & <signs>", terms=(Term("Uni"),), id=identity("category"))},
        (Link(identity(name + "link"), LinkEnd(ids["a"], ids["h1"], article.title, "=SUM(A1)"), other),),
    )
