"""Text that a page hides until its programs run or somebody presses "read on": shown where it is the article's."""

import re

from postil.importers.html_names import is_beside, is_discussion, is_unshown
from postil.importers.html_tree import HIDING, Element, is_unseen, text_of

#: Letters of a paragraph, and of all those in hidden text that can be an article's.
_PARAGRAPH, _ENOUGH = 60, 250
#: Elements that can hold hidden text.
_HOLDERS = ("noscript", "div", "section", "article", "main", "p", "span", "ul")
#: Letters of a paragraph that are looked up in what the page tells.
_KEY = 50
_LETTERS = re.compile(r"[\W_]+")


def reveal(body: Element, told: str) -> None:
    """Shows hidden text where the page tells search engines that it is the article's, or where it is most of what runs on the page.

    Args:
        body: of the page; changed in place.
        told: the text that the page tells, without markup; may be empty.
    """
    _show(body)
    hidden = [
        (one, held) for one in _hidden(body) if (held := _paragraphs(one)) and sum(map(len, held)) >= _ENOUGH
    ]
    if not hidden:
        return
    seen = _seen(body)
    letters = _LETTERS.sub("", told)
    for element, held in sorted(hidden, key=lambda one: -sum(map(len, one[1]))):
        size = sum(map(len, held))
        is_told = letters and all(_LETTERS.sub("", words)[:_KEY] in letters for words in held[:3])
        new = sum(len(words) for words in held if words not in seen)
        if 2 * new > size and (is_told or size > sum(map(len, seen)) or _goes_on(element)):
            _show(element)
            seen |= set(held)


def _show(element: Element) -> None:
    for name in ("hidden", "aria-hidden", "style"):
        if name != "style" or HIDING.search(element.get("style") or ""):
            element.attrib.pop(name, None)
    if element.tag == "noscript":
        element.tag = "div"


def _hidden(body: Element) -> list[Element]:
    """The outermost elements that are not shown and can hold text, but for those that stand beside an article whoever shows them."""
    found: list[Element] = []
    for element in body.iter(*_HOLDERS):
        hides = element.tag == "noscript" or (element.attrib and is_unseen(element))
        if not hides or len(text_of(element)) < _ENOUGH:
            continue
        around = [element, *element.iterancestors()]
        if not any(one in found for one in around) and not any(map(_is_aside, around)):
            found.append(element)
    return found


def _is_aside(element: Element) -> bool:
    return is_beside(element) or is_discussion(element) or is_unshown(element)


def _paragraphs(element: Element) -> list[str]:
    said = (text_of(one) for one in element.iter("p") if not any(True for _ in one.iter("a")) or len(one) < 5)
    return [words for words in said if len(words) >= _PARAGRAPH]


def _seen(body: Element) -> set[str]:
    """The paragraphs that are shown."""
    found, waiting = set(), [body]
    while waiting:
        element = waiting.pop()
        words = text_of(element) if element.tag == "p" else " ".join((element.text or "").split())
        if len(words) >= _PARAGRAPH:
            found.add(words)
        waiting += [
            child
            for child in element
            if isinstance(child.tag, str) and not is_unseen(child) and not is_beside(child)
        ]
    return found


def _goes_on(element: Element) -> bool:
    """Whether it is what follows a paragraph that is shown, in the same element, and nothing but paragraphs."""
    before = element.getprevious()
    return (
        before is not None
        and before.tag == "p"
        and len(text_of(before)) >= _PARAGRAPH
        and all(one.tag in ("p", "h2", "h3", "ul", "blockquote", "figure") for one in element)
    )
