"""What letters and a number are when they are no system: a room, a form, a flight, a road, a band."""

from postil.analysis.systems.lists import other
from postil.analysis.systems.scan import Found, Scan, spelled, word_after, word_before
from postil.analysis.systems.words import words


def is_label(scan: Scan, hit: Found) -> bool:
    """Whether letters and a number label a room, form, gene or product: "seat C-130", "an A3 sheet"."""
    if word_before(scan, hit) in other().labels:
        return True
    return word_after(scan, hit) in other().labelled and not scan.tokens.keys[hit.last][0].isupper()


def is_known(scan: Scan, hit: Found) -> bool:
    """Whether letters and a number are known to be something else: a form, a flight, an index, a band that plays."""
    low, known = scan.low, other()
    if spelled(scan, hit) in known.known or (
        hit.first > 0 and low[hit.first - 1] == "&" and scan.glued(hit.first)
    ):
        return True
    if hit.rule == "systems.shape" and "flight" in low[hit.first : hit.last] and len(low[hit.last - 1]) > 2:
        return True
    following = low[hit.last : min(hit.last + 2, scan.document.sentences[hit.sentence].last)]
    if spelled(scan, hit) == "k9" and following and following[0] in known.kennel:
        return True
    if following[:1] == ["of"] and following[-1] in words().carmakers | known.brands:
        return True
    if following[:1] == ["'s"] and following[-1] in ("are", "were", "have"):
        return True  # a band
    return not known.performs.isdisjoint(following if following[:1] == ["'s"] else following[:1])


def is_road(scan: Scan, hit: Found) -> bool:
    """Whether letters and a number are a road here: "the M-60 was closed to traffic", "the M4 between Swindon and Bath"."""
    known = other()
    following = scan.low[hit.last : min(hit.last + 3, scan.document.sentences[hit.sentence].last)]
    if not known.shut.isdisjoint(following):
        return True
    if scan.low[hit.first] not in ("a", "b", "m", "e", "n"):
        return False
    if not known.roads.isdisjoint(following):
        return True
    first, last = scan.document.sentences[hit.sentence].first, scan.document.sentences[hit.sentence].last
    before = scan.low[max(first, hit.first - 2) : hit.first]
    if "the" not in before:
        return False
    return not (known.passable.isdisjoint(before) and known.traffic.isdisjoint(scan.low[first:last]))
