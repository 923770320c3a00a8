"""The same article again, in the window: the question, the answers, and the list of marks that moved."""

import pytest
from PySide6.QtCore import Qt

from postil.model.span import Span
from postil.model.update import Moved, Unplaced

OLD = (
    "Moscow sells missiles\n\nWang Yi said on Monday that there were no limits to the friendship of both countries. Then he"
    " left for the airport without another word.\n\nAnkara paid three billion dollars for the systems, the ministry said, and"
    " waited for two years until they came.\n"
)
NEW = OLD.replace("three billion", "four billion").replace(
    "Then he left for the airport without another word.", "Nobody asked."
)
MARKED = ("no limits", "three billion dollars", "left for the airport")


def opened(qtbot, window, path):
    """Opens a file and waits for it."""
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_files([path])
    return window.reading.id


def press(qtbot, button):
    """Clicks a button."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def span(text, words):
    """Where words stand."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def again(qtbot, start, tmp_path):
    """A window that asks about an article with three highlights, which came again; the window and the ids of both."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    window = start()
    older = opened(qtbot, window, old)
    for words in MARKED:
        mark = window.reading.highlight(span(window.reading.text, words), "yellow")
        window.reading.write_note(mark, f"About {words}")
    newer = opened(qtbot, window, new)
    bar = window.area.again_bar
    qtbot.waitUntil(lambda: not bar.isHidden())
    return window, older, newer


def test_it_says_what_has_changed(again):
    """In words, over the page, which can be read meanwhile."""
    window, _, _ = again
    assert "You have this article already" in window.area.again_bar.sentence
    assert "words added 3, removed 10" in window.area.again_bar.sentence
    assert "Nobody asked" in window.reading.text


def test_an_update_brings_the_notes_over_and_lists_what_moved(qtbot, again):
    """And undo leads back to the old article with all that was there."""
    window, older, newer = again
    with qtbot.waitSignal(window.reading.opened):
        press(qtbot, window.area.again_bar.update_)
    assert window.area.again_bar.isHidden()
    text = window.reading.text
    assert [mark.span.of(text) for mark in window.reading.highlights] == ["no limits", "four billion dollars"]
    dialog = window.updater.list
    assert dialog is not None
    assert [dialog.list.topLevelItem(row).text(1) for row in range(2)] == [
        "three billion dollars → four billion dollars",
        "left for the airport",
    ]
    assert dialog.told.text() == "Where they were: 1. Moved: 1. Without a place: 1."
    with qtbot.waitSignal(window.reading.opened):
        window.actions_["undo"].trigger()
    assert window.reading.id == older
    assert len(window.reading.highlights) == 3
    with qtbot.waitSignal(window.reading.opened):
        window.actions_["redo"].trigger()
    assert window.reading.id == newer
    assert len(window.reading.highlights) == 2


def test_keeping_both_asks_no_more(qtbot, again, start):
    """Not when the article is opened anew either."""
    window, older, newer = again
    press(qtbot, window.area.again_bar.both)
    assert window.area.again_bar.isHidden()
    for article in (older, newer):
        with qtbot.waitSignal(window.reading.opened):
            window.reading.open(article)
    assert not window._desk.updates.is_new(newer)
    assert window.area.again_bar.isHidden()
    assert {one.id for one in window._desk.articles()} == {older, newer}


def test_cancelling_leads_back_to_the_old_one(qtbot, again):
    """With its notes; the new one lies in the trash."""
    window, older, _ = again
    with qtbot.waitSignal(window.reading.opened):
        press(qtbot, window.area.again_bar.cancel)
    assert window.reading.id == older
    assert len(window.reading.highlights) == 3


@pytest.fixture
def moved(qtbot, again):
    """The list after an update: the window, the list, the mark that moved and the one without a place."""
    window, _, _ = again
    with qtbot.waitSignal(window.reading.opened):
        press(qtbot, window.area.again_bar.update_)
    dialog = window.updater.list
    rows = list(dialog._rows.values())
    return window, dialog, *rows


def choose(dialog, row):
    """Selects one line of the list."""
    dialog.list.clearSelection()
    dialog.list.topLevelItem(row).setSelected(True)


def test_a_mark_that_moved_is_shown_and_accepted(qtbot, moved):
    """Selecting it goes there; once it is right it is not listed any more."""
    window, dialog, mark, _ = moved
    assert isinstance(mark, Moved)
    choose(dialog, 0)
    assert window.walker.current.id == mark.id
    press(qtbot, dialog.buttons["accept"])
    assert dialog.list.topLevelItemCount() == 1
    window.actions_["undo"].trigger()
    assert dialog.list.topLevelItemCount() == 2


def test_the_panel_says_what_there_is_to_look_at(qtbot, moved):
    """Above the notes, until nothing is left; a click opens the list again."""
    window, dialog, _, _ = moved
    assert window.notes.unplaced.text() == "1 moved, 1 without a place…"
    choose(dialog, 0)
    press(qtbot, dialog.buttons["accept"])
    assert window.notes.unplaced.text() == "1 without a place…"
    dialog.close()
    press(qtbot, window.notes.unplaced)
    assert window.updater.list.list.topLevelItemCount() == 1
    choose(window.updater.list, 0)
    press(qtbot, window.updater.list.buttons["drop"])
    assert window.notes.unplaced.isHidden()


def test_a_mark_is_set_loose(qtbot, moved):
    """Then it has no place, and is on the page no more."""
    window, dialog, mark, _ = moved
    choose(dialog, 0)
    press(qtbot, dialog.buttons["loose"])
    assert all(isinstance(one, Unplaced) for one in dialog._rows.values())
    assert mark.id not in {one.id for one in window.reading.highlights}


def test_a_mark_without_a_place_gets_one(qtbot, moved):
    """Where words are selected; without, the list says how."""
    window, dialog, _, mark = moved
    choose(dialog, 1)
    window.view.select(None)
    press(qtbot, dialog.buttons["place"])
    assert "Nothing is selected" in dialog.hint.text()
    window.view.select(span(window.reading.text, "Nobody asked"))
    press(qtbot, dialog.buttons["place"])
    placed = window.reading.mark(mark.id)
    assert placed.span.of(window.reading.text) == "Nobody asked"
    assert window.reading.notes[mark.id].body == "About left for the airport"
    assert dialog.list.topLevelItemCount() == 1


def test_a_mark_without_a_place_is_deleted(qtbot, moved):
    """When the reader wants it no more."""
    _, dialog, _, _ = moved
    choose(dialog, 1)
    press(qtbot, dialog.buttons["drop"])
    assert dialog.list.topLevelItemCount() == 1


def test_the_list_says_when_there_is_nothing_to_do(qtbot, start, file):
    """Opened from the menu on any article."""
    window = start()
    opened(qtbot, window, file)
    window.actions_["moved-marks"].trigger()
    assert "where it belongs" in window.updater.list.told.text()
    window.updater.list.close()
