"""Copying with the colours."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from gui.reader import sample
from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.ui.reader import rich_text as module
from postil.ui.reader.marks_index import MarksIndex
from postil.ui.reader.rich_text import rich_text
from postil.ui.reader.selection import plain_text

ALL = frozenset(Kind)


def html_of(paragraphs, marks=(), span=None, shown=ALL, furniture=""):
    """Paragraphs, or a stretch of them, with marks over words of theirs."""
    flow = sample.flow_of(paragraphs, furniture)
    placed = [Annotation(Span(flow.text.index(w), flow.text.index(w) + len(w)), kind) for kind, w in marks]
    return rich_text(flow, span or Span(0, len(flow.text)), MarksIndex(placed), shown)


def test_marks_keep_their_fill_and_line(fonts):
    """An actor in a quote lies inside it; a kind that is switched off leaves nothing."""
    marks = [(Kind.QUOTE, "“Moscow won”"), (Kind.ACTOR, "Moscow")]
    html = html_of(["He said: “Moscow won”"], marks)
    quote = (
        '<span style="background-color: #fbf0cf; color: #222120; text-decoration: underline dotted #8a6508">'
    )
    actor = (
        '<span style="background-color: #dde9f7; color: #222120; text-decoration: underline solid #1d5fa8">'
    )
    assert html == (f"He said: {quote}“</span>{quote}{actor}Moscow</span></span>{quote} won”</span>")
    assert actor not in html_of(["He said: “Moscow won”"], marks, shown=frozenset({Kind.QUOTE}))


def test_what_looks_like_markup_is_text(fonts):
    """Whatever an article says, it says it and does not do it."""
    assert html_of(["<b onclick='x'>a & b</b>"]) == "&lt;b onclick='x'&gt;a &amp; b&lt;/b&gt;"


def test_blocks_stay_apart_and_furniture_out(fonts):
    """Several are paragraphs; a part of one is a part of a line."""
    assert html_of(["One.", "Two."], furniture="Share") == "<p>One.</p>\n<p>Two.</p>"
    assert html_of(["One two."], span=Span(4, 7)) == "two"


@given(sample.PARAGRAPHS, st.data())
def test_the_words_are_those_of_the_plain_text(fonts, paragraphs, data):
    """In whatever way marks overlap, no letter is lost or doubled."""
    flow = sample.flow_of(paragraphs)
    spans = st.tuples(st.integers(0, len(flow.text)), st.integers(0, len(flow.text))).map(
        lambda ends: Span(min(ends), max(ends))
    )
    kinds = st.sampled_from([Kind.ACTOR, Kind.QUOTE, Kind.PLACE, Kind.HIGHLIGHT])
    marks = data.draw(st.lists(st.builds(Annotation, spans, kinds), max_size=6))
    whole = data.draw(spans)
    html = rich_text(flow, whole, MarksIndex(marks), ALL)
    words = unescape(re.sub("<[^>]*>", "", html))
    assert "".join(words.split()) == "".join(plain_text(flow, whole).split())


def test_ctrl_c_puts_both_on_the_clipboard(qtbot, view, monkeypatch):
    """Programs take what they can show; what is very long goes plain only."""
    start = view.article().text.index("Vladimir Putin")
    view.select(Span(start, start + 14))
    view.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "Vladimir Putin"
    assert "#dde9f7" in mime.html() and "Vladimir Putin</span>" in mime.html()
    monkeypatch.setattr("postil.ui.reader.article_view.LONGEST", 10)
    view.copy()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert module.LONGEST > 10_000
