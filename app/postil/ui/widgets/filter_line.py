"""A line to filter a list by, with a button that empties it."""

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget


class FilterLine(QLineEdit):
    """Says what it is for in itself, and to those who do not see it.

    Args:
        words: stand in it while it is empty.
        name: says more to a screen reader.
    """

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QAbstractButton):
            button.setAccessibleName(self.tr("Empty the filter"))
