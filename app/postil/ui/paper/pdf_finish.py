"""What Qt leaves out of a PDF: an outline, the language, and the right characters for glyphs that stand for several.

Qt 6.11 says of each glyph the last character that the font has it for: of a space that it is a tabulator, of Inter's closing quotation
mark that it is a letter of some alphabets. Readers who copy or search would get those.

The outline is appended as an incremental update (ISO 32000-1, 7.5.6): new objects, a new catalogue, a further table of places.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

#: What Qt says → what is meant, where both have one glyph.
_MEANT = {
    0x0009: 0x0020,
    0x00A0: 0x0020,
    0x00AD: 0x002D,
    0x02BB: 0x2018,
    0x02BC: 0x2019,
    0x02BD: 0x201B,
    0x02EE: 0x201D,
    0x2010: 0x002D,
    0x2011: 0x002D,
    0x2024: 0x002E,
    0x2027: 0x00B7,
    0x2215: 0x002F,
    0x2219: 0x00B7,
}
_TABLE = re.compile(rb"beginbfrange\n.*?endbfrange", re.DOTALL)
_CODE = re.compile(rb"<([0-9A-F]{4})>(?= [<\]])")
_ARRAY = re.compile(rb"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the outline.

    Attributes:
        words: as shown.
        level: 0 for the title, then as in the article.
        page: counted from 0.
        top: points from the top of the page.
    """

    words: str
    level: int
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A place on a page that leads somewhere.

    Attributes:
        page: counted from 0.
        box: left, top, right and bottom in points from the top left corner of the page.
        href: an address, or empty.
        goal: page and points from its top, where it leads to a place in the article; else None.
    """

    page: int
    box: tuple[float, float, float, float]
    href: str = ""
    goal: tuple[int, float] | None = None


def with_right_characters(pdf: bytes) -> bytes:
    """The same PDF, whose glyphs stand for the characters that people type. No byte moves."""

    def table(match: re.Match[bytes]) -> bytes:
        return _ARRAY.sub(lambda array: _CODE.sub(_code, array.group()), match.group())

    return _TABLE.sub(table, pdf)


def _code(match: re.Match[bytes]) -> bytes:
    code = int(match.group(1), 16)
    meant = _MEANT.get(code, code)
    if 0xFB1D <= code <= 0xFEFC:
        # Shapes of Hebrew and Arabic letters. Those of two at once, such as lam and alef, stay one character, which Unicode takes apart:
        # written as two in the table, poppler 22.12 gives them in the wrong order.
        letters = unicodedata.normalize("NFKC", chr(code))
        meant = ord(letters) if len(letters) == 1 and ord(letters) <= 0xFFFF else code
    return b"<%04X>" % meant


def with_outline(
    pdf: bytes,
    headings: Sequence[Heading],
    language: str,
    height: float,
    links: Sequence[LinkArea] = (),
) -> bytes:
    """The same PDF with links, an outline, where there is more than a title, and the language of the text, where it is known.

    Args:
        pdf: as Qt writes it: one table of places, the catalogue in plain text.
        headings: in the order of the text.
        language: BCP 47 code, or empty.
        height: of the pages, in points.
        links: in any order.
    """
    trailer = pdf[pdf.rindex(b"trailer") :]
    size, root, info = (_number(rb"/%b (\d+)" % key, trailer) for key in (b"Size", b"Root", b"Info"))
    places = _number(rb"startxref\s+(\d+)", trailer)
    catalogue = _object(pdf, root)
    tree = _number(rb"/Pages (\d+)", catalogue)
    kids = [int(kid) for kid in re.findall(rb"(\d+) 0 R", _object(pdf, tree).split(b"]")[0].split(b"[")[1])]
    objects: dict[int, bytes] = {}
    more = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    if language.isascii() and language.replace("-", "").isalnum():
        more += b"/Lang (%b)\n" % language.encode()
    if len(headings) > 1:
        objects |= _outline(headings, kids, size, height)
        more += b"/Outlines %d 0 R\n" % size
    objects |= _links(pdf, links, kids, height)
    objects[root] = catalogue[: catalogue.rindex(b">>")] + more + b">>"
    update = bytearray(b"" if pdf.endswith(b"\n") else b"\n")
    table = bytearray(b"xref\n")
    for number, content in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(pdf) + len(update))
        update += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    at = len(pdf) + len(update)
    identity = re.search(rb"/ID \[.*?\]", trailer, re.DOTALL)
    last = (
        b"trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d\n%b\n>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            size + len(objects) - 1,
            root,
            info,
            places,
            identity.group() if identity else b"",
            at,
        )
    )
    return pdf + bytes(update) + bytes(table) + last


def _outline(
    headings: Sequence[Heading], pages: Sequence[int], first: int, height: float
) -> dict[int, bytes]:
    """The objects of the outline by their numbers; that with the number ``first`` is its root."""
    parents = _parents(headings)
    children: dict[int, list[int]] = {}
    for number, parent in enumerate(parents):
        children.setdefault(parent, []).append(number)
    objects = {first: b"<< /Type /Outlines %b>>" % _family(children.get(-1, []), first)}
    for number, heading in enumerate(headings):
        siblings = children[parents[number]]
        at = siblings.index(number)
        words = (b"\xfe\xff" + heading.words.encode("utf-16-be", "replace")).hex().upper().encode()
        entry = b"<< /Title <%b> /Parent %d 0 R " % (words, first + 1 + parents[number])
        entry += b"/Dest [%d 0 R /XYZ 0 %.1f null] " % (pages[heading.page], height - heading.top)
        if at:
            entry += b"/Prev %d 0 R " % (first + 1 + siblings[at - 1])
        if at + 1 < len(siblings):
            entry += b"/Next %d 0 R " % (first + 1 + siblings[at + 1])
        objects[first + 1 + number] = entry + _family(children.get(number, []), first) + b">>"
    return objects


def _links(pdf: bytes, links: Sequence[LinkArea], pages: Sequence[int], height: float) -> dict[int, bytes]:
    """The lists of annotations of all pages with links, by their numbers: Qt makes an empty one for each page."""
    found: dict[int, bytes] = {}
    for page in sorted({link.page for link in links}):
        number = _number(rb"/Annots (\d+)", _object(pdf, pages[page]))
        here = [_link(link, pages, height) for link in links if link.page == page]
        found[number] = b"[\n%b\n]" % b"\n".join(here)
    return found


def _link(link: LinkArea, pages: Sequence[int], height: float) -> bytes:
    left, top, right, bottom = link.box
    box = b"%.1f %.1f %.1f %.1f" % (left, height - bottom, right, height - top)
    if link.goal is not None:
        page, down = link.goal
        to = b"/Dest [%d 0 R /XYZ 0 %.1f null]" % (pages[page], height - down)
    else:
        address = quote(link.href, safe="%/:?#[]@!$&'*+,;=~-._").encode()
        to = b"/A << /S /URI /URI (%b) >>" % address
    return b"<< /Type /Annot /Subtype /Link /Rect [%b] /Border [0 0 0] %b >>" % (box, to)


def _parents(headings: Sequence[Heading]) -> list[int]:
    """The number of the heading above each, -1 for those of the first floor."""
    parents: list[int] = []
    open_: list[int] = []
    for number, heading in enumerate(headings):
        while open_ and headings[open_[-1]].level >= heading.level:
            open_.pop()
        parents.append(open_[-1] if open_ else -1)
        open_.append(number)
    return parents


def _family(children: Sequence[int], first: int) -> bytes:
    if not children:
        return b""
    return b"/First %d 0 R /Last %d 0 R /Count %d " % (
        first + 1 + children[0],
        first + 1 + children[-1],
        len(children),
    )


def _object(pdf: bytes, number: int) -> bytes:
    start = re.search(rb"\n%d 0 obj\s" % number, pdf)
    assert start is not None, "Qt writes every object on a line of its own"
    return pdf[start.end() : pdf.index(b"endobj", start.end())].strip()


def _number(pattern: bytes, part: bytes) -> int:
    found = re.search(pattern, part)
    assert found is not None, "Qt writes a trailer of a known form"
    return int(found.group(1))
