"""Which candidate it is, and how sure that is: a small log-linear model over named features.

Its weights were learnt from news texts with marked speakers (PolNeAR); the table holds no text. A candidate's score is the sum of
the weights of its features; the probability that it is right is its share of the exponentials of all scores, where "nobody" competes, too.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from postil.analysis import lexicon


@cache
def weights(table: str) -> Mapping[str, float]:
    """The weights of ``speakers`` or ``terms``, read once per process."""
    return {feature: float(weight) for feature, weight in lexicon.load(f"speech/{table}")}


def score(features: Iterable[str], of: Mapping[str, float]) -> float:
    """The sum of the weights of ``features``."""
    return sum([of.get(feature, 0.0) for feature in features])


def shares(scores: Sequence[float]) -> list[float]:
    """The probability of each score's choice."""
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]


def likelihood(value: float) -> float:
    """The probability (0–1) that belongs to a score on the logistic scale."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
