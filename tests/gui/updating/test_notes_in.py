"""Notes of other programs, brought into the window."""

import pytest

TABLE = "Highlight,Title,Note\r\n"


@pytest.fixture
def take(qtbot, window, tmp_path):
    """Takes in a table of highlights; gives what the window says then."""

    def take(*lines):
        file = tmp_path / "notes.csv"
        file.write_text(TABLE + "\r\n".join(lines), encoding="utf-8")
        with qtbot.waitSignal(window.notes_in.done):
            window.notes_in.take(file)
        return window.area.messages.sentence

    return take


def words(window):
    """What is highlighted."""
    return [mark.span.of(window.reading.text) for mark in window.reading.highlights]


def test_notes_that_name_no_article_go_onto_the_open_one(window, take):
    """When they fit it; the page shows them at once, and undo takes all of them back."""
    first = " ".join(window.reading.text.split()[:3])
    said = take(f"{first},,Really?")
    assert said == "Highlights that came in: 1."
    assert words(window) == [first]
    assert [note.body for note in window.reading.notes.values()] == ["Really?"]
    assert window.updater.list is None
    assert "There already: 1" in take(f"{first},,Really?")
    window.actions_["undo"].trigger()
    assert words(window) == []


def test_notes_for_another_article_are_told(window, take):
    """Nothing comes in."""
    assert take("The dragon sleeps on its gold,A book,").startswith("“A book” is not in the library")
    assert words(window) == []


def test_notes_without_a_place_are_listed(window, take):
    """At once, to be given one."""
    first = " ".join(window.reading.text.split()[:3])
    said = take(f"{first},,", "The dragon sleeps on its gold,,Does it?")
    assert "Without a place in the text: 1" in said
    assert [one.words for one in window.updater.list.chosen()] == []
    assert window.updater.list.list.topLevelItemCount() == 1
    window.updater.list.close()


def test_a_file_without_notes_is_refused(qtbot, window, tmp_path):
    """With a sentence."""
    file = tmp_path / "x.csv"
    file.write_text("a,b\n1,2\n")
    with qtbot.waitSignal(window.notes_in.trouble):
        window.notes_in.take(file)
    assert "holds no notes" in window.area.messages.sentence
