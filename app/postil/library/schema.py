"""The tables of a library, as numbered migrations that are only ever appended to.

Rows carry two identities: ``row``, a small number that the tables refer to each other by and that is never given out twice,
and ``id`` (UUID4 as 32 hex digits), which is the same in every copy of the library and the only one that leaves this
package. Times are ISO 8601 in UTC, lists and mappings are JSON, spans are code points into the text of the article.
"""

import sqlite3
from collections.abc import Iterator

from postil.library.migrations import library, margin, page, several

#: In the header of the file: "Post".
APPLICATION_ID = 0x506F7374

#: What leads from version n to version n + 1, at index n. Never edit one that was released: append. One that renames or drops
#: columns of annotations or notes must empty ``steps`` as well, whose images name them; added columns do no harm.
MIGRATIONS: tuple[str, ...] = (page.V1, page.V2, page.V3, margin.V4, library.V5, several.V6)
#: The version that this program writes.
LATEST = len(MIGRATIONS)


def version(db: sqlite3.Connection) -> int:
    """The version of the schema in the file; 0 when there is none yet."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection) -> None:
    """Bring the tables to ``LATEST``, inside the caller's transaction."""
    for number, script in enumerate(MIGRATIONS[version(db) :], version(db) + 1):
        for statement in statements(script):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {number}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: ``executescript`` would commit the transaction."""
    pending = ""
    for line in script.splitlines():
        pending += line + "\n"
        if pending.strip() and sqlite3.complete_statement(pending):
            yield pending
            pending = ""
