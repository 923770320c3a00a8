"""What stands around a title and before a first sentence: kickers, the publication's name, datelines."""

import re

from postil.importers.dates import strip_dates
from postil.importers.words import GENRES, SECTIONS, SITES

_INLINE_KICKER = re.compile(
    rf"(?P<kicker>{GENRES})(?P<rule>\s*[:|]\s*|\s+[–—-]\s+|-(?=[A-Z]))(?P<title>\S)", re.IGNORECASE
)
_BAR_KICKER = re.compile(r"(?P<kicker>[^|]{2,40}?)(?P<rule>\s*\|\s*)(?P<title>[^|\s])")
_SITE_TAIL = re.compile(r"(?P<rule>\s+(?:\||[–—-])\s+)(?P<site>[^|]{2,40})$")
_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/ -]{2,40})(?:,\s[^\W\d_][\w. ]{1,25})?(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?)?"
    r"\s*(?:\((?P<agency>[^()]{2,40})\))?\s*(?:[–—-]{1,3}|:)(?:\s|$)"
)
_DAY = r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)"
_DATELINE_ALONE = re.compile(
    rf"[A-ZÀ-ÖØ-Þ][\w.'’ -]{{2,30}}(?:, [A-ZÀ-ÖØ-Þ][\w.'’ -]{{2,30}})?, {_DAY}(?:,? \d{{4}})?|[A-ZÀ-ÖØ-Þ .-]{{3,30}} \([A-Z][\w -]{{1,30}}\)",
    re.IGNORECASE,
)


def is_section(line: str) -> bool:
    """Whether ``line`` is a section or a path of sections: "Opinion", "World | Europe"."""
    parts = [" ".join(part.split()).casefold() for part in re.split(r"\s*[|/>›»•·]\s*", line.strip(" :[]|>"))]
    return (
        len(line) <= 60
        and any(part in SECTIONS for part in parts)
        and all(len(part.split()) <= 3 for part in parts)
    )


def inline_kicker(line: str) -> tuple[int, int] | None:
    """Where a kicker before the title in one line ends, and where the title begins: "Opinion| Beijing …"."""
    match = _INLINE_KICKER.match(line)
    if match is None:
        match = _BAR_KICKER.match(line)
        if match and not is_section(match["kicker"]):
            kicker, title = match["kicker"].split(), line[match.start("title") :].split("|")[0].split()
            match = match if len(kicker) <= 3 and len(title) >= 4 else None
    return (match.end("kicker"), match.start("title")) if match else None


def site_tail(line: str) -> tuple[int, int] | None:
    """Where a title followed by its publication ends, and where the publication begins: "… | BBC News"."""
    match = _SITE_TAIL.search(line)
    if match is None or len(line[: match.start()].split()) < 3:
        return None
    barred = "|" in match["rule"] and len(match["site"].split()) <= 4
    return (match.start(), match.start("site")) if match["site"] in SITES or barred else None


def dateline(paragraph: str) -> re.Match[str] | None:
    """The dateline that a paragraph begins with, groups ``place`` and ``agency``: "MOSCOW (Reuters) - "."""
    return _DATELINE.match(paragraph)


def is_dateline(line: str) -> bool:
    """Whether ``line`` is a dateline and nothing else: "Beijing, 18 November"."""
    if len(line) > 80:
        return False
    place = strip_dates(line)
    dated = place is not None and place.isupper() and len(place) <= 30
    return dated or (_DATELINE.fullmatch(line) or _DATELINE_ALONE.fullmatch(line)) is not None
