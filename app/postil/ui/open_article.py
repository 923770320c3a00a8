"""The open article as it is shown: what is on the page, and what is known of it. Nothing here changes it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from postil.desk.desk import Desk
from postil.desk.page import Page
from postil.errors import UserError
from postil.model.annotation import Annotation, Kind
from postil.model.category import Category
from postil.model.link import Link
from postil.model.note import Note
from postil.ui.marks.card_content import Section, sections
from postil.ui.reader.marked import Marked
from postil.ui.reader.marks_index import MarksIndex
from postil.ui.sieve import sifted, unsure_of, with_trial

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
        self._sifted: Page | None = None
        self._categories: Sequence[Category] | None = None
        self._marked = Marked()
        self._least_sure = 0.0
        self._trial: tuple[Category, tuple[Annotation, ...]] | None = None

    @property
    def page(self) -> Page | None:
        """The open article with its notes and the marks that are sure enough, or None."""
        hidden = frozenset(one.id for one in self.categories if not one.shown)
        if self._page is None or not (self._least_sure or hidden or self._trial):
            return self._page
        if self._sifted is None:
            page = sifted(self._page, self._least_sure, hidden)
            self._sifted = with_trial(page, *self._trial) if self._trial else page
        return self._sifted

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
        if self._page is None or not self.categories:
            return {}
        marks = self._page.analysis.annotations
        return Counter(mark.label for mark in marks if mark.kind is Kind.CATEGORY)

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
        page = self.page
        if page is None:
            return Marked()
        engine, own = self._marked.engine, self._marked.reader
        if engine.marks is not page.analysis.annotations:
            engine = MarksIndex(page.analysis.annotations)
        if own.marks is not page.highlights:
            own = MarksIndex(page.highlights)
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
        return unsure_of(self._page, self._least_sure) if self._page else ()

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
        ids = {*self.notes, *self.tags} - {None, *(mark.id for mark in self.highlights)}
        if not ids or self._page is None:
            return ()
        return tuple(mark for mark in self._page.analysis.annotations if mark.id in ids)

    def mark(self, id_: str) -> Annotation | None:
        """The mark of that id on the open article, or None."""
        marks = (*self.highlights, *(self._page.analysis.annotations if self._page else ()))
        return next((mark for mark in marks if mark.id == id_), None)

    def _keep(self, page: Page, index: MarksIndex | None = None) -> None:
        self._page, self._sifted = page, None
        if index:
            self._marked = Marked(index, self._marked.reader)

    def _try(self, do: Callable[[], T]) -> T | None:
        """The result of ``do``; None when the world did not let us, which the reader is told."""
        try:
            return do()
        except UserError as error:
            self.trouble.emit(str(error))
            return None
