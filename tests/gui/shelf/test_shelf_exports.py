"""What leaves the library's window."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from gui.shelf.test_library_window import choose_part, keeper, titles, type_in  # noqa: F401 - the fixture
from postil.ui.shelf.tabs import ACTORS, QUOTES


@pytest.fixture
def dialog(qtbot, keeper):  # noqa: F811 - the fixture
    """Gives the dialog that is opened."""

    def opened():
        qtbot.waitUntil(lambda: keeper._window.exporting.dialog is not None)
        return keeper._window.exporting.dialog

    yield opened
    if keeper._window.exporting.dialog:
        keeper._window.exporting.dialog.close()


def _pick(menu, words):
    """Chooses an item of a menu."""
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_all_that_is_listed_goes_out(qtbot, keeper, dialog):  # noqa: F811
    """By Ctrl+E; under the words that were looked for."""
    keeper.library.export_wanted.emit()
    assert dialog().what.text() == "2 articles"
    assert len(dialog().ids) == 2
    dialog().close()
    type_in(qtbot, keeper, "limits")
    qtbot.waitUntil(lambda: titles(keeper) == ["Summit in Moscow"])
    keeper.library.activateWindow()
    qtbot.waitUntil(keeper.library.isActiveWindow)
    qtbot.keyClick(keeper.library.line, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert dialog().what.text() == "limits: One article"


def test_the_trash_is_not_exported_and_says_so(qtbot, keeper):  # noqa: F811
    """No dialog opens in which nothing could be written."""
    desk, library = keeper._desk, keeper.library
    gone = library.articles.model.hit(0).card.id
    desk.shelf.trash([gone])
    keeper._window.library.refresh()
    library.articles.export_wanted.emit([gone])
    qtbot.waitUntil(lambda: "trash" in library.trouble.text())
    assert keeper._window.exporting.dialog is None


def test_what_was_written_is_said_in_the_library_too(qtbot, keeper, dialog, tmp_path):  # noqa: F811
    """The reading window lies behind it."""
    keeper.library.export_wanted.emit()
    assert dialog().isVisible()
    keeper._window.exporting.errand.write(tmp_path)
    qtbot.waitUntil(lambda: "2 files written to" in keeper.library.count.text())


def test_chosen_articles_go_out_by_their_menu(keeper, dialog):  # noqa: F811
    """The dialog belongs to the library's window."""
    page = keeper.library.articles
    page.list.setCurrentIndex(page.model.index(1, 0))
    _pick(page._menu(page.chosen(), page._cards()), "Export…")
    assert dialog().parent() is keeper.library
    assert dialog().ids == tuple(page.chosen())
    assert dialog().choice.model.rowCount() == 1


def test_a_collection_and_a_kept_search_go_out_by_their_menus(qtbot, keeper, dialog):  # noqa: F811
    """As they are now; an empty one is said to be."""
    ids = [one.id for one in keeper._desk.articles()]
    keeper._desk.shelf.make_collection("Summits", article_ids=ids[:1])
    keeper._desk.shelf.make_collection("Peace", query="peace")
    keeper._desk.shelf.make_collection("Nothing", query="nowhere")
    keeper.refresh()
    parts = keeper.library.parts
    for name in ("Summits", "Peace"):
        choose_part(qtbot, keeper, name)
        _pick(parts.menu(parts.currentItem()), "Export…")
        assert dialog().what.text() == f"{name}: One article"
        assert dialog().going.title == name
        dialog().close()


def test_an_empty_list_is_not_exported(qtbot, keeper):  # noqa: F811
    """A sentence says so."""
    type_in(qtbot, keeper, "nowhere")
    qtbot.waitUntil(lambda: titles(keeper) == [])
    keeper.library.export_wanted.emit()
    qtbot.waitUntil(lambda: "no article to export" in keeper.library.trouble.text())


def test_the_ledger_goes_out_as_it_is_sorted_and_filtered(qtbot, keeper, dialog):  # noqa: F811
    """All of it, or what is chosen."""
    keeper.library.tabs.setCurrentIndex(QUOTES)
    table = keeper.library.quotes.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    keeper.library.export_wanted.emit()
    assert [work.speaker(work.marks[0]) for work in dialog().going.works(keeper._desk)] == [
        "Vladimir Putin",
        "Wang Yi",
    ]
    dialog().close()
    page = keeper.library.quotes
    qtbot.waitUntil(lambda: [one.speaker for one in page.model.rows] == ["Vladimir Putin", "Wang Yi"])
    # By the model: the table itself chooses none before it is laid out.
    whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().select(page.model.index(1, 0), whole)
    page.show_quotes(list(page.model.rows))
    assert len(page.chosen()) == 1
    _pick(page.menu(), "Export…")
    assert dialog().what.text() == "One quote"
    assert len(dialog().going.works(keeper._desk)) == 1


def test_chosen_quotes_are_copied_with_their_citations(qtbot, keeper):  # noqa: F811
    """In the style of the settings; their words are looked up in the articles."""
    keeper._window.preferences.set_citation("mla")
    keeper.library.tabs.setCurrentIndex(QUOTES)
    page = keeper.library.quotes
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.table.selectAll()
    QGuiApplication.clipboard().clear()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.table, Qt.Key.Key_C, both)
    qtbot.waitUntil(lambda: "Summit in Moscow" in QGuiApplication.clipboard().text())
    words = QGuiApplication.clipboard().text()
    assert words.count("(“") == 2
    assert (
        "<i>" in QGuiApplication.clipboard().mimeData().html()
        or "<p>" in QGuiApplication.clipboard().mimeData().html()
    )


def test_a_dossier_goes_out(qtbot, keeper, dialog):  # noqa: F811
    """By the button over it, or Ctrl+E."""
    keeper.library.tabs.setCurrentIndex(ACTORS)
    page = keeper.library.actors
    qtbot.waitUntil(lambda: bool(page.key))
    page.export.click()
    assert dialog().what.text() == f"Dossier of {page.title.text()}"
    dialog().close()
    keeper.library.export_wanted.emit()
    assert dialog().going.key == page.key


def test_the_quotes_of_a_part_go_out_under_its_name(qtbot, keeper, dialog):  # noqa: F811
    """And only those."""
    keeper._desk.shelf.make_collection("Summits", article_ids=[keeper.library.articles.model.hit(1).card.id])
    keeper.refresh()
    keeper.library.tabs.setCurrentIndex(QUOTES)
    choose_part(qtbot, keeper, "Summits")
    qtbot.waitUntil(lambda: keeper.library.quotes.model.rowCount() == 1)
    keeper.library.export_wanted.emit()
    assert dialog().going.title == "Quotes: Summits"
    assert len(dialog().going.works(keeper._desk)) == 1
