"""Keys that put articles in the order of their dates.

The search index keeps what it finds in the order of its row numbers. Numbers that grow with the date make "newest first" a
walk from the end that can stop after a page, however many articles fit; and "before" and "after" become ranges of them.
"""

from datetime import date

#: Bits that hold the row of an article: sixteen million of them.
_ROW_BITS = 24
_ROWS = (1 << _ROW_BITS) - 1


def key(published: str, imported: str, row: int) -> int:
    """The key of the article in ``row`` by its date, or by that of its import when there is none that can be read."""
    return _day(published) << _ROW_BITS | row if _day(published) else _day(imported) << _ROW_BITS | row


def row_of(key: int) -> int:
    """The article's row."""
    return key & _ROWS


def day(key: int) -> str:
    """The ISO 8601 day of an article with that key, or empty when it has none."""
    number = key >> _ROW_BITS
    return date.fromordinal(number).isoformat() if number else ""


def first_key(day: str) -> int:
    """The least key that an article of that ISO 8601 day can have."""
    return _day(day) << _ROW_BITS


def _day(written: str) -> int:
    """Days since the beginning of our calendar, 0 for what is no date; "2024" and "2024-05" are their first days."""
    parts = written[:10].split("-")
    try:
        numbers = [int(part) for part in parts[:3]]
        return date(*numbers, *[1] * (3 - len(numbers))).toordinal()
    except ValueError:
        return 0
