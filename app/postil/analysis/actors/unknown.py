"""Names that only the model knows and that say where: "a farmer from Chikwawa", "across the Vardar", "Qasr al-Nil Palace"."""

from functools import cache
from itertools import pairwise

from postil.analysis import lexicon
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, slug
from postil.analysis.actors.words import words
from postil.analysis.tokens import Tokens
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

_AGENTS = ("er", "ers", "man", "men", "woman", "women", "ist", "ists", "ees", "ant", "ants", "ian", "ians")
_MONTHS = frozenset(
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon.load_words("actors/places")["words"][name].split())


def found_where(tokens: Tokens, candidates: list[Candidate]) -> set[int]:
    """Short names that only the model knows and that mostly say where become places, all over the article.

    Returns the first tokens of those that the words around them leave no doubt of.
    """
    sure: set[int] = set()
    unknown: dict[str, list[Candidate]] = {}
    for c in candidates:
        if (
            c.label in ("ORG", "PERSON", "NORP")
            and not c.readings
            and c.evidence is Evidence.MODEL
            and len(c) < 6
            and not (c.type is EntityType.PERSON and c.key != _person(tokens, c))
        ):
            unknown.setdefault(" ".join(tokens.keys[c.first : c.after]), []).append(c)
    for name, same in unknown.items():
        where = {c.first for c in same if says_where(tokens, c)}
        if 2 * len(where) >= len(same) and not any(c.form is Form.SURNAME for c in same):
            sure |= where
            for c in same:
                _make_place(c, name)
    for before, c in pairwise(candidates):
        _follow(tokens, before, c, sure, unknown)
    for c, before in pairwise(reversed(candidates)):
        _follow(tokens, before, c, sure, unknown)
    return sure


def _make_place(c: Candidate, name: str) -> None:
    c.type, c.key, c.name = EntityType.PLACE, f"place:{slug(name)}", name
    c.why = f"“{name}” says where something happens here."


def _follow(
    tokens: Tokens, one: Candidate, other: Candidate, sure: set[int], unknown: dict[str, list[Candidate]]
) -> None:
    """An unknown name joined to an unknown place by a comma or "and" is a place like it."""
    place, name = (one, other) if one.type is EntityType.PLACE else (other, one)
    text = " ".join(tokens.keys[name.first : name.after])
    first, last = (one, other) if one.first < other.first else (other, one)
    if (
        place.type is EntityType.PLACE
        and not place.readings
        and text in unknown
        and len(unknown[text]) == 1
        and name.type is not EntityType.PLACE
        and len(name) == 1
        and tokens.keys[first.after : last.first] in ([","], ["and"], [",", "and"])
    ):
        _make_place(name, text)
        sure.add(name.first)


def _person(tokens: Tokens, c: Candidate) -> str:
    return f"person:{slug(' '.join(tokens.keys[c.first : c.after]))}"


def says_where(tokens: Tokens, c: Candidate) -> bool:
    """Whether the words of an unknown name, or those around it, are those of a place."""
    keys = tokens.keys
    if c.label != "PERSON" and any(k in words("heads") for k in keys[c.first : c.after]):
        return False
    last, following = keys[c.after - 1], keys[c.after] if c.after < len(keys) else ""
    if len(c) > 1 and last in _list("place_heads"):
        return True
    if following in _list("place_nouns"):
        return c.first > 0 and keys[c.first - 1] in ("the", "The", "in", "from", "of", "near", "and", ",")
    if is_dateline(tokens, c):
        return True
    if len(c) > 3 or keys[c.first] in words("given_names"):
        return c.first > 0 and keys[c.first - 1] in ("in", "near", "outside", "across")
    return _led_in(tokens, c.first - 1)


def _led_in(tokens: Tokens, i: int) -> bool:
    """Whether the words up to ``i`` lead to a place: "in", "across the", "drove to", "a farmer from"."""
    keys = tokens.keys
    if i < 0:
        return False
    article = keys[i] in ("the", "The")
    i -= article
    word = keys[i].lower() if i >= 0 else ""
    if word in ("across", "throughout", "along") or (not article and word in _list("surely_where")):
        return True
    governor = keys[i - 1].lower() if i else ""
    if article:
        return False
    if word == "to":
        return governor in _list("goes") or keys[i - 1 : i] == ["troops"] or _sent(tokens, i)
    if word == "from":
        return governor in _list("comes") or (
            governor.endswith(_AGENTS) and governor not in _list("no_agents")
        )
    return word in ("towards", "toward", "into") and governor in _list("goes")


def _sent(tokens: Tokens, i: int) -> bool:
    """Whether something was sent, moved … to what follows the "to" at ``i``: "was deployed to"."""
    return i > 1 and tokens.keys[i - 1] in (
        "sent",
        "deployed",
        "moved",
        "transferred",
        "posted",
        "flown",
        "shipped",
    )


def is_dateline(tokens: Tokens, c: Candidate) -> bool:
    """Whether an unknown town in capitals opens a report: "ZINDER, June 2 (AP) –", "MOPTI | 4 May"."""
    texts = tokens.texts
    if c.after + 1 >= len(texts) or not all(t.isupper() for t in texts[c.first : c.after] if t.isalpha()):
        return False
    before = texts[c.first - 1] if c.first else "."
    return before in '.!?”"' and (
        texts[c.after] in "–—|" or (texts[c.after] == "," and is_date(tokens, c.after + 1))
    )


def is_date(tokens: Tokens, i: int) -> bool:
    """Whether a date with a month begins at ``i``: "June 2", "2 June"."""
    texts = tokens.texts
    if i + 1 >= len(texts):
        return False
    one, two = texts[i], texts[i + 1]
    return (one in _MONTHS and (two[0].isdigit() or two == ".")) or (one.isdigit() and two in _MONTHS)
