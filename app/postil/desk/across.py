"""What the library as a whole says: search, quotes, and one actor or system through all articles."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from postil.desk import naming, searching
from postil.desk.indexing import FRESH, catch_up
from postil.errors import UserError
from postil.library import appearing, chronicle, entities, lessons, quotations, shelf
from postil.library import search as search_rows
from postil.library.store import Connection, Store
from postil.model.dossier import Companion, Dossier
from postil.model.entity import Entity
from postil.model.finding import Event, Hit, Ledger, Quotation
from postil.model.lesson import Says, Scope
from postil.model.matching import Matcher
from postil.model.query import EVERYWHERE, Field, Listing, Query

#: Names, companions and articles in a dossier; entities offered for some words.
_NAMES, _COMPANIONS, _LATEST, _OFFERED = 30, 40, 50, 20


class Across:
    """Looks through a whole library.

    Args:
        store: gives the open library.
    """

    def __init__(self, store: Callable[[], Store]) -> None:
        self._open = store

    def search(self, listing: Listing, most: int) -> list[Hit]:
        """The first articles of a list, with the places that say why they were found."""
        return searching.results(self._open(), listing, most)

    def hits(self, query: Query, numbers: Sequence[int]) -> list[Hit]:
        """What a search found in articles, by the numbers that the shelf's ``listed`` gave."""
        with self._open().read() as db:
            return searching.hits(db, query, numbers)

    def quotes(self, ledger: Ledger, most: int | None = None) -> list[Quotation]:
        """Quotes of the library in the order of the ledger, or the first of them."""
        store = self._open()
        catch_up(store, FRESH)
        with store.read() as db:
            return list(islice(_quotes(db, ledger), most))

    def timeline(
        self, query: Query, most: int, *, backwards: bool = False, part: Listing = EVERYWHERE
    ) -> list[Event]:
        """The first dates that articles talk about, in their order; articles of a part that a query finds, dates in its limits."""
        store = self._open()
        catch_up(store, FRESH)
        with store.read() as db:
            articles = replace(query, since="", until="")
            among = _among(db, part, articles) if articles or part != EVERYWHERE else None
            found = chronicle.walk(db, among, query.since, query.until, backwards=backwards)
            return list(islice(found, most))

    def entity(self, wanted: str) -> Entity:
        """The actor or system that is meant by its key, its name, or words in a name: of several that which appears most.

        Raises:
            UserError: when nothing in the library fits.
        """
        store = self._open()
        catch_up(store, FRESH)
        with store.read() as db:
            known = naming.called(db, [wanted])
            found = list(known.values()) or [one for one, _ in naming.like(db, wanted, 1)]
        if not found:
            raise UserError(f"Nobody and nothing in the library is called “{wanted}”.")
        return found[0]

    def offered(self, words: str, most: int = _OFFERED) -> list[Entity]:
        """Actors and systems of the library with a name in which ``words`` stand, those that appear most first."""
        store = self._open()
        catch_up(store, FRESH)
        with store.read() as db:
            return [one for one, _ in naming.like(db, words, most)]

    def frequent(self, most: int, *, systems: bool) -> list[tuple[Entity, int, int, int]]:
        """Who or what appears in most articles: entity, articles, mentions, quotes by it."""
        store = self._open()
        catch_up(store, FRESH)
        with store.read() as db:
            rows = appearing.frequent(db, most, systems=systems)
            known = naming.called(db, [key for key, *_ in rows])
        return [(known[key], found, mentions, quotes) for key, found, mentions, quotes in rows]

    def pairs(self, keys: list[str]) -> list[tuple[str, str, int]]:
        """How many articles each two of some entities appear in together."""
        with self._open().read() as db:
            return appearing.pairs(db, keys)

    def dossier(self, key: str) -> Dossier:
        """What the library says about one actor or system."""
        store = self._open()
        catch_up(store, FRESH)
        with store.read() as db:
            rows = appearing.articles_of(db, key)
            numbers = [row for row, *_ in rows]
            known = naming.called(db, [key])
            if key not in known:
                raise UserError("This actor or system is not in the library any more.")
            months: dict[str, tuple[int, int, int]] = {}
            for _, date, mentions, quotes in rows:
                articles, named, quoted = months.get(date[:7], (0, 0, 0))
                months[date[:7]] = (articles + 1, named + mentions, quoted + quotes)
            same = [
                lesson.entity
                for lesson in lessons.all_of(db)
                if lesson.says is Says.SAME and lesson.scope is Scope.EVERYWHERE and lesson.to_entity == key
            ]
            return Dossier(
                known[key],
                tuple(appearing.wordings(db, key, _NAMES)),
                tuple(entities.get(db, same).values()),
                len(rows),
                sum(mentions for *_, mentions, _ in rows),
                sum(quotes for *_, quotes in rows),
                tuple((month, *months[month]) for month in sorted(months)),
                tuple(shelf.cards(db, numbers[:_LATEST])),
                _companions(db, key, numbers, systems=False),
                _companions(db, key, numbers, systems=True),
            )


def _quotes(db: Connection, ledger: Ledger) -> Iterator[Quotation]:
    """Quotes that fit; their own words and speakers are looked at, the rest of the query is about their articles."""
    query = ledger.query
    own = [
        group
        for group in query.wanted
        if all(term.field in (None, Field.TEXT, Field.SPEAKER) for term in group)
    ]
    words = [Matcher(term for term in group if term.field is not Field.SPEAKER) for group in own]
    speakers = [Matcher(term for term in group if term.field is Field.SPEAKER) for group in own]
    unwanted = Matcher(query.unwanted)
    narrow = search_rows.has_words(query) or query.flags or query.collections or ledger.part != EVERYWHERE
    among = _among(db, ledger.part, replace(query, unwanted=())) if narrow else None
    for quote in quotations.walk(db, ledger, among):
        fits = all(
            (by_words and by_words.fits(quote.words)) or (by_name and by_name.fits(quote.speaker))
            for by_words, by_name in zip(words, speakers, strict=True)
        )
        if fits and not (unwanted and unwanted.fits(quote.words)):
            yield quote


def _among(db: Connection, part: Listing, query: Query) -> list[int]:
    """Rows of the articles of a part that a query finds as well."""
    found = shelf.rows(db, replace(part, query=query))
    own = set(shelf.rows(db, part)) if part.query else None
    return found if own is None else [row for row in found if row in own]


def _companions(db: Connection, key: str, rows: list[int], *, systems: bool) -> tuple[Companion, ...]:
    found = appearing.companions(db, key, rows, _COMPANIONS, systems=systems)
    known = naming.called(db, [one for one, _ in found])
    return tuple(Companion(known[one], number) for one, number in found if one in known)
