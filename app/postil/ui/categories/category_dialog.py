"""Making a category, tried on the open article while it is written."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QColorDialog,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from postil.desk import category_marks, wording
from postil.errors import UserError
from postil.model.annotation import Annotation
from postil.model.category import Category
from postil.model.span import Span
from postil.ui.categories.terms_table import TermsTable
from postil.ui.jobs import Jobs, Latest
from postil.ui.translatable import QT_TRANSLATE_NOOP
from postil.ui.widgets.excerpt_delegate import AROUND, ExcerptDelegate

#: Hues to choose from; any other one can be had, too.
HUES = ("#2f6b60", "#1f6fb2", "#7b4fa0", "#b03a6f", "#b3541e", "#7a6a00", "#4c7a1e", "#5a5a5a")
_LINES = {
    "solid": QT_TRANSLATE_NOOP("Categories", "Solid line"),
    "dotted": QT_TRANSLATE_NOOP("Categories", "Dotted line"),
    "dashed": QT_TRANSLATE_NOOP("Categories", "Dashed line"),
    "double": QT_TRANSLATE_NOOP("Categories", "Double line"),
    "wave": QT_TRANSLATE_NOOP("Categories", "Wavy line"),
    "dash-dot": QT_TRANSLATE_NOOP("Categories", "Dashes and dots"),
}
#: Milliseconds that a change rests before it is tried, and hits that are listed.
_RESTS, _LISTED = 250, 100
#: Code points of text around a hit.
_AROUND = 80


class CategoryDialog(QDialog):
    """Name, colour, line, and what is marked. It does not block the window.

    Args:
        category: what is changed, or one to begin with.
        text: of the open article; empty when none is open.
        jobs: try it on the text.

    Signals:
        tried: the category as it is written and its marks in the text; None when the trial is over.
        saved: the category, once the reader has said so.
        place_chosen: a ``Span`` of the article to look at.
    """

    tried = Signal(object, object)
    saved = Signal(object)
    place_chosen = Signal(object)

    def __init__(self, category: Category, text: str, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._category, self._text = category, text
        self._trial = Latest(jobs)
        #: Whether what was written is to be kept, while that is asked.
        self.question: QMessageBox | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change Category") if category.id else self.tr("New Category"))
        self.resize(520, 600)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addLayout(self._head())
        self.terms = TermsTable(self)
        column.addWidget(self.terms, 3)
        self.told = QLabel(self)
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        column.addWidget(self.told)
        self.hits = QListWidget(self)
        self.hits.setObjectName("choices")
        self.hits.setItemDelegate(ExcerptDelegate(self.hits))
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setAccessibleName(self.tr("Where it marks this article"))
        column.addWidget(self.hits, 2)
        column.addLayout(self._buttons())
        self.terms.set_terms(category.terms)
        self._rests = QTimer(self, singleShot=True, interval=_RESTS)
        self._rests.timeout.connect(self._try)
        self.terms.changed.connect(self._rests.start)
        self.name.textChanged.connect(self._rests.start)
        self.line.currentIndexChanged.connect(self._rests.start)
        self.hits.itemClicked.connect(self._on_hit)
        self.hits.itemActivated.connect(self._on_hit)
        self._rests.start()
        self._first = self.written()
        self.name.setFocus()

    def _head(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        self.name = QLineEdit(self._category.name, self)
        self.name.setPlaceholderText(self.tr("Sanctions"))
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("Colour"), self._hues())
        self.line = QComboBox(self)
        for line, words in _LINES.items():
            self.line.addItem(_translated(words), line)
        self.line.setCurrentIndex(max(0, self.line.findData(self._category.line)))
        form.addRow(self.tr("&Line"), self.line)
        return form

    def _hues(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self.hues = QButtonGroup(self)
        mine = self._category.colour
        for hue in (*HUES, *(() if mine in HUES else (mine,))):
            self._add_hue(row, hue).setChecked(hue == mine)
        other = QToolButton(self)
        other.setText("…")
        other.setToolTip(self.tr("Another colour"))
        other.setAccessibleName(self.tr("Another colour"))
        other.clicked.connect(lambda: self._on_other(row))
        row.addStretch(1)
        row.addWidget(other)
        return row

    def _add_hue(self, row: QHBoxLayout, hue: str, at: int = -1) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setIcon(_drop(hue))
        button.setIconSize(QSize(18, 18))
        button.setProperty("hue", hue)
        button.setAccessibleName(hue)
        button.setToolTip(hue)
        button.clicked.connect(lambda: self._rests.start())
        self.hues.addButton(button)
        row.insertWidget(at, button)
        return button

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        made: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Cancel"), self.reject),
            (self.tr("Save"), self._on_save),
        )
        for text, do in made:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, do=do: do())
            row.addWidget(button)
        self.save_ = button
        return row

    def written(self) -> Category:
        """The category as it is written now."""
        chosen = self.hues.checkedButton()
        return replace(
            self._category,
            name=self.name.text(),
            colour=chosen.property("hue") if chosen is not None else self._category.colour,
            line=self.line.currentData(),
            terms=self.terms.terms(),
        )

    def say(self, sentence: str) -> None:
        """Says what is wrong; the dialog stays."""
        self.told.setText(sentence)

    @Slot()
    def _on_save(self) -> None:
        self.saved.emit(self.written())

    def _on_other(self, row: QHBoxLayout) -> None:
        colour = QColorDialog.getColor(QColor(self.written().colour), self, self.tr("Colour of the Category"))
        if colour.isValid():
            self._add_hue(row, colour.name(), at=len(self.hues.buttons())).setChecked(True)
            self._rests.start()

    # Trying

    @Slot()
    def _try(self) -> None:
        category = self.written()
        self.terms.show_trouble(None, "")
        for number, term in enumerate(category.terms):
            try:
                category_marks.check(term)
            except UserError as error:
                self.terms.show_trouble(number, str(error))
                self.say(f"“{term.text}”: {error}")
                return
        shown = (replace(category, id=category.id or "new"),)
        job = self._trial.start(category_marks.marks, self._text, shown)
        job.finished.connect(lambda marks: self._on_tried(category, marks))

    def _on_tried(self, category: Category, marks: Sequence[Annotation]) -> None:
        self.say(self._counted(category, len(marks)))
        self.hits.clear()
        for mark in marks[:_LISTED]:
            around = wording.around(self._text, mark.span, _AROUND)
            item = QListWidgetItem("".join(around))
            item.setData(AROUND, around)
            item.setData(Qt.ItemDataRole.UserRole, mark.span)
            self.hits.addItem(item)
        self.tried.emit(replace(category, id=category.id or "new"), tuple(marks))

    def _counted(self, category: Category, number: int) -> str:
        if not self._text:
            return self.tr("Open an article to see what this marks in it.")
        if not category.terms:
            return self.tr("Write a word, a phrase or a pattern in each row, or paste a list of them.")
        if number == 0:
            return self.tr("Nothing in this article.")
        one = self.tr("One mark in this article.")
        return one if number == 1 else self.tr("%1 marks in this article.").replace("%1", str(number))

    @Slot(QListWidgetItem)
    def _on_hit(self, item: QListWidgetItem) -> None:
        span: Span = item.data(Qt.ItemDataRole.UserRole)
        self.place_chosen.emit(span)

    @override
    def reject(self) -> None:
        """What was written is not thrown away unasked."""
        if self.written() == self._first:
            super().reject()
        else:
            self._ask()

    def _ask(self) -> None:
        if self.question is not None:
            return
        words = self.tr("The category is not saved yet.")
        self.question = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), words, parent=self)
        role = QMessageBox.ButtonRole
        save = self.question.addButton(self.tr("Save"), role.AcceptRole)
        drop = self.question.addButton(self.tr("Throw Away"), role.DestructiveRole)
        go_on = self.question.addButton(self.tr("Go On Writing"), role.RejectRole)
        self.question.setDefaultButton(save)
        self.question.setEscapeButton(go_on)
        save.clicked.connect(self._on_save)
        drop.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        self.question.finished.connect(self._on_answered)
        self.question.open()

    @Slot()
    def _on_answered(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
        self.question = None

    @override
    def done(self, result: int) -> None:
        """The trial is over, whatever comes of it."""
        self._rests.stop()
        self._trial.drop()
        self.tried.emit(None, ())
        super().done(result)


def _drop(hue: str) -> QIcon:
    pixmap = QPixmap(36, 36)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor(hue))
    return QIcon(pixmap)


def _translated(words: str) -> str:
    return QCoreApplication.translate("Categories", words)
