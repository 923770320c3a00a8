"""Several who answer together."""

import pytest

from postil.analysis.engine import engine
from postil.model.annotation import Kind


def said(text: str) -> list[tuple[str, str | None]]:
    """(speaker's words, entity's key) of the quotes, without the model."""
    analysis = engine(with_model=False).analyse(text)
    return [
        (m.speaker.span.of(text), m.speaker.entity) if m.speaker else ("", None)
        for m in analysis.annotations
        if m.kind is Kind.QUOTE
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paris and Berlin said in a joint statement: “The border stays open.”", "Paris and Berlin"),
        ("“The border stays open to all,” Lavrov and Wang said on Monday.", "Lavrov and Wang"),
        ("“The border stays open to all,” said Lavrov and Wang.", "Lavrov and Wang"),
        ("“The border stays open to all,” Poland, Latvia and Estonia said.", "Poland, Latvia and Estonia"),
        ("“The border stays open to all,” said Poland, Latvia and Estonia.", "Poland, Latvia and Estonia"),
        ("In Brussels, Poland and Latvia said: “The border stays open.”", "Poland and Latvia"),
        ("Foreign Minister Lavrov and Foreign Minister Wang said: “The border stays open.”", "Lavrov and Foreign Minister Wang"),
        ("“The border stays open to all,” according to Macron and Merz.", "Macron and Merz"),
    ],
)  # fmt: skip
def test_those_who_say_it_together_are_one_speaker_of_several_names(text: str, speaker: str) -> None:
    """The mention is the whole of it, and none of them is given the words alone."""
    assert said(text) == [(speaker, None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("He met Lavrov and Putin said: “The border stays open.”", "Putin"),
        ("“The border stays open to all,” said Lavrov, and Berlin agreed.", "Lavrov"),
        ("“The border stays open to all,” Putin said, and Berlin agreed.", "Putin"),
        ("After talks with France and Germany, Putin said: “The border stays open.”", "Putin"),
    ],
)
def test_a_name_beside_the_speaker_is_not_taken_in(text: str, speaker: str) -> None:
    """Objects, other clauses, other verbs."""
    assert [who for who, _ in said(text)] == [speaker]
    assert said(text)[0][1]
