"""What a card says about the marks under the pointer, as plain data."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Evidence, Kind, Origin
from postil.model.entity import Entity, EntityType
from postil.model.note import Note
from postil.ui import reasons
from postil.ui.reader.marked import Marked
from postil.ui.translatable import QT_TRANSLATE_NOOP

#: What each kind is called on a card.
NAMES: Mapping[Kind, str] = {
    Kind.ACTOR: QT_TRANSLATE_NOOP("Card", "Actor"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("Card", "Quote"),
    Kind.SYSTEM: QT_TRANSLATE_NOOP("Card", "Military system"),
    Kind.PLACE: QT_TRANSLATE_NOOP("Card", "Place"),
    Kind.TERM: QT_TRANSLATE_NOOP("Card", "Term in quotation marks"),
    Kind.STATEMENT: QT_TRANSLATE_NOOP("Card", "Statement"),
    Kind.HIGHLIGHT: QT_TRANSLATE_NOOP("Card", "Your highlight"),
    Kind.CATEGORY: QT_TRANSLATE_NOOP("Card", "Your category"),
}
_LABELS: Mapping[str, str] = {
    "direct": QT_TRANSLATE_NOOP("Card", "word for word"),
    "partial": QT_TRANSLATE_NOOP("Card", "in part"),
    "class": QT_TRANSLATE_NOOP("Card", "a class"),
    "designation": QT_TRANSLATE_NOOP("Card", "by name"),
}
_TYPES: Mapping[EntityType, str] = {
    EntityType.PERSON: QT_TRANSLATE_NOOP("Card", "person"),
    EntityType.STATE: QT_TRANSLATE_NOOP("Card", "state"),
    EntityType.GOVERNMENT_BODY: QT_TRANSLATE_NOOP("Card", "government body"),
    EntityType.ORGANISATION: QT_TRANSLATE_NOOP("Card", "organisation"),
    EntityType.ALLIANCE: QT_TRANSLATE_NOOP("Card", "alliance"),
    EntityType.ARMED_FORCE: QT_TRANSLATE_NOOP("Card", "armed force"),
    EntityType.ARMED_GROUP: QT_TRANSLATE_NOOP("Card", "armed group"),
    EntityType.PARTY: QT_TRANSLATE_NOOP("Card", "party"),
    EntityType.COMPANY: QT_TRANSLATE_NOOP("Card", "company"),
    EntityType.PEOPLE: QT_TRANSLATE_NOOP("Card", "people"),
    EntityType.BLOC: QT_TRANSLATE_NOOP("Card", "bloc"),
}
#: How sure the engine is, in words: from this confidence on.
_SURENESS: Sequence[tuple[float, str]] = (
    (0.95, QT_TRANSLATE_NOOP("Card", "Very sure")),
    (0.85, QT_TRANSLATE_NOOP("Card", "Sure")),
    (0.7, QT_TRANSLATE_NOOP("Card", "Fairly sure")),
    (0.5, QT_TRANSLATE_NOOP("Card", "Not sure")),
    (0.0, QT_TRANSLATE_NOOP("Card", "A guess")),
)
_EVIDENCE: Mapping[Evidence, str] = {
    Evidence.RULE: QT_TRANSLATE_NOOP("Card", "Found by a rule"),
    Evidence.LEXICON: QT_TRANSLATE_NOOP("Card", "Found in the word list"),
    Evidence.MODEL: QT_TRANSLATE_NOOP("Card", "Found by the language model"),
    Evidence.READER: QT_TRANSLATE_NOOP("Card", "Marked by you"),
}
#: What the lexicons tell, by their names for it.
_FACTS: Mapping[str, str] = {
    "capital": QT_TRANSLATE_NOOP("Card", "Capital"),
    "nationality": QT_TRANSLATE_NOOP("Card", "Nationality"),
    "office": QT_TRANSLATE_NOOP("Card", "Office"),
    "of": QT_TRANSLATE_NOOP("Card", "Of"),
    "class": QT_TRANSLATE_NOOP("Card", "Class"),
    "origin": QT_TRANSLATE_NOOP("Card", "Origin"),
    "maker": QT_TRANSLATE_NOOP("Card", "Maker"),
    "NATO name": QT_TRANSLATE_NOOP("Card", "NATO name"),
    "other names": QT_TRANSLATE_NOOP("Card", "Other names"),
    "in service since": QT_TRANSLATE_NOOP("Card", "In service since"),
}
#: Facts that say who a speaker is, best first.
_ROLES = ("office", "role", "title", "post", "position")
#: Different wordings of one entity that a card shows.
_FORMS = 6


@dataclass(frozen=True, slots=True)
class Section:
    """What a card says about one mark.

    Attributes:
        mark: the mark itself.
        what: its kind and finer kind: "Actor · state".
        title: who or what it refers to.
        facts: name and value, in reading order.
        number: which mention this is, from 1, and ``total`` how many there are; 0 where that makes no sense.
        total: see ``number``.
        forms: how the article words it: "Moscow (3)".
        reason: why it is marked, a sentence.
        tags: of the reader's.
        sureness: "Found by a rule · Very sure, 97 %"; empty for the reader's own.
    """

    mark: Annotation
    what: str
    title: str
    facts: tuple[tuple[str, str], ...] = ()
    number: int = 0
    total: int = 0
    forms: tuple[str, ...] = ()
    reason: str = ""
    sureness: str = ""
    tags: tuple[str, ...] = ()


def sections(
    marks: Sequence[Annotation],
    text: str,
    analysis: Analysis,
    notes: Mapping[str | None, Note],
    marked: Marked | None = None,
) -> tuple[Section, ...]:
    """One section for each mark, the innermost first; ``marked`` knows which others are the same, else ``analysis`` is looked through."""
    marked = marked or Marked.of(analysis.annotations)
    inner_first = sorted(marks, key=lambda m: (len(m.span), m.span.start))
    return tuple(_section(mark, text, analysis, notes, marked.same_as(mark)) for mark in inner_first)


def sureness(mark: Annotation) -> str:
    """How it was found and how sure that is: "Found by a rule · Very sure, 97 %"."""
    words = next(words for least, words in _SURENESS if mark.confidence >= least)
    sure = _tr("%1, %2 %").replace("%1", _tr(words)).replace("%2", str(round(mark.confidence * 100)))
    if mark.speaker and mark.origin is Origin.ENGINE:
        sure += " · " + _tr("of who says it, %1 %").replace("%1", str(round(mark.speaker.confidence * 100)))
    if mark.reason is None:
        return sure
    found = _tr(_EVIDENCE[mark.reason.evidence])
    if mark.reason.evidence is Evidence.MODEL:
        found = f"{found} {mark.reason.name}"
    return f"{found} · {sure}"


def speaker_name(mark: Annotation, text: str, analysis: Analysis) -> str:
    """Who a quote is attributed to: by name, else by the words of the text; empty when nobody is."""
    if mark.speaker is None:
        return ""
    entity = analysis.entity(mark.speaker.entity)
    return entity.name if entity else " ".join(mark.speaker.span.of(text).split())


def entity_line(entity: Entity) -> str:
    """What an actor or system is, and what is known of it, a fact a line."""
    type_ = _tr(_TYPES[entity.type]) if entity.type in _TYPES else ""
    facts = (f"{name}: {value}" for name, value in _facts(entity))
    return "\n".join(part for part in (type_, *facts) if part)


def speaker_line(mark: Annotation, text: str, analysis: Analysis) -> str:
    """Who says a quote: "Said by Wang Yi, Foreign Minister (“he”)", or that nobody is named."""
    if mark.speaker is None:
        return _tr("Unattributed: the article does not say whose words these are.")
    local = mark.speaker.span.of(text)
    entity = analysis.entity(mark.speaker.entity)
    if entity is None:
        return _tr("Said by %1").replace("%1", local)
    name = ", ".join(part for part in (entity.name, _office(entity)) if part)
    line = _tr("Said by %1").replace("%1", name)
    return line if local == entity.name else f"{line} (“{local}”)"


def _section(
    mark: Annotation,
    text: str,
    analysis: Analysis,
    notes: Mapping[str | None, Note],
    same: Sequence[Annotation],
) -> Section:
    if mark.kind is Kind.HIGHLIGHT:
        note = notes.get(mark.id)
        hint = "" if note else _tr("Click it to change its colour, add a note or delete it.")
        return Section(mark, _tr(NAMES[mark.kind]), note.body.strip() if note else "", reason=hint)
    entity = analysis.entity(mark.entity)
    number = next((i for i, m in enumerate(same, start=1) if (m.span, m.kind) == (mark.span, mark.kind)), 0)
    facts: tuple[tuple[str, str], ...] = ()
    if mark.kind in (Kind.QUOTE, Kind.STATEMENT):
        title = speaker_line(mark, text, analysis)
        facts = ((_tr("Introduced by"), f"“{mark.cue.of(text)}”"),) if mark.cue else ()
    else:
        title = entity.name if entity else mark.span.of(text)
        facts = _facts(entity) if entity else ()
    return Section(
        mark=mark,
        what=_what(mark, entity),
        title=title,
        facts=facts,
        number=number,
        total=len(same) if number else 0,
        forms=_forms(same, text, title) if entity else (),
        reason=reasons.reason(mark.reason.sentence) if mark.reason else "",
        sureness=sureness(mark),
    )


def _what(mark: Annotation, entity: Entity | None) -> str:
    finer = _tr(_LABELS[mark.label]) if mark.label in _LABELS else ""
    if not finer and entity and entity.type in _TYPES:
        finer = _tr(_TYPES[entity.type])
    return " · ".join(part for part in (_tr(NAMES[mark.kind]), finer) if part)


def _facts(entity: Entity) -> tuple[tuple[str, str], ...]:
    """The facts, without those that another one says already, and the names that no fact gives."""
    values = list(entity.facts.values())
    facts = [
        (_tr(_FACTS.get(name, name[:1].upper() + name[1:])), value)
        for at, (name, value) in enumerate(entity.facts.items())
        if not any(value in other for other in values[:at])
    ]
    others = [
        alias
        for alias in entity.aliases
        if alias != entity.name and not any(alias in value for value in values)
    ]
    if others:
        facts.append((_tr("Also called"), ", ".join(others[:_FORMS])))
    return tuple(facts)


def _forms(same: Sequence[Annotation], text: str, title: str) -> tuple[str, ...]:
    """How the article words an entity, the most frequent first; nothing when it is always by its name."""
    words = Counter(" ".join(mark.span.of(text).split()) for mark in same)
    if set(words) <= {title}:
        return ()
    return tuple(f"{word} ({number})" if number > 1 else word for word, number in words.most_common(_FORMS))


def _office(entity: Entity) -> str:
    return next((entity.facts[role] for role in _ROLES if entity.facts.get(role)), "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Card", text)
