"""The name beside a description: who "France's foreign minister, Jean Dupont, said" is, which is Jean Dupont.

A description and the name after its comma are one person said twice, and the name is the mention. The name belongs to the
nearest noun for a person before the comma: "a spokesman for the president, Jean Dupont, said" leaves the spokesman nameless.
"""

from postil.analysis.quotes.frame import Is, Item
from postil.analysis.quotes.subjects import Link
from postil.analysis.quotes.words import speech

_OPEN = frozenset([",", "(", "-", "–", "—"])
_CLOSE = frozenset([",", ")", "-", "–", "—", ";", ":", "."])
#: How many items a description has, and how many may stand between its comma and the name.
_DESCRIPTION, _BETWEEN = 14, 8
_NAMING = frozenset(["called", "named"])
_NAMES = frozenset(["name", "maybe", "org", "state"])
#: What is one of several: "one of the negotiators" is a negotiator.
_PARTS = frozenset(["one", "two", "three", "some"])


def named(text: str, row: list[Item], link: Link) -> int | None:
    """The item of the name that stands beside the description ``link``, or None when it is a name itself or none stands there."""
    first = row[link.item]
    marked = first.kind is Is.MENTION and link.tag != "np"
    if marked and not _describes(text[first.start : first.end]):
        return None
    limit = link.cue if link.cue > link.item else len(row)
    k, people, bodies, over = link.item + marked, [False] * marked, False, False
    while k < min(limit, link.item + _DESCRIPTION) and row[k].word not in _OPEN:
        item = row[k]
        if item.kind in (Is.END, Is.QUOTE, Is.CUE) or item.tag in ("who", "which"):
            return None
        over = over or (item.kind is Is.WORD and item.word in speech().prepositions)
        bodies = bodies or (over and (item.word in speech().bodies or item.tag == "org"))
        if _is_person(item):
            people.append(over)
        k += 1
    if k >= limit or row[k].word not in _OPEN or (any(people) and first.word not in _PARTS):
        return None
    name = _name_after(row, k, limit)
    return name if name is not None and _fits(text, row[name], person=bool(people), body=bodies) else None


def _fits(text: str, name: Item, *, person: bool, body: bool) -> bool:
    """Whether a name can be that of what was described: names that are not known for a person's are sometimes one's.

    Args:
        text: the whole text.
        name: what stands beside the description.
        person: whether that is of a person.
        body: whether a body is named in it that might bear the name as well.
    """
    if name.tag in ("name", "maybe"):
        return True
    if not person:
        return name.tag == "org"
    return not body and name.tag != "place" and " " in text[name.start : name.end]


def _describes(words: str) -> bool:
    """Whether a mark is a description of a person, "Russian president", and no name."""
    last = words.split()[-1]
    return last in speech().titles or last in speech().speakers - speech().bodies


def _name_after(row: list[Item], comma: int, limit: int) -> int | None:
    """The name that follows the comma at item ``comma``, over titles, an age, "a Cuban called"; closed by another mark or the verb."""
    for k in range(comma + 1, min(limit, comma + _BETWEEN)):
        item = row[k]
        if item.kind is Is.MENTION:
            if item.tag in _NAMES and _closed(row, k, limit):
                return k
            if item.tag not in ("state", "org", "place", "his") and row[k + 1].word not in _NAMING:
                return None
        elif item.word in _OPEN and k > comma + 1 and row[k - 1].kind is Is.WORD:
            return _name_after(row, k, limit)
        elif (
            (item.kind is not Is.WORD and item.word != "-")
            or item.word in speech().prepositions
            or item.word in speech().stops
        ):
            return None
    return None


def _closed(row: list[Item], name: int, limit: int) -> bool:
    """Whether the insertion ends with the name at item ``name``, or goes on with what else he is called."""
    after = row[name + 1] if name + 1 < len(row) else None
    if after is None or after.kind is Is.END:
        return True
    if name + 1 == limit or after.word in _CLOSE or after.tag in ("who", "which"):
        return True
    return after.word in ("of", "in", "from", "for") and limit < len(row)


def _is_person(item: Item) -> bool:
    """Whether the item is a noun for a person: one that speaks and is no body or writing."""
    if item.kind is not Is.WORD or item.word in speech().bodies:
        return False
    return item.tag == "title" or item.word in speech().speakers or item.word in speech().persons
