"""What words are dressed in, in exports."""

from pathlib import Path

import pytest

from postil.exporters.dress import Dress
from postil.exporters.html_ import HtmlExporter
from postil.exporters.markdown import passage
from postil.exporters.terminal import TerminalExporter
from postil.exporters.work import Work
from postil.importers.registry import read, read_data
from postil.model.analysis import Analysis
from postil.model.article import Article
from postil.model.block import Role
from postil.model.inline import Inline, Style
from postil.model.span import Span

ARTICLES = Path(__file__).parents[2] / "articles"
#: What a page cannot say, or not in our way.
_LOST = {Role.IMAGE, Role.CAPTION, Role.FOOTNOTE}


@pytest.mark.parametrize("name", ["everything.md", "everything.html"])
def test_a_page_that_was_exported_can_be_read_again(name: str) -> None:
    """Blocks with their depths, cells and inline styles are as they were."""
    article = read(ARTICLES / name).article
    again = read_data(HtmlExporter().write(Work(article, Analysis(()))).encode(), "x.html").article
    for one, other in zip(article.blocks, again.blocks, strict=True):
        if one.role not in _LOST:
            assert (one.role, one.level, one.quotes, one.language) == (
                other.role,
                other.level,
                other.quotes,
                other.language,
            )
            assert one.span.of(article.text) == other.span.of(again.text)
    assert [(c.row, c.column, c.header) for c in article.cells] == [
        (c.row, c.column, c.header) for c in again.cells
    ]
    for style in (Style.STRONG, Style.EMPHASIS, Style.STRIKE, Style.CODE, Style.NOTE):
        words = [[o.span.of(a.text) for o in a.inlines if o.style is style] for a in (article, again)]
        assert words[0] == words[1]


def test_lists_in_lists_and_quotations_are_elements_in_each_other() -> None:
    """Whatever follows whatever, every element is closed."""
    source = "<blockquote>a<ul><li>b<ol start=3><li>c<li>d</ol><li>e</ul>f</blockquote><ul><li>g<li><p>h<p>i</ul><p>j"
    article = read_data(f"<html><body>{source}</body></html>".encode(), "x.html").article
    html = HtmlExporter().write(Work(article, Analysis(())))
    again = read_data(html.encode(), "x.html").article
    assert [(b.role, b.level, b.quotes) for b in again.blocks] == [
        (b.role, b.level, b.quotes) for b in article.blocks
    ]
    assert again.text == article.text
    assert '<ol start="3">' in html


def test_markdown_keeps_emphasis_and_links_and_drops_signs_of_notes() -> None:
    """With white space outside of what marks them, and nothing that could be taken for more."""
    text = "He *said* so[1] in `a` place that is bold."
    inlines = (
        Inline(Style.EMPHASIS, Span(10, 16)),
        Inline(Style.NOTE, Span(12, 15), goal=0),
        Inline(Style.LINK, Span(23, 28), "https://example.org/a_(b)"),
        Inline(Style.STRONG, Span(37, 41)),
    )
    article = Article(text, (), inlines=inlines)
    assert passage(article, Span(0, len(text)), Dress(article.inlines)) == (
        "> He \\*said\\* *so* in \\`a\\` [place](<https://example.org/a_(b)>) that is **bold**."
    )


def test_tables_stand_in_columns_on_a_terminal() -> None:
    """Numbers at the right where their author wants that."""
    article = read_data(
        b"| State | Missiles |\n|---|---:|\n| Russia | 12 |\n| US | 1,024 |\n", "x.md"
    ).article
    written = TerminalExporter().write(Work(article, Analysis(())), {"colours": "none"})
    plain = written.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert plain == "State   Missiles\nRussia        12\nUS         1,024\n"
