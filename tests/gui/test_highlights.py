"""Highlights in the window: forms, ends, splitting, joining, tags, links, notes on marks of the engine's, names of colours."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from postil.model.annotation import Form, Kind
from postil.model.span import Span


def select(window, words):
    """Selects words of the article."""
    at = window.reading.text.index(words)
    window.view.select(Span(at, at + len(words)))


def highlight(window, words, action="highlight"):
    """Highlights words; gives the highlight."""
    select(window, words)
    window.actions_[action].trigger()
    return window.marker.chosen


def covered(window):
    """The words of all highlights."""
    return [mark.span.of(window.reading.text) for mark in window.reading.highlights]


def test_words_are_underlined_and_struck_through_by_key(qtbot, window):
    """The same key again fills; the next highlight is a plain one."""
    mark = highlight(window, "summit", "form-underline")
    assert mark.form is Form.UNDERLINE
    window.actions_["form-strike"].trigger()
    assert window.marker.chosen.form is Form.STRIKE
    window.actions_["form-strike"].trigger()
    assert window.marker.chosen.form is Form.FILL
    assert window.actions_["undo"].text() == "&Undo new look of highlight “summit”"
    highlight(window, "trust", "form-underline")
    assert highlight(window, "hope").form is Form.FILL


def test_the_key_for_highlighting_fills_what_was_underlined(qtbot, window):
    """In the colour used last, in one step."""
    mark = highlight(window, "summit", "form-underline")
    window.marker.use_colour("red")
    window.marker.colour = "green"
    window.actions_["highlight"].trigger()
    fresh = window.marker.chosen
    assert (fresh.id, fresh.colour, fresh.form) == (mark.id, "green", Form.FILL)
    window.actions_["undo"].trigger()
    assert (window.marker.chosen.colour, window.marker.chosen.form) == ("red", Form.UNDERLINE)


def drag(window, first, last, modifiers=Qt.KeyboardModifier.NoModifier):
    """Draws the mouse from the middle of the word ``first`` to that of ``last``."""
    text, view = window.reading.text, window.view
    places = []
    for word in (first, last):
        at = text.index(word) + len(word) // 2
        places.append(view.rect_of(Span(at, at + 1)).center() - QPoint(2, 0))
    view.mousePressEvent(mouse(QEvent.Type.MouseButtonPress, places[0], Qt.KeyboardModifier.NoModifier))
    view.mouseMoveEvent(mouse(QEvent.Type.MouseMove, places[1], modifiers))
    view.mouseReleaseEvent(mouse(QEvent.Type.MouseButtonRelease, places[1], modifiers))


def mouse(kind, place, modifiers):
    """An event of the left button."""
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(kind, QPointF(place), QPointF(place), left, left, modifiers)


def test_words_that_the_mouse_selected_in_part_are_highlighted_whole(qtbot, window):
    """Unless the selection lies in one word, was made by key or with Alt, or the reader wants letters."""
    text = window.reading.text
    drag(window, "summit", "enhance")
    assert window.view.selected_text() not in ("summit will enhance", "")
    window.actions_["highlight"].trigger()
    assert covered(window) == ["summit will enhance"]
    window.actions_["undo"].trigger()
    drag(window, "summit", "enhance", Qt.KeyboardModifier.AltModifier)
    part = window.view.selected_text()
    window.actions_["highlight"].trigger()
    assert covered(window) == [part] != ["summit will enhance"]
    window.actions_["undo"].trigger()
    window.view.select(Span(text.index("ummit"), text.index("nhance") + 3))
    window.actions_["highlight"].trigger()
    assert covered(window) == ["ummit will enha"]
    window.actions_["undo"].trigger()
    window.preferences.set_whole_words(False)
    drag(window, "summit", "enhance")
    window.actions_["highlight"].trigger()
    assert covered(window) == [part]


def test_every_colour_has_a_key(qtbot, window):
    """Eight of them."""
    select(window, "summit")
    qtbot.keyClick(window.view, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    assert window.marker.chosen.colour == "orange"


def test_digits_colour_what_is_selected_or_chosen(qtbot, window):
    """And switch kinds when there is nothing to colour: also after a click beside the highlight."""
    kinds = window.preferences.kinds
    select(window, "summit")
    qtbot.keyClick(window.view, Qt.Key.Key_2)
    mark = window.marker.chosen
    assert (mark.span.of(window.reading.text), mark.colour) == ("summit", "green")
    qtbot.keyClick(window.view, Qt.Key.Key_5)
    assert (window.marker.chosen.id, window.marker.chosen.colour) == (mark.id, "red")
    assert window.preferences.kinds == kinds
    blank = QPoint(4, window.view.viewport().height() - 4)
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=blank)
    assert window.marker.chosen is None
    qtbot.keyClick(window.view, Qt.Key.Key_2)
    assert window.preferences.kinds == kinds - {Kind.QUOTE}
    assert [m.colour for m in window.reading.highlights] == ["red"]


def test_ends_are_moved_by_key(qtbot, window):
    """Word by word, at either end, and never away altogether."""
    highlight(window, "the summit")
    for action, words in (
        ("end-forth", "the summit will"),
        ("start-back", "that the summit will"),
        ("end-back", "that the summit"),
        ("start-forth", "the summit"),
        ("start-forth", "summit"),
        ("start-forth", "summit"),
    ):
        window.actions_[action].trigger()
        assert covered(window) == [words], action


def test_letters_move_the_ends(qtbot, window):
    """A letter for each end, with Shift the other way: desktops keep Ctrl+Alt with arrows for themselves."""
    highlight(window, "the summit")
    for key, modifier, words in (
        (Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier, "the summit will"),
        (Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "that the summit will"),
        (Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier, "that the summit"),
        (Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier, "the summit"),
    ):
        qtbot.keyClick(window.view, key, modifier)
        assert covered(window) == [words], key


def test_ends_are_dragged_by_the_mouse(qtbot, window):
    """To the edges of words, with what hangs on the highlight; it is one step."""
    mark = highlight(window, "summit")
    view = window.view
    view.reveal(mark.span, flash=False)
    end = view.rect_of(Span(mark.span.end - 1, mark.span.end))
    handle = end.bottomRight() + QPoint(1, 3)
    beyond = window.reading.text.index("enhance") + 3
    goal = view.rect_of(Span(beyond, beyond + 1)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=handle)
    assert view.handles.dragging
    QTest.mouseMove(view.viewport(), goal)
    view.handles.drag(goal, letters=False)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=goal)
    assert covered(window) in (["summit will enhance"], ["summit will"])
    assert window.actions_["undo"].text() == "&Undo new ends of highlight “summit”"
    window.actions_["undo"].trigger()
    assert covered(window) == ["summit"]


def test_a_highlight_is_split_at_the_caret_and_joined(qtbot, window):
    """At a place inside it; at its end a sentence says what to do."""
    mark = highlight(window, "the summit will")
    at = window.reading.text.index("summit")
    window.view.put_caret(at, at)
    window.marker.take(mark)
    window.actions_["split"].trigger()
    assert covered(window) == ["the", "summit will"]
    window.marker.take(window.reading.highlights[0])
    window.actions_["join"].trigger()
    assert covered(window) == ["the summit will"]
    window.view.put_caret(0, 0)
    window.marker.take(window.reading.highlights[0])
    window.actions_["split"].trigger()
    assert "between two words" in window.area.messages.sentence


def test_any_mark_takes_tags(qtbot, window):
    """Known ones are offered; they stand on the card and in the panel, and are undone in one step."""
    mark = next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.ACTOR)
    window.walker.go_to(mark)
    window.actions_["tag"].trigger()
    field = window.tying.field
    assert field.isVisible()
    field.line.setText("arms, to check")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert window.reading.tags[mark.id] == ("arms", "to check")
    (section,) = window.reading.describe([mark])
    assert section.tags == ("arms", "to check")
    rows = [window.notes.model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert rows[1] == f"{mark.span.of(window.reading.text)}. arms to check"
    window.actions_["undo"].trigger()
    assert window.reading.tags == {}


def test_escape_leaves_the_tags_as_they_were(qtbot, window):
    """Whatever was typed."""
    highlight(window, "summit")
    window.actions_["tag"].trigger()
    window.tying.field.line.setText("x")
    qtbot.keyClick(window.tying.field.line, Qt.Key.Key_Escape)
    assert window.reading.tags == {}


def test_a_mark_of_the_engine_takes_a_note(qtbot, window):
    """By the same key as a highlight; the panel leads to its place."""
    mark = next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.SYSTEM)
    window.walker.go_to(mark)
    window.walker.show_card()
    window.actions_["note"].trigger()
    assert not window.card.isVisible()
    window.notes.model.setData(window.notes.model.index(1), "how many?")
    window.notes.save()
    assert window.reading.notes[mark.id].body == "how many?"
    assert window.reading.highlights == ()
    assert mark.id in window.view.look().noted


def test_marks_are_linked_across_articles(qtbot, window):
    """Begun in one, ended in another; the menu leads there and back."""
    first = highlight(window, "summit")
    window.actions_["link"].trigger()
    assert "A link begins at “summit”" in window.area.messages.sentence
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_text("Another text about nothing.\n\nIt has two paragraphs.")
    second = highlight(window, "nothing")
    window.actions_["link"].trigger()
    (link,) = window.reading.links
    assert {link.first.annotation, link.second.annotation} == {first.id, second.id}
    window.correcting.open_menu([window.marker.chosen or second], QPoint(50, 50))
    (linked,) = [a.menu() for a in window.correcting.menu.actions() if a.text().startswith("Linked")]
    with qtbot.waitSignal(window.reading.opened):
        linked.actions()[0].trigger()
    assert window.walker.current.id == first.id
    window.correcting.menu.close()


def test_colours_get_names(qtbot, window):
    """In the dialog; the toolbar says them at once, and undo takes them back."""
    window.actions_["colour-names"].trigger()
    line = window.meanings.dialog.lines["green"]
    line.setText("to check")
    line.editingFinished.emit()
    assert window.selection_toolbar._colours[1].toolTip() == "Highlight: to check (Green)  (2)"
    window.meanings.dialog.close()
    window.actions_["undo"].trigger()
    assert window.selection_toolbar._colours[1].toolTip() == "Highlight: Green  (2)"
