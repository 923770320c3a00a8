"""How far the reader is, and how long the rest takes: one quiet line under the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

#: Characters that people read in a minute: about 240 words of six letters with the space.
PACE = 1440
#: Minutes after which nobody counts in minutes any more.
_LONG = 90


class ReadingProgress(QLabel):
    """Says it in words; says nothing while nothing is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("small")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setContentsMargins(0, 3, 24, 5)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self.setAutoFillBackground(True)

    def show_place(self, part: float, length: int) -> None:
        """Says where the reader is.

        Args:
            part: of the article, 0–1, that lies behind the reader.
            length: of the article in characters; 0 when nothing is open.
        """
        minutes = round((1 - part) * length / PACE)
        if not length:
            self.clear()
        elif part >= 1:
            self.setText(self.tr("The end"))
        else:
            if minutes == 0:
                left = self.tr("less than a minute left")
            elif minutes == 1:
                left = self.tr("a minute left")
            elif minutes > _LONG:
                left = self.tr("%1 hours left").replace("%1", self.locale().toString(round(minutes / 60)))
            else:
                left = self.tr("%1 minutes left").replace("%1", self.locale().toString(minutes))
            percent = self.tr("%1 %").replace("%1", str(round(part * 100)))
            self.setText(f"{percent}  ·  {left}")
        self.setAccessibleName(self.text())
