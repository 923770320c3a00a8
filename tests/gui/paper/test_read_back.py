"""What Postil saved as a PDF comes in again as the article, without the reader's notes."""

from dataclasses import replace

from pypdfium2 import PdfDocument

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


def test_tags_stand_with_the_notes(fonts):
    """Also where nothing but a tag is; no sign in one is read as Markdown."""
    page = founding()
    mark = replace(page.analysis.annotations[0], id="m1")
    analysis = replace(page.analysis, annotations=(mark,))
    tags = {None: ("to check", "*bold*"), "m1": ("arms_trade_x",)}
    tagged = replace(page, analysis=analysis, highlights=(), notes={}, tags=tags)
    text = " ".join("".join(PdfDocument(pdf(tagged, paper=A4))[0].get_textpage().get_text_range()).split())
    for words in ("#to-check #*bold*", "#arms_trade_x"):
        assert words in text
