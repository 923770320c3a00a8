"""Where a quotation ends whose closing mark is missing."""

import re

from postil.analysis.quotes.words import speech

_ATTRIBUTION = re.compile(
    r"(?P<stop>[,?!.…—–-])\s+"
    r"(?:(?P<pre>(?:he|she|they|it|I|we|[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,4}|the\s+[\w’'-]+(?:\s+[\w’'-]+){0,3}))"
    r"(?:\s+(?:has|had|have|also|later|then))?\s+(?P<verb>[a-z]+)|(?P<verb2>[a-z]+)\s+(?P<post>he|she|they|[A-Z]|the\s))"
)
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)[.!?…](?=\s)")


def attribution(text: str, start: int, limit: int) -> int | None:
    """Where what is said ends because an attribution ("…, he said") follows in ``text[start:limit]``, or None."""
    for match in _ATTRIBUTION.finditer(text, start, limit):
        verb = match["verb"] or match["verb2"]
        if verb in speech().sure and not text.startswith(" that ", match.end()):
            return match.start("stop") if match["stop"] in "—–-" else match.end("stop")
    return None


def forgotten_end(text: str, start: int, limit: int, *, more: bool) -> int:
    """The end of what is quoted from ``start`` on, at most ``limit``.

    It ends before an attribution ("…, he said"); else with its sentence, when it began in the middle of one; else with the
    last sentence before ``limit``.

    Args:
        text: the whole text.
        start: the first character after the opening mark.
        limit: the end of the paragraph, or where the next quotation opens.
        more: whether another quotation opens at ``limit``.
    """
    found = attribution(text, start, limit)
    if found is not None:
        return found
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, limit)]
    if ends and text[start].islower():
        return ends[0]
    if ends and more:
        return ends[-1]
    while limit > start and text[limit - 1].isspace():
        limit -= 1
    return limit
