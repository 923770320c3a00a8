"""Opening a library, and transactions that fail."""

import logging
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from postil.errors import BugError, UserError
from postil.library import articles, notes, places, schema
from postil.library.store import Store
from postil.model.article import Article
from postil.paths import Folders

ARTICLE = Article("Moscow said.", (), title="Moscow", original="1")


def _add(store: Store, title: str = "Moscow") -> str:
    with store.write() as db:
        return articles.add(db, Article("Moscow said.", (), title=title)).id


def test_a_new_library_is_made_as_designed(store: Store, folders: Folders) -> None:
    """Write-ahead log, foreign keys, version and application in the header."""
    with store.read() as db:
        told = {
            pragma: db.execute(f"PRAGMA {pragma}").fetchone()[0]
            for pragma in ("journal_mode", "foreign_keys", "synchronous", "user_version", "application_id")
        }
    assert told == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 1,
        "user_version": schema.LATEST,
        "application_id": 0x506F7374,
    }
    assert folders.database.is_file()


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    """Whatever is raised inside, all of it is taken back and the store goes on working."""
    with pytest.raises(ZeroDivisionError), store.write() as db:
        articles.add(db, ARTICLE)
        raise ZeroDivisionError
    with store.read() as db:
        assert articles.shelf(db) == []
    _add(store)


def test_a_failed_step_leaves_no_step(store: Store) -> None:
    """Neither the change nor its place in the history."""
    _add(store)
    with pytest.raises(ZeroDivisionError), store.step("Write note") as db:
        notes.write(db, 1, None, "x")
        raise ZeroDivisionError
    with store.read() as db:
        assert db.execute(
            "SELECT (SELECT count(*) FROM steps) + (SELECT count(*) FROM notes)"
        ).fetchone() == (0,)


def test_transactions_do_not_nest(store: Store) -> None:
    """A transaction inside another one would commit half of the outer one."""
    with store.write(), pytest.raises(BugError, match="inside another"), store.read():
        pass


def test_a_broken_rule_of_the_tables_is_our_bug(store: Store) -> None:
    """A note on an article that is not there."""
    with pytest.raises(BugError), store.write() as db:
        notes.write(db, 77, None, "x")


@pytest.mark.parametrize(
    "garbage", [b"not a library at all" * 100, b"x", b"SQLite format 4\x00" + bytes(500)]
)
def test_a_file_that_is_no_library_is_refused_and_left_as_it_is(folders: Folders, garbage: bytes) -> None:
    """Nothing is written into it or beside it."""
    folders.data.mkdir()
    folders.database.write_bytes(garbage)
    with pytest.raises(UserError, match="is not a Postil library"):
        Store(folders)
    assert folders.database.read_bytes() == garbage
    assert list(folders.data.iterdir()) == [folders.database]


def test_an_empty_file_becomes_a_library(folders: Folders) -> None:
    """That is what a crash in the very first moment leaves."""
    folders.data.mkdir()
    folders.database.touch()
    store = Store(folders)
    _add(store)
    store.close()


@pytest.mark.parametrize("statement", ["PRAGMA application_id = 77", "CREATE TABLE theirs (x)"])
def test_another_programs_database_is_refused(folders: Folders, statement: str) -> None:
    """Told by its application id, or by tables that are not ours."""
    folders.data.mkdir()
    db = sqlite3.connect(folders.database)
    db.execute(statement)
    db.close()
    before = folders.database.read_bytes()
    with pytest.raises(UserError, match="another program"):
        Store(folders)
    assert folders.database.read_bytes() == before


@pytest.mark.parametrize("in_log", [False, True])
def test_a_newer_library_is_refused_unharmed(folders: Folders, in_log: bool) -> None:
    """Even when its version stands only in the write-ahead log, as after a crash."""
    Store(folders).close()
    newer = sqlite3.connect(folders.database, isolation_level=None)
    newer.execute("CREATE TABLE new_things (x)")
    newer.execute(f"PRAGMA user_version = {schema.LATEST + 1}")
    if not in_log:
        newer.close()
    header = folders.database.read_bytes()[:100]
    with pytest.raises(UserError, match=r"newer version of Postil.*update Postil"):
        Store(folders)
    assert folders.database.read_bytes()[:100] == header
    assert not folders.backups.exists()
    newer.close()


def test_a_damaged_library_gets_a_sentence(folders: Folders, caplog: pytest.LogCaptureFixture) -> None:
    """Pages overwritten in the middle: named as damage, with where the copies are."""
    store = Store(folders)
    for number in range(50):
        _add(store, f"title {number} " * 50)
    store.close()
    with folders.database.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096 * 20)
    with pytest.raises(UserError, match="damaged") as raised, caplog.at_level(logging.CRITICAL):
        damaged = Store(folders)
        try:
            _add(damaged)
        finally:
            damaged.close()
    assert str(folders.backups) in str(raised.value)


def test_a_file_in_the_folders_place_gets_a_sentence(tmp_path: Path) -> None:
    """The data folder cannot be made."""
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(UserError, match="a file stands where a folder should be"):
        Store(Folders(tmp_path / "data", tmp_path))
    with pytest.raises(UserError, match="a file stands where a folder should be"):
        Store(Folders(tmp_path / "data" / "deeper", tmp_path))


def test_a_library_that_may_not_be_written_gets_a_sentence(store: Store) -> None:
    """SQLite's own read-only mode stands for a file that may not be written, which root always may."""
    _add(store)
    store._db.execute("PRAGMA query_only = ON")
    with pytest.raises(UserError, match="cannot be written"):
        _add(store)
    with store.read() as db:
        assert len(articles.shelf(db)) == 1


def test_a_full_disk_gets_a_sentence_and_changes_nothing(store: Store) -> None:
    """A limit on pages stands for the disk: it gives SQLite's own error in the middle of a transaction."""
    first = _add(store)
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(UserError, match="is full"), store.write() as db:
        places.leave(db, 1, 5)
        articles.add(db, Article("x" * 100_000, ()))
    with store.read() as db:
        assert [one.id for one in articles.shelf(db)] == [first]
        assert places.place(db, 1) == 0
    store._db.execute(f"PRAGMA max_page_count = {pages + 1000}")
    _add(store)


def test_a_locked_library_gets_a_sentence(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program writes for longer than we wait; afterwards all is well."""
    monkeypatch.setattr("postil.library.store.BUSY_SECONDS", 0.05)
    store = Store(folders)
    other = sqlite3.connect(folders.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="in use by another program"):
        _add(store)
    other.execute("ROLLBACK")
    other.close()
    _add(store)
    store.close()


def test_a_reader_sees_one_state_while_another_writes(folders: Folders) -> None:
    """Reading neither waits for a writer nor sees half of what it writes."""
    one, two = Store(folders), Store(folders)
    _add(one)
    with one.read() as db:
        before = articles.shelf(db)
        _add(two)
        assert articles.shelf(db) == before
    with one.read() as db:
        assert len(articles.shelf(db)) == 2
    one.close()
    two.close()


def test_many_may_open_a_new_library_at_once(folders: Folders) -> None:
    """Window, child processes and command line start together on an empty folder: all get the same library."""
    failed: list[BaseException] = []

    def work() -> None:
        try:
            store = Store(folders)
            for _ in range(5):
                _add(store)
            store.close()
        except BaseException as error:  # noqa: BLE001 - handed to the test
            failed.append(error)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    store = Store(folders)
    with store.read() as db:
        assert len(articles.shelf(db)) == 30
    store.close()


_UNPRIVILEGED = """
import os, sys
from pathlib import Path
from postil.errors import UserError
from postil.library.store import Store
from postil.paths import Folders
if os.geteuid() == 0:
    os.setegid(65534); os.seteuid(65534)
try:
    Store(Folders(Path(sys.argv[1]), Path(sys.argv[1])))
except UserError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of folders work otherwise there")
@pytest.mark.parametrize("there", [False, True])
def test_a_read_only_folder_gets_a_sentence(there: bool, tmp_path_factory: pytest.TempPathFactory) -> None:
    """With and without a library in it; run without root's privileges."""
    base = tmp_path_factory.mktemp("read-only")
    for folder in (base, base.parent, base.parent.parent):
        folder.chmod(folder.stat().st_mode | 0o011)
    data = base / "data"
    data.mkdir()
    if there:
        Store(Folders(data, data)).close()
    data.chmod(0o555)
    run = subprocess.run(
        [sys.executable, "-c", _UNPRIVILEGED, str(data)], capture_output=True, text=True, check=False
    )
    data.chmod(0o755)
    assert run.stderr == ""
    assert (
        "allow writing to it" in run.stdout
        or "may be written" in run.stdout
        or "may not be used" in run.stdout
    )
    assert str(data) in run.stdout


def test_another_process_may_come_and_go_while_jobs_do(folders: Folders) -> None:
    """A second connection here must not cost the first one its locks: the other process would take the log for its own."""
    elsewhere = (
        "import sys; from pathlib import Path; from postil.library.store import Store; from postil.paths import Folders;"
        "Store(Folders(Path(sys.argv[1]), Path(sys.argv[2]))).close()"
    )
    store = Store(folders)
    Store(folders).close()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(
        [sys.executable, "-c", elsewhere, str(folders.data), str(folders.config)], check=True, env=environment
    )
    assert folders.database.with_name("library.sqlite3-wal").exists()
    _add(store)
    store.close()
