"""Writing articles out."""

from pathlib import Path

import pytest

from postil.desk import Desk, publish
from postil.errors import UserError
from postil.exporters.registry import exporter
from postil.model.span import Span
from postil.settings import Settings


@pytest.fixture
def noted(desk: Desk, article: str) -> str:
    """An article with a highlight and two notes."""
    mark, _ = desk.highlight(article, Span(13, 21), "green")
    desk.write_note(article, mark, "to whom?")
    desk.write_note(article, None, "Read again – 😀")
    return article


def test_every_format_writes_what_the_reader_made(desk: Desk, noted: str) -> None:
    """From the library, whatever the format."""
    formats = desk.out.formats()
    assert {"markdown", "html", "json", "terminal"} <= {one.name for one in formats}
    for one in formats:
        written = desk.out.write(noted, one.name)
        without_words = isinstance(written, bytes) or one.name == "refi-qda-codebook"
        assert written if without_words else "missiles" in str(written)


def test_markdown_holds_highlights_and_notes(desk: Desk, noted: str) -> None:
    """The notes of the article and of the highlight, with the words that it marks."""
    written = desk.out.write(noted, "markdown")
    for words in ("Moscow sells missiles", "missiles", "to whom?", "Read again – 😀"):
        assert words in str(written)


def test_a_file_holds_what_export_gives(desk: Desk, noted: str, tmp_path: Path) -> None:
    """In UTF-8, with plain line ends, over what was there."""
    target = tmp_path / "notes.md"
    target.write_text("old")
    desk.out.write_to(noted, "markdown", target)
    assert target.read_bytes() == str(desk.out.write(noted, "markdown")).encode()


@pytest.mark.parametrize(
    ("name", "options", "sentence"),
    [
        ("papyrus", {}, "There is no format “papyrus”"),
        ("markdown", {"nonsense": "1"}, "no option “nonsense”"),
    ],
)
def test_what_cannot_be_written_gets_a_sentence_and_leaves_the_file(
    desk: Desk, noted: str, tmp_path: Path, name: str, options: dict[str, str], sentence: str
) -> None:
    """Unknown formats and options; the file that was there stays."""
    target = tmp_path / "notes.md"
    target.write_text("old")
    with pytest.raises(UserError, match=sentence):
        desk.out.write_to(noted, name, target, **options)
    assert target.read_text() == "old"


def test_each_article_gets_a_file_of_its_own(desk: Desk, noted: str, tmp_path: Path) -> None:
    """Named by its title; the same title twice makes two names; what is there is not written over unasked."""
    other, _ = desk.import_text(
        "Moscow sells missiles\n\nRussia said on Tuesday that it had sold them again, and to somebody else, for as long as it takes.",
        "again.txt",
    )
    works, folder = desk.out.works(noted, other), tmp_path / "out"
    told: list[tuple[int, int]] = []
    written = publish.write_each(
        works, exporter("markdown"), folder, {}, tell=lambda *done: told.append(done)
    )
    assert [file.name for file in written] == ["Moscow sells missiles.md", "Moscow sells missiles (2).md"]
    assert "to whom?" in written[0].read_text(encoding="utf-8")
    assert "somebody" not in written[0].read_text(encoding="utf-8")
    assert told == [(0, 2), (1, 2)]
    written[1].unlink()
    written[0].write_text("mine")
    with pytest.raises(UserError, match="would be written over"):
        publish.write_each(works, exporter("markdown"), folder, {})
    assert [file.name for file in folder.iterdir()] == ["Moscow sells missiles.md"]
    assert publish.write_each(works, exporter("markdown"), folder, {}, overwrite=True) == written
    assert written[0].read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("setting", "desktop", "language"),
    [
        ("de", "en_GB.UTF-8", "de"),
        ("en", "de_AT.UTF-8", "en"),
        ("auto", "de_AT.UTF-8", "de"),
        ("auto", "fr_FR.UTF-8", "en"),
        ("auto", "", "en"),
    ],
)
def test_headings_follow_the_readers_language(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, desktop: str, language: str
) -> None:
    """The one of the settings, else that of the desktop."""
    monkeypatch.setenv("LC_ALL", desktop)
    Settings(language=setting).save(desk.folders)
    article, _ = desk.import_text("A title\n\nSome words that go on for a while here.")
    desk.write_note(article, None, "Hm")
    [work] = desk.out.works(article)
    assert work.language == language
    assert f"## {'Notiz' if language == 'de' else 'Note'}\n" in str(desk.out.write(article, "markdown"))
