"""Whether the name of a place says where, or stands for those who act there.

Weighs the words around the name, after the work on location metonymy by Markert and Nissim (2002, 2007) and Gritta et al.
(ReLocaR, 2017): prepositions and what governs them, verbs that follow, possessives, apposition and coordination. Words and
weights: ``resources/lexicons/actors/places.toml``.
"""

from collections.abc import Sequence
from functools import cache
from math import exp

from postil.analysis import lexicon
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.scan import past_bullet
from postil.analysis.actors.series import series
from postil.analysis.actors.toponyms import is_date, says_town
from postil.analysis.actors.unknown import found_where
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.tokens import Tokens
from postil.model.block import Block, Role
from postil.model.entity import EntityType

#: A place or not: how often that is right when the words around it leave no doubt. Measured on ReLocaR.
_SURE = 0.95
#: Log odds of an unknown name that surely says where.
_SAID = -1.5
_CONTINENTS = frozenset({"bloc:europe", "bloc:africa", "bloc:asia", "bloc:latin-america"})
_GOVERNED = ("of", "to", "from", "for", "between", "over", "in")
#: Words in capitals up to that length may be letters of a name.
_SHORT = 3
_ENDS = frozenset(".;:!?\n")


@cache
def _weights(table: str) -> dict[str, float]:
    found: dict[str, float] = lexicon.load_words("actors/places")[table]
    return found


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon.load_words("actors/places")["words"][name].split())


def tell_places(document: Document, candidates: list[Candidate]) -> None:
    """Set ``place`` on the names of states, capitals and towns that only say where."""
    tokens = document.tokens
    sure = found_where(document, candidates)
    named = [c for c in candidates if is_placelike(c)]
    places = {i: c for c in named for i in (c.first, -c.after)}
    lists = series(tokens, named)
    openings = {past_bullet(tokens, tokens.at(block.span.start)) for block in document.story}
    items = {past_bullet(tokens, tokens.at(b.span.start)) for b in document.story if b.role is Role.LIST_ITEM}
    lone = {tokens.at(b.span.start) for b in document.story if _is_lone_town(document, b)}
    for c in named:
        others = lists.get(c.first, ())
        known = c.type is EntityType.STATE or not any(o.first in sure for o in (c, *others))
        opens = c.first in openings and starts_dateline(tokens, c, places, opens=True)
        labels = c.first in items and labels_item(tokens, c)
        if known and (opens or labels or c.first in lone):
            odds = _weights("rest")["dateline"]
        else:
            odds = acts(tokens, c, places, others) if known else _SAID
        c.place = odds < 0
        c.confidence = round(_confidence(c, abs(odds)), 3)


def _is_lone_town(document: Document, block: Block) -> bool:
    """Whether a line is nothing but a word in capitals: "ANKARA" above a report."""
    line = block.span.of(document.text)
    return line.isupper() and line.isalpha() and len(line) > _SHORT


def labels_item(tokens: Tokens, c: Candidate) -> bool:
    """Whether the place only says what an item of a list is about: "2. Japan: The yen fell"."""
    behind = tokens.texts[c.after : c.after + 2]
    return len(behind) == 2 and behind[0] in ":–—" and behind[1] not in "\"“‘«'"


def _confidence(c: Candidate, odds: float) -> float:
    """How often the choice is right; a state that acts is seldom wrong in news, where ReLocaR's encyclopedia misses it."""
    chance = _SURE / (1 + exp(-odds))
    return (
        (chance + _SURE) / 2 if c.type is EntityType.STATE and c.form is Form.NAME and not c.place else chance
    )


def is_placelike(c: Candidate) -> bool:
    """Whether it is the name of a place at all."""
    if c.key in _CONTINENTS and c.form is Form.NAME:
        return True
    if c.readings:
        return c.type in (EntityType.STATE, EntityType.PLACE) and c.form in (Form.NAME, Form.CAPITAL)
    return c.type is EntityType.PLACE or c.rule == "state.polity"


def acts(
    tokens: Tokens, c: Candidate, places: dict[int, Candidate], others: Sequence[Candidate] = ()
) -> float:
    """Log odds that the place ``c`` stands for those who act there.

    ``places`` holds all of the text, by first token and by the negative of the token after their last; ``others`` the list
    that ``c`` is a member of: what stands before it and behind it counts for every member.
    """
    rest = _weights("rest")
    if _attributive(tokens, c):
        return rest["attributive"]
    if c.first and tokens.keys[c.first - 1] in _list("waters") and not tokens.keys[c.first].isupper():
        return rest["dateline"]  # "Lake Chad"
    if starts_dateline(tokens, c, places):
        return rest["dateline"]
    if tokens.keys[c.after : c.after + 1] == ["'s"] and _one_of(tokens, c.first):
        return rest["one_of"]
    last = others[-1] if others else c
    at, directed = _skip_back(tokens, (others[0] if others else c).first - 1)
    score = _kind(c, others) + _hyphened(tokens, c) + (rest["direction"] if directed else 0.0)
    if at >= 0 and tokens.texts[at] == "," and -at in places and places[-at].place:
        inside = places[-at].type is EntityType.PLACE or places[-at].form is Form.CAPITAL
        score += _following(tokens, last.after, places)
        return score + (rest["inside_a_place"] if inside else -1.0)
    at = _past_coordination(tokens, at, places)
    word = tokens.keys[at].lower() if at >= 0 else ""
    if word in _list("taken") and c.form is Form.CAPITAL:
        score += rest["taken"]
    governed = word in _list("prepositions")
    return score + _preceding(tokens, at, places) + _following(tokens, last.after, places, governed=governed)


def _kind(c: Candidate, others: Sequence[Candidate]) -> float:
    """How readily a place of its kind acts; the states and capitals of one list do so alike."""
    if c.type is EntityType.STATE and others:
        return _weights("rest")["state"]
    if c.form is Form.CAPITAL or c.key in _CONTINENTS:
        return _weights("rest")["capital"]
    return _weights("rest")["state" if c.type is EntityType.STATE else "town"]


def _skip_back(tokens: Tokens, i: int) -> tuple[int, bool]:
    """(index of the word that governs what follows ``i``, whether a direction such as "northern" stands between)."""
    directed = False
    while i >= 0 and (
        tokens.keys[i] in ("the", "The", "both") or tokens.keys[i].lower() in words("directions")
    ):
        directed = directed or tokens.keys[i] not in ("the", "The", "both")
        i -= 1
    return i, directed


def _past_coordination(tokens: Tokens, i: int, places: dict[int, Candidate]) -> int:
    """Index of the word before the first of several places that are joined by commas and "and"."""
    keys = tokens.keys
    while i > 0 and keys[i] in ("and", "or", ","):
        j = i - 1 if keys[i - 1] == "," else i
        other = places.get(-j)
        if other is None:
            return i
        i, _ = _skip_back(tokens, other.first - 1)
    return i


def _preceding(tokens: Tokens, i: int, places: dict[int, Candidate]) -> float:
    if i < 0 or tokens.texts[i] in _ENDS:
        return _weights("rest")["first"]
    word = tokens.keys[i].lower()
    if word == "," and tokens.keys[i - 1] in ("capital", "city", "town", "port", "village"):
        return _weights("rest")["inside_a_place"]
    if word in _GOVERNED:
        return _governed(tokens, i, word, places)
    if word == "at" and _passed_on(tokens, i, word):
        return _weights("rest")["target"]
    weight = _weights("before").get(word)
    if weight is None:
        return _weights("rest")["object"] if _takes_object(tokens, i) else 0.0
    return weight


def _governed(tokens: Tokens, i: int, word: str, places: dict[int, Candidate]) -> float:
    """What a preposition says by the word that governs it: "an answer from", "the road to", "relations between"."""
    weights = _weights(word)
    governor = tokens.keys[i - 1].lower() if i else ""
    if governor == "back" and i > 1:
        governor = tokens.keys[i - 2].lower()
    if governor in _list(f"{word}_acts") or (word in ("from", "to") and _sent_word(tokens, i)):
        return weights["acts"]
    if governor in _list(f"{word}_where") or (word == "to" and _from_there(tokens, i, places)):
        return weights["where"]
    if word == "for":
        return weights["where" if _left(tokens, i) else "other"]
    return weights["acts"] if word in ("to", "from") and _passed_on(tokens, i, word) else weights["other"]


def _sent_word(tokens: Tokens, i: int) -> bool:
    """Whether an answer, a note … comes from or goes to what follows: "no word came from", "a protest addressed to"."""
    keys = tokens.keys
    governor = keys[i - 1] if i else ""
    return (governor in _list("carries") or (governor.islower() and governor.endswith("ed"))) and any(
        k in _list("words") for k in keys[max(0, i - 4) : i - 1]
    )


def _left(tokens: Tokens, i: int) -> bool:
    """Whether somebody leaves another place for what follows the "for" at ``i``: "left London for"."""
    return any(k in _list("leaves") for k in tokens.keys[max(0, i - 4) : i])


def _from_there(tokens: Tokens, i: int, places: dict[int, Candidate]) -> bool:
    """Whether the "to" at ``i`` ends a way: "from Cyprus to …"."""
    start = places.get(-i)
    return start is not None and start.first > 0 and tokens.keys[start.first - 1] == "from"


def _passed_on(tokens: Tokens, i: int, preposition: str) -> bool:
    """Whether a verb of giving, buying or firing governs from afar: "sold ten tanks to …", "fired rockets at …"."""
    keys = tokens.keys
    for j in range(i - 1, max(-1, i - 8), -1):
        word = keys[j].lower()
        if word in _list(f"{preposition}_far"):
            return True
        if word in ("sent", "send", "sends", "sending") and preposition == "to":
            return any(k.lower() in _list("sent") for k in keys[j + 1 : i])
        if keys[j] in _ENDS or word in _list("surely_where") or word in ("of", "to", "from"):
            return False
    return False


def _takes_object(tokens: Tokens, i: int) -> bool:
    """Whether the word at ``i`` is a verb with what follows as its object: "to confront …", "accusing …"."""
    word = tokens.keys[i]
    return word.islower() and (
        (i > 0 and tokens.keys[i - 1] in ("to", "will", "would", "must", "could", "can", "should", "may"))
        or word.endswith(("ed", "ing"))
    )


def _attributive(tokens: Tokens, c: Candidate) -> bool:
    """Whether a short form does duty for the nationality word: "a U.S. satellite"."""
    if c.after >= len(tokens) or tokens.keys[c.first] not in ("US", "U.S.", "UK", "U.K.", "UAE"):
        return False
    following = tokens.keys[c.after]
    return following.isalpha() and following.islower() and following not in words("after_names")


def _one_of(tokens: Tokens, i: int) -> bool:
    """Whether "one of" leads up to token ``i``: "one of Turkey's largest firms" says where they are."""
    return tokens.keys[max(0, i - 2) : i] == ["one", "of"]


def _hyphened(tokens: Tokens, c: Candidate) -> float:
    """A partner behind or before a hyphen acts ("the Beijing-Moscow alliance"); "Moscow-based" says where."""
    if c.after + 1 < len(tokens) and tokens.texts[c.after] in "-–" and tokens.glued(c.after):
        based = tokens.keys[c.after + 1] in ("based", "born", "area", "bound")
        return _weights("rest")["based" if based else "compound"]
    if c.first > 1 and tokens.texts[c.first - 1] in "-–" and tokens.glued(c.first):
        return _weights("rest")["compound"]
    return 0.0


def starts_dateline(
    tokens: Tokens, c: Candidate, places: dict[int, Candidate], *, opens: bool = False
) -> bool:
    """Whether the place opens a report: "MOSCOW (Reuters) -", "Geneva, Aug. 3 —", "LONDON 1996-08-30".

    ``opens`` tells that it stands at the head of a paragraph, whatever the line before ends with.
    """
    before = tokens.texts[c.first - 1] if c.first and not opens else "."
    if c.after + 1 >= len(tokens) or before.isalnum() or before in "'’":
        return False
    shouted = tokens.texts[c.first].isupper() and len(tokens.texts[c.first]) > 3
    following, behind = tokens.texts[c.after], tokens.texts[c.after + 1]
    if following in ",|" and (shouted or before in ".\n|") and is_date(tokens, c.after + 1):
        return True
    if opens and following == "," and c.after + 1 in places:
        whole = places[c.after + 1].after  # "Tbilisi, Georgia —"
        return whole < len(tokens) and tokens.texts[whole] in "-–—" and not tokens.glued(whole)
    if opens and following == ":" and shouted:
        return True
    if tokens.glued(c.after):
        return False
    if following[0].isdigit():
        return shouted and len(following) == 4
    if following in "—–":
        return True
    agency = behind in ("Reuters", "AP", "AFP", "UPI", "Xinhua", "CNN", "TASS") or behind.isupper()
    return (
        following == "(" and agency and (shouted or c.type is not EntityType.STATE or c.form is Form.CAPITAL)
    ) or (shouted and following in "-,")


def _is_doing(tokens: Tokens, i: int) -> bool:
    """Whether what follows "is" at ``i`` is said of somebody who acts: "is sending", "is to send", "is a member"."""
    keys = tokens.keys
    word = keys[i] if i < len(keys) else ""
    if word in ("a", "an", "the", "one", "also"):
        return any(k in _list("is_member") for k in keys[i + 1 : i + 4])
    return word in _list("is_acting") or word.endswith("ing")


def _following(tokens: Tokens, i: int, places: dict[int, Candidate], *, governed: bool = False) -> float:
    """What the words behind a place say; a verb says nothing when the place is ``governed`` by a preposition.

    In "athletes from Kenya won", it is the athletes who did.
    """
    weights = _weights("after")
    if i >= len(tokens):
        return 0.0
    word = tokens.keys[i].lower()
    behind = tokens.keys[i + 1].lower() if i + 1 < len(tokens) else ""
    if word == "'s":
        if tokens.keys[i + 1 : i + 2] and tokens.keys[i + 1][0].isupper():
            return weights["possessive_acts"]  # "India's Border Security Force"
        if behind in _list("possessive_own"):
            return weights["possessive_own"]
        return weights["possessive_where" if behind in _list("possessive_where") else "possessive_acts"]
    if word == ",":
        if behind == "where":
            return weights["where"]
        if is_date(tokens, i + 1) and not governed:
            return weights["where"]  # "an attaché, Muscat, June 2025"
        return _weights("rest")["before_a_place"] if i + 1 in places else 0.0
    if word == "is":
        if says_town(tokens, i + 1):
            return weights["town"]
        return 0.0 if governed else weights["doing" if _is_doing(tokens, i + 1) else "is"]
    if word in _list("auxiliary"):
        return 0.0 if governed else weights["auxiliary"]
    if word in _list("where_after"):
        return weights["border"]
    if governed:
        return 0.0
    if word in _list("verbs") or (word.endswith("ed") and len(word) > 4):
        return weights["verb"]
    return 0.0
