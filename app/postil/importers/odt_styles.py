"""The styles of an OpenDocument text, each with what it takes from its parent, and its lists."""

from dataclasses import dataclass, field, replace
from typing import Any

from postil.importers.odt_names import FO, STYLE, TEXT, number, plain_name, points
from postil.importers.office_look import MONOSPACE, Look
from postil.importers.office_numbers import counted
from postil.importers.office_roles import role_of
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.table import Align

_ALIGN = {"center": Align.CENTRE, "end": Align.END, "right": Align.END}
_HOW = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
#: Points from which on a paragraph that is indented on both sides is a quotation.
_INDENTED = 20.0


@dataclass(frozen=True, slots=True)
class Named:
    """A style. ``level``: of a heading; ``list``: the name of the list style that it brings along."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    look: Look = field(default_factory=Look)
    align: Align = Align.START
    left: float = 0.0
    right: float = 0.0
    ruled: bool = False
    list: str = ""

    @property
    def indented(self) -> bool:
        """Whether paragraphs stand in from both sides."""
        return self.left >= _INDENTED and self.right >= _INDENTED


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How the items of one level of a list are counted; ``how`` empty: they are not."""

    how: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1


class Styles:
    """The styles in the documents ``roots``, the later ones before the earlier."""

    def __init__(self, *roots: Any) -> None:
        self._elements: dict[tuple[str, str], Any] = {}
        self._known: dict[tuple[str, str], Named] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self.outline: dict[int, ListLevel] = {}
        self.base = Look()
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                self._elements[style.get(f"{STYLE}family") or "", style.get(f"{STYLE}name") or ""] = style
            for one in root.iter(f"{TEXT}list-style"):
                self._lists[one.get(f"{STYLE}name") or ""] = _levels(one)
            for one in root.iter(f"{TEXT}outline-style"):
                self.outline = _levels(one)
            for one in root.iter(f"{STYLE}default-style"):
                if one.get(f"{STYLE}family") == "paragraph":
                    self.base = _look(one)
        self.usual_size = self.named("paragraph", "Standard").look.size or self.base.size or 24

    def named(self, family: str, name: str) -> Named:
        """The style of that family (``paragraph``, ``text``) and name; a plain one when it is not known."""
        if (family, name) not in self._known:
            self._known[family, name] = self._resolved(family, name, 0)
        return self._known[family, name]

    def levels(self, name: str) -> dict[int, ListLevel]:
        """The levels of a list, from 1."""
        return self._lists.get(name, {})

    def _resolved(self, family: str, name: str, depth: int) -> Named:
        element = self._elements.get((family, name))
        called = plain_name(name)
        below = Named()
        if element is not None and depth < 20:
            below = self._resolved(family, element.get(f"{STYLE}parent-style-name") or "", depth + 1)
        role, level = below.role, below.level
        if family == "paragraph":
            said = role_of(called)
            role, level = said if said[0] is not Role.PARAGRAPH else (role, level)
        look = below.look
        if family == "text" and (
            called in ("source text", "teletype", "user entry") or called.startswith("verbatim")
        ):
            look = replace(look, mono=True)
        if element is None:
            return replace(below, role=role, level=level, look=look)
        own = replace(below, role=role, level=level, look=_look(element).over(look))
        own = replace(own, list=element.get(f"{STYLE}list-style-name") or own.list)
        shape = element.find(f"{STYLE}paragraph-properties")
        return _shaped(own, shape) if shape is not None else own


def _shaped(own: Named, shape: Any) -> Named:
    left, right = shape.get(f"{FO}margin-left"), shape.get(f"{FO}margin-right")
    border = shape.get(f"{FO}border-bottom")
    return replace(
        own,
        align=_ALIGN.get(shape.get(f"{FO}text-align") or "", own.align),
        left=points(left) if left else own.left,
        right=points(right) if right else own.right,
        ruled=border != "none" if border else own.ruled,
    )


def _look(element: Any) -> Look:
    """What a style says about its words."""
    told = element.find(f"{STYLE}text-properties")
    if told is None:
        return Look()
    on: dict[Style, bool] = {}
    weight, slant = told.get(f"{FO}font-weight"), told.get(f"{FO}font-style")
    struck = told.get(f"{STYLE}text-line-through-style")
    if weight:
        on[Style.STRONG] = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
    if slant:
        on[Style.EMPHASIS] = slant != "normal"
    if struck:
        on[Style.STRIKE] = struck != "none"
    face = told.get(f"{STYLE}font-name") or told.get(f"{FO}font-family")
    hidden = told.get(f"{TEXT}display")
    language, country = told.get(f"{FO}language") or "", told.get(f"{FO}country") or ""
    known = language not in ("", "none", "zxx")
    return Look(
        tuple(on.items()),
        _raised(told.get(f"{STYLE}text-position") or ""),
        round(2 * points(told.get(f"{FO}font-size"))),
        hidden == "none" if hidden else None,
        MONOSPACE.search(face) is not None if face else None,
        f"{language}-{country}" if known and country not in ("", "none") else language if known else "",
    )


def _raised(place: str) -> Style | None:
    how = place.split()[0] if place.split() else ""
    if how == "super" or (how.endswith("%") and how[:1].isdigit() and how != "0%"):
        return Style.SUPERSCRIPT
    return Style.SUBSCRIPT if how == "sub" or how.startswith("-") else None


def _levels(element: Any) -> dict[int, ListLevel]:
    found = {}
    for one in element:
        if not isinstance(one.tag, str):
            continue
        how = _HOW.get(one.get(f"{STYLE}num-format") or "", "")
        found[number(one.get(f"{TEXT}level"))] = ListLevel(
            how,
            one.get(f"{STYLE}num-prefix") or "",
            one.get(f"{STYLE}num-suffix") or "",
            number(one.get(f"{TEXT}start-value")),
            number(one.get(f"{TEXT}display-levels")),
        )
    return found


def marker(levels: dict[int, ListLevel], level: int, counts: list[int]) -> str:
    """What stands before an item: its number with a blank; empty where it is not counted.

    Args:
        levels: of its list.
        level: its own, from 1.
        counts: of each level from the first on.
    """
    own = levels.get(level)
    if own is None or not own.how:
        return ""
    first = max(1, level - own.shown + 1)
    parts = [
        counted(counts[at - 1] or above.start, above.how)
        for at in range(first, level + 1)
        if (above := levels.get(at, ListLevel())).how
    ]
    return f"{own.before}{'.'.join(parts)}{own.after}".strip() + " "
