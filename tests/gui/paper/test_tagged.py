"""PDFs for who hears them: what is what, in the order of reading."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter

from gui.paper.heard import heard, spelt
from gui.paper.test_printing import A4, founding, long_article, page_of
from gui.reader import sample
from postil.importers.registry import read_data
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind, Origin, Speaker
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.entity import Entity
from postil.model.picture import Picture
from postil.model.span import Span
from postil.model.table import Cell
from postil.ui.paper.manner import Manner
from postil.ui.paper.printing import pdf, print_on
from postil.ui.reader.typography import Typography

RICH = """# The Title

A paragraph with **strong words**, `code`, a [link that leads far away](https://example.org/a) and a note[^1].

## First

- one
- two
  - inner

1. first

> Quoted.
>
> > Inner quote.

##### Far below

| Name | Range |
|------|------:|
| S-400 | 400 km |

```python
x = 1
```

![A tank on a road](nowhere.png)

* * *

Last.

[^1]: The footnote text.
"""


def rich():
    """An article with one of everything."""
    return read_data(RICH.encode(), "x.md").article


def words(text):
    """Text without white, which readers of PDFs take as they like."""
    return "".join(text.split())


def test_the_parts_of_an_article_are_what_they_are(fonts):
    """Headings without a gap between their floors, lists in lists, quotes in quotes, rows of cells, a picture, a note."""
    [document] = heard(pdf(page_of(rich()), paper=A4))
    item = ("LI", [("LBody", ["P"])])
    assert document.shape == (
        "Document",
        [
            "H1",
            ("P", ["Span", "Code", "Link", ("Reference", ["Link"])]),
            "H2",
            (
                "L",
                [item, ("LI", [("LBody", ["P", ("L", [item])])]), ("LI", ["Lbl", ("LBody", ["P"])])],
            ),
            ("BlockQuote", ["P", ("BlockQuote", ["P"])]),
            "H3",
            ("Table", [("TR", ["TH", "TH"]), ("TR", ["TD", "TD"])]),
            ("P", ["Code"]),
            "Figure",
            "P",
            ("Note", ["Lbl", "P"]),
        ],
    )
    found = {one.kind: one for one in document.find("Link", "Figure", "H3", "Lbl")}
    assert found["Figure"].alt == "A tank on a road"
    assert words(found["H3"].words) == "Farbelow"
    links = [words(one.words) for one in document.find("Link")]
    assert links == ["linkthatleadsfaraway", "1"]


def test_all_of_an_article_is_heard_in_its_order(fonts):
    """Across lines and pages, without what stands around the text."""
    article = long_article(40)
    pages = heard(pdf(page_of(article), paper=A4))
    assert len(pages) > 5
    said = "".join(page.words for page in pages)
    assert words(said).replace("🙂", "") == words(article.text).replace("🙂", "")


def test_words_of_two_lines_are_two(fonts):
    """A space stands between them, which Qt leaves out at the end of a line; none after a hyphen."""
    article = sample.founding()
    said = spelt(pdf(page_of(article), paper=A4))
    for block in article.blocks:
        if block.role in (Role.TITLE, Role.PARAGRAPH):
            assert block.span.of(article.text) in said


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="Poppler is not installed")
def test_poppler_hears_the_same(fonts, tmp_path):
    """Another reader than PDFium: the tree with its words, lines joined as they were before they were set."""
    article = sample.founding()
    (tmp_path / "x.pdf").write_bytes(pdf(page_of(article), paper=A4))
    said = subprocess.run(
        ["pdfinfo", "-struct-text", tmp_path / "x.pdf"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert said[:3] == ["Document", "  P (block)", '    "OPINION"']
    assert said[3:5] == ["  H1 (block)", f'    "{article.title}"']
    [first] = [text for text in article.texts(Role.PARAGRAPH) if text.startswith("It is clear")]
    assert f'    "{first}"' in said


def test_a_note_is_heard_after_the_paragraph_of_its_words(fonts):
    """With its number, which is heard at the words too; that on the whole article after the title."""
    page = founding(h1="A note:\n\n- an *item*\n- another", whole="The whole one.")
    document = heard(pdf(page, paper=A4))[0]
    kinds = [kid.kind for kid in document.kids]
    assert kinds[:4] == ["P", "H1", "Note", "P"]
    whole, own = document.find("Note")
    assert words(whole.words) == "OnthewholearticleThewholeone."
    before = document.kids[document.kids.index(own) - 1]
    assert words("very cordial video meeting") in words(before.words)
    [sign] = before.find("Reference")
    assert [words(sign.words), words(own.words)] == ["1", "1Anote:•anitem•another"]
    item = ("LI", ["Lbl", ("LBody", ["P"])])
    assert own.shape == ("Note", ["Lbl", "P", ("L", [item, item])])


def test_lines_from_the_right_are_heard_in_the_order_of_their_words(fonts):
    """Also with words from the left among them."""
    text = "שלום עולם, זו פסקה בעברית with English inside ועוד עברית. " * 4
    article = Article(text.strip(), (Block(Role.PARAGRAPH, Span(0, len(text.strip()))),), title="Hebrew")
    [document] = heard(pdf(page_of(article), paper=A4))
    assert words(document.words) == words(text)


def test_a_table_has_as_many_cells_in_each_row_as_columns(fonts):
    """Cells that take several places count as often; where there is none an empty one stands."""
    text = "A\tB\nC\tD\nE"
    spans = [Span(0, 1), Span(2, 3), Span(4, 5), Span(6, 7), Span(8, 9)]
    places = [(0, 0, 1, 2), (0, 2, 1, 1), (1, 0, 2, 1), (1, 1, 1, 1), (2, 1, 1, 1)]
    cells = tuple(
        Cell(span, row, column, rows, columns, header=not row)
        for span, (row, column, rows, columns) in zip(spans, places, strict=True)
    )
    article = Article(text, (Block(Role.TABLE, Span(0, len(text))),), cells=cells, title="Table")
    written = pdf(page_of(article), paper=A4)
    [table] = heard(written)[0].find("Table")
    # PDFium passes over elements without words.
    assert table.shape == ("Table", [("TR", ["TH", "TH"]), ("TR", ["TD", "TD"]), ("TR", ["TD"])])
    assert written.count(b"/S /TD ") == 5
    assert written.count(b"/A << /O /Table /Scope /Column /ColSpan 2 >>") == 1
    assert written.count(b"/A << /O /Table /RowSpan 2 >>") == 1


def test_what_is_there_for_the_eye_is_not_heard(fonts):
    """Heads and feet, numbers of pages, fills and lines; no sign of ours is left."""
    page = founding(h1="A note.")
    written = pdf(page, paper=A4)
    said = "".join(one.words for one in heard(written))
    assert "1/3" not in words(said)
    assert said.count("Daily News Egypt") == 0
    assert b"/MarkInfo << /Marked true >>" in written


@pytest.mark.parametrize("undescribed", [True, False])
def test_every_picture_says_something(fonts, undescribed):
    """Its description, or that it is one."""
    text = "\ufffc" if undescribed else "A tank"
    article = Article(text, (Block(Role.IMAGE, Span(0, len(text))),), title="Pictures")
    [figure] = heard(pdf(page_of(article), paper=A4))[0].find("Figure")
    assert figure.alt == ("Picture" if undescribed else "A tank")


def test_a_picture_is_a_figure_that_says_where_it_stands(fonts):
    """Just where it is red."""

    class Red:
        """Whatever is asked for."""

        def image(self, picture, pixels):
            image = QImage(pixels, QImage.Format.Format_RGB32)
            image.fill(QColor("red"))
            return image

    text = "Words before it.\n\nA red field\n\nWords after it."
    blocks = [(Role.PARAGRAPH, 0, 16), (Role.IMAGE, 18, 29), (Role.PARAGRAPH, 31, 46)]
    made = tuple(Block(role, Span(start, end)) for role, start, end in blocks)
    article = Article(text, made, title="T", pictures=(Picture(Span(18, 29), "0" * 64, 300, 200),))
    written = pdf(page_of(article), paper=A4, pictures=Red())
    [figure] = heard(written)[0].find("Figure")
    assert figure.alt == "A red field"
    [box] = re.findall(rb"/BBox \[([\d. ]+)\]", written)
    left, low, right, high = map(float, box.split())
    # Blue, green, red.
    page = PdfDocument(written)[0].render(scale=1).to_numpy()
    ys, xs = ((page[..., 2] > 240) & (page[..., 1] < 15)).nonzero()
    found = (min(xs), A4[1] - max(ys) - 1, max(xs) + 1, A4[1] - min(ys))
    assert found == pytest.approx((left, low, right, high), abs=1.5)


def test_a_word_that_a_line_parts_is_one_word(fonts):
    """The hyphen is a soft one to who hears it; to who goes by the glyphs it is the one that is seen, which they know to take out."""
    text = " ".join(["Incomprehensibilities overcomplicate straightforward representations."] * 9)
    article = Article(text, (Block(Role.PARAGRAPH, Span(0, len(text))),), title="Long words", language="en")
    manner = Manner(typography=Typography(hyphenation=True, justified=True))
    written = pdf(page_of(article), manner, paper=A4)
    [document] = heard(written)
    hyphens = list(document.find("Span"))
    assert len(hyphens) > 3
    assert {one.actual for one in hyphens} == {"\u00ad"}
    assert spelt(written).replace("-", "") == text
    assert spelt(written).count("-") == len(hyphens)


@pytest.mark.parametrize("sign", ["🙂", "👩\u200d👩\u200d👧", "☎\ufe0f", "𝔄"])
def test_signs_that_are_drawn_as_pictures_are_heard(fonts, sign):
    """And all that a table of Qt's has no room for; a copy has them, too."""
    article = Article(f"So {sign} it is.", (Block(Role.PARAGRAPH, Span(0, 10 + len(sign))),), title="Signs")
    written = pdf(page_of(article), paper=A4)
    [span] = heard(written)[0].find("Span")
    assert span.actual == sign
    assert written.count(b"/ActualText <FEFF%b>" % sign.encode("utf-16-be").hex().upper().encode()) == 1


def test_a_note_from_the_right_is_heard_as_it_was_written(fonts):
    """Qt draws it from left to right."""
    page = founding(h1="שלום עולם, זו הערה.\n\nEnglish.")
    [own] = heard(pdf(page, paper=A4))[0].find("Note")
    assert [one.actual for one in own.find("P")] == ["שלום עולם, זו הערה.", ""]


def test_marks_are_heard_as_what_they_are(fonts):
    """Quotes are quotes, names words with the name of whom they mean; kinds that are not seen are none."""
    text = "Wang Yi said: “There is no ceiling in Moscow.” He left."
    marks = [
        Annotation(Span(0, 7), Kind.ACTOR, Origin.ENGINE, entity="actor:wang-yi"),
        Annotation(Span(14, 46), Kind.QUOTE, Origin.ENGINE, speaker=Speaker(Span(0, 7), "actor:wang-yi")),
        Annotation(Span(38, 44), Kind.PLACE, Origin.ENGINE),
        Annotation(Span(34, 49), Kind.HIGHLIGHT, Origin.READER),
    ]
    article = Article(text, (Block(Role.PARAGRAPH, Span(0, len(text))),), title="Marks")
    analysis = Analysis(tuple(marks[:3]), (Entity("actor:wang-yi", "Wang Yi (minister)"),))
    page = replace(page_of(article), analysis=analysis, highlights=(marks[3],))
    written = pdf(page, paper=A4)
    [paragraph] = heard(written)[0].kids
    assert paragraph.shape == ("P", ["Span", ("Quote", ["Span"]), "Span"])
    assert [words(one.words) for one in paragraph.kids] == ["WangYi", words(text[14:46]), "He"]
    assert words(paragraph.words) == words(text)
    assert written.count(b"/T (Wang Yi \\(minister\\)) ") == 2
    assert [written.count(b"/S /%b " % kind) for kind in (b"Actor", b"Quote", b"Highlight", b"Place")] == [
        1,
        1,
        2,
        0,
    ]


def test_a_printer_that_writes_a_file_writes_a_tagged_one(fonts, tmp_path):
    """Also of some pages only: what is not on them is left out of the tree, and so are links to it."""
    target = tmp_path / "out.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setPageSize(QPageSize(QSizeF(*A4), QPageSize.Unit.Point))
    printer.setFullPage(True)
    printer.setPageRanges(QPageRanges.fromString("2"))
    page = founding()
    print_on(printer, page)
    [document] = heard(target.read_bytes())
    assert [kid.kind for kid in document.kids] == ["P"] * len(document.kids)
    assert document.words == heard(pdf(page, paper=A4))[1].words
    assert target.read_bytes().count(b"/S /H1 ") == 0


@pytest.mark.parametrize(
    ("text", "role", "language", "title", "claimed"),
    [
        ("Words.", Role.PARAGRAPH, "en", "Title", True),
        ("Words.", Role.PARAGRAPH, "", "Title", False),
        ("𝔄 letter.", Role.PARAGRAPH, "en", "Title", False),
        ("Words.", Role.PARAGRAPH, "en", "", False),
        ("A tank", Role.IMAGE, "en", "Title", True),
        ("\ufffc", Role.IMAGE, "en", "Title", False),
    ],
)
def test_only_a_pdf_for_everybody_says_that_it_is_one(fonts, text, role, language, title, claimed):
    """Nobody who cannot see it misses anything: neither the language, nor a title, nor what a picture shows."""
    article = Article(text, (Block(role, Span(0, len(text))),), title=title, language=language)
    written = pdf(page_of(article), paper=A4)
    assert (b'pdfuaid:part="1"' in written) == claimed
    assert (b"<dc:language>" in written) == bool(language)
