"""The article in a PDF."""

import re
from collections.abc import Sequence

from postil.errors import UserError
from postil.importers.base import Imported
from postil.importers.metadata import Metadata
from postil.importers.office_about import imported
from postil.importers.pdf_columns import gutters, regions
from postil.importers.pdf_document import Pages, document_of
from postil.importers.pdf_file import PdfFile
from postil.importers.pdf_letters import meaningless
from postil.importers.pdf_margins import without_margins
from postil.importers.pdf_paragraphs import settle_columns
from postil.importers.pdf_shape import with_initials, without_notes_beside
from postil.importers.pdf_words import Sheet, lines_of
from postil.importers.picture_files import ALL_PICTURES

#: Letters for each page, and altogether, below which a document is one of pictures.
_FEW, _FEW_ALL = 5, 40
#: The part of the letters that may say nothing.
_GARBLED = 0.3
#: Characters of the longest document that is laid out.
_LONGEST = 10_000_000
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")


def read_pdf(data: bytes, source: str) -> Imported:
    """The article in the PDF ``data``.

    Raises:
        UserError: when it is broken, protected, or has no text layer.
    """
    with PdfFile(data, source) as file:
        sheets = _sheets(file, source)
        own = file.about("Creator").startswith("Postil ")
        pieces = [lines_of(with_initials(sheet.words), number) for number, sheet in enumerate(sheets)]
        pieces = without_margins(pieces, sheets)
        if own:
            pieces = without_notes_beside(pieces)
        known = gutters(pieces)
        columns = [regions(page, known) for page in pieces]
        for page in columns:
            for region in page:
                settle_columns(region)
        title, author, made = (file.about(key) for key in ("Title", "Author", "CreationDate"))
        tagged = file.headings()
        outline = [*file.outline(), *((max(depth, 1), words) for depth, words in tagged)]
        pages = Pages(columns, sheets, outline, _titles(tagged, title))
        document, pictures = document_of(pages, file.picture, ALL_PICTURES)
    about = Metadata(title=title, authors=(author,) if author else (), published="" if own else _date(made))
    return imported(document, about, data, source, pictures)


def _titles(tagged: Sequence[tuple[int, str]], told: str) -> list[str]:
    """Titles that the file names: what it marks as such, what it says of itself, and its only heading of the first order."""
    marked = [words for depth, words in tagged if depth == 0]
    first = [words for depth, words in tagged if depth == 1]
    return [*marked, *filter(None, (told,)), *(first if len(first) == 1 else ())]


def _sheets(file: PdfFile, source: str) -> list[Sheet]:
    sheets, letters = [], 0
    for number in range(file.pages):
        sheets.append(file.sheet(number))
        letters += sum(len(word.text) for word in sheets[-1].words)
        if letters > _LONGEST:
            raise UserError(
                f"“{source}” is longer than {_LONGEST // 1_000_000} million characters, the most that Postil takes for one article. Split it into parts."
            )
    _refuse_pictures(sheets, letters, source)
    return sheets


def _refuse_pictures(sheets: Sequence[Sheet], letters: int, source: str) -> None:
    """Lets pass what has words in it."""
    pictured = any(sheet.shown for sheet in sheets)
    if not letters or (pictured and letters < max(_FEW_ALL, _FEW * len(sheets))):
        raise UserError(
            f"“{source}” holds pictures of pages but no text. Run text recognition (OCR) over it, and open the result."
            if pictured
            else f"“{source}” holds no text."
        )
    text = "".join(word.text for sheet in sheets[:50] for word in sheet.words)
    if meaningless(text) > _GARBLED:
        raise UserError(
            f"The letters of “{source}” cannot be told: its fonts do not say which they are. Run text recognition (OCR) over it, and open the result."
        )


def _date(made: str) -> str:
    match = _DATE.match(made)
    return f"{match[1]}-{match[2] or '01'}-{match[3] or '01'}" if match else ""
