"""What the rows of resources/lexicons/systems say about the world must agree among themselves."""

import re
import unicodedata
from collections.abc import Iterator

from postil.analysis.systems import lexicon as lex
from postil.analysis.systems.designations import families
from postil.analysis.systems.words import words

#: Makers that build in one country, the largest first; SU stands for what was its own and that of its successors.
_MAKERS = {
    "US": "Raytheon, Lockheed Martin, Boeing, Ingalls, Northrop Grumman, Lockheed, General Dynamics, Bath, Sikorsky, Newport News, "
    "Los Alamos, Bell, McDonnell Douglas, Grumman, Electric Boat, L3Harris, Oshkosh, Textron, NASSCO, FMC, AM General",
    "SU RU": "KBP, Sukhoi, Tupolev, Bazalt, Ilyushin, Yakovlev, KBM, Mil, Rubin, Kamov, Uralvagonzavod, Almaz-Antey, Izhmash, Novator",
    "SU UA RU": "Antonov, Mykolaiv, Malyshev",
    "CN": "Norinco, CASIC, CASC, Shenyang, Chengdu, Harbin, Hudong, Jiangnan, CETC",
    "IL": "IAI, Rafael, Elbit, IMI, Elta, IWI",
    "IN": "DRDO, Mazagon, HAL, GRSE, BEL",
    "FR": "Dassault, Naval Group, DCN, Aérospatiale, Nexter, GIAT, Thales",
    "DE": "Rheinmetall, Heckler & Koch, HDW, Diehl, Blohm+Voss, TKMS",
    "IT": "Fincantieri, OTO Melara, Iveco, Leonardo, Beretta",
    "TR": "Roketsan, Aselsan, Baykar, Otokar, FNSS",
    "KR": "Hanwha, LIG Nex1, KAI, Hyundai Rotem",
    "JP": "Mitsubishi, Kawasaki",
    "GB": "Alvis, Vickers, Westland, Babcock",
    "SE": "Saab, Bofors, Kockums",
    "NO": "Kongsberg",
    "TW": "NCSIST, CSBC",
    "ES": "Navantia, Bazán",
    "ZA": "Denel, Paramount",
    "BE": "FN Herstal",
    "AT": "Steyr, Glock",
    "BR": "Embraer, Avibras, Engesa",
}
#: Older than the century of which the other rows tell, and still met in wars and in the news.
_VETERANS = {
    "lee-enfield",
    "mosin-nagant",
    "nagant-m1895",
    "smith-wesson-model-10",
    "mauser-c96",
    "webley-revolver",
}
#: Letters in which several armies count: one letter, and the words that only say "type".
_SHARED = re.compile(r"[A-Z]|Type|Project|Model|Mk|Mark")
#: Rows whose designation has the shape of another country's family.
_STRANGERS = {
    # Foreign versions of what the family's country designed, which keep its letters.
    "bm-21-mt-4210", "bm-11", "bm-21m-1", "bmp-23", "brdm-2-szakal", "sh-60j", "sh-90", "mt-55a",
    # Weapons of allies that the United States number in their own series.
    "agm-22", "agm-119", "aim-132", "kc-330",
    # A South African maker's series, built in the United States; a British helicopter of an Italian house's series.
    "rg-33", "aw159",
    # The same letters by chance.
    "tb-001", "tb-001a", "ft-5", "ft-5-launcher", "at-1k", "at4", "ct-4", "bmr-600",
    "aa-12", "ks-1-rifle",
}  # fmt: skip
#: Prefixes that name one ship, with the rest of the name.
_SHIP = re.compile(
    r"[~!]*((?:HMS|USS|USNS|USCGC|INS|HM[AC]S|HMNZS|HDMS|HNLMS|RFA|JS|ROKS|TCG|KRI|[PBNS]NS|SLNS|BRP|HTMS|ARA|IRIS|UMS|HSwMS) .+)"
)


def _rows() -> Iterator[tuple[str, lex.System]]:
    for name in lex.FILES:
        for key, title, aliases, nato, class_id, origin, maker, since in lex.rows_of(lex.folder() / name):
            names = tuple(filter(None, aliases.split("|")))
            yield name, lex.System(key, title, names, nato, class_id, tuple(origin.split(",")), maker, since)


def _report(problems: list[str]) -> None:
    assert not problems, "\n" + "\n".join(problems)


def _folded(text: str) -> str:
    """In lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def test_what_is_in_service_entered_it_in_this_or_the_last_century() -> None:
    """Not before 1900 but for a few veterans, not in the future."""
    years = {row.key: int(row.since) for _, row in _rows() if row.since}
    assert {key for key, year in years.items() if year < 1900} == _VETERANS
    _report([f"{key}: {year}" for key, year in years.items() if year > 2026])


def test_a_maker_of_one_country_builds_what_comes_from_there() -> None:
    """A licence or a joint work names the maker's country, too; branches abroad are called so ("Thales UK")."""
    country = {maker: set(codes.split()) for codes, makers in _MAKERS.items() for maker in makers.split(", ")}
    assert len(country) >= 60
    _report(
        [
            f"{file}: {row.key}: {maker} and {row.origin}"
            for file, row in _rows()
            for maker in row.maker.split(", ")
            if not country.get(maker, set(row.origin)) & set(row.origin)
        ]
    )


def test_a_maker_is_a_name() -> None:
    """No marks of the column beside it, no empty one."""
    whole = re.compile(r"[\w(][^|~!;]*[\w.)]")
    _report(
        [
            f"{file}: {row.key}: {row.maker!r}"
            for file, row in _rows()
            if row.maker and not all(whole.fullmatch(maker) for maker in row.maker.split(", "))
        ]
    )


def _family_origins(title: str) -> set[str]:
    """The countries of the families that the designation at the beginning of a name belongs to; empty when of none."""
    match = re.match(r"(?:AN/)?([A-Za-z]+)[- ]?(\d+)(?![\d.,])", title)
    if match is None or _SHARED.fullmatch(match[1]):
        return set()
    origins: set[str] = set()
    for prefix, numbers, _, origin, *_ in families().get(match[1].lower(), ()):
        ranges = [part.partition("-") for part in numbers.split(",")]
        if prefix == match[1] and any(
            int(low) <= int(match[2]) <= int(high or low) for low, _, high in ranges
        ):
            if not origin:
                return set()
            origins |= set(origin.split(","))
    # What was designed in the Soviet Union is built on by its successors.
    if "SU" in origins:
        return origins | {"RU", "UA"}
    return origins | {"SU"} if "RU" in origins else origins


def test_a_designation_comes_from_its_familys_country() -> None:
    """Families guess for members that no row lists: where rows exist, the guess is right."""
    wrong = {
        row.key: f"{file}: {row.key}: {row.name} of {row.origin}, family of {sorted(origins)}"
        for file, row in _rows()
        if (origins := _family_origins(row.name)) and not origins & set(row.origin)
    }
    _report([text for key, text in wrong.items() if key not in _STRANGERS])
    assert wrong.keys() == _STRANGERS, _STRANGERS - wrong.keys()


def test_no_family_is_listed_twice() -> None:
    """Of two rows with one prefix and one number the second would never be asked."""
    problems = []
    for rows in families().values():
        seen: dict[tuple[str, str], list[str]] = {}
        for row in rows:
            if (row[0], row[1]) in seen:
                problems.append(f"{row[0]} {row[1]}")
            seen[row[0], row[1]] = row
    _report(problems)


def test_no_system_has_two_rows() -> None:
    """Canonical names differ also without accents, articles, and the noun that only says the class."""
    nouns = set("the tank radar satellite missile rifle pistol mrap apc ifv".split())
    seen: dict[str, lex.System] = {}
    problems = []
    for file, row in _rows():
        key = " ".join(atom for atom in lex.atoms(_folded(row.name)) if atom not in nouns)
        other = seen.setdefault(key, row)
        if other.key != row.key and other.class_id == row.class_id and other.origin == row.origin:
            problems.append(f"{file}: {row.key}: {row.name!r} is {other.name!r}")
    _report(problems)


def test_a_class_of_ships_is_no_list_of_ships() -> None:
    """Two ships by name in one row would be one thing to the reader; a name cut short ("USS Vinson") is the same ship."""
    problems = []
    for file, row in _rows():
        ships = {_folded(match[1]) for name in (row.name, *row.aliases) if (match := _SHIP.fullmatch(name))}
        longest = max(ships, key=len, default="")
        if any(not set(ship.split()) <= set(longest.split()) for ship in ships):
            problems.append(f"{file}: {row.key}: {sorted(ships)}")
    _report(problems)


def test_every_class_is_used() -> None:
    """By a row, a family, a word for a class, or as the parent of one."""
    classes = list(lex.rows_of(lex.folder() / "classes.tsv"))
    used = {row.class_id for _, row in _rows()} | {row[2] for group in families().values() for row in group}
    used |= {class_id for class_id, _ in words().heads.values()} | {row[2] for row in classes}
    _report([row[0] for row in classes if row[0] not in used])
