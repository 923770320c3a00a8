"""Learns the weights of named features from choices: which of several rows of features was right."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

_ROUNDS, _STEP = 400, 0.4


@dataclass(frozen=True, slots=True)
class Choice:
    """Rows of features of which one is to be chosen.

    Attributes:
        rows: the features of each.
        right: the numbers of the rows that are right, at least one.
        given: what each row's score is before any feature, or empty for 0.
    """

    rows: Sequence[Sequence[str]]
    right: frozenset[int]
    given: Sequence[float] = ()


def learn(
    choices: Iterable[Choice],
    *,
    sparse: float,
    small: float = 0.02,
    least: int = 3,
    fixed: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """The weights that make the right rows likely, as a log-linear choice: few features get one at all.

    Args:
        choices: to learn from.
        sparse: how much a weight's size costs (L1), against the summed log likelihood.
        small: how much its square costs (L2).
        least: a feature must stand in so many rows.
        fixed: features whose weights are given.
    """
    fixed, choices = fixed or {}, list(choices)
    seen = Counter(f for choice in choices for row in choice.rows for f in row)
    names = sorted(f for f, n in seen.items() if n >= least and f not in fixed)
    weights = _ascend(_Table.of(choices, names, fixed), len(names), sparse, small)
    found = {name: round(float(w), 2) for name, w in zip(names, weights, strict=True)}
    return {name: w for name, w in sorted((found | dict(fixed)).items()) if w}


@dataclass(frozen=True, slots=True)
class _Table:
    """All choices as arrays: for each use of a feature its number and row; for each row what is fixed, and whether it is right."""

    feature: np.ndarray
    row: np.ndarray
    given: np.ndarray
    right: np.ndarray
    begins: np.ndarray
    sizes: np.ndarray

    @classmethod
    def of(cls, choices: Sequence[Choice], names: Sequence[str], fixed: Mapping[str, float]) -> "_Table":
        number = {name: k for k, name in enumerate(names)}
        feature, rows, given, right, begins = [], [], [], [], []
        for choice in choices:
            begins.append(len(given))
            for k, row in enumerate(choice.rows):
                for name in row:
                    if name in number:
                        feature.append(number[name])
                        rows.append(len(given))
                begun = choice.given[k] if choice.given else 0.0
                given.append(begun + sum(fixed.get(name, 0.0) for name in row))
                right.append(k in choice.right)
        sizes = [len(choice.rows) for choice in choices]
        return cls(*map(np.array, (feature, rows, given, right, begins, sizes)))

    def slope(self, weights: np.ndarray) -> np.ndarray:
        """How the log likelihood falls with each weight."""
        scores = self.given + np.bincount(self.row, weights[self.feature], len(self.given))
        shares = self._shares(scores)
        wanted = self._shares(np.where(self.right, scores, -1e9))
        lacks = shares - wanted
        return np.bincount(self.feature, lacks[self.row], len(weights))

    def _shares(self, scores: np.ndarray) -> np.ndarray:
        top = np.repeat(np.maximum.reduceat(scores, self.begins), self.sizes)
        powers = np.exp(scores - top)
        return powers / np.repeat(np.add.reduceat(powers, self.begins), self.sizes)


def _ascend(table: _Table, size: int, sparse: float, small: float) -> np.ndarray:
    """Proximal AdaGrad over all choices at once: the same result every time."""
    weights, past = np.zeros(size), np.full(size, 1e-6)
    for _ in range(_ROUNDS):
        slope = table.slope(weights) + small * weights
        past += slope**2
        step = _STEP / np.sqrt(past)
        moved = weights - step * slope
        weights = np.sign(moved) * np.maximum(np.abs(moved) - step * sparse, 0.0)
    return weights
