"""How military the talk is around a place in the text: what decides about names and words that have another sense, too."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from postil.analysis.document import Document
from postil.analysis.systems.lexicon import folder

#: What one sentence can weigh at most, so that a long one does not drown the others.
_MOST = 8.0
#: How much the sentences beside it and the whole text add.
_BESIDE, _WHOLE = 0.5, 1.5


@cache
def tables() -> dict[str, Any]:
    """The word lists of context.toml as they stand there."""
    with (folder() / "context.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def cues() -> dict[str, float]:
    """Weights of words: above 0 for a military reading, below 0 against it."""
    weights: dict[str, float] = {}
    for sign, side in ((1.0, "military"), (-1.0, "civil")):
        for weight, words in tables()[side].items():
            for word in words.split():
                weights.setdefault(word, sign * float(weight))
    return weights


@cache
def _pairs() -> tuple[tuple[frozenset[str], float], ...]:
    """Words that weigh more together."""
    rows = tables()["pairs"].items()
    return tuple(
        (frozenset(pair.split()), float(weight)) for weight, text in rows for pair in text.split(",")
    )


@dataclass(slots=True)
class Context:
    """The balance of military and civil words of one document.

    Attributes:
        military, civil: the weights of each sentence.
        whole: balance of the whole text per sentence, −1 to 1.
    """

    military: list[float]
    civil: list[float]
    whole: float

    @classmethod
    def of(cls, document: Document, low: list[str]) -> "Context":
        """The balance of ``document``; ``low`` are its token keys in lower case."""
        weights = cues()
        known, pairs = weights.keys(), _pairs()
        military, civil = [], []
        for sentence in document.sentences:
            plus = minus = 0.0
            there = set(low[sentence.first : sentence.last])
            for word in known & there:
                weight = weights[word]
                if weight > 0:
                    plus += weight
                else:
                    minus -= weight
            for pair, weight in pairs:
                if pair <= there:
                    plus += max(weight, 0.0)
                    minus -= min(weight, 0.0)
            military.append(min(plus, _MOST))
            civil.append(min(minus, _MOST))
        total = sum(military) + sum(civil)
        # Balance of sides, drawn towards 0 when there is little to go by.
        whole = (sum(military) - sum(civil)) / (total + 4.0)
        return cls(military, civil, whole)

    def score(self, sentence: int, own: float = 0.0) -> float:
        """How military the talk in that sentence is: above about 1.5 military, below 0 civil.

        Args:
            sentence: index into the document's sentences.
            own: the weight that the words in question themselves have in it, not to be counted.
        """
        here = self.military[sentence] - self.civil[sentence] - own
        beside = sum(
            self.military[i] - self.civil[i]
            for i in (sentence - 1, sentence + 1)
            if 0 <= i < len(self.military)
        )
        return here + _BESIDE * max(-3.0, min(3.0, beside)) + _WHOLE * self.whole
