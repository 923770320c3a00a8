"""The file in which what was taught travels: JSON, one object a lesson."""

import json
from collections.abc import Iterable
from typing import Any

from postil.model.annotation import Kind
from postil.model.entity import EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span

#: What it says it is.
FORMAT = "postil-corrections"
_TEXTS = ("id", "article", "words", "entity", "to_label", "to_entity", "to_name", "created")


def written(lessons: Iterable[Lesson]) -> str:
    """Lessons as the text of a file."""
    data = {"format": FORMAT, "version": 1, "corrections": [_to_json(one) for one in lessons]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> list[Lesson]:
    """The lessons that ``written`` wrote.

    Raises:
        ValueError, KeyError, TypeError: when it is no such file.
    """
    data = json.loads(text)
    if data["format"] != FORMAT or data["version"] != 1:
        raise ValueError(f"not {FORMAT} of version 1")
    return [_from_json(one) for one in data["corrections"]]


def _to_json(lesson: Lesson) -> dict[str, Any]:
    row: dict[str, Any] = {"says": lesson.says, "scope": lesson.scope}
    row |= {name: getattr(lesson, name) for name in (*_TEXTS, "kind", "to_kind", "to_type")}
    for name, span in (("span", lesson.span), ("speaker", lesson.speaker)):
        row[name] = [span.start, span.end] if span else None
    return {name: value for name, value in row.items() if value}


def _from_json(row: dict[str, Any]) -> Lesson:
    def spans(name: str) -> Span | None:
        return Span(*map(int, row[name])) if name in row else None

    return Lesson(
        says=Says(row["says"]),
        scope=Scope(row["scope"]),
        kind=Kind(row["kind"]) if "kind" in row else None,
        to_kind=Kind(row["to_kind"]) if "to_kind" in row else None,
        to_type=EntityType(row["to_type"]) if "to_type" in row else None,
        span=spans("span"),
        speaker=spans("speaker"),
        **{name: str(row.get(name, "")) for name in _TEXTS},
    )
