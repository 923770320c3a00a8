"""Leaders named by their surname alone: what the sentence has them do, and among whom, tells them from namesakes."""

from collections.abc import Iterable

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Entry, Form, Gazetteer
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.quotes.words import speech
from postil.model.entity import EntityType

#: Actors beside whom a surname is that of politics.
_POWERS = frozenset(
    {
        EntityType.STATE,
        EntityType.GOVERNMENT_BODY,
        EntityType.ALLIANCE,
        EntityType.ARMED_FORCE,
        EntityType.ARMED_GROUP,
        EntityType.PARTY,
        EntityType.BLOC,
    }
)
_BY_STATES = frozenset({Form.ADJECTIVE, Form.PEOPLE, Form.COMBINING})
#: Guards that a state's name passes by standing where it does.
_NO_DOUBT = frozenset({"", "person", "mixed"})
_AND = frozenset({"and", ",", "&", "-", "–"})
_SPEAKING = frozenset({"say", "tell", "call", "act", "write"})
#: How far behind a name its deed may stand: "Starmer, Merz and Macron urge".
_REACH = 6
#: The year since when an ended office is still spoken of as news.
_LATELY = 2024


def at_work(document: Document, candidates: Iterable[Candidate], known: Gazetteer) -> set[str]:
    """Keys of holders of an office whom a sentence names by surname, doing what they do among states, bodies or other leaders."""
    candidates = list(candidates)
    doubtful = [c for c in candidates if c.form is Form.SURNAME and all(r.guard for r in c.readings)]
    if not doubtful:
        return set()
    texts, found = document.tokens.texts, set[str]()
    mentioned = {r.key for c in candidates for r in c.readings}
    for sentence in document.sentences:
        here = [c for c in doubtful if sentence.first <= c.first < sentence.last]
        if not here:
            continue
        inside = [c for c in candidates if sentence.first <= c.first < sentence.last]
        for c in here:
            others = [o for o in inside if o is not c]
            holders = [
                r for r in c.readings if holds_office(known, r) and _is_near(known, r, others, mentioned)
            ]
            if len(holders) == 1 and _deed(texts, c, others, sentence.last) and _among(texts, others, c):
                found.add(holders[0].key)
    return found


def holds_office(known: Gazetteer, reading: Entry) -> bool:
    """Whether the lexicon has the person in an office that has not ended, or not long ago."""
    if reading.table != "persons":
        return False
    office = known.rows[reading.key][3]
    return "since" in office or not office[-4:].isdigit() or int(office[-4:]) >= _LATELY


def _is_near(known: Gazetteer, reading: Entry, others: list[Candidate], mentioned: set[str]) -> bool:
    """Whether the bearer of a surname that many bear may be meant: the article names the state, or the sentence no other."""
    if reading.guard != "office" or known.rows[reading.key][2] in mentioned:
        return True
    return not any(o.type is EntityType.STATE for o in others)


def _deed(texts: list[str], c: Candidate, others: list[Candidate], last: int) -> bool:
    """Whether a verb of leaders follows the name, over other names of a list."""
    ends = {o.first: o.after for o in others if o.form is Form.SURNAME}
    i, limit = c.after, min(last, c.after + _REACH)
    while i < limit and (texts[i] in _AND or i in ends):
        i = ends.get(i, i + 1)
    if i >= last:
        return False
    word = texts[i].lower()
    verb = speech().verbs.get(word)
    return word in words("deeds") or (verb is not None and verb.kind in _SPEAKING and verb.tense != "ing")


def _among(texts: list[str], others: list[Candidate], c: Candidate) -> bool:
    """Whether the sentence names a power or another leader, or speaks of matters of state."""
    for o in others:
        sure = any(r.guard in _NO_DOUBT or len(o) > 1 for r in o.readings)
        if sure and (
            o.type in _POWERS or (o.type is EntityType.PERSON and any(not r.guard for r in o.readings))
        ):
            return True
        if o.form in _BY_STATES:
            return True
    near = {text.lower() for text in texts[c.after : c.after + 16]}
    return not near.isdisjoint(words("matters_of_state"))
