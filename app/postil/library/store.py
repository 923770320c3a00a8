"""The connection to a library's database: opening, transactions, recorded steps."""

import logging
import sqlite3
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from postil import files
from postil.errors import BugError, UserError
from postil.library import backup, graves, history, schema, trouble
from postil.paths import Folders

Connection = sqlite3.Connection

_log = logging.getLogger(__name__)
#: Bytes at the least that a database has.
_HEADER = 100
#: A library up to so many bytes is copied while it is opened (about 30 ms); a larger one in a job of the window's.
COPIED_ON_OPEN = 4_000_000
#: What copies are named after that are made before a copy takes the place of the library.
_RESTORING = "restoring"
#: Seconds to wait for another program that is writing.
BUSY_SECONDS = 5.0


class Store:
    """An open library. Belongs to the thread that made it.

    Args:
        folders: where it lies; folders and database are made when they are missing.

    Raises:
        UserError: when the file is no library, is damaged, was written by a newer version, or cannot be written.
    """

    def __init__(self, folders: Folders) -> None:
        self.folders = folders
        self.path = folders.database
        self._recorder = history.Recorder()
        self._made_now = False
        try:
            folders.data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise files.trouble(error, self.path) from error
        try:
            self._refuse_foreign_header()
            self._db = self._connected()
        except OSError as error:
            raise files.trouble(error, self.path) from error
        except sqlite3.Error as error:
            raise trouble.said(error, self.path) from error
        self._back_up_daily()

    def close(self) -> None:
        """Close the connection; what was written stays."""
        self._db.close()

    def backup(self) -> Path:
        """Today's verified copy of the library, made anew; then the oldest of such copies go. Gives its path."""
        made = backup.daily(self._db, self.folders.backups)
        backup.rotate(self._db, self.folders)
        return made

    def copy_before(self, what: str) -> Path:
        """A verified copy of the library as it is before something is done to all of it; gives its path.

        Once that was done, ``rotate`` lets go of the oldest of these copies: what fails in the end costs none.
        """
        return backup.before(self._db, self.folders.backups, what)

    def rotate(self, what: str) -> None:
        """Let go of the oldest copies that were made before ``what`` was done."""
        backup.rotate(self._db, self.folders, what)

    def let_go(self, names: Collection[str]) -> None:
        """Remove those of some originals that nothing names any more, be it the library or a copy that it can go back to."""
        backup.let_go(self._db, self.folders, names)

    def restore(self, source: Path) -> Path:
        """Make the library what a copy of it is, and close it; gives the path of a copy of what it was before.

        Raises:
            UserError: when that is no sound copy; then nothing was changed.
        """
        before = self.copy_before(_RESTORING)
        try:
            backup.restore(self._db, source, schema.LATEST, schema.APPLICATION_ID)
        except BaseException:
            before.unlink(missing_ok=True)
            raise
        self.rotate(_RESTORING)
        self.close()
        return before

    def backup_due(self) -> bool:
        """Whether there is no copy of today yet."""
        return backup.due(self.folders.backups)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the library throughout."""
        with self._transaction("BEGIN") as db:
            yield db

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes: all of it or, when anything is raised, nothing."""
        with self._transaction("BEGIN IMMEDIATE") as db:
            yield db

    @contextmanager
    def step(self, name: str, subject: str = "") -> Iterator[Connection]:
        """A transaction that writes and can be undone.

        Args:
            name: as the Edit menu shows it.
            subject: steps of one subject that follow each other within a few seconds become one; empty never joins.
        """
        with self.write() as db, self.recorded(db, name, subject):
            yield db

    @contextmanager
    def recorded(self, db: Connection, name: str, subject: str = "", *, joins: bool = True) -> Iterator[None]:
        """The part of a transaction that can be undone: for steps whose name is known only after a look.

        Args:
            db: the transaction.
            name: as the Edit menu shows it.
            subject: as of ``step``.
            joins: whether the step may become part of the last one; later ones may join it in any case.
        """
        with self._recorder.recording() as images:
            yield
        history.record(db, name, subject, images, joins=joins)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        if self._db.in_transaction:
            raise BugError("A transaction was begun inside another one.")
        try:
            self._db.execute(begin)
            yield self._db
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            raise trouble.said(error, self.path) from error
        finally:
            _end(self._db)

    def _back_up_daily(self) -> None:
        """The copy of today, when there is something to copy and it takes no time to speak of."""
        try:
            small = self.path.stat().st_size <= COPIED_ON_OPEN
            if small and not self._made_now and self.backup_due():
                self.backup()
        except (UserError, OSError) as error:  # the reader can read on, and `check` says more
            _log.error("No backup was made: %s", error)

    def _refuse_foreign_header(self) -> None:
        """Look at the file before a connection that may write beside it.

        SQLite itself has to read it: were the file opened and closed as a file, all locks that this process holds on it by other
        connections would be gone (https://sqlite.org/howtocorrupt.html, 2.2), and another process could take the log from
        under them.
        """
        size = self.path.stat().st_size if self.path.exists() else 0
        if not size:
            return
        if size < _HEADER:  # SQLite would take it for an empty file
            raise UserError(trouble.NO_LIBRARY.format(path=self.path))
        try:
            db = sqlite3.connect(f"{self.path.absolute().as_uri()}?immutable=1", uri=True)
        except sqlite3.OperationalError:
            return  # what is in the way is told by the connection that follows
        try:
            version = schema.version(db)
            application = int(db.execute("PRAGMA application_id").fetchone()[0])
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
                raise
            return  # another process may be writing just now
        finally:
            db.close()
        self._refuse(version, application)

    def _refuse(self, version: int, application: int) -> None:
        if application not in (0, schema.APPLICATION_ID):
            raise UserError(
                f"{self.path} belongs to another program. It was left as it is; choose another data folder."
            )
        if version > schema.LATEST:
            raise UserError(
                f"The library {self.path} was written by a newer version of Postil. It was left as it is; update Postil to open it."
            )

    def _connected(self) -> Connection:
        db = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            self._check_content(db)
            _use_wal(db)
            for pragma in (
                "foreign_keys = ON",
                "synchronous = NORMAL",
                "temp_store = MEMORY",
                "trusted_schema = OFF",
            ):
                db.execute(f"PRAGMA {pragma}")
            if schema.version(db) < schema.LATEST:
                self._migrate(db)
            self._recorder.install(db)
            graves.install(db)
        except BaseException:
            db.close()
            raise
        return db

    def _check_content(self, db: Connection) -> None:
        """The header can lag behind the write-ahead log: ask SQLite as well, and of one state of the file."""
        db.execute("BEGIN")
        try:
            application = int(db.execute("PRAGMA application_id").fetchone()[0])
            version = schema.version(db)
            filled = db.execute("SELECT 1 FROM sqlite_master").fetchone() is not None
        finally:
            _end(db)
        self._refuse(version, application)
        if not application and filled:
            raise UserError(
                f"{self.path} is a database of another program. It was left as it is; choose another data folder."
            )

    def _migrate(self, db: Connection) -> None:
        number = schema.version(db)
        self._made_now = number == 0
        if number:
            _log.info("Library %s goes from version %d to %d.", self.path, number, schema.LATEST)
            backup.copy(db, self.folders.backups / f"before-version-{schema.LATEST}.sqlite3")
        db.execute("BEGIN IMMEDIATE")
        try:
            schema.migrate(
                db
            )  # another process may have done it while we waited: then there is nothing to do
            db.execute("COMMIT")
        finally:
            _end(db)


def _end(db: Connection) -> None:
    """Take back what was not committed."""
    if db.in_transaction:
        db.execute("ROLLBACK")


def _use_wal(db: Connection) -> None:
    """Switch to a write-ahead log; SQLite does not wait by itself when another process is just doing the same."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
