"""Words and names that are a weapon in one sentence and a team, a road, a person or a figure of speech in another."""

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
        "The Lightning met the Panthers in front of 19,000 people.",
        "The Rockets fired blanks in the second half.",
        "A convoy of tractors blocked the M4 and the A4.",
        "He was shot dead at a petrol station on the M16.",
        "Send the SF-86 to the security office before Friday.",
        "The bishop on B2 attacked the rook and the knight fell on F6.",
        "The B-52's played Love Shack and the crowd sang.",
        "He began to rifle through the drawers of the commander.",
        "The destroyer of the temple was a Roman general.",
        "His first book was a slow torpedo, critics said.",
        "Soldiers at the checkpoint waved through a Cherokee with diplomatic plates.",
        "The Phantom of the Opera was performed for the troops.",
        "The Caesar salad was served to the soldiers.",
        "The Cossacks crossed the river and fired the town in 1648.",
        "The Apaches fought the cavalry until 1886.",
        "The Panthers shelled out millions for a new arena.",
        "Vikings landed on the coast in 793 and burned the abbey.",
        "Two climbers died on K2, the Pakistani army said.",
        "The S-500 of Mercedes carried the marshal.",
        "The K-9 unit sniffed the bags at the army base.",
        "He came out of his shell in the army.",
        "He stuck to his guns, and the strike went on.",
        "The battleship grey walls were painted white.",
        "The Jager bomb was banned in the mess.",
        "Mikhail Kalashnikov was a tank driver.",
        "Lee Enfield sang the anthem.",
        "The Royal Artillery marched past the Queen.",
        "Only the shell of the school was left after the raid.",
        "The Shoe Bomber got life.",
        "A rocket of a shot beat the keeper.",
        "A machine gun of a drummer drove the band.",
        "Soldiers of fortune and a group called the Katyushas dance.",
        "Clinton eked out a win in both Iowa and New Hampshire.",
        "The loss of the S.&P. 500 after four weeks of gains was small.",
        "The bulk carrier Rubymar sank after the Houthis hit her.",
        "The names of those on board Flight MS804 were read to the army.",
    ],
)
def test_another_sense_is_no_weapon(text: str) -> None:
    """Teams, roads, forms, peoples of old, persons, bands, corps and figures of speech, most of them with soldiers near."""
    assert _texts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Hellfire killed the driver on the road to Raqqa.", ["Hellfire"]),
        ("Guns and mortars opened up along the river.", ["Guns", "mortars"]),
        ("Its cannon jammed after the second burst.", ["cannon"]),
        ("They dug up buried grenades in the yard.", ["grenades"]),
        (
            "Typhoons were scrambled from Coningsby to meet the Russian bomber.",
            ["Typhoons", "Russian bomber"],
        ),
        ("Tochkas fell on the station at Kramatorsk.", ["Tochkas"]),
        ("Israel moved an Arrow to the desert to meet the threat from Yemen.", ["Arrow"]),
        ("Lightnings flew from the deck of the carrier for the first time.", ["Lightnings", "carrier"]),
        ("Scuds rained on Riyadh in the first week.", ["Scuds"]),
        ("Tunguskas guarded the bridge at Kherson.", ["Tunguskas"]),
        ("Ukraine used its Vampires to drop mines on the roads.", ["Vampires", "mines"]),
        ("The Jaguar was shot down by a Sidewinder.", ["Jaguar", "Sidewinder"]),
        ("Spanish Leopards reached the port of Santander for shipment.", ["Leopards"]),
        ("Cobras and Hueys circled the hill.", ["Cobras", "Hueys"]),
        ("The Merlin searched all night for the sailor.", ["Merlin"]),
        ("Spitfires shot down eleven that day over Kent.", ["Spitfires"]),
        ("The Prowler jammed the radars around Baghdad.", ["Prowler", "radars"]),
        ("A Shrike followed the beam down and blew up the dish.", ["Shrike"]),
        ("Mustangs escorted the bombers to Berlin.", ["Mustangs", "bombers"]),
        ("The Victor refuelled the Vulcan twice on its way to Stanley.", ["Victor", "Vulcan"]),
        ("The army asked for SAMs.", ["SAMs"]),
    ],
)
def test_what_machines_of_war_do_tells_them(text: str, expected: list[str]) -> None:
    """No other word of the sentence need be military."""
    assert _texts(text) == expected


def test_a_car_is_a_car_in_the_whole_text() -> None:
    """After "a Sunbeam Tiger", "the Tiger" is no tank."""
    assert _texts("He drove a Sunbeam Tiger to the garrison. The Tiger fired at once.") == []
    assert _texts("He drove to the garrison. The Tiger fired at once.") == ["Tiger"]
