"""Tables that are wider than the column: no word is broken, and all of it can be reached."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from postil import styles
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.model.table import Cell
from postil.ui.paper.letters import PaperTypesetting
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.flow import Flow
from postil.ui.reader.laid_row import LaidRow
from postil.ui.reader.typesetting import Typesetting

HEADS = [f"Bezeichnung{n}" for n in range(12)]
ROW = [f"Mehrzweckflugzeuge{n}" for n in range(12)]
TEXT = "\t".join(HEADS) + "\n" + "\t".join(ROW)
HEBREW = "\t".join(f"מטוסירבתכליתיים{n}" for n in range(12))


def article(text=TEXT):
    """A table and a paragraph after it."""
    end = len(text)
    blocks = (Block(Role.TABLE, Span(0, end)), Block(Role.PARAGRAPH, Span(end + 2, end + 6)))
    return Article(f"{text}\n\nmore", blocks)


@pytest.fixture
def view(qtbot, fonts):
    """A shown view with such a table."""
    view = ArticleView(styles.theme("postil-light"))
    qtbot.addWidget(view)
    view.motion.enabled = False
    view.resize(700, 500)
    view.show()
    view.set_article(article())
    return view


def row(view, index=1):
    """A row of the table."""
    laid = view._flow.laid(index)
    assert isinstance(laid, LaidRow)
    return laid


def turn(view, laid_index, *, x=0, y=0, modifiers=Qt.KeyboardModifier.NoModifier):
    """Turns the wheel over a row."""
    at = QPointF(view.width() / 2, view._on_screen(laid_index) + 30)
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(x, y),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(event)


def test_no_word_is_broken(view):
    """Every word stands in one line, however many columns there are."""
    for word in (*HEADS, *ROW):
        start = TEXT.index(word)
        laid = row(view, view._flow.index_of(start))
        assert len(laid.fragments(Span(start, start + len(word)))) == 1, word
    assert row(view).grid.overflow > 0
    assert row(view).grid.right == view._flow.width


def test_no_word_is_broken_from_right_to_left_either(fonts):
    """Though heads are bold in a family that is not ours."""
    words = ["الوزارة", "المسؤولون", "المستشارون", "البرنامج", "الأسطول", "الدولة", "المنطقة"]
    text = "\t".join(words) + "\n" + "\t".join("1" for _ in words)
    cells, at = [], 0
    for number, word in enumerate(words):
        cells.append(Cell(Span(at, at + len(word)), 0, number, header=True))
        at += len(word) + 1
    cells += [Cell(Span(at + 2 * n, at + 2 * n + 1), 1, n) for n in range(len(words))]
    made = Article(text, (Block(Role.TABLE, Span(0, len(text))),), cells=tuple(cells))
    for width in range(330, 600, 30):
        laid = Flow(made, Typesetting(), width).laid(0)
        assert laid.right_to_left
        for cell in cells[: len(words)]:
            assert len({one.line for one in laid.fragments(cell.span)}) == 1


def test_on_paper_it_is_set_smaller(fonts):
    """And stays on the sheet; a table that fits is as large as ever."""
    text = "\t".join(f"Flugzeuge{n}" for n in range(10))
    flow = Flow(article(text), PaperTypesetting(), 640)
    laid = flow.laid(0)
    assert laid.grid.overflow == 0
    assert laid.grid.faces[0].size < Flow(article("a\tb"), PaperTypesetting(), 640).laid(0).grid.faces[0].size
    for n in range(10):
        start = text.index(f"Flugzeuge{n}")
        fragments = laid.fragments(Span(start, start + 10))
        assert len(fragments) == 1
        assert fragments[0].right <= 640


def test_the_wheel_slides_it_sideways_or_with_shift(view):
    """All rows together; an upright turn still scrolls the page, and beyond the end nothing moves."""
    turn(view, 1, y=-120)
    assert row(view).grid.shift == 0
    view.go_to(0)
    turn(view, 1, y=-120, modifiers=Qt.KeyboardModifier.ShiftModifier)
    once = row(view).grid.shift
    assert once > 0
    assert row(view, 0).grid.shift == once
    turn(view, 1, x=-120)
    assert row(view).grid.shift == 2 * once
    for _ in range(200):
        turn(view, 1, x=-120)
    assert row(view).grid.shift == row(view).grid.overflow
    last = TEXT.rindex(ROW[-1])
    assert row(view).fragments(Span(last, len(TEXT)))[0].right <= view._flow.width


def test_keys_slide_it_while_no_caret_is_shown(view):
    """Right and left."""
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert row(view).grid.shift > 0
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert row(view).grid.shift == 0


@pytest.mark.parametrize("text", [TEXT, HEBREW])
def test_it_goes_along_with_the_caret_and_with_what_is_revealed(view, text):
    """Whichever way it is read."""
    view.set_article(article(text))
    laid = row(view, 0)
    assert laid.right_to_left == (text is HEBREW)
    end = len(text) - 3
    view.put_caret(end, end)
    window = row(view, view._flow.index_of(end)).window
    assert window.left() <= view._flow.laid(view._flow.index_of(end)).caret(end).x() <= window.right()
    view.reveal(Span(0, 4))
    assert window.left() <= view._flow.laid(0).caret(0).x() <= window.right()
    assert row(view, 0).grid.shift == 0


def test_the_bar_is_dragged(view, qtbot):
    """It lies under the last row, and what is seen of it tells where the reader is."""
    laid = row(view)
    origin = view._origin()
    top = view._on_screen(1)
    at = QPoint(origin.x() + round(laid.handle.center().x()), top + round(laid.handle.center().y()))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.sliding.dragging
    QTest.mouseMove(view.viewport(), at + QPoint(100, 0))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(100, 0))
    assert not view.sliding.dragging
    assert row(view).grid.shift == pytest.approx(
        100 * (laid.grid.room + laid.grid.overflow) / laid.grid.room, abs=2
    )
    assert view.selection() is None


def test_what_lies_beyond_the_edge_cannot_be_pointed_at(view):
    """The white beside the column is none of the table's."""
    laid = row(view)
    y = laid.tops[0] + 4
    assert laid.character_at(view._flow.width + 40, y) is None
    assert laid.point_at(view._flow.width + 400, y) == laid.point_at(view._flow.width, y)


def test_a_single_long_word_makes_no_table_slide(fonts):
    """An address is broken where it must be."""
    text = "where\thttps://example.org/" + "a" * 300
    laid = Flow(article(text), Typesetting(), 600).laid(0)
    assert laid.grid.overflow == 0
