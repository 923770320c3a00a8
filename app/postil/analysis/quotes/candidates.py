"""Who could have said a quote, and what speaks for each: the possible speakers around it as lists of features.

A feature is a short word such as ``subject|R|0|0``: found as the subject of a verb, to the right of the quote, no sentence end and
no other quote between. What each is worth stands in resources/lexicons/speech/speakers.tsv.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from postil.analysis.quotes.frame import TOLD, Is, Item
from postil.analysis.quotes.interposed import interposed
from postil.analysis.quotes.openings import (
    announces,
    answered,
    is_asking,
    is_person,
    listener_of,
    subject_before,
)
from postil.analysis.quotes.scene import Asked, Candidate, Scene
from postil.analysis.quotes.subjects import Link

_NEAR = 70
#: What may follow "said" when it means the quotation of the paragraph before.
_ASIDES = frozenset(
    "in on at during after before to via through this so as , . late early monday tuesday wednesday thursday friday saturday sunday".split()
)
#: Verbs that words in marks may be the object of, or hang on "as", "of", "that".
_LEADING = frozenset(["say", "call", "doc", "tell", "write"])
#: Mentions of somebody who might be the speaker just as well.
_SELF = frozenset(["who", "which", "I", "we", "it", "he", "she", "they"])
_NAMED = frozenset(["name", "he", "she"])
_item = attrgetter("item")


def candidates_of(asked: Asked) -> list[Candidate]:
    """The possible speakers of a quote, in no order."""
    first, final = asked.scenes
    found = _before(asked, first, first.at[asked.number])
    found += _after(asked, final, final.at[asked.number])
    if asked.before:
        found += _from_paragraph_before(asked, asked.before)
    if asked.after:
        found += _from_paragraph_after(asked.after)
    if asked.inner:
        found += interposed(asked.inner)
    if asked.shape[-1] in ",?!":
        found = _going_on(asked, found, first)
    _compare(found, asked.shape[-1], first.at[asked.number])
    if asked.last:
        _keep(asked, asked.last, found, first)
    return found


def _keep(asked: Asked, last: Candidate, found: list[Candidate], scene: Scene) -> None:
    """Add the speaker of the quote before, and whom he asked; he seldom answers his own question."""
    listener = _answers(asked, found, scene)
    if listener is not None and all(c.link.item != listener.item or c.scene is not last.scene for c in found):
        found.append(Candidate(listener, last.scene, "K", ["answers"]))
    elif listener is not None:
        same = next(c for c in found if c.link.item == listener.item and c.scene is last.scene)
        same.features.append("answers")
    if all(c.link is not last.link for c in found):
        found.append(Candidate(last.link, last.scene, "K", _kept(asked, last.link, scene)))
    if asked.replies and is_asking(last.scene.row, last.link):
        next(c for c in found if c.link is last.link).features.append("kept asker")


def _answers(asked: Asked, found: list[Candidate], scene: Scene) -> Link | None:
    """Who was asked the question before these words, which nobody else is said to say: "“Where is it?” she asked the banker. “Gone.”"."""
    q = scene.at[asked.number]
    alone = q + 1 >= len(scene.row) or scene.row[q + 1].kind is Is.END
    if not (asked.last and asked.replies and alone) or any(c.tight for c in found):
        return None
    return listener_of(asked.last.scene.row, asked.last.link)


def _going_on(asked: Asked, found: list[Candidate], scene: Scene) -> list[Candidate]:
    """Without those of sentences before, when who is told right behind says it: "…," he said. "…," said Wang Yi. "…?" asked Li."""
    comma = asked.shape[-1] == ","
    if not any(c.tight and c.where == "R" and (comma or c.link.rule == "inverted") for c in found):
        return found
    q = scene.at[asked.number]
    return [c for c in found if c.where != "L" or scene.ends[q] == scene.ends[min(c.link.last + 1, q)]]


def _compare(found: list[Candidate], last: str, q: int) -> None:
    """Tell the candidates of one whose attribution stands right beside the quote: "…," he said.

    Args:
        found: all but the one kept on.
        last: how the quote ends, as in ``Asked.shape``.
        q: the item of the quote in its first paragraph.
    """
    tight = [c for c in found if c.tight]
    for candidate in found:
        if candidate.tight:
            candidate.features.append(f"tight {candidate.where} {candidate.link.rule} {last}")
            candidate.features.extend(_attributed(candidate, last))
        elif _leads(candidate, q):
            candidate.features.append("verb leads over")
        if tight and not candidate.tight:
            candidate.features.append(f"beside tight {tight[0].where} {candidate.where} {last}")
            candidate.features.append(f"beside {tight[0].link.rule} {candidate.link.rule} {candidate.where}")


def _attributed(candidate: Candidate, last: str) -> list[str]:
    """That the verb leads straight to the words, or takes up words that end for it: "X defines it as “…”" does neither."""
    rule, where = candidate.link.rule, candidate.where
    if where == "R" and last in ",?!" and rule in ("subject", "inverted", "apposition"):
        return ["verb takes up words"]
    if where == "L" and rule in ("subject", "apposition", "shared"):
        return ["verb leads to words"]
    return []


def _leads(candidate: Candidate, q: int) -> bool:
    """Whether only what is judged stands between the verb and the words at item ``q``: "defines the bill as “…”", "speaks of “…”"."""
    link, row = candidate.link, candidate.scene.row
    if candidate.where != "L" or link.cue < 0 or link.rule not in ("subject", "apposition", "shared"):
        return False
    verb = row[link.cue].verb
    between = row[max(link.cue, link.last) + 1 : q]
    plain = all(_judged(item) for item in between)
    joined = any(item.word in ("and", "but", "or", "who", "when", "if", "because", "to") for item in between)
    return verb is not None and verb.kind in _LEADING and len(between) <= 5 and plain and not joined


def _before(asked: Asked, scene: Scene, q: int) -> list[Candidate]:
    found = []
    for link in scene.links[bisect_left(scene.links, q - _NEAR, key=_item) :]:
        if link.item >= q:
            break
        ends = scene.ends[q] - scene.ends[min(link.last + 1, q)]
        if ends > 2 or (ends and link.cue < 0 and not link.rule):
            continue
        where = "L" if link.last < q else "S"
        features = _features(asked, scene, link, where, (min(link.last + 1, q), q), q)
        found.append(Candidate(link, scene, where, features, _tight(scene.row, link, link.last + 1, q)))
    if q and scene.row[q - 1].kind is Is.END:
        _announced(found, asked, scene, "L", q)
    return found


def _announced(found: list[Candidate], asked: Asked, scene: Scene, where: str, end: int) -> None:
    """Tell whom the sentence before the quote is about, which ends before item ``end``: a candidate also without a verb of saying."""
    row = asked.scenes[1].row
    q = asked.scenes[1].at[asked.number]
    reply = answered(row, q)
    if not (reply or q + 1 >= len(row) or row[q + 1].kind is Is.END):
        return
    link = subject_before(scene.row, end)
    if link is None:
        return
    listener = listener_of(scene.row, link)
    if listener is not None and asked.shape[-1] in ".!":
        found.append(Candidate(listener, scene, where, ["answers"]))
        return
    if reply or (link.tag != "maybe" and announces(scene.row, link, end)):
        told = [f"announced {where} {'answer' if reply else 'words'}"]
    else:
        told = _told_about(asked, scene.row, link, where, end)
    same = [c for c in found if c.link.item == link.item and c.link.rule]
    for candidate in same:
        candidate.features.extend(told)
    if told and not same:
        found[:] = [c for c in found if c.link.item != link.item]
        found.append(Candidate(link, scene, where, [*told, f"is {link.tag}"]))


def _told_about(asked: Asked, row: Sequence[Item], link: Link, where: str, end: int) -> list[str]:
    """What can be said for the one whom the sentence before is about, though it announces nothing: "She put down her cup. “…”".

    Args:
        asked: the quote, whole sentences that nobody attributes.
        row: the paragraph of the sentence before.
        link: whom that sentence is about.
        where: as in ``Candidate``.
        end: the item after that sentence.
    """
    if asked.shape[-1] not in ".?!":
        return []
    others = [item for item in row[link.last + 1 : end] if item.kind is Is.MENTION and item.tag in _NAMED]
    named, alone = link.tag in _NAMED, len(asked.scenes[0].row) == 1
    kind = "one" if named else "one np" if is_person(row, link) else ""
    return [
        f"about {where}",
        f"about {where} {link.tag}",
        *([f"about {where} {kind}"] if kind and not others and (where == "L" or alone) else []),
    ]


def _tight(row: Sequence[Item], link: Link, begin: int, end: int) -> bool:
    """Whether between an attribution and the quote, the items ``[begin, end)``, stands at most a comma or a colon."""
    if link.cue < 0:
        return False
    while begin < end and row[end - 1].tag == "title":
        end -= 1
    return begin >= end or (begin + 1 == end and row[begin].word in (",", ":"))


def _after(asked: Asked, scene: Scene, q: int) -> list[Candidate]:
    found = []
    for link in scene.links[bisect_left(scene.links, q, key=_item) :]:
        if link.first <= q:
            continue
        ends = scene.ends[link.first] - scene.ends[q + 1]
        if link.first - q > _NEAR or ends > 1:
            break
        if (ends and link.cue < 0) or (link.rule == "according" and _relayed(scene, link, q)):
            continue
        features = _features(asked, scene, link, "R", (q + 1, link.first), q)
        found.append(Candidate(link, scene, "R", features, _tight(scene.row, link, q + 1, link.first)))
    return found


def _from_paragraph_before(asked: Asked, scene: Scene) -> list[Candidate]:
    found = []
    size = len(scene.row)
    for link in scene.links:
        ends = scene.ends[size] - scene.ends[link.last + 1]
        if ends > 1 or (link.cue < 0 and not link.rule and ends):
            continue
        features = _features(asked, scene, link, "P", (link.last + 1, size), size)
        found.append(Candidate(link, scene, "P", features))
    if size and scene.row[-1].kind is not Is.QUOTE:
        _announced(found, asked, scene, "P", size)
    return found


def _from_paragraph_after(scene: Scene) -> list[Candidate]:
    """Who "said in a post" at the head of the next paragraph, where nothing else is said that it could mean."""
    row = scene.row
    if scene.at or any(item.word in ("that", ":") for item in row):
        return []
    for link in scene.links:
        head = [k for k in range(link.first) if row[k].tag != "title" and row[k].word not in ("the", ",")]
        verb = row[link.cue].verb if link.cue >= 0 else None
        if verb is None or head or link.rule not in ("subject", "inverted", "apposition"):
            continue
        if verb.kind in ("say", "write", "tell") and verb.tense in ("past", "s") and _says_no_more(row, link):
            return [Candidate(link, scene, "N", ["next paragraph"])]
    return []


def _says_no_more(row: Sequence[Item], link: Link) -> bool:
    """Whether after the verb come only a listener, a time or a place."""
    k = max(link.cue, link.last) + 1
    verb = row[link.cue].verb
    if verb and verb.kind == "tell":
        k = next((j for j in range(k, min(k + 5, len(row))) if row[j].word in _ASIDES), len(row) - 1)
    return k >= len(row) or row[k].kind is Is.END or row[k].word in _ASIDES


def _features(asked: Asked, scene: Scene, link: Link, where: str, gap: tuple[int, int], q: int) -> list[str]:
    """What can be said of ``link`` as the speaker of the quote at item ``q``; ``gap`` are the items between."""
    begin, end = gap
    ends = min(scene.ends[end] - scene.ends[begin], 2)
    quotes = min(scene.quotes[end] - scene.quotes[begin], 2)
    verbs = min(scene.verbs[end] - scene.verbs[begin], 2)
    row, shape = scene.row, asked.shape
    rule = "subject" if link.rule == "quoted" else link.rule
    place = f"{where}{ends}{quotes}"
    edge = _edge(row, where, q)
    verb = row[link.cue].verb if link.cue >= 0 else None
    kind = verb.kind + "-" + verb.tense if verb else "none"
    far = _bucket(end - begin)
    features = [
        f"at {place}{verbs}",
        f"{rule} {place}",
        f"{rule} {where}{far}",
        f"far {where}{far} {min(ends, 1)}",
        f"{edge} {place}",
        f"{kind} {where}{min(ends, 1)}",
        f"{kind} {place} {far}",
        f"{rule} {place}{verbs} {far}",
        f"{edge} {rule} {far}",
        f"is {link.tag}",
        f"is {link.tag} {rule}",
        f"{shape} {place}",
        f"{shape} {rule} {where}",
    ]
    if not rule:
        features.append("role " + _role(row, link) + " " + where)
        features.append("role " + _role(row, link) + " " + link.tag)
    if where == "L" and not ends and (quotes or rule in ("line", "colon")) and _superseded(scene, link, q):
        features.append("superseded")
    if where == "L" and not ends and _passes_on(scene, link, q):
        features.append("passes on")
    if where == "L" and verb and verb.lemma == "ask" and link.tag in ("I", "we") and not shape.endswith("?"):
        features.append("superseded")
    if q < len(row) and row[q].tag == TOLD and link.cue >= 0 and where in "LR" and not (ends or quotes):
        features.append(f"headline {where}")
    if asked.last and link is asked.last.link:
        features.append(f"same {place}")
        features.append(f"same {where} {edge}")
    if verb and verb.lemma in ("say", "tell", "add", "call", "write", "ask"):
        features.append(f"{verb.lemma} {where}{min(ends, 1)}{quotes}")
    return features


def _superseded(scene: Scene, link: Link, q: int) -> bool:
    """Whether somebody else says this quote: "Kim called it “…”, while Lee spoke of “…”", "Sudan: Burhan vows to “…”"."""
    own = next((k for k in range(link.last + 1, q) if scene.row[k].kind is Is.QUOTE), link.last + 1)
    between = scene.links[bisect_left(scene.links, own, key=_item) : bisect_left(scene.links, q, key=_item)]
    return any(other.rule in ("subject", "apposition") and other.cue < q for other in between)


def _passes_on(scene: Scene, link: Link, q: int) -> bool:
    """Whether the words that are told are another's own words: "he said the president had called it “…”"."""
    row = scene.row
    if link.cue < 0 or row[link.cue].verb is None:
        return False
    for other in scene.links[bisect_left(scene.links, link.cue, key=_item) :]:
        if other.item >= q:
            break
        between = row[link.cue + 1 : other.first]
        near = len(between) <= 2 and all(
            item.word in ("that", "how", "the", "a", "an", "when") or item.tag == "title" for item in between
        )
        after = row[other.cue + 1 : q] if other.cue > link.cue else None
        if near and after is not None and other.rule in ("subject", "infinitive") and other.tag not in _SELF:
            return _tells(row, other) and len(after) <= 5 and all(_judged(item) for item in after)
    return False


def _tells(row: Sequence[Item], link: Link) -> bool:
    """Whether the verb of ``link`` told or judged something before: "had called", "used to call"."""
    verb = row[link.cue].verb
    if verb is None or verb.kind not in ("say", "call", "tell"):
        return False
    return verb.tense == "past" or link.rule == "infinitive"


def _judged(item: Item) -> bool:
    """Whether the item may belong to what a verb judges: "the river", "it"."""
    return item.kind is Is.WORD or item.tag in ("him", "it")


def _relayed(scene: Scene, source: Link, q: int) -> bool:
    """Whether the source only passes on what another says: "…," he said, according to the transcript."""
    between = scene.links[
        bisect_left(scene.links, q, key=_item) : bisect_left(scene.links, source.item, key=_item)
    ]
    return any(link.rule in ("subject", "inverted") and q < link.cue < source.first for link in between)


def _kept(asked: Asked, link: Link, scene: Scene) -> list[str]:
    """What can be said for going on with the speaker of the quote before."""
    gap = min(asked.gap, 3)
    q = scene.at[asked.number]
    opens = "opens" if q == 0 else "inside"
    alone = "alone" if len(scene.row) == 1 else "with"
    return [
        f"kept {gap}",
        f"kept {gap} {opens} {alone}",
        f"kept {asked.shape} {opens}",
        f"kept is {link.tag} {gap}",
        f"kept {link.rule}",
    ]


def _edge(row: Sequence[Item], where: str, q: int) -> str:
    """What stands next to the quote on the side of the speaker."""
    k = q + 1 if where == "R" else q - 1
    if not 0 <= k < len(row):
        return "edge end"
    item = row[k]
    if item.kind is Is.WORD:
        return (
            "edge that"
            if item.word == "that"
            else "edge as"
            if item.word in ("as", "of", "the", "a", "to")
            else "edge word"
        )
    return "edge " + (item.word if item.kind is Is.MARK else item.kind)


def _role(row: Sequence[Item], link: Link) -> str:
    """How a mention without a verb stands in its sentence."""
    i = link.item
    before = row[i - 1] if i else None
    after = row[i + 1] if i + 1 < len(row) else None
    if after and after.word == "'s":
        return "owner"
    if before is None or before.kind is Is.END:
        return "first"
    if before.kind is Is.CUE:
        return "object"
    if before.kind is Is.WORD and before.tag != "title":
        return "after-word"
    return "title" if before.tag == "title" else "other"


def _bucket(n: int) -> str:
    return str(n) if n < 3 else "3-5" if n < 6 else "6-12" if n < 13 else "13+"
