"""Writes the tree of what the parts of the pages are into a PDF (ISO 32000-1, 14.7): what screen readers and converters go by."""

from collections.abc import Mapping, Sequence

from postil.ui.paper.pdf_content import marked
from postil.ui.paper.pdf_objects import PdfObjects, number, text
from postil.ui.paper.tags import ROLES, Element

#: Of each page, counted from 0, the elements that lead somewhere, with the numbers of the objects where one can click.
Areas = Mapping[int, Sequence[tuple[Element, int]]]


def put_structure(pdf: PdfObjects, root: Element, areas: Areas) -> None:
    """Marks the content of all pages and puts the tree into the file; elements of which nothing is on the pages are left out.

    Args:
        pdf: whose pages have our signs between the strokes.
        root: of the tree, the whole document.
        areas: that belong to elements.
    """
    owners = {kid: one for one in root.walk() for kid in one.kids if isinstance(kid, int)}
    names = {leaf: _name(one) for leaf, one in owners.items()}
    pages = pdf.pages()
    leaves: list[Sequence[int]] = []
    for page in pages:
        stream = number(rb"/Contents (\d+)", pdf[page])
        found = marked(pdf.stream(stream), names)
        pdf.put_stream(stream, found.stream)
        leaves.append(found.leaves)
    there = {leaf for page in leaves for leaf in page}
    clickable = {id(one) for page in areas.values() for one, _ in page}
    root.prune(lambda one: id(one) in clickable or any(kid in there for kid in one.kids))
    _Tree(pdf, root, pages).put(leaves, owners, areas)


class _Tree:
    """The objects of a tree whose content is marked."""

    def __init__(self, pdf: PdfObjects, root: Element, pages: Sequence[int]) -> None:
        self._pdf, self._root, self._pages = pdf, root, pages
        self._top = pdf.reserve()
        self._numbers = {id(one): pdf.reserve() for one in root.walk()}
        self._above = {
            id(kid): self._numbers[id(one)]
            for one in root.walk()
            for kid in one.kids
            if isinstance(kid, Element)
        }
        #: Of each leaf the pages, counted from 0, and the numbers of its marked content there.
        self._places: dict[int, list[tuple[int, int]]] = {}
        #: What each page and each area says of itself, and the elements it belongs to: entries of the tree of parents.
        self._parents: list[bytes] = []

    def put(self, leaves: Sequence[Sequence[int]], owners: Mapping[int, Element], areas: Areas) -> None:
        """Writes the tree.

        Args:
            leaves: of the marked content of each page.
            owners: of the leaves.
            areas: that belong to elements.
        """
        for at, here in enumerate(leaves):
            self._put_page(at, here, owners)
        links = self._put_areas(areas)
        for one in self._root.walk():
            self._pdf[self._numbers[id(one)]] = self._entry(one, links.get(id(one), ()))
        parents = self._pdf.add(b"<< /Nums [\n%b\n] >>" % b"\n".join(self._parents))
        roles = b" ".join(b"/%b /%b" % (own.encode(), usual.encode()) for own, usual in ROLES.items())
        self._pdf[self._top] = b"<<\n/Type /StructTreeRoot\n/K %d 0 R\n%b\n>>" % (
            self._numbers[id(self._root)],
            b"/ParentTree %d 0 R\n/ParentTreeNextKey %d\n/RoleMap << %b >>%b"
            % (parents, len(self._parents), roles, self._ids()),
        )
        self._pdf.put_in(self._pdf.root, b"/StructTreeRoot %d 0 R\n/MarkInfo << /Marked true >>" % self._top)

    def _put_page(self, at: int, leaves: Sequence[int], owners: Mapping[int, Element]) -> None:
        for place, leaf in enumerate(leaves):
            self._places.setdefault(leaf, []).append((at, place))
        key = len(self._parents)
        references = b" ".join(b"%d 0 R" % self._numbers[id(owners[leaf])] for leaf in leaves)
        self._parents.append(b"%d [%b]" % (key, references))
        self._pdf.put_in(self._pages[at], b"/StructParents %d\n/Tabs /S" % key)

    def _put_areas(self, areas: Areas) -> dict[int, list[bytes]]:
        """The areas of each element, as the tree has them; each area is told its place in the tree of parents."""
        found: dict[int, list[bytes]] = {}
        for at, here in areas.items():
            for one, area in here:
                key = len(self._parents)
                self._parents.append(b"%d %d 0 R" % (key, self._numbers[id(one)]))
                self._pdf.put_in(area, b"/StructParent %d" % key)
                reference = b"<< /Type /OBJR /Pg %d 0 R /Obj %d 0 R >>" % (self._pages[at], area)
                found.setdefault(id(one), []).append(reference)
        return found

    def _entry(self, one: Element, links: Sequence[bytes]) -> bytes:
        """An element as an object of the file."""
        parts = [b"/S /%b /P %d 0 R" % (one.kind.encode(), self._above.get(id(one), self._top))]
        page, kids = self._kids(one)
        if page is not None:
            parts.append(b"/Pg %d 0 R" % self._pages[page])
        if one.title:
            parts.append(b"/T %b" % text(one.title))
        if one.alt is not None:
            parts.append(b"/Alt %b" % text(one.alt))
        if one.actual:
            parts.append(b"/ActualText %b" % text(one.actual))
        if one.own_id:
            parts.append(b"/ID (%b)" % self._id(one))
        if one.attributes:
            parts.append(b"/A << %b >>" % one.attributes)
        if kids or links:
            parts.append(b"/K [%b]" % b" ".join([*kids, *links]))
        return b"<< /Type /StructElem %b >>" % b" ".join(parts)

    def _kids(self, one: Element) -> tuple[int | None, list[bytes]]:
        """The page on which an element begins, where it has content of its own, and what it holds."""
        first: int | None = None
        kids: list[bytes] = []
        for kid in one.kids:
            if isinstance(kid, Element):
                kids.append(b"%d 0 R" % self._numbers[id(kid)])
                continue
            for at, place in self._places.get(kid, ()):
                first = at if first is None else first
                if at == first:
                    kids.append(b"%d" % place)
                else:
                    kids.append(b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % (self._pages[at], place))
        return first, kids

    def _id(self, one: Element) -> bytes:
        return b"e%08d" % self._numbers[id(one)]

    def _ids(self) -> bytes:
        """The elements that can be referred to, by their names, which rise as their numbers do."""
        named = sorted((self._numbers[id(one)], self._id(one)) for one in self._root.walk() if one.own_id)
        pairs = b"\n".join(b"(%b) %d 0 R" % (name, own) for own, name in named)
        return b"\n/IDTree << /Names [\n%b\n] >>" % pairs if named else b""


def _name(one: Element) -> bytes:
    """How marked content of an element begins, with room for its number."""
    spelt = b" /ActualText %b" % text(one.actual) if one.spelt else b""
    return b"/%b <</MCID %%d%b>> BDC\n" % (one.kind.encode(), spelt)
