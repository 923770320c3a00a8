"""What a screen reader is told while the caret walks."""

from dataclasses import replace

import pytest

from gui.reader import sample
from postil import styles
from postil.model.annotation import Kind
from postil.model.block import Role
from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.ui.marks.announcer import Announcer
from postil.ui.marks.card_content import Section
from postil.ui.reader.article_view import ArticleView


@pytest.fixture
def said(qtbot):
    """A view with a caret, and all that was said about it."""
    view = ArticleView(styles.theme("postil-light"))
    qtbot.addWidget(view)
    said = []

    def describe(marks):
        return [Section(mark, str(mark.kind), mark.span.of(view.article().text)) for mark in marks]

    view.announcer = Announcer(view, describe, said.append, lambda: True)
    article = sample.founding()
    view.set_article(article)
    view.set_shown_kinds(frozenset({Kind.ACTOR, Kind.QUOTE}))
    view.set_marks(sample.marks(article.text))
    view.set_caret_browsing(True)
    said.clear()
    return view, said


def test_what_the_caret_comes_into_is_said_once(said):
    """The block's role and every mark; inside of them nothing more; again when it comes back."""
    view, words = said
    text = view.article().text
    title = text.index("Beijing and")
    view.put_caret(title, title)
    assert words == ["Title. actor: Beijing"]
    view.put_caret(title + 3, title + 3)
    view.put_caret(title + 9, title + 9)
    assert len(words) == 1
    view.put_caret(title + 2, title + 2)
    assert words[1:] == ["actor: Beijing"]


def test_a_mark_in_a_mark_is_said_without_the_outer_one_again(said):
    """An actor inside of a quote."""
    view, words = said
    text = view.article().text
    quote = next(mark for mark in sample.marks(text) if mark.kind is Kind.QUOTE)
    inside = text.index("Moscow", quote.span.start)
    view.put_caret(quote.span.start, quote.span.start)
    view.put_caret(inside, inside)
    assert [sentence.partition(":")[0] for sentence in words] == ["quote", "actor"]
    assert words[1] == "actor: Moscow"


def test_the_caret_goes_along_where_the_reader_is_led(said):
    """And what is there is said; without a caret nothing is."""
    view, words = said
    heading = next(block for block in view.article().blocks if block.role is Role.BIO)
    view.come_to(heading.span.start)
    assert view.look().caret == heading.span.start
    assert words == ["About the author"]
    view.set_caret_browsing(False)
    view.come_to(0)
    view.select(Span(0, 3))
    assert len(words) == 1


def test_links_are_said_with_where_they_lead(said):
    """And signs of notes as such; once, like marks."""
    view, words = said
    article = view.article()
    at = article.text.index("cordial")
    inlines = (
        Inline(Style.LINK, Span(at, at + 7), "https://example.org/"),
        Inline(Style.EMPHASIS, Span(at + 20, at + 24)),
        Inline(Style.NOTE, Span(at + 30, at + 33), goal=0),
    )
    view.set_article(replace(article, inlines=inlines))
    view.put_caret(0, 0)
    words.clear()
    for step in (1, 2, 21, 31):
        view.put_caret(at + step, at + step)
    assert words == ["Link to https://example.org/", "Sign of a note"]
