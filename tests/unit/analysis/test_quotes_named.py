"""The name beside a description is the speaker, not the description."""

import pytest

from postil.analysis.document import Document
from postil.analysis.quotes import QuoteMarks, Speakers
from postil.model.annotation import Kind


def speakers(text: str) -> list[str | None]:
    """The speaker of each quote of ``text``, by the two steps alone."""
    document = Document.of(text)
    QuoteMarks()(document)
    Speakers()(document)
    quotes = sorted((m for m in document.marks if m.kind is Kind.QUOTE), key=lambda m: m.span.start)
    return [m.speaker.span.of(text) if m.speaker else None for m in quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Poland’s defence minister, Marek Zielinski, said the order “cannot wait another year.”",
            "Marek Zielinski",
        ),
        ("Its spokesman, Major Idris Tahar, told reporters that “no convoy has left.”", "Idris Tahar"),
        ("Their commander, Abu Salim, says “we have food for a month.”", "Abu Salim"),
        ("“The lists are ready,” his chief of staff, Helen Marsh, told the committee.", "Helen Marsh"),
        ("The tribunal’s spokesman, Pieter de Groot, said it was “unusual but lawful.”", "Pieter de Groot"),
        (
            "The navy’s head of procurement, Admiral Lars Nygaard, told her committee the hulls were “good for years.”",
            "Lars Nygaard",
        ),
        ("Ghana’s envoy, the 58-year-old Kwesi Boateng, called it “a rude awakening.”", "Kwesi Boateng"),
        ("A former adviser, Ruth Calloway, said the palace was “drunk on its own maps.”", "Ruth Calloway"),
        (
            "Its leader, General Mohamed Saleh, widely known as Abu Jabal, had said that “the road is closed.”",
            "Mohamed Saleh",
        ),
        ("“It is over,” the hospital’s director, Dr Salma Idris, wrote to colleagues.", "Salma Idris"),
        ("His predecessor, the late Viktor Oram, said that “power is a chair with three legs.”", "Viktor Oram"),
        ("The island’s only doctor, a Cuban called Yoel Santos, says “the boats keep coming.”", "Yoel Santos"),
        ("His deputy, Lieutenant Colonel Ngozi Bello, was blunter: “They ran from us.”", "Ngozi Bello"),
        ("The head of the central bank, Leila Haddad, said prices were “a stubborn guest.”", "Leila Haddad"),
        (
            "The deputy prime minister for reintegration, Oleg Serebrian, said the talks were “frozen, not dead.”",
            "Oleg Serebrian",
        ),
        (
            "One of the negotiators, Ambassador Paul Mercer, recalled “a night of bad coffee and maps.”",
            "Paul Mercer",
        ),
        ("Her lawyer, Mr Amadou Sow, said she was “calm and eating.”", "Amadou Sow"),
        ("“We never met him,” said the party’s treasurer, Ilona Varga, on Friday.", "Ilona Varga"),
        ("“We never met him,” said his lawyer (Ilona Varga).", "Ilona Varga"),
        ("The group’s spokesman — Lawrence Kanyuka — wrote that the city was “open and quiet.”", "Lawrence Kanyuka"),
    ],
)  # fmt: skip
def test_the_name_beside_a_description_speaks(text: str, speaker: str) -> None:
    """Whatever stands between comma and name: a rank, an age, "the late", "a Cuban called"."""
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A spokesman for the president, Anton Merz, said the visit was “off the table.”",
            "A spokesman",
        ),
        ("The minister, asked about Merz, said the visit was “off the table.”", "The minister"),
        ("The minister, who met Merz, said the visit was “off the table.”", "The minister"),
        ("The minister, in Ankara, said the visit was “off the table.”", "The minister"),
        ("“We are waiting,” said the minister, and Merz left the room.", "the minister"),
    ],
)
def test_a_name_that_is_somebody_else_does_not(text: str, speaker: str) -> None:
    """The president's spokesman is not the president."""
    assert speakers(text) == [speaker]


def test_who_is_told_does_not_speak() -> None:
    """The committee stands behind the verb."""
    assert speakers(
        "The chief of procurement, as usual late, told her committee that it was “good enough.”"
    ) != ["her committee"]
