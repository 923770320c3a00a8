"""Whether two texts are nearly the same: by the words that stand four in a row in both.

The prints are a MinHash by one permutation (Li, Owen, Zhang: One Permutation Hashing, 2012): of all rows of words, told apart into
``PRINTS`` bins by their checksums, the least of each bin. Of two texts about as many prints are the same as rows of words are.
"""

from zlib import crc32

from postil.model.alignment import WORD
from postil.model.folded import Folded

#: How many prints a text has; a short one has fewer.
PRINTS = 16
#: Words in a row, and characters of a text that are looked at.
_ROW, _MOST = 4, 400_000


def rows_of(text: str) -> set[int]:
    """Checksums of all four words in a row, without regard to capitals, signs and white space."""
    words = [word for word in WORD.findall(Folded(text[:_MOST]).text) if word[0].isalnum()]
    joined = (" ".join(words[at : at + _ROW]) for at in range(max(1, len(words) - _ROW + 1)))
    return {crc32(row.encode("utf-8", "replace")) for row in joined} if words else set()


def prints_of(rows: set[int]) -> list[int]:
    """The prints of a text with these ``rows_of`` it."""
    least: dict[int, int] = {}
    for row in rows:
        which = row % PRINTS
        if row < least.get(which, row + 1):
            least[which] = row
    return sorted(least.values())


def overlap(one: set[int], other: set[int]) -> float:
    """How much of two texts, given by ``rows_of`` them, is the same, 0–1."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0
