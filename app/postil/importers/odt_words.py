"""The words of one paragraph of an OpenDocument text."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from postil.importers.odt_names import DRAW, OFFICE, SVG, TEXT, XLINK, name_of, number
from postil.importers.odt_styles import Styles
from postil.importers.office import Run
from postil.importers.office_look import Look
from postil.importers.picture_files import PictureFiles

_BLANKS = re.compile(r"[ \t\r\n]+")
_FILE = re.compile(r"\S*[\\/:]\S*|[^\s]+\.(?:png|jpe?g|gif|webp|bmp|emf|wmf|tiff?|svg)", re.IGNORECASE)
#: What stands in a paragraph but is none of its words.
_UNREAD = frozenset(
    {f"{OFFICE}annotation", f"{OFFICE}annotation-end", f"{TEXT}hidden-text", f"{TEXT}page-number", f"{TEXT}ruby-text", f"{TEXT}alphabetical-index-mark"}
    | {f"{TEXT}toc-mark", f"{TEXT}change", f"{TEXT}change-start", f"{TEXT}change-end", f"{TEXT}soft-page-break", f"{OFFICE}forms"}
)  # fmt: skip
_PLACES = frozenset(
    f"{TEXT}{name}" for name in ("bookmark", "bookmark-start", "reference-mark", "reference-mark-start")
)
_MOST_BLANKS = 200


@dataclass(slots=True)
class Found:
    """What is in a paragraph: words, names of places, elements with the content of text boxes, and how the words look."""

    runs: list[Run] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)


class Words:
    """Reads paragraphs.

    Args:
        styles: of the document.
        pictures: finds them.
        note: gives the name and label of a note, by its element.
    """

    def __init__(
        self, styles: Styles, pictures: PictureFiles, note: Callable[[Any], tuple[str, str]]
    ) -> None:
        self._styles, self._pictures, self._note = styles, pictures, note
        self._found = Found()

    def read(self, paragraph: Any, below: Look) -> Found:
        """What is in a paragraph whose style says that its words look like ``below``."""
        self._found = Found()
        if paragraph.tag in (f"{DRAW}frame", f"{DRAW}a"):
            self._element(paragraph, below, ("", ""))
        else:
            self._inside(paragraph, below, ("", ""))
        return self._found

    def _inside(self, element: Any, look: Look, link: tuple[str, str]) -> None:
        self._say(element.text, look, link)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, look, link)
            self._say(child.tail, look, link)

    def _element(self, element: Any, look: Look, link: tuple[str, str]) -> None:
        tag = element.tag
        if tag in _UNREAD:
            return
        if tag == f"{TEXT}span":
            own = self._styles.named("text", name_of(element)).look.over(look)
            if not own.hidden:
                self._inside(element, own, link)
        elif tag == f"{TEXT}s":
            self._add(" " * number(element.get(f"{TEXT}c"), most=_MOST_BLANKS), look, link)
        elif tag == f"{TEXT}tab":
            self._add("\t", look, link)
        elif tag == f"{TEXT}line-break":
            self._add("\n", look, link)
        elif tag == f"{TEXT}a":
            self._inside(element, look, _link(element))
        elif tag == f"{TEXT}note":
            name, label = self._note(element)
            self._found.runs.append(Run(f"[{label}]", goal=name, note=True))
        elif tag in _PLACES:
            self._found.names.append(element.get(f"{TEXT}name") or "")
        elif tag == f"{DRAW}frame":
            self._frame(element)
        elif tag.startswith(DRAW) and tag != f"{DRAW}a":
            self._found.boxes += [element] if element.find(f"{TEXT}p") is not None else []
        else:
            self._inside(element, look, link)

    def _say(self, words: str | None, look: Look, link: tuple[str, str]) -> None:
        if words:
            # Only what is written as a blank or a break is one.
            self._add(_BLANKS.sub(" ", words), look, link)

    def _add(self, words: str, look: Look, link: tuple[str, str]) -> None:
        self._found.runs.append(
            Run(words, look.styles, *link, language=look.language or self._styles.base.language)
        )
        if words.strip():
            self._found.looks.append(look)

    def _frame(self, frame: Any) -> None:
        box = frame.find(f"{DRAW}text-box")
        if box is not None:
            self._found.boxes.append(box)
            return
        description = _described(frame)
        image = frame.find(f"{DRAW}image")
        if frame.find(f"{DRAW}object") is not None or image is None:
            # Of formulas and charts only programs have a picture.
            if description:
                self._found.runs.append(Run(description, picture=self._pictures.picture("")))
            return
        source = image.get(f"{XLINK}href") or ""
        packed = image.find(f"{OFFICE}binary-data")
        if packed is not None:
            source = f"data:image/png;base64,{''.join(''.join(packed.itertext()).split())}"
        picture = self._pictures.picture(source.removeprefix("./"))
        if not picture.source.startswith(("http://", "https://")):
            picture = replace(picture, source="")
        self._found.runs.append(Run(description, picture=picture))


def _link(element: Any) -> tuple[str, str]:
    """Address and place to which a link leads."""
    href = element.get(f"{XLINK}href") or ""
    if href.startswith("#"):
        return "", href[1:].removesuffix("|outline").removesuffix("|region")
    return href, ""


def _described(frame: Any) -> str:
    for name in ("desc", "title"):
        one = frame.find(f"{SVG}{name}")
        said = " ".join("".join(one.itertext()).split()) if one is not None else ""
        if said and not _FILE.fullmatch(said):
            return said
    return ""
