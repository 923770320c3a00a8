"""The words of one paragraph of a Word document: what was inserted stays, what was deleted goes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from postil.importers.archive import ArchivePictures
from postil.importers.docx_fields import Fields
from postil.importers.docx_package import Package, R, W, val
from postil.importers.docx_styles import Styles, look_of
from postil.importers.office import Run
from postil.importers.office_look import Look

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
#: Elements that only hold others.
_HOLDERS = frozenset(
    f"{W}{name}"
    for name in (
        "ins",
        "moveTo",
        "smartTag",
        "sdt",
        "sdtContent",
        "customXml",
        "dir",
        "bdo",
        "fldSimple",
        "rubyBase",
    )
)
_CHARACTERS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "",
}  # fmt: skip
#: Signs of symbol fonts that stand in texts, by their numbers.
_SIGNS = {
    0xB7: "•",
    0xA7: "▪",
    0xE0: "→",
    0xDF: "←",
    0xFC: "✓",
    0x2D: "−",
    0xB1: "±",
    0xB0: "°",
    0xB4: "×",
    0xA3: "≤",
    0xB3: "≥",
}
_DRAWN_BY = re.compile(
    r"\s*(?:Description automatically generated.*|AI-generated content may be incorrect\.?)", re.DOTALL
)
_FILE = re.compile(r"\S*[\\/:]\S*|[^\s]+\.(?:png|jpe?g|gif|webp|bmp|emf|wmf|tiff?)", re.IGNORECASE)
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d]")


@dataclass(frozen=True, slots=True)
class _Around:
    """Where the words of an element lead."""

    href: str = ""
    goal: str = ""


@dataclass(slots=True)
class Found:
    """What is in a paragraph.

    Attributes:
        runs: its words and pictures.
        names: of the places that it is.
        boxes: elements with the content of text boxes that are tied to it.
        rule: whether a line is drawn in it.
        looks: how its words look in full, with their lengths.
    """

    runs: list[Run] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    rule: bool = False
    looks: list[tuple[int, Look]] = field(default_factory=list)


class Words:
    """Reads the paragraphs of one part.

    Args:
        package: the document.
        part: the part's name, to which its links belong.
        styles: of the document.
        pictures: finds them.
        note: gives the sign of a note: name of its place and label, by its kind and number and a mark of its own.
    """

    def __init__(
        self,
        package: Package,
        part: str,
        styles: Styles,
        pictures: ArchivePictures,
        note: Callable[[str, str, str], tuple[str, str] | None],
    ) -> None:
        self._links, self._styles, self._pictures, self._note = package.links(part), styles, pictures, note
        self._fields = Fields()
        self._found = Found()
        self._below = Look()

    def read(self, paragraph: Any, below: Look) -> Found:
        """What is in a paragraph whose style says that its words look like ``below``."""
        self._found, self._below = Found(), below
        self._children(paragraph, _Around())
        return self._found

    def _children(self, element: Any, around: _Around) -> None:
        for child in element:
            self._inline(child, around)

    def _inline(self, element: Any, around: _Around) -> None:
        tag = element.tag
        if tag == f"{W}r":
            self._run(element, around)
        elif tag == f"{W}hyperlink":
            self._children(element, self._led(element, around))
        elif tag in _HOLDERS:
            link = self._fields.link(val(element, "instr")) if tag == f"{W}fldSimple" else None
            self._children(element, _Around(*link) if link else around)
        elif tag == f"{W}bookmarkStart":
            self._found.names.append(val(element, "name"))
        elif tag == f"{_MC}AlternateContent":
            self._children(_chosen(element), around)
        elif tag in (f"{_M}oMath", f"{_M}oMathPara"):
            self._add("".join(one.text or "" for one in element.iter(f"{_M}t")), Look(), around)

    def _led(self, element: Any, around: _Around) -> _Around:
        kind, target, far = self._links.get(element.get(f"{R}id") or "", ("", "", False))
        anchor = val(element, "anchor")
        if target.startswith("#"):
            return _Around(goal=target[1:])
        if far and kind == "hyperlink":
            return _Around(f"{target}#{anchor}" if anchor and "#" not in target else target)
        return _Around(goal=anchor) if anchor else around

    # Runs

    def _run(self, run: Any, around: _Around) -> None:
        settings = run.find(f"{W}rPr")
        own = look_of(settings)
        named = val(settings.find(f"{W}rStyle")) if settings is not None else ""
        look = own.over(self._styles.named(named).look if named else Look()).over(self._below)
        if look.hidden:
            return
        text: list[str] = []
        waiting = iter(run)
        for child in waiting:
            said = self._said(child)
            if said is not None:
                text.append(said)
                continue
            self._add("".join(text), look, around, settings)
            text.clear()
            if child.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._refer(child, waiting)
            else:
                self._odd(child, look, around)
        self._add("".join(text), look, around, settings)

    def _said(self, child: Any) -> str | None:
        """The characters that a part of a run is; None when it is none."""
        tag = child.tag
        if tag == f"{W}t":
            return child.text or ""
        if tag == f"{W}br":
            return "\n" if val(child, "type") in ("", "textWrapping") else " "
        if tag == f"{W}sym":
            return _sign(val(child, "char"))
        return _CHARACTERS.get(tag)

    def _odd(self, child: Any, look: Look, around: _Around) -> None:
        tag = child.tag
        if tag == f"{W}fldChar":
            self._fields.turn(val(child, "fldCharType"))
        elif tag == f"{W}instrText":
            self._fields.instruct(child.text or "")
        elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            self._drawn(child)
        elif tag == f"{_MC}AlternateContent":
            for inner in _chosen(child):
                self._odd(inner, look, around)
        elif tag == f"{W}ruby":
            for base in child.iterchildren(f"{W}rubyBase"):
                self._children(base, around)

    def _add(self, text: str, look: Look, around: _Around, settings: Any = None) -> None:
        if not text or not self._fields.shown:
            return
        link = self._fields.innermost
        href, goal = link if link and not (around.href or around.goal) else (around.href, around.goal)
        self._found.runs.append(
            Run(text, look.styles, href, goal, language=self._language(settings, look, text))
        )
        if text.strip():
            self._found.looks.append((len(text), look))

    def _language(self, settings: Any, look: Look, text: str) -> str:
        told = settings.find(f"{W}lang") if settings is not None else None
        if settings is not None and settings.find(f"{W}rtl") is not None:
            return val(told, "bidi") or self._styles.languages["bidi"]
        if _CJK.search(text):
            return val(told, "eastAsia") or self._styles.languages["eastAsia"]
        return look.language or self._styles.languages["val"]

    def _refer(self, child: Any, following: Iterator[Any]) -> None:
        """Writes the sign of a note; one of its own follows it in its run."""
        own = ""
        if val(child, "customMarkFollows") in ("1", "true", "on"):
            own = "".join(one.text or "" for one in following if one.tag == f"{W}t")
        kind = "endnote" if child.tag == f"{W}endnoteReference" else "footnote"
        note = self._note(kind, val(child, "id"), own.strip()) if self._fields.shown else None
        if note:
            self._found.runs.append(Run(f"[{note[1]}]", goal=note[0], note=True))

    # Pictures and boxes

    def _drawn(self, element: Any) -> None:
        if any(rect.get(f"{_O}hr") in ("t", "true") for rect in element.iter(f"{_V}rect")):
            self._found.rule = True
            return
        boxes = [
            box
            for box in element.iter(f"{W}txbxContent")
            if not any(True for _ in box.iterancestors(f"{W}txbxContent"))
        ]
        self._found.boxes += boxes
        description = _description(element)
        sources = [blip.get(f"{R}embed") or blip.get(f"{R}link") for blip in element.iter(f"{_A}blip")]
        sources += [image.get(f"{R}id") for image in element.iter(f"{_V}imagedata")]
        if boxes:
            return
        for source in sources[:20]:
            _, target, _ = self._links.get(source or "", ("", "", False))
            picture = self._pictures.picture(target)
            # Where an entry of the archive lies tells the reader nothing.
            picture = (
                picture if picture.source.startswith(("http://", "https://")) else replace(picture, source="")
            )
            self._found.runs.append(Run(description, picture=picture))
        if not sources and description:
            self._found.runs.append(Run(description, picture=self._pictures.picture("")))


def _description(element: Any) -> str:
    """What its author says that a drawing shows."""
    for one in element.iter("{*}docPr"):
        said = one.get("descr") or one.get("title") or ""
        said = _DRAWN_BY.sub("", " ".join(said.split()))
        return "" if _FILE.fullmatch(said) else said
    for one in element.iter(f"{_V}shape"):
        said = " ".join((one.get("alt") or "").split())
        return "" if _FILE.fullmatch(said) else said
    return ""


def _chosen(element: Any) -> Any:
    """Of the forms of a drawing the newest; the last one where that has nothing to read."""
    forms = [*element]
    for form in forms:
        if any(
            True for _ in form.iter(f"{W}txbxContent", f"{_A}blip", f"{W}t", f"{_V}imagedata", "{*}docPr")
        ):
            return form
    return forms[-1] if forms else element


def _sign(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    low = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
    if low in _SIGNS:
        return _SIGNS[low]
    return "" if 0xE000 <= number <= 0xF8FF or not 32 <= number < 0xD800 else chr(number)
