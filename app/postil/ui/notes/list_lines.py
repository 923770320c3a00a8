"""Lists in Markdown: how they go on, and how their boxes are ticked."""

import re

from postil.ui.notes.fences import programs

_ITEM = re.compile(r"^(\s*)(?:([-*+])|(\d+)([.)]))(\s+)(\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"^(\s*>\s?)+")
_BOX = re.compile(r"^(\s*(?:>\s?)*\s*(?:[-*+]|\d+[.)])\s+\[)([ xX])(\]\s)")


def is_item(line: str) -> bool:
    """Whether an item of a list begins with ``line``."""
    return _ITEM.match(line) is not None


def opening_of_next(line: str, rest: str = "") -> str | None:
    """What a new line after ``line`` begins with so that its list or quotation goes on; ``rest`` is what goes to the new line.

    Empty where an item without words ends the list; None where there is none.
    """
    item = _ITEM.match(line)
    if item:
        if not (line[item.end() :].strip() or rest.strip()):
            return ""
        sign = item[2] or f"{int(item[3]) + 1}{item[4]}"
        return item[1] + sign + item[5] + ("[ ] " if item[6] else "")
    quote = _QUOTE.match(line)
    if quote:
        return quote.group() if line[quote.end() :].strip() or rest.strip() else ""
    return None


def opening_within(line: str) -> str:
    """What a new line after ``line`` begins with so that it belongs to the same item or quotation."""
    item, quote = _ITEM.match(line), _QUOTE.match(line)
    if item:
        # A box belongs to what is said in the item.
        return " " * (item.start(6) if item[6] else item.end())
    return quote.group() if quote else ""


def with_box_turned(body: str, number: int) -> str:
    """The note with its box of that number, from 0, ticked or no longer ticked; as it is when there is no such box."""
    lines = body.split("\n")
    boxes = [
        (at, found)
        for at, (line, program) in enumerate(zip(lines, programs(lines), strict=True))
        if program is None and (found := _BOX.match(line))
    ]
    if not 0 <= number < len(boxes):
        return body
    at, box = boxes[number]
    line = lines[at]
    lines[at] = line[: box.start(2)] + (" " if box[2] in "xX" else "x") + line[box.end(2) :]
    return "\n".join(lines)
