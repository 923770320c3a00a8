"""A stretch of the text with a kind: a mark."""

from enum import StrEnum

from postil.model.span import Span
from postil.records import dataclass

#: Code points of context on either side that a quote selector keeps.
CONTEXT = 32


class Kind(StrEnum):
    """What a mark says about its stretch of text (GUIDELINES.md)."""

    ACTOR = "actor"
    QUOTE = "quote"
    SYSTEM = "system"
    PLACE = "place"
    TERM = "term"
    STATEMENT = "statement"
    HIGHLIGHT = "highlight"
    CATEGORY = "category"


#: Kinds that the engine finds, in the order of the legend.
ENGINE_KINDS = (Kind.ACTOR, Kind.QUOTE, Kind.SYSTEM, Kind.PLACE, Kind.TERM, Kind.STATEMENT)
#: Kinds that a new reader sees.
DEFAULT_KINDS = frozenset({Kind.ACTOR, Kind.QUOTE, Kind.SYSTEM, Kind.HIGHLIGHT, Kind.CATEGORY})
#: What many marks of a kind are called by programs: the span groups of spaCy, for one.
GROUPS = {
    Kind.ACTOR: "actors",
    Kind.QUOTE: "quotes",
    Kind.SYSTEM: "systems",
    Kind.PLACE: "places",
    Kind.TERM: "terms",
    Kind.STATEMENT: "statements",
    Kind.HIGHLIGHT: "highlights",
    Kind.CATEGORY: "categories",
}
#: Colours that a highlight can have.
COLOURS = ("yellow", "green", "blue", "magenta", "red", "purple", "orange", "grey")


class Form(StrEnum):
    """What a highlight looks like."""

    FILL = ""
    UNDERLINE = "underline"
    STRIKE = "strike"


class Origin(StrEnum):
    """Who made a mark."""

    ENGINE = "engine"
    READER = "reader"


class Evidence(StrEnum):
    """What kind of knowledge a mark rests on."""

    RULE = "rule"
    LEXICON = "lexicon"
    MODEL = "model"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a mark is there.

    Attributes:
        evidence: rule, lexicon, model or reader.
        name: which one, as an identifier: ``states``, ``quote.after-cue``, ``en_core_web_sm``.
        sentence: the same for a person: "“Kremlin” stands for the government of Russia."
    """

    evidence: Evidence
    name: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a quote is attributed to.

    Attributes:
        span: the local mention ("he", "Wang Yi").
        entity: key of the entity it stands for, or None when that is not known.
        confidence: 0–1, calibrated: how sure it is that this is the speaker, given that the mark is a quote or statement.
    """

    span: Span
    entity: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Selector:
    """W3C TextQuoteSelector: the exact text with up to ``CONTEXT`` code points on either side."""

    exact: str
    prefix: str
    suffix: str

    @classmethod
    def of(cls, text: str, span: Span) -> "Selector":
        """The selector of ``span`` in ``text``."""
        return cls(
            exact=span.of(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
        )


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mark on the article.

    Attributes:
        span: half-open code points into ``Article.text``.
        kind: what it says.
        origin: engine or reader.
        id: identity in the library (UUID4 as 32 hex digits); empty until it is saved.
        label: finer kind: ``direct``/``partial`` for quotes, ``class``/``designation`` for systems, the entity type for actors, the
            id of the ``Category`` for marks of one.
        entity: key of the entity it refers to, or None.
        confidence: 0–1, calibrated: of marks that say 0.9, nine in ten are right.
        producer: what made it: ``postil``, ``en_core_web_sm``, ``reader``.
        version: of the producer.
        reason: why it is there.
        speaker: of a quote or statement, or None: then it is unattributed.
        cue: the words that attribute ("said"), or None.
        colour: of a highlight: one of ``COLOURS``; empty elsewhere.
        created: ISO 8601 UTC time; empty until it is saved.
        form: of a highlight: filled, underlined or struck through.
    """

    span: Span
    kind: Kind
    origin: Origin = Origin.ENGINE
    id: str = ""
    label: str = ""
    entity: str | None = None
    confidence: float = 1.0
    producer: str = "postil"
    version: str = ""
    reason: Reason | None = None
    speaker: Speaker | None = None
    cue: Span | None = None
    colour: str = ""
    created: str = ""
    form: Form = Form.FILL
