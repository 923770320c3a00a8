"""Unknown persons whom the sentence around them gives away: "Pedro Lanús, a former judge, told …", "Hundal later ran for …"."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.persons import name_run
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

#: Lead in what a person is.
_APPOSITION = frozenset({"a", "an", "the", "its", "his", "her", "their", "our"})
#: Between a name and what only persons do.
_ADVERBS = frozenset(
    "later also then previously first subsequently eventually once again never has had".split()
)
_WAS = frozenset({"was", "is", "were", "been"})
#: How far into an apposition its noun may stand: "a former member of the town council's …" tells nothing.
_REACH = 5


def subjects(document: Document, sure: list[Candidate]) -> list[Candidate]:
    """Names at the head of a sentence that are free, and do or are what only a person does or is."""
    texts, found = document.tokens.texts, []
    vocabulary = frozenset(texts)
    owned = {i for c in sure for i in range(c.first, c.after)}
    for sentence in document.sentences:
        first = sentence.first
        if first in owned or sentence.last - first < 4 or not _may_begin(texts[first]):
            continue
        after = name_run(document.tokens, first, sentence.last)
        if after == first or any(i in owned or texts[i] in words("heads") for i in range(first, after)):
            continue
        if (after - first > 1 and _is_described_as_person(texts, after, sentence.last)) or (
            after - first == 1
            and _does_what_persons_do(texts, after, sentence.last)
            and _may_be_surname(vocabulary, texts[first])
        ):
            found.append(_person(first, after))
    return found


def _may_begin(text: str) -> bool:
    return (
        len(text) > 2
        and text[0].isupper()
        and text[1:].islower()
        and text not in words("not_names")
        and text not in words("titles")
    )


def _may_be_surname(vocabulary: frozenset[str], text: str) -> bool:
    """Whether a word at the head of a sentence may be a name: no plural, and nowhere in small letters."""
    plural = text.endswith("s") and not text.endswith(("ss", "us", "is"))
    return not plural and text not in words("crowds") and text.lower() not in vocabulary


def _is_described_as_person(texts: list[str], i: int, last: int) -> bool:
    """Whether an apposition with a role follows: ", a former judge, …"."""
    if i + 3 >= last or texts[i] != "," or texts[i + 1] not in _APPOSITION:
        return False
    for at in range(i + 2, min(last, i + 2 + _REACH)):
        if texts[at] in words("callings"):
            return texts[at + 1 : at + 2] not in (["-"], ["'s"], ["’s"])
        if not texts[at].isalpha() and texts[at] not in ("-", "'s", "’s"):
            return False
    return False


def _does_what_persons_do(texts: list[str], i: int, last: int) -> bool:
    """Whether a verb follows that takes a person: "was elected", "ran for", "has stated"."""
    perfect = False
    while i < last and texts[i] in _ADVERBS:
        perfect = perfect or texts[i] in ("has", "had")
        i += 1
    word, behind = texts[i : i + 1], texts[i + 1 : i + 2]
    if not word:
        return False
    if word[0] in _WAS:
        at = i + 2 if behind and behind[0] in ("first", "also", "then", "later", "subsequently") else i + 1
        return texts[at] in words("befalls") if at < last else False
    if word[0] in words("lives"):
        return True
    if [*word, *behind] == ["ran", "for"]:
        return i + 2 < last and (texts[i + 2][:1].isupper() or texts[i + 2] in words("goals"))
    return bool(behind) and f"{word[0]}_{behind[0]}" in words("lives")


def _person(first: int, after: int) -> Candidate:
    return Candidate(
        first,
        after,
        EntityType.PERSON,
        evidence=Evidence.RULE,
        rule="person.subject",
        why="What the sentence says of this name is said of persons.",
        confidence=0.86,
    )
