"""What an article prints about itself: title, authors, date, publication, language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from postil.importers.dates import published
from postil.importers.headlines import dateline
from postil.importers.names import byline, clean_name, name_key, without_honorific
from postil.importers.words import SITES, listed
from postil.model.block import BODY_ROLES, Block, Role

_COMMON = listed(
    "the of and to in a is that for was with as by on at from be it he his said has are not this which", None
)
_SOURCE = re.compile(
    r"(?:source|via|(?:originally )?published (?:by|in|on))\s*:?\s*(?P<site>[^|.]{2,50})", re.IGNORECASE
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[\s©(c)]*(?:\d{4})?,?\s*(?P<site>[^.,|]{2,50})", re.IGNORECASE)
_REPORTERS = re.compile(r"(?:report(?:ing|ed)|writ(?:ing|ten)) by (?P<who>[^;.()]+)", re.IGNORECASE)
#: Words that are enough to tell a language.
_SAMPLE = 2000


@dataclass(frozen=True, slots=True)
class Metadata:
    """As the fields of the same names in ``Article``."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    site: str = ""
    language: str = ""


def metadata(text: str, blocks: Iterable[Block]) -> Metadata:
    """What ``text`` with those blocks prints about itself; fields are empty where it prints nothing."""
    blocks = tuple(blocks)
    lines: dict[Role, list[str]] = {}
    for block in blocks:
        lines.setdefault(block.role, []).append(" ".join(block.span.of(text).split()))
    title = " ".join(lines.get(Role.TITLE, [])[:1])
    return Metadata(
        title=title,
        authors=_authors(lines.get(Role.BYLINE, [])),
        published=_published(lines),
        site=_site(lines),
        language=_language(block.span.of(text) for block in blocks if block.role in BODY_ROLES),
    )


def _authors(lines: list[str]) -> tuple[str, ...]:
    """Names of the bylines, each once; without one, those who reported."""
    signed = [name for line in lines for name in byline(line, bare=True) or ()]
    if not signed:
        found = (match["who"] for line in lines for match in _REPORTERS.finditer(line))
        signed = [name for who in found for name in byline(f"By {who}") or ()]
    names: dict[str, str] = {}
    for name in signed:
        names.setdefault(name_key(name), clean_name(without_honorific(name)))
    return tuple(names.values())


def _published(lines: dict[Role, list[str]]) -> str:
    """The date that a line labels as published, else the first that stands in a byline or a line of its own."""
    dated = [line for line in lines.get(Role.BYLINE, []) if published(line)]
    dated += [line for line in lines.get(Role.FURNITURE, []) if re.match(r"source\s*:", line, re.IGNORECASE)]
    labelled = [
        line for line in dated if re.search(r"\b(?:published|posted|issued|released)\b", line, re.IGNORECASE)
    ]
    fresh = [line for line in dated if not re.search(r"\b(?:updated?|modified)\b", line, re.IGNORECASE)]
    found = next((date for line in (*labelled, *fresh, *dated) if (date := published(line))), "")
    if found:
        return found
    standing = [line for line in lines.get(Role.DATELINE, []) if published(line)]
    return published(standing[0]) if standing else ""


def _site(lines: dict[Role, list[str]]) -> str:
    furniture, body = lines.get(Role.FURNITURE, []), lines.get(Role.PARAGRAPH, [])
    for line in furniture:
        match = _SOURCE.fullmatch(line.split("|")[0].strip())
        if match:
            return match["site"].strip()
    for line in furniture:
        if line in SITES:
            return line
    for line in furniture:
        match = _COPYRIGHT.match(line)
        known = match and next(
            (s for s in SITES if match["site"].strip().casefold().startswith(s.casefold())), None
        )
        if known:
            return known
    first = dateline(body[0]) if body else None
    return first["agency"] if first and first["agency"] in SITES else ""


def _language(texts: Iterable[str]) -> str:
    """``en`` when common English words make up a tenth of the words, else empty."""
    words: list[str] = []
    for text in texts:
        words += re.findall(r"[^\W\d_]+", text[: 20 * _SAMPLE])
        if len(words) > _SAMPLE:
            break
    common = sum(word.lower() in _COMMON for word in words)
    return "en" if words and common >= 0.1 * len(words) else ""
