"""Makes a library hold what it and another copy hold together."""
# ruff: noqa: S608 - tables and columns are the schema's own names

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from postil.library import articles, categories, graves, lessons, notes, purging
from postil.library.merging import article_rows, side, times
from postil.library.merging.joining import place_of
from postil.library.merging.planning import Plan, Source, unknown_places
from postil.library.merging.side import Row, Rows, Side, Version

#: Tables of rows with an ``id``, in an order in which what is referred to comes first.
_TABLES = {
    "collections": "collections", "marks": "annotations", "notes": "notes", "tags": "tags", "links": "links",
    "collected": "collected",
}  # fmt: skip
#: Those that are written anew in the order of their making, on which it depends what they say together.
_IN_ORDER = {"lessons": ("created", "id"), "categories": ("position", "id"), "colours": ("name",)}
#: Those of which all that belongs to an article comes with it.
_OF_ARTICLE = {"marks": "annotations", "notes": "notes", "tags": "tags"}


class ByArticle:
    """What belongs to articles, sorted by these once for all."""

    def __init__(self, whole: Side) -> None:
        self._rows: dict[str, dict[str, Rows]] = defaultdict(lambda: {name: {} for name in _OF_ARTICLE})
        self._versions: dict[str, set[Version]] = defaultdict(set)
        for name in _OF_ARTICLE:
            for id_, row in getattr(whole, name).items():
                self._rows[row["article"]][name][id_] = row
        for version in whole.versions:
            self._versions[version[0]].add(version)

    def of(self, article: str, row: Row) -> Side:
        """A side that holds that article alone."""
        rows = self._rows[article]
        return Side(
            {article: row}, rows["marks"], rows["notes"], rows["tags"], versions=self._versions[article]
        )


def add(db: sqlite3.Connection, content: dict[str, Any], part: Side) -> bool:
    """Add one new article with all that belongs to it, inside a transaction that writes; False when it came by itself meanwhile.

    Args:
        db: the library.
        content: what the other copy says of it.
        part: a side that holds it alone.

    Raises:
        ValueError, KeyError, TypeError, sqlite3.IntegrityError: when it makes no sense.
    """
    ((id_, row),) = part.articles.items()
    if db.execute("SELECT 1 FROM articles WHERE id = ?", (id_,)).fetchone():
        return False
    db.execute("PRAGMA defer_foreign_keys = ON")
    article_rows.add_entities(db, content["entities"])
    at = _add(db, row, content, part)
    rows: dict[str, dict[str, int]] = {"articles": {id_: at}, "annotations": {}, "collections": {}}
    for name, table in _OF_ARTICLE.items():
        _take_table(db, (table, {}), ({}, getattr(part, name)), rows)
    _take_versions(db, Side(), part, rows)
    article_rows.check(db, at)
    return True


def remove(
    db: sqlite3.Connection, whole: Side, ids: Collection[str], before: Mapping[str, tuple[str, str]]
) -> None:
    """Take articles away again that were added, as if they had never been there.

    Args:
        db: the library, inside a transaction that writes.
        whole: what it was to hold.
        ids: of the articles.
        before: the graves that there were before.
    """
    rows = side.numbers(db)
    purging.purge(db, [rows[id_] for id_ in ids if id_ in rows])
    own = {id_ for name in _OF_ARTICLE for id_, row in getattr(whole, name).items() if row["article"] in ids}
    own |= set(ids)
    now = {
        id_: grave
        for id_, grave in graves.all_of(db).items()
        if id_ not in own and graves.article_of(grave[0]) not in ids
    }
    graves.replace(db, now | {id_: grave for id_, grave in before.items() if id_ in own})


def apply(db: sqlite3.Connection, source: Source, plan: Plan, told: Callable[[], None]) -> set[str]:
    """Make the library hold what it is to, inside a transaction that writes; gives the originals of the articles that went.

    Args:
        db: the library, still as it was when it was planned.
        source: the other copy.
        plan: what is to be done.
        told: called for each article; what it raises stops the work.

    Raises:
        ValueError, KeyError, TypeError, sqlite3.IntegrityError: when the other copy says nothing that makes sense.
    """
    db.execute("PRAGMA defer_foreign_keys = ON")
    mine, whole, taken = plan.mine, plan.whole, plan.taken
    times.write(db, plan.late, plan.clocks)
    left = _purge(db, taken.purged)
    _take_articles(db, source, plan, told)
    rows = {table: side.numbers(db, table) for table in ("articles", "collections", "annotations")}
    _adopt(db, mine, whole, rows)
    known = {table: _numbers(db, table) for table in _TABLES.values()}  # Before any of them changes.
    for name, table in _TABLES.items():
        _take_table(db, (table, known[table]), (getattr(mine, name), getattr(whole, name)), rows)
    for name, order in _IN_ORDER.items():
        _write_anew(db, (name, order), (getattr(mine, name), getattr(whole, name)), rows)
    _take_versions(db, mine, whole, rows)
    _take_successors(db, mine, whole, rows["articles"])
    if taken:
        db.execute("DELETE FROM steps")  # They name rows that may say something else now.
    graves.replace(db, whole.graves)
    _check(db, plan, rows["articles"])
    return left


def _purge(db: sqlite3.Connection, gone: list[str]) -> set[str]:
    """What the other copy deleted for good goes here, too."""
    if not gone:
        return set()
    rows = side.numbers(db)
    return purging.purge(db, [rows[id_] for id_ in gone])


def _take_articles(db: sqlite3.Connection, source: Source, plan: Plan, told: Callable[[], None]) -> None:
    mine, whole = plan.mine, plan.whole
    # Which engine looked at them last is written with what it found.
    columns = [name for name in side.columns(db, "articles") if name not in ("id", "replaced_by", "analysed")]
    assigned = " = ?, ".join(columns)
    # What somebody is called whom a mark names that comes, the other copy says with the article.
    naming = {row["article"] for _, row in _changed(plan) if row["entity"] or row["speaker_entity"]}
    for id_ in source.side.articles:
        told()
        row, there = whole.articles.get(id_), mine.articles.get(id_)
        if row is None:
            continue
        content = source.content(id_) if there is None or id_ in naming else None
        if content:
            article_rows.add_entities(db, content["entities"])
        if there is None:
            assert content is not None, "what is new is read"
            _add(db, row, content, whole)
        elif any(row[name] != there[name] for name in columns):
            values = (*(row[name] for name in columns), id_)
            db.execute(f"UPDATE articles SET {assigned} = ? WHERE id = ?", values)


def find_anew(db: sqlite3.Connection, id_: str, content: dict[str, Any], analysed: str) -> None:
    """Let what a later engine found in an article take the place of what was found here, inside a transaction that writes.

    Args:
        db: the library.
        id_: of the article; nothing happens when it is not there any more.
        content: what the other copy says of it.
        analysed: by what.

    Raises:
        ValueError, KeyError, TypeError, sqlite3.IntegrityError: when it makes no sense.
    """
    found = db.execute("SELECT row FROM articles WHERE id = ?", (id_,)).fetchone()
    if found is None:
        return
    (at,) = found
    if article_rows.digest(content["text"]) != article_rows.digest(_text(db, at)):
        raise ValueError(f"the article {id_} has two texts")
    carrying = db.execute(
        f"SELECT id FROM annotations WHERE article = ? AND origin = 'engine' AND row IN ({side.HUNG_ON})",
        (at,),
    )
    article_rows.add_entities(db, content["entities"])
    article_rows.find_anew(db, at, content["found"], {mark for (mark,) in carrying}, content["taught"])
    db.execute("UPDATE articles SET analysed = ? WHERE row = ?", (analysed, at))
    article_rows.check(db, at)


def _take_successors(db: sqlite3.Connection, mine: Side, whole: Side, rows: Mapping[str, int]) -> None:
    for id_, row in whole.articles.items():
        before = mine.articles.get(id_)
        if row["replaced_by"] != (before["replaced_by"] if before else None):
            db.execute(
                "UPDATE articles SET replaced_by = ? WHERE id = ?", (rows.get(row["replaced_by"]), id_)
            )


def _add(db: sqlite3.Connection, row: Row, content: dict[str, Any], whole: Side) -> int:
    at = article_rows.add(db, row, content)
    own = [one for one in content["found"] if one["id"] not in whole.marks]
    article_rows.find_anew(db, at, own, (), content["taught"])
    return at


def _text(db: sqlite3.Connection, row: int) -> str:
    return str(db.execute("SELECT text FROM texts WHERE article = ?", (row,)).fetchone()[0])


def _adopt(db: sqlite3.Connection, mine: Side, whole: Side, rows: dict[str, dict[str, int]]) -> None:
    """What the engine found here, too, takes the id that the mark has in both copies now; what hung on it follows."""
    wanted = unknown_places(mine, whole)
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
    names: tuple[str, Mapping[str, int]],
    sides: tuple[Rows, Rows],
    rows: Mapping[str, dict[str, int]],
) -> None:
    """Rows that are others go and come again under their number: no two are ever in each other's way."""
    (table, known), (mine, whole) = names, sides
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


def _take_versions(
    db: sqlite3.Connection, mine: Side, whole: Side, rows: Mapping[str, dict[str, int]]
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


def _check(db: sqlite3.Connection, plan: Plan, rows: Mapping[str, int]) -> None:
    """Lets pass what can be read again as what it is meant to be."""
    mine, whole = plan.mine, plan.whole
    changed: dict[str, list[str]] = defaultdict(list)
    for id_, mark in _changed(plan):
        changed[mark["article"]].append(id_)
    for id_ in plan.taken.touched & whole.articles.keys():
        if id_ not in mine.articles:
            article_rows.check(db, rows[id_])
            continue
        if whole.articles[id_] != mine.articles[id_]:
            articles.get(db, rows[id_])
        if id_ in changed:
            article_rows.check_marks(db, rows[id_], changed[id_])
    lessons.all_of(db)
    categories.all_of(db)


def _changed(plan: Plan) -> Iterator[tuple[str, Row]]:
    """Marks that are to be others than they are here, or that are not here, by their ids."""
    return ((id_, row) for id_, row in plan.whole.marks.items() if plan.mine.marks.get(id_) != row)
