"""Who is the subject of an attributing verb, whichever way round the sentence stands.

Hand-written rules over the row of items; no parser.
"""

from dataclasses import dataclass, replace

from postil.analysis.quotes.frame import Is, Item
from postil.analysis.quotes.nouns import breaks, end_of, names_people, noun_after, over_adverbs, phrase_ending
from postil.analysis.quotes.words import speech

#: How far back an insertion may begin, in items.
_REACH = 26
#: Verbs that are never turned round: who follows them is told.
#: Pronouns that begin a clause or end a tail inside a phrase: "a diplomat who", "a policeman beside me".
_INSIDE = frozenset(["who", "which", "him", "you", "he", "she", "they", "it", "I", "we"])
_CHAIN = frozenset(
    "used had has have likes liked tends tended continues continued began begins chose chooses refuses refused prefers wants wanted"
    " went came goes comes dared dares hastened rushed managed tried tries loved loves".split()
)
_TOLD = frozenset(["tell", "inform", "notify", "brief"])


@dataclass(frozen=True, slots=True)
class Link:
    """A possible speaker, and the verb it is the subject of.

    Attributes:
        start, end: of the mention, half-open code points.
        tag: its class, as in ``Item.tag``, or ``np``.
        first, last: items ``[first, last]`` of the row that mention and verb cover.
        cue: item of the verb, or -1.
        rule: the pattern: ``SV``, ``VS``, ``apposition`` …; empty for a mention without a verb.
        item: item at which the mention begins.
    """

    start: int
    end: int
    tag: str
    first: int
    last: int
    cue: int
    rule: str
    item: int


def subject_of(row: list[Item], c: int, before: list[Link]) -> Link | None:
    """The speaker of the verb at item ``c``; ``before`` holds the links found so far."""
    verb = row[c].verb
    assert verb is not None
    if verb.lemma in ("quote", "cite") and verb.tense == "ing" and (c == 0 or row[c - 1].kind is Is.END):
        return subject_right(row, c, "according")
    if verb.tense == "base" and c and row[c - 1].word == "'s":
        return None
    j = over_adverbs(row, c - 1)
    left = row[j] if j >= 0 else None
    if verb.tense == "ing" and left is not None and left.word == "as":
        quoted = _quoted(row, c)
        if quoted:
            return quoted
    if verb.tense == "ing" and c > 4 and row[c - 1].word == "of" and row[c - 3].word in ("'s", "’s"):
        owner = phrase_ending(row, c - 4)
        if owner is not None:
            first, start, tag = owner
            return Link(start, end_of(row, first, c - 4, tag), tag, first, c, c, "participle-of", first)
    passive = verb.tense == "past" and any(row[k].word in speech().be for k in range(j + 1, c))
    if passive and (verb.kind != "say" or (left is not None and left.word == "it")):
        return _agent(row, c)
    if verb.tense == "base" and c and row[c - 1].word == "to" and _leads_to_quote(row, c):
        doer = _in_chain(row, c) or _made_to(row, c) or _earlier_subject(row, c, before)
        return doer and replace(doer, rule="infinitive")
    if (
        left is None
        or left.kind in (Is.END, Is.QUOTE)
        or (left.kind is Is.MARK and j > 0 and row[j - 1].kind is Is.QUOTE)
    ):
        inverted = subject_right(row, c, "inverted")
        if inverted:
            return inverted
    if left is None or left.kind is Is.QUOTE:
        return _earlier_subject(row, c, before) if left else None
    if left.kind in (Is.MENTION, Is.WORD):
        subject = phrase_ending(row, j)
        if subject and (
            verb.tense != "base"
            or j + 1 < c
            or subject[2] in ("I", "they", "we", "np", "who", "name", "maybe")
        ):
            first, start, tag = subject
            if verb.tense == "ing" and not any(row[k].word in speech().be for k in range(j + 1, c)):
                given = _given_out(row, first, c)
                if given:
                    return given
                return Link(start, end_of(row, first, j, tag), tag, first, c, c, "participle-of", first)
            return Link(start, end_of(row, first, j, tag), tag, first, c, c, "subject", first)
    if left.kind is Is.MARK and verb.tense == "ing" and left.word == ",":
        named = _with_named(row, j, c)
        if named:
            return named
    if left.kind is Is.MARK and verb.tense != "ing":
        apposed = _over_apposition(row, j)
        if apposed is not None:
            first, start, tag = apposed[0]
            return Link(start, end_of(row, first, apposed[1], tag), tag, first, c, c, "apposition", first)
        if left.word in ",-–—?!…":
            inverted = subject_right(row, c, "inverted")
            if inverted:
                return inverted
    if verb.tense == "base" or (
        verb.tense == "s" and left.kind is Is.WORD and left.word not in ("and", "but", "or")
    ):
        return None
    return _earlier_subject(row, c, before)


def _in_chain(row: list[Item], c: int) -> Link | None:
    """The subject of the verb that the infinitive at item ``c`` hangs on: "her father used to call it “…”"."""
    j = c - 2
    if j < 1 or row[j].word not in _CHAIN:
        return None
    j = over_adverbs(row, j - 1)
    subject = phrase_ending(row, j) if j >= 0 and row[j].kind in (Is.MENTION, Is.WORD) else None
    if subject is None:
        return None
    first, start, tag = subject
    return Link(start, end_of(row, first, j, tag), tag, first, c, c, "infinitive", first)


def _made_to(row: list[Item], c: int) -> Link | None:
    """Who is led to say something, the infinitive being item ``c``: "which prompted Lavrov to call it “…”"."""
    j = c - 2
    if j < 1 or not (row[j].tag in ("name", "org") or row[j].word in speech().speakers):
        return None
    subject = phrase_ending(row, j)
    if subject is None or not row[subject[0] - 1].word.endswith(("ed", "ing", "es", "led", "made")):
        return None
    first, start, tag = subject
    return Link(start, end_of(row, first, j, tag), tag, first, c, c, "infinitive", first)


def _with_named(row: list[Item], j: int, c: int) -> Link | None:
    """Who speaks in ``with its director, N, calling it …``, the second comma being item ``j``, the verb item ``c``."""
    name = row[j - 1] if j > 1 else None
    if name is None or name.kind is not Is.MENTION or row[j - 2].word != ",":
        return None
    if not any(item.word == "with" for item in row[max(0, j - 8) : j - 2]):
        return None
    return Link(name.start, name.end, name.tag, j - 1, c, c, "with", j - 1)


def _given_out(row: list[Item], first: int, c: int) -> Link | None:
    """Who "released a statement condemning …", the phrase "a statement" beginning at item ``first``, ``c`` being "condemning"."""
    if first < 2 or row[first].kind is Is.MENTION or row[first - 1].word not in speech().releasing:
        return None
    if not any(item.word in speech().vessels for item in row[first:c]):
        return None
    j = over_adverbs(row, first - 2)
    subject = phrase_ending(row, j) if j >= 0 and row[j].kind in (Is.MENTION, Is.WORD) else None
    if subject is None:
        return None
    start, tag = subject[1], subject[2]
    return Link(start, end_of(row, subject[0], j, tag), tag, subject[0], c, c, "released", subject[0])


def _leads_to_quote(row: list[Item], c: int) -> bool:
    """Whether the object of the infinitive at item ``c`` is a quotation: "had come to warn the nation against “…”"."""
    verb = row[c].verb
    if verb is None or verb.kind not in ("say", "tell", "call"):
        return False
    for item in row[c + 1 : c + 12]:
        if item.kind in (Is.CUE, Is.END, Is.QUOTE):
            return item.kind is Is.QUOTE
    return False


def _quoted(row: list[Item], c: int) -> Link | None:
    """Who is quoted in "quoted X as saying" and "X was quoted as saying", ``c`` being the item of "saying"."""
    for k in range(c - 2, max(-1, c - 12), -1):
        verb = row[k].verb
        if row[k].kind in (Is.END, Is.QUOTE):
            break
        if verb and verb.lemma in ("quote", "cite"):
            last = c - 2 if k < c - 2 else over_adverbs(row, k - 1)
            subject = (
                phrase_ending(row, last) if last >= 0 and row[last].kind in (Is.MENTION, Is.WORD) else None
            )
            if subject is None or subject[0] == k:
                return None
            first, start, tag = subject
            return Link(start, end_of(row, first, last, tag), tag, first, c, c, "quoted", first)
    return None


def _over_apposition(row: list[Item], j: int) -> tuple[tuple[int, int, str], int] | None:
    """The phrase before the insertion that ends with the comma, dash or bracket at ``j``: (phrase, its last item)."""
    closing = row[j].word
    if closing not in (",", ")", "—", "–", "-"):
        return None
    opening = "(" if closing == ")" else closing
    best = None
    for k in range(j - 1, max(-1, j - _REACH), -1):
        if row[k].kind in (Is.END, Is.QUOTE):
            break
        if row[k].word == opening and k > 0 and row[k - 1].kind in (Is.MENTION, Is.WORD):
            phrase = phrase_ending(row, k - 1)
            if phrase and phrase[2] not in ("who", "which"):
                begins = (
                    phrase[0] == 0 or row[phrase[0] - 1].kind in (Is.END, Is.MARK, Is.QUOTE) or best is None
                )
                best = (phrase, k - 1) if begins else best
    return best


def subject_right(row: list[Item], c: int, rule: str) -> Link | None:
    """The subject after an inverted verb: "said Mr X", "said the spokesman of X"; behind "told" stands who is told."""
    verb = row[c].verb
    if rule == "inverted" and verb is not None and verb.lemma in _TOLD:
        return None
    c += rule == "inverted" and c + 2 < len(row) and row[c + 1].word in ("out", "back", "in")
    k, names = c + 1, []
    while k < len(row) and k - c <= 9:
        item = row[k]
        if item.tag == "his" and k == c + 1:
            pass  # "said his grandmother": his is no speaker, but opens the phrase
        elif item.kind is Is.MENTION:
            if k > c + 1 and item.tag in _INSIDE:
                break
            if item.tag in ("him", "you") and k == c + 1:
                break
            names.append(k)
            if item.tag in ("he", "she", "they", "it", "I", "we", "name") and not _describes(row, c, k):
                k += 1
                break
        elif item.tag != "title" and breaks(item) and not (item.kind is Is.CUE and k > c + 1):
            break
        k += 1
    if names:
        m = row[names[-1]]
        if k - 1 == names[-1] or (m.tag == "name" and not _describes(row, c, names[-1])):
            return Link(m.start, m.end, m.tag, c, names[-1], c, rule, names[-1])
    if k - 1 > c and (
        row[c + 1].word in speech().determiners
        or row[c + 1].tag == "his"
        or row[k - 1].word in speech().speakers
    ):
        return Link(row[c + 1].start, row[k - 1].end, "np", c, k - 1, c, rule, c + 1)
    return None


def _describes(row: list[Item], c: int, k: int) -> bool:
    """Whether the capitalised word at item ``k`` only tells of which kind somebody is: "said a Western diplomat"."""
    noun = row[k + 1] if k + 1 < len(row) else None
    if noun is None or noun.kind is not Is.WORD or noun.tag == "title" or not names_people(noun.word):
        return False
    return k > c + 1 and row[k - 1].kind is Is.WORD and row[k - 1].word in speech().determiners


def _agent(row: list[Item], c: int) -> Link | None:
    """The doer of a passive: "was described by X as"."""
    for k in range(c + 1, min(c + 6, len(row) - 1)):
        if row[k].word == "by":
            link = subject_right(row, k, "by")
            return link and Link(link.start, link.end, link.tag, c, link.last, c, "by", link.item)
        if row[k].kind is Is.END or (row[k].kind is Is.QUOTE and row[k + 1].word != "by"):
            break
    return None


def _earlier_subject(row: list[Item], c: int, before: list[Link]) -> Link | None:
    """The subject of the sentence, for a verb without its own: "… , adding", "… and said"."""
    verb = row[c].verb
    rule = "participle" if verb and verb.tense == "ing" else "shared"
    begin = next((k for k in range(c - 1, -1, -1) if row[k].kind is Is.END), -1) + 1
    for link in reversed(before):
        if link.item >= begin and link.rule in ("subject", "inverted", "apposition", "shared", "participle"):
            return Link(link.start, link.end, link.tag, min(link.item, c), c, c, rule, link.item)
    for k in range(begin, c):
        item = row[k]
        if item.kind is Is.WORD and item.word in ("the", "a", "an"):
            noun = noun_after(row, k, c) if not (k and row[k - 1].word in speech().prepositions) else None
            ends = noun is not None and (
                (row[noun + 1].word == "," and row[noun + 2].tag not in ("who", "which"))
                or (k == begin and row[noun + 1].word in ("of", "for", "in", "at"))
            )
            if noun is not None and ends:
                return Link(item.start, row[noun].end, "np", k, c, c, rule, k)
        elif row[k + 1].word in ("'s", "’s"):
            noun = noun_after(row, k, c) if not (k and row[k - 1].word in speech().prepositions) else None
            if noun is not None and row[noun + 1].kind is not Is.MENTION:
                return Link(item.start, row[noun].end, "np", k, c, c, rule, k)
        elif (
            item.kind is Is.MENTION
            and item.tag not in ("him", "his")
            and not (k and row[k - 1].word in speech().prepositions)
            and not (_of_address(row, k) or _before_title(row, k))
        ):
            return Link(item.start, item.end, item.tag, k, c, c, rule, k)
    return None


def _before_title(row: list[Item], k: int) -> bool:
    """Whether the nationality at item ``k`` stands before somebody's office and name: "Serbian defence minister Vucic"."""
    if row[k].tag not in ("state", "org", "place"):
        return False
    n = next(
        (n for n in range(k + 1, min(k + 6, len(row))) if breaks(row[n]) and row[n].tag != "title"), k + 1
    )
    return (
        n > k + 1
        and row[n].tag == "name"
        and (row[n - 1].tag == "title" or row[n - 1].word in speech().speakers)
    )


def _of_address(row: list[Item], k: int) -> bool:
    """Whether the name at item ``k`` only says where the place before it lies: "in Beaumont, Tex., …"."""
    if k < 3 or row[k - 1].word != "," or row[k - 2].kind is not Is.MENTION:
        return False
    return row[k - 3].word in speech().prepositions
