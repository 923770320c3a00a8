"""The styles of a Word document, each with what it takes from the one it is based on."""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from postil.importers.docx_package import W, number, switched, val
from postil.importers.office_look import MONOSPACE, Look
from postil.importers.office_roles import role_of
from postil.model.block import Role
from postil.model.inline import Style

_CODE = (
    "html code",
    "verbatim char",
    "source text",
    "html typewriter",
    "html keyboard",
    "html sample",
    "code char",
    "inline code",
)
_LISTED = re.compile(r"(?:toc|table of figures|index)\s*\d*$|(?:contents|toc) \d+$", re.IGNORECASE)
_TOGGLES = (("b", Style.STRONG), ("i", Style.EMPHASIS), ("strike", Style.STRIKE), ("dstrike", Style.STRIKE))


@dataclass(frozen=True, slots=True)
class Named:
    """A style. ``level``: of a heading, from 1; ``list``: number and level of its list, where it is one's."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    look: Look = field(default_factory=Look)
    list: tuple[str, int] | None = None
    contents: bool = False
    rule: bool = False


class Styles:
    """The styles in the part ``root`` (None: none are known)."""

    def __init__(self, root: Any) -> None:
        self._elements: dict[str, Any] = {}
        self._known: dict[str, Named] = {}
        self.default = ""
        self.base = Look()
        for style in root.iter(f"{W}style") if root is not None else ():
            self._elements[val(style, "styleId")] = style
            if val(style, "type") == "paragraph" and val(style, "default") in ("1", "true", "on"):
                self.default = val(style, "styleId")
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self.base = look_of(defaults)
        told = defaults.find(f"{W}lang") if defaults is not None else None
        self.languages = {name: val(told, name) for name in ("val", "eastAsia", "bidi")}
        normal = self.named(self.default).look
        self.usual_size = normal.size or self.base.size or 20

    def named(self, name: str) -> Named:
        """The style of that number; a plain one when it is not known."""
        if name not in self._known:
            self._known[name] = self._resolved(name, 0)
        return self._known[name]

    def _resolved(self, name: str, depth: int) -> Named:
        element = self._elements.get(name)
        if element is None or depth > 20:
            return Named()
        below = self._resolved(val(element.find(f"{W}basedOn")), depth + 1)
        called = val(element.find(f"{W}name")).strip().lower()
        settings = element.find(f"{W}pPr")
        own = replace(below, look=look_of(element.find(f"{W}rPr")).over(below.look))
        if any(called == code or called.startswith(code) for code in _CODE):
            own = replace(own, look=replace(own.look, mono=True))
        if val(element, "type") == "character":
            return own
        role, level = role_of(called)
        if role is not Role.PARAGRAPH:
            own = replace(own, role=role, level=level)
        elif (
            settings is not None
            and (outline := val(settings.find(f"{W}outlineLvl"))).isdigit()
            and int(outline) < 9
        ):
            own = replace(own, role=Role.HEADING, level=int(outline) + 1)
        if _LISTED.match(called):
            own = replace(own, contents=True)
        numbering = settings.find(f"{W}numPr") if settings is not None else None
        if numbering is not None:
            listed = val(numbering.find(f"{W}numId")), number(val(numbering.find(f"{W}ilvl")))
            own = replace(own, list=listed)
        return own


def look_of(settings: Any) -> Look:
    """What the properties of a run (``rPr``) or of a style say about its words."""
    if settings is None:
        return Look()
    on: dict[Style, bool] = {}
    for name, style in _TOGGLES:
        state = switched(settings.find(f"{W}{name}"))
        if state is not None:
            on[style] = on.get(style, False) or state
    place = val(settings.find(f"{W}vertAlign"))
    font = settings.find(f"{W}rFonts")
    face = val(font, "ascii") or val(font, "hAnsi") if font is not None else ""
    return Look(
        tuple(on.items()),
        {"superscript": Style.SUPERSCRIPT, "subscript": Style.SUBSCRIPT}.get(place),
        number(val(settings.find(f"{W}sz"))),
        switched(settings.find(f"{W}vanish")),
        MONOSPACE.search(face) is not None if face else None,
        val(settings.find(f"{W}lang")),
    )
