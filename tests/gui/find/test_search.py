"""Finding words in an article."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.errors import UserError
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.find.folding import Folded
from postil.ui.find.search import Wanted, search

TEXT = "Erdoğan 🚀 said:\n“The résumé of Straße 5 – it’s a cafe\u0301.” Airs, air."


def article(*paragraphs, role=Role.PARAGRAPH):
    """An article of these paragraphs."""
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(role, Span(start, start + len(paragraph))))
        start += len(paragraph) + 1
    return Article("\n".join(paragraphs), tuple(blocks))


def found(of, *args, **kwargs):
    """The words that are found."""
    return [of.text[start:end] for few in search(of, Wanted(*args, **kwargs)) for start, end in few]


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("erdogan", ["Erdoğan"]),
        ("ERDOĞAN", ["Erdoğan"]),
        ('"the resume', ["“The résumé"]),
        ("strasse", ["Straße"]),
        ("it's a cafe.", ["it’s a cafe\u0301."]),
        ("cafe", ["cafe\u0301"]),
        ("said: “the", ["said:\n“The"]),
        ("5 - it", ["5 – it"]),
        ("air", ["Air", "air"]),
        ("a.r", []),
        ("🚀 said", ["🚀 said"]),
        ("   ", []),
    ],
)
def test_words_are_found_as_people_type_them(words, hits):
    """Accents, typographic signs, capitals and line breaks do not hide what is looked for."""
    assert found(article(TEXT), words) == hits


def test_each_switch_narrows_what_is_found():
    """Case, accents and whole words."""
    text = article("Café café cafe cafes Cafe")
    assert found(text, "cafe") == ["Café", "café", "cafe", "cafe", "Cafe"]
    assert found(text, "cafe", case=True) == ["café", "cafe", "cafe"]
    assert found(text, "café", accents=True) == ["Café", "café"]
    assert found(text, "cafe", whole_words=True) == ["Café", "café", "cafe", "Cafe"]
    assert found(text, "café", accents=True, case=True, whole_words=True) == ["café"]


def test_patterns_are_found_by_code_points():
    """A rocket before the hit moves nothing; a line break is a space; empty hits are none."""
    text = article("🚀🚀 S-300 and\nS-400")
    assert found(text, r"S-\d+", pattern=True) == ["S-300", "S-400"]
    assert found(text, r"and S.4", pattern=True) == ["and\nS-4"]
    assert found(text, r"x*", pattern=True) == []
    assert found(text, r"s-4", pattern=True, case=True) == []
    assert found(text, r"S|an", pattern=True, whole_words=True) == ["S", "S"]


def test_a_bad_pattern_is_a_sentence_at_once():
    """With what is wrong and where."""
    with pytest.raises(UserError, match=r"cannot be read: missing .*at character 3\."):
        search(article("x"), Wanted("(a", pattern=True))
    with pytest.raises(UserError, match="cannot be read"):
        search(article("x"), Wanted("a)", pattern=True, whole_words=True))


def test_a_pattern_that_would_take_for_ever_is_given_up():
    """The reader is told; nothing hangs. Also when something was found before."""
    for text in ("a" * 2000 + "b", "xaay " + "a" * 2000 + "b"):
        with pytest.raises(UserError, match="too long"):
            found(article(text), "(a+)+[xy]", pattern=True)


def test_what_is_not_shown_is_not_found():
    """Furniture is in the text and not on the page; nothing is found across two blocks."""
    assert found(article("Share this", role=Role.FURNITURE), "share") == []
    assert found(article("one", "two"), "one two") == []


def test_a_long_block_is_searched_in_steps_and_loses_nothing():
    """Hits across the cut are found once."""
    text = "abcdefg" * 10_000
    of = article(text)
    steps = list(search(of, Wanted("efgab")))
    assert len(steps) > 3
    spans = [span for step in steps for span in step]
    assert spans == [match.span() for match in re.finditer("efgab", text)]


@given(st.text(st.sampled_from("aé\u0301ß🚀 ­x’"), max_size=40), st.booleans())
def test_folded_stretches_lead_back(text, accents):
    """Every stretch of the folded text stands for one that folds to it, and accents stay with their letters."""
    folded = Folded(text, accents=accents)
    for start in range(len(folded.text)):
        first, last = folded.back(start, start + 1)
        assert 0 <= first < last <= len(text)
        assert folded.text[start] in Folded(text[first:last], accents=accents).text
        assert accents or last == len(text) or text[last] != "\u0301"


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("Weiß weiss WEISS", "weiß", ["Weiß", "weiss", "WEISS"]),
        ("Straße, Gruß", "s", ["S", "ß", "ß"]),
        ("İstanbul ıstanbul Istanbul", "istanbul", ["İstanbul", "ıstanbul", "Istanbul"]),
        ("an oﬃce, the ﬁrst", "office", ["oﬃce"]),
        ("the ﬁrst", "f", ["ﬁ"]),
        ("قَالَ الوزير وقال", "قال", ["قَالَ", "قال"]),
        ("الــوزير قال", "الوزير", ["الــوزير"]),
        ("می\u200cتوان و میتوان", "میتوان", ["می\u200cتوان", "میتوان"]),
        ("שָׁלוֹם שלום", "שלום", ["שָׁלוֹם", "שלום"]),
        ("👩\u200d🚀 and ❤️", "❤", ["❤️"]),
        ("कि का", "कि", ["कि"]),
        ("한국 하늘", "하", ["하"]),
        ("Москва́ и Москвы", "москва", ["Москва́"]),
    ],
)
def test_hard_letters_are_found(text, words, hits):
    """German, Turkish, ligatures, right to left with and without vowels, emoji, Indian and Korean letters."""
    assert found(article(text), words) == hits


@pytest.mark.parametrize("typed", ["café", "cafe\u0301"])
def test_accents_that_count_are_the_same_however_they_are_written(typed):
    """Composed or not, in the text and in what is typed; a bare letter is another."""
    text = article("café cafe\u0301 cafe cafe\u0301s")
    assert found(text, typed, accents=True) == ["café", "cafe\u0301", "cafe\u0301"]
    assert found(text, typed, accents=True, whole_words=True) == ["café", "cafe\u0301"]
    assert found(text, "cafe", accents=True) == ["cafe"]


def test_a_cut_makes_no_word_and_no_beginning():
    """Where a long block is searched in steps, what stands before a step still counts."""
    text = article("xsaid" * 8_000)
    assert found(text, "said", whole_words=True) == []
    assert found(text, "^.said", pattern=True) == ["xsaid"]
    assert found(text, r"\bx", pattern=True) == ["x"]
    assert len(found(text, "said")) == 8_000
    assert len(found(text, "s[a-z]id", pattern=True)) == 8_000


@given(
    st.text(st.sampled_from("aeßé\u0301 🚀x"), max_size=40), st.text(st.sampled_from("aes é🚀"), max_size=3)
)
def test_hits_never_overlap(text, words):
    """They rise, whatever folds to what, and each folds to what was looked for."""
    hits = [hit for step in search(article(text), Wanted(words)) for hit in step]
    assert all(start < end for start, end in hits)
    assert all(one[1] <= other[0] for one, other in pairwise(hits))
