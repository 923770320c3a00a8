"""Which rows of the notes are shown, and in which order."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel
from typing_extensions import override

from postil.model.annotation import Kind
from postil.ui.notes.notes_model import ROW, NoteRow

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader wants to see.

    Attributes:
        words: all of them stand in the highlighted words, the note or a tag; "#tag" means a tag alone.
        colour: of highlights, or empty: any.
        kinds: of marks, or none: any.
        by_time: the last changed first, instead of the order of the text.
    """

    words: str = ""
    colour: str = ""
    kinds: frozenset[Kind] = frozenset()
    by_time: bool = False

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.words.strip() or self.colour or self.kinds)

    def fits(self, row: NoteRow) -> bool:
        """Whether a row is to be shown."""
        mark = row.mark
        if self.colour and (mark is None or mark.kind is not Kind.HIGHLIGHT or mark.colour != self.colour):
            return False
        if self.kinds and (mark is None or mark.kind not in self.kinds):
            return False
        tags = {tag.casefold() for tag in row.tags}
        text = " ".join((row.quote, row.body, *row.tags)).casefold()
        return all(
            any(tag.startswith(word[1:]) for tag in tags) if word.startswith("#") else word in text
            for word in self.words.casefold().split()
        )


class NotesFilter(QSortFilterProxyModel):
    """Stands between the notes and their list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self.setDynamicSortFilter(True)
        self.sort(0)

    def want(self, wanted: Wanted) -> None:
        """Shows what is wanted from now on."""
        self.wanted = wanted
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return self.wanted.fits(self._row(self.sourceModel().index(source_row, 0)))

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        if not self.wanted.by_time:
            return source_left.row() < source_right.row()
        left, right = self._row(source_left), self._row(source_right)
        # The note on the article stays at the top.
        if left.mark is None or right.mark is None:
            return left.mark is None
        return left.modified > right.modified

    def _row(self, index: Index) -> NoteRow:
        row: NoteRow = index.data(ROW)
        return row
