"""The collector of cycles in the window's process."""

import gc
import subprocess
import sys
import threading
import weakref

import pytest

from postil.ui.garbage import GarbageKeeper


class Knot:
    """Refers to itself."""

    def __init__(self):
        self.self = self


@pytest.fixture
def keeper(qapp):
    """Released at the end."""
    keeper = GarbageKeeper()
    yield keeper
    keeper.release()


def test_no_collection_comes_by_itself(keeper, jobs, qtbot):
    """Neither in the window's thread nor in a job's, however much is made: Qt's things must not be taken apart there."""
    seen = []

    def note(phase, info):
        seen.append((threading.current_thread(), info["generation"]))

    def work():
        return [[number] for number in range(100_000)]

    gc.callbacks.append(note)
    try:
        kept = work()
        with qtbot.waitSignal(jobs.start(work).finished):
            pass
        assert {thread for thread, _ in seen} <= {threading.main_thread()}
        seen.clear()
        kept = work()[:50_000]
        assert seen == []
    finally:
        gc.callbacks.remove(note)
    assert len(kept) == 50_000


def test_young_cycles_are_freed_after_a_while(keeper):
    """When so many objects are new that there may be some; first the youngest."""
    seen = set()
    gc.collect()
    ref = weakref.ref(Knot())
    kept = [[number] for number in range(3_000)]
    gc.callbacks.append(lambda phase, info: seen.add(info["generation"]))
    try:
        keeper.look()
        assert ref() is None
        assert seen == {0}
        for _ in range(12):
            kept += [[number] for number in range(3_000)]
            keeper.look()
        assert seen == {0, 1}
    finally:
        gc.callbacks.pop()


def test_very_many_new_objects_are_not_looked_through(keeper):
    """A long article has come to stay."""
    gc.collect()
    kept = [[number] for number in range(150_000)]
    frozen = gc.get_freeze_count()
    keeper.look()
    assert gc.get_freeze_count() >= frozen + len(kept)


_STRESS = """
import random, sys
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from postil.ui.garbage import GarbageKeeper
from postil.ui.jobs import Jobs

application = QApplication([])
jobs, left = Jobs(application), int(sys.argv[1])
keeper = GarbageKeeper(application)
sys.setswitchinterval(0.0005)

class Thing(QObject):
    def __init__(self):
        super().__init__()
        self.self = self
        for _ in range(20):
            QObject(self).deleteLater()
        for _ in range(30):
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def event(self, event):
        return super().event(event)

def go(_value=None):
    global left
    left -= 1
    if left <= 0:
        application.quit()
    for _ in range(3):
        Thing()
    jobs.start(lambda: [[n] for n in range(random.randint(100, 3000))]).finished.connect(go)

for _ in range(4):
    go()
application.exec()
jobs.close()
keeper.release()
print("well")
"""


def test_short_jobs_started_one_from_the_other_take_nothing_apart():
    """Thousands of them, while things of Qt's are left behind in cycles with events on their way to them."""
    done = subprocess.run(
        [sys.executable, "-c", _STRESS, "1500"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "well\n")


def test_what_is_left_behind_is_freed_in_its_time(keeper):
    """A cycle made after an article was opened does not stay for ever."""
    keeper.settle()
    ref = weakref.ref(Knot())
    keeper.collect()
    assert ref() is None


def test_the_collector_is_given_back(qapp):
    """As it was found."""
    gc.enable()
    before = gc.get_threshold()
    keeper = GarbageKeeper()
    keeper.settle()
    assert gc.get_freeze_count() > 0
    assert not gc.isenabled()
    keeper.release()
    assert (gc.get_threshold(), gc.get_freeze_count(), gc.isenabled()) == (before, 0, True)
    gc.disable()  # As the session's own keeper wants it.


def test_much_that_has_come_is_settled_rather_than_looked_through(keeper):
    """Marks of a long article come anew with every lesson: a full collection would hold the window up."""
    seen = []
    keeper.collect()
    kept = [[number] for number in range(80_000)]
    gc.callbacks.append(lambda phase, info: seen.append(info["generation"]))
    try:
        keeper.collect()
    finally:
        gc.callbacks.pop()
    assert 2 not in seen
    assert gc.get_count()[2] == 0
    assert len(kept) == 80_000


def test_a_library_that_switches_the_collector_on_does_so_for_a_moment_only(keeper):
    """As srsly does, whenever it has read something."""
    gc.enable()
    keeper.look()
    assert not gc.isenabled()
