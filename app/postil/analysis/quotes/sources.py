"""Who is named as the source of words without a verb of saying: "according to X", "in X's words", "X: …"."""

from postil.analysis.quotes.frame import TOLD, Is, Item
from postil.analysis.quotes.nouns import PRONOUN_TAGS, end_of, names_people, phrase_ending
from postil.analysis.quotes.subjects import Link, subject_right
from postil.analysis.quotes.words import speech

#: Words and marks that name a source without a verb.
SOURCES = frozenset(["according", "per", ":", "words", "-", "–", "—", "that", "of", "as"])
#: What leads to words behind the subject of a clause without a verb: "the rebels of “…”".
_GAPS = frozenset(["that", "of", "as"])
_JOINTS = frozenset(["and", ",", "while", "but", ";"])
_AFTER_SPEAKER = frozenset(["on", "after", "as", "in", "over", "about", ",", "to", "at", "and", "amid"])
_DASHES = frozenset(["-", "–", "—"])
#: Actors who may be named behind a colon as the place of a report just as well.
_PERHAPS_PLACES = frozenset(["place", "state", "org", "maybe"])
#: How far back the sentence before a colon may begin, in items.
_REACH = 26
#: What a text does before its words: "It ends, in blue ink: “…”".
_RUNS = frozenset(
    ["ends", "ended", "begins", "began", "opens", "closes", "closed", "concludes", "concluded", "runs", "ran"]
)


def source_at(row: list[Item], c: int) -> Link | None:
    """The source that the word or mark at item ``c`` names."""
    word = row[c].word
    if word == ":":
        return _colon(row, c) if c else None
    if word in _GAPS:
        return _gapped(row, c) if c > 4 else None
    if word == "words":
        return _in_words(row, c) if c > 1 else None
    return _last_word(row, c) if word in _DASHES else _according(row, c)


def of_stance(row: list[Item], q: int) -> Link | None:
    """Whose stance the quotation at item ``q`` of a headline is: "UN chief ‘deeply alarmed’ by …"."""
    subject = phrase_ending(row, q - 1) if q and row[q - 1].kind in (Is.MENTION, Is.WORD) else None
    if subject is None:
        return None
    first, start, tag = subject
    return Link(start, end_of(row, first, q - 1, tag), tag, first, q - 1, -1, "stance", first)


def _according(row: list[Item], c: int) -> Link | None:
    """``according to X``."""
    at = c + 1 if row[c].word == "per" else c + 2
    if at >= len(row) or (row[c].word != "per" and row[c + 1].word != "to"):
        return None
    link = subject_right(row, at - 1, "according")
    return link and Link(link.start, link.end, link.tag, c, link.last, c, "according", link.item)


def _gapped(row: list[Item], c: int) -> Link | None:
    """``and X that``, which leaves out the verb of the clause before: "the president says it is “…”, and his minister that it is “…”"."""
    before = row[c - 1]
    if before.kind is not Is.MENTION and not names_people(before.word):
        return None
    subject = phrase_ending(row, c - 1)
    if subject is None or subject[2] in PRONOUN_TAGS or row[subject[0] - 1].word not in _JOINTS:
        return None
    first, start, tag = subject
    said = next(
        (k for k in range(first - 1, max(-1, first - _REACH), -1) if row[k].kind in (Is.CUE, Is.END)), -1
    )
    quoted = next(
        (k for k in range(c, min(len(row), c + 8)) if row[k].kind in (Is.CUE, Is.END, Is.QUOTE)), -1
    )
    if said < 0 or quoted < 0 or row[quoted].kind is not Is.QUOTE or row[said].verb is None:
        return None
    if not any(item.kind is Is.QUOTE for item in row[said:first]):
        return None
    return Link(start, end_of(row, first, c - 1, tag), tag, first, c, -1, "gapped", first)


def _in_words(row: list[Item], c: int) -> Link | None:
    """``in the words of X``, ``in X's words``, item ``c`` being "words"."""
    if row[c - 1].word == "the" and row[c - 2].word == "in" and c + 1 < len(row) and row[c + 1].word == "of":
        link = subject_right(row, c + 1, "according")
        return link and Link(link.start, link.end, link.tag, c - 2, link.last, c, "according", link.item)
    at = c - 2 if row[c - 1].word in ("'s", "’s") else c - 3 if row[c - 2].word in ("'s", "’s") else -1
    if at < 1 or row[at].kind is not Is.MENTION or row[at - 1].word != "in":
        return None
    item = row[at]
    return Link(item.start, item.end, item.tag, at - 1, c, c, "according", at)


def _colon(row: list[Item], c: int) -> Link | None:
    """``X:`` before a quotation or at the head of a line, and ``: X`` after a quotation that opens the line."""
    if c == 1 and row[0].kind is Is.QUOTE and c + 1 < len(row):
        return _signed(row, c)
    quoted = c + 1 < len(row) and row[c + 1].kind is Is.QUOTE
    subject = phrase_ending(row, c - 1) if row[c - 1].kind in (Is.MENTION, Is.WORD) else None
    opener = _opener(row, c) if quoted else None
    if opener and (subject is None or opener.item < subject[0] or _clause(row, subject[0], c)):
        return opener
    if subject is None or (quoted and _clause(row, subject[0], c)) or row[subject[0]].word in speech().labels:
        return None
    return _before_colon(row, c, subject)


def _signed(row: list[Item], c: int) -> Link | None:
    """Who is named behind the colon at ``c`` after a quotation that opens a headline: "‘We will win’: Zelensky in Paris"."""
    k = next((k for k in range(c + 1, min(c + 4, len(row))) if row[k].tag != "title"), c + 1)
    item = row[k]
    if item.kind is Is.MENTION and item.tag not in PRONOUN_TAGS:
        follows = row[k + 1] if k + 1 < len(row) else None
        speaks = follows is None or follows.kind is Is.CUE or follows.word in _AFTER_SPEAKER
        if item.tag in _PERHAPS_PLACES and not speaks:
            return None
        return Link(item.start, item.end, item.tag, c, k, -1, "signed", k)
    for n in range(c + 1, min(c + 4, len(row))):
        if row[n].kind is not Is.WORD or row[n].word in speech().determiners:
            return None
        if names_people(row[n].word):
            return Link(row[c + 1].start, row[n].end, "np", c, n, -1, "signed", c + 1)
    return None


def _last_word(row: list[Item], c: int) -> Link | None:
    """Who is named behind the dash at ``c`` at the end of a headline: "Deal ‘very close’ - Witkoff"."""
    k = next((k for k in range(c + 1, min(c + 4, len(row))) if row[k].tag != "title"), len(row))
    if k != len(row) - 1 or row[k].kind is not Is.MENTION or row[k].tag in PRONOUN_TAGS | {"place", "his"}:
        return None
    if not any(item.kind is Is.QUOTE and item.tag == TOLD for item in row[:c]):
        return None
    return Link(row[k].start, row[k].end, row[k].tag, c, k, -1, "signed", k)


def _clause(row: list[Item], first: int, c: int) -> bool:
    """Whether the items ``[first, c)`` hold a verb and so are no mere name of somebody."""
    return not speech().finite.isdisjoint(item.word for item in row[first:c])


def _opener(row: list[Item], c: int) -> Link | None:
    """The subject of a sentence without a verb of saying that ends with the colon at ``c``: "The deputy was blunt: “…”"."""
    begin = (
        next((k for k in range(c - 1, max(-1, c - _REACH), -1) if row[k].kind in (Is.END, Is.QUOTE)), -1) + 1
    )
    if any(row[k].kind is Is.CUE and not (k == begin + 1 and row[k].word in _RUNS) for k in range(begin, c)):
        return None
    k = begin
    while k < c and (row[k].tag == "title" or row[k].word in speech().determiners | speech().openers):
        k += 1
    if k + 2 < c and row[k + 1].word in ("'s", "’s") and row[k + 2].kind is Is.MENTION:
        k += 2
    item = row[k]
    if k > begin and item.tag in ("state", "org", "place") and names_people(row[k + 1].word):
        return Link(row[k - 1].start, row[k + 1].end, "np", k - 1, c, -1, "opener", k - 1)
    runs = item.tag == "it" and row[k + 1].word in _RUNS
    if item.kind is Is.MENTION and (runs or item.tag not in ("him", "his", "place", "it", "which", "you")):
        return Link(item.start, item.end, item.tag, k, c, -1, "opener", k)
    noun = next((n for n in range(k, min(k + 4, c)) if row[n].word in speech().speakers), -1)
    if noun < 0 or k == begin or any(row[n].kind is not Is.WORD for n in range(k, noun)):
        return None
    return Link(row[k - 1].start, row[noun].end, "np", k - 1, c, -1, "opener", k - 1)


def _alone(row: list[Item], first: int, c: int) -> bool:
    """Whether the sentence up to the colon at ``c`` holds no verb and names nobody before item ``first``: "Then the judge:"."""
    if row[first].kind is not Is.MENTION and not any(names_people(item.word) for item in row[first:c]):
        return False
    begin = next(
        (k for k in range(first - 1, max(-1, first - _REACH), -1) if row[k].kind in (Is.END, Is.QUOTE)), -1
    )
    owner = first >= 2 and row[first - 1].word in ("'s", "’s")
    before = row[begin + 1 : first - 2 if owner else first]
    return begin + 1 == first - 2 * owner or all(
        item.kind in (Is.WORD, Is.MARK) and item.word not in speech().finite | speech().prepositions
        for item in before
    )


def _before_colon(row: list[Item], c: int, subject: tuple[int, int, str]) -> Link:
    first, start, tag = subject
    owner = phrase_ending(row, c - 3) if c > 2 and row[c - 2].word in ("'s", "’s") else None
    if owner is not None and row[c - 1].word in speech().views:
        first, start, tag = owner
        return Link(start, end_of(row, first, c - 3, tag), tag, first, c, -1, "line", first)
    opens = first == 0 or (first == 2 and row[1].word in ("'s", "’s")) or _alone(row, first, c)
    return Link(start, end_of(row, first, c - 1, tag), tag, first, c, -1, "line" if opens else "colon", first)
