"""The parts of a Word document: which there are, and what they are to each other."""

import posixpath
from typing import Any
from urllib.parse import unquote

from postil.errors import UserError
from postil.importers.archive import Archive, beside, xml
from postil.importers.metadata import Metadata

#: The namespaces of Word's elements and of what names other parts.
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
#: What the strict form of the format calls them (ISO/IEC 29500).
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)


class Package:
    """A Word document's parts.

    Args:
        archive: that holds them.
        source: names it in errors.

    Raises:
        UserError: when it is none, or damaged.
    """

    def __init__(self, archive: Archive, source: str) -> None:
        self.archive, self._source = archive, source
        main = next(
            (target for kind, target, _ in self._related("").values() if kind == "officeDocument"), ""
        )
        self.main = main if archive.has(main) else "word/document.xml"
        if not archive.has(self.main):
            raise UserError(f"“{source}” is damaged: the part with its text is missing. Get it once more.")
        self._links: dict[str, dict[str, tuple[str, str, bool]]] = {}

    def root(self, name: str) -> Any:
        """The root element of a part; None when there is none."""
        data = self.archive.read(name) if name else b""
        if not data.strip():
            return None
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return xml(data, self._source)

    def part(self, kind: str) -> str:
        """The part that is to the main one what ``kind`` says, such as ``styles``; empty when there is none."""
        return next(
            (target for known, target, far in self.links(self.main).values() if known == kind and not far), ""
        )

    def links(self, name: str) -> dict[str, tuple[str, str, bool]]:
        """What a part refers to, by number: kind, part or address, and whether that lies outside."""
        if name not in self._links:
            self._links[name] = self._related(name)
        return self._links[name]

    def _related(self, name: str) -> dict[str, tuple[str, str, bool]]:
        folder, file = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, tuple[str, str, bool]] = {}
        for one in root.iter("{*}Relationship") if root is not None else ():
            target, far = one.get("Target") or "", one.get("TargetMode") == "External"
            kind = (one.get("Type") or "").rpartition("/")[2]
            if not far:
                target = target[1:] if target.startswith("/") else beside(name, target)
                target = target if self.archive.has(target) else unquote(target)
            found[one.get("Id") or ""] = kind, target, far
        return found

    def about(self) -> Metadata:
        """What the document's properties say."""
        name = next(
            (target for kind, target, _ in self._related("").values() if kind == "core-properties"), ""
        )
        try:
            root = self.root(name or "docProps/core.xml")
        except UserError:
            root = None
        if root is None:
            return Metadata()
        said = {
            element.tag.rpartition("}")[2]: " ".join("".join(element.itertext()).split())
            for element in root
            if isinstance(element.tag, str)
        }
        authors = said.get("creator", "")
        return Metadata(
            title=said.get("title", ""),
            authors=(authors,) if authors else (),
            published=said.get("created", ""),
            language=said.get("language", ""),
        )


def val(element: Any, name: str = "val") -> str:
    """An attribute of one of Word's elements; empty without it."""
    found: str = element.get(f"{W}{name}") or "" if element is not None else ""
    return found


def number(said: str, default: int = 0) -> int:
    """What an attribute counts; ``default`` when it is no small number."""
    bare = said[1:] if said[:1] in "+-" else said
    return int(said) if bare.isascii() and bare.isdigit() and len(bare) < 9 else default


def switched(element: Any) -> bool | None:
    """Whether a switch such as bold is on; None where it is not set."""
    if element is None:
        return None
    return val(element).lower() not in ("0", "false", "off", "none")
