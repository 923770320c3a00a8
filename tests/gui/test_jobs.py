"""Work off the window's thread."""

import threading

from PySide6.QtCore import QObject

from postil.errors import BugError, UserError
from postil.ui.jobs import Jobs, Latest


def test_a_job_brings_its_value_into_the_windows_thread(qtbot, jobs):
    """The function runs elsewhere, its value arrives here."""
    threads = []

    def work(number):
        threads.append(threading.current_thread())
        return number * 2

    job = jobs.start(work, 21)
    here = []
    job.finished.connect(lambda value: here.append((value, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(here))
    assert here == [(42, threading.main_thread())]
    assert threads != [threading.main_thread()]


def test_trouble_of_the_world_comes_back_as_it_is(qtbot, jobs):
    """A UserError is passed on unchanged."""
    error = UserError("The disk is full. Make room and try again.")

    def work():
        raise error

    with qtbot.waitSignal(jobs.start(work).failed) as heard:
        pass
    assert heard.args == [error]


def test_a_bug_comes_back_as_one_with_its_cause(qtbot, jobs, caplog):
    """Anything else becomes a BugError that knows what happened."""
    with qtbot.waitSignal(jobs.start(lambda: 1 // 0).failed) as heard:
        pass
    (error,) = heard.args
    assert isinstance(error, BugError)
    assert isinstance(error.__cause__, ZeroDivisionError)


def test_a_cancelled_job_says_nothing(qtbot, jobs):
    """Neither a value nor an error arrives after cancelling, even when the function was under way."""
    go, said = threading.Event(), []
    job = jobs.start(go.wait)
    job.finished.connect(said.append)
    job.failed.connect(said.append)
    job.cancel()
    go.set()
    with qtbot.waitSignal(job.destroyed):
        pass
    assert said == []


def test_closing_waits_for_what_was_started(qapp):
    """Nothing half saved is left when the window goes."""
    jobs, go, done = Jobs(), threading.Event(), []
    jobs.start(lambda: (go.wait(), done.append(True)))
    threading.Timer(0.05, go.set).start()
    jobs.close()
    assert done == [True]


def test_what_a_job_alone_knew_goes_in_the_windows_thread(qtbot, jobs):
    """A thing of Qt's that is taken apart in another thread takes the program down, when events are on their way to it."""

    class Thing(QObject):
        def __del__(self):
            threads.append(threading.current_thread())

    threads = []
    for _ in range(30):
        thing = Thing()
        job = jobs.start(lambda thing=thing: bool(thing.parent()))
        del thing
        with qtbot.waitSignal(job.finished):
            pass
    qtbot.waitUntil(lambda: len(threads) == 30)
    assert set(threads) == {threading.main_thread()}


def test_of_jobs_of_one_sort_only_the_last_speaks(qtbot, jobs):
    """Whatever becomes of those before it; and whoever hears of it may start the next at once."""
    latest, go, said = Latest(jobs), threading.Event(), []
    first = latest.start(go.wait)
    first.finished.connect(lambda _value: said.append("first"))
    second = latest.start(lambda: "second")
    second.finished.connect(lambda value: said.append((value, latest.under_way)))
    assert latest.under_way
    go.set()
    qtbot.waitUntil(lambda: bool(said))
    qtbot.waitUntil(lambda: not jobs._pool.activeThreadCount())
    assert said == [("second", False)]


def test_the_last_of_several_jobs_can_fail_and_be_dropped(qtbot, jobs, caplog):
    """After a failure nothing is under way; what is dropped says nothing."""
    latest, go, said = Latest(jobs), threading.Event(), []
    with qtbot.waitSignal(latest.start(lambda: 1 // 0).failed):
        assert latest.under_way
    assert not latest.under_way
    dropped = latest.start(go.wait)
    dropped.finished.connect(said.append)
    latest.drop()
    assert not latest.under_way
    go.set()
    with qtbot.waitSignal(dropped.destroyed):
        pass
    assert said == []


def test_what_is_started_in_turn_never_overlaps(qtbot, jobs):
    """The next one begins when the one before has ended; other jobs go on beside it."""
    first, second, order = threading.Event(), threading.Event(), []

    def hold(name, gate):
        order.append(name)
        gate.wait()
        order.append(f"{name} ended")

    jobs.start_in_turn(hold, "first", first)
    jobs.start_in_turn(hold, "second", second)
    with qtbot.waitSignal(jobs.start(order.append, "beside").finished):
        pass
    second.set()
    first.set()
    jobs.close()
    order.remove("beside")
    assert order == ["first", "first ended", "second", "second ended"]
