"""HTML as a tree: decoded, parsed, and without what no reader ever sees."""

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from postil.errors import UserError

#: Elements are lxml's, which has no types of its own.
Element = Any

#: Elements that hold nothing to read.
_UNSEEN = frozenset(
    "script style noscript template head iframe object embed applet canvas video audio svg math button input select textarea "
    "option dialog map area datalist frame frameset noframes param source track link meta base title".split()
)
#: Elements that stand in a line of words; every other one begins a block.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
#: What hides an element, in its own style.
HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARED = re.compile(r"\s*<\?xml[^>]*\?>")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: What pages call Latin-1 is Windows-1252 (WHATWG Encoding Standard).
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page says it has, as Python knows it, or None."""
    head = data[:4096]
    match = _XML.match(head) or _CHARSET.search(head)
    if match is None:
        return None
    return known_encoding(match[1].decode("ascii", "replace"))


def known_encoding(name: str) -> str | None:
    """The encoding that a page or its server calls so, as Python knows it, or None."""
    name = _MEANT.get(name.strip().lower(), name.strip().lower())
    try:
        "".encode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    # A page whose own declaration can be read as ASCII is no UTF-16, whatever it says.
    return "utf-8" if name.startswith(("utf-16", "utf-32", "utf16", "utf32")) else name


def parsed(text: str, source: str) -> Element:
    """The root element of a page or of a part of one.

    Raises:
        UserError: when nothing in it can be understood; ``source`` names it.
    """
    declared = _DECLARED.match(text)
    text = storable(_SURROGATE.sub("\ufffd", text[declared.end() :] if declared else text))
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UserError(f"“{source}” is a web page in which there is nothing to read.") from error
    _close_voids(root)
    return root


def _close_voids(root: Element) -> None:
    """Takes out of elements that hold nothing what the parser, which does not know them, put into them."""
    for void in [*root.iter("source", "track")]:
        inner = list(void)
        if void.text:
            void.tail, void.text = void.text + (void.tail or ""), None
        for child in reversed(inner):
            tail, void.tail = void.tail, None
            void.addnext(child)
            child.tail = (child.tail or "") + (tail or "") if child is inner[-1] else child.tail


def is_unseen(element: Element) -> bool:
    """Whether a page does not show an element, whatever it holds."""
    if element.tag in _UNSEEN or element.get("hidden") is not None:
        return True
    style = element.get("style")
    if style and HIDING.search(style):
        return True
    return bool(element.get("aria-hidden") == "true" and element.tag != "img")


def classes(element: Element) -> str:
    """What an element is called, in lower case: class, id and role with blanks around each."""
    names = (element.get("class") or "", element.get("id") or "", element.get("role") or "")
    return f" {' '.join(names).lower()} "


def text_of(element: Element) -> str:
    """All words in an element, seen or not, with single blanks."""
    return " ".join("".join(element.itertext()).split())


def storable(words: str) -> str:
    """The words without what no tree can hold: control characters and halves of characters."""
    return _NO_XML.sub("", words)
