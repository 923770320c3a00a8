"""What every row of resources/lexicons/systems must keep to. Each problem is named with its file and key."""

import re
import tomllib
from collections.abc import Iterator

import pytest

from postil.analysis.systems import lexicon as lex
from postil.analysis.systems.words import words
from postil.errors import BugError

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: Words that mean something else in the news: a weapon's name among them must be guarded.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """abrams achilles ajax albatros albatross alligator anaconda apache apollo archer ares ariete arrow astute atlas avenger
    badger barracuda bat bear beaver bison black blackbird blackhawk boxer bradley brimstone buffalo bull bulldog caesar
    caiman caracal cardinal casa castor centaur centurion challenger cheetah chieftain cobra cobra columbia comet condor
    constellation corsair cougar coyote crocodile crow cyclone dagger dart defender delta dingo dolphin dragon dragoon
    dreadnought eagle eitan elbit explorer falcon farmer felon fencer ferret fire firefly flamingo flash ford fox frog
    fulcrum galaxy gazelle ghost giraffe gladiator glock grad granite grizzly growler guardian gurkha hammer harpoon harpy
    harrier havoc hawk hellfire hercules hermes heron hornet hound hunter hurricane hyena ibis iron jackal jaguar javelin
    jericho kestrel kingfisher kite knight kodiak kursk lance lancer legion leopard liberty lightning lion lynx magura
    mako mamba manta mastiff maverick may mercury merlin meteor midas minotaur mirage mistral mohawk mustang neptune newport
    nimrod nova ocelot ohio orca orion osprey otter owl paladin palma panther patriot patton pegasus penguin perseus phalanx
    phantom phoenix pilot pioneer piranha pitbull polaris poseidon predator prometheus protector provider puma python
    raider ranger rapier raptor raven reaper reliance reliant rhino ruslan sabre saker saturn scimitar scorpion scout
    sea sentinel sentry shadow shark sherman skyhawk slava sling spartan sparrow spear spectre sphinx spike spirit spitfire
    stiletto sting stinger stingray storm sultan sunburn sword talon taurus tempest terminator terrier tiger titan tomahawk
    tomcat topaz tornado tosca trident triton trophy tucano tundra typhoon valiant valkyrie vampire vanguard venom victor
    victoria viking viper virginia visby vixen vulcan vulture walrus warrior wasp whirlwind wildcat wolf wolfhound wombat
    yankee zebra zephyr zeus zircon zumwalt""",
    )
)


def _rows() -> Iterator[tuple[str, list[str]]]:
    for name in lex.FILES:
        for row in lex.rows_of(lex.folder() / name):
            yield name, row


def _table(name: str) -> dict[str, list[str]]:
    return {row[0]: row for row in lex.rows_of(lex.folder() / name)}


def _names(row: list[str]) -> list[str]:
    return [row[1], *filter(None, row[2].split("|"))]


def _report(problems: list[str]) -> None:
    assert not problems, "\n" + "\n".join(problems)


def test_every_file_begins_with_what_it_holds_and_the_columns() -> None:
    """A comment line, then the names of the columns."""
    for name in lex.FILES:
        lines = (lex.folder() / name).read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("# "), name
        assert next(li for li in lines if not li.startswith("#")) == "\t".join(lex.COLUMNS), name


def test_keys_are_slugs_and_unique() -> None:
    """A key is an identity for ever, over all files."""
    seen: dict[str, str] = {}
    problems = []
    for file, row in _rows():
        if not _SLUG.fullmatch(row[0]):
            problems.append(f"{file}: {row[0]!r} is no slug")
        if row[0] in seen:
            problems.append(f"{file}: {row[0]} is in {seen[row[0]]}, too")
        seen[row[0]] = file
    _report(problems)


def test_cells_are_clean() -> None:
    """No blanks around cells or aliases, no empty aliases, a name in every row, no curly apostrophes."""
    problems = [
        f"{file}: {row[0]}: {cell!r}"
        for file, row in _rows()
        for cell in [*row, *(row[2].split("|") if row[2] else [])]
        if cell != cell.strip() or "||" in cell or "’" in cell or "  " in cell
    ]
    problems += [f"{file}: {row}" for file, row in _rows() if not row[1] or row[2].startswith("|")]
    problems += [f"{file}: {row[0]}: the name carries a guard" for file, row in _rows() if row[1][:1] in "~!"]
    _report(problems)


def test_classes_and_origins_are_known() -> None:
    """Every class is in classes.tsv, every country in origins.tsv; both are given."""
    classes, origins = _table("classes.tsv"), _table("origins.tsv")
    problems = []
    for file, row in _rows():
        if row[4] not in classes:
            problems.append(f"{file}: {row[0]}: class {row[4]!r}")
        if not row[5] or any(code not in origins for code in row[5].split(",")):
            problems.append(f"{file}: {row[0]}: origin {row[5]!r}")
    _report(problems)


def test_the_taxonomy_has_no_loose_ends() -> None:
    """Every parent is a class, every class has a title, and no class is its own ancestor."""
    classes = _table("classes.tsv")
    for id_, row in classes.items():
        seen = {id_}
        assert row[1], id_
        while row[2]:
            assert row[2] in classes, id_
            assert row[2] not in seen, id_
            seen.add(row[2])
            row = classes[row[2]]


def test_years_are_plausible() -> None:
    """In service since a year between 1880 and 2030, or unknown."""
    _report(
        [
            f"{file}: {row[0]}: since {row[7]!r}"
            for file, row in _rows()
            if row[7] and not (re.fullmatch(r"\d{4}", row[7]) and 1880 <= int(row[7]) <= 2030)
        ]
    )


def test_no_alias_has_two_owners() -> None:
    """An alias that two rows list would leave the choice to chance."""
    owner: dict[str, tuple[str, str]] = {}
    problems = []
    for file, row in _rows():
        for alias in row[2].split("|") if row[2] else []:
            key = " ".join(lex.atoms(alias.lstrip("~!")))
            if not key:
                problems.append(f"{file}: {row[0]}: {alias!r} has neither letters nor figures")
            elif key in owner and owner[key][0] != row[0]:
                problems.append(f"{file}: {row[0]}: {alias!r} is listed by {owner[key][0]}, too")
            owner[key] = (row[0], alias)
    _report(problems)


def test_no_two_rows_have_one_name() -> None:
    """Canonical names differ, also when compared without hyphens."""
    seen: dict[str, str] = {}
    problems = []
    for file, row in _rows():
        key = " ".join(lex.atoms(row[1]))
        if key in seen:
            problems.append(f"{file}: {row[0]}: {row[1]!r} is the name of {seen[key]}, too")
        seen[key] = row[0]
    _report(problems)


def test_an_alias_is_not_the_name_of_another_row() -> None:
    """What one row is called, no other row lists."""
    names = {" ".join(lex.atoms(row[1])): row[0] for _, row in _rows()}
    _report(
        [
            f"{file}: {row[0]}: {alias!r} is the name of {names[key]}"
            for file, row in _rows()
            for alias in row[2].split("|")
            if (key := " ".join(lex.atoms(alias.lstrip("~!")))) and names.get(key, row[0]) != row[0]
        ]
    )


def test_words_that_mean_something_else_are_guarded() -> None:
    """One common word, a short word in capitals or a bare figure never counts by itself."""
    problems = []
    for file, row in _rows():
        for name in _names(row):
            guarded, _, digits = lex.shape(name)
            text = name.lstrip("~!")
            bare = text.lower() in _COMMON or (len(text) < 4 and text.isalpha()) or text.isdigit()
            if bare and not guarded and not (name[0] == "!" and text == "Uzi"):
                problems.append(f"{file}: {row[0]}: {name!r} needs a guard")
            if digits and len(lex.atoms(text)) < 2 and not guarded:
                problems.append(f"{file}: {row[0]}: {name!r} is only a number")
    _report(problems)


@pytest.mark.parametrize(
    ("listed", "guard"),
    [
        ("S-400", 0),
        ("HIMARS", 0),
        ("Iron Dome", 0),
        ("Patriot", 1),
        ("TOW", 1),
        ("~HARM", 1),
        ("~~Virginia", 2),
        ("!Kalashnikov", 0),
    ],
)
def test_shape_decides_what_no_mark_decides(listed: str, guard: int) -> None:
    """The table of guards in the README."""
    assert lex.shape(listed)[0] == guard


def test_a_row_lists_before_rules_imply() -> None:
    """A listed alias beats the leading designation of an earlier row, and a NATO name's word is no name by itself."""
    rows = [
        "m1-garand\tM1 Garand\t\t\trifle\tUS",
        "m1-abrams\tM1 Abrams\tM1\t\ttank\tUS",
        "s-400\tS-400 Triumf\t\tSA-21 Growler\tsurface-to-air-missile\tRU",
    ]
    built = lex.build(rows)
    found = [built.name(key) for key in ("m 1", "s 400", "sa 21", "sa 21 growler")]
    assert [name.row for name in found if name] == [1, 2, 2, 2]
    assert built.name("growler") is None


def test_the_lexicon_is_what_it_promises() -> None:
    """Thousands of systems, and every name that a row lists is found, though names are entered when first asked for."""
    shipped = lex.lexicon()
    assert len(shipped.rows) > 5000
    s400 = shipped.name("s 400")
    assert s400 is not None
    assert shipped.system(s400.row).name == "S-400 Triumf"
    lost = [text for _, row in _rows() for text in _names(row) if not shipped.name(" ".join(lex.atoms(text)))]
    _report(lost)


@pytest.mark.parametrize(
    ("listed", "designation"),
    [
        ("S-400 Triumf", "s 400"),
        ("AN/TPY-2 radar", "an tpy 2"),
        ("9K37 Buk", "9 k 37"),
        ("3M-54 Kalibr", "3 m 54"),
        ("1RL232 Leopard", "1 rl 232"),
        ("Type 99 tank", "type 99"),
        ("107mm rocket launcher", None),
        ("5G mast", None),
        ("3rd Generation missile", None),
        ("2-pounder gun", None),
        ("120 mm mortar", None),
        ("K9", None),
    ],
)
def test_a_designation_leads_a_longer_name(listed: str, designation: str | None) -> None:
    """Letters and figures, or a Soviet index; a calibre or an ordinal designates nothing."""
    built = lex.build([f"key\t{listed}\t\t\tweapon\tRU"])
    leads = {key for first in built.rows_by_first if built.lengths_of(first) for key in built.names}
    assert leads == {" ".join(lex.atoms(listed))} | ({designation} if designation else set())


def test_a_row_without_a_name_is_refused() -> None:
    """It would shift the rows of all names after it."""
    with pytest.raises(BugError):
        lex.build(["a\tAlpha\t\t\tweapon\tRU", "b\t\t\t\tweapon\tRU"])


def test_families_point_to_known_classes_and_countries() -> None:
    """Every family has a class, known countries, ranges that ascend, and at most the guard ~."""
    classes, origins = _table("classes.tsv"), _table("origins.tsv")
    problems = []
    for prefix, numbers, class_id, origin, _, guard in lex.rows_of(lex.folder() / "families.tsv"):
        ranges = [part.partition("-") for part in numbers.split(",")]
        if any(not low.isdecimal() or (high and int(high) <= int(low)) for low, _, high in ranges):
            problems.append(f"{prefix}: numbers {numbers}")
        if class_id not in classes or any(code and code not in origins for code in origin.split(",")):
            problems.append(f"{prefix}: {class_id} {origin}")
        if guard not in ("", "~"):
            problems.append(f"{prefix}: guard {guard!r}")
    _report(problems)


def test_words_for_classes_point_to_known_classes() -> None:
    """Every head of the class grammar has a class with a title."""
    classes = _table("classes.tsv")
    _report(
        [
            f"{phrase}: {class_id}"
            for phrase, (class_id, _) in words().heads.items()
            if class_id not in classes
        ]
    )


def test_no_word_speaks_for_and_against_a_military_reading() -> None:
    """A word in two lists of context.toml would count by the order of the file."""
    with (lex.folder() / "context.toml").open("rb") as file:
        data = tomllib.load(file)
    seen: dict[str, str] = {}
    problems = []
    for side in ("military", "civil"):
        for weight, text in data[side].items():
            for word in set(text.split()):
                if word in seen:
                    problems.append(f"{word}: {seen[word]} and {side} {weight}")
                seen[word] = f"{side} {weight}"
    _report(problems)


def test_no_row_lists_a_name_twice() -> None:
    """Of "Humvee" and "!Humvee" the first alone would count, whatever guard the second has."""
    problems = []
    for file, row in _rows():
        marked: dict[str, str] = {}
        for alias in filter(None, row[2].split("|")):
            guards = alias[: len(alias) - len(alias.lstrip("~!"))]
            if guards != marked.setdefault(alias.lstrip("~!"), guards):
                problems.append(f"{file}: {row[0]}: {alias!r} is listed with another guard, too")
    _report(problems)
