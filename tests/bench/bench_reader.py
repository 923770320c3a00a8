"""The reading view against its floor, `QPlainTextEdit`, in one process: 10 MB with a mark every twelve words.

`run()` gives milliseconds, megabytes and their ratios; ratios travel from machine to machine, milliseconds do not.
"""

import random
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from postil import styles
from postil.model.annotation import DEFAULT_KINDS, Annotation, Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.garbage import GarbageKeeper
from postil.ui.precedence import put_window_first
from postil.ui.reader.article_view import ArticleView
from postil.ui.theme import load_fonts

SIZE = 10_000_000
EVERY = 12
_SENTENCE = (
    "the minister said on Monday that talks with neighbours would resume after a pause and that missiles were not "
    "among the subjects which both sides had agreed to discuss in Geneva before winter comes “again” perhaps"
)
_WORDS = _SENTENCE.split()
_KINDS = (Kind.ACTOR, Kind.QUOTE, Kind.SYSTEM)
#: How often a text is opened beside the floor.
_TIMES = 5


def make(paragraph: int = 90, size: int = SIZE) -> tuple[Article, list[Annotation]]:
    """A text of ``size`` characters in paragraphs of so many words (0: one), with its marks."""
    choose = random.Random(7)
    parts: list[str] = []
    blocks: list[Block] = []
    marks: list[Annotation] = []
    at = start = 0
    number = 0
    while at < size:
        word = choose.choice(_WORDS)
        if number % EVERY == 0:
            marks.append(Annotation(Span(at, at + len(word)), _KINDS[number // EVERY % 3], entity=word))
        number += 1
        parts.append(word)
        at += len(word)
        if paragraph and number % paragraph == 0:
            blocks.append(Block(Role.PARAGRAPH, Span(start, at)))
            parts.append("\n\n")
            at += 2
            start = at
        else:
            parts.append(" ")
            at += 1
    if at > start:
        blocks.append(Block(Role.PARAGRAPH, Span(start, at)))
    return Article("".join(parts), tuple(blocks)), marks


def _took(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _memory() -> float:
    """Megabytes in use now where the system tells, else at most so far."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def measure_view(article: Article, marks: list[Annotation], name: str) -> dict[str, float]:
    """What the reading view takes for one text."""
    found: dict[str, float] = {}
    view = ArticleView(styles.theme("postil-light"))
    view.motion.enabled = False
    view.resize(1000, 900)
    view.show()
    QTest.qWaitForWindowExposed(view)
    before = _memory()
    found["open_ms"] = _took(
        lambda: (view.set_article(article), view.set_marks(marks), view.viewport().repaint())
    )
    found["memory_mb"] = _memory() - before
    bar = view.verticalScrollBar()

    def frame(value: int) -> float:
        QTest.qWait(40)
        return _took(lambda: (bar.setValue(value), QApplication.processEvents()))

    found["scroll_frame_p95_ms"] = _p95([frame(bar.value() + 80) for _ in range(150)])
    found["page_frame_p95_ms"] = _p95([frame(bar.value() + 800) for _ in range(80)])
    found["jump_frame_p95_ms"] = _p95(
        [frame(bar.maximum() * k // 40) for k in random.Random(1).sample(range(40), 40)]
    )
    bar.setValue(bar.maximum() // 2)
    kinds = [DEFAULT_KINDS, DEFAULT_KINDS - {Kind.ACTOR}]
    switch = [
        _took(lambda k=k: (view.set_shown_kinds(kinds[k % 2]), QApplication.processEvents()))
        for k in range(21)
    ]
    found["switch_ms"] = statistics.median(switch)
    resize = [
        _took(lambda k=k: (view.resize(500 if k % 2 else 560, 900), view.viewport().repaint()))
        for k in range(9)
    ]
    found["resize_ms"] = statistics.median(resize)
    zoom = [_took(lambda k=k: (view.set_zoom(90 + 10 * k), view.viewport().repaint())) for k in range(7)]
    found["zoom_ms"] = statistics.median(zoom)
    points = [QPoint(100 + 37 * k % 400, 20 + 53 * k % 850) for k in range(400)]
    view.marks_at(points[0])
    found["hit_ms"] = _took(lambda: [view.marks_at(point) for point in points]) / len(points)
    view.deleteLater()
    return {f"{name}_{key}": value for key, value in found.items()}


def application() -> QApplication:
    """The application as the program makes it, with the fonts that come with it."""
    put_window_first()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    return app


def _floor(text: str) -> tuple[float, float]:
    """Milliseconds and megabytes that a plain text widget takes to open the bare text."""
    font = QFont("Literata")
    font.setPixelSize(18)
    plain = QPlainTextEdit()
    plain.setFont(font)
    plain.resize(1000, 900)
    plain.show()
    QTest.qWaitForWindowExposed(plain)
    before = _memory()
    took = _took(lambda: (plain.setPlainText(text), plain.viewport().repaint()))
    memory = _memory() - before
    plain.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return took, memory


def _opened(article: Article, marks: list[Annotation]) -> float:
    """Milliseconds that the reading view takes to open a text."""
    view = ArticleView(styles.theme("postil-light"))
    view.resize(1000, 900)
    view.show()
    QTest.qWaitForWindowExposed(view)
    took = _took(lambda: (view.set_article(article), view.set_marks(marks), view.viewport().repaint()))
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return took


def _against_floor(texts: dict[str, tuple[Article, list[Annotation]]]) -> dict[str, float]:
    """Opening again and again, in turns with the floor for the first text, so that what else the machine does is felt by all."""
    plain = next(iter(texts.values()))[0].text
    floors: list[float] = []
    took: dict[str, list[float]] = {name: [] for name in texts}
    for _ in range(_TIMES):
        for name, text in texts.items():
            floors.append(_floor(plain)[0])
            took[name].append(_opened(*text))
    floor = statistics.median(floors)
    return {"floor_open_ms": floor} | {
        f"{name}_open_ratio": statistics.median(times) / floor for name, times in took.items()
    }


def run() -> dict[str, float]:
    """Milliseconds and megabytes; keys that end in ``_ratio`` compare with the floor (below 1 is better than it)."""
    app = application()
    line = "x" * 100_000
    texts = {
        "text": make(),
        "paragraph": make(paragraph=0),
        "line": (Article(line, (Block(Role.PARAGRAPH, Span(0, len(line))),)), []),
    }
    garbage = GarbageKeeper()
    garbage.settle()
    found: dict[str, float] = {}
    for name, (article, marks) in texts.items():
        found |= measure_view(article, marks, name)
    floor_memory = _floor(texts["text"][0].text)[1]
    found |= {"floor_memory_mb": floor_memory, "text_memory_ratio": found["text_memory_mb"] / floor_memory}
    found |= _against_floor(texts)
    garbage.release()
    del app
    return found


if __name__ == "__main__":
    for key, value in run().items():
        print(f"{key:32} {value:10.3f}")
