"""PDFs on the command line: where they go. How they are made is the window's part."""

from pathlib import Path

import pytest

from postil.cli.main import run
from postil.desk.desk import Desk
from postil.paths import folders


@pytest.fixture
def library() -> Desk:
    """Two articles."""
    desk = Desk(folders())
    desk.import_text("Moscow looks east\n\nNobody said anything about it at all.\n", "Moscow.txt")
    desk.import_text("Berlin looks west\n\nNobody said anything about that either.\n", "Berlin.txt")
    yield desk
    desk.close()


def pages(_where):
    """Stands in for the window's painter."""
    return lambda work, wanted: f"%PDF {work.title} {wanted.kinds} {len(work.notes)}".encode()


def call(*arguments: str) -> int:
    """The exit code of a command line."""
    return run(arguments, lambda *_args, **_kwargs: 0, pages)


def test_one_goes_into_a_file(library, tmp_path: Path) -> None:
    """With the kinds of marks that are wanted."""
    target = tmp_path / "a.pdf"
    assert call("export", "Moscow", "--to", "pdf", "--option", "kinds=actor", "-o", str(target)) == 0
    assert target.read_bytes().startswith(b"%PDF ")
    assert target.read_bytes().endswith(b" actor 0")


def test_several_go_into_a_folder(library, tmp_path: Path, capsys) -> None:
    """And nothing is written over unasked."""
    wanted = ("export", "Moscow", "Berlin", "--to", "pdf", "-o", str(tmp_path / "out"))
    assert call(*wanted) == 0
    names = sorted(one.name for one in (tmp_path / "out").iterdir())
    assert [(name[:12], name[-4:]) for name in names] == [("Berlin looks", ".pdf"), ("Moscow looks", ".pdf")]
    assert call(*wanted) == 1
    assert "would be written over" in capsys.readouterr().err
    assert call(*wanted, "--overwrite") == 0


def test_several_need_a_folder_and_options_are_known(library, capsys) -> None:
    """A sentence says so."""
    assert call("export", "Moscow", "Berlin", "--to", "pdf") == 1
    assert "Name a folder for them with -o" in capsys.readouterr().err
    assert call("export", "Moscow", "--to", "pdf", "--option", "colour=red", "-o", "x.pdf") == 1
    assert "no option “colour”" in capsys.readouterr().err
    assert not Path("x.pdf").exists()


def test_notes_can_be_left_out(library, tmp_path: Path) -> None:
    """And what is there already is not written over unasked."""
    library.write_note(library.find("Moscow"), None, "mine")
    target = tmp_path / "a.pdf"
    assert call("export", "Moscow", "--to", "pdf", "-o", str(target)) == 0
    assert target.read_bytes().endswith(b" 1")
    again = ("export", "Moscow", "--to", "pdf", "--option", "notes=no", "-o", str(target))
    assert call(*again) == 1
    assert call(*again, "--overwrite") == 0
    assert target.read_bytes().endswith(b" 0")
