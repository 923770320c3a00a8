"""Which part of a page is the article, and what in it is not.

Several witnesses are heard and none is trusted alone: where running text lies thickest, what elements are called, which element is
an ``article``, and the text that the page tells search engines (JSON-LD). They choose one element, and what in it is not the article
is left out block by block: by name, as lists of links, as teasers of other articles, as lines such as “Read also: …”, and at the
end what is no text any more. The structure stays the page's own.
"""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

from postil.importers.dated import is_dated
from postil.importers.html_bounds import above_title, behind, next_stories
from postil.importers.html_hidden import reveal
from postil.importers.html_linked import Linked
from postil.importers.html_measures import Measures
from postil.importers.html_names import (
    ASIDE,
    beside_names,
    is_beside,
    is_body,
    is_discussion,
    is_standfirst,
    is_unshown,
    role_of,
)
from postil.importers.html_pruning import pruned
from postil.importers.html_title import heading_of, title_of
from postil.importers.html_tree import INLINE, Element, text_of
from postil.model.block import Role

#: Running text from which a page is believed to have an article.
ENOUGH = 250
#: The part of a page's running text from which on an element is not beside it, whatever it is called.
_MOST = 0.4
#: What text that does not run costs an element, against what runs.
_NOISE = 0.75
#: What of single sentences does not count: articles beside this one have one each.
_DOUBT = 0.5
#: By how much an element is more likely the article for what it is or is called.
_NAMED, _ARTICLE, _MAIN, _TOLD = 1.15, 1.12, 1.03, 1.25
#: The part of the running text that the only ``article`` in an element holds where it is all of the article.
_ONLY = 0.5
#: Letters of a block that are looked up in what the page tells, and the part of that which must be found.
_KEY, _FOUND = 50, 0.75
#: Characters under the heading of a teaser, and the part of the running text that teasers can have where hardly any is left without them:
#: posts of a live blog have more.
_TEASER, _ALL_TEASERS, _STORY = 800, 0.5, 100
#: Characters of the longest caption, and of a byline or kicker.
_CAPTION, _LINE = 1500, 400
#: Characters of what stands between title and text.
_SHORTEST_LEAD, _LONGEST_LEAD = 40, 2000
_LETTERS = re.compile(r"[\W_]+")
#: Elements that can be beside the article without a name.
_NAMELESS = ASIDE | {"form"}
_HOLDERS = frozenset(
    "body main article section div td form center span font tbody tr table blockquote dd li".split()
)


@dataclass(slots=True)
class Extraction:
    """What the article of a page is.

    Attributes:
        elements: in their order: the title where it stands outside, what stands between it and the text, and the text.
        left_out: elements in these that do not belong to it.
        measures: of the page.
        head: elements before its first running text.
    """

    elements: list[Element]
    left_out: set[Element] = field(default_factory=set)
    measures: Measures | None = None
    head: set[Element] = field(default_factory=set)

    @property
    def prose(self) -> int:
        """How much running text there is, in characters."""
        return self.measures.prose[self.elements[-1]] if self.measures else 0

    def leaves_out(self, element: Element) -> bool:
        """Whether an element does not belong to the article."""
        return element in self.left_out

    def role_of(self, element: Element) -> Role | None:
        """The role of the plain words in an element by its name, where it holds no more than such words take."""
        role = role_of(element)
        if self.measures is None:
            return role
        text = self.measures.text.get(element, 0)
        if role is None and element.tag == "li" and element in self.head and is_dated(text_of(element)):
            return Role.BYLINE
        if (
            role is None
            and element.tag in ("div", "span")
            and 0 < text <= _LINE
            and self._is_alone_with_picture(element)
        ):
            return Role.CAPTION
        return role if role and text <= (_CAPTION if role is Role.CAPTION else _LINE) else None

    def _is_alone_with_picture(self, element: Element) -> bool:
        above = element.getparent()
        if (
            self.measures is None
            or above is None
            or self.measures.text.get(above) != self.measures.text[element]
        ):
            return False
        return (
            above.tag == "div"
            and any(True for _ in above.iter("img"))
            and not any(True for _ in element.iter("img"))
        )


def extraction(root: Element, told: Linked, titles: tuple[str, ...] = ()) -> Extraction:
    """The article of a page.

    Args:
        root: of the page; headings that are not its title lose their first rank.
        told: what the page tells search engines.
        titles: what the page says its article is called.
    """
    body = root.find("body")
    if body is None:
        return Extraction([root])
    reveal(body, told.body)
    said = (told.title, *titles)
    left_out = _beside(body)
    heading = heading_of(body, said, left_out)
    measures = Measures(body, left_out.__contains__)
    elsewhere = behind(measures, heading)
    if heading is not None:
        elsewhere |= next_stories(heading, body, measures)
    if elsewhere:
        left_out |= elsewhere
        measures = Measures(body, left_out.__contains__)
    whole = measures.prose[body]
    told_blocks = _told_blocks(measures, told.body)
    is_story = whole >= ENOUGH or (whole > 0 and heading is not None)
    main = _main(body, measures, told_blocks) if is_story else body
    title = title_of(body, main, said, left_out, heading, measures)
    if is_story:
        left_out |= pruned(main, measures, told_blocks, title)
        if title is not None and title is heading:
            left_out |= above_title(title, main, measures)
    made = title is not None and title.getparent() is None
    before = _before(main, title, measures) if main is not body or made else []
    head = set(itertools.takewhile(lambda one: not measures.is_prose(one), measures.elements))
    return Extraction([*before, main], left_out, measures, head)


def _beside(body: Element) -> set[Element]:
    """The outermost elements that only stand beside the article."""
    found: set[Element] = set()

    def is_talk(element: Element) -> bool:
        talk = is_discussion(element) and not any(map(_is_story, element.iter("h1", "article", "div")))
        if talk:
            found.add(element)
        return talk

    raw = Measures(body, is_talk)
    whole = raw.prose[body]
    meaningless = _meaningless(raw)
    for element in raw.elements[1:]:
        if not element.attrib and element.tag not in _NAMELESS and "-" not in element.tag:
            continue
        if is_unshown(element):
            found.add(element)
        elif _is_button(element):
            if not _stands_in_prose(element, raw):
                found.add(element)
        elif element.tag == "form" or is_beside(element, meaningless):
            held = raw.prose[element]
            if not (whole and held >= _MOST * whole) and not _stands_in_prose(element, raw):
                found.add(element)
    return found | _teasers(raw, found)


def _is_button(element: Element) -> bool:
    """Whether it is a link that only starts a program of the page: larger letters, print, share."""
    return element.tag == "a" and (element.get("href") or "").strip().lower().startswith("javascript:")


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


def _teasers(raw: Measures, beside: set[Element]) -> set[Element]:
    """Boxes that show other articles: a heading that is a link, few words, and more boxes of the same make beside them."""
    linked = [heading for heading in raw.elements if _is_linked_heading(heading, raw)]
    headings = Counter(above for heading in linked for above in heading.iterancestors())
    makes: dict[tuple[Element, str, str], list[Element]] = {}
    for heading in linked:
        box = heading
        for above in heading.iterancestors():
            if (
                headings[above] > 1
                or raw.text.get(above, 0) > raw.text[heading] + _TEASER
                or above.tag == "body"
            ):
                break
            box = above
        if box.tag in ("li", "div", "article", "section", "td", "a", "dl") and box not in beside:
            key = (box.getparent(), box.tag, (box.get("class") or "").split(" ")[0])
            makes.setdefault(key, []).append(box)
    found = {box for boxes in makes.values() if len(boxes) > 1 for box in boxes}
    prose = sum(raw.prose[box] for box in found)
    whole = sum(raw.prose[one] for one in raw.elements[:1])
    return set() if prose > _ALL_TEASERS * whole and whole - prose < _STORY else found


def _is_linked_heading(element: Element, raw: Measures) -> bool:
    return element.tag in ("h2", "h3", "h4", "h5", "h6") and raw.links[element] >= 0.8 * max(
        1, raw.text[element]
    )


def _told_blocks(measures: Measures, told: str) -> set[Element]:
    """The blocks whose words the page tells search engines; empty when these hear another text, or only a part of it."""
    letters = _LETTERS.sub("", told)
    if len(letters) < ENOUGH:
        return set()
    found, size = set(), 0
    for element in measures.elements:
        if measures.is_block(element) and measures.flow[element] >= 25:
            said = _LETTERS.sub("", text_of(element))
            if said and said[:_KEY] in letters:
                found.add(element)
                size += len(said)
    return found if size >= _FOUND * len(letters) else set()


def _main(body: Element, measures: Measures, told: set[Element]) -> Element:
    """The element that is most likely the article."""
    common = _common(told, body) if told else None

    def score(element: Element) -> float:
        prose = measures.prose[element]
        value = prose - _DOUBT * measures.short[element] - _NOISE * (measures.text[element] - prose)
        if element is common:
            value *= _TOLD
        if is_body(element):
            value *= _NAMED
        elif element.tag == "article":
            value *= _ARTICLE
        elif element.tag == "main" or (element.get("role") or "") == "main":
            value *= _MAIN
        return value

    best, most = body, score(body)
    least = min(ENOUGH, measures.prose[body]) / 2
    for element in measures.elements:
        if element.tag in _HOLDERS and measures.prose[element] >= least:
            value = score(element)
            if value >= most:
                best, most = element, value
    within = list(best.iter("article"))
    if (
        len(within) == 1
        and best not in within
        and measures.prose.get(within[0], 0) >= _ONLY * measures.prose[best]
    ):
        return within[0]
    return best


def _common(elements: set[Element], body: Element) -> Element:
    """The innermost element around all of ``elements``."""
    counts: dict[Element, int] = {}
    for element in elements:
        for above in (element, *element.iterancestors()):
            counts[above] = counts.get(above, 0) + 1
    return min(
        (one for one, count in counts.items() if count == len(elements)),
        key=lambda one: -sum(1 for _ in one.iterancestors()),
        default=body,
    )


def _before(main: Element, title: Element | None, measures: Measures) -> list[Element]:
    """What of the article stands before its text: the title, and the words and pictures between the two."""
    if title is None or title is main or any(above is main for above in title.iterancestors()):
        return []
    above_main = [main, *main.iterancestors()]
    shared = next((above for above in title.iterancestors() if above in set(above_main)), None)
    if shared is None:
        return [title]
    found = [title]
    branch = title
    while branch is not shared:
        # Above the title's own branch nothing follows it but what the branch of the text ends.
        for sibling in branch.itersiblings():
            if sibling in above_main:
                break
            if _leads_in(sibling, measures):
                found.append(sibling)
        branch = branch.getparent()
    for level in reversed(above_main[: above_main.index(shared) - 1]):
        found += [
            one for one in reversed(list(level.itersiblings(preceding=True))) if _leads_in(one, measures)
        ]
    return found


def _leads_in(element: Element, measures: Measures) -> bool:
    """Whether an element between title and text belongs to the article."""
    text = measures.text.get(element, 0)
    if element not in measures.text or text > _LONGEST_LEAD:
        return False
    if text and measures.links[element] <= 0.8 * text and (role_of(element) or element.tag == "figure"):
        return True
    if measures.links[element] > 0.3 * text:
        return False
    if any(True for _ in element.iter("figure", "picture", "img")) and text <= _LINE:
        return True
    if text < _SHORTEST_LEAD:
        return False
    lists = element.tag in ("h2", "h3", "ul") or any(True for _ in element.iter("li"))
    return (
        lists
        or measures.prose[element] > 0
        or any(is_standfirst(one) for one in element.iter("p", "div", "h2", "h3"))
    )
