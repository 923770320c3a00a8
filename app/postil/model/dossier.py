"""What the whole library says about one actor or system."""

from dataclasses import dataclass

from postil.model.card import Card
from postil.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody or something that appears in the same articles.

    Attributes:
        entity: who or what.
        articles: in how many of them.
    """

    entity: Entity
    articles: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """One actor or system across the library.

    Attributes:
        entity: under the name that the reader uses.
        names: wordings in texts, with how often each stands there, the most frequent first.
        merged: other actors that the reader said are the same.
        articles: how many it appears in.
        mentions: in all of them.
        quotes: by it, in all of them.
        months: ISO 8601 months ("2026-11") in order, with articles, mentions and quotes of each.
        latest: the newest articles.
        companions: actors in the same articles, the most frequent first.
        systems: military systems in the same articles.
    """

    entity: Entity
    names: tuple[tuple[str, int], ...] = ()
    merged: tuple[Entity, ...] = ()
    articles: int = 0
    mentions: int = 0
    quotes: int = 0
    months: tuple[tuple[str, int, int, int], ...] = ()
    latest: tuple[Card, ...] = ()
    companions: tuple[Companion, ...] = ()
    systems: tuple[Companion, ...] = ()
