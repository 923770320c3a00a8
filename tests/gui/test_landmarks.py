"""From heading to heading and link to link, by key and from a list."""

import pytest
from PySide6.QtCore import Qt

from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.ui.landmarks import headings_of, links_of

LINES = ["The title", "First", "Under it", "Second", "Third"]


def article():
    """Headings with long paragraphs between them, and three links."""
    text, blocks, inlines = "", [], []
    for number, line in enumerate(LINES):
        level = 2 if line == "Under it" else 1
        role = Role.HEADING if number else Role.TITLE
        blocks.append(Block(role, Span(len(text), len(text) + len(line)), level if number else 0))
        text += line + "\n\n"
        body = "Nobody knew what was to come of it, or so they said. " * 30
        if number in (1, 3):
            at = len(text) + body.index("what")
            inlines.append(Inline(Style.LINK, Span(at, at + 4), f"https://example.org/{number}"))
        if number == 2:
            at = len(text) + body.index("come")
            inlines.append(Inline(Style.LINK, Span(at, at + 4), goal=0))
            inlines.append(Inline(Style.NOTE, Span(at + 5, at + 7), goal=0))
        blocks.append(Block(Role.PARAGRAPH, Span(len(text), len(text) + len(body) - 1)))
        text += body + "\n\n"
    return Article(text, tuple(blocks), title=LINES[0], inlines=tuple(inlines))


@pytest.fixture
def window(window):
    """A window with that article."""
    window.view.set_still(True)
    window.view.set_article(article())
    window.view.setFocus()
    return window


def words_at_top(window):
    """The line at the top of the page."""
    text = window.view.article().text
    return text[window.view.place() :].splitlines()[0]


def test_headings_and_links_of_an_article():
    """With levels and where they lead; signs of notes are no links."""
    assert [(one.words, one.level) for one in headings_of(article())] == [
        ("The title", 0), ("First", 1), ("Under it", 2), ("Second", 1), ("Third", 1),
    ]  # fmt: skip
    assert [(one.words, one.to) for one in links_of(article())] == [
        ("what", "https://example.org/1"), ("come", ""), ("what", "https://example.org/3"),
    ]  # fmt: skip


@pytest.mark.parametrize("browsing", [False, True])
def test_keys_go_from_heading_to_heading_and_the_way_back_is_kept(qtbot, window, browsing):
    """Each stands at the top of the page, with the caret on it where there is one; the last one too, though the page ends."""
    view, text = window.view, window.view.article().text
    view.set_caret_browsing(browsing)
    view.put_caret(0, 0) if browsing else None
    places = []
    for _ in range(6):
        qtbot.keyClick(view, "}")
        places.append(view.caret_point() if browsing else window.landmarks._last.start)
    starts = [text.index(line) for line in LINES[1:]]
    assert places == [*starts, starts[-1], starts[-1]] if browsing else places[:4] == starts
    qtbot.keyClick(view, "{")
    assert (view.caret_point() if browsing else window.landmarks._last.start) == text.index("Second")
    assert words_at_top(window) == "Second"
    window.actions_["back"].trigger()
    assert words_at_top(window) != "Second"


def test_keys_go_from_link_to_link_and_enter_follows(qtbot, window):
    """The caret is there, and where the link leads is said."""
    view = window.view
    qtbot.keyClick(view, ">")
    assert view.caret_browsing()
    assert view.link_under(view.caret_point()).href == "https://example.org/1"
    assert window.links.sign.isVisible()
    qtbot.keyClick(view, ">")
    qtbot.keyClick(view, ">")
    assert view.link_under(view.caret_point()).href == "https://example.org/3"
    qtbot.keyClick(view, "<")
    assert view.link_under(view.caret_point()).goal == 0
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.caret_point() == 0


def test_lists_offer_all_of_them(qtbot, window):
    """Headings moved in by their level, links with where they lead; choosing goes there."""
    palette = window.palette_
    window.actions_["headings"].trigger()
    assert [title.strip() for title in palette.titles] == LINES
    assert palette.titles[2].startswith("\u2003\u2003")
    palette.field.setText("sec")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert words_at_top(window) == "Second"
    window.actions_["links"].trigger()
    assert [entry.hint for entry in palette.entries] == [
        "https://example.org/1", "In this article", "https://example.org/3",
    ]  # fmt: skip
    palette.field.setText("example 3")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.view.link_under(window.view.caret_point()).href == "https://example.org/3"


def test_a_long_list_is_whole_and_nothing_else_comes_into_it(qtbot, window):
    """However many headings there are, and though actors are looked up while commands are typed."""
    text = "".join(f"Heading {n}\n" for n in range(200))
    starts = [n for n in range(len(text)) if n == 0 or text[n - 1] == "\n"]
    blocks = tuple(Block(Role.HEADING, Span(a, text.index("\n", a)), 1) for a in starts)
    window.view.set_article(Article(text, blocks))
    window.actions_["headings"].trigger()
    assert len(window.palette_.titles) == 200
    window.palette_.field.setText("Heading 19")
    assert not window.offers._soon.isActive()
    window.palette_.close_()
    window.actions_["commands"].trigger()
    assert len(window.palette_.titles) == 40


def test_it_says_when_there_are_none(qtbot, window):
    """Of either."""
    window.view.set_article(Article("Words.", (Block(Role.PARAGRAPH, Span(0, 6)),)))
    for action, sentence in (
        ("next-heading", "This article has no headings."),
        ("headings", "This article has no headings."),
        ("previous-link", "This article has no links."),
        ("links", "This article has no links."),
    ):
        window.area.messages.dismiss()
        window.actions_[action].trigger()
        assert window.area.messages.sentence == sentence
