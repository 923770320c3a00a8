"""How one highlight with its note looks in the panel, and how its note is edited in place."""

import math
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from postil import styles
from postil.model.annotation import Annotation, Kind
from postil.styles import mixed
from postil.ui import sharp
from postil.ui.notes import markdown
from postil.ui.notes.few_lines import Laid, laid
from postil.ui.notes.list_lines import with_box_turned
from postil.ui.notes.note_editor import Help, NoteEditor
from postil.ui.notes.notes_model import ROW, NoteRow
from postil.ui.theme import panel_font, text_font

Index = QModelIndex | QPersistentModelIndex

_SIDE, _ABOVE, _BAR, _BETWEEN = 16, 10, 4, 6
#: Lines of the highlighted words that are shown.
QUOTE_LINES = 3
_EDITOR_ROOM = 12
#: Pixels of a long note that are shown at first.
FOLDED = 170
#: Texts that are kept laid out.
_CACHED = 2000


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where the parts of a row lie, in the view's coordinates."""

    bar: QRect
    quote: QRect
    note: QRect


class NoteDelegate(QStyledItemDelegate):
    """Paints and edits the rows of a ``NotesModel``.

    Signals:
        place_chosen: index: the reader clicked the highlighted words.
        link_activated: where a link in a note leads.
        edit_requested: index: the reader clicked the note, or the place for one.
        edit_begun: id of the row whose note is open for writing now.
    """

    place_chosen = Signal(object)
    edit_requested = Signal(object)
    link_activated = Signal(str)
    edit_begun = Signal(object)

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme: styles.Theme | None = None
        self.helps = Help()
        #: Ids of the rows whose long notes are shown whole.
        self._unfolded: set[str | None] = set()
        self._editing: tuple[QPersistentModelIndex, NoteEditor] | None = None
        self._documents: dict[tuple[str, int], QTextDocument] = {}
        self._quotes: dict[tuple[str, int], Laid] = {}
        self._heights: dict[tuple[str, int], int] = {}
        #: The row without a note under which one is offered: the other ones need no room for it.
        self._offered = QPersistentModelIndex()

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self._theme = theme
        self._documents.clear()
        self._view.viewport().update()

    def resume(self, index: Index) -> bool:
        """Goes on in the field that is open for ``index``; False when there is none."""
        if self._editing is None or not self._is_edited(index):
            return False
        self._editing[1].setFocus()
        return True

    def offer(self, index: Index) -> None:
        """Offers a note under the words of one row, and no longer under those of another."""
        before, self._offered = self._offered, QPersistentModelIndex(index)
        changed = [one for one in {before, self._offered} if one.isValid() and not one.data(ROW).body.strip()]
        # Said of one of them is enough: all rows are laid out anew.
        for one in changed[:1]:
            self.sizeHintChanged.emit(self._view.model().index(one.row(), 0))

    def _offers(self, index: Index, row: NoteRow) -> bool:
        return row.mark is None or (self._offered.isValid() and self._offered.row() == index.row())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        parts = self._parts(index, QRect(0, 0, width, 0))
        row: NoteRow = index.data(ROW)
        tags = _tag_line() if row.tags else 0
        return QSize(width, parts.note.bottom() + 1 + tags + _ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._theme is None:
            return
        row: NoteRow = index.data(ROW)
        page, parts = self._theme.page, self._parts(index, option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(page.hover))
            painter.drawRoundedRect(option.rect.adjusted(6, 1, -6, -1), 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            sharp.draw_ring(painter, QColor(page.accent), QRectF(option.rect.adjusted(6, 1, -6, -1)), 1, 7)
        if row.mark is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            colours = self._look(row.mark)
            painter.setBrush(QColor(mixed(colours.fill, colours.line, 0.25)))
            painter.drawRoundedRect(parts.bar, 1.5, 1.5)
        self._paint_quote(painter, row, parts.quote)
        if not self._is_edited(index):
            self._paint_note(painter, row, parts.note, offers=self._offers(index, row))
        if row.tags:
            painter.setFont(panel_font(12))
            painter.setPen(QColor(page.muted))
            box = QRect(parts.note.left(), parts.note.bottom() + 1, parts.note.width(), _tag_line())
            words = "  ".join(f"#{tag}" for tag in row.tags)
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, words)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = NoteEditor(parent, self._theme, self.helps)
        kept = QPersistentModelIndex(index)
        self._editing = (kept, editor)
        self.edit_begun.emit(index.data(ROW).id)
        editor.textChanged.connect(lambda: self._on_typed(kept, editor))
        editor.destroyed.connect(lambda: self._on_editor_gone(editor))
        return editor

    @override
    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._on_editor_gone(editor)
        super().destroyEditor(editor, index)
        self.sizeHintChanged.emit(self._view.model().index(index.row(), 0))

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, NoteEditor):
            editor.show_text(index.data(Qt.ItemDataRole.EditRole))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, NoteEditor):
            model.setData(model.index(index.row(), 0), editor.toPlainText())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(self._parts(index, option.rect).note)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # Escape keeps what was typed: it is saved already. Enter and Tab stay with the text and the focus.
        if (
            isinstance(editor, NoteEditor)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() == Qt.Key.Key_Escape:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self._view.setFocus()
                return True
            return False
        return super().eventFilter(editor, event)

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            row: NoteRow = index.data(ROW)
            note = self._parts(index, option.rect).note
            at = event.position().toPoint()
            on_note, here = note.contains(at), model.index(index.row(), 0)
            if event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier):
                return False
            if (
                on_note
                and not self._is_edited(index)
                and self._touched(model, here, row, at - note.topLeft(), note.size())
            ):
                return True
            (self.edit_requested if on_note or row.mark is None else self.place_chosen).emit(here)
            return True
        return False

    def _touched(
        self, model: QAbstractItemModel, index: QModelIndex, row: NoteRow, at: QPoint, note: QSize
    ) -> bool:
        """Follows the link, or turns the box, at a place in the shown note; False when none is there."""
        if not row.body.strip():
            return False
        if self._folds(row, note.width()) and at.y() > note.height() - _fold_line():
            return self.turn_fold(index)
        document = self._document(row.body, note.width())
        layout = document.documentLayout()
        if anchor := layout.anchorAt(QPointF(at)):
            self.link_activated.emit(anchor)
            return True
        number = markdown.box_at(document, at)
        if number is None:
            return False
        model.setData(index, with_box_turned(row.body, number))
        return True

    def turn_fold(self, index: Index) -> bool:
        """Shows a long note whole, or its beginning again; False when it is not long."""
        row: NoteRow = index.data(ROW)
        if not self._folds(row, self._parts(index, self._view.visualRect(index)).note.width()):
            return False
        self._unfolded ^= {row.id}
        self.sizeHintChanged.emit(self._view.model().index(index.row(), 0))
        return True

    def _folds(self, row: NoteRow, width: int) -> bool:
        """Whether a note is so long that its end can be folded away."""
        line = round(QFontMetricsF(panel_font()).lineSpacing())
        return bool(row.body.strip()) and self._document(row.body, width).size().height() > FOLDED + 2 * line

    def _look(self, mark: Annotation) -> styles.MarkColours:
        """The colours of a highlight, or of a mark of the engine's with a note on it."""
        assert self._theme is not None
        if mark.kind is Kind.HIGHLIGHT:
            return self._theme.highlights[mark.colour]
        page = self._theme.page
        return self._theme.kinds.get(mark.kind, styles.MarkColours(page.border, page.muted))

    def _parts(self, index: Index, rect: QRect) -> _Parts:
        row: NoteRow = index.data(ROW)
        left = rect.left() + _SIDE + (_BAR + 9 if row.mark else 0)
        width = max(40, rect.right() - _SIDE - left)
        quote = QRect(left, rect.top() + _ABOVE, width, self._quote_height(row, width))
        high = self._note_height(index, row, width)
        note = QRect(left, quote.bottom() + 1 + (_BETWEEN if high else 0), width, high)
        bar = QRect(rect.left() + _SIDE, quote.top() + 2, _BAR, note.bottom() - quote.top() - 3)
        return _Parts(bar, quote, note)

    def _note_height(self, index: Index, row: NoteRow, width: int) -> int:
        line = round(QFontMetricsF(panel_font()).lineSpacing())
        if self._is_edited(index) and self._editing:
            return self._editor_height(self._editing[1])
        if not row.body.strip():
            return line + 2 if self._offers(index, row) else 0
        whole = round(self._document(row.body, width).size().height())
        if not self._folds(row, width):
            return whole
        return (whole if row.id in self._unfolded else FOLDED) + _fold_line()

    def _editor_height(self, editor: NoteEditor) -> int:
        least = 2 * QFontMetricsF(editor.font()).lineSpacing()
        return math.ceil(max(least, editor.words_height())) + _EDITOR_ROOM

    def _document(self, body: str, width: int) -> QTextDocument:
        if (body, width) not in self._documents:
            _make_room(self._documents)
            document = markdown.document(body, self.helps.load, self._theme)
            document.fit(width)
            self._documents[(body, width)] = document
        return self._documents[(body, width)]

    def _quote(self, row: NoteRow, width: int) -> Laid:
        """The highlighted words in the face of the article; over the note on the article what it is."""
        if row.mark is None:
            return laid(self.tr("On the whole article"), width, 1, panel_font())
        if (row.quote, width) not in self._quotes:
            _make_room(self._quotes)
            self._quotes[(row.quote, width)] = laid(row.quote, width, QUOTE_LINES, text_font(14))
        return self._quotes[(row.quote, width)]

    def _quote_height(self, row: NoteRow, width: int) -> int:
        """Pixels that the highlighted words take: remembered of more rows than their layouts are."""
        key = (row.quote, width)
        if row.mark is None:
            return round(self._quote(row, width).height)
        if key not in self._heights:
            if len(self._heights) >= 10 * _CACHED:
                self._heights.clear()
            self._heights[key] = round(self._quote(row, width).height)
        return self._heights[key]

    def _paint_quote(self, painter: QPainter, row: NoteRow, box: QRect) -> None:
        assert self._theme is not None
        painter.setPen(QColor(self._theme.page.text if row.mark else self._theme.page.muted))
        self._quote(row, box.width()).layout.draw(painter, QPointF(box.topLeft()))

    def _paint_note(self, painter: QPainter, row: NoteRow, box: QRect, *, offers: bool) -> None:
        assert self._theme is not None
        if row.body.strip():
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette.setColor(QPalette.ColorRole.Text, QColor(self._theme.page.text))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.translate(box.topLeft())
            document = self._document(row.body, box.width())
            folds = self._folds(row, box.width())
            room = box.height() - (_fold_line() if folds else 0)
            context.clip = QRectF(0, 0, box.width(), room)
            painter.setClipRect(QRectF(0, 0, box.width(), room), Qt.ClipOperation.IntersectClip)
            document.documentLayout().draw(painter, context)
            painter.setClipping(False)
            painter.translate(-box.topLeft())
            if folds:
                painter.setFont(panel_font(12))
                painter.setPen(QColor(self._theme.page.accent))
                words = self.tr("Show less") if row.id in self._unfolded else self.tr("Show more")
                painter.drawText(box, Qt.AlignmentFlag.AlignBottom, words)
        elif offers:
            painter.setFont(panel_font())
            painter.setPen(QColor(self._theme.page.muted))
            words = self.tr("Add a note…") if row.mark else self.tr("Write about it…")
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _is_edited(self, index: Index) -> bool:
        return self._editing is not None and self._editing[0].row() == index.row()

    def _on_typed(self, index: QPersistentModelIndex, editor: NoteEditor) -> None:
        if index.isValid():
            here = self._view.model().index(index.row(), 0)
            self._view.model().setData(here, editor.toPlainText())
            # Laying all rows out again is felt with many of them: only when the field is to grow or shrink.
            if self._editor_height(editor) != editor.height():
                self.sizeHintChanged.emit(here)

    def _on_editor_gone(self, editor: QObject) -> None:
        if self._editing and self._editing[1] is editor:
            self._editing = None


def _fold_line() -> int:
    """Pixels that the offer to show more takes."""
    return round(QFontMetricsF(panel_font()).lineSpacing()) + 4


def _tag_line() -> int:
    """Pixels that a line of tags takes."""
    return round(QFontMetricsF(panel_font(12)).lineSpacing()) + 3


def _make_room(cache: dict[tuple[str, int], Any]) -> None:
    """Empties a cache that has grown large: widths change while the panel is resized."""
    if len(cache) >= _CACHED:
        cache.clear()
