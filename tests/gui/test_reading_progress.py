"""How far, and how long still."""

import pytest

from postil.ui.widgets.reading_progress import PACE, ReadingProgress


@pytest.mark.parametrize(
    ("part", "minutes", "said"),
    [
        (0.0, 5, "0 %  ·  5 minutes left"),
        (0.0, 90, "0 %  ·  90 minutes left"),
        (0.0, 91, "0 %  ·  2 hours left"),
        (0.0, 388, "0 %  ·  6 hours left"),
        (0.8, 5, "80 %  ·  a minute left"),
        (0.95, 5, "95 %  ·  less than a minute left"),
        (1.0, 5, "The end"),
        (1.0, 0, ""),
    ],
)
def test_it_says_how_far_and_how_long(qtbot, part, minutes, said):
    """In words; silent while nothing is open."""
    progress = ReadingProgress()
    qtbot.addWidget(progress)
    progress.show_place(part, minutes * PACE)
    assert progress.text() == said
