"""Reported speech without marks: "Moscow said that …", "according to the ministry, …"."""

from collections.abc import Iterable
from itertools import takewhile

import postil
from postil.analysis.quotes.frame import DIALOGUE, Is, Item
from postil.analysis.quotes.scene import Scene
from postil.analysis.quotes.subjects import Link
from postil.analysis.quotes.words import speech
from postil.analysis.turns import Turn
from postil.model.annotation import Annotation, Evidence, Kind, Reason, Speaker
from postil.model.span import Span

_SAYING = frozenset(["say", "tell", "doc", "write"])
_LEAST = 3
#: Verbs and patterns by which a line of dialogue tells who spoke, and what may stand before them.
_UTTERING = frozenset(["say", "tell", "sound"])
_TELLING = frozenset(["subject", "inverted", "shared", "apposition"])
_SPOKEN_BEFORE = frozenset([",", "?", "!", "…"])
#: No sentence has more items on either side of its verb.
_FAR = 300


def statements_of(scene: Scene, quoting: set[int]) -> list[tuple[Annotation, Link]]:
    """The statements of one paragraph with the links that they rest on, speakers without entity.

    Args:
        scene: the paragraph.
        quoting: starts of the cues that already introduce a quote.
    """
    row, found, reach = scene.row, [], 0
    if row and row[0].word in DIALOGUE and (line := _in_dialogue(scene)):
        return [line]
    for link in scene.links:
        if link.cue < 0 or not link.rule or row[link.cue].start in quoting or row[link.cue].start < reach:
            continue
        told = _told(row, link)
        if told is None:
            continue
        first, last, rule, confidence = told
        if sum(item.kind is not Is.MARK for item in row[first : last + 1]) < _LEAST:
            continue
        found.append((_mark(row, link, Span(row[first].start, row[last].end), rule, confidence), link))
        reach = row[last].end
    return found


def _in_dialogue(scene: Scene) -> tuple[Annotation, Link] | None:
    """What a line of dialogue says before who says it: "— And who will stop me? asked Marta."."""
    row = scene.row
    for link in scene.links:
        verb = row[link.cue].verb if link.cue >= 0 else None
        if (
            verb is None
            or verb.kind not in _UTTERING
            or verb.tense not in ("past", "s")
            or link.rule not in _TELLING
        ):
            continue
        head = min(link.first, link.cue)
        while head > 1 and (row[head - 1].tag == "title" or row[head - 1].word in speech().determiners):
            head -= 1
        last = head - 1
        if last < 2 or not (row[last].kind is Is.END or row[last].word in _SPOKEN_BEFORE):
            continue
        while row[last].kind is Is.END or row[last].word == ",":
            last -= 1
        return _mark(row, link, Span(row[1].start, row[last].end), "dialogue", 0.85), link
    return None


def spoken_turns(turns: Iterable[Turn]) -> list[Annotation]:
    """What the turns of a conversation give somebody to say, speakers without entity: "CLINTON: I feel …"."""
    return [
        Annotation(
            span=turn.words,
            kind=Kind.STATEMENT,
            confidence=0.9,
            producer="postil",
            version=postil.__version__,
            reason=Reason(
                Evidence.RULE, "statement.line", "The line opens with who speaks, as in an interview."
            ),
            speaker=Speaker(turn.who),
        )
        for turn in turns
    ]


def _told(row: list[Item], link: Link) -> tuple[int, int, str, float] | None:
    """What ``link`` reports: (first item, last item, rule, confidence), or None."""
    begin, end = _sentence(row, link.cue)
    if link.rule == "according":
        if link.first == begin and link.last + 2 < end and row[link.last + 1].word == ",":
            return link.last + 2, end - 1, "according", 0.9
        before = link.first - 1 - (row[link.first - 1].word == ",")
        return (begin, before, "according", 0.9) if before >= begin else None
    verb = row[link.cue].verb
    if verb is None or verb.kind not in _SAYING or verb.tense == "base" or _mere_object(row, link):
        return None
    that = next((k for k in range(link.cue + 1, min(link.cue + 7, end)) if row[k].word == "that"), None)
    if that is not None and _leads_to(row, link.cue + 1, that, told=verb.kind == "tell"):
        return (that + 1, end - 1, "that", 0.95) if that + 1 < end else None
    plain = verb.lemma in ("say", "add", "claim") and link.rule != "inverted"
    if plain and _begins_clause(row, link.cue + 1, end):
        return link.cue + 1, end - 1, "clause", 0.85
    closes = link.last + 1 >= end or (link.last + 2 >= end and row[link.last + 1].kind is Is.WORD)
    head = link.first
    while head > begin and (row[head - 1].tag == "title" or row[head - 1].word in speech().determiners):
        head -= 1
    after = closes and head > begin + _LEAST and row[head - 1].word == ","
    if verb.kind == "say" and after and row[head - 2].kind is not Is.QUOTE:
        return begin, head - 2, "after", 0.85
    return None


def _mere_object(row: list[Item], link: Link) -> bool:
    """Whether the phrase before a participle is no speaker: "the bank, which entered the year predicting that …"."""
    if link.rule != "participle-of" or link.tag != "np":
        return False
    words = [item.word for item in row[link.first : link.cue]]
    head = [*takewhile(lambda word: word not in speech().prepositions, words)]
    return bool(head) and head[-1] not in speech().speakers


def _leads_to(row: list[Item], k: int, that: int, *, told: bool) -> bool:
    """Whether what stands between a verb and its "that" is a time, a place or, for "told", a listener."""
    between = row[k:that]
    if any(item.kind not in (Is.MENTION, Is.WORD) for item in between):
        return False
    first = row[k].word
    return not between or told or first in speech().prepositions or first in speech().not_names


def _sentence(row: list[Item], at: int) -> tuple[int, int]:
    """The items ``[begin, end)`` of the sentence around item ``at``, its final stop left out."""
    low, high = max(-1, at - _FAR), min(len(row), at + _FAR)
    begin = next((k + 1 for k in range(at, low, -1) if row[k].kind is Is.END), low + 1)
    end = next((k for k in range(at, high) if row[k].kind is Is.END), high)
    while end > begin and row[end - 1].kind is Is.MARK and row[end - 1].word in (".", "!", "?", "…"):
        end -= 1
    return begin, end


def _begins_clause(row: list[Item], k: int, end: int) -> bool:
    """Whether a new subject with its verb to come begins at item ``k``."""
    if k + 2 >= end:
        return False
    item = row[k]
    subject = item.kind is Is.MENTION and item.tag not in ("him", "who", "which")
    return subject or (item.kind is Is.WORD and item.word in speech().determiners)


def _mark(row: list[Item], link: Link, span: Span, rule: str, confidence: float) -> Annotation:
    cue = row[link.cue]
    sentence = {
        "that": f"Reported after “{cue.word} that”, without quotation marks.",
        "clause": f"Reported after “{cue.word}”, without quotation marks.",
        "after": f"Reported before “{cue.word}”, without quotation marks.",
        "dialogue": f"Said behind a dash, before “{cue.word}”.",
        "according": "Reported with “according to”, without quotation marks.",
    }[rule]
    return Annotation(
        span=span,
        kind=Kind.STATEMENT,
        confidence=confidence,
        producer="postil",
        version=postil.__version__,
        reason=Reason(Evidence.RULE, f"statement.{rule}", sentence),
        speaker=Speaker(Span(link.start, link.end)),
        cue=Span(cue.start, cue.end),
    )
