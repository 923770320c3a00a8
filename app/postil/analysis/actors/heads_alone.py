"""Bodies by their last word: "the Council" in an article on one council, "the Alliance" in one on NATO."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, Gazetteer
from postil.analysis.actors.headline import in_headline
from postil.analysis.actors.persons import is_name_word
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType


def heads_alone(document: Document, candidates: list[Candidate], known: Gazetteer) -> list[Candidate]:
    """Free words such as "Council" and "Commission" with a capital, where the article named one such body before."""
    bodies = _bodies(candidates, known)
    if not bodies:
        return []
    texts = document.tokens.texts
    owned = {i for c in candidates for i in range(c.first, c.after)}
    found = []
    for i, text in enumerate(texts):
        named = bodies.get(text)
        if named is None or i in owned or i <= named.first or not _stands_alone(texts, i):
            continue
        if not in_headline(document, i):
            found.append(_candidate(i, named, known))
    return found


def _bodies(candidates: list[Candidate], known: Gazetteer) -> dict[str, Candidate]:
    """The first mention of the one body to which the article gives each last word."""
    found: dict[str, Candidate | None] = {}
    for c in candidates:
        if c.place or c.type in (EntityType.PERSON, EntityType.STATE, EntityType.PLACE, EntityType.PEOPLE):
            continue
        name = known.name(c.key) if c.key in known.rows else c.name
        parts = name.split(" of ")[0].split(" for ")[0].split()
        heads = {parts[-1]} if len(parts) > 1 or " of " in name else set()
        heads |= {"Alliance"} if c.type is EntityType.ALLIANCE else set()
        for head in heads & words("lone_heads"):
            first = found.setdefault(head, c)
            if first is not None and first.key != c.key:
                found[head] = None
    return {head: c for head, c in found.items() if c is not None}


def _stands_alone(texts: list[str], i: int) -> bool:
    """Whether no other word of a name stands beside the word."""
    before = texts[i - 1] if i else "."
    following = texts[i + 1] if i + 1 < len(texts) else "."
    if following[:1].isupper() or following in ("of", "for", "on", "-", "–"):
        return False
    if before in ("the", "The", "this", "This"):
        return True
    determined = texts[i - 2 : i - 1] and texts[i - 2] in ("the", "The", "a", "A", "an", "An")
    return bool(determined) and before.islower() and before.isalpha() and not is_name_word(before)


def _candidate(i: int, named: Candidate, known: Gazetteer) -> Candidate:
    name = known.name(named.key) if named.key in known.rows else named.name
    return Candidate(
        i,
        i + 1,
        named.type,
        Form.NAME,
        key=named.key,
        name=name,
        evidence=Evidence.RULE,
        rule="organisation.head-alone",
        why=f"The article speaks of one such body, {name}.",
        confidence=0.86,
    )
