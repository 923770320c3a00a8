"""Headings, links and marks as things of their own; how a screen reader finds them is tested from outside (e2e)."""

import pytest
from PySide6.QtGui import QAccessible

from postil.model.annotation import Kind
from postil.ui import structure
from postil.ui.structure import Structure


@pytest.fixture
def heard(qtbot, window):
    """The structure of a window to which somebody listens, gathered."""
    made = Structure(window.view, window.reading, lambda: True)
    window.view.set_still(True)
    window.reading.marks_changed.emit()
    qtbot.waitUntil(lambda: made.widget is not None)
    return made


def test_it_has_headings_and_the_marks_in_sight(window, heard):
    """Each with its words and what is said besides."""
    items = heard.widget.items
    assert [(one.role, one.name, one.more) for one in items if one.role is QAccessible.Role.Heading] == [
        (QAccessible.Role.Heading, "Beijing and Moscow unite", "Title")
    ]
    marks = [one for one in items if one.role is QAccessible.Role.Note]
    shown = list(window.reading.marked.within(structure.Span(0, len(window.reading.text))))
    assert len(marks) == len([mark for mark in shown if mark.kind in window.view.look().shown])
    assert any(one.more.startswith("Actor") for one in marks)


def test_it_follows_what_is_shown(qtbot, window, heard):
    """A kind that is switched off is gone."""
    before = len(heard.widget.items)
    window.preferences.show_kind(Kind.ACTOR, False)
    window.reading.marks_changed.emit()
    qtbot.waitUntil(lambda: len(heard.widget.items) < before)
    assert not any(one.more.startswith("Actor") for one in heard.widget.items)


def test_each_thing_is_registered_and_stays(heard):
    """What Qt is handed lives for ever; what stands for nothing is not valid, and nothing is asked of a widget that is gone."""
    whole = structure._factory("", heard.widget)
    assert structure._factory("", heard.widget) is whole
    assert structure._factory("", heard) is None
    number = len(heard.widget.items)
    assert whole.childCount() == number
    assert whole.child(number) is None
    assert whole.indexOfChild(whole.child(1)) == 1
    child = whole.child(0)
    assert child.parent() is whole
    assert child.text(QAccessible.Text.Name) == "Beijing and Moscow unite"
    assert not child.rect().isEmpty()
    heard.widget.take(())
    assert not child.isValid()
    assert child.text(QAccessible.Text.Name) == ""
    structure.shiboken6.delete(heard.widget)
    assert not whole.isValid()
    assert whole.childCount() == 0
    assert whole.rect().isEmpty()
    assert child.window() is None
    heard.widget = None


def test_nothing_is_made_while_nobody_listens(qtbot, window):
    """It costs nothing then."""
    made = Structure(window.view, window.reading, lambda: False)
    window.reading.marks_changed.emit()
    assert not made._rest.isActive()
    assert made.widget is None
