"""Lines on a page that are no paragraphs, told by where they stand: what is about the article, what is said of a picture."""

import re

from postil.importers.dated import is_dated
from postil.importers.headlines import is_dateline
from postil.importers.html_measures import Measures
from postil.importers.html_tree import INLINE, Element, text_of
from postil.importers.words import weight

#: Characters of a line above the text that can only be about it, and of one under a picture.
_BRIEF, _UNDER = 40, 150
_DRESSED = re.compile(r"text-align\s*:\s*center|font-size\s*:|(?<![\w-])color\s*:", re.IGNORECASE)
#: Elements in which a picture stands alone.
_HOLDERS = ("p", "div", "figure", "picture", "a", "center")
_ENDED = re.compile(r"[.!?…:。！？।؟۔：][\"'”’»)\]」』]*$")


def is_about(element: Element) -> bool:
    """Whether a line above the text, that is none of a paragraph or heading, can only be about it: who, when, how to share it."""
    if element.tag not in ("li", "div", "span") or any(
        one.tag not in INLINE for one in element.iter() if one is not element
    ):
        return False
    words = text_of(element)
    short = weight(words) < _BRIEF and not _ENDED.search(words) and not is_dateline(words)
    return short or (element.tag == "li" and is_dated(words))


def _is_set_apart(element: Element) -> bool:
    """Whether a line, or all in it, is centred, or in letters of its own size or colour."""
    only = [element, *(list(element) if len(element) == 1 and not (element.text or "").strip() else [])]
    return any(
        (one.get("align") or "").lower() == "center" or _DRESSED.search(one.get("style") or "")
        for one in only
    ) or (next(element.iterancestors("center"), None) is not None)


def is_under_picture(element: Element, measures: Measures) -> bool:
    """Whether an element is a line right under a picture that stands alone: short, with no end, set apart, and not as a heading is."""
    if element.tag not in ("p", "div") or not 0 < measures.flow[element] == measures.text[element] <= _UNDER:
        return False
    words = text_of(element)
    if (
        not _is_set_apart(element)
        or _ENDED.search(words)
        or any(True for _ in element.iter("img", "strong", "b", "li"))
    ):
        return False
    before = element.getprevious()
    while before is not None and not measures.text[before] and next(before.iter("img"), None) is None:
        before = before.getprevious()
    above = before is not None and not (before.tail or "").strip()
    return above and not measures.text[before] and (before.tag == "img" or before.tag in _HOLDERS)
