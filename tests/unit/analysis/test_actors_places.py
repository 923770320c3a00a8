"""Places that act and places that say where, in small texts."""

import pytest

from postil.analysis.actors.gazetteer import gazetteer
from postil.analysis.engine import engine
from postil.model.annotation import Kind


def found(text: str, kind: Kind = Kind.ACTOR) -> list[str]:
    """The words of the marks of ``kind``, without the model."""
    analysis = engine(with_model=False).analyse(text)
    return [m.span.of(text) for m in analysis.annotations if m.kind is kind]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Peru bought two frigates from Italy last year.", ["Peru", "Italy"]),
        ("Militants fired rockets at Jordan overnight.", ["Jordan"]),
        ("The ministry sent a protest note to Lima.", ["Lima"]),
        ("The convoy delivered grain to Damascus.", ["Damascus"]),
        ("Two fighters strayed into Estonia's airspace.", ["Estonia"]),
        ("Kenya will receive tanks from South Korea.", ["Kenya", "South Korea"]),
    ],
)
def test_who_gives_gets_and_is_shot_at_is_an_actor(text: str, actors: list[str]) -> None:
    """Sales, gifts, notes, fire and violated borders concern the state, however far off the verb stands."""
    assert found(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Rome, Madrid and Lisbon agreed to pay.", ["Rome", "Madrid", "Lisbon"]),
        (
            "The alliance admitted Latvia, Slovakia and the Netherlands.",
            ["Latvia", "Slovakia", "Netherlands"],
        ),
        ("Representatives from Oman met them.", ["Oman"]),
        ("They met in Oman, Qatar and Kuwait.", []),
        ("The talks were held in Lima, Peru.", []),
    ],
)
def test_the_members_of_a_list_act_together(text: str, actors: list[str]) -> None:
    """What stands before and behind a list counts for each member; "Lima, Peru" is no list."""
    assert found(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Rabat is patient.", ["Rabat"]),
        ("Oman is to lend boats.", ["Oman"]),
        ("Malta is a member too.", ["Malta"]),
        ("Malta is an island.", []),
    ],
)
def test_what_is_said_of_a_state_decides(text: str, actors: list[str]) -> None:
    """Moods, intentions and memberships are those of a government."""
    assert found(text) == actors


def test_a_way_leads_from_place_to_place() -> None:
    """Both ends of a journey say where."""
    assert found("The ship sailed from Cyprus to Lebanon.", Kind.PLACE) == ["Cyprus", "Lebanon"]


def test_a_state_has_one_capital_on_its_card() -> None:
    """Other spellings and seats of government are left out."""
    assert gazetteer().entity("state:US").facts["capital"] == "Washington"


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("An answer from Lima is awaited.", ["Lima"]),
        ("No word came from Lima.", ["Lima"]),
        ("A protest addressed to Lima went astray.", ["Lima"]),
        ("They need a licence from Ottawa.", ["Ottawa"]),
        ("It was the work of agents of Tehran.", ["Tehran"]),
        ("The yard builds frigates for Jakarta.", ["Jakarta"]),
        ("The bodies were handed back to Kyiv.", ["Kyiv"]),
        ("The envoy talks to Minsk again.", ["Minsk"]),
        ("The decision is up to Seoul.", ["Seoul"]),
        ("Relations between Ankara and Athens are bad.", ["Ankara", "Athens"]),
        ("He has lost confidence in Quito.", ["Quito"]),
    ],
)
def test_the_word_before_a_preposition_says_who_gives_and_gets(text: str, actors: list[str]) -> None:
    """Answers, licences and goods come from and go to governments."""
    assert found(text) == actors


@pytest.mark.parametrize(
    "text",
    [
        "The border between Laos and Thailand is long.",
        "Flights between Paris and London were full.",
        "They left London for Rome.",
        "The ship is bound for Peru.",
        "A drone was shot down over Syria.",
        "He went back to Peru.",
        "It is one of Turkey's largest firms.",
        "Athletes from Kenya won.",
        "The women came from Kenya.",
        "The 2010 Haiti earthquake killed many.",
        "Mosul is a large city.",
    ],
)
def test_the_word_before_a_preposition_says_where(text: str) -> None:
    """Borders, ways and wreckage lie somewhere."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A headline without a stop\n\nBERLIN (Reuters) - The chancellor spoke.",
        "A headline without a stop\n\nTbilisi, Georgia — For 200 nights they have come.",
        "LONDON: The former chancellor spoke.",
    ],
)
def test_a_dateline_only_says_where_below_a_headline_too(text: str) -> None:
    """The line before it ends with a word; it opens its own paragraph all the same."""
    assert found(text) == []


def test_what_is_done_to_a_company_makes_it_an_actor() -> None:
    """Sanctions on it, not what is said or bought on it."""
    assert found("Sanctions on Rosneft will bite. She bought it on Amazon.") == ["Rosneft"]
