"""What takes time about the open article, as jobs: plain functions on a desk of their own."""

from collections.abc import Callable
from dataclasses import dataclass

from postil.desk.desk import Desk
from postil.desk.page import Page
from postil.model.analysis import Analysis
from postil.model.block import Block
from postil.ui.reader.marks_index import MarksIndex
from postil.ui.reader.pieces import Pieces


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a job brings of an article: all that takes time to work out is worked out.

    Attributes:
        page: the article with its marks and notes.
        index: the engine's marks by place.
        pieces: what the page is laid out in.
        question: what the engine is to be asked, or None when it has had its say.
        trouble: what went wrong on the way, as sentences.
    """

    page: Page
    index: MarksIndex
    pieces: Pieces
    question: tuple[str, tuple[Block, ...]] | None
    trouble: str = ""


def load(desk: Desk, find: Callable[[Desk], tuple[str, str]]) -> Loaded:
    """An article with all that belongs to it. Runs in a job.

    Args:
        desk: cloned for the job.
        find: gives the article's id, perhaps after importing it, and sentences about what went wrong, or "".
    """
    own = desk.clone()
    try:
        article_id, trouble = find(own)
        page = own.page(article_id)
        index = MarksIndex(page.analysis.annotations).prepared()
        pieces = Pieces(page.article.text, page.article.blocks)
        question = page.article.for_analysis() if own.needs_analysis(article_id) else None
        return Loaded(page, index, pieces, question, trouble)
    finally:
        own.close()


def save_analysis(desk: Desk, article_id: str, analysis: Analysis) -> Analysis:
    """Saves the engine's marks, and gives them as saved: with their ids. Runs in a job."""
    own = desk.clone()
    try:
        own.save_analysis(article_id, analysis)
        return own.page(article_id).analysis
    finally:
        own.close()


def taught_and_indexed(
    desk: Desk, article_id: str, text: str, analysis: Analysis
) -> tuple[Analysis, MarksIndex]:
    """What the engine found, as the reader taught it to be read, with its marks by place. Runs in a job."""
    own = desk.clone()
    try:
        taught = own.taught(article_id, text, analysis)
        return taught, MarksIndex(taught.annotations).prepared()
    finally:
        own.close()


def read_again(desk: Desk, article_id: str) -> tuple[Page, MarksIndex]:
    """A page as it is by now, with the engine's marks by place. Runs in a job."""
    own = desk.clone()
    try:
        page = own.page(article_id)
        return page, MarksIndex(page.analysis.annotations).prepared()
    finally:
        own.close()
