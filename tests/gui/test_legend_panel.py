"""The legend."""

import pytest
from PySide6.QtCore import Qt

from postil import styles
from postil.model.annotation import ENGINE_KINDS, Kind
from postil.ui.marks.legend_panel import LegendPanel


@pytest.fixture
def legend(qtbot):
    """A shown legend."""
    legend = LegendPanel()
    qtbot.addWidget(legend)
    legend.set_theme(styles.theme("postil-dark"))
    legend.show()
    qtbot.waitExposed(legend)
    return legend


def test_every_kind_has_its_row_and_number(legend):
    """Kinds without a mark count none."""
    legend.set_numbers({Kind.ACTOR: 62, Kind.QUOTE: 3})
    assert [legend.row(kind).number for kind in ENGINE_KINDS] == [62, 3, 0, 0, 0, 0]
    assert legend.row(Kind.ACTOR).accessibleName() == "Actors, 62 in the article"


def test_switches_show_what_is_shown(legend):
    """Without saying anything themselves."""
    said = []
    legend.kind_switched.connect(lambda kind, on: said.append((kind, on)))
    legend.set_shown(frozenset({Kind.PLACE}))
    assert [kind for kind in ENGINE_KINDS if legend.row(kind).isChecked()] == [Kind.PLACE]
    assert said == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_switch_works_by_mouse_and_key(qtbot, legend, key):
    """A click and a key say the same."""
    said = []
    legend.kind_switched.connect(lambda kind, on: said.append((kind, on)))
    row = legend.row(Kind.QUOTE)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.keyClick(row, key)
    assert said == [(Kind.QUOTE, False), (Kind.QUOTE, True)]


def test_it_says_how_many_marks_are_hidden(legend):
    """As unsure: none, one, many; each wording is named once."""
    told = []
    for words, total in (((), 0), (("West",), 1), (("West", "West", "US"), 12)):
        legend.set_numbers({}, words, total)
        told.append(legend.sureness.told)
    assert told == ["", "“West”", "“West”, “US” and 9 more"]


def test_the_slider_says_what_it_means(qtbot, legend):
    """In percent; being told is no change."""
    with qtbot.assertNotEmitted(legend.sureness.changed):
        legend.sureness.set_percent(60)
    with qtbot.waitSignal(legend.sureness.changed) as heard:
        legend.sureness.slider.setValue(70)
    assert heard.args == [70]
