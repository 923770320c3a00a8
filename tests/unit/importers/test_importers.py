"""Files come in whatever their encoding; what is no text is refused in one sentence."""

import hashlib
import os
from pathlib import Path

import pytest

from made_documents import SAMPLES
from postil.errors import UserError
from postil.importers import base
from postil.importers.registry import IMPORTERS, read, read_data, read_text
from postil.model.article import Article

ENGLISH = "The “strategic partnership” — Élysée says — isn’t over…\n\nIt cost €5m, or £4m.\n"
RUSSIAN = (
    "Россия и Китай подписали соглашение о сотрудничестве в области обороны, сообщил министр иностранных дел Сергей Лавров.\n"
    * 3
)
POLISH = (
    "Rząd zgłosił w środę zastrzeżenia do umowy, którą podpisał minister. Żołnierze wrócą później, być może jesienią.\n"
    * 3
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"), (ENGLISH, "utf-8-sig"), (ENGLISH, "utf-16"), (ENGLISH, "utf-16-le"), (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"), (ENGLISH, "cp1252"), ("Café, señor, Übermut, façade.", "latin-1"), ("plain", "ascii"),
        (RUSSIAN, "utf-8"), (RUSSIAN, "utf-16-le"), (RUSSIAN, "cp1251"), (POLISH, "cp1250"), ("北京和莫斯科联合起来。" * 9 + "\n", "utf-16-be"),
        ("Emoji 🙂 here", "utf-16"),
    ],
)  # fmt: skip
def test_encodings_are_sniffed(text: str, encoding: str) -> None:
    """With and without byte order marks."""
    assert read_data(text.encode(encoding), "x.txt").article.text == text.strip()


def test_a_few_broken_bytes_do_not_make_a_text_windows_1252() -> None:
    """One cut character among many whole ones is shown as such."""
    data = RUSSIAN.encode() + b"\xd0"
    assert read_data(data, "x.txt").article.text.endswith("\ufffd")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \r\n\xef\xbb\xbf\n", "holds no text"),
        (b"\xef\xbb\xbf", "holds no text"),
        (bytes(range(256)) * 8, "not a text"),
        (b"\x7fELF\x02\x01\x01\x00\x00\xff\xd8\x00" * 50, "not a text"),
        (b"%PDF-1.7 ...", "cannot be read as a PDF"),
        (b"PK\x03\x04rest", "packed"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        ("<html>".encode("utf-16"), "holds no text"),
        ("\n<html><body>x".encode("utf-16-le"), "web page"),
        (b"\x1b\x01\x02\x03\x04\x05 text \x06\x07\x08", "not a text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, says: str) -> None:
    """In one sentence that names the file."""
    with pytest.raises(UserError, match=says) as error:
        read_data(data, "dir/x.bin")
    assert "x.bin" in str(error.value)
    assert str(error.value).endswith(".")


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    """Missing, a folder, without permission, not an ordinary file, an impossible name."""
    with pytest.raises(UserError, match="no file"):
        read(tmp_path / "missing.txt")
    with pytest.raises(UserError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path / "nul\x00.txt")
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path / ("x" * 300))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(UserError, match="ordinary file"):
            read(tmp_path / "pipe")
    locked = tmp_path / "locked.txt"
    locked.write_text("x")
    locked.chmod(0)
    if not os.access(locked, os.R_OK):
        with pytest.raises(UserError, match="permission"):
            read(locked)


def test_files_that_are_too_large_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says how large a file may be; nothing more of it is read."""
    monkeypatch.setattr("postil.importers.source.LARGEST", 1_000_000)
    (tmp_path / "big.txt").write_bytes(b"x" * 1_000_001)
    with pytest.raises(UserError, match="larger than 1 MB"):
        read(tmp_path / "big.txt")
    with pytest.raises(UserError, match="larger than 1 MB"):
        read_text("é" * 600_000)
    assert base.LARGEST == 50_000_000


def test_an_article_comes_with_its_bytes(tmp_path: Path) -> None:
    """Text, blocks, metadata, source and the hash of the original."""
    data = "Moscow looks east\r\n\r\nBy Jane Doe\r\n5 May 2021\r\n\r\nThe minister said on Tuesday that this is the end of it for now.".encode(
        "utf-16"
    )
    file = tmp_path / "moscow.txt"
    file.write_bytes(data)
    imported = read(file)
    article = imported.article
    assert imported.original == data
    assert article.original == hashlib.sha256(data).hexdigest()
    assert article.id == article.imported == article.url == ""
    assert (article.title, article.authors, article.published) == (
        "Moscow looks east",
        ("Jane Doe",),
        "2021-05-05",
    )
    assert (article.source, article.language) == ("moscow.txt", "en")
    assert article.body == "The minister said on Tuesday that this is the end of it for now."


def test_pasted_text_comes_in_the_same_way() -> None:
    """Its original is its UTF-8; a lone surrogate does no harm."""
    imported = read_text("One line.", "clipboard")
    assert imported.original == b"One line."
    assert imported.article.source == "clipboard"
    assert read_text("x \ud800").article.text == "x \ufffd"
    with pytest.raises(UserError, match="no text"):
        read_text(" \n")
    with pytest.raises(UserError, match="empty"):
        read_text("")


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
def test_every_importer_keeps_the_contract(importer: base.Importer) -> None:
    """Names, suffixes, and articles whose blocks lie in their text."""
    assert importer.name.islower()
    assert importer.title
    assert all(suffix.startswith(".") and suffix.islower() for suffix in importer.suffixes)
    article: Article = importer.read(SAMPLES.get(importer.name, b"A text.\n\nOf two parts."), "x").article
    assert all(block.span.end <= len(article.text) for block in article.blocks)
    assert len({other.name for other in IMPORTERS}) == len(IMPORTERS)
