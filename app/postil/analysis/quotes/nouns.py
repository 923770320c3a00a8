"""Noun phrases in a row of items: where the one that ends here begins, and what of it is its head."""

from postil.analysis.quotes.frame import Is, Item
from postil.analysis.quotes.words import speech

_ONE = frozenset(["a", "an", "his", "her", "their", "its", "our", "another", "one", "former", "senior"])
_SOME_OF = frozenset(
    ["one", "some", "many", "several", "two", "three", "both", "most", "all", "another", "none", "half"]
)
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
#: Prepositions that hang a phrase on the noun before them.
_TAILS = frozenset(["of", "for", "from", "at", "in", "with", "on", "to", "by", "near", "among", "inside"])
PRONOUN_TAGS = frozenset(["he", "she", "they", "it", "I", "we", "who", "which"])


def over_adverbs(row: list[Item], j: int) -> int:
    """The item at or before ``j`` that is no adverb or auxiliary."""
    between = speech().between
    while j >= 0 and row[j].kind is Is.WORD and (row[j].word in between or row[j].word.endswith("ly")):
        j -= 1
    return j


def phrase_ending(row: list[Item], j: int) -> tuple[int, int, str] | None:
    """The noun phrase that ends with item ``j``: (first item, start, tag), its prepositional tail taken off."""
    item = row[j]
    counted = _counted(row, j)
    if counted is not None:
        return counted
    if item.kind is Is.MENTION:
        if item.tag in ("him", "his"):
            return None
        head: tuple[int, int, str] | None = (j, item.start, item.tag)
        if item.tag in ("state", "place", "name", "maybe", "org") and j > 1 and row[j - 1].word in _ONE:
            head = (j - 1, row[j - 1].start, item.tag)
        p = j - 1 if row[j - 1].word != "the" or j < 1 else j - 2
    else:
        first = noun_phrase(row, j)
        if first is None:
            return _before_bare_tail(row, j)
        head = (first, row[first].start, "np")
        p = first - 1
    if p >= 1 and row[p].word in _TAILS and row[p].kind is Is.WORD:
        before = _over_brackets(row, over_adverbs(row, p - 1))
        holds = before >= 0 and row[before].kind in (Is.MENTION, Is.WORD)
        outer = phrase_ending(row, before) if holds else None
        if outer and (outer[2] not in PRONOUN_TAGS or before < p - 1):
            return outer
    return head


def _counted(row: list[Item], j: int) -> tuple[int, int, str] | None:
    """The phrase that ends with a number or with "them" behind "of": "the mother of three", "one of them"."""
    if j < 2 or row[j - 1].word != "of":
        return None
    if row[j].word in ("them", "us"):
        first = j - 2
        return (first, row[first].start, "np") if row[first].word in _SOME_OF else None
    if not (row[j].word.isdigit() or row[j].word in _NUMBERS):
        return None
    begin = noun_phrase(row, j - 2) if row[j - 2].kind is Is.WORD else None
    return None if begin is None else (begin, row[begin].start, "np")


def _before_bare_tail(row: list[Item], j: int) -> tuple[int, int, str] | None:
    """The phrase for a person or a body whose tail of bare words ends with item ``j``: "the navy's head of procurement"."""
    p = j
    while p > j - 4 and p > 1 and row[p].kind is Is.WORD and not breaks(row[p]):
        p -= 1
    if p == j or row[p].word not in _TAILS or not names_people(row[p - 1].word):
        return None
    return phrase_ending(row, p - 1)


def _over_brackets(row: list[Item], j: int) -> int:
    """The item before the short form in brackets that ends at item ``j``: "the court (ICC) in The Hague"."""
    if j < 3 or row[j].word != ")":
        return j
    return next((k - 1 for k in range(j - 1, max(0, j - 6), -1) if row[k].word == "("), j)


def noun_phrase(row: list[Item], j: int) -> int | None:
    """The first item of the phrase of plain words whose last word is item ``j``, or None when that is no noun phrase."""
    last = row[j]
    if (
        last.word in speech().prepositions
        or last.word in speech().stops
        or last.word in speech().determiners - {"others", "some", "many", "both", "one"}
    ):
        return None
    k = j
    while k >= 0 and j - k <= 8:
        item = row[k]
        if item.word.isdigit() and k and row[k - 1].word == ":":
            return k + 1 if k < j else None  # the minutes of a time of day
        if item.kind is Is.WORD and (item.word in speech().determiners or item.word.isdigit()):
            while k > 0 and (row[k - 1].word in speech().determiners or row[k - 1].word in ("a", "the")):
                k -= 1
            return k
        if item.kind is Is.MENTION and item.tag == "his":
            return k
        if item.word == "whose":
            return k + 1 if k < j else None
        written = item.verb is not None and item.verb.tense == "past" and k < j
        if written and k and row[k - 1].word in ("a", "an", "the"):
            k -= 1
            continue
        plain = (
            item.kind is Is.WORD
            and item.word not in speech().prepositions
            and item.word not in speech().stops
        )
        if (
            not plain
            and not (item.kind is Is.MENTION and item.tag in ("name", "maybe", "state", "org", "place"))
            and item.word not in ("-", "’", "'")
        ):
            break
        k -= 1
    if last.word in speech().speakers:
        return max(k + 1, 0)
    return None


def breaks(item: Item) -> bool:
    """Whether a noun phrase ends before the item."""
    lexicon, word = speech(), item.word
    if item.kind is not Is.WORD or word in lexicon.prepositions or word in lexicon.stops:
        return word not in ("-", "'s")
    return word in lexicon.not_names and word not in lexicon.determiners


def end_of(row: list[Item], first: int, last: int, tag: str) -> int:
    """The end of the phrase's head: of its first name, else of the words before a preposition."""
    item = row[first]
    if item.kind is Is.MENTION and tag != "np":
        return item.end
    end = item.end
    for k in range(first, last + 1):
        if row[k].word in speech().prepositions and row[k].kind is Is.WORD:
            break
        end = row[k].end
    return end


def noun_after(row: list[Item], k: int, end: int) -> int | None:
    """The last item of the phrase for a person or a body that begins with item ``k``: "a retired customs officer", "one of them"."""
    lexicon, first = speech(), row[k]
    owner = first.kind is Is.MENTION and k + 1 < end and row[k + 1].word in ("'s", "’s")
    if first.word == "one" and k + 2 < end and row[k + 1].word == "of":
        return next((n for n in range(k + 2, min(end, k + 5)) if _is_many(row, n)), None)
    if not (owner or first.tag == "his" or (first.kind is Is.WORD and first.word in lexicon.determiners)):
        return None
    found = None
    for n in range(k + (2 if owner else 1), min(end, k + 8)):
        item = row[n]
        if item.word in ("'s", "’s"):
            found = None
        elif item.kind is Is.WORD and (item.word in lexicon.speakers or item.word in lexicon.persons):
            found = n
        elif found is not None or not _inside(item):
            break
    return found


def _inside(item: Item) -> bool:
    """Whether the item may stand between the first word of such a phrase and its noun."""
    if item.kind is Is.WORD:
        return item.word not in speech().prepositions and item.word not in speech().stops
    return item.tag in ("state", "org", "place") or item.word == "-"


def names_people(word: str) -> bool:
    """Whether a word in small letters is a noun for people or a body that speak, of one or of several: "survivors", "families"."""
    lexicon = speech()
    one = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return word in lexicon.speakers or word in lexicon.persons or one in lexicon.persons


def _is_many(row: list[Item], n: int) -> bool:
    word = row[n].word
    return word in ("them", "us") or word in speech().speakers or word.removesuffix("s") in speech().persons
