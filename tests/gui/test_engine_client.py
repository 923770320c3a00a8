"""The engine in its own process."""

import os
import sys

import pytest
from PySide6.QtCore import QProcess

from gui.fake_desk import TEXT, article
from postil.model.annotation import Kind
from postil.ui.engine_client import EngineClient, EngineState, engine_command


@pytest.fixture
def start(qapp, jobs, engine_command):
    """Makes clients of the stand-in engine, which end with the test."""
    made = []

    def start(*way):
        client = EngineClient(jobs, engine_command(*way))
        client.start()
        made.append(client)
        return client

    yield start
    for client in made:
        client.close()


def hear(client):
    """Everything that a client says, in order."""
    said = []
    client.rules_ready.connect(lambda key, a: said.append(("rules", key, a)))
    client.final_ready.connect(lambda key, a: said.append(("final", key, a)))
    client.failed.connect(lambda key, sentence: said.append(("failed", key, sentence)))
    return said


def test_the_program_itself_is_the_engine(monkeypatch):
    """From source through Python, frozen directly."""
    assert engine_command()[:3] == (sys.executable, "-m", "postil")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert engine_command() == (sys.executable, "annotate", "--jsonl", "--progressive")


def test_the_rules_answer_first_and_then_everything(qtbot, start):
    """Two answers in this order, with spans in code points also after an emoji."""
    client = start()
    said = hear(client)
    client.analyse("a1", TEXT, article().blocks)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert [one[:2] for one in said] == [("rules", "a1"), ("final", "a1")]
    quote = next(m for m in said[1][2].annotations if m.kind is Kind.QUOTE)
    assert quote.span.of(TEXT) == "“We hope that the summit will enhance trust.”"
    assert client.state is EngineState.RESTING


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such numbers")
def test_the_engine_works_when_the_window_has_nothing_to_do(qtbot, start):
    """It is nicer than the window."""
    client = start()
    said = hear(client)
    client.analyse("a1", TEXT, ())
    qtbot.waitUntil(lambda: len(said) == 2)
    engine = client.findChild(QProcess).processId()
    assert os.getpriority(os.PRIO_PROCESS, engine) > os.getpriority(os.PRIO_PROCESS, 0)


def test_two_questions_are_both_answered(qtbot, start):
    """Questions wait in line."""
    client = start()
    said = hear(client)
    client.analyse("one", "Moscow said so.", ())
    client.analyse("two", "Beijing said so.", ())
    qtbot.waitUntil(lambda: len(said) == 4)
    assert [one[:2] for one in said if one[0] == "final"] == [("final", "one"), ("final", "two")]


def test_a_forgotten_question_is_not_answered(qtbot, start):
    """Only the second question speaks."""
    client = start()
    said = hear(client)
    client.analyse("one", "Moscow said so.", ())
    client.analyse("two", "Beijing said so.", ())
    client.forget("one")
    qtbot.waitUntil(lambda: ("final", "two") in [one[:2] for one in said])
    assert {one[1] for one in said} == {"two"}


def test_an_answer_in_parts_is_the_same_as_a_whole_one(qtbot, start):
    """Both answers are put together again, whichever way they come."""
    whole, parts = start(), start("parts")
    expected, said = hear(whole), hear(parts)
    whole.analyse("a1", TEXT, ())
    parts.analyse("a1", TEXT, ())
    qtbot.waitUntil(lambda: len(expected) == 2 and len(said) == 2)
    assert said == expected
    assert len(said[1][2].annotations) > 3


def test_a_long_question_is_the_same_as_a_short_one(qtbot, start, monkeypatch):
    """Made in pieces in a job, it asks the same, emoji and quotation marks included."""
    client = start()
    said = hear(client)
    client.analyse("short", TEXT + '"\\', article().blocks)
    qtbot.waitUntil(lambda: len(said) == 2)
    monkeypatch.setattr("postil.ui.engine_client.LONG_TEXT", 1)
    monkeypatch.setattr("postil.ui.engine_client._PIECE", 7)
    client.analyse("long", TEXT + '"\\', article().blocks)
    qtbot.waitUntil(lambda: len(said) == 4)
    assert [one[2] for one in said[2:]] == [one[2] for one in said[:2]]


def test_a_long_text_that_is_left_does_not_hold_up_the_next(qtbot, start, monkeypatch, caplog):
    """The engine is started anew rather than waited for; that is no crash."""
    monkeypatch.setattr("postil.ui.engine_client.LONG_TEXT", 1)
    client = start("dawdle")
    said, states = hear(client), []
    client.analyse("long", "Moscow says WAIT.", ())
    qtbot.wait(300)
    client.state_changed.connect(states.append)
    client.forget("long")
    client.analyse("next", TEXT, ())
    qtbot.waitUntil(lambda: ("final", "next") in [one[:2] for one in said])
    assert EngineState.RESTARTING not in states
    assert "ended by itself" not in caplog.text


def test_an_engine_that_dies_is_started_again_with_what_was_asked(qtbot, start, tmp_path, caplog):
    """The reader sees that it restarts, and gets the marks all the same."""
    client = start("crash-once", str(tmp_path / "crashed"))
    said, states = hear(client), []
    client.state_changed.connect(states.append)
    client.analyse("a1", TEXT, ())
    qtbot.waitUntil(lambda: bool(said) and said[-1][0] == "final")
    assert states == [EngineState.WORKING, EngineState.RESTARTING, EngineState.RESTING]


def test_an_engine_that_dies_again_is_given_up(qtbot, start, caplog):
    """One sentence, no endless restarts; a new question tries again."""
    client = start("crash")
    said = hear(client)
    client.analyse("a1", TEXT, ())
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said[0][:2] == ("failed", "a1")
    assert client.state is EngineState.STOPPED
    client.analyse("a1", TEXT, ())
    assert client.state is EngineState.WORKING
    qtbot.waitUntil(lambda: len(said) == 2)


def test_an_engine_that_cannot_be_started_is_given_up(qtbot, jobs, caplog):
    """A missing program is said like one that died."""
    client = EngineClient(jobs, ("/nowhere/postil",))
    said = hear(client)
    client.analyse("a1", TEXT, ())
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said[0][0] == "failed"
    client.close()


def test_a_text_that_the_engine_refuses_is_told(qtbot, start):
    """The engine's own sentence reaches the reader, and the engine goes on."""
    client = start("refuse")
    said = hear(client)
    client.analyse("a1", TEXT, ())
    qtbot.waitUntil(lambda: bool(said))
    assert said == [("failed", "a1", "This text cannot be read.")]
    assert client.state is EngineState.RESTING


def test_an_unreadable_answer_ends_the_waiting(qtbot, start, caplog):
    """The reader is told instead of waiting for ever."""
    client = start("babble")
    client.analyse("a1", TEXT, ())
    qtbot.waitUntil(lambda: "unreadable" in caplog.text and client.state is not EngineState.WORKING)
