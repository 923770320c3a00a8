"""The card beside a mark: what is on it, when it comes and goes, where it stands."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from gui.fake_desk import TEXT
from gui.fake_engine import analyse
from postil import styles
from postil.model.annotation import Annotation, Kind, Origin
from postil.model.note import Note
from postil.model.span import Span
from postil.ui.marks.card import Card
from postil.ui.marks.card_content import sections
from postil.ui.marks.card_keeper import COMES_AFTER, CardKeeper
from postil.ui.widgets.bubble import SHADOW, beside

ANALYSIS = analyse(TEXT, final=True)
MARKS = ANALYSIS.annotations
PLACE = QRect(100, 100, 60, 20)


def describe(marks):
    """What the cards say."""
    return sections(marks, TEXT, ANALYSIS, {})


@pytest.fixture
def page(qtbot):
    """A shown window that the card floats over."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    qtbot.waitExposed(page)
    qtbot.mouseMove(page, QPoint(880, 680))
    return page


@pytest.fixture
def card(page):
    """A card in light colours."""
    card = Card(page)
    card.set_theme(styles.theme("postil-light"), lambda _name: QIcon())
    return card


@pytest.fixture
def keeper(card, page):
    """Keeps the card."""
    return CardKeeper(card, page, describe)


def test_it_shows_everything_that_is_known(card):
    """Name, facts, forms, mentions and the reason are on it as text."""
    card.set_sections(describe([MARKS[1]]))
    said = "\n".join(label.text() for label in card.findChildren(QLabel))
    for part in ("Actor · state", "Russia", "Capital", "Mention 1 of 3", "is in the list of names", "97 %"):
        assert part in said


def test_its_buttons_ask_for_the_neighbours(qtbot, card):
    """Previous and next, with the mark that they start from."""
    card.set_sections(describe([MARKS[1]]))
    for name, by in (("next", 1), ("previous", -1)):
        with qtbot.waitSignal(card.step_requested) as heard:
            card.findChild(QToolButton, name).click()
        assert heard.args == [MARKS[1], by]


def test_nothing_to_walk_to_means_no_buttons(card):
    """The only mention says so instead."""
    card.set_sections(describe([next(m for m in MARKS if m.entity == "system:s-400")]))
    assert [button.objectName() for button in card.findChildren(QToolButton)] == ["more"]


def test_a_mark_can_be_corrected_from_its_card(qtbot, card):
    """With the mark, and a place for the menu."""
    card.set_sections(describe([MARKS[1]]))
    with qtbot.waitSignal(card.more_requested) as heard:
        card.findChild(QToolButton, "more").click()
    assert heard.args[0] == MARKS[1]


def test_it_comes_within_a_tenth_of_a_second_and_leaves(qtbot, card, keeper):
    """Pointing at a mark brings it, pointing away takes it."""
    assert COMES_AFTER <= 100
    keeper.point_at([MARKS[1]], PLACE)
    qtbot.waitUntil(card.isVisible)
    keeper.point_away()
    qtbot.waitUntil(lambda: not card.isVisible())


def test_sweeping_over_a_mark_brings_nothing(qtbot, card, keeper):
    """Away again before it came: it does not come."""
    keeper.point_at([MARKS[1]], PLACE)
    keeper.point_away()
    qtbot.wait(COMES_AFTER * 2)
    assert not card.isVisible()


def test_it_gives_way_to_the_toolbar_at_a_selection(qtbot, page, card):
    """On the way to the toolbar no card comes in between; by key it does."""
    keeper = CardKeeper(card, page, describe, gives_way=lambda: True)
    keeper.point_at([MARKS[1]], PLACE)
    qtbot.wait(COMES_AFTER * 2)
    assert not card.isVisible()
    keeper.show_now([MARKS[1]], PLACE)
    assert card.isVisible()


def test_it_stays_while_the_pointer_is_on_it(qtbot, card, keeper):
    """From the mark onto the card, then off both."""
    keeper.show_now([MARKS[1]], PLACE)
    keeper.point_away()
    card.entered.emit()
    qtbot.wait(300)
    assert card.isVisible()
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not card.isVisible())


def test_it_never_takes_the_focus(qtbot, page, card, keeper):
    """Neither the card nor anything on it."""
    page.setFocus()
    keeper.show_now([MARKS[1]], PLACE)
    assert not card.isWindow()
    assert all(w.focusPolicy().value == 0 for w in card.findChildren(QToolButton))


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (QRect(100, 100, 60, 20), QPoint(100 - SHADOW, 124 - SHADOW)),
        (QRect(100, 650, 60, 20), QPoint(100 - SHADOW, 650 - 4 - 200 + SHADOW)),
        (QRect(880, 100, 60, 20), QPoint(600, 124 - SHADOW)),
    ],
    ids=["below", "above", "inside the window"],
)
def test_it_stands_beside_its_place_and_inside_the_window(place, wanted):
    """Below, above at the bottom of the window, and never over the right edge."""
    assert beside(place, QSize(300, 200), QSize(900, 700)) == wanted


def test_a_note_is_shown_as_its_markdown_says(card):
    """Not as its source, and never as HTML."""
    mark = Annotation(Span(0, 7), Kind.HIGHLIGHT, Origin.READER, id="h1", colour="yellow")
    note = Note("a1", "h1", "**Bold** words\n\n- one\n\n<b>raw</b>")
    card.set_sections(sections([mark], TEXT, ANALYSIS, {"h1": note}))
    (label,) = [one for one in card.findChildren(QLabel) if "Bold" in one.text()]
    assert "**" not in label.text()
    assert "<b>raw" not in label.text()
    assert "font-weight" in label.text()


def test_the_wheel_over_a_card_is_for_the_page(qtbot, page, card):
    """A card that is seen whole has no use for it."""
    card.set_sections(describe(MARKS[:1]))
    card.show_beside(PLACE, page)
    viewport = card._scroll.viewport()
    at = QPointF(viewport.rect().center())
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, viewport.mapToGlobal(at), QPoint(), QPoint(0, -120), *none, False)
    with qtbot.waitSignal(card.wheel_turned):
        QApplication.sendEvent(viewport, event)
