"""What a class word is when it is no weapon: a figure of speech, part of a name."""

from postil.analysis.systems.lists import other
from postil.analysis.systems.scan import Found, Scan, word_after

_POSSESSIVES = frozenset(["my", "your", "his", "her", "its", "our", "their"])
#: No idiom is longer.
_WORDS = 4
_BEING = frozenset(
    ["is", "was", "be", "are", "become", "became", "'s", "remains", "into", "call", "called", "were", "been"]
)  # fmt: skip


def is_idiom(scan: Scan, hit: Found) -> bool:
    """Whether the last of the words are one: "he came out of his shell"."""
    first = scan.document.sentences[hit.sentence].first
    said = [
        "one's" if word in _POSSESSIVES else word
        for word in scan.low[max(first, hit.last - _WORDS) : hit.last]
    ]
    after = [word_after(scan, hit)]
    return any(
        " ".join(said[i:]) in other().idioms or " ".join(said[i:] + after) in other().idioms
        for i in range(len(said))
    )


def is_named(scan: Scan, hit: Found) -> bool:
    """Whether a class word has a capital of its own: it is a name ("the Rockets fired blanks")."""
    keys, first = scan.tokens.keys, scan.document.sentences[hit.sentence].first
    key = keys[hit.first]
    if (
        key[0].isupper()
        and hit.first > first
        and scan.low[hit.first - 1] in other().corps
        and keys[hit.first - 1][0].isupper()
    ):
        return True
    if hit.last - hit.first > 1 or hit.first == first or not key[0].isupper() or key[1:2].isupper():
        return False
    following = word_after(scan, hit)
    if not keys[hit.first - 1].isalpha() or (following and keys[hit.last][0].isupper()):
        return False
    return keys[hit.first - 1].islower() or (hit.first - 1 == first and scan.low[first] == "the")


def is_named_unit(scan: Scan, hit: Found) -> bool:
    """Whether a class word in capitals is part of a name: "Honourable Artillery Company"."""
    keys = scan.tokens.keys
    if hit.last - hit.first > 1 or not keys[hit.first][0].isupper() or word_after(scan, hit) != "company":
        return False
    return keys[hit.last][0].isupper()


def is_figure(scan: Scan, hit: Found, score: float) -> bool:
    """Whether something else is called so: "the tax law is a minefield", "his book was a slow torpedo"."""
    low, last = scan.low, scan.document.sentences[hit.sentence].last
    if hit.last + 2 < last and low[hit.last] == "of" and low[hit.last + 1] in ("a", "an"):
        return not low[hit.last - 1].endswith("s")  # "a missile of a kick"
    if scan.low[hit.last - 1] not in other().figures or score > 1.0:
        return False
    first, k = scan.document.sentences[hit.sentence].first, hit.first - 1
    while k > first and scan.low[k] in other().simile:
        k -= 1
    if k <= first or scan.low[k] not in ("a", "an"):
        return False
    return scan.low[k - 1] in _BEING
