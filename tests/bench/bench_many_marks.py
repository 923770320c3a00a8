"""A library's article of 10 MB with 140,000 marks in the real window: opened, marked, noted, corrected, reviewed.

Of each: seconds until it is on the page, and the longest stall of the window (bench_window says how it is told). Holding all marks against
a lesson takes seconds of a job's time; nothing of it may be felt.
"""

import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bench_reader import SIZE, application, make
from bench_window import until, watched
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from postil.desk.desk import Desk
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Evidence, Kind, Reason, Speaker
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span
from postil.paths import Folders
from postil.ui.app import build_window
from postil.ui.garbage import GarbageKeeper
from postil.ui.main_window import MainWindow

_WHY = Reason(Evidence.RULE, "states", "It is one.")
_LABELS = {Kind.ACTOR: "person", Kind.QUOTE: "direct", Kind.SYSTEM: "class"}


def _dressed(mark: Annotation, number: int) -> Annotation:
    """A mark as the engine makes them: labelled, with a reason, every fourth one unsure; quotes are said by somebody."""
    entity = f"bench:{mark.entity}"
    quote = mark.kind is Kind.QUOTE
    return replace(
        mark,
        label=_LABELS[mark.kind],
        confidence=0.95 if number % 4 else 0.7,
        producer="postil",
        version="1",
        reason=_WHY,
        entity=None if quote else entity,
        speaker=Speaker(Span(mark.span.start, mark.span.start + 1), entity) if quote else None,
    )


def _shelve(folders: Folders) -> str:
    """Puts the article with its marks into a library; gives its id."""
    article, bare = make(size=SIZE)
    marks = [_dressed(mark, number) for number, mark in enumerate(bare)]
    keys = sorted({mark.entity for mark in marks if mark.entity})
    entities = tuple(Entity(key, key.partition(":")[2], EntityType.PERSON) for key in keys)
    file = folders.data.parent / "long.txt"
    file.write_text(article.text, encoding="utf-8")
    with closing(Desk(folders)) as desk:
        id_, _ = desk.import_file(file)
        desk.save_analysis(id_, Analysis(tuple(marks), entities, final=True))
    return id_


def _measure(window: MainWindow, id_: str) -> dict[str, float]:
    found: dict[str, float] = {}
    reading, reviewer = window.reading, window.correcting.reviewer
    shown: list[bool] = []
    reading.marks_changed.connect(lambda: shown.append(True))

    def step(name: str, do: Callable[[], object], done: Callable[[], bool] = lambda: True) -> None:
        shown.clear()
        with watched(found, name):
            do()
            until(done)
            QTest.qWait(200)

    step("idle", lambda: QTest.qWait(500))
    step("open", lambda: reading.open(id_), lambda: reading.id == id_)
    mark = reading.marked.engine.ordered[200]
    step("highlight", lambda: reading.highlight(Span(2000, 2040), "yellow"))
    step("note", lambda: reading.write_note(mark.id, "Who says so?"))
    step("step", lambda: window.walker.step_mark(1))
    words = mark.span.of(reading.text)
    here = Lesson(Says.NOT, Scope.HERE, "", id_, mark.kind, mark.span, words)
    everywhere = Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.SYSTEM, words="missiles")
    step("lesson_here", lambda: window.correcting.corrector.teach(here), lambda: bool(shown))
    step("lesson_everywhere", lambda: window.correcting.corrector.teach(everywhere), lambda: bool(shown))
    step("undo", reading.undo, lambda: bool(shown))
    step("sureness", lambda: reading.set_least_sure(0.8), lambda: bool(shown))
    step("sureness_off", lambda: reading.set_least_sure(0), lambda: bool(shown))
    step("review", reviewer.begin)
    step("review_skip", reviewer.skip)
    step("review_accept", reviewer.accept, lambda: bool(shown))
    reviewer.end()
    return found


def run() -> dict[str, float]:
    """Seconds that each took, and milliseconds of its longest stall."""
    app = application()
    with tempfile.TemporaryDirectory() as name:
        folders = Folders(data=Path(name) / "data", config=Path(name) / "config")
        id_ = _shelve(folders)
        desk = Desk(folders)
        window, garbage = build_window(folders, lambda: desk, app), GarbageKeeper()
        window.reading.opened.connect(garbage.settle)
        try:
            window.show()
            QTest.qWaitForWindowExposed(window)
            return _measure(window, id_)
        finally:
            garbage.release()
            window.close()
            QApplication.processEvents()
            desk.close()


if __name__ == "__main__":
    for key, value in run().items():
        print(f"{key:32} {value:10.3f}")
