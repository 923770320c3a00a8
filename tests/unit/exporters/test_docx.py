"""Word files hold words, marks, notes as comments, lists, tables and pictures, and are read by others."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from made_up import made_up
from postil.exporters.office import xml_text
from postil.exporters.registry import exporter
from postil.exporters.work import Work
from postil.importers.registry import read
from postil.model.note import Note

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ARTICLES = Path(__file__).parents[2] / "articles"


def parts(work: Work, **options: object) -> dict[str, bytes]:
    """The files in the archive."""
    written = exporter("docx").write(work, options)
    assert isinstance(written, bytes)
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def words(xml: bytes) -> list[str]:
    """The words of every paragraph."""
    return ["".join(p.itertext(f"{_W}t")) for p in etree.fromstring(xml).iter(f"{_W}p")]


@pytest.fixture
def everything() -> Work:
    """An article with every kind of block."""
    from postil.model.analysis import Analysis

    article = read(_ARTICLES / "everything.html").article
    picture = (_ARTICLES / "harbour.png").read_bytes()
    return Work(article, Analysis(()), picture=lambda _original: picture)


def test_notes_are_comments_where_their_marks_are() -> None:
    """With who and when; each range begins and ends once; formatting and lists inside."""
    files = parts(made_up())
    document, comments = (
        etree.fromstring(files["word/document.xml"]),
        etree.fromstring(files["word/comments.xml"]),
    )
    ids = [one.get(f"{_W}id") for one in comments]
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(one.get(f"{_W}id") for one in document.iter(f"{_W}{name}")) == ids
    first, second = comments
    assert "".join(first.itertext()) == "About the whole article."
    assert (second.get(f"{_W}author"), second.get(f"{_W}date")) == ("Reader", "2026-01-02T03:04:05Z")
    assert "Which ones? <script>alert(1)</script>" in "".join(second.itertext())
    assert second.find(f".//{_W}numPr") is not None
    inside, under = False, ""
    for one in document.iter():
        if one.get(f"{_W}id") == "2" and one.tag in (f"{_W}commentRangeStart", f"{_W}commentRangeEnd"):
            inside = one.tag.endswith("Start")
        elif inside and one.tag == f"{_W}t":
            under += one.text or ""
    assert under == "from Russia,” the"


def test_another_reader_finds_the_same_article(everything: Work, tmp_path: Path) -> None:
    """Headings, lists, the table, links and the picture come back as they were."""
    file = tmp_path / "a.docx"
    file.write_bytes(bytes(exporter("docx").write(everything)))  # type: ignore[arg-type]
    again = read(file).article
    for text in ("What lies on the sea floor", "first the deep ones,", "Frigate Nordstjerna", "He paused."):
        assert text in again.text
    assert [cell.span.of(again.text) for cell in again.cells][:2] == ["Ship", "Length"]
    assert "https://example.org/budget" in {one.href for one in again.inlines}
    assert len(again.pictures) >= 1


def test_marks_are_shaded_and_underlined() -> None:
    """In the light theme's own colours; and only the kinds that were chosen."""
    xml = parts(made_up())["word/document.xml"].decode()
    assert xml.count("<w:shd ") >= 5
    assert '<w:u w:val="' in xml
    bare = replace(made_up(), highlights=(), notes={})
    assert "<w:shd " not in parts(bare, kinds="term")["word/document.xml"].decode()
    assert "word/comments.xml" not in parts(bare)


def test_the_picture_comes_along(everything: Work) -> None:
    """With its description; a missing one is described in words."""
    files = parts(everything)
    assert files["word/media/picture1.png"] == (_ARTICLES / "harbour.png").read_bytes()
    assert b'descr="A grey patrol ship' in files["word/document.xml"]
    missing = parts(replace(everything, picture=lambda _original: None))
    assert not any(name.startswith("word/media") for name in missing)
    assert any("A grey patrol ship" in text for text in words(missing["word/document.xml"]))


def test_words_from_right_to_left_say_so() -> None:
    """The paragraph and the run."""
    noted = replace(made_up(), notes={None: Note("a1", None, "שלום עולם")})
    xml = parts(noted)["word/comments.xml"].decode()
    assert "<w:bidi/>" in xml
    assert "<w:rtl/>" in xml


def test_the_same_article_gives_the_same_bytes() -> None:
    """Whenever it is written."""
    assert exporter("docx").write(made_up()) == exporter("docx").write(made_up())


@given(st.text())
def test_any_words_can_stand_in_xml(text: str) -> None:
    """Also those that XML forbids."""
    element = etree.fromstring(f'<a b="{xml_text(text)}">{xml_text(text)}</a>'.encode())
    assert len(element.text or "") <= len(text)
