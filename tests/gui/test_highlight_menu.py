"""The menu of a highlight, and that of a selection."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QIcon

from postil.model.annotation import Form, Kind
from postil.model.span import Span


def span_of(window, words):
    """Where words stand."""
    at = window.reading.text.index(words)
    return Span(at, at + len(words))


def menu_at(window, span):
    """The menu for a right click on the middle of the last character of ``span``."""
    window.view.motion.enabled = False
    window.view.reveal(span, flash=False)
    place = window.view.rect_of(Span(span.end - 1, span.end)).center() - QPoint(2, 0)
    there = window.view.viewport().mapToGlobal(place)
    window.view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, there))
    return window.correcting.menu


def entries(menu):
    """What a menu offers, by its words without keys and mnemonics."""
    shown = [action for action in menu.actions() if not action.isSeparator()]
    return {action.text().partition("\t")[0].replace("&", ""): action for action in shown}


def test_a_highlight_is_changed_from_its_menu(qtbot, window):
    """Its colour and form are ticked; each entry does what it says to this highlight."""
    id_ = window.reading.highlight(span_of(window, "the summit will"), "green")
    offered = entries(menu_at(window, span_of(window, "the summi")))
    assert {"Note…", "Tags…", "Begin a Link Here", "Join with the Next", "Delete Highlight"} <= set(offered)
    colours = entries(offered["Colour"].menu())
    assert [name for name, action in colours.items() if action.isChecked()] == ["Green"]
    colours["Red"].trigger()
    assert window.reading.mark(id_).colour == "red"
    offered["Underline"].trigger()
    assert window.reading.mark(id_).form is Form.UNDERLINE
    offered["Split Here"].trigger()
    text = window.reading.text
    assert [mark.span.of(text) for mark in window.reading.highlights] == ["the summit", "will"]
    offered["Delete Highlight"].trigger()
    assert [mark.span.of(text) for mark in window.reading.highlights] == ["will"]


def test_highlights_come_first_and_marks_over_them_open_out(qtbot, window):
    """Each with all that can be done with it, and done to it."""
    actor = next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.ACTOR)
    narrow = window.reading.highlight(actor.span, "green")
    wide = window.reading.highlight(Span(actor.span.start, actor.span.end + 5), "blue")
    offered = entries(menu_at(window, actor.span))
    first, *_, last = offered
    assert first.startswith("Your highlight")
    assert window.marker.chosen.id == narrow
    (inner,) = [a.menu() for name, a in offered.items() if name.startswith("Your highlight") and a.menu()]
    entries(entries(inner)["Colour"].menu())["Purple"].trigger()
    assert window.reading.mark(wide).colour == "purple"
    assert window.reading.mark(narrow).colour == "green"
    (marks,) = [a.menu() for name, a in offered.items() if name.startswith("Actor") and a.menu()]
    assert "Somebody Else…" in entries(marks)
    assert last == "Copy Link to Mark"


def test_a_selection_is_coloured_from_its_menu(qtbot, window):
    """By the names that the reader gave the colours."""
    window.reading.do(lambda: window._desk.mean("purple", "salt & pepper"))
    window.view.select(span_of(window, "summit"))
    offered = entries(menu_at(window, span_of(window, "summit")))
    assert {"Underline", "Strike Through"} <= set(offered)
    entries(offered["Colour"].menu())["salt  pepper (Purple)"].trigger()
    assert [mark.colour for mark in window.reading.highlights] == ["purple"]


def test_keys_in_the_menu_are_those_in_force(qtbot, window):
    """Also where the reader changed them."""
    window.preferences.set_keys("tag", ("G",))
    window.preferences.set_keys("delete", ())
    window.reading.highlight(span_of(window, "summit"), "green")
    menu = menu_at(window, span_of(window, "summit"))
    shown = [action.text() for action in menu.actions()]
    assert "Tags…\tG" in shown
    assert entries(menu)["Delete Highlight"].shortcut().isEmpty()


def test_the_colour_in_use_has_a_ring(qtbot, window):
    """In every theme; the other drops have none."""
    action = window.actions_["colour-green"]
    for theme in ("dark", "contrast", "light"):
        window.preferences.choose_theme(theme)
        plain, ringed = (
            action.icon().pixmap(16, QIcon.Mode.Normal, state).toImage()
            for state in (QIcon.State.Off, QIcon.State.On)
        )
        middle = plain.rect().center()
        assert plain.pixelColor(middle) == ringed.pixelColor(middle)
        assert plain.pixelColor(middle.x(), 1).alpha() == 0
        assert ringed.pixelColor(middle.x(), 1).alpha() > 0
