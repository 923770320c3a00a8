"""Writes the tree of what the parts of the pages are into a PDF (ISO 32000-1, 14.7): what screen readers and converters go by."""

from collections.abc import Mapping, Sequence

from postil.ui.paper.pdf_content import marked
from postil.ui.paper.pdf_objects import PdfObjects, number, text
from postil.ui.paper.tags import ROLES, Element

#: A number for each marked content: its page and its number there.
_Places = dict[int, list[tuple[int, int]]]


def put_structure(
    pdf: PdfObjects,
    root: Element,
    areas: Mapping[int, Sequence[tuple[Element, int]]],
) -> None:
    """Marks the content of all pages and puts the tree into the file.

    Args:
        pdf: whose pages have our signs between the strokes.
        root: of the tree, the whole document.
        areas: of each page, counted from 0, the elements that lead somewhere, with the numbers of the objects where one can click.
    """
    _Tree(pdf, root, areas).put()


class _Tree:
    def __init__(
        self, pdf: PdfObjects, root: Element, areas: Mapping[int, Sequence[tuple[Element, int]]]
    ) -> None:
        self._pdf, self._root, self._areas = pdf, root, areas
        self._top = pdf.reserve()
        self._numbers = {id(element): pdf.reserve() for element in root.walk()}
        self._owners = {
            kid: element for element in root.walk() for kid in element.kids if isinstance(kid, int)
        }
        self._above = {
            id(kid): self._numbers[id(element)]
            for element in root.walk()
            for kid in element.kids
            if isinstance(kid, Element)
        }
        self._names = {leaf: _name(element) for leaf, element in self._owners.items()}
        self._places: _Places = {}
        #: What each page and each area says of itself, and the elements it belongs to: entries of the tree of parents.
        self._parents: list[bytes] = []

    def put(self) -> None:
        """Marks, and writes the tree."""
        pages = self._pdf.pages()
        for at, page in enumerate(pages):
            self._put_page(at, page)
        links = self._put_areas(pages)
        for element in self._root.walk():
            self._pdf[self._numbers[id(element)]] = self._entry(element, links.get(id(element), ()), pages)
        parents = self._pdf.add(b"<< /Nums [\n%b\n] >>" % b"\n".join(self._parents))
        top = b"<<\n/Type /StructTreeRoot\n/K %d 0 R\n/ParentTree %d 0 R\n/ParentTreeNextKey %d\n" % (
            self._numbers[id(self._root)],
            parents,
            len(self._parents),
        )
        roles = b" ".join(b"/%b /%b" % (own.encode(), usual.encode()) for own, usual in ROLES.items())
        self._pdf[self._top] = top + b"/RoleMap << %b >>\n%b>>" % (roles, self._ids())
        self._pdf.put_in(self._pdf.root, b"/StructTreeRoot %d 0 R\n/MarkInfo << /Marked true >>" % self._top)

    def _put_page(self, at: int, page: int) -> None:
        stream = number(rb"/Contents (\d+)", self._pdf[page])
        found = marked(self._pdf.stream(stream), self._names)
        self._pdf.put_stream(stream, found.stream)
        for place, leaf in enumerate(found.leaves):
            self._places.setdefault(leaf, []).append((at, place))
        owners = [b"%d 0 R" % self._numbers[id(self._owners[leaf])] for leaf in found.leaves]
        key = len(self._parents)
        self._parents.append(b"%d [%b]" % (key, b" ".join(owners)))
        self._pdf.put_in(page, b"/StructParents %d\n/Tabs /S" % key)

    def _put_areas(self, pages: Sequence[int]) -> dict[int, list[bytes]]:
        """The areas of each element, as the tree has them; each area is told its place in the tree of parents."""
        found: dict[int, list[bytes]] = {}
        for at, areas in self._areas.items():
            for element, area in areas:
                key = len(self._parents)
                self._parents.append(b"%d %d 0 R" % (key, self._numbers[id(element)]))
                self._pdf.put_in(area, b"/StructParent %d" % key)
                reference = b"<< /Type /OBJR /Pg %d 0 R /Obj %d 0 R >>" % (pages[at], area)
                found.setdefault(id(element), []).append(reference)
        return found

    def _entry(self, element: Element, links: Sequence[bytes], pages: Sequence[int]) -> bytes:
        """An element as an object of the file."""
        kids: list[bytes] = []
        first: int | None = None
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(b"%d 0 R" % self._numbers[id(kid)])
                continue
            for at, place in self._places.get(kid, ()):
                first = at if first is None else first
                if at == first:
                    kids.append(b"%d" % place)
                else:
                    kids.append(b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % (pages[at], place))
        kids += links
        parts = [b"/S /%b /P %d 0 R" % (element.kind.encode(), self._parent(element))]
        if first is not None:
            parts.append(b"/Pg %d 0 R" % pages[first])
        if element.alt is not None:
            parts.append(b"/Alt %b" % text(element.alt))
        if element.actual:
            parts.append(b"/ActualText %b" % text(element.actual))
        if element.own_id:
            parts.append(b"/ID (%b)" % self._id(element))
        if element.attributes:
            parts.append(b"/A << %b >>" % element.attributes)
        if kids:
            parts.append(b"/K [%b]" % b" ".join(kids))
        return b"<< /Type /StructElem %b >>" % b" ".join(parts)

    def _parent(self, element: Element) -> int:
        return self._above.get(id(element), self._top)

    def _id(self, element: Element) -> bytes:
        return b"e%08d" % self._numbers[id(element)]

    def _ids(self) -> bytes:
        """The elements that can be referred to, by their names, which rise as their numbers do."""
        named = sorted((self._numbers[id(one)], one) for one in self._root.walk() if one.own_id)
        pairs = b"\n".join(b"(%b) %d 0 R" % (self._id(one), own) for own, one in named)
        return b"/IDTree << /Names [\n%b\n] >>\n" % pairs if named else b""


def _name(element: Element) -> bytes:
    """How marked content of an element begins, with room for its number."""
    spelt = b" /ActualText %b" % text(element.actual) if element.spelt else b""
    return b"/%b <</MCID %%d%b>> BDC\n" % (element.kind.encode(), spelt)
