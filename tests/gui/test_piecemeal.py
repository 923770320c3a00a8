"""Long work in the window's own thread."""

from postil.ui import piecemeal
from postil.ui.piecemeal import Piecemeal


def counting(done, number):
    """So many steps, each of which enters itself into ``done``, and a last word."""
    for step in range(number):
        done.append(step)
        yield
    done.append("end")


def test_short_work_is_done_at_once(qapp):
    """And nothing is left to do."""
    work, done = Piecemeal(), []
    work.start(counting(done, 7))
    assert done == [*range(7), "end"]
    assert not work.working


def test_long_work_goes_on_in_turns(qtbot, monkeypatch):
    """A turn ends when its time is over, whatever is left."""
    monkeypatch.setattr(piecemeal, "_STRETCH", 0)
    work, done = Piecemeal(), []
    work.start(counting(done, piecemeal._AT_ONCE + 3))
    assert len(done) == piecemeal._AT_ONCE
    work._on_turn()
    assert len(done) == piecemeal._AT_ONCE + 1
    qtbot.waitUntil(lambda: not work.working)
    assert done == [*range(piecemeal._AT_ONCE + 3), "end"]


def test_other_work_takes_its_place(qtbot):
    """What was not done stays so."""
    work, first, second = Piecemeal(), [], []
    work.start(counting(first, piecemeal._AT_ONCE + 3))
    work.start(counting(second, 2))
    assert second == [0, 1, "end"]
    assert not work.working
    assert len(first) == piecemeal._AT_ONCE
