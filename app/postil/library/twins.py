"""Articles that are the same one again: from the same address, or of nearly the same words."""
# ruff: noqa: S608 - the names in these statements are this module's own

import sqlite3
from collections.abc import Iterable

from postil.records import dataclass

#: Prints that articles have to share before their words are compared, and candidates that are.
_SHARED, _CANDIDATES = 3, 8
#: From so much on two articles are the same one.
NEAR = 0.4
_ASIDE = "trashed = '' AND replaced_by IS NULL"


@dataclass(frozen=True, slots=True)
class Twin:
    """An article that was there before another one of the same.

    Attributes:
        row: of the older article.
        id: its id.
        imported: when it was saved, ISO 8601 UTC.
        address: whether both are from the same web address.
        overlap: how much of their words is the same, 0–1.
    """

    row: int
    id: str
    imported: str
    address: bool
    overlap: float


def note(db: sqlite3.Connection, row: int, url: str, text: str) -> None:
    """Keep what an article is known again by."""
    from postil.model import fingerprint, web_address

    db.execute(
        "UPDATE articles SET address = ? WHERE row = ?",
        (web_address.compared(url).encode("ascii", "ignore").decode(), row),
    )
    prints = fingerprint.prints_of(fingerprint.rows_of(text)) or [-1]  # -1: there is nothing to compare
    db.executemany(
        "INSERT OR IGNORE INTO fingerprints (article, print) VALUES (?, ?)", [(row, one) for one in prints]
    )


def is_behind(db: sqlite3.Connection) -> bool:
    """Whether articles of an older version of the library have to be looked through."""
    return bool(
        db.execute(
            "SELECT EXISTS (SELECT 1 FROM articles WHERE NOT EXISTS"
            " (SELECT 1 FROM fingerprints WHERE fingerprints.article = articles.row))"
        ).fetchone()[0]
    )


def catch_up(db: sqlite3.Connection, most: int) -> int:
    """Do so for articles of an older version of the library; gives how many were done, at most ``most``."""
    rows = db.execute(
        "SELECT articles.row, url, text FROM articles JOIN texts ON texts.article = articles.row WHERE NOT EXISTS"
        " (SELECT 1 FROM fingerprints WHERE fingerprints.article = articles.row) LIMIT ?",
        (most,),
    ).fetchall()
    for row in rows:
        note(db, *row)
    return len(rows)


def older(db: sqlite3.Connection, row: int) -> Twin | None:
    """The article that this one is again, if there is one on the shelf: the most alike, of several the last one."""
    from postil.model import fingerprint

    (address,) = db.execute("SELECT address FROM articles WHERE row = ?", (row,)).fetchone()
    same = set[int]()
    if address:
        found = db.execute(
            f"SELECT row FROM articles WHERE address = ? AND row < ? AND {_ASIDE}", (address, row)
        )
        same = {one for (one,) in found}
    candidates = same | set(_near(db, row))
    if not candidates:
        return None
    own = fingerprint.rows_of(_text(db, row))
    alike = {one: fingerprint.overlap(own, fingerprint.rows_of(_text(db, one))) for one in candidates}
    best = max(candidates, key=lambda one: (alike[one], one))
    if best not in same and alike[best] < NEAR:
        best = max(same, default=0)
    if not best:
        return None
    id_, imported = db.execute("SELECT id, imported FROM articles WHERE row = ?", (best,)).fetchone()
    return Twin(best, id_, imported, best in same, alike[best])


def successor(db: sqlite3.Connection, row: int) -> int:
    """What an article was replaced by in the end; itself when it was not."""
    (last,) = db.execute(
        "WITH RECURSIVE next (row) AS (SELECT ?1 UNION SELECT replaced_by FROM articles JOIN next USING (row)"
        " WHERE replaced_by IS NOT NULL) SELECT max(row) FROM next",
        (row,),
    ).fetchone()
    return int(last)


def _near(db: sqlite3.Connection, row: int) -> Iterable[int]:
    """Older articles that share most prints with one."""
    import json

    prints = [
        one for (one,) in db.execute("SELECT print FROM fingerprints WHERE article = ?", (row,)) if one >= 0
    ]
    least = min(_SHARED, (len(prints) + 1) // 2)
    found = db.execute(
        "SELECT article FROM fingerprints CROSS JOIN articles ON articles.row = article WHERE print IN"
        f" (SELECT value FROM json_each(?)) AND article < ? AND {_ASIDE}"
        " GROUP BY article HAVING count(*) >= ? ORDER BY count(*) DESC, article DESC LIMIT ?",
        (json.dumps(prints), row, max(1, least), _CANDIDATES),
    )
    return [one for (one,) in found]


def _text(db: sqlite3.Connection, row: int) -> str:
    return str(db.execute("SELECT text FROM texts WHERE article = ?", (row,)).fetchone()[0])
