"""Where the names of persons begin and end when the model cut them short."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.headline import in_headline
from postil.analysis.actors.persons import is_name_word
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

#: Tokens of a whole name, and letters of a syllable behind a hyphen: "Sun-won".
_LONGEST, _SYLLABLE = 5, 6


def with_whole_names(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, persons that only the model knows from their first to their last word."""
    owned = {i for c in candidates for i in range(c.first, c.after)}
    for c in candidates:
        if c.readings or c.evidence is not Evidence.MODEL:
            continue
        _without_rank(document, c)
        if c.type is EntityType.PERSON and not in_headline(document, c.first):
            _begin(document, c, owned)
            _go_on(document, c, owned)
    return candidates


def _without_rank(document: Document, c: Candidate) -> None:
    """A rank is no part of a name, and whoever has one is a person: "General Ernesto Aldana" read as a body."""
    texts = document.tokens.texts
    named = texts[c.first + 1 : c.after]
    if (
        c.label == "ORG"
        and 2 <= len(named) <= 3
        and texts[c.first] in words("ranks")
        and all(is_name_word(t) and t not in words("heads") for t in named)
    ):
        c.first += 1
        c.type, c.label, c.place, c.confidence = EntityType.PERSON, "PERSON", False, 0.9
        c.why = f"A name after the title “{texts[c.first - 1]}” is a person."


def _begin(document: Document, c: Candidate, owned: set[int]) -> None:
    """A given name before a surname is a part of it."""
    texts, i = document.tokens.texts, c.first - 1
    if len(c) == 1 and i >= 0 and i not in owned and texts[i] in words("first_names"):
        c.first = i
        owned.add(i)


def _go_on(document: Document, c: Candidate, owned: set[int]) -> None:
    """What is left of a name behind a hyphen, or in capital letters that are no other name's: "Park Sun | -won", "Iyad Ag | Ghaly"."""
    tokens = document.tokens
    texts = tokens.texts
    for _ in range(2):
        i = c.after
        if _is_syllable(document, i):
            c.after = i + 2
        elif (
            2 <= len(c) < _LONGEST
            and i < len(texts)
            and i not in owned
            and is_name_word(texts[i])
            and not texts[i].isupper()
            and texts[i] not in words("not_names")
            and texts[i] not in words("titles")
            and texts[i] not in words("heads")
            and "\n" not in document.text[tokens.ends[i - 1] : tokens.starts[i]]
            and texts[i - 1] != "."
        ):
            owned.add(i)
            c.after = i + 1


def _is_syllable(document: Document, i: int) -> bool:
    """Whether a hyphen and a syllable in small letters follow without a space, as in Korean given names."""
    tokens = document.tokens
    if i + 1 >= len(tokens) or tokens.texts[i] not in "-‐‑" or not (tokens.glued(i) and tokens.glued(i + 1)):
        return False
    behind, before = tokens.texts[i + 1], tokens.texts[i - 1]
    return (
        behind.isalpha()
        and behind.islower()
        and max(len(behind), len(before)) <= _SYLLABLE
        and behind not in words("after_hyphens")
    )
