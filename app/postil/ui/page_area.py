"""The middle of the window: what there is to say, the sign of progress, and the page, or how to get one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from postil.ui.reader.article_view import ArticleView
from postil.ui.widgets.progress_line import ProgressLine
from postil.ui.widgets.reading_progress import ReadingProgress

if TYPE_CHECKING:
    from postil.ui.correcting.review_bar import ReviewBar
    from postil.ui.find.find_bar import FindBar
    from postil.ui.updating.again_bar import AgainBar
    from postil.ui.widgets.message_bar import MessageBar
    from postil.ui.widgets.welcome_bar import WelcomeBar
    from postil.ui.widgets.work_bar import WorkBar

#: Pixels that the page keeps when the window is narrow, and when it is low: less than bars over it need to show all their words.
_NARROWEST, _LOWEST = 240, 60


class PageArea(QWidget):
    """Holds the article view. The bars over and under it, which are away at first, come with ``complete``.

    Signals:
        open_requested, paste_requested: the buttons of the empty page.
    """

    open_requested = Signal()
    paste_requested = Signal()

    messages: MessageBar
    again_bar: AgainBar
    find_bar: FindBar
    review_bar: ReviewBar
    welcome: WelcomeBar
    work: WorkBar

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_NARROWEST)
        self.view = view
        self.progress = ProgressLine(self)
        self.reading_progress = ReadingProgress(self)
        self.reading_progress.hide()
        self._stack = QStackedWidget(self)
        self._stack.setMinimumHeight(_LOWEST)
        self._waiting = False
        self._nothing = QWidget(self)
        self._nothing.setBackgroundRole(QPalette.ColorRole.Base)
        self._nothing.setAutoFillBackground(True)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(view)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.progress)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.reading_progress)
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self._on_moved)
        bar.rangeChanged.connect(self._on_moved)

    def add_welcome(self) -> None:
        """Adds what to try first, which takes room from the page: it has to be there before the page is."""
        from postil.ui.widgets.welcome_bar import WelcomeBar

        self.welcome = WelcomeBar(self)
        self._column.insertWidget(1, self.welcome)

    def complete(self) -> None:
        """Adds the bars over and under the page, which are away at first, and how to get an article."""
        from postil.ui.correcting.review_bar import ReviewBar
        from postil.ui.find.find_bar import FindBar
        from postil.ui.updating.again_bar import AgainBar
        from postil.ui.widgets.empty_page import EmptyPage
        from postil.ui.widgets.message_bar import MessageBar
        from postil.ui.widgets.work_bar import WorkBar

        if not hasattr(self, "welcome"):
            self.add_welcome()
        self.messages = MessageBar(self)
        self.again_bar = AgainBar(self)
        self.find_bar = FindBar(self)
        self.review_bar = ReviewBar(self)
        self.work = WorkBar(self)
        for number, bar in enumerate((self.messages, self.again_bar, self.find_bar, self.review_bar), 1):
            self._column.insertWidget(number, bar)
        self._column.insertWidget(self._column.count() - 1, self.work)
        self.work.busy_changed.connect(self.progress.set_running)
        self._empty = EmptyPage(self)
        self._empty.open_requested.connect(self.open_requested)
        self._empty.paste_requested.connect(self.paste_requested)
        self._stack.addWidget(self._empty)
        if not self._waiting:
            self.stop_waiting()

    def wait(self) -> None:
        """Shows neither a page nor how to get one, until it is known which: an article is on its way."""
        self._waiting = True
        if not self.shows_article:
            self._stack.setCurrentWidget(self._nothing)
        self.setFocus()

    @Slot()
    def stop_waiting(self) -> None:
        """No article came: says how to get one, unless one is open."""
        self._waiting = False
        if not self.shows_article:
            self._stack.setCurrentWidget(self._empty)

    def show_article(self) -> None:
        """Shows the article view instead of the empty page."""
        self._stack.setCurrentWidget(self.view)
        self.reading_progress.show()
        self._on_moved()

    @Slot()
    def _on_moved(self) -> None:
        bar = self.view.verticalScrollBar()
        # Of an article that is seen whole there is nothing to say.
        part = max(0, bar.value()) / bar.maximum() if bar.maximum() else 1.0
        self.reading_progress.show_place(part, len(self.view.article().text) if bar.maximum() else 0)

    @property
    def shows_article(self) -> bool:
        """Whether the article view is to be seen."""
        return self._stack.currentWidget() is self.view
