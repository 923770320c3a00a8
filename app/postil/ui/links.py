"""Links of the article: says where they lead, and leads there."""

from PySide6.QtCore import QObject, QRect, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from postil.model.inline import SCHEMES, Inline, Style
from postil.model.span import Span
from postil.ui.marks.walker import Walker
from postil.ui.reader.article_view import ArticleView
from postil.ui.widgets.link_sign import LinkSign

#: Characters of a note, or of the place that a link leads to, that its sign shows.
_SHOWN = 600


class Links(QObject):
    """Follows the links of one view.

    Args:
        view: shows the article.
        walker: knows the way back.
        window: the sign floats over it.

    Signals:
        trouble: a sentence about what the world did wrong.
    """

    trouble = Signal(str)

    def __init__(self, view: ArticleView, walker: Walker, window: QWidget) -> None:
        super().__init__(window)
        self._view, self._walker = view, walker
        self.sign = LinkSign(window)
        view.link_pointed.connect(self._on_pointed)
        view.link_activated.connect(self.follow)
        view.caret_moved.connect(self._on_caret_moved)
        view.verticalScrollBar().valueChanged.connect(self.sign.hide)

    @Slot(object)
    def follow(self, link: Inline) -> None:
        """Opens an address in the program that the desktop has for it, or leads to a place in the article."""
        self.sign.hide()
        if link.goal is not None:
            self._walker.remember()
            self._view.reveal(self._view.block_at(link.goal))
            self._view.come_to(link.goal)
        else:
            self.open_outside(link.href)

    def open_outside(self, address: str) -> None:
        """Opens an address in the program that the desktop has for it: a web page or somebody to write to, nothing else."""
        if address.lower().startswith(SCHEMES) and not QDesktopServices.openUrl(QUrl(address)):
            words = self.tr("No program on this computer opens %1.")
            self.trouble.emit(words.replace("%1", address))

    @Slot(object, QRect)
    def _on_pointed(self, link: Inline | None, place: QRect) -> None:
        if link is None:
            self.sign.hide()
        else:
            self._tell(link, place)

    @Slot(int)
    def _on_caret_moved(self, point: int) -> None:
        link = self._view.link_under(point)
        self._on_pointed(link, self._view.rect_of(link.span) if link else QRect())

    def _tell(self, link: Inline, place: QRect) -> None:
        """A note is read beside its sign; where any other link leads is said at the foot of the page, out of the way."""
        viewport = self._view.viewport()
        if link.goal is None:
            self.sign.tell(link.href, self.tr("Ctrl+click or Enter opens it"))
        else:
            span = self._view.block_at(link.goal)
            words = Span(span.start, min(span.end, span.start + _SHOWN)).of(self._view.article().text)
            self.sign.tell(words + ("…" if len(span) > _SHOWN else ""), "")
        if link.style is not Style.NOTE:
            place = QRect(0, viewport.height(), 1, 1)
        self.sign.show_beside(place, viewport)
