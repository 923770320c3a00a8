"""The panel of highlights and notes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from gui.fake_desk import TEXT
from postil import styles
from postil.model.annotation import Annotation, Kind, Origin
from postil.model.note import Note
from postil.model.span import Span
from postil.ui.notes.few_lines import laid
from postil.ui.notes.note_delegate import QUOTE_LINES
from postil.ui.notes.note_editor import NoteEditor
from postil.ui.notes.notes_model import SAVED_AFTER, rows_of
from postil.ui.notes.notes_panel import NotesPanel
from postil.ui.theme import text_font


def highlight(start, end, colour="yellow"):
    """A highlight whose id tells where it is."""
    return Annotation(Span(start, end), Kind.HIGHLIGHT, Origin.READER, id=f"h{start}", colour=colour)


MARKS = (highlight(12, 18), highlight(0, 7, "green"))


def rows(notes=(), marks=MARKS):
    """Rows of the article with notes given as pairs of id and body."""
    return rows_of(TEXT, marks, {id_: Note("a1", id_, body) for id_, body in notes})


@pytest.fixture
def panel(qtbot):
    """A shown panel with two highlights."""
    panel = NotesPanel()
    qtbot.addWidget(panel)
    panel.set_theme(styles.theme("postil-light"))
    panel.set_rows(rows([("h0", "On **Beijing**")]), anew=True)
    panel.resize(320, 600)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def editor_of(panel):
    """The open editor, or None."""
    return panel.findChild(NoteEditor)


def middle(panel, row, part):
    """A point in a part of a row: "quote" or "note"."""
    box = panel.list.visualRect(panel.filter.index(row, 0))
    return QPoint(box.center().x(), box.top() + 16 if part == "quote" else box.bottom() - 14)


def click(qtbot, panel, row, part):
    """Clicks into a row."""
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, row, part))


def test_rows_stand_in_text_order_under_the_note_on_the_article():
    """Whatever order the highlights come in."""
    assert [(row.id, row.quote) for row in rows()] == [(None, ""), ("h0", "Beijing"), ("h12", "Moscow")]


def test_a_click_on_the_words_asks_for_their_place(qtbot, panel):
    """And does not open the note."""
    with qtbot.waitSignal(panel.place_chosen) as heard:
        click(qtbot, panel, 1, "quote")
    assert heard.args == ["h0"]
    assert editor_of(panel) is None


def test_a_click_on_the_note_edits_its_source(qtbot, panel):
    """The Markdown as typed, not as rendered."""
    click(qtbot, panel, 1, "note")
    assert editor_of(panel).toPlainText() == "On **Beijing**"


def test_what_is_typed_is_saved_exactly_and_soon(qtbot, panel):
    """Within half a second, while the editor stays open, with every space."""
    panel.edit("h12")
    with qtbot.waitSignal(panel.body_edited, timeout=SAVED_AFTER + 5000) as heard:
        qtbot.keyClicks(editor_of(panel), "two  ")
    assert heard.args == ["h12", "two  ", True]
    assert SAVED_AFTER <= 500
    assert editor_of(panel) is not None


def test_leaving_the_editor_saves_at_once(qtbot, panel):
    """Escape keeps what was typed and goes back to the list."""
    panel.edit(None)
    qtbot.keyClicks(editor_of(panel), "Thesis")
    said = []
    panel.body_edited.connect(lambda id_, body: said.append((id_, body)))
    qtbot.keyClick(editor_of(panel), Qt.Key.Key_Escape)
    panel.save()
    assert said == [(None, "Thesis")]
    qtbot.waitUntil(lambda: editor_of(panel) is None)


def test_news_from_the_library_do_not_overwrite_what_is_typed(qtbot, panel):
    """A refresh that is older than the typing neither changes the text nor moves the caret."""
    panel.edit("h0")
    editor = editor_of(panel)
    editor.selectAll()
    qtbot.keyClicks(editor, "fresh")
    panel.set_rows(rows([("h0", "On **Beijing**")]))
    assert editor.toPlainText() == "fresh"
    assert editor.textCursor().position() == 5


def test_an_open_editor_survives_new_and_vanishing_neighbours(qtbot, panel):
    """Rows are added and removed around it."""
    panel.edit("h0")
    editor = editor_of(panel)
    panel.set_rows(rows([("h0", "On **Beijing**")], (*MARKS, highlight(20, 25))))
    panel.set_rows(rows([("h0", "On **Beijing**")], (MARKS[1],)))
    assert editor_of(panel) is editor
    assert panel.model.rowCount() == 2


def test_another_article_saves_what_was_typed_before(qtbot, panel):
    """Nothing is lost when the rows change under the editor."""
    panel.edit("h12")
    qtbot.keyClicks(editor_of(panel), "late")
    with qtbot.waitSignal(panel.body_edited) as heard:
        panel.set_rows(rows_of("Other", (), {}), anew=True)
    assert heard.args == ["h12", "late", True]


def test_undo_is_never_the_fields_own(qtbot, panel):
    """The window has one order for all that was done: the field leaves Ctrl+Z to it, also in its menu."""
    panel.edit("h0")
    editor = editor_of(panel)
    qtbot.keyClicks(editor, "x")
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(editor, event)
        assert not event.isAccepted()


def test_each_word_is_saved_for_itself(qtbot, panel):
    """However quickly it is typed; what is pasted is one edit, and what was typed before it another."""
    saved = []
    panel.body_edited.connect(lambda id_, body, _begins: saved.append(body))
    panel.edit("h0")
    editor = editor_of(panel)
    before = editor.toPlainText()
    qtbot.keyClicks(editor, " when is")
    editor.insertPlainText(" it to be")
    panel.save()
    assert saved == [f"{before}{more}" for more in (" ", " when ", " when is", " when is it to be")]


def test_text_from_the_library_puts_the_caret_where_it_differs(qtbot, panel):
    """So that who takes words back goes on there."""
    panel.edit("h0")
    editor = editor_of(panel)
    editor.show_text("one 😀 two six")
    editor.show_text("one 😀 six")
    assert editor.textCursor().position() == len("one 😀😀 ")  # Qt counts the emoji twice.
    editor.show_text("one 😀 four six")
    assert editor.textCursor().position() == len("one 😀😀 four ")


def test_the_editor_grows_with_its_text(qtbot, panel):
    """Ten lines are all to be seen; no bar inside the field."""
    panel.edit("h0")
    editor = editor_of(panel)
    before = editor.height()
    editor.setPlainText("line\n" * 10)
    qtbot.waitUntil(lambda: editor.height() > before + 100)


def test_keys_reach_everything(qtbot, panel):
    """Enter shows the place, F2 edits, Delete removes, Escape goes back."""
    panel.show_row("h12")
    panel.list.setFocus()
    with qtbot.waitSignal(panel.place_chosen) as heard:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert heard.args == ["h12"]
    with qtbot.waitSignal(panel.delete_requested) as heard:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert heard.args == [["h12"]]
    with qtbot.waitSignal(panel.leave_requested):
        qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    assert editor_of(panel) is not None


def test_a_screen_reader_hears_words_and_note(panel):
    """The name of a row is all that it shows."""
    index = panel.model.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Beijing. On **Beijing**"


@pytest.mark.parametrize("text", ["word " * 200, "x" * 2000, "short", ""])
def test_long_words_are_cut_to_three_lines(qtbot, text):
    """Prose, one endless word, little, nothing."""
    lines = laid(text, 260, QUOTE_LINES, text_font(14))
    assert lines.layout.lineCount() <= QUOTE_LINES
    cut = lines.layout.text() != text
    assert cut == (len(text) > 100)
    assert lines.layout.text().endswith("…") == cut


def test_the_first_line_stays_in_sight_while_the_editor_grows(qtbot, panel):
    """The field makes room for a new line by growing, not by scrolling."""
    panel.edit("h0")
    editor = editor_of(panel)
    editor.selectAll()
    for _ in range(5):
        qtbot.keyClicks(editor, "line")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.wait(1)
    assert editor.verticalScrollBar().value() == 0
    assert editor.cursorRect().bottom() <= editor.viewport().height()


def test_programs_have_the_room_that_their_lines_take(qtbot, panel):
    """They are higher than those of prose: the first line would scroll away."""
    panel.edit("h0")
    editor = editor_of(panel)
    editor._highlighter._looks["code"].setFontPointSize(20)  # Whatever faces this machine has.
    editor.setPlainText("first\n```python\n" + "x = 1\n" * 12 + "```")
    qtbot.waitUntil(lambda: editor.verticalScrollBar().maximum() == 0)


def test_a_line_that_was_broken_stays_broken(panel):
    """One Enter is enough: two lines of a note are shown as two."""
    panel.set_rows(rows([("h0", "one two")]))
    before = panel.list.visualRect(panel.filter.index(1, 0)).height()
    panel.set_rows(rows([("h0", "one\ntwo")]))
    assert panel.list.visualRect(panel.filter.index(1, 0)).height() > before


def test_writing_goes_on_at_the_end_of_a_note(qtbot, panel):
    """A note that is opened again has its caret after the last word."""
    panel.edit("h0")
    qtbot.keyClicks(editor_of(panel), ", again")
    assert editor_of(panel).toPlainText() == "On **Beijing**, again"


def test_asking_twice_for_a_note_goes_on_writing_it(panel, qtbot):
    """The open editor stays, with what is in it; Qt has nothing to complain of."""
    panel.edit("h0")
    editor = editor_of(panel)
    qtbot.keyClicks(editor, "!")
    panel.edit("h0")
    assert editor_of(panel) is editor
    assert editor.toPlainText().endswith("!")


def heights(panel):
    """Of the rows, from the first on."""
    return [box.height() for box in boxes(panel)]


def boxes(panel):
    """Where the rows stand."""
    return [panel.list.visualRect(panel.filter.index(row, 0)) for row in range(panel.filter.rowCount())]


def taller(qtbot, panel, row, usual):
    """Waits until one row, and none besides, is taller than usual, and all stand where that leaves them."""

    def settled():
        found = boxes(panel)
        tops = [sum(box.height() for box in found[:at]) for at in range(len(found))]
        return [box.top() for box in found] == tops and [
            at for at, box in enumerate(found) if box.height() > usual[at]
        ] == [row]

    qtbot.waitUntil(settled)


def test_a_row_without_a_note_is_as_high_as_its_words(qtbot, panel):
    """A note is offered below the current one alone, and can be clicked there; elsewhere no line stays empty."""
    third = highlight(20, 25)
    panel.set_rows(rows((), (*MARKS, third)))
    empty = heights(panel)
    click(qtbot, panel, 2, "quote")
    taller(qtbot, panel, 2, empty)
    assert empty[2] == empty[1] == empty[3]
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    taller(qtbot, panel, 3, empty)
    click(qtbot, panel, 3, "note")
    assert editor_of(panel) is not None


def test_no_row_moves_while_it_is_being_clicked(qtbot, panel):
    """What the press makes current gets its room when the button is let go: else the click would end on another row."""
    panel.set_rows(rows(()))
    empty = heights(panel)
    panel.show_row("h0")
    taller(qtbot, panel, 1, empty)
    place = middle(panel, 2, "quote")
    qtbot.mousePress(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    taller(qtbot, panel, 1, empty)
    with qtbot.waitSignal(panel.place_chosen) as heard:
        qtbot.mouseRelease(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["h12"]
    taller(qtbot, panel, 2, empty)
