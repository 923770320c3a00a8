"""The same article again, from the command line."""

import json
from pathlib import Path

import pytest

from command_line import Cli
from postil.desk import Desk
from postil.model.span import Span
from postil.paths import folders

TEXT = (
    "Moscow looks east\n\nRussia said on Tuesday that nothing of the kind had ever been agreed by anybody at all. Two ministers"
    " left the room before the meeting had come to its end, which nobody had foreseen.\n\nThe next meeting is in May."
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """The article as it was, and as it is now."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(TEXT)
    new.write_text(TEXT.replace("Two ministers", "Three ministers"))
    return str(old), str(new)


def _imported(cli: Cli, *arguments: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(cli("import", "--later", "--json", *arguments).out)
    return found


def _marked(cli: Cli, file: str) -> str:
    """Imports a file and highlights the ministers; gives the article's id."""
    article = str(_imported(cli, file)["id"])
    desk = Desk(folders())
    desk.highlight(article, Span(TEXT.index("Two"), TEXT.index(" left")), "yellow")
    desk.close()
    return article


def test_an_update_tells_what_became_of_the_marks(cli: Cli, files: tuple[str, str]) -> None:
    """In words."""
    _marked(cli, files[0])
    said = cli("import", "--later", "--update", files[1]).out.splitlines()
    assert said[0].endswith("Moscow looks east  (updated)")
    assert said[1].strip() == "0 kept, 1 moved, 0 without a place"
    assert said[2].strip().endswith("alike): “Two ministers” → “Three ministers”")


def test_an_update_tells_it_to_programs(cli: Cli, files: tuple[str, str]) -> None:
    """As JSON."""
    older = _marked(cli, files[0])
    row = _imported(cli, "--update", files[1])
    assert row["older"] == older
    update = row["update"]
    assert isinstance(update, dict)
    assert (update["article"], update["kept"], update["unplaced"]) == (row["id"], 0, [])
    assert [(one["former"], one["words"]) for one in update["moved"]] == [
        ("Two ministers", "Three ministers")
    ]


def test_without_being_asked_both_are_kept_and_the_way_is_told(cli: Cli, files: tuple[str, str]) -> None:
    """And with --keep-both nothing is."""
    older = _marked(cli, files[0])
    said = cli("import", "--later", files[1]).out
    assert (
        f"The same as {older[:8]}, +1 words, −1. To bring its notes over: postil update {older[:8]} " in said
    )
    report = json.loads(cli("update", *said.rsplit(maxsplit=2)[1:], "--json").out)
    assert len(report["moved"]) == 1
    Path(files[1]).write_text(TEXT + " More.")
    assert "older" not in _imported(cli, "--keep-both", files[1])
