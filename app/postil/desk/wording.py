"""Where words stand in a text."""

import re

from postil.model.matching import UNSPACED
from postil.model.span import Span

_UNSPACED = re.compile(f"[{UNSPACED}]")


def plain(words: str) -> str:
    """Words with single spaces between them: how two wordings are compared."""
    return " ".join(words.split())


def around(text: str, span: Span, reach: int) -> tuple[str, str, str]:
    """What stands before ``span`` in its line, the words of it, and what stands after: at most ``reach`` code points each way."""
    before = text[max(0, span.start - reach) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + reach].partition("\n")[0]
    return before, plain(span.of(text)), after


def places(text: str, words: str) -> list[Span]:
    """Everywhere in ``text`` that whole ``words`` stand, capitals as given, however they are spaced; in text order."""
    parts = words.split()
    if not parts:
        return []
    pattern = r"\s+".join(map(re.escape, parts))
    before = r"(?<!\w)" if _ends_words(parts[0][0]) else ""
    after = r"(?!\w)" if _ends_words(parts[-1][-1]) else ""
    return [Span(*found.span()) for found in re.finditer(before + pattern + after, text)]


def unspaced(words: str) -> bool:
    """Whether words are written in a script that puts no spaces between them."""
    return bool(_UNSPACED.search(words))


def _ends_words(letter: str) -> bool:
    return letter.isalnum() and not unspaced(letter)
