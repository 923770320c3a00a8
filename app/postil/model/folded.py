"""A text without what editors change and readers do not see: kinds of quotation marks, hyphens and spaces, and capitals."""

import re
import unicodedata
from bisect import bisect_right

from postil.model.span import Span

_DOUBLE, _SINGLE, _DASHES = "“”„‟«»″＂", "‘’‚‛‹›′`´＇", "‐‑‒–—―−﹣－"
_SPACES = "\t\r\v\f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_ALIKE = str.maketrans(
    dict.fromkeys(_DOUBLE, '"')
    | dict.fromkeys(_SINGLE, "'")
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_SPACES, " ")
)
#: Signs that show nothing: soft hyphen, zero-width space, word joiner, byte-order mark, variation selector.
_UNSEEN = "\u00ad\u200b\u2060\ufeff\ufe0f"
#: Hyphens inside words, at the end of a line or not; runs of white space; what shows nothing.
_CHANGED = rf"(?<=\w)[-\u00ad] *\n *(?=\w)|(?<=\w)-(?=\w)|[ \n{_UNSEEN}]{{2,}}|[\n{_UNSEEN}]"
#: Combining marks after a letter, which may be written as one letter elsewhere.
_COMBINED = "[^\\W_](?:[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u093c\u09bc\u3099\u309a])+"
#: What goes on with the sign before it.
_GOES_ON = re.compile("[\u200d\ufe0f\U0001f3fb-\U0001f3ff]")
_JOINER = "\u200d"


class Folded:
    """A text as it is compared, and the way back from there.

    Attributes:
        text: small letters, one kind of quotation mark and dash, one space for each run of white space (a line feed where a
            paragraph ends), no hyphens inside words, letters with their accents in one.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        text = _lowered(source.translate(_ALIKE))
        composed = unicodedata.is_normalized("NFC", text)
        pattern = re.compile(_CHANGED if composed else f"{_CHANGED}|{_COMBINED}")
        parts: list[str] = []
        # Stretches that are the same in both, each by its first code point here and there; those that stand for something else.
        self._here, self._there, self._made = [0], [0], set[int]()
        at = size = 0
        for match in pattern.finditer(text):
            start, end = match.span()
            new = _replacement(match[0])
            parts += (text[at:start], new)
            size += start - at
            if len(new) != end - start:
                if new:
                    self._made.add(len(self._here))
                    self._here.append(size)
                    self._there.append(start)
                self._here.append(size + len(new))
                self._there.append(end)
            size += len(new)
            at = end
        parts.append(text[at:])
        self.text = "".join(parts)

    def fold(self, span: Span) -> Span:
        """Where a stretch of the source is in ``text``."""
        start, end = self._fold(span.start), self._fold(span.end)
        return Span(start, max(start, end))

    def unfold(self, span: Span) -> Span:
        """Where a stretch of ``text`` is in the source: whole letters, with what goes on with them."""
        start = self._unfold(span.start)
        end = self._unfold_end(span.end) if span.end > span.start else start
        source = self._source
        while end < len(source) and (
            unicodedata.combining(source[end]) or _GOES_ON.match(source, end) or source[end - 1] == _JOINER
        ):
            end += 1
        return Span(start, max(start, end))

    def _fold(self, offset: int) -> int:
        at = bisect_right(self._there, offset) - 1
        here = self._here[at] + offset - self._there[at]
        return min(here, self._here[at + 1] if at + 1 < len(self._here) else len(self.text))

    def _unfold(self, offset: int) -> int:
        at = bisect_right(self._here, offset) - 1
        return self._there[at] + offset - self._here[at]

    def _unfold_end(self, offset: int) -> int:
        at = bisect_right(self._here, offset - 1) - 1
        if at in self._made:
            return self._there[at + 1]
        return self._there[at] + offset - self._here[at]


def _lowered(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _replacement(words: str) -> str:
    if words[0] not in _UNSEEN and words[0] not in " \n-":
        return unicodedata.normalize("NFC", words)
    if words[0] in "-\u00ad" or not words.strip(_UNSEEN):
        return ""
    return "\n" if words.count("\n") > 1 else " "
