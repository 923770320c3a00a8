"""PDFs without a window."""

import sys
from base64 import b64encode
from contextlib import closing

import pytest

from postil.__main__ import _redraw
from postil.cli.main import run
from postil.desk.desk import Desk
from postil.exporters.pdf import PdfExporter
from postil.model.span import Span
from postil.ui.paper import offscreen
from postil.ui.paper.offscreen import pdf_printer


@pytest.fixture
def library(folders):
    """An article with a note."""
    desk = Desk(folders)
    article, _ = desk.import_text("Moscow looks east\n\nIt sold missiles to nobody, the minister said.\n")
    mark, _ = desk.highlight(article, Span(19, 30), "green")
    desk.write_note(article, mark, "Which ones?")
    yield desk, article
    desk.close()


def test_each_article_becomes_a_pdf_with_text_and_notes(qapp, folders, library):
    """With the notes beside the text: they make it another than the same without."""
    desk, article = library
    pdf = PdfExporter(pdf_printer(folders))
    [work] = desk.out.works(article)
    made = [pdf.write(work) for _ in range(2)]
    assert [one[:5] for one in made] == [b"%PDF-", b"%PDF-"]
    bare = pdf.write(work, {"notes": "no"})
    plain = pdf.write(work, {"kinds": ""})
    assert len({len(one) for one in (made[0], bare, plain)}) == 3
    assert b"/MediaBox [0 0 612" in pdf.write(work, {"paper": "letter"}).replace(b".000000", b"")


def test_documents_of_the_command_line_hold_pictures_that_they_do_not_know(
    qapp, folders, tmp_path, monkeypatch
):
    """They are drawn anew; where nobody can draw they lie beside, and the document says where."""
    data = b64encode(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="480" height="270"><rect width="300" height="200" fill="#8ac"/></svg>'
    ).decode()
    drawing = f"<figure><img alt='A map' src='data:image/svg+xml;base64,{data}'></figure>"
    words = f"<p>{'Ships came and went in the harbour. ' * 9}</p>"
    page = tmp_path / "page.html"
    page.write_text(
        f"<!DOCTYPE html><html><head><title>A harbour</title></head><body><article><h1>A harbour</h1>{words}{drawing}{words}</article></body></html>"
    )
    with closing(Desk(folders)) as desk:
        desk.import_file(page)
    drawn, bare = tmp_path / "drawn", tmp_path / "bare"
    order = ["export", "--data-dir", str(folders.data), "--all", "--to", "rtf", "-o"]
    assert run([*order, f"{drawn}/"], _no_window, redraw=_redraw) == 0
    (file,) = drawn.iterdir()
    assert "pngblip" in file.read_text()
    monkeypatch.setitem(sys.modules, "PySide6.QtGui", None)
    offscreen._begin.cache_clear()
    assert run([*order, f"{bare}/"], _no_window, redraw=_redraw) == 0
    text = (bare / file.name).read_text()
    assert "pngblip" not in text
    (picture,) = (bare / "pictures").iterdir()
    assert picture.name in text


def _no_window(*_: object, **__: object) -> int:
    raise AssertionError("nobody asked for it")
