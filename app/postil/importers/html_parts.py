"""An article that its site spreads over several pages: which page goes on with it, and what of that page is new."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from postil.importers.addresses import whole
from postil.importers.html_extraction import Extraction
from postil.importers.html_tree import Element, text_of

#: Pages of the longest article.
MOST = 20
#: Words in the query of an address that say which page.
_WORDS = frozenset("page p pg pagina página seite part paged page_no pagenum page_num sida strona".split())
#: The number of a page at the end of the path, alone or behind a word or a sign.
_NUMBER = re.compile(
    r"(?P<sign>/(?:page|pagina|seite|part|p)?[-/]?|[-_,.](?:page|pagina|seite|part|p)?[-_]?)(?P<number>\d{1,2})(?P<end>/?|\.\w{2,5})$",
    re.IGNORECASE,
)
#: Blocks whose words, when the first page had them, are not said again; characters of the longest such words.
_AGAIN, _SHORT = (
    ("h1", "h2", "h3", "p", "figure", "figcaption", "time", "address", "header", "div", "span"),
    400,
)
#: Characters that say, behind a title, which page it is, or on which site.
_BEHIND = 60
_ADDRESSES = ("href", "src", "data-src", "data-original")


@dataclass(frozen=True, slots=True)
class Part:
    """A page that was read.

    Attributes:
        root: of the page.
        found: the part of the article on it.
        url: where it was.
        titles: what it calls the article.
    """

    root: Element
    found: Extraction
    url: str
    titles: tuple[str, ...]


def next_of(root: Element, url: str) -> str:
    """The address of the page that goes on with the article of this one, as the page says itself; or empty."""
    own, number = _numbered(url)
    for link in root.iter("link", "a"):
        if "next" not in (link.get("rel") or "").lower().split():
            continue
        goal = whole(url, (link.get("href") or "").strip()).partition("#")[0]
        other, following = _numbered(goal)
        if other == own and following == number + 1 and goal != url:
            return goal
    return ""


def goes_on(parts: list["Part"]) -> bool:
    """Whether an article has so many pages that the last ones were left."""
    return len(parts) >= MOST and bool(next_of(parts[-1].root, parts[-1].url))


def begins(url: str) -> bool:
    """Whether an address is that of the first page of an article, as far as it says."""
    return _numbered(url)[1] <= 1


def _numbered(url: str) -> tuple[str, int]:
    """An address without the number of a page, and that number; 1 where it names none."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # Asked for again below.
    except ValueError:
        return url, 1
    told = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True)]
    for name, value in told:
        if name.lower() in _WORDS and value.isdecimal() and len(value) < 3:
            return _bare(parts, parts.path, [one for one in told if one[0] != name]), int(value)
    match = _NUMBER.search(parts.path)
    if match:
        end = match["end"] if match["end"].startswith(".") else ""
        return _bare(parts, parts.path[: match.start()] + end, told), int(match["number"])
    return _bare(parts, parts.path, told), 1


def _bare(parts: SplitResult, path: str, query: list[tuple[str, str]]) -> str:
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}:{parts.port or ''}{path.rstrip('/')}?{urlencode(query)}"


def joined(first: Part, read: Callable[[str], Part | None]) -> list[Part]:
    """The pages of an article in order, the first one included; what is new on each is added to what was found on the first.

    Args:
        first: the page that the reader asked for.
        read: reads the page at an address; None where it cannot be had.
    """
    parts, titles = [first], {_key(one) for one in first.titles if one}
    while len(parts) < MOST:
        goal = next_of(parts[-1].root, parts[-1].url) if begins(first.url) else ""
        part = read(goal) if goal and goal not in [one.url for one in parts] else None
        if part is None or not _is_same(part, titles):
            break
        parts.append(part)
    said = {_key(text_of(one)) for element in first.found.elements for one in _blocks(element)} - {""}
    for part in parts[1:]:
        _add(first.found, part, said, titles)
    return parts


def _is_same(part: Part, titles: set[str]) -> bool:
    """Whether a page calls its article as the first one does, perhaps with a number behind."""
    heads = (text_of(one) for one in part.root.iter("h1"))
    return any(_begins_so(_key(one), titles) for one in (*part.titles, *heads))


def _begins_so(words: str, titles: set[str]) -> bool:
    return any(words.startswith(title) and len(words) <= len(title) + _BEHIND for title in titles if title)


def _add(found: Extraction, part: Part, said: set[str], titles: set[str]) -> None:
    for element in part.root.iter():
        for name in _ADDRESSES:
            value = element.get(name) if isinstance(element.tag, str) else None
            if value and not value.startswith(("#", "data:")):
                element.set(name, whole(part.url, value))
    repeated = {
        one
        for element in part.found.elements
        for one in _blocks(element)
        if (words := _key(text_of(one))) in said or (one.tag == "h1" and _begins_so(words, titles))
    }
    found.elements += part.found.elements
    found.left_out |= part.found.left_out | repeated
    if found.measures and part.found.measures:
        found.measures.text.update(part.found.measures.text)


def _blocks(element: Element) -> Iterator[Element]:
    """Blocks of few words in an element, and itself."""
    for one in element.iter(*_AGAIN):
        if len(text_of(one)) <= _SHORT:
            yield one


def _key(words: str) -> str:
    return " ".join(words.split()).casefold()
