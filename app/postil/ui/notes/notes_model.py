"""The reader's highlights and notes of one article as a list, the note on the whole article first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from typing_extensions import override

from postil.model.annotation import Annotation, Kind
from postil.model.note import Note
from postil.model.typing_steps import goes_on

#: Milliseconds of rest after which what was typed is saved.
SAVED_AFTER = 400
#: Gives the whole ``NoteRow``.
ROW = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One line of the panel.

    Attributes:
        mark: the highlight, or None: the note on the whole article.
        quote: the highlighted words.
        body: the note, Markdown exactly as typed; may be empty.
        tags: of the reader's.
        modified: ISO 8601 UTC time of the last change to mark or note.
    """

    mark: Annotation | None
    quote: str = ""
    body: str = ""
    tags: tuple[str, ...] = ()
    modified: str = ""

    @property
    def id(self) -> str | None:
        """The id of the highlight, or None."""
        return self.mark.id if self.mark else None


def rows_of(
    text: str,
    marks: Sequence[Annotation],
    notes: Mapping[str | None, Note],
    tags: Mapping[str | None, tuple[str, ...]] | None = None,
) -> tuple[NoteRow, ...]:
    """The rows of an article: its own note, then ``marks`` (highlights, and what else was noted or tagged) in text order."""
    known = tags or {}

    def body(id_: str | None) -> str:
        return notes[id_].body if id_ in notes else ""

    marks = sorted(marks, key=lambda m: (m.span.start, m.span.end, m.created))
    return (
        NoteRow(None, "", body(None), known.get(None, ())),
        *(
            NoteRow(
                mark,
                " ".join(mark.span.of(text).split()),
                body(mark.id),
                known.get(mark.id, ()),
                max(mark.created, notes[mark.id].modified if mark.id in notes else ""),
            )
            for mark in marks
        ),
    )


class NotesModel(QAbstractListModel):
    """Holds what is typed until it is saved, so that news from the library never overwrite it.

    Signals:
        body_edited: id of the highlight or None, the body to save, and whether an edit begins with it.
    """

    body_edited = Signal(object, str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NoteRow] = []
        self._unsaved: dict[str | None, str] = {}
        self._begun: set[str | None] = set()
        #: What was in the library of the notes that are typed in, before what is not saved yet.
        self._saved: dict[str | None, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=SAVED_AFTER)
        self._timer.timeout.connect(self.save)

    def set_rows(self, rows: Sequence[NoteRow]) -> None:
        """Shows ``rows``; rows that stay keep their place, their editor and what is not saved yet."""
        wanted = [replace(r, body=self._unsaved.get(r.id, r.body)) for r in rows]
        ids = {row.id for row in wanted}
        for at in range(len(self._rows) - 1, -1, -1):
            if self._rows[at].id not in ids:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, row in enumerate(wanted):
            if at < len(self._rows) and self._rows[at].id == row.id:
                if self._rows[at] != row:
                    self._rows[at] = row
                    self.dataChanged.emit(self.index(at), self.index(at))
            else:
                self.beginInsertRows(QModelIndex(), at, at)
                self._rows.insert(at, row)
                self.endInsertRows()

    def reset(self, rows: Sequence[NoteRow]) -> None:
        """Shows another article; what was typed before is saved first."""
        self.save()
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_of(self, id_: str | None) -> int:
        """Where the note on a highlight (or on the article) stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == id_), -1)

    def present(self) -> tuple[frozenset[Kind], list[str]]:
        """The kinds of marks that the rows are of, and their tags in the order of the alphabet."""
        kinds = frozenset(row.mark.kind for row in self._rows if row.mark is not None)
        tags = {tag.casefold(): tag for row in self._rows for tag in row.tags}
        return kinds, [tags[low] for low in sorted(tags)]

    @Slot()
    def save(self) -> None:
        """Saves what was typed, now."""
        self._timer.stop()
        unsaved, self._unsaved = self._unsaved, {}
        for id_, body in unsaved.items():
            self._save(id_, body)

    def _save(self, id_: str | None, body: str) -> None:
        begins = id_ in self._begun
        self._begun.discard(id_)
        self._saved[id_] = body
        self.body_edited.emit(id_, body, begins)

    @Slot(object)
    def begin(self, id_: str | None) -> None:
        """The note on a highlight (None: on the article) was opened: what is typed now begins an edit of its own."""
        self.save()
        self._begun.add(id_)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.EditRole:
            return row.body
        if role == Qt.ItemDataRole.DisplayRole:
            return row.quote or self.tr("Note on this article")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(
                part
                for part in (row.quote or self.tr("Note on this article"), row.body, " ".join(row.tags))
                if part
            )
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or row.body == value:
            return False
        ended = self._unsaved.get(row.id)
        self._rows[index.row()] = replace(row, body=value)
        self._unsaved[row.id] = value
        # What is typed is taken back word by word: a word that is ended is saved for itself.
        if ended is not None and not goes_on(self._saved.get(row.id, ""), ended, value):
            self._save(row.id, ended)
        elif ended is None:
            self._saved[row.id] = row.body
        # From the first unsaved letter on, so that a fast typist is saved, too.
        if not self._timer.isActive():
            self._timer.start()
        here = self.index(index.row())
        self.dataChanged.emit(here, here, [Qt.ItemDataRole.EditRole, ROW])
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable
