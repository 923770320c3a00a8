"""Pictures of every kind in documents: as they are, drawn anew, or as words with a file beside."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from crowded import crowded
from postil.desk.publish import write_files
from postil.exporters.base import Written
from postil.exporters.registry import exporter
from postil.exporters.work import Work
from postil.importers.registry import read
from postil.model.analysis import Analysis
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.picture import Picture
from postil.model.span import Span

PNG = (Path(__file__).parents[2] / "articles" / "harbour.png").read_bytes()
DATA = {
    "png": PNG,
    "jpeg": b"\xff\xd8\xff\xe0 not really",
    "gif": b"GIF89a not really",
    "webp": b"RIFF\x10\x00\x00\x00WEBPVP8 not really",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="16"><circle r="5"/></svg>',
}
DRAWN = PNG + b"drawn anew"


def illustrated(*kinds: str, drawing: bool = False) -> Work:
    """A picture of each kind, with words that say so."""
    text, blocks, pictures = "", list[Block](), list[Picture]()
    for kind in kinds:
        words = f"A {kind} & more"
        span = Span(len(text), len(text) + len(words))
        text += words + "\n\n"
        blocks.append(Block(Role.IMAGE, span))
        pictures.append(Picture(span, kind, 30, 16))
    article = Article(text.strip(), tuple(blocks), pictures=tuple(pictures))
    redraw = (
        (lambda _data, width, height: DRAWN if (width, height) == (30, 16) else None) if drawing else None
    )
    return Work(article, Analysis(()), picture=DATA.get, redraw=redraw)


def written(name: str, work: Work) -> Written:
    """The file and what lies beside it."""
    return exporter(name).write_files([work])


def parts(content: str | bytes) -> dict[str, bytes]:
    """The files in an archive."""
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {one: archive.read(one) for one in archive.namelist()}


def docx(work: Work) -> tuple[dict[str, bytes], str, list[list[bytes]]]:
    """The parts, the text, and for each drawing the pictures that it leads to."""
    found = parts(written("docx", work).content)
    document, relations = (
        etree.fromstring(found[f"word/{one}"]) for one in ("document.xml", "_rels/document.xml.rels")
    )
    targets = {one.get("Id"): one.get("Target") for one in relations}
    shown = []
    for drawing in document.iter("{*}drawing"):
        ids = [
            value for one in drawing.iter() for name, value in one.attrib.items() if name.endswith("}embed")
        ]
        shown.append([found[f"word/{targets[id_]}"] for id_ in ids])
    return found, "".join(document.itertext()), shown


def test_word_shows_what_it_knows_and_drawings_beside_a_picture() -> None:
    """Each under a type that is declared; a drawing is not read out a second time in words."""
    found, words, shown = docx(illustrated(*DATA, drawing=True))
    assert shown == [[PNG], [DATA["jpeg"]], [DATA["gif"]], [DRAWN], [DRAWN, DATA["svg"]]]
    assert words == ""
    types = found["[Content_Types].xml"].decode()
    assert {Path(name).suffix[1:] for name in found if name.startswith("word/media/")} <= set(
        re.findall(r'Extension="(\w+)"', types)
    )
    assert 'Extension="svg" ContentType="image/svg+xml"' in types


def test_where_nobody_draws_words_stand_for_what_word_does_not_know() -> None:
    """The picture lies beside the file; a drawing is there for those that show it."""
    work = illustrated("webp", "svg")
    _, words, [[blank, svg]] = docx(work)
    assert svg == DATA["svg"]
    assert blank.startswith(b"\x89PNG")
    [(path, data)] = written("docx", work).beside.items()
    assert data == DATA["webp"]
    assert words == f"A webp & more ({path})A svg & more"


def test_opendocument_holds_every_kind() -> None:
    """What others may not show also as a picture that they do, or in words."""
    for drawing in (True, False):
        found = parts(written("odt", illustrated(*DATA, drawing=drawing)).content)
        content = etree.fromstring(found["content.xml"])
        href = "{http://www.w3.org/1999/xlink}href"
        frames = [
            [found[str(one.get(href))] for one in frame.iter("{*}image")]
            for frame in content.iter("{*}frame")
        ]
        again = [DRAWN] if drawing else []
        assert frames == [[PNG], [DATA["jpeg"]], [DATA["gif"]], [DATA["webp"], *again], [DATA["svg"], *again]]
        captions = [p for p in content.iter("{*}p") if "Caption" in str(p.attrib)]
        assert ["".join(p.itertext()) for p in captions] == (
            [] if drawing else ["A webp & more", "A svg & more"]
        )
        manifest = found["META-INF/manifest.xml"].decode()
        assert 'media-type="image/svg+xml"' in manifest


def test_rtf_holds_two_kinds() -> None:
    """Others are drawn anew, or lie beside it."""
    drawn = written("rtf", illustrated(*DATA, drawing=True))
    assert str(drawn.content).count("\\pict") == 5
    assert drawn.beside == {}
    bare = written("rtf", illustrated(*DATA))
    assert str(bare.content).count("\\pict") == 2
    assert sorted(bare.beside.values()) == sorted(DATA[kind] for kind in ("gif", "webp", "svg"))
    assert all(path in str(bare.content) for path in bare.beside)


def test_pictures_of_latex_lie_beside_it(tmp_path: Path) -> None:
    """Under names that say what is in them; the text says in words what it cannot show."""
    drawn = written("latex", illustrated(*DATA, drawing=True))
    shown = re.findall(r"\\includegraphics\[[^]]*\]\{([^}]*)\}", str(drawn.content))
    assert [drawn.beside[path] for path in shown] == [PNG, DATA["jpeg"], DRAWN, DRAWN, DRAWN]
    bare = written("latex", illustrated("png", "webp", "png"))
    assert str(bare.content).count("\\includegraphics") == 2
    assert sorted(bare.beside.values()) == sorted([PNG, DATA["webp"]])
    write_files(tmp_path / "a.tex", bare)
    assert {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*")} == {"a.tex", *bare.beside}
    times = {path: (tmp_path / path).stat().st_mtime_ns for path in bare.beside}
    write_files(tmp_path / "b.tex", bare)
    assert times == {path: (tmp_path / path).stat().st_mtime_ns for path in bare.beside}


def test_a_web_page_shows_drawings_and_everything_else() -> None:
    """Written into it, under their own types."""
    page = str(exporter("html").write(illustrated(*DATA)))
    assert re.findall(r'src="data:([\w/+]+);base64', page) == [
        "image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml",
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["pdflatex", "xelatex", "lualatex"])
def test_latex_is_set_with_its_pictures(tmp_path: Path, engine: str) -> None:
    """Without an error, by every engine that is there; and without the pictures, too."""
    if shutil.which(engine) is None:
        pytest.skip(f"{engine} is not installed")
    write_files(tmp_path / "a.tex", written("latex", illustrated("png", "webp")))
    for pictures in (1, 0):
        done = subprocess.run(
            [engine, "-interaction=nonstopmode", "-halt-on-error", "a.tex"],
            cwd=tmp_path, capture_output=True, text=True, errors="replace", check=False, timeout=240,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-2000:]
        log = (tmp_path / "a.log").read_text(errors="replace")
        assert ("pictures/" in log.replace("\n", "")) is bool(pictures)
        shutil.rmtree(tmp_path / "pictures", ignore_errors=True)


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["lualatex", "xelatex"])
@pytest.mark.parametrize("content", ["whole", "notes-and-quotes"])
def test_latex_of_any_script_is_set(tmp_path: Path, content: str, engine: str) -> None:
    """Notes, overlapping marks, words from right to left, every kind of block and inline style."""
    if shutil.which(engine) is None:
        pytest.skip(f"{engine} is not installed")
    everything = read(Path(__file__).parents[2] / "articles" / "everything.html").article
    for name, work in (("crowded", crowded()), ("everything", Work(everything, Analysis(())))):
        write_files(
            tmp_path / f"{name}.tex",
            exporter("latex").write_files([work], {"content": content, "cite": "apa"}),
        )
        done = subprocess.run(
            [engine, "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex"],
            cwd=tmp_path, capture_output=True, text=True, errors="replace", check=False, timeout=240,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-2000:]
