"""SVG drawings made safe: shapes, letters and pictures written into them; nothing that runs, moves, or leads out of the file.

What a browser would fetch or execute is taken out before a drawing is kept, and so is what could keep a machine busy for long: filters,
dashes finer than anybody sees. A drawing that grows beyond measure by repeating its own parts is none that can be shown.
"""

import re
from collections.abc import Iterator

from lxml import etree

#: Bytes of the largest drawing that is read, its elements, and those that are drawn when everything that repeats is counted.
LARGEST, _MOST, _MOST_DRAWN = 4_000_000, 50_000, 200_000
_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_HREFS = ("href", f"{{{_XLINK}}}href")
#: Elements that are taken out with all that is in them.
_OUT = frozenset(
    "script foreignObject iframe audio video canvas object embed handler listener animate animateMotion animateTransform "
    "animateColor set discard filter cursor font-face-uri metadata".split()
)
#: Attributes that are taken out, as are all that name what is to be done on an event.
_MUTE = frozenset(("filter", "cursor", f"{{{_XLINK}}}actuate", "{http://www.w3.org/XML/1998/namespace}base"))
_INSIDE = re.compile(r"data:image/(?:png|jpe?g|gif|webp);", re.IGNORECASE)
#: In style sheets: what names another file; a backslash can hide it.
_FOREIGN = re.compile(
    r"@import[^;]*;?|url\(\s*['\"]?(?!\s*['\"]?#|\s*['\"]?data:image/(?:png|jpe?g|gif|webp);)[^)]*\)|\\",
    re.IGNORECASE,
)
#: What is painted with another element of the drawing.
_PAINT = re.compile(r"url\(\s*['\"]?#([^)'\"\s]+)")
#: Elements that repeat themselves where they are painted with.
_REPEATING = ("pattern", "mask", "marker", "clipPath")
#: Dashes shorter than that on average are none.
_FINE = 0.05
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
#: CSS pixels in a unit of length.
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
    "em": 16.0,
    "ex": 8.0,
}
_LENGTH = re.compile(rf"\s*({_NUMBER.pattern})\s*([a-z]*)\s*")
#: Pixels of a side at most, and a side that is likely where a drawing names none.
_LONGEST, _LIKELY = 8000, 600


def is_drawing(data: bytes) -> bool:
    """Whether bytes look like an SVG drawing."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and b"<svg" in data[:65536] and b"<html" not in head[:512].lower()


def cleaned(data: bytes) -> tuple[bytes, int, int] | None:
    """The drawing as it may be kept, which begins with ``<svg``, with its width and height in pixels; None when it is none."""
    if len(data) > LARGEST:
        return None
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root.tag != f"{{{_SVG}}}svg":
        return None
    _clean(root)
    size = _size(root)
    if size is None or _drawn(root) > _MOST_DRAWN:
        return None
    return etree.tostring(root, encoding="utf-8", with_tail=False), *size


def _clean(root: etree._Element) -> None:
    repeats = next(root.iter(*(f"{{{_SVG}}}{name}" for name in _REPEATING)), None) is not None
    for number, element in enumerate(list(root.iter())):
        if not isinstance(element.tag, str) or number > _MOST:
            _remove(element)
            continue
        namespace, _, name = element.tag.rpartition("}")
        if namespace != f"{{{_SVG}" or name in _OUT:
            _remove(element)
            continue
        _clean_attributes(element, name)
        if name == "style":
            sheet = _FOREIGN.sub("", "".join(element.itertext()))
            # What a style sheet paints with cannot be counted here.
            element.text = _PAINT.sub("none;(", sheet) if repeats else sheet


def _clean_attributes(element: etree._Element, name: str) -> None:
    for key, value in list(element.attrib.items()):
        value = str(value)
        local = str(key).rpartition("}")[2].lower()
        if key in _HREFS:
            inside = value.startswith("#") or (name == "image" and _INSIDE.match(value.strip()))
            if not inside and name != "a":
                _remove(element)
            if not inside:
                del element.attrib[key]
        elif key in _MUTE or local.startswith("on") or (local == "stroke-dasharray" and _is_fine(value)):
            del element.attrib[key]
        elif _FOREIGN.search(value):
            element.set(key, _FOREIGN.sub("", value))
        if local == "style" and (
            "filter" in value or _is_fine(value.rpartition("stroke-dasharray")[2].partition(";")[0])
        ):
            element.attrib.pop(key, None)


def _is_fine(dashes: str) -> bool:
    """Whether dashes are so fine that a line would fall into millions of them."""
    numbers = [float(number) for number in _NUMBER.findall(dashes)]
    return bool(numbers) and sum(map(abs, numbers)) / len(numbers) < _FINE


def _remove(element: etree._Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)


def _drawn(root: etree._Element) -> int:
    """How many elements are drawn when each reference counts as what it repeats; beyond measure where one leads back to itself."""
    named = {one.get("id"): one for one in root.iter() if one.get("id")}
    counted: dict[etree._Element, int] = {}
    # Each element twice: on the way down, and once all that it holds and repeats is counted.
    waiting: list[tuple[etree._Element, bool]] = [(root, False)]
    open_: set[etree._Element] = set()
    while waiting:
        element, down = waiting.pop()
        parts = list(_parts(element, named))
        if down:
            counted[element] = min(1 + sum(counted.get(part, 0) for part in parts), _MOST_DRAWN + 1)
            open_.discard(element)
        elif element not in counted:
            if element in open_:
                return _MOST_DRAWN + 1
            open_.add(element)
            waiting.append((element, True))
            if any(part in open_ for part in parts):
                return _MOST_DRAWN + 1
            waiting += [(part, False) for part in parts if part not in counted]
    return counted[root]


def _parts(element: etree._Element, named: dict[str | None, etree._Element]) -> Iterator[etree._Element]:
    yield from element
    for key in _HREFS:
        target = named.get(str(element.get(key, "")).removeprefix("#")) if element.get(key) else None
        if target is not None:
            yield target
    for value in element.attrib.values():
        yield from (named[id_] for id_ in _PAINT.findall(str(value)) if id_ in named)


def _size(root: etree._Element) -> tuple[int, int] | None:
    """Width and height in pixels: what it says, or the shape of its view box."""
    box = [float(number) for number in _NUMBER.findall(root.get("viewBox") or "")]
    wide, high = (box[2], box[3]) if len(box) == 4 and box[2] > 0 and box[3] > 0 else (0.0, 0.0)
    width, height = _length(root.get("width")), _length(root.get("height"))
    if not (width and height):
        if not (wide and high):
            wide, high = (width or _LIKELY), (height or _LIKELY)
        width, height = (
            (width, width * high / wide)
            if width
            else (height * wide / high, height)
            if height
            else (wide, high)
        )
    shrink = min(1.0, _LONGEST / max(width, height))
    sides = round(width * shrink), round(height * shrink)
    return (max(1, sides[0]), max(1, sides[1])) if min(width, height) > 0 else None


def _length(words: str | None) -> float:
    """A length in pixels; 0 when there is none, or one in percent."""
    match = _LENGTH.fullmatch((words or "").lower())
    return max(0.0, float(match[1]) * _UNITS[match[2]]) if match and match[2] in _UNITS else 0.0
