"""Titles in the cases that styles ask for."""

import re

#: Words that a title in English does not begin with a capital, unless they are first or last (MLA 9, 2.99; Chicago 18, 8.160).
_SMALL = frozenset(
    "a an and as at but by down for from if in into like near nor of off on once onto or over per so than the till to up upon"
    " v via vs with yet".split()
)
_WORD = re.compile(r"[^\W_]+(?:[’'‑.-][^\W_]+)*", re.UNICODE)
#: What a new beginning stands behind, white space and quotation marks aside.
_BEGINNING = re.compile(r"(?:^|[:?!—]\s*)[“‘\"'(\[«]*$")


def title_cased(title: str, language: str) -> str:
    """Every word but the small ones with a capital, in English; words that have one anywhere stay as they are."""
    words = list(_WORD.finditer(title))
    if not _is_english(language) or not words:
        return title
    parts, at = [], 0
    for number, match in enumerate(words):
        word = match[0]
        first = _BEGINNING.search(title[: match.start()]) is not None
        small = word in _SMALL and not first and number < len(words) - 1
        parts += [title[at : match.start()], word if small else _capital(word)]
        at = match.end()
    return "".join([*parts, title[at:]])


def sentence_cased(title: str, language: str, story: str, names: set[str]) -> str:
    """A title whose words all have capitals with those of names alone, in English; any other as it is.

    A word is a name when it is in ``names``, or when ``story`` never has it without a capital but has it with one. Where the
    story says nothing, words with capitals or digits inside are names, and others are not.
    """
    words = list(_WORD.finditer(title))
    telling = [match[0] for match in words if len(match[0]) > 3 and match[0].lower() not in _SMALL]
    if (
        not _is_english(language)
        or title.isupper()
        or sum(word[0].isupper() for word in telling) * 5 < len(telling) * 4
    ):
        return title
    seen = set(_WORD.findall(story))
    parts, at = [], 0
    for match in words:
        word = match[0]
        first = _BEGINNING.search(title[: match.start()]) is not None
        kept = (
            first
            or word in names
            or word[1:].lower() != word[1:]
            or (word in seen and word.lower() not in seen)
        )
        parts += [title[at : match.start()], word if kept else word.lower()]
        at = match.end()
    return "".join([*parts, title[at:]])


def shortened(title: str) -> str:
    """The first words, up to a colon or five of them, as citations in the text have them."""
    before = re.split(r"[:?!—]\s", title)[0]
    words = before.split()
    kept = words if len(words) <= 6 else words[:5]
    while len(kept) > 1 and len(kept) < len(words) and kept[-1].lower() in _SMALL:
        kept = kept[:-1]
    return " ".join(kept).rstrip(",;.")


def _capital(word: str) -> str:
    return word if word != word.lower() else "-".join(p[:1].upper() + p[1:] for p in word.split("-"))


def _is_english(language: str) -> bool:
    return not language or language.lower().partition("-")[0] == "en"
