"""What readers teach the engine: corrections that hold for one mark, one article or everywhere, now and later."""

from dataclasses import dataclass
from enum import StrEnum

from postil.model.annotation import Annotation, Kind
from postil.model.entity import EntityType
from postil.model.span import Span


class Says(StrEnum):
    """What a lesson says.

    ``NOT``, ``KIND``, ``WHO``, ``SPEAKER`` and ``RIGHT`` are about marks; ``SAME`` and ``NAME`` about actors or systems; ``MARK`` adds.
    """

    #: This is no mark.
    NOT = "not"
    #: The mark is right as it is.
    RIGHT = "right"
    #: The mark is of another kind (``to_kind``, ``to_label``).
    KIND = "kind"
    #: The mark refers to another actor or system (``to_entity``), perhaps a new one (``to_name``, ``to_type``).
    WHO = "who"
    #: The quote is by somebody else: the mention at ``speaker``, and ``to_entity``; by nobody known when both are missing.
    SPEAKER = "speaker"
    #: ``entity`` and ``to_entity`` are the same actor or system: the latter.
    SAME = "same"
    #: ``entity`` is called ``to_name``, and is a ``to_type`` when that is given.
    NAME = "name"
    #: Something that was missed is a mark: of ``kind``, and refers to ``to_entity``.
    MARK = "mark"


class Scope(StrEnum):
    """Where a lesson holds; of two that contradict each other the narrower one does, then the later one."""

    HERE = "here"
    ARTICLE = "article"
    EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True)
class Lesson:
    """One correction.

    A lesson on marks holds ``HERE`` for the mark of ``kind`` at ``span``, else for all marks of ``kind`` with the wording ``words``
    (and, when ``entity`` is given, that refer to it).

    Attributes:
        says: what it says.
        scope: where it holds.
        id: identity in the library (UUID4 as 32 hex digits); empty until it is saved.
        article: id of the article it was given in; it holds there alone unless its scope is everywhere.
        kind: of the mark as the engine made it, or of the one to be made.
        span: of the mark, half-open code points into the text of ``article``.
        words: the text under the mark.
        entity: key of the actor or system that it is about.
        to_kind: the right kind.
        to_label: the finer kind that goes with it, such as the id of a category.
        to_entity: key of the right actor or system; a key that begins with ``reader:`` is one that the reader made.
        to_name: the right name, or that of the one made.
        to_type: what it is, when the reader said so.
        speaker: the mention that a quote is attributed to.
        created: ISO 8601 UTC time; empty until it is saved.
    """

    says: Says
    scope: Scope
    id: str = ""
    article: str = ""
    kind: Kind | None = None
    span: Span | None = None
    words: str = ""
    entity: str = ""
    to_kind: Kind | None = None
    to_label: str = ""
    to_entity: str = ""
    to_name: str = ""
    to_type: EntityType | None = None
    speaker: Span | None = None
    created: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A mark as held against the lessons.

    Attributes:
        mark: as it is to be shown.
        found: as the engine found it: the same object when no lesson changes it, None when the engine did not find it.
        rejected: it is not to be shown.
    """

    mark: Annotation
    found: Annotation | None
    rejected: bool = False
