"""Words and punctuation with their places.

Hyphens and slashes are tokens of their own, so that "Sino-Russian" holds two nationalities and "S-400" three tokens; a
possessive "’s" is one token; "U.S." is one token. Lexicon phrases are cut the same way and so match by token.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

_TOKEN = re.compile(
    r"([^\W\d_]++(?![\w.'’])"  # most words, found at once
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m., J.R.R.
    r"|['’](?:s|S|re|ve|ll|d|m|t)(?!\w)"  # possessives and clitics
    r"|\d+(?:[.,]\d+)*"  # 1,000.5
    r"|[^\W\d_]+(?:['’](?!(?:s|S|re|ve|ll|d|m|t)(?!\w))[^\W\d_]+)*"  # words; O'Brien, d'Estaing
    r"|\w"
    r"|[^\w\s])"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: token ``i`` is ``texts[i]`` at code points ``starts[i]`` to ``ends[i]``.

    ``keys`` are the texts as lexicons compare them: the apostrophe ’ written as '.
    """

    starts: list[int]
    ends: list[int]
    texts: list[str]
    keys: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows token ``i - 1`` without white space."""
        return i > 0 and self.ends[i - 1] == self.starts[i]


def tokenise(text: str) -> Tokens:
    """The tokens of ``text``."""
    # Splitting gives gaps and tokens in turn, and adding up their lengths the places: faster than one match object a token.
    parts = _TOKEN.split(text)
    ends = list(accumulate(map(len, parts)))
    texts = parts[1::2]
    keys = [t.replace("’", "'") for t in texts] if "’" in text else texts
    return Tokens(ends[:-1:2], ends[1::2], texts, keys)
