"""A reader's day: everything that is made and taught in one window is there in the next, and can be taken back there."""

import pytest

from postil.desk import annotate
from postil.model.annotation import Form, Kind
from postil.model.category import Category, Term
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span

STEPS = [
    "highlight “summit”", "note on “summit”", "tags on “Beijing”", "name of colour “to check”", "new look of highlight “summit”",
    "note on the article", "removal of mark “S-400”", "new category “Trust”",
]  # fmt: skip


def made(window):
    """All that the reader made and taught, and what the page shows of it."""
    reading = window.reading
    text = reading.text
    return {
        "highlights": [(m.span.of(text), m.colour, m.form) for m in reading.highlights],
        "notes": {m and reading.mark(m).span.of(text): note.body for m, note in reading.notes.items()},
        "tags": {reading.mark(m).span.of(text): tags for m, tags in reading.tags.items() if m},
        "colours": dict(window.meanings.now),
        "marks": [(m.span.of(text), m.kind, m.entity) for m in reading.page.analysis.annotations],
        "categories": [one.name for one in reading.categories],
    }


@pytest.fixture
def worked(qtbot, start, file):
    """A window in which a reader has worked: what it held after each step, and before the first."""
    window = start()
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_files([file])
    reading, desk = window.reading, window._desk
    states = [made(window)]
    at = reading.text.index("summit")
    id_ = reading.highlight(Span(at, at + 6), "green")
    states.append(made(window))
    actor = next(mark for mark in reading.page.analysis.annotations if mark.kind is Kind.ACTOR)
    for step in (
        lambda: reading.write_note(id_, "when?"),
        lambda: reading.do(lambda: desk.tag(reading.id, actor.id, ("arms",))),
        lambda: reading.do(lambda: desk.mean("green", "to check")),
        lambda: reading.restyle(id_, Form.UNDERLINE),
        lambda: reading.write_note(None, "All of it."),
        lambda: window.correcting.corrector.teach(
            Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.SYSTEM, words="S-400")
        ),
        lambda: reading.do(lambda: desk.categories.save(Category("Trust", terms=(Term("trust"),)))[1]),
    ):
        step()
        states.append(made(window))
    return window, states


def again(qtbot, start, window):
    """Closes the window, and starts another one on the same library and article."""
    article = window.reading.id
    window.close()
    window._desk.close()
    fresh = start()
    with qtbot.waitSignal(fresh.reading.opened):
        fresh.reading.open(article)
    return fresh


def test_all_of_it_is_there_in_the_next_window(qtbot, start, worked):
    """As it was left."""
    window, states = worked
    assert made(again(qtbot, start, window)) == states[-1]


def test_every_step_is_taken_back_and_done_again_in_the_next_window(qtbot, start, worked):
    """By its name, each state as it was."""
    window, states = worked
    fresh = again(qtbot, start, window)
    for name, state in zip(reversed(STEPS), reversed(states[:-1]), strict=True):
        assert fresh.actions_["undo"].text() == f"&Undo {name}"
        fresh.actions_["undo"].trigger()
        assert made(fresh) == state, name
    assert not fresh.actions_["undo"].isEnabled()
    for name, state in zip(STEPS, states[1:], strict=True):
        assert fresh.actions_["redo"].text() == f"&Redo {name}"
        fresh.actions_["redo"].trigger()
        assert made(fresh) == state, name


def test_a_newer_engine_touches_nothing_that_the_reader_made(qtbot, start, worked, monkeypatch):
    """It looks again when the article is opened; what was taught holds for what it finds."""
    window, states = worked
    monkeypatch.setattr(annotate, "engine_version", lambda: "newer")
    article = window.reading.id
    window.close()
    window._desk.close()
    fresh = start()
    with qtbot.waitSignal(fresh.reading.saved):
        fresh.reading.open(article)
    assert not fresh._desk.needs_analysis(article)
    assert made(fresh) == states[-1]
