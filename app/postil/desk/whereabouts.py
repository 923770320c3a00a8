"""Who and what is found by name in the whole library, and where."""

from dataclasses import dataclass

from postil.desk import correcting
from postil.library import entities, lessons
from postil.library.store import Connection
from postil.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Known:
    """An actor or system of the library.

    Attributes:
        entity: who or what.
        articles: how many articles mention it.
        article: the id of the one imported last.
        mark: the id of its first mention there.
    """

    entity: Entity
    articles: int
    article: str
    mark: str


def known(db: Connection, words: str, limit: int) -> list[Known]:
    """Those with a name or alias in which ``words`` stand, the best known first, inside the caller's transaction."""
    like = entities.named_like(db, words, limit)
    named = correcting.named({entity.key: entity for entity in like}, lessons.all_of(db))
    places = entities.whereabouts(db, named)
    found = [Known(named[key], *places[key]) for key in named if key in places]
    return sorted(found, key=lambda one: (-one.articles, one.entity.name))
