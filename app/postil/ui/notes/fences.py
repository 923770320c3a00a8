"""Programs in Markdown: where they begin and end."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

#: A program may stand in a quotation or an item of a list.
_OPENS = re.compile(r"^\s*(?:>\s?)*(?:(?:[-*+]|\d+[.)])\s+)?\s*(`{3,}(?=[^`]*$)|~{3,})\s*([\w+#.-]*)")
_CLOSES = re.compile(r"^\s*(?:>\s?)*\s*(`{3,}|~{3,})\s*$")


@dataclass(frozen=True, slots=True)
class Fence:
    """The line that a program begins with: its marks, and the language, in lower case, as far as it is named."""

    marks: str
    language: str = ""

    def closed_by(self, line: str) -> bool:
        """Whether ``line`` ends the program."""
        found = _CLOSES.match(line)
        return found is not None and found[1].startswith(self.marks)


def opened_by(line: str) -> Fence | None:
    """The fence that a line of prose is, or None."""
    found = _OPENS.match(line)
    return Fence(found[1], found[2].lower()) if found else None


def programs(lines: Iterable[str]) -> list[Fence | None]:
    """For each line the program that it belongs to, its fences among them; None for prose."""
    found: list[Fence | None] = []
    inside: Fence | None = None
    for line in lines:
        if inside is not None:
            found.append(inside)
            inside = None if inside.closed_by(line) else inside
        else:
            inside = opened_by(line)
            found.append(inside)
    return found


def in_program(lines: Iterable[str]) -> bool:
    """Whether what follows these lines belongs to a program."""
    inside: Fence | None = None
    for line in lines:
        inside = opened_by(line) if inside is None else None if inside.closed_by(line) else inside
    return inside is not None
