"""What the systems step marks and leaves alone, by sentences of the news."""

import pytest

from postil.analysis.document import Document
from postil.analysis.systems.step import SystemsStep, indefinite
from postil.model.annotation import Annotation, Kind


def _document(text: str) -> Document:
    document = Document.of(text)
    SystemsStep()(document)
    return document


def _texts(text: str) -> list[str]:
    document = _document(text)
    return [mark.span.of(text) for mark in document.of_kind(Kind.SYSTEM)]


def _only(text: str) -> tuple[Document, Annotation]:
    document = _document(text)
    (mark,) = document.marks
    return document, mark


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("air defense systems (S-300 and S-400), anti-ship missiles", ["air defense systems", "S-300", "S-400", "anti-ship missiles"]),
        ("It bought Su-35S jets and an F-16C/D Block 52.", ["Su-35S jets", "F-16C/D Block 52"]),
        ("Ten MiG29s, a MiG 29 and a MiG–29 flew past.", ["MiG29s", "MiG 29", "MiG–29"]),
        ("The army fired surface-to-air missiles and 155mm howitzers.", ["surface-to-air missiles", "155mm howitzers"]),
        ("A nuclear-powered ballistic missile submarine left port.", ["nuclear-powered ballistic missile submarine"]),
        ("Regime helicopters dropped barrel bombs on the army.", ["helicopters", "barrel bombs"]),
        ("Troops fired Tomahawk cruise missiles at the base.", ["Tomahawk cruise missiles"]),
        ("The USS Gerald R. Ford (CVN-78) sailed with two destroyers.", ["USS Gerald R. Ford", "CVN-78", "destroyers"]),
        ("The Halifax-class frigate and a Kilo-class submarine met.", ["Halifax-class frigate", "Kilo-class submarine"]),
        ("The ministry showed an AN/TPY-2 radar and a 9K330 launcher.", ["AN/TPY-2 radar", "9K330 launcher"]),
        ("Short-range ballistic missiles and IEDs killed soldiers.", ["Short-range ballistic missiles", "IEDs"]),
    ],
)  # fmt: skip
def test_marks_reach_as_far_as_the_words_that_say_which(text: str, marks: list[str]) -> None:
    """Whole designations with variants and versions; classes with their modifiers."""
    assert _texts(text) == marks


@pytest.mark.parametrize(
    "designation", ["Su-76", "MiG-41", "DF-51", "HQ-23", "AGM-190", "Hwasong-20", "MQ-28", "Type 041"]
)
def test_members_of_families_that_no_list_has_are_found(designation: str) -> None:
    """The grammar knows families, not only members."""
    assert _texts(f"The {designation} was shown in public for the first time.") == [designation]


@pytest.mark.parametrize(
    "text",
    [
        "The M-4 motorway was closed between two junctions.",
        "Ford sold 700,000 F-150 pickup trucks last year.",
        "Windows 11 users must update their software.",
        "The G-20 leaders met in Rio.",
        "The New England Patriots won the game.",
        "Tiger cubs were born at the zoo.",
        "The Patriot Act was debated in the Senate.",
        "A think tank said shares of Shell rose.",
        "The coal mine employs 300 people.",
        "The striker fired a rocket into the net before the goalkeeper moved.",
        "Rebel fighters fled the town.",
        "Three suicide bombers attacked a market.",
        "The 321st Field Artillery Regiment trained the troops.",
        "They will bomb the city, the army said.",
        "An 88-year-old man won the race.",
    ],
)
def test_the_same_words_in_another_sense_are_left_alone(text: str) -> None:
    """Roads, cars, teams, animals, laws, companies, people, units, verbs."""
    assert _texts(text) == []


def test_fighters_are_aircraft_when_the_words_around_them_say_so() -> None:
    """The nationality belongs to the mark: it says which."""
    assert _texts("Russia sold Beijing missiles and a group of the latest Russian fighters.") == [
        "missiles",
        "Russian fighters",
    ]
    assert _texts("Russian fighters took off from the carrier and flew two sorties.") == [
        "Russian fighters",
        "carrier",
    ]


def test_a_guarded_name_counts_in_a_military_context_only() -> None:
    """The same name, twice."""
    assert _texts("Troops destroyed two Leopard tanks and a Javelin near the front.") == [
        "Leopard tanks",
        "Javelin",
    ]
    assert _texts("She threw the Javelin 60 metres in the final of the championship.") == []


def test_a_designation_has_its_system_with_facts_in_order() -> None:
    """What the card shows."""
    document, mark = _only("Turkey bought the S-400 from Russia.")
    entity = document.entities["system:s-400"]
    assert (mark.label, mark.entity, entity.name) == ("designation", "system:s-400", "S-400 Triumf")
    assert list(entity.facts) == ["class", "origin", "maker", "NATO name", "other names", "in service since"]
    assert (entity.facts["origin"], entity.facts["NATO name"]) == ("Russia", "SA-21 Growler")


def test_an_unlisted_member_has_a_system_of_its_own() -> None:
    """Class and origin come from its family."""
    document, mark = _only("China showed the HQ-23 in public.")
    entity = document.entities["system:hq-23"]
    assert (entity.name, entity.facts["origin"], mark.entity) == ("HQ-23", "China", "system:hq-23")


def test_every_mark_says_why_in_a_finished_sentence() -> None:
    """No gaps of the template are left."""
    text = "The army sent HMS Nonesuch, Su-76 jets, two tanks, S-400 systems, a 9K999 and a Nonesuch-class frigate."
    document = _document(text)
    assert len(document.marks) == 6
    for mark in document.marks:
        assert mark.reason is not None
        assert mark.reason.sentence.endswith(".")
        assert "{" not in mark.reason.sentence
        assert mark.entity in document.entities
        assert 0.5 <= mark.confidence <= 1


def test_cyrillic_letters_in_a_designation_are_read_as_latin() -> None:
    """Copied designations often hold letters that only look Latin."""
    assert _texts("The army fired a 9М133 Kornet.") == ["9М133 Kornet"]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Troops passed a burned-out Nonesuch near the front line.", "Nonesuch"),
        ("The army said two Nonesuch were destroyed by artillery.", "Nonesuch"),
        ("The army received its first Nonesuch last month, a general said.", "Nonesuch"),
    ],
)
def test_an_unlisted_name_is_known_by_its_place(text: str, mark: str) -> None:
    """Where only equipment can be destroyed, received or left burned out."""
    assert mark in _texts(text)
    assert _texts(text.replace("Nonesuch", "house")) == [m for m in _texts(text) if m != mark]


@pytest.mark.parametrize(
    "text",
    [
        "Troops of General Javelin shelled the village.",
        "The war began, Sarmat said, when the army shelled the village.",
        "The army shelled the village in Virginia.",
        "The M-23 rebels shelled the village.",
        "The soldiers used S-400 phones near the front.",
        "Emirates will deploy the A-380 on the route to London.",
    ],
)
def test_talk_of_war_does_not_make_everything_a_weapon(text: str) -> None:
    """People, places, groups, phones and airliners stay what they are."""
    assert _texts(text) == []


def test_variants_in_capitals_belong_to_their_family() -> None:
    """Letters after a hyphen go on the letters of a family, lower case does not."""
    assert _texts("The army lost a BTR-MDM and a T-72-based vehicle.")[0] == "BTR-MDM"
    assert "T-72-based" not in _texts("The army lost a BTR-MDM and a T-72-based vehicle.")


@pytest.mark.parametrize(
    "name", ["air defence system", "unmanned aircraft", "SA-21", "MRAP", "infantry vehicle"]
)
def test_names_that_begin_with_a_vowel_sound_take_an(name: str) -> None:
    """As they are spoken."""
    assert indefinite(name) == "an"


@pytest.mark.parametrize("name", ["missile", "UAV", "utility helicopter", "tank", "T-90", "unit"])
def test_other_names_take_a(name: str) -> None:
    """As they are spoken."""
    assert indefinite(name) == "a"


def test_the_reason_is_good_english() -> None:
    """An air defence system."""
    _, mark = _only("They bought air defense systems.")
    assert mark.reason is not None
    assert " for an air" in mark.reason.sentence
