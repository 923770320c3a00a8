"""What Postil saved as a PDF comes in again as the article, without the reader's notes."""

from gui.paper.test_printing import A4, founding
from postil.importers.registry import read_data
from postil.model.block import BODY_ROLES
from postil.ui.paper.printing import pdf


def test_a_pdf_of_ours_is_the_article_again(fonts):
    """Title, paragraphs across pages, nothing of the notes beside them."""
    page = founding(h1="A note of mine that is long enough to stand beside the text.", whole="The whole one.")
    found = read_data(pdf(page, paper=A4), "x.pdf").article
    meant = page.article
    assert found.title == meant.title
    assert found.texts(*BODY_ROLES) == meant.texts(*BODY_ROLES)
    assert "note of mine" not in found.text
    assert "whole one" not in found.text
