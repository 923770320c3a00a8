"""The library as one file on the command line, and copies put back."""

import json
from pathlib import Path

import pytest

from command_line import Cli


@pytest.fixture
def file(cli: Cli, tmp_path: Path) -> Path:
    """A library of one article with a note, in one file; it is empty again."""
    (tmp_path / "east.txt").write_text(
        "Moscow looks east\n\nRussia said that nothing had been agreed by anybody at all."
    )
    cli("import", "--later", str(tmp_path / "east.txt"))
    assert cli("archive", "-o", str(tmp_path / "all")).out == f"{tmp_path / 'all.postil'}: 1 article\n"
    return tmp_path / "all.postil"


def test_a_file_that_is_there_is_not_replaced_unasked(cli: Cli, file: Path) -> None:
    """It may hold the only copy of another library."""
    file.write_text("precious")
    assert "is there already" in cli("archive", "-o", str(file)).err
    assert file.read_text() == "precious"
    assert cli("archive", "-o", str(file), "--overwrite").code == 0


def test_a_library_is_saved_and_taken_in_elsewhere(cli: Cli, tmp_path: Path, file: Path) -> None:
    """First told, then done; the second time there is nothing to do."""
    there = ("--data-dir", str(tmp_path / "there"))
    foreseen = cli(*there, "merge", "--dry-run", str(file)).out
    assert foreseen == "new articles: 1\nNothing was changed yet.\n"
    assert cli(*there, "list").out == ""
    merged = json.loads(cli(*there, "merge", "--json", str(file)).out)
    assert (merged["new"], merged["articles"], Path(merged["copy"]).is_file()) == (1, 1, True)
    assert cli(*there, "list").out == cli("list").out
    assert cli(*there, "merge", str(file)).out == "Nothing is different: all of it is in the library.\n"


def test_a_copy_is_put_back(cli: Cli, tmp_path: Path, file: Path) -> None:
    """And what was there before it is kept; what is no copy changes nothing."""
    there = ("--data-dir", str(tmp_path / "there"))
    copy = json.loads(cli(*there, "merge", "--json", str(file)).out)["copy"]
    outcome = cli(*there, "restore", copy)
    assert outcome.code == 0 and "before-restoring" in outcome.out
    assert cli(*there, "list").out == ""
    for wrong, words in (
        (str(file), "no copy of a Postil library"),
        (str(tmp_path / "missing"), "does not exist"),
    ):
        refused = cli(*there, "restore", wrong)
        assert refused.code == 1 and words in refused.err
    before = outcome.out.rpartition(": ")[2].strip()
    assert cli(*there, "restore", before).code == 0
    assert cli(*there, "list").out == cli("list").out


def test_what_cannot_be_is_said_in_a_sentence(cli: Cli, tmp_path: Path, file: Path) -> None:
    """A collection that is not there, and a file that is no library."""
    assert cli("archive", "--collection", "Food", "-o", str(tmp_path / "x")).err == (
        "postil: There is no collection “Food” in the library.\n"
    )
    (tmp_path / "bad.postil").write_text("words")
    assert cli("merge", str(tmp_path / "bad.postil")).code == 1
