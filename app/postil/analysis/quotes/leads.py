"""Turns of phrase by which words in marks are shown to be somebody's own: "speaks of", "as he put it", "in the words of"."""

import re

from postil.analysis.quotes.words import speech

_THE = r"(?:(?:an?|the|his|her|its|their|such)\s+)?"
_BOARDS = "sign|hat|cap|banner|poster|placard|message|headline|note|shirt|card|caption|plaque|sticker|inscription|graffiti"
_BEFORE = re.compile(
    rf"(?:\b(?:speak|speaks|spoke|speaking|spoken|talks|talked|talking)\s+(?:\w+ly\s+|again\s+)?of\s+{_THE}"
    rf"|\b(?:{_BOARDS})s?,?(?:\s[\w’'-]+){{0,5}}\s(?:read|reads|reading|saying)[,:]?\s+"
    r"|\bput(?:s|ting)?\s+(?:the|its|their|his|her)\s(?:[\w’'-]+\s){1,5}at\s+"
    rf"|\bcall(?:s|ed|ing)?\s+(?:it|him|her|them|our|my)sel(?:f|ves)\s+{_THE}"
    r"|\bputs?\s+it(?:\s[^,;:]{1,40})?[,:]\s*"
    r"|\bin\s+(?:the\s+words\s+of\s[^,;:]{2,80}|[^,;:]{2,40}['’]s?\s+words|(?:his|her|their|its)\s+(?:own\s+)?words)[,:]\s*)$"
)
_AFTER = re.compile(
    r"\s*,?\s+(?:as\s+(?:[\w.’'-]+\s+){1,4}puts?\s+it\b|in\s+the\s+words\s+of\b|in\s+[\w.’' -]{2,40}['’]s?\s+words\b)"
)
_BASE = re.compile(
    r"\b(?:to|not|n['’]t|will|would|can|could|must|may|might|should)\s+(?:\w+ly\s+)?([a-z]+)\b"
)
_PUT_TO_WORDS = frozenset(["say", "tell", "call"])


def lead(before: str, after: str) -> bool:
    """Whether a turn of phrase at the end of ``before`` or the head of ``after`` gives the words between as somebody's own.

    Args:
        before: the sentence up to the opening mark.
        after: what follows the closing mark.
    """
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None


def plain_kinds(sentence: str) -> set[str]:
    """The kinds of the verbs of speaking in it whose base form is surely a verb: "had come to warn", "did not say"."""
    verbs = speech().verbs
    found = (verbs.get(word) for word in _BASE.findall(sentence))
    return {v.kind for v in found if v and v.tense == "base" and v.kind in _PUT_TO_WORDS}
