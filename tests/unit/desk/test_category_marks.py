"""Where the words of the reader's own categories stand."""

import pytest

from postil.desk import category_marks
from postil.errors import UserError
from postil.model.annotation import Evidence, Kind
from postil.model.category import Category, Term, TermSort


def _found(text: str, *terms: Term) -> list[str]:
    return [mark.span.of(text) for mark in category_marks.marks(text, [Category("C", terms=terms, id="c")])]


def test_a_word_is_found_in_all_its_forms() -> None:
    """Whole words, whatever their capitals, without the possessive."""
    text = "Sanctions: they sanctioned the sanction’s author; sanctionable it was not."
    assert _found(text, Term("sanction")) == ["Sanctions", "sanctioned", "sanction"]
    assert _found(text, Term("sanction", inflected=False)) == ["sanction"]


def test_a_phrase_may_run_over_a_line_but_not_over_a_sentence() -> None:
    """Only white space lies between its words, and no paragraph ends there."""
    text = "Arms\nsales rose. Of arms. Sales fell. Arms\n\nsale. An arms  sale."
    assert _found(text, Term("arms sale")) == ["Arms\nsales", "arms  sale"]


def test_capitals_matter_when_they_are_asked_for() -> None:
    """The country is no pronoun."""
    assert _found("The US told us. US’s.", Term("US", case=True)) == ["US", "US"]
    assert _found("The US told us.", Term("US")) == ["US", "us"]


def test_scripts_without_spaces_are_searched_inside_their_runs() -> None:
    """Chinese words stand where they stand."""
    assert _found("对俄制裁升级", Term("制裁")) == ["制裁"]
    assert _found("о санкциях и санкциях", Term("санкциях")) == ["санкциях", "санкциях"]


def test_patterns_are_found_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be found in time is left out; empty fits are none."""
    assert _found("5 percent, 17 Percent", Term(r"\d+ percent", TermSort.PATTERN)) == [
        "5 percent",
        "17 Percent",
    ]
    assert _found("17 Percent", Term(r"\d+ percent", TermSort.PATTERN, case=True)) == []
    monkeypatch.setattr(category_marks, "PATIENCE", 0.05)
    assert _found("a" * 40 + "!", Term(r"(a+a+)+(b|\1)x", TermSort.PATTERN)) == []


def test_marks_of_one_category_do_not_overlap_and_say_why() -> None:
    """The longer of two that begin together; those of different categories may."""
    one = Category("Trade", terms=(Term("oil"), Term("oil price")), id="t")
    other = Category("Energy", terms=(Term("oil"),), id="e")
    text = "The oil price."
    marks = category_marks.marks(text, [one, other])
    assert [(mark.span.of(text), mark.label) for mark in marks] == [("oil price", "t"), ("oil", "e")]
    assert marks[0].kind is Kind.CATEGORY
    assert marks[0].reason
    assert marks[0].reason.evidence is Evidence.READER


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Term("  "), "Write a word"),
        (Term("(", TermSort.PATTERN), "cannot be read"),
        (Term("a*", TermSort.PATTERN), "where there is nothing"),
    ],
)
def test_a_term_that_cannot_be_used_is_refused(term: Term, words: str) -> None:
    """In a sentence."""
    with pytest.raises(UserError, match=words):
        category_marks.check(term)
