"""Lists in Markdown: how they go on, and how their boxes are ticked."""

import re

_ITEM = re.compile(r"^(\s*)(?:([-*+])|(\d+)([.)]))(\s+)(\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"^(\s*>\s?)+")
_BOX = re.compile(r"^(\s*(?:[-*+]|\d+[.)])\s+\[)([ xX])(\]\s)", re.MULTILINE)


def opening_of_next(line: str) -> str | None:
    """What a new line after ``line`` begins with so that its list or quotation goes on.

    Empty where an item without words ends the list; None where there is none.
    """
    item = _ITEM.match(line)
    if item:
        if not line[item.end() :].strip():
            return ""
        sign = item[2] or f"{int(item[3]) + 1}{item[4]}"
        return item[1] + sign + item[5] + ("[ ] " if item[6] else "")
    quote = _QUOTE.match(line)
    if quote:
        return quote.group() if line[quote.end() :].strip() else ""
    return None


def with_box_turned(body: str, number: int) -> str:
    """The note with its box of that number, from 0, ticked or no longer ticked; as it is when there is no such box."""
    boxes = list(_BOX.finditer(body))
    if not 0 <= number < len(boxes):
        return body
    box = boxes[number]
    return body[: box.start(2)] + (" " if box[2] in "xX" else "x") + body[box.end(2) :]
