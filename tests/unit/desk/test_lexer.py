"""Pygments can colour news, and changes nothing in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pygments import highlight
from pygments.filters import VisibleWhitespaceFilter
from pygments.formatters import HtmlFormatter, Terminal256Formatter, TerminalFormatter
from pygments.lexers import get_lexer_by_name
from pygments.token import Token

from postil import paths
from postil.desk import annotate
from postil.desk.lexer import PostilLexer
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.pygments_styles import DarkStyle

TEXT = "\ufeff  “Russia won,”\r\nhe said.\xa0\n\n"


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that finds a quote with an actor in it, and a place."""
    marks = (
        Annotation(Span(3, 16), Kind.QUOTE),
        Annotation(Span(4, 10), Kind.ACTOR),
        Annotation(Span(18, 20), Kind.PLACE),
    )
    monkeypatch.setattr(annotate, "annotate", lambda *_, **__: Analysis(marks))


@pytest.mark.usefixtures("marked")
def test_tokens_nest() -> None:
    """Token.Quote.Actor inside Token.Quote; places only when asked for."""
    found = list(PostilLexer().get_tokens(TEXT))
    assert found[:4] == [
        (Token.Text, "\ufeff  "),
        (Token.Quote, "“"),
        (Token.Quote.Actor, "Russia"),
        (Token.Quote, " won,”"),
    ]
    assert Token.Place not in dict(found)
    assert Token.Place in dict(PostilLexer(kinds="place").get_tokens(TEXT))


@pytest.mark.usefixtures("marked")
def test_bytes_are_read_and_filters_are_used() -> None:
    """As Pygments promises of every lexer."""
    data = TEXT.encode("utf-16")
    assert "".join(value for _, value in PostilLexer().get_tokens(data)) == TEXT
    lexer = PostilLexer()
    lexer.add_filter(VisibleWhitespaceFilter(spaces="·"))
    assert "··" in "".join(value for _, value in lexer.get_tokens(TEXT))
    assert "··" not in "".join(value for _, value in lexer.get_tokens(TEXT, unfiltered=True))


@settings(deadline=None, max_examples=60)
@given(st.one_of(st.text(), st.text(alphabet="“Russia” said\r\n\t \xa0🙂.")))
def test_the_text_comes_out_as_it_went_in(text: str) -> None:
    """White space at the ends, line ends of any system, emoji; with the real engine's rules."""
    for unfiltered in (False, True):
        assert (
            "".join(value for _, value in PostilLexer(model=False).get_tokens(text, unfiltered=unfiltered))
            == text
        )


def test_the_founding_article_comes_out_as_it_went_in() -> None:
    """With its no-break spaces and without a last line end."""
    text = (paths.seeds() / "beijing-and-moscow-unite-to-confront-washington.txt").read_bytes().decode()
    assert "".join(value for _, value in PostilLexer(model=False).get_tokens(text)) == text


@pytest.mark.usefixtures("marked")
def test_formatters_show_the_colours_without_further_options() -> None:
    """The plain terminal, 256 colours, HTML; and with a style of ours."""
    assert "\x1b[" in highlight(TEXT, PostilLexer(), TerminalFormatter())
    assert "48;5;" in highlight(TEXT, PostilLexer(), Terminal256Formatter())
    page = highlight(TEXT, PostilLexer(), HtmlFormatter(full=True))
    assert "-Quote-Actor {" in page
    assert "48;5;" in highlight(TEXT, PostilLexer(), Terminal256Formatter(style=DarkStyle))


def test_pygments_finds_the_lexer_by_name() -> None:
    """By its entry point; it never offers itself for a text of unknown kind."""
    assert get_lexer_by_name("postil").name == "Postil"
    assert PostilLexer.analyse_text("Anything at all.") == 0
