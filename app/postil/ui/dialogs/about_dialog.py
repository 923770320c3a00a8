"""What this program is."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from postil import __version__
from postil.paths import notices
from postil.ui.dialogs.notices_dialog import NoticesDialog
from postil.ui.theme import panel_font


class AboutDialog(QDialog):
    """Name, version, and where the reader's library lies. It does not block the window."""

    def __init__(self, library: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Postil"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = QLabel(f"Postil {__version__}", self)
        name.setFont(panel_font(20, 600))
        words = QLabel(
            self.tr(
                "Read the news closely: who acts, who is quoted, which weapons are named, and your own notes beside it."
            ),
            self,
        )
        words.setWordWrap(True)
        rest = QLabel(
            self.tr("Your library lies in %1 and nowhere else. MIT licence. Made with Qt %2.")
            .replace("%1", library)
            .replace("%2", qVersion()),
            self,
        )
        rest.setObjectName("small")
        rest.setWordWrap(True)
        rest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for part in (name, words, rest):
            column.addWidget(part)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        if (file := notices()) is not None:
            licences = QPushButton(self.tr("Licences"), self)
            licences.setObjectName("licences")
            licences.clicked.connect(lambda: NoticesDialog(file, self).show())
            buttons.addWidget(licences)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column.addLayout(buttons)
        self.setFixedWidth(400)
