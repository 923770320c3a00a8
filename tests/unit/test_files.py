"""Files that are replaced whole or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from postil import files
from postil.errors import UserError


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    """Folders on the way are made."""
    target = tmp_path / "a" / "b" / "Notes – 1.md"
    files.replace(target, b"old")
    files.replace(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_a_failure_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full when the new one is brought to it: a sentence, the old content, nothing beside it."""
    target = tmp_path / "notes.md"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match=r"The disk that holds .*notes\.md is full"):
        files.replace(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed_and_permissions_stay(tmp_path: Path) -> None:
    """What the reader arranged about a file is not undone by writing it."""
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_bytes(b"old")
    real.chmod(0o600)
    link.symlink_to(real)
    files.replace(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("place", "sentence"), [("folder", "is a folder. Choose a file name"), ("file/x", "a file stands where")]
)
def test_impossible_targets_get_a_sentence(tmp_path: Path, place: str, sentence: str) -> None:
    """A folder of that name, or a file on the way."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match=sentence):
        files.replace(tmp_path / place, b"x")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


def test_a_very_long_name_can_be_written(tmp_path: Path) -> None:
    """The name beside it must not be longer than a file system allows."""
    target = tmp_path / ("ü" * 120 + ".md")
    files.replace(target, b"x")
    assert target.read_bytes() == b"x"
