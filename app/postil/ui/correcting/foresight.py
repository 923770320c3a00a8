"""What a correction would change, article by article."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from postil.desk.teaching import Difference, Foreseen
from postil.model.annotation import Annotation, Kind
from postil.ui.correcting.words import KINDS, tr
from postil.ui.translatable import QT_TRANSLATE_NOOP
from postil.ui.translation import written
from postil.ui.widgets.excerpt_delegate import AROUND, ExcerptDelegate

#: Marks of one article that are listed, and articles that are opened out.
_LISTED, _OPENED = 50, 3
_GONE = QT_TRANSLATE_NOOP("Correcting", "no mark any more")
_NEW = QT_TRANSLATE_NOOP("Correcting", "new: %1")
_NOBODY = QT_TRANSLATE_NOOP("Correcting", "nobody named")
_RENAMED = QT_TRANSLATE_NOOP("Correcting", "is shown as")


class Foresight(QTreeWidget):
    """Lists articles, and in each the marks with what would become of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foresight")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setItemDelegateForColumn(0, ExcerptDelegate(self))
        self.setAccessibleName(self.tr("What this changes"))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def show_foreseen(self, foreseen: Sequence[Foreseen]) -> None:
        """Takes what is foreseen."""
        self.clear()
        for number, one in enumerate(foreseen):
            top = QTreeWidgetItem([one.title, _count(one)])
            self.addTopLevelItem(top)
            for old, new in one.renamed:
                top.addChild(QTreeWidgetItem([old, f"{tr(_RENAMED)} {new}"]))
            for difference in one.differences[:_LISTED]:
                top.addChild(_row(difference, one.names))
            if len(one.differences) > _LISTED:
                top.addChild(QTreeWidgetItem(["…", ""]))
            top.setExpanded(number < _OPENED)


def _count(one: Foreseen) -> str:
    return written(len(one.differences)) if one.differences else ""


def _row(difference: Difference, names: Mapping[str, str]) -> QTreeWidgetItem:
    around = (difference.before_words, difference.words, difference.after_words)
    row = QTreeWidgetItem(["".join(around), change(difference, names)])
    row.setData(0, AROUND, around)
    row.setToolTip(0, row.text(0))
    return row


def change(difference: Difference, names: Mapping[str, str]) -> str:
    """What becomes of a mark: "actor → place", "Russia → City of Moscow"."""
    before, after = difference.before, difference.after
    if after is None:
        return tr(_GONE)
    if before is None:
        return tr(_NEW).replace("%1", _plain(after, names))
    if before.kind is not after.kind:
        return f"{_kind(before.kind)} → {_kind(after.kind)}"
    return f"{_plain(before, names)} → {_plain(after, names)}"


def _plain(mark: Annotation, names: Mapping[str, str]) -> str:
    """Who or what a mark means, in a word or two."""
    if mark.kind in (Kind.QUOTE, Kind.STATEMENT):
        key = mark.speaker.entity if mark.speaker else None
        return names.get(key, key) if key else tr(_NOBODY)
    return names.get(mark.entity, mark.entity) if mark.entity else _kind(mark.kind)


def _kind(kind: Kind) -> str:
    return tr(KINDS[kind])
