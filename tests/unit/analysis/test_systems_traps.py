"""Sentences that look as if they named a weapon, most of them in talk of war, and those that do."""

import pytest

from postil.analysis.document import Document
from postil.analysis.systems.step import SystemsStep
from postil.model.annotation import Kind


def _texts(text: str) -> list[str]:
    document = Document.of(text)
    SystemsStep()(document)
    return [mark.span.of(text) for mark in document.of_kind(Kind.SYSTEM)]


@pytest.mark.parametrize(
    "text",
    [
        "At 6 a.m. the army shelled the village.",
        "At 26, he joined the navy as an officer.",
        "As 4 soldiers were killed, the army withdrew.",
        "An 12 people were wounded, the army said.",
        "An 24-hour ceasefire began, the army said.",
        "In 26 years of war the army lost 500 officers.",
        "He 111 times asked the general for help.",
        "Do 17 officers of the army still serve?",
        "Be 12 minutes early, the colonel told his soldiers.",
        "So 3 battalions and 2 brigades crossed the border.",
        "IL 76 percent of voters backed the war.",
        "US 2 aircrew were rescued by the navy.",
        "Us 15 soldiers were left, the colonel said.",
        "Is 2 per cent of GDP enough for the army?",
        "AM 39 soldiers died.",
        "La 5 soldiers were killed near the front.",
        "It 3 times shelled the village, the army said.",
        "Of 17 soldiers, 12 were wounded.",
        "Al 22 soldiers were killed at the front.",
        "AT 6 A.M. THE ARMY SHELLED THE VILLAGE",
        "AS 4 SOLDIERS DIE, THE ARMY WITHDRAWS",
    ],
)
def test_words_before_a_number_are_no_letters_of_a_designation(text: str) -> None:
    """White space parts a word from a number; a designation's letters are none of the language's small words."""
    assert _texts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The new laws on military service passed parliament.",
        "Laws on conscription changed during the war.",
        "Each neuron fires when troops train.",
        "Neurons of soldiers were studied by the army.",
        "NEW LAWS PASSED AS WAR GOES ON",
        "TROOPS DID NO HARM, THE ARMY SAYS",
        "THE ARMY ARRIVED IN MILAN ON SUNDAY",
        "The army switched to a 5G network near the front.",
        "The 3rd brigade of the army crossed the border.",
    ],
)
def test_capitals_are_compared_letter_by_letter(text: str) -> None:
    """LaWS, nEUROn and HARM are not laws, neurons and harm; in a headline of capitals the capitals tell nothing."""
    assert _texts(text) == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The AT-6 was shown by the air force.", ["AT-6"]),
        ("Two AN-26 and an An-26 landed at the base.", ["AN-26", "An-26"]),
        ("A Mi 24, a MiG 29, a Mig-29 and an SU 35 flew past.", ["Mi 24", "MiG 29", "Mig-29", "SU 35"]),
        ("MIG-29 JETS SENT TO UKRAINE", ["MIG-29 JETS"]),
        ("The army got Himars and Nasams launchers.", ["Himars", "Nasams launchers"]),
        ("Brahmos missiles were fired by the navy.", ["Brahmos missiles"]),
        ("The navy tested the LaWS against a nEUROn.", ["LaWS", "nEUROn"]),
        ("Two Victor IIIs left port with the fleet.", ["Victor IIIs"]),
    ],
)
def test_other_spellings_of_a_designation_are_known(text: str, marks: list[str]) -> None:
    """All capitals, the first capital alone of a long name, white space for a hyphen."""
    assert _texts(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "The M23 rebels attacked the army near Goma.",
        "The M23 movement seized a village, the army said.",
        "M23 fighters fled as troops advanced, and M23 shelled the town.",
        "The rebels of M19 signed a peace deal with the army.",
        "The M-19 movement laid down arms in 1990.",
        "The army fought the M23 near Goma.",
        "The G-8 Summit in Sochi was about sanctions on the army.",
        "The E4 group of states backed sanctions on the army.",
        "The G-5 Sahel force fought the militants.",
        "The exercise Sea Breeze-2024 began in the navy base.",
        "Officials of K2Systems said the army signed a contract.",
        "The soldiers drove an F-250 pickup truck.",
        "The troops came in a Ford F-150.",
        "The militants used a Toyota Hilux and a Land Cruiser 79.",
        "Type 2 diabetes affects soldiers.",
        "Falcon 9 carried satellites to orbit.",
        "Soldiers with Covid-19 were sent home.",
    ],
)
def test_groups_exercises_companies_and_cars_are_no_weapons(text: str) -> None:
    """They are named by letters and figures, too, and stand in talk of war."""
    assert _texts(text) == []


def test_a_class_makes_a_groups_name_a_weapon_again() -> None:
    """The G5 is a howitzer where the text says so."""
    assert _texts("The army fired G5 howitzers.") == ["G5 howitzers"]


@pytest.mark.parametrize(
    "text",
    [
        "The budget is a missile aimed at the poor, the senator said.",
        "“It is cannon fire at democracy,” the minister said.",
        "He is a loose cannon, the general said.",
        "The proposal is a political grenade.",
        "She spoke like a machine gun to the soldiers.",
        "The regime uses hunger as a weapon in the war.",
        "The minister called it a diplomatic torpedo.",
    ],
)
def test_figures_of_speech_are_no_weapons(text: str) -> None:
    """Something else is only called a weapon."""
    assert _texts(text) == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The C-130 transport aircraft landed.", ["C-130 transport aircraft"]),
        ("The ship has a Phalanx close-in weapon system.", ["Phalanx close-in weapon system"]),
        ("It bought 155 mm Firtina howitzers.", ["155 mm Firtina howitzers"]),
        ("The Harpoon RGM-84L Block II missile was fired.", ["Harpoon RGM-84L Block II missile"]),
        ("The army bought SCAR L rifles.", ["SCAR L rifles"]),
        ("Turkey tested the KRL-2 jammers.", ["KRL-2 jammers"]),
        ("Buk batteries fired at the jet.", ["Buk"]),
        ("Polar patrol vessels and a missile barge met.", ["Polar patrol vessels", "missile barge"]),
        ("It showed an uncrewed combat aircraft.", ["uncrewed combat aircraft"]),
    ],
)
def test_a_designation_takes_its_variant_and_its_class_but_no_unit(text: str, marks: list[str]) -> None:
    """One mark from the calibre to the class word."""
    assert _texts(text) == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The frigate Nonesuch sailed. Later the Nonesuch sank.", ["frigate", "Nonesuch", "Nonesuch"]),
        ("The corvettes Vasily Bykov and Merkury were hit.", ["corvettes", "Vasily Bykov", "Merkury"]),
        ("The destroyer Admiral Nemo left port.", ["destroyer", "Admiral Nemo"]),
        ("The navy sent the carrier Nonesuch to the strait.", ["carrier", "Nonesuch"]),
        ("The army fired a missile called Nonesuch.", ["missile", "Nonesuch"]),
        ("It has an air defence system known as “Nonesuch”.", ["air defence system", "Nonesuch"]),
        ("Iran showed a drone named the Nonesuch.", ["drone", "Nonesuch"]),
    ],
)
def test_a_class_introduces_a_name(text: str, marks: list[str]) -> None:
    """Ships after the kind of ship, others after "called"; then "the" and the name, too."""
    assert _texts(text) == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The low-cost carrier Nonesuch bought ten planes.", []),
        ("The cargo ship Nonesuch sank in a storm.", []),
        ("The submarine Captain Nemo commanded sank.", ["submarine"]),
        ("The frigates France refused to deliver were sold.", ["frigates"]),
        ("Frigate Sinks Off Coast As Navy Searches Waters", ["Frigate"]),
    ],
)
def test_not_every_capital_after_a_ship_names_it(text: str, marks: list[str]) -> None:
    """Airlines, cargo ships, officers, countries and headlines."""
    assert _texts(text) == marks
