"""What the parts of a page are, for those who hear it: the tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8). Plain data, no Qt.

What is drawn belongs to a *leaf*: a stretch of words, or a picture. Leaves are numbered in the order in which they are read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Self

#: What is drawn belongs to no leaf: it is there for the eye.
DECORATION, HEADER, FOOTER = 0, 1, 2
#: What stays in a table.
_OF_TABLES = frozenset({"TR", "TH", "TD"})
#: The first number of a leaf.
FIRST_LEAF = 3


@dataclass(slots=True, eq=False)
class Element:
    """A part of the document.

    Attributes:
        kind: one of the standard's names, or one that ``ROLES`` explains.
        kids: what it holds, in the order of reading: other elements, and numbers of leaves.
        title: what it is called; empty: nothing.
        alt: what is said instead of it; None: it is read.
        actual: the characters that it stands for, where its glyphs do not say; else empty.
        spelt: who goes by the glyphs, as when copying, shall have those characters too.
        attributes: of a table's cells and of layout, as the file has them.
        own_id: it can be referred to, as notes must.
    """

    kind: str
    kids: "list[Element | int]" = field(default_factory=list)
    title: str = ""
    alt: str | None = None
    actual: str = ""
    spelt: bool = False
    attributes: bytes = b""
    own_id: bool = False

    def add(self, kid: "Element") -> "Element":
        """Puts an element last in it; gives that one."""
        self.kids.append(kid)
        return kid

    def of(self, kind: str) -> "Element":
        """A new element of that kind, last in it."""
        return self.add(Element(kind))

    def prune(self, keep: "Callable[[Element], bool]") -> bool:
        """Takes out all elements in it that are not to be kept and hold none that is; whether it is itself one of those.

        The rows and cells of a table stay with it, so that it has as many in each row as before.
        """
        empty = {id(kid): kid.prune(keep) for kid in self.kids if isinstance(kid, Element)}
        there = keep(self) or not all(empty.values())
        self.kids = [
            kid for kid in self.kids if isinstance(kid, int) or kid.kind in _OF_TABLES or not empty[id(kid)]
        ]
        return not there

    def walk(self) -> "Iterator[Self | Element]":
        """It and all in it, each before what it holds."""
        waiting: list[Element] = [self]
        while waiting:
            one = waiting.pop()
            yield one
            waiting += [kid for kid in reversed(one.kids) if isinstance(kid, Element)]


class Leaves:
    """Gives numbers to leaves.

    Attributes:
        count: the number that the next one gets.
    """

    def __init__(self) -> None:
        self.count = FIRST_LEAF

    def new(self) -> int:
        """A number that no other leaf has."""
        self.count += 1
        return self.count - 1


#: Kinds of our own and those of PDF 2.0, with what they are to a reader that does not know them.
ROLES = {
    "Strong": "Span",
    "Em": "Span",
    "Actor": "Span",
    "System": "Span",
    "Place": "Span",
    "Term": "Span",
    "Statement": "Span",
    "Highlight": "Span",
    "Category": "Span",
}
