"""Headlines: short lines without a stop, which say in their own grammar whose words stand in marks.

"UN chief ‘deeply alarmed’ by raids", "Talks ‘within reach’, Macron tells Trump", "China accuses US of ‘bullying’".
"""

import re

from postil.analysis.quotes.nouns import names_people
from postil.analysis.quotes.words import speech

#: How long a headline may be, and how far before the marks its subject and its verb may stand, in words.
_LENGTH, _HEAD, _CLAUSE = 110, 6, 9
#: So many words may be a whole sentence.
_SENTENCE = 3
#: What may stand before a stance: "deeply alarmed", "not sure", "still open".
_DEGREES = frozenset("very so too not never still now no longer more less most ever always far ready".split())
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_COLON_BEFORE = re.compile(r"(?:[^:\"“‘'’«]|(?<=\w)['’](?=\w)){2,60}:\s[^.!?:\"“‘'«]*")
#: Where what stands before the marks begins anew.
_BREAK = re.compile(r"[:;|–—]\s|\s-\s|[,]\s(?:as|but|while)\s")
#: What may follow the words of a stance.
_GOES_ON = re.compile(
    r"\s*$|\s+(?:by|at|about|over|of|to|for|after|that|with|as|on|in|amid|if|ahead|before|despite)\b"
)
_NAMED_AFTER = re.compile(r"(?:,|\s[–—-])\s+(?P<who>[^,–—]+)$")
_KINDS = frozenset(["say", "tell", "call", "act", "write", "think", "doc"])


def is_line(paragraph: str) -> bool:
    """Whether a paragraph looks like a headline: short and without a stop."""
    return len(paragraph) <= _LENGTH and paragraph.rstrip("'’\"”»")[-1:] not in ".!?…:;,"


def headline_lead(before: str, after: str) -> bool:
    """Whether a headline names who speaks by a colon: "Cairo: pilot 'lost his way'", "'Ready for anything': Sharma"."""
    return (not before and after.startswith(":")) or _COLON_BEFORE.fullmatch(before) is not None


def is_stance(before: str, inner: str, after: str) -> bool:
    """Whether the words say how the subject of the headline feels or stands: "UN chief ‘deeply alarmed’ by …".

    Args:
        before: the line up to the opening mark.
        inner: what stands between the marks.
        after: what follows the closing mark.
    """
    head, lexicon = _WORD.findall(before), speech()
    if (
        not 0 < len(head) <= _HEAD
        or not _GOES_ON.match(after)
        or before.rstrip()[-1:] in ",:;"
        or _named_after(after)
    ):
        return False
    last = head[-1].lower()
    speaks = head[-1][0].isupper() or names_people(last)
    if not speaks or any(
        word.lower() in lexicon.verbs or word.lower() in lexicon.finite for word in head[1:]
    ):
        return False
    return _first_word(inner) in lexicon.stances


def told(before: str, inner: str, after: str) -> bool:
    """Whether a verb of the headline gives the words as somebody's own; for the arguments see ``is_stance``."""
    words = _WORD.findall(inner)
    if not words or (_is_titled(words) and not _is_titled(_WORD.findall(f"{before} {after}"))):
        return False
    if not before and not after and len(words) >= _SENTENCE and _is_sentence(words):
        return True
    if _named_after(after) or _verb_kind(_WORD.findall(after)[:1]):
        return True
    if inner.rstrip()[-1:] in (",", "!", "?") and _verb_kind(_WORD.findall(after)[:4]):
        return True
    kind = _verb_kind(_WORD.findall(_BREAK.split(before)[-1])[-_CLAUSE:])
    # "warns of ‘pig butchering’ scams" names a thing, "dismisses ‘absurd’ claims" judges it.
    return bool(kind) and (kind in ("call", "say") or len(words) > 2 or _GOES_ON.match(after) is not None)


def _is_sentence(words: list[str]) -> bool:
    """Whether the whole headline is what somebody says: it has a verb and somebody who speaks of themselves."""
    low = {word.lower() for word in words}
    return not low.isdisjoint(speech().finite) and not low.isdisjoint(speech().mine)


def _named_after(after: str) -> bool:
    """Whether behind a comma or a dash a headline ends with who speaks: "says Zelensky", "Macron tells Trump", "Witkoff"."""
    end = _NAMED_AFTER.search(after)
    words = _WORD.findall(end["who"]) if end else []
    if not words:
        return False
    return bool(_verb_kind(words[:5])) or (len(words) <= 3 and all(word[0].isupper() for word in words))


def _verb_kind(words: list[str]) -> str:
    """The kind of the last verb of a headline among ``words``: in the present tense behind a subject or before one, or empty."""
    found = ""
    for k, word in enumerate(words):
        verb = speech().verbs.get(word.lower())
        if verb is None or verb.kind not in _KINDS or verb.tense == "ing":
            continue
        plural = verb.tense == "base" and k and words[k - 1].endswith("s")
        if verb.tense in ("s", "past") or plural:
            found = verb.kind
    return found


def _first_word(inner: str) -> str:
    """The first word that is no degree: "alarmed" of "deeply alarmed"."""
    for word in _WORD.finditer(inner):
        low = word.group().lower()
        if low in speech().stances:
            return low
        if low not in _DEGREES and not low.endswith("ly"):
            return ""
    return ""


def _is_titled(words: list[str]) -> bool:
    """Whether the words, little ones apart, all have capitals, as titles and some papers' headlines do."""
    big = [word for word in words if word.lower() not in speech().small]
    return bool(big) and all(word[0].isupper() or word[0].isdigit() for word in big)
