"""The file in which what was taught travels: one object a lesson."""

from typing import Any

from postil.model.annotation import Kind
from postil.model.carried_file import CarriedFile
from postil.model.entity import EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span

FILE = CarriedFile("postil-corrections", "corrections")
_TEXTS = ("id", "article", "words", "entity", "to_label", "to_entity", "to_name", "created")


def to_row(lesson: Lesson) -> dict[str, Any]:
    """A lesson as it stands in the file."""
    row: dict[str, Any] = {"says": lesson.says, "scope": lesson.scope}
    row |= {name: getattr(lesson, name) for name in (*_TEXTS, "kind", "to_kind", "to_type")}
    for name, span in (("span", lesson.span), ("speaker", lesson.speaker)):
        row[name] = [span.start, span.end] if span else None
    return {name: value for name, value in row.items() if value}


def from_row(row: dict[str, Any]) -> Lesson:
    """The lesson that ``to_row`` wrote.

    Raises:
        ValueError, KeyError, TypeError: when it did not.
    """

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
