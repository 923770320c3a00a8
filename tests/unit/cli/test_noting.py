"""Notes of other programs, from the command line."""

import json
from pathlib import Path

from command_line import Cli

TEXT = "Moscow looks east\n\nRussia said on Tuesday that nothing of the kind had ever been agreed by anybody at all."
TABLE = "Highlight,Title,Note\nnothing of the kind,Moscow looks east,Really?\nthe dragon sleeps,Moscow looks east,\nx,Another,\n"


def test_notes_come_in_and_are_told(cli: Cli, tmp_path: Path) -> None:
    """In words and as JSON; an article that is not there makes it end with 1."""
    (tmp_path / "east.txt").write_text(TEXT)
    (tmp_path / "notes.csv").write_text(TABLE)
    article = json.loads(cli("import", "--later", "--json", str(tmp_path / "east.txt")).out)["id"]
    told = cli("import-notes", str(tmp_path / "notes.csv"))
    assert told.code == 1
    assert told.out.splitlines() == [
        f"{article[:8]}  Moscow looks east: 1 placed, 0 moved, 1 without a place",
        "          without a place: “the dragon sleeps”",
        "--------  Another: not in the library, 1 left out. Import the article first.",
    ]
    rows = [
        json.loads(line)
        for line in cli("import-notes", "--json", str(tmp_path / "notes.csv")).out.splitlines()
    ]
    assert [(row["article"], row["known"]) for row in rows] == [(article, 2), ("", 0)]
    assert cli("import-notes", "--article", "east.txt", str(tmp_path / "notes.csv")).code == 0
    assert "no notes" in cli("import-notes", str(tmp_path / "east.txt")).err
