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

from postil.importers.html_beside import beside
from postil.importers.html_bounds import above_title, behind, next_stories
from postil.importers.html_hidden import reveal
from postil.importers.html_lines import is_about, is_under_picture
from postil.importers.html_linked import Linked
from postil.importers.html_measures import Measures
from postil.importers.html_names import (
    is_body,
    is_media,
    is_standfirst,
    role_of,
)
from postil.importers.html_pruning import pruned
from postil.importers.html_title import heading_of, title_of
from postil.importers.html_tree import Element, text_of
from postil.model.block import Role

#: Running text from which a page is believed to have an article.
ENOUGH = 250
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
#: Characters of the longest caption, and of a byline or kicker.
_CAPTION, _LINE = 1500, 400
#: Characters of what stands between title and text.
_SHORTEST_LEAD, _LONGEST_LEAD = 40, 2000
#: Running text in captions from which they can be a story.
_STORY = 500
#: Characters of what is said beside a film, and elements that show or play something.
_MEDIA, _SHOWN = (
    500,
    (
        "iframe",
        "video",
        "audio",
        "img",
        "picture",
        "button",
        "svg",
        "object",
        "amp-video",
        "amp-img",
        "source",
    ),
)
_SITE = re.compile(r"https?://[^/?#]+")
_LETTERS = re.compile(r"[\W_]+")
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
        if role is None and 0 < text <= _MEDIA and is_media(element) and self._shows_more(element):
            return Role.CAPTION
        if (
            role is None
            and element.tag in ("div", "span")
            and 0 < text <= _LINE
            and self._is_alone_with_picture(element)
        ):
            return Role.CAPTION
        if role is None and element not in self.head and is_under_picture(element, self.measures):
            return Role.CAPTION
        if role is None and text <= _LINE and element in self.head and is_about(element):
            return Role.BYLINE
        return role if role and text <= (_CAPTION if role is Role.CAPTION else _LINE) else None

    def _shows_more(self, element: Element) -> bool:
        """Whether there is something to see or to hear in an element, and little to read."""
        own = self.measures.prose.get(element, 0) if self.measures else 0
        return own <= _MEDIA // 2 and any(True for _ in element.iter(*_SHOWN))

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
    left_out = beside(body, _address(root))
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
    _free_captions(main, measures)
    title = title_of(body, main, said, left_out, heading, measures)
    if is_story:
        left_out |= pruned(main, measures, told_blocks, title)
        if title is not None and title is heading:
            left_out |= above_title(title, main, measures)
    made = title is not None and title.getparent() is None
    before = _before(main, title, measures) if main is not body or made else []
    above = itertools.takewhile(lambda one: not measures.is_prose(one), measures.elements)
    head = set(above) if is_story else set()
    return Extraction([*before, main], left_out, measures, head)


def _free_captions(main: Element, measures: Measures) -> None:
    """Makes captions plain text where they are most of what runs: a row of pictures tells the story."""
    held = [
        one
        for one in main.iter()
        if one in measures.prose and (one.tag == "figcaption" or role_of(one) is Role.CAPTION)
    ]
    outer = [one for one in held if not any(above in held for above in one.iterancestors())]
    if sum(measures.prose[one] for one in outer) > max(_STORY, measures.prose[main] / 2):
        for one in held:
            one.tag = "div"
            for name in ("class", "id"):
                one.attrib.pop(name, None)


def _address(root: Element) -> str:
    """What the page says that its own address is; else only the site to which most of its links lead."""
    links = (
        link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"
    )
    metas = (meta.get("content") or "" for meta in root.iter("meta") if meta.get("property") == "og:url")
    own = next((one.strip() for one in (*links, *metas) if "://" in one), "")
    if own:
        return own
    sites = Counter(match[0] for link in root.iter("a") if (match := _SITE.match(link.get("href") or "")))
    return sites.most_common(1)[0][0] if sites else ""


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
