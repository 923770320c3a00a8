"""What it comes to when a library takes another copy in: found out by looking alone, before anything is changed."""

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Protocol

from postil.library import clock, graves
from postil.library.merging import article_rows, side, times
from postil.library.merging.joining import engine_rank, joined, place_of
from postil.library.merging.side import Row, Rows, Side

#: Where a side holds the rows of a table that is referred to.
_HELD = {"articles": "articles", "annotations": "marks", "collections": "collections"}
_COUNTED = ("marks", "notes", "tags", "links", "collections", "collected", "lessons", "categories", "colours")
#: What is raised when another copy says nothing that makes sense.
NONSENSE = (
    sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, sqlite3.DataError, ValueError, KeyError,
    TypeError, AttributeError, OverflowError,
)  # fmt: skip


class Source(Protocol):
    """Another copy of a library, or a part of one."""

    side: Side

    def content(self, article: str) -> dict[str, Any]:
        """What ``article_rows.content`` gave of one of its articles."""
        ...


class Taken:
    """What becomes of the library.

    Attributes:
        added, changed, removed: how many rows of each table (as named in ``Side``) came, became others, or went.
        new, purged: ids of articles that came, or were deleted for good.
        touched: ids of articles of which something is different.
        twins: how many articles were found to be the same ones.
        ahead: how many rows had times in the future, of a clock that ran ahead; they were set right.
    """

    def __init__(self) -> None:
        self.added, self.changed, self.removed = Counter[str](), Counter[str](), Counter[str]()
        self.new, self.purged = list[str](), list[str]()
        self.touched, self.twins, self.ahead = set[str](), 0, 0

    def __bool__(self) -> bool:
        return any(any(counts.values()) for counts in (self.added, self.changed, self.removed))


@dataclass(slots=True)
class Plan:
    """What is to be done.

    Attributes:
        mine, whole: what the library holds, and is to hold.
        taken: what that comes to.
        late: rows of the library whose times were set right, with their tables, and what is known of the clocks.
        newer: ids of articles in both copies in which the engine of the other one is the later.
        version: what SQLite says of the state of the library; another one when somebody else has changed it since.
    """

    mine: Side
    whole: Side
    taken: Taken
    clocks: times.Clocks
    late: list[tuple[str, Row]] = field(default_factory=list)
    newer: frozenset[str] = frozenset()
    version: int = 0

    @property
    def apart(self) -> list[str]:
        """New articles that have nothing to do with any other: they can come one after the other."""
        rows = self.whole.articles
        tied = {row["replaced_by"] for row in rows.values()}
        return [id_ for id_ in self.taken.new if rows[id_]["replaced_by"] is None and id_ not in tied]


def version(db: sqlite3.Connection) -> int:
    """What changes whenever anybody but this connection changes the library."""
    return int(db.execute("PRAGMA data_version").fetchone()[0])


def plan(db: sqlite3.Connection, source: Source, saved: str = "") -> Plan:
    """What it comes to; inside a transaction, which need not write.

    Args:
        db: the library.
        source: the other copy; its times are set right where a clock ran ahead.
        saved: when the other copy was written, by its own clock; empty: now.

    Raises:
        ValueError, KeyError, TypeError, sqlite3.IntegrityError: when the other copy says nothing that makes sense.
    """
    mine, theirs = side.read(db), source.side
    _refuse_nonsense(theirs)
    now, known = clock.now(), graves.CLOCK.format(saved)
    clocks, taken = times.Clocks(now, saved, mine.graves.get(known, ("", now))[1]), Taken()
    late = times.late(mine, clocks)
    taken.ahead = times.set_right(theirs, clocks.theirs) + times.set_right(mine, clocks.mine)
    if clocks.ahead:
        mine.graves.setdefault(known, ("clock", now))
    _know_twins(db, mine, theirs, source)
    whole = joined(mine, theirs)
    newer = frozenset(
        id_
        for id_, row in theirs.articles.items()
        if id_ in mine.articles
        and id_ in whole.articles
        and engine_rank(row["analysed"]) > engine_rank(mine.articles[id_]["analysed"])
    )
    found = Plan(mine, whole, taken, clocks, late, newer, version(db))
    _count_articles(db, found, theirs)
    _count_rows(db, found)
    return found


def _count_articles(db: sqlite3.Connection, found: Plan, theirs: Side) -> None:
    taken, mine, whole = found.taken, found.mine.articles, found.whole.articles
    columns = [name for name in side.columns(db, "articles") if name != "id"]
    taken.twins = sum(_became_twin(id_, row, found.mine, theirs) for id_, row in whole.items())
    taken.new = [id_ for id_ in theirs.articles if id_ in whole and id_ not in mine]
    taken.purged = [id_ for id_ in mine if id_ not in whole]
    changed = [
        id_
        for id_ in theirs.articles
        if id_ in mine and id_ in whole and any(whole[id_][name] != mine[id_][name] for name in columns)
    ]
    taken.added["articles"], taken.removed["articles"] = len(taken.new), len(taken.purged)
    taken.changed["articles"] = len(changed)
    taken.touched.update(taken.new, changed, found.newer)


def _count_rows(db: sqlite3.Connection, found: Plan) -> None:
    taken = found.taken
    for name in _COUNTED:
        mine, whole = getattr(found.mine, name), getattr(found.whole, name)
        if name == "marks":
            mine = _with_adopted(db, found)
        gone, new = mine.keys() - whole.keys(), whole.keys() - mine.keys()
        other = [id_ for id_ in whole if id_ in mine and whole[id_] != mine[id_]]
        taken.added[name], taken.changed[name], taken.removed[name] = len(new), len(other), len(gone)
        rows = (rows.get(id_) for id_ in (*gone, *new, *other) for rows in (mine, whole))
        taken.touched.update(row["article"] for row in rows if row and row.get("article"))
    taken.added["versions"] = len(found.whole.versions - found.mine.versions)


def _with_adopted(db: sqlite3.Connection, found: Plan) -> Rows:
    """The marks here, with those of the engine among them on which something hangs only in the other copy."""
    marks = dict(found.mine.marks)
    numbers = side.numbers(db)
    for place, id_ in unknown_places(found.mine, found.whole).items():
        if place[0] in numbers and (there := _found_at(db, numbers[place[0]], place)):
            marks[id_] = marks.pop(there) | {"id": id_} if there in marks else found.whole.marks[id_]
    return marks


def unknown_places(mine: Side, whole: Side) -> dict[tuple[str, str, int, int], str]:
    """Where the engine found marks on which something hangs, under ids that are not known here."""
    return {
        place_of(row): id_
        for id_, row in whole.marks.items()
        if row["origin"] == "engine" and not row["loose"] and id_ not in mine.marks
    }


def _found_at(db: sqlite3.Connection, article: int, place: tuple[str, str, int, int]) -> str:
    """The id of what the engine found here in a place; empty when it found nothing."""
    found = db.execute(
        "SELECT id, raw, kind, start, stop FROM annotations WHERE article = ? AND origin = 'engine' AND NOT loose"
        " ORDER BY row",
        (article,),
    )
    for id_, raw, kind, start, stop in found:
        if place_of({"article": place[0], "raw": raw, "kind": kind, "start": start, "stop": stop}) == place:
            return str(id_)
    return ""


def _became_twin(id_: str, row: Row, mine: Side, theirs: Side) -> bool:
    """Whether an article is another one from now on, that only one side had until now."""
    before = mine.articles.get(id_) or theirs.articles[id_]
    both = id_ in mine.articles and id_ in theirs.articles
    return row["replaced_by"] is not None and before["replaced_by"] is None and not both


def _refuse_nonsense(theirs: Side) -> None:
    tables = (
        "articles",
        "marks",
        "notes",
        "tags",
        "links",
        "lessons",
        "categories",
        "collections",
        "collected",
    )
    for row in (row for table in tables for row in getattr(theirs, table).values()):
        if any(not times.TIME.fullmatch(row.get(name) or "") for name in times.COLUMNS):
            raise ValueError(f"{row} has a time that is none")
        if "id" in row and not (isinstance(row["id"], str) and 0 < len(row["id"]) <= 200):
            raise ValueError(f"{row} has no identity")
        named = (
            (getattr(theirs, _HELD[table]), row.get(column)) for column, table in side.REFERENCES.items()
        )
        if any(there is not None and there not in held for held, there in named):
            raise ValueError(f"{row} refers to nothing")
    gone = (removed for _, removed in theirs.graves.values())
    for time in (*gone, *(version[3] for version in theirs.versions)):
        if not times.TIME.fullmatch(time):
            raise ValueError(f"{time} is no time")


def _know_twins(db: sqlite3.Connection, mine: Side, theirs: Side, source: Source) -> None:
    """Articles of one address that were brought in apart may have the same words: tell by what."""
    here: dict[str, list[str]] = {}
    for id_, row in mine.articles.items():
        if row["address"] and id_ not in theirs.articles:
            here.setdefault(row["address"], []).append(id_)
    for id_, row in theirs.articles.items():
        if row["address"] in here and id_ not in mine.articles:
            row["digest"] = article_rows.digest(source.content(id_)["text"])
            for known in here[row["address"]]:
                (text,) = db.execute(
                    "SELECT text FROM texts JOIN articles ON articles.row = article WHERE id = ?", (known,)
                ).fetchone()
                mine.articles[known]["digest"] = article_rows.digest(text)
