"""The notes panel in the window: filter, order, many at once, links, versions."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from postil.library import clock
from postil.model.annotation import Kind
from postil.model.span import Span
from postil.ui import links
from postil.ui.notes import markdown
from postil.ui.notes.note_delegate import FOLDED
from postil.ui.notes.note_editor import NoteEditor
from postil.ui.notes.notes_model import ROW


def highlight(window, words, colour="yellow", note=""):
    """Highlights words, perhaps with a note; gives the id."""
    at = window.reading.text.index(words)
    made = window.reading.highlight(Span(at, at + len(words)), colour)
    if note:
        window.reading.write_note(made, note)
    return made


def shown(window):
    """The highlighted words that the panel shows, in its order."""
    rows = range(window.notes.filter.rowCount())
    return [window.notes.filter.index(row, 0).data() for row in rows]


def choose(window, *words):
    """Selects rows."""
    model = window.notes.filter
    window.notes.list.clearSelection()
    for row in range(model.rowCount()):
        if model.index(row, 0).data() in words:
            window.notes.list.selectionModel().select(
                model.index(row, 0), window.notes.list.selectionModel().SelectionFlag.Select
            )


def test_notes_are_filtered_by_words_tags_and_colour(window):
    """What hides a note goes when the note is wanted."""
    summit, trust = highlight(window, "summit", "green", "a long day"), highlight(window, "trust")
    window.reading.do(lambda: window._desk.tag(window.reading.id, trust, ("Arms",)))
    head = window.notes.head
    head.words.setText("day")
    assert shown(window) == ["summit"]
    head.words.setText("#arm")
    assert shown(window) == ["trust"]
    head.words.setText("")
    head._fill()
    next(a for a in head.menu.actions() if a.text() == "Green").trigger()
    assert shown(window) == ["summit"]
    window.edit_note(trust)
    assert set(shown(window)) >= {"summit", "trust"}
    assert summit


def test_notes_are_filtered_by_the_kinds_and_tags_that_there_are(window):
    """Marks of the engine's with a note or tag, each kind alone; tags by name."""
    highlight(window, "trust")
    marks = {mark.kind: mark for mark in window.reading.page.analysis.annotations}
    window.reading.write_note(marks[Kind.QUOTE].id, "really?")
    window.reading.do(lambda: window._desk.tag(window.reading.id, marks[Kind.ACTOR].id, ("Arms control",)))
    head = window.notes.head

    def choose_entry(words):
        head._fill()
        next(action for action in head.menu.actions() if action.text() == words).trigger()
        return [
            window.notes.filter.index(row, 0).data(ROW).mark for row in range(window.notes.filter.rowCount())
        ]

    assert [mark.kind for mark in choose_entry("Quotes")] == [Kind.QUOTE]
    assert {mark.kind for mark in choose_entry("Marks with a Note or Tag")} == {Kind.QUOTE, Kind.ACTOR}
    assert len(choose_entry("All Colours and Kinds")) == 4
    assert [mark.kind for mark in choose_entry("#Arms control")] == [Kind.ACTOR]
    head._fill()
    assert "Systems" not in [action.text() for action in head.menu.actions()]


def test_notes_stand_in_the_order_of_time_when_wanted(window, monkeypatch):
    """The last changed first, below the note on the article."""
    second = iter(range(10, 60))
    monkeypatch.setattr(clock, "now", lambda: f"2026-11-26T10:00:{next(second)}.000Z")
    first = highlight(window, "trust")
    highlight(window, "summit")
    assert shown(window)[1:] == ["summit", "trust"]
    window.reading.write_note(first, "later")
    window.notes.head._fill()
    next(a for a in window.notes.head.menu.actions() if a.text() == "Last Changed First").trigger()
    assert shown(window)[1:] == ["trust", "summit"]


def test_digits_colour_the_highlights_that_are_chosen_in_the_panel(qtbot, window):
    """All of them in one step, by the keys in force, while the list has the focus; kinds stay as they are."""
    kinds = window.preferences.kinds
    highlight(window, "summit", note="when?")
    highlight(window, "trust")
    window.activateWindow()
    choose(window, "summit", "trust")
    window.notes.list.setFocus()
    qtbot.keyClick(window.notes.list, Qt.Key.Key_5)
    assert {mark.colour for mark in window.reading.highlights} == {"red"}
    assert window.actions_["undo"].text() == "&Undo recolour of 2 highlights"
    window.preferences.set_keys("colour-blue", ("G",))
    qtbot.keyClick(window.notes.list, Qt.Key.Key_G)
    assert {mark.colour for mark in window.reading.highlights} == {"blue"}
    window.notes.list.clearSelection()
    qtbot.keyClick(window.notes.list, Qt.Key.Key_2)
    assert {mark.colour for mark in window.reading.highlights} == {"blue"}
    assert window.preferences.kinds == kinds - {Kind.QUOTE}


def test_many_are_changed_in_one_step(qtbot, window):
    """Recoloured, tagged, copied, deleted; each undone at once."""
    highlight(window, "summit", note="when?")
    highlight(window, "trust")
    choose(window, "summit", "trust")
    chosen = window.notes.chosen
    ids = [row.id for row in chosen]
    window.note_deeds.recolour(ids, "red")
    assert {mark.colour for mark in window.reading.highlights} == {"red"}
    window.note_deeds.tag(tuple(ids), ("x",))
    window.note_deeds.copy(window.notes.chosen)
    assert QGuiApplication.clipboard().text() == "> summit\n\nwhen?\n\n#x\n\n> trust\n\n#x"
    window.notes.delete_requested.emit(ids)
    assert window.reading.highlights == ()
    window.actions_["undo"].trigger()
    assert len(window.reading.highlights) == 2
    window.actions_["undo"].trigger()
    assert window.reading.tags == {}
    window.actions_["undo"].trigger()
    assert {mark.colour for mark in window.reading.highlights} == {"yellow"}


def test_the_menu_of_rows_fits_their_number(window):
    """Versions of one, colours of highlights."""
    highlight(window, "summit")
    highlight(window, "trust")
    choose(window, "summit", "trust")
    window.note_deeds.open_menu([row.id for row in window.notes.chosen], QPoint(50, 50))
    assert [a.text() for a in window.note_deeds.menu.actions() if not a.isSeparator()] == [
        "Copy as Markdown", "Add Tags…", "Colour", "Delete",
    ]  # fmt: skip
    window.note_deeds.menu.close()
    window.note_deeds.open_menu([None], QPoint(50, 50))
    assert window.note_deeds.menu.actions()[0].text() == "Earlier Versions…"
    window.note_deeds.menu.close()


def test_places_are_suggested_and_links_lead_there(qtbot, window):
    """Articles, highlights, actors."""
    made = highlight(window, "summit")
    names = dict(window.note_deeds.suggest(""))
    assert names["Beijing and Moscow unite"].startswith("[Beijing and Moscow unite](postil:article/")
    assert names["“summit”"] == f"[summit](postil:mark/{made})"
    assert names["Russia"].startswith("[Russia](postil:mark/")
    assert next(iter(dict(window.note_deeds.suggest("Russian Fed")))) == "Russia"
    window.note_deeds.follow(f"postil:mark/{made}")
    assert window.walker.current.id == made


def test_the_best_fits_are_suggested_first_and_others_of_the_library_too(qtbot, window):
    """What begins so before what has it inside; who is named in another article alone leads there."""
    china = next(m for m in window.reading.page.analysis.annotations if m.entity == "state:CN")
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_text(
            "Nobody is named in this one.\n\nIt has two paragraphs on the machinations of nobody."
        )
    highlight(window, "machinations")
    names = dict(window.note_deeds.suggest("chin"))
    assert list(names) == ["China", "“machinations”"]
    assert names["China"] == f"[China](postil:mark/{china.id})"


def test_an_earlier_version_is_brought_back(qtbot, window, monkeypatch):
    """And what it replaces becomes one."""
    minute = iter(range(60))
    monkeypatch.setattr(clock, "now", lambda: f"2026-11-26T10:{next(minute) * 2 % 60:02}:00.000Z")
    made = highlight(window, "summit", note="first")
    window.reading.write_note(made, "second")
    window.note_deeds.show_versions(made)
    dialog = window.note_deeds.versions
    assert dialog.text.toPlainText() == "first"
    dialog.restore.click()
    assert window.reading.notes[made].body == "first"
    assert window.actions_["undo"].text() == "&Undo change of note on “summit”"


def test_each_time_a_note_is_written_is_a_version(qtbot, window):
    """Opened, changed, left; without waiting for anything."""
    made = highlight(window, "summit")
    for words in ("one", " two", " three"):
        window.edit_note(made)
        qtbot.keyClicks(window.notes.findChild(NoteEditor), words)
        qtbot.keyClick(window.notes.findChild(NoteEditor), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: window.notes.findChild(NoteEditor) is None)
    window.notes.save()
    window.edit_note(made)
    versions = window._desk.note_versions(window.reading.id, made)
    assert [body for body, _ in versions] == ["one two", "one"]


def test_a_pasted_picture_is_kept_and_shown(qtbot, window):
    """As a file of the library's; never wider than the panel; a lost one leaves the words."""
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    window.edit_note(None)
    editor = window.notes.findChild(NoteEditor)
    data = QMimeData()
    data.setImageData(image)
    assert editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    body = editor.toPlainText()
    assert body.startswith("![picture](postil:picture/")
    kept = window._desk.picture(body[len("![picture](postil:picture/") : -1])
    assert QImage.fromData(kept).size() == image.size()
    document = markdown.document(f"words\n\n{body}", window._desk.picture)
    document.fit(200)
    assert document.size().width() <= 200
    assert document.size().height() > 60
    lost = markdown.document("words\n\n![picture](postil:picture/" + "0" * 64 + ")", window._desk.picture)
    lost.fit(200)
    assert lost.toPlainText().startswith("words")


def test_nothing_else_is_loaded_into_a_note(qapp, tmp_path):
    """No file, and nothing from the network."""
    path = tmp_path / "x.png"
    QImage(10, 10, QImage.Format.Format_RGB32).save(str(path))
    document = markdown.document(f"![x]({path.as_uri()})")
    assert document.loadResource(2, path.as_uri()).isNull()


def test_long_notes_fold(qtbot, window):
    """The beginning at first; Space shows all of it and folds it again; short ones do not fold."""
    long, short = "\n\n".join(f"Paragraph {n} of a long note." for n in range(30)), "Short."
    first, second = highlight(window, "summit", note=long), highlight(window, "trust", note=short)
    notes = window.notes

    def height(id_):
        notes.show_row(id_)
        return notes.list.visualRect(notes.list.currentIndex()).height()

    folded = height(first)
    assert folded < FOLDED + 120
    notes.list.setFocus()
    qtbot.keyClick(notes.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: height(first) > 2 * folded)
    qtbot.keyClick(notes.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: height(first) == folded)
    before = height(second)
    qtbot.keyClick(notes.list, Qt.Key.Key_Space)
    assert height(second) == before


def test_a_note_opens_web_pages_and_mail_alone(window, monkeypatch):
    """As links of the article do: no file, and no program."""
    opened = []
    monkeypatch.setattr(links.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    for address in ("https://example.org/a", "file:///etc/passwd", "javascript:1"):
        window.note_deeds.follow(address)
    assert opened == ["https://example.org/a"]
