"""What Qt leaves out of a PDF: an outline, links, the language, and what the parts of its pages are."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from postil.ui.paper.pdf_metadata import put_metadata
from postil.ui.paper.pdf_objects import PdfObjects, number, text
from postil.ui.paper.pdf_structure import put_structure
from postil.ui.paper.tags import Element


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
        words: that stand there.
        href: an address, or empty.
        goal: page and points from its top, where it leads to a place in the article; else None.
        element: the words in the tree.
    """

    page: int
    box: tuple[float, float, float, float]
    words: str = ""
    href: str = ""
    goal: tuple[int, float] | None = None
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the pages of an article.

    Attributes:
        height: of the pages, in points.
        headings: in the order of the text.
        links: in any order.
        language: BCP 47 code, or empty.
        root: of the tree that says what the parts of the pages are.
        for_everybody: the file shall say that nobody is left out; it does where its language is known and all of its glyphs are.
    """

    height: float
    headings: Sequence[Heading] = ()
    links: Sequence[LinkArea] = ()
    language: str = ""
    root: Element | None = None
    for_everybody: bool = False


def finished(written: bytes, about: About) -> bytes:
    """A PDF of Qt's with links, an outline, where there is more than a title, the language, where it is known, and its tree."""
    pdf = PdfObjects(written)
    pages = pdf.pages()
    known = about.language.isascii() and about.language.replace("-", "").isalnum()
    language = about.language.encode() if known else b""
    more = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    if language:
        more += b"/Lang (%b)\n" % language
    if len(about.headings) > 1:
        more += b"/Outlines %d 0 R\n" % _put_outline(pdf, about.headings, pages, about.height)
    pdf.put_in(pdf.root, more)
    areas = _put_links(pdf, about.links, pages, about.height)
    if about.root is not None:
        put_structure(pdf, about.root, areas)
    put_metadata(pdf, language, for_everybody=about.for_everybody and bool(language))
    return pdf.written()


def _put_outline(pdf: PdfObjects, headings: Sequence[Heading], pages: Sequence[int], height: float) -> int:
    """The number of the outline's root; those of the headings follow it."""
    first = pdf.reserve()
    numbers = [pdf.reserve() for _ in headings]
    assert numbers[0] == first + 1, "numbers are given one after the other"
    parents = _parents(headings)
    children: dict[int, list[int]] = {}
    for own, parent in enumerate(parents):
        children.setdefault(parent, []).append(own)
    below = [0] * len(headings)
    for own in range(len(headings) - 1, -1, -1):
        if parents[own] >= 0:
            below[parents[own]] += 1 + below[own]
    places = {own: at for siblings in children.values() for at, own in enumerate(siblings)}
    pdf[first] = b"<< /Type /Outlines %b>>" % _family(children.get(-1, []), first, len(headings))
    for own, heading in enumerate(headings):
        siblings, at = children[parents[own]], places[own]
        entry = b"<< /Title %b /Parent %d 0 R " % (text(heading.words), first + 1 + parents[own])
        entry += b"/Dest [%d 0 R /XYZ 0 %.1f null] " % (pages[heading.page], height - heading.top)
        if at:
            entry += b"/Prev %d 0 R " % (first + 1 + siblings[at - 1])
        if at + 1 < len(siblings):
            entry += b"/Next %d 0 R " % (first + 1 + siblings[at + 1])
        pdf[numbers[own]] = entry + _family(children.get(own, []), first, below[own]) + b">>"
    return first


def _put_links(
    pdf: PdfObjects, links: Sequence[LinkArea], pages: Sequence[int], height: float
) -> dict[int, list[tuple[Element, int]]]:
    """Puts the areas of links on their pages; gives for each page their elements and the numbers of their objects.

    Qt makes an empty list of areas for each page.
    """
    by_page: dict[int, list[tuple[LinkArea, int]]] = {}
    for link in links:
        by_page.setdefault(link.page, []).append((link, pdf.add(_link(link, pages, height))))
    for page, here in by_page.items():
        references = b"\n".join(b"%d 0 R" % area for _, area in here)
        pdf[number(rb"/Annots (\d+)", pdf[pages[page]])] = b"[\n%b\n]" % references
    return {
        page: [(link.element, area) for link, area in here if link.element is not None]
        for page, here in sorted(by_page.items())
    }


def _link(link: LinkArea, pages: Sequence[int], height: float) -> bytes:
    left, top, right, bottom = link.box
    box = b"%.1f %.1f %.1f %.1f" % (left, height - bottom, right, height - top)
    if link.goal is not None:
        page, down = link.goal
        to = b"/Dest [%d 0 R /XYZ 0 %.1f null]" % (pages[page], height - down)
    else:
        address = quote(link.href, safe="%/:?#[]@!$&'*+,;=~-._").encode()
        to = b"/A << /S /URI /URI (%b) >>" % address
    words = text(link.words or link.href)
    return b"<< /Type /Annot /Subtype /Link /F 4 /Rect [%b] /Border [0 0 0] /Contents %b %b >>" % (
        box,
        words,
        to,
    )


def _parents(headings: Sequence[Heading]) -> list[int]:
    """The number of the heading above each, -1 for those of the first floor."""
    parents: list[int] = []
    open_: list[int] = []
    for own, heading in enumerate(headings):
        while open_ and headings[open_[-1]].level >= heading.level:
            open_.pop()
        parents.append(open_[-1] if open_ else -1)
        open_.append(own)
    return parents


def _family(children: Sequence[int], first: int, shown: int) -> bytes:
    """What a line of the outline says of those below it, of which so many are shown at first: all, on whatever floor."""
    if not children:
        return b""
    return b"/First %d 0 R /Last %d 0 R /Count %d " % (
        first + 1 + children[0],
        first + 1 + children[-1],
        shown,
    )
