"""A highlight that was clicked: its toolbar keeps off its words and its ends, wherever on the page it stands."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from postil.model.annotation import Kind
from postil.model.span import Span
from postil.ui.widgets.bubble import SHADOW, clear_of


def click(window, span):
    """Clicks the middle of a highlight, as the mouse does."""
    place = window.view.lines_of(span)[0].center()
    viewport = window.view.viewport()
    QTest.mouseMove(viewport, place)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)


def chosen(window, words):
    """A highlight on words, clicked."""
    at = window.reading.text.index(words)
    span = Span(at, at + len(words))
    window.reading.highlight(span, "yellow")
    window.view.motion.enabled = False
    window.view.reveal(span, flash=False)
    click(window, span)
    return window.marker.chosen


def card(window):
    """Where the toolbar is seen, in the coordinates of the page."""
    toolbar = window.selection_toolbar
    seen = toolbar.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    return QRect(window.view.viewport().mapFrom(window, seen.topLeft()), seen.size())


def test_the_end_of_a_clicked_highlight_can_be_dragged(qtbot, window):
    """What lies at the knob is the page, not the toolbar; while it is dragged the toolbar is away."""
    mark = chosen(window, "the summit")
    assert window.selection_toolbar.isVisible()
    zones = window.view.handles.zones()
    assert len(zones) == 2
    for zone in zones:
        there = window.childAt(window.view.viewport().mapTo(window, zone.center()))
        assert there is window.view.viewport()
    beyond = window.reading.text.index("will", mark.span.end) + 3
    goal = window.view.rect_of(Span(beyond, beyond + 1)).center()
    viewport = window.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=zones[1].center())
    assert not window.selection_toolbar.isVisible()
    window.view.handles.drag(goal, letters=False)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=goal)
    assert window.marker.chosen.span.of(window.reading.text) == "the summit will"
    assert window.selection_toolbar.isVisible()
    assert not card(window).intersects(window.view.rect_of(window.marker.chosen.span))


@pytest.mark.parametrize("height", [840, 420, 260])
def test_the_toolbar_covers_neither_words_nor_ends(qtbot, window, height):
    """At the top and the bottom of the page, at both edges of the column, on one line and on several."""
    window.view.motion.enabled = False
    window.resize(1280, height)
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_text(
            "\n\n".join(f"{n} " + "Moscow said that it would wait. " * 12 for n in range(9))
        )
    text = window.reading.text
    for start in range(0, len(text) - 200, 203):
        span = Span(start, start + (12 if start % 2 else 140)).stripped(text)
        id_ = window.reading.highlight(span, "green")
        for place in (span.start, max(0, span.start - 300)):
            window.view.go_to(place)
            window.marker.choose([window.reading.mark(id_)])
            lines = window.view.lines_of(span)
            if len(lines) * 40 > window.view.viewport().height() - 120:
                lines = []  # More than fits beside it: only the ends stay free.
            for box in (*lines, *window.view.handles.zones()):
                assert not card(window).intersects(box), (height, start)


ROOM = QRect(0, 100, 800, 500)
LINES = [
    pytest.param([QRect(300, 120, 80, 30)], id="at the top"),
    pytest.param([QRect(300, 560, 80, 30)], id="at the bottom"),
    pytest.param([QRect(0, 300, 20, 30)], id="at the left edge"),
    pytest.param([QRect(790, 300, 10, 30)], id="at the right edge"),
    pytest.param([QRect(400, 300, 300, 30), QRect(50, 330, 90, 30)], id="on two lines"),
    pytest.param([QRect(20, y, 300, 30) for y in range(100, 600, 30)], id="high, with room beside it"),
    pytest.param([QRect(470, y, 300, 30) for y in range(100, 600, 30)], id="high, with room at its left"),
]


@pytest.mark.parametrize("lines", LINES)
def test_a_card_keeps_off_words(lines):
    """It lies in the room, and over no word and no knob."""
    size = QSize(350, 40)
    knobs = [QRect(0, 0, 22, 22).translated(lines[0].topLeft() - QPoint(11, 13))]
    knobs += [QRect(0, 0, 22, 22).translated(lines[-1].bottomRight() - QPoint(11, 9))]
    seen = QRect(clear_of(lines, knobs, size, ROOM), size)
    assert ROOM.contains(seen)
    assert not any(seen.intersects(box) for box in (*lines, *knobs))


def test_marks_over_each_other_are_clicked_in_turn(qtbot, window):
    """The reader's highlights first, each with its toolbar; then what the engine found, each with its card."""
    window.view.motion.enabled = False
    text = window.reading.text
    actor = next(m for m in window.reading.page.analysis.annotations if m.kind is Kind.ACTOR)
    wide = window.reading.highlight(Span(actor.span.start, actor.span.end + 4).stripped(text), "green")
    narrow = window.reading.highlight(actor.span, "red")
    seen = []
    for _ in range(4):
        click(window, actor.span)
        chosen, toolbar = window.marker.chosen, window.selection_toolbar.isVisible()
        seen.append((chosen and chosen.id, toolbar, window.card.isVisible(), window.walker.current.id))
    assert seen == [
        (narrow, True, False, narrow),
        (wide, True, False, wide),
        (None, False, True, actor.id),
        (narrow, True, False, narrow),
    ]


def test_the_toolbar_goes_along_when_the_highlight_is_stretched_by_key(qtbot, window):
    """It covers the new end no more than the old one; and goes when the highlight does."""
    chosen(window, "the summit")
    for _ in range(5):
        window.actions_["end-forth"].trigger()
        for box in (*window.view.lines_of(window.marker.chosen.span), *window.view.handles.zones()):
            assert not card(window).intersects(box)
    assert window.selection_toolbar.isVisible()
    for _ in range(6):
        window.actions_["undo"].trigger()
    assert not window.selection_toolbar.isVisible()


def test_the_toolbar_follows_words_that_are_set_larger(qtbot, window):
    """It goes, and comes back to where they stand then."""
    mark = chosen(window, "the summit")
    window.preferences.zoom_to(200)
    assert not window.selection_toolbar.isVisible()
    qtbot.waitUntil(window.selection_toolbar.isVisible)
    for box in (*window.view.lines_of(mark.span), *window.view.handles.zones()):
        assert not card(window).intersects(box)


def test_an_end_that_is_dragged_beyond_the_edge_takes_the_page_along(qtbot, window):
    """Until it is let go: then the highlight reaches as far as was seen."""
    view = window.view
    view.motion.enabled = False
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_text("\n\n".join(f"Paragraph {n} of a long text." for n in range(200)))
    at = window.reading.text.index("Paragraph 3 ")
    window.reading.highlight(Span(at, at + 11), "green")
    click(window, Span(at, at + 11))
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=view.handles.zones()[1].center())
    below = QPoint(view.rect_of(Span(at, at + 11)).center().x(), viewport.height() + 60)
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(below), QPointF(below), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, move)
    qtbot.waitUntil(lambda: view.place() > window.reading.text.index("Paragraph 40 "))
    assert view.handles.dragging
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=below)
    assert window.marker.chosen.span.end > view.place()
    assert not view._pointer._scroll.isActive()


def test_escape_lets_go_of_an_end_that_is_dragged(qtbot, window):
    """The highlight stays as it was, and nothing of the dragging is left to be seen."""
    mark = chosen(window, "the summit")
    viewport = window.view.viewport()
    knob = window.view.handles.zones()[1].center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=knob)
    window.view.handles.drag(knob + QPoint(90, 0), letters=False)
    assert window.view.look().flash
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.view.look().flash is None
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=knob + QPoint(90, 0))
    assert window.reading.mark(mark.id).span == mark.span


def test_a_highlight_that_has_left_the_screen_is_let_go(qtbot, window):
    """So that a digit does not recolour what nobody sees; while some of it is there it stays chosen."""
    view = window.view
    view.motion.enabled = False
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_text("\n\n".join(f"Paragraph {n} of a long text." for n in range(200)))
    span = Span(window.reading.text.index("Paragraph 5 "), window.reading.text.index("Paragraph 7 "))
    id_ = window.reading.highlight(span, "yellow")
    click(window, span)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 20)
    window.marker._on_page_rests()
    assert window.marker.chosen.id == id_
    with qtbot.waitSignal(window.marker.chosen_changed):
        view.go_to(len(window.reading.text) - 10)
    assert window.marker.chosen is None
    kinds = window.preferences.kinds
    qtbot.keyClick(view, Qt.Key.Key_2)
    assert window.preferences.kinds == kinds - {Kind.QUOTE}
    assert window.reading.mark(id_).colour == "yellow"


@pytest.mark.parametrize("line", [0, 1, -2, -1])
def test_a_card_leaves_the_ends_of_the_chosen_highlight_in_reach(qtbot, window, line):
    """Whichever of its lines is pointed at."""
    window.view.motion.enabled = False
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_text("Moscow said that it would wait and see. " * 12)
    span = Span(10, 190)
    mark = window.reading.mark(window.reading.highlight(span, "yellow"))
    window.marker.take(mark)
    lines = window.view.lines_of(span)
    assert len(lines) > 2
    window.cards.show_now([mark], lines[line])
    seen = window.card.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    box = QRect(window.view.viewport().mapFrom(window, seen.topLeft()), seen.size())
    assert window.card.isVisible()
    assert not any(box.intersects(zone) for zone in window.view.handles.zones())
