"""Common nouns that begin a sentence, which the model takes for names: "Statehood would come later", "‘Honour’, he said"."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.model.annotation import Evidence

#: Endings of nouns that name no body; surnames have others.
_ENDINGS = (
    "hood",
    "ness",
    "ship",
    "ity",
    "tion",
    "sion",
    "ment",
    "acy",
    "ism",
)
_OPENING = frozenset("“”„«»‹›\"'‘’‚([–—-•")


def without_common_nouns(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates but for single words that begin a sentence, are nouns of every day and stand nowhere else as names."""
    texts = document.tokens.texts
    begins = {sentence.first for sentence in document.sentences}
    doubtful = [c for c in candidates if _is_doubtful(texts, c, begins)]
    if not doubtful:
        return candidates
    gone = {id(c) for c in doubtful if not _is_name_elsewhere(texts, texts[c.first], begins)}
    return [c for c in candidates if id(c) not in gone]


def _is_doubtful(texts: list[str], c: Candidate, begins: set[int]) -> bool:
    if c.readings or c.evidence is not Evidence.MODEL or not _opens(texts, c.first, begins):
        return False
    word = texts[c.first]
    if len(c) == 3 and texts[c.first + 1] in "-‐‑":
        return texts[c.after - 1].endswith("ed") and texts[c.after - 1].islower()
    if len(c) > 1:
        return False
    return word.lower().endswith(_ENDINGS) or word.lower() in words("common_nouns")


def _opens(texts: list[str], i: int, begins: set[int]) -> bool:
    """Whether the word begins a sentence, or only marks of quotation stand before it."""
    while i not in begins:
        if i == 0 or texts[i - 1] not in _OPENING:
            return False
        i -= 1
    return True


def _is_name_elsewhere(texts: list[str], word: str, begins: set[int]) -> bool:
    return any(
        text == word and i not in begins and i and texts[i - 1] not in _OPENING
        for i, text in enumerate(texts)
    )
