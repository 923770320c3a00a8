"""Which heading of a page is the title of its article."""

import itertools
import re

from lxml import etree

from postil.importers.html_measures import Measures
from postil.importers.html_tree import Element, is_unseen, text_of

_LETTERS = re.compile(r"[\W_]+")
#: Elements in which a title can stand as a line.
_LINES = ("p", "div", "b", "strong", "font", "span", "td", "big", "center", "h4", "h5", "h6")
#: Letters that a title has at least for being recognised in what the page says.
_SHORTEST = 8


def heading_of(body: Element, said: tuple[str, ...], beside: set[Element]) -> Element | None:
    """The heading, or a line that is none, which says what the page says that its article is called; else its only first heading.

    Args:
        body: of the page.
        said: what the page calls its article, in several places.
        beside: elements that stand beside the article.
    """
    wanted = _wanted(said)
    headings = _headings(body, beside)
    first = [heading for heading in headings if heading.tag == "h1"]
    found = next((heading for heading in [*first, *headings] if _says(heading, wanted)), None)
    if found is not None or first:
        return found if found is not None or len(first) > 1 or _is_logo(first[0]) else first[0]
    return _line(body, wanted, beside)


def _line(body: Element, wanted: list[str], beside: set[Element]) -> Element | None:
    """The first line that says just what the page is called; in old pages it is only set in large letters."""
    longest = max(map(len, wanted), default=0)
    for element in body.iter(*_LINES) if wanted else ():
        words = text_of(element) if not is_unseen(element) else ""
        if len(words) >= _SHORTEST and len(words) <= 2 * longest and _letters(words) in wanted:
            return None if _lies_in(element, beside) else element
    return None


def _wanted(said: tuple[str, ...]) -> list[str]:
    return [letters for one in said if len(letters := _letters(one)) >= _SHORTEST]


def _headings(body: Element, beside: set[Element]) -> list[Element]:
    return [
        heading
        for heading in body.iter("h1", "h2", "h3")
        if not is_unseen(heading) and text_of(heading) and not _lies_in(heading, beside)
    ]


def title_of(
    body: Element,
    main: Element,
    said: tuple[str, ...],
    beside: set[Element],
    heading: Element | None,
    measures: Measures,
) -> Element | None:
    """The heading that is the article's title, made the only one of first rank; None when there is none.

    Logos go to ``beside``. Where no heading of the page says what it calls itself, one of first rank is taken, or one is made.

    Args:
        body: of the page.
        main: the element that is the article.
        said: what the page calls its article, in several places.
        beside: elements that stand beside the article.
        heading: the one that says it.
        measures: of the page.
    """
    first = [one for one in _headings(body, beside) if one.tag == "h1"]
    found = heading
    if found is None and first:
        inside = [one for one in first if _is_in(one, main)]
        free = [one for one in first if not _is_logo(one)]
        # Above the one may stand another that names the section.
        above = set(itertools.takewhile(lambda one: not measures.is_prose(one), measures.elements))
        found = next(iter([*reversed([one for one in inside if one in above]), *inside, *free]), None)
    named = next((one for one in said[:2] if one.strip()), "")
    if found is None and named:
        found = etree.Element("h1")
        found.text = named
    if found is None:
        return None
    for one in first:
        if one is not found and _is_logo(one):
            beside.add(one)
        one.tag = "h2"
    found.tag = "h1"
    return found


def _letters(words: str) -> str:
    return _LETTERS.sub("", words).casefold()


def _says(heading: Element, wanted: list[str]) -> bool:
    words = _letters(text_of(heading))
    return len(words) >= _SHORTEST and any(
        words == one
        or (words in one and 2 * len(words) > len(one))
        or (one in words and 2 * len(one) > len(words))
        for one in wanted
    )


def _is_logo(heading: Element) -> bool:
    """Whether a heading is the name of the paper, which leads to its front page."""
    links = [heading.getparent(), *heading.iter("a")]
    return any(
        link is not None and link.tag == "a" and (link.get("href") or "").rstrip("/").count("/") <= 2
        for link in links
    )


def _is_in(element: Element, other: Element) -> bool:
    return element is other or any(above is other for above in element.iterancestors())


def _lies_in(element: Element, others: set[Element]) -> bool:
    return any(above in others for above in (element, *element.iterancestors()))
