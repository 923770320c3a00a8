"""Speakers by what they are: offices, ages, relations, and who "he" is then."""

import pytest

from postil.analysis.engine import engine
from postil.model.annotation import Kind


def said(text: str) -> list[tuple[str | None, str | None]]:
    """(speaker's words, canonical name) of the quotes, without the model."""
    analysis = engine(with_model=False).analyse(text)
    names = {entity.key: entity.name for entity in analysis.entities}
    return [
        (m.speaker.span.of(text), names.get(m.speaker.entity or "")) if m.speaker else (None, None)
        for m in analysis.annotations
        if m.kind is Kind.QUOTE
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“There never was a plan,” added a Western diplomat.", "a Western diplomat"),
        ("“I slept in the car,” the mother of three said.", "the mother"),
        ("“You are a liar,” one of them shouted.", "one"),
        ("“The line will be respected,” the joint communiqué said.", "the joint communiqué"),
        ("The 62-year-old told the crowd: “I will not go.”", "The 62-year-old"),
    ],
)
def test_a_speaker_without_a_name_is_the_phrase(text: str, speaker: str) -> None:
    """With the adjective of a bloc, with a number behind, one of several, a document, an age."""
    assert said(text) == [(speaker, None)]


def test_a_minister_of_a_state_named_behind_is_the_minister_from_then_on() -> None:
    """“The foreign minister of Russia, …” gives the role, though the state stands between."""
    text = (
        "The foreign minister of Russia, Sergei Lavrov, is in Riga. The minister said: “We are ready for it.”"
    )
    assert said(text) == [("minister", "Sergei Lavrov")]


def test_the_premier_is_the_one_whom_the_lexicon_knows_as_such() -> None:
    """An article that names one head of government need not tell the office."""
    text = "Viktor Orbán spoke for an hour in Szeged. “Not one soldier will go,” the premier said."
    assert said(text) == [("premier", "Viktor Orbán")]
    both = "Viktor Orbán met Pedro Sánchez. “Not one soldier will go,” the premier said."
    assert said(both) == [("the premier", None)]


def test_an_age_is_the_one_person_named_before_it() -> None:
    """Or the one whose age the article told; of two nobody is guessed."""
    near = "Dr Amina Yusuf walked for nine days. “They burned it down,” the 34-year-old said."
    assert said(near) == [("34-year-old", "Amina Yusuf")]
    told = "Dr Amina Yusuf, 34, met Dr Ines Roth, 51. “They burned it down,” the 51-year-old said."
    assert said(told) == [("51-year-old", "Ines Roth")]
    two = "Dr Amina Yusuf met Dr Ines Roth. “They burned it down,” the 51-year-old said."
    assert said(two) == [("the 51-year-old", None)]


def test_he_is_not_whom_the_paragraph_has_left() -> None:
    """A counterpart or another man without a name is the one; a description of the same person is not another."""
    text = (
        "Emmanuel Macron came to Rome.\n\nHis counterpart was less sure. “Nobody is ready for it,” he said."
    )
    assert said(text) == [("he", None)]
    text = "Emmanuel Macron met Friedrich Merz. “Not all can pay,” the chancellor said.\n\n“Some of us have debts,” he went on."
    assert said(text)[1] == ("he", "Friedrich Merz")


def test_a_sentence_of_its_own_behind_a_quotation_is_one() -> None:
    """However short it is."""
    text = "“Some of us have debts,” Emmanuel Macron went on. “Others have none.”"
    assert [who for who, _ in said(text)] == ["Emmanuel Macron", "Emmanuel Macron"]
