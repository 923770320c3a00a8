"""What a book says about itself: its parts in reading order, its contents, its title and authors."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from postil.errors import UserError
from postil.importers.archive import Archive, beside, xml
from postil.importers.dates import published
from postil.importers.metadata import Metadata

_ISO = re.compile(r"(?!0101|0001)\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_TEXT = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_UNNAMED = frozenset({"", "unknown", "untitled", "unbekannt", "[no title]"})
#: What roles of persons are authors (MARC relator codes); a person without one is.
_AUTHORS = ("", "aut", "author")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents.

    Attributes:
        title: its words.
        part: the entry of the archive that it leads to.
        fragment: the place there, or empty.
        depth: from 1.
    """

    title: str
    part: str
    fragment: str
    depth: int


@dataclass(frozen=True, slots=True)
class Package:
    """A book.

    Attributes:
        parts: entries of the archive with text, in reading order.
        asides: entries with text that only links lead to.
        contents: the lines of its contents, in order.
        cover: the entry that is the picture of its cover, or empty.
        about: title, authors, date, publisher, language.
    """

    parts: tuple[str, ...]
    asides: tuple[str, ...] = ()
    contents: tuple[Entry, ...] = ()
    cover: str = ""
    about: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class _Item:
    part: str
    kind: str
    properties: str


def package_of(archive: Archive, source: str) -> Package:
    """The book in ``archive``.

    Raises:
        UserError: when it is damaged, or no book.
    """
    name = _package_name(archive, source)
    root = xml(archive.read(name), source)
    items = {
        item.get("id"): _Item(
            beside(name, unquote(item.get("href") or "")),
            (item.get("media-type") or "").lower(),
            f" {item.get('properties') or ''} ",
        )
        for item in root.iter("{*}item")
    }
    spine = [(items.get(ref.get("idref")), ref.get("linear")) for ref in root.iter("{*}itemref")]
    listing = {item.part for item in items.values() if " nav " in item.properties} | _contents_pages(
        root, name
    )
    texts = [(item.part, linear) for item, linear in spine if item and item.kind in _TEXT]
    kept = [(part, linear) for part, linear in texts if part not in listing] or texts
    return Package(
        tuple(dict.fromkeys(part for part, linear in kept if linear != "no")),
        tuple(dict.fromkeys(part for part, linear in kept if linear == "no")),
        tuple(_contents(archive, root, items, source)),
        _cover(root, items),
        _about(root),
    )


def _package_name(archive: Archive, source: str) -> str:
    """The entry that lists the book's parts."""
    container = archive.read("META-INF/container.xml")
    if container:
        for file in xml(container, source).iter("{*}rootfile"):
            name = unquote(file.get("full-path") or "")
            if archive.has(name):
                return name
    for name in archive.names:
        if name.lower().endswith(".opf"):
            return name
    raise UserError(f"“{source}” is a damaged book: the list of its parts is missing.")


def _contents_pages(root: Any, name: str) -> set[str]:
    """Pages that are but a list of chapters, which EPUB 2 names in its guide."""
    return {
        beside(name, unquote(urlsplit(guide.get("href") or "").path))
        for guide in root.iter("{*}reference")
        if (guide.get("type") or "").lower() == "toc"
    }


def _cover(root: Any, items: dict[str, _Item]) -> str:
    for item in items.values():
        if " cover-image " in item.properties:
            return item.part
    named = next((meta.get("content") for meta in root.iter("{*}meta") if meta.get("name") == "cover"), "")
    found = items.get(named)
    return found.part if found and found.kind.startswith("image/") else ""


def _contents(archive: Archive, root: Any, items: dict[str, _Item], source: str) -> list[Entry]:
    """The lines of the contents, from the newest of the two ways in which books list them."""
    nav = next((item.part for item in items.values() if " nav " in item.properties), "")
    spine = next(root.iter("{*}spine"), None)
    old = items.get(spine.get("toc") or "") if spine is not None else None
    ncx = old.part if old else next((item.part for item in items.values() if "dtbncx" in item.kind), "")
    try:
        found = _nav_entries(xml(archive.read(nav), source), nav) if nav and archive.has(nav) else []
        return found or (_ncx_entries(xml(archive.read(ncx), source), ncx) if archive.has(ncx) else [])
    except UserError:
        return []  # A book can be read without.


def _nav_entries(root: Any, name: str) -> list[Entry]:
    navs = [
        nav for nav in root.iter("{*}nav") if "toc" in (nav.get("{http://www.idpf.org/2007/ops}type") or "")
    ]
    found = []
    for link in navs[0].iter("{*}a") if navs else ():
        depth = sum(1 for above in link.iterancestors("{*}ol"))
        found.append(_entry("".join(link.itertext()), name, link.get("href") or "", depth))
    return found


def _ncx_entries(root: Any, name: str) -> list[Entry]:
    found = []
    for point in root.iter("{*}navPoint"):
        depth = 1 + sum(1 for above in point.iterancestors("{*}navPoint"))
        label, content = point.find("{*}navLabel"), point.find("{*}content")
        if label is not None and content is not None:
            found.append(_entry("".join(label.itertext()), name, content.get("src") or "", depth))
    return found


def _entry(title: str, name: str, href: str, depth: int) -> Entry:
    path, _, fragment = href.partition("#")
    return Entry(
        " ".join(title.split()), beside(name, unquote(path)) if path else name, unquote(fragment), depth
    )


def _about(root: Any) -> Metadata:
    titles = [words for _, words in _said(root, "title") if words.casefold() not in _UNNAMED]
    refined = {
        (meta.get("refines") or "").lstrip("#"): "".join(meta.itertext()).strip()
        for meta in root.iter("{*}meta")
        if meta.get("property") == "role"
    }
    authors = [
        words
        for element, words in _said(root, "creator")
        if words.casefold() not in _UNNAMED
        and (
            element.get("{http://www.idpf.org/2007/opf}role") or refined.get(element.get("id") or "") or ""
        ).lower()
        in _AUTHORS
    ]
    dates = [
        words
        for element, words in _said(root, "date")
        if (element.get("{http://www.idpf.org/2007/opf}event") or "publication")
        in ("publication", "original-publication")
    ]
    return Metadata(
        title=titles[0] if titles else "",
        authors=tuple(
            dict.fromkeys(name.strip() for one in authors for name in one.split(";") if name.strip())
        ),
        published=next((date for words in dates if (date := _date(words))), ""),
        site=next((words for _, words in _said(root, "publisher") if words.casefold() not in _UNNAMED), ""),
        language=next((words for _, words in _said(root, "language") if _LANGUAGE.fullmatch(words)), ""),
    )


def _said(root: Any, name: str) -> list[tuple[Any, str]]:
    found = [
        (element, " ".join("".join(element.itertext()).split())) for element in root.iter(f"{{*}}{name}")
    ]
    return [(element, words) for element, words in found if words and element.getparent() is not None]


def _date(words: str) -> str:
    match = _ISO.match(words)
    if match is None:
        return published(words)
    return match.group().removesuffix("T00:00:00+00:00").removesuffix("T00:00:00Z")
