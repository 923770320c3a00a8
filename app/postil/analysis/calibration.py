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
from postil.model.annotation import Annotation, Kind, Speaker

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
    right = _right(mark.kind, family(mark.reason.name), mark.confidence) if mark.reason else mark.confidence
    speaker = mark.speaker and _calibrated_speaker(mark.speaker, mark.kind)
    if right == mark.confidence and speaker is mark.speaker:
        return mark
    return replace(mark, confidence=right, speaker=speaker)


def _calibrated_speaker(speaker: Speaker, kind: Kind) -> Speaker:
    right = _right("speaker", kind, speaker.confidence)
    return speaker if right == speaker.confidence else replace(speaker, confidence=right)


def _right(kind: str, rule: str, said: float) -> float:
    """How often marks of that row are right that say ``said``."""
    points = table().get((kind, rule))
    return said if points is None else round(through(points, said), 3)


def family(rule: str) -> str:
    """The row that a rule belongs to: whichever model is installed, its names are ``model``."""
    return "model" if rule.startswith("en_core_web_") else rule
