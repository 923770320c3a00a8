"""Government bodies and armed forces by pattern: "Russian Foreign Ministry", "Ministry of Defence of Iraq", "the Iraqi army"."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, Gazetteer, slug
from postil.analysis.actors.triggers import Trigger
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.tokens import tokenise
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

#: Portfolio of a ministry as news writes it → as its canonical name has it.
PORTFOLIOS = {
    "Foreign": "Foreign Affairs",
    "Foreign Affairs": "Foreign Affairs",
    "External Affairs": "External Affairs",
    "Defence": "Defence",
    "Defense": "Defence",
    "National Defence": "National Defence",
    "National Defense": "National Defence",
    "Interior": "the Interior",
    "Home": "Home Affairs",
    "Finance": "Finance",
    "Economy": "Economy",
    "Commerce": "Commerce",
    "Trade": "Trade",
    "Health": "Health",
    "Justice": "Justice",
    "Energy": "Energy",
    "Oil": "Oil",
    "Education": "Education",
    "Transport": "Transport",
    "Agriculture": "Agriculture",
    "Information": "Information",
    "Culture": "Culture",
    "Environment": "Environment",
    "Labour": "Labour",
    "Labor": "Labour",
    "Intelligence": "Intelligence",
    "State Security": "State Security",
    "Public Security": "Public Security",
    "Unification": "Unification",
}
#: Words after a nationality that name a force or body of that state: → (type, name with "{}" for the nationality).
_BODIES = {
    "military": (EntityType.ARMED_FORCE, "{} Armed Forces"),
    "armed forces": (EntityType.ARMED_FORCE, "{} Armed Forces"),
    "army": (EntityType.ARMED_FORCE, "{} Army"),
    "navy": (EntityType.ARMED_FORCE, "{} Navy"),
    "air force": (EntityType.ARMED_FORCE, "{} Air Force"),
    "marines": (EntityType.ARMED_FORCE, "{} Marines"),
    "coast guard": (EntityType.ARMED_FORCE, "{} Coast Guard"),
    "coastguard": (EntityType.ARMED_FORCE, "{} Coast Guard"),
    "security forces": (EntityType.ARMED_FORCE, "{} Security Forces"),
    "border guard": (EntityType.ARMED_FORCE, "{} Border Guard"),
    "national guard": (EntityType.ARMED_FORCE, "{} National Guard"),
    "general staff": (EntityType.ARMED_FORCE, "{} General Staff"),
    "special forces": (EntityType.ARMED_FORCE, "{} Special Forces"),
    "police": (EntityType.GOVERNMENT_BODY, "{} Police"),
    "parliament": (EntityType.GOVERNMENT_BODY, "Parliament of {country}"),
    "senate": (EntityType.GOVERNMENT_BODY, "Senate of {country}"),
    "cabinet": (EntityType.GOVERNMENT_BODY, "Cabinet of {country}"),
    "supreme court": (EntityType.GOVERNMENT_BODY, "Supreme Court of {country}"),
    "constitutional court": (EntityType.GOVERNMENT_BODY, "Constitutional Court of {country}"),
    "central bank": (EntityType.GOVERNMENT_BODY, "Central Bank of {country}"),
    "embassy": (EntityType.GOVERNMENT_BODY, "Embassy of {country}"),
    "state department": (EntityType.GOVERNMENT_BODY, "State Department of {country}"),
}
#: Words after a nationality that mean the state itself.
_GOVERNMENT = frozenset({"government", "regime", "administration"})


def bodies(
    document: Document, known: Gazetteer, names: list[Candidate], hits: dict[Trigger, list[int]]
) -> list[Candidate]:
    """Bodies of the states among ``names``, and ministries that stand alone."""
    found = []
    states = {c.first: c for c in names if c.type is EntityType.STATE}
    ends = {c.after: c for c in states.values()}
    for state in states.values():
        body = _after_state(document, known, state)
        if body:
            found.append(body)
    found += _governments(document, known, names, states, hits[Trigger.GOVERNMENT])
    for i in hits[Trigger.MINISTRY]:
        if i:
            ministry = _ministry(document, known, i, states, ends)
            if ministry:
                found.append(ministry)
    return found


def _governments(
    document: Document,
    known: Gazetteer,
    names: list[Candidate],
    states: dict[int, Candidate],
    hits: list[int],
) -> list[Candidate]:
    """The government of a state and the regime of a ruler: "government of Iraq", "Assad's regime"."""
    keys, found = document.tokens.keys, []
    for c in names:
        i = c.after + 1 if keys[c.after : c.after + 1] == ["'s"] else c.after
        if c.type is EntityType.PERSON and keys[i : i + 1] == ["regime"]:
            home = known.rows[c.readings[0].key][2]
            if home in known.rows:
                why = (
                    f"The regime of {known.name(c.readings[0].key)} is the government of {known.name(home)}."
                )
                found.append(
                    _body(c.first, i + 1, EntityType.STATE, home, known.name(home), "body.regime", why)
                )
    for i in hits:
        if keys[i + 1 : i + 2] == ["of"] and i + 2 < len(keys):
            state = states.get(i + 3 if keys[i + 2] == "the" else i + 2)
            if state and state.form is Form.NAME:
                key = state.readings[0].key
                why = f"“{keys[i]} of” with the name of a state means the state."
                found.append(
                    _body(i, state.after, EntityType.STATE, key, known.name(key), "body.government", why)
                )
    return found


def _after_state(document: Document, known: Gazetteer, state: Candidate) -> Candidate | None:
    keys, i = document.tokens.keys, state.after
    if keys[i : i + 3] == ["-", "led", "coalition"]:
        name = f"{known.name(state.readings[0].key)}-led coalition"
        why = "A coalition that a state leads is an actor of its own."
        return _body(
            state.first, i + 3, EntityType.ALLIANCE, f"alliance:{slug(name)}", name, "body.coalition", why
        )
    if i < len(keys) and keys[i] == "'s" and state.form is Form.NAME:
        return None
    for n in (2, 1):
        phrase = " ".join(keys[i : i + n])
        if n == 1 and phrase.lower() in _GOVERNMENT and state.form in (Form.ADJECTIVE, Form.NAME):
            key = state.readings[0].key
            why = f"“{phrase}” with the name of a state means the state."
            return _body(state.first, i + n, EntityType.STATE, key, known.name(key), "body.government", why)
        if phrase.lower() in _BODIES and state.form in (Form.ADJECTIVE, Form.NAME):
            if is_described(document.tokens.texts, i + n):
                continue
            return state_body(known, state.first, i + n, phrase.lower(), state)
    return None


def state_body(known: Gazetteer, first: int, after: int, body: str, state: Candidate) -> Candidate | None:
    """The ``body`` ("army", "parliament") of a state as tokens ``[first, after)``, or None when it is no such word."""
    if body not in _BODIES:
        return None
    type_, pattern = _BODIES[body]
    key = state.readings[0].key
    return _known_body(
        known, first, after, type_, pattern.format(known.adjective(key), country=known.name(key))
    )


def is_described(texts: list[str], i: int) -> bool:
    """Whether a noun follows at ``i``, so that "military", "police" … only describe it ("military exercises")."""
    text = texts[i] if i < len(texts) else "."
    return text.isalpha() and text.islower() and text not in words("after_names") and not text.endswith("ed")


def _known_body(known: Gazetteer, first: int, after: int, type_: EntityType, name: str) -> Candidate:
    """The body of that name: from the lexicon when it knows the words or the name, else by its pattern."""
    key = _lexicon_key(known, name)
    if key:
        return _body(
            first, after, known.type(key), key, known.name(key), "body.state", f"This is {known.name(key)}."
        )
    prefix = "force" if type_ is EntityType.ARMED_FORCE else "body"
    why = "A nationality with a word for a public body names that body."
    return _body(first, after, type_, f"{prefix}:{slug(name)}", name, "body.state", why)


def _lexicon_key(known: Gazetteer, name: str) -> str | None:
    tokens = tokenise(name)
    found = known.phrases.longest(tokens, 0)
    return found[1][0].key if found and found[0] == len(tokens) else None


def _ministry(
    document: Document, known: Gazetteer, i: int, states: dict[int, Candidate], ends: dict[int, Candidate]
) -> Candidate | None:
    """The ministry around the word at ``i``: "Russian Foreign Ministry", "Ministry of Defence (of Iraq)"."""
    keys = document.tokens.keys
    if i + 2 < len(keys) and keys[i + 1] == "of":
        return _ministry_of(document, known, i, states, ends)
    for n in (2, 1):
        portfolio = " ".join(keys[i - n : i]) if i >= n else ""
        proper = portfolio.title()
        if proper in PORTFOLIOS and (keys[i] == "Ministry" or portfolio != ""):
            first = i - n
            state = ends.get(first) or (ends.get(first - 1) if keys[first - 1] == "'s" else None)
            if state is None and keys[i] == "ministry":
                return None
            start = state.first if state and keys[first - 1] != "'s" else first
            return state_ministry(known, start, i + 1, proper, state)
    return None


def _ministry_of(
    document: Document, known: Gazetteer, i: int, states: dict[int, Candidate], ends: dict[int, Candidate]
) -> Candidate | None:
    keys = document.tokens.keys
    at = i + 3 if keys[i + 2] == "the" else i + 2
    for n in (2, 1):
        proper = " ".join(keys[at : at + n])
        if proper in PORTFOLIOS:
            after = at + n
            state = ends.get(i)
            first = state.first if state else i
            if state is None and after + 1 < len(keys) and keys[after] in ("of", "in", "for"):
                nxt = after + 2 if keys[after + 1] == "the" else after + 1
                state = states.get(nxt) if keys[after] == "of" else None
                after = state.after if state else after
            return state_ministry(known, first, after, proper, state)
    return None


def state_ministry(
    known: Gazetteer, first: int, after: int, portfolio: str, state: Candidate | None
) -> Candidate:
    """The ministry of that ``portfolio`` as tokens ``[first, after)``, of ``state`` when the text says so."""
    name = f"Ministry of {PORTFOLIOS[portfolio]}"
    why = "“Ministry” with its field names a government body."
    if state:
        country = known.name(state.readings[0].key)
        name = f"{name} of {country}"
        why = f"“Ministry” with its field and a state names a body of {country}."
    key = _lexicon_key(known, name) or f"body:{slug(name)}"
    return _body(
        first,
        after,
        EntityType.GOVERNMENT_BODY,
        key,
        known.name(key) if key in known.rows else name,
        "body.ministry",
        why,
    )


def _body(first: int, after: int, type_: EntityType, key: str, name: str, rule: str, why: str) -> Candidate:
    return Candidate(
        first,
        after,
        type_,
        Form.NAME,
        key=key,
        name=name,
        evidence=Evidence.RULE,
        rule=rule,
        why=why,
        confidence=0.92,
    )
