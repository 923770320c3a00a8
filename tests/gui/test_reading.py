"""The open article: loading, marking, saving, undoing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer

from gui.fake_desk import TEXT
from postil.errors import UserError
from postil.model.annotation import Kind
from postil.model.changes import Changes
from postil.model.span import Span
from postil.ui.engine_client import EngineClient, EngineState
from postil.ui.reading import Reading
from postil.ui.reading_jobs import read_again


@pytest.fixture
def file(tmp_path):
    """The article as a file."""
    path = tmp_path / "unite.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def make(qapp, jobs, engine_command, desk):
    """Makes a reading with an engine that behaves in some way."""
    made = []

    def make(*way):
        engine = EngineClient(jobs, engine_command(*way))
        made.append(engine)
        return Reading(desk, engine, jobs)

    yield make
    for engine in made:
        engine.close()


@pytest.fixture
def opened(qtbot, make, file):
    """A reading whose article is open and marked."""
    reading = make()
    with qtbot.waitSignal(reading.saved):
        reading.open_files([file])
    return reading


def test_the_text_is_there_before_its_marks(qtbot, make, file):
    """Text at once, then what rules find, then everything; each once."""
    reading, seen = make(), []
    reading.opened.connect(lambda: seen.append(("opened", len(list(reading.marked)))))
    reading.marks_changed.connect(lambda: seen.append(("marks", len(list(reading.marked)))))
    with qtbot.waitSignal(reading.saved):
        reading.open_files([file])
    assert reading.text == TEXT
    assert seen[:3] == [("opened", 0), ("marks", 6), ("marks", 7)]


def test_the_page_is_seen_before_the_engine_is_asked(qtbot, make, file):
    """Asking takes as long as painting: it has a turn of the event loop of its own."""
    reading, seen = make(), []
    reading.opened.connect(lambda: QTimer.singleShot(0, lambda: seen.append(reading._engine.state)))
    with qtbot.waitSignal(reading.saved):
        reading.open_files([file])
    assert seen == [EngineState.RESTING]


def test_saved_marks_come_with_the_article_and_are_not_looked_for_again(qtbot, opened, desk):
    """The second time there is nothing to wait for."""
    with qtbot.waitSignal(opened.opened):
        opened.open("a1")
    assert opened.marked.numbers[Kind.QUOTE] == 1
    assert all(mark.id for mark in opened.marked)
    assert desk.calls.count(("save_analysis", "a1")) == 1


def test_old_marks_stay_until_the_final_ones_come(qtbot, opened, desk):
    """With another version of the engine the rules alone never show fewer marks in between."""
    desk.analysed.clear()
    numbers = []
    opened.marks_changed.connect(lambda: numbers.append(opened.marked.numbers[Kind.QUOTE]))
    with qtbot.waitSignal(opened.saved):
        opened.open("a1")
    assert 0 not in numbers


def test_marks_that_are_not_sure_enough_are_left_out(qtbot, opened):
    """Everywhere: on the page, in the numbers, on the cards; the reader's own stay, and all come back."""
    opened.highlight(Span(0, 7), "yellow")
    everything = list(opened.marked)
    confidences = sorted({mark.confidence for mark in everything if mark.kind is not Kind.HIGHLIGHT})
    with qtbot.waitSignal(opened.marks_changed):
        opened.set_least_sure(confidences[-1])
    kept = [mark for mark in everything if mark.confidence >= confidences[-1] or mark.kind is Kind.HIGHLIGHT]
    assert list(opened.marked) == kept
    assert len(kept) < len(everything)
    assert sum(opened.marked.numbers.values()) == len(kept)
    assert opened.page.analysis.annotations == tuple(m for m in kept if m.kind is not Kind.HIGHLIGHT)
    opened.set_least_sure(0.0)
    assert list(opened.marked) == everything


def test_a_note_leaves_the_engines_marks_as_they_are(qtbot, opened):
    """With every key that is typed: nothing is sifted, ordered or looked through again."""
    least = min(mark.confidence for mark in opened.marked)
    opened.set_least_sure(least + 0.01)
    before, mark = opened.marked.engine, next(iter(opened.marked))
    opened.write_note(mark.id, "Who says so?")
    assert opened.marked.engine is before
    assert [one.id for one in opened.tied] == [mark.id]
    assert opened.mark(mark.id) == mark


def test_a_mark_that_is_left_out_is_still_known_by_its_id(qtbot, opened):
    """A note on it leads there."""
    mark = min(opened.marked, key=lambda mark: mark.confidence)
    opened.set_least_sure(mark.confidence + 0.01)
    assert mark not in opened.marked
    assert opened.mark(mark.id) == mark


def test_many_marks_are_sifted_in_a_job(qtbot, opened, monkeypatch):
    """The window does not wait; and what was asked for last is what is shown."""
    monkeypatch.setattr("postil.ui.reading.MANY", 1)
    everything = list(opened.marked)
    most = max(mark.confidence for mark in everything)
    opened.set_least_sure(1.0)
    assert list(opened.marked) == everything
    with qtbot.waitSignal(opened.marks_changed):
        opened.set_least_sure(most)
    shown = list(opened.marked)
    assert shown == [mark for mark in everything if mark.confidence >= most]
    assert 0 < len(shown) < len(everything)


def test_lessons_that_come_quickly_are_read_once_more_together(qtbot, opened, desk, monkeypatch):
    """Reading many marks again takes seconds: what is taught meanwhile waits for it, and is not forgotten."""
    monkeypatch.setattr("postil.ui.reading.MANY", 0)
    reads = []

    def read(*arguments):
        reads.append(True)
        return read_again(*arguments)

    monkeypatch.setattr("postil.ui.reading.read_again", read)
    for _ in range(4):
        opened.apply(Changes(taught=True))
    qtbot.waitUntil(lambda: not opened._rereading)
    assert len(reads) == 2


def test_opening_can_be_stopped(qtbot, opened, file):
    """What was on its way does not come; the open article stays."""
    loading = []
    opened.loading.connect(loading.append)
    opened.open_files([file])
    opened.stop()
    with qtbot.waitSignal(opened.saved):
        opened.open_text("Another one\nNothing in it.\n")
    assert opened.text.startswith("Another one")
    assert loading == [True, False, True, False]


def test_trouble_with_something_else_leaves_the_opening_under_way(qtbot, opened):
    """Marks that could not be saved are told of; the article that is on its way still shows it, and can be stopped."""
    loading = []
    opened.loading.connect(loading.append)
    opened.open_text("Another one\nNothing in it.\n")
    with qtbot.waitSignal(opened.trouble):
        opened._on_failed(UserError("The disk is full. Make room and try again."))
    assert loading == [True]
    opened.stop()
    assert loading == [True, False]


def test_marking_can_be_stopped(qtbot, make, file, desk):
    """The text is there, and nothing more is saved or said."""
    reading, working = make(), []
    reading.working.connect(lambda on, _words: working.append(on))
    reading.working.connect(lambda on, _words: reading.stop() if on else None)
    reading.open_files([file])
    qtbot.waitUntil(lambda: working == [True, False])
    qtbot.wait(200)
    assert reading.text
    assert ("save_analysis", reading.id) not in desk.calls


def test_a_missing_file_is_one_sentence_and_changes_nothing(qtbot, opened, tmp_path):
    """The open article stays."""
    with qtbot.waitSignal(opened.trouble) as heard:
        opened.open_files([tmp_path / "gone.txt"])
    assert heard.args == ["There is no file gone.txt. Choose another one."]
    assert opened.id == "a1"


def test_one_bad_file_does_not_keep_the_others_out(qtbot, make, file, tmp_path):
    """What can be imported is, the first of it is opened, and the rest is told."""
    reading = make()
    with qtbot.waitSignal(reading.trouble) as heard:
        reading.open_files([tmp_path / "gone.txt", file])
    assert "gone.txt" in heard.args[0]
    assert reading.text == TEXT


def test_marks_of_an_article_that_was_left_do_not_come(qtbot, make, file):
    """Opening another article forgets the question about the first."""
    reading = make()
    reading.open_files([file])
    qtbot.waitUntil(lambda: reading.id == "a1")
    with qtbot.waitSignal(reading.saved):
        reading.open_text("Second\nMoscow is far.\n")
    assert reading.id == "a2"
    assert [mark.span.of(reading.text) for mark in reading.marked] == ["Moscow"]


def test_leaving_an_article_is_announced_while_it_is_still_open(qtbot, opened):
    """So that what was typed can be saved where it belongs."""
    ids = []
    opened.closing.connect(lambda: ids.append(opened.id))
    with qtbot.waitSignal(opened.opened):
        opened.open_text("Second\n")
    assert ids == ["a1"]


def test_highlights_and_notes_go_through_the_desk_and_back(qtbot, opened):
    """Made, noted, recoloured, removed; each step named for undo."""
    steps = []
    opened.undo_changed.connect(lambda undo, redo: steps.append((undo, redo)))
    id_ = opened.highlight(Span(0, 7), "yellow")
    opened.write_note(id_, "Why?")
    opened.recolour(id_, "blue")
    assert [m.colour for m in opened.highlights] == ["blue"]
    assert opened.notes[id_].body == "Why?"
    opened.undo()
    assert [m.colour for m in opened.highlights] == ["yellow"]
    opened.redo()
    opened.remove(id_)
    assert (opened.highlights, dict(opened.notes)) == ((), {})
    assert [step.name for step in steps[0]] == ["Highlight", ""]
    assert [step.name for step in steps[3]] == ["Write note", "Recolour"]


def test_trouble_with_the_library_is_told_and_nothing_breaks(qtbot, opened, desk, monkeypatch):
    """A full disk does not lose the article from the page."""

    def full(*_args, **_options):
        raise UserError("The disk is full. Make room and try again.")

    monkeypatch.setattr(desk, "highlight", full)
    with qtbot.waitSignal(opened.trouble) as heard:
        assert opened.highlight(Span(0, 7), "yellow") == ""
    assert heard.args == ["The disk is full. Make room and try again."]


def test_the_engines_trouble_leaves_the_article_readable(qtbot, make, file, caplog):
    """Marking stops with a sentence; the text stays."""
    reading = make("crash")
    with qtbot.waitSignal(reading.trouble) as heard:
        reading.open_files([file])
    assert "Marking stopped" in heard.args[0]
    assert reading.text == TEXT


def test_work_is_announced_and_ends(qtbot, make, file):
    """A word about it while it goes on, none afterwards."""
    reading, said = make(), []
    reading.working.connect(lambda on, words: said.append((on, words)))
    with qtbot.waitSignal(reading.saved):
        reading.open_files([file])
    assert said == [(True, "Reading closer…"), (False, "")]


def test_what_is_taught_is_read_again_and_brought_to_other_articles(qtbot, opened, desk, monkeypatch):
    """The marks of the open article at once, those of the others in a job."""
    page = desk.pages["a1"]
    fewer = replace(page, analysis=replace(page.analysis, annotations=page.analysis.annotations[1:]))
    desk.pages["a1"] = fewer
    with qtbot.waitSignals([opened.marks_changed, opened.notes_changed]):
        opened.apply(Changes(taught=True))
    assert opened.page.analysis == fewer.analysis
    qtbot.waitUntil(lambda: desk.lessons.caught_up == 1)


def test_first_marks_are_shown_as_the_reader_taught_them(qtbot, make, file, desk, monkeypatch):
    """Nothing comes only to go."""
    monkeypatch.setattr(desk, "taught", lambda _id, _text, analysis: replace(analysis, annotations=()))
    reading, seen = make(), []
    reading.marks_changed.connect(lambda: seen.append(len(list(reading.marked))))
    with qtbot.waitSignal(reading.saved):
        reading.open_files([file])
    assert set(seen[:-1]) <= {0}


def test_undo_goes_to_the_article_where_it_was(qtbot, opened, file):
    """The reader sees what is taken back."""
    opened.highlight(Span(0, 7), "blue")
    with qtbot.waitSignal(opened.saved):
        opened.open_text("Another text.\n\nOf two paragraphs.")
    assert opened.id == "a2"
    with qtbot.waitSignal(opened.opened):
        opened.undo()
    assert (opened.id, list(opened.highlights)) == ("a1", [])


def test_names_of_colours_are_told(qtbot, opened):
    """To whoever shows them."""
    with qtbot.waitSignal(opened.colours_changed):
        opened.apply(Changes(colours=True))
