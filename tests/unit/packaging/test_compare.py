"""Two builds are compared file by file."""

from pathlib import Path

import compare


def test_every_difference_is_named(tmp_path: Path) -> None:
    """Other bytes, a file too many, and a link that leads elsewhere."""
    for build in ("one", "two"):
        folder = tmp_path / build
        folder.mkdir()
        (folder / "same").write_text("same", encoding="utf-8")
        (folder / "bytes").write_text(build, encoding="utf-8")
        (folder / "link").symlink_to(build)
    (tmp_path / "two" / "more").touch()
    assert compare.differing(tmp_path / "one", tmp_path / "two") == ["bytes", "link", "more"]
    assert compare.differing(tmp_path / "one", tmp_path / "one") == []
