"""What an article amounts to: who is in it how often, who says how much, which systems, and how much nobody is named for."""

from collections import defaultdict
from dataclasses import dataclass

from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Present:
    """One actor or system in an article.

    Attributes:
        entity: who or what.
        mentions: in text order.
        quotes: what the actor says, in text order; none for systems.
        words: in these quotes.
        places: where the same name stands for a place, not for those who govern it; in text order.
    """

    entity: Entity
    mentions: tuple[Annotation, ...]
    quotes: tuple[Annotation, ...] = ()
    words: int = 0
    places: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Survey:
    """What an article amounts to.

    Attributes:
        actors: those named or quoted, the most frequent first.
        systems: the same of military systems.
        quotes: all, in text order.
        named: words in quotes of speakers who are known.
        local: words in quotes of speakers whom the text only describes ("an official").
        unnamed: words in quotes of nobody.
        length: code points of the text.
    """

    actors: tuple[Present, ...] = ()
    systems: tuple[Present, ...] = ()
    quotes: tuple[Annotation, ...] = ()
    named: int = 0
    local: int = 0
    unnamed: int = 0
    length: int = 0


def survey(text: str, analysis: Analysis) -> Survey:
    """Works it out in one pass over the marks."""
    mentions: dict[tuple[Kind, str], list[Annotation]] = defaultdict(list)
    said: dict[str, list[Annotation]] = defaultdict(list)
    quotes: list[Annotation] = []
    sums = {"named": 0, "local": 0, "unnamed": 0}
    for mark in analysis.annotations:
        if mark.kind in (Kind.ACTOR, Kind.SYSTEM, Kind.PLACE) and mark.entity:
            mentions[mark.kind, mark.entity].append(mark)
        elif mark.kind is Kind.QUOTE:
            quotes.append(mark)
            speaker = mark.speaker
            sums[_sort(mark)] += words_of(text, mark)
            if speaker is not None and speaker.entity:
                said[speaker.entity].append(mark)
    known = {entity.key: entity for entity in analysis.entities}
    return Survey(
        actors=_present(text, Kind.ACTOR, known, mentions, said),
        systems=_present(text, Kind.SYSTEM, known, mentions, {}),
        quotes=tuple(quotes),
        length=len(text),
        **sums,
    )


def words_of(text: str, mark: Annotation) -> int:
    """How many words a mark covers."""
    return len(mark.span.of(text).split())


def _sort(quote: Annotation) -> str:
    if quote.speaker is None:
        return "unnamed"
    return "named" if quote.speaker.entity else "local"


def _present(
    text: str,
    kind: Kind,
    known: dict[str, Entity],
    mentions: dict[tuple[Kind, str], list[Annotation]],
    said: dict[str, list[Annotation]],
) -> tuple[Present, ...]:
    keys = dict.fromkeys([key for found, key in mentions if found is kind] + list(said))
    # Systems are no places, whatever they are called after.
    placed = mentions if kind is Kind.ACTOR else {}
    found = []
    for key in keys:
        if key in known:
            quotes = tuple(said.get(key, ()))
            words = sum(words_of(text, quote) for quote in quotes)
            places = tuple(placed.get((Kind.PLACE, key), ()))
            found.append(Present(known[key], tuple(mentions.get((kind, key), ())), quotes, words, places))
    return tuple(sorted(found, key=lambda one: (-len(one.mentions), -one.words, one.entity.name)))
