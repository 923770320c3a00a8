"""What a kept folder lacks is remembered in a file."""

from pathlib import Path

from postil.desk.vault_waiting import Waiting


def test_what_waits_is_there_again(tmp_path: Path) -> None:
    """For the same folder; not for another one."""
    Waiting(tmp_path, tmp_path / "vault").keep(["b", "a"])
    assert Waiting(tmp_path, tmp_path / "vault").ids() == {"a", "b"}
    assert Waiting(tmp_path, tmp_path / "other").ids() == frozenset()


def test_where_nothing_waits_there_is_no_file(tmp_path: Path) -> None:
    """And what is no such file says nothing."""
    waiting = Waiting(tmp_path, tmp_path / "vault")
    waiting.keep(["a"])
    (file,) = tmp_path.iterdir()
    waiting.keep([])
    assert not file.exists()
    file.write_text("[1")
    assert waiting.ids() == frozenset()
    file.write_text("[1]")
    assert waiting.ids() == frozenset()
