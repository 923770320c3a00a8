"""Copies of the database: made at most once a day, verified before an older one goes."""

import logging
import os
import sqlite3
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

from postil import files
from postil.errors import UserError
from postil.library import originals, trouble
from postil.paths import Folders

#: How many daily copies are kept.
KEPT = 5
_log = logging.getLogger(__name__)


def due(folder: Path) -> bool:
    """Whether there is no copy of today yet."""
    return not _today(folder).exists()


def daily(db: sqlite3.Connection, folder: Path) -> Path:
    """Make the copy of today; gives its path.

    Raises:
        UserError: when the copy cannot be made or is damaged.
    """
    return copy(db, _today(folder))


def before(db: sqlite3.Connection, folder: Path, what: str) -> Path:
    """A copy made before ``what`` is done, named so; gives its path.

    Raises:
        UserError: when it cannot be made or is damaged.
    """
    now = f"{datetime.now(UTC):%Y-%m-%d-%H%M%S-%f}"
    return copy(db, folder / f"before-{what}-{now}.sqlite3")


def rotate(db: sqlite3.Connection, folders: Folders, what: str = "") -> None:
    """Let go of the oldest copies beyond ``KEPT``, with the originals that nothing else names.

    Args:
        db: the library.
        folders: where it lies.
        what: the copies made before this was done; empty: those of the days.
    """
    pattern = f"before-{what}-*.sqlite3" if what else "library-????-??-??.sqlite3"
    freed = set[str]()
    for old in sorted(folders.backups.glob(pattern))[:-KEPT]:
        freed |= _named(old) or set()
        old.unlink(missing_ok=True)
    let_go(db, folders, freed)


def let_go(db: sqlite3.Connection, folders: Folders, names: Collection[str]) -> None:
    """Remove those of some originals that neither the library nor a copy of it that is kept names: going back to one needs them."""
    left = set(names) - originals.named(db, names) if names else set()
    for kept in sorted(folders.backups.glob("*.sqlite3")):
        found = _named(kept, left) if left else set()
        left = left - found if found is not None else set()  # What cannot be read may name any.
    originals.remove(folders.originals, left)


def _named(path: Path, among: Collection[str] | None = None) -> set[str] | None:
    """The originals that a copy names; None when it cannot be read."""
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
        try:
            return originals.named(db, among)
        finally:
            db.close()
    except sqlite3.Error:
        _log.warning("The copy %s cannot be read.", path, exc_info=True)
        return None


def restore(db: sqlite3.Connection, source: Path, latest: int, application: int) -> None:
    """Make the library what a copy of it is: all of it or, when anything goes wrong, nothing.

    Args:
        db: the library, with no transaction under way; it must be opened anew afterwards.
        source: the copy.
        latest: the newest version of tables that we know.
        application: the number that our databases carry.

    Raises:
        UserError: when the copy is none, is damaged, or was written by a newer version; then nothing was changed.
    """
    if not source.is_file():
        raise UserError(f"{source} does not exist.")
    no_copy = f"{source} is no copy of a Postil library, or it is damaged. Nothing was changed."
    try:
        there = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
        try:
            (version,), (number,) = (
                there.execute(f"PRAGMA {one}").fetchone() for one in ("user_version", "application_id")
            )
            if number != application or problems(there):
                raise UserError(no_copy)
            if version > latest:
                raise UserError(f"{source} was written by a newer version of Postil. Nothing was changed.")
            there.backup(db)
        finally:
            there.close()
    except sqlite3.OperationalError as error:
        raise trouble.said(error, source) from error
    except sqlite3.DatabaseError as error:
        raise UserError(no_copy) from error


def copy(db: sqlite3.Connection, target: Path) -> Path:
    """A verified copy of the database, written beside ``target`` and then put in its place.

    Raises:
        UserError: when it cannot be written, or when the library turns out to be damaged.
    """
    beside = target.with_name(f".{target.name}.{os.urandom(4).hex()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        problems = _copied(db, beside)
        if problems:
            _log.error("The copy %s is damaged: %s", target, problems[0])
            raise UserError(
                f"The library is damaged: {problems[0]}. Copies of earlier days in {target.parent} were left as they are."
            )
        beside.replace(target)
    except sqlite3.Error as error:
        raise trouble.said(error, target) from error
    except OSError as error:
        raise files.trouble(error, target) from error
    finally:
        beside.unlink(missing_ok=True)
    return target


def problems(db: sqlite3.Connection) -> list[str]:
    """What is wrong with the database; empty when nothing is."""
    found = [str(row[0]) for row in db.execute("PRAGMA integrity_check(20)")]
    broken = db.execute("PRAGMA foreign_key_check").fetchall()
    return [line for line in found if line != "ok"] + [
        f"{row[0]} refers to a missing {row[2]}" for row in broken
    ]


def _copied(db: sqlite3.Connection, path: Path) -> list[str]:
    made = sqlite3.connect(path)
    try:
        made.execute("PRAGMA synchronous = OFF")
        db.backup(made)
        made.execute("PRAGMA journal_mode = DELETE")  # one file that says all, easy to carry elsewhere
        return problems(made)
    finally:
        made.close()
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def _today(folder: Path) -> Path:
    return folder / f"library-{datetime.now(UTC):%Y-%m-%d}.sqlite3"
