"""What a rule's own confidence is worth: a monotone map for each rule, measured on the development sets.

A rule says how sure it is, in its own scale. ``resources/lexicons/calibration.tsv`` tells how often marks of the rule that said so
were right; between two such points the line is straight, beyond them the nearest counts. Rules without a row keep what they say.
``tests/eval/calibration.py --fit`` measures the table anew, from the rules' own values.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from postil.analysis import lexicon
from postil.model.annotation import Annotation, Speaker

#: (what the rule says, how often that is right), rising in both.
Points = Sequence[tuple[float, float]]


@cache
def table() -> dict[tuple[str, str], Points]:
    """The points of each kind and rule."""
    return {
        (kind, rule): tuple(
            (float(said), float(right))
            for said, _, right in (point.partition(":") for point in lexicon.cell(points))
        )
        for kind, rule, points in lexicon.load("calibration")
    }


def through(points: Points, said: float) -> float:
    """The value of the map ``points`` at ``said``."""
    k = bisect_left(points, said, key=lambda point: point[0])
    if k == 0:
        return points[0][1]
    if k == len(points):
        return points[-1][1]
    (x0, y0), (x1, y1) = points[k - 1], points[k]
    return y0 + (y1 - y0) * (said - x0) / (x1 - x0)


def calibrated(mark: Annotation) -> Annotation:
    """The mark with confidences that say how often marks, and speakers, like it are right."""
    if mark.speaker:
        mark = _calibrated_speaker(mark, mark.speaker)
    points = table().get((mark.kind, family(mark.reason.name))) if mark.reason else None
    if points is None:
        return mark
    right = round(through(points, mark.confidence), 3)
    return mark if right == mark.confidence else replace(mark, confidence=right)


def _calibrated_speaker(mark: Annotation, speaker: Speaker) -> Annotation:
    points = table().get(("speaker", mark.kind))
    right = round(through(points, speaker.confidence), 3) if points else speaker.confidence
    return mark if right == speaker.confidence else replace(mark, speaker=replace(speaker, confidence=right))


def family(rule: str) -> str:
    """The row that a rule belongs to: whichever model is installed, its names are ``model``."""
    return "model" if rule.startswith("en_core_web_") else rule
