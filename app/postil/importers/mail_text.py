"""Plain text of mails: lines that answer others, signatures, lines broken on their way."""

import re
from collections.abc import Iterator
from itertools import groupby

from postil.importers.html_tree import Element, storable
from postil.importers.lines import BULLET
from postil.importers.normalise import clean_characters, normalise
from postil.importers.structure import structure
from postil.model.block import Role

#: What the element of a signature is called.
SIGNATURE = "signature"
_QUOTED = re.compile(r"(?:> ?)+")
_MARK = re.compile(r"-- ?$")
#: What a mailing list writes under each mail.
_RULER = re.compile(r"(?:_{20,}|-{40,}|={40,})\s*$")
_LAST_LINES = 8
#: Characters of the shortest line after which a mail program breaks, with the word that had no room, and of the longest.
_NARROWEST, _WIDEST = 65, 80
_LINK = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]'’]")


def made(tag: str, words: str = "", name: str = "") -> Element:
    """An element with those words, called ``name``."""
    from lxml import html as lxml_html

    element = lxml_html.Element(tag)
    if words:
        element.text = storable(words)
    if name:
        element.set("class", name)
    return element


def text_elements(text: str, *, flowed: bool = False, joined: bool = False) -> list[Element]:
    """The elements of a plain text.

    Args:
        text: as it was sent.
        flowed: a blank at a line's end says that the line goes on (RFC 3676, ``format=flowed``).
        joined: that blank is not of the text (``delsp=yes``).
    """
    lines = [_parted(line) for line in clean_characters(text.replace("\f", "\n")).split("\n")]
    lines, signature = _without_signature(lines)
    if flowed:
        lines = list(_unflowed(lines, joined=joined))
    found: list[Element] = []
    for depth, group in groupby(lines, key=lambda line: line[0]):
        raw = [line.rstrip() for _, line in group]
        words = "\n".join(raw) if flowed else normalise("\n".join(_unwrapped(raw)))
        inner = list(_paragraphs(words))
        for _ in range(min(depth, 20) if inner else 0):
            quote = made("blockquote")
            for element in inner:
                quote.append(element)
            inner = [quote]
        found += inner
    for lines_of_it in signature:
        found += _signature(lines_of_it)
    return found


def _parted(line: str) -> tuple[int, str]:
    """How often a line is quoted, and the line itself."""
    match = _QUOTED.match(line)
    if match is None:
        return 0, line
    return match.group().count(">"), line[match.end() :]


def _without_signature(lines: list[tuple[int, str]]) -> tuple[list[tuple[int, str]], list[list[str]]]:
    """The lines of the text, and those of the signature and of the list's own words."""
    below: list[list[str]] = []
    while lines and not lines[-1][1].strip():
        lines = lines[:-1]
    rulers = [n for n, (depth, line) in enumerate(lines) if not depth and _RULER.match(line)]
    if rulers and rulers[-1] > 0 and len(lines) - rulers[-1] <= _LAST_LINES:
        below.append([line for _, line in lines[rulers[-1] + 1 :]])
        lines = lines[: rulers[-1]]
    marks = [n for n, (depth, line) in enumerate(lines) if not depth and _MARK.match(line)]
    if marks and marks[-1] > 0 and all(not depth for depth, _ in lines[marks[-1] :]):
        below.insert(0, [line for _, line in lines[marks[-1] + 1 :]])
        lines = lines[: marks[-1]]
    return lines, below


def _unflowed(lines: list[tuple[int, str]], *, joined: bool) -> Iterator[tuple[int, str]]:
    open_: tuple[int, str] | None = None
    for depth, raw in lines:
        line = raw.removeprefix(" ") if not depth else raw
        if open_ and open_[0] == depth:
            line = open_[1] + line
        elif open_:
            yield open_
        if line.endswith(" ") and line != "-- ":
            open_ = depth, line[:-1] if joined else line
        else:
            open_ = None
            yield depth, line.rstrip()
    if open_:
        yield open_


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines, with those joined that a mail program broke: they are full, and the next word had no room."""
    found: list[str] = []
    last = ""
    for line in lines:
        word = line.split(" ", 1)[0]
        full = len(last) + 1 + len(word) > _NARROWEST and len(last) <= _WIDEST
        if last and word and full and not BULLET.match(line):
            found[-1] += ("" if last.endswith("-") else " ") + line
        else:
            found.append(line)
        last = line
    return found


def _paragraphs(text: str) -> Iterator[Element]:
    """The elements of lines that are quoted alike."""
    listed: Element | None = None
    for block in structure(text):
        words = block.span.of(text)
        bullet = BULLET.match(words) if block.role is Role.LIST_ITEM else None
        if bullet is None:
            listed = None
            yield _linked("p", words)
            continue
        number = "".join(c for c in bullet.group() if c.isdigit())
        tag = "ol" if number else "ul"
        if listed is None or listed.tag != tag:
            listed = made(tag)
            yield listed
        item = _linked("li", words[bullet.end() :])
        if number:
            item.set("value", number)
        listed.append(item)


def _signature(lines: list[str]) -> Iterator[Element]:
    kept = [line.strip() for line in lines if line.strip()]
    if not kept:
        return
    element = made("p", kept[0], SIGNATURE)
    for line in kept[1:]:
        element.append(made("br"))
        element[-1].tail = storable(line)
    yield element


def _linked(tag: str, words: str) -> Element:
    """An element in which web addresses are links."""
    element, at = made(tag), 0
    last: Element | None = None
    for match in [*_LINK.finditer(words), None]:
        between = storable(words[at : match.start()] if match else words[at:])
        if last is None:
            element.text = between
        else:
            last.tail = between
        if match:
            last = made("a", match.group())
            last.set("href", last.text or "")
            element.append(last)
            at = match.end()
    return element
