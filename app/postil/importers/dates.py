"""Dates and times as newspapers print them."""

import datetime
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>\d{4})[-/.](?P<mon>\d{1,2})[-/.](?P<day>\d{1,2})(?=\D|$)",
        r"(?P<year>\d{4})\s?[年년]\s?(?P<mon>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
        rf"{_DAY}(?: of)?[\s-]*{_MONTH},?[\s-]+(?P<year>\d{{4}})\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})\b",
        r"\b(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})[-/.](?P<year>\d{4})\b",
    )
)
_TIME = re.compile(
    r"\bT?(?P<hour>[0-2]?\d)(?=[:.h][0-5]\d|\s*[ap]\.?\s?m\b)(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?"
    r"(?:\s*(?P<half>[ap]\.?\s?m\b)\.?)?(?:\s*hrs?\b)?"
    r"|\b(?P<digits>[0-2]\d[0-5]\d)(?=\s*(?:GMT|UTC|E[SD]?T|BST|HKT|hrs?)\b)",
    re.IGNORECASE,
)
_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "bst": 60, "ist": None, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "et": None, "pst": -480, "pdt": -420, "pt": None, "cst": None, "hkt": 480, "sgt": 480,
    "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "moscow time": 180, "local time": None, "eastern": None,
}  # fmt: skip
_ZONE = re.compile(
    rf"(?P<name>(?<![^\W\d])(?:{'|'.join(_ZONES)})\b)|(?P<offset>[+-]\d\d):?(?P<rest>\d\d)\b", re.IGNORECASE
)
_LABELS = re.compile(
    r"\b(?:first|last|originally|original|print|date|published|publication|updated?|posted|modified|edited|created|issued"
    r"|released|amended|as of|on|at|mon|tues?|wed|thur?s?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b\.?",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:\d+|an?|one|two|three)\s*(?:mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|[hdm])\s+ago\b",
    re.IGNORECASE,
)
_OUTER = " \t,;:.|•·()[]/–—-"
#: Longer lines are never only a date.
_LONGEST = 160


def is_date_line(line: str) -> bool:
    """Whether ``line`` says when it was published or changed, and nothing else."""
    if len(line) > _LONGEST or strip_dates(line) != "":
        return False
    return any(sign.search(line) for sign in (*_DATES, _AGO, _LABELS, _ZONE))


def strip_dates(line: str) -> str | None:
    """``line`` without its dates and times and the words that label them, or None when it has none."""
    rest = line
    for pattern in (*_DATES, _AGO, _TIME):
        rest = pattern.sub(" ", rest)
    if rest == line:
        return None
    rest = _LABELS.sub(" ", _ZONE.sub(" ", rest))
    return re.sub(r"\s+", " ", rest).strip(_OUTER)


def published(line: str) -> str:
    """The first full date in ``line`` as ISO 8601, with its time where one is printed, or empty.

    Dates of figures alone are read only where day and month cannot be taken for each other.
    """
    for pattern in _DATES:
        if match := pattern.search(line):
            day = _date(match)
            if day:
                return day.isoformat() + _time(line[match.end() :], line[: match.start()])
    return ""


def _date(match: re.Match[str]) -> datetime.date | None:
    parts = match.groupdict()
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if second <= 12 else (second, first)
    else:
        day = int(parts["day"])
        month = int(parts["mon"]) if parts.get("mon") else _MONTHS.index(parts["month"][:3].lower()) + 1
    try:
        return datetime.date(int(parts["year"]), month, day)
    except ValueError:
        return None


def _time(after: str, before: str) -> str:
    """The time printed right after the date, or right before it, as ``T10:30`` with its offset; or empty."""
    place = after[:32].lstrip(" \t,|•·–—-atAT")
    match = _TIME.match(place)
    clock = _clock_of(match) if match else None
    if clock is None:
        place = before
        match = next(reversed(list(_TIME.finditer(before))), None)
        clock = _clock_of(match) if match else None
    if clock is None or match is None:
        return ""
    zone = _ZONE.match(place[match.end() :].lstrip(" ("))
    return f"T{clock[0]:02}:{clock[1]:02}{_offset(zone) if zone else ''}"


def _clock_of(match: re.Match[str]) -> tuple[int, int] | None:
    if match["digits"]:
        return int(match["digits"][:2]), int(match["digits"][2:])
    if not match["minute"] and not match["half"]:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    return (hour, minute) if hour < 24 else None


def _offset(zone: re.Match[str]) -> str:
    if zone["offset"]:
        return f"{zone['offset']}:{zone['rest']}"
    minutes = _ZONES[zone["name"].lower()]
    if minutes is None:
        return ""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
