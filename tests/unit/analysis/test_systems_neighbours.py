"""What the words beside a name or a class say of it: lists, classes that follow, other senses, parts of a compound."""

import pytest

from postil.analysis.document import Document
from postil.analysis.systems.step import SystemsStep
from postil.analysis.systems.vouching import akin
from postil.model.annotation import Annotation, Kind


def _marks(text: str) -> tuple[Document, list[Annotation]]:
    document = Document.of(text)
    SystemsStep()(document)
    return document, sorted(document.of_kind(Kind.SYSTEM), key=lambda mark: mark.span.start)


def _texts(text: str) -> list[str]:
    return [mark.span.of(text) for mark in _marks(text)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A coast guard cutter followed the ferry.", ["coast guard cutter"]),
        ("It is a landing helicopter dock.", ["landing helicopter dock"]),
        ("They ordered remotely piloted aircraft.", ["remotely piloted aircraft"]),
        ("The yard built submarine chasers.", ["submarine chasers"]),
        ("A bridge-laying tank was lost.", ["bridge-laying tank"]),
        ("It flew fibre-optic drones.", ["fibre-optic drones"]),
        ("A U-boat lay off the coast.", ["U-boat"]),
        ("Space-based interceptors cost too much.", ["Space-based interceptors"]),
        ("Night-vision goggles were sent.", ["Night-vision goggles"]),
        ("It is a littoral combat ship.", ["littoral combat ship"]),
        ("An electronic warfare aircraft flew by.", ["electronic warfare aircraft"]),
    ],
)
def test_the_words_people_use_for_a_class_are_found_whole(text: str, expected: list[str]) -> None:
    """The grammar of heads and modifiers covers them, hyphens and plurals included."""
    assert _texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The brigade lost two SSNs and a CIWS near the front.", ["SSNs", "CIWS"]),
        ("The army asked for SAMs.", ["SAMs"]),
        ("The soldier Sam told the army his story.", []),
        ("Ssn of the army was wounded at the front.", []),
    ],
)
def test_abbreviations_count_in_capitals_alone(text: str, expected: list[str]) -> None:
    """Sam is a man, and SAM a missile."""
    assert _texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mine-resistant vehicles were sent.", ["Mine-resistant vehicles"]),
        ("Submarine-launched ballistic missiles were tested.", ["Submarine-launched ballistic missiles"]),
        ("The army put up shell-proof walls.", []),
        ("The army left a bomb-damaged town.", []),
    ],
)
def test_a_weapon_within_a_quality_is_no_weapon_by_itself(text: str, expected: list[str]) -> None:
    """What a hyphen makes a quality belongs to what it describes."""
    assert _texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Black Hawk and Chinook helicopters landed.", ["Black Hawk", "Chinook helicopters"]),
        ("The S-400 and Neptune were shown.", ["S-400", "Neptune"]),
        ("A Penguin missile sank it.", ["Penguin missile"]),
        ("Sentinel missiles were late.", ["Sentinel missiles"]),
        ("Penguins and a Chinook wind came.", []),
        ("The Gaza drone strike killed nine soldiers.", ["drone"]),
    ],
)
def test_a_class_or_a_list_vouches_for_a_common_name(text: str, expected: list[str]) -> None:
    """By themselves such names are salmon, birds and planets."""
    assert _texts(text) == expected


def test_a_nickname_means_the_system_of_the_class_that_follows() -> None:
    """Several systems are called Sentinel: a drone, a missile and a radar."""
    _, (missile,) = _marks("Sentinel missiles were late.")
    _, (drone,) = _marks("Sentinel drones were late.")
    assert (missile.entity, drone.entity) == ("system:lgm-35", "system:rq-170")


def test_a_nickname_counts_once_its_whole_name_was_said() -> None:
    """After "the CGM-13 Mace", "a Mace" is one, too; in another text it is not."""
    assert _texts("The CGM-13 Mace took off. A Mace was lost.") == ["CGM-13 Mace", "Mace"]
    assert _texts("A Mace was carried into the hall. The soldiers watched.") == []


def test_kinds_that_share_their_words_are_akin() -> None:
    """A shoulder-fired system is called a missile; a ship never is."""
    assert akin("portable-air-defence", "missile")
    assert akin("attack-helicopter", "helicopter")
    assert akin("howitzer", "weapon")
    assert not akin("missile-submarine", "missile")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army fired the Zelnik missile. The Zelnik missed.", ["Zelnik missile", "Zelnik"]),
        ("Troops shot down three Hatwing drones.", ["Hatwing drones"]),
        ("The army fired the Hezbollah rocket back.", ["rocket"]),
        ("The Kharkiv missile strike killed two soldiers.", ["missile"]),
        ("The army saw a Houthi missile.", ["missile"]),
        ("The club sold the Zelnik missile game.", []),
    ],
)
def test_an_unlisted_name_before_its_class_is_taken_in(text: str, expected: list[str]) -> None:
    """Unless it owns the thing, tells where it fell, or nothing speaks of war."""
    assert _texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The navy's first aircraft carrier, the Sandu, was launched.", ["aircraft carrier", "Sandu"]),
        ("A submarine, the navy said, was lost.", ["submarine"]),
        ("France sent the aircraft carrier Charles de Gaulle.", ["aircraft carrier", "Charles de Gaulle"]),
    ],
)
def test_a_kind_of_ship_introduces_its_name(text: str, expected: list[str]) -> None:
    """Directly, or between commas after "the"."""
    assert _texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mine near the front produces copper for the army.",
        "The mortar between the bricks was crumbling.",
        "The tank held 400 litres, the army said.",
        "Shell and BP told the army to leave.",
        "The army called the SpaceX rocket a success.",
        "The battleship board game was sold.",
        "An Airbus A350 turned back over the front line.",
        "The army paid for Nvidia B200 chips.",
        "The army left an Iron Dome-like shield of laws.",
        "The army said the A40 was closed at Oxford.",
        "Soldiers waited at gate B-52 of the airport.",
        "The army got a new F-150 pickup.",
        "The K-12 curriculum speaks of the army.",
        "The frigate bird nests near the naval base.",
        "The carrier told passengers that flights near the front were off.",
    ],
)
def test_words_around_it_show_another_sense(text: str) -> None:
    """Minerals, masonry, liquids, markets, makers of chips and roads, even where the talk is of the army."""
    assert _texts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel used David’s Sling.", ["David’s Sling"]),
        ("Три Су-35 and a С-400 were hit.", ["Су-35", "С-400"]),
        ("Soldiers at the front carried ak-47s.", ["ak-47s"]),
        ("The army flies the Su-30/35 family.", ["Su-30/35"]),
    ],
)
def test_other_spellings_of_a_designation_are_found(text: str, expected: list[str]) -> None:
    """A possessive within a name, Cyrillic letters, small letters where the talk is of war, a series."""
    assert _texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Lynx helicopter landed.", ["Lynx helicopter"]),
        ("Two Spearfish torpedoes were fired.", ["Spearfish torpedoes"]),
        ("Hero and Harop loitering munitions were sent.", ["Hero", "Harop loitering munitions"]),
        ("The L-39 trainers left.", ["L-39 trainers"]),
        ("It bought the FA-50 light fighter.", ["FA-50 light fighter"]),
        ("Two F-18C/Ds took off.", ["F-18C/Ds"]),
        ("They used JDAM guidance kits.", ["JDAM guidance kits"]),
        ("The Kilo-class submarine Nonesuch was hit.", ["Kilo-class submarine", "Nonesuch"]),
        ("Land-attack cruise missiles (LACMs) were fired.", ["Land-attack cruise missiles", "LACMs"]),
        ("The LVNS Imanta swept the lane.", ["LVNS Imanta"]),
    ],
)
def test_a_designation_reaches_as_far_as_its_words(text: str, expected: list[str]) -> None:
    """Names without maker or number before a class, trainers and kits after a designation, plurals after a slash."""
    assert _texts(text) == expected


def test_a_nickname_before_a_word_for_anything_needs_the_talk_of_arms() -> None:
    """Every ship, system or vehicle may be called Phoenix."""
    assert _texts("The Phoenix system was sold to a bank.") == []


def test_a_ship_at_the_very_end_is_read() -> None:
    """What follows the last word of a text is asked for, too."""
    assert _texts("USS USS0USS") is not None
