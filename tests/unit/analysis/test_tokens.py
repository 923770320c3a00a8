"""Words and punctuation with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.analysis.phrases import PhraseTable
from postil.analysis.tokens import tokenise


@given(st.text(alphabet=st.sampled_from("aB.’'-– 1,\n(é")))
def test_tokens_stand_where_they_say(text: str) -> None:
    """Each token is the text at its place, in order, and only white space lies between."""
    tokens = tokenise(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.texts
    assert "".join(text.split()) == "".join(tokens.texts)
    assert all(b <= a for b, a in zip(tokens.ends, tokens.starts[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sino-Russian", ["Sino", "-", "Russian"]),
        ("the U.S. said", ["the", "U.S.", "said"]),
        ("China’s 1,000.5", ["China", "’s", "1,000.5"]),
        ("O’Brien left.", ["O’Brien", "left", "."]),
    ],
)
def test_words_are_cut_as_lexicons_cut_them(text: str, expected: list[str]) -> None:
    """Hyphens, acronyms, possessives and figures."""
    assert tokenise(text).texts == expected


def test_keys_have_one_apostrophe() -> None:
    """A lexicon writes it straight."""
    assert tokenise("O’Brien’s").keys == ["O'Brien", "'s"]


def test_the_longest_phrase_wins_and_none_reaches_past_the_end() -> None:
    """Of phrases with one beginning the longest that is there is found."""
    table: PhraseTable[str] = PhraseTable()
    for phrase in ("New York", "New", "New York Stock Exchange"):
        table.add(phrase, phrase)
    assert table.longest(tokenise("New York Stock"), 0) == (2, "New York")
    assert table.longest(tokenise("New"), 0) == (1, "New")
    assert [m[2] for m in table.matches(tokenise("New New York Stock Exchange"))] == [
        "New",
        "New York Stock Exchange",
    ]
