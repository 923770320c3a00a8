"""A folder of notes that is written again keeps what the reader wrote into it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.desk import Desk
from postil.desk.vault import known_files, marked, renewed, write_vault
from postil.errors import UserError
from postil.model.span import Span

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="%\r")).map(
    lambda text: text.replace("---", "–")
)


@pytest.fixture
def noted(desk: Desk, article: str) -> str:
    """An article with a note."""
    mark, _ = desk.highlight(article, Span(13, 21), "green")
    desk.write_note(article, mark, "to whom?")
    return article


def test_the_readers_own_words_and_properties_stay(desk: Desk, noted: str, tmp_path: Path) -> None:
    """Ours are written anew, also in a file that was renamed and moved."""
    (file,) = write_vault(desk.out.works(noted), "obsidian", tmp_path, {})
    text = file.read_text()
    assert text.startswith('---\ntitle: "')
    mine = text.replace("---\n\n", "mood: good\n---\n\nMine above.\n", 1) + "\nMine below.\n"
    moved = tmp_path / "deeper" / "Renamed.md"
    moved.parent.mkdir()
    moved.write_text(mine)
    file.unlink()
    desk.write_note(noted, None, "A second note.")
    assert write_vault(desk.out.works(noted), "obsidian", tmp_path, {}) == [moved]
    again = moved.read_text()
    for words in ("mood: good\n", "Mine above.\n", "\nMine below.\n", "A second note.", "to whom?"):
        assert again.count(words) == 1
    assert again.count("title:") == 1
    assert again.startswith("---\n")


def test_what_stays_the_same_is_left_alone(desk: Desk, noted: str, tmp_path: Path) -> None:
    """No program that watches the folder is woken."""
    assert write_vault(desk.out.works(noted), "markdown", tmp_path, {})
    assert write_vault(desk.out.works(noted), "markdown", tmp_path, {}) == []


def test_a_file_that_is_not_ours_is_never_touched(desk: Desk, noted: str, tmp_path: Path) -> None:
    """The article gets another name."""
    (first,) = write_vault(desk.out.works(noted), "markdown", tmp_path, {})
    first.write_text("mine alone")
    (second,) = write_vault(desk.out.works(noted), "markdown", tmp_path, {})
    assert second != first
    assert first.read_text() == "mine alone"
    assert known_files(tmp_path) == {noted: second}


def test_a_region_that_is_broken_is_left_alone(desk: Desk, noted: str, tmp_path: Path) -> None:
    """A sentence says what to do."""
    (file,) = write_vault(desk.out.works(noted), "markdown", tmp_path, {})
    broken = file.read_text().replace("%% postil:end %%", "")
    file.write_text(broken)
    with pytest.raises(UserError, match="once each"):
        write_vault(desk.out.works(noted), "markdown", tmp_path, {})
    assert file.read_text() == broken
    with pytest.raises(UserError, match="one of these formats: markdown"):
        write_vault(desk.out.works(noted), "docx", tmp_path, {})


@given(_TEXT, _TEXT, _TEXT, _TEXT)
def test_everything_outside_stays(above: str, below: str, first: str, second: str) -> None:
    """Character for character."""
    old = f"{above}\n{marked(first, 'a1')}{below}"
    if old.startswith("---"):
        return
    new = renewed(old, second, "a1")
    assert new == f"{above}\n{marked(second, 'a1')}{below}"


def test_files_of_a_template_are_found_again_under_their_own_ending(
    desk: Desk, noted: str, tmp_path: Path
) -> None:
    """A second file would appear at every change."""
    template = tmp_path / "mine.txt.j2"
    template.write_text("{{ title }}: {{ note }}\n")
    folder, options = tmp_path / "vault", {"template": str(template)}
    (first,) = write_vault(desk.out.works(noted), "template", folder, options)
    assert first.suffix == ".txt"
    desk.write_note(noted, None, "More.")
    assert write_vault(desk.out.works(noted), "template", folder, options) == [first]
    assert "More." in first.read_text()


def test_one_file_that_is_not_ours_any_more_keeps_no_other_waiting(
    desk: Desk, noted: str, tmp_path: Path
) -> None:
    """The sentence names it; two articles of one title never share a file."""
    other, _ = desk.import_text(
        "Moscow sells missiles\n\nRussia said on Tuesday that it had sold them again, and to somebody else, for as long as it takes.",
        "again.txt",
    )
    first, second = write_vault(desk.out.shelf([noted, other]), "obsidian", tmp_path, {})
    assert first != second
    first.write_text(first.read_text().replace("%% postil:end %%", ""))
    desk.write_note(other, None, "New.")
    with pytest.raises(UserError, match=re.escape(first.name)):
        write_vault(desk.out.shelf([noted, other]), "obsidian", tmp_path, {})
    assert "New." in second.read_text()
