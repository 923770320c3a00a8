"""What comes from outside to be opened: files, and links into the library."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from postil.desk.desk import Desk
from postil.errors import UserError
from postil.model.address import Address, is_link, is_web, parse
from postil.model.span import Span
from postil.ui.marks.walker import Walker
from postil.ui.reading import Reading


class Arrivals(QObject):
    """Opens what is wanted in one window.

    Args:
        reading: opens articles.
        walker: goes to marks.
        desk: knows where a mark is.
        window: comes to the front.

    Signals:
        trouble: a sentence about what the world did wrong.
        done: a sentence about what was done.
        paths_met: files, folders and web addresses that are to be opened.
    """

    trouble = Signal(str)
    done = Signal(str)
    paths_met = Signal(object, object)

    def __init__(self, reading: Reading, walker: Walker, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._reading, self._walker, self._desk, self._window = reading, walker, desk, window
        self._goal: str | Span = ""

    @Slot(object)
    def come(self, wanted: Sequence[str]) -> None:
        """Brings the window to the front and opens what a later start was given."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.open(wanted)

    def open(self, wanted: Sequence[str]) -> None:
        """Opens files and web pages, or else where the last link leads; with nothing wanted all stays as it is."""
        pages = [each for each in wanted if is_web(each)]
        files = [Path(each).absolute() for each in wanted if not is_link(each) and not is_web(each)]
        links = [each for each in wanted if is_link(each)]
        if files or pages:
            self.paths_met.emit(files, pages)
        elif links:
            self._follow(links[-1])

    @Slot()
    def copy_article_link(self) -> None:
        """Puts the address of the open article onto the clipboard."""
        if self._reading.id:
            self._copy(Address("article", self._reading.id))

    def copy_mark_link(self, mark_id: str) -> None:
        """Puts the address of a mark onto the clipboard."""
        self._copy(Address("mark", mark_id))

    def _copy(self, address: Address) -> None:
        QGuiApplication.clipboard().setText(str(address))
        self.done.emit(self.tr("The link is copied."))

    def _follow(self, link: str) -> None:
        address = parse(link)
        if address is None:
            words = self.tr("%1 leads nowhere: a link is postil:article/… or postil:mark/…")
            self.trouble.emit(words.replace("%1", link))
            return
        try:
            article = self._desk.article_at(address)
        except UserError as error:
            self.trouble.emit(str(error))
            return
        self.go(article, address.id if address.what == "mark" else "")

    @Slot(str, object)
    def go(self, article: str, goal: str | Span) -> None:
        """Goes to a mark by its id, or to a stretch of text, in an article that is opened for that; empty: to the article."""
        self._goal = goal
        if article == self._reading.id:
            self.arrive()
        else:
            self._reading.open(article)

    @Slot(str, object)
    def look(self, article: str, span: Span) -> None:
        """Has a stretch of an article in sight: goes there only if it is not."""
        if article != self._reading.id:
            self.go(article, span)
        else:
            self._walker.visit_unseen(span)

    @Slot()
    def arrive(self) -> None:
        """Goes to the place that was wanted, once its article is there."""
        goal, self._goal = self._goal, ""
        if isinstance(goal, Span):
            self._walker.visit(goal)
        elif goal and (mark := self._reading.mark(goal)) is not None:
            self._walker.go_to(mark)
