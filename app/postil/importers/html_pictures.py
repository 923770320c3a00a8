"""Where the pictures of a page are: pages name them in many ways, and load them late."""

import re
from collections.abc import Iterator

from postil.importers.html_tree import Element

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
