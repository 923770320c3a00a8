"""How many words the elements of a page hold, and how many of them are links or running text."""

import re
from collections import Counter
from collections.abc import Callable

from postil.importers.html_tree import INLINE, Element, is_unseen
from postil.importers.words import weight

#: Signs at which sentences and clauses end, in all scripts that have them.
_STOP = re.compile(r"[.!?…,;:。！？、，；：।،؟؛۔።]")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: What a block of running text has at least: letters, and letters without any stop; and what one has that is surely no teaser's.
_SENTENCE, _UNSTOPPED, _SHORT = 60, 150, 100


def _own_words(element: Element) -> str:
    """The words in an element that are in none of its children. A child's tail is its parent's."""
    own = [element.text, *[child.tail for child in element]]
    return " ".join(" ".join(piece.split()) for piece in own if piece and not piece.isspace())


def _leads_on(link: Element) -> bool:
    """Whether a link leads to another page, not to a place in this one."""
    href = link.get("href")
    return href is not None and not href.startswith("#")


class Measures:
    """What each element below ``body`` holds, all in one go through the page. One that does not count holds nothing.

    Args:
        body: of the page.
        left_out: says of an element whether it and all below it do not count.

    Attributes:
        elements: all that count, in the order of the page.
        flow: by element, what stands in it as one block: its own words and those of its inline elements.
        linked: the part of ``flow`` that is links.
        text: all words in it and below.
        links: the part of ``text`` that is links.
        prose: the part of ``text`` that is running text outside links.
        short: the part of ``prose`` that stands in single sentences.
    """

    def __init__(self, body: Element, left_out: Callable[[Element], bool]) -> None:
        self.elements: list[Element] = []
        self.flow: Counter[Element] = Counter()
        self.linked: Counter[Element] = Counter()
        self.text: Counter[Element] = Counter()
        self.links: Counter[Element] = Counter()
        self.prose: Counter[Element] = Counter()
        self.short: Counter[Element] = Counter()
        self._stops: Counter[Element] = Counter()
        self._listed: dict[Element, bool] = {}
        self._gather(body, left_out)
        for element in reversed(self.elements):
            self._add_up(element, None if element is body else element.getparent())

    def _gather(self, body: Element, left_out: Callable[[Element], bool]) -> None:
        """The elements that count, with their own words."""
        waiting = [(body, False, False)]
        while waiting:
            element, in_link, in_list = waiting.pop()
            in_list = in_list or element.tag == "li"
            in_link = in_link or (element.tag == "a" and _leads_on(element))
            self.elements.append(element)
            self._listed[element] = in_list
            words = _own_words(element)
            said = weight(words) if words else 0
            self.flow[element] = self.text[element] = said
            self.linked[element] = self.links[element] = said if in_link else 0
            self._stops[element] = len(_STOP.findall(words)) if words else 0
            self.prose[element] = self.short[element] = 0
            waiting += [
                (child, in_link, in_list)
                for child in reversed(element)
                if isinstance(child.tag, str) and not is_unseen(child) and not left_out(child)
            ]

    def _add_up(self, element: Element, parent: Element | None) -> None:
        free = self.flow[element] - self.linked[element]
        inline = element.tag in INLINE
        long = free >= (_SENTENCE if self._stops[element] else _UNSTOPPED)
        if long and not inline and element.tag not in _HEADINGS and free >= self.linked[element]:
            # Lists are mostly of other articles.
            own = free // 2 if self._listed[element] else free
            self.prose[element] += own
            self.short[element] += own if free < _SHORT else 0
        if parent is None:
            return
        if inline:
            self.flow[parent] += self.flow[element]
            self.linked[parent] += self.linked[element]
            self._stops[parent] += self._stops[element]
        self.text[parent] += self.text[element]
        self.links[parent] += self.links[element]
        self.prose[parent] += self.prose[element]
        self.short[parent] += self.short[element]

    def own_prose(self, element: Element) -> int:
        """The running text that stands in the element itself as one block."""
        return self.prose.get(element, 0) - sum(
            self.prose.get(child, 0) for child in element if isinstance(child.tag, str)
        )

    def is_prose(self, element: Element) -> bool:
        """Whether the element itself is a block of running text."""
        return self.own_prose(element) > 0

    def is_block(self, element: Element) -> bool:
        """Whether the element has words as a block of its own."""
        return element.tag not in INLINE and self.flow.get(element, 0) > 0
