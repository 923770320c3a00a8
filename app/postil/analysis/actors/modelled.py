"""Names that the statistical model found, repaired to the rules of the house."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.words import words
from postil.analysis.document import Document, ModelName
from postil.model.annotation import Evidence
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
_CONFIDENCE = {"PERSON": 0.85, "ORG": 0.72, "NORP": 0.75, "GPE": 0.7, "LOC": 0.6, "FAC": 0.5}
_PARTS = {
    "PERSON": "a person",
    "ORG": "an organisation",
    "NORP": "a people or group",
    "GPE": "a state or town",
    "LOC": "a place",
    "FAC": "a building",
}
_PREFIXES = frozenset(
    {"pro", "anti", "ex", "non", "then", "post", "pre", "Pro", "Anti", "Ex", "Non", "Post", "Pre"}
)
_ARTICLES = frozenset({"the", "The", "a", "A", "an", "An", "THE"})


def modelled(document: Document) -> list[Candidate]:
    """Candidates from ``document.model_names``; none when the model was not asked."""
    found = []
    for name in document.model_names or ():
        if name.label in _TYPES:
            candidate = _repaired(document, name)
            if candidate:
                found.append(candidate)
    return found


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
    while first < after:
        text = texts[first]
        if text in _PREFIXES and after - first > 2 and texts[first + 1] == "-":
            first += 2
        elif text in _ARTICLES or not (text[0].isalnum() or text[0] in "’'"):
            first += 1
        elif name.label == "PERSON" and (text in titles or (text in others and after - first > 1)):
            first += 1
            if first < after and texts[first] == ".":
                first += 1
        else:
            break
    while first < after and (
        texts[after - 1] in ("'s", "’s", "'", "’")
        or not (texts[after - 1][-1].isalnum() or texts[after - 1] == ".")
    ):
        after -= 1
    return first, after


def _is_name(document: Document, first: int, after: int, label: str) -> bool:
    texts = document.tokens.texts[first:after]
    others = words("not_names")
    if all(t in others or not t[0].isalpha() for t in texts):
        return False
    if not any(t[0].isupper() for t in texts):
        return False
    if len(texts) == 1 and texts[0] in words("not_alone"):
        return False
    if label == "NORP" and not texts[-1].endswith("s"):
        return False
    if label == "PERSON":
        return len(texts) <= 8 and not any(t[0].isdigit() or t in "/:;=" for t in texts)
    return (
        len(texts) <= 14
        and "\n" not in document.text[document.tokens.starts[first] : document.tokens.ends[after - 1]]
    )
