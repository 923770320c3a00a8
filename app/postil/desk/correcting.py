"""Holding the engine's marks against what the reader taught: the same lessons give the same marks, whenever they are applied."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from postil.desk import wording
from postil.model.annotation import Annotation, Evidence, Kind, Reason, Speaker
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Held, Lesson, Says, Scope
from postil.model.span import Span

#: What makes marks that lessons ask for.
PRODUCER = "reader"
_NARROWNESS = {Scope.EVERYWHERE: 0, Scope.ARTICLE: 1, Scope.HERE: 2}
#: What lessons decide of a mark, each for itself.
_PRESENCE, _WHO, _SPEAKER = (Says.NOT, Says.RIGHT, Says.KIND), (Says.WHO,), (Says.SPEAKER,)
_ABOUT_MARKS = (*_PRESENCE, *_WHO, *_SPEAKER)
_SENTENCES = {
    Says.RIGHT: "You said that this is right.",
    Says.KIND: "You said what this is.",
    Says.WHO: "You said who or what this is.",
    Says.SPEAKER: "You said who speaks.",
    Says.MARK: "You marked this.",
}


@dataclass(frozen=True, slots=True)
class _Key:
    """What a lesson on marks looks for: a place in the article, or words wherever they stand."""

    kind: Kind
    span: Span | None
    words: str


def held(text: str, found: Sequence[Annotation], lessons: Sequence[Lesson], article: str) -> list[Held]:
    """The marks of an article held against the lessons, sorted by (start, -end, kind).

    Args:
        text: of the article.
        found: the engine's marks as it found them.
        lessons: all that hold in the article, in the order in which they were taught; others do no harm.
        article: its id.
    """
    relevant = [one for one in lessons if one.scope is Scope.EVERYWHERE or one.article == article]
    if not relevant:
        return [Held(mark, mark) for mark in found]
    about, same = _About(relevant), Joined(relevant)
    marks = [_judged(text, mark, about) for mark in found]
    marks += _missed(text, marks, relevant, about)
    marks = _with_speakers_renewed(marks, same)
    return sorted(marks, key=lambda one: (one.mark.span.start, -one.mark.span.end, one.mark.kind))


def named(known: Mapping[str, Entity], lessons: Iterable[Lesson]) -> dict[str, Entity]:
    """The actors and systems of ``known`` as the reader calls them, and those that lessons made or joined to."""
    taught = tuple(lessons)
    entities = {entity.key: entity for entity in made(taught)} | dict(known)
    for one in taught:
        if one.says is Says.NAME and one.entity in entities:
            old = entities[one.entity]
            aliases = tuple(dict.fromkeys((*old.aliases, *((old.name,) if one.to_name else ()))))
            name = one.to_name or old.name
            entities[one.entity] = replace(
                old, name=name, type=one.to_type or old.type, aliases=tuple(a for a in aliases if a != name)
            )
    return entities


def names_given(lessons: Iterable[Lesson]) -> dict[str, str]:
    """The names that lessons give to actors and systems, by key."""
    return {one.entity: one.to_name for one in lessons if one.says is Says.NAME and one.to_name}


def made(lessons: Iterable[Lesson]) -> list[Entity]:
    """The actors and systems that lessons lead to, as far as the lessons themselves know them."""
    return [
        Entity(
            one.to_entity,
            one.to_name or one.to_entity.partition(":")[2],
            one.to_type or EntityType.UNKNOWN,
            source=PRODUCER,
        )
        for one in lessons
        if one.to_entity
    ]


class Joined:
    """Which actors and systems the reader said are the same."""

    def __init__(self, lessons: Iterable[Lesson]) -> None:
        self._into: dict[str, str] = {}
        for one in lessons:
            if one.says is Says.SAME:
                source, target = self.of(one.entity), self.of(one.to_entity)
                if source != target:
                    self._into[source] = target

    def of(self, key: str) -> str:
        """The key under which the actor or system of ``key`` is known."""
        while key in self._into:
            key = self._into[key]
        return key


class _About:
    """Lessons on marks, by what they look for."""

    def __init__(self, lessons: Iterable[Lesson]) -> None:
        self._by_key: dict[_Key, list[Lesson]] = defaultdict(list)
        self.kinds: set[Kind] = set()
        for one in lessons:
            if one.says in _ABOUT_MARKS and one.kind is not None:
                here = one.scope is Scope.HERE
                key = _Key(one.kind, one.span if here else None, "" if here else wording.plain(one.words))
                self._by_key[key].append(one)
                self.kinds.add(one.kind)

    def on(self, text: str, mark: Annotation) -> Iterator[Lesson]:
        """The lessons on one mark, wider scopes first, earlier ones first."""
        words = wording.plain(mark.span.of(text))
        keys = (_Key(mark.kind, None, words), _Key(mark.kind, mark.span, ""))
        lessons = [one for key in keys for one in self._by_key.get(key, ())]
        for one in sorted(lessons, key=lambda one: _NARROWNESS[one.scope]):
            if one.scope is Scope.HERE or one.entity in ("", mark.entity):
                yield one


def _judged(text: str, mark: Annotation, about: _About) -> Held:
    """One mark of the engine's after the lessons on it."""
    if mark.kind not in about.kinds:
        return Held(mark, mark)
    last: dict[tuple[Says, ...], Lesson] = {}
    for one in about.on(text, mark):
        last[next(facet for facet in (_PRESENCE, _WHO, _SPEAKER) if one.says in facet)] = one
    if not last:
        return Held(mark, mark)
    rejected, now = False, mark
    if (presence := last.get(_PRESENCE)) is not None:
        rejected = presence.says is Says.NOT
        if not rejected:
            now = _of_kind(now, presence) if presence.says is Says.KIND else _sure(now, presence)
    if (who := last.get(_WHO)) is not None:
        now = replace(_sure(now, who), entity=who.to_entity or None, label=_label(now, who))
    if (said := last.get(_SPEAKER)) is not None:
        now = replace(_sure(now, said), speaker=_speaker(said))
    return Held(now, mark, rejected)


def _of_kind(mark: Annotation, lesson: Lesson) -> Annotation:
    kind = lesson.to_kind or mark.kind
    stays = kind is mark.kind
    return replace(
        _sure(mark, lesson),
        kind=kind,
        label=lesson.to_label or (mark.label if stays else _usual_label(kind, lesson)),
        entity=lesson.to_entity or (mark.entity if stays or (_names(kind) and _names(mark.kind)) else None),
        speaker=mark.speaker if _speaks(kind) else None,
        cue=mark.cue if _speaks(kind) else None,
    )


def _usual_label(kind: Kind, lesson: Lesson) -> str:
    if kind is Kind.ACTOR:
        return str(lesson.to_type or EntityType.UNKNOWN)
    return {Kind.QUOTE: "direct", Kind.SYSTEM: "designation"}.get(kind, "")


def _label(mark: Annotation, lesson: Lesson) -> str:
    return str(lesson.to_type) if mark.kind is Kind.ACTOR and lesson.to_type else mark.label


def _names(kind: Kind) -> bool:
    return kind in (Kind.ACTOR, Kind.PLACE)


def _speaks(kind: Kind) -> bool:
    return kind in (Kind.QUOTE, Kind.STATEMENT)


def _speaker(lesson: Lesson) -> Speaker | None:
    """Who the reader said speaks: a mention in the text, or an actor whom the text does not name there."""
    span = lesson.speaker or (Span(lesson.span.start, lesson.span.start) if lesson.span else None)
    if span is None or not (lesson.speaker or lesson.to_entity):
        return None
    return Speaker(span, lesson.to_entity or None)


def _sure(mark: Annotation, lesson: Lesson) -> Annotation:
    why = Reason(Evidence.READER, f"lesson.{lesson.says}", _SENTENCES.get(lesson.says, ""))
    return replace(mark, confidence=1.0, reason=why)


def _missed(text: str, marks: Sequence[Held], lessons: Sequence[Lesson], about: _About) -> list[Held]:
    """The marks that lessons ask for where the engine made none."""
    added: list[Held] = []
    taken = _Taken(marks)
    for one in sorted(
        (one for one in lessons if one.says is Says.MARK and one.kind is not None),
        key=lambda one: -_NARROWNESS[one.scope],
    ):
        places = [one.span] if one.scope is Scope.HERE and one.span else wording.places(text, one.words)
        for span in places:
            if span.end > len(text) or taken.overlaps(one, span):
                continue
            judged = _judged(text, _made(one, span), about)
            added.append(Held(judged.mark, None, judged.rejected))
            taken.add(one, span)
    return added


def _made(lesson: Lesson, span: Span) -> Annotation:
    assert lesson.kind is not None, "checked before"
    speaks = _speaks(lesson.kind)
    mark = Annotation(
        span,
        lesson.kind,
        label=lesson.to_label or _usual_label(lesson.kind, lesson),
        entity=None if speaks else lesson.to_entity or None,
        producer=PRODUCER,
        speaker=_speaker(lesson) if speaks else None,
    )
    return _sure(mark, lesson)


class _Taken:
    """Where marks of each kind already stand: a lesson never makes a second one over them."""

    def __init__(self, marks: Iterable[Held]) -> None:
        self._starts: dict[Kind, list[Span]] = defaultdict(list)
        for one in marks:
            self._starts[one.mark.kind].append(one.mark.span)
        for spans in self._starts.values():
            spans.sort()

    def overlaps(self, lesson: Lesson, span: Span) -> bool:
        """Whether a mark of the lesson's kind lies over ``span``; for one place alone only a mark of just that place counts."""
        assert lesson.kind is not None, "checked before"
        spans = self._starts[lesson.kind]
        at = bisect_left(spans, span)
        if lesson.scope is Scope.HERE:
            return at < len(spans) and spans[at] == span
        around = spans[max(0, at - 2) : at + 2]
        return any(other.overlaps(span) for other in around)

    def add(self, lesson: Lesson, span: Span) -> None:
        """Now a mark stands there, too."""
        assert lesson.kind is not None, "checked before"
        spans = self._starts[lesson.kind]
        spans.insert(bisect_left(spans, span), span)


def _with_speakers_renewed(marks: Sequence[Held], same: Joined) -> list[Held]:
    """Entities joined as the reader said, and speakers that follow the mention they are."""
    mentions = {
        one.mark.span: one.mark.entity
        for one in marks
        if one.mark.kind is Kind.ACTOR and not one.rejected and one.mark is not one.found
    }
    return [_renewed(one, mentions, same) for one in marks]


def _renewed(one: Held, mentions: Mapping[Span, str | None], same: Joined) -> Held:
    mark, speaker = one.mark, one.mark.speaker
    entity = same.of(mark.entity) if mark.entity else mark.entity
    taught = mark.reason is not None and mark.reason.name == f"lesson.{Says.SPEAKER}"
    if speaker is not None:
        who = mentions.get(speaker.span, speaker.entity) if not taught else speaker.entity
        who = same.of(who) if who else who
        if who != speaker.entity:
            speaker = replace(speaker, entity=who)
    if entity == mark.entity and speaker is mark.speaker:
        return one
    return replace(one, mark=replace(mark, entity=entity, speaker=speaker))
