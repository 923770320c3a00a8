"""Attributions inside the marks, as French and Serbian papers have them: « The road is ours, sighs the hunter, for now. »."""

from postil.analysis.quotes.frame import Is, Item
from postil.analysis.quotes.scene import Candidate, Scene
from postil.analysis.quotes.subjects import Link, subject_right

_BEFORE = frozenset([",", "…", "?", "!"])
_AFTER = frozenset([",", ".", ":", ";", "…"])
_KINDS = frozenset(["say", "tell", "sound", "think"])
_PRONOUNS = frozenset(["he", "she"])


def interposed(scene: Scene) -> list[Candidate]:
    """Who says the words of ``scene``, which are those between the marks, in a clause of its own between their commas."""
    for c, item in enumerate(scene.row):
        if item.kind is Is.CUE and item.verb is not None and item.verb.kind in _KINDS:
            link = _turned_round(scene.row, c) or _pronoun(scene.row, c)
            if link is not None and _closes(scene.row, max(link.last, c)):
                return [Candidate(link, scene, "I", ["inside words"])]
    return []


def _turned_round(row: list[Item], c: int) -> Link | None:
    """The subject behind the verb at item ``c``, which stands behind a comma: ", sighs the hunter"."""
    verb, k = row[c].verb, c - 1
    while k >= 0 and row[k].kind is Is.END:
        k -= 1
    if verb is None or verb.tense not in ("past", "s") or k < 1 or row[k].word not in _BEFORE:
        return None
    return subject_right(row, c, "inverted")


def _pronoun(row: list[Item], c: int) -> Link | None:
    """The pronoun before the verb at item ``c``: ", she says,"."""
    if c < 2 or row[c - 1].tag not in _PRONOUNS or row[c - 2].word not in _BEFORE:
        return None
    item = row[c - 1]
    return Link(item.start, item.end, item.tag, c - 1, c, c, "subject", c - 1)


def _closes(row: list[Item], last: int) -> bool:
    """Whether the clause is over after item ``last``."""
    return last + 1 >= len(row) or row[last + 1].kind is Is.END or row[last + 1].word in _AFTER
