"""Copying words of the article with where they are from."""

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from postil.desk.desk import Desk
from postil.desk.page import Page
from postil.errors import UserError
from postil.model.annotation import Annotation
from postil.model.span import Span
from postil.ui.marks.walker import Walker
from postil.ui.reader.article_view import ArticleView
from postil.ui.reading import Reading


class Quoting(QObject):
    """Puts what is selected, or the mark that the reader is at, onto the clipboard with its citation.

    Args:
        desk: knows the article as it was saved.
        reading: the open article.
        view: where words are selected.
        walker: knows the mark that the reader is at.
        window: owns it.

    Signals:
        trouble: a sentence about what is not so; also when the words are not those of the saved article.
        done: a sentence about what was done.
    """

    trouble = Signal(str)
    done = Signal(str)

    def __init__(
        self, desk: Desk, reading: Reading, view: ArticleView, walker: Walker, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._reading, self._view, self._walker = desk, reading, view, walker

    def copy(self, style: str) -> None:
        """In one of the styles of citation: ``apa``, ``mla`` or ``chicago``."""
        page, mark = self._reading.page, self._walker.current
        if page is None:
            return
        place, words = self._view.selection(), self._view.selected_text()
        if place is None and mark is not None:
            self.copy_mark(mark, style)
        else:
            self._copy(page, place, words, style)

    def copy_as(self, form: str, kinds: str) -> None:
        """What is selected, or else the mark that the reader is at, with its notes.

        Args:
            form: of ``exporters.clippings``.
            kinds: names of the kinds whose marks are seen, with commas between.
        """
        page, mark = self._reading.page, self._walker.current
        place = self._view.selection() or (mark.span if mark else None)
        if page is None or place is None:
            self.trouble.emit(self.tr("Select the words to copy, or click a mark, then try again."))
            return
        try:
            found = self._desk.out.clipping(page.article.id, place, form, kinds)
        except UserError as error:
            self.trouble.emit(str(error))
            return
        mime = QMimeData()
        mime.setText(found.text)
        if found.html:
            mime.setHtml(found.html)
        if found.rtf:
            mime.setData("text/rtf", found.rtf.encode())
        QGuiApplication.clipboard().setMimeData(mime)
        self.done.emit(self.tr("Copied."))

    def copy_mark(self, mark: Annotation, style: str) -> None:
        """The words of a mark."""
        if page := self._reading.page:
            self._copy(page, mark.span, mark.span.of(page.article.text), style)

    def _copy(self, page: Page, place: Span | None, words: str, style: str) -> None:
        if place is None or not words.strip():
            self.trouble.emit(
                self.tr("Select the words to quote, or point at a quote and click, then try again.")
            )
            return
        try:
            found = self._desk.out.quoted(
                page.article.id, place.stripped(page.article.text), words.strip(), style
            )
        except UserError as error:
            self.trouble.emit(str(error))
            return
        mime = QMimeData()
        mime.setText(found.text)
        mime.setHtml(found.html)
        QGuiApplication.clipboard().setMimeData(mime)
        self.done.emit(self.tr("The quote is copied with its citation. Its words are those of the article."))
