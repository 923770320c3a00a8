"""The pictures of a page, and where they are: pages name them in many ways, and load them late."""

import re
from collections.abc import Iterator
from dataclasses import replace

from postil.importers.html_inline import absolute
from postil.importers.html_tree import Element
from postil.importers.picture_files import PictureFiles
from postil.model.picture import Picture

#: Attributes in which pages that load pictures late keep their addresses, the usual one last.
_SOURCES = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-hi-res-src",
    "data-full-src",
    "data-img-url",
    "src",
)
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_CANDIDATE = re.compile(r"(?P<url>\S*[^\s,])(?:\s+(?P<size>[\d.]+)(?P<unit>[wx]))?\s*(?:,|$)")
#: Pixels that the page never shows more of: a picture of that width is large enough.
_WIDE = 1600
#: Pixels up to which a picture is a sign in the text or a counter of visits.
_TINY = 32


def says_tiny(image: Element) -> bool:
    """Whether an element says that its picture is no larger than a sign."""
    sizes = [(image.get(side) or "").removesuffix("px") for side in ("width", "height")]
    return any(size.isdigit() and int(size) <= _TINY for size in sizes)


def is_tiny(picture: Picture) -> bool:
    """Whether a picture that is there is no larger than a sign."""
    return bool(picture.original) and max(picture.width, picture.height) <= _TINY


def picture_of(image: Element, files: PictureFiles, base: str) -> Picture:
    """The picture of the first of an element's sources that is there and no sign; else where it should be.

    Args:
        image: an ``img``.
        files: finds the pictures of the page.
        base: address of the page; empty when it is not known.
    """
    missing = sign = None
    for source in sources_of(image):
        picture = files.picture(source)
        if picture.original and not is_tiny(picture):
            return replace(picture, source=absolute(picture.source, base))
        # Until the picture comes, late loading pages show one dot.
        sign = sign or (picture if picture.original else None)
        missing = missing or (picture if picture.source and not picture.original else None)
    picture = missing or sign or files.picture("")
    return replace(picture, source=absolute(picture.source, base))


def sources_of(image: Element) -> list[str]:
    """The addresses at which the picture may be, each once, the best first."""
    direct = [source.strip() for name in _SOURCES if (source := image.get(name)) and source.strip()]
    return list(dict.fromkeys([source for source in [*direct, *_from_sets(image)] if source]))


def _from_sets(image: Element) -> Iterator[str]:
    above = image.getparent()
    holders = [image, *(above.iter("source") if above is not None and above.tag == "picture" else ())]
    for holder in holders:
        for name in _SETS:
            sized = sorted(
                (
                    (float(match["size"] or 1) * (800 if match["unit"] != "w" else 1), match["url"])
                    for match in _CANDIDATE.finditer(holder.get(name) or "")
                ),
                key=lambda one: -one[0] if one[0] <= _WIDE else one[0],
            )
            yield from (url for _, url in sized[:2])
