"""The whole window, with a real library and an engine that stands in."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton

from postil.importers.registry import IMPORTERS
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.entity import Entity, EntityType
from postil.model.span import Span
from postil.ui.action_table import ACTIONS, plain
from postil.ui.notes.note_editor import NoteEditor
from postil.ui.reader.marks_index import order_of


def do(window, id_):
    """Triggers an action."""
    window.actions_[id_].trigger()


def words(window, mark):
    """What a mark covers."""
    return mark.span.of(window.reading.text)


def highlight(window, text, *, note=False):
    """Selects ``text`` and highlights it, perhaps with a note."""
    at = window.reading.text.index(text)
    window.view.select(Span(at, at + len(text)))
    do(window, "note" if note else "highlight")
    return window.reading.highlights


def editor_of(window):
    """The open note editor, or None."""
    return window.notes.findChild(NoteEditor)


def test_every_action_does_something(window):
    """Nothing in the table is left unconnected."""
    signal = "2triggered(bool)"
    unconnected = [a.id for a in ACTIONS if window.actions_[a.id].receivers(signal) == 0]
    assert unconnected == []


def test_the_legend_counts_and_switches(qtbot, window):
    """Numbers of the article; a key hides a kind on the page and in the legend."""
    assert [window.legend.row(k).number for k in (Kind.ACTOR, Kind.QUOTE, Kind.SYSTEM)] == [5, 1, 1]
    qtbot.keyClick(window.view, Qt.Key.Key_2)
    assert not window.legend.row(Kind.QUOTE).isChecked()
    assert Kind.QUOTE not in window.preferences.kinds
    assert not window.actions_["show-quote"].isChecked()


def test_walking_goes_from_mention_to_mention_and_back(qtbot, window):
    """By key, with the card at each stop, and back by Alt+Left."""
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Period)
    assert words(window, window.walker.current) == "Beijing"
    assert window.card.isVisible()
    first = window.walker.current
    qtbot.keyClick(window.view, Qt.Key.Key_BracketRight)
    assert words(window, window.walker.current) == "Beijing"
    assert window.walker.current.span > first.span
    assert window.actions_["back"].isEnabled()
    do(window, "back")
    assert window.actions_["forward"].isEnabled()
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.card.isVisible()
    assert window.walker.current is None


def test_a_selection_brings_the_toolbar_and_h_highlights(qtbot, window):
    """The words, their colour, and a row in the panel."""
    at = window.reading.text.index("Nobody")
    window.view.setFocus()
    window.view.select(Span(at, at + 6))
    qtbot.waitUntil(window.selection_toolbar.isVisible)
    qtbot.keyClick(window.view, Qt.Key.Key_H)
    (mark,) = window.reading.highlights
    assert (words(window, mark), mark.colour) == ("Nobody", "yellow")
    assert not window.selection_toolbar.isVisible()
    assert window.view.selection() is None
    assert window.notes.model.rowCount() == 2
    assert plain(window.actions_["undo"].text()) == "Undo highlight “Nobody”"


def test_n_highlights_and_opens_the_note(qtbot, window):
    """The keys of the window are letters in the editor."""
    highlight(window, "Nobody", note=True)
    editor = editor_of(window)
    qtbot.keyClicks(editor, "hn 12 ?.")
    window.notes.save()
    (mark,) = window.reading.highlights
    assert window.reading.notes[mark.id].body == "hn 12 ?."
    assert window.view.look().noted == frozenset({mark.id})


def test_a_clicked_highlight_is_recoloured_and_deleted(qtbot, window):
    """By the toolbar that the click brings, and by Del; undo brings it back."""
    (mark,) = highlight(window, "Nobody")
    window.view.mark_activated.emit([mark])
    assert window.selection_toolbar.isVisible()
    window.selection_toolbar.colour_chosen.emit("blue")
    assert window.reading.highlights[0].colour == "blue"
    window.view.mark_activated.emit([window.reading.highlights[0]])
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Delete)
    assert window.reading.highlights == ()
    do(window, "undo")
    assert len(window.reading.highlights) == 1


def test_undo_and_redo_cover_everything(qtbot, window):
    """Step by step back to nothing, and forth again."""
    highlight(window, "Nobody", note=True)
    qtbot.keyClicks(editor_of(window), "Why?")
    window.notes.save()
    do(window, "undo")
    assert dict(window.reading.notes) == {}
    do(window, "undo")
    assert window.reading.highlights == ()
    do(window, "redo")
    do(window, "redo")
    (mark,) = window.reading.highlights
    assert window.reading.notes[mark.id].body == "Why?"
    qtbot.waitUntil(lambda: editor_of(window) is None)


def test_a_row_jumps_to_its_place_and_back(qtbot, window):
    """The highlight becomes the current mark; there is a way back."""
    (mark,) = highlight(window, "Nobody")
    window.notes.place_chosen.emit(mark.id)
    assert window.walker.current.id == mark.id
    assert window.actions_["back"].isEnabled()


def test_everything_is_found_again(qtbot, start, window):
    """Article, marks, note, kinds, zoom, theme, panels: after closing they are as they were."""
    highlight(window, "Nobody", note=True)
    qtbot.keyClicks(editor_of(window), "typed at the last moment")
    do(window, "zoom-in")
    do(window, "show-place")
    do(window, "theme-dark")
    do(window, "panel-marks")
    window.resize(780, 500)
    id_ = window.reading.id
    window.close()
    again = start()
    assert again.preferences.settings.zoom == 110
    assert Kind.PLACE in again.preferences.kinds
    assert again.preferences.settings.theme == "dark"
    assert not again.legend.isVisible()
    assert (again.width(), again.height()) == (780, 500)
    with qtbot.waitSignal(again.reading.opened):
        again.reading.open(id_)
    (mark,) = again.reading.highlights
    assert again.reading.notes[mark.id].body == "typed at the last moment"
    assert again.legend.row(Kind.ACTOR).number == 5


def test_the_place_is_found_again(qtbot, start, seed):
    """A long article opens where it was left, after closing and after another article."""
    window = start()
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_files([seed])
    id_ = window.reading.id
    window.view.go_to(3000)
    place = window.view.place()
    assert place > 2000
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_text("Something else.\n")
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open(id_)
    assert window.view.place() == place
    window.close()
    again = start()
    with qtbot.waitSignal(again.reading.opened):
        again.reading.open(id_)
    assert again.view.place() == place


def test_the_card_waits_until_the_page_has_come_to_rest(qtbot, start, seed):
    """Walking to a mention out of sight: its card stands beside it in the end."""
    window = start()
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_files([seed])
    far = [m for m in window.reading.marked if m.kind is Kind.ACTOR][-1]
    window.walker.choose([far])
    do(window, "previous-mention")
    qtbot.waitUntil(window.card.isVisible)
    assert window.view.motion.target is None
    window.walker.choose([next(iter(window.reading.marked))])
    do(window, "next-mention")
    qtbot.waitUntil(window.card.isVisible)
    place = window.view.rect_of(window.walker.current.span)
    assert window.view.viewport().rect().intersects(place)


def test_what_is_typed_belongs_to_its_article(qtbot, window):
    """Opening another article while typing saves the note where it was written."""
    first = window.reading.id
    highlight(window, "Nobody", note=True)
    qtbot.keyClicks(editor_of(window), "on the first")
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_text("A text of one line that has no title.\n")
    assert dict(window.reading.notes) == {}
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open(first)
    assert [note.body for note in window.reading.notes.values()] == ["on the first"]


def test_an_empty_file_gets_one_sentence_at_the_top_of_the_page(qtbot, window, tmp_path):
    """The article stays, nothing blocks, and the sentence can be dismissed."""
    (tmp_path / "empty.txt").touch()
    with qtbot.waitSignal(window.reading.trouble):
        window.reading.open_files([tmp_path / "empty.txt"])
    assert window.area.messages.sentence
    assert QApplication.activeModalWidget() is None
    assert window.reading.text
    window.area.messages.dismiss()
    assert window.area.messages.sentence == ""


def test_what_is_said_at_the_top_goes_away_by_key(qtbot, window):
    """Esc in the page: nobody needs the mouse to get rid of a sentence. The search under it stays."""
    do(window, "find")
    window.area.messages.complain("Something went wrong.")
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.area.messages.sentence == ""
    assert window.finder.open


def test_a_dropped_file_is_opened(qtbot, start, file):
    """From the desktop onto the window; without an article the page says how to get one."""
    window = start()
    assert not window.area.shows_article
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.reading.opened):
        window.dropEvent(drop)
    assert window.area.shows_article
    assert window.windowTitle() == "Beijing and Moscow unite — Postil"


def test_the_clipboard_becomes_an_article(qtbot, start):
    """Text becomes one, nothing becomes a sentence."""
    window = start()
    QGuiApplication.clipboard().clear()
    do(window, "paste-article")
    assert "clipboard" in window.area.messages.sentence
    QGuiApplication.clipboard().setText("Pasted article\n\nMoscow said nothing.\n")
    with qtbot.waitSignal(window.reading.opened):
        do(window, "paste-article")
    assert "Moscow said nothing." in window.reading.text


def test_recent_articles_are_one_click_away(qtbot, window):
    """The newest first, the open one checked."""
    first = window.reading.id
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_text("A text of one line that has no title.\n")
    menu = window.actions_.menu("file/recent")
    menu.aboutToShow.emit()
    assert [a.text().partition(",")[0] for a in menu.actions()] == [
        "Without a title",
        "Beijing and Moscow unite",
    ]
    assert [a.isChecked() for a in menu.actions()] == [True, False]
    with qtbot.waitSignal(window.reading.opened):
        menu.actions()[1].trigger()
    assert window.reading.id == first


def test_dialogs_do_not_block(qtbot, window):
    """Keys and about open beside the window."""
    for id_ in ("keys", "about"):
        do(window, id_)
        (dialog,) = [d for d in window.findChildren(QDialog) if d.isVisible()]
        assert not dialog.isModal()
        dialog.close()


def test_changed_keys_work_and_are_named_at_once(qtbot, window):
    """On the page, in the menus and wherever a key is named; the old ones do nothing any more."""
    window.preferences.set_keys("show-quote", ["Q"])
    window.preferences.set_keys("card", ["Return", "I"])
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_2)
    assert window.legend.row(Kind.QUOTE).isChecked()
    qtbot.keyClick(window.view, Qt.Key.Key_Q)
    assert not window.legend.row(Kind.QUOTE).isChecked()
    assert window.legend.row(Kind.QUOTE).toolTip() == "Show or hide: Quotes  (Q)"
    do(window, "next-mark")
    window.cards.hide()
    qtbot.keyClick(window.view, Qt.Key.Key_I)
    assert window.card.isVisible()
    window.preferences.set_keys("highlight", ["K"])
    assert "press K to highlight" in window.notes.list._nothing_marked()


def test_a_new_reader_is_told_what_to_try_until_it_is_enough(qtbot, start, window):
    """Over the first article; never again once it was put away."""
    assert window.area.welcome.isVisible()
    window.activateWindow()
    qtbot.mouseClick(window.area.welcome.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not window.area.welcome.isVisible()
    assert window.focusWidget() is window.view
    id_ = window.reading.id
    window.close()
    again = start()
    with qtbot.waitSignal(again.reading.opened):
        again.reading.open(id_)
    assert not again.area.welcome.isVisible()


def test_another_language_makes_the_window_anew(qtbot, window):
    """It closes by itself, and says that it comes back."""
    assert not window.comes_back
    window.preferences.choose_language("en")
    QApplication.processEvents()
    assert window.isVisible()
    window.preferences.choose_language("de")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.comes_back


def test_panes_are_walked_by_key(qtbot, window):
    """F6 goes from the article to the notes to the marks and round."""
    window.view.setFocus()
    seen = []
    for _ in range(3):
        do(window, "next-pane")
        seen.append(window.focusWidget())
    assert seen == [window.notes.list, window.legend.row(Kind.ACTOR), window.view]


def test_the_card_comes_with_the_pointer_and_goes_with_scrolling(qtbot, window):
    """Pointing at a mark on the page brings its card."""
    box = window.view.rect_of(next(iter(window.reading.marked)).span)
    point = QPoint(box.left() + 5, box.center().y())
    qtbot.mouseMove(window.view.viewport(), point - QPoint(60, 60))
    qtbot.mouseMove(window.view.viewport(), point)
    qtbot.waitUntil(window.card.isVisible)
    window.page_keeper._on_scrolled()
    assert not window.card.isVisible()


def test_the_dialog_to_open_offers_every_format(window):
    """Whatever an importer reads."""
    do(window, "open")
    dialog = window.findChild(QFileDialog)
    offered = dialog.nameFilters()[0]
    assert {suffix for importer in IMPORTERS for suffix in importer.suffixes} <= {
        pattern.strip("*()") for pattern in offered.split()
    }
    dialog.reject()


def test_the_export_dialog_begins_with_the_open_article(qtbot, window, tmp_path):
    """It offers all formats; the file is written and announced."""
    do(window, "export")
    dialog = window.exporting.dialog
    assert dialog.isVisible()
    assert dialog.ids == (window.reading.id,)
    window.exporting.errand.write(tmp_path / "out.md")
    qtbot.waitUntil(lambda: "out.md" in window.area.messages.sentence)
    assert window.reading.page.article.title in (tmp_path / "out.md").read_text(encoding="utf-8")


def test_while_an_article_is_on_its_way_nothing_says_that_none_is_open(qtbot, start, file, tmp_path):
    """The empty page comes only when it turned out that there is no article."""
    window = start()
    window.area.wait()
    assert "Nothing open" not in shown_words(window)
    with qtbot.waitSignal(window.reading.trouble):
        window.reading.open_files([tmp_path / "missing.txt"])
    assert "Nothing open" in shown_words(window)
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_files([file])
    assert window.view.isVisible()


def shown_words(window):
    """What labels on the page say."""
    return [label.text() for label in window.area.findChildren(QLabel) if label.isVisible()]


def test_a_highlight_can_be_changed_by_key_as_soon_as_it_is_made(qtbot, window):
    """Colour after colour, and away with it, without clicking it again."""
    highlight(window, "Nobody")
    do(window, "colour-blue")
    do(window, "colour-green")
    assert [mark.colour for mark in window.reading.highlights] == ["green"]
    do(window, "delete")
    assert not window.reading.highlights


def test_the_palette_finds_actions_actors_and_articles(qtbot, window, tmp_path):
    """Actions that can be done now, who is in the article with a way there, and what else is in the library."""
    other = tmp_path / "other.txt"
    other.write_text("Quite another story\n\nNothing happens in it.\n", encoding="utf-8")
    window._desk.import_file(other)
    do(window, "commands")
    palette = window.palette_
    assert palette.isVisible()
    qtbot.waitUntil(lambda: any(entry.hint == "Article" for entry in palette.entries))
    assert palette.entries[-1].title == "other.txt"
    titles = [entry.title for entry in palette.entries]
    assert "Colour: Yellow" in titles
    assert "Undo" not in titles
    actor = next(entry for entry in palette.entries if "Actor" in entry.hint)
    palette.field.setText(actor.title)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.walker.current.entity is not None
    assert window.view.hasFocus()


def test_the_palette_finds_who_is_in_other_articles(qtbot, window, tmp_path):
    """By what is typed, with the number of articles; it leads to the first mention there."""
    other = tmp_path / "other.txt"
    other.write_text("Quite another story\n\nIn it Zaphod speaks, and Zaphod acts.\n", encoding="utf-8")
    id_, _ = window._desk.import_file(other)
    at = window._desk.page(id_).article.text.index("Zaphod")
    entity = Entity("person:zaphod", "Zaphod", EntityType.PERSON)
    marks = tuple(Annotation(Span(n, n + 6), Kind.ACTOR, entity=entity.key) for n in (at, at + 19))
    assert marks[1].span.of(window._desk.page(id_).article.text) == "Zaphod"
    window._desk.save_analysis(id_, Analysis(marks, (entity,), final=True))
    do(window, "commands")
    palette = window.palette_
    palette.field.setText("zap")
    qtbot.waitUntil(lambda: "Zaphod" in palette.titles)
    palette.field.setText("zapho")
    qtbot.waitUntil(lambda: not window.offers._soon.isActive() and not window.offers._looking.under_way)
    entry = next(entry for entry in palette.entries if entry.title == "Zaphod")
    assert [one.title for one in palette.entries].count("Zaphod") == 1
    assert entry.hint == "Actor · in one article"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.reading.id == id_ and window.walker.current is not None)
    assert window.walker.current.span.start == at


def test_the_palette_leads_to_what_is_known_of_those_in_several_articles(qtbot, window, tmp_path):
    """In the window of the library, among the actors."""
    entity = Entity("person:zaphod", "Zaphod", EntityType.PERSON)
    for name in ("a.txt", "b.txt"):
        other = tmp_path / name
        other.write_text(f"Story {name}\n\nIn it Zaphod speaks.\n", encoding="utf-8")
        id_, _ = window._desk.import_file(other)
        at = window._desk.page(id_).article.text.index("Zaphod")
        mark = Annotation(Span(at, at + 6), Kind.ACTOR, entity=entity.key)
        window._desk.save_analysis(id_, Analysis((mark,), (entity,), final=True))
    do(window, "commands")
    palette = window.palette_
    palette.field.setText("zaph")
    qtbot.waitUntil(lambda: "Zaphod" in palette.titles)
    assert next(entry.hint for entry in palette.entries if entry.title == "Zaphod") == "Actor · in 2 articles"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    library = window.library.library
    qtbot.waitUntil(lambda: library.actors.key == entity.key)
    assert library.isVisible()


def test_nothing_but_the_page(qtbot, window):
    """Menus, toolbar and panels go, Esc brings back what was there; the shape that is kept has them."""
    do(window, "panel-marks")
    do(window, "distraction-free")
    parts = (window.menuBar(), window.frame._toolbar, *window.frame.panels.docks.values())
    assert not any(part.isVisible() for part in parts)
    assert window.actions_["distraction-free"].isChecked()
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert [part.isVisible() for part in parts] == [True, True, False, True]
    assert not window.actions_["distraction-free"].isChecked()


def test_find_is_let_go_of_before_the_lonely_page(qtbot, window):
    """Esc in the page: first the hits, then the frame comes back; F3 finds again."""
    do(window, "distraction-free")
    do(window, "find")
    qtbot.keyClicks(window.area.find_bar.words, "beijing")
    assert window.area.find_bar.sentence == "1 of 2"
    assert window.actions_["back"].isEnabled()
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.finder.open
    assert window.frame.distraction_free
    do(window, "find-next")
    assert window.area.find_bar.sentence == "1 of 2"


def test_the_strip_leads_there_and_back(window):
    """A click on it is a jump like any other."""
    at = window.reading.text.index("Nobody")
    window.view.strip.place_chosen.emit(at)
    assert window.view.rect_of(Span(at, at + 6))
    assert window.actions_["back"].isEnabled()


@pytest.mark.parametrize("browsing", [False, True], ids=["page", "caret"])
def test_the_end_is_a_jump_like_any_other(qtbot, window, browsing):
    """Who presses End by mistake goes back with Alt+Left."""
    view = window.view
    view.motion.enabled = False
    view.set_caret_browsing(browsing)
    view.go_to(window.reading.text.index("Nobody"))
    before = view.place()
    control = Qt.KeyboardModifier.ControlModifier if browsing else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(view, Qt.Key.Key_End, control)
    assert window.actions_["back"].isEnabled()
    view.go_to(0)
    do(window, "back")
    assert view.place() == before


def test_settings_take_effect_at_once(window):
    """Theme and text; the menu follows the dialog."""
    do(window, "settings")
    dialog = window.findChild(QDialog)
    dialog.theme.setCurrentIndex(dialog.theme.findData("sepia"))
    dialog.theme.activated.emit(dialog.theme.currentIndex())
    dialog.leading.setValue(130)
    assert window.themes.theme.name == "postil-sepia"
    assert window.actions_["theme-sepia"].isChecked()
    assert window.view._typesetting.typography.leading == 130


def test_marks_over_each_other_are_all_reached_by_click_and_by_key(qtbot, window):
    """The card shows all that lie there; another click goes to the next, a highlight among them too; keys pass every one."""
    text = window.reading.text
    at = text.index("air defense")
    spans = [Span(at, at + 11), Span(at + 4, at + 23), Span(at - 5, at + 8)]
    system = next(mark for mark in window.reading.marked if mark.kind is Kind.SYSTEM)
    shown = [*(replace(system, span=span, id=str(n)) for n, span in enumerate(spans))]
    shown[1], shown[2] = replace(shown[1], kind=Kind.ACTOR), replace(shown[2], kind=Kind.QUOTE)
    page = window.reading.page
    window.reading._show(
        replace(page.analysis, annotations=tuple(sorted([*page.analysis.annotations, *shown], key=order_of)))
    )
    window.view.reveal(Span(at, at + 20), flash=False)
    place = window.view.rect_of(Span(at + 5, at + 6)).center()
    reached = []
    for _ in range(4):
        qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        reached.append(window.walker.current.span)
        assert window.card.isVisible()
        assert len(window.card.accessibleName().split("; ")) >= 3
    under = window.view.marks_at(place)
    assert {mark.span for mark in under} >= set(spans)
    assert reached[: len(under)] == [mark.span for mark in under][:4]
    window.walker.leave_mark()
    passed = []
    for _ in window.reading.marked:
        do(window, "next-mark")
        passed.append((window.walker.current.span, window.walker.current.kind))
    assert set(passed) >= {(mark.span, mark.kind) for mark in shown}
    assert len(set(passed)) == len(
        {(m.span, m.kind) for m in window.reading.marked if m.kind in window.preferences.kinds}
    )


def test_walking_starts_at_the_caret_and_takes_it_along(qtbot, window):
    """With a caret in the text the next mark is the next from there, and Enter opens the card of what it stands on."""
    view, text = window.view, window.reading.text
    view.set_caret_browsing(True)
    at = text.rindex("Moscow") - 3
    view.put_caret(at, at)
    do(window, "next-mark")
    assert view.look().caret == window.walker.current.span.start == at + 3
    window.walker.leave_mark()
    do(window, "next-mark")
    assert window.walker.current.span.start > at + 3
    view.put_caret(at + 3, at + 3)
    window.walker.leave_mark()
    do(window, "previous-mark")
    assert window.walker.current.span.start < at + 3
    window.walker.leave_mark()
    view.put_caret(at + 3, at + 3)
    window.cards.hide()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.card.isVisible()
