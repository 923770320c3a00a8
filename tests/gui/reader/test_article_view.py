"""The reading view as a reader uses it."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.reader import sample
from postil import styles
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.typography import TextFace, Typography


def _span(view: ArticleView, words: str, after: str = "") -> Span:
    text = view.article().text
    start = text.index(words, text.index(after) if after else 0)
    return Span(start, start + len(words))


def _middle(view: ArticleView, words: str, after: str = "") -> QPoint:
    view.reveal(_span(view, words, after), flash=False)
    return view.rect_of(_span(view, words, after)).center()


def _wheel(angle: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWheelEvent:
    at = QPointF(100, 100)
    button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(at, at, QPoint(), QPoint(0, angle), button, modifiers, phase, False)


def test_marks_are_found_under_the_mouse_innermost_first(view: ArticleView) -> None:
    """On a name in a quotation both are there, the name first."""
    at = _middle(view, "Moscow", after="a wedge between")
    assert [mark.kind for mark in view.marks_at(at)] == [Kind.ACTOR, Kind.QUOTE]
    view.set_shown_kinds(frozenset({Kind.QUOTE}))
    assert [mark.kind for mark in view.marks_at(at)] == [Kind.QUOTE]
    assert view.marks_at(QPoint(2, at.y())) == []


def test_pointing_at_a_mark_is_told_once_and_leaving_it_too(view: ArticleView, qtbot: QtBot) -> None:
    """The mark and its box come with the signal; the same mark is not told again."""
    at = _middle(view, "Wang Yi")
    with qtbot.waitSignal(view.mark_hovered) as hovered:
        QTest.mouseMove(view.viewport(), at)
    marks, box = hovered.args
    assert [mark.entity for mark in marks] == ["person:wang-yi"]
    assert box.contains(at)
    with qtbot.assertNotEmitted(view.mark_hovered, wait=20):
        QTest.mouseMove(view.viewport(), at + QPoint(2, 0))
    with qtbot.waitSignal(view.mark_left):
        QTest.mouseMove(view.viewport(), QPoint(3, 3))


def test_a_click_activates_a_mark_and_selects_nothing(view: ArticleView, qtbot: QtBot) -> None:
    """A click without moving is for the marks."""
    at = _middle(view, "NATO")
    with qtbot.waitSignal(view.mark_activated) as activated:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [mark.entity for mark in activated.args[0]] == ["org:nato"]
    assert view.selection() is None


def test_a_double_click_selects_the_word_and_a_third_the_paragraph(view: ArticleView) -> None:
    """The word has no space with it; the paragraph is the whole block."""
    at = _middle(view, "dominated")
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.selection() == _span(view, "dominated")
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    paragraph = next(b for b in view.article().blocks if b.role is Role.PARAGRAPH)
    assert view.selection() == paragraph.span


def test_shift_click_extends_and_copy_takes_the_articles_text(
    view: ArticleView, qtbot: QtBot, qapp: object
) -> None:
    """From one block into the next: a blank line between them, no furniture."""
    view.select(_span(view, "Marwa El- Shinawy"))
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
        _middle(view, "counterpart"),
    )
    copied = view.selected_text()
    assert copied.startswith("Marwa El- Shinawy\n\nRussian President Vladimir Putin and his Chinese ")
    assert "Min Read" not in copied


def test_dragging_selects_and_tells_it(view: ArticleView, qtbot: QtBot) -> None:
    """The selection follows the mouse."""
    start, end = _middle(view, "dominated"), _middle(view, "cordial")
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    with qtbot.waitSignal(view.selection_changed):
        QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    span = view.selection()
    assert span is not None
    assert _span(view, "dominated").start < span.start < _span(view, "dominated").end
    assert _span(view, "cordial").start < span.end < _span(view, "cordial").end


def test_keys_extend_the_selection(view: ArticleView, qtbot: QtBot) -> None:
    """Shift+Right takes a character, Ctrl+Shift+Right a word, Ctrl+A everything."""
    start = _span(view, "Only a few days").start
    view.select(Span(start, start + 1))
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text() == "On"
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_Right, both)
    assert view.selected_text() == "Only "
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_text().startswith("Opinion")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection() is None


def test_the_selection_outlives_new_marks(view: ArticleView) -> None:
    """Marks that come later move nothing."""
    view.verticalScrollBar().setValue(300)
    span = _span(view, "cordial video meeting")
    view.select(span)
    view.set_marks([Annotation(span, Kind.ACTOR)])
    assert view.selection() == span
    assert view.verticalScrollBar().value() == 300


def test_the_place_is_found_again_to_the_line(view: ArticleView) -> None:
    """Whatever line was at the top is there again."""
    for value in (0, 37, 400, 801):
        view.verticalScrollBar().setValue(value)
        place = view.place()
        view.go_to(0)
        view.go_to(place)
        assert view.place() == place


def test_zoom_and_width_keep_the_line_at_the_top(view: ArticleView) -> None:
    """After larger letters, a narrow window and back the same line is at the top."""
    view.verticalScrollBar().setValue(600)
    place = view.place()
    for percent, width in ((180, 900), (180, 500), (70, 500), (100, 900)):
        view.set_zoom(percent)
        view.resize(width, 700)
        box = view.rect_of(Span(place, place + 1))
        assert not box.isEmpty()
        assert 0 <= box.top() < 60
    assert view.place() == place


def test_reveal_brings_into_sight_and_flashes(view: ArticleView, qtbot: QtBot) -> None:
    """What is revealed stands in the window; its flash goes out by itself."""
    span = _span(view, "Chinese dragon")
    assert view.rect_of(span).isEmpty()
    view.reveal(span)
    assert view.viewport().rect().contains(view.rect_of(span))
    assert view.look().flash_strength == 1.0
    qtbot.waitUntil(lambda: view.look().flash_strength == 0.0, timeout=3000)


def test_ctrl_and_wheel_ask_for_zoom(view: ArticleView, qtbot: QtBot) -> None:
    """The view itself does not decide how large the letters are."""
    with qtbot.waitSignal(view.zoom_requested) as asked:
        view.wheelEvent(_wheel(120, Qt.KeyboardModifier.ControlModifier))
    assert asked.args == [1]


def test_keys_scroll(view: ArticleView) -> None:
    """Space, End and Home move the page."""
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert 500 < bar.value() < 700
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_switching_a_kind_changes_what_is_painted(view: ArticleView) -> None:
    """Without kinds the page is text only; with them it is not."""
    view.set_shown_kinds(frozenset())
    plain = view.grab().toImage()
    view.set_shown_kinds(frozenset({Kind.ACTOR}))
    assert view.grab().toImage() != plain
    view.set_shown_kinds(frozenset())
    assert view.grab().toImage() == plain


def test_a_theme_recolours_the_page(view: ArticleView) -> None:
    """The ground is the theme's."""
    dark = styles.theme("postil-dark")
    view.set_theme(dark)
    assert view.grab().toImage().pixelColor(3, 3).name() == dark.page.background


def test_an_empty_article_does_no_harm(view: ArticleView) -> None:
    """Nothing to read: keys, mouse and places still work."""
    view.set_article(Article("", ()))
    view.grab()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Right):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    view.select_all()
    view.reveal(Span(0, 0))
    assert (view.selection(), view.place(), view.selected_text()) == (None, 0, "")


def test_a_note_has_a_sign_that_can_be_clicked(view: ArticleView, qtbot: QtBot) -> None:
    """Beside the line where a highlight with a note begins."""
    mark = sample.highlight(view.article().text, "outbreak of a new cold war", "yellow", "h1")
    view.set_marks([mark])
    assert view.sign_at(view.rect_of(mark.span).center()) is None
    view.set_noted(frozenset({"h1"}))
    right = next(x for x in range(450, 900) if view.sign_at(QPoint(x, view.rect_of(mark.span).center().y())))
    with qtbot.waitSignal(view.mark_activated) as activated:
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(right + 3, view.rect_of(mark.span).center().y()),
        )
    assert activated.args[0] == [mark]


def test_the_ring_stays_when_marks_come_again_with_ids(view: ArticleView) -> None:
    """A mark that was walked to before it was saved is still the one that was walked to."""
    mark = sample.marks(view.article().text)[0]
    view.set_marks([mark])
    bare = view.grab().toImage()
    view.set_current(mark)
    ringed = view.grab().toImage()
    view.set_marks([replace(mark, id="f00", confidence=0.7)])
    assert view.grab().toImage() == ringed != bare


def test_the_focus_is_seen_when_it_came_by_key(view: ArticleView) -> None:
    """A frame in the accent's colour, not after a click."""
    view.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert view.grab().toImage().pixelColor(1, 1).name() == styles.theme("postil-light").page.background
    view.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert view.grab().toImage().pixelColor(1, 1).name() == styles.theme("postil-light").page.accent


def test_a_wheel_of_small_parts_loses_none(view: ArticleView) -> None:
    """Forty parts of a notch scroll as far as the notches they make."""
    for _ in range(40):
        view.wheelEvent(_wheel(-15))
    assert view.verticalScrollBar().value() == 15 * view.verticalScrollBar().singleStep()


def test_a_scrolled_page_looks_like_one_painted_anew(view: ArticleView, qtbot: QtBot) -> None:
    """What was moved on the screen and the strip that was painted fit together, up and down and by odd numbers."""
    QTest.qWaitForWindowExposed(view)
    view.set_noted(frozenset({"h1"}))
    view.set_marks(
        [
            *sample.marks(view.article().text),
            sample.highlight(view.article().text, "strategic isolation", "blue", "h1"),
        ]
    )
    qtbot.waitUntil(lambda: not view.strip._soon.isActive())
    for value in (37, 38, 120, 691, 640, 5, 1200, 1190):
        view.verticalScrollBar().setValue(value)
        qtbot.wait(1)
        screen = view.screen().grabWindow(view.winId()).toImage()
        view.viewport().update()
        qtbot.wait(1)
        assert view.screen().grabWindow(view.winId()).toImage() == screen
        assert view.verticalScrollBar().value() == value


def test_the_next_screen_is_laid_out_while_the_reader_reads(view: ArticleView, qtbot: QtBot) -> None:
    """In a long article what comes next is ready, nothing on the screen moves, and then all is quiet."""
    text = "\n\n".join(f"Paragraph {number} says that the talks went on. " * 6 for number in range(400))
    spans = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    view.set_article(Article(text, tuple(Block(Role.PARAGRAPH, Span(*span)) for span in spans)))
    view.verticalScrollBar().setValue(9000)
    place = view.place()
    qtbot.waitUntil(lambda: not view._ahead.isActive(), timeout=5000)
    height = view.viewport().height()
    assert view._flow.prepare(9000 - view._above(), 2 * height) is None
    assert (view.place(), view.verticalScrollBar().value()) == (place, 9000)


def test_a_long_article_is_laid_out_whole_in_quiet_moments(view: ArticleView, qtbot: QtBot) -> None:
    """Opening it does not wait for that; what is on the screen stays there though pieces above it grow."""
    text = "\n\n".join(f"Paragraph {number} says: {'W' * 30} " * 9 for number in range(60))
    spans = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    place = text.index("Paragraph 40 ")
    view.set_article(Article(text, tuple(Block(Role.PARAGRAPH, Span(*span)) for span in spans)), place)
    guessed, screen = list(view._flow.stack.heights()[:30]), view.place()
    on_screen = view._on_screen(40)
    qtbot.waitUntil(lambda: not view._ahead.isActive(), timeout=5000)
    assert view._flow.stack.heights()[:30] != guessed
    assert view._flow.lay_one_more() is None
    assert (view.place(), view._on_screen(40)) == (screen, on_screen)


@pytest.mark.parametrize(
    "typography",
    [
        Typography(TextFace.SANS),
        Typography(TextFace.SYSTEM),
        Typography(leading=140),
        Typography(measure=40),
        Typography(justified=True),
    ],
)
def test_another_setting_keeps_the_place(view: ArticleView, typography: Typography) -> None:
    """The line at the top stays there, whatever becomes of the lines; and the page looks otherwise."""
    at = view.article().text.index("strategic isolation")
    view.go_to(at)
    before, place = view.grab().toImage(), view.place()
    view.set_typography(typography)
    assert view.grab().toImage() != before
    line = view._flow.line_top(view.place())
    assert abs(view._flow.line_top(place) - line) <= view._line()
    assert view.rect_of(Span(at, at + 19))


def test_justified_lines_end_at_the_edge(view: ArticleView) -> None:
    """All but the last of a paragraph; a mark that ends a line ends there, too; titles stay ragged."""
    view.set_typography(Typography(justified=True))
    at = view.article().text.index("Only a few days")
    laid = view._flow.laid(view._flow.index_of(at))
    boxes = [laid.boxes(laid.line_span(line))[0] for line in range(laid.line_count())]
    assert {round(box.right()) for box in boxes[:-1]} == {view._flow.width}
    assert boxes[-1].right() < view._flow.width - 5
    title = view._flow.laid(1)
    assert title.boxes(title.line_span(0))[0].right() < view._flow.width - 5


def test_leading_and_measure_are_what_is_asked_for(view: ArticleView) -> None:
    """Half as much again between lines; fewer letters in a line."""
    line, width = view._line(), view._typesetting.measure
    view.set_typography(Typography(leading=150, measure=33))
    assert (view._line(), view._typesetting.measure) == (
        round(18 * 1.56 * 1.5),
        pytest.approx(width / 2, abs=1),
    )
    assert line == 28


def test_a_flash_is_as_high_as_a_mark_and_only_where_it_belongs(view):
    """Whatever else is on the screen is painted as ever."""
    before = view.grab().toImage()
    span = Span(view.article().text.index("Russian President"), view.article().text.index("Vladimir Putin"))
    view.set_look(flash=span, flash_strength=1.0)
    after = view.grab().toImage()
    box = view.rect_of(span)
    changed = [
        (x, y)
        for y in range(0, after.height(), 2)
        for x in range(0, after.width(), 4)
        if after.pixel(x, y) != before.pixel(x, y)
    ]
    assert changed
    assert all(box.adjusted(-8, -6, 8, 6).contains(x, y) for x, y in changed)
