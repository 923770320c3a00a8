"""Chambers, lakes, bodies and their people in news of other countries."""

import pytest

from postil.analysis.engine import engine
from postil.model.annotation import Kind


def marks(text: str, kind: Kind = Kind.ACTOR) -> dict[str, str]:
    """Canonical name by words, without the model."""
    analysis = engine(with_model=False).analyse(text)
    names = {entity.key: entity.name for entity in analysis.entities}
    return {m.span.of(text): names[m.entity or ""] for m in analysis.annotations if m.kind is kind}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Nigeria waits. The Senate summoned two ministers.", "Senate", "Senate of Nigeria"),
        ("The Congress walked out of the Lok Sabha.", "Congress", "Indian National Congress"),
        ("The United States waits. The Senate voted.", "Senate", "United States Senate"),
        ("India's Border Security Force was sent there.", "India", "India"),
        ("The Assam Rifles were sent there.", "Assam Rifles", "Assam Rifles"),
        ("Amnesty International's Isko Sanuro said so.", "Isko Sanuro", "Isko Sanuro"),
    ],
)
def test_a_body_is_that_of_the_country_spoken_of(text: str, words: str, name: str) -> None:
    """A chamber without a state, an owner of a body with capitals, a regiment, a body's own person."""
    assert marks(text)[words] == name


def test_a_lake_with_a_states_name_does_not_act() -> None:
    """Nor does a mountain."""
    text = "They fought on the islands of Lake Chad, and on Mount Lebanon."
    assert marks(text) == {}
    assert "Lake Chad" in marks(text, Kind.PLACE)


def test_what_belongs_to_a_body_and_tells_nothing_is_no_person() -> None:
    """A thing with capitals."""
    assert "Golden Hour" not in marks("Amnesty International's Golden Hour was long.")
