"""Files and links that come from outside the window."""

import pytest
from PySide6.QtGui import QGuiApplication

from postil.model.address import Address
from postil.model.span import Span


def test_a_link_to_a_mark_leads_there(qtbot, window):
    """Its article comes onto the page, and the mark is the current one."""
    mark = window.reading.page.analysis.annotations[-1]
    window.arrivals.copy_mark_link(mark.id)
    link = QGuiApplication.clipboard().text()
    assert link == str(Address("mark", mark.id))
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_text("Another article.\n\nMoscow said nothing.")
    with qtbot.waitSignal(window.walker.arrived):
        window.arrivals.come([link])
    assert window.walker.current.id == mark.id


def test_a_link_to_an_article_opens_it(qtbot, window):
    """From the menu, and back again."""
    window.actions_["copy-link"].trigger()
    link, first = QGuiApplication.clipboard().text(), window.reading.id
    assert link == f"postil:article/{first}"
    with qtbot.waitSignal(window.reading.saved):
        window.reading.open_text("Another article.\n\nMoscow said nothing.")
    assert window.reading.id != first
    with qtbot.waitSignal(window.reading.opened):
        window.arrivals.open([link])
    assert window.reading.id == first


@pytest.mark.parametrize("link", ["postil:article/gone", "postil:mark/gone", "postil:nonsense"])
def test_a_link_that_leads_nowhere_is_told(window, link):
    """And the open article stays."""
    before = window.reading.id
    window.arrivals.open([link])
    assert window.area.messages.sentence
    assert window.reading.id == before


def test_undo_shows_where_it_was(qtbot, window):
    """Far down the page, and in another article; what is in sight already stays where it is."""
    window.view.motion.enabled = False
    first, text = window.reading.id, window.reading.text
    window.reading.highlight(Span(0, 7), "red")
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_text("\n\n".join(f"Paragraph {n} of a long text." for n in range(300)))
    end = len(window.reading.text)
    span = Span(end - 20, end - 10)
    window.reading.highlight(span, "green")
    assert not window.view.lines_of(span)
    window.actions_["undo"].trigger()
    assert window.view.lines_of(span)
    place = window.view.place()
    window.actions_["redo"].trigger()
    assert window.view.place() == place
    window.actions_["undo"].trigger()
    with qtbot.waitSignal(window.reading.opened):
        window.actions_["undo"].trigger()
    assert (window.reading.id, window.reading.text) == (first, text)
    assert window.view.lines_of(Span(0, 7))
