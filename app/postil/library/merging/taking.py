"""Makes a library hold what it and another copy hold together."""
# ruff: noqa: S608 - tables and columns are the schema's own names

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from postil.library import categories, clock, graves, lessons, notes, purging
from postil.library.merging import article_rows, side, times
from postil.library.merging.joining import engine_rank, joined, place_of
from postil.library.merging.side import Row, Rows, Side, Version

#: Tables of rows with an ``id``, in an order in which what is referred to comes first.
_TABLES = {
    "collections": "collections", "marks": "annotations", "notes": "notes", "tags": "tags", "links": "links",
    "collected": "collected",
}  # fmt: skip
#: Those that are written anew in the order of their making, on which it depends what they say together.
_IN_ORDER = {"lessons": ("created", "id"), "categories": ("position", "id"), "colours": ("name",)}
#: Where a side holds the rows of a table that is referred to.
_HELD = {"articles": "articles", "annotations": "marks", "collections": "collections"}
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
    """What became of the library.

    Attributes:
        added, changed, removed: how many rows of each table (as named in ``Side``) came, became others, or went.
        new, purged: ids of articles that came, or were deleted for good.
        touched: ids of articles of which something is different.
        twins: how many articles were found to be the same ones.
        originals: ``original`` of what nothing refers to any more.
        ahead: how many rows had times in the future, of a clock that ran ahead; they were set right.
    """

    def __init__(self) -> None:
        self.added, self.changed, self.removed = Counter[str](), Counter[str](), Counter[str]()
        self.new, self.purged, self.originals = list[str](), list[str](), list[str]()
        self.touched, self.twins, self.ahead = set[str](), 0, 0

    def __bool__(self) -> bool:
        return any(any(counts.values()) for counts in (self.added, self.changed, self.removed))


def take(db: sqlite3.Connection, source: Source, told: Callable[[int, int], None], saved: str = "") -> Taken:
    """Make the library hold what it and another copy hold together, inside a transaction that writes.

    Args:
        db: the library.
        source: the other copy.
        told: how many articles are done, of how many; what it raises stops the work.
        saved: when the other copy was written, by its own clock; empty: now.

    Raises:
        ValueError, KeyError, TypeError, sqlite3.IntegrityError: when the other copy says nothing that makes sense.
    """
    db.execute("PRAGMA defer_foreign_keys = ON")
    mine, theirs = side.read(db), source.side
    _refuse_nonsense(theirs)
    taken = Taken()
    taken.ahead = _set_clocks(db, mine, theirs, saved)
    _know_twins(db, mine, theirs, source)
    whole = joined(mine, theirs)
    taken.twins = sum(_became_twin(id_, row, mine, theirs) for id_, row in whole.articles.items())
    _take_articles(db, source, (mine, whole), taken, told)
    rows = {table: side.numbers(db, table) for table in ("articles", "collections", "annotations")}
    _adopt(db, mine, whole, rows)
    known = {table: _numbers(db, table) for table in _TABLES.values()}  # Before any of them changes.
    for name, table in _TABLES.items():
        _take_table(db, (name, table, known[table]), (getattr(mine, name), getattr(whole, name)), rows, taken)
    for name, order in _IN_ORDER.items():
        _write_anew(db, (name, order), (getattr(mine, name), getattr(whole, name)), rows, taken)
    _take_versions(db, mine, whole, rows, taken)
    _take_successors(db, mine, whole, rows["articles"])
    if taken:
        db.execute("DELETE FROM steps")  # They name rows that may say something else now.
    graves.replace(db, whole.graves)
    _check(db, [rows["articles"][id_] for id_ in taken.touched if id_ in whole.articles])
    return taken


def _set_clocks(db: sqlite3.Connection, mine: Side, theirs: Side, saved: str) -> int:
    """Set right what clocks wrote that ran ahead; gives of how many rows."""
    now, known = clock.now(), graves.CLOCK.format(saved)
    clocks = times.Clocks(now, saved, mine.graves.get(known, ("", now))[1])
    number = times.set_right(theirs, clocks.theirs) + times.write(db, mine, clocks)
    if clocks.ahead:
        mine.graves.setdefault(known, ("clock", now))
    return number


def _became_twin(id_: str, row: Row, mine: Side, theirs: Side) -> bool:
    """Whether an article is another one from now on, that only one side had until now."""
    before = mine.articles.get(id_) or theirs.articles[id_]
    both = id_ in mine.articles and id_ in theirs.articles
    return row["replaced_by"] is not None and before["replaced_by"] is None and not both


def _take_successors(db: sqlite3.Connection, mine: Side, whole: Side, rows: Mapping[str, int]) -> None:
    for id_, row in whole.articles.items():
        before = mine.articles.get(id_)
        if row["replaced_by"] != (before["replaced_by"] if before else None):
            db.execute(
                "UPDATE articles SET replaced_by = ? WHERE id = ?", (rows.get(row["replaced_by"]), id_)
            )


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


def _take_articles(
    db: sqlite3.Connection,
    source: Source,
    sides: tuple[Side, Side],
    taken: Taken,
    told: Callable[[int, int], None],
) -> None:
    mine, whole = sides
    _purge(db, [id_ for id_ in mine.articles if id_ not in whole.articles], taken)
    columns = [name for name in side.columns(db, "articles") if name not in ("id", "replaced_by")]
    marked = {row["article"] for row in source.side.marks.values()}
    for number, (id_, theirs) in enumerate(source.side.articles.items()):
        told(number, len(source.side.articles))
        row, there = whole.articles.get(id_), mine.articles.get(id_)
        if row is None:
            continue
        newer = there is None or engine_rank(theirs["analysed"]) > engine_rank(there["analysed"])
        content = source.content(id_) if newer or id_ in marked else None
        if content:
            article_rows.add_entities(db, content["entities"])
        if there is None and content is not None:
            _add(db, row, content, whole)
            taken.new.append(id_)
            taken.added["articles"] += 1
            taken.touched.add(id_)
            continue
        assert there is not None, "an article is new or known"
        if any(row[name] != there[name] for name in (*columns, "replaced_by")):
            assigned = " = ?, ".join(columns)
            db.execute(
                f"UPDATE articles SET {assigned} = ? WHERE id = ?", (*(row[name] for name in columns), id_)
            )
            taken.changed["articles"] += 1
            taken.touched.add(id_)
        if content and newer:
            (at,) = db.execute("SELECT row FROM articles WHERE id = ?", (id_,)).fetchone()
            if article_rows.digest(content["text"]) != article_rows.digest(_text(db, at)):
                raise ValueError(f"the article {id_} has two texts")
            article_rows.find_anew(db, at, content["found"], _carrying(mine), content["taught"])
            taken.touched.add(id_)
    told(len(source.side.articles), len(source.side.articles))


def _purge(db: sqlite3.Connection, gone: list[str], taken: Taken) -> None:
    """What the other copy deleted for good goes here, too."""
    if gone:
        rows = side.numbers(db)
        taken.originals = purging.purge(db, [rows[id_] for id_ in gone])
        taken.purged, taken.removed["articles"] = gone, len(gone)


def _add(db: sqlite3.Connection, row: Row, content: dict[str, Any], whole: Side) -> None:
    at = article_rows.add(db, row, content)
    own = [one for one in content["found"] if one["id"] not in whole.marks]
    article_rows.find_anew(db, at, own, (), content["taught"])


def _text(db: sqlite3.Connection, row: int) -> str:
    return str(db.execute("SELECT text FROM texts WHERE article = ?", (row,)).fetchone()[0])


def _carrying(mine: Side) -> set[str]:
    return {id_ for id_, row in mine.marks.items() if row["origin"] == "engine"}


def _adopt(db: sqlite3.Connection, mine: Side, whole: Side, rows: dict[str, dict[str, int]]) -> None:
    """What the engine found here, too, takes the id that the mark has in both copies now; what hung on it follows."""
    wanted = {
        place_of(row): id_
        for id_, row in whole.marks.items()
        if row["origin"] == "engine" and not row["loose"]
    }
    for article in {place[0] for place in wanted}:
        found = db.execute(
            "SELECT row, id, raw, kind, start, stop FROM annotations WHERE article = ? AND origin = 'engine' AND NOT loose",
            (rows["articles"][article],),
        ).fetchall()
        for row, id_, raw, kind, start, stop in found:
            place = place_of({"article": article, "raw": raw, "kind": kind, "start": start, "stop": stop})
            new = wanted.pop(place, None)
            if new and new != id_ and new not in rows["annotations"]:
                db.execute("UPDATE annotations SET id = ? WHERE row = ?", (new, row))
                if id_ in mine.marks:
                    mine.marks[new] = mine.marks.pop(id_) | {"id": new}
                rows["annotations"].pop(id_, None)
            if new:
                rows["annotations"][new] = row
            if new and new not in mine.marks:
                _make_alike(db, row, whole.marks[new], rows)
                mine.marks[new] = whole.marks[new]


def _make_alike(db: sqlite3.Connection, at: int, mark: Row, rows: Mapping[str, dict[str, int]]) -> None:
    """What the engine found here becomes what both copies hold of it."""
    values, columns = dict(mark), side.columns(db, "annotations")
    side.refer(values, rows)
    assigned = " = ?, ".join(columns)
    db.execute(
        f"UPDATE annotations SET {assigned} = ? WHERE row = ?", (*(values[one] for one in columns), at)
    )


def _take_table(
    db: sqlite3.Connection,
    names: tuple[str, str, Mapping[str, int]],
    sides: tuple[Rows, Rows],
    rows: Mapping[str, dict[str, int]],
    taken: Taken,
) -> None:
    """Rows that are others go and come again under their number: no two are ever in each other's way."""
    (name, table, known), (mine, whole) = names, sides
    gone = [id_ for id_ in mine if id_ not in whole]
    new = [id_ for id_ in whole if id_ not in mine]
    other = [id_ for id_ in whole if id_ in mine and whole[id_] != mine[id_] and id_ in known]
    if not (gone or new or other):
        return
    db.executemany(
        f"DELETE FROM {table} WHERE row = ?", [(known[id_],) for id_ in (*gone, *other) if id_ in known]
    )
    columns = side.columns(db, table)
    statement = f"INSERT INTO {table} (row, {', '.join(columns)}) VALUES (?{', ?' * len(columns)})"
    for id_ in (*other, *new):
        row = dict(whole[id_])
        if not side.refer(row, rows):
            raise ValueError(f"{row} refers to nothing")
        at = db.execute(statement, (known.get(id_), *(row[one] for one in columns))).lastrowid
        if table in rows:
            rows[table][id_] = at or 0
    taken.added[name] += len(new)
    taken.changed[name] += len(other)
    taken.removed[name] += len(gone)
    of_articles = (
        row["article"]
        for id_ in (*gone, *new, *other)
        for row in (mine.get(id_), whole.get(id_))
        if row and "article" in row
    )
    taken.touched.update(of_articles)


def _numbers(db: sqlite3.Connection, table: str) -> dict[str, int]:
    if table == "collected":
        found = db.execute(
            "SELECT collections.id || '/' || articles.id, collected.row FROM collected"
            " JOIN collections ON collections.row = collection JOIN articles ON articles.row = article"
        )
        return dict(found)
    return side.numbers(db, table)


def _write_anew(
    db: sqlite3.Connection,
    names: tuple[str, tuple[str, ...]],
    sides: tuple[Rows, Rows],
    rows: Mapping[str, dict[str, int]],
    taken: Taken,
) -> None:
    (table, order), (mine, whole) = names, sides
    if mine == whole:
        return
    db.execute(f"DELETE FROM {table}")
    columns = side.columns(db, table)
    for row in sorted(whole.values(), key=lambda row: tuple(row[one] for one in order)):
        now = dict(row)
        if not side.refer(now, rows):
            raise ValueError(f"{row} refers to nothing")
        db.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
            [now[one] for one in columns],
        )
    taken.added[table] += len(whole.keys() - mine.keys())
    taken.removed[table] += len(mine.keys() - whole.keys())
    taken.changed[table] += sum(mine[id_] != whole[id_] for id_ in mine.keys() & whole.keys())
    taken.touched.update(row["article"] for row in (*mine.values(), *whole.values()) if row.get("article"))


def _take_versions(
    db: sqlite3.Connection, mine: Side, whole: Side, rows: Mapping[str, dict[str, int]], taken: Taken
) -> None:
    """Written anew wherever one came: they are in the order of their rows."""
    wanted: dict[tuple[str, str | None], list[Version]] = {
        version[:2]: [] for version in whole.versions ^ mine.versions
    }
    for version in whole.versions:
        if version[:2] in wanted:
            wanted[version[:2]].append(version)
    for (article, mark), here in wanted.items():
        row, at_mark = rows["articles"].get(article), rows["annotations"].get(mark or "")
        if row is None or (mark is not None and at_mark is None):  # No row of the article itself is meant.
            continue
        notes.remove_versions(db, row, at_mark)
        here.sort(key=lambda one: (one[3], one[2]))
        db.executemany(
            "INSERT INTO note_versions (article, annotation, body, modified) VALUES (?, ?, ?, ?)",
            [(row, at_mark, body, modified) for *_, body, modified in here],
        )
    taken.added["versions"] += len(whole.versions - mine.versions)


def _check(db: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Lets pass what can be read again as what it is meant to be."""
    for row in articles:
        article_rows.check(db, row)
    lessons.all_of(db)
    categories.all_of(db)
