"""Which links of a page refer to notes, and which of its elements are the notes."""

import re
from dataclasses import dataclass, field

from postil.importers.html_tree import Element, classes, text_of

#: What the sign of a note looks like: a number, a letter, a star or dagger, perhaps in brackets.
_SIGN = re.compile(
    r"[\[(]?\s*(\d{1,4}|[a-z]{1,3}|[ivxl]{1,5}|\*{1,4}|[†‡§¶]{1,3}|note\s\d{1,3})\s*[\])]?", re.IGNORECASE
)
_REFERRING = ("noteref", "footnote-ref", "footnote_ref", "fn-ref", "fnref", "reference-link")
_BACK = re.compile(
    r"[\s\[\]().,:;↩↑⤴^←⏎\ufe0e\ufe0f\u21a9]*(?:\w{1,3}|back|return|jump up)?[\s\[\]().,:;↩↑⤴^←⏎\ufe0e\ufe0f]*",
    re.IGNORECASE,
)
#: Elements that a note can be.
_HOLDERS = frozenset({"li", "p", "div", "aside", "dd", "section", "td"})


@dataclass(slots=True)
class Notes:
    """The notes of one page.

    Attributes:
        signs: the text of every link that refers to a note, with brackets, by the link.
        labels: of the elements that are notes, what their sign says, without brackets.
        names: of the same elements, the fragment that leads there.
    """

    signs: dict[Element, str] = field(default_factory=dict)
    labels: dict[Element, str] = field(default_factory=dict)
    names: dict[Element, str] = field(default_factory=dict)

    def is_back_link(self, element: Element) -> bool:
        """Whether a link only leads from a note back to its sign."""
        if element in self.signs or not (element.get("href") or "").startswith("#"):
            return False
        if "backref" in classes(element) or "doc-backlink" in classes(element):
            return True
        above = element.getparent()
        while above is not None:
            if above in self.labels:
                return _BACK.fullmatch(text_of(element)) is not None
            above = above.getparent()
        return False


def notes_in(root: Element) -> Notes:
    """The notes of a page: elements to which links lead that look like the signs of notes."""
    notes = Notes()
    links = [link for link in root.iter("a") if (link.get("href") or "").startswith("#")]
    if not links:
        return notes
    targets = {name: element for element in root.iter() for name in names_of(element)}
    for link in links:
        label = _label(link)
        name = link.get("href")[1:]
        if label and name in targets:
            holder = _holder(targets[name], root)
            if holder is not None and not _contains(holder, link) and not _inside(link, notes.labels):
                notes.signs[link] = f"[{label}]"
                notes.labels.setdefault(holder, label)
                notes.names.setdefault(holder, name)
    return notes


def names_of(element: Element) -> list[str]:
    """The fragments that lead to an element."""
    name = element.get("name") if element.tag == "a" else None
    return [found for found in (element.get("id"), name) if found]


def _label(link: Element) -> str:
    """What the sign of a note says, or empty when a link is none."""
    match = _SIGN.fullmatch(text_of(link))
    if match is None:
        return ""
    above = link.getparent()
    raised = (above is not None and above.tag == "sup") or any(child.tag == "sup" for child in link)
    named = any(word in classes(link) + classes(above) for word in _REFERRING)
    bracketed = text_of(link).startswith("[")
    return match[1] if raised or named or bracketed else ""


def _holder(target: Element, root: Element) -> Element | None:
    """The element around ``target`` that is the whole note."""
    while target is not None and target is not root:
        if target.tag in _HOLDERS:
            return target
        target = target.getparent()
    return None


def _contains(element: Element, other: Element) -> bool:
    return any(above is element for above in other.iterancestors())


def _inside(link: Element, labels: dict[Element, str]) -> bool:
    return any(above in labels for above in link.iterancestors())


def has_label(note: Element, label: str, notes: Notes) -> bool:
    """Whether the words of a note begin with what its sign says, beside the link that leads back."""
    for element in note.iter():
        if not isinstance(element.tag, str):
            continue
        away = element is not note and element.tag == "a" and notes.is_back_link(element)
        first = (element.text or "").strip() if not away else ""
        if away and (element.tail or "").strip():
            first = (element.tail or "").strip()
        if first:
            return re.match(rf"[\[(]?{re.escape(label)}(?!\w|[.,]\d)", first) is not None
    return False
