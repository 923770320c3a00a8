"""What a rule says of itself is turned into how often that is right."""

import itertools

import pytest

from postil.analysis import calibration
from postil.analysis.calibration import calibrated, through
from postil.model.annotation import Annotation, Evidence, Kind, Reason, Speaker
from postil.model.span import Span


def mark(rule: str, confidence: float) -> Annotation:
    """An actor by that rule."""
    return Annotation(
        Span(0, 3), Kind.ACTOR, confidence=confidence, reason=Reason(Evidence.RULE, rule, "Because.")
    )


def test_the_map_is_straight_between_points_and_flat_beyond() -> None:
    """Two points make a ramp with flat ends."""
    points = ((0.5, 0.4), (0.9, 0.8))
    assert [round(through(points, x), 3) for x in (0.1, 0.5, 0.7, 0.9, 1.0)] == [0.4, 0.4, 0.6, 0.8, 0.8]


def test_only_rules_with_a_row_are_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any model's names share one row; other rules keep what they say."""
    monkeypatch.setattr(calibration, "table", lambda: {(Kind.ACTOR, "model"): ((0.9, 0.7),)})
    assert calibrated(mark("en_core_web_sm", 0.9)).confidence == 0.7
    assert calibrated(mark("states", 0.9)).confidence == 0.9
    assert calibrated(Annotation(Span(0, 3), Kind.ACTOR, confidence=0.9)).confidence == 0.9


def test_the_shipped_table_rises() -> None:
    """Surer marks of a rule never become less sure than others of it, and all stay between 0 and 1."""
    assert calibration.table()
    for points in calibration.table().values():
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            assert x0 < x1
            assert y0 <= y1
        assert all(0 < y <= 1 for _, y in points)


def test_how_sure_a_speaker_is_has_a_map_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """The mark's own confidence stays what it is."""
    monkeypatch.setattr(calibration, "table", lambda: {("speaker", "quote"): ((0.5, 0.6), (0.9, 0.8))})
    quote = Annotation(Span(0, 3), Kind.QUOTE, confidence=0.9, speaker=Speaker(Span(4, 6), None, 0.7))
    found = calibrated(quote)
    assert found.speaker
    assert (found.confidence, round(found.speaker.confidence, 3)) == (0.9, 0.7)
    sure = Speaker(Span(4, 6), None, 0.9)
    assert calibrated(Annotation(Span(0, 3), Kind.QUOTE, speaker=sure)).speaker == Speaker(
        Span(4, 6), None, 0.8
    )
