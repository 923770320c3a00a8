"""The parts of a book as one page: its links lead within it, and every chapter has a heading."""

import html.entities
import re
from bisect import bisect_left
from typing import Any
from urllib.parse import unquote, urlsplit

from postil.importers.archive import Archive, beside
from postil.importers.encoding import decode_as
from postil.importers.epub_package import Entry, Package
from postil.importers.epub_styles import Styles
from postil.importers.html_drawings import lift_drawings
from postil.importers.html_tree import Element, declared_encoding, parsed, storable, text_of

_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
#: An element that ends where it begins; HTML's own rules would let it go on.
_ENDED = re.compile(r"<((?:a|span|div|p|title|script|i|b|em|td|th|li))((?:\s[^<>]*)?)/>", re.IGNORECASE)
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_XML_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TYPE = "{http://www.idpf.org/2007/ops}type"
_XLINK = "{http://www.w3.org/1999/xlink}href"
#: Parts of a book that only list others.
_LISTS = frozenset({"toc", "landmarks", "page-list", "loi", "lot", "index"})
#: Paragraphs after a place among which the title may stand.
_NEAR = 3
#: First parts of a book among which its title page is.
_FRONT = 4
_LETTERS = re.compile(r"[\W_]+")
#: What programs call chapters that have no name; and the description that they give every picture: its file.
_COUNTED, _FILE = (
    re.compile(r"(?:section|part_?|split_?)\s*\d+", re.IGNORECASE),
    re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg)", re.IGNORECASE),
)


def book_as_page(archive: Archive, package: Package, source: str) -> Element:
    """The root element of a page with the whole book."""
    from lxml import etree

    root = etree.Element("html")
    body = etree.SubElement(root, "body")
    if package.about.title:
        etree.SubElement(body, "h1").text = storable(package.about.title)
    styles = Styles(archive)
    parts = [*package.parts, *package.asides]
    numbers = {part: number for number, part in enumerate(parts)}
    for part, number in numbers.items():
        content = _part(archive, part, source)
        if content is None:
            continue
        styles.apply(content, part)
        chapter = content.find("body")
        chapter = content if chapter is None else chapter
        chapter.tag = "section"
        _head(chapter, [entry for entry in package.contents if entry.part == part])
        if number < _FRONT:
            _without_title(chapter, package.about.title)
        _settle_links(chapter, part, numbers)
        body.append(chapter)
    _without_unread(body, len(package.parts))
    _add_cover(body, package)
    return root


def _part(archive: Archive, name: str, source: str) -> Element | None:
    """The root element of one part, its names those of HTML; None when there is nothing in it."""
    data = archive.read(name)
    if not data.strip():
        return None
    root = _as_xml(data)
    if root is None:
        text = decode_as(data, source, declared_encoding(data))
        root = parsed(_ENDED.sub(r"<\1\2></\1>", text), source)
    for element in [*root.iter()]:
        if isinstance(element.tag, str):
            _plain(element)
    lift_drawings(root)
    return root


def _as_xml(data: bytes) -> Element | None:
    """The tree of well-formed XHTML; None when it is not."""
    from lxml import etree

    def named(match: re.Match[bytes]) -> bytes:
        name = match[1].decode("ascii")
        meant = html.entities.html5.get(f"{name};")
        if name in _XML_OWN or meant is None:
            return match.group()
        return "".join(f"&#{ord(c)};" for c in meant).encode("ascii")

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )  # fmt: skip
    try:
        return etree.fromstring(_ENTITY.sub(named, data), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _plain(element: Element) -> None:
    """Gives an element HTML's name, what it is for as a class, and a picture drawn around another one that one's place."""
    name = element.tag.rpartition("}")[2].lower()
    if name != element.tag:
        element.tag = name if _NAME.fullmatch(name) else "div"
    kind = element.get(_TYPE) or element.get("epub:type")
    if kind:
        element.set("class", f"{element.get('class') or ''} {kind}")
        if "note" in kind and element.get("hidden") is not None:
            del element.attrib["hidden"]
    if element.tag == "svg":
        image = next(iter(element.iter("{*}image", "image")), None)
        if image is not None:
            source = image.get(_XLINK) or image.get("href") or image.get("xlink:href") or ""
            tail = element.tail
            element.clear()
            element.tag, element.tail = "img", tail
            element.set("src", source)


# Headings


def _key(words: str) -> str:
    return _LETTERS.sub("", words).casefold()


def _head(chapter: Element, entries: list[Entry]) -> None:
    """Sees to it that what the contents name has a heading."""
    if not entries or any(text_of(one) for one in chapter.iter(*_HEADINGS)):
        return
    order = {element: number for number, element in enumerate(chapter.iter())}
    places = {name: element for element in order if (name := element.get("id"))}
    paragraphs = [
        one for one in order if one.tag in ("p", "div") and one.find(".//p") is None and text_of(one)
    ]
    numbers = [order[one] for one in paragraphs]
    for entry in entries:
        place = places.get(entry.fragment) if entry.fragment else chapter
        if place is None or not entry.title:
            continue
        holder = place if place.tag in ("p", "div") else next(place.iterancestors("p", "div"), place)
        first = bisect_left(numbers, order.get(holder, 0))
        _give_heading(chapter, place, entry, paragraphs[first : first + _NEAR])


def _give_heading(chapter: Element, place: Element, entry: Entry, near: list[Element]) -> None:
    """Makes the paragraph near a place that says the title a heading, or writes one before it."""
    from lxml import etree

    level, key = f"h{min(entry.depth, 6)}", _key(entry.title)
    said = next((one for one in near if one.tag not in _HEADINGS and _key(text_of(one)) == key), None)
    if said is not None:
        said.tag = level
        return
    if _COUNTED.fullmatch(entry.title):
        return
    heading = etree.Element(level)
    heading.text = storable(entry.title)
    if place is chapter:
        heading.tail, chapter.text = storable(chapter.text or ""), None
        chapter.insert(0, heading)
        return
    block = place
    while block.getparent() is not None and block.tag in ("a", "span", "b", "i", "em", "strong"):
        block = block.getparent()
    block.addprevious(heading)


def _without_title(chapter: Element, title: str) -> None:
    """Takes the lines of a title page away that only say the title once more."""
    for heading in [*chapter.iter(*_HEADINGS, "p")]:
        if title and _key(text_of(heading)) == _key(title):
            heading.clear(keep_tail=True)
            heading.tag = "div"


# Links


def _settle_links(chapter: Element, part: str, numbers: dict[str, int]) -> None:
    """Makes names and links of one part those of the whole book, and sources of pictures entries of the archive."""
    own = numbers[part]
    chapter.set("id", chapter.get("id") or "")
    for element in chapter.iter():
        if (name := element.get("id")) is not None:
            element.set("id", f"{own}-{name}")
        if element.tag == "a":
            if element.get("name"):
                element.set("name", f"{own}-{element.get('name')}")
            if element.get("href"):
                element.set("href", storable(_within(element.get("href"), part, numbers)))
        if element.tag == "img" and not (element.get("src") or "").startswith("data:"):
            element.set("src", storable(beside(part, unquote(_path_of(element.get("src") or "")))))
            if _FILE.fullmatch(element.get("alt") or ""):
                element.set("alt", "")


def _path_of(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def _within(href: str, part: str, numbers: dict[str, int]) -> str:
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc:
        return href
    goal = beside(part, unquote(parts.path)) if parts.path else part
    return f"#{numbers[goal]}-{unquote(parts.fragment)}" if goal in numbers else ""


def _without_unread(body: Element, main: int) -> None:
    """Takes away lists of chapters, numbers of printed pages, and asides that no link leads to."""
    goals = {(link.get("href") or "")[1:].partition("-")[0] for link in body.iter("a")}
    for chapter in [*body.iterchildren("section")]:
        number = (chapter.get("id") or "").partition("-")[0]
        if number.isdigit() and int(number) >= main and number not in goals:
            body.remove(chapter)
    for element in [*body.iter()]:
        kinds = set((element.get("class") or "").split())
        listing = element.tag == "nav" and kinds & _LISTS
        if (
            listing or "pagebreak" in kinds or element.get("role") == "doc-pagebreak"
        ) and element is not body:
            element.clear(keep_tail=True)
            element.tag = "span"


def _add_cover(body: Any, package: Package) -> None:
    """Puts the cover under the title, unless a page of the book shows it."""
    from lxml import etree

    if not package.cover or any(image.get("src") == package.cover for image in body.iter("img")):
        return
    cover = etree.Element("img")
    cover.set("src", package.cover)
    body.insert(1 if package.about.title else 0, cover)
