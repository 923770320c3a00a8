"""What the style sheets of a book say about words: that they are bold, slanted, raised, hidden."""

import re

from postil.errors import UserError
from postil.importers.archive import Archive, beside
from postil.importers.html_tree import INLINE, Element

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,5000})\}")
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?\.([\w-]+)", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:font-weight|font-style|text-decoration(?:-line)?|display|visibility|vertical-align)\s*:\s*[\w -]+",
    re.IGNORECASE,
)
_RAISED = re.compile(r"vertical-align\s*:\s*(super|sub)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: Characters of a style sheet that are looked at.
_LONGEST = 500_000


class Styles:
    """Writes what classes mean onto the elements that have them.

    Args:
        archive: of the book; its style sheets are read when a part names them.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._sheets: dict[str, dict[str, str]] = {}

    def apply(self, root: Element, part: str) -> None:
        """Gives the elements of one part the styles of their classes."""
        meanings: dict[str, str] = {}
        for link in root.iter("link"):
            if "stylesheet" in (link.get("rel") or ""):
                meanings |= self._sheet(beside(part, link.get("href") or ""))
        for style in root.iter("style"):
            meanings |= _meanings("".join(style.itertext()))
        if not meanings:
            return
        for element in root.iter():
            told = "; ".join(
                filter(None, (meanings.get(name) for name in (element.get("class") or "").split()))
            )
            if told:
                _dress(element, told)

    def _sheet(self, name: str) -> dict[str, str]:
        if name not in self._sheets:
            try:
                text = self._archive.read(name).decode("utf-8", "replace")
            except UserError:
                text = ""
            self._sheets[name] = _meanings(text)
        return self._sheets[name]


def _dress(element: Element, told: str) -> None:
    if element.tag == "span" and (raised := _RAISED.search(told)):
        element.tag = "sup" if raised[1].lower() == "super" else "sub"
    if element.tag in INLINE or _HIDDEN.search(told):
        element.set("style", f"{told}; {element.get('style') or ''}")


def _meanings(sheet: str) -> dict[str, str]:
    """What each class says about words, of the rules that name a class alone."""
    found: dict[str, str] = {}
    for selectors, declared in _RULE.findall(_COMMENT.sub("", sheet[:_LONGEST])):
        told = "; ".join(_TOLD.findall(declared))
        for selector in selectors.split(",") if told else ():
            if match := _SELECTOR.fullmatch(selector.strip()):
                name = match[1]
                found[name] = f"{found[name]}; {told}" if name in found else told
    return found
