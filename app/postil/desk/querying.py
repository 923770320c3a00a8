"""What readers type into the search line, as a query.

Words that stand side by side must all be there; ``OR`` between two asks for either, ``-`` before one for its absence, quotation
marks keep words together, ``*`` at the end lets a word go on. ``speaker:``, ``actor:``, ``system:``, ``source:``, ``tag:``, ``note:``,
``highlight:``, ``title:`` and ``text:`` say where; ``before:``, ``after:`` and ``on:`` when; ``in:`` which collection; ``is:`` what an
article is.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta

from postil.errors import UserError
from postil.model.query import Field, Flag, Query, Term

#: What readers may write before a colon, beside the names of the fields.
_OTHER_NAMES = {"site": Field.SOURCE, "author": Field.SOURCE, "said": Field.SPEAKER, "notes": Field.NOTE}
_FIELDS = {str(one): one for one in Field} | _OTHER_NAMES
_FLAGS = {str(one): one for one in Flag} | {
    "new": Flag.UNREAD,
    "star": Flag.STARRED,
    "archive": Flag.ARCHIVED,
}
_DATES = ("before", "after", "since", "on", "date")
_OPENING, _CLOSING = '"“„«', '"”“»'
_PIECE = re.compile(
    rf"""(?P<minus>-(?=\S))?
    (?:(?P<name>[^\W\d_]+):(?=\S))?
    (?:[{_OPENING}](?P<quoted>[^{_OPENING}{_CLOSING}]*)(?:[{_CLOSING}](?P<star>\*)?|$)|(?P<bare>\S+))""",
    re.VERBOSE,
)


@dataclass
class _Parts:
    """What has been read so far."""

    wanted: list[list[Term]] = field(default_factory=list)
    unwanted: list[Term] = field(default_factory=list)
    flags: set[Flag] = field(default_factory=set)
    collections: list[str] = field(default_factory=list)
    since: str = ""
    until: str = ""


def parsed(typed: str, *, typing: bool = False) -> Query:
    """The query in what was typed.

    Args:
        typed: the whole line.
        typing: whether more may come: then the last word may go on, and what is not finished yet is passed over.

    Raises:
        UserError: when a date or a state is none; not while ``typing``.
    """
    parts, either = _Parts(), False
    pieces = list(_PIECE.finditer(typed))
    for number, piece in enumerate(pieces):
        if piece.group() in {"OR", "|"}:
            either = bool(parts.wanted)
            continue
        goes_on = typing and number == len(pieces) - 1 and piece.end() == len(typed)
        try:
            _take(parts, piece, either=either, goes_on=goes_on)
        except UserError:
            if not typing:
                raise
        either = False
    return Query(
        tuple(tuple(group) for group in parts.wanted),
        tuple(parts.unwanted),
        parts.since,
        parts.until,
        frozenset(parts.flags),
        tuple(parts.collections),
    )


def _take(parts: _Parts, piece: re.Match[str], *, either: bool, goes_on: bool) -> None:
    name, bare = (piece["name"] or "").casefold(), piece["bare"]
    words = piece["quoted"] if bare is None else bare
    if name in _DATES:
        _limit(parts, name, words)
    elif name == "is":
        if words.casefold() not in _FLAGS:
            known = ", ".join(Flag)
            raise UserError(f"“is:{words}” says nothing. It takes one of these: {known}.")
        parts.flags.add(_FLAGS[words.casefold()])
    elif name == "in":
        parts.collections.append(words)
    else:
        if name and name not in _FIELDS:  # "https://…", "10:30"
            words, name = f"{piece['name']}:{words}", ""
        starred = piece["star"] is not None or (bare is not None and words.endswith("*"))
        prefix = starred or (goes_on and bare is not None)
        term = Term(words.rstrip("*"), _FIELDS.get(name), prefix=prefix)
        if not re.search(r"\w", term.words):
            return
        if piece["minus"]:
            parts.unwanted.append(term)
        elif either:
            parts.wanted[-1].append(term)
        else:
            parts.wanted.append([term])


def _limit(parts: _Parts, name: str, words: str) -> None:
    first, after = _days(f"{name}:{words}", words)
    if name in ("after", "since", "on", "date"):
        parts.since = max(parts.since, first.isoformat())
    if name == "before":
        parts.until = min(filter(None, (parts.until, first.isoformat())))
    elif name in ("on", "date"):
        parts.until = min(filter(None, (parts.until, after.isoformat())))


def _days(said: str, words: str) -> tuple[date, date]:
    """The first day of a year, month or day, and the first one after it."""
    today = date.today()  # noqa: DTZ011 - the reader's own day
    if words.casefold() in ("today", "yesterday"):
        day = today - timedelta(days=words.casefold() == "yesterday")
        return day, day + timedelta(days=1)
    try:
        if not re.fullmatch(r"\d{4}(-\d{1,2}){0,2}", words):
            raise ValueError(words)
        year, month, of_month = (int(part) if part else 0 for part in (*words.split("-"), "", "")[:3])
        first = date(year, month or 1, of_month or 1)
        if not month:
            return first, date(year + 1, 1, 1)
        return first, first + timedelta(days=1 if of_month else monthrange(year, month)[1])
    except ValueError as error:
        raise UserError(
            f"“{said}” has no date. Write it as 2026, 2026-11 or 2026-11-03, or write today or yesterday."
        ) from error
