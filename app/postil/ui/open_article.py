"""The open article as it is shown: what is on the page, and what is known of it. Nothing here changes it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from postil.desk.desk import Desk
from postil.desk.page import Page
from postil.errors import UserError
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation
from postil.model.category import Category
from postil.model.link import Link
from postil.model.note import Note
from postil.ui.letting_go import LettingGo
from postil.ui.marks.card_content import Section, sections
from postil.ui.reader.marked import Marked
from postil.ui.reader.marks_index import MarksIndex, order_of
from postil.ui.sieve import EngineMarks, Sieve

T = TypeVar("T")


class OpenArticle(QObject):
    """Holds one article at a time, and its marks in order.

    Signals:
        trouble: a sentence about what the world did wrong.
    """

    trouble = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: Page | None = None
        self._found = EngineMarks(Analysis(()))
        self._categories: Sequence[Category] | None = None
        self._marked = Marked()
        self._least_sure = 0.0
        self._trial: tuple[Category, tuple[Annotation, ...]] | None = None
        self._leaving = LettingGo(self)

    @property
    def page(self) -> Page | None:
        """The open article with its notes and the marks that are sure enough, or None."""
        if self._page is None or self._found.shown is self._page.analysis:
            return self._page
        return replace(self._page, analysis=self._found.shown)

    @property
    def sieve(self) -> Sieve:
        """What the reader wants to see of the engine's marks."""
        hidden = frozenset(one.id for one in self.categories if not one.shown)
        return Sieve(self._least_sure, hidden, self._trial)

    @property
    def categories(self) -> Sequence[Category]:
        """The reader's own categories, in the reader's order."""
        if self._categories is None:
            self._categories = self._try(self._desk.categories.all) or ()
        if self._trial:
            others = (one for one in self._categories if one.id != self._trial[0].id)
            return (*others, self._trial[0])
        return self._categories

    @property
    def category_numbers(self) -> Mapping[str, int]:
        """How many marks each category makes in the article, by its id, whether they are shown or not."""
        return self._found.category_numbers if self._page else {}

    @property
    def id(self) -> str:
        """The id of the open article, or empty."""
        return self._page.article.id if self._page else ""

    @property
    def text(self) -> str:
        """The text of the open article, or empty."""
        return self._page.article.text if self._page else ""

    @property
    def marked(self) -> Marked:
        """The engine's marks that are sure enough, and the reader's."""
        if self._page is None:
            return Marked()
        engine, own = self._found.index, self._marked.reader
        if own.marks is not self._page.highlights:
            own = MarksIndex(self._page.highlights)
        if engine is not self._marked.engine or own is not self._marked.reader:
            self._marked = Marked(engine, own)
        return self._marked

    @property
    def highlights(self) -> Sequence[Annotation]:
        """The reader's own marks, in text order."""
        return self._page.highlights if self._page else ()

    @property
    def notes(self) -> Mapping[str | None, Note]:
        """The notes by the id of their highlight; None: on the article."""
        return self._page.notes if self._page else {}

    @property
    def tags(self) -> Mapping[str | None, tuple[str, ...]]:
        """The tags by the id of their mark; None: on the article."""
        return self._page.tags if self._page else {}

    @property
    def links(self) -> Sequence[Link]:
        """The links that begin or end on a mark of the open article."""
        return self._page.links if self._page else ()

    @property
    def unsure(self) -> Sequence[Annotation]:
        """The marks that are left out because they are not sure enough, in text order."""
        return self._found.unsure if self._page else ()

    def describe(self, marks: Sequence[Annotation]) -> Sequence[Section]:
        """What the card says about ``marks``."""
        page = self.page
        if page is None:
            return ()
        told = sections(marks, self.text, page.analysis, self.notes, self.marked)
        names = {one.id: one.name for one in self.categories}
        return tuple(
            replace(one, tags=self.tags.get(one.mark.id, ()), title=names.get(one.mark.label, one.title))
            for one in told
        )

    @property
    def tied(self) -> Sequence[Annotation]:
        """Marks of the engine that carry a note or a tag, in text order."""
        if self._page is None:
            return ()
        known = self._found.by_id
        ids = {*self.notes, *self.tags} & known.keys()
        return sorted((known[id_] for id_ in ids if id_), key=order_of)

    def mark(self, id_: str) -> Annotation | None:
        """The mark of that id on the open article, or None."""
        if self._page is None:
            return None
        own = (mark for mark in self.highlights if mark.id == id_)
        return next(own, None) or self._found.by_id.get(id_)

    def _keep(self, page: Page, found: EngineMarks | None = None) -> None:
        """Holds a page from now on.

        Args:
            page: with all that is known of the article.
            found: its marks of the engine, where a job has put them in order.
        """
        if self._page and self._page.analysis is not page.analysis:
            self._leaving.take(self._page.analysis.annotations)
        self._page, sieve = page, self.sieve
        known = (one for one in (found, self._found) if one and one.are_of(page.analysis, sieve))
        self._found = next(known, None) or EngineMarks(page.analysis, sieve)

    def _try(self, do: Callable[[], T]) -> T | None:
        """The result of ``do``; None when the world did not let us, which the reader is told."""
        try:
            return do()
        except UserError as error:
            self.trouble.emit(str(error))
            return None
