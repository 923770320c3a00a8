"""The shelf: looking through the library, and putting its articles where they belong."""

import json
from collections.abc import Callable, Sequence

from postil.desk import indexing, querying, tagging
from postil.errors import UserError
from postil.library import articles, clock, gathering, purging, shelf
from postil.library import tags as tag_rows
from postil.library.store import Connection, Store
from postil.model.card import Card, Collection
from postil.model.changes import Changes
from postil.model.details import Details, Edit
from postil.model.query import Listing, Place, Query

#: What the reader may change about an article.
DETAILS = ("title", "site", "url", "published", "language", "section")


#: What stands between the names of several authors.
_BETWEEN = "; "


class Shelving:
    """The shelf of one library.

    Args:
        store: gives the open library.
    """

    def __init__(self, store: Callable[[], Store]) -> None:
        self._open = store

    @property
    def _store(self) -> Store:
        return self._open()

    # Looking

    def query(self, typed: str, *, typing: bool = False) -> Query:
        """What was typed into the search line, as a query (see ``desk.querying``)."""
        return querying.parsed(typed, typing=typing)

    def listed(self, listing: Listing, most: int | None = None) -> list[int]:
        """Numbers of the articles of a list, in its order, for ``cards``; the first ``most``."""
        self.catch_up(indexing.FRESH)
        with self._store.read() as db:
            return shelf.rows(db, listing, most)

    def cards(self, numbers: Sequence[int]) -> list[Card]:
        """What the shelf shows of articles, by the numbers that ``listed`` gave; articles that are gone are left out."""
        with self._store.read() as db:
            return shelf.cards(db, numbers)

    def card(self, article_id: str) -> Card:
        """What the shelf shows of one article."""
        with self._store.read() as db:
            return shelf.cards(db, [articles.row_of(db, article_id)])[0]

    def ids(self, numbers: Sequence[int]) -> list[str]:
        """Ids of articles, by the numbers that ``listed`` gave."""
        with self._store.read() as db:
            return shelf.ids(db, numbers)

    def numbers(self) -> dict[Place, int]:
        """How many articles lie in each part of the shelf."""
        with self._store.read() as db:
            return shelf.numbers(db)

    def article_tags(self) -> list[tuple[str, int]]:
        """Tags that articles themselves carry, with how many do."""
        with self._store.read() as db:
            return tag_rows.on_articles(db)

    def catch_up(self, most: int | None = None) -> int:
        """Index articles that changed since they were; gives how many. All of a large library takes minutes: in a job, in parts."""
        return indexing.catch_up(self._store, most)

    # Putting

    def star(self, article_ids: Sequence[str], on: bool = True) -> Changes:
        """Give articles a star, or take it away."""
        return self._put(article_ids, "starred", int(on), "Star" if on else "Remove star")

    def archive(self, article_ids: Sequence[str], on: bool = True) -> Changes:
        """Put articles into the archive, or back on the shelf."""
        return self._put(article_ids, "archived", int(on), "Archive" if on else "Put back on the shelf")

    def trash(self, article_ids: Sequence[str]) -> Changes:
        """Throw articles away: they lie in the trash until it is emptied."""
        return self._put(article_ids, "trashed", clock.now(), "Move to trash")

    def restore(self, article_ids: Sequence[str]) -> Changes:
        """Take articles out of the trash."""
        return self._put(article_ids, "trashed", "", "Restore from trash")

    def purge(self, article_ids: Sequence[str]) -> Changes:
        """Delete articles of the trash for good, with their marks and notes; this cannot be undone.

        Raises:
            UserError: when one of them is not in the trash.
        """
        with self._store.write() as db:
            rows = [articles.row_of(db, one) for one in article_ids]
            if any(not articles.trashed(db, row) for row in rows):
                raise UserError("Only articles in the trash can be deleted for good.")
            left = purging.purge(db, rows)
        self._store.let_go(left)
        return Changes(articles=frozenset(article_ids), collections=True)

    def describe(self, article_id: str, authors: Sequence[str] | None = None, **details: str) -> Changes:
        """Change what is known about an article: the authors' names, and what of ``DETAILS`` changes.

        Raises:
            UserError: when a date is none.
        """
        values = details if authors is None else details | {"authors": _BETWEEN.join(authors)}
        return self.edit((article_id,), Edit(values))

    def details(self, article_ids: Sequence[str]) -> Details:
        """What is known about articles, and common to them."""
        with self._store.read() as db:
            rows = [articles.row_of(db, one) for one in article_ids]
            known = [articles.described(db, row, (*DETAILS, "authors")) for row in rows]
            tagged = [tag_rows.on(db, row, None) for row in rows]
        for one in known:
            one["authors"] = _BETWEEN.join(json.loads(one["authors"]))
        values = {
            name: first if all(one[name] == first for one in known) else None
            for name, first in known[0].items()
        }
        common = tuple(name for name in tagged[0] if all(name in other for other in tagged))
        return Details(tuple(article_ids), values, common)

    def edit(self, article_ids: Sequence[str], edit: Edit) -> Changes:
        """Change what is known about articles, their tags, and put them into a collection: one step for all.

        Raises:
            UserError: when a date is none.
        """
        unknown = set(edit.values) - {*DETAILS, "authors"}
        assert not unknown, f"articles have no {unknown}"
        tidy = {name: " ".join(articles.storable(value).split()) for name, value in edit.values.items()}
        if tidy.get("published"):
            articles.check_date(tidy["published"])
        authors = tidy.pop("authors", None)
        names = (
            None if authors is None else tuple(filter(None, map(str.strip, authors.split(_BETWEEN.strip()))))
        )
        touched = set[str]()
        with self._store.step("Edit details") as db:
            pile = gathering.row_of(db, edit.collection) if edit.collection else None
            for one in article_ids:
                row = articles.row_of(db, one)
                changed = articles.describe(db, row, tidy, names)
                changed |= tagging.retag(db, row, edit.add, edit.take)
                if changed | (pile is not None and gathering.collect(db, pile, (row,)) > 0):
                    touched.add(one)
        if not touched:
            return Changes()
        both = frozenset(touched)
        return Changes(articles=both, notes=both, step="Edit details", collections=bool(edit.collection))

    # Collections

    def collections(self) -> list[Collection]:
        """All collections and kept searches, in the reader's order."""
        with self._store.read() as db:
            return gathering.all_of(db)

    def collections_of(self, article_id: str) -> set[str]:
        """Ids of the collections that an article lies in."""
        with self._store.read() as db:
            return gathering.of_article(db, articles.row_of(db, article_id))

    def make_collection(
        self, name: str, query: str = "", article_ids: Sequence[str] = ()
    ) -> tuple[str, Changes]:
        """Make a collection of articles, or (with a ``query``) keep a search; gives its id."""
        name = _named(name)
        step = "Keep search" if query else "New collection"
        if query:
            querying.parsed(query)
        with self._store.step(step) as db:
            made = gathering.add(db, name, query)
            if article_ids:
                rows = [articles.row_of(db, one) for one in article_ids]
                gathering.collect(db, gathering.row_of(db, made), rows)
        return made, Changes(articles=frozenset(article_ids), step=step, collections=True)

    def change_collection(self, collection_id: str, name: str, query: str) -> Changes:
        """Give a collection another name, or a kept search other words."""
        name = _named(name)
        with self._store.step("Change collection") as db:
            changed = gathering.change(db, gathering.row_of(db, collection_id), name, query)
        return Changes(step="Change collection", collections=True) if changed else Changes()

    def remove_collection(self, collection_id: str) -> Changes:
        """Remove a collection or a kept search; articles stay where they are."""
        with self._store.step("Delete collection") as db:
            gathering.remove(db, gathering.row_of(db, collection_id))
        return Changes(step="Delete collection", collections=True)

    def collect(self, collection_id: str, article_ids: Sequence[str]) -> Changes:
        """Put articles into a collection."""
        with self._store.step("Put into collection") as db:
            rows = [articles.row_of(db, one) for one in article_ids]
            new = gathering.collect(db, gathering.row_of(db, collection_id), rows)
        return _collected(article_ids, "Put into collection") if new else Changes()

    def take_out(self, collection_id: str, article_ids: Sequence[str]) -> Changes:
        """Take articles out of a collection."""
        with self._store.step("Take out of collection") as db:
            rows = [articles.row_of(db, one) for one in article_ids]
            gathering.take_out(db, gathering.row_of(db, collection_id), rows)
        return _collected(article_ids, "Take out of collection")

    def _put(self, article_ids: Sequence[str], column: str, value: int | str, name: str) -> Changes:
        with self._store.step(name) as db:
            changed = _changed(db, article_ids, column, value)
        return Changes(articles=frozenset(changed), step=name) if changed else Changes()


def _changed(db: Connection, article_ids: Sequence[str], column: str, value: int | str) -> list[str]:
    return [one for one in article_ids if articles.put(db, articles.row_of(db, one), column, value)]


def _collected(article_ids: Sequence[str], step: str) -> Changes:
    return Changes(articles=frozenset(article_ids), step=step, collections=True)


def _named(name: str) -> str:
    tidy = " ".join(articles.storable(name).split())
    if not tidy:
        raise UserError("Give the collection a name.")
    return tidy
