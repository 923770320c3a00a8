"""What takes time about the open article, as jobs: plain functions on a desk of their own."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from postil.desk.desk import Desk
from postil.desk.page import Page
from postil.model.analysis import Analysis
from postil.model.block import Block
from postil.ui.reader.pieces import Pieces
from postil.ui.sieve import EngineMarks, Sieve


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a job brings of an article: all that takes time to work out is worked out.

    Attributes:
        page: the article with its marks and notes.
        found: the engine's marks, put in order.
        pieces: what the page is laid out in.
        question: what the engine is to be asked, or None when it has had its say.
        trouble: what went wrong on the way, as sentences.
    """

    page: Page
    found: EngineMarks
    pieces: Pieces
    question: tuple[str, tuple[Block, ...]] | None
    trouble: str = ""


def load(desk: Desk, find: Callable[[Desk], tuple[str, str]], sieve: Sieve) -> Loaded:
    """An article with all that belongs to it. Runs in a job.

    Args:
        desk: cloned for the job.
        find: gives the article's id, perhaps after importing it, and sentences about what went wrong, or "".
        sieve: what is shown of the engine's marks.
    """
    with closing(desk.clone()) as own:
        article_id, trouble = find(own)
        return loaded_page(own, article_id, sieve, trouble)


def loaded_page(desk: Desk, article_id: str, sieve: Sieve, trouble: str = "") -> Loaded:
    """An article of the library with all that belongs to it, read in this thread."""
    page = desk.page(article_id)
    found = EngineMarks(page.analysis, sieve).prepared()
    pieces = Pieces(page.article.text, page.article.blocks)
    question = page.article.for_analysis() if desk.needs_analysis(article_id) else None
    return Loaded(page, found, pieces, question, trouble)


def save_analysis(desk: Desk, article_id: str, analysis: Analysis) -> Analysis:
    """Saves the engine's marks, and gives them as saved: with their ids. Runs in a job."""
    with closing(desk.clone()) as own:
        own.save_analysis(article_id, analysis)
        return own.page(article_id).analysis


def taught_and_indexed(
    desk: Desk, article_id: str, text: str, analysis: Analysis, sieve: Sieve
) -> EngineMarks:
    """What the engine found, as the reader taught it to be read, put in order. Runs in a job."""
    with closing(desk.clone()) as own:
        return EngineMarks(own.taught(article_id, text, analysis), sieve).prepared()


def read_again(desk: Desk, article_id: str, sieve: Sieve) -> tuple[Page, EngineMarks]:
    """A page as it is by now, with the engine's marks put in order. Runs in a job."""
    with closing(desk.clone()) as own:
        page = own.page(article_id)
        return page, EngineMarks(page.analysis, sieve).prepared()
