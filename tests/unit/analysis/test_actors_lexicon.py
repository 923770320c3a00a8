"""The lexicon of actors keeps its promises."""

import pytest

from postil.analysis import lexicon
from postil.analysis.actors.gazetteer import Entry, Form, gazetteer
from postil.analysis.tokens import tokenise

#: ISO 3166-1 alpha-2 codes of the 193 members of the United Nations, and of Kosovo, Palestine, Taiwan and the Vatican.
STATES = """
AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CD CG CR CI HR CU CY
CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP
KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG
PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV
UG UA AE GB US UY UZ VU VE VN YE ZM ZW XK PS TW VA
"""
#: Words of running text that, with a capital or in capitals, name an actor too: never without a guard.
COMMON = """
who is us it as at in on by up so no do go he we or if may will mark bill rose bush rice carter baker major brown may hunt fox gates
powell apple amazon meta intel left right west east north south quad fed labour conservatives republican democrat congress lords
commons diet solidarity reading split nice queens phoenix pacific atlantic arctic turkey chad jordan georgia china male pole
swift plan ice hal mit pan rt ap sec eta au klan contras axis rafael leonardo tesla chevron axios vox
"""
#: Such words that the lexicon names on purpose, because with their capital or in capitals news means the actor.
MEANT = {"congress", "bush", "swift"}


def readings(phrase: str) -> tuple[Entry, ...]:
    """All readings of exactly that phrase."""
    tokens = tokenise(phrase)
    found = gazetteer().phrases.longest(tokens, 0) if len(tokens) else None
    return found[1] if found and found[0] == len(tokens) else ()


@pytest.mark.parametrize("code", STATES.split())
def test_every_state_is_there_with_its_capital_and_nationality(code: str) -> None:
    """A card can show them, and "the … ministry" finds its state."""
    state = gazetteer().entity(f"state:{code}")
    assert state.name
    assert state.facts.get("capital") or state.name in ("Belgium", "Luxembourg", "Djibouti", "Monaco", "Singapore", "Nauru",
        "Seychelles", "Saint Vincent and the Grenadines", "San Marino")  # fmt: skip
    assert code in ("CF", "CG", "DM", "GW", "VA") or state.facts["nationality"]


@pytest.mark.parametrize("word", sorted(set(COMMON.split())))
def test_common_words_have_a_guard(word: str) -> None:
    """A common word never counts by itself."""
    for form in {word, word.title(), word.upper()} - {"US"}:
        for entry in readings(form):
            assert entry.guard or word in MEANT, f"{form} is {entry.key} without a guard"


def test_no_entry_is_in_small_letters() -> None:
    """Names begin with a capital; the few that do not have a particle, a hyphen or a lower-case style of their own."""
    allowed = {"al", "bin", "de", "von", "peshmerga", "dpa", "ni", "global", "mainland", "so", "el", "the"}
    for phrase, _ in gazetteer().phrases.phrases():
        first = phrase[0]
        assert first[0].isupper() or not first[0].isalpha() or first in allowed, phrase


def test_shared_names_have_a_rule() -> None:
    """Two owners of a name are two persons of one surname, or of forms that the sentence tells apart."""
    for phrase, entries in gazetteer().phrases.phrases():
        if len(entries) > 1:
            persons = all(entry.key.startswith("person:") for entry in entries)
            assert persons or sum(not entry.guard for entry in entries) <= 1, (phrase, entries)


def test_guards_are_of_a_known_kind_and_guard_something() -> None:
    """Every guard is one that the scan knows, and belongs to a name that exists."""
    for row in lexicon.load("actors/guards"):
        assert row[1] in {"the", "full", "office", "mixed", "person", "west", "where"}, row
        assert readings(row[0]), f"{row[0]} guards nothing"


def test_keys_are_one_each() -> None:
    """No two rows of the tables share a key."""
    seen: set[str] = set()
    tables = (
        "organisations",
        "bodies",
        "armed_groups",
        "parties",
        "companies",
        "peoples",
        "geography",
        "persons",
    )
    for table in tables:
        for row in lexicon.load(f"actors/{table}"):
            assert row[0] not in seen, row[0]
            seen.add(row[0])


def test_offices_belong_to_a_known_state_or_body() -> None:
    """Whom a person acts for is in the lexicon."""
    known = gazetteer()
    for row in lexicon.load("actors/persons"):
        assert row[2] in known.rows, row


def test_a_capital_is_read_as_one() -> None:
    """The form tells that "Moscow" is a place that may stand for Russia."""
    assert [(entry.key, entry.form) for entry in readings("Moscow")] == [("state:RU", Form.CAPITAL)]
