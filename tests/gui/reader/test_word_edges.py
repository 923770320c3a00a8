"""Stretches of text that hold whole words."""

import re

import pytest

from postil.model.span import Span
from postil.ui.reader.word_edges import nearer_edge, whole_words, word_edge

TEXT = 'He said: “We (all) trust.” In «Paris» 5 € is said to be "cheap".'


def word_at(text):
    """Words of letters; anything else is alone."""
    words = [Span(*found.span()) for found in re.finditer(r"\w+|.", text, re.DOTALL)]
    return lambda point: next(word for word in words if word.start <= point < word.end)


@pytest.mark.parametrize(
    ("before", "whole"),
    [
        ("id: “We (al", "said: “We (all"),
        ("trust.” I", "trust.” In"),
        ("said: “", "said:"),
        ("We (", "We"),
        (".” In", "In"),
        ('is said to be "', "is said to be"),
        ("Paris» 5 €", "Paris» 5 €"),
        ("us", "us"),
        ("trus", "trus"),
        (" said ", "said"),
        ("”", "”"),
    ],
)
def test_words_at_the_ends_are_taken_whole(before, whole):
    """But a part of one word stays that, and no mark is left over that opens or closes something else."""
    at = TEXT.index(before)
    assert whole_words(TEXT, word_at(TEXT), Span(at, at + len(before))).of(TEXT) == whole


def test_scripts_without_spaces_stay_as_they_were_selected():
    """Nobody knows their words."""
    text = "ก่อนหน้านี้ Moscow said"
    assert whole_words(text, word_at(text), Span(3, 15)) == Span(3, 15)


@pytest.mark.parametrize(
    ("left", "end", "goes_to"),
    [
        ("He sa", True, "He said"),
        ("He s", True, "He "),
        ("He said: “", True, "He said:"),
        ("He said: “We (", True, "He said: “We"),
        ("He said: “We (all) trust.”", True, "He said: “We (all) trust.”"),
        ("He said: “We (all) trust", False, "He said: “We (all) trust.” "),
        ("He said: ", False, "He said: "),
        ("He said: “", False, "He said: “"),
    ],
)
def test_an_end_that_is_moved_comes_to_the_nearer_edge_of_a_word(left, end, goes_to):
    """And does not rest beyond a quotation mark that belongs to the other side."""
    assert TEXT[: nearer_edge(TEXT, word_at(TEXT), len(left), end=end)] == goes_to


def test_an_end_moves_word_by_word():
    """Over what parts them, up to the ends of the text."""
    words = word_at(TEXT)
    assert TEXT[: word_edge(TEXT, words, 2, 1)] == "He said"
    assert TEXT[: word_edge(TEXT, words, 7, 1)] == "He said: “We"
    assert TEXT[word_edge(TEXT, words, 8, -1) :].startswith("said")
    assert word_edge(TEXT, words, 0, -1) == 0
    assert word_edge(TEXT, words, len(TEXT), 1) == len(TEXT)
