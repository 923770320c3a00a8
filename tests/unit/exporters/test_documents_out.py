"""OpenDocument, RTF and LaTeX: what others read in them, and that no word does harm."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from made_up import made_up
from postil.exporters.latex import tex_words
from postil.exporters.odt_text import _words as odt_words
from postil.exporters.registry import exporter
from postil.exporters.rtf import rtf_words
from postil.exporters.work import Work
from postil.importers.registry import read
from postil.model.analysis import Analysis
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.span import Span

_ARTICLES = Path(__file__).parents[2] / "articles"
_O = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def odt(work: Work) -> dict[str, bytes]:
    """The files in the archive."""
    written = exporter("odt").write(work)
    assert isinstance(written, bytes)
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def everything() -> Work:
    """An article with every kind of block."""
    article = read(_ARTICLES / "everything.html").article
    picture = (_ARTICLES / "harbour.png").read_bytes()
    return Work(article, Analysis(()), picture=lambda _original: picture)


def test_notes_are_comments_in_opendocument() -> None:
    """Each begins and ends once; who, when, and what."""
    content = etree.fromstring(odt(made_up())["content.xml"])
    begins, ends = list(content.iter(f"{_O}annotation")), list(content.iter(f"{_O}annotation-end"))
    names = [one.get(f"{_O}name") for one in begins]
    assert names == ["c1", "c2"]
    assert [one.get(f"{_O}name") for one in ends] == names
    assert "Which ones? <script>" in "".join(begins[1].itertext())
    assert "2026-01-02T03:04:05" in "".join(begins[1].itertext())


def test_opendocument_declares_all_that_it_uses(everything: Work) -> None:
    """Every look, every picture; every part is XML."""
    files = odt(everything)
    content, styles = etree.fromstring(files["content.xml"]), etree.fromstring(files["styles.xml"])
    style = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name"
    known = {one.get(style) for tree in (content, styles) for one in tree.iter() if one.get(style)}
    used = {one.get(f"{_T}style-name") for one in content.iter() if one.get(f"{_T}style-name")}
    assert used <= known
    assert b"Pictures/picture1.png" in files["META-INF/manifest.xml"]
    assert files["Pictures/picture1.png"].startswith(b"\x89PNG")
    etree.fromstring(files["meta.xml"])


@pytest.mark.parametrize("name", ["odt", "rtf"])
def test_another_reader_finds_the_same_words(everything: Work, tmp_path: Path, name: str) -> None:
    """Headings, items of lists, cells, and words with signs of their own."""
    written = exporter(name).write(everything)
    file = tmp_path / f"a.{name}"
    file.write_bytes(written if isinstance(written, bytes) else written.encode("ascii"))
    again = read(file).article
    for text in (
        "What lies on the sea floor",
        "first the deep ones,",
        "128 dB",
        "He paused.",
        "café",
        "“It is a good fence,”",
    ):
        assert text in again.text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_white_space_stays_in_opendocument(words: str) -> None:
    """XML would fold it."""
    element = etree.fromstring(f'<a xmlns:text="{_T[1:-1]}">{odt_words(words)}</a>'.encode())
    said = element.text or ""
    for one in element:
        said += " " * int(one.get(f"{_T}c") or 1) + (one.tail or "")
    assert said == re.sub("[\ufffe\uffff]", "\ufffd", words)
    assert "  " not in "".join(element.itertext())


@given(st.text(st.characters(codec="utf-8")))
def test_rtf_is_ascii_and_says_every_word(words: str) -> None:
    """Read back as the specification says."""
    written = rtf_words(words)
    written.encode("ascii")
    units = b""
    for match in re.finditer(r"\\u(-?\d+)\\'3f|\\(line|tab) |\\([\\{}])|([^\\{}])", written):
        if match[1]:
            units += (int(match[1]) % 65536).to_bytes(2, "little")
        else:
            said = {"line": "\n", "tab": "\t"}.get(match[2]) if match[2] else match[3] or match[4]
            units += str(said).encode("utf-16-le")
    kept = "".join(one for one in words if one in "\n\t" or (one >= " " and one != "\x7f"))
    assert units.decode("utf-16-le") == kept


def test_rtf_has_balanced_groups_and_a_comment_for_every_note() -> None:
    """A reader of it loses its way otherwise."""
    written = str(exporter("rtf").write(made_up()))
    bare = re.sub(r"\\[\\{}]", "", written)
    assert bare.count("{") == bare.count("}")
    assert (
        written.count("\\*\\annotation")
        == written.count("\\*\\atrfstart")
        == written.count("\\*\\atrfend")
        == 2
    )
    assert max(map(int, re.findall(r"\\chcbpat(\d+)", written))) <= written.count("\\red")


_UNSAFE = re.compile(r"(?<!\\)[#$%&_^]")


@given(st.text(st.characters(codec="utf-8")))
def test_no_words_are_commands_of_tex(words: str) -> None:
    """Whatever they are: no sign of TeX's stays alone, braces are balanced."""
    written = tex_words(words)
    assert not _UNSAFE.search(written)
    bare = re.sub(r"\\[{}]", "", written)
    assert bare.count("{") == bare.count("}")
    commands = set(re.findall(r"\\([a-z]+)", written))
    assert commands <= {
        "textbackslash", "textasciitilde", "textasciicircum", "textless", "textgreater", "textbar", "textquotedbl",
        "textquotesingle", "textasciigrave",
    }  # fmt: skip


def test_latex_has_marks_and_notes_that_lead_to_each_other() -> None:
    """And a note that is no note of TeX's."""
    written = str(exporter("latex").write(made_up()))
    for words in (
        "\\hyperlink{note-2}{2}",
        "\\hypertarget{sign-2}{}",
        "\\hypertarget{note-2}{}",
        "\\marked{",
    ):
        assert words in written
    assert "\\textless{}script\\textgreater{}" in written
    assert written.count("\\begin{") == written.count("\\end{")
    assert "\\section*{Notes}" not in str(exporter("latex").write(replace(made_up(), notes={})))


def test_words_from_right_to_left_are_as_large_and_bold_as_others() -> None:
    """Documents keep the looks of such letters apart."""
    text = "שלום and a title\n\nA line."
    leaning = Inline(Style.EMPHASIS, Span(0, 4))
    blocks = (Block(Role.TITLE, Span(0, 16)), Block(Role.PARAGRAPH, Span(18, 25)))
    work = Work(Article(text, blocks, title="T", inlines=(leaning,)), Analysis(()))
    rich = str(exporter("rtf").write(work))
    assert "\\rtlch\\afs40\\ab\\ltrch\\fs40\\b" in rich
    assert "\\rtlch\\ai\\ltrch" in rich
    data = exporter("odt").write(work)
    assert isinstance(data, bytes)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        looks, words = (archive.read(f"{name}.xml").decode() for name in ("styles", "content"))
    assert 'style:font-size-complex="20pt"' in looks
    assert 'style:font-weight-complex="bold"' in looks
    assert 'style:font-style-complex="italic"' in words
