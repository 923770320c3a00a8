"""PDFs without a window."""

import pytest

from postil.desk.desk import Desk
from postil.exporters.pdf import PdfExporter
from postil.model.span import Span
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
