"""What a PDF says of itself in XMP: its language, and whether it is one for everybody, as ISO 14289-1 (PDF/UA) has it."""

import re

from postil.ui.paper.pdf_objects import PdfObjects, number

_END = b"</rdf:RDF>"
_LANGUAGE = (
    b'<rdf:Description rdf:about=""><dc:language><rdf:Bag><rdf:li>%b</rdf:li></rdf:Bag></dc:language>'
    b"</rdf:Description>"
)
_FOR_EVERYBODY = (
    b'<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>'
)
#: A glyph of no character: one that a font has not, or of which nobody knows what it stands for.
_UNKNOWN = re.compile(rb"<0000> Tj")
_TABLE = re.compile(rb"beginbfrange\n[^[]*(\[.*?\])", re.DOTALL)


def put_metadata(pdf: PdfObjects, language: bytes, *, for_everybody: bool) -> None:
    """Adds to what Qt has written of title and author.

    Args:
        pdf: whose pages are as they shall be.
        language: BCP 47 code; empty: nothing is said of it.
        for_everybody: that is claimed, unless there is a glyph of which nobody knows what it stands for.
    """
    more = _LANGUAGE % language if language else b""
    if for_everybody and _all_known(pdf):
        more += _FOR_EVERYBODY
    own = number(rb"/Metadata (\d+)", pdf[pdf.root])
    packet = pdf[own][pdf[own].index(b"<?xpacket begin") : pdf[own].rindex(b"endstream")].rstrip()
    packet = packet.replace(_END, more + _END)
    head = b"<<\n/Type /Metadata /Subtype /XML\n/Length %d\n>>\nstream\n" % len(packet)
    pdf[own] = head + packet + b"\nendstream"


def _all_known(pdf: PdfObjects) -> bool:
    for page in pdf.pages():
        if _UNKNOWN.search(pdf.stream(number(rb"/Contents (\d+)", pdf[page]))):
            return False
    return not any(b"<0000>" in table for table in _tables(pdf))


def _tables(pdf: PdfObjects) -> list[bytes]:
    """What the glyphs of every font stand for."""
    return [table for content in pdf.contents() for table in _TABLE.findall(content)]
