"""Times of a machine whose clock ran ahead, set right before two copies of a library are joined: else they would win for ever."""
# ruff: noqa: S608 - tables and columns are the schema's own names

import re
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from postil.library.merging.side import Row, Side

#: What is written in rows when it was done.
COLUMNS = ("created", "modified", "changed", "opened", "trashed", "imported")
#: Such a time, or none.
TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?")
#: So far clocks may differ.
_DIFFER = timedelta(days=1)
_TABLES = {
    "articles": "articles", "marks": "annotations", "notes": "notes", "tags": "tags", "links": "links", "lessons": "lessons",
    "categories": "categories", "collections": "collections",
}  # fmt: skip


class Clocks:
    """What is known of the clocks of two machines.

    Args:
        now: what ours says.
        saved: what that of the other one said when it saved its library; what is no time counts as now.
        first: what ours said when it took that in for the first time; empty: it does now.

    Attributes:
        latest: what lies after this lies in the future.
        ahead: whether the clock of the other machine still ran ahead when it saved its library.
    """

    def __init__(self, now: str, saved: str, first: str = "") -> None:
        self.now, self.saved = now, saved if saved and TIME.fullmatch(saved) else now
        self._first = first or now
        self.latest = _written(datetime.fromisoformat(now) + _DIFFER)
        self.ahead = self.saved > self.latest

    def theirs(self, time: str) -> str:
        """When something was done on the other machine.

        As long as its clock runs ahead it does so by as much as it did when the library was saved. Once it was set right, nobody
        can tell when that was; but no later than the library was saved, which is the same however often that is taken in.
        """
        if time <= (self.now if self.ahead else self.latest):
            return time
        if not self.ahead:
            return min(self.saved, self.now)
        by = datetime.fromisoformat(self.saved) - datetime.fromisoformat(self._first)
        return min(_written(datetime.fromisoformat(time) - by), self.now)

    def mine(self, time: str) -> str:
        """When something was done here: at the latest now. If both copies say that it is later, it is our clock that is wrong."""
        return self.now if time > self.latest and not self.ahead else time


def set_right(side: Side, right: Callable[[str], str]) -> int:
    """Change the times of a copy that lie in the future; gives of how many rows."""
    changed = 0
    for name in (*_TABLES, "collected"):
        for row in getattr(side, name).values():
            changed += _row(row, right)
    graves = {id_: (subject, right(removed)) for id_, (subject, removed) in side.graves.items()}
    changed += sum(graves[id_] != grave for id_, grave in side.graves.items())
    side.graves = graves
    versions = {(*version[:3], right(version[3])) for version in side.versions}
    changed += len(versions - side.versions)
    side.versions = versions
    return changed


def _row(row: Row, right: Callable[[str], str]) -> bool:
    now = {name: right(row[name]) for name in COLUMNS if row.get(name)}
    other = any(row[name] != time for name, time in now.items())
    row.update(now)
    return other


def late(side: Side, clocks: Clocks) -> list[tuple[str, Row]]:
    """Rows of our own library that lie in the future, with their tables."""
    return [
        (table, row)
        for name, table in _TABLES.items()
        for row in getattr(side, name).values()
        if not clocks.ahead and any((row.get(one) or "") > clocks.latest for one in COLUMNS)
    ]


def write(db: sqlite3.Connection, rows: list[tuple[str, Row]], clocks: Clocks) -> None:
    """Write the times of such rows, which were set right since, and whatever else lies in the future."""
    for table, row in rows:
        times = {one: row[one] for one in COLUMNS if one in row}
        assigned = ", ".join(f"{one} = ?" for one in times)
        db.execute(f"UPDATE {table} SET {assigned} WHERE id = ?", (*times.values(), row["id"]))
    if not clocks.ahead:
        for table, column in (("collected", "created"), ("note_versions", "modified")):
            db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} > ?", (clocks.now, clocks.latest))


def _written(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
