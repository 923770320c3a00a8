"""Short forms of names without brackets: "the National Transport Board … the NTB … the Transport Board"."""

from collections.abc import Iterable

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.triggers import by_sentence
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

#: Words of the longest part that may stand for a name.
_LONGEST = 8
_DOT = "."
#: What letters and parts of a name may stand for.
_BODIES = frozenset(
    {
        EntityType.ORGANISATION,
        EntityType.ALLIANCE,
        EntityType.GOVERNMENT_BODY,
        EntityType.ARMED_FORCE,
        EntityType.ARMED_GROUP,
        EntityType.PARTY,
        EntityType.COMPANY,
    }
)


def short_forms(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """Free words of capitals that are the first letters of a name in the article; joins names that are parts of others."""
    long = [c for c in candidates if len(c) > 1 and c.type in _BODIES and not c.place]
    _join_parts([c for c in long if not c.readings])
    letters = _letters(document, long)
    if not letters:
        return []
    owned = {i: c for c in candidates for i in range(c.first, c.after)}
    found, texts = [], document.tokens.texts
    hits = [
        i for i, text in enumerate(texts) if text in letters or (_DOT in text and _plain(text) in letters)
    ]
    for _, inside in by_sentence(document, hits):
        for i in inside:
            whole = letters[_plain(texts[i])]
            other = owned.get(i)
            if other is None:
                found.append(_candidate(i, whole))
            elif len(other) == 1 and not other.readings and other.key != whole.key:
                other.key, other.name, other.type, other.place = whole.key, whole.name, whole.type, False
    return found


def _plain(text: str) -> str:
    """Letters without the stops between them: "T.P.L.F."."""
    return text.replace(_DOT, "")


def _letters(document: Document, long: Iterable[Candidate]) -> dict[str, Candidate]:
    """The first letters of each name that no other name shares."""
    found: dict[str, Candidate] = {}
    twice = set()
    for c in long:
        letters = "".join(
            t[0] for t in document.tokens.texts[c.first : c.after] if t[0].isupper() and t[0].isalpha()
        )
        fits = 3 <= len(letters) <= 6 and letters not in words("not_acronyms")
        if fits and found.setdefault(letters, c).key != c.key:
            twice.add(letters)
    return {letters: c for letters, c in found.items() if letters not in twice}


def _join_parts(long: list[Candidate]) -> None:
    """A name that is the end of one longer name of the article is that actor: "Transport Board" of "National Transport Board"."""
    wholes: dict[str, dict[str, Candidate]] = {}
    for c in {c.name: c for c in long}.values():
        parts = c.name.split(" ")
        for n in range(1, min(len(parts) - 1, _LONGEST)):
            wholes.setdefault(" ".join(parts[-n - 1 :]), {})[c.key] = c
    for c in long:
        fitting = [w for w in wholes.get(c.name, {}).values() if w.name != c.name and w.type is c.type]
        if len(fitting) == 1:
            c.key, c.name = fitting[0].key, fitting[0].name


def _candidate(i: int, whole: Candidate) -> Candidate:
    return Candidate(
        i,
        i + 1,
        whole.type,
        key=whole.key,
        name=whole.name,
        evidence=Evidence.RULE,
        rule="acronym.letters",
        why=f"These are the first letters of {whole.name}.",
        confidence=0.88,
    )
