"""The small toolbar at a selection or highlight."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from postil import styles
from postil.model.annotation import COLOURS
from postil.ui.marks.selection_toolbar import ColourButton, SelectionToolbar


@pytest.fixture
def toolbar(qtbot):
    """A toolbar in a shown window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    qtbot.waitExposed(window)
    toolbar = SelectionToolbar(window)
    toolbar.set_theme(styles.theme("postil-light"), lambda _name: QIcon())
    toolbar.show_beside(QRect(100, 100, 50, 20), window)
    return toolbar


def test_every_colour_can_be_chosen(qtbot, toolbar):
    """Four buttons, each with a name for those who do not see colours."""
    buttons = toolbar.findChildren(ColourButton)
    chosen = []
    toolbar.colour_chosen.connect(chosen.append)
    for button in buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen == list(COLOURS)
    assert [button.accessibleName() for button in buttons] == [f"Highlight in {c}" for c in COLOURS]


def test_only_a_highlight_can_be_deleted(toolbar):
    """And its own colour has the ring."""
    toolbar.offer_for_selection("yellow")
    assert [b.isVisible() for b in toolbar.findChildren(QToolButton)] == [True, False]
    toolbar.offer_for_highlight("blue")
    assert [b.isVisible() for b in toolbar.findChildren(QToolButton)] == [True, True]
    assert [b.colour for b in toolbar.findChildren(ColourButton) if b.isChecked()] == ["blue"]
