"""The rules of a page's style sheets that a drawing in it uses, as a sheet that the drawing can carry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from postil.importers.html_tree import Element

#: Characters of style sheets that are read, and how deep rules lie in rules.
_MOST, _DEEPEST = 2_000_000, 8
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
#: Where a rule begins, and where it ends with those in it.
_EDGE = re.compile(r"[{};]|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'", re.DOTALL)
_DECLARATION = re.compile(
    r"\s*(?P<name>--[\w-]+|[\w-]+)\s*:\s*(?P<value>(?:[^;\"'(]|\"[^\"]*\"|'[^']*'|\((?:[^()]|\([^()]*\))*\))+)"
)
#: What a drawing is painted with; anything else lays pages out.
_PAINTING = re.compile(
    r"fill|stroke|stop-|color$|font|text-|letter-|word-spacing|opacity|visibility|display$|marker|clip|mask|paint-order|transform|"
    r"dominant-baseline|alignment-baseline|baseline-shift|writing-mode|direction|vector-effect|shape-rendering|r$|rx$|ry$|cx$|cy$|x$|y$|width$|height$|d$"
)  # fmt: skip
#: Parts of selectors: combinators, names, classes, ids, attributes, states.
_COMBINED = re.compile(r"\s*([>+~])\s*|\s+(?![>+~])")
_NAMED = re.compile(
    r"(?P<sign>[.#]?)(?P<name>[\w-]+)|\[[^\]]*\]|:not\([^)]*\)|:root|:[\w-]+(?:\([^)]*\))?|\*"
)
#: What holds only while somebody points, or of what is no element.
_FLEETING = re.compile(
    r"::|:(?:hover|focus|active|visited|target|before|after|first-line|first-letter|checked|disabled)|\\"
)
#: Conditions that do not hold on a wide bright screen.
_WIDTH = re.compile(r"(?P<which>min|max)-width\s*:\s*(?P<number>[\d.]+)\s*(?P<unit>px|r?em)")
_WINDOW = 1200
_ELSEWHERE = re.compile(
    r"\b(?:print|speech|not|dark|reduce|portrait)\b|\b(?:min|max)-(?:height|resolution)", re.IGNORECASE
)
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)")


@dataclass(frozen=True, slots=True)
class _Rule:
    """A selector, in its parts, with what it paints with."""

    parts: tuple[str, ...]
    signs: tuple[str, ...]
    body: str
    values: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Known:
    """The names, classes and ids of some elements."""

    all: set[str] = field(default_factory=set)

    def add(self, element: Element) -> None:
        """Takes in what an element is called."""
        self.all.add(str(element.tag).lower())
        self.all.update(f".{name}" for name in (element.get("class") or "").split())
        if element.get("id"):
            self.all.add(f"#{element.get('id')}")

    def may_be(self, part: str) -> bool:
        """Whether a selector without combinators can mean one of the elements."""
        return all(
            match["sign"] + (match["name"] if match["sign"] else match["name"].lower()) in self.all
            for match in _NAMED.finditer(part)
            if match["name"]
        )


class Sheets:
    """The style sheets written into a page.

    Args:
        root: of the page.
    """

    def __init__(self, root: Element) -> None:
        whole = "\n".join(style.text or "" for style in root.iter("style"))[:_MOST]
        self._rules = list(_rules(_COMMENT.sub(" ", whole), 0))

    def used_by(self, drawing: Element) -> str:
        """A sheet of the rules that paint something in a drawing, which holds without the page around it; may be empty.

        Variables have their values in it; what stands in selectors for the page around the drawing is taken off.
        """
        inside, around = _Known(), _Known()
        for element in drawing.iter():
            if isinstance(element.tag, str):
                inside.add(element)
        for above in drawing.iterancestors():
            around.add(above)
        variables = dict(self._variables(inside, around))
        lines = []
        for rule in self._rules:
            selector = _within(rule, inside, around) if rule.body else ""
            if selector:
                lines.append(f"{selector} {{ {_settled(rule.body, variables)} }}")
        return "\n".join(dict.fromkeys(lines))

    def _variables(self, inside: _Known, around: _Known) -> Iterator[tuple[str, str]]:
        for rule in self._rules:
            if rule.values and (inside.may_be(rule.parts[-1]) or around.may_be(rule.parts[-1])):
                yield from rule.values


def _rules(text: str, depth: int) -> Iterator[_Rule]:
    for head, body in _blocks(text):
        if head.startswith("@"):
            if (
                head.lower().startswith(("@media", "@supports", "@layer", "@container"))
                and depth < _DEEPEST
                and _holds(head)
            ):
                yield from _rules(body, depth + 1)
            continue
        said = [(one["name"].lower(), one["value"].strip()) for one in _DECLARATION.finditer(body)]
        painting = "; ".join(f"{name}: {value}" for name, value in said if _PAINTING.match(name))
        values = tuple((name, value) for name, value in said if name.startswith("--"))
        for selector in head.split(",") if painting or values else ():
            if selector.strip() and not _FLEETING.search(selector):
                pieces = _COMBINED.split(selector.strip())
                yield _Rule(tuple(pieces[::2]), tuple(sign or " " for sign in pieces[1::2]), painting, values)


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """What stands before each pair of outer braces, and what in them."""
    depth, begin, opened = 0, 0, 0
    for edge in _EDGE.finditer(text):
        sign = edge.group()
        if sign == "{":
            depth += 1
            opened = edge.end() if depth == 1 else opened
        elif sign == "}" and depth:
            depth -= 1
            if not depth:
                yield " ".join(text[begin : opened - 1].split()), text[opened : edge.start()]
                begin = edge.end()
        elif not depth:
            begin = edge.end() if sign in (";", "}") else begin


def _holds(head: str) -> bool:
    """Whether a condition holds on a wide bright screen."""
    if not head.lower().startswith("@media"):
        return True
    return any(_holds_one(one) for one in head[6:].split(","))


def _holds_one(condition: str) -> bool:
    if _ELSEWHERE.search(condition):
        return False
    for match in _WIDTH.finditer(condition):
        pixels = float(match["number"]) * (1 if match["unit"] == "px" else 16)
        if pixels > _WINDOW if match["which"] == "min" else pixels < _WINDOW:
            return False
    return True


def _within(rule: _Rule, inside: _Known, around: _Known) -> str:
    """The end of a selector that means elements in the drawing; empty when the rule means none of them."""
    first = len(rule.parts)
    while first and inside.may_be(rule.parts[first - 1]) and rule.parts[first - 1] != ":root":
        first -= 1
    if first == len(rule.parts) or not all(around.may_be(part) for part in rule.parts[:first]):
        return ""
    kept = rule.parts[first]
    for sign, part in zip(rule.signs[first:], rule.parts[first + 1 :], strict=True):
        kept += f" {part}" if sign == " " else f" {sign} {part}"
    return kept


def _settled(words: str, variables: dict[str, str]) -> str:
    """Words with the values of variables in their place, those in these too."""
    for _ in range(_DEEPEST):
        words, count = _VARIABLE.subn(lambda one: variables.get(one[1], one[2] or "inherit"), words)
        if not count:
            break
    return words
