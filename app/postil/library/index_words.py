"""Text as the search index takes it."""

import re

from postil.model.matching import UNSPACED

# Each letter of scripts without spaces is a word of its own for the index, and a word of several letters a phrase.
_LETTER = re.compile(f"([{UNSPACED}])")


def cut(text: str) -> str:
    """``text`` with spaces around the letters of scripts that have none."""
    return text if text.isascii() else _LETTER.sub(r" \1 ", text)
