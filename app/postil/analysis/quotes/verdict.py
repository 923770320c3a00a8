"""Quote or term, once it is known who could have said the words: what nobody around says is a term, what somebody says a quote."""

import math

from postil.analysis.quotes.kinds import size_of
from postil.analysis.quotes.ranking import likelihood, score, weights
from postil.analysis.quotes.scene import Candidate

#: Words in marks that are less likely a quote than this by themselves are a term, whoever may speak around them.
OPEN = 0.3


def verdict(said: float, features: list[str]) -> float:
    """The probability (0–1) that words in marks are a quote.

    Args:
        said: the probability by what stands in and around the marks.
        features: of the best speaker, by ``verdict_features``.
    """
    return likelihood(odds(said) + score(features, weights("said")))


def odds(said: float) -> float:
    """``said`` on the logistic scale, never quite sure."""
    return max(-4.0, min(6.0, math.log(max(said, 1e-6) / max(1 - said, 1e-6))))


def verdict_features(inner: str, chosen: Candidate | None, sure: float, *, double: bool) -> list[str]:
    """What the best speaker says of words in marks.

    Args:
        inner: the words.
        chosen: their best speaker, or None for nobody.
        sure: the probability of that.
        double: whether the marks are double: between single ones stands more that is no quote.
    """
    size, tenth = size_of(inner), min(9, int(sure * 10))
    marks = f"size {size} {'double' if double else 'single'}"
    word = ["word"] if size == "1" else []
    if chosen is None:
        few = ["none few"] if size in "1234" else []
        return [marks, "none", f"none {marks}", f"none {tenth}", *few, *word]
    link, row = chosen.link, chosen.scene.row
    verb = row[link.cue].verb if link.cue >= 0 else None
    kind = verb.kind if verb else "none"
    ruled = "rule" if link.rule else "near"
    few = ["near few"] if ruled == "near" and size in "1234" else []
    return [
        *few,
        *word,
        marks,
        f"by {link.rule or 'near'} {chosen.where}",
        f"by {link.rule or 'near'} {size}",
        f"sure {tenth} {ruled}",
        f"sure {tenth} {size}",
        f"verb {kind} {size}",
        f"verb {kind} {chosen.where}",
        f"is {link.tag}",
        f"{ruled} {marks}",
    ]
