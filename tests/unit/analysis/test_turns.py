"""Conversations set as lines."""

import pytest

from postil.analysis.document import paragraphs
from postil.analysis.engine import engine
from postil.analysis.turns import turns_of
from postil.model.annotation import Kind

BRIEFING = (
    "Press briefing\n\nMR. KOVAR: Good afternoon. The minister is in Oslo.\n\nHe will be back on Friday.\n\n"
    "QUESTION: Did Norway ask for the ships?\n\nMR. KOVAR: No. “We ask for nothing,” I was told.\n\n"
    "SECRETARY RUBIO: Thank you all."
)
INTERVIEW = (
    "The historian Lilit Arakelova spoke to Anna Weber about the border.\n\nAnna Weber: Is the treaty good?\n\n"
    "Lilit Arakelova: It is the only one.\n\nNobody wrote another.\n\nWeber: And Georgia?\n\nArakelova: Georgia waits."
)


def told(text: str) -> list[tuple[str, str]]:
    """(who, words) of the turns."""
    return [(turn.who.of(text), turn.words.of(text)) for turn in turns_of(text, paragraphs(text))]


def test_a_briefing_gives_each_line_to_whom_it_names() -> None:
    """A paragraph without a name between two turns goes on with the first; a part is told apart from a name."""
    assert told(BRIEFING) == [
        ("MR. KOVAR", "Good afternoon. The minister is in Oslo."),
        ("MR. KOVAR", "He will be back on Friday."),
        ("QUESTION", "Did Norway ask for the ships?"),
        ("MR. KOVAR", "No. “We ask for nothing,” I was told."),
        ("SECRETARY RUBIO", "Thank you all."),
    ]
    names = [turn.name and turn.name.of(BRIEFING) for turn in turns_of(BRIEFING, paragraphs(BRIEFING))]
    assert names == ["KOVAR", "KOVAR", None, "KOVAR", "RUBIO"]


def test_an_interview_in_usual_letters_is_one_too() -> None:
    """Where the names are known for names, and come again."""
    assert [who for who, _ in told(INTERVIEW)] == [
        "Anna Weber",
        "Lilit Arakelova",
        "Lilit Arakelova",
        "Weber",
        "Arakelova",
    ]


@pytest.mark.parametrize("mark", [":", "."])
def test_questions_and_answers_are_turns(mark: str) -> None:
    """With a colon and with a full stop."""
    assert told(f"Q{mark} Who goes?\n\nA{mark} Nobody goes.") == [("Q", "Who goes?"), ("A", "Nobody goes.")]


@pytest.mark.parametrize(
    "text",
    [
        "Range: 300 km.\n\nCrew: four.\n\nRange: 500 km.\n\nCrew: five.",
        "Anna Weber: born in 1970.\n\nThe town sleeps.",
        "NOTE: nobody came.",
        "ISSUER: Bay Works\n\nISSUE: Roads\n\nDUE: 11/1/96",
        "A. Stewart b Mushtaq 46\n\nA. Hollis run out 15",
        "A: Stewart b Mushtaq 46.\n\nA: Hollis run out 15.",
        "Background: the war.\n\nAnalysis: it ended.\n\nBackground: the peace.",
        "A. Petrov won the race.\n\nHe was glad: nobody else came.",
    ],
)
def test_lists_and_labels_are_no_conversation(text: str) -> None:
    """Facts of a thing, one line alone, labels of a column, initials."""
    assert told(text) == []


def test_speakers_of_turns_are_persons_and_questions_are_nobody() -> None:
    """Names in capitals are written as names are; who is known is known."""
    analysis = engine().analyse(BRIEFING)
    names = {entity.key: entity.name for entity in analysis.entities}
    marked = {
        (m.span.of(BRIEFING), names[m.entity or ""]) for m in analysis.annotations if m.kind is Kind.ACTOR
    }
    assert {("KOVAR", "Kovar"), ("RUBIO", "Marco Rubio"), ("Norway", "Norway")} == marked
    said = [
        (m.speaker.span.of(BRIEFING), names.get(m.speaker.entity or ""))
        for m in analysis.annotations
        if m.kind is Kind.STATEMENT and m.speaker
    ]
    assert ("MR. KOVAR", "Kovar") in said
    assert ("QUESTION", None) in said
    assert ("SECRETARY RUBIO", "Marco Rubio") in said


def test_a_surname_before_a_colon_is_whom_the_interview_names_in_full() -> None:
    """The short form is the same person."""
    analysis = engine().analyse(INTERVIEW)
    names = {entity.key: entity.name for entity in analysis.entities}
    said = [
        names.get(m.speaker.entity or "")
        for m in analysis.annotations
        if m.kind is Kind.STATEMENT and m.speaker
    ]
    assert said == ["Anna Weber", "Lilit Arakelova", "Lilit Arakelova", "Anna Weber", "Lilit Arakelova"]


def test_i_in_a_turn_is_whose_turn_it_is() -> None:
    """A quotation inside it that "I" said."""
    text = BRIEFING.replace("“We ask for nothing,” I was told.", "“We ask for nothing at all,” I said.")
    analysis = engine().analyse(text)
    names = {entity.key: entity.name for entity in analysis.entities}
    quote = next(m for m in analysis.annotations if m.kind is Kind.QUOTE)
    assert quote.speaker is not None
    assert names[quote.speaker.entity or ""] == "Kovar"


def test_dashes_open_lines_of_dialogue() -> None:
    """Told in the line, behind a comma or a question mark; what nobody tells is nobody's."""
    text = "— You will not cross, said the colonel.\n\n— And who will stop me? asked Marta.\n\n— The river."
    said = [
        (m.span.of(text), m.speaker.span.of(text) if m.speaker else None)
        for m in engine(with_model=False).analyse(text).annotations
        if m.kind is Kind.STATEMENT
    ]
    assert said == [("You will not cross", "the colonel"), ("And who will stop me?", "Marta")]
