"""How much the words of an unknown name, and those around it, speak for a place: "off Skarvik", "the village of Strel".

Each cue adds to the log odds that the name says where. The words and their weights: ``resources/lexicons/actors/toponyms.toml``.
"""

from functools import cache

from postil.analysis import lexicon
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.tokens import Tokens

_AGENTS = ("er", "ers", "man", "men", "woman", "women", "ist", "ists", "ees", "ant", "ants", "ian", "ians")
_MONTHS = frozenset(
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
)
#: How far behind a comma the word may stand that says what the name is: "Strel, a walled town of 4,000".
_APPOSITION = 6
_DASHES = ("-", "–", "—")
#: From here on the words before leave no doubt; what follows is then said of another: "a market in Strel, the governor said".
_LED = 3.0


@cache
def _weights(table: str) -> dict[str, float]:
    found: dict[str, float] = lexicon.load_words("actors/toponyms")[table]
    return found


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon.load_words("actors/toponyms")["words"][name].split())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(_list("endings"))


def place_heads() -> frozenset[str]:
    """The last words of the names of places: "Palace", "Hills"."""
    return _list("last")


def name_odds(tokens: Tokens, first: int, after: int, label: str) -> float:
    """What the words of the name say, before anything around it is read; ``label`` is the model's."""
    keys, named = tokens.keys, _weights("name")
    odds = named.get(label, 0.0) + (named["longer"] if after - first > 1 else 0.0)
    if keys[first] in words("given_names"):
        odds += named["given"]
    if after - first > 1:
        if keys[after - 1] in _list("last"):
            odds += named["last"]
        elif keys[after - 1] in _list("perhaps_last"):
            odds += named["perhaps_last"]
        if keys[first] in _list("first"):
            odds += named["first"]
        elif keys[first] in _list("perhaps_first"):
            odds += named["perhaps_first"]
    if keys[after - 1].lower().endswith(_endings()):
        odds += named["ending"]
    return odds


def context_odds(document: Document, first: int, after: int, label: str) -> float:
    """What the words before and behind one mention say."""
    tokens = document.tokens
    if is_dateline(document, first, after):
        return _weights("behind")["dateline"]
    before, behind = before_odds(tokens, first - 1, label), behind_odds(tokens, first, after)
    led = before >= _LED and tokens.keys[after : after + 1] != ["'s"]
    return before + (max(behind, 0.0) if led else behind)


def before_odds(tokens: Tokens, i: int, label: str) -> float:
    """What the words up to token ``i`` lead to, a place or not."""
    keys, before = tokens.keys, _weights("before")
    article = directed = False
    while i >= 0 and (keys[i] in ("the", "The") or keys[i].lower() in words("directions")):
        article, directed = article or keys[i] in ("the", "The"), directed or keys[i].islower()
        directed = directed and keys[i] != "the"
        i -= 1
    if i < 0:
        return 0.0
    word = keys[i].lower()
    governor = keys[i - 1].lower() if i else ""
    if keys[i] in words("titles") and keys[i][0].isupper():
        return before["title"]
    if word in ("of", "from", "to", "at", "on", "in"):
        odds = _governed(tokens, i, word, governor, label)
        return odds * (before["article"] if article and odds > 0 and word != "of" else 1.0)
    if word == "," and governor in _list("towns"):
        return before["after_town"]
    odds = before.get(word, 0.0)
    if word in _list("taken"):
        odds = before["taken"]
    elif word in _list("held"):
        odds = before["held"]
    elif word in _list("off") and keys[i].islower() and governor in _list("put_off"):
        odds = 0.0
    if article and word in _list("no_article"):
        odds *= before["article"]
    return odds + (before["directed"] if directed and odds >= 0 and word not in _list("taken") else 0.0)


def _governed(tokens: Tokens, i: int, word: str, governor: str, label: str) -> float:
    """Prepositions that depend on the word before them: "the village of", "a farmer from", "the bridge at"."""
    before = _weights("before")
    if governor in _list(f"{word}_where"):
        return before[f"{word}_where"]
    if governor in _list(f"{word}_not"):
        return before["never"]
    if word == "from":
        agent = governor.endswith(_AGENTS) and governor not in _list("no_agents")
        return before["from_where"] if agent or _leads_to(tokens, i) else before["from"]
    if word == "to":
        return before["to_where"] if _came_from(tokens, i) or _sent(tokens, i) else before["to"]
    if word == "at":
        return before["at_person" if label == "PERSON" else "at"]
    return before[word]


def _came_from(tokens: Tokens, i: int) -> bool:
    """Whether "to" at ``i`` ends a way: "from Strel to"."""
    return "from" in (k.lower() for k in tokens.keys[max(0, i - 4) : i - 1])


def _leads_to(tokens: Tokens, i: int) -> bool:
    """Whether "from" at ``i`` begins a way: "from Novy Strel to Zenda"."""
    keys = tokens.keys[i + 1 : i + 6]
    return (
        "to" in keys
        and all(k[:1].isupper() or k in "-–" for k in keys[: keys.index("to")])
        and (
            keys[keys.index("to") + 1 : keys.index("to") + 2] == ["the"]
            or "".join(keys[keys.index("to") + 1 : keys.index("to") + 2])[:1].isupper()
        )
    )


def _sent(tokens: Tokens, i: int) -> bool:
    """Whether something was sent, moved … to what follows the "to" at ``i``: "was deployed to"."""
    return i > 1 and tokens.keys[i - 1] in _list("sent")


def behind_odds(tokens: Tokens, first: int, after: int) -> float:
    """What the words behind the name say of it."""
    keys, behind = tokens.keys, _weights("behind")
    word = keys[after] if after < len(keys) else ""
    following = keys[after + 1] if after + 1 < len(keys) else ""
    if word in _list("nouns"):
        led = first > 0 and (
            keys[first - 1] in ("the", "The", "in", "from", "of", "near", "and", ",", "through", "to", "at")
        )
        return behind["noun" if led else "bare_noun"]
    if word == ",":
        return _apposed(tokens, after + 1)
    if word == "'s":
        return behind["own_place" if following in _list("owned") else "own"]
    if word in ("is", "was", "became", "remains"):
        if says_town(tokens, after + 1):
            return behind["town"]
        return behind["undergone" if following in _list("undergone") else "none"]
    if word in _list("lies"):
        return behind["lies"]
    if word in _list("says"):
        return behind["says"]
    return behind["where"] if word == "where" else 0.0


def _apposed(tokens: Tokens, i: int) -> float:
    """What stands between commas behind a name: what it is, where, or how old."""
    keys, behind = tokens.keys, _weights("behind")
    word = keys[i] if i < len(keys) else ""
    if word == "where":
        return behind["where"]
    if word in ("who", "whose", "whom") or (word.isdigit() and len(word) < 3):
        return behind["person"]
    if says_town(tokens, i):
        return behind["town"]
    if any(k in words("titles") for k in keys[i : i + _APPOSITION] if k.islower()):
        return behind["office"]
    return 0.0


def says_town(tokens: Tokens, i: int) -> bool:
    """Whether "a walled town", "the regional capital" begins at ``i``."""
    keys = tokens.keys
    if keys[i : i + 1] not in (["a"], ["an"], ["the"], ["its"], ["their"], ["another"], ["once"]):
        return False
    for k in keys[i + 1 : i + _APPOSITION]:
        if k in _list("towns"):
            return True
        if not (k.islower() or k in "-–") or k in ("of", "in", "who", "for", "from", "to"):
            return False
    return False


def is_dateline(document: Document, first: int, after: int) -> bool:
    """Whether an unknown town in capitals opens a report: "ZINDER, June 2 (AP) –", "MOPTI | 4 May", "STREL (Agency) -"."""
    texts = document.tokens.texts
    if after + 1 >= len(texts) or not all(t.isupper() for t in texts[first:after] if t.isalpha()):
        return False
    if not texts[first].isupper() or not any(s.first == first for s in document.sentences):
        return False
    following = texts[after]
    if following in _DASHES or following == "|":
        return _on_one_line(document, after - 1, after + 1)
    if following == "," and is_date(document.tokens, after + 1):
        return True
    closing = texts[after : after + 8]
    return (
        following == "("
        and ")" in closing
        and closing[closing.index(")") + 1 :][:1] in ([d] for d in _DASHES)
    )


def _on_one_line(document: Document, first: int, last: int) -> bool:
    tokens = document.tokens
    return not tokens.glued(last - 1) and "\n" not in document.text[tokens.starts[first] : tokens.ends[last]]


def is_date(tokens: Tokens, i: int) -> bool:
    """Whether a date with a month begins at ``i``: "June 2", "2 June"."""
    texts = tokens.texts
    if i + 1 >= len(texts):
        return False
    one, two = texts[i], texts[i + 1]
    return (one in _MONTHS and (two[0].isdigit() or two == ".")) or (one.isdigit() and two in _MONTHS)
