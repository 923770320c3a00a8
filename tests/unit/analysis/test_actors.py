"""Actors in small texts, by lexicon and rules alone."""

import pytest

from postil.analysis.engine import engine
from postil.model.annotation import Kind


def marks(text: str, kind: Kind = Kind.ACTOR) -> list[tuple[str, str]]:
    """(words, canonical name) of the marks of ``kind``, without the model."""
    analysis = engine(with_model=False).analyse(text)
    names = {entity.key: entity.name for entity in analysis.entities}
    return [(m.span.of(text), names[m.entity or ""]) for m in analysis.annotations if m.kind is kind]


def actors(text: str) -> list[tuple[str, str]]:
    """(words, canonical name) of the actors."""
    return marks(text)


def test_a_compound_of_nationalities_is_two_actors() -> None:
    """The compound "Sino-Russian" names China and Russia."""
    assert actors("There is no limit to Sino-Russian cooperation.") == [
        ("Sino", "China"),
        ("Russian", "Russia"),
    ]


def test_hyphened_names_are_two_actors() -> None:
    """Two surnames or two capitals joined by a hyphen are two."""
    assert actors("the Biden-Putin summit") == [("Biden", "Joe Biden"), ("Putin", "Vladimir Putin")]
    assert actors("the Beijing-Moscow alliance") == [("Beijing", "China"), ("Moscow", "Russia")]


def test_a_title_is_not_part_of_the_span() -> None:
    """The title stays outside, the nationality before it is an actor of its own."""
    assert actors("On Friday, Ruritanian Foreign Minister Rupert Hentzau said so.") == [
        ("Rupert Hentzau", "Rupert Hentzau")
    ]
    assert actors("Russian President Vladimir Putin spoke.") == [
        ("Russian", "Russia"),
        ("Vladimir Putin", "Vladimir Putin"),
    ]


def test_a_ministry_is_one_body_with_its_state() -> None:
    """A ministry takes in its nationality and gets one name however it is written."""
    wanted = "Ministry of Foreign Affairs of Russia"
    assert actors("the Russian Foreign Ministry said") == [("Russian Foreign Ministry", wanted)]
    assert actors("the Ministry of Foreign Affairs of Russia said") == [(wanted, wanted)]


def test_a_seat_stands_for_its_government() -> None:
    """The Kremlin is Russia, Downing Street the United Kingdom."""
    assert actors("The Kremlin denied it.") == [("Kremlin", "Russia")]
    assert actors("Downing Street agreed.") == [("Downing Street", "United Kingdom")]


def test_a_place_that_says_where_is_no_actor() -> None:
    """In "in Moscow" it is a place, "Moscow said" an actor."""
    text = "Moscow said the talks in Moscow had begun."
    assert actors(text) == [("Moscow", "Russia")]
    assert marks(text, Kind.PLACE) == [("Moscow", "Russia")]


@pytest.mark.parametrize("text", ["In may we met.", "We Will see.", "They march on.", "He who said so."])
def test_common_words_are_no_actors(text: str) -> None:
    """Words that share their letters with names are left alone."""
    assert actors(text) == []


def test_two_bearers_of_a_surname_stay_two() -> None:
    """A surname means the one that the article named in full."""
    text = "George H. W. Bush spoke. Later Bush left."
    assert [name for _, name in actors(text)] == ["George H. W. Bush", "George H. W. Bush"]
    text = "George W. Bush spoke. Later Bush left."
    assert [name for _, name in actors(text)] == ["George W. Bush", "George W. Bush"]


def test_the_west_needs_its_article() -> None:
    """A bloc, not a direction."""
    assert actors("They confront the West.") == [("West", "The West")]
    assert actors("They went West.") == []


def test_an_acronym_is_learnt_from_the_article() -> None:
    """Brackets behind a name say what the letters mean from then on."""
    text = "The Ruritanian Freedom Party (RFP) met. Later the RFP voted."
    assert actors(text) == [
        ("Ruritanian Freedom Party", "Ruritanian Freedom Party"),
        ("RFP", "Ruritanian Freedom Party"),
        ("RFP", "Ruritanian Freedom Party"),
    ]


def test_letters_give_a_name_away() -> None:
    """Capitalised words whose first letters stand behind them are a name even without a head word."""
    assert actors("The Euskadi Batzarre Berria (EBB) won.")[0] == (
        "Euskadi Batzarre Berria",
        "Euskadi Batzarre Berria",
    )


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    """Later mentions by surname join the full name that a title announced."""
    text = "Senator Rupert Hentzau arrived. Hentzau denied it."
    assert actors(text) == [("Rupert Hentzau", "Rupert Hentzau"), ("Hentzau", "Rupert Hentzau")]


def test_an_office_is_its_holder() -> None:
    """A capitalised office alone means the one to whom the article gave it."""
    text = "Foreign Secretary Boris Johnson spoke. The Foreign Secretary said no more."
    assert actors(text) == [("Boris Johnson", "Boris Johnson"), ("Foreign Secretary", "Boris Johnson")]


def test_a_ministry_without_its_state_is_the_one_that_was_named() -> None:
    """The nationality is not repeated when there is one such ministry only."""
    text = "The Russian Defence Ministry denied it. The Defence Ministry said more."
    name = "Ministry of Defence of Russia"
    assert actors(text) == [("Russian Defence Ministry", name), ("Defence Ministry", name)]


def test_the_state_of_a_possessive_is_an_actor_of_its_own() -> None:
    """In "Pakistan's Foreign Ministry" the state and its ministry are two mentions."""
    assert actors("Pakistan's Foreign Ministry said so.") == [
        ("Pakistan", "Pakistan"),
        ("Foreign Ministry", "Ministry of Foreign Affairs of Pakistan"),
    ]


def test_a_body_word_that_describes_a_noun_is_left_out() -> None:
    """The "military" of "military exercises" is no force."""
    assert actors("joint Chinese military exercises") == [("Chinese", "China")]
    assert actors("the Iraqi army said") == [("Iraqi army", "Iraqi Army")]


def test_a_government_is_its_state() -> None:
    """Government and regime mean the state."""
    assert actors("the Iraqi government agreed") == [("Iraqi government", "Iraq")]
    assert actors("the Assad regime fell") == [("Assad regime", "Syria")]


@pytest.mark.parametrize(
    "text",
    [
        "It happened in Jordan.",
        "They fled to Turkey.",
        "He lives near Tehran.",
        "MOSCOW (Reuters) - It rained.",
        "the south of France",
        "The talks will be held in Geneva, Switzerland.",
    ],
)
def test_names_that_say_where_are_places(text: str) -> None:
    """Prepositions, motion, parts of the land, datelines and apposition."""
    assert actors(text) == []
    assert marks(text, Kind.PLACE)


@pytest.mark.parametrize(
    "text",
    [
        "Jordan accused Israel of it.",
        "relations with Turkey",
        "an ultimatum by Tehran",
        "They tried to confront Washington.",
        "pressure from France",
        "a threat to Poland",
    ],
)
def test_names_that_act_are_actors(text: str) -> None:
    """Subjects, partners, agents and objects of acts."""
    assert actors(text)
    assert not marks(text, Kind.PLACE)


def test_the_photographer_is_no_actor() -> None:
    """A credit with a slash names nobody in the story."""
    text = "Vladimir Putin looks on in Moscow, Russia, June 5, 2019. REUTERS/Evgenia Novozhenina"
    assert actors(text) == [("Vladimir Putin", "Vladimir Putin")]


def test_a_common_surname_needs_its_home() -> None:
    """Marcos is the president only where the Philippines are spoken of."""
    assert actors("Marcos scored.") == []
    assert ("Marcos", "Ferdinand Marcos") in actors("The Philippines protested. Marcos said so.")


def test_every_mark_says_why() -> None:
    """Confidence, producer, version and a sentence stand on each mark."""
    text = "Moscow said NATO and Angela Merkel met the Russian Foreign Ministry in Geneva."
    for mark in engine(with_model=False).analyse(text).annotations:
        assert 0 < mark.confidence <= 1
        assert mark.producer == "postil"
        assert mark.version
        assert mark.reason is not None
        assert mark.reason.sentence.endswith(".")


def test_a_continent_is_an_actor_only_when_it_acts() -> None:
    """Europe may decide, and one may go there."""
    assert actors("Europe has agreed.") == [("Europe", "Europe")]
    assert actors("Migrants died in Europe.") == []


def test_capital_letters_behind_the_article_are_an_organisation() -> None:
    """Unless they are no organisation, or only describe a noun."""
    assert actors("On Friday the SDPK voted against it.") == [("SDPK", "SDPK")]
    assert actors("On Friday the GDP fell and the XQZ missile flew.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Panel of Experts on Libya reported it.", ["Panel of Experts on Libya"]),
        (
            "The State Committee on the Defence of the Fatherland met.",
            ["State Committee on the Defence of the Fatherland"],
        ),
        ("The African Union for once agreed.", ["African Union"]),
        ("The Strelsau party won.", ["Strelsau"]),
        ("The Amal party won.", ["Amal"]),
        ("The Labour party won.", ["Labour party"]),
        ("The Hentzau movement protested.", ["Hentzau"]),
    ],
)
def test_a_body_has_its_whole_name_and_no_more(text: str, names: list[str]) -> None:
    """What a committee is on belongs to it; a class word in small letters only behind a creed."""
    assert [words for words, _ in actors(text)] == names


def test_a_name_beside_quoted_words_is_a_person() -> None:
    """With what somebody is behind it, a name that nothing knows is a speaker."""
    assert actors("“We wait,” Amit Hentzau, a police spokesman, told them.") == [
        ("Amit Hentzau", "Amit Hentzau")
    ]
    assert actors("That, said Lena Ben Hentzau, a deputy, was new.") == [
        ("Lena Ben Hentzau", "Lena Ben Hentzau")
    ]
