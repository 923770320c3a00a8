"""What is known about articles, to be put right: of one, or of several at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from postil.errors import UserError
from postil.model.card import Collection
from postil.model.details import Details, Edit
from postil.ui.translation import counted

#: Keeps what was changed.
Save = Callable[[Edit], object]
#: What articles never have in common.
_OF_ONE = ("title", "url")


class DetailsDialog(QDialog):
    """A field for everything. What cannot be kept is said below them, and nothing typed is lost.

    Of several articles a field that nobody touches changes nothing, and says where they differ.

    Args:
        details: as they are.
        collections: that the articles can be put into.
        save: keeps what was changed; can raise ``UserError``.
    """

    def __init__(
        self, details: Details, collections: Sequence[Collection], save: Save, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._details, self._save = details, save
        number = len(details.articles)
        self.setWindowTitle(counted(number, self.tr("Details"), self.tr("Details of %1 Articles")))
        self.setMinimumWidth(460)
        form = QFormLayout()
        self.fields: dict[str, QLineEdit] = {}
        for name, label in self._labels().items():
            if number == 1 or name not in _OF_ONE:
                form.addRow(label, self._field(name))
        self.pile = QComboBox(self)
        self.pile.addItem("", "")
        for one in collections:
            if not one.query:
                self.pile.addItem(one.name, one.id)
        if self.pile.count() > 1:
            form.addRow(self.tr("Put into Collection"), self.pile)
        else:
            self.pile.hide()
        self.trouble = QLabel(self)
        self.trouble.setObjectName("error")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.trouble)
        column.addWidget(buttons)

    def _labels(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "authors": self.tr("Authors"),
            "site": self.tr("Publication"),
            "section": self.tr("Section"),
            "published": self.tr("Published"),
            "language": self.tr("Language"),
            "url": self.tr("Address"),
            "tags": self.tr("Tags"),
        }

    def _field(self, name: str) -> QLineEdit:
        hints = {
            "authors": self.tr("Names with semicolons between"),
            "published": self.tr("Year, month and day, such as 2025-03-31"),
            "tags": self.tr("Words with semicolons between"),
        }
        value = "; ".join(self._details.tags) if name == "tags" else self._details.values[name]
        field = QLineEdit(value or "", self)
        field.setCursorPosition(0)
        field.setPlaceholderText(self.tr("Different") if value is None else hints.get(name, ""))
        self.fields[name] = field
        return field

    def edit(self) -> Edit:
        """What the reader changed."""
        typed = {name: field.text() for name, field in self.fields.items() if field.isModified()}
        tags = typed.pop("tags", None)
        if tags is None:
            return Edit(typed, collection=self.pile.currentData())
        wanted = tuple(filter(None, (one.strip() for one in tags.replace(",", ";").split(";"))))
        take = tuple(one for one in self._details.tags if one not in wanted)
        return Edit(typed, wanted, take, self.pile.currentData())

    @Slot()
    def _on_save(self) -> None:
        try:
            self._save(self.edit())
        except UserError as error:
            self.trouble.setText(str(error))
            self.trouble.show()
        else:
            self.accept()
