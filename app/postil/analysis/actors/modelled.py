"""Names that the statistical model found, repaired to the rules of the house."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.equipment import without_systems
from postil.analysis.actors.gazetteer import Form, Gazetteer
from postil.analysis.actors.headline import in_headline
from postil.analysis.actors.persons import is_name_word
from postil.analysis.actors.pieces import pieces
from postil.analysis.actors.toponyms import place_heads
from postil.analysis.actors.whole_names import whole_persons
from postil.analysis.actors.words import words
from postil.analysis.document import Document, ModelName
from postil.model.annotation import Evidence, Kind
from postil.model.entity import EntityType

_TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "NORP": EntityType.PEOPLE,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}
#: How often the model is right with each label, after repair. Measured on the development sets.
_CONFIDENCE = {"PERSON": 0.93, "ORG": 0.74, "NORP": 0.5, "GPE": 0.7, "LOC": 0.7, "FAC": 0.6}
_PARTS = {
    "PERSON": "a person",
    "ORG": "an organisation",
    "NORP": "a people or group",
    "GPE": "a state or town",
    "LOC": "a place",
    "FAC": "a building",
}
#: Titles that stand in the middle of names, too.
_NAME_TITLES = frozenset({"Sheikh", "Sheik", "Shaikh", "Shah", "Haji", "Hajj", "Sayyid", "Sultan", "Malik"})
_PERSONAL = frozenset({"PERSON", "ORG"})
_PREFIXES = frozenset(
    {"pro", "anti", "ex", "non", "then", "post", "pre", "Pro", "Anti", "Ex", "Non", "Post", "Pre"}
)
_ARTICLES = frozenset({"the", "The", "a", "A", "an", "An", "THE", "FILE", "PHOTO", "VIDEO", "By"})


def modelled(document: Document, known: Gazetteer) -> list[Candidate]:
    """Candidates from ``document.model_names``; none when the model was not asked."""
    found: list[Candidate] = []
    if not document.model_names:
        return found
    systems = [m.span for m in document.of_kind(Kind.SYSTEM)]
    for name in document.model_names:
        if name.label not in _TYPES:
            continue
        for part in without_systems(name, systems):
            found += filter(None, (_repaired(document, piece) for piece in pieces(document, part)))
    found = whole_persons(document, _joined_by_particles(document, found), known)
    _agree_on_persons(document, found)
    _know_given_names(document, found)
    _follow_persons(document, found)
    _know_by_age(document, found)
    _cut_headline_persons(document, found)
    return found


def _joined_by_particles(document: Document, found: list[Candidate]) -> list[Candidate]:
    """A person's name that the model cut at a particle or at a title inside it becomes one: "Anna í | Horni"."""
    texts, joined = document.tokens.texts, list[Candidate]()
    between = words("particles") | _NAME_TITLES
    for c in found:
        before = joined[-1] if joined else None
        if before and before.label in _PERSONAL and c.label in _PERSONAL:
            gap = texts[before.after : c.first]
            split = (
                gap[0] in between
                if len(gap) == 1
                else not gap and texts[before.after - 1] in words("particles")
            )
            if split and len(before) < 4 and len(c) < 3:
                before.after, before.label, before.type = c.after, "PERSON", EntityType.PERSON
                before.why = f"The language model reads this as {_PARTS['PERSON']}."
                before.confidence, before.place = _CONFIDENCE["PERSON"], False
                continue
        joined.append(c)
    return joined


def _agree_on_persons(document: Document, found: list[Candidate]) -> None:
    """A name that the model takes for something else is a person when its last word alone is one elsewhere."""
    texts = document.tokens.texts
    alone = {texts[c.first] for c in found if c.label == "PERSON" and len(c) == 1}
    for c in found:
        if (
            c.label in ("ORG", "GPE")
            and len(c) in (2, 3)
            and texts[c.after - 1] in alone
            and not any(t in words("heads") for t in texts[c.first : c.after])
        ):
            c.type, c.place, c.why = (
                EntityType.PERSON,
                False,
                "The article uses its last word as a person's name.",
            )


def _know_given_names(document: Document, found: list[Candidate]) -> None:
    """A "place" of two or three words that begins with a given name is a person: "Julia Ioffe", "Girish Kulkarni"."""
    texts, places = document.tokens.texts, place_heads()
    for c in found:
        if (
            c.label not in ("GPE", "LOC", "FAC")
            or len(c) not in (2, 3)
            or texts[c.first] not in words("first_names")
        ):
            continue
        if all(is_name_word(t) for t in texts[c.first : c.after]) and texts[c.after - 1] not in places:
            c.type, c.place, c.confidence = EntityType.PERSON, False, 0.85
            c.why = f"“{texts[c.first]}” is a given name."


def _follow_persons(document: Document, found: list[Candidate]) -> None:
    """A "place" of several words between two persons of one list is a person: "John Krasinski, Michael Bay, and Mace Neufeld"."""
    keys = document.tokens.keys
    for before, c, behind in zip(found, found[1:], found[2:], strict=False):
        if (
            c.type is EntityType.PLACE
            and len(c) in (2, 3)
            and before.label == behind.label == "PERSON"
            and keys[before.after : c.first] == [","]
            and keys[c.after : behind.first] in ([","], [",", "and"], ["and"])
            and keys[c.after - 1] not in place_heads()
        ):
            c.type, c.place, c.why = EntityType.PERSON, False, "It stands among persons."


def _know_by_age(document: Document, found: list[Candidate]) -> None:
    """A name before an age is a person's: "Hamza Okello, 41, lost his shop"."""
    texts = document.tokens.texts
    for c in found:
        comma, age, closing = [*texts[c.after : c.after + 3], "", "", ""][:3]
        aged = comma == "," and age.isdigit() and 13 <= int(age) <= 110 and closing in (",", ".", ";")
        if (
            aged
            and c.label in ("ORG", "GPE")
            and len(c) in (2, 3)
            and all(map(is_name_word, texts[c.first : c.after]))
        ):
            c.type, c.place, c.confidence = EntityType.PERSON, False, 0.9
            c.why = "An age stands behind the name."


def _cut_headline_persons(document: Document, found: list[Candidate]) -> None:
    """In a headline the word behind a surname is no name: "Kerry Heading to Ukraine"."""
    texts = document.tokens.texts
    people = [c for c in found if c.label == "PERSON" and len(c) > 1]
    surnames = {texts[c.after - 1] for c in people}
    for c in people:
        if texts[c.first] in surnames and in_headline(document, c.first):
            c.after = c.first + 1


def _repaired(document: Document, name: ModelName) -> Candidate | None:
    first, after = trimmed(document, name)
    if first >= after or not _is_name(document, first, after, name.label):
        return None
    return Candidate(
        first,
        after,
        _TYPES[name.label],
        Form.NAME,
        evidence=Evidence.MODEL,
        rule="model",
        why=f"The language model reads this as {_PARTS[name.label]}.",
        label=name.label,
        place=_TYPES[name.label] is EntityType.PLACE,
        confidence=_CONFIDENCE[name.label],
    )


def trimmed(document: Document, name: ModelName) -> tuple[int, int]:
    """Its tokens without articles and titles before, possessives and punctuation behind."""
    tokens, titles, others = document.tokens, words("titles"), words("not_names")
    first, after = tokens.at(name.span.start), tokens.at(name.span.end)
    texts = tokens.texts
    if name.label == "PERSON":
        first = _behind_owner(texts, first, after)
    while first < after:
        text = texts[first]
        if text in _PREFIXES and after - first > 2 and texts[first + 1] == "-":
            first += 2
        elif text in _ARTICLES or text in words("time_zones") or not (text[0].isalnum() or text[0] in "’'"):
            first += 1
        elif name.label == "PERSON" and (
            text in titles or text.lower() in titles or (text in others and after - first > 1)
        ):
            first += 1
            if first < after and texts[first] == ".":
                first += 1
        else:
            break
    while first < after and (
        (name.label == "ORG" and after - first > 1 and texts[after - 1] in words("breaking_titles"))
        or texts[after - 1] in ("'s", "’s", "'", "’", "the", "a", "an")
        or not (texts[after - 1][-1].isalnum() or texts[after - 1] == ".")
    ):
        after -= 1
    after = next((i for i in range(first + 1, after) if texts[i] == ":"), after)
    while name.label == "PERSON" and after - first > 1 and texts[after - 1] in words("letters_of_office"):
        after -= 1
    for i in range(first + 1, after):
        if texts[i] == "(" and ")" not in texts[i:after]:
            return first, i
    return (_behind_rank(texts, first, after), after) if name.label == "PERSON" else (first, after)


def _behind_owner(texts: list[str], first: int, after: int) -> int:
    """Index of the name behind the small words and the owner that the model took in: "as Jana Žilková", "Slovakia’s Jana Žilková"."""
    for i in range(first + 1, after - 1):
        if texts[i] in ("'s", "’s") and is_name_word(texts[i + 1]):
            first = i + 1
    while first < after - 1 and texts[first].islower() and not _begins_name(texts, first):
        first += 1
    return first


def _begins_name(texts: list[str], i: int) -> bool:
    """Whether a word in small letters begins a name; "as" does only with a hyphen: "as-Sadr"."""
    return texts[i] in words("particles") and (texts[i] != "as" or texts[i + 1] in "-‐‑")


def _behind_rank(texts: list[str], first: int, after: int) -> int:
    """Index of the name behind a rank that the model took in: "Air Vice-Marshal Ian Gow", "Planning Secretary Amit Rao"."""
    parts, ranks = words("rank_parts"), words("ranks")
    i = first
    while i < after - 1 and (texts[i] in parts or texts[i] in ranks or texts[i] in "-–"):
        i += 1
    return i if i > first and texts[i - 1] in ranks else first


def _is_name(document: Document, first: int, after: int, label: str) -> bool:
    texts = document.tokens.texts[first:after]
    others = words("not_names")
    if all(t in others or not t[0].isalpha() for t in texts):
        return False
    if not any(t[0].isupper() for t in texts):
        return False
    if len(texts) == 1 and (texts[0] in words("not_alone") or texts[0] in words("letters_of_office")):
        return False
    if all(t in words("titles") or t in words("office_heads") or t in ("State", "U.S.", "US") for t in texts):
        return False
    if (
        first
        and document.tokens.keys[first - 1].lower() in ("on", "via")
        and len(texts) == 1
        and label != "ORG"
    ):
        return False
    before = document.tokens.texts[max(0, first - 2) : first]
    if label == "ORG" and before in (
        ["Secretary", "of"],
        ["Minister", "of"],
        ["Minister", "for"],
        ["Minister", "without"],
    ):
        return False
    if label == "ORG" and all(t in words("office_fields") for t in texts) and _before_office(document, after):
        return False
    if label == "NORP" and not texts[-1].endswith("s"):
        return False
    if label == "PERSON":
        return len(texts) <= 8 and not any(t[0].isdigit() or t in "/:;=" for t in texts)
    return (
        len(texts) <= 14
        and "\n" not in document.text[document.tokens.starts[first] : document.tokens.ends[after - 1]]
    )


def _before_office(document: Document, i: int) -> bool:
    """Whether an office follows, of which the words before only say the field: "Commerce Secretary"."""
    following = document.tokens.texts[i : i + 1]
    return bool(following) and following[0].capitalize() in words("office_heads")
