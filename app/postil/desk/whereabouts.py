"""Who and what is found by name in the whole library, and where."""

from dataclasses import dataclass

from postil.desk import naming
from postil.desk.indexing import FRESH, catch_up
from postil.library import entities
from postil.library.store import Store
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


def known(store: Store, words: str, most: int) -> list[Known]:
    """Those with a name or alias in which ``words`` stand: the exact name first, then the best known."""
    catch_up(store, FRESH)
    with store.read() as db:
        like = naming.like(db, words, most)
        places = entities.whereabouts(db, [one.key for one, _ in like])
        return [Known(one, number, *places[one.key]) for one, number in like if one.key in places]
