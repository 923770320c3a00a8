"""What the finders of names, designations and classes share: the words of a text as they compare them, and what they find."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from postil.analysis.document import Document
from postil.analysis.systems.lexicon import lexicon
from postil.analysis.tokens import Tokens
from postil.model.annotation import Evidence

#: Tokens within a name that spellings add or leave out.
HYPHENS = frozenset("-–‐‑−")
_QUOTES = frozenset("\"“”„«»'‘’")
_TIGHT = frozenset("/.")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "iis": "2", "iiis": "3"}
#: Russian designations in Cyrillic, as they are written in Latin letters.
_RUSSIAN = {
    "Су": "Su", "СУ": "SU", "МиГ": "MiG", "МИГ": "MIG", "Ту": "Tu", "Ми": "Mi", "Ка": "Ka", "Як": "Yak", "Ил": "Il", "Ан": "An",
    "С": "S", "Х": "Kh", "БМП": "BMP", "БТР": "BTR", "БМД": "BMD", "БРДМ": "BRDM", "РПГ": "RPG", "ЗСУ": "ZSU", "ЗУ": "ZU",
    "ПТУР": "ATGM", "БПЛА": "UAV", "ЗРК": "SAM", "Бук": "Buk", "Град": "Grad", "Искандер": "Iskander", "Калибр": "Kalibr",
}  # fmt: skip
#: Cyrillic letters in designations that look like Latin ones ("9М133").
_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХавекмнорстух", "ABEKMHOPCTYXabekmhopctyx")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


@dataclass(slots=True)
class Found:
    """A stretch of tokens that may name a system.

    Attributes:
        first, last: tokens ``[first, last)``.
        sentence: index of its sentence.
        label: ``designation`` or ``class``.
        class_id: id of the class, as far as it is known.
        row: of the lexicon, or −1.
        rows: all that a nickname may mean, the likeliest first.
        family: (canonical name, origins, maker) of a designation that the lexicon does not list, or None.
        need: how military the context must be (``Context.score``).
        confidence: 0–1, once the context is military enough.
        evidence, rule, why: the reason of the mark.
    """

    first: int
    last: int
    sentence: int
    label: str
    class_id: str
    row: int = -1
    rows: tuple[int, ...] = ()
    family: tuple[str, str, str] | None = None
    need: float = -99.0
    confidence: float = 0.95
    evidence: Evidence = Evidence.RULE
    rule: str = ""
    why: str = ""


@dataclass(slots=True)
class Scan:
    """The words of a document as the finders compare them.

    Attributes:
        low: its token keys in lower case.
        beginnings: the tokens at which a name or designation may begin, in order.
    """

    document: Document
    tokens: Tokens
    low: list[str]
    beginnings: list[int]

    @classmethod
    def of(cls, document: Document) -> "Scan":
        """The words of ``document``."""
        keys = document.tokens.keys
        if _CYRILLIC.search(document.text):
            keys = [_RUSSIAN.get(key) or key.translate(_LOOKALIKES) for key in keys]
        # One call for all words is several times as fast as one a word; no token holds a line break.
        low = "\n".join(keys).lower().split("\n") if keys else []
        return cls(document, document.tokens, low, _beginnings(keys, low))

    def beginnings_in(self, sentence: int) -> list[int]:
        """The tokens of that sentence at which a name or designation may begin, in order."""
        bounds = self.document.sentences[sentence]
        first = bisect_left(self.beginnings, bounds.first)
        return self.beginnings[first : bisect_left(self.beginnings, bounds.last, first)]

    def pieces(self, i: int, last: int, most: int) -> tuple[list[str], list[int]]:
        """Up to ``most`` words and figures from token ``i`` on, without what joins them, and the index after each.

        Roman numbers after the first word are given as figures.
        """
        low, tokens = self.low, self.tokens
        pieces, ends, j = [low[i]], [i + 1], i + 1
        while len(pieces) < most and j < last:
            word = low[j]
            if not word[0].isalnum():
                tight = tokens.starts[j] == tokens.ends[j - 1]
                if j + 1 >= last or not (
                    word == "'s"
                    or (word in HYPHENS and tight)
                    or word in _QUOTES
                    or (word in _TIGHT and tight)
                ):
                    break
                j += 1
                word = low[j]
                if not word[0].isalnum():
                    break
            pieces.append(_ROMAN.get(word, word))
            j += 1
            ends.append(j)
        return pieces, ends

    def glued(self, i: int) -> bool:
        """Whether there is a token ``i`` and it follows the one before without white space."""
        return 0 < i < len(self.low) and self.tokens.ends[i - 1] == self.tokens.starts[i]

    def text(self, first: int, last: int) -> str:
        """The text of tokens ``[first, last)``."""
        return self.document.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]


def word_before(scan: Scan, hit: Found) -> str:
    """The word before the stretch, or empty at the beginning of the sentence."""
    return scan.low[hit.first - 1] if hit.first > scan.document.sentences[hit.sentence].first else ""


def word_after(scan: Scan, hit: Found) -> str:
    """The word after the stretch, or empty at the end of the sentence."""
    return scan.low[hit.last] if hit.last < scan.document.sentences[hit.sentence].last else ""


def has_digits(scan: Scan, hit: Found) -> bool:
    """Whether a figure stands in the stretch."""
    return any(word[0].isdecimal() for word in scan.low[hit.first : hit.last])


def spelled(scan: Scan, hit: Found) -> str:
    """The stretch in lower case without hyphens and white space."""
    return "".join(word for word in scan.low[hit.first : hit.last] if word not in HYPHENS)


def _beginnings(keys: list[str], low: list[str]) -> list[int]:
    """Capitals, figures, words listed with a small letter, "class", and what stands before a hyphen ("ak-47")."""
    small = lexicon().small | {"class"}
    found = [
        i
        for i, word in enumerate(low)
        if keys[i] != word or word in small or word[0].isdecimal() or (word in HYPHENS and i > 0)
    ]
    return sorted({i - 1 if low[i] in HYPHENS else i for i in found})
