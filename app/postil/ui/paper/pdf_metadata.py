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
#: What the glyphs of a font stand for; the first one, which is that for what a font has not, is never drawn.
_TABLE = re.compile(rb"beginbfrange\n<0000> <0000> <0000>\n(.*?)endbfrange", re.DOTALL)
_MEANT = re.compile(rb"<[0-9A-F]{4}> <[0-9A-F]{4}> (\[[^\]]*\]|<[0-9A-F]{4}>)")
#: The glyphs of a font, a bit for each.
_GLYPHS = re.compile(rb"/CIDSet (\d+)")


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
    """Whether all glyphs of all fonts stand for characters: of those beyond U+FFFF Qt says nothing."""
    glyphs = known = 0
    for content in pdf.contents():
        for own in _GLYPHS.findall(content):
            glyphs += sum(byte.bit_count() for byte in pdf.stream(int(own))) - 1
        for table in _TABLE.findall(content):
            codes = b" ".join(_MEANT.findall(table))
            known += codes.count(b"<") - codes.count(b"<0000>")
    return glyphs == known
