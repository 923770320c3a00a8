"""What marks say, as codes of qualitative analysis: kinds with who or what they name, colours, categories, tags."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from postil.exporters.identity import named
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Form, Kind

#: The eight colours of highlights as Zotero has them, and one for each kind.
_HIGHLIGHTS = {
    "yellow": "#FFD400", "red": "#FF6666", "green": "#5FB236", "blue": "#2EA8E5", "purple": "#A28AE5", "magenta": "#E56EEE",
    "orange": "#F19837", "grey": "#AAAAAA",
}  # fmt: skip
_GROUPS = {
    Kind.ACTOR: ("Actors", "#2F6F9F"), Kind.QUOTE: ("Quotes", "#8A6D1F"), Kind.SYSTEM: ("Military systems", "#9F3A3A"),
    Kind.PLACE: ("Places", "#4F7F4F"), Kind.TERM: ("Terms", "#777777"), Kind.STATEMENT: ("Statements", "#8F7F4F"),
    Kind.HIGHLIGHT: ("Highlights", "#FFD400"), Kind.CATEGORY: ("Categories", "#2F6B60"),
}  # fmt: skip
_TAGS = ("Tags", "#666666")
#: Highlights that are lines: no program of this kind draws them, but a code can say so.
_FORMS, _FORM_NAMES = ("Drawn as", "#888888"), {Form.UNDERLINE: "Underlined", Form.STRIKE: "Struck out"}


@dataclass(slots=True)
class Code:
    """A code; ``colour`` is “#RRGGBB”, or empty for that of its group; ``said`` what it means when it could not be called so."""

    guid: UUID
    name: str
    colour: str = ""
    said: str = ""
    codes: dict[str, "Code"] = field(default_factory=dict)


#: Groups of codes by their names, in order of first use.
Codebook = dict[str, Code]


class Codes:
    """Gathers codes while marks are written; names differ in the whole book, for some programs want that."""

    def __init__(self) -> None:
        self.book: Codebook = {}
        self._names: set[str] = set()

    def of(self, work: Work, mark: Annotation) -> list[UUID]:
        """The codes of a mark: what it says first, then how it is drawn where that is not by a fill, then its tags."""
        group, hue = _GROUPS[mark.kind]
        name, colour = _said(work, mark)
        code = self._code(group, hue, name, colour) if name else self._group(group, hue)
        form = _FORM_NAMES.get(mark.form)
        drawn = [self._code(*_FORMS, form, "").guid] if form else []
        return list(dict.fromkeys([code.guid, *drawn, *self.tagged(work.tags_on(mark))]))

    def tagged(self, tags: Iterable[str]) -> list[UUID]:
        """The codes of tags."""
        return [self._code(*_TAGS, f"#{tag}", "").guid for tag in tags]

    def _group(self, name: str, colour: str) -> Code:
        if name not in self.book:
            self.book[name] = Code(named("code", name), self._unique(name), colour)
        return self.book[name]

    def _code(self, group: str, hue: str, name: str, colour: str) -> Code:
        codes = self._group(group, hue).codes
        if name not in codes:
            unique = self._unique(name)
            codes[name] = Code(named("code", group, name), unique, colour, "" if unique == name else name)
        return codes[name]

    def _unique(self, name: str) -> str:
        unique, number = name, 1
        while unique.casefold() in self._names:
            number += 1
            unique = f"{name} ({number})"
        self._names.add(unique.casefold())
        return unique


def _said(work: Work, mark: Annotation) -> tuple[str, str]:
    """The name and colour of a mark's code in the group of its kind; no name: the group itself."""
    if mark.kind is Kind.HIGHLIGHT:
        return work.meanings.get(mark.colour) or mark.colour.capitalize(), _HIGHLIGHTS.get(mark.colour, "")
    if mark.kind is Kind.CATEGORY:
        category = work.categories.get(mark.label)
        return (category.name, category.colour.upper()) if category else ("", "")
    if mark.kind in (Kind.QUOTE, Kind.STATEMENT):
        speaker = work.speaker(mark)
        return (f"{'Said' if mark.kind is Kind.QUOTE else 'Stated'} by {speaker}" if speaker else "", "")
    entity = work.entity(mark.entity)
    return (entity.name if entity else "", "")
