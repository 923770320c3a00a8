"""What a page says about its article for search engines: schema.org in JSON-LD."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from postil.importers.html_tree import Element

_ARTICLE = re.compile(
    r"(?:\w*Article|\w*BlogPosting|Report|\w*News\w*|Review|SocialMediaPosting)", re.IGNORECASE
)
_MARKUP = re.compile(r"<[^>]{1,500}>")
#: Nodes that are looked at, and how deep they lie.
_MOST, _DEEPEST = 2000, 12


@dataclass(frozen=True, slots=True)
class Linked:
    """What is said about the article; empty where nothing is.

    Attributes:
        body: its text without markup.
        free: whether it can be read without paying; None when nothing is said.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    site: str = ""
    language: str = ""
    body: str = ""
    url: str = ""
    free: bool | None = None


def linked(root: Element) -> Linked:
    """What the first article described in the page's JSON-LD is said to be, the one with the longest text before others."""
    nodes = [
        node
        for script in root.iter("script")
        if _is_data(script)
        for node in _nodes(_loaded(script.text or ""))
    ]
    articles = [node for node in nodes if any(_ARTICLE.fullmatch(kind) for kind in _texts(node.get("@type")))]
    if not articles:
        return Linked()
    node = max(articles, key=lambda one: len(_text(one.get("articleBody"))) + bool(one.get("headline")))
    by_id = {str(other["@id"]): other for other in nodes if "@id" in other and len(other) > 1}
    free = node.get("isAccessibleForFree")
    return Linked(
        title=_text(node.get("headline") or node.get("name")),
        authors=tuple(dict.fromkeys(_names(node.get("author") or node.get("creator"), by_id))),
        published=_text(node.get("datePublished") or node.get("dateCreated")),
        site=next(iter(_names(node.get("publisher"), by_id)), ""),
        language=_text(node.get("inLanguage")),
        body=_text(node.get("articleBody")),
        url=_text(node.get("url")) or _address(node.get("mainEntityOfPage")),
        free=None if free is None else str(free).lower() not in ("false", "0", "no"),
    )


def _is_data(script: Element) -> bool:
    return (script.get("type") or "").lower().split(";")[0].strip() == "application/ld+json"


def _loaded(text: str) -> Any:
    text = (
        text.strip()
        .removeprefix("<!--")
        .removesuffix("-->")
        .removeprefix("//<![CDATA[")
        .removesuffix("//]]>")
        .strip()
        .rstrip(";")
    )
    try:
        # Not strict: newspapers leave line feeds inside their strings.
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """All objects in ``data``, outer ones first."""
    waiting, seen = [(data, 0)], 0
    while waiting and seen < _MOST:
        one, depth = waiting.pop(0)
        seen += 1
        if isinstance(one, dict):
            yield one
        inner = one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
        if depth < _DEEPEST:
            waiting += [(value, depth + 1) for value in inner if isinstance(value, dict | list)]


def _texts(value: Any) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _text(value: Any) -> str:
    """A string, or the first one in a list, without markup."""
    from html import unescape

    said = next(iter(_texts(value)), "")
    return _MARKUP.sub(" ", unescape(said)).strip() if "<" in said or "&" in said else said.strip()


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        node = by_id.get(str(one.get("@id")), one) if isinstance(one, dict) and "name" not in one else one
        name = _text(node.get("name")) if isinstance(node, dict) else _text(node)
        name = " ".join(name.split())
        if name and "://" not in name and len(name) < 80:
            yield name


def _address(value: Any) -> str:
    return _text(value.get("@id")) if isinstance(value, dict) else _text(value)
