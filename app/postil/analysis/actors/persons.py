"""Persons by rule: a title before capitalised names."""

from collections.abc import Iterable

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form
from postil.analysis.actors.triggers import CLOSING, by_sentence
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.tokens import Tokens
from postil.model.annotation import Evidence
from postil.model.entity import EntityType


def persons(document: Document, names: Iterable[Candidate], hits: list[int]) -> list[Candidate]:
    """Persons that a title at one of ``hits`` announces: "Foreign Minister Wang Yi", "Mr Ellwood"."""
    tokens, found = document.tokens, []
    states = {i for c in names if c.type is not EntityType.PERSON for i in range(c.first, c.after)}
    for sentence, titles in by_sentence(document, hits):
        for i in titles if titles[-1] < sentence.last - 1 else titles[:-1]:
            start = i + 2 if tokens.texts[i + 1] == "." else i + 1
            after = name_run(tokens, start, sentence.last)
            if after > start and start not in states:
                title = tokens.texts[i]
                found.append(
                    Candidate(
                        start,
                        after,
                        EntityType.PERSON,
                        Form.NAME,
                        evidence=Evidence.RULE,
                        rule="person.title",
                        why=f"A name after the title “{title}” is a person.",
                        confidence=0.95,
                    )
                )
    return found


def speakers(document: Document, names: Iterable[Candidate], hits: list[int]) -> list[Candidate]:
    """Unknown persons behind the words at ``hits``: “…,” Amit Levy, a spokesman, said; said Leïla Salah, a deputy."""
    tokens, found = document.tokens, []
    texts = tokens.texts
    owned = {i for c in names for i in range(c.first, c.after)}
    for i in [hit + 1 for hit in hits if 0 < hit < len(texts) - 5]:
        if texts[i - 1] in CLOSING and texts[i - 2] not in ",?!.":
            continue
        after = name_run(tokens, i, len(texts))
        apposition = texts[after : after + 1] == [","] and texts[after + 1 : after + 2][0:1] in (
            ["a"],
            ["an"],
            ["the"],
        )
        if (
            2 <= after - i <= 4
            and apposition
            and not any(k in owned or texts[k] in words("heads") for k in range(i, after))
        ):
            found.append(
                Candidate(
                    i,
                    after,
                    EntityType.PERSON,
                    Form.NAME,
                    evidence=Evidence.RULE,
                    rule="person.speaker",
                    why="A name beside quoted words, with what it is behind it, is a person.",
                    confidence=0.9,
                )
            )
    return found


def name_run(tokens: Tokens, i: int, last: int) -> int:
    """Index after the person's name that begins at ``i``, or ``i`` when none does.

    At most five parts: capitalised words, initials, small particles between them, and hyphens inside.
    """
    texts, particles, others = tokens.texts, words("particles"), words("not_names")
    titles = words("titles")
    end, parts = i, 0
    while end < last and parts < 5:
        text = texts[end]
        if is_name_word(text) and text not in others and text not in titles:
            end, parts = end + 1, parts + 1
        elif (parts and text == "." and len(texts[end - 1]) == 1) or (
            text in particles and end + 1 < last and _leads_on(tokens, end, particles)
        ):
            end += 1
        elif (
            text in "-–"
            and parts
            and end + 1 < last
            and tokens.glued(end)
            and _second_half(texts[end + 1], texts[end - 1])
        ):
            end += 2
        else:
            break
    while end - i > 1 and texts[end - 1] in words("letters_of_office"):
        end -= 1
    return end


def _leads_on(tokens: Tokens, i: int, particles: frozenset[str]) -> bool:
    """Whether a name goes on after the particle at ``i``."""
    following = tokens.texts[i + 1]
    if following in "-–":
        return i + 2 < len(tokens) and is_name_word(tokens.texts[i + 2])
    return is_name_word(following) or following in particles


def _second_half(text: str, before: str) -> bool:
    return text[:1].isalpha() and (text[0].islower() or before in ("El", "Al", "el", "al") or len(text) > 1)


def is_name_word(text: str) -> bool:
    """Whether it is written like a part of a name: "Wang", "McCain", "O'Brien", "J"."""
    return text[0].isupper() and text[0].isalpha()
