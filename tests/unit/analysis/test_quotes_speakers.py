"""Who says what."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.analysis.document import Document
from postil.analysis.quotes import QuoteMarks, Speakers
from postil.model.annotation import Annotation, Kind
from postil.model.entity import Entity, EntityType
from postil.model.span import Span
from postil.paths import seeds


def analysed(text: str) -> list[Annotation]:
    """The marks of ``text`` by the two steps alone."""
    document = Document.of(text)
    QuoteMarks()(document)
    Speakers()(document)
    return document.marks


def said(text: str) -> list[tuple[str | None, str | None]]:
    """Speaker and cue of each quote of ``text``."""
    return [
        (m.speaker.span.of(text) if m.speaker else None, m.cue.of(text) if m.cue else None)
        for m in analysed(text)
        if m.kind is Kind.QUOTE
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Wang Yi said, “There is no ceiling for it.”", "Wang Yi", "said"),
        ("“There is no ceiling for it,” Wang Yi said.", "Wang Yi", "said"),
        ("“There is no ceiling for it,” said Foreign Minister Wang Yi.", "Wang Yi", "said"),
        ("“There is no ceiling,” said Mr. Wang, who leads the ministry.", "Wang", "said"),
        ("“There is no ceiling,” Wang Yi, the foreign minister, told reporters.", "Wang Yi", "told"),
        ("The Foreign Ministry said: “We hope that the summit will help.”", "Foreign Ministry", "said"),
        ("“We hope that it helps,” a ministry spokesman said.", "a ministry spokesman", "said"),
        ("According to Mr. Wang, “there is no ceiling for this cooperation.”", "Wang", "According"),
        ("“We are not at war with anybody,” he said on Sunday.", "he", "said"),
        ("Wang Yi arrived on Monday. “There is no ceiling for it,” he added.", "he", "added"),
    ],
)
def test_the_speaker_is_found_where_the_sentence_names_one(text: str, speaker: str, cue: str) -> None:
    """Before, after, inverted, with an apposition, by pronoun, by noun, by "according to"."""
    assert said(text) == [(speaker, cue)]


def test_the_parts_of_a_split_quote_share_their_speaker() -> None:
    """Before and after "he said"."""
    assert said("“We will win,” Mr. Xi said, “and they will lose it all.”") == [
        ("Xi", "said"),
        ("Xi", "said"),
    ]


@pytest.mark.parametrize("told", ["said Wang Yi", "Wang Yi said", "said Wang Yi on Monday in Moscow"])
def test_who_is_told_after_the_comma_says_it(told: str) -> None:
    """Not whoever said what stands before, however plainly."""
    text = f"“Our ties have no limits,” Vladimir Putin said. “Nobody needs a war,” {told}."
    assert [speaker for speaker, _ in said(text)] == ["Vladimir Putin", "Wang Yi"]


def test_nobody_is_named_when_the_text_names_nobody() -> None:
    """No speaker is better than a wrong one."""
    assert said("“There is no ceiling for this cooperation at all, and never will be.”") in (
        [(None, None)],
        [],
    )


def test_the_founding_article_has_its_three_speakers() -> None:
    """Issue 2's own article."""
    text = (seeds() / "beijing-and-moscow-unite-to-confront-washington.txt").read_text("utf-8")
    assert [who for who, _ in said(text)] == ["Vladimir Putin", "Wang Yi", "Chinese Foreign Ministry"]
    terms = [m.span.of(text) for m in analysed(text) if m.kind is Kind.TERM]
    assert terms == ["“strategic partnership”", "“military deterrent”"]


_WORDS = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        " ",
        "\n",
        ",",
        ".",
        ":",
        "said",
        "told",
        "He",
        "the",
        "Mr.",
        "Xi",
        "according",
        "to",
        "who",
        "by",
        "was",
    ]
)


@given(
    st.lists(_WORDS, max_size=40).map(" ".join)
    | st.lists(_WORDS, max_size=30).map("".join)
    | st.text(max_size=40)
)
def test_any_text_gives_sound_marks(text: str) -> None:
    """Never a crash; speakers and cues lie in the text; quotes and terms do not overlap."""
    marks = analysed(text)
    for mark in marks:
        for span in (mark.span, mark.speaker.span if mark.speaker else None, mark.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
    quotes = sorted(m.span for m in marks if m.kind in (Kind.QUOTE, Kind.TERM))
    assert all(a.end <= b.start for a, b in pairwise(quotes))


def test_who_is_quoted_speaks_not_who_quotes() -> None:
    """Active, "quoted X as saying", and passive, "X was quoted"."""
    assert said("TASS quoted Lavrov as saying: “We shall respond in kind.”") == [("Lavrov", "saying")]
    assert said("Mr Lavrov was quoted as saying that “nobody wants this war.”") == [("Lavrov", "saying")]


def person(document: Document, name: str, key: str) -> None:
    """Mark every ``name`` as a person, as the step before would."""
    start = document.text.find(name)
    document.entities[key] = Entity(key, name, EntityType.PERSON)
    while start >= 0:
        span = Span(start, start + len(name))
        document.marks.append(Annotation(span, Kind.ACTOR, label=EntityType.PERSON, entity=key))
        start = document.text.find(name, span.end)


def resolved(text: str, **people: str) -> list[str | None]:
    """The entities of the speakers of all quotes; ``people`` are names by key, with _ for a blank."""
    document = Document.of(text)
    for key, name in people.items():
        person(document, name, key)
    QuoteMarks()(document)
    Speakers()(document)
    return [m.speaker.entity if m.speaker else None for m in document.of_kind(Kind.QUOTE)]


def test_a_name_is_its_actor() -> None:
    """The speaker's entity is that of the mark it stands in."""
    assert resolved("“We won this war,” Wang Yi said.", wang="Wang Yi") == ["wang"]


def test_a_pronoun_stands_for_the_subject_before_it() -> None:
    """By gender, from the given name or the title, then by nearness."""
    text = "Angela Merkel met Barack Obama in Berlin on Monday. “We agree on all points,” {} said."
    both = {"m": "Angela Merkel", "o": "Barack Obama"}
    assert resolved(text.format("she"), **both) == ["m"]
    assert resolved(text.format("he"), **both) == ["o"]


def test_a_pronoun_with_two_possible_persons_is_not_guessed() -> None:
    """Somebody without a name is the subject beside the named one; a name beside a title is the same person."""
    text = "The minister {} on Monday. “We agree on all points,” she said."
    assert resolved(text.format("met Angela Merkel in Berlin"), m="Angela Merkel") == [None]
    assert resolved(text.format("of finance, Angela Merkel, came"), m="Angela Merkel") == ["m"]


def test_a_pronoun_of_somebody_unmarked_is_not_guessed() -> None:
    """Another name that spoke in between takes the pronoun, and nobody knows who that is."""
    text = "Barack Obama left. Mr Sabato said the race was open. “It is open to everybody,” he added."
    assert resolved(text, o="Barack Obama") == [None]


@pytest.mark.parametrize(
    ("text", "speaker", "what"),
    [
        ("Moscow said that it had sold the systems.", "Moscow", "it had sold the systems"),
        ("Moscow said on Friday that it had sold them.", "Moscow", "it had sold them"),
        ("The troops had left the town, Mr Peskov said.", "Peskov", "The troops had left the town"),
        ("According to Mr Peskov, the troops had left.", "Peskov", "the troops had left"),
    ],
)
def test_reported_speech_is_a_statement(text: str, speaker: str, what: str) -> None:
    """After "said that", with a day between, before the verb, after "according to"."""
    found = [(m.speaker, m.span.of(text), m.cue) for m in analysed(text) if m.kind is Kind.STATEMENT]
    assert [(who.span.of(text) if who else "", words) for who, words, _ in found] == [(speaker, what)]
    assert all(cue for *_, cue in found)


def test_lines_of_an_interview_are_statements() -> None:
    """Two lines at least that open with a name in capitals."""
    text = "CLINTON: I feel sympathy for them.\n\nRAMOS: Did you lie to them?"
    found = [
        (m.speaker.span.of(text), m.span.of(text))
        for m in analysed(text)
        if m.kind is Kind.STATEMENT and m.speaker
    ]
    assert found == [("CLINTON", "I feel sympathy for them."), ("RAMOS", "Did you lie to them?")]
    assert analysed("NOTE: I feel sympathy for them.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Brazil’s Maria Souza speaks of "a crime against the sea".', "Maria Souza"),
        ('Lopez met the general and, as he put it, "could see the man\'s heart".', "he"),
        ('Georgia is, in the words of Anna Petrova, "a house without doors".', "Anna Petrova"),
        ('The harbour is, in Anna Petrova\'s words, "a grave".', "Anna Petrova"),
        ('Did Karl Weber not say that they had "foolishly" signed the pact?', "Karl Weber"),
        ('The ministry told Sky: "We go on. That is all.\n\nThe vote is on Friday.', "ministry"),
        ('Days after the raid, Minister Omar Quadri said that "no stone will lie still".', "Omar Quadri"),
        ('The river, it was said, "rises faster than ever in all those years".', None),
    ],
)
def test_a_turn_of_phrase_gives_words_to_their_speaker(text: str, speaker: str | None) -> None:
    """Without a plain "said" next to them: and with an empty "it" to nobody."""
    found = [who for who, _ in said(text)]
    assert [who.removeprefix("The ") if who else None for who in found] == [speaker]


def test_a_quotation_alone_is_told_at_the_head_of_the_next_paragraph() -> None:
    """When that sentence has nothing else to tell."""
    quote = '"We have nothing left to sell and nobody left to trust in this valley."\n\n'
    assert said(f"{quote}Lena Fischer said in a post on Friday, hours after the vote.") == [
        ("Lena Fischer", "said")
    ]
    assert said(f"{quote}Lena Fischer said that the vote was over on Friday.") == [(None, None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The bishop, who had gone to warn the nation against "reckless despair", left.', "who"),
        ('Ana Ruiz used her speech to call the deal "a shame".', "Ana Ruiz"),
        ('Peru, it was stressed, "will not be a corridor for arms".', None),
        ("Cairo: pilot ‘lost his way’\n\nThe plane had crossed the border.", "Cairo"),
        ("‘Ready for anything’: Sharma after border clash\n\nTroops moved on Sunday.", "Sharma"),
    ],
)
def test_infinitives_and_headlines_have_their_speaker(text: str, speaker: str | None) -> None:
    """Who came to warn warns; who is named after the colon speaks; whom "it was stressed" about does not."""
    assert [who for who, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We cannot win this alone. Nobody can,” the email read.", "the email"),
        ("“It is a very expensive business model,” said Will Doyle, a professor.", "Will Doyle"),
        (
            "On Friday Ada Marlow released a statement condemning “what appears to be a terrible attack.”",
            "Ada Marlow",
        ),
        (
            "Norland’s Unity chair says she will visit Port Ada ‘when the time is right’",
            "Norland’s Unity chair",
        ),
        ("The deputy was blunt: “We are not ready for it.”", "The deputy"),
        ("Kono had a simpler theory: “They are afraid of the winter.”", "Kono"),
        ("The lab, with its director, Anna Berg, calling it “a very bad idea”, closed.", "Anna Berg"),
    ],
)
def test_turns_around_the_verb_do_not_hide_the_speaker(text: str, speaker: str) -> None:
    """Nouns that look like verbs, names that look like auxiliaries, statements given out, colons without a verb of saying."""
    assert [who for who, _ in said(text)] == [speaker]


def test_the_attribution_beside_a_quote_outweighs_one_further_off() -> None:
    """A comma and a verb right behind the quotation."""
    text = (
        "Marlow wrote that the casino would not last. “Once the cold winds blow, it won't make it,” "
        "Roffman predicted."
    )
    assert said(text) == [("Roffman", "predicted")]


def test_a_speaker_says_how_sure_it_is() -> None:
    """Beside the verb very sure, two sentences off less."""
    beside = next(m.speaker for m in analysed("“There is no ceiling for it,” Wang Yi said.") if m.speaker)
    text = "Marlow wrote to the ministers in May. The answer was short: “We shall see about it then.”"
    far = next((m.speaker for m in analysed(text) if m.speaker), None)
    assert beside.confidence > 0.9
    assert far is None or far.confidence < beside.confidence


@pytest.mark.parametrize(
    "text",
    [
        "The race now moves to three western states this week that Marlow is counting on winning.",
        "The bank, which entered the year predicting that it would raise rates, has not moved.",
        "A short memo came out as the polls closed stating that the loss was long expected.",
    ],
)
def test_what_nobody_tells_is_no_statement(text: str) -> None:
    """A noun that looks like a verb, and phrases before a participle that cannot speak."""
    assert [m for m in analysed(text) if m.kind is Kind.STATEMENT] == []


def test_the_place_of_a_place_is_no_speaker() -> None:
    """The state behind a town is passed over for the subject."""
    text = "At a rally in Beaumont, Tex., Mr. Marlow was blunt, claiming that they wanted to leave at once."
    speakers = [m.speaker.span.of(text) for m in analysed(text) if m.kind is Kind.STATEMENT and m.speaker]
    assert speakers == ["Marlow"]
