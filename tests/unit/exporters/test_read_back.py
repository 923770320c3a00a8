"""Documents are read back by programs that know nothing of Postil: Pandoc and LibreOffice, where they are installed."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from pylatexenc import latexwalker
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db
from pylatexenc.macrospec import std_macro
from striprtf.striprtf import rtf_to_text

from crowded import crowded
from made_up import made_up
from postil.exporters.registry import exporter
from postil.exporters.rows import COLUMNS
from postil.exporters.work import Work
from postil.importers.registry import read
from postil.model.analysis import Analysis
from postil.model.block import Role

HARBOUR = (Path(__file__).parents[2] / "articles" / "harbour.png").read_bytes()
PANDOC, OFFICE = shutil.which("pandoc"), shutil.which("soffice")
with_pandoc = pytest.mark.skipif(PANDOC is None, reason="Pandoc is not installed")
with_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
#: Pandoc's readers. That of RTF in Debian 12 knows no emoji and not every link, that of LaTeX no commands of ours.
READERS = {
    "docx": "docx", "odt": "odt", "html": "html", "markdown": "markdown-citations", "obsidian": "commonmark_x", "logseq": "commonmark_x",
}  # fmt: skip


def everything() -> Work:
    """An article with every kind of block and inline style."""
    article = read(Path(__file__).parents[2] / "articles" / "everything.html").article
    return Work(article, Analysis(()))


WORKS = {"made-up": made_up, "crowded": crowded, "everything": everything}


def written(folder: Path, name: str, work: Work, **options: object) -> Path:
    """The file."""
    file = folder / f"a{exporter(name).suffix}"
    data = exporter(name).write(work, options)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return file


def told(tree: Any, beside: list[str]) -> Iterator[str]:
    """The words in a document as Pandoc understands it; notes and comments go ``beside`` them."""
    if isinstance(tree, list):
        for one in tree:
            yield from told(one, beside)
    elif isinstance(tree, dict):
        kind, inside = tree.get("t"), tree.get("c")
        classes = inside[0][1] if kind in ("Span", "Link", "Div") else []
        if kind == "Str":
            yield inside
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        elif kind in ("Code", "CodeBlock"):
            yield inside[1]
        elif kind == "Quoted":
            sign = "'" if inside[0]["t"] == "SingleQuote" else '"'
            yield from (sign, *told(inside[1], beside), sign)
        elif kind == "Note" or {"comment-start", "note", "sign"} & set(classes):
            beside.append("".join(told(inside[1:] if classes else inside, beside)))
        elif kind in ("Math", "RawInline", "RawBlock"):
            # The reader's own Markdown may hold such things; ours are only the signs around marked words.
            yield "" if inside[1] in ("<mark>", "</mark>") else inside[1]
        else:
            yield from told(inside, beside)
        if kind in ("Para", "Plain", "Header", "CodeBlock"):
            yield "\n"


def by_pandoc(file: Path, form: str) -> str:
    """All words of a file, parted by single spaces; notes and comments at the end."""
    command = [str(PANDOC), "-f", form, "-t", "json", "--track-changes=all", str(file)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    beside: list[str] = []
    tree = json.loads(done.stdout)
    words = "".join(told([tree["meta"].get("title", {}), tree["blocks"]], beside))
    return plain(" ".join([words, *beside]).replace("==", ""))


def plain(words: str) -> str:
    """Words parted by single spaces; quotation marks are what they are to a reader, whatever a program makes of them."""
    return " ".join(words.translate(str.maketrans("“”„‘’", '"""\'\'')).replace("\u00a0", " ").split())


def lines(work: Work) -> list[str]:
    """What has to be there of the whole text: each line of each block, without signs of lists and notes."""
    article, found = work.article, []
    for block in article.blocks:
        if block.role in (Role.FURNITURE, Role.RULE, Role.TABLE, Role.CODE, Role.IMAGE, Role.FOOTNOTE):
            continue
        words = block.span.of(article.text)
        if block.role is Role.LIST_ITEM:
            words = words.lstrip("0123456789.•- ")
        found += [plain(part) for line in words.split("\n") for part in line.split("[")[:1] if plain(part)]
    return found


@with_pandoc
@pytest.mark.slow
@pytest.mark.parametrize("content", ["whole", "notes-and-quotes"])
@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("which", WORKS)
def test_pandoc_finds_every_word(tmp_path: Path, which: str, name: str, content: str) -> None:
    """Those of the article in order, or those that were quoted; and what was written beside them."""
    work = WORKS[which]()
    found = by_pandoc(written(tmp_path, name, work, content=content), READERS[name])
    if content == "whole":
        at = 0
        for line in lines(work):
            there = found.find(line, at)
            assert there >= 0, (line, found[at : at + 300])
            at = there
    else:
        for quote in (*work.quotes, *work.highlights):
            for line in quote.span.of(work.article.text).split("\n"):
                assert plain(line) in found
    # Its reader of OpenDocument leaves comments out.
    if which == "made-up" and (name, content) != ("odt", "whole"):
        assert "Which ones?" in found
        assert "About the" in found


@with_office
@pytest.mark.slow
@pytest.mark.parametrize("name", ["docx", "odt", "rtf"])
def test_libreoffice_opens_documents(tmp_path: Path, name: str) -> None:
    """And says the same words."""
    found = by_office(written(tmp_path, name, crowded()), "txt:Text (encoded):UTF8")
    words = plain(found.read_text(encoding="utf-8-sig"))
    at = 0
    for line in lines(crowded()):
        there = words.find(line, at)
        assert there >= 0, (line, words[at : at + 300])
        at = there


@with_office
@pytest.mark.slow
@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_libreoffice_opens_tables(tmp_path: Path, name: str) -> None:
    """Under their heads, in any script, and without a formula."""
    file = written(tmp_path, name, crowded())
    (tmp_path / "in").mkdir()
    moved = file.rename(tmp_path / "in" / file.name)
    sheet = openpyxl.load_workbook(by_office(moved, "xlsx")).active
    assert sheet is not None
    head, *table = sheet.iter_rows()
    assert tuple(cell.value for cell in head) == COLUMNS
    assert len(table) == 1 + len(crowded().marks)
    assert all(cell.data_type != "f" for row in table for cell in row)
    words = {row[COLUMNS.index("words")].value for row in table}
    assert {"שר החוץ", "“We ‘never’ sold S-400s, 😀”", "𝔘𝔫𝔦"} <= words
    assert {"=SUM(A1)", "'=SUM(A1)"} & words


def by_office(file: Path, form: str) -> Path:
    """What LibreOffice makes of a file in another form."""
    target = file.parent / "converted"
    # In a window it asks, and proposes what the sign of Unicode says: commas, quotation marks, UTF-8.
    table = ["--infilter=CSV:44,34,76,1"] if file.suffix == ".csv" else []
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    done = subprocess.run(
        [str(OFFICE), profile, "--headless", *table, "--convert-to", form, "--outdir", str(target), str(file)],
        capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    found = list(target.glob("*")) if target.is_dir() else []
    if not found and "could not be loaded" in done.stderr:
        pytest.skip("the part of LibreOffice that reads this is not installed")
    assert found, done.stdout + done.stderr
    return found[0]


@with_pandoc
@pytest.mark.parametrize(("name", "form"), [("csl-json", "csljson"), ("bibtex", "biblatex")])
def test_pandoc_reads_references(tmp_path: Path, name: str, form: str) -> None:
    """With authors, title, date and address, signs of TeX and all."""
    command = [str(PANDOC), "-f", form, "-t", "csljson", str(written(tmp_path, name, crowded()))]
    [item] = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=120).stdout)
    assert [author["family"] for author in item["author"]] == ["Ray", "Oz"]
    # Braces keep capitals; Pandoc says so with an element.
    title = item["title"].replace('<span class="nocase">', "").replace("</span>", "")
    assert title == "=SUM(A1) or how talks 👩‍🚀 began"
    assert item["container-title"] == "The Ex{a}mple & Sons"
    assert item["issued"]["date-parts"] == [[2026, 3, 1]]
    assert item["URL"] == "https://example.org/talks_1?a=1&b=%20x"


def test_python_docx_finds_paragraphs_marks_and_comments(tmp_path: Path) -> None:
    """Under their styles; what is marked is shaded and underlined; comments say who wrote them and when."""
    document = docx.Document(str(written(tmp_path, "docx", made_up())))
    assert [(one.style.name, one.text[:12]) for one in document.paragraphs if one.style][:4] == [
        ("Kicker", "Opinion"),
        ("Title", "Moscow *look"),
        ("Byline", "By Jane Doe"),
        ("Normal", "“We bought S"),
    ]
    runs = [run for one in document.paragraphs for run in one.runs if run.font.underline]
    assert "".join(run.text for run in runs) == (
        "Moscow“We bought S-400 systems from Russia,” the[He] did not say_so_before.# Nobody“won”Vladimir Putin"
    )
    comments = [(one.author, str(one.timestamp)[:19], one.text) for one in document.comments]
    assert comments == [
        ("Reader", "2026-01-02 03:04:05", "About the whole article."),
        ("Reader", "2026-01-02 03:04:05", "Which ones? <script>alert(1)</script>\n☐ check"),
    ]
    known = document.core_properties
    assert (known.title, known.author, known.language) == ("Moscow *looks* east & <west>", "Jane Doe", "en")


def test_python_docx_finds_tables_headings_and_pictures(tmp_path: Path) -> None:
    """As they are in the article."""
    work = replace(everything(), picture=lambda _original: HARBOUR)
    document = docx.Document(str(written(tmp_path, "docx", work)))
    article = work.article
    headings = [one.text for one in document.paragraphs if one.style and one.style.name.startswith("Heading")]
    assert headings == article.texts(Role.HEADING)
    assert len(document.tables) == len(article.texts(Role.TABLE))
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert {"128 dB"} <= set(cells)
    assert [shape.width.pt > 0 for shape in document.inline_shapes] == [True] * sum(
        bool(one.original) for one in article.pictures
    )


def bare(words: str) -> str:
    """Words without white space, for programs that part paragraphs otherwise."""
    return "".join(words.split())


def blocks_of(work: Work) -> list[str]:
    """What every block that is written says; cells of tables and pictures one by one are others' business."""
    left = (Role.FURNITURE, Role.TABLE, Role.IMAGE, Role.RULE)
    return [one.span.of(work.article.text) for one in work.article.blocks if one.role not in left]


@pytest.mark.parametrize("which", WORKS)
def test_striprtf_finds_every_word(tmp_path: Path, which: str) -> None:
    """Of any script, emoji too, in their order."""
    work = WORKS[which]()
    found = rtf_to_text(written(tmp_path, "rtf", work).read_text())
    said = bare(found.encode("utf-16", "surrogatepass").decode("utf-16"))
    at = 0
    for block in blocks_of(work):
        at = said.index(bare(block), at)


def _tex_reader() -> tuple[LatexNodes2Text, Any]:
    """Knows what our own commands show: the last of their arguments; and where notes are told of, nothing."""
    walker = latexwalker.get_default_latex_context_db()
    shown = {
        "marked": 3,
        "texttt": 1,
        "textsubscript": 1,
        "textsuperscript": 1,
        "sout": 1,
        "lined": 2,
        "rtlwords": 1,
        "signs": 1,
        "texorpdfstring": 2,
        "href": 2,
        "hyperlink": 2,
    }
    hidden = {"hypertarget": 2, "hypersetup": 1, "leftmargin": 0}
    signs = {
        "textless": "<",
        "textgreater": ">",
        "textquotesingle": "'",
        "textquotedbl": '"',
        "textbar": "|",
        "textasciigrave": "`",
    }
    counts = shown | hidden | dict.fromkeys(signs, 1)
    walker.add_context_category(
        "ours", [std_macro(name, "{" * count) for name, count in counts.items()], prepend=True
    )
    texts = get_default_latex_context_db()
    last = {name: f"%({count})s" for name, count in shown.items()} | {"texorpdfstring": "%(1)s"}
    texts.add_context_category(
        "ours",
        [
            MacroTextSpec(name, said)
            for name, said in ({**last, **dict.fromkeys(hidden, ""), **signs}).items()
        ],
        prepend=True,
    )
    return LatexNodes2Text(latex_context=texts), walker


@pytest.mark.parametrize("which", WORKS)
def test_pylatexenc_finds_every_word(tmp_path: Path, which: str) -> None:
    """Every group is closed and every environment ended; words of any script are there in their order."""
    work = WORKS[which]()
    text = written(tmp_path, "latex", work).read_text(encoding="utf-8")
    # Without the numbers of notes among the words.
    body = re.sub(
        r"\\hypertarget\{sign-\d+\}\{\}\\textsuperscript\{\\hyperlink\{note-\d+\}\{\d+\}\}",
        "",
        text[text.index("\\begin{document}") :],
    )
    reader, walker = _tex_reader()
    nodes, _, _ = latexwalker.LatexWalker(
        text, latex_context=walker, tolerant_parsing=False
    ).get_latex_nodes()
    assert nodes
    nodes, _, _ = latexwalker.LatexWalker(
        body, latex_context=walker, tolerant_parsing=False
    ).get_latex_nodes()
    # Headings are read in capitals.
    said = bare(reader.nodelist_to_text(nodes)).casefold()
    at = 0
    for block in blocks_of(work):
        at = said.index(bare(block).casefold(), at)


@with_pandoc
@pytest.mark.parametrize("which", WORKS)
def test_pandoc_reads_obsidians_properties_as_yaml(tmp_path: Path, which: str) -> None:
    """Title, authors and day, whatever signs are in them."""
    work = WORKS[which]()
    work = replace(work, article=replace(work.article, title="On: “war” 'and' \"peace\", 🙂 # & {more}"))
    file = written(tmp_path, "obsidian", work, wikilinks="no")
    command = [str(PANDOC), "-f", "markdown-smart", "-t", "json", str(file)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    meta = json.loads(done.stdout)["meta"]
    assert set(meta) >= {"title", "language"}
    assert bare("".join(told(meta["title"]["c"], []))) == bare(work.title)
    authors = meta["author"]["c"] if work.article.authors else []
    assert len(authors) == len(work.article.authors)
    if work.article.published:
        assert bare("".join(told(meta["published"]["c"], []))) == work.article.published[:10]
