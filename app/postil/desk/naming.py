"""What actors and systems are called, and who goes by a name, in the library as a whole.

What the reader said holds everywhere counts here. What he said holds in one place or article counts on the page of that article.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from postil.desk import correcting
from postil.desk.correcting import PRODUCER, Joined
from postil.library import appearing, entities, lessons
from postil.library.store import Connection
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson
from postil.model.name_fit import Fit, best

#: Entities that are looked at for each one that is wanted: the best of them are not the first that the table gives.
_LOOKED_AT = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody or something that may be meant by what was typed.

    Attributes:
        entity: who or what, as the reader calls it.
        fit: how well the name fits that fits best.
        name: that name, when it is not the usual one; empty else.
        articles: how many articles of the library name it; 0: it is known from the lexicons alone.
    """

    entity: Entity
    fit: Fit
    name: str = ""
    articles: int = 0


def own_names(db: Connection) -> dict[str, str]:
    """The names that the reader gave everywhere, by key."""
    return correcting.names_given(lessons.everywhere(db))


def called(db: Connection, keys: Iterable[str]) -> dict[str, Entity]:
    """The actors and systems of those keys that are known, as the reader calls them."""
    wanted = list(dict.fromkeys(keys))
    named = correcting.named(entities.get(db, wanted), lessons.everywhere(db))
    return {key: named[key] for key in wanted if key in named}


def like(db: Connection, words: str, most: int) -> list[tuple[Entity, int]]:
    """Those named in articles with a name in which ``words`` stand, and in how many: the exact name first, then the best known."""
    found = _candidates(db, words, most)
    counts = appearing.counts(db, list(found))
    typed = words.strip().casefold()
    ranked = sorted(
        counts, key=lambda key: (found[key].name.casefold() != typed, -counts[key], found[key].name)
    )
    return [(found[key], counts[key]) for key in ranked[:most]]


def suggested(db: Connection, words: str, most: int, *, systems: bool | None = None) -> list[Suggestion]:
    """Those who may be meant by ``words``, whether articles name them or the lexicons alone: the best fits first.

    Args:
        db: of the library.
        words: what was typed of a name.
        most: how many are enough.
        systems: military systems, or (False) only others; None: both.
    """
    from postil.analysis import known  # With it comes the engine, which takes a while.

    listed = {one.entity.key: one for one in known.named_like(words, most, systems_only=systems)}
    there = _candidates(db, words, most, listed)
    joined = Joined(lessons.everywhere(db))
    found: list[Suggestion] = []
    counts = appearing.counts(db, list(there))
    for key, entity in {**{key: one.entity for key, one in listed.items()}, **there}.items():
        if joined.of(key) != key or (
            systems is not None and systems is not (entity.type is EntityType.SYSTEM)
        ):
            continue
        # The lexicons know names that an article need not have: capitals, nationalities.
        more = [listed[one].fitting.name for one in listed if joined.of(one) == key]
        fitting = best(words, (entity.name, *entity.aliases, *more))
        if fitting is not None:
            name = fitting.name if fitting.other else ""
            found.append(Suggestion(entity, fitting.fit, name, counts.get(key, 0)))
    found.sort(key=_order)
    return found[:most]


def bring_in(db: Connection, taught: Iterable[Lesson]) -> None:
    """Have the library know those whom lessons lead to, and the lexicons list, with all that these say of them."""
    keys = {key for one in taught for key in (one.entity, one.to_entity) if key}
    # Whom the reader made no lexicon lists; and reading them takes a while.
    keys = {key for key in keys if not key.startswith(f"{PRODUCER}:")}
    unknown = keys - set(entities.get(db, keys))
    if unknown:
        from postil.analysis import known

        entities.add_missing(db, filter(None, map(known.entity, sorted(unknown))))


def _order(one: Suggestion) -> tuple[int, bool, bool, int, int, str]:
    """The fit counts most, then that it is the usual name; what acts goes before places, what articles name before what they do not."""
    is_place = one.entity.type is EntityType.PLACE
    return one.fit, bool(one.name), is_place, -one.articles, len(one.entity.name), one.entity.name


def _candidates(
    db: Connection, words: str, most: int, more: Mapping[str, object] | Sequence[str] = ()
) -> dict[str, Entity]:
    """By their names in texts and lexicons, and by the reader's; who was merged into another stands for that one."""
    typed = words.strip()
    if not typed:
        return {}
    taught = lessons.everywhere(db)
    given = correcting.names_given(taught)
    own = [key for key, name in given.items() if typed.casefold() in name.casefold()]
    stored = [one.key for one in entities.named_like(db, typed, _LOOKED_AT * most)]
    joined = Joined(taught)
    keys = dict.fromkeys(joined.of(key) for key in (*own, *stored, *more))
    return called(db, keys)
