"""A tagged PDF as who hears it gets it: read back by PDFium, page by page."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument

from postil.ui.paper.pdf_objects import PdfObjects, number

#: What nobody hears; a font that is chosen, or a glyph of it that is drawn.
_FOR_THE_EYE = re.compile(rb"/Artifact .*?\nEMC", re.DOTALL)
_DRAWN = re.compile(rb"^/F(\d+) [\d.]+ Tf|<([0-9A-F]{4})> Tj", re.MULTILINE)


@dataclass
class Heard:
    """An element on one page.

    Attributes:
        kind: as the file names it.
        words: its own and those of all in it, in the order of reading.
        alt, actual: what is said instead; empty where it has none.
        kids: the elements in it.
    """

    kind: str
    words: str = ""
    alt: str = ""
    actual: str = ""
    kids: list["Heard"] = field(default_factory=list)

    def find(self, *kinds: str) -> Iterator["Heard"]:
        """All elements of some kinds in it, in the order of reading."""
        for kid in self.kids:
            if kid.kind in kinds:
                yield kid
            yield from kid.find(*kinds)

    @property
    def shape(self) -> object:
        """Its kind alone where it holds no element; else with the shapes of those."""
        return (self.kind, [kid.shape for kid in self.kids]) if self.kids else self.kind


def heard(data: bytes) -> list[Heard]:
    """The documents that the pages of a file say they are."""
    document = PdfDocument(data)
    return [_page(document[number]) for number in range(len(document))]


def _page(page) -> Heard:
    words: dict[int, str] = {}
    text = page.get_textpage()
    for one in page.get_objects(max_depth=1):
        place = pdfium.FPDFPageObj_GetMarkedContentID(one.raw)
        if place >= 0:
            words.setdefault(place, "")
            if one.type == pdfium.FPDF_PAGEOBJ_TEXT:
                words[place] += _string(pdfium.FPDFTextObj_GetText, one.raw, text.raw, each=2)
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    try:
        assert pdfium.FPDF_StructTree_CountChildren(tree) == 1
        return _element(pdfium.FPDF_StructTree_GetChildAtIndex(tree, 0), words)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _element(raw, words) -> Heard:
    found = Heard(_string(pdfium.FPDF_StructElement_GetType, raw))
    found.alt = _string(pdfium.FPDF_StructElement_GetAltText, raw)
    found.actual = _string(pdfium.FPDF_StructElement_GetActualText, raw)
    for place in range(pdfium.FPDF_StructElement_CountChildren(raw)):
        kid = pdfium.FPDF_StructElement_GetChildAtIndex(raw, place)
        if kid:
            found.kids.append(_element(kid, words))
            found.words += found.kids[-1].words
        else:
            found.words += words.get(pdfium.FPDF_StructElement_GetChildMarkedContentID(raw, place), "")
    found.words = found.actual or found.words
    return found


def _string(call, *about, each: int = 1) -> str:
    """What a call of PDFium's writes into a buffer, as UTF-16."""
    size = call(*about, None, 0) * each
    buffer = ctypes.create_string_buffer(size)
    call(*about, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)) if each == 2 else buffer, size // each)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def spelt(data: bytes) -> str:
    """The characters of all glyphs that are heard, in the order in which they are drawn: nothing guessed, nothing left out."""
    pdf = PdfObjects(data)
    said = []
    for page in pdf.pages():
        stream = pdf.stream(number(rb"/Contents (\d+)", pdf[page]))
        for found in _DRAWN.finditer(_FOR_THE_EYE.sub(b"", stream)):
            if found.group(1):
                characters = _characters(pdf, int(found.group(1)))
            else:
                said.append(characters[int(found.group(2), 16)])
    return "".join(said)


def _characters(pdf: PdfObjects, font: int) -> list[str]:
    """What the glyphs of a font stand for."""
    table = pdf[number(rb"/ToUnicode (\d+)", pdf[font])]
    codes = b"".join(re.findall(rb"\[((?:<[0-9A-F]{4}> ?)+)\]", table))
    return ["", *(chr(int(code, 16)) for code in re.findall(rb"<(....)>", codes))]
