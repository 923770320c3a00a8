"""The window of the library: what it lists, finds and does."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QRect, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox, QStyleOptionViewItem

from postil.errors import UserError
from postil.model.entity import Entity, EntityType
from postil.model.finding import Event, Ledger
from postil.model.query import Listing, Place
from postil.model.span import Span
from postil.ui.jobs import Job
from postil.ui.shelf import signs
from postil.ui.shelf.comparison_dialog import ComparisonDialog
from postil.ui.shelf.covers import SIZE, Covers
from postil.ui.shelf.details_dialog import DetailsDialog
from postil.ui.shelf.dossier_text import _quote
from postil.ui.shelf.library_shape import first_place
from postil.ui.shelf.month_chart import bars_of
from postil.ui.shelf.same_dialog import SameDialog
from postil.ui.shelf.shelf_model import dated, day
from postil.ui.shelf.tabs import ACTORS, GRAPH, QUOTES, TIMELINE
from postil.ui.shelf.timeline_page import when

SUMMIT = "Summit in Moscow\n\nVladimir Putin met Xi Jinping. “Our ties have no limits,” Putin said on Tuesday in Moscow.\n"
TALKS = "Talks in Geneva\n\n“We want peace with Russia,” said Wang Yi on Tuesday, before he left for Beijing again.\n"


@pytest.fixture
def keeper(qtbot, start):
    """The keeper of a library with two analysed articles, its window open."""
    window = start()
    desk = window._desk
    for text, name in ((SUMMIT, "a.txt"), (TALKS, "b.txt")):
        id_, _ = desk.import_text(text, name)
        desk.shelf.describe(id_, title=text.partition("\n")[0])
        desk.save_analysis(id_, desk.annotate(*desk.page(id_).article.for_analysis(), with_model=False))
    window.library.show()
    qtbot.waitUntil(lambda: window.library.library.articles.model.rowCount() == 2)
    return window.library


def titles(keeper):
    """Titles of the articles that are listed."""
    model = keeper.library.articles.model
    return [model.hit(row).card.title for row in range(model.rowCount())]


def type_in(qtbot, keeper, words):
    """Types into the search line."""
    keeper.library.line.setFocus()
    qtbot.keyClicks(keeper.library.line, words)


def choose(keeper, row):
    """Chooses an article."""
    page = keeper.library.articles
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(row, 0))


def part(keeper, name):
    """A part at the side by its name, or None."""
    parts = keeper.library.parts
    items = [parts.topLevelItem(number) for number in range(parts.topLevelItemCount())]
    return next((item for item in items if item.text(0) == name), None)


def choose_part(qtbot, keeper, name):
    """Chooses a part at the side by its name, once it is there."""
    qtbot.waitUntil(lambda: part(keeper, name) is not None)
    keeper.library.parts.setCurrentItem(part(keeper, name))


def test_articles_are_listed_and_open_in_the_reading_window(qtbot, keeper):
    """By Return; the newest is first."""
    assert titles(keeper) == ["Talks in Geneva", "Summit in Moscow"]
    choose(keeper, 1)
    with qtbot.waitSignal(keeper._window.reading.opened):
        keeper.library.articles.list.activated.emit(keeper.library.articles.list.currentIndex())
    assert keeper._window.reading.page.article.title == "Summit in Moscow"


def test_what_is_typed_is_found_as_it_is_typed(qtbot, keeper):
    """The last word may go on; what was found is shown; a wrong date is said once the line is left."""
    type_in(qtbot, keeper, "lim")
    qtbot.waitUntil(lambda: titles(keeper) == ["Summit in Moscow"])
    hit = keeper.library.articles.model.hit(0)
    assert [span.of(hit.snippets[0].text) for span in hit.snippets[0].found] == ["limits"]
    assert "limits" in keeper.library.articles.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    keeper.library.line.clear()
    type_in(qtbot, keeper, "before:soon")
    qtbot.waitUntil(lambda: len(titles(keeper)) == 2)
    assert keeper.library.trouble.isHidden()
    keeper.library.parts.setFocus()
    keeper._look()
    assert "before:soon" in keeper.library.trouble.text()


def test_an_article_is_starred_archived_and_thrown_away_by_key(qtbot, keeper):
    """And all of it undone in the same window."""
    choose(keeper, 0)
    qtbot.keyClick(keeper.library.articles.list, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: keeper.library.articles.model.hit(0).card.starred)
    choose(keeper, 0)
    qtbot.keyClick(keeper.library.articles.list, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: titles(keeper) == ["Summit in Moscow"])
    choose(keeper, 0)
    qtbot.keyClick(keeper.library.articles.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(keeper) == [])
    assert not keeper.library.articles.empty.isHidden()
    choose_part(qtbot, keeper, "Trash")
    qtbot.waitUntil(lambda: titles(keeper) == ["Summit in Moscow"])
    keeper.library.undo_wanted.emit()
    qtbot.waitUntil(lambda: titles(keeper) == [])
    choose_part(qtbot, keeper, "Shelf")
    qtbot.waitUntil(lambda: titles(keeper) == ["Summit in Moscow"])


def test_the_trash_is_emptied_only_when_that_is_wanted(qtbot, keeper, monkeypatch):
    """There is no way back from it."""
    choose(keeper, 0)
    keeper.library.articles.trash_wanted.emit(keeper.library.articles.chosen())
    choose_part(qtbot, keeper, "Trash")
    qtbot.waitUntil(lambda: titles(keeper) == ["Talks in Geneva"])
    choose(keeper, 0)
    ids = keeper.library.articles.chosen()
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    keeper.library.articles.purge_wanted.emit(ids)
    assert keeper._desk.shelf.numbers()[Place.TRASH] == 1
    role = QMessageBox.ButtonRole.DestructiveRole
    monkeypatch.setattr(
        QMessageBox, "clickedButton", lambda box: next(b for b in box.buttons() if box.buttonRole(b) == role)
    )
    keeper.library.articles.purge_wanted.emit(ids)
    qtbot.waitUntil(lambda: titles(keeper) == [])
    assert keeper._desk.shelf.numbers()[Place.TRASH] == 0


def test_the_whole_trash_is_emptied_from_its_menu(qtbot, keeper, monkeypatch):
    """Not when there is nothing in it."""

    def empty():
        menu = keeper.library.parts.menu(part(keeper, "Trash"))
        return next(action for action in menu.actions() if action.text() == "Empty Trash…")

    qtbot.waitUntil(lambda: part(keeper, "Trash") is not None)
    assert not empty().isEnabled()
    shelf = keeper._desk.shelf
    shelf.trash(shelf.ids(shelf.listed(Listing())))
    keeper.refresh()
    qtbot.waitUntil(lambda: part(keeper, "Trash").text(1) == "2")
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    monkeypatch.setattr(
        QMessageBox,
        "clickedButton",
        lambda box: next(b for b in box.buttons() if b is not box.defaultButton()),
    )
    empty().trigger()
    assert asked == ["Delete 2 articles for good, with all marks and notes on them?"]
    assert shelf.numbers()[Place.EVERYWHERE] == shelf.numbers()[Place.TRASH] == 0


def test_articles_and_searches_are_kept_at_the_side(qtbot, keeper, monkeypatch):
    """Under names that the reader gives; choosing one lists it."""
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("  Diplomacy ", True))
    choose(keeper, 0)
    keeper.library.articles.new_pile_wanted.emit(keeper.library.articles.chosen())
    choose_part(qtbot, keeper, "Diplomacy")
    qtbot.waitUntil(lambda: titles(keeper) == ["Talks in Geneva"])
    choose_part(qtbot, keeper, "Shelf")
    type_in(qtbot, keeper, "speaker:putin")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Putin", True))
    keeper.library.keep.click()
    qtbot.waitUntil(lambda: part(keeper, "Putin") is keeper.library.parts.currentItem() is not None)
    choose_part(qtbot, keeper, "Shelf")
    assert keeper.library.line.text() == ""
    choose_part(qtbot, keeper, "Putin")
    assert keeper.library.line.text() == "speaker:putin"
    qtbot.waitUntil(lambda: titles(keeper) == ["Summit in Moscow"])


def test_a_tag_is_renamed_in_the_whole_library(qtbot, keeper, monkeypatch):
    """On articles and on marks."""
    desk, (first, second) = keeper._desk, keeper.library.articles.model.ids((0, 1))
    desk.tag(first, None, ("energy",))
    mark, _ = desk.highlight(second, Span(0, 6), "green")
    desk.tag(second, mark, ("energy",))
    keeper.refresh()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("power", True))
    keeper.library.parts.tag_rename_wanted.emit("energy")
    assert desk.tags() == [("power", 2)]
    choose_part(qtbot, keeper, "#power")
    qtbot.waitUntil(lambda: titles(keeper) == ["Talks in Geneva"])


def test_quotes_are_listed_sorted_copied_and_gone_to(qtbot, keeper):
    """With who says them and where."""
    library, model = keeper.library, keeper.library.quotes.model
    library.tabs.setCurrentIndex(QUOTES)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert model.index(0, 1).data() == "Wang Yi"
    assert model.index(0, 2).data() == "said"
    library.quotes.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: model.index(0, 1).data() == "Vladimir Putin")
    library.quotes.table.selectRow(0)
    qtbot.keyClick(library.quotes.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert copied.startswith("“Our ties have no limits,”\n— Vladimir Putin, Summit in Moscow")
    with qtbot.waitSignal(keeper._window.reading.opened):
        library.quotes.table.activated.emit(model.index(0, 2))
    qtbot.waitUntil(lambda: keeper._window.walker.current is not None)
    assert keeper._window.walker.current.span.of(SUMMIT.strip()) == "“Our ties have no limits,”"


def test_headlines_at_the_side_are_passed_over(qtbot, keeper):
    """By mouse and by key: there is nothing to list there."""
    parts = keeper.library.parts
    keeper._desk.shelf.make_collection("Food")
    keeper.refresh()
    qtbot.waitUntil(lambda: part(keeper, "Collections") is not None)
    choose_part(qtbot, keeper, "Trash")
    middle = parts.visualItemRect(part(keeper, "Collections")).center()
    qtbot.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert parts.name() == "Trash"
    qtbot.keyClick(parts, Qt.Key.Key_Down)
    assert parts.name() == "Food"


@pytest.mark.parametrize("at_once", [25, 1])
def test_the_numbers_at_the_side_follow_what_was_indexed(qtbot, keeper, monkeypatch, at_once):
    """Also when the last part of the indexing was a full one."""
    monkeypatch.setattr("postil.ui.shelf.library_keeper.INDEXED", at_once)
    monkeypatch.setattr("postil.ui.shelf.library_jobs.INDEXED", at_once)
    qtbot.waitUntil(lambda: part(keeper, "Shelf") is not None and part(keeper, "Shelf").text(1) == "2")
    keeper._desk.write_note(keeper.library.articles.model.hit(0).card.id, None, "to check")
    keeper.refresh()
    qtbot.waitUntil(lambda: part(keeper, "With Notes").text(1) == "1")


def test_quotes_and_dates_are_those_of_the_part_at_the_side(qtbot, keeper):
    """And it is said that they are; at the shelf they are those of the whole library."""
    library, shelf = keeper.library, keeper._desk.shelf
    summit = library.articles.model.hit(1).card.id
    shelf.describe(summit, published="2026-04-08")
    shelf.make_collection("Summits", article_ids=[summit])
    shelf.archive([summit])
    keeper.refresh()
    quotes, dates = library.quotes.model, library.timeline.model
    library.tabs.setCurrentIndex(QUOTES)
    qtbot.waitUntil(lambda: library.count.text() == "2 quotes")
    choose_part(qtbot, keeper, "Summits")
    qtbot.waitUntil(lambda: quotes.rowCount() == 1)
    assert library.count.text() == "one quote in “Summits”"
    assert quotes.index(0, 1).data() == "Vladimir Putin"
    library.tabs.setCurrentIndex(TIMELINE)
    qtbot.waitUntil(lambda: library.count.text() == "one date in “Summits”")
    choose_part(qtbot, keeper, "Starred")
    qtbot.waitUntil(lambda: dates.rowCount() == 0)
    library.tabs.setCurrentIndex(QUOTES)
    qtbot.waitUntil(lambda: library.quotes.empty.isVisible())
    shelf.star([summit])
    keeper.refresh()
    qtbot.waitUntil(lambda: quotes.rowCount() == 1)
    choose_part(qtbot, keeper, "Shelf")
    qtbot.waitUntil(lambda: library.count.text() == "2 quotes")


def test_a_date_that_is_only_that_of_the_import_says_so(qtbot, keeper):
    """On the shelf, in the ledger and in dossiers; and is not copied as that of a quote."""
    library, shelf = keeper.library, keeper._desk.shelf
    shelf.describe(library.articles.model.hit(1).card.id, published="2026-03-31")
    keeper.refresh()
    qtbot.waitUntil(lambda: library.articles.model.hit(1).card.published == "2026-03-31")
    said = [dated(library.articles.model.hit(row).card) for row in range(2)]
    today = day(library.articles.model.hit(0).card.imported[:10])
    assert said == [f"added {today}", "31 Mar 2026"]
    assert f"added {today}" in library.articles.model.index(0, 0).data()
    library.tabs.setCurrentIndex(QUOTES)
    quotes = library.quotes.model
    qtbot.waitUntil(lambda: quotes.rowCount() == 2)
    assert [quotes.index(row, 0).data() for row in range(2)] == said
    library.quotes.table.selectAll()
    first, second = library.quotes.copied().split("\n\n")
    assert first.endswith("— Wang Yi, Talks in Geneva")
    assert second.endswith(", 2026-03-31")
    assert f"added {today}" in _quote(quotes.rows[0], "#888", speaker=True)


def test_a_search_at_the_shelf_finds_what_was_put_away(qtbot, keeper):
    """As the empty archive says; in the other parts it finds what lies there."""
    keeper._desk.shelf.archive([keeper.library.articles.model.hit(1).card.id])
    keeper.refresh()
    qtbot.waitUntil(lambda: titles(keeper) == ["Talks in Geneva"])
    type_in(qtbot, keeper, "limits")
    qtbot.waitUntil(lambda: titles(keeper) == ["Summit in Moscow"])
    choose_part(qtbot, keeper, "Unread")
    type_in(qtbot, keeper, "limits")
    qtbot.waitUntil(lambda: titles(keeper) == [])


def test_details_are_put_right_or_refused_in_a_sentence(qtbot, keeper):
    """Without losing what was typed."""
    id_, shelf = keeper.library.articles.model.hit(0).card.id, keeper._desk.shelf
    dialog = DetailsDialog(shelf.details([id_]), (), lambda edit: shelf.edit([id_], edit), keeper.library)
    assert dialog.fields["title"].text() == "Talks in Geneva"
    type_field(qtbot, dialog, "authors", "A. Writer; B. Writer")
    type_field(qtbot, dialog, "published", "some day")
    dialog._on_save()
    assert "some day" in dialog.trouble.text()
    assert dialog.result() == 0
    type_field(qtbot, dialog, "published", "2026-11")
    dialog._on_save()
    card = shelf.card(id_)
    assert (card.authors, card.published) == (("A. Writer", "B. Writer"), "2026-11")


def type_field(qtbot, dialog, name, words):
    """Types into a field of a dialog, over what stands there."""
    dialog.fields[name].selectAll()
    qtbot.keyClick(dialog.fields[name], Qt.Key.Key_Delete)
    qtbot.keyClicks(dialog.fields[name], words)


def test_details_of_several_articles_are_changed_at_once(qtbot, keeper, monkeypatch):
    """What nobody touches stays, also where they differ; one step takes all of it back."""
    desk, model, made = keeper._desk, keeper.library.articles.model, []
    first, second = model.ids((0, 1))
    desk.tag(first, None, ("war", "old"))
    desk.tag(second, None, ("War", "old"))
    desk.shelf.describe(first, site="One", authors=("A. Writer",))
    pile, _ = desk.shelf.make_collection("Food")

    def fill(dialog):
        made.append(dialog)
        assert "title" not in dialog.fields
        assert (dialog.fields["site"].text(), dialog.fields["site"].placeholderText()) == ("", "Different")
        assert dialog.fields["tags"].text() == "old"
        type_field(qtbot, dialog, "site", "The Paper")
        type_field(qtbot, dialog, "tags", "new, energy")
        dialog.pile.setCurrentIndex(1)
        dialog._on_save()
        return 1

    monkeypatch.setattr(DetailsDialog, "exec", fill)
    keeper.library.articles.list.selectAll()
    qtbot.keyClick(keeper.library.articles.list, Qt.Key.Key_D)
    assert made[0].windowTitle() == "Details of 2 Articles"
    cards = [desk.shelf.card(one) for one in (first, second)]
    assert [(card.site, card.authors) for card in cards] == [("The Paper", ("A. Writer",)), ("The Paper", ())]
    assert [set(desk.page(one).tags[None]) for one in (first, second)] == [
        {"war", "new", "energy"}, {"War", "new", "energy"},
    ]  # fmt: skip
    assert desk.shelf.collections_of(first) == desk.shelf.collections_of(second) == {pile}
    desk.undo()
    assert desk.shelf.card(first).site == "One"
    assert desk.page(second).tags[None] == ("War", "old")
    assert desk.shelf.collections_of(first) == set()


def listed(page):
    """Names in the list of a page of actors or systems."""
    return [page.list.topLevelItem(number).text(0) for number in range(page.list.topLevelItemCount())]


def test_a_dossier_says_what_the_library_knows(qtbot, keeper):
    """Of who is chosen in the list, or in another dossier; its quotes lead to their places."""
    library, page = keeper.library, keeper.library.actors
    library.tabs.setCurrentIndex(ACTORS)
    qtbot.waitUntil(lambda: "Vladimir Putin" in listed(page))
    page.list.setCurrentItem(page.list.findItems("Vladimir Putin", Qt.MatchFlag.MatchExactly)[0])
    qtbot.waitUntil(lambda: page.title.text() == "Vladimir Putin")
    shown = page.text.toPlainText()
    assert "“Our ties have no limits,”" in shown
    assert "Xi Jinping (1)" in shown
    quote = keeper._desk.across.quotes(Ledger(speaker=page.key))[0]
    with qtbot.waitSignal(keeper._window.reading.opened):
        page.link_chosen.emit(f"mark:{quote.article}/{quote.mark}")
    qtbot.waitUntil(lambda: keeper._window.walker.current is not None)
    page.link_chosen.emit(f"who:{keeper._desk.across.entity('Xi Jinping').key}")
    qtbot.waitUntil(lambda: page.title.text() == "Xi Jinping")
    type_in(qtbot, keeper, "wang")
    qtbot.waitUntil(lambda: listed(page) == ["Wang Yi"])


def same_dialog(qtbot, page):
    """The question who is the same, once it is asked."""
    page.same.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(SameDialog)))
    return page.findChildren(SameDialog)[0]


def test_two_actors_are_merged_and_split_again(qtbot, keeper):
    """In all articles, and as steps that can be undone."""
    library, page = keeper.library, keeper.library.actors
    library.tabs.setCurrentIndex(ACTORS)
    qtbot.waitUntil(lambda: "Wang Yi" in listed(page))
    page.list.setCurrentItem(page.list.findItems("Wang Yi", Qt.MatchFlag.MatchExactly)[0])
    qtbot.waitUntil(lambda: page.title.text() == "Wang Yi")
    dialog = same_dialog(qtbot, page)
    assert not dialog.merge.isEnabled()
    qtbot.keyClicks(dialog.who.line, "xi")
    qtbot.waitUntil(lambda: dialog.who.chosen is not None and dialog.who.chosen.name == "Xi Jinping")
    dialog.merge.click()
    qtbot.waitUntil(lambda: "Xi Jinping" not in listed(page) and "Articles: 2" in page.text.toPlainText())
    assert "split again" in page.text.toPlainText()
    assert keeper._desk.undo_step.name == "Merge of two actors"
    page.link_chosen.emit(f"split:{keeper._desk.across.dossier(page.key).merged[0].key}")
    qtbot.waitUntil(lambda: "Xi Jinping" in listed(page))


def test_after_a_merge_the_list_stays_as_it_was_sieved(qtbot, keeper):
    """What is written in the search line still holds."""
    library, page = keeper.library, keeper.library.actors
    library.tabs.setCurrentIndex(ACTORS)
    type_in(qtbot, keeper, "wang")
    qtbot.waitUntil(lambda: listed(page) == ["Wang Yi"] and page.title.text() == "Wang Yi")
    dialog = same_dialog(qtbot, page)
    qtbot.keyClicks(dialog.who.line, "xi")
    qtbot.waitUntil(lambda: dialog.who.chosen is not None)
    dialog.merge.click()
    qtbot.waitUntil(lambda: "Articles: 2" in page.text.toPlainText())
    qtbot.waitUntil(lambda: not keeper._jobs._pool.activeThreadCount())
    assert listed(page) == ["Wang Yi"]


def test_nobody_new_is_made_by_a_merge_and_nobody_is_merged_with_himself(qtbot, keeper):
    """Whoever is meant has to be known; and which one, when two have one name."""
    library, page = keeper.library, keeper.library.actors
    library.tabs.setCurrentIndex(ACTORS)
    qtbot.waitUntil(lambda: page.title.text() != "")
    itself = page.title.text()
    dialog = same_dialog(qtbot, page)
    assert itself not in [dialog.who.list.item(row).text() for row in range(dialog.who.list.count())]
    dialog.who.line.setText("Zorblax of Nowhere")
    qtbot.waitUntil(lambda: dialog.who._found is not None)
    assert not dialog.merge.isEnabled()
    dialog.reject()


def test_two_of_one_name_are_told_apart(qtbot):
    """Each says what it is, and in how many articles; the one that is chosen is the one that is meant."""
    georgia = Entity("state:GE", "Georgia", EntityType.STATE)
    club = Entity("actor:georgia", "Georgia", EntityType.ORGANISATION)
    russia = Entity("state:RU", "Russia", EntityType.STATE)
    found = [(georgia, 4), (club, 1), (russia, 9)]
    dialog = SameDialog(russia, found, lambda _words: Job(), systems=False)
    qtbot.addWidget(dialog)
    hints = [dialog.who.list.item(row).toolTip() for row in range(dialog.who.list.count())]
    assert hints == ["Georgia\nState · in 4 articles", "Georgia\nOrganisation · in one article"]
    dialog.who.list.setCurrentRow(1)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.merge.click()
    assert chosen.args == [club.key]


def test_trouble_with_one_thing_leaves_another_under_way(qtbot, keeper, monkeypatch):
    """When the parts cannot be counted, the list that is being looked up is still waited for."""
    go = threading.Event()

    def fail(_desk):
        raise UserError("The library cannot be read.")

    def wait(_desk, _listing):
        go.wait()
        return []

    monkeypatch.setattr("postil.ui.shelf.library_keeper.parts", fail)
    monkeypatch.setattr("postil.ui.shelf.library_keeper.listed", wait)
    qtbot.waitUntil(lambda: not keeper.busy)
    keeper.refresh()
    try:
        qtbot.waitUntil(lambda: not keeper._counting.under_way)
        assert keeper.busy
    finally:
        go.set()
    qtbot.waitUntil(lambda: not keeper.busy)
    assert titles(keeper) == []


def test_months_without_a_mention_have_their_place_in_the_chart():
    """Long times are counted by year."""
    assert bars_of([("2026-01", 1, 3, 1), ("2026-03", 1, 2, 0)]) == [
        ("2026-01", 3, 1),
        ("2026-02", 0, 0),
        ("2026-03", 2, 0),
    ]
    assert bars_of([("2019", 1, 1, 0), ("2026-03", 1, 2, 1), ("2026-04", 1, 2, 0)])[-1] == ("2026", 4, 1)
    assert len(bars_of([("2019", 1, 1, 0), ("2026-03", 1, 2, 1)])) == 8
    assert bars_of([]) == []


def test_dates_lead_to_their_places(qtbot, keeper):
    """In order, with what is said about them."""
    library, model = keeper.library, keeper.library.timeline.model
    talks, summit = (library.articles.model.hit(row).card.id for row in (0, 1))
    keeper._desk.shelf.describe(talks, published="2026-04-01")
    keeper._desk.shelf.describe(summit, published="2026-04-08")
    library.tabs.setCurrentIndex(TIMELINE)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert "on Tuesday, before he left" in model.index(0, 1).data()
    with qtbot.waitSignal(keeper._window.reading.opened):
        library.timeline.table.activated.emit(model.index(0, 0))
    assert keeper._window.reading.page.article.title == "Talks in Geneva"
    assert when(Event("2026-03-01", "2026-03-31", Span(0, 1), "", "", "", Span(0, 1))) == "2026-03"
    assert when(Event("2026-01-01", "2026-12-31", Span(0, 1), "", "", "", Span(0, 1))) == "2026"


def test_two_articles_are_compared(qtbot, keeper):
    """In a window of its own, from which quotes lead to their places."""
    page = keeper.library.articles
    page.compare_wanted.emit(*page.model.ids((0, 1)))
    dialog = keeper.library.findChild(ComparisonDialog)
    shown = dialog.text.toPlainText()
    assert "Talks in Geneva" in shown
    assert "Our ties have no limits" in shown
    quote = keeper._desk.across.quotes(Ledger())[0]
    with qtbot.waitSignal(keeper._window.reading.opened):
        dialog.text.anchorClicked.emit(QUrl(f"{quote.article}/{quote.mark}"))
    assert keeper._window.reading.id == quote.article


def test_a_picture_shows_who_appears_with_whom(qtbot, keeper):
    """By mouse and by key; it leads to dossiers."""
    library, page = keeper.library, keeper.library.graph
    library.tabs.setCurrentIndex(GRAPH)
    qtbot.waitUntil(lambda: len(page.actors) >= 4)
    names = [entity.name for entity, _ in page.actors]
    putin = names.index("Vladimir Putin")
    assert "Xi Jinping (1)" in page.said(putin)
    assert "Wang Yi" not in page.said(putin)
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.place(putin).toPoint())
    qtbot.waitUntil(lambda: library.actors.title.text() == "Vladimir Putin")
    assert library.tab == ACTORS
    library.tabs.setCurrentIndex(GRAPH)
    page.setFocus()
    page.current = -1
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.actors.title.text() == names[0])
    library.tabs.setCurrentIndex(GRAPH)
    type_in(qtbot, keeper, "wang")
    qtbot.waitUntil(lambda: page.actors[0][0].name == "Wang Yi")


def test_nothing_is_counted_in_the_windows_thread(qtbot, keeper, monkeypatch):
    """Coming to the front costs nothing, however many articles there are; the numbers arrive."""

    def refuse():
        raise AssertionError("counted here")

    for name in ("numbers", "collections", "article_tags", "listed"):
        monkeypatch.setattr(keeper._desk.shelf, name, refuse)
    keeper._desk.import_text("Another\n\nOne more article of which nobody knows anything.", "c.txt")
    keeper.refresh()
    qtbot.waitUntil(lambda: part(keeper, "Shelf").text(1) == "3")


def test_the_window_comes_again_as_it_was(qtbot, start, keeper):
    """Its size, the parts at its side, and the order; the first time it lies over the reading window."""
    library, window = keeper.library, keeper._window
    assert library.size().width() == min(1100, window.screen().availableSize().width())
    library.resize(700, 500)
    library.splitter.setSizes([210, 490])
    library.sort.setCurrentIndex(library.sort.findData("title"))
    side = library.splitter.sizes()[0]
    library.close()
    again = start()
    again.library.show()
    other = again.library.library
    assert (other.width(), other.height(), other.order, other.splitter.sizes()[0]) == (
        700,
        500,
        "title",
        side,
    )


def test_the_first_place_is_on_the_screen():
    """In the middle of the other window, as far as the screen lets it."""
    room = QRect(0, 0, 1440, 900)
    assert first_place(QRect(80, 30, 1280, 840), room) == QRect(169, 74, 1100, 750)
    assert room.contains(first_place(QRect(-400, -400, 500, 500), room))
    small = first_place(QRect(0, 0, 800, 600), QRect(0, 0, 800, 600))
    assert (small.width(), small.height()) == (800, 552)


def test_what_is_chosen_stays_so(qtbot, keeper):
    """All of it, after something was done to it."""
    page = keeper.library.articles
    page.list.selectAll()
    chosen = page.chosen()
    page.star_wanted.emit(chosen, True)
    qtbot.waitUntil(lambda: all(page.model.hit(row).card.starred for row in (0, 1)))
    assert sorted(page.chosen()) == sorted(chosen) and len(chosen) == 2
    type_in(qtbot, keeper, "tuesday")
    qtbot.waitUntil(lambda: page.delegate.searching)
    assert sorted(page.chosen()) == sorted(chosen)


def test_the_signs_are_explained(qtbot, keeper):
    """Below the list, in a tool tip, and to screen readers; each has a form of its own."""
    page = keeper.library.articles
    assert "Actors, Quotes, Systems" in page.legend.accessibleName()
    index = page.model.index(1, 0)
    assert "Quotes: 1" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Quotes: 1" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    forms = set()
    for name, _ in signs.SIGNS:
        image = QImage(16, 16, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        signs.draw(painter, name, QRectF(4, 4, 8, 8), QColor("black"))
        painter.end()
        forms.add(bytes(image.constBits()))
    assert len(forms) == len(signs.SIGNS)


def test_the_first_picture_is_the_cover(qtbot, keeper):
    """Made small in a job; a missing one is none, and neither is asked for again."""
    picture = QImage(300, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    original = keeper._desk.keep_picture(bytes(buffer.data().data()))
    covers = Covers(keeper._desk, keeper._jobs)
    with qtbot.waitSignal(covers.arrived):
        assert covers.image(original, 2.0) is None
    image = covers.image(original, 2.0)
    assert (image.size(), image.pixelColor(50, 40).name()) == (SIZE * 2, "#ff0000")
    with qtbot.waitSignal(covers.arrived):
        covers.image("0" * 64, 1.0)
    assert covers.image("0" * 64, 1.0) is None
    assert not covers._wanted


def test_a_card_shows_its_cover(qtbot, keeper):
    """The picture, where there is one."""
    delegate, option = keeper.library.articles.delegate, QStyleOptionViewItem()
    asked = []

    class Red:
        def image(self, original, _ratio):
            asked.append(original)
            made = QImage(SIZE, QImage.Format.Format_RGB32)
            made.fill(QColor("red"))
            return made

    delegate._covers = Red()
    index = keeper.library.articles.model.index(0, 0)
    hit = keeper.library.articles.model.hit(0)
    keeper.library.articles.model._hits[keeper.library.articles.model.number(0)] = replace(
        hit, card=replace(hit.card, cover="abc")
    )
    option.rect = QRect(0, 0, 800, 62)
    drawn = QImage(800, 62, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    delegate.paint(painter, option, index)
    painter.end()
    assert asked == ["abc"]
    assert drawn.pixelColor(48, 31).name() == "#ff0000"


def test_return_leads_from_the_line_to_the_first_article(qtbot, keeper):
    """Where keys do something to it at once; so they do after Tab, which chooses nothing."""
    page = keeper.library.articles
    keeper.library.activateWindow()
    qtbot.waitUntil(keeper.library.isActiveWindow)
    keeper.library.line.setFocus()
    qtbot.keyClick(keeper.library.line, Qt.Key.Key_Return)
    assert page.list.selectionModel().selectedIndexes() == [page.model.index(0, 0)]
    page.list.clearSelection()
    qtbot.keyClick(page.list, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: page.model.hit(0).card.starred)


def test_the_same_list_is_not_laid_out_anew(qtbot, keeper):
    """Only what it shows is read again: of a hundred thousand articles that takes no time."""
    page, reset = keeper.library.articles, []
    qtbot.waitUntil(lambda: not keeper.busy)
    page.model.modelReset.connect(lambda: reset.append(True))
    keeper._desk.shelf.star(page.model.ids((0,)))
    keeper.refresh()
    qtbot.waitUntil(lambda: page.model.hit(0).card.starred)
    qtbot.waitUntil(lambda: not keeper.busy)
    assert reset == []
