"""Where a mark belongs when the text it was made on has changed.

A mark is held against the new text by its own words and by what stands around them. Where the old text is at hand as well, the
order of both texts (``alignment``) says what became of what: words that other words of the old text became are never taken for
those of the mark, however much they look alike. What cannot be told apart is not placed at all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from postil.model.alignment import Alignment
from postil.model.annotation import Selector
from postil.model.folded import Folded
from postil.model.likeness import CONTEXT, Compared, Likeness, likeness
from postil.model.passages import Passages
from postil.model.span import Span

#: What a place must be like (0–1) where the order of the texts has it, and where nothing but likeness speaks for it.
_IN_ORDER, _ANYWHERE = 0.5, 0.62
#: By so much a place must be better than the next one, and one that the order of the texts has.
_MARGIN, _MARGIN_IN_ORDER = 0.15, 0.05
#: What a neighbour that is the same adds when places are compared.
_BESIDE = 0.2
#: So much of a mark's own words must have stayed.
_WORDS = 0.6
#: From so much of what stood around it on, a mark with the same words counts as kept.
_KEPT_AROUND = 0.75
#: So much of what stood around short words must be there when both their neighbours are others.
_AMONG = 0.7
#: Code points that are the same on either side: nothing more needs to be asked.
_SURE = 32
#: Letters of words that stand for themselves when they occur once only.
_OWN_WORDS = 24
#: Letters of what was selected by hand, from within a word: enough that they stand there by no chance.
_CUT_WORDS = 10
#: Places with the same words that are looked at.
_MOST = 200


class Fate(StrEnum):
    """What became of a mark."""

    KEPT = "kept"
    MOVED = "moved"
    ORPHAN = "orphan"


class How(StrEnum):
    """What is different about a mark that was not simply kept."""

    SAME = "same"
    #: Its words are the same, what stands around them is not.
    AROUND = "around"
    #: Its words were changed.
    WORDS = "words"
    #: It stands elsewhere in the text.
    ELSEWHERE = "elsewhere"
    #: No place is like it.
    GONE = "gone"
    #: Several places are like it.
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a mark belongs.

    Attributes:
        fate: kept (the same words among the same words), moved, or orphan.
        span: half-open code points into the new text; None for an orphan.
        score: how much of it and of what stands around it is the same there, 0–1; 1 when kept, 0 for an orphan.
        how: what is different.
    """

    fate: Fate
    span: Span | None
    score: float
    how: How


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place in the folded new text; ``ordered``: the order of the texts has it."""

    span: Span
    like: Likeness
    ordered: bool

    @property
    def rank(self) -> float:
        """What it is worth beside others: the very neighbour says more than words near by."""
        return self.like.total + (_BESIDE if self.like.beside else 0.0)


class Finder:
    """A text in which marks are looked for by their words and what stood around them.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._folded = Folded(text)
        self._passages = Passages(self._folded.text)

    def find(self, selector: Selector, near: int | None = None) -> Placed:
        """Where what a selector means stands in the text.

        Args:
            selector: words, with what stood before and after them as far as it is known.
            near: where they stood once, in code points: says which of several equal places it is when they start just there.
        """
        before, exact, after = selector.prefix, selector.exact, selector.suffix
        own = Folded(before + exact + after)
        span = _inner(own.text, own.fold(Span(len(before), len(before) + len(exact))))
        new = self._folded.text
        if span is None:
            return _orphan(How.GONE)
        words = own.text[span.start : span.end]
        places = self._passages.exactly(words, _MOST)
        if not places and len(words) >= _CUT_WORDS:
            places = self._passages.cut(words, _MOST)
        found = [_candidate(own.text, span, new, place, ordered=False) for place in places]
        if near is not None and found:
            spot = self._folded.fold(Span(near, near)).start
            best = max(found, key=lambda one: (one.rank, one.span.start == spot))
            if best.span.start == spot:
                return _told(self._folded, replace(best, ordered=True))
        if not found:
            regions = self._passages.like(own.text, span)
            found = _within(own.text, span, new, regions)
        return _placed(self._folded, found, alone=len(places) == 1)


class Anchoring:
    """Brings marks from one text over to another one.

    Args:
        old: the text that the marks were made on.
        new: the text as it is now.
    """

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = Folded(old), Folded(new)
        self._alignment = Alignment(self._old.text, self._new.text)
        self._passages = Passages(self._new.text, self._alignment.free())
        self._gaps: dict[tuple[Span, Span], Compared] = {}

    def place(self, span: Span) -> Placed:
        """Where a mark on ``span`` of the old text belongs in the new one."""
        old = self._old.text
        inner = _inner(old, self._old.fold(span))
        if inner is None:
            return _orphan(How.GONE)
        found = self._in_order(inner)
        if found is not None and found.like.sure:
            return _told(self._new, found)
        words = old[inner.start : inner.end]
        places = self._passages.exactly(words, _MOST)
        others = [place for place in places if not self._taken(place, inner)]
        known = [] if found is None else [found]
        known += [_candidate(old, inner, self._new.text, place, ordered=False) for place in others]
        if not any(one.like.total >= _ANYWHERE for one in known):
            regions = self._passages.like(old, inner)
            like = _within(old, inner, self._new.text, regions)
            known += [one for one in like if not self._taken(one.span, inner)]
        return _placed(self._new, known, alone=len(others) == 1 and old.count(words) == 1)

    def places(self, spans: Iterable[Span]) -> list[Placed]:
        """The same for several marks, in the order given."""
        return [self.place(span) for span in spans]

    def _in_order(self, span: Span) -> _Candidate | None:
        """What the alignment of both texts makes of a stretch of the old one."""
        run = self._alignment.run_at(span)
        old, new = self._old.text, self._new.text
        if run is not None:
            image = Span(span.start - run.old + run.new, span.end - run.old + run.new)
            found = _candidate(old, span, new, image, ordered=run.ordered)
            before, after = span.start - run.old, run.old + run.size - span.end
            reaches = (before >= _SURE or not run.old) and (after >= _SURE or run.old + run.size == len(old))
            return _Candidate(image, found.like.surely(), run.ordered) if reaches else found
        gap = self._alignment.gap_at(span)
        compared = self._gaps.get((gap.old, gap.new))
        if compared is None:
            compared = self._gaps[gap.old, gap.new] = Compared(old, gap.old, new, gap.new)
        image_ = compared.image(span)
        if image_ is None or self._alignment.is_taken(image_, span):
            return None
        return _candidate(old, span, new, image_, ordered=True)

    def _taken(self, place: Span, own: Span) -> bool:
        """Whether other words of the old text became those at ``place``."""
        if self._alignment.is_taken(place, own):
            return True
        return any(compared.is_taken(place, own) for compared in self._gaps.values())


def reanchored(old: str, new: str, spans: Iterable[Span]) -> list[Placed]:
    """Where marks on ``spans`` of the old text belong in the new one, in the order given."""
    if old == new:
        return [Placed(Fate.KEPT, span, 1.0, How.SAME) for span in spans]
    return Anchoring(old, new).places(spans)


def _within(old: str, span: Span, new: str, regions: Iterable[Span]) -> list[_Candidate]:
    """Places inside ``regions`` of the new text that are most like a stretch of the old one."""
    around = Span(max(0, span.start - CONTEXT), min(len(old), span.end + CONTEXT))
    found = []
    for region in regions:
        image = Compared(old, around, new, region).image(span)
        if image is not None:
            found.append(_candidate(old, span, new, image, ordered=False))
    return found


def _candidate(old: str, span: Span, new: str, image: Span, *, ordered: bool) -> _Candidate:
    return _Candidate(image, likeness(old, span, new, image), ordered)


def _placed(new: Folded, found: Sequence[_Candidate], *, alone: bool) -> Placed:
    """The best place, when it is good enough and no other one is as good.

    Args:
        new: the text that they lie in.
        found: where it may be.
        alone: whether the words of the mark occur once only in either text.
    """
    known = sorted(found, key=lambda one: (one.rank, one.ordered), reverse=True)
    if not known:
        return _orphan(How.GONE)
    best, *rest = known
    rival = next((one for one in rest if not one.span.overlaps(best.span)), None)
    if rival is not None:
        if rival.ordered and not best.ordered and rival.rank + _MARGIN > best.rank:
            best, rival = rival, best
        if best.rank < rival.rank + (_MARGIN_IN_ORDER if best.ordered else _MARGIN):
            return _orphan(How.UNCLEAR if best.like.total >= _IN_ORDER else How.GONE)
    like = best.like
    own = alone and like.words == 1.0 and like.letters >= _OWN_WORDS
    enough = (
        like.words >= _WORDS and like.total >= (_IN_ORDER if best.ordered else _ANYWHERE) and _stands(best)
    )
    unasked = like.words == 1.0 and not like.around_known and (alone or best.ordered)
    return _told(new, best) if own or enough or unasked else _orphan(How.GONE)


def _stands(one: _Candidate) -> bool:
    """Whether short words stand among those that they stood among, and not only near them."""
    like = one.like
    return like.beside or like.letters >= _OWN_WORDS or (one.ordered and like.around >= _AMONG)


def _told(new: Folded, best: _Candidate) -> Placed:
    like, span = best.like, new.unfold(best.span)
    if like.words == 1.0 and best.ordered and (like.around >= _KEPT_AROUND or not like.around_known):
        return Placed(Fate.KEPT, span, 1.0, How.SAME)
    how = How.WORDS if like.words < 1.0 else How.AROUND if best.ordered else How.ELSEWHERE
    return Placed(Fate.MOVED, span, round(max(like.total, _IN_ORDER), 2), how)


def _orphan(how: How) -> Placed:
    return Placed(Fate.ORPHAN, None, 0.0, how)


def _inner(text: str, span: Span) -> Span | None:
    """A stretch without the white space at its ends; None when it is nothing else."""
    return span.stripped(text) if span.of(text).strip() else None
