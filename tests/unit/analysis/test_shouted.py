"""Texts in capitals."""

from hypothesis import given
from hypothesis import strategies as st

from postil.analysis.document import paragraphs
from postil.analysis.engine import engine
from postil.analysis.shouted import unshouted
from postil.model.annotation import Kind

TELEGRAM = (
    "WASHINGTON - THE UNITED STATES WILL SEND TWO PATRIOT BATTERIES AND SU-27 FIGHTERS TO POLAND, A SENIOR OFFICIAL SAID. "
    'RUSSIA\'S FOREIGN MINISTRY CALLED THE MOVE "A PROVOCATION" AND NATO SAID NOTHING TO US.'
)


def test_a_paragraph_in_capitals_is_read_as_usual() -> None:
    """Names keep their capitals, short forms and designations all of theirs, the rest becomes small."""
    assert unshouted(TELEGRAM, paragraphs(TELEGRAM)) == (
        "Washington - the United States will send two Patriot batteries and SU-27 fighters to Poland, a senior official said. "
        'Russia\'s foreign ministry called the move "a provocation" and NATO said nothing to US.'
    )


def test_marks_of_a_paragraph_in_capitals_have_the_words_of_the_text() -> None:
    """Actors, systems, quotes and speakers stand where they stand in the text as given."""
    marks = engine(with_model=False).analyse(TELEGRAM).annotations
    words = {(m.kind, m.span.of(TELEGRAM)) for m in marks}
    assert {
        (Kind.ACTOR, "UNITED STATES"),
        (Kind.SYSTEM, "SU-27 FIGHTERS"),
        (Kind.QUOTE, '"A PROVOCATION"'),
    } <= words
    speaker = next(m.speaker for m in marks if m.kind is Kind.QUOTE)
    assert speaker is not None
    assert speaker.span.of(TELEGRAM) == "FOREIGN MINISTRY"


UNKNOWN = (
    'PORT-AU-PRINCE, NOV 12 - "THEY LAY IN SACKS," INSPECTOR WIDLINE DESRAVIN SAID. RESIDENTS SAW TRUCKS AT NIGHT. '
    "TALKS BETWEEN KHADIJA ELMASRI, THE HEAD OF THE PORT, AND MAYOR TARIK BOUZIDI FAILED. BOUZIDI SAID HE WOULD GO. "
    'THE MINISTER VETOED A BILL. "IT IS OVER," SAID ODETTE BELIZAIRE, WHOSE SHOP WAS BURNT. '
    "THE FRIGATE HAMINA LEFT, THE BANK OF ENGLAND SAID NOTHING, AND DESRAVIN WENT HOME."
)


def test_names_that_no_list_has_keep_their_capitals() -> None:
    """Behind a title, beside a verb of saying, before what somebody is: there and wherever they come again."""
    assert unshouted(UNKNOWN, paragraphs(UNKNOWN)) == (
        'Port-au-Prince, Nov 12 - "They lay in sacks," Inspector Widline Desravin said. Residents saw trucks at night. '
        "Talks between Khadija Elmasri, the head of the port, and Mayor Tarik Bouzidi failed. Bouzidi said he would go. "
        'The minister vetoed a bill. "It is over," said Odette Belizaire, whose shop was burnt. '
        "The frigate Hamina left, the Bank of England said nothing, and Desravin went home."
    )


def test_unknown_persons_in_capitals_speak() -> None:
    """As they do in usual letters."""
    said = [
        m.speaker.span.of(UNKNOWN) if m.speaker else None
        for m in engine(with_model=False).analyse(UNKNOWN).annotations
        if m.kind is Kind.QUOTE
    ]
    assert said == ["WIDLINE DESRAVIN", "ODETTE BELIZAIRE"]


def test_usual_text_and_headlines_stay_as_they_are() -> None:
    """Not even copied."""
    text = "RUSSIA ATTACKS\n\nThe Kremlin said nothing about the attack on Odesa, which killed five people on Monday night."
    assert unshouted(text, paragraphs(text)) is text


@given(st.text(alphabet="AÉİßŐΣЖ'’.- \n", min_size=60, max_size=400))
def test_no_letter_changes_its_place(text: str) -> None:
    """Whatever becomes longer in small letters stays as it is."""
    assert len(unshouted(text, paragraphs(text))) == len(text)
