"""Blocks are cut into pieces that lose nothing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.reader.pieces import LIMIT, Pieces, bullet_length, shown

BODY = Role.PARAGRAPH


def _one(text: str) -> list[tuple[int, int]]:
    return [(p.start, p.end) for p in Pieces(text, (Block(BODY, Span(0, len(text))),))]


def test_a_long_paragraph_is_cut_after_sentences() -> None:
    """Pieces of a long paragraph end with a sentence, and join without a gap."""
    text = "The minister said that the talks had failed. " * 400
    bounds = _one(text)
    assert all(end - start <= LIMIT for start, end in bounds)
    assert all(a[1] == b[0] for a, b in pairwise(bounds))
    assert all(text[start:].startswith("The minister") for start, _ in bounds)


def test_a_line_without_a_space_is_cut_between_characters() -> None:
    """A letter is never parted from its accent, nor an emoji from what it is joined with."""
    text = "e\u0301" * 4000 + "👩\u200d🚀" * 3000
    for start, _ in _one(text)[1:]:
        assert text[start] in "e👩"
        assert text[start - 1] != "\u200d"


def test_rows_of_a_table_are_pieces() -> None:
    """The line feeds between them are shown by none, and are still part of what is copied."""
    text = "a\tb\nc\td\n\t"
    pieces = Pieces(text, (Block(Role.TABLE, Span(0, len(text))),))
    assert [text[p.start : p.end] for p in pieces] == ["a\tb", "c\td", "\t"]
    assert [(p.first, p.last) for p in pieces] == [(True, False), (False, False), (False, True)]
    assert [text[pieces.start_with_break(i) : pieces.ends[i]] for i in range(3)] == ["a\tb", "\nc\td", "\n\t"]


def test_furniture_is_not_shown_and_moves_no_offset() -> None:
    """Blocks after furniture keep their offsets."""
    text = "Title\n5 Min Read\nBody"
    blocks = (Block(Role.TITLE, Span(0, 5)), Block(Role.FURNITURE, Span(6, 16)), Block(BODY, Span(17, 21)))
    assert [(p.start, p.end) for p in Pieces(text, blocks)] == [(0, 5), (17, 21)]


@given(st.text(st.sampled_from("a \n\t\r\u00a0\u2028\u2029\x00😀")), st.booleans())
def test_what_is_shown_has_as_many_code_points(text: str, verbatim: bool) -> None:
    """White space is tidied without moving an offset, and no character that is no white space changes."""
    drawn = shown(text, verbatim=verbatim)
    assert len(drawn) == len(text)
    assert [c for c in drawn if c in "a😀\u00a0\u2028"] or not set(text) & set("a😀\u00a0")
    assert all(d == t for d, t in zip(drawn, text, strict=True) if t in "a😀\u00a0")


@pytest.mark.parametrize(
    ("item", "own"),
    [
        ("• one", 2), ("1. one", 3), ("(12) one", 5), ("a) one", 3), ("b. one", 3), ("(iv) one", 5), ("IV. one", 4), ("2.1 one", 4),
        ("3.a) one", 5), ("A) one", 3), ("A. Merkel said so", 0), ("One", 0), ("mix. one", 0), ("e.g. one", 0), ("1990 one", 0),
    ],
)  # fmt: skip
def test_numbers_of_list_items_are_known_in_every_writing(item, own):
    """Figures, letters, Roman numbers, several of them; an initial of a name is none."""
    assert bullet_length(item) == own
