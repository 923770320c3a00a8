"""The panel beside the page: the note on the article, then its highlights and notes in text order."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from postil import styles
from postil.model.annotation import Kind
from postil.ui.notes.note_delegate import NoteDelegate
from postil.ui.notes.note_editor import Help
from postil.ui.notes.notes_filter import NotesFilter, Wanted
from postil.ui.notes.notes_head import NotesHead
from postil.ui.notes.notes_model import ROW, NoteRow, NotesModel
from postil.ui.translation import written

Index = QModelIndex | QPersistentModelIndex


class NotesPanel(QWidget):
    """Lists and edits what the reader marked and wrote.

    Signals:
        body_edited: id of a highlight (None: the article), body to save, whether an edit begins with it.
        place_chosen: id of a highlight: the reader wants to see its place.
        delete_requested: ids of highlights.
        link_activated: where a link in a note leads.
        menu_requested: ids of the chosen rows (None: the note on the article), and where on the screen.
        leave_requested: Escape: back to the article.
        unplaced_requested: the reader wants to see the marks that moved or have no place.
    """

    body_edited = Signal(object, str, bool)
    place_chosen = Signal(str)
    delete_requested = Signal(object)
    link_activated = Signal(str)
    menu_requested = Signal(object, QPoint)
    leave_requested = Signal()
    unplaced_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = NotesModel(self)
        self.filter = NotesFilter(self)
        self.filter.setSourceModel(self.model)
        self.head = NotesHead(self.model.present, self)
        self.unplaced = QPushButton(self)
        self.unplaced.setObjectName("chip-line")
        self.unplaced.clicked.connect(lambda _on=False: self.unplaced_requested.emit())
        self.unplaced.hide()
        self.list = _NotesList(self)
        self.list.setModel(self.filter)
        self._delegate = NoteDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.unplaced)
        column.addWidget(self.list, 1)
        self.head.changed.connect(self._on_wanted)
        self.model.body_edited.connect(self.body_edited)
        self._delegate.edit_begun.connect(self.model.begin)
        self._delegate.link_activated.connect(self.link_activated)
        self._delegate.place_chosen.connect(self._on_place_chosen)
        self._delegate.edit_requested.connect(self._on_edit_requested)
        self.list.activated.connect(self._on_place_chosen)
        self.list.edit_wanted.connect(self._on_edit_requested)
        self.list.delete_wanted.connect(self._on_delete_wanted)
        self.list.settled.connect(self._delegate.offer)
        self.list.fold_wanted.connect(self._delegate.turn_fold)
        self.list.leave_wanted.connect(self.leave_requested)
        self.list.menu_wanted.connect(self._on_menu_wanted)

    @override
    def sizeHint(self) -> QSize:
        return QSize(304, 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(224, 160)

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self._delegate.set_theme(theme)
        self.list.empty_colour = QColor(theme.page.muted)

    def set_keys(self, highlight: str, note: str) -> None:
        """Takes the keys that highlight and that add a note, as the desktop writes them."""
        self.list.keys = (highlight, note)
        self.list.viewport().update()

    def set_rows(self, rows: Sequence[NoteRow], *, anew: bool = False) -> None:
        """Shows ``rows``; ``anew`` for another article."""
        if anew:
            self.model.reset(rows)
            self.list.scrollToTop()
        else:
            self.model.set_rows(rows)
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def set_unplaced(self, moved: int, loose: int) -> None:
        """Says above the list how many marks moved to other words and how many have no place; nothing when none."""
        said = [self.tr("%1 moved").replace("%1", written(moved))] if moved else []
        said += [self.tr("%1 without a place").replace("%1", written(loose))] if loose else []
        self.unplaced.setText(", ".join(said) + "…")
        self.unplaced.setToolTip(self.tr("Shows the marks that an update moved, or left without a place"))
        self.unplaced.setVisible(bool(said))

    def edit(self, id_: str | None) -> None:
        """Opens the note on a highlight (None: on the article) for writing."""
        index = self._index_of(id_)
        if index.isValid():
            self._on_edit_requested(index)

    def show_row(self, id_: str) -> None:
        """Makes the highlight the current row and scrolls to it."""
        index = self.filter.mapFromSource(self.model.index(self.model.row_of(id_)))
        if index.isValid():
            self.list.setCurrentIndex(index)

    def set_help(self, helps: Help) -> None:
        """Takes what helps with writing."""
        self._delegate.helps = helps

    @property
    def chosen(self) -> list[NoteRow]:
        """The rows that are selected, in the order in which they are shown."""
        indexes = sorted(self.list.selectedIndexes(), key=lambda index: index.row())
        return [index.data(ROW) for index in indexes]

    def _index_of(self, id_: str | None) -> QModelIndex:
        """Where a row stands; what hides it is taken away."""
        source = self.model.index(self.model.row_of(id_))
        if source.isValid() and not self.filter.mapFromSource(source).isValid():
            self.head.reset()
        return self.filter.mapFromSource(source)

    @Slot(object)
    def _on_wanted(self, wanted: Wanted) -> None:
        self.filter.want(wanted)
        self.list.wanted = wanted
        self.list.viewport().update()

    @property
    def current(self) -> NoteRow | None:
        """The current row, if the list has one."""
        index = self.list.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def save(self) -> None:
        """Saves what is being typed, now."""
        self.model.save()

    @Slot(object)
    def _on_place_chosen(self, index: QModelIndex) -> None:
        row: NoteRow = index.data(ROW)
        if row.id is not None:
            self.place_chosen.emit(row.id)
        else:
            self._on_edit_requested(index)

    @Slot(object)
    def _on_edit_requested(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        if not self._delegate.resume(index):
            self.list.edit(index)

    @Slot()
    def _on_delete_wanted(self) -> None:
        ids = [row.id for row in self.chosen if row.mark is not None and row.mark.kind is Kind.HIGHLIGHT]
        if ids:
            self.delete_requested.emit(ids)

    @Slot(QPoint)
    def _on_menu_wanted(self, place: QPoint) -> None:
        rows = self.chosen
        if rows:
            self.menu_requested.emit([row.id for row in rows], place)


class _NotesList(QListView):
    """The list, with what it says when it is empty."""

    edit_wanted = Signal(object)
    delete_wanted = Signal()
    leave_wanted = Signal()
    fold_wanted = Signal(object)
    #: Where on the screen: under the mouse, or, by key, at the current row.
    menu_wanted = Signal(QPoint)
    #: index: the row that is current, once no button is down any more.
    settled = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed = False
        self.empty_colour = QColor("#888888")
        self.keys = ("", "")
        self.wanted = Wanted()
        self.setAccessibleName(self.tr("Highlights and notes"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_F2 and index.isValid():
            self.edit_wanted.emit(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self.fold_wanted.emit(index)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            row = self.visualRect(self.currentIndex()) & self.viewport().rect()
            place = self.viewport().mapToGlobal(row.topLeft() + QPoint(24, 24))
        self.menu_wanted.emit(place)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = True
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._pressed = False
        self.settled.emit(self.currentIndex())

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._pressed:
            self.settled.emit(current)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rows = self.model().rowCount()
        if rows > 1:
            return
        top = self.visualRect(self.model().index(rows - 1, 0)).bottom() + 24 if rows else 16
        words = self._nothing_marked() if rows else self.tr("Notes stand here once an article is open.")
        if not self.wanted.all:
            words = "" if rows else self.tr("No note fits the filter.")
        painter = QPainter(self.viewport())
        painter.setPen(self.empty_colour)
        box = QRect(16, top, self.viewport().width() - 32, 160)
        painter.drawText(box, Qt.TextFlag.TextWordWrap, words)
        painter.end()

    def _nothing_marked(self) -> str:
        """What to do about it, by the keys in force."""
        first = self.tr("Nothing marked yet.")
        if not all(self.keys):
            return f"{first}\n\n" + self.tr("Select words in the article, then choose a colour or a note.")
        then = self.tr("Select words in the article, then press %1 to highlight them or %2 to add a note.")
        return f"{first}\n\n" + then.replace("%1", self.keys[0]).replace("%2", self.keys[1])
