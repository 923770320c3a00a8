"""Names of what is no actor though models take it for one: storms, exercises, ships, animals, products, fairs, languages."""

from functools import cache
from itertools import takewhile

from postil.analysis import lexicon
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.tokens import Tokens

#: How far before "called" the word may stand that says what is called so.
_REACH = 6
#: Called by the name behind a comma: "The drills, Iron Heron, begin".
_DRILLS = frozenset({"exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers"})
#: How many tokens behind a comma may say that a name is a ship's.
_APPOSED = 10
_OWNERS = frozenset({"its", "their", "Its", "Their"})
_ARTICLES = frozenset({"the", "The", "a", "A", "an", "An"})


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon.load_words("actors/things")[name].split())


def without_things(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that name no thing; an unknown name that is a thing once is one everywhere."""
    tokens = document.tokens
    things = {_text(tokens, c) for c in candidates if not c.readings and names_thing(tokens, c)}
    ships = {_text(tokens, c) for c in candidates if c.readings and _is_ship(tokens, c)}
    return [
        c
        for c in candidates
        if not (is_language(tokens, c) if c.readings else things and _text(tokens, c) in things)
        and not (ships and _text(tokens, c) in ships and _has_article(tokens, c))
        and not _is_said_on(tokens, c)
    ]


def _has_article(tokens: Tokens, c: Candidate) -> bool:
    """With the article before it the name of a town is a ship's."""
    return tokens.keys[c.first - 1 : c.first] in (["the"], ["The"])


def _is_said_on(tokens: Tokens, c: Candidate) -> bool:
    """Whether something is only said or shown there: "wrote on Facebook", "in a post on Truth Social"."""
    keys = tokens.keys
    if (
        c.first < 2
        or keys[c.first - 1] not in ("on", "via", "On", "Via")
        or _text(tokens, c) not in _networks()
    ):
        return False
    return keys[c.first - 2].lower() not in pressing() and keys[c.after : c.after + 1] != ["'s"]


def pressing() -> frozenset[str]:
    """What is done to a company when "on" follows: "a ban on", "sanctions on"."""
    return _list("pressing")


@cache
def _networks() -> frozenset[str]:
    return frozenset(lexicon.load_words("actors/things")["networks"].split("|"))


def _text(tokens: Tokens, c: Candidate) -> str:
    return " ".join(tokens.keys[c.first : c.after])


def names_thing(tokens: Tokens, c: Candidate) -> bool:
    """Whether the words around an unknown name say that it is a thing's."""
    if any(k in words("heads") for k in tokens.keys[c.first : c.after]):
        return False
    return _is_called(tokens, c) or _goes_on(tokens, c) or _is_ship(tokens, c) or _is_owned(tokens, c)


def _is_called(tokens: Tokens, c: Candidate) -> bool:
    """By words before it: "Hurricane Odette", "her horse, Brandy,", "the exercise, called Iron Heron"."""
    keys = tokens.keys
    if keys[c.first] in _list("storms") and len(c) > 1:
        return True
    i = c.first - 1
    if i > 0 and keys[i] in _ARTICLES:
        i -= 1
    if i < 0:
        return False
    word = keys[i].lower()
    if word in _list("storms") or (word in _list("things") and i == c.first - 1 and keys[i].islower()):
        return True
    if word == "," and i > 0:
        closed = keys[c.after : c.after + 1] in ([","], ["."])
        return closed and (keys[i - 1] in _list("animals") or keys[i - 1] in _DRILLS)
    if word in _list("called"):
        return _last_noun(tokens, i) in _list("things") | _list("animals") | _list("exercises")
    return False


def _last_noun(tokens: Tokens, i: int) -> str:
    """What is called so: the last word of a thing, an animal … or a person and group before token ``i``."""
    known = _list("things") | _list("animals") | _list("exercises") | _list("somebody")
    for k in reversed(tokens.keys[max(0, i - _REACH) : i]):
        if k in ".;!?":
            break
        if k.lower() in known:
            return k.lower()
    return ""


def _goes_on(tokens: Tokens, c: Candidate) -> bool:
    """By words behind it: "the Aerodef trade fair", "Halcyon class", "a GMLRS fell"."""
    keys = tokens.keys
    behind = keys[c.after : c.after + 3]
    if not behind:
        return False
    if behind[0] in "-–" and tokens.glued(c.after):
        return behind[1:2] == ["class"]
    if behind[0] in _list("fairs") or " ".join(behind[:2]) in ("trade fair", "air show", "arms fair"):
        return True
    if behind[0] == "class" and c.first > 0:
        return True
    letters = keys[c.first]
    return (
        len(c) == 1
        and letters.isupper()
        and len(letters) > 2
        and keys[c.first - 1 : c.first] in (["a"], ["an"], ["A"], ["An"])
        and (behind[0] in words("after_names") or not behind[0][0].isalnum() or behind[0].endswith("ed"))
        and behind[0] not in "-–'"
    )


def _is_ship(tokens: Tokens, c: Candidate) -> bool:
    """By what is said of ships: "aboard the Sagar", "the Sagar, her sister ship", "the Sagar ran aground"."""
    keys, i = tokens.keys, c.first - 1
    if i < 0 or keys[i] not in ("the", "The"):
        return False
    before, behind = [k.lower() for k in keys[max(0, i - 3) : i]], keys[c.after : c.after + 5]
    if before[-1:] in (["aboard"], ["board"]):
        return True
    if before[-1:] in (["of"], ["to"], ["from"]) and any(k in _list("aboard") for k in before):
        return True
    if behind[:1] == [","]:
        said = takewhile(lambda k: k not in ",.;()", keys[c.after + 1 : c.after + _APPOSED])
        return any(k in ("sister", "flagship") or k in words("ships") for k in said)
    return " ".join(behind[:2]) in ("ran aground", "runs aground", "was launched", "was commissioned") or (
        behind[:1] in (["sank"], ["capsized"], ["docked"], ["sailed"], ["sails"])
    )


def _is_owned(tokens: Tokens, c: Candidate) -> bool:
    """A product: "its Puma sold well", "40,000 of its Lynxo vans"."""
    keys, i = tokens.keys, c.first - 1
    following = keys[c.after] if c.after < len(keys) else ""
    if i < 0 or len(c) > 2:
        return False
    if following in _list("products"):
        return keys[i] in _OWNERS or keys[i] == "'s"
    return keys[i] in _OWNERS and following in _list("sold")


def is_language(tokens: Tokens, c: Candidate) -> bool:
    """Whether a nationality word means a tongue: "translated from the Spanish", "she speaks Dari", "in Russian."."""
    if c.form is not Form.ADJECTIVE or len(c) > 1:
        return False
    keys, i = tokens.keys, c.first - 1
    if i >= 0 and keys[i] == "the":
        i -= 1
    word = keys[i].lower() if i >= 0 else ""
    following = keys[c.after] if c.after < len(keys) else "."
    if following in _list("of_language") or (
        following in "-–" and keys[c.after + 1 : c.after + 2] == ["language"]
    ):
        return True
    alone = (not following[0].isalnum() and following not in "-–/&") or following in _list("no_noun")
    if not alone:
        return False
    if word in _list("speaking") or following == "for":
        return word in _list("speaking") or keys[c.after + 1 : c.after + 2] in (["“"], ['"'], ["‘"])
    if word in ("from", "into", "to"):
        return any(k.lower() in _list("translated") for k in keys[max(0, i - 3) : i])
    return word == "in" and keys[i + 1] != "the"
