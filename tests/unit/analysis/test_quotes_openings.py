"""Who speaks in a quotation that only the sentence before tells about."""

import pytest

from postil.analysis.document import Document
from postil.analysis.quotes import QuoteMarks, Speakers
from postil.analysis.quotes.openings import announces, answered, subject_before
from postil.analysis.quotes.stage import Stage
from postil.analysis.quotes.stretches import stretches_of
from postil.model.annotation import Kind


def staged(text: str) -> Stage:
    """The stage of all that stands in marks in ``text``."""
    document = Document.of(text)
    return Stage.of(document, stretches_of(document.text, document.story))


def speakers(text: str) -> list[str | None]:
    """The speaker of each quote of ``text``, by the two steps alone."""
    document = Document.of(text)
    QuoteMarks()(document)
    Speakers()(document)
    quotes = (mark for mark in document.marks if mark.kind is Kind.QUOTE)
    return [mark.speaker.span.of(text) if mark.speaker else None for mark in quotes]


@pytest.mark.parametrize(
    ("before", "who", "how"),
    [
        ("The deputy shrugs.", "The deputy", "gesture"),
        ("Asked about the cranes, he shook his head.", "he", "gesture"),
        ("A retired baker has a simpler theory.", "A retired baker", "view"),
        ("The widow asks me to write one thing.", "The widow", "asks"),
        ("The ministry has read out a statement.", "The ministry", "vessel"),
        ("The captain of the cutter spoke first.", "The captain", "speaks"),
        ("Their lawyer was unusually blunt.", "Their lawyer", "mood"),
        ("When the lights came back, the mayor climbed on a chair.", "the mayor", ""),
        ("The head of the port, Abdi Warsame, was pressed.", "Abdi Warsame", ""),
        ("The general's daughter opens the door.", "The general's daughter", ""),
        ("One of the clerks closed the ledger.", "One of the clerks", ""),
        ("On Serbia he would not be drawn.", "he", ""),
        ("The rain fell.", None, ""),
    ],
)
def test_the_sentence_before_says_whom_it_is_about_and_whether_words_follow(
    before: str, who: str | None, how: str
) -> None:
    """The person or body that is its subject, over clauses at its head, and what kind of announcement it makes."""
    text = f"{before} “Nobody has counted them for nine years.”"
    row = staged(text).scene(0).row
    end = next(k for k, item in enumerate(row) if item.number == 0)
    link = subject_before(row, end)
    assert (text[link.start : link.end] if link else None) == who
    assert not link or announces(row, link, end) == how


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The chief of the port was asked twice. “Ask me in March,” came the answer.", "The chief"),
        ("The ministry has read a statement on television. “The roads are open and calm.”", "The ministry"),
        ("Ms. Noor has a shorter explanation. “Soldiers are bad at arithmetic.”", "Noor"),
        ("Mr. Fidan saw the letter. He shook his head. “It is no treaty at all.”", "He"),
        ("Mr. Warsame asks me to write one thing. “The soldiers paid for the melons.”", "Warsame"),
    ],
)
def test_who_the_sentence_before_is_about_speaks(text: str, speaker: str) -> None:
    """Quotations that stand alone after a sentence without a verb of saying."""
    assert speakers(text) == [speaker]


def test_a_sentence_that_announces_nothing_names_no_speaker() -> None:
    """Something happens, and then words stand alone: they may be anybody's."""
    assert speakers("The kettle stands on the stove. “The good cups went to my sister.”") == [None]


def test_a_question_between_two_answers_has_no_speaker() -> None:
    """Whoever asks is not the one who answered before."""
    text = "“Nobody is ever surprised by it,” Mr. Noor said.\n\n“Were you not even surprised by what the stadium has cost us?”\n\n“By that least of all,” he said."
    assert speakers(text) == ["Noor", None, "he"]


def test_who_speaks_after_the_quotation_goes_before_the_sentence_before() -> None:
    """A sentence about somebody announces nothing when the quotation has its own verb."""
    assert speakers("The mayor climbed on a chair. “Nobody has counted them,” Ms. Noor said.") == ["Noor"]


def test_a_reply_is_told_by_came_the_answer_not_by_a_train_that_came() -> None:
    """The verb alone is no answer."""
    reply, train = (
        staged("“Ask me in March,” came the answer."),
        staged("“Ask me in March,” and the train came."),
    )
    assert answered(reply.scene(0).row, 0)
    assert not answered(train.scene(0).row, 0)


def test_the_teller_speaks_not_the_one_who_recalls_what_was_told() -> None:
    """Of two verbs of saying the one after "what" is the quotation's."""
    assert speakers(
        "Ms. Noor recalled what her grandmother had told her: “Never count the trucks aloud.”"
    ) == ["her grandmother"]


def test_a_letter_speaks_that_ends_with_words() -> None:
    """The document is the speaker of its own last words."""
    assert speakers("The letter has two pages. It ends, in blue ink: “We have nothing more to give.”") == [
        "It"
    ]


def test_an_owner_in_a_headline_speaks_before_a_colon() -> None:
    """The apostrophe is no quotation mark."""
    text = (
        "Peru's prosecutor: 'The money was in the piano'\n\nThe money had been in the piano, a court heard.\n"
    )
    assert speakers(text) == ["Peru's prosecutor"]


def test_whom_the_sentence_before_is_about_speaks() -> None:
    """A quotation that stands alone is said by the one person of the sentence before, though that announces nothing; not by one of two."""
    from postil.analysis import engine

    def speaker(text: str) -> str:
        quote = next(m for m in engine(with_model=False).analyse(text).annotations if m.kind == "quote")
        return quote.speaker.span.of(text) if quote.speaker else ""

    assert (
        speaker("Wang Yi lost two brothers in the war. “I do not want revenge. I want the truth.”")
        == "Wang Yi"
    )
    assert speaker("Wang Yi met Sergei Lavrov in Beijing on Tuesday. “We will not choose sides.”") == ""
    assert speaker("Prices have doubled since March. “We eat once a day.”") == ""
