"""Where a quotation ends whose closing mark is missing."""

import re
from functools import cache

from postil.analysis.quotes.words import Verb, speech

_NAME = r"[A-Z][\w.’'-]*(?:\s+[\w.’'-]+){0,7}?"
_NOUN = r"(?:the|a|an|one|another|his|her|their|its|our)\s+(?:[\w.’'-]+\s+){0,8}?[\w’'-]+"
_ADVERBS = r"(?:(?:has|had|have|also|later|then|often|once|\w+ly)\s+){0,2}"
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)[.!?…](?=\s)")
_CLAUSE_END = re.compile(r"[,;.!?—](?=\s|$)(?!\s+(?:and|but|or|not|even)\b)")
#: What may follow a reporting verb that ends the quotation before it.
_AFTER_VERB = re.compile(
    r"\s*(?:[.,;:]|$|[“\"'«]|(?:on|in|at|during|to|of|about|after|before|when|while|last|this|through|via|earlier|later|again|back|with"
    r"|reporters|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_NAMED = re.compile(r"\s*(?P<who>(?:[A-Z][\w.’'-]*\s+){1,8})(?P<verb>[a-z]+)\b")
_SAYING = frozenset(["say", "tell", "write", "sound"])


@cache
def _attribution() -> re.Pattern[str]:
    """Finds "…, he said", "…, Robert Shrum, a veteran strategist, said", "…, said Mr Xi", "…, according to"."""
    forms = (form for form, verb in speech().verbs.items() if verb.tense in ("past", "s"))
    verbs = "|".join(sorted(forms, key=len, reverse=True))
    return re.compile(
        r"(?P<stop>[,?!.…—–-])[’']?\s+(?:"
        rf"(?P<who>he|she|they|it|I|we|{_NAME}|{_NOUN})(?P<aside>,\s[^,.!?“”\"]{{3,80}},)?\s+{_ADVERBS}(?P<verb>{verbs})\b"
        rf"|(?P<inverted>{verbs})\s+(?=he\b|she\b|they\b|[A-Z]|(?:the|a|an|one|another|former)\s)"
        r"|(?P<according>according to)\s)"
    )


def attribution(text: str, start: int, limit: int) -> int | None:
    """Where what is said ends because an attribution ("…, he said") follows in ``text[start:limit]``, or None."""
    verbs, pattern, at = speech().verbs, _attribution(), start
    while match := pattern.search(text, at, limit):
        word = match["verb"] or match["inverted"] or ""
        if match["according"] or _attributes(text, match, word, verbs.get(word), limit):
            return match.start("stop") if match["stop"] in "—–-" else match.end("stop")
        at = match.start() + 1
    return None


def _attributes(text: str, match: re.Match[str], word: str, verb: Verb | None, limit: int) -> bool:
    if verb is None or verb.tense not in ("past", "s") or text.startswith(" that ", match.end()):
        return False
    if word in speech().sure:
        return True
    if verb.kind not in _SAYING or match["stop"] == ".":
        return False
    return (
        bool(match["inverted"])
        or verb.kind == "tell"
        or _AFTER_VERB.match(text, match.end(), limit) is not None
    )


def other_speaker(text: str, start: int, end: int) -> bool:
    """Whether one name introduces the quote that opens at ``start`` and another is said to speak after ``end``.

    Then these are two quotes, the first without its closing mark.
    """
    before = text[max(0, start - 160) : start].rpartition("\n")[2].rstrip()
    after = _NAMED.match(text, end)
    if after is None or before[-1:] not in (":", ","):
        return False
    verb = speech().verbs.get(after["verb"])
    return verb is not None and verb.kind in _SAYING and after["who"].split()[-1] not in before


def forgotten_end(text: str, start: int, limit: int, *, more: bool) -> int:
    """The end of what is quoted from ``start`` on, at most ``limit``.

    Words that begin in the middle of a sentence end with their clause; others before an attribution ("…, he said"), else with
    the last sentence before ``limit``.

    Args:
        text: the whole text.
        start: the first character after the opening mark.
        limit: the end of the paragraph, or where the next quotation opens.
        more: whether another quotation opens at ``limit``.
    """
    while limit > start and text[limit - 1].isspace():
        limit -= 1
    if text[start : start + 1].islower():
        clause = _CLAUSE_END.search(text, start, limit)
        return clause.end() if clause else limit
    found = attribution(text, start, limit)
    if found is not None:
        return found
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, limit)]
    return ends[-1] if ends and more else limit
