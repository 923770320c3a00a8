"""The strip along the page."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.ui.reader.hits import Hits
from postil.ui.reader.strip_rows import bounds_of, runs_of, stretches

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=12)


@given(SPANS, st.integers(0, 80), st.integers(1, 20))
def test_stretches_are_touched_where_they_are(spans, start, length):
    """However they overlap."""
    marks = [Annotation(Span(at, at + size), Kind.ACTOR) for at, size in spans]
    plainly = any(m.span.start < start + length and m.span.end > start for m in marks)
    assert stretches(marks).touch(start, start + length) == plainly


def test_rows_spread_over_the_whole_page():
    """White above and below belongs to the first and the last piece."""
    bounds = bounds_of([100, 300], [0, 12], [10, 42], above=100, whole=600, rows=6)
    assert bounds == [0, 0, 12, 22, 32, 42, 42]
    assert bounds_of([], [], [], 10, 20, 2) == [0, 0, 0]


def test_neighbouring_rows_are_one_run():
    """A long quote is one bar; a mark within one row is still seen."""
    marks = [Annotation(Span(12, 33), Kind.QUOTE), Annotation(Span(51, 52), Kind.QUOTE)]
    assert runs_of(stretches(marks), [0, 10, 20, 30, 40, 50, 60]) == [(1, 4), (5, 6)]


def colours_of(view):
    """The colours in the picture of the strip."""
    picture = view.strip._paint_picture().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_only_what_is_shown_is_on_the_strip(view):
    """The page's ground alone without kinds; hits of a search above everything."""
    palette = view._pages.palette
    view.set_shown_kinds(frozenset())
    assert colours_of(view) == {palette.background.name()}
    view.set_hits(Hits(array("q", [400]), array("q", [410])))
    assert colours_of(view) == {palette.background.name(), palette.hit_line.name()}
    view.set_shown_kinds(frozenset(Kind))
    assert len(colours_of(view)) > 4


def test_a_highlight_with_a_note_is_stronger(view):
    """Opaque, and in its own lane."""
    mark = Annotation(Span(500, 520), Kind.HIGHLIGHT, id="h1", colour="yellow")
    view.set_marks([mark])
    line = view._pages.palette.colours(mark).line.name()
    assert line not in colours_of(view)
    view.set_noted(frozenset({"h1"}))
    assert line in colours_of(view)


def test_the_picture_is_painted_anew_a_moment_after_a_change(qtbot, view):
    """And not with every scrolled pixel."""
    view.strip.repaint()
    before = view.strip._picture.cacheKey()
    view.verticalScrollBar().setValue(40)
    view.strip.repaint()
    assert view.strip._picture.cacheKey() == before
    view.set_shown_kinds(frozenset({Kind.QUOTE}))
    qtbot.waitUntil(lambda: view.strip._picture.cacheKey() != before)


def test_a_click_means_the_mark_that_is_there(qtbot, view):
    """The upper one; where there is none, the place itself. A click on the handle only scrolls."""
    view.resize(900, 300)
    at = view.article().text.index("S-400")
    view.set_marks([Annotation(Span(at, at + 5), Kind.SYSTEM)])
    bounds = view.row_bounds(view.strip.height())
    row = next(y for y, point in enumerate(bounds) if point >= at)
    with qtbot.waitSignal(view.strip.place_chosen) as heard:
        qtbot.mouseClick(view.strip, Qt.MouseButton.LeftButton, pos=QPoint(8, row + 2))
    assert heard.args == [at]
    view.set_hits(Hits(array("q", [at + 2]), array("q", [at + 4])))
    assert view.strip.point_at(row) == at + 2
    view.set_hits(Hits(array("q"), array("q")))
    assert view.strip.point_at(row - 40) == bounds[row - 40]
    with qtbot.assertNotEmitted(view.strip.place_chosen):
        qtbot.mouseClick(view.strip, Qt.MouseButton.LeftButton, pos=view.strip._handle().center().toPoint())


@pytest.mark.parametrize("ink", ["#000000", "#ffffff"])
def test_colours_are_taken(view, ink):
    """In light and dark."""
    view.strip.set_colours(QColor("#123456"), QColor(ink))
    view.set_shown_kinds(frozenset())
    assert colours_of(view) == {"#123456"}


def test_while_the_window_grows_the_strip_keeps_its_picture(qtbot, view):
    """No frame of the page waits for a new one; it comes a moment later, as high as the strip is by then."""
    view.strip.repaint()
    before = view.strip._picture.cacheKey()
    view.resize(view.width(), view.height() + 90)
    view.strip.repaint()
    assert view.strip._picture.cacheKey() == before
    qtbot.waitUntil(lambda: view.strip._picture.height() == view.strip.height())


def test_while_new_text_is_scrolled_through_the_strip_is_seldom_painted(view):
    """Each screen turns out a little higher or lower than was thought; but marks that change are seen soon."""
    strip = view.strip
    strip._soon.stop()
    strip.rangeChanged.emit(0, 4321)
    late = strip._soon.interval()
    strip.change()
    soon = strip._soon.interval()
    assert strip._soon.isActive()
    assert soon < late
    strip.rangeChanged.emit(0, 4322)
    assert strip._soon.interval() == soon
