"""Annotations of Hypothesis, as its API and its exports give them (https://h.readthedocs.io/en/latest/api-reference/)."""

import base64
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from postil.importers.notes.base import Json, dicts, tags_of, text_of, time_of
from postil.model.annotation import Selector
from postil.model.brought import Brought, BroughtMark
from postil.model.span import Span

_URN = "urn:uuid:"
#: Bytes of a UUID, which ids of Hypothesis write in base 64.
_BYTES = 16


def fits(data: Any) -> bool:
    """Whether JSON is of this kind."""
    return any("uri" in one and ("target" in one or "text" in one) for one in _rows(data))


def read(data: Any) -> list[Brought]:
    """The annotations by the page that they are on; replies stand under what they answer."""
    rows = list(_rows(data))
    replies: dict[str, list[str]] = defaultdict(list)
    for one in rows:
        parents = one.get("references")
        if isinstance(parents, list) and parents and (said := text_of(one.get("text"))):
            replies[str(parents[0])].append("\n".join(f"> {line}" for line in said.splitlines()))
    by_page: dict[str, list[Json]] = defaultdict(list)
    for one in rows:
        if not one.get("references"):
            by_page[text_of(one.get("uri"))].append(one)
    return [_page(uri, found, replies) for uri, found in by_page.items()]


def _rows(data: Any) -> Iterator[Json]:
    for one in dicts(data):
        inner = one.get("rows", one.get("annotations"))
        yield from dicts(inner) if isinstance(inner, list) else (one,)


def _page(uri: str, rows: list[Json], replies: dict[str, list[str]]) -> Brought:
    marks, bodies, tags, title = [], list[str](), list[str](), ""
    for one in rows:
        document = one.get("document")
        names = document.get("title") if isinstance(document, dict) else None
        title = title or (text_of(names[0]) if isinstance(names, list) and names else text_of(names))
        key = text_of(one.get("id"))
        said = one.get("text")
        own = said if isinstance(said, str) and said.strip() else ""
        body = "\n\n".join(filter(None, (own, *replies.get(key, ()))))
        mark = _mark(one, key, body)
        if mark is None:
            bodies.append(body)
            tags += tags_of(one.get("tags"))
        else:
            marks.append(mark)
    web, ours = uri.startswith(("http://", "https://")), uri.startswith(_URN)
    return Brought(
        tuple(marks),
        id=uri.removeprefix(_URN).replace("-", "") if ours else "",
        url=uri if web else "",
        source="" if web or ours else uri.rpartition("/")[2],
        title=title,
        body="\n\n".join(filter(None, bodies)),
        tags=tuple(dict.fromkeys(tags)),
    )


def _mark(one: Json, key: str, body: str) -> BroughtMark | None:
    quote, span = None, None
    for target in dicts(one.get("target")):
        for selector in dicts(target.get("selector")):
            if selector.get("type") == "TextQuoteSelector" and text_of(selector.get("exact")):
                parts = (selector.get(part) for part in ("exact", "prefix", "suffix"))
                quote = Selector(*(part if isinstance(part, str) else "" for part in parts))
            elif selector.get("type") == "TextPositionSelector":
                start, end = selector.get("start"), selector.get("end")
                if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end:
                    span = Span(start, end)
    if quote is None:
        return None
    return BroughtMark(
        quote,
        _identity(key),
        span,
        body,
        tags_of(one.get("tags")),
        created=time_of(one.get("created")),
    )


def _identity(key: str) -> str:
    """An id of Hypothesis as 32 hex digits; of marks that Postil wrote out it is the very id that they had."""
    try:
        plain = base64.urlsafe_b64decode(key + "==")
    except ValueError:
        plain = b""
    return plain.hex() if len(plain) == _BYTES else key and f"hypothesis:{key}"
