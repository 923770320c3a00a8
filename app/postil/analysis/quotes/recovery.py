"""Where a quotation ends whose closing mark is missing."""

import re
from itertools import islice

from postil.analysis.quotes.words import speech

_STOP = re.compile(r"[,?!.…—–-][’']?(?=\s)")
_PIECE = re.compile(
    r"\b(?:[A-Z]|Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|St|Lt|Col|Jr|Sr)\.(?!\w)|[\w.’'-]*[\w’']|[,.!?;:“”\"]"
)
_PRONOUNS = frozenset(["he", "she", "they", "it", "I", "we"])
_BEGINNERS = frozenset(["the", "a", "an", "one", "another", "former", "his", "her", "their", "its", "our"])
#: The longest subject of an attribution, and the longest remark after it, in words.
_SUBJECT, _ASIDE = 9, 14
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)[.!?…](?=\s)")
_CLAUSE_END = re.compile(r"[,;.!?—](?=\s|$)(?!\s+(?:and|but|or|not|even)\b)")
#: What may follow a reporting verb that ends the quotation before it.
_AFTER_VERB = re.compile(
    r"\s*(?:[.,;:]|$|[“\"'«]|(?:on|in|at|during|to|of|about|after|before|when|while|last|this|through|via|earlier|later|again|back|with"
    r"|reporters|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_NAMED = re.compile(r"\s*(?P<who>(?:[A-Z][\w.’'-]*\s+){1,8})(?P<verb>[a-z]+)\b")
_SAYING = frozenset(["say", "tell", "write", "sound"])


def attribution(text: str, start: int, limit: int) -> int | None:
    """Where what is said ends because an attribution follows in ``text[start:limit]``, or None.

    "…, he said", "…, Robert Shrum, a veteran strategist, said", "…, said Mr Xi", "…, according to".
    """
    for stop in _STOP.finditer(text, start, limit):
        pieces = list(islice(_PIECE.finditer(text, stop.end(), limit), _SUBJECT + _ASIDE))
        verb = _verb_of([piece.group() for piece in pieces])
        if verb is None:
            continue
        at, sure = verb
        if at < 0 or _ends_quote(text, pieces[at], stop.group()[0], limit, sure=sure):
            return stop.start() if stop.group()[0] in "—–-" else stop.end()
    return None


def _verb_of(words: list[str]) -> tuple[int, bool] | None:
    """The place of the reporting verb of the attribution that ``words`` begin with, and whether its form alone is enough.

    The place is -1 for "according to".
    """
    if len(words) < 2:
        return None
    if words[0] == "according" and words[1] == "to":
        return -1, True
    if _reports(words[0]):
        follows = words[1] in _PRONOUNS or words[1] in _BEGINNERS or words[1][0].isupper()
        return (0, True) if follows else None
    if not (words[0] in _PRONOUNS or words[0] in _BEGINNERS or words[0][0].isupper()):
        return None
    reach = 4 if words[0] in _PRONOUNS else _SUBJECT + 1
    for at in range(1, min(len(words), reach)):
        if words[at] == ",":
            return _after_aside(words, at)
        if not words[at][0].isalnum():
            return None
        if _reports(words[at]):
            return at, False
    return None


def _after_aside(words: list[str], comma: int) -> tuple[int, bool] | None:
    """The verb after a remark between commas that opens at ``comma``, or None."""
    closing = next((k for k in range(comma + 1, len(words)) if words[k] in ',.!?“”"'), None)
    if closing is None or words[closing] != ",":
        return None
    between = speech().between
    at = next((k for k in range(closing + 1, len(words)) if words[k] not in between), len(words))
    return (at, False) if at < len(words) and _reports(words[at]) else None


def _reports(word: str) -> bool:
    verb = speech().verbs.get(word)
    return (
        verb is not None and verb.tense in ("past", "s") and (verb.kind in _SAYING or word in speech().sure)
    )


def _ends_quote(text: str, verb: re.Match[str], stop: str, limit: int, *, sure: bool) -> bool:
    """Whether the quotation ends before this attribution; "…, he said that …" may be part of what is quoted."""
    word = verb.group()
    if text.startswith(" that ", verb.end()):
        return False
    if word in speech().sure:
        return True
    told = speech().verbs[word].kind == "tell"
    return stop != "." and (sure or told or _AFTER_VERB.match(text, verb.end(), limit) is not None)


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
