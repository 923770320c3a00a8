"""Copying with the colours."""

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from gui.reader import sample
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.ui.reader import rich_text as module
from postil.ui.reader.flow import Flow
from postil.ui.reader.marked import Marked
from postil.ui.reader.rich_text import HEAD, rich_text
from postil.ui.reader.selection import plain_text
from postil.ui.reader.typesetting import Typesetting

ALL = frozenset(Kind)


def html_of(paragraphs, marks=(), span=None, shown=ALL, furniture=""):
    """Paragraphs, or a stretch of them, with marks over words of theirs."""
    flow = sample.flow_of(paragraphs, furniture)
    placed = [Annotation(Span(flow.text.index(w), flow.text.index(w) + len(w)), kind) for kind, w in marks]
    return rich_text(flow, span or Span(0, len(flow.text)), Marked.of(placed), shown)


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
    html = rich_text(flow, whole, Marked.of(marks), ALL)
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
    monkeypatch.setattr("postil.ui.reader.caret_view.LONGEST", 10)
    view.copy()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert module.LONGEST > 10_000


class _Pasted(HTMLParser):
    """What a word processor makes of HTML: paragraphs of runs, each with its tags and colours."""

    BLOCKS = ("p", "h1", "h2", "h3", "li", "td", "blockquote", "pre")

    def __init__(self, html):
        super().__init__()
        self.blocks, self._open = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            self.handle_data("\n")
        elif tag != "meta":
            self._open.append((tag, dict(attrs)))
            if tag in self.BLOCKS:
                self.blocks.append((tag, dict(attrs), []))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        if any(tag in self.BLOCKS for tag, _ in self._open):
            fills = [a["style"].split(";")[0][-7:] for t, a in self._open if t == "span"]
            tags = [t for t, _ in self._open if t in ("strong", "em", "a", "sup", "code")]
            self.blocks[-1][2].append((data, tags, fills))


def test_a_word_processor_finds_paragraphs_lists_and_styles(fonts):
    """Every tag is closed, every block is what it is, and colours lie on the words that have them."""
    text = "Title here\nA heading\nBold words and a link[1]\nfirst\n1. second\na\tb\nc\td\nשלום עולם"
    lines = [
        "Title here",
        "A heading",
        "Bold words and a link[1]",
        "first",
        "1. second",
        "a\tb\nc\td",
        "שלום עולם",
    ]
    roles = [
        Role.TITLE,
        Role.HEADING,
        Role.PARAGRAPH,
        Role.LIST_ITEM,
        Role.LIST_ITEM,
        Role.TABLE,
        Role.PARAGRAPH,
    ]
    levels = [0, 3, 0, 1, 2, 0, 0]
    blocks, at = [], 0
    for line, role, level in zip(lines, roles, levels, strict=True):
        blocks.append(Block(role, Span(at, at + len(line)), level))
        at += len(line) + 1

    def span(words):
        return Span(text.index(words), text.index(words) + len(words))

    inlines = (
        Inline(Style.STRONG, span("Bold")),
        Inline(Style.LINK, span("a link"), "https://example.org/?a=1&b=2"),
        Inline(Style.NOTE, span("[1]"), goal=0),
    )
    flow = Flow(Article(text, tuple(blocks), inlines=inlines), Typesetting(), 500)
    marks = Marked.of([Annotation(span("words and a link"), Kind.QUOTE)])
    pasted = _Pasted(HEAD + rich_text(flow, Span(0, len(text)), marks, ALL)).blocks
    assert [(tag, "".join(words for words, _, _ in runs)) for tag, _, runs in pasted] == [
        ("h1", "Title here"),
        ("h3", "A heading"),
        ("p", "Bold words and a link[1]"),
        ("li", "first"),
        ("li", "1. second"),
        *(("td", letter) for letter in "abcd"),
        ("p", "שלום עולם"),
    ]
    assert pasted[2][2] == [
        ("Bold", ["strong"], []),
        (" ", [], []),
        ("words and ", [], ["#fbf0cf"]),
        ("a link", ["a"], ["#fbf0cf"]),
        ("[1]", ["sup"], []),
    ]
    assert pasted[-1][1] == {"dir": "rtl"}
    assert "none" in pasted[4][1]["style"]


def test_white_space_that_means_something_is_kept(view):
    """No-break spaces stay, a line break is one; plain text is the article's own to the letter."""
    text = "10\u00a0km\u202fh and\u2028a line\nand more"
    view.set_article(Article(text, (Block(Role.PARAGRAPH, Span(0, len(text))),)))
    view.select_all()
    view.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == text
    assert mime.html() == HEAD + "10\u00a0km\u202fh and<br>a line<br>and more"
