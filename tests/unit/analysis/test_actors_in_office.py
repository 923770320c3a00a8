"""Leaders by their surname alone, and namesakes who are none."""

import pytest

from postil.analysis.engine import engine
from postil.model.annotation import Kind


def persons(text: str) -> list[tuple[str, str]]:
    """(words, canonical name) of the persons, without the model."""
    analysis = engine(with_model=False).analyse(text)
    names = {entity.key: entity.name for entity in analysis.entities}
    return [
        (m.span.of(text), names[m.entity or ""])
        for m in analysis.annotations
        if m.kind is Kind.ACTOR and m.label == "person"
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Modi meets Xi at border fair as thaw deepens", ["Narendra Modi", "Xi Jinping"]),
        ("Starmer and Merz urge Putin to sign", ["Keir Starmer", "Friedrich Merz", "Vladimir Putin"]),
        ("Lula recalls ambassador from Lisbon", ["Luiz Inacio Lula da Silva"]),
        ("Carney calls early election", ["Mark Carney"]),
        ("Sánchez refuses to resign over party funds", ["Pedro Sánchez"]),
        ("Lai vows to buy more ships for Taiwan", ["Lai Ching-te"]),
        ("Costa and Kallas to attend summit on fish", ["António Costa", "Kaja Kallas"]),
        ("Salam says Lebanon will pay its teachers", ["Nawaf Salam"]),
    ],
)
def test_a_surname_is_the_leader_where_it_acts_as_one(text: str, named: list[str]) -> None:
    """A deed of leaders, and states, other leaders or matters of state in the sentence: no full name is needed."""
    assert [name for _, name in persons(text)] == named


@pytest.mark.parametrize(
    "text",
    [
        "Costa wins the stage as riders split in the rain",
        "Cooper signs a deal of three years with the team",
        "Sanchez, 24, faces his old club in the final",
        "Carney paints hens, and sells them at fairs.",
        "Li Hui held talks with ministers in Chad.",
        "Katz and his band took the train to Chad.",
        "Lee pledges help to Peru",
    ],
)
def test_a_namesake_is_left_alone(text: str) -> None:
    """Sport, art, a longer name, another country: the surname of a leader says nothing there."""
    leaders = {"António Costa", "Yvette Cooper", "Pedro Sánchez", "Mark Carney", "Li Qiang", "Israel Katz", "Lee Jae-myung"}  # fmt: skip
    assert leaders.isdisjoint(name for _, name in persons(text))


def test_what_one_sentence_shows_holds_for_the_article() -> None:
    """A later mention needs no deed; another full name with that surname is somebody else."""
    text = "Modi meets Xi at border fair\n\nThe crowd waited for Modi until dusk."
    assert [name for _, name in persons(text)].count("Narendra Modi") == 2
    text = "Dr Sarah Lee told the panel of the fire.\n\nLee said South Korea sent help."
    assert [name for _, name in persons(text)] == ["Sarah Lee", "Sarah Lee"]
