"""Names that come again: surnames of persons, and names that the model saw elsewhere in the article."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.scan import is_shouted
from postil.analysis.actors.triggers import by_sentence
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType


def again(document: Document, resolved: list[Candidate]) -> list[Candidate]:
    """Capitalised words that are free and the same as a person's last name or a whole name found elsewhere."""
    owned = {i for c in resolved for i in range(c.first, c.after)}
    known = _surnames(document, resolved)
    if not known:
        return []
    found: list[Candidate] = []
    texts = document.tokens.texts
    loud = {name.upper(): c for name, c in known.items() if len(name) > 3}
    both = known | loud
    hits = [i for i, text in enumerate(texts) if text in both]
    for sentence, inside in by_sentence(document, hits):
        shouted = is_shouted(document.tokens, sentence.first, sentence.last)
        names = loud if shouted else known
        for i in [i for i in inside if texts[i] in names]:
            source = names[texts[i]]
            if i in owned or (not shouted and _part_of_more(texts, i, sentence.first, sentence.last)):
                continue
            if shouted and found and found[-1].after == i and found[-1].key == source.key:
                found[-1].after = i + 1
                continue
            why = f"The article calls {source.name} by this name."
            found.append(
                Candidate(
                    i,
                    i + 1,
                    source.type,
                    Form.SURNAME,
                    key=source.key,
                    name=source.name,
                    evidence=Evidence.RULE,
                    rule="person.again",
                    why=why,
                    confidence=0.91,
                )
            )
    return found


def _surnames(document: Document, resolved: list[Candidate]) -> dict[str, Candidate]:
    """Single words that mean one person in this article."""
    found: dict[str, Candidate] = {}
    texts, others = document.tokens.texts, words("not_names")
    for c in resolved:
        if c.type is EntityType.PERSON:
            word = texts[c.after - 1]
            if len(word) > 2 and word[0].isupper() and word not in others and word not in words("particles"):
                found.setdefault(word, c)
    for c in resolved:
        given = texts[c.first]
        unfit = given in others or given in words("titles") or given in words("particles")
        common = bool(c.readings) and given in words("first_names")
        if c.type is EntityType.PERSON and len(c) > 1 and len(given) > 3 and not unfit and not common:
            found.setdefault(given, c)
    return found


def _part_of_more(texts: list[str], i: int, first: int, last: int) -> bool:
    """Whether capitalised neighbours make it a part of another name ("Trump Tower", "Jeb Bush")."""
    behind = texts[i + 1] if i + 1 < last else ""
    before = texts[i - 1] if i > first else ""
    if behind[:1].isupper() and behind.isalpha() and behind not in words("not_names"):
        return True
    return (
        before[:1].isupper()
        and before.isalpha()
        and before not in words("titles")
        and before not in words("not_names")
    )
