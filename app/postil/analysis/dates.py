"""The dates that a text talks about, also those that can only be told from the day on which it was published.

Only what is sure enough to stand on a timeline: "in 2014", "4 March", "last Tuesday", not "recently" or "in two years".
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from postil.model.span import Span

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = {
    "Jan": 1,
    "Feb": 2,
    "Mar": 3,
    "Apr": 4,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sept": 9,
    "Sep": 9,
    "Oct": 10,
    "Nov": 11,
    "Dec": 12,
}
_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b\.?)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
#: A day to come counts as so many times further away.
_AHEAD = 3
#: What stands before a year that is one, and not a number of things.
_BEFORE_YEAR = r"(?i:in|since|by|until|till|before|after|during|from|of|around|early|late|mid|spring|summer|autumn|fall|winter|to|and|through)"
_DATE = re.compile(
    "|".join(
        re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{number}>", pattern)
        for number, pattern in enumerate(
            (
                rf"\b{_YEAR}-(?P<mon>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b",
                rf"\b{_DAY}(?: of)? {_MONTH},? {_YEAR}\b",
                rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
                rf"\b{_DAY}(?: of)? {_MONTH}(?![\w-])",
                rf"\b{_MONTH} {_DAY}\b(?![:.,]?\d)",
                rf"\b{_MONTH},? (?:of )?{_YEAR}\b",
                rf"\b{_BEFORE_YEAR}[ -]{_YEAR}\b(?!-\w)",
                rf"\b(?P<which>last|next|this|on|late|early)(?: on)? (?P<weekday>{'|'.join(_WEEKDAYS)})\b",
                r"\b(?P<rel>yesterday|today|tomorrow|last (?:week|month|year)|this (?:month|year)|next (?:week|month|year))\b",
            )
        )
    )
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text.

    Attributes:
        span: code points.
        first: the first day that is meant.
        last: the last one; the same for a day.
    """

    span: Span
    first: date
    last: date


def dates_in(text: str, published: str = "") -> list[Dated]:
    """The dates in a text, in its order.

    Args:
        text: the whole text.
        published: ISO 8601 date from which "last Tuesday" and "4 March" are told; without one such dates are left out.
    """
    return list(_found(text, _day_of(published)))


def _found(text: str, today: date | None) -> Iterator[Dated]:
    for match in _DATE.finditer(text):
        parts = {name[:-1]: value for name, value in match.groupdict().items() if value is not None}
        days = _days(parts, today)
        if days is not None:
            start = match.end() - len(parts["year"]) if set(parts) == {"year"} else match.start()
            yield Dated(Span(start, match.end()), *days)


def _days(parts: dict[str, str], today: date | None) -> tuple[date, date] | None:
    """The first and the last day of what was found; None for what is none."""
    if "rel" in parts:
        return _relative(parts["rel"], today) if today else None
    if "weekday" in parts:
        return _weekday(parts["which"], _WEEKDAYS.index(parts["weekday"]), today) if today else None
    month = int(parts["mon"]) if "mon" in parts else _NUMBERS.get(parts.get("month", "").rstrip("."), 0)
    day, year = int(parts.get("day", 0)), int(parts.get("year", 0))
    try:
        if not year:
            return _nearest(month, day, today) if today else None
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if not day:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:  # 31 April
        return None


def _nearest(month: int, day: int, today: date) -> tuple[date, date] | None:
    """The day of that name that is nearest to the day of publication; one to come only when it is much nearer: news look back."""
    near = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            near.append(date(year, month, day))
        except ValueError:
            continue
    if not near:
        return None
    found = min(near, key=lambda one: (today - one).days if one <= today else _AHEAD * (one - today).days)
    return found, found


def _weekday(which: str, weekday: int, today: date) -> tuple[date, date]:
    """News speak of the last one, unless they say "next"."""
    if which == "next":
        found = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    elif which == "this":
        found = today + timedelta(days=(weekday - today.weekday()) % 7)
    else:
        back = (today.weekday() - weekday) % 7
        found = today - timedelta(days=back or (7 if which == "last" else 0))
    return found, found


def _relative(words: str, today: date) -> tuple[date, date]:
    days = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if words in days:
        found = today + timedelta(days=days[words])
        return found, found
    which, unit = words.split()
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    if unit == "year":
        return date(today.year + step, 1, 1), date(today.year + step, 12, 31)
    months = today.year * 12 + today.month - 1 + step
    year, month = months // 12, months % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _day_of(published: str) -> date | None:
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None
