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


def test_bytes_that_are_utf_8_are_no_other_encoding() -> None:
    """Whatever the page says: that so many fit by chance is next to impossible."""
    data = '<!doctype html><html><head><meta charset="iso-8859-1"></head><body><p>Élysée, Ελλάδα</p></body></html>'
    assert read_data(data.encode(), "x.html").article.text == "Élysée, Ελλάδα"


def test_a_zero_byte_in_a_page_is_a_slip() -> None:
    """Whatever wrote it there: the rest can be read."""
    data = f"<!doctype html><html><body><p>{STORY}</p><p>Élysée\x00, Ελλάδα</p></body></html>"
    assert read_data(data.encode(), "x.html").article.text.endswith("Élysée, Ελλάδα")


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


def test_a_logo_is_no_heading_of_the_article() -> None:
    """Though it stands in it, in letters of the first rank."""
    article = page(
        f'<div><h1><a href="https://a.example/">The Paper</a></h1><h2>Talks go on in Vienna</h2><p>{STORY}</p><p>{STORY}</p></div>',
        '<meta property="og:title" content="Talks go on in Vienna">',
    )
    assert [role for role, _, _ in blocks(article)] == ["title", "paragraph", "paragraph"]
    assert "The Paper" not in article.text


def test_a_title_that_is_nowhere_on_the_page_is_taken_from_its_head() -> None:
    """A page without one looks unfinished."""
    article = page(f"<p>{STORY}</p>", '<meta property="og:title" content="Talks go on">')
    assert blocks(article)[0] == ("title", 0, "Talks go on")


def test_what_follows_the_last_running_text_and_leads_elsewhere_is_left_out() -> None:
    """Headings with nothing under them, too."""
    article = page(
        f"<article><h1>Talks</h1><p>{STORY}</p><h2>Vienna again</h2><p>{STORY}</p><p>(Reuters)</p><h2>Elsewhere</h2>"
        '<p>Our man is on <a href="/x">the former bird</a></p></article>'
    )
    assert [text for role, _, text in blocks(article) if role != "title"][-1] == "(Reuters)"
    assert "Elsewhere" not in article.text


def posts(link: str, before: str = "") -> list[str]:
    """The headings of a live blog that are read."""
    entries = "".join(
        f'<article class="e"><h2><a href="{link}{n}">Post {n}</a></h2><p>{STORY}{n}</p></article>'
        for n in range(4)
    )
    article = page(f"<h1>Live</h1><div>{before}{entries}</div>")
    return article.texts(Role.HEADING)


def test_the_posts_of_a_live_blog_are_no_teasers() -> None:
    """When their headings lead to themselves, or when there is nothing else on the page."""
    assert posts("#p", f"<p>{STORY}</p>") == posts("/live/") == ["Post 0", "Post 1", "Post 2", "Post 3"]
    assert posts("/live/", f"<p>{STORY}</p>") == []


LONG = STORY.strip()
#: What stands beside an article, in prose: short sentences, and lists of other articles.
LABEL = "Item from the port, seen by our man on the quay in the morning"
BLURBS = "".join(
    f"<div><h4>{LABEL}</h4><p>The harbour of the old town number {n} will be open on Sunday, too.</p></div>"
    for n in range(9)
)
LISTED = "<ul>" + "".join(f"<li><div>{LABEL[:30]}</div>{LONG[:100]} {n}.</li>" for n in range(9)) + "</ul>"


@pytest.mark.parametrize("beside", [BLURBS, LISTED], ids=["short", "listed"])
def test_short_sentences_and_lists_beside_the_article_are_not_of_it(beside: str) -> None:
    """Though they run."""
    article = page(
        f"<div><div><h1>Talks</h1><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></div><div>{beside}</div></div>"
    )
    assert "Item" not in article.text
    assert article.text.count(LONG) == 3


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("<article>", "</article>"),
        ('<div itemprop="articleBody">', "</div>"),
        ('<div class="entry-content">', "</div>"),
    ],
)
def test_what_is_called_the_article_has_more_weight(start: str, end: str) -> None:
    """A little text beside it does not draw it out of its element."""
    article = page(
        f"<div>{start}<h1>Talks</h1><p>{LONG}</p><p>{LONG}</p>{end}<div><p>{LONG[:90]}, we say.</p></div></div>"
    )
    assert "we say" not in article.text


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Ada Quill", ["Ada Quill"]),
        ("By Ada Quill, CNN", ["Ada Quill"]),
        ("by Ada Quill and Tom Reed", ["Ada Quill", "Tom Reed"]),
        ("Von Jonas Brandt; Eva Lind", ["Jonas Brandt", "Eva Lind"]),
        (
            "Dana A. Ford, Chien-Ming Wang, and Tom Watkins",
            ["Dana A. Ford", "Chien-Ming Wang", "Tom Watkins"],
        ),
        ("Quill, Ada", ["Quill, Ada"]),
        ("von der Leyen", ["von der Leyen"]),
        ("严玉洁", ["严玉洁"]),
        ("AP", ["AP"]),
        ("news.example.com", []),
        ("https://a.example/ada", []),
    ],
)
def test_authors_are_names(said: str, names: list[str]) -> None:
    """One each, without what stands around them."""
    assert list(page(f"<p>{STORY}</p>", f'<meta name="author" content="{said}">').authors) == names


def test_a_first_sentence_set_as_a_heading_stays_where_plain_words_follow_it() -> None:
    """They are no block of their own, so it would seem to be the last of the page."""
    told = "".join(f"<br><br>{STORY}" for _ in range(4))
    lead = "<span class='leadp'><h2>Opposition to the plan is mounting, and with good reason.</h2></span>"
    article = page(
        f"<h1>Plan meets opposition</h1><div class='entry-content'><span>{lead}{told}</span></div>"
    )
    assert ("heading", 1, "Opposition to the plan is mounting, and with good reason.") in blocks(article)


def test_links_that_only_start_a_program_of_the_page_are_left_out() -> None:
    """Larger letters, and the like."""
    tools = "<div class='metadata'><p class='byline'>By Ada Quill</p><ul><li><a href='javascript:larger()'>Larger letters</a></li></ul></div>"
    text = f"<p>{STORY}Ask <a href='javascript:ask()'>the minister</a> himself.</p>"
    article = page(f"<div><h1>Talks</h1>{tools}</div><article>{text}<p>{STORY}</p></article>")
    assert "Larger" not in article.text
    assert "By Ada Quill" in article.text
    assert "Ask the minister himself." in article.text
