"""Which name, noun or pronoun belongs to which attributing verb: the grammar of attribution in one paragraph.

Hand-written rules over the row of items; no parser. Each link says by which pattern it was found.
"""

from operator import attrgetter

from postil.analysis.quotes.frame import STANCE, Is, Item
from postil.analysis.quotes.sources import SOURCES, of_stance, source_at
from postil.analysis.quotes.subjects import Link, subject_of

_start = attrgetter("start")


def links_of(row: list[Item]) -> list[Link]:
    """All possible speakers of a paragraph, each with its verb where it has one, in text order."""
    found: list[Link] = []
    mentions, cue, mention, sources = [], Is.CUE, Is.MENTION, SOURCES
    for c, item in enumerate(row):
        kind = item.kind
        if kind is cue:
            link = subject_of(row, c, found)
        elif kind is mention:
            mentions.append(c)
            continue
        elif item.word in sources:
            link = source_at(row, c)
        elif item.tag == STANCE:
            link = of_stance(row, c)
        else:
            continue
        if link and link.rule == "quoted":
            found = [other for other in found if not _quotes(row, other.cue, c)]
        if link and link.rule == "subject" and link.first > 1 and row[link.first - 1].word == "what":
            found = [other for other in found if other.cue != link.first - 2]
        if link:
            found.append(link)
    taken = {link.item for link in found}
    for i in mentions:
        item = row[i]
        if i not in taken and item.tag not in ("him", "you"):
            found.append(Link(item.start, item.end, item.tag, i, i, -1, "", i))
    return sorted(found, key=_start)


def _quotes(row: list[Item], cue: int, saying: int) -> bool:
    """Whether the verb at item ``cue`` is the "quoted" of "quoted X as saying"."""
    verb = row[cue].verb if cue >= 0 else None
    return verb is not None and verb.lemma in ("quote", "cite") and saying - 12 < cue < saying
