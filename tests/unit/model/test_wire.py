"""The JSON shape of an analysis, written and read."""

from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind, Speaker
from postil.model.span import Span
from postil.model.wire import analysis_from_json, analysis_to_json

TEXT = "Ada said “no”."
QUOTE = Annotation(Span(9, 13), Kind.QUOTE, confidence=0.9, speaker=Speaker(Span(0, 3), None, 0.75))


def test_an_analysis_comes_back_as_it_was() -> None:
    """With how sure the speaker is, beside the fields that are promised."""
    written = analysis_to_json("a", TEXT, Analysis((QUOTE,), ()))
    speaker = written["annotations"][0]["speaker"]
    assert {key: speaker[key] for key in ("start", "end", "text", "confidence")} == {
        "start": 0,
        "end": 3,
        "text": "Ada",
        "confidence": 0.75,
    }
    assert analysis_from_json(written).annotations == (QUOTE,)


def test_what_an_older_engine_wrote_is_read() -> None:
    """It did not say how sure a speaker was."""
    written = analysis_to_json("a", TEXT, Analysis((QUOTE,), ()))
    del written["annotations"][0]["speaker"]["confidence"]
    (mark,) = analysis_from_json(written).annotations
    assert mark.speaker == Speaker(Span(0, 3))
