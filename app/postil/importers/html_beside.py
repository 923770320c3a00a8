"""The parts of a page that only stand beside its article, whatever that is: by name, by what they are for, as teasers."""

import re
from collections import Counter

from postil.importers.html_measures import Measures
from postil.importers.html_names import ASIDE, beside_names, is_beside, is_discussion, is_unshown
from postil.importers.html_teasers import teasers
from postil.importers.html_tree import INLINE, Element

#: The part of a page's running text from which on an element is not beside it, whatever it is called.
_MOST = 0.4
#: Running text of a page below which hardly any runs, and the part of all its words that counts then.
_RUNS, _BULK = 250, 0.6
#: Elements that can be beside the article without a name.
_NAMELESS = ASIDE | {"form"}
#: Elements that hold no article however much else they do, unless its title is in them.
_NEVER = ("footer", "nav")
#: Links that only start a program of the page, or tell others of it: larger letters, print, share.
_PRESSED = re.compile(
    r"javascript:|mailto:\?|whatsapp:|(?:https?:)?//[^?#]*?(?:(?:facebook|linkedin|tumblr|vk|connect\.ok)\.[a-z]+/(?:[\w.-]+/)?(?:share|sharer|dialog/share)|(?:twitter|x)\.com/(?:intent|share)|wa\.me/\?|api\.whatsapp\.com/send"
    r"|t\.me/share|pinterest\.[a-z.]+/pin/create|reddit\.com/(?:submit|r/\w+/submit)|getpocket\.com/(?:save|edit)|plus\.google\.com/share|share\.flipboard|service\.weibo\.com/share|social-plugins\.line\.me|line\.me/R/msg|b\.hatena\.ne\.jp/(?:add|entry)|telegram\.me/share|addtoany\.com/share|story\.kakao)",
    re.IGNORECASE,
)  # fmt: skip


def beside(body: Element, own: str) -> set[Element]:
    """The outermost elements that only stand beside the article.

    Args:
        body: of the page.
        own: its address; empty where it is not known.
    """
    found: set[Element] = set()

    def is_talk(element: Element) -> bool:
        talk = is_discussion(element) and not any(map(_is_story, element.iter("h1", "article", "div")))
        if talk:
            found.add(element)
        return talk

    raw = Measures(body, is_talk)
    whole = raw.prose[body]
    # Where hardly anything runs, a list of links, say, all words count.
    held_in, most = (raw.prose, _MOST * whole) if whole >= _RUNS else (raw.text, _BULK * raw.text[body])
    meaningless = _meaningless(raw)
    for element in raw.elements[1:]:
        if not element.attrib and element.tag not in _NAMELESS and "-" not in element.tag:
            continue
        if is_unshown(element) and held_in[element] < max(1, most):
            found.add(element)
        elif _is_button(element):
            if not _stands_in_prose(element, raw):
                found.add(element)
        elif element.tag == "form" or is_beside(element, meaningless):
            held = held_in[element] if element.tag not in _NEVER or _has_title(element) else 0
            if held < max(1, most) and not _stands_in_prose(element, raw):
                found.add(element)
    return found | teasers(raw, found, own)


def _has_title(element: Element) -> bool:
    return next(element.iter("h1"), None) is not None


def _is_button(element: Element) -> bool:
    return element.tag == "a" and _PRESSED.match((element.get("href") or "").strip()) is not None


def _stands_in_prose(element: Element, raw: Measures) -> bool:
    """Whether an element is some words of a paragraph, whatever they are called."""
    if element.tag not in INLINE:
        return False
    block = next((above for above in element.iterancestors() if above.tag not in INLINE), None)
    return block is not None and raw.is_prose(block)


def _meaningless(raw: Measures) -> set[str]:
    """Names that blocks with much of the running text have: what most of a text is called says nothing against it."""
    prose: Counter[str] = Counter()
    for element in raw.elements:
        if raw.is_prose(element):
            for name in beside_names(element):
                prose[name] += raw.prose[element]
    return {name for name, held in prose.items() if held >= _MOST * max(1, raw.prose[raw.elements[0]])}


def _is_story(element: Element) -> bool:
    return bool(element.tag == "h1" or (element.get("itemprop") or "").lower() == "articlebody")
