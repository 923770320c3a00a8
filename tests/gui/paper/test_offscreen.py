"""PDFs without a window."""

import pytest

from postil.desk.desk import Desk
from postil.model.span import Span
from postil.ui.paper.offscreen import pdfs


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
    made = list(pdfs(folders, desk, [article, article], "all"))
    assert [one[:5] for one in made] == [b"%PDF-", b"%PDF-"]
    (plain,) = pdfs(folders, desk, [article], "")
    desk.write_note(article, None, "On all of it.")
    (noted,) = pdfs(folders, desk, [article], "")
    assert len(plain) != len(made[0])
    assert len(noted) > len(plain)
