"""Two articles beside each other: who and what is in both, in one alone, and what is quoted in both."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from postil.desk.page import Page
from postil.desk.survey import Present, survey
from postil.model.annotation import Annotation
from postil.model.entity import Entity
from postil.model.matching import folded

#: Of two quotes the shorter has to share so much of its words with the other one to be the same, and so many at the least.
_SHARED, _LEAST = 0.6, 3
_WORD = re.compile(r"[^\W_]+")
#: Words that say nothing about what is said.
_COMMON = frozenset(
    "a an and are as at be been but by for from had has have he her his i if in into is it its my no not of on or our she so"
    " that the their them there they this to us was we were will with would you your".split()
)


@dataclass(frozen=True, slots=True)
class Shared:
    """An actor or system, with how often each article names or quotes it."""

    entity: Entity
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Alike:
    """A quote that is in both articles, perhaps in other words.

    Attributes:
        first, second: the marks.
        score: 0–1, the share of the shorter one's words that the other has, too.
    """

    first: Annotation
    second: Annotation
    score: float


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles.

    Attributes:
        actors: in either, those in both first.
        systems: likewise.
        alike: quotes in both, in the order of the first article.
        first_only, second_only: the other quotes of each, in its order.
    """

    actors: tuple[Shared, ...]
    systems: tuple[Shared, ...]
    alike: tuple[Alike, ...]
    first_only: tuple[Annotation, ...]
    second_only: tuple[Annotation, ...]


def compared(first: Page, second: Page) -> Compared:
    """What two articles have in common, and what not."""
    one, two = survey(first.article.text, first.analysis), survey(second.article.text, second.analysis)
    alike = _alike(first.article.text, one.quotes, second.article.text, two.quotes)
    paired = {id(pair.first) for pair in alike} | {id(pair.second) for pair in alike}
    return Compared(
        _shared(one.actors, two.actors),
        _shared(one.systems, two.systems),
        alike,
        tuple(quote for quote in one.quotes if id(quote) not in paired),
        tuple(quote for quote in two.quotes if id(quote) not in paired),
    )


def _shared(first: Sequence[Present], second: Sequence[Present]) -> tuple[Shared, ...]:
    left, right = ({one.entity.key: one for one in each} for each in (first, second))
    both = [
        Shared((left.get(key) or right[key]).entity, _times(left.get(key)), _times(right.get(key)))
        for key in dict.fromkeys([*left, *right])
    ]
    return tuple(sorted(both, key=lambda one: (not (one.first and one.second), -one.first - one.second)))


def _times(present: Present | None) -> int:
    return len(present.mentions) + len(present.quotes) if present else 0


def _alike(
    first: str, left: Sequence[Annotation], second: str, right: Sequence[Annotation]
) -> tuple[Alike, ...]:
    """Pairs, the surest first taken; nobody is quoted as saying what somebody else is known to have said."""
    words = {
        id(quote): _words(text, quote)
        for text, quotes in ((first, left), (second, right))
        for quote in quotes
    }
    found = [
        Alike(one, two, score)
        for one in left
        for two in right
        if _may_be_one(one, two) and (score := _score(words[id(one)], words[id(two)])) >= _SHARED
    ]
    taken, pairs = set[int](), []
    for pair in sorted(found, key=lambda pair: -pair.score):
        if not {id(pair.first), id(pair.second)} & taken:
            taken |= {id(pair.first), id(pair.second)}
            pairs.append(pair)
    return tuple(sorted(pairs, key=lambda pair: pair.first.span.start))


def _words(text: str, quote: Annotation) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(quote.span.of(text)))) - _COMMON


def _score(one: frozenset[str], two: frozenset[str]) -> float:
    if one and one == two:  # Few words are enough when they are the same.
        return 1.0
    shared = len(one & two)
    return shared / min(len(one), len(two)) if shared >= _LEAST else 0.0


def _may_be_one(one: Annotation, two: Annotation) -> bool:
    speakers = [quote.speaker.entity if quote.speaker else None for quote in (one, two)]
    return None in speakers or speakers[0] == speakers[1]
