"""The speech lexicon: verbs that attribute words, nouns that speak, titles, little words."""

from dataclasses import dataclass
from functools import cache

from postil.analysis import lexicon

_TELLING = frozenset(["say", "tell", "doc", "write"])


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of an attributing verb: its ``lemma``, its ``kind`` (say, tell, write, call, act, think, doc, sound) and ``tense``.

    ``tense`` is base, s, past or ing.
    """

    lemma: str
    kind: str
    tense: str


@dataclass(frozen=True, slots=True)
class Speech:
    """What the lexicon holds; all words in lower case. ``telling`` are the forms that a sentence with reported speech must hold."""

    verbs: dict[str, Verb]
    telling: frozenset[str]
    speakers: frozenset[str]
    bodies: frozenset[str]
    vessels: frozenset[str]
    titles: frozenset[str]
    not_names: frozenset[str]
    between: frozenset[str]
    according: frozenset[str]
    naming: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    he_names: frozenset[str]
    she_names: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    be: frozenset[str]
    stops: frozenset[str]
    small: frozenset[str]
    mine: frozenset[str]
    sure: frozenset[str]
    finite: frozenset[str]
    releasing: frozenset[str]
    openers: frozenset[str]
    persons: frozenset[str]
    holding: frozenset[str]
    views: frozenset[str]
    asking: frozenset[str]
    gestures: frozenset[str]
    speaking: frozenset[str]
    moods: frozenset[str]
    clauses: frozenset[str]
    links: frozenset[str]
    short: frozenset[str]
    works: frozenset[str]
    labels: frozenset[str]
    stances: frozenset[str]
    relations: frozenset[str]


@cache
def speech() -> Speech:
    """The lexicon, read once per process from resources/lexicons/speech."""
    words = {name: frozenset(body.split()) for name, body in lexicon.load_words("speech/words").items()}
    speakers = words.pop("speakers")
    verbs = _verbs()
    telling = {form for form, verb in verbs.items() if verb.kind in _TELLING and verb.tense != "base"}
    return Speech(
        verbs, frozenset(telling | {"according", "According", "per"}), speakers | _plurals(speakers), **words
    )


def _verbs() -> dict[str, Verb]:
    verbs: dict[str, Verb] = {}
    for lemma, kind, forms in lexicon.load("speech/verbs"):
        for form in forms.split():
            verbs.setdefault(form, Verb(lemma, kind, _tense(lemma, form)))
    return verbs


def _tense(lemma: str, form: str) -> str:
    if form == lemma:
        return "past" if lemma == "read" else "base"
    if form.endswith("ing"):
        return "ing"
    return "s" if form in (lemma + "s", lemma + "es", lemma[:-1] + "ies") else "past"


def _plurals(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(
        n[:-1] + "ies" if n.endswith("y") else n + ("es" if n.endswith("ch") else "s") for n in nouns
    ) | {"men", "women", "people", "critics", "congressmen", "spokesmen"}
