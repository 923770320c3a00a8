"""When the card comes and goes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from postil.model.annotation import Annotation
from postil.ui.marks.card import Card
from postil.ui.marks.card_content import Section

#: Milliseconds that the pointer rests on a mark before its card comes: long enough to sweep over, short enough to feel at once.
COMES_AFTER = 70
#: Milliseconds to get from the mark onto the card.
GOES_AFTER = 180


class CardKeeper(QObject):
    """Shows the card of the marks that are pointed at, keeps it while the pointer is on it, and takes it away.

    Args:
        card: shows it.
        page: the widget whose coordinates the rectangles are in.
        describe: the sections for marks.
        keep: what the card must not cover, in the coordinates of ``page``.
        gives_way: whether something else stands there that the pointer must not cover with a card.
    """

    def __init__(
        self,
        card: Card,
        page: QWidget,
        describe: Callable[[Sequence[Annotation]], Sequence[Section]],
        gives_way: Callable[[], bool] = lambda: False,
        keep: Callable[[], Sequence[QRect]] = tuple,
    ) -> None:
        super().__init__(card)
        self._card, self._page, self._describe, self._gives_way = card, page, describe, gives_way
        self._keep = keep
        self._wanted: tuple[Sequence[Annotation], QRect] | None = None
        self._pointer_on_card = False
        self._comes = QTimer(self, singleShot=True, interval=COMES_AFTER)
        self._goes = QTimer(self, singleShot=True, interval=GOES_AFTER)
        self._comes.timeout.connect(self._on_rested)
        self._goes.timeout.connect(self.hide)
        card.entered.connect(self._on_entered)
        card.left.connect(self._on_left)

    @Slot(object, QRect)
    def point_at(self, marks: Sequence[Annotation], place: QRect) -> None:
        """The pointer came onto ``marks``, which stand at ``place``."""
        self._goes.stop()
        self._wanted = (marks, place)
        self._comes.start()

    @Slot()
    def point_away(self) -> None:
        """The pointer left all marks."""
        self._comes.stop()
        if self._card.isVisible() and not self._pointer_on_card:
            self._goes.start()

    def show_now(self, marks: Sequence[Annotation], place: QRect) -> None:
        """Shows the card of ``marks`` at once, for the keyboard; it stays until something else happens."""
        self._wanted = (marks, place)
        self._comes.stop()
        self._goes.stop()
        self._show()

    @Slot()
    def hide(self) -> None:
        """Takes the card away."""
        self._comes.stop()
        self._goes.stop()
        self._pointer_on_card = False
        self._card.hide()

    @Slot()
    def _on_rested(self) -> None:
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not pressed and not self._gives_way():
            self._show()

    def _show(self) -> None:
        marks, place = self._wanted or ((), QRect())
        if marks and self._page.isVisible():
            self._card.set_sections(self._describe(marks))
            self._card.show_beside(place, self._page, self._keep())

    @Slot()
    def _on_entered(self) -> None:
        self._pointer_on_card = True
        self._comes.stop()
        self._goes.stop()

    @Slot()
    def _on_left(self) -> None:
        self._pointer_on_card = False
        self._goes.start()
