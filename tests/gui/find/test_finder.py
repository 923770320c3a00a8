"""The bar, the search and the marked hits together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.fake_desk import article
from postil import styles
from postil.model.span import Span
from postil.ui.find import finder as finder_module
from postil.ui.find.find_bar import FindBar
from postil.ui.find.finder import Finder
from postil.ui.reader.article_view import ArticleView


class Found:
    """A bar, a view and what keeps them together."""

    def __init__(self, window):
        self.window = window
        self.view, self.bar = ArticleView(styles.theme("postil-light"), window), FindBar(window)
        self.view.motion.enabled = False
        self.view.resize(500, 400)
        self.finder = Finder(self.bar, self.view)
        self.view.set_article(article())

    @property
    def hit(self):
        """The words that the reader is at."""
        hit = self.view.look().hit
        return hit and hit.of(self.view.article().text)

    @property
    def words(self):
        """All words that are marked."""
        hits, text = self.view.look().hits, self.view.article().text
        return [hits[i].of(text) for i in range(len(hits))]


@pytest.fixture
def found(qtbot, monkeypatch):
    """A view of an article, nothing looked for; on a slow machine, too, a short article is searched in one stretch."""
    monkeypatch.setattr(finder_module, "_STRETCH", 60.0)
    window = QWidget()
    qtbot.addWidget(window)
    found = Found(window)
    window.show()
    found.view.setFocus()
    return found


def test_hits_are_marked_and_counted_while_the_reader_types(qtbot, found):
    """With each letter."""
    found.finder.ask()
    qtbot.keyClicks(found.bar.words, "mo")
    assert found.words == ["Mo", "Mo", "Mo"]
    qtbot.keyClicks(found.bar.words, "scow p")
    assert (found.words, found.bar.sentence) == (["Moscow p"], "1 of 1")
    qtbot.keyClicks(found.bar.words, "q")
    assert (found.words, found.hit, found.bar.sentence) == ([], None, "Not found")
    found.bar.words.clear()
    assert found.bar.sentence == ""


def test_enter_walks_through_the_hits_round_the_ends(qtbot, found):
    """Shift goes back."""
    found.finder.ask()
    qtbot.keyClicks(found.bar.words, "moscow")
    assert found.bar.sentence == "1 of 3"
    qtbot.keyClick(found.bar.words, Qt.Key.Key_Return)
    assert found.bar.sentence == "2 of 3"
    qtbot.keyClick(found.bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(found.bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert found.view.look().hit == found.finder.hits[2]
    assert found.bar.sentence == "3 of 3, again from the end"
    qtbot.keyClick(found.bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert found.bar.sentence == "2 of 3"
    found.finder.step(1)
    found.finder.step(1)
    assert found.bar.sentence == "1 of 3, again from the start"


def test_escape_ends_it_and_gives_the_focus_back(qtbot, found):
    """Nothing stays marked; the caret stands at the hit; the way back was told before the first jump."""
    with qtbot.waitSignal(found.finder.leaving):
        found.finder.ask()
        qtbot.keyClicks(found.bar.words, "nobody")
    hit = found.view.look().hit
    qtbot.keyClick(found.bar.words, Qt.Key.Key_Escape)
    assert (found.words, found.hit, found.finder.open) == ([], None, False)
    assert found.view.hasFocus()
    assert found.view._caret.point == hit.start


def test_a_selection_is_what_is_looked_for(found):
    """From where it stands."""
    text = found.view.article().text
    at = text.index("Beijing with")
    found.view.select(Span(at, at + 7))
    found.finder.step(1)
    assert found.bar.words.text() == "Beijing"
    assert (found.view.look().hit.start, found.bar.sentence) == (at, "2 of 2")


def test_a_bad_pattern_is_told_in_the_bar(qtbot, found):
    """And a good one found again."""
    found.finder.ask()
    found.bar.pattern.click()
    qtbot.keyClicks(found.bar.words, "(mos")
    assert "cannot be read" in found.bar.sentence
    assert found.words == []
    qtbot.keyClicks(found.bar.words, "cow|bei)")
    assert found.words == ["Bei", "Moscow", "Moscow", "Moscow", "Bei"]


def test_a_sentence_of_trouble_is_seen_whole(qtbot, found):
    """On a line below the words, which goes away with it."""
    found.finder.ask()
    found.bar.complain("This pattern cannot be read, as long as nothing closes its parenthesis. " * 3)
    trouble = found.bar._trouble
    found.bar.resize(600, found.bar.heightForWidth(600))
    assert trouble.y() > found.bar.words.geometry().bottom()
    assert trouble.height() >= trouble.heightForWidth(trouble.width())
    found.bar.tell("1 of 2")
    assert not trouble.isVisibleTo(found.bar)
    assert found.bar.sentence == "1 of 2"


def test_switches_search_again(qtbot, found):
    """Each of them."""
    found.finder.ask()
    qtbot.keyClicks(found.bar.words, "system")
    assert found.words == ["system"]
    found.bar.whole_words.click()
    assert found.words == []
    qtbot.keyClicks(found.bar.words, "s")
    assert found.words == ["systems"]


def test_another_article_is_searched_at_once(qtbot, found):
    """While the bar is there."""
    found.finder.ask()
    qtbot.keyClicks(found.bar.words, "peace")
    found.view.set_article(article("a2", "War\nand peace\n"))
    found.finder.start_anew()
    assert found.words == ["peace"]


def test_a_long_search_is_made_in_turns_and_ends_with_what_is_typed_next(qtbot, found, monkeypatch):
    """It shows what there is so far, and never runs two at a time."""
    monkeypatch.setattr(finder_module, "_STRETCH", 0.0)
    monkeypatch.setattr(finder_module, "_SHOWN_EVERY", 0.0)
    found.view.set_article(article("a3", "War and peace\n" * 200))
    monkeypatch.setattr(finder_module, "MOST", 150)
    found.finder.ask()
    qtbot.keyClicks(found.bar.words, "peac")
    assert found.finder.searching
    qtbot.keyClicks(found.bar.words, "e")
    qtbot.waitUntil(lambda: not found.finder.searching)
    assert found.bar.sentence == "1 of 150 and more"
    found.finder.ask()
    found.finder.close()
    assert not found.finder.searching
