"""The reader's own categories in the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from postil.model.annotation import Kind
from postil.model.category import Category, Term, TermSort
from postil.ui.widgets.excerpt_delegate import AROUND


def words(window):
    """What the categories mark on the page."""
    page = window.reading.page
    return [m.span.of(page.article.text) for m in page.analysis.annotations if m.kind is Kind.CATEGORY]


def write(qtbot, window, name, *terms):
    """Opens the dialog and writes a category; gives the dialog once it has been tried."""
    window.actions_["category-new"].trigger()
    dialog = window.categories.dialog
    dialog.name.setText(name)
    dialog.terms.set_terms(terms)
    return dialog


def save(qtbot, window, name, *terms):
    """Makes a category."""
    dialog = write(qtbot, window, name, *terms)
    qtbot.mouseClick(dialog.save_, Qt.MouseButton.LeftButton)


def throw_away(dialog):
    """Leaves the dialog without what was written in it."""
    dialog.reject()
    answer(dialog, "Throw Away")


def answer(dialog, words):
    """Answers the question whether what was written is to be kept."""
    next(button for button in dialog.question.buttons() if button.text() == words).click()


def escape(qtbot, dialog):
    """Presses Escape in the dialog, once the key goes there."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_was_written_is_not_thrown_away_unasked(qtbot, window):
    """By Escape or with the window; saved, thrown away, or gone on with. Nothing written is nothing to ask about."""
    window.actions_["category-new"].trigger()
    escape(qtbot, window.categories.dialog)
    assert window.categories.dialog is None
    dialog = write(qtbot, window, "Trust", Term("trust"))
    escape(qtbot, dialog)
    assert dialog.isVisible()
    answer(dialog, "Go On Writing")
    assert dialog.name.text() == "Trust"
    window.actions_["category-new"].trigger()
    assert window.categories.dialog is dialog
    answer(dialog, "Go On Writing")
    dialog.close()
    answer(dialog, "Save")
    assert [row.text() for row in window.categories.rows.rows] == ["Trust"]
    dialog = write(qtbot, window, "Hope", Term("hope"))
    throw_away(dialog)
    assert window.categories.dialog is None
    assert [row.text() for row in window.categories.rows.rows] == ["Trust"]


def test_the_window_does_not_close_over_what_is_being_written(qtbot, window):
    """It stays until that is answered."""
    dialog = write(qtbot, window, "Trust", Term("trust"))
    assert not window.close()
    assert window.isVisible()
    answer(dialog, "Throw Away")
    assert window.close()


def test_a_category_is_tried_while_it_is_written(qtbot, window):
    """Its marks are on the page at once, and gone when the reader thinks better of it."""
    dialog = write(qtbot, window, "Trust", Term("trust"), Term("hope"))
    qtbot.waitUntil(lambda: words(window) == ["hope", "trust"])
    assert dialog.told.text() == "2 marks in this article."
    assert dialog.hits.count() == 2
    before, hit, _ = dialog.hits.item(0).data(AROUND)
    assert (before[-4:], hit) == ("“We ", "hope")
    assert [row.number for row in window.categories.rows.rows] == [2]
    with qtbot.waitSignal(dialog.place_chosen):
        dialog.hits.itemActivated.emit(dialog.hits.item(1))
    throw_away(dialog)
    assert words(window) == []
    assert window.categories.rows.rows == []


def test_a_category_is_tried_before_it_has_a_name(qtbot, window):
    """It stands among the others under the name that all have at first; those that are there stay once."""
    save(qtbot, window, "Hopes", Term("hope"))
    window.actions_["category-new"].trigger()
    dialog = window.categories.dialog
    dialog.terms.set_terms([Term("trust")])
    rows = window.categories.rows
    qtbot.waitUntil(lambda: [row.text() for row in rows.rows] == ["Hopes", "New category"])
    throw_away(dialog)
    qtbot.waitUntil(lambda: [row.text() for row in rows.rows] == ["Hopes"])


def test_what_is_wrong_is_said_at_the_term(qtbot, window):
    """And nothing is saved; a name that is taken is a sentence, too."""
    dialog = write(qtbot, window, "Broken", Term("trust"), Term("(", TermSort.PATTERN))
    qtbot.waitUntil(lambda: "cannot be read" in dialog.told.text())
    assert dialog.terms.item(1, 0).font().strikeOut()
    assert not dialog.terms.item(0, 0).font().strikeOut()
    qtbot.mouseClick(dialog.save_, Qt.MouseButton.LeftButton)
    assert window.categories.dialog is dialog
    dialog.terms.set_terms([Term("trust")])
    dialog.name.setText(" ")
    qtbot.mouseClick(dialog.save_, Qt.MouseButton.LeftButton)
    assert dialog.told.text() == "Give the category a name."
    throw_away(dialog)


def test_a_saved_category_is_counted_switched_and_undone(qtbot, window):
    """In the legend; switched off its marks go, and its number stays."""
    save(qtbot, window, "Trust", Term("trust"))
    (row,) = window.categories.rows.rows
    assert (row.text(), row.number, row.isChecked()) == ("Trust", 1, True)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    (row,) = window.categories.rows.rows
    assert (words(window), row.number, row.isChecked()) == ([], 1, False)
    window.actions_["undo"].trigger()
    assert words(window) == ["trust"]
    window.actions_["undo"].trigger()
    assert (words(window), window.categories.rows.rows) == ([], [])


def test_a_category_is_changed_moved_and_deleted(qtbot, window):
    """From its row, by key as well."""
    save(qtbot, window, "Trust", Term("trust"))
    save(qtbot, window, "Hope", Term("hope"))
    window.categories.rows.rows[0].setFocus()
    qtbot.keyClick(window.categories.rows.rows[0], Qt.Key.Key_F2)
    dialog = window.categories.dialog
    assert [term.text for term in dialog.terms.terms()] == ["trust"]
    dialog.terms.paste("summit\n  next   comes\n")
    qtbot.mouseClick(dialog.save_, Qt.MouseButton.LeftButton)
    assert words(window) == ["hope", "summit", "trust"]
    window.categories.rows.rows[1].move_requested.emit(-1)
    assert [row.text() for row in window.categories.rows.rows] == ["Hope", "Trust"]
    window.categories.rows.rows[0].setFocus()
    qtbot.keyClick(window.categories.rows.rows[0], Qt.Key.Key_Delete)
    assert [row.text() for row in window.categories.rows.rows] == ["Trust"]
    assert words(window) == ["summit", "trust"]


def test_its_marks_are_walked_and_have_cards(qtbot, window):
    """From one to the next of the same category; the card says whose it is."""
    save(qtbot, window, "Trust", Term("trust"), Term("hope"))
    mark = next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.CATEGORY)
    window.walker.go_to(mark)
    (section,) = window.reading.describe([mark])
    assert (section.what, section.title, section.number, section.total) == ("Your category", "Trust", 1, 2)
    window.actions_["next-mention"].trigger()
    assert window.walker.current.span.of(window.reading.text) == "trust"


def test_its_marks_have_its_own_look(qtbot, window):
    """The hue and the line that the reader gave it."""
    window.reading.do(
        lambda: window.categories._desk.categories.save(
            Category("Trust", "#b3541e", "wave", (Term("trust"),))
        )[1]
    )
    mark = next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.CATEGORY)
    look = window.view.colours.colours(mark)
    assert look.line_style == "wave"
    assert abs(look.line.hslHueF() - 0.06) < 0.05


def test_examples_are_added_once(qtbot, window):
    """By name."""
    window.actions_["category-examples"].trigger()
    window.actions_["category-examples"].trigger()
    names = [row.text() for row in window.categories.rows.rows]
    assert names == ["Sanctions", "Treaties", "Energy", "Sums of money"]


def test_categories_are_carried_elsewhere(qtbot, window, tmp_path, monkeypatch):
    """As one file; what is no such file is refused in a sentence."""
    save(qtbot, window, "Trust", Term("trust"))
    path = tmp_path / "categories.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.actions_["category-export"].trigger()
    window.categories.rows.rows[0].remove_requested.emit()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.actions_["category-import"].trigger()
    assert [row.text() for row in window.categories.rows.rows] == ["Trust"]
    assert words(window) == ["trust"]
    path.write_text("{}", encoding="utf-8")
    window.categories.carrier.bring_in(path)
    assert "no file of categories" in window.area.messages.sentence
