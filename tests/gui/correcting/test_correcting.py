"""Correcting marks in the window: menus, questions, the review, and the list of what was taught."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFileDialog, QMenu

from postil.model.annotation import Kind
from postil.model.entity import EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span
from postil.ui.commands.palette_delegate import HINT
from postil.ui.correcting.corrections import Correction


def marks(window, kind=Kind.ACTOR):
    """The engine's marks of a kind on the page: their words and whom they mean."""
    page = window.reading.page
    return [(m.span.of(page.article.text), m.entity) for m in page.analysis.annotations if m.kind is kind]


def at(window, words, kind=Kind.ACTOR, number=0):
    """One mark on the page, walked to."""
    page = window.reading.page
    found = [m for m in page.analysis.annotations if m.kind is kind and m.span.of(page.article.text) == words]
    window.walker.go_to(found[number])
    return found[number]


def entries(menu):
    """What a menu offers, without keys."""
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def ask(window, correction, words, kind=Kind.ACTOR):
    """Asks a question about a mark; gives the dialog."""
    window.correcting.corrector.ask(correction, at(window, words, kind))
    return window.correcting.corrector.dialog


def type_name(qtbot, dialog, name):
    """Types a name, and waits until all who fit are there: the last one is a new one."""
    dialog.who.line.setText(name)
    qtbot.waitUntil(lambda: shown(dialog)[-1:] == [(name, "a new one")])


def shown(dialog):
    """Whom the dialog offers, with what it says of them."""
    rows = (dialog.who.list.item(row) for row in range(dialog.who.list.count()))
    return [(item.text(), item.data(HINT)) for item in rows]


def answer(qtbot, dialog, name, scope=None):
    """Types a name, chooses where it holds, and says yes."""
    type_name(qtbot, dialog, name)
    if scope:
        dialog.set_scope(scope)
    qtbot.mouseClick(dialog.teach, Qt.MouseButton.LeftButton)


def test_a_mark_is_taken_away_by_key_and_comes_back(qtbot, window):
    """Delete on a mark of the engine's; the menu names the step."""
    before = marks(window)
    at(window, "Moscow")
    qtbot.keyClick(window.view, Qt.Key.Key_Delete)
    assert len(marks(window)) == len(before) - 1
    assert window.actions_["undo"].text() == "&Undo removal of mark “Moscow”"
    assert "no mark here any more" in window.area.messages.sentence
    window.actions_["undo"].trigger()
    assert marks(window) == before


def test_the_menu_of_a_mark_offers_what_can_be_said_of_it(qtbot, window):
    """An actor can be merged, a quote has a speaker; what lies around a mark opens out."""
    window.correcting.open_menu([at(window, "Moscow")], QPoint(100, 100))
    offered = entries(window.correcting.menu)
    assert {"Right as It Is", "Not This, Here", "The Same As…", "Two Different Ones…", "Rename…"} <= set(
        offered
    )
    window.correcting.menu.close()
    quote = next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.QUOTE)
    window.correcting.open_menu([at(window, "Moscow"), quote], QPoint(100, 100))
    (inner,) = [a.menu() for a in window.correcting.menu.actions() if a.menu()]
    assert "Said by Somebody Else…" in entries(inner)
    assert "Rename…" not in entries(inner)
    window.correcting.menu.close()


def test_the_menu_of_selected_words_marks_them(qtbot, window):
    """And highlights, and copies."""
    start = window.reading.text.index("summit")
    window.view.select(Span(start, start + 6))
    window.correcting.open_menu([], QPoint(100, 100))
    assert entries(window.correcting.menu) == [
        "&Highlight", "&Colour", "&Underline", "&Strike Through", "Highlight with &Note", "Mar&k What Was Missed…",
        "&Copy", "Cop&y As", "Copy &Quote with Citation", "C&ite in Another Style",
    ]  # fmt: skip
    window.correcting.menu.close()


def test_a_menu_opens_as_often_as_it_is_wanted(qtbot, window):
    """What it shares with the menu bar does not go with it."""
    window.view.select(Span(0, 6))
    for _ in range(3):
        window.correcting.open_menu([], QPoint(100, 100))
        menu = window.correcting.menu
        assert "Copy &Quote with Citation" in entries(menu)
        with qtbot.waitSignal(menu.destroyed):
            menu.close()
    assert window.actions_.menu("edit/cite").actions()


def test_somebody_else_is_meant(qtbot, window):
    """Chosen by name; what it changes is shown before, and only here."""
    dialog = ask(window, Correction.WHO, "Moscow")
    assert not dialog.teach.isEnabled()
    dialog.who.line.setText("chi")
    assert dialog.who.chosen.name == "China"
    qtbot.waitUntil(lambda: dialog.told.text() == "This changes one mark.")
    assert dialog.foresight.topLevelItem(0).child(0).text(1) == "Russia → China"
    qtbot.mouseClick(dialog.teach, Qt.MouseButton.LeftButton)
    assert marks(window).count(("Moscow", "state:CN")) == 1
    assert ("Moscow", "state:RU") in marks(window)


def test_somebody_new_is_made(qtbot, window):
    """By the name that was typed, as what the reader says, everywhere."""
    dialog = ask(window, Correction.WHO, "Moscow")
    type_name(qtbot, dialog, "City of Moscow")
    assert dialog.who.chosen.new
    assert dialog.who.made.isVisible()
    dialog.who.type_.setCurrentText("Organisation")
    dialog.set_scope(Scope.EVERYWHERE)
    qtbot.mouseClick(dialog.teach, Qt.MouseButton.LeftButton)
    keys = {entity for words, entity in marks(window) if words == "Moscow"}
    (key,) = keys
    assert key.startswith("reader:")
    entity = window.reading.page.analysis.entity(key)
    assert (entity.name, entity.type) == ("City of Moscow", "organisation")


def test_whoever_is_there_is_chosen_before_somebody_new(qtbot, window):
    """By every name: of the article, of the library, of the lexicons; it is said from where each is known."""
    dialog = ask(window, Correction.WHO, "Beijing")
    type_name(qtbot, dialog, "moscow")
    assert shown(dialog)[0] == ("Russia", "State · “Moscow” · 3 times here")
    assert dialog.who.chosen.key == "state:RU"
    assert not dialog.who.made.isVisible()
    assert not dialog.who.type_.isVisible()
    type_name(qtbot, dialog, "Lavrov")
    assert shown(dialog)[0] == ("Sergei Lavrov", "Person, Russia · “Lavrov” · known to Postil")
    type_name(qtbot, dialog, "Sergei Lavrov")
    dialog.who.list.setCurrentRow(dialog.who.list.count() - 1)
    assert (
        dialog.who.made.text()
        == "There is one of that name already. A second “Sergei Lavrov” will be made, as a:"
    )
    dialog.who.list.setCurrentRow(0)
    qtbot.mouseClick(dialog.teach, Qt.MouseButton.LeftButton)
    page = window.reading.page
    assert page.analysis.entity("person:sergei-lavrov").facts["of"] == "Russia"


def test_nobody_new_is_made_before_it_is_known_who_is_there(qtbot, window):
    """Enter too soon does nothing; nobody is merged with himself."""
    dialog = ask(window, Correction.SAME, "Moscow")
    qtbot.keyClicks(dialog.who.line, "Lavrov")
    assert dialog.who.chosen is None
    qtbot.keyClick(dialog.who.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.who.chosen is not None)
    assert dialog.who.chosen.name == "Sergei Lavrov"
    type_name(qtbot, dialog, "Russia")
    assert "state:RU" not in [one.key for one in dialog.who._shown()]
    type_name(qtbot, dialog, "Russian Federation")
    assert dialog.who.chosen is None
    assert dialog.who.made.text() == "“Russian Federation” is another name of Russia already."
    assert not dialog.teach.isEnabled()
    dialog.close()


def test_a_new_system_is_a_system(qtbot, window):
    """Only systems are offered for one, and nobody asks what a new one is."""
    page = window.reading.page
    mark = next(m for m in page.analysis.annotations if m.kind is Kind.SYSTEM)
    window.correcting.corrector.ask(Correction.WHO, mark)
    dialog = window.correcting.corrector.dialog
    type_name(qtbot, dialog, "patriot")
    assert shown(dialog)[0][1].startswith("Surface-to-air missile system, United States")
    dialog.who.list.setCurrentRow(dialog.who.list.count() - 1)
    assert dialog.who.chosen.new
    assert not dialog.who.type_.isVisible()
    dialog.teach.click()
    entities = window.reading.page.analysis.entities
    assert [one.type for one in entities if one.name == "patriot"] == [EntityType.SYSTEM]


def test_two_actors_are_merged_and_split(qtbot, window):
    """Merged they are one; split by their wording they are two again."""
    answer(qtbot, ask(window, Correction.SAME, "Moscow"), "China", Scope.ARTICLE)
    assert {entity for _, entity in marks(window)} == {"state:CN"}
    assert window.actions_["undo"].text() == "&Undo merge of two actors: “Russia” and “China”"
    window.actions_["undo"].trigger()
    answer(qtbot, ask(window, Correction.SAME, "Moscow"), "China", Scope.ARTICLE)
    dialog = ask(window, Correction.SPLIT, "Moscow")
    assert [dialog.wordings.item(row).text() for row in range(dialog.wordings.count())] == [
        "Beijing (2)", "Moscow (3)",
    ]  # fmt: skip
    dialog.wordings.item(0).setCheckState(Qt.CheckState.Checked)
    answer(qtbot, dialog, "Beijing City")
    assert len({entity for _, entity in marks(window)}) == 2


def test_an_actor_is_renamed(qtbot, window):
    """The same name again is no answer; the card shows the new one."""
    dialog = ask(window, Correction.NAME, "Moscow")
    assert not dialog.teach.isEnabled()
    dialog.name.setText("Russian Federation")
    qtbot.waitUntil(lambda: dialog.foresight.topLevelItemCount() == 1)
    assert dialog.foresight.topLevelItem(0).child(0).text(0) == "Russia"
    qtbot.mouseClick(dialog.teach, Qt.MouseButton.LeftButton)
    (section,) = window.reading.describe([at(window, "Moscow")])
    assert section.title == "Russian Federation"


def test_a_quote_gets_another_speaker_or_none(qtbot, window):
    """The nearest mention of whom the reader chose; nobody is an answer, too."""
    quote = next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.QUOTE)
    words = quote.span.of(window.reading.text)
    answer(qtbot, ask(window, Correction.SPEAKER, words, Kind.QUOTE), "China")
    speaker = next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.QUOTE).speaker
    assert (speaker.entity, speaker.span.of(window.reading.text)) == ("state:CN", "Beijing")
    dialog = ask(window, Correction.SPEAKER, words, Kind.QUOTE)
    qtbot.keyClick(dialog.who.line, Qt.Key.Key_Up)  # From nobody to the last one.
    assert dialog.who.chosen.name == "Nobody named"
    qtbot.mouseClick(dialog.teach, Qt.MouseButton.LeftButton)
    assert next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.QUOTE).speaker is None


def test_words_that_were_missed_are_marked_everywhere(qtbot, window):
    """As what the reader says they are."""
    start = window.reading.text.index("summit")
    window.view.select(Span(start, start + 6))
    qtbot.keyClick(window.view, Qt.Key.Key_M)
    dialog = window.correcting.corrector.dialog
    dialog.set_scope(Scope.EVERYWHERE)
    answer(qtbot, dialog, "The Summit")
    assert [words for words, entity in marks(window) if entity.startswith("reader:")] == ["summit"]


def test_without_a_mark_the_keys_say_what_to_do(qtbot, window):
    """Nothing is opened or changed."""
    qtbot.keyClick(window.view, Qt.Key.Key_W)
    assert "Click a mark first" in window.area.messages.sentence
    assert window.correcting.corrector.dialog is None
    qtbot.keyClick(window.view, Qt.Key.Key_M)
    assert "Select the words" in window.area.messages.sentence


def test_a_review_of_many_marks_goes_on_at_once(qtbot, window, monkeypatch):
    """While a job still holds them against what was said; no mark is asked about twice."""
    reviewer = window.correcting.reviewer
    window.area.review_bar.set_bound(99)
    window.actions_["review"].trigger()
    monkeypatch.setattr("postil.ui.reading.MANY", 0)
    asked = [reviewer.current]
    with qtbot.waitSignal(window.reading.marks_changed):
        reviewer.accept()
        asked.append(reviewer.current)
        reviewer.reject()
        asked.append(reviewer.current)
    assert len({mark.span for mark in asked}) == 3
    qtbot.waitUntil(lambda: not window.reading._rereading)
    assert reviewer.current.span == asked[-1].span
    assert asked[1].span not in [mark.span for mark in window.reading.marked]


def test_a_review_asks_about_unsure_marks_one_by_one(qtbot, window):
    """Accept, reject, skip by key; it ends when none is left, and Escape ends it sooner."""
    reviewer, bar = window.correcting.reviewer, window.area.review_bar
    bar.set_bound(99)
    qtbot.keyClick(window.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    total = len(reviewer.unsure())
    assert total == 7
    first = reviewer.current
    assert bar.sentence == "7 left: is “Beijing” an actor?"
    qtbot.keyClick(window.view, Qt.Key.Key_Y)
    (accepted,) = [m for m in window.reading.page.analysis.annotations if m.span == first.span]
    assert accepted.confidence == 1
    rejected = reviewer.current
    qtbot.keyClick(window.view, Qt.Key.Key_X)
    assert rejected.span not in [m.span for m in window.reading.page.analysis.annotations]
    skipped = reviewer.current
    qtbot.keyClick(window.view, Qt.Key.Key_S)
    assert skipped.span in [m.span for m in window.reading.page.analysis.annotations]
    assert reviewer.current != skipped
    while reviewer.current is not None:
        reviewer.accept()
    assert bar.sentence == "No unsure mark is left."
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not reviewer.on


def test_the_bound_says_what_is_reviewed(qtbot, window):
    """Lower: less; nothing below it is a sentence."""
    bar = window.area.review_bar
    window.actions_["review"].trigger()
    bar.bound.setValue(50)
    assert bar.sentence == "No mark is unsure."
    bar.bound.setValue(90)
    assert bar.sentence.startswith("1 left: is “We hope")
    window.correcting.reviewer.change()
    assert window.correcting.corrector.dialog is not None
    window.correcting.corrector.dialog.close()


def test_the_slider_says_at_once_what_it_hides(qtbot, window):
    """In words, and on the page."""
    window.legend.sureness.slider.setValue(90)
    assert window.legend.row(Kind.QUOTE).number == 0
    assert window.legend.sureness.told.startswith("““We hope")
    assert window.preferences.settings.sureness == 90
    window.legend.sureness.slider.setValue(0)
    assert (window.legend.row(Kind.QUOTE).number, window.legend.sureness.told) == (1, "")


def test_what_was_taught_is_listed_and_forgotten(qtbot, window):
    """In words; forgetting brings the mark back; the list follows undo."""
    before = marks(window)
    window.correcting.corrector.reject(at(window, "Moscow"))
    window.correcting.corrector.teach(Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Beijing"))
    window.actions_["lessons"].trigger()
    dialog = window.correcting.lessons
    rows = [
        (dialog.list.topLevelItem(n).text(0), dialog.list.topLevelItem(n).text(1))
        for n in range(dialog.list.topLevelItemCount())
    ]
    assert rows == [
        ("“Beijing” is not an actor", "everywhere"),
        ("“Moscow” is not an actor", "at one place in this article"),
    ]
    dialog.list.selectAll()
    qtbot.mouseClick(dialog.buttons["forget"], Qt.MouseButton.LeftButton)
    assert marks(window) == before
    assert dialog.empty.isVisible()
    window.actions_["undo"].trigger()
    assert dialog.list.topLevelItemCount() == 2
    dialog.close()


def test_what_was_taught_is_told_as_what_the_reader_did(qtbot, window):
    """A renamed one by its old name; where it holds by the article."""
    here = window.reading.id
    window.correcting.corrector.teach(
        Lesson(Says.NAME, Scope.ARTICLE, article=here, entity="state:CN", to_name="PRC", words="Beijing"),
    )
    window.correcting.corrector.teach(
        Lesson(Says.NAME, Scope.EVERYWHERE, article=here, entity="state:CN", to_type=EntityType.BLOC)
    )
    window.correcting.corrector.teach(
        Lesson(Says.NAME, Scope.EVERYWHERE, entity="state:RU", to_name="%6 Rus", to_type=EntityType.BLOC)
    )
    said = partial(Lesson, scope=Scope.ARTICLE, article=here, kind=Kind.ACTOR, words="Moscow")
    window.correcting.corrector.teach(said(Says.KIND, to_kind=Kind.PLACE))
    window.correcting.corrector.teach(said(Says.WHO, to_entity="state:CN"))
    window.correcting.corrector.teach(said(Says.MARK))
    window.correcting.corrector.teach(said(Says.SPEAKER, kind=Kind.QUOTE, words="“We hope”"))
    window.actions_["lessons"].trigger()
    dialog = window.correcting.lessons
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    assert [(item.text(0), item.text(1)) for item in items] == [
        ("Nobody is named as saying “We hope”", "in this article"),
        ("“Moscow” is an actor", "in this article"),
        ("“Moscow” means China", "in this article"),
        ("“Moscow” is a place, not an actor", "in this article"),
        ("Russia is now called %6 Rus, and is of the kind “Bloc”", "everywhere"),
        ("China is now of the kind “Bloc”", "everywhere"),
        ("China is now called PRC", "in this article"),
    ]
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_text("Another text about nothing.\n\nIt has two paragraphs.")
    assert dialog.list.topLevelItem(6).text(1) == "in “Beijing and Moscow unite”"
    dialog.close()


def test_a_lesson_leads_to_its_place_and_is_edited(qtbot, window):
    """Once for one article, then for all."""
    mark = at(window, "Moscow")
    window.correcting.corrector.ask(Correction.NOT, mark)
    window.correcting.corrector.dialog.set_scope(Scope.ARTICLE)
    qtbot.mouseClick(window.correcting.corrector.dialog.teach, Qt.MouseButton.LeftButton)
    window.actions_["lessons"].trigger()
    dialog = window.correcting.lessons
    dialog.list.topLevelItem(0).setSelected(True)
    with qtbot.waitSignal(dialog.edit_requested):
        qtbot.mouseClick(dialog.buttons["edit"], Qt.MouseButton.LeftButton)
    question = window.correcting.editing
    question.set_scope(Scope.EVERYWHERE)
    qtbot.mouseClick(question.teach, Qt.MouseButton.LeftButton)
    (lesson,) = window.correcting._desk.lessons.all()
    assert lesson.scope is Scope.EVERYWHERE
    assert dialog.list.topLevelItem(0).text(1) == "everywhere"
    dialog.close()


def test_a_lesson_is_edited_from_what_it_says(qtbot, window):
    """Whom, what or how somebody is called stands there; Enter alone changes nothing but is taken."""
    here, teach = window.reading.id, window.correcting.corrector.teach
    said = partial(Lesson, scope=Scope.ARTICLE, article=here, kind=Kind.ACTOR, words="Moscow")
    teach(said(Says.WHO, to_entity="state:CN"))
    teach(said(Says.NAME, entity="state:RU", to_name="Rus", to_type=EntityType.BLOC))
    teach(said(Says.MARK, kind=Kind.SYSTEM, words="summit"))
    window.actions_["lessons"].trigger()
    dialog = window.correcting.lessons

    def edit(row):
        dialog.list.clearSelection()
        dialog.list.topLevelItem(row).setSelected(True)
        with qtbot.waitSignal(dialog.edit_requested):
            dialog.buttons["edit"].click()
        return window.correcting.editing

    question = edit(0)
    assert question.kind.currentData() == "system"
    question.close()
    question = edit(1)
    assert (question.name.text(), question.type_.currentText()) == ("Rus", "Bloc")
    question.name.setText("Russland")
    question.teach.click()
    assert dialog.list.topLevelItem(1).text(0) == "Russia is now called Russland, and is of the kind “Bloc”"
    question = edit(2)
    qtbot.waitUntil(lambda: question.who.chosen is not None)
    assert question.who.chosen.key == "state:CN"
    question.close()
    dialog.close()


def test_lessons_are_forgotten_by_key(qtbot, window):
    """Delete takes away what is selected."""
    window.correcting.corrector.reject(at(window, "Moscow"))
    window.actions_["lessons"].trigger()
    dialog = window.correcting.lessons
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.list.setFocus()
    dialog.list.selectAll()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert dialog.empty.isVisible()
    dialog.close()


def test_lessons_are_carried_elsewhere(qtbot, window, tmp_path, monkeypatch):
    """Out to a file and in again; a file of another kind is refused in a sentence."""
    window.correcting.corrector.teach(Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Beijing"))
    window.actions_["lessons"].trigger()
    dialog = window.correcting.lessons
    path = tmp_path / "corrections.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(dialog.buttons["export"], Qt.MouseButton.LeftButton)
    dialog.list.selectAll()
    qtbot.mouseClick(dialog.buttons["forget"], Qt.MouseButton.LeftButton)
    dialog.carrier.bring_in(path)
    assert dialog.list.topLevelItemCount() == 1
    assert dialog.told.text() == "One is new or changed."
    dialog.carrier.bring_in(path)
    assert dialog.told.text() == "All of them were known."
    path.write_text("[]", encoding="utf-8")
    dialog.carrier.bring_in(path)
    assert "no file of corrections" in dialog.told.text()
    dialog.close()


@pytest.mark.parametrize("reason", ["mouse", "key"])
def test_the_page_opens_its_menu(qtbot, window, reason):
    """By the mouse for what is under it, by key for the mark that the reader is at."""
    mark = at(window, "Moscow")
    window.view.reveal(mark.span, flash=False)
    place = window.view.rect_of(mark.span).center()
    why = QContextMenuEvent.Reason.Mouse if reason == "mouse" else QContextMenuEvent.Reason.Keyboard
    where = place if reason == "mouse" else QPoint(0, 0)
    with qtbot.waitSignal(window.view.menu_requested) as heard:
        window.view.contextMenuEvent(QContextMenuEvent(why, where, where))
    assert heard.args[0][0] == mark
    assert isinstance(window.correcting.menu, QMenu)
    window.correcting.menu.close()


def test_a_lesson_leads_to_its_place_in_another_article(qtbot, window):
    """Which is opened for that; the place is shown once the article is on the page."""
    first, mark = window.reading.id, at(window, "Moscow")
    window.correcting.corrector.reject(mark)
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_text("Another text about nothing.\n\nIt has two paragraphs.")
    window.actions_["lessons"].trigger()
    dialog = window.correcting.lessons
    dialog.list.topLevelItem(0).setSelected(True)
    with qtbot.waitSignal(window.reading.opened):
        qtbot.mouseClick(dialog.buttons["go"], Qt.MouseButton.LeftButton)
    assert window.reading.id == first
    assert window.view.look().flash == mark.span
    dialog.close()


def test_a_review_goes_on_in_the_next_article(qtbot, window):
    """With its first unsure mark."""
    first = window.reading.id
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_text("Moscow is here.\n\nNobody else is.")
    window.area.review_bar.set_bound(99)
    window.actions_["review"].trigger()
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open(first)
    assert window.walker.current == window.correcting.reviewer.current
    assert window.walker.current.span.of(window.reading.text) == "Beijing"
