"""Markdown: what it says about itself, and what it must not be taken for."""

import pytest

from postil.errors import UserError
from postil.importers import markdown
from postil.importers.markdown import looks_like_markdown
from postil.importers.registry import read_data, read_text
from postil.model.block import Role
from postil.model.inline import Style

NEWS = """Moscow looks east

By Jane Doe

* * *

The minister said on Tuesday that it is the end of it for now. He wrote on https://example.org/x that 5 * 3 * 2 is 30.

> “We are done,” he said.

- one
- two

#NoWar was seen on walls.
"""


def test_news_is_no_markdown() -> None:
    """A rule, a quotation sign, bullets, an address are no proof."""
    assert not looks_like_markdown(NEWS)
    assert "- one" in read_text(NEWS).article.text


def test_pasted_markdown_is_read_as_such() -> None:
    """With three kinds of signs."""
    article = read_text("## Head\n\nSome **bold** words and [a link](https://example.org).\n").article
    assert article.text == "Head\n\nSome bold words and a link."
    assert [one.style for one in article.inlines] == [Style.STRONG, Style.LINK]


@pytest.mark.parametrize(
    ("front", "authors", "published"),
    [
        ("author: Jane Doe\ndate: 2026-03-01", ("Jane Doe",), "2026-03-01"),
        ('author: "[[Jane Doe]]"\npublished: 1 March 2026', ("Jane Doe",), "2026-03-01"),
        (
            "authors:\n  - Jane Doe\n  - Wang Li\ncreated: 2026-03-01 08:30",
            ("Jane Doe", "Wang Li"),
            "2026-03-01T08:30",
        ),
        ("authors: [Jane Doe, 'Wang Li']", ("Jane Doe", "Wang Li"), ""),
    ],
)
def test_front_matter_says_who_and_when(front: str, authors: tuple[str, ...], published: str) -> None:
    """In the forms that note-taking programs write."""
    article = read_data(
        f"---\ntitle: T\n{front}\nsource: https://example.org/a\n---\nWords.\n".encode(), "x.md"
    ).article
    assert (article.title, article.authors, article.published) == ("T", authors, published)
    assert (article.text, article.url) == ("Words.", "https://example.org/a")


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    """It has no keys."""
    assert read_data(b"---\n\nWords.\n\n---\n", "x.md").article.text == "* * *\n\nWords.\n\n* * *"


def test_html_in_markdown_is_read_and_scripts_are_not() -> None:
    """As browsers would."""
    article = read_data(
        b"Ten<sup>th</sup> <script>x()</script>word.\n\n<div>\n\n**In** it\n\n</div>\n", "x.md"
    ).article
    assert article.text == "Tenth word.\n\nIn it"
    assert [one.style for one in article.inlines] == [Style.SUPERSCRIPT, Style.STRONG]


def test_bare_addresses_are_links() -> None:
    """As people write them."""
    article = read_data(b"See https://example.org/x.", "x.md").article
    assert [one.href for one in article.inlines] == ["https://example.org/x"]


def test_empty_and_giant_markdown_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a sentence."""
    with pytest.raises(UserError, match="no text"):
        read_data(b"---\ntitle: T\n---\n", "x.md")
    monkeypatch.setattr(markdown, "LARGEST_MARKDOWN", 1_000_000)
    with pytest.raises(UserError, match="larger than 1 MB"):
        read_data(b"x " * 600_000, "x.md")


def test_a_table_without_all_its_cells_keeps_its_columns() -> None:
    """Empty cells are cells."""
    article = read_data(b"| a | b |\n|---|--:|\n| 1 |\n", "x.md").article
    assert article.blocks[0].role is Role.TABLE
    assert article.text == "a\tb\n1\t"
    assert [(c.row, c.column, str(c.align)) for c in article.cells][-1] == (1, 1, "end")
