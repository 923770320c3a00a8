"""What stands above the page, and the page under it."""

from random import Random

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from gui.reader import sample
from postil import styles
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.page_area import PageArea
from postil.ui.reader.article_view import ArticleView

SHORT = Article("Nothing new.", (Block(Role.PARAGRAPH, Span(0, 12)),))


def settled(area):
    """The area laid out and painted anew."""
    QApplication.sendPostedEvents()
    area.layout().activate()
    area.grab()


@pytest.fixture
def area(qtbot):
    """An area with the founding article, as seen by the reader."""
    area = PageArea(ArticleView(styles.theme("postil-light")))
    area.complete()
    qtbot.addWidget(area)
    area.view.set_still(True)
    area.resize(900, 700)
    area.show_article()
    area.show()
    area.view.set_article(sample.founding())
    settled(area)
    return area


def height_of(area, point):
    """How far below the top of the area a code point is painted."""
    view = area.view
    origin = view.viewport().mapTo(area, QPoint()).y()
    return origin + view._height_of(point)


@pytest.mark.parametrize("place", [0, 1500, 3500])
@pytest.mark.parametrize("bar", ["find_bar", "messages", "review_bar", "welcome"])
def test_no_line_moves_when_a_bar_comes_or_goes(area, place, bar):
    """At the top, in the middle, at the end."""
    view, words = area.view, "A sentence that says what went wrong."
    area.messages.complain(words) or area.messages.hide()
    view.go_to(place)
    settled(area)
    before, top = height_of(area, 3000), view.viewport().mapTo(area, QPoint()).y()
    getattr(area, bar).show()
    settled(area)
    assert view.viewport().mapTo(area, QPoint()).y() > top
    assert height_of(area, 3000) == before
    getattr(area, bar).hide()
    settled(area)
    assert height_of(area, 3000) == before


def test_a_bar_that_was_there_first_leaves_white_until_the_reader_scrolls(area):
    """Nothing jumps when it goes at the top of the article; the white goes with the next turns of the wheel."""
    view = area.view
    area.welcome.show()
    view._held._top = None  # Nobody has seen the page without it.
    settled(area)
    view.go_to(0)
    before = height_of(area, 300)
    area.welcome.hide()
    settled(area)
    assert height_of(area, 300) == before
    assert view.verticalScrollBar().minimum() < 0
    view.scroll_by(20)
    assert height_of(area, 300) == before - 20
    view.scroll_by(200)
    view.scroll_by(-1000)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().minimum() == 0


@pytest.mark.parametrize("seed", range(4))
def test_whatever_was_done_before_no_line_moves(area, seed):
    """Bars come and go in any order, wherever the reader is, at any size."""
    chance, view = Random(seed), area.view
    area.messages.complain("A sentence.")
    for _ in range(60):
        what = chance.random()
        if what < 0.6:
            bar = getattr(area, chance.choice(["find_bar", "messages", "review_bar", "welcome"]))
            before = height_of(area, 2500)
            bar.setVisible(bar.isHidden())
            settled(area)
            assert height_of(area, 2500) == before
        elif what < 0.8:
            view.scroll_by(chance.randint(-900, 900))
        elif what < 0.9:
            view.set_zoom(chance.choice([90, 100, 120]))
        else:
            area.resize(chance.randint(500, 1200), chance.randint(400, 900))
        settled(area)


def test_white_that_was_left_goes_when_lines_move_anyhow(area):
    """With another width, or larger letters."""
    view = area.view
    for change in (lambda: area.resize(700, 700), lambda: view.set_zoom(view.zoom() + 10)):
        area.find_bar.show()
        settled(area)
        view.go_to(0)
        area.find_bar.hide()
        settled(area)
        assert view.verticalScrollBar().value() < 0
        change()
        settled(area)
        assert view.verticalScrollBar().value() == 0


def test_a_short_article_stands_still_too(area):
    """Though there is nothing to scroll."""
    view = area.view
    view.set_article(SHORT)
    settled(area)
    before = height_of(area, 0)
    area.find_bar.show()
    settled(area)
    assert height_of(area, 0) == before
    area.find_bar.hide()
    settled(area)
    assert height_of(area, 0) == before
    assert view.verticalScrollBar().maximum() == 0
    assert area.reading_progress.text() == ""


def test_zooming_afterwards_keeps_the_line(area):
    """The line that is held is the anchor of everything that comes."""
    view = area.view
    view.go_to(1500)
    settled(area)
    area.find_bar.show()
    settled(area)
    place = view.place()
    view.set_zoom(130)
    view.set_zoom(100)
    assert abs(view.place() - place) < 200


def test_a_bar_shows_all_its_words_in_a_low_window(area):
    """The page gives way, for the bar can be sent away."""
    area.welcome.show()
    area.resize(480, 330)
    settled(area)
    lines = [line for line in area.welcome.findChildren(QLabel) if line.wordWrap()]
    assert lines and all(line.height() >= line.heightForWidth(line.width()) for line in lines)


def test_the_white_that_a_bar_left_is_closed_when_the_reader_sent_it_away(area):
    """The article then begins where it does for everybody."""
    area.welcome.show()
    area.view._held._top = None  # Nobody has seen the page without it.
    settled(area)
    area.view.go_to(0)
    area.welcome.hide()
    settled(area)
    bar = area.view.verticalScrollBar()
    assert bar.value() < 0
    area.view.close_up()
    assert (bar.value(), bar.minimum()) == (0, 0)
