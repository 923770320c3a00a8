"""What a page says about itself in its head."""

import re
from urllib.parse import urlsplit

from postil.importers.dates import published
from postil.importers.html_linked import Linked
from postil.importers.html_tree import Element, text_of
from postil.importers.metadata import Metadata

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_AUTHORS = ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl")
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "pubdate",
    "citation_publication_date",
    "parsely-pub-date",
)
_SITES = ("og:site_name", "application-name", "citation_journal_title")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af)\s+(?-i:(?=[^\W\d_a-z]))", re.IGNORECASE)
_SITE = re.compile(r"\S+\.[a-z]{2,6}", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:;|,|&|\band\b|\bund\b|\bet\b)\s*")
#: Characters of the longest list of authors.
_LONGEST = 200
#: What parts the title of an article from the name of its site.
_TAIL = re.compile(r"\s+[|–—·»-]\s+(?P<site>[^|–—·»]{2,40})$")


def page_metadata(root: Element, told: Linked) -> tuple[Metadata, str, tuple[str, ...]]:
    """What a page says about its article, its address, and all that it calls the article; empty where it says nothing.

    Args:
        root: of the page.
        told: what it tells search engines.
    """
    metas = _metas(root)
    site = _first(metas, _SITES) or told.site
    heading = _first(metas, _TITLES) or next((text_of(title) for title in root.iter("title")), "")
    tail = _TAIL.search(heading)
    if tail and (not site or tail["site"].casefold() == site.casefold()):
        heading = heading[: tail.start()]
    said = told.authors or tuple(name for key in _AUTHORS for name in metas.get(key, []))
    about = Metadata(
        title=told.title or heading,
        authors=tuple(dict.fromkeys(name for one in said for name in _names(one))),
        published=_iso(told.published) or _date(root, metas),
        site=site,
        language=_language(root, metas) or _code(told.language),
    )
    titles = tuple(
        dict.fromkeys((_first(metas, _TITLES), heading, *(text_of(title) for title in root.iter("title"))))
    )
    return about, _address(root, metas) or (told.url if told.url.startswith("http") else ""), titles


def _names(said: str) -> list[str]:
    """The names in what a page calls its author: "By Ada Quill and Tom Reed, AP" are two."""
    said = _BY.sub("", " ".join(said.split()))
    if "://" in said or _SITE.fullmatch(said) or len(said) > _LONGEST:
        return []
    parts = [part for part in _BETWEEN.split(said) if part and not part.isupper()]
    # Of one word each they are one name, last part first.
    return (
        parts
        if len(parts) > 1 and all(" " in part for part in parts)
        else parts
        if len(parts) == 1
        else [said]
    )


def _metas(root: Element) -> dict[str, list[str]]:
    """All ``meta`` elements with a content, by their names in lower case."""
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name.lower(), []).append(content)
    return metas


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _date(root: Element, metas: dict[str, list[str]]) -> str:
    said = [metas[name][0] for name in _DATES if name in metas]
    said += [time.get("datetime") or text_of(time) for time in root.iter("time")][:3]
    return next((found for words in said if (found := _iso(words))), "")


def _iso(words: str) -> str:
    match = _ISO.match(words)
    return match.group() if match else published(words)


def _code(said: str) -> str:
    match = _LANGUAGE.fullmatch(said.strip().replace("_", "-"))
    return match.group() if match else ""


def _language(root: Element, metas: dict[str, list[str]]) -> str:
    said = root.get("lang") or root.get("xml:lang") or _first(metas, ("content-language", "og:locale"))
    return _code(said)


def _address(root: Element, metas: dict[str, list[str]]) -> str:
    """The page's own address, where it says one."""
    links = [
        link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"
    ]
    for address in (*links, *metas.get("og:url", [])):
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc:
            return address.strip()
    return ""
