"""Which part of a page is the article. Knows elements only by their names and how many words they hold; converts nothing."""

import re

from postil.importers.html_tree import Element, classes, is_unseen, text_of

#: Elements of a page that are never part of its article.
_ASIDE = frozenset({"nav", "aside", "form", "footer", "menu"})
_ASIDE_ROLES = ("navigation", "complementary", "search", "banner", "contentinfo", "dialog", "alert")
#: What the parts of a page are called that only stand beside the article.
_BESIDE = re.compile(
    r"[\s_-](?:comments?|cookies?|consent|newsletter|subscri\w*|paywall|promo\w*|advert\w*|ads?|sponsor\w*|related|recommend\w*|"
    r"most-?read|read-?(?:more|next)|trending|share|sharing|social|breadcrumbs?|sidebar|toolbar|pagination|skip-?link|signup|"
    r"print-?only|screen-?reader\w*|visually-?hidden|sr-?only|noprint|mw-editsection|toc|navbox)(?=[\s_-])"
)
#: What they are called that hold the article, whatever else is in the name.
_HOLDING = re.compile(r"[\s_-](?:article|story|post|entry|main|content|body|text)(?=[\s_-])")
#: Characters of running text from which an element is believed to be the article, and the part of the page's that it must hold.
_ENOUGH, _PART = 250, 0.4
_CONTAINERS = ("article", "main", "section", "div", "td", "body")


def main_elements(root: Element) -> list[Element]:
    """The elements that are the article, in order: its title where that stands outside, then the part with the running text."""
    body = root.find("body")
    if body is None:
        return [root]
    weights = _weights(body)
    whole = weights.get(body, 0)
    candidates = (list(body.iter("article")), _called_main(body))
    found = (_best(elements, weights, whole) for elements in candidates)
    main = next((element for element in found if element is not None), None)
    main = main if main is not None else _heaviest(body, weights)
    if any(True for _ in main.iter("h1")):
        return [main]
    title = next((h1 for h1 in body.iter("h1") if not is_unseen(h1) and text_of(h1)), None)
    return [main] if title is None else [title, main]


def is_beside(element: Element) -> bool:
    """Whether an element of a page only stands beside the article: a menu, a share box, comments."""
    if element.tag in _ASIDE or (element.get("role") or "").lower() in _ASIDE_ROLES:
        return True
    if element.tag in ("body", "main", "article", "h1") or not element.attrib:
        return False
    names = classes(element)
    return _BESIDE.search(names) is not None and _HOLDING.search(names) is None


def _weights(body: Element) -> dict[Element, int]:
    """Characters of running text below each element, without what stands beside it."""
    weights: dict[Element, int] = {}
    outside: dict[Element, bool] = {}

    def left_out(element: Element) -> bool:
        if element not in outside:
            outside[element] = element.tag != "html" and (is_beside(element) or is_unseen(element))
        return outside[element]

    for paragraph in body.iter("p", "blockquote", "li", "pre", "td", "h2", "h3"):
        if any(
            inner.tag in ("p", "blockquote", "li", "td")
            for inner in paragraph.iter()
            if inner is not paragraph
        ):
            continue
        length = len(text_of(paragraph)) - sum(len(text_of(link)) for link in paragraph.iter("a"))
        above = [paragraph, *paragraph.iterancestors()]
        if length > 0 and not any(map(left_out, above)):
            for element in above:
                weights[element] = weights.get(element, 0) + length
    return weights


def _best(elements: list[Element], weights: dict[Element, int], whole: int) -> Element | None:
    """The one with the most running text, when that is most of the page's."""
    found = max(elements, key=lambda element: weights.get(element, 0), default=None)
    if found is None:
        return None
    weight = weights.get(found, 0)
    return found if weight >= _ENOUGH and weight >= _PART * whole else None


def _called_main(body: Element) -> list[Element]:
    return [
        element
        for element in body.iter("main", "div", "section", "td")
        if element.tag == "main"
        or (element.get("role") or "") == "main"
        or (element.get("itemprop") or "") == "articleBody"
    ]


def _heaviest(body: Element, weights: dict[Element, int]) -> Element:
    """The innermost container that still holds nearly all running text of the page."""
    found, whole = body, weights.get(body, 0)
    if whole < _ENOUGH:
        return body
    while True:
        inner = max(
            (child for child in found if child.tag in (*_CONTAINERS, "table", "tbody", "tr")),
            key=lambda child: weights.get(child, 0),
            default=None,
        )
        if inner is None or weights.get(inner, 0) < 0.85 * whole:
            return found
        found = inner
