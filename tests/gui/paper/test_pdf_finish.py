"""What is added to the PDF that Qt writes."""

import re

import pytest

from gui.reader import sample
from postil.desk.page import Page
from postil.model.analysis import Analysis
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.note import Note
from postil.model.span import Span
from postil.ui.paper.pdf_finish import About, Heading, finished
from postil.ui.paper.pdf_glyphs import with_right_characters
from postil.ui.paper.printing import pdf


def article(*parts):
    """An article of (role, level, words)."""
    text, blocks = "", []
    for role, level, words in parts:
        blocks.append(Block(role, Span(len(text), len(text) + len(words)), level))
        text += words + "\n\n"
    return Article(text, tuple(blocks), title=parts[0][2], language="en")


@pytest.fixture
def made(fonts):
    """A PDF with two floors of headings and a note."""
    parts = [
        (Role.TITLE, 0, "The Title 🙂"),
        (Role.HEADING, 2, "First"),
        (Role.PARAGRAPH, 0, "It’s “here” / there. " * 300),
        (Role.HEADING, 3, "Below"),
        (Role.PARAGRAPH, 0, "Words."),
        (Role.HEADING, 2, "Second"),
    ]
    highlight = sample.highlight(article(*parts).text, "here", "blue", "h1")
    notes = {"h1": Note("a", "h1", "It’s “mine” / yours – (SIPRI) -> office")}
    page = Page(article(*parts), Analysis(()), (highlight,), notes, 0)
    return pdf(page, paper=(595, 842))


def objects(data):
    """The objects of a PDF as its tables of places give them, the newest of each number."""
    found, at = {}, int(data[data.rindex(b"startxref") + 9 :].split()[0])
    while True:
        assert data[at : at + 4] == b"xref"
        table = data[at : data.index(b"trailer", at)]
        trailer = data[data.index(b"trailer", at) :].split(b"startxref")[0]
        number = 0
        for line in table.splitlines()[1:]:
            if line.rstrip().endswith((b"n", b"f")):
                if line.rstrip().endswith(b"n"):
                    place = int(line[:10])
                    assert data[place:].startswith(b"%d 0 obj" % number)
                    found.setdefault(number, data[place : data.index(b"endobj", place)])
                number += 1
            else:
                number = int(line.split()[0])
        before = re.search(rb"/Prev (\d+)\n", trailer)
        if before is None:
            return found
        at = int(before.group(1))


def characters(data):
    """All characters that glyphs are said to stand for."""
    arrays = re.findall(rb"\[((?:<[0-9A-F]{4}> )+)\]", data)
    return {chr(int(code, 16)) for array in arrays for code in re.findall(rb"<(....)>", array)}


def test_the_outline_leads_to_the_headings(made):
    """In order, those of the second floor under those of the first."""
    found = objects(made)
    [catalogue] = [body for body in found.values() if b"/Type /Catalog" in body]
    assert b"/Lang (en)" in catalogue
    root = int(re.search(rb"/Outlines (\d+)", catalogue).group(1))

    counts = [int(count) for body in found.values() for count in re.findall(rb"/First .*/Count (\d+)", body)]
    assert sorted(counts) == [1, 3, 4]

    def read(number):
        body, names = found[number], []
        child = re.search(rb"/First (\d+)", body)
        while child:
            at = int(child.group(1))
            plain, other = re.search(rb"/Title (?:\((.*?)\)|<(\w+)>)", found[at]).groups()
            title = plain.decode() if plain else bytes.fromhex(other.decode()).decode("utf-16")
            page = int(re.search(rb"/Dest \[(\d+)", found[at]).group(1))
            assert re.search(rb"/Type /Page\b", found[page])
            assert b"/Parent %d 0 R" % number in found[at]
            names.append((title, read(at)))
            child = re.search(rb"/Next (\d+)", found[at])
        return names

    assert read(root) == [("The Title 🙂", [("First", [("Below", [])]), ("Second", [])])]


def test_a_title_alone_is_no_outline(fonts):
    """There is nothing to choose from."""
    page = Page(article((Role.TITLE, 0, "Only")), Analysis(()), (), {}, 0)
    assert b"/Outlines" not in pdf(page, paper=(595, 842))


def test_glyphs_stand_for_what_was_written(made):
    """Spaces are spaces and quotation marks are quotation marks, in text, notes and foot; nothing is from the private area."""
    found = characters(made)
    assert set(" ’“”/()->") <= found
    assert found & set("\t\u02bc\u02ee\u2215\u00a0\u00ad") == set()
    assert [c for c in found if "\ue000" <= c <= "\ufaff"] == []


@pytest.mark.parametrize(
    "styles",
    [{Style.STRONG}, {Style.EMPHASIS}, {Style.STRONG, Style.EMPHASIS}],
    ids=("bold", "italics", "both"),
)
def test_letters_that_look_otherwise_in_bold_and_italics_are_found(fonts, styles):
    """Literata has shapes of its own for some of them, of which a PDF does not know what they are."""
    words = "vw$¢"
    inlines = tuple(Inline(style, Span(0, len(words))) for style in styles)
    styled = Article(words, (Block(Role.PARAGRAPH, Span(0, len(words))),), inlines=inlines, title="Qx")
    assert set(words) <= characters(pdf(Page(styled, Analysis(()), (), {}, 0), paper=(595, 842)))


def test_letters_of_arabic_are_letters_and_not_shapes():
    """As they are typed, alone or among others; two letters in one shape stay what they are, for want of room."""
    table = b"2 beginbfrange\n<0000> <0000> <FEAE>\n<0001> <0003> [<FEAE> <FED7> <FEFB> <0009> ]\nendbfrange"
    right = b"2 beginbfrange\n<0000> <0000> <0631>\n<0001> <0003> [<0631> <0642> <FEFB> <0020> ]\nendbfrange"
    assert with_right_characters(b"<FEAE> ]" + table) == b"<FEAE> ]" + right


def test_a_language_that_is_none_is_left_out(fonts):
    """Nothing from an article can break the file."""
    plain = pdf(Page(Article("", ()), Analysis(()), (), {}, 0), paper=(595, 842))
    assert b"/Lang" not in finished(plain, About(842, [Heading("A", 0, 0, 0)], language="en) /X ("))


def test_links_lead_where_they_do_on_the_screen(fonts):
    """Out of the article by their address, in it to the page and height of their goal; nothing in an address breaks the file."""
    words = "See here[1] and there.\n\n" + "More of it.\n\n" * 90 + "1. The note"
    blocks = [Block(Role.PARAGRAPH, Span(0, 22))]
    blocks += [Block(Role.PARAGRAPH, Span(24 + 13 * n, 35 + 13 * n)) for n in range(90)]
    note = len(words) - 11
    inlines = (
        Inline(Style.LINK, Span(4, 8), "https://example.org/a (b)"),
        Inline(Style.NOTE, Span(8, 11), goal=note),
    )
    made = Article(words, (*blocks, Block(Role.FOOTNOTE, Span(note, note + 11))), inlines=inlines)
    written = pdf(Page(made, Analysis(()), (), {}, 0), paper=(595, 842))
    assert written.count(b"/Subtype /Link") == 2
    assert b"/URI (https://example.org/a%20%28b%29)" in written
    pages = re.findall(rb"\n(\d+) 0 obj\s*<<\s*/Type /Page\n", written)
    (goal,) = re.findall(rb"/Subtype /Link [^\n]*/Dest \[(\d+) 0 R", written)
    assert len(pages) > 1
    assert goal == pages[-1]
