"""Words in a text as the search index understands them: without regard to capitals and accents."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from postil.model.query import Term
from postil.model.span import Span

#: Scripts without spaces: Thai, Lao, Burmese, Khmer; kana; Han.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
)
_TOKEN = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
_LONE = re.compile(f"[{UNSPACED}]")
#: Code points that are looked through at a time.
_STRETCH = 200_000


class _Folded(dict[int, str]):
    """Letters in lower case without accents, one for one, so that no offset moves."""

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        base = unicodedata.normalize("NFD", letter)[0].lower()
        self[point] = folded = base if len(base) == 1 else letter
        return folded


_FOLDED = _Folded()


def folded(text: str) -> str:
    """``text`` in lower case without accents, of the same length."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class Matcher:
    """Finds any of some terms.

    Args:
        terms: at least one of them has to hold a letter or a digit, else nothing is found.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._patterns = [_pattern(term) for term in terms]
        whole = "|".join(f"({pattern})" for pattern in self._patterns if pattern)
        self._all = re.compile(whole) if whole else None

    def __bool__(self) -> bool:
        return self._all is not None

    def found(self, text: str) -> Iterator[tuple[Span, int]]:
        """Where terms stand in ``text``, in order, each with a number that tells terms apart."""
        if self._all is None:
            return
        at, end = 0, len(text)
        while at < end:
            # Stretches end between words, so that none is cut.
            stop = min(end, at + _STRETCH)
            while stop < end and not text[stop].isspace() and stop - at < 2 * _STRETCH:
                stop += 1
            for match in self._all.finditer(folded(text[at:stop])):
                yield Span(at + match.start(), at + match.end()), match.lastindex or 0
            at = stop

    def fits(self, text: str) -> bool:
        """Whether any term stands in ``text``."""
        return next(self.found(text), None) is not None


def _pattern(term: Term) -> str:
    tokens = _TOKEN.findall(folded(term.words))
    if not tokens:
        return ""
    parts = [re.escape(tokens[0])]
    for before, token in pairwise(tokens):
        gap = r"[\W_]*" if _LONE.match(before) or _LONE.match(token) else r"[\W_]+"
        parts.append(gap + re.escape(token))
    start = "" if _LONE.match(tokens[0]) else r"(?<![^\W_])"
    end = "" if _LONE.match(tokens[-1]) else (r"[^\W_]*" if term.prefix else r"(?![^\W_])")
    return start + "".join(parts) + end
