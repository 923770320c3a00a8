"""Names in full, and capitals that name nobody."""

import pytest

from postil.analysis.actors import ActorStep
from postil.analysis.document import Document, ModelName
from postil.analysis.engine import engine
from postil.importers.structure import structure
from postil.model.annotation import Kind
from postil.model.span import Span


def modelled(text: str, *names: tuple[str, str]) -> list[str]:
    """The actors' words when the model sees those names with those labels."""
    document = Document.of(text, structure(text))
    document.model_names = [
        ModelName(Span(text.index(name), text.index(name) + len(name)), label) for name, label in names
    ]
    ActorStep()(document)
    return [m.span.of(text) for m in document.of_kind(Kind.ACTOR)]


def named(text: str) -> list[tuple[str, str]]:
    """(words, canonical name) of the actors, without the model."""
    analysis = engine(with_model=False).analyse(text, structure(text))
    names = {entity.key: entity.name for entity in analysis.entities}
    return [(m.span.of(text), names[m.entity or ""]) for m in analysis.annotations if m.kind is Kind.ACTOR]


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("Then Mame Orsou Kiang of the court spoke.", [("Mame Orsou", "PERSON")], "Mame Orsou Kiang"),
        ("Then Iyad Ag Kelly left the room.", [("Kelly", "PERSON")], "Iyad Ag Kelly"),
        ("Then Alexei Rukavov called it a farce.", [("Rukavov", "ORG")], "Alexei Rukavov"),
        ("Then Viorel Zahar called it off at once.", [("Viorel", "ORG"), ("Zahar", "GPE")], "Viorel Zahar"),
        ("Then Navirel the next day was sold.", [("Navirel the", "ORG")], "Navirel"),
        ("Then Viorel Zahar called it off at once.", [], "Viorel Zahar"),
    ],
)
def test_a_persons_name_is_whole(text: str, names: list[tuple[str, str]], whole: str) -> None:
    """What the model cut off, took for two, or saw nothing of; an article at its end is none of it."""
    assert modelled(text, *names) == [whole]


def test_an_owner_before_a_person_is_another_actor() -> None:
    """The state and the person."""
    assert modelled("Then Peru’s Samuel Kovar spoke.", ("Peru’s Samuel Kovar", "PERSON")) == [
        "Peru",
        "Samuel Kovar",
    ]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Victor Street was closed on Monday.", "Victor Street", "ORG"),
        ("We left. Normalcy has come back to the town.", "Normalcy", "ORG"),
        ("We left. Cross-examined, he said little of it.", "Cross-examined", "ORG"),
        ("We left. Banks shut, and the other banks of the town too.", "Banks", "ORG"),
        ("A sign on the door said GOD BLESS OHIO and nothing more.", "GOD BLESS OHIO", "ORG"),
        ("He paused. (Laughter.) Then he went on and on.", "Laughter", "PERSON"),
        ("They signed the Morava Waters Treaty at noon.", "Morava Waters", "ORG"),
        ("Money of the SAVE programme is late again.", "SAVE", "ORG"),
        ("The tankers Kairis and Virot burned all night.", "Virot", "PERSON"),
        ("The tankers Kairis and Virot burned all night.", "Kairis", "PERSON"),
    ],
)
def test_capitals_of_other_things_name_nobody(text: str, name: str, label: str) -> None:
    """Heads of sentences, slogans, what is heard, treaties, programmes, ships."""
    assert name not in modelled(text, (name, label))


def test_a_surname_that_is_also_a_word_stays_one() -> None:
    """Where the article names its bearer in full."""
    text = "Then Emma Stone came in. Stone threw a stone."
    assert "Stone" in modelled(text, ("Emma Stone", "PERSON"), ("Stone threw", "X"), ("Stone", "PERSON"))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (
            "The UN Security Council met. A divided Council voted.",
            ("Council", "United Nations Security Council"),
        ),
        ("NATO met in May. The Alliance has a plan.", ("Alliance", "NATO")),
        (
            "The FAMa (the Malian Armed Forces) answered. Later FAMa left.",
            ("FAMa", "Malian Armed Forces"),
        ),
        (
            "The Tigray People's Liberation Front, the T.P.L.F., denied it.",
            ("T.P.L.F.", "Tigray People's Liberation Front"),
        ),
        ("Some Western officials agreed to it.", ("Western", "The West")),
    ],
)
def test_short_forms_are_the_body_that_the_article_names(text: str, mark: tuple[str, str]) -> None:
    """The last word alone, letters explained behind or with stops, the adjective of the West."""
    assert mark in named(text)


def test_two_councils_leave_the_word_free() -> None:
    """And so does a council of something else."""
    text = "The UN Security Council and the Council of Europe met. The Council voted."
    assert [words for words, _ in named(text)].count("Council") == 0


def test_the_army_to_which_a_command_belongs_is_a_part_of_its_name() -> None:
    """However its name is written."""
    text = "The Southern Theater Command of the People's Liberation Army said so."
    assert [words for words, _ in named(text)] == ["Southern Theater Command of the People's Liberation Army"]


@pytest.mark.parametrize(
    "text",
    [
        "NEWS\n\n1. SYRIA: Two buses burned.\n\n2. JAPAN: The yen fell again.",
        "NEWS\n\n- Syria: Two buses burned.\n\n- Japan: The yen fell again.",
        "The army held Bamako for a night.",
        "They never spoke again of the old Plan Colombia.",
        "It is Romanian for “brave”.",
    ],
)
def test_labels_towns_plans_and_tongues_do_not_act(text: str) -> None:
    """What an item is about, a capital that is held, a state in the name of a plan, a language."""
    assert named(text) == []
