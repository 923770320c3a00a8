"""Boxes on a page that show other articles of its site, or bring them whole."""

from collections import Counter
from urllib.parse import urljoin, urlsplit

from postil.importers.html_measures import Measures
from postil.importers.html_names import make_of
from postil.importers.html_tree import Element, text_of

#: Characters under the heading of a teaser, and of an article under a heading that leads to another page of the site.
_TEASER, _WHOLE = 800, 6000
#: The part of the running text that teasers can have where hardly any is left without them: posts of a live blog have more.
_ALL, _STORY = 0.5, 100


def teasers(raw: Measures, beside: set[Element], own: str) -> set[Element]:
    """Boxes with a heading that is a link, with few words, and with more boxes of the same make beside them.

    Args:
        raw: what all of the page holds.
        beside: elements that are known to be none of the article.
        own: address of the page; empty where it is not known.
    """
    linked = [heading for heading in raw.elements if _is_linked_heading(heading, raw)]
    headings = Counter(above for heading in linked for above in heading.iterancestors())
    makes: dict[tuple[Element, str, str], list[Element]] = {}
    for heading in linked:
        box, most = heading, raw.text[heading] + (_WHOLE if _leads_on(heading, own) else _TEASER)
        for above in heading.iterancestors():
            held = raw.text.get(above, 0)
            if headings[above] > 1 or held > most or above.tag == "body":
                break
            if held > raw.text[heading] + _TEASER and not _begins_with(above, heading):
                break
            box = above
        if box.tag in ("li", "div", "article", "section", "td", "a", "dl") and box not in beside:
            key = (box.getparent(), box.tag, make_of(box))
            makes.setdefault(key, []).append(box)
    found = {box for boxes in makes.values() if len(boxes) > 1 for box in boxes}
    prose = sum(raw.prose[box] for box in found)
    whole = sum(raw.prose[one] for one in raw.elements[:1])
    told = _path(own) and all(_leads_on(one, own) for one in linked if one not in beside)
    return set() if prose > _ALL * whole and whole - prose < _STORY and not told else found


def _path(address: str) -> str:
    """The path of an address; empty where it is none."""
    try:
        return urlsplit(address).path.strip("/")
    except ValueError:
        return ""


def _begins_with(box: Element, heading: Element) -> bool:
    """Whether a heading stands on top of a box, in which there is none of first rank."""
    return text_of(box).startswith(text_of(heading)) and next(box.iter("h1"), None) is None


def _leads_on(heading: Element, own: str) -> bool:
    """Whether a heading leads to another page of the same site, as far as can be told."""
    goals = [link.get("href") or "" for link in (*heading.iter("a"), *heading.iterancestors("a"))]
    try:
        goal, here = urlsplit(urljoin(own, goals[0].strip())) if goals else urlsplit(""), urlsplit(own)
    except ValueError:
        return False
    return (
        bool(goal.path.strip("/"))
        and goal.netloc == here.netloc
        and not goal.path.startswith(here.path or "?")
    )


def _is_linked_heading(element: Element, raw: Measures) -> bool:
    return element.tag in ("h2", "h3", "h4", "h5", "h6") and raw.links[element] >= 0.8 * max(
        1, raw.text[element]
    )
