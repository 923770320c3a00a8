"""Addresses by which notes and other programs point into the library: postil:article/ID and postil:mark/ID."""

from typing import Literal

from postil.overriding import override
from postil.records import dataclass

SCHEME = "postil"
_WHAT: tuple[Literal["article"], Literal["mark"]] = ("article", "mark")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link leads.

    Attributes:
        what: an article, or a mark in one.
        id: its id in the library.
    """

    what: Literal["article", "mark"]
    id: str

    @override
    def __str__(self) -> str:
        """The link, as it is written into a note."""
        return f"{SCHEME}:{self.what}/{self.id}"


def is_link(text: str) -> bool:
    """Whether ``text`` is meant as a link to something of Postil's, good or bad."""
    return text.lower().startswith(f"{SCHEME}:")


def is_web(text: str) -> bool:
    """Whether ``text`` is the address of a web page."""
    return text.lower().startswith(("http://", "https://"))


def parse(text: str) -> Address | None:
    """The address that a link names, also in the form postil://mark/ID that some programs make of it; None when none."""
    if not is_link(text):
        return None
    what, _, id_ = text[len(SCHEME) + 1 :].strip("/").partition("/")
    for known in _WHAT:
        if what.lower() == known and id_ and "/" not in id_:
            return Address(known, id_)
    return None
