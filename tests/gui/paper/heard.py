"""A tagged PDF as who hears it gets it: its tree read back by PDFium, page by page, with what its glyphs stand for."""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument

from postil.ui.paper.pdf_objects import PdfObjects, number

#: Where a font has no bold letters Qt draws its own twice.
_AGAIN = re.compile(rb"/Span << /ActualText <> >> BDC.*?EMC", re.DOTALL)
#: What nobody hears, marked content, a font that is chosen, or a glyph of it that is drawn.
_DRAWN = re.compile(rb"(/Artifact)|<</MCID (\d+)|/F(\d+) [\d.]+ Tf|<([0-9A-F]{4})> Tj")


@dataclass
class Heard:
    """An element on one page.

    Attributes:
        kind: as the file names it.
        parts: words of its own and elements, in the order of reading.
        alt, actual: what is said instead; empty where it has none.
    """

    kind: str
    parts: list["str | Heard"] = field(default_factory=list)
    alt: str = ""
    actual: str = ""

    @property
    def kids(self) -> list["Heard"]:
        """The elements in it."""
        return [part for part in self.parts if isinstance(part, Heard)]

    @property
    def words(self) -> str:
        """Its own and those of all in it."""
        return self.said()

    def said(self, but: "Callable[[Heard], bool]" = lambda _one: False) -> str:
        """Its words without those of some elements."""
        parts = (part if isinstance(part, str) else part.said(but) for part in self.parts)
        return "" if but(self) else self.alt or self.actual or "".join(parts)

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
    document, pdf = PdfDocument(data), PdfObjects(data)
    said = []
    for at, own in enumerate(pdf.pages()):
        page = document[at]
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        assert pdfium.FPDF_StructTree_CountChildren(tree) == 1
        words = _spelt(pdf, number(rb"/Contents (\d+)", pdf[own]))
        said.append(_element(pdfium.FPDF_StructTree_GetChildAtIndex(tree, 0), words))
        pdfium.FPDF_StructTree_Close(tree)
    return said


def _element(raw, words) -> Heard:
    found = Heard(_string(pdfium.FPDF_StructElement_GetType, raw))
    found.alt = _string(pdfium.FPDF_StructElement_GetAltText, raw)
    found.actual = _string(pdfium.FPDF_StructElement_GetActualText, raw)
    for place in range(pdfium.FPDF_StructElement_CountChildren(raw)):
        kid = pdfium.FPDF_StructElement_GetChildAtIndex(raw, place)
        own = pdfium.FPDF_StructElement_GetChildMarkedContentID(raw, place)
        found.parts.append(_element(kid, words) if kid else words.get(own, ""))
    return found


def _string(call, about) -> str:
    """What a call of PDFium's writes into a buffer, as UTF-16."""
    size = call(about, None, 0)
    buffer = ctypes.create_string_buffer(size)
    call(about, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def spelt(data: bytes) -> str:
    """Every character that is heard of a file, in the order in which they are drawn."""
    pdf = PdfObjects(data)
    streams = [number(rb"/Contents (\d+)", pdf[page]) for page in pdf.pages()]
    return "".join("".join(_spelt(pdf, stream).values()) for stream in streams)


def _spelt(pdf: PdfObjects, stream: int) -> dict[int, str]:
    """What the glyphs of each marked content of a page stand for: nothing guessed, nothing left out, as PDFium would."""
    said: dict[int, str] = {}
    place, characters = -1, {}
    for found in _DRAWN.finditer(_AGAIN.sub(b"", pdf.stream(stream))):
        artifact, content, font, glyph = found.groups()
        if artifact or content:
            place = int(content or -1)
        elif font:
            characters = _characters(pdf, int(font))
        elif place >= 0:
            said[place] = said.get(place, "") + characters.get(int(glyph, 16), "")
    return said


def _characters(pdf: PdfObjects, font: int) -> dict[int, str]:
    """What the glyphs of a font stand for."""
    table = pdf[number(rb"/ToUnicode (\d+)", pdf[font])]
    found = {}
    for first, codes in re.findall(rb"<(....)> <....> (\[.*?\]|<....>)", table):
        for glyph, code in enumerate(re.findall(rb"<(....)>", codes), int(first, 16)):
            found[glyph] = chr(int(code, 16))
    return found
