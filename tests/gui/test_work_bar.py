"""What is under way is named, and can be stopped."""

import pytest

from postil.ui.widgets.work_bar import WorkBar


@pytest.fixture
def bar(qtbot):
    """A bar in a window that is shown."""
    bar = WorkBar()
    qtbot.addWidget(bar)
    bar.busy = []
    bar.busy_changed.connect(bar.busy.append)
    return bar


def test_what_is_done_at_once_is_not_spoken_of(qtbot, bar):
    """But the line over the page moves."""
    bar.begin("opening", "Opening…")
    bar.end("opening")
    assert bar.busy == [True, False]
    assert not bar._timer.isActive()
    assert bar.words == ""


def test_long_work_is_named_and_can_be_stopped(qtbot, bar):
    """The last that began; then the one before, until there is none."""
    bar.begin("marking", "Reading closer…")
    qtbot.waitUntil(lambda: bar.words == "Reading closer…")
    bar.begin("paper", "Writing the PDF, 3 %")
    bar.begin("paper", "Writing the PDF, 9 %")
    assert bar.words == "Writing the PDF, 9 %"
    with qtbot.waitSignal(bar.stop_requested) as heard:
        bar.stop.click()
    assert heard.args == ["paper"]
    bar.end("paper")
    assert bar.words == "Reading closer…"
    bar.end("marking")
    bar.end("marking")
    assert bar.words == ""
    assert bar.busy == [True, False]
