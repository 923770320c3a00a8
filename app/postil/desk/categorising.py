"""The reader's own categories: making, trying and changing them, and carrying them to other libraries."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

from postil.desk import category_marks
from postil.errors import UserError
from postil.library import categories
from postil.library.store import Store
from postil.model.annotation import Annotation
from postil.model.carried_file import CarriedFile
from postil.model.category import Category, Term, TermSort
from postil.model.changes import Changes

FILE = CarriedFile("postil-categories", "categories")


class Categorising:
    """The reader's categories.

    Args:
        store: gives the open library.
    """

    def __init__(self, store: Callable[[], Store]) -> None:
        self._store = store

    def all(self) -> tuple[Category, ...]:
        """All categories, in the reader's order."""
        with self._store().read() as db:
            return categories.all_of(db)

    def save(self, category: Category) -> tuple[str, Changes]:
        """Add a category, or change the one that has its id; gives the id. Its marks are in every article from now on.

        Raises:
            UserError: when it has no name, another one has it, or a term cannot be used.
        """
        name = " ".join(category.name.split())
        if not name:
            raise UserError("Give the category a name.")
        for term in category.terms:
            category_marks.check(term)
        step = "Change category" if category.id else "New category"
        with self._store().step(step) as db:
            if any(
                one.name.casefold() == name.casefold() and one.id != category.id
                for one in categories.all_of(db)
            ):
                raise UserError(f"There is a category “{name}” already. Choose another name.")
            saved = categories.save(db, replace(category, name=name))
        return saved, Changes(taught=True, step=step)

    def remove(self, category_id: str) -> Changes:
        """Remove a category and its marks; notes on these stay."""
        with self._store().step("Delete category") as db:
            if not categories.remove(db, category_id):
                return Changes()
        return Changes(taught=True, step="Delete category")

    def put_in_order(self, ids: Sequence[str]) -> Changes:
        """Show the categories in that order."""
        with self._store().step("Reorder categories") as db:
            categories.put_in_order(db, list(ids))
        return Changes(taught=True, step="Reorder categories")

    @staticmethod
    def tried(text: str, category: Category) -> list[Annotation]:
        """The marks that a category would make in a text; nothing is saved.

        Raises:
            UserError: when a term cannot be used.
        """
        for term in category.terms:
            category_marks.check(term)
        return category_marks.marks(text, (category,))

    def export(self, ids: Sequence[str] | None = None) -> str:
        """Categories as the text of one file that ``bring_in`` reads: all of them, or the ones chosen."""
        return FILE.written(_to_row(one) for one in self.all() if ids is None or one.id in ids)

    def bring_in(self, text: str) -> tuple[int, Changes]:
        """Take in what ``export`` wrote; a category of the same name is replaced. Gives how many were new or others.

        Raises:
            UserError: when it is no such file, or a term in it cannot be used; then nothing is taken in.
        """
        try:
            read = FILE.read(text, _from_row)
        except ValueError as error:
            raise UserError("This is no file of categories that Postil wrote. Choose another one.") from error
        for term in (term for one in read for term in one.terms):
            category_marks.check(term)
        with self._store().step("Import categories") as db:
            there = {one.name.casefold(): one for one in categories.all_of(db)}
            named = [
                replace(one, id=there[one.name.casefold()].id if one.name.casefold() in there else "")
                for one in read
            ]
            new = [one for one in named if one not in there.values()]
            for one in new:
                categories.save(db, one)
        return len(new), Changes(taught=True, step="Import categories") if new else Changes()


def _to_row(category: Category) -> dict[str, object]:
    row = asdict(category)
    del row["id"]
    return row


def _from_row(row: dict[str, Any]) -> Category:
    terms = tuple(Term(**{**term, "sort": TermSort(term["sort"])}) for term in row["terms"])
    name = " ".join(str(row["name"]).split())
    if not name:
        raise ValueError("no name")
    return Category(name, str(row["colour"]), str(row["line"]), terms, bool(row["shown"]))
