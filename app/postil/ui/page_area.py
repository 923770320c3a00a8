"""The middle of the window: what there is to say, the sign of progress, and the page, or how to get one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from postil.ui.correcting.review_bar import ReviewBar
from postil.ui.find.find_bar import FindBar
from postil.ui.reader.article_view import ArticleView
from postil.ui.theme import panel_font
from postil.ui.updating.again_bar import AgainBar
from postil.ui.widgets.message_bar import MessageBar
from postil.ui.widgets.progress_line import ProgressLine
from postil.ui.widgets.reading_progress import ReadingProgress
from postil.ui.widgets.welcome_bar import WelcomeBar
from postil.ui.widgets.work_bar import WorkBar

#: Pixels that the page keeps when the window is narrow, and when it is low: less than bars over it need to show all their words.
_NARROWEST, _LOWEST = 240, 60


class PageArea(QWidget):
    """Holds the article view.

    Signals:
        open_requested, paste_requested: the buttons of the empty page.
    """

    open_requested = Signal()
    paste_requested = Signal()

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_NARROWEST)
        self.view = view
        self.messages = MessageBar(self)
        self.again_bar = AgainBar(self)
        self.progress = ProgressLine(self)
        self.find_bar = FindBar(self)
        self.review_bar = ReviewBar(self)
        self.welcome = WelcomeBar(self)
        self.work = WorkBar(self)
        self.reading_progress = ReadingProgress(self)
        self.reading_progress.hide()
        self._stack = QStackedWidget(self)
        self._stack.setMinimumHeight(_LOWEST)
        self._empty = self._welcome()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addWidget(self.messages)
        column.addWidget(self.again_bar)
        column.addWidget(self.find_bar)
        column.addWidget(self.review_bar)
        column.addWidget(self.welcome)
        column.addWidget(self._stack, 1)
        column.addWidget(self.work)
        column.addWidget(self.reading_progress)
        self.work.busy_changed.connect(self.progress.set_running)
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self._on_moved)
        bar.rangeChanged.connect(self._on_moved)

    def wait(self) -> None:
        """Shows neither a page nor how to get one, until it is known which: an article is on its way."""
        self._empty.setVisible(False)
        self.setFocus()

    @Slot()
    def stop_waiting(self) -> None:
        """No article came: says how to get one, unless one is open."""
        if not self.shows_article:
            self._empty.setVisible(True)

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

    def _welcome(self) -> QWidget:
        page = QWidget(self)
        page.setBackgroundRole(page.palette().ColorRole.Base)
        page.setAutoFillBackground(True)
        title = QLabel(self.tr("Nothing open"), page)
        title.setFont(panel_font(20, 600))
        words = QLabel(
            self.tr("Open a text file, drop one here, or copy an article anywhere and make a new one of it."),
            page,
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(360)
        words.setMinimumHeight(words.heightForWidth(360))
        buttons = QHBoxLayout()
        for text, signal in (
            (self.tr("Open…"), self.open_requested),
            (self.tr("New from Clipboard"), self.paste_requested),
        ):
            button = QPushButton(text, page)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        column = QVBoxLayout(page)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page
