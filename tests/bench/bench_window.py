"""How long the window stands still while an article is opened, analysed and searched: the real window, the real engine.

A timer that wants to tick every millisecond tells: the longest gap between two ticks is the longest stall. ``..._busy_ms`` counts only
processor time of the window's own thread within a gap, so that a busy machine does not spoil it; what other threads of the process
hold back (the interpreter's lock) shows in ``..._stall_ms`` alone.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from bench_reader import application, make
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtTest import QTest

from postil.desk.desk import Desk
from postil.paths import Folders
from postil.ui.app import build_window
from postil.ui.garbage import GarbageKeeper
from postil.ui.main_window import MainWindow

#: Bytes of the text that is opened and searched, and of the one that is analysed to the end.
LONG, ANALYSED = 10_000_000, 100_000
#: Seconds to wait for something.
PATIENCE = 300


class Ticks:
    """Watches the event loop while it is entered."""

    def __init__(self) -> None:
        self.stall = self.busy = 0.0
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._on_tick)

    def __enter__(self) -> Self:
        self._at, self._used = time.perf_counter(), time.thread_time()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._on_tick()
        self._timer.stop()

    def _on_tick(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self.stall = max(self.stall, (now - self._at) * 1000)
        self.busy = max(self.busy, (used - self._used) * 1000)
        self._at, self._used = now, used


def until(done: Callable[[], bool]) -> None:
    """Lets the window go on until ``done``."""
    watch = QElapsedTimer()
    watch.start()
    while not done():
        if watch.hasExpired(PATIENCE * 1000):
            raise TimeoutError("the window did not come so far")
        QTest.qWait(5)


@contextmanager
def watched(found: dict[str, float], name: str) -> Iterator[None]:
    """Enters into ``found`` how long something takes, and how long it stalls the window."""
    begun = time.perf_counter()
    with Ticks() as ticks:
        yield
    found[f"{name}_s"] = time.perf_counter() - begun
    found[f"{name}_stall_ms"], found[f"{name}_busy_ms"] = ticks.stall, ticks.busy


def _open(window: MainWindow, file: Path) -> None:
    before = window.reading.id
    window.reading.open_files([file])
    until(lambda: window.reading.id not in ("", before))
    QTest.qWait(200)


def _search(window: MainWindow, words: str) -> None:
    window.finder.ask()
    window.area.find_bar.words.setText(words)
    until(lambda: not window.finder.searching and bool(window.finder.hits))
    QTest.qWait(100)


def _measure(window: MainWindow, folder: Path) -> dict[str, float]:
    long, short = folder / "long.txt", folder / "short.txt"
    long.write_text(make(size=LONG)[0].text, encoding="utf-8")
    short.write_text(make(size=ANALYSED)[0].text, encoding="utf-8")
    saved: list[bool] = []
    window.reading.saved.connect(lambda: saved.append(True))
    found: dict[str, float] = {}
    with watched(found, "idle"):
        QTest.qWait(1000)
    with watched(found, "open_long"):
        _open(window, long)
    with watched(found, "search_long"):
        _search(window, "missiles")
    window.finder.close()
    with watched(found, "open_and_analyse"):
        _open(window, short)
        until(lambda: bool(saved))
    return found


def run() -> dict[str, float]:
    """Seconds that each took, and milliseconds of its longest stall."""
    app = application()
    with tempfile.TemporaryDirectory() as name:
        folders = Folders(data=Path(name) / "data", config=Path(name) / "config")
        desk = Desk(folders)
        window, garbage = build_window(folders, lambda: desk, app), GarbageKeeper()
        window.reading.opened.connect(garbage.settle)
        window.reading.saved.connect(garbage.settle)
        try:
            window.show()
            QTest.qWaitForWindowExposed(window)
            return _measure(window, Path(name))
        finally:
            garbage.release()
            window.close()
            desk.close()


if __name__ == "__main__":
    for key, value in run().items():
        print(f"{key:32} {value:10.3f}")
