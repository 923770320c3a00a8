"""What stands beside the notes: actors, quotes, systems and the picture of them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from postil.model.annotation import Annotation, Kind
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span
from postil.ui.survey.quote_delegate import MANY, SAID
from postil.ui.survey.survey_tree import SurveyTree
from postil.ui.theme import panel_font
from postil.ui.widgets.excerpt_delegate import AROUND, parts


def rows(tree):
    """Names and numbers of the entries."""
    widget = tree.tree
    items = [widget.topLevelItem(row) for row in range(widget.topLevelItemCount())]
    return [(item.text(0), item.text(2)) for item in items if not item.isHidden()]


def open_tab(qtbot, window, name):
    """Brings a list to the front and waits until it is filled."""
    window.actions_[f"side-{name}"].trigger()
    qtbot.waitUntil(lambda: window.surveying._shown is window.reading.page.analysis)


def test_actors_are_listed_and_lead_to_their_places(qtbot, window):
    """How often; opened out each mention, and back is one step."""
    open_tab(qtbot, window, "actors")
    side = window.side
    assert rows(side.actors) == [("Russia", "3"), ("China", "2")]
    item = side.actors.tree.topLevelItem(1)
    item.setExpanded(True)
    assert item.childCount() == 2
    assert "Beijing" in item.child(1).text(0)
    side.actors.tree.itemActivated.emit(item.child(1), 0)
    assert window.walker.current.span.of(window.reading.text) == "Beijing"
    assert window.actions_["back"].isEnabled()


def test_an_empty_list_has_nothing_to_filter(qtbot, start):
    """It says what it would show, and no more, before an article is open."""
    window = start()
    window.actions_["side-quotes"].trigger()
    quotes = window.side.quotes
    assert quotes.isVisible()
    assert not any(w.isVisible() for w in (quotes.filter, quotes.tree, window.side.by_speaker))


def test_a_list_is_filtered(qtbot, window):
    """By name."""
    open_tab(qtbot, window, "actors")
    window.side.actors.filter.setText("chi")
    assert rows(window.side.actors) == [("China", "2")]


def test_quotes_are_copied_with_who_says_them(qtbot, window):
    """By key; Enter leads to the place."""
    open_tab(qtbot, window, "quotes")
    tree = window.side.quotes.tree
    tree.setCurrentItem(tree.topLevelItem(0))
    qtbot.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(
        "“We hope that the summit will enhance trust.” (Russia, Beijing and Moscow unite"
    )
    assert tree.topLevelItem(0).text(0) == "Russia: “We hope that the summit will enhance trust.”"
    assert not window.side.quotes.known.isVisible()
    tree.itemActivated.emit(tree.topLevelItem(0), 0)
    assert window.walker.current.kind is Kind.QUOTE


def entries(menu):
    """What a menu offers, without keys."""
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def choose(menu, *path):
    """Does what stands in a menu, or in one that opens out of it."""
    for words in path:
        action = next(one for one in menu.actions() if one.text().partition("\t")[0] == words)
        menu = action.menu()
    action.trigger()


def leave(menus):
    """Closes the menu, unless what was chosen in it did."""
    if isValid(menus.menu):
        menus.menu.close()


def by_key(tree):
    """Asks for the menu of the current row by key."""
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(tree, QContextMenuEvent(reason, QPoint(3, 3), tree.mapToGlobal(QPoint(3, 3))))


def test_a_quote_has_a_menu_by_key(qtbot, window):
    """Copied with citation, noted, given to somebody else."""
    open_tab(qtbot, window, "quotes")
    tree, menus = window.side.quotes.tree, window.surveying.menus
    tree.setCurrentItem(tree.topLevelItem(0))
    by_key(tree)
    assert entries(menus.menu) == [
        "Go There", "Copy", "Copy with Citation", "Note…", "Tags…", "Begin a Link Here", "Right as It Is", "Not This, Here",
        "Not This…", "Something Else…", "Said by Somebody Else…",
    ]  # fmt: skip
    assert not any("\t" in action.text() for action in menus.menu.actions())
    choose(menus.menu, "Copy with Citation", "MLA")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“We hope that the summit will enhance trust.” (")
    by_key(tree)
    choose(menus.menu, "Go There")
    assert window.walker.current.kind is Kind.QUOTE
    by_key(tree)
    choose(menus.menu, "Tags…")
    assert window.tying.field.isVisible()
    window.tying.field.hide()
    by_key(tree)
    choose(menus.menu, "Said by Somebody Else…")
    assert window.correcting.corrector.dialog.isVisible()
    window.correcting.corrector.dialog.close()
    leave(menus)


def test_quotes_are_put_together_by_speaker(qtbot, window):
    """Whoever is not named comes last; back in the order of the text."""
    text, here = window.reading.text, window.reading.id
    for words, key in (("Beijing", "state:CN"), ("Moscow", "state:RU"), ("trust", "")):
        at = text.rindex(words)
        span = Span(at, at + len(words))
        lesson = Lesson(Says.MARK, Scope.HERE, article=here, kind=Kind.QUOTE, span=span, words=words)
        window.correcting.corrector.teach(replace(lesson, to_entity=key))
    open_tab(qtbot, window, "quotes")
    quotes = window.side.quotes

    def speakers():
        return [name.partition(":")[0] for name, _ in rows(quotes)]

    in_text = speakers()
    window.side.by_speaker.click()
    assert speakers() == ["China", "Russia", "Russia", "Nobody named"]
    assert speakers() != in_text
    window.side.by_speaker.click()
    assert speakers() == in_text


def test_an_actor_has_a_menu_for_all_places_and_each_place_its_own(qtbot, window):
    """By the mouse; a system, too."""
    open_tab(qtbot, window, "actors")
    tree, menus = window.side.actors.tree, window.surveying.menus
    at = tree.visualItemRect(tree.topLevelItem(1)).center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(tree.viewport(), QContextMenuEvent(reason, at, tree.viewport().mapToGlobal(at)))
    assert entries(menus.menu) == [
        "Go to the First Place", "Copy the Name", "Show in the Library", "The Same As…", "Two Different Ones…", "Rename…",
    ]  # fmt: skip
    choose(menus.menu, "Copy the Name")
    assert QGuiApplication.clipboard().text() == "China"
    tree.setCurrentItem(tree.topLevelItem(1))
    by_key(tree)
    choose(menus.menu, "Rename…")
    assert window.correcting.corrector.dialog.name.text() == "China"
    window.correcting.corrector.dialog.close()
    leave(menus)
    tree.topLevelItem(1).setExpanded(True)
    tree.setCurrentItem(tree.topLevelItem(1).child(1))
    by_key(tree)
    assert "Somebody Else…" in entries(menus.menu)
    choose(menus.menu, "Not This, Here")
    qtbot.waitUntil(lambda: rows(window.side.actors)[-1] == ("China", "1"))
    leave(menus)
    open_tab(qtbot, window, "systems")
    tree = window.side.systems.tree
    tree.setCurrentItem(tree.topLevelItem(0))
    by_key(tree)
    assert "Rename…" in entries(menus.menu)
    leave(menus)


@pytest.mark.parametrize("name", ["actors", "quotes", "systems", "overview"])
def test_escape_leads_back_to_the_article(qtbot, window, name):
    """From every list, as from the notes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    open_tab(qtbot, window, name)
    qtbot.waitUntil(lambda: not window.view.hasFocus())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.view.hasFocus()


def test_a_list_made_anew_is_as_it_was_left(qtbot, window):
    """Open entries and the row that the reader was at."""
    open_tab(qtbot, window, "actors")
    tree = window.side.actors.tree
    tree.topLevelItem(0).setExpanded(True)
    tree.setCurrentItem(tree.topLevelItem(0).child(1))
    before = window.surveying._shown
    window.correcting.corrector.teach(Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Beijing"))
    qtbot.waitUntil(lambda: window.surveying._shown is not before)
    assert tree.topLevelItem(0).isExpanded()
    assert tree.currentItem() is tree.topLevelItem(0).child(1)


def test_a_mention_stands_in_the_middle_of_its_row(qtbot, window):
    """However long its sentence is; what is left out gives way to dots."""
    font, bold = panel_font(13), panel_font(13, 600)
    long = ("word " * 40, "Moscow", " word" * 40)
    before, words, after = parts(long, font, bold, 220)
    assert (before[0], words, after[-1]) == ("…", "Moscow", "…")
    assert abs(len(before) - len(after)) < 6
    assert parts(("", "Moscow", " word" * 40), font, bold, 220)[2].count("word") > after.count("word")
    open_tab(qtbot, window, "actors")
    item = window.side.actors.tree.topLevelItem(0)
    item.setExpanded(True)
    before, words, after = item.child(0).data(0, AROUND)
    assert words == "Moscow"
    assert f"{before}{words}{after}" == item.child(0).text(0)


def test_names_too_long_are_cut_in_the_middle_and_whole_on_request(qtbot, window):
    """Where the ministries of two states differ is their end."""
    open_tab(qtbot, window, "actors")
    tree = window.side.actors.tree
    assert tree.textElideMode() is Qt.TextElideMode.ElideMiddle
    assert tree.topLevelItem(0).toolTip(0).startswith("Russia\n")


def test_systems_say_what_is_known_of_them(qtbot, window):
    """Class and other names."""
    open_tab(qtbot, window, "systems")
    item = window.side.systems.tree.topLevelItem(0)
    assert (item.text(0), item.text(2)) == ("S-400 Triumf", "1")
    assert item.data(0, SAID) == (
        "S-400 Triumf",
        "Class: surface-to-air missile system\nAlso called: SA-21 Growler",
    )
    window.side.systems.tree.setCurrentItem(item)
    assert not window.side.systems.known.isVisible()
    high = window.side.systems.tree.visualItemRect(item).height()
    assert high > 3 * window.side.systems.tree.fontMetrics().height()


def test_what_an_actor_says_stands_among_the_places(qtbot, window):
    """In the order of the text, whole."""
    open_tab(qtbot, window, "actors")
    item = window.side.actors.tree.topLevelItem(0)
    item.setExpanded(True)
    assert [item.child(n).text(0) for n in range(4)][2] == "“We hope that the summit will enhance trust.”"
    window.side.actors.tree.setCurrentItem(item.child(2))
    assert window.side.actors.known.text().startswith("Russia\nstate")


def test_the_picture_leads_by_mouse_and_key(qtbot, window):
    """Every bar has its words for those who do not see it."""
    open_tab(qtbot, window, "overview")
    picture = window.side.overview
    assert [(bar.name, bar.number) for bar in picture.bars][:1] == [("Russia", 8)]
    assert "Who is named, times: Russia 3" in picture.accessibleDescription()
    names = [bar.name for bar in picture.bars]
    at = names.index("China")
    with qtbot.waitSignal(picture.mark_chosen) as heard:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(60, int(picture._tops()[at]) + 5))
    assert heard.args[0].entity == "state:CN"
    where = next(bar for bar in picture.bars if bar.length)
    assert (where.heading, where.name, where.length) == (
        "Who speaks where",
        "Russia",
        len(window.reading.text),
    )
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    assert picture.accessibleName().endswith("Russia, 8")
    with qtbot.waitSignal(picture.mark_chosen):
        qtbot.keyClick(picture, Qt.Key.Key_Return)


def test_what_is_corrected_is_counted_anew(qtbot, window):
    """While the list is open."""
    open_tab(qtbot, window, "actors")
    lesson = Lesson(Says.SAME, Scope.EVERYWHERE, entity="state:CN", to_entity="state:RU")
    window.correcting.corrector.teach(lesson)
    qtbot.waitUntil(lambda: rows(window.side.actors) == [("Russia", "5")])


def test_nothing_is_worked_out_while_nobody_looks(qtbot, window):
    """The notes are in front at first."""
    assert window.surveying._shown is None
    assert window.side.tabs.currentIndex() == 0
    window.edit_note(None)
    assert window.side.tabs.currentIndex() == 0


def test_the_focus_stays_in_a_list_that_is_filled(qtbot, window):
    """Whether it was away until then or only empty; afterwards, too, when the marks are others."""
    window.activateWindow()
    for name in ("actors", "quotes", "systems"):
        window.surveying._shown = None
        getattr(window.side, name).tree.show()
        open_tab(qtbot, window, name)
        assert getattr(window.side, name).tree.hasFocus(), name


def test_quotes_stand_in_the_list_whole(qtbot):
    """Over as many lines as they need; where there are very many, all are equally high and end in dots."""
    panel = SurveyTree("Quotes", "None.")
    qtbot.addWidget(panel)
    panel.show_quotes()
    panel.resize(300, 600)
    panel.show()
    words = "“Nobody knew what was to come of it, 🙂 or so they said, and they said it often.”"
    quote = Annotation(Span(0, 5), Kind.QUOTE)
    for number in (3, MANY + 1):
        panel.begin(lambda _mark: "", 10)
        panel.expect_quotes(number)
        panel.add_quote("Zaphod", words, "15", quote, words)
        panel.add_quote("Trillian", words * 3, "45", quote, words)
        panel.add_quote("Ford", "“No.”", "1", quote, words)
        tree = panel.tree
        heights = [tree.visualItemRect(tree.topLevelItem(row)).height() for row in range(3)]
        if number == 3:
            assert heights[1] > heights[0] > heights[2]
            lines = tree.itemDelegateForColumn(0)._lines(words, 200)
            assert " ".join(lines) == words
            panel.resize(200, 600)
            assert tree.visualItemRect(tree.topLevelItem(0)).height() > heights[0]
            panel.resize(300, 600)
        else:
            assert len(set(heights)) == 1
            lines = tree.itemDelegateForColumn(0)._lines(words * 3, 200)
            assert len(lines) == 3
            assert lines[-1].endswith("…")
        assert not panel.grab().toImage().isNull()
