"""Where names begin and end, and what is none, when the model takes too little or too much."""

import pytest

from fake_model import actors


def names(text: str, *found: tuple[str, str]) -> list[str]:
    """The words of the actors when the model finds ``found``."""
    return [words for words, _ in actors(text, *found)]


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("It was said that Ha Jin-young had left.", "Ha Jin", "Ha Jin-young"),
        (
            "In the words of prosecutor Aminata Diallo Sow, it was war.",
            "Aminata Diallo",
            "Aminata Diallo Sow",
        ),
        ("The chief, they say, is Moussa Ag Ibrahim now.", "Moussa Ag", "Moussa Ag Ibrahim"),
        ("A deputy, Sergei Voloshkin, agreed.", "Voloshkin", "Sergei Voloshkin"),
        ("It rained, as Ilie Marinescu noted.", "as Ilie Marinescu", "Ilie Marinescu"),
        ("It was Slovakia’s Jana Žilková who left.", "Slovakia’s Jana Žilková", "Jana Žilková"),
    ],
)
def test_persons_are_whole(text: str, found: str, name: str) -> None:
    """From the given name to the last word, without what stands before."""
    assert name in names(text, (found, "PERSON"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was Moussa Ibrahim Friday who left.", "Moussa Ibrahim"),
        ("They met Moussa Ibrahim President of the club.", "Moussa Ibrahim"),
        ("They met Moussa Ibrahim\n\nWhatever came then.", "Moussa Ibrahim"),
        ("A Moussa Ibrahim-led group came.", "Moussa Ibrahim"),
        ("They met Moussa Ibrahim. Whatever came then.", "Moussa Ibrahim"),
    ],
)
def test_what_is_no_part_of_a_name_stays_outside(text: str, found: str) -> None:
    """Days, offices, the next paragraph, the second half of a compound."""
    assert names(text, (found, "PERSON")) == [found]


def test_a_rank_makes_a_person_of_a_body() -> None:
    """But heads of bodies and known companies with such a word stay what they are."""
    assert names("On Monday General Ernesto Aldana retired.", ("General Ernesto Aldana", "ORG")) == [
        "Ernesto Aldana"
    ]
    assert names("On Monday General Dynamics fell.", ("General Dynamics", "ORG")) == ["General Dynamics"]
    assert names("On Monday Marshal Space Council met.", ("Marshal Space Council", "ORG")) == [
        "Marshal Space Council"
    ]


@pytest.mark.parametrize(
    ("text", "found", "label"),
    [
        ("They left the Danube Waters Treaty.", "Danube Waters", "ORG"),
        ("They left the Danube Waters Treaty.", "Danube Waters Treaty", "ORG"),
        ("It pays for the Harbour Defence Programme.", "Harbour Defence Programme", "ORG"),
        ("Money came through Plan Zubrowka then.", "Zubrowka", "GPE"),
    ],
)
def test_treaties_laws_and_programmes_are_no_actors(text: str, found: str, label: str) -> None:
    """Nor what their names begin with."""
    assert names(text, (found, label)) == []


def test_bodies_with_such_words_stay_actors() -> None:
    """The lexicon knows the organisation of a treaty and the programme that acts."""
    text = "The North Atlantic Treaty Organization met; the World Food Programme sent bread."
    assert names(text) == ["North Atlantic Treaty Organization", "World Food Programme"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It is over. Statehood would come later.", "Statehood"),
        ("It is over. ‘Honour’, the cleric said, ‘has no price.’", "Honour"),
        ("Cross-examined by the court, he shrugged.", "Cross-examined"),
        ("Banks in the city closed.", "Banks"),
    ],
)
def test_nouns_of_every_day_that_begin_a_sentence_are_no_names(text: str, word: str) -> None:
    """The capital is the sentence's."""
    assert names(text, (word, "ORG")) == []


def test_a_noun_that_is_a_name_elsewhere_is_one() -> None:
    """Inside a sentence the capital is its own."""
    text = "Solidarity won. The union, Solidarity, was banned."
    assert names(text, ("Solidarity", "ORG"))[:1] == ["Solidarity"]


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("Shares of Brontex PJSC fell.", "Brontex", "Brontex PJSC"),
        ("Shares of Rosneft PJSC fell.", "PJSC", "Rosneft PJSC"),
        ("Shares of Rolls-Royce PLC fell.", "Rolls-Royce", "Rolls-Royce PLC"),
    ],
)
def test_the_form_of_law_belongs_to_a_companys_name(text: str, found: str, name: str) -> None:
    """And is no name by itself."""
    assert names(text, (found, "ORG")) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tankers Kestrel and Bonny Dawn were struck.", ("Kestrel", "Bonny Dawn")),
        ("It struck two tankers, Kestrel and Bonny Dawn, at night.", ("Kestrel", "Bonny Dawn")),
        ("The navy saw the Kestrel, an old guided-missile cruiser. The Kestrel turned.", ("Kestrel",)),
    ],
)
def test_ships_of_a_list_and_of_an_apposition_are_no_actors(text: str, found: tuple[str, ...]) -> None:
    """The word that says so may stand farther off."""
    assert names(text, *((one, "ORG") for one in found)) == []


def test_a_ship_that_is_called_like_a_town_is_no_actor_with_its_article() -> None:
    """The town itself, without one, is what it was."""
    text = "They saw the Changsha, a destroyer of the navy, and the Changsha turned."
    assert "Changsha" not in names(text)


def test_a_bureau_at_the_beginning_of_an_aircrafts_name_is_a_part_of_it() -> None:
    """By itself it is a company."""
    assert names("An Antonov An-26 was lost.") == []
    assert names("The company Antonov said so.") == ["Antonov"]


def test_a_system_in_the_middle_parts_the_makers_around_it() -> None:
    """What the model took for one name are two."""
    text = "They offered four boats: Zentrum Marine the Type 212CD, Naval Group the Scorpène."
    assert names(text, ("Zentrum Marine the Type 212CD, Naval Group", "ORG")) == [
        "Zentrum Marine",
        "Naval Group",
    ]
