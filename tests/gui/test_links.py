"""Links of the article: said before they are followed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest

from postil.importers.registry import read
from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.ui.article_files import ArticleFiles
from postil.ui.engine_client import EngineClient
from postil.ui.links import Links
from postil.ui.marks.card import Card
from postil.ui.marks.card_keeper import CardKeeper
from postil.ui.marks.walker import Walker
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.caret import Step
from postil.ui.reading import Reading
from postil.ui.theme import ThemeChoice, ThemeKeeper

ARTICLE = read(Path(__file__).parents[1] / "articles" / "everything.html").article


@pytest.fixture
def view(qtbot, qapp):
    """The article with everything in it."""
    themes = ThemeKeeper(qapp, ThemeChoice.LIGHT)
    view = ArticleView(themes.theme)
    view.motion.enabled = False
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    qtbot.waitExposed(view)
    view.set_article(ARTICLE)
    yield view
    themes.deleteLater()


@pytest.fixture
def opened(monkeypatch):
    """The addresses that were opened."""
    addresses = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: addresses.append(url.toString()) or True)
    return addresses


@pytest.fixture
def engine(jobs, engine_command):
    """An engine that stands in."""
    engine = EngineClient(jobs, engine_command())
    yield engine
    engine.close()


@pytest.fixture
def links(view, desk, engine, jobs):
    """The links of the view."""
    reading = Reading(desk, engine, jobs, view)
    walker = Walker(reading, view, CardKeeper(Card(view), view.viewport(), lambda _marks: ()))
    return Links(view, walker, view)


def middle(view, words):
    """The middle of these words on the screen."""
    start = ARTICLE.text.index(words)
    span = Span(start, start + len(words))
    view.reveal(span, flash=False)
    return view.rect_of(span).center()


def test_a_link_says_where_it_leads_and_opens_with_ctrl(qtbot, view, links, opened):
    """A click alone does nothing; away from it nothing is said."""
    at = middle(view, "plans of the port")
    QTest.mouseMove(view.viewport(), at)
    assert links.sign.isVisible()
    assert links.sign.words == "https://coast.example.org/vell/plans?page=2"
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == []
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=at)
    assert opened == ["https://coast.example.org/vell/plans?page=2"]
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    assert not links.sign.isVisible()


def test_enter_opens_the_link_at_the_caret(view, links, opened):
    """Which was said when the caret came there."""
    view.set_caret_browsing(True)
    view.come_to(ARTICLE.text.index("questions") - 1)
    assert not links.sign.isVisible()
    view.step(Step.RIGHT, selecting=False)
    assert links.sign.words == "mailto:harbour@example.org"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["mailto:harbour@example.org"]


def test_a_note_is_read_at_its_sign_and_reached_by_a_click(view, links, opened):
    """And the way back is remembered."""
    view.go_to(0)
    before = view.place()
    at = middle(view, "[1]")
    # From elsewhere: a mouse that was left just here by another test would not move.
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    QTest.mouseMove(view.viewport(), at)
    assert links.sign.words.startswith("1. About 41 million kroner")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not view.rect_of(
        Span(ARTICLE.text.index("About 41"), ARTICLE.text.index("About 41") + 5)
    ).isEmpty()
    links._walker.back()
    assert view.place() == before
    assert opened == []


def test_only_addresses_that_are_meant_for_readers_are_opened(qtbot, links, opened, monkeypatch):
    """And one that nothing opens is said to be so."""
    links.follow(Inline(Style.LINK, Span(0, 3), "file:///etc/passwd"))
    links.follow(Inline(Style.LINK, Span(0, 3), "javascript:alert(1)"))
    assert opened == []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with qtbot.waitSignal(links.trouble) as said:
        links.follow(Inline(Style.LINK, Span(0, 3), "https://example.org/"))
    assert said.args == ["No program on this computer opens https://example.org/."]


def test_a_page_on_the_clipboard_is_taken_as_a_page(qtbot, view, desk, engine, jobs):
    """And text alone as text; what holds neither is refused with a sentence."""
    reading = Reading(desk, engine, jobs, view)
    files = ArticleFiles(desk, reading, view)
    mime = QMimeData()
    mime.setHtml("<h2>Head</h2><p>Some <b>words</b>.</p>")
    mime.setText("Head\n\nSome words.")
    QGuiApplication.clipboard().setMimeData(mime)
    with qtbot.waitSignal(reading.opened):
        files.paste()
    assert desk.pages[reading.id].article.text == "<h2>Head</h2><p>Some <b>words</b>.</p>|Head\n\nSome words."
    assert files.takes(mime)
    rich = QMimeData()
    rich.setData("text/rtf", b"{\\rtf1 Rich.}")
    assert files.takes(rich)
    QGuiApplication.clipboard().setMimeData(rich)
    with qtbot.waitSignal(reading.opened):
        files.paste()
    assert desk.pages[reading.id].article.text == "||{\\rtf1 Rich.}"
    QGuiApplication.clipboard().setText("Only text.")
    with qtbot.waitSignal(reading.opened):
        files.paste()
    assert desk.pages[reading.id].article.text == "Only text."
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(files.trouble):
        files.paste()
