"""Speakers whom no verb of saying names: of the sentence before, and of answers."""

import pytest

from postil.analysis import engine
from postil.analysis.pipeline import Pipeline
from postil.model.annotation import Kind


@pytest.fixture(scope="module")
def without_model() -> Pipeline:
    """The engine by lexicon and rules alone."""
    return engine(with_model=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The headman, who gave only one name, pointed at the roof.\n\n“We slept there for nine nights.”",
            ["The headman"],
        ),
        ("Colonel Adama Keita stood up.\n\n“Tomorrow we walk.”", ["Adama Keita"]),
        (
            "Fatima Hassan keeps the key on a string around her neck.\n\n“It opens nothing now, but I keep it.”",
            ["Fatima Hassan"],
        ),
        (
            "The old woman pulled the shawl tighter.\n\n“They asked for my son and I said he was dead.”",
            ["The old woman"],
        ),
        ("Dr Yusuf Karim switched off the lamp.\n\n“The generator has two hours left.”", ["Yusuf Karim"]),
        (
            "The deputy minister looked at his watch. “I have nothing to add to the communiqué.”",
            ["The deputy minister"],
        ),
        ("Pavel Novotny is one of the last to leave. “I locked the door out of habit.”", ["Pavel Novotny"]),
        (
            "For Ismail Abdi, a camel trader, the border is a joke.\n\n“My camels have never seen a passport.”",
            ["Ismail Abdi"],
        ),
        (
            "Not everyone agrees. Lucia Mendez, who runs the bakery, has seen three garrisons come and go.\n\n“They all buy bread, and they all leave.”",
            ["Lucia Mendez"],
        ),
        (
            "The ambassador smiled and folded his napkin.\n\n“In my country we would call that a threat.”",
            ["The ambassador"],
        ),
        ("“Who gave the order?” the prosecutor asked.\n\n“The usual man.”", ["the prosecutor", None]),
        (
            "“Where is the money now?” Judge Okafor asked the banker.\n\n“It was spent, my lord.”",
            ["Okafor", "the banker"],
        ),
        ("Petrov asked Sokolova whether the ship had sailed. “It never left the yard.”", ["Sokolova"]),
        ("“Who signed it?” Mr Lind put to him.\n\n“I did. I was told to.”", ["Lind", "him"]),
        (
            "“Did you see the flag?” the lawyer asked Sergeant Bello. “I saw a blanket.”",
            ["the lawyer", "Bello"],
        ),
        (
            "Rashid Omar was in the second lorry. He lost two fingers and a brother.\n\n“I counted the wheels so as not to think.”",
            ["He"],
        ),
        (
            "Captain Sorin Pavel has sailed this stretch for 22 years.\n\n\n\n“The river used to carry grain. Now it carries rumours.”",
            ["Sorin Pavel"],
        ),
        (
            "Her husband, Jamal, a plumber, shows the crater where the kitchen was.\n\n“We heard it before we saw it.”",
            ["Jamal"],
        ),
        ("Her neighbour Viktor lost his leg in April.\n\n“It itches when the guns start.”", ["Viktor"]),
        (
            "Its commander, Major Lena Roth, points to the hill.\n\n“That is where the water was.”",
            ["Lena Roth"],
        ),
    ],
)
def test_who_acts_before_or_was_asked_speaks(
    text: str, expected: list[str | None], without_model: Pipeline
) -> None:
    """A person at the end of the paragraph before; who was asked, and never the one who asked."""
    marks = without_model.analyse(text).annotations
    quotes = sorted((m for m in marks if m.kind is Kind.QUOTE), key=lambda m: m.span.start)
    assert [m.speaker.span.of(text) if m.speaker else None for m in quotes] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« The road is ours, sighs the hunter, and the night is theirs. »", ["the hunter"]),
        ("« We do not retreat, assures the colonel. »", ["the colonel"]),
        ("« It began with a rumour, recalls Aminata Sow, and it ended with a list. »", ["Aminata Sow"]),
        (
            "« They ask me every week: when will it end? says the ferryman. I tell them to ask the river. »",
            ["the ferryman"],
        ),
        ("« He was not afraid, said his widow, only tired. »", ["his widow"]),
        ("« We waited two days, she says, and nobody came. »", ["she"]),
        ("„We have no fuel, says the mayor, and no winter tyres.“", ["the mayor"]),
        ("« We say what the law says, and nothing more. »", [None]),
        ("The ministry in a written statement says “no citizen was harmed.”", ["The ministry"]),
    ],
)
def test_who_stands_between_the_marks_speaks(
    text: str, expected: list[str | None], without_model: Pipeline
) -> None:
    """In a clause of its own between commas, as French and Serbian papers write it."""
    quotes = [m for m in without_model.analyse(text).annotations if m.kind is Kind.QUOTE]
    assert [m.speaker.span.of(text) if m.speaker else None for m in quotes] == expected
