"""What the engine is shown of an article."""

from postil.model.article import Article, cells_apart
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.model.table import Align, Cell, cells_of

TABLE = "State\tMissiles\nRussia\t12\n\t7"


def test_signs_of_notes_are_blank_for_the_engine() -> None:
    """No digit sticks to a word, and no offset moves."""
    text = "Moscow agreed.[1] Kyiv did not.[2]"
    signs = tuple(Inline(Style.NOTE, Span(at, at + 3), goal=0) for at in (14, 31))
    article = Article(text, (Block(Role.PARAGRAPH, Span(0, len(text))),), inlines=signs)
    seen, blocks = article.for_analysis()
    assert seen == "Moscow agreed.    Kyiv did not.   "
    assert blocks == article.blocks


def test_cells_are_blocks_of_their_own_for_the_engine() -> None:
    """Empty ones are none; other blocks stay as they are."""
    text = f"Before.\n\n{TABLE}"
    before = Block(Role.PARAGRAPH, Span(0, 7))
    blocks = cells_apart(text, (before, Block(Role.TABLE, Span(9, len(text)))))
    assert blocks[0] is before
    assert [block.span.of(text) for block in blocks[1:]] == ["State", "Missiles", "Russia", "12", "7"]


def test_known_cells_count_more_than_those_of_the_text() -> None:
    """Only those of the block are given."""
    known = [
        Cell(Span(0, 5), 0, 0, header=True),
        Cell(Span(6, 14), 0, 1, align=Align.END),
        Cell(Span(40, 41), 0, 0),
    ]
    assert cells_of(TABLE, Span(0, len(TABLE)), known) == known[:2]
    found = cells_of(TABLE, Span(0, len(TABLE)), ())
    assert [(cell.row, cell.column) for cell in found] == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]
    assert [cell.span.of(TABLE) for cell in found][-2:] == ["", "7"]
