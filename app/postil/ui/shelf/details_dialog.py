"""What is known about an article, to be put right."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from postil.errors import UserError
from postil.model.article import Article

#: Keeps authors and the other details.
Save = Callable[[tuple[str, ...], dict[str, str]], None]


class DetailsDialog(QDialog):
    """A field for everything. What cannot be kept is said below them, and nothing typed is lost.

    Args:
        article: as it is.
        section: of the publication.
        save: keeps authors and details; can raise ``UserError``.
    """

    def __init__(self, article: Article, section: str, save: Save, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self.setWindowTitle(self.tr("Details"))
        self.setMinimumWidth(460)
        rows = {
            "title": (self.tr("Title"), article.title),
            "authors": (self.tr("Authors"), "; ".join(article.authors)),
            "site": (self.tr("Publication"), article.site),
            "section": (self.tr("Section"), section),
            "published": (self.tr("Published"), article.published),
            "language": (self.tr("Language"), article.language),
            "url": (self.tr("Address"), article.url),
        }
        form = QFormLayout()
        self.fields: dict[str, QLineEdit] = {}
        for name, (label, value) in rows.items():
            field = QLineEdit(value, self)
            field.setCursorPosition(0)
            self.fields[name] = field
            form.addRow(label, field)
        self.fields["authors"].setPlaceholderText(self.tr("Names with semicolons between"))
        self.fields["published"].setPlaceholderText("2026-11-26")
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

    @Slot()
    def _on_save(self) -> None:
        values = {name: field.text() for name, field in self.fields.items()}
        authors = tuple(filter(None, (one.strip() for one in values.pop("authors").split(";"))))
        try:
            self._save(authors, values)
        except UserError as error:
            self.trouble.setText(str(error))
            self.trouble.show()
        else:
            self.accept()
