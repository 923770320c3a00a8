"""What became of the marks on an article, told in words or as JSON."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from postil.model.update import Report

_LONGEST = 60


def report_json(report: Report) -> dict[str, Any]:
    """The report as a JSON object; ``start`` and ``end`` are half-open code points.

    ``{"article", "kept", "moved": [{"id", "score", "former", "words", "start", "end"}], "unplaced": [{"id", "words", "note",
    "tags", "colour"}]}``
    """
    moved = [
        {"id": one.id, "score": one.score, "former": one.former, "words": one.words}
        | {"start": one.span.start, "end": one.span.end}
        for one in report.moved
    ]
    unplaced = [asdict(one) for one in report.unplaced]
    return {"article": report.article, "kept": report.kept, "moved": moved, "unplaced": unplaced}


def report_words(report: Report) -> Sequence[str]:
    """The same as lines for a person."""
    lines = [f"{report.kept} kept, {len(report.moved)} moved, {len(report.unplaced)} without a place"]
    for one in report.moved:
        now = "" if one.former == one.words else f" → “{_short(one.words)}”"
        lines.append(f"moved ({one.score:.0%} alike): “{_short(one.former)}”{now}")
    for one_ in report.unplaced:
        note = f": {_short(one_.note)}" if one_.note else ""
        lines.append(f"without a place: “{_short(one_.words)}”{note}")
    return lines


def _short(words: str) -> str:
    joined = " ".join(words.split())
    return joined if len(joined) <= _LONGEST else joined[: _LONGEST - 1] + "…"
