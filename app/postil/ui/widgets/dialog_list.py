"""A list in a dialog, with heads over its columns, and the buttons that do something to what is selected in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QWidget


class DialogList(QTreeWidget):
    """Rows of which several can be selected.

    Args:
        name: for those who do not see it.
        columns: their heads, with how many pixels each has; None: all that the others leave.
        parent: the dialog.
    """

    def __init__(self, name: str, columns: Sequence[tuple[str, int | None]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setHeaderLabels([head for head, _ in columns])
        self.header().setStretchLastSection(False)
        for number, (_, width) in enumerate(columns):
            if width is None:
                self.header().setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                self.header().resizeSection(number, width)


@dataclass(frozen=True, slots=True)
class Deed:
    """A button: what it is known by, what stands on it, what it does, and more about that."""

    name: str
    text: str
    do: Callable[[], object]
    tip: str = ""


def button_row(parent: QWidget, *deeds: Deed | None) -> tuple[QHBoxLayout, dict[str, QPushButton]]:
    """Buttons side by side, and each by its name; None leaves room between them. Enter presses none of them by itself."""
    row, buttons = QHBoxLayout(), dict[str, QPushButton]()
    for deed in deeds:
        if deed is None:
            row.addStretch(1)
            continue
        button = QPushButton(deed.text, parent)
        button.setToolTip(deed.tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False, do=deed.do: do())
        buttons[deed.name] = button
        row.addWidget(button)
    return row, buttons
