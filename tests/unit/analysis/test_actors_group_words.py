"""Words that stand for an actor of many: "the company", "the bloc"."""

import pytest
from tests.unit.analysis.test_actors import actors

from postil.analysis import engine
from postil.analysis.actors import group_words
from postil.analysis.actors.gazetteer import gazetteer
from postil.analysis.actors.words import words


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        ("Rosneft cut its output. The company said no more.", "company", "Rosneft"),
        ("Boko Haram took the town. On Friday the Islamist group released a video.", "group", "Boko Haram"),
        ("The European Union met in Brussels. The bloc urged calm.", "bloc", "European Union"),
        ("NATO met in Vilnius. According to the alliance, nothing happened.", "alliance", "NATO"),
        (
            "The European Commission met. The commission rejected the plan.",
            "commission",
            "European Commission",
        ),
    ],
)
def test_a_word_stands_for_the_one_actor_it_can_mean(text: str, word: str, actor: str) -> None:
    """The word joins the actor of its kind, or with that word in its name, that was named before."""
    assert (word, actor) in actors(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hamas and Hezbollah met. The group rejected the plan.",  # two
        "Rosneft cut its output. The company commander said no more.",  # a noun follows
        "Rosneft cut its output. The group of seven villages suffered.",
        "The company said no more. Rosneft cut its output.",  # named later
        "Rosneft cut its output. They walked towards the company at the gate.",  # does nothing
        "Rosneft cut its output. The bloc urged calm.",  # no bloc
    ],
)
def test_a_word_that_may_mean_another_stays_free(text: str) -> None:
    """None is better than a wrong one."""
    assert all(word[0].isupper() for word, _ in actors(text))


def test_who_is_meant_speaks() -> None:
    """A quotation that "the company" gives is said by the company."""
    text = "Rosneft cut its output. “We have no choice,” the company said."
    quote = next(m for m in engine(with_model=False).analyse(text).annotations if m.kind == "quote")
    assert quote.speaker
    assert quote.speaker.span.of(text) == "the company"
    assert quote.speaker.entity == "company:rosneft"


def test_the_words_and_their_actors_are_known() -> None:
    """Every word has a meaning, every bloc is in the lexicon."""
    assert words("group_nouns") == frozenset(group_words.KINDS) | {"bloc"}
    assert words("blocs") <= gazetteer().rows.keys()
