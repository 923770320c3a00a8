"""The small toolbar at a selection or highlight."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from postil import styles
from postil.model.annotation import COLOURS, Form
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
    """Eight buttons, each with a name for those who do not see colours: the reader's own where there is one."""
    buttons = toolbar.findChildren(ColourButton)
    chosen = []
    toolbar.colour_chosen.connect(chosen.append)
    for button in buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen == list(COLOURS)
    assert [button.accessibleName() for button in buttons] == [f"Highlight: {c.title()}" for c in COLOURS]
    toolbar.set_meanings({"green": "to check"})
    assert buttons[1].accessibleName() == "Highlight: to check (Green)"


def test_a_form_can_be_chosen(qtbot, toolbar):
    """A line under the words, or through them; the one in use is pressed."""
    with qtbot.waitSignal(toolbar.form_chosen) as heard:
        qtbot.mouseClick(toolbar._forms[Form.STRIKE], Qt.MouseButton.LeftButton)
    assert heard.args == [Form.STRIKE]
    toolbar.offer_for_highlight("blue", Form.UNDERLINE)
    assert [form for form, button in toolbar._forms.items() if button.isChecked()] == [Form.UNDERLINE]


def test_only_a_highlight_can_be_deleted(toolbar):
    """And its own colour has the ring."""
    toolbar.offer_for_selection("yellow")
    assert not toolbar._delete.isVisible()
    toolbar.offer_for_highlight("blue")
    assert toolbar._delete.isVisible()
    assert [b.colour for b in toolbar.findChildren(ColourButton) if b.isChecked()] == ["blue"]
