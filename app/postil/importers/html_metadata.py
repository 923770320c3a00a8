"""What a page says about itself in its head."""

import re
from urllib.parse import urlsplit

from postil.importers.dates import published
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
#: What parts the title of an article from the name of its site.
_TAIL = re.compile(r"\s+[|–—·»-]\s+(?P<site>[^|–—·»]{2,40})$")


def page_metadata(root: Element) -> tuple[Metadata, str]:
    """What the head of a page says, and its address; fields are empty where it says nothing."""
    metas = _metas(root)
    site = _first(metas, _SITES)
    heading = _first(metas, _TITLES) or next((text_of(title) for title in root.iter("title")), "")
    tail = _TAIL.search(heading)
    if tail and (not site or tail["site"].casefold() == site.casefold()):
        heading = heading[: tail.start()]
    authors = dict.fromkeys(
        name for key in _AUTHORS for name in metas.get(key, []) if "://" not in name and len(name) < 80
    )
    about = Metadata(
        title=heading,
        authors=tuple(authors),
        published=_date(root, metas),
        site=site,
        language=_language(root, metas),
    )
    return about, _address(root, metas)


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
    for words in said:
        match = _ISO.match(words)
        if match:
            return match.group()
        if found := published(words):
            return found
    return ""


def _language(root: Element, metas: dict[str, list[str]]) -> str:
    said = root.get("lang") or root.get("xml:lang") or _first(metas, ("content-language", "og:locale"))
    match = _LANGUAGE.fullmatch(said.strip().replace("_", "-"))
    return match.group() if match else ""


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
