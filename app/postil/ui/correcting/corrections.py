"""What can be said about a mark, and the lessons that say it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from postil.model.annotation import Annotation, Kind
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span


class Correction(StrEnum):
    """A way of correcting."""

    NOT = "not"
    KIND = "kind"
    WHO = "who"
    SPEAKER = "speaker"
    SAME = "same"
    SPLIT = "split"
    NAME = "name"
    MARK = "mark"


#: What can be said of marks of each kind.
OF_KIND: dict[Kind, tuple[Correction, ...]] = {
    Kind.ACTOR: (
        Correction.NOT,
        Correction.KIND,
        Correction.WHO,
        Correction.SAME,
        Correction.SPLIT,
        Correction.NAME,
    ),
    Kind.SYSTEM: (
        Correction.NOT,
        Correction.KIND,
        Correction.WHO,
        Correction.SAME,
        Correction.SPLIT,
        Correction.NAME,
    ),
    Kind.PLACE: (Correction.NOT, Correction.KIND, Correction.WHO),
    Kind.QUOTE: (Correction.NOT, Correction.KIND, Correction.SPEAKER),
    Kind.STATEMENT: (Correction.NOT, Correction.KIND, Correction.SPEAKER),
    Kind.TERM: (Correction.NOT, Correction.KIND),
    Kind.CATEGORY: (Correction.NOT,),
    Kind.HIGHLIGHT: (),
}
#: Corrections that name an actor or system.
NAMES_SOMEBODY = (Correction.WHO, Correction.SPEAKER, Correction.SAME, Correction.SPLIT)
#: Kinds that a mark can be changed into, or words can be marked as.
TO_KINDS = (Kind.ACTOR, Kind.PLACE, Kind.SYSTEM, Kind.QUOTE, Kind.TERM, Kind.STATEMENT)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a correction is about.

    Attributes:
        article: id of the open article.
        mark: the mark, or, for words that were missed, one that has only a place.
        words: the text under it.
        entity: the actor or system that it refers to; of a quote the speaker's. None when that is not known.
    """

    article: str
    mark: Annotation
    words: str
    entity: Entity | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader said.

    Attributes:
        scope: where it holds.
        key: of the actor or system meant; empty when none is.
        name: of it, or the new name.
        type: what it is, when the reader said so.
        kind: the right kind.
        wordings: of ``SPLIT``: those that mean the other one.
        speaker: of ``SPEAKER``: where the article names the speaker, if it does.
    """

    scope: Scope
    key: str = ""
    name: str = ""
    type: EntityType | None = None
    kind: Kind | None = None
    wordings: tuple[str, ...] = ()
    speaker: Span | None = None


def offered(mark: Annotation) -> tuple[Correction, ...]:
    """What can be said of ``mark``: merging, splitting and naming need somebody whom it refers to."""
    about_somebody = (Correction.SAME, Correction.SPLIT, Correction.NAME)
    return tuple(c for c in OF_KIND[mark.kind] if mark.entity or c not in about_somebody)


def scopes(correction: Correction) -> tuple[Scope, ...]:
    """Where a correction can hold."""
    if correction is Correction.SPEAKER:
        return (Scope.HERE,)
    if correction in (Correction.SAME, Correction.SPLIT, Correction.NAME):
        return (Scope.ARTICLE, Scope.EVERYWHERE)
    return tuple(Scope)


def lessons(correction: Correction, subject: Subject, answer: Answer) -> tuple[Lesson, ...]:
    """The lessons that say it."""
    if correction is Correction.SPLIT:
        return tuple(_split(subject, answer, words) for words in answer.wordings)
    if correction in (Correction.SAME, Correction.NAME):
        return (_about_somebody(correction, subject, answer),)
    return (_about_mark(correction, subject, answer),)


def accepted(subject: Subject) -> Lesson:
    """That a mark is right as it is."""
    return _on_mark(Says.RIGHT, subject, Scope.HERE)


def rejected(subject: Subject, scope: Scope = Scope.HERE) -> Lesson:
    """That a mark is none."""
    return _on_mark(Says.NOT, subject, scope)


def wordings(text: str, marks: Sequence[Annotation]) -> dict[str, int]:
    """How ``marks`` are worded, with how often, in the order of the text."""
    found: dict[str, int] = {}
    for mark in marks:
        words = " ".join(mark.span.of(text).split())
        found[words] = found.get(words, 0) + 1
    return found


def _on_mark(says: Says, subject: Subject, scope: Scope) -> Lesson:
    mark = subject.mark
    named = says is not Says.MARK and scope is not Scope.HERE and mark.kind in (Kind.ACTOR, Kind.SYSTEM)
    return Lesson(
        says,
        scope,
        article=subject.article,
        kind=mark.kind,
        span=mark.span if scope is Scope.HERE else None,
        words=subject.words,
        entity=(mark.entity or "") if named else "",
    )


def _about_mark(correction: Correction, subject: Subject, answer: Answer) -> Lesson:
    plain = _on_mark(Says(correction), subject, answer.scope)
    if correction is Correction.KIND:
        return replace(plain, to_kind=answer.kind, to_type=answer.type)
    if correction is Correction.NOT:
        return plain
    if correction is Correction.MARK:
        plain = replace(plain, kind=answer.kind)
    return replace(
        plain, to_entity=answer.key, to_name=answer.name, to_type=answer.type, speaker=answer.speaker
    )


def _about_somebody(correction: Correction, subject: Subject, answer: Answer) -> Lesson:
    return Lesson(
        Says(correction),
        answer.scope,
        article=subject.article,
        entity=subject.mark.entity or "",
        words=subject.words,
        to_entity=answer.key if correction is Correction.SAME else "",
        to_name=answer.name,
        to_type=answer.type,
    )


def _split(subject: Subject, answer: Answer, words: str) -> Lesson:
    return Lesson(
        Says.WHO,
        answer.scope,
        article=subject.article,
        kind=subject.mark.kind,
        words=words,
        entity=subject.mark.entity or "",
        to_entity=answer.key,
        to_name=answer.name,
        to_type=answer.type,
    )
