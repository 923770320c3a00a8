"""Pages of all sorts: encodings, hidden words, old markup, office programs, giants."""

import pytest

from postil.errors import UserError
from postil.importers import html
from postil.importers.registry import read_copied, read_data, read_fragment
from postil.model.article import Article
from postil.model.block import Role
from postil.model.inline import Style

STORY = "The minister said on Monday that the talks would go on until an agreement is found. " * 4


def page(body: str, head: str = "") -> Article:
    """The article in a page."""
    return read_data(
        f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), "x.html"
    ).article


def blocks(article: Article) -> list[tuple[str, int, str]]:
    """Role, level and text of all blocks."""
    return [(str(b.role), b.level, b.span.of(article.text)) for b in article.blocks]


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", '<meta charset="iso-8859-1">'),
        ("cp1251", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
        ("utf-8", '<meta charset="utf-16">'),
        ("utf-8", '<meta charset="no-such-thing">'),
    ],
)
def test_a_page_is_read_in_the_encoding_it_names(encoding: str, head: str) -> None:
    """Unless its bytes say otherwise."""
    words = "Министр сказал" if encoding == "cp1251" else "Élysée “said”"
    data = f"<!doctype html><html><head>{head}</head><body><p>{words}</p></body></html>".encode(encoding)
    assert read_data(data, "x.html").article.text == words


def test_an_xhtml_declaration_is_believed() -> None:
    """And is no text."""
    data = '<?xml version="1.0" encoding="iso-8859-2"?><html><body><p>Żołnierze wrócą.</p></body></html>'
    assert read_data(data.encode("iso-8859-2"), "x.xhtml").article.text == "Żołnierze wrócą."


def test_the_article_is_told_from_what_stands_around_it() -> None:
    """Also where the page has no element of that name; its title may stand outside."""
    menu = (
        "<ul>"
        + "".join(f'<li><a href="/{n}">Section number {n} of the paper</a></li>' for n in range(30))
        + "</ul>"
    )
    article = page(
        f'<div id="top">{menu}</div><h1>The talks go on</h1><div class="wrap"><div class="story-body"><p>{STORY}</p><p>{STORY}</p>'
        f'</div></div><div class="comments"><p>First! {STORY}</p></div>'
    )
    assert blocks(article)[0] == ("title", 0, "The talks go on")
    assert [role for role, _, _ in blocks(article)] == ["title", "paragraph", "paragraph"]


def test_a_page_without_running_text_is_taken_whole() -> None:
    """Rather that than nothing."""
    assert page("<div><p>One line.</p></div><div>And another.</div>").text == "One line.\n\nAnd another."


def test_two_line_breaks_part_paragraphs() -> None:
    """As pages without paragraphs have them."""
    assert blocks(page("One<br>two<br><br>three<br/> <br/><br>four")) == [
        ("paragraph", 0, "One\ntwo"),
        ("paragraph", 0, "three"),
        ("paragraph", 0, "four"),
    ]


def test_a_table_that_lays_the_page_out_is_none() -> None:
    """Its cells hold paragraphs and headings; or there is but one column."""
    article = page(
        f"<table><tr><td><h2>Menu</h2></td><td><p>{STORY}</p></td></tr></table><table><tr><td>One</td></tr></table>"
    )
    assert not article.cells
    assert Role.TABLE not in {block.role for block in article.blocks}


def test_cells_over_several_rows_and_columns_keep_their_places() -> None:
    """Those that they cover are not in the text."""
    article = page(
        "<table><tr><th rowspan=2>State</th><th colspan=2>Missiles</th></tr><tr><th>1990</th><th>2020</th></tr>"
        "<tr><td>Russia</td><td>12</td><td></td></tr></table>"
    )
    assert article.text == "State\tMissiles\n1990\t2020\nRussia\t12\t"
    assert [(c.row, c.column, c.rows, c.columns) for c in article.cells] == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
        (2, 0, 1, 1),
        (2, 1, 1, 1),
        (2, 2, 1, 1),
    ]


def test_words_copied_from_an_office_program_keep_their_look() -> None:
    """Styles instead of elements; a bold element that says it is not."""
    article = read_fragment(
        '<b style="font-weight:normal;"><p><span style="font-weight:700">Bold</span>, <span style="font-style: italic">slanted</span>'
        ' and <span style="text-decoration: line-through">gone</span>.</p></b>'
    ).article
    found = [(one.style, one.span.of(article.text)) for one in article.inlines]
    assert found == [(Style.STRONG, "Bold"), (Style.EMPHASIS, "slanted"), (Style.STRIKE, "gone")]


def test_a_list_in_a_quotation_lies_in_it() -> None:
    """And code in a list in the item."""
    article = page("<blockquote>He said:<ul><li>One<pre>x = 1</pre></li></ul></blockquote>")
    assert [(b.role, b.level, b.quotes) for b in article.blocks] == [
        (Role.BLOCK_QUOTE, 1, 0),
        (Role.LIST_ITEM, 1, 1),
        (Role.CODE, 1, 1),
    ]


def test_lists_count_as_they_are_told() -> None:
    """From another number on; one item may have its own."""
    article = page('<ol start="3"><li>c</li><li value="7">g</li><li>h</li></ol>')
    assert article.text == "3. c\n7. g\n8. h"


def test_a_picture_in_a_sentence_follows_it() -> None:
    """Small ones are signs: their description is a word of the sentence."""
    article = page('<p>Look <img alt="🙂" width="16" src="s.png"> at <img alt="a map" src="m.png"> this.</p>')
    assert [text for _, _, text in blocks(article)] == ["Look 🙂 at this.", "a map"]
    assert page('<img src="m.png"><p>Words.</p>').text == "\ufffc\n\nWords."


@pytest.mark.parametrize(
    "data", [b"<!doctype html>", b"<html><body><script>x</script></body></html>", b"<html><!-- -->"]
)
def test_a_page_with_nothing_to_read_is_refused(data: bytes) -> None:
    """In a sentence that names it."""
    with pytest.raises(UserError, match=r"“x\.html” .*\.$"):
        read_data(data, "x.html")


def test_a_page_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it is parsed."""
    monkeypatch.setattr(html, "LARGEST_PAGE", 1_000_000)
    with pytest.raises(UserError, match="larger than 1 MB"):
        read_data(b"<html><body>" + b"x " * 600_000, "x.html")


def test_a_page_nested_without_end_is_read() -> None:
    """Thousands of elements in each other lose no word."""
    assert page("<div>" * 1500 + "deep" + "</div>" * 1500 + "<p>after</p>").text.split() == ["deep", "after"]
    assert page("<b>" * 1500 + "deep").text == "deep"


def test_what_was_copied_is_a_page_only_where_that_says_more() -> None:
    """Without structure, or with half the words missing, the plain text is better; Markdown always is."""
    text = "Head\n\nSome words."
    assert read_copied("<h1>Head</h1><p>Some words.</p>", text).article.blocks[0].role is Role.TITLE
    assert read_copied("<h1>Head</h1>", text).article.text == text
    assert read_copied("<div>Head</div><div>Some words.</div>", f"{text}\n\n").article.text == text
    assert read_copied("<script></script>", text).article.text == text
    markdown = "## Head\n\nSome **words** [here](https://example.org/).\n"
    assert read_copied(f"<pre>{markdown}</pre>", markdown).article.text == "Head\n\nSome words here."
    assert read_copied("<p>Only a page.</p>", "").article.text == "Only a page."
