"""Who speaks, and who that is, in the turns of phrase of ordinary news."""

import pytest

from postil.analysis.engine import engine
from postil.model.annotation import Kind


def told(text: str) -> list[tuple[str | None, str | None]]:
    """Speaker and name of the speaker's entity of each quote, by rules alone."""
    analysis = engine(with_model=False).analyse(text)
    names = {e.key: e.name for e in analysis.entities}
    return [
        (m.speaker.span.of(text), names.get(m.speaker.entity or "")) if m.speaker else (None, None)
        for m in analysis.annotations
        if m.kind is Kind.QUOTE
    ]


def quoted(text: str) -> list[str]:
    """The words of each quote."""
    analysis = engine(with_model=False).analyse(text)
    return [m.span.of(text) for m in analysis.annotations if m.kind is Kind.QUOTE]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Emmanuel Macron said the bloc would wait.\n\nAleksandar Vucic was unmoved. “Nobody will dictate to us,” he said.",
            "Aleksandar Vucic",
        ),
        (
            "Robert Fico told Marco Rubio that his country would not pay. Marco Rubio smiled. “We will see,” he said.",
            "Marco Rubio",
        ),
        (
            "Emmanuel Macron spoke to Mr Trump, and thought for a moment. “Come to Paris,” he said.",
            "Emmanuel Macron",
        ),
    ],
)
def test_a_pronoun_is_whom_the_paragraph_was_last_about(text: str, name: str) -> None:
    """Not the last who was quoted, and not who is only spoken to, behind a title either."""
    assert told(text)[-1] == ("he", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Iran’s foreign minister, Abbas Araghchi, said the visit was “a first step”.",
            "Abbas Araghchi",
        ),
        (
            "Mr Putin's spokesman, Dmitry Peskov, called the plan “a bad joke”.",
            "Dmitry Peskov",
        ),
        (
            "China's envoy in Osaka, Wang Yi, replied that it was “a bad joke”.",
            "Wang Yi",
        ),
    ],
)
def test_a_description_is_the_person_named_beside_it(text: str, name: str) -> None:
    """Office first, name behind the comma."""
    assert told(text) == [(name, name)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“Is it over?” the boy asked.\n\n“Not yet,” said his grandmother.", ["the boy", "his grandmother"]),
        ("“Go home,” someone shouted. “We are home,” the women shouted back.", ["someone", "the women"]),
        (
            "“You are his man,” the woman said. “And you are theirs,” Viktor Orbán shot back.",
            ["the woman", "Viktor Orbán"],
        ),
        ("Turkey's Erdogan: 'Sweden must keep its promises'", ["Erdogan"]),
        (
            "The International Criminal Court (ICC) in The Hague said the case was “closed for now”.",
            ["International Criminal Court"],
        ),
        ("The mayor’s office said the bridge was “closed for now”.", ["The mayor’s office"]),
        ("Keir Starmer's message was simple. “Britain will not flinch.”", ["Keir Starmer"]),
        ("Serbian defence minister Ana Petrov rushed to call it “a mess”.", ["Ana Petrov"]),
        ("The attack prompted Sergei Lavrov to call it “a mess”.", ["Sergei Lavrov"]),
        (
            "Amnesty called the plan “too little, too late”, while the UN's chief, Tom Fletcher, spoke of “a crisis of will”.",
            ["Amnesty", "Tom Fletcher"],
        ),
        ("“It is a lie from start to end,” he said, according to a transcript.", ["he"]),
    ],
)
def test_speakers_in_many_turns_of_phrase(text: str, speakers: list[str | None]) -> None:
    """Indefinite, possessive, in brackets, before a colon, led to speak, and passing on."""
    assert [speaker for speaker, _ in told(text)] == speakers


def test_british_papers_quote_in_single_marks() -> None:
    """Where a text has no double marks, single ones are worth as much."""
    text = (
        "'I never asked for that money,' the former chancellor told MPs yesterday. 'Anyone who says otherwise,' she went on, "
        "'is lying, and they know it.'"
    )
    assert quoted(text) == [
        "'I never asked for that money,'",
        "'Anyone who says otherwise,'",
        "'is lying, and they know it.'",
    ]


@pytest.mark.parametrize("word", ["unacceptable", "absurd", "disgraceful"])
def test_one_word_that_somebody_says_is_a_quote(word: str) -> None:
    """With a verb that says it, where a term has none."""
    text = f"The minister called it “{word}”. The so-called “{word}” ended. The word “{word}” was new."
    assert quoted(text) == [f"“{word}”"]


def test_the_minutes_of_a_time_are_no_part_of_the_speaker() -> None:
    """In a live blog each line opens with the time."""
    text = "14:02 Israel's army says it has shot down a drone over the sea."
    statement = next(
        m for m in engine(with_model=False).analyse(text).annotations if m.kind is Kind.STATEMENT
    )
    assert statement.speaker is not None
    assert statement.speaker.span.of(text) == "Israel's army"


def test_a_nickname_in_a_name_is_no_quote() -> None:
    """Nobody says it."""
    assert quoted("Frank “Mitch” Bradley, who ordered the strike, said he was “at peace with it”.") == [
        "“at peace with it”"
    ]


def test_who_asks_right_behind_a_question_asks_it() -> None:
    """Not who said what came before."""
    text = (
        "“A wall,” said the president. “A wall,” repeated the crowd. “And who will pay?” asked the president."
    )
    assert [speaker for speaker, _ in told(text)] == ["the president", "the crowd", "the president"]


def test_who_is_the_one_named_right_before_and_nobody_named_in_another_sentence() -> None:
    """An official without a name stays one, whoever was spoken of before."""
    before = "Foreign Minister Sergei Lavrov said on Monday that talks were over. “We are done,” Lavrov said."
    unnamed = f"{before}\n\nAn official who asked not to be named said the coalition “could collapse” soon."
    assert told(unnamed)[-1][1] is None
    named = "Sergei Lavrov, Russia's foreign minister, who was in Tokyo, said that talks “could collapse”."
    assert told(named)[-1][1] == "Sergei Lavrov"
