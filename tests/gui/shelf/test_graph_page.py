"""The picture of who appears with whom, alone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from postil import styles
from postil.model.entity import Entity, EntityType
from postil.ui.shelf.graph_page import GraphPage

NAMES = (
    "Organization for Security and Co-operation in Europe", "Vladimir Putin", "NATO", "United Nations Security Council",
    "Xi Jinping", "Ministry of Foreign Affairs of the People's Republic of China", "Iran", "Recep Tayyip Erdoğan",
)  # fmt: skip


@pytest.fixture
def page(qtbot):
    """A picture of 24 actors with long names."""
    page = GraphPage()
    qtbot.addWidget(page)
    actors = [
        (Entity(str(number), f"{NAMES[number % 8]} {number}", EntityType.PERSON), 30 - number)
        for number in range(24)
    ]
    page.set_theme(styles.theme("postil-light"))
    page.show_graph(actors, [("0", "1", 3), ("2", "3", 1)])
    return page


@pytest.mark.parametrize("size", [(1200, 800), (900, 560), (640, 480), (420, 260), (300, 150)])
def test_names_never_lie_over_each_other(qtbot, page, size):
    """Nor outside of the picture; whoever has no room is named when pointed at or gone to."""
    page.resize(*size)
    page.show()
    for current in (-1, *range(24)):
        page.current = current
        boxes = [box for box, _ in page.labelled().values()]
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
        assert all(page.rect().adjusted(-1, -1, 1, 1).contains(box.toAlignedRect()) for box in boxes)
        assert current == -1 or current in page.labelled()
        assert not page.grab().isNull()


def test_all_names_are_written_where_there_is_room(page):
    """And whole, when they are no longer than the way to the edge."""
    page.resize(1200, 800)
    labelled = page.labelled()
    assert len(labelled) == 24
    assert "Vladimir Putin 1" in {words for _, words in labelled.values()}


def test_those_who_appear_most_stand_on_both_sides(page):
    """The lines between them run across; keys go from one to the next around."""
    page.resize(1200, 800)
    sides = {int(entity.key): page.place(at).x() > 600 for at, (entity, _) in enumerate(page.actors)}
    assert [sides[key] for key in range(6)] == [True, False] * 3
    heights = [page.place(at).y() for at in range(24)]
    assert heights[:12] == sorted(heights[:12])
    assert heights[12:] == sorted(heights[12:], reverse=True)


def test_a_name_leads_where_its_dot_does(qtbot, page):
    """Both can be pointed at."""
    page.resize(1200, 800)
    box, _ = page.labelled()[4]
    with qtbot.waitSignal(page.who_wanted) as told:
        qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert told.args == [page.actors[4][0].key]
    with qtbot.waitSignal(page.who_wanted) as told:
        qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.place(7).toPoint() + QPoint(2, 2))
    assert told.args == [page.actors[7][0].key]


def test_a_single_actor_stands_in_the_middle(page):
    """There is nobody beside it."""
    page.resize(600, 400)
    page.show_graph(page.actors[:1], [])
    assert page.place(0).toPoint() == QPoint(300, 200)


def test_a_tip_is_broken_into_lines(page, monkeypatch):
    """Names are words in it, not markup."""
    shown = []
    monkeypatch.setattr("postil.ui.shelf.graph_page.QToolTip.showText", lambda *given: shown.append(given[1]))
    page.resize(1200, 800)
    page.show_graph([(Entity("0", "A <b> & C", EntityType.PERSON), 3)], [])
    QApplication.sendEvent(page, QHelpEvent(QEvent.Type.ToolTip, QPoint(600, 400), QPoint(600, 400)))
    assert shown == ["<p>A &lt;b&gt; &amp; C, in 3 articles</p>"]
