"""Drawings written into a page (inline SVG), as pictures: charts and maps that belong to the article; signs and buttons do not."""

import base64
import re

from lxml import etree

from postil.importers.html_styles import Sheets
from postil.importers.html_tree import HIDING, Element

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
#: HTML parsers write all names small (https://html.spec.whatwg.org/#parsing-main-inforeign lists what they were).
_NAMES = {
    name.lower(): name
    for name in (
        "clipPath linearGradient radialGradient textPath viewBox preserveAspectRatio gradientUnits gradientTransform spreadMethod "
        "patternUnits patternTransform patternContentUnits clipPathUnits maskUnits maskContentUnits markerWidth markerHeight "
        "markerUnits refX refY startOffset textLength lengthAdjust pathLength"
    ).split()
}
#: Pixels from which a drawing that says how wide it is shows something, and below which it is a sign wherever it stands.
_WIDE, _TINY = 200, 64
#: Elements nested deeper than this are left out.
_DEEPEST = 100
_PIXELS = re.compile(r"\s*(\d+)(?:\.\d+)?\s*(?:px)?\s*")
_BOX = re.compile(r"\s*[-+.\d]+[\s,]+[-+.\d]+[\s,]+(\d+)(?:\.\d+)?[\s,]+\d[\d.]*\s*")
_PAINTED = ("fill", "stroke", "style")
#: What a reader presses; drawings in it are signs.
_PRESSED = ("a", "button", "label", "summary", "nav")


def lift_drawings(root: Element) -> None:
    """Puts a picture in the place of every drawing that shows something, with its title as the description.

    Drawings that leave their colours to a file which is not here would be black all over: they are left where nobody sees them.
    """
    drawings = [one for one in root.iter("svg") if next(one.iterancestors("svg"), None) is None]
    shown = [one for one in drawings if _shows_something(one)]
    if not shown:
        return
    sheets = Sheets(root)
    for drawing in shown:
        styles = sheets.used_by(drawing)
        if _has_colours(drawing, styles):
            _replace(drawing, styles)


def _shows_something(drawing: Element) -> bool:
    if _is_hidden(drawing) or next(drawing.iterancestors(*_PRESSED), None) is not None:
        return False
    said = _PIXELS.fullmatch(drawing.get("width") or "")
    wide = said or _BOX.fullmatch(drawing.get("viewbox") or drawing.get("viewBox") or "")
    if wide and int(wide[1]) < _TINY:
        return False
    if (
        next(drawing.iterancestors("figure"), None) is not None
        or next(drawing.iter("text"), None) is not None
    ):
        return True
    return said is not None and int(said[1]) >= _WIDE


def _is_hidden(drawing: Element) -> bool:
    """Whether the page hides it; that readers that cannot see have no use for it does not count."""
    return drawing.get("hidden") is not None or HIDING.search(drawing.get("style") or "") is not None


def _has_colours(drawing: Element, styles: str) -> bool:
    if "fill" in styles or "stroke" in styles:
        return True
    return any(one.get(name) for one in drawing.iter() for name in _PAINTED) or any(
        one.text for one in drawing.iter("style")
    )


def _replace(drawing: Element, styles: str) -> None:
    named = next((one.text for one in drawing.iter("title", "desc") if one.text), None)
    description = drawing.get("aria-label") or named or ""
    copy = _copied(drawing, None, 0)
    if styles:
        style = etree.Element(f"{{{_SVG}}}style")
        style.text = styles
        copy.insert(0, style)
    packed = base64.b64encode(etree.tostring(copy, encoding="utf-8")).decode("ascii")
    tail = drawing.tail
    drawing.clear()
    drawing.tag, drawing.tail = "img", tail
    drawing.set("alt", description)
    drawing.set("src", f"data:image/svg+xml;base64,{packed}")


def _copied(element: Element, above: etree._Element | None, depth: int) -> etree._Element:
    """The element with all in it, with the names that SVG has for it."""
    name = f"{{{_SVG}}}{_named(str(element.tag))}"
    copy = (
        etree.Element(name, nsmap={None: _SVG, "xlink": _XLINK})
        if above is None
        else etree.SubElement(above, name)
    )
    for key, value in element.attrib.items():
        own = f"{{{_XLINK}}}href" if key.endswith("href") else _named(key)
        if ":" not in own or own.startswith("{"):
            copy.set(own, value)
    copy.text, copy.tail = element.text, element.tail if above is not None else None
    for child in element:
        if isinstance(child.tag, str) and depth < _DEEPEST:
            _copied(child, copy, depth + 1)
    return copy


def _named(name: str) -> str:
    return _NAMES.get(name.lower(), name)
