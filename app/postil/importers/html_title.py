"""Which heading of a page is the title of its article."""

import re

from lxml import etree

from postil.importers.html_tree import Element, is_unseen, text_of

_LETTERS = re.compile(r"[\W_]+")
#: Letters that a title has at least for being recognised in what the page says.
_SHORTEST = 8


def title_of(body: Element, main: Element, said: tuple[str, ...], beside: set[Element]) -> Element | None:
    """The heading that is the article's title, made the only one of first rank; None when there is none.

    Logos go to ``beside``. A heading that says what the page says of itself comes before one that only stands on top; where no heading says it, one is made.
    """
    wanted = [letters for one in said if len(letters := _letters(one)) >= _SHORTEST]
    headings = [
        heading
        for heading in body.iter("h1", "h2", "h3")
        if not is_unseen(heading) and text_of(heading) and not _lies_in(heading, beside)
    ]
    first = [heading for heading in headings if heading.tag == "h1"]
    found = next((heading for heading in [*first, *headings] if _says(heading, wanted)), None)
    if found is None and first:
        inside = [heading for heading in first if _is_in(heading, main)]
        free = [heading for heading in first if not _is_logo(heading)]
        found = next(iter([*inside, *free]), None)
    named = next((one for one in said[:2] if one.strip()), "")
    if found is None and named:
        found = etree.Element("h1")
        found.text = named
    if found is None:
        return None
    for heading in first:
        if heading is not found and _is_logo(heading):
            beside.add(heading)
        heading.tag = "h2"
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
