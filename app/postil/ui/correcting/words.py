"""Corrections and lessons in the reader's words."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from postil.model.annotation import Kind
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.ui.correcting.corrections import Correction
from postil.ui.translatable import QT_TRANSLATE_NOOP

#: What each kind is called in a sentence.
KINDS: Mapping[Kind, str] = {
    Kind.ACTOR: QT_TRANSLATE_NOOP("Correcting", "an actor"),
    Kind.PLACE: QT_TRANSLATE_NOOP("Correcting", "a place"),
    Kind.SYSTEM: QT_TRANSLATE_NOOP("Correcting", "a military system"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("Correcting", "a quote"),
    Kind.TERM: QT_TRANSLATE_NOOP("Correcting", "a term in quotation marks"),
    Kind.STATEMENT: QT_TRANSLATE_NOOP("Correcting", "a statement"),
    Kind.CATEGORY: QT_TRANSLATE_NOOP("Correcting", "of this category"),
    Kind.HIGHLIGHT: QT_TRANSLATE_NOOP("Correcting", "a highlight"),
}
TYPES: Mapping[EntityType, str] = {
    EntityType.PERSON: QT_TRANSLATE_NOOP("Correcting", "Person"),
    EntityType.STATE: QT_TRANSLATE_NOOP("Correcting", "State"),
    EntityType.GOVERNMENT_BODY: QT_TRANSLATE_NOOP("Correcting", "Government body"),
    EntityType.ORGANISATION: QT_TRANSLATE_NOOP("Correcting", "Organisation"),
    EntityType.ALLIANCE: QT_TRANSLATE_NOOP("Correcting", "Alliance"),
    EntityType.ARMED_FORCE: QT_TRANSLATE_NOOP("Correcting", "Armed force"),
    EntityType.ARMED_GROUP: QT_TRANSLATE_NOOP("Correcting", "Armed group"),
    EntityType.PARTY: QT_TRANSLATE_NOOP("Correcting", "Party"),
    EntityType.COMPANY: QT_TRANSLATE_NOOP("Correcting", "Company"),
    EntityType.PEOPLE: QT_TRANSLATE_NOOP("Correcting", "People"),
    EntityType.BLOC: QT_TRANSLATE_NOOP("Correcting", "Bloc"),
}
_PLACE = QT_TRANSLATE_NOOP("Correcting", "Place")
SCOPES: Mapping[Scope, str] = {
    Scope.HERE: QT_TRANSLATE_NOOP("Correcting", "Only &here"),
    Scope.ARTICLE: QT_TRANSLATE_NOOP("Correcting", "In this &article"),
    Scope.EVERYWHERE: QT_TRANSLATE_NOOP("Correcting", "&Everywhere, now and later"),
}
#: Where a lesson holds, for the open article and for another one, whose title is %1.
_HELD: Mapping[Scope, tuple[str, str]] = {
    Scope.HERE: (
        QT_TRANSLATE_NOOP("Correcting", "at one place in this article"),
        QT_TRANSLATE_NOOP("Correcting", "at one place in “%1”"),
    ),
    Scope.ARTICLE: (
        QT_TRANSLATE_NOOP("Correcting", "in this article"),
        QT_TRANSLATE_NOOP("Correcting", "in “%1”"),
    ),
    Scope.EVERYWHERE: (QT_TRANSLATE_NOOP("Correcting", "everywhere"),) * 2,
}
#: What menus and the heads of dialogs call corrections.
NAMES: Mapping[Correction, str] = {
    Correction.NOT: QT_TRANSLATE_NOOP("Correcting", "Not This…"),
    Correction.KIND: QT_TRANSLATE_NOOP("Correcting", "Something Else…"),
    Correction.WHO: QT_TRANSLATE_NOOP("Correcting", "Somebody Else…"),
    Correction.SPEAKER: QT_TRANSLATE_NOOP("Correcting", "Said by Somebody Else…"),
    Correction.SAME: QT_TRANSLATE_NOOP("Correcting", "The Same As…"),
    Correction.SPLIT: QT_TRANSLATE_NOOP("Correcting", "Two Different Ones…"),
    Correction.NAME: QT_TRANSLATE_NOOP("Correcting", "Rename…"),
    Correction.MARK: QT_TRANSLATE_NOOP("Correcting", "Mark What Was Missed…"),
}
#: What the dialogs ask.
QUESTIONS: Mapping[Correction, str] = {
    Correction.NOT: QT_TRANSLATE_NOOP("Correcting", "“%1” is not %2."),
    Correction.KIND: QT_TRANSLATE_NOOP("Correcting", "What is “%1”?"),
    Correction.WHO: QT_TRANSLATE_NOOP("Correcting", "Who or what is “%1”?"),
    Correction.SPEAKER: QT_TRANSLATE_NOOP("Correcting", "Who says %1?"),
    Correction.SAME: QT_TRANSLATE_NOOP("Correcting", "%1 is the same as:"),
    Correction.SPLIT: QT_TRANSLATE_NOOP("Correcting", "Not all of these are %1. Which ones are another one?"),
    Correction.NAME: QT_TRANSLATE_NOOP("Correcting", "What is %1 called?"),
    Correction.MARK: QT_TRANSLATE_NOOP("Correcting", "What is “%1”?"),
}
_LESSONS: Mapping[Says, str] = {
    Says.NOT: QT_TRANSLATE_NOOP("Correcting", "“%1” is not %2"),
    Says.RIGHT: QT_TRANSLATE_NOOP("Correcting", "“%1” is rightly %2"),
    Says.KIND: QT_TRANSLATE_NOOP("Correcting", "“%1” is %3, not %2"),
    Says.WHO: QT_TRANSLATE_NOOP("Correcting", "“%1” means %4"),
    Says.SPEAKER: QT_TRANSLATE_NOOP("Correcting", "“%1” is said by %4"),
    Says.SAME: QT_TRANSLATE_NOOP("Correcting", "%5 is the same as %4"),
    Says.NAME: QT_TRANSLATE_NOOP("Correcting", "%5 is now called %6"),
    Says.MARK: QT_TRANSLATE_NOOP("Correcting", "“%1” is %2: %4"),
}
_NAMED_AND_SORTED = QT_TRANSLATE_NOOP("Correcting", "%5 is now called %6, and is of the kind “%7”")
_SORTED = QT_TRANSLATE_NOOP("Correcting", "%5 is now of the kind “%7”")
_MARKED = QT_TRANSLATE_NOOP("Correcting", "“%1” is %2")
_SAID_BY_NOBODY = QT_TRANSLATE_NOOP("Correcting", "Nobody is named as saying “%1”")
#: Letters of a long wording that are shown.
_SHOWN = 60


def tr(text: str) -> str:
    """A text of this context in the reader's language."""
    return QCoreApplication.translate("Correcting", text)


def kind_of(entity: Entity) -> str:
    """What an actor or system is, in a word or two, with what tells it from others of the kind: "Government body, China"."""
    if entity.type is EntityType.SYSTEM:
        kind = entity.facts.get("class", "")
    else:
        kind = tr(_PLACE if entity.type is EntityType.PLACE else TYPES.get(entity.type, ""))
    kind = kind[:1].upper() + kind[1:]
    return ", ".join(
        part for part in (kind, entity.facts.get("of", "") or entity.facts.get("origin", "")) if part
    )


def shortened(words: str) -> str:
    """Words that fit in a line."""
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def bare(words: str) -> str:
    """Words that fit in a line, without quotation marks around them: others are put there."""
    return shortened(words).strip('“”"')


def said(lesson: Lesson, named: Callable[[str], str], called: Callable[[str], str]) -> str:
    """What the reader said with a lesson, as a sentence without an end.

    Args:
        lesson: what was taught.
        named: gives the name of an actor or system by its key, or empty.
        called: the same without the names that the reader gave: a renamed one is told by its old name.
    """
    to = named(lesson.to_entity) or lesson.to_name
    renamed = lesson.says is Says.NAME
    marks = {
        "%1": bare(lesson.words),
        "%2": tr(KINDS[lesson.kind]) if lesson.kind else "",
        "%3": tr(KINDS[lesson.to_kind]) if lesson.to_kind else "",
        "%4": to,
        "%5": (called if renamed else named)(lesson.entity) or shortened(lesson.words) or lesson.entity,
        "%6": lesson.to_name,
        "%7": tr(TYPES.get(lesson.to_type, "")) if lesson.to_type else "",
    }
    text = tr(_sentence(lesson, to))
    # A name may hold what looks like a place for another one.
    return re.sub("%[1-7]", lambda mark: marks[mark[0]], text)


def _sentence(lesson: Lesson, to: str) -> str:
    if lesson.says is Says.NAME and lesson.to_type:
        return _NAMED_AND_SORTED if lesson.to_name else _SORTED
    if lesson.says is Says.SPEAKER and not to:
        return _SAID_BY_NOBODY
    if lesson.says is Says.MARK and not to:
        return _MARKED
    return _LESSONS[lesson.says]


def where(lesson: Lesson, title: str, *, open_: bool) -> str:
    """Where a lesson holds: "everywhere", "in this article" when its article is the open one, "at one place in “Its Title”"."""
    return tr(_HELD[lesson.scope][not open_]).replace("%1", title)
