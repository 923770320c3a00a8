"""The folder of crash reports does not grow for ever."""

from pathlib import Path

from postil.crash_reports import KEPT, make_room


def test_the_oldest_make_room_for_one_more(tmp_path: Path) -> None:
    """Other files are left alone."""
    (tmp_path / "postil.log").touch()
    for number in range(KEPT + 5):
        make_room(tmp_path)
        (tmp_path / f"crash-20260101-{number:06}.txt").touch()
    names = sorted(file.name for file in tmp_path.glob("crash-*"))
    assert len(names) == KEPT
    assert names[0] == "crash-20260101-000005.txt"
    assert (tmp_path / "postil.log").exists()


def test_the_folder_is_made(tmp_path: Path) -> None:
    """When the first report is written."""
    make_room(tmp_path / "logs")
    assert (tmp_path / "logs").is_dir()
