"""HTML that Word and LibreOffice write, to files and to the clipboard: its lists, titles and changes as the elements that HTML has for them."""

import re

from postil.importers.html_tree import Element, storable, text_of
from postil.importers.lines import BULLET

_WORD = re.compile(r"mso-|class=[\"']?Mso", re.IGNORECASE)
_LIBRE = re.compile(r"<meta[^>]{0,100}generator[^>]{0,60}(?:Libre|Open)Office", re.IGNORECASE)
_NOTES = re.compile(r"mso-element\s*:\s*(?:foot|end)note-list", re.IGNORECASE)
_LIST = re.compile(r"mso-list\s*:\s*(?P<list>l\d+)\s+level(?P<level>\d)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_UNREAD = re.compile(
    r"mso-element\s*:\s*comment|mso-hide\s*:\s*all|mso-special-character\s*:\s*comment", re.IGNORECASE
)
_NUMBER = re.compile(r"(\d{1,5})[.)]?")
_LETTER = re.compile(r"\(?(?:[\d.]{1,12}|[A-Za-z]|[ivxlcIVXLC]{1,7})[.)]?")
#: Elements that Word's styles of paragraphs are.
_ELEMENTS = {
    "msotitle": "h1",
    "msoquote": "blockquote",
    "msointensequote": "blockquote",
    "msoblocktext": "blockquote",
    "msocaption": "figcaption",
}
#: Characters that are looked at.
_HEAD = 200_000


def settle_office(root: Element, html: str) -> None:
    """Changes the tree of a page in place, where an office program wrote it.

    What its paragraphs mean stands in elements then, and what nobody is to read is gone.
    """
    head = html[:_HEAD].lower()
    if "office" in head and _LIBRE.search(head):
        _settle_libre(root)
    elif "mso" in head and _WORD.search(head):
        _settle_word(root)


def _settle_libre(root: Element) -> None:
    for edge in [*root.iter("div")]:
        if edge.get("title") in ("header", "footer") and edge.getparent() is not None:
            edge.drop_tree()
    for paragraph in root.iter("p"):
        if (paragraph.get("class") or "").split(" ")[0] == "title":
            paragraph.tag = "h1"


def _settle_word(root: Element) -> None:
    for ruler in [*root.iter("hr")]:
        above = ruler.getparent()
        if above is not None and _NOTES.search(above.get("style") or ""):
            ruler.drop_tree()
    for element in [*root.iter("del", "span", "div", "p", "a")]:
        style, name = element.get("style") or "", (element.get("class") or "").lower()
        deleted = element.tag == "del" and element.get("cite") is not None
        if element.getparent() is not None and (
            deleted or _UNREAD.search(style) or "msocomment" in name or name == "msodel"
        ):
            element.drop_tree()
    for paragraph in [*root.iter("p")]:
        tag = _ELEMENTS.get((paragraph.get("class") or "").split(" ")[0].lower())
        if tag:
            paragraph.tag = tag
    _settle_lists(root)


def _settle_lists(root: Element) -> None:
    """Puts paragraphs of lists, each of which Word writes with its sign, into lists."""
    open_: list[tuple[int, Element]] = []
    last: Element | None = None
    for paragraph in [*root.iter("p")]:
        match = _LIST.search(paragraph.get("style") or "")
        sign = _taken_sign(paragraph) if match else None
        if match is None or sign is None:
            open_ = []
            continue
        if last is None or paragraph.getprevious() is not (open_[0][1] if open_ else None):
            open_ = []
        level, number = int(match["level"]), _NUMBER.fullmatch(sign)
        while open_ and open_[-1][0] > level:
            open_.pop()
        if not open_ or open_[-1][0] < level:
            made = root.makeelement("ol" if number else "ul", {})
            if open_ and len(open_[-1][1]):
                open_[-1][1][-1].append(made)
            else:
                paragraph.addprevious(made)
            open_.append((level, made))
        _move_in(open_[-1][1], paragraph, sign, number)
        last = paragraph


def _move_in(listed: Element, paragraph: Element, sign: str, number: re.Match[str] | None) -> None:
    tail, paragraph.tail = paragraph.tail, None
    paragraph.tag = "li"
    if number and listed.tag == "ol":
        paragraph.set("value", number[1])
    elif _LETTER.fullmatch(sign) and sign != "o":
        paragraph.text = storable(f"{sign} {paragraph.text or ''}")
    listed.append(paragraph)
    outer = listed if listed.getparent() is None or listed.getparent().tag != "li" else None
    if outer is not None and tail:
        outer.tail = (outer.tail or "") + tail


def _taken_sign(paragraph: Element) -> str | None:
    """The sign before a paragraph of a list, taken out of it; None when there is none."""
    for span in paragraph.iter("span"):
        if _IGNORED.search(span.get("style") or ""):
            sign = text_of(span)
            span.drop_tree()
            return sign
    match = BULLET.match(paragraph.text or "")
    if match:
        paragraph.text = (paragraph.text or "")[match.end() :]
        return match.group().strip()
    return None
