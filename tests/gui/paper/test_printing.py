"""Whole articles on paper, as PDF files."""

import re
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPageRanges, QPageSize, QPainter, QPalette
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from gui.reader import sample
from postil.desk.page import Page
from postil.errors import UserError
from postil.model.analysis import Analysis
from postil.model.annotation import Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.note import Note
from postil.model.span import Span
from postil.ui.paper.furnishing import source_line
from postil.ui.paper.manner import Manner
from postil.ui.paper.paged import Paged
from postil.ui.paper.printing import HOUSE, no_matter, pdf, print_on, write_pdf
from postil.ui.paper.stopped import StoppedError
from postil.ui.reader.typography import TextFace, Typography

A4 = (595.0, 842.0)


def page_of(article, marks=(), highlights=(), **bodies):
    """An article with notes; ``whole`` is the one on the article."""
    notes = {
        None if i == "whole" else i: Note("a", None if i == "whole" else i, b) for i, b in bodies.items()
    }
    return Page(article, Analysis(tuple(marks)), tuple(highlights), notes, 0)


def founding(**bodies):
    """The founding article with all its marks, a highlight ``h1`` and notes."""
    article = replace(sample.founding(), site="Daily News Egypt", published="2021-12-23", authors=("M. E.",))
    highlights = [sample.highlight(article.text, "very cordial video meeting", "green", "h1")]
    return page_of(article, sample.marks(article.text), highlights, **bodies)


def long_article(paragraphs):
    """Many paragraphs of a few lines."""
    words = "Nobody knew what was to come of it, 🙂 or so they said; " * 6
    text, blocks = "", []
    for number in range(paragraphs):
        body = f"{number} {words}"
        blocks.append(Block(Role.PARAGRAPH, Span(len(text), len(text) + len(body))))
        text += body + "\n\n"
    return Article(text, tuple(blocks), title="Long")


def pages_in(data):
    """How many page objects a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", data))


def picture(paged, number):
    """A page as an image, one pixel for each unit."""
    image = QImage(paged.sheet.width, paged.sheet.height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paged.paint(painter, number)
    painter.end()
    return image


def colours(image, left, top, right, bottom):
    """The colours that occur in a part of an image."""
    part = image.copy(left, top, right - left, bottom - top)
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in set(memoryview(part.constBits()).cast("I"))}


def test_a_pdf_has_the_pages_that_were_set(fonts):
    """It begins as a PDF does, and carries title and author."""
    page = founding()
    data = pdf(page, paper=A4)
    assert data.startswith(b"%PDF-")
    assert pages_in(data) == Paged(page, HOUSE, A4, no_matter).count == 3
    for words in ("Beijing and Moscow unite", "M. E.", "Postil"):
        assert words.encode("utf-16-be") in data


@pytest.mark.parametrize("face", TextFace)
def test_paper_is_set_as_the_screen(fonts, face):
    """With wider leading it takes more pages; justified lines end where the column does."""
    usual = Paged(founding(), Manner(typography=Typography(face)), A4, no_matter)
    wide = Paged(founding(), Manner(typography=Typography(face, leading=180, justified=True)), A4, no_matter)
    assert wide.count > usual.count
    ends = {}
    for paged in (usual, wide):
        right = paged.sheet.left + paged.sheet.column
        image, top = picture(paged, 1), paged.sheet.top
        edge = [colours(image, right - 8, y, right, y + 8) for y in range(top, top + 900, 8)]
        ends[paged] = sum(len(found) > 1 for found in edge)
    assert ends[wide] > ends[usual]


def test_an_empty_article_is_one_page(fonts):
    """There is nothing to print, but that is no error."""
    assert pages_in(pdf(page_of(Article("", ())), paper=A4)) == 1


def test_any_paper_will_do(fonts):
    """From a card to a poster; the smaller the sheet, the more of them."""
    counts = [
        Paged(founding(h1="A note."), HOUSE, size, no_matter).count
        for size in ((300.0, 420.0), (420.0, 595.0), A4, (1684.0, 2384.0))
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[2] == 3 > counts[3] == 1


def test_a_long_article_made_in_another_thread(fonts):
    """Twenty pages and more, of which the number and how far it is are told."""
    told, made = [], []

    def work():
        made.append(pdf(page_of(long_article(140)), paper=A4, tell=told.append))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert pages_in(made[0]) > 20
    assert told == sorted(told)
    assert 0 <= told[0] < 0.1 and 0.9 < told[-1] <= 1


def test_text_on_every_page_stays_within_it(fonts):
    """White remains around, whatever is on the page."""
    paged = Paged(founding(whole="Read *twice*.", h1="Long. " * 900), Manner(frozenset(Kind)), A4, no_matter)
    for number in range(paged.count):
        image = picture(paged, number)
        sheet = paged.sheet
        assert colours(image, 0, 0, 40, sheet.height) == {"#ffffff"}
        assert colours(image, sheet.right + 4, 0, sheet.width, sheet.height) == {"#ffffff"}
        assert colours(image, sheet.left, sheet.top + sheet.body + 6, sheet.right, sheet.height - 66) == {
            "#ffffff"
        }


def test_a_note_stands_beside_its_highlight(fonts):
    """In the column right of the text, at the height of the line; without notes there is no such column."""
    paged = Paged(founding(h1="Whose word is that?"), HOUSE, A4, no_matter)
    [column, *others] = paged._beside
    assert [len(column), *map(len, others)] == [1, 0, 0]
    assert column[0].y == paged._anchors[0].y > 300
    sheet, image = paged.sheet, picture(paged, 0)
    beside = (sheet.notes_left, sheet.top + column[0].y, sheet.right, sheet.top + column[0].y + 16)
    assert len(colours(image, *beside)) > 3
    assert colours(image, sheet.notes_left, sheet.top, sheet.right, sheet.top + 300) == {"#ffffff"}
    assert Paged(founding(), HOUSE, A4, no_matter).sheet.notes_width == 0


def test_the_note_on_the_article_comes_first(fonts):
    """At the top of the first page, whatever else is there."""
    paged = Paged(founding(whole="Read twice.", h1="A word."), HOUSE, A4, no_matter)
    assert paged._beside[0][0][:1] + paged._beside[0][0][3:] == (0, 0)
    assert [note.number for note in paged._notes] == ["", "1"]


def test_a_note_without_end_gets_pages_of_its_own(fonts):
    """Nothing that the reader wrote is left out."""
    paged = Paged(founding(h1="Long.\n\n" * 700), HOUSE, A4, no_matter)
    assert paged.count > len(paged._slices)
    assert len(colours(picture(paged, paged.count - 1), 0, 110, paged.sheet.width, 200)) > 3


def test_only_shown_kinds_are_printed(fonts):
    """As on the screen."""
    fill = {"actor": "#dde9f7", "place": "#e0efe2"}
    all_kinds, no_places = (
        set().union(
            *(colours(picture(paged, n), 0, 0, paged.sheet.width, paged.sheet.height) for n in range(2))
        )
        for paged in (
            Paged(founding(), Manner(kinds), A4, no_matter)
            for kinds in (frozenset(Kind), frozenset({Kind.ACTOR}))
        )
    )
    assert set(fill.values()) <= all_kinds
    assert fill["actor"] in no_places and fill["place"] not in no_places


def test_paper_is_white_when_the_screen_is_dark(fonts, qapp):
    """Neither text nor links take colours from the screen."""
    page = founding(h1="See [there](https://example.org) and *here*.")
    before = picture(Paged(page, HOUSE, A4, no_matter), 0)
    light = QApplication.palette()
    dark = QPalette(QColor("black"))
    dark.setColor(QPalette.ColorRole.Text, QColor("white"))
    dark.setColor(QPalette.ColorRole.Link, QColor("yellow"))
    qapp.setPalette(dark)
    try:
        after = picture(Paged(page, HOUSE, A4, no_matter), 0)
    finally:
        qapp.setPalette(light)
    assert before == after


def test_letters_are_not_joined(fonts):
    """In a PDF of Qt's a ligature or a small capital could not be searched for."""
    paged = Paged(founding(), HOUSE, A4, no_matter)
    for index in range(len(paged._flow.pieces)):
        laid = paged._flow.laid(index)
        for number, line in enumerate(laid._lines):
            runs = line.glyphRuns(line.textStart(), line.textLength())
            words = laid.line_span(number).of(paged._flow.text).rstrip()
            assert sum(len(run.glyphIndexes()) for run in runs) >= len(words)


def test_a_pdf_is_written_whole_or_not_at_all(fonts, tmp_path):
    """What stopped on the way leaves the old file, and nothing beside it."""
    target = tmp_path / "out.pdf"
    assert write_pdf(founding(), target, paper=A4) == target
    assert pages_in(target.read_bytes()) == 3
    target.write_bytes(b"old")

    def stop(done):
        if done > 0.6:
            raise StoppedError("Stopped.")

    with pytest.raises(StoppedError):
        write_pdf(founding(), target, paper=A4, tell=stop)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_printer_gets_the_pages_that_were_chosen(fonts, tmp_path):
    """All, or those of its ranges; on its own paper; as often as wanted."""

    def printed(ranges, copies=1):
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        printer.setPageSize(QPageSize(QSizeF(*A4), QPageSize.Unit.Point))
        printer.setFullPage(True)
        printer.setPageRanges(QPageRanges.fromString(ranges))
        print_on(printer, founding(), copies=copies)
        return pages_in((tmp_path / "out.pdf").read_bytes())

    assert [printed(""), printed("2-3"), printed("1,3", copies=2)] == [3, 2, 4]
    with pytest.raises(UserError, match="3 pages"):
        printed("7")


@pytest.mark.parametrize(
    ("article", "line"),
    [
        (
            Article("", (), site="The Site", url="https://x.org/a", published="2021-12-23T10:00"),
            "The Site · 23 December 2021",
        ),
        (Article("", (), url="https://www.x.org/a", source="s.txt"), "x.org"),
        (Article("", (), source="s.txt", published="some day"), "s.txt"),
        (Article("", ()), ""),
    ],
)
def test_the_head_names_the_source(article, line):
    """The publication, else the site's address, else the file; and the day, where it is one."""
    assert source_line(article) == line


def test_the_text_has_the_sheet_to_itself_where_no_notes_are(fonts):
    """In the middle before the first page with notes and after the last; between them it stays in its place."""
    article = long_article(60)
    pages = Paged(page_of(article), HOUSE, A4, no_matter).count
    assert pages >= 5
    marks = [
        replace(sample.highlight(article.text, f"{number} Nobody", "green"), id=f"h{number}")
        for number in (20, 45)
    ]
    paged = Paged(page_of(article, (), marks, h20="One.", h45="Two."), HOUSE, A4, no_matter)
    noted = [number for number, column in enumerate(paged._beside) if column]
    assert len(noted) == 2
    assert noted[1] > noted[0] + 1 > 1
    lefts = [paged.sheet_of(number).left for number in range(paged.count)]
    assert set(lefts[noted[0] : noted[1] + 1]) == {paged.sheet.left}
    for number in (0, paged.count - 1):
        sheet = paged.sheet_of(number)
        assert abs(sheet.left - (sheet.width - sheet.left - sheet.column)) <= 1
        image = picture(paged, number)
        assert colours(image, 0, sheet.top, sheet.left - 2, sheet.top + 300) == {"#ffffff"}
        assert len(colours(image, sheet.left, sheet.top, sheet.left + 40, sheet.top + 300)) > 1


def test_a_wide_table_reaches_into_the_margins(fonts):
    """Before its letters get too small; with notes beside the text it stays in its column."""
    words = "\t".join(f"Fluggeräte{n}" for n in range(9))
    text = f"{words}\n{words}"
    article = Article(text, (Block(Role.TABLE, Span(0, len(text))),), title="Wide")
    for bodies, reaches in (({}, True), ({"whole": "A note."}, False)):
        paged = Paged(page_of(article, **bodies), HOUSE, A4, no_matter)
        sheet = paged.sheet_of(0)
        image = picture(paged, 0)
        beside = colours(image, sheet.left - 20, sheet.top, sheet.left - 2, sheet.top + 60)
        assert (beside != {"#ffffff"}) == reaches
        assert colours(image, 0, 0, 30, sheet.height) == {"#ffffff"}
