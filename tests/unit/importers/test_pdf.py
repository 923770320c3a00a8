"""A PDF comes in as its reader sees it: in order, in paragraphs, without what stands on every page."""

import json
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_pdfs import At, Grey, Link, pdf, set_in_columns
from postil.errors import UserError
from postil.importers.registry import read_data
from postil.model.article import Article
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.wire import blocks_to_json, dress_to_json

WORDS = (
    "president minister agreement military cooperation intelligence transportation infrastructure northern territories opposition "
    "representatives described international negotiations complicated said that the and of to in a for on with by from at as it"
).split()


def article(*pages: list[object], **more: str) -> Article:
    """The article in a PDF of those pages."""
    return read_data(pdf(pages, **more), "x.pdf").article  # type: ignore[arg-type]


def made_up(seed: int, count: int, longest: int = 6) -> list[str]:
    """Paragraphs of sentences."""
    chance = random.Random(seed)

    def sentence() -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(6, 18))).capitalize() + "."

    return [" ".join(sentence() for _ in range(chance.randint(2, longest))) for _ in range(count)]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("sign", ["indents", "white"])
def test_paragraphs_are_whole_again(columns: int, sign: str) -> None:
    """Across lines, columns and pages, words whole; heads and numbers of pages are gone."""
    paragraphs = made_up(columns, 40)
    look = {"indent": 2} if sign == "indents" else {"indent": 0, "apart": 7}
    pages = set_in_columns(paragraphs, columns, head="The Daily Example", **look)  # type: ignore[arg-type]
    assert len(pages) > 1
    found = read_data(pdf(pages), "x.pdf").article
    assert found.text.split() == " ".join(paragraphs).split()
    assert sum(one in found.texts(Role.PARAGRAPH) for one in paragraphs) >= (40 if sign == "indents" else 38)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.integers(0, 10**6), st.integers(1, 3), st.sampled_from([8, 9.5, 11]), st.booleans())
def test_any_text_comes_back(seed: int, columns: int, size: float, white: bool) -> None:
    """Of random paragraphs all words come back in order, and nine of ten paragraphs whole."""
    paragraphs = made_up(seed, 24)
    look = {"indent": 0, "apart": 0.8 * size} if white else {"indent": 3}
    pages = set_in_columns(paragraphs, columns, size=size, head="Number One", **look)  # type: ignore[arg-type]
    found = read_data(pdf(pages), "x.pdf").article
    assert found.text.split() == " ".join(paragraphs).split()
    assert sum(one in found.texts(Role.PARAGRAPH) for one in paragraphs) >= 21


def test_a_title_across_the_columns_comes_first() -> None:
    """With its byline; the columns follow one after the other."""
    left = [At(50, 160 + 12.5 * n, f"left line number {n} of the column goes on") for n in range(30)]
    right = [At(310, 160 + 12.5 * n, f"right line number {n} of the column too") for n in range(30)]
    rows = [one for pair in zip(left, right, strict=True) for one in pair]
    found = article(
        [At(50, 90, "How Two Powers Learned to Cooperate", 20), At(50, 120, "By Anna Schmidt"), *rows]
    )
    assert found.title == "How Two Powers Learned to Cooperate"
    assert found.authors == ("Anna Schmidt",)
    assert found.text.index("left line number 29") < found.text.index("right line number 0")


def test_hyphens_go_only_where_they_part_a_word() -> None:
    """Such as "Russian-Chinese" and "state-owned" keep theirs."""
    lines = (
        "The cooper-", "ation of the two was called Russian-", "Chinese friendship by many who know state-", "owned companies; such cooperation",
        "is no alli-", "ance, they said, but an anti-", "ship missile is one.",
    )  # fmt: skip
    found = article([At(50, 100 + 12.5 * n, line) for n, line in enumerate(lines)])
    assert found.text == (
        "The cooperation of the two was called Russian-Chinese friendship by many who know state-owned companies; such cooperation "
        "is no alliance, they said, but an anti-ship missile is one."
    )


def text(y: float = 300, count: int = 6) -> list[At]:
    """Lines of running text."""
    return [
        At(50, y + 12.5 * n, "these words are the running text of the page that goes on and")
        for n in range(count)
    ]


def test_headings_lists_and_emphasis() -> None:
    """Told by size, weight, sign and face."""
    found = article(
        [
            At(50, 60, "The Title of It All", 22),
            At(50, 100, "A first heading", 14),
            *text(120),
            At(50, 220, "• one thing"),
            At(50, 232.5, "• another thing"),
            At(50, 260, "1. a number"),
            At(50, 272.5, "2. one more"),
            *text(300, 2),
            At(50, 325, "and "),
            At(74, 325, "bold", face="Courier-Bold"),
            At(104, 325, "or"),
            At(122, 325, "slanted", face="Courier-Oblique"),
            At(170, 325, "words."),
        ]
    )
    assert found.title == "The Title of It All"
    assert found.texts(Role.HEADING) == ["A first heading"]
    assert found.texts(Role.LIST_ITEM) == ["one thing", "another thing", "1. a number", "2. one more"]
    dressed = {(one.style, one.span.of(found.text)) for one in found.inlines}
    assert dressed == {(Style.STRONG, "bold"), (Style.EMPHASIS, "slanted")}


def test_notes_at_the_foot_are_notes() -> None:
    """The raised number leads there."""
    found = article(
        [
            *text(100, 3), At(50, 137.5, "as was said before."), At(164, 134, "1", 6), At(170, 137.5, " More words."),
            At(50, 760, "1", 5), At(54, 762, "See the book on it.", 8),
        ]
    )  # fmt: skip
    assert found.texts(Role.FOOTNOTE) == ["1. See the book on it."]
    sign = next(one for one in found.inlines if one.style is Style.NOTE)
    assert sign.span.of(found.text) == "[1]"
    assert sign.goal == found.text.index("1. See")


def test_a_table_is_read_row_by_row() -> None:
    """Its cells are known, numbers stand at the end."""
    rows = [
        ("Country", "Spent", "Share"),
        ("Russia", "  86", "4.1"),
        ("China", " 292", "1.6"),
        ("India", "  81", "2.4"),
    ]
    items = [
        At(x, 200 + 14 * y, cell.strip(), face="Courier-Bold" if not y else "Courier")
        for y, row in enumerate(rows)
        for x, cell in zip((50, 200, 300), row, strict=True)
    ]
    found = article([*text(100), *items, *text(300)])
    assert found.texts(Role.TABLE) == [
        "Country\tSpent\tShare\nRussia\t86\t4.1\nChina\t292\t1.6\nIndia\t81\t2.4"
    ]
    assert [cell.header for cell in found.cells[:4]] == [True, True, True, False]


def test_links_and_pictures_come_along() -> None:
    """A picture stands above what is below it; a sign is none."""
    data = pdf(
        [
            [
                *text(100, 3), Grey((50, 150, 250, 290)), Grey((300, 150, 310, 160), shade=1), At(50, 302, "Figure 1: A grey field.", 8),
                *text(330, 3), Link((50, 320, 80, 332), "https://example.org/a"),
            ]
        ]
    )  # fmt: skip
    read = read_data(data, "x.pdf")
    assert len(read.pictures) == len(read.article.pictures) == 1
    assert [block.role for block in read.article.blocks] == [
        Role.PARAGRAPH,
        Role.IMAGE,
        Role.CAPTION,
        Role.PARAGRAPH,
    ]
    link = next(one for one in read.article.inlines if one.style is Style.LINK)
    assert (link.href, link.span.of(read.article.text)) == ("https://example.org/a", "these")


def test_the_page_counts_for_more_than_the_file() -> None:
    """What a file says about itself is taken where the page says nothing."""
    about = "/Title (Microsoft Word - draft.doc) /Author (Jane Doe) /CreationDate (D:20240305120000Z)"
    found = article([At(50, 80, "A Title on the Page", 20), *text()], about=about)
    assert (found.title, found.authors, found.published) == (
        "A Title on the Page",
        ("Jane Doe",),
        "2024-03-05",
    )


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_read_upright(turn: int) -> None:
    """The text's own direction decides."""
    found = article([At(50, 60, "The Title of It All", 22), *text()], settings=f"/Rotate {turn}")
    assert found.title == "The Title of It All"


def test_what_a_page_does_not_show_is_left_out() -> None:
    """Beyond its edge, or hidden among text that is seen."""
    found = article(
        [*text(), At(50, 500, "secret words", mode=3), At(50, 830, "cut off")],
        settings="/CropBox [0 50 595 842]",
    )
    assert "secret" not in found.text
    assert "cut off" not in found.text


def test_the_text_under_a_scan_is_taken() -> None:
    """Hidden words over a picture of the whole page."""
    page = [Grey((0, 0, 595, 842)), *(At(one.x, one.y, one.text, mode=3) for one in text())]
    found = article(page)
    assert found.text.startswith("these words")
    assert not found.pictures


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([[Grey((0, 0, 595, 842))]]), "pictures of pages but no text"),
        (pdf([[]]), "holds no text"),
        (b"%PDF-1.7 ...", "damaged"),
        (pdf([text()])[:700], "damaged"),
        (pdf([[At(50, 100, "x")] * 3] * 5001), "pages"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, says: str) -> None:
    """In one sentence that names the file and what helps."""
    with pytest.raises(UserError, match=says) as error:
        read_data(data, "x.pdf")
    assert "x.pdf" in str(error.value)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    """Nothing else comes of it."""
    whole = bytearray(
        pdf([text(), [*text(), Grey((50, 500, 200, 600)), Link((50, 290, 90, 310), "https://example.org")]])
    )
    for _ in range(data.draw(st.integers(0, 12))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(20, len(whole)))
    try:
        read_data(bytes(whole[:cut]), "x.pdf")
    except UserError as error:
        assert str(error).endswith(".")


def test_a_list_before_a_table_stays_one() -> None:
    """Its signs, which stand apart from the words, are no cells; small figures at the foot are no sign of a note."""
    items = [
        At(50, 200, "1."),
        At(90, 200, "first of them"),
        At(50, 213, "2."),
        At(90, 213, "second of them"),
    ]
    rows = [("Land", "Spent"), ("Russia", "86"), ("China", "292")]
    table = [
        At(x, 232 + 13 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((50, 300), row, strict=True)
    ]
    found = article([*text(100), *items, *table, *text(400), At(300, 700, "86", 7)])
    assert found.texts(Role.LIST_ITEM) == ["1. first of them", "2. second of them"]
    assert found.texts(Role.TABLE) == ["Land\tSpent\nRussia\t86\nChina\t292"]


def test_a_whole_paper_is_as_its_golden(golden: Callable[[str, str], None]) -> None:
    """Two columns under a title, with a heading, a picture and its words, a list, a table, a note and a link."""
    left = [
        At(50, 160, "The two states signed a trea-", 9), At(50, 171, "ty on Monday, a Sino-Russian", 9), At(50, 182, "one, as both said.", 9),
        At(147.5, 179, "1", 5), At(50, 204, "What it says", 12, "Courier-Bold"), At(50, 222, "They will build missiles and", 9),
        At(50, 233, "radars together, the minis-", 9), At(50, 244, "ter told the press, and will", 9), At(50, 255, "sell them to others who want", 9),
        At(50, 700, "1 In a paper of theirs.", 7),
    ]  # fmt: skip
    right = [
        At(310, 160, "to buy them without asking", 9), At(310, 171, "anybody else about it, they", 9), At(310, 182, "told the press at the same", 9),
        At(310, 193, "time, and were believed. We", 9), At(310, 204, "shall see what comes of it.", 9), Grey((310, 220, 450, 270)),
        At(310, 282, "Figure 1: A grey field.", 8), At(310, 304, "\u2022 one thing", 9), At(310, 315, "\u2022 another thing", 9),
        At(310, 340, "The site of the ministry has", 9), At(310, 351, "more on the treaty, it says,", 9), At(310, 362, "than was printed here today.", 9),
        Link((330, 330, 355, 342), "https://example.org/ministry"),
    ]  # fmt: skip
    head = [At(50, 90, "A Treaty of Two", 22), At(50, 130, "By Anna Schmidt")]
    foot = [At(290, 810, "1", 8)]
    imported = read_data(pdf([[*head, *left, *right, *foot]]), "x.pdf")
    found = imported.article
    assert (found.title, found.authors, len(imported.pictures)) == ("A Treaty of Two", ("Anna Schmidt",), 1)
    told = {"text": found.text, "blocks": blocks_to_json(found.blocks), **dress_to_json(found)}
    golden("imports/paper.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def test_the_name_of_a_newspaper_is_no_title() -> None:
    """Set larger than the headline: told by its words, or by the line of date and price below it."""
    for name, below in (
        ("The Daily Post", "Monday's edition"),
        ("Nordlicht", "Vol. 12, No. 3, 5 March 2024, 2 euros"),
    ):
        found = article(
            [
                At(50, 80, name, 36),
                At(50, 105, below, 9),
                At(50, 150, "Ministers agree on a treaty at last", 20),
                *text(),
            ]
        )
        assert found.title == "Ministers agree on a treaty at last"
        assert found.texts(Role.FURNITURE) == [name]
        assert found.texts(Role.HEADING) == []


def test_the_largest_words_are_the_title_where_nothing_says_otherwise() -> None:
    """Short ones, too, with a heading below them; and a publication's name within a headline."""
    for title in ("Ceasefire", "The post office that nobody wanted to keep open"):
        found = article([At(50, 80, title, 16), At(50, 130, "What happened on the first day", 13), *text()])
        assert found.title == title


def test_whoever_sends_a_letter_is_not_its_title() -> None:
    """Its subject is; without one it has none but that of the file."""
    head = [
        At(50, 60, "Harbour Trust Limited", 22),
        At(50, 80, "12 Quay Street, Kirkvik", 10),
        At(50, 110, "Ms Anna Schmidt", 10),
        At(50, 140, "5 March 2024", 10),
    ]
    dear = At(50, 200, "Dear Ms Schmidt,", 10)
    body = [
        At(50, 230 + 12.5 * n, f"line {n} of the letter, which goes on for some time and then ends.")
        for n in range(20)
    ]
    subject = At(50, 170, "Re: Lease of the northern pier", 10, "Courier-Bold")
    assert article([*head, subject, dear, *body]).title == "Re: Lease of the northern pier"
    bold = At(50, 170, "Lease of the northern pier", 10, "Courier-Bold")
    assert article([*head, bold, dear, *body]).title == "Lease of the northern pier"
    without = article([*head, dear, *body], about="/Title (A lease)")
    assert without.title == "A lease"
    assert "Harbour Trust Limited" in without.text
    assert without.texts(Role.TITLE) == without.texts(Role.HEADING) == []


def test_what_a_file_marks_as_its_title_is_it() -> None:
    """Whatever is set larger; what it marks as a heading is one, whatever it is set in."""
    found = article(
        [
            At(50, 80, "Kirkvik", 36),
            At(50, 130, "Ministers agree on a treaty at last", 14, tag="H1"),
            *text(),
            At(50, 700, "What comes next", 10, tag="H2"),
            At(50, 730, "Nobody knows what will come of it, said somebody who should."),
        ]
    )
    assert found.title == "Ministers agree on a treaty at last"
    assert "What comes next" in found.texts(Role.HEADING)
