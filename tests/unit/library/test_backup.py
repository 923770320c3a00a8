"""Copies of the database, originals, and checks."""

import logging
import sqlite3
from pathlib import Path

import pytest

from postil.errors import UserError
from postil.library import articles, backup, originals
from postil.library.store import Store
from postil.model.article import Article
from postil.paths import Folders


def _add(store: Store) -> None:
    with store.write() as db:
        articles.add(db, Article("Moscow said.", (), title="Moscow"))


def test_a_copy_is_a_whole_library(store: Store, folders: Folders, tmp_path: Path) -> None:
    """What was written a moment ago is in it, in one file that opens as a library."""
    _add(store)
    made = store.backup()
    assert [path.name for path in folders.backups.iterdir()] == [made.name]
    other = Folders(tmp_path / "other", tmp_path)
    other.data.mkdir()
    other.database.write_bytes(made.read_bytes())
    restored = Store(other)
    with restored.read() as db:
        assert len(articles.shelf(db)) == 1
    restored.close()


def test_a_library_is_copied_once_a_day_when_it_is_opened(folders: Folders) -> None:
    """Not when it is made, not twice a day."""
    store = Store(folders)
    assert not folders.backups.exists()
    _add(store)
    store.close()
    Store(folders).close()
    (copy,) = folders.backups.iterdir()
    before = copy.stat().st_mtime_ns, copy.stat().st_ino
    Store(folders).close()
    assert (copy.stat().st_mtime_ns, copy.stat().st_ino) == before


def test_a_large_library_is_not_copied_while_it_is_opened(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window must not wait for it."""
    Store(folders).close()
    monkeypatch.setattr("postil.library.store.COPIED_ON_OPEN", 100)
    Store(folders).close()
    assert not folders.backups.exists()


def test_the_last_days_are_kept(store: Store, folders: Folders) -> None:
    """Older copies go, other files stay."""
    folders.backups.mkdir()
    for day in range(1, 9):
        (folders.backups / f"library-2020-01-0{day}.sqlite3").touch()
    (folders.backups / "before-version-2.sqlite3").touch()
    made = store.backup()
    assert sorted(path.name for path in folders.backups.iterdir()) == [
        "before-version-2.sqlite3",
        *(f"library-2020-01-0{day}.sqlite3" for day in range(5, 9)),
        made.name,
    ]


def test_a_damaged_copy_is_not_kept_and_older_ones_stay(
    store: Store, folders: Folders, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Verified before rotation."""
    folders.backups.mkdir()
    old = [folders.backups / f"library-2020-01-0{day}.sqlite3" for day in range(1, 8)]
    for path in old:
        path.touch()
    monkeypatch.setattr(backup, "problems", lambda db: ["row 7 is missing"])
    with caplog.at_level(logging.ERROR), pytest.raises(UserError, match="row 7 is missing"):
        store.backup()
    assert sorted(folders.backups.iterdir()) == old


def test_a_failing_backup_does_not_keep_the_reader_out(
    folders: Folders, caplog: pytest.LogCaptureFixture
) -> None:
    """No folder for backups: the library opens, the log says why there is no copy."""
    Store(folders).close()
    folders.backups.write_text("in the way")
    with caplog.at_level(logging.ERROR):
        Store(folders).close()
    assert "No backup was made" in caplog.text


def test_problems_are_found(store: Store) -> None:
    """A note whose article is gone, as a foreign program might leave it."""
    with store.read() as db:
        assert backup.problems(db) == []
    _add(store)
    foreign = sqlite3.connect(store.path)
    foreign.execute("INSERT INTO notes VALUES (1, 'x', 9, NULL, 'b', '', '')")
    foreign.commit()
    foreign.close()
    with store.read() as db:
        assert backup.problems(db) == ["notes refers to a missing articles"]


def test_originals_are_kept_once_by_their_bytes(tmp_path: Path) -> None:
    """The same bytes are written once; other bytes lie beside them."""
    folder = tmp_path / "originals"
    name = originals.keep(folder, b"abc")
    before = (folder / name).stat().st_ino
    assert originals.keep(folder, b"abc") == name
    assert originals.keep(folder, b"abd") != name
    assert originals.read(folder, name) == b"abc"
    assert (folder / name).stat().st_ino == before
    assert name == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_half_an_original_is_written_again(tmp_path: Path) -> None:
    """As a full disk might once have left it."""
    name = originals.keep(tmp_path, b"abc")
    (tmp_path / name).write_bytes(b"a")
    originals.keep(tmp_path, b"abc")
    assert originals.read(tmp_path, name) == b"abc"


@pytest.mark.parametrize("content", [b"changed", None])
def test_a_changed_or_missing_original_gets_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    """What is read is what was imported, or nothing."""
    name = originals.keep(tmp_path, b"abc")
    (tmp_path / name).unlink()
    if content:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError, match=r"was changed after it was imported|does not exist"):
        originals.read(tmp_path, name)
