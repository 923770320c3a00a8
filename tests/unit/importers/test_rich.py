"""The article with everything in it, as Markdown and as a saved page; and what any page keeps to."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from postil.importers.registry import read, read_data, read_fragment
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style

ARTICLES = Path(__file__).parents[2] / "articles"
PICTURE = hashlib.sha256((ARTICLES / "harbour.png").read_bytes()).hexdigest()

MARKDOWN = read(ARTICLES / "everything.md")
PAGE = read(ARTICLES / "everything.html")
BOTH = pytest.mark.parametrize("article", [MARKDOWN.article, PAGE.article], ids=["markdown", "html"])


def shown(article: Article, *roles: Role) -> list[tuple[int, str]]:
    """Level and text of the blocks with those roles."""
    return [(b.level, b.span.of(article.text)) for b in article.blocks if b.role in roles]


def styled(article: Article, style: Style) -> list[str]:
    """The words with a style."""
    return [one.span.of(article.text) for one in article.inlines if one.style is style]


@BOTH
def test_what_the_article_says_about_itself_is_read(article: Article) -> None:
    """From front matter or the head of the page."""
    assert article.title == "The harbour that learned to listen"
    assert article.authors == ("Ines Bravo", "Tomas Lind")
    assert (article.site, article.published[:10], article.language) == (
        "The Coast Review",
        "2026-03-14",
        "en",
    )


@BOTH
def test_headings_count_from_one_below_the_title(article: Article) -> None:
    """And the byline is told from the story."""
    assert shown(article, Role.TITLE) == [(0, "The harbour that learned to listen")]
    assert shown(article, Role.BYLINE) == [(0, "By Ines Bravo and Tomas Lind")]
    assert shown(article, Role.HEADING) == [
        (1, "What lies on the sea floor"),
        (2, "How loud is a ship?"),
        (1, "What Moscow says"),
    ]


@BOTH
def test_lists_keep_depth_numbers_and_what_goes_on_in_an_item(article: Article) -> None:
    """Bullets are no text; numbers are."""
    items = [(level, text[:14]) for level, text in shown(article, Role.LIST_ITEM)]
    assert items == [
        (1, "forty hydropho"),
        (1, "two cables"),
        (2, "one to the old"),
        (2, "one to the bar"),
        (1, "and a small co"),
        (1, "1. The cables "),
        (1, "2. The hydroph"),
        (2, "1. first the d"),
        (2, "2. then those "),
        (1, "3. The compute"),
    ]
    assert [text for level, text in shown(article, Role.PARAGRAPH) if level == 1] == [
        "Even the mayor was turned away at its door."
    ]


@BOTH
def test_quotations_keep_their_depth(article: Article) -> None:
    """A block quote in a block quote is one level deeper."""
    assert [level for level, _ in shown(article, Role.BLOCK_QUOTE)] == [1, 1, 2]


@BOTH
def test_a_table_is_one_block_with_its_cells(article: Article) -> None:
    """Tabulators part cells, line feeds rows; headers and alignment are known."""
    ((_, table),) = shown(article, Role.TABLE)
    assert table.split("\n")[1] == "Trawler Havdis\t24 m\t128 dB\t9 km"
    assert [cell.span.of(article.text) for cell in article.cells][:5] == [
        "Ship",
        "Length",
        "Noise at 1 km",
        "Heard from",
        "Trawler Havdis",
    ]
    assert [str(cell.align) for cell in article.cells[4:8]] == ["start", "end", "end", "centre"]
    assert [cell.header for cell in article.cells] == [True] * 4 + [False] * 12


@BOTH
def test_code_keeps_its_lines_and_language(article: Article) -> None:
    """Every blank counts in it."""
    (code,) = [block for block in article.blocks if block.role is Role.CODE]
    lines = code.span.of(article.text).split("\n")
    assert (code.language, len(lines), lines[1][:7]) == ("python", 4, '    """')


@BOTH
def test_words_keep_their_styles(article: Article) -> None:
    """Bold, italic, both, struck, raised, lowered, code."""
    assert styled(article, Style.STRONG) == ["port of Vell", "for how long", "Nordstjerna"]
    assert styled(article, Style.EMPHASIS) == [
        "Karin Holm",
        "listening",
        "for how long",
        "coastal ear",
        "Havdis",
    ]
    assert styled(article, Style.STRIKE) == ["a waste of money"]
    assert styled(article, Style.SUPERSCRIPT) == ["6"]
    assert styled(article, Style.SUBSCRIPT) == ["10"]
    assert styled(article, Style.CODE) == ["peaks(spectrum)"]


@BOTH
def test_notes_stand_at_the_end_and_their_signs_lead_there(article: Article) -> None:
    """The engine does not see the signs."""
    notes = [block for block in article.blocks if block.role is Role.FOOTNOTE]
    signs = [one for one in article.inlines if one.style is Style.NOTE]
    assert [text[:9] for _, text in shown(article, Role.FOOTNOTE)] == ["1. About ", "2. Letter", "The minis"]
    assert [one.span.of(article.text) for one in signs] == ["[1]", "[2]"]
    assert [one.goal for one in signs] == [notes[0].span.start, notes[1].span.start]
    assert "all of it.    What she" in article.for_analysis()[0]


@BOTH
def test_lines_that_the_author_broke_stay_broken(article: Article) -> None:
    """As in a poem."""
    poem = next(text for _, text in shown(article, Role.PARAGRAPH) if text.startswith("The sea is deep"))
    assert poem.count("\n") == 2


@BOTH
def test_a_rule_parts_the_story(article: Article) -> None:
    """The line above notes is none."""
    assert shown(article, Role.RULE) == [(0, "* * *")]


def test_pictures_beside_the_file_come_along() -> None:
    """With their size, description and caption; one that is not there is missing, and nothing is fetched."""
    for imported in (MARKDOWN, PAGE):
        article, picture = imported.article, imported.article.pictures[0]
        assert imported.pictures == {PICTURE: (ARTICLES / "harbour.png").read_bytes()}
        assert (picture.original, picture.width, picture.height) == (PICTURE, 960, 540)
        assert picture.description(article.text).startswith("A grey patrol ship")
        assert shown(article, Role.CAPTION)[0][1].startswith("A patrol ship before Vell")
    missing = PAGE.article.pictures[1]
    assert (missing.original, missing.description(PAGE.article.text)) == (
        "",
        "The lighthouse of Vell at night",
    )


def test_links_lead_only_where_a_reader_may_go() -> None:
    """Addresses are made whole; scripts are none; a fragment leads to its place."""
    article = PAGE.article
    links = {one.span.of(article.text): one for one in article.inlines if one.style is Style.LINK}
    assert links["plans of the port authority"].href == "https://coast.example.org/vell/plans?page=2"
    assert links["questions"].href == "mailto:harbour@example.org"
    assert "button" not in links
    goal = links["the sea floor"].goal
    assert goal is not None
    assert article.text[goal:].startswith("What lies on the sea floor")


def test_what_a_page_hides_or_only_stands_beside_is_left_out() -> None:
    """Scripts, menus, cookie banners, share boxes, hidden paragraphs, the foot, counters of visits."""
    text = PAGE.article.text
    for words in (
        "never be read",
        "Home",
        "cookies",
        "Share",
        "hidden",
        "Read next",
        "rights reserved",
        "\u200b",
    ):
        assert words not in text
    assert len(PAGE.article.pictures) == 2


_TEXTS = st.text(st.sampled_from("ab \n\t<>&;#[]1é\u0301😀\u200b\xa0|*_`"), max_size=20)
_TAGS = st.sampled_from(
    "p b i a sup sub code ul ol li table tr td th blockquote pre h1 h2 figure figcaption br hr img div span q s dl dt dd".split()
)


def _element(tag: str, inside: list[str]) -> str:
    attributes = ' href="#x" id="x"' if tag == "a" else ' alt="a b" src="x.png"' if tag == "img" else ""
    return f"<{tag}{attributes}>{''.join(inside)}</{tag}>"


_PAGES = st.recursive(
    _TEXTS, lambda inner: st.builds(_element, _TAGS, st.lists(inner, max_size=4)), max_leaves=25
)


@example("\xa0")
@example("<p><b>\xa0</b></p><ul><li>\xa0</li></ul>")
@given(_PAGES)
def test_whatever_a_page_is_made_of_its_parts_fit_together(html: str) -> None:
    """Blocks are in order and hold all words; styles, pictures and cells lie in blocks that they belong to."""
    article = read_fragment(f"<p>A word.</p>{html}").article
    text, at = article.text, 0
    for block in article.blocks:
        assert at <= block.span.start < block.span.end <= len(text)
        assert not text[at : block.span.start].strip()
        assert block.span.of(text).strip() or block.role is Role.TABLE
        at = block.span.end
    assert not text[at:].strip()
    assert "\u200b" not in text
    _check_dress(article)


def _check_dress(article: Article) -> None:
    text = article.text
    for inline in article.inlines:
        block = _around(article, inline)
        assert inline.span.end <= block.span.end
        if block.role is Role.TABLE:
            assert not {"\t", "\n"} & set(inline.span.of(text))
        assert inline.goal is None or any(b.span.start <= inline.goal < b.span.end for b in article.blocks)
    assert list(article.inlines) == sorted(article.inlines, key=lambda one: (one.span.start, -one.span.end))
    images = [block.span for block in article.blocks if block.role is Role.IMAGE]
    assert [picture.span for picture in article.pictures] == images
    assert not any({"\t", "\n"} & set(cell.span.of(text)) for cell in article.cells)


def _around(article: Article, inline: Inline) -> Block:
    return next(b for b in article.blocks if b.span.start <= inline.span.start < b.span.end)


@pytest.mark.parametrize(
    ("data", "name", "roles"),
    [
        (b"# Head\n\nWords.", "x.md", [Role.TITLE, Role.PARAGRAPH]),
        (b"# Head\n\nWords.", "x.txt", [Role.TITLE, Role.PARAGRAPH]),
        (b"<p>Words.<p>More.", "x.html", [Role.PARAGRAPH, Role.PARAGRAPH]),
        (b"<!-- saved --><!doctype html><p>Words.", "x.txt", [Role.PARAGRAPH]),
        (
            b"## Head\n\n**Words** [here](https://example.org).\n\n---|---\n",
            "x",
            [Role.HEADING, Role.PARAGRAPH],
        ),
    ],
)
def test_bytes_tell_the_format_before_the_suffix_does(data: bytes, name: str, roles: list[Role]) -> None:
    """A page is a page whatever it is called; Markdown with few signs needs its suffix."""
    article = read_data(data, name).article
    if name == "x.txt" and data.startswith(b"#"):
        assert "# Head" in article.text
    else:
        assert [block.role for block in article.blocks][: len(roles)] == roles
        assert "#" not in article.text
