"""The lists of a Word document, counted as Word counts them."""

import re
from dataclasses import dataclass
from typing import Any

from postil.importers.docx_package import W, number, val
from postil.importers.office_numbers import counted

_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 9
#: What stands before a paragraph that goes on in an item: nothing, not even a bullet.
CONTINUES = "\0"


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    how: str = "decimal"
    text: str = ""
    legal: bool = False


class Numbering:
    """The lists in the part ``root`` (None: there are none). Paragraphs are to be asked for in their order."""

    def __init__(self, root: Any) -> None:
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, list[int]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._restarts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        abstract = {
            val(one, "abstractNumId"): {
                number(val(level, "ilvl")): _level(level) for level in one.iter(f"{W}lvl")
            }
            for one in root.iter(f"{W}abstractNum")
        }
        for one in root.iter(f"{W}num"):
            name, base = val(one, "numId"), val(one.find(f"{W}abstractNumId"))
            levels = dict(abstract.get(base, {}))
            for override in one.iter(f"{W}lvlOverride"):
                at, own = number(val(override, "ilvl")), override.find(f"{W}lvl")
                if own is not None:
                    levels[at] = _level(own)
                start = val(override.find(f"{W}startOverride"))
                if start:
                    self._restarts.setdefault(name, {})[at] = number(start, 1)
            self._lists[name] = base, levels

    def marker(self, name: str, level: int) -> str | None:
        """What stands before the next paragraph of a list: a number with a blank; empty: a bullet; or ``CONTINUES``. None: it is no list."""
        if name not in self._lists or name == "0":
            return None
        base, levels = self._lists[name]
        level = min(max(level, 0), _DEEPEST - 1)
        counts = self._counts.setdefault(base, [0] * _DEEPEST)
        restarts = self._restarts.get(name, {})
        if level in restarts and (name, level) not in self._begun:
            counts[level] = restarts[level] - 1
            self._begun.add((name, level))
        elif not counts[level]:
            counts[level] = levels.get(level, _Level()).start - 1
        counts[level] += 1
        counts[level + 1 :] = [0] * (_DEEPEST - level - 1)
        return self._written(levels, level, counts)

    def _written(self, levels: dict[int, _Level], level: int, counts: list[int]) -> str:
        own = levels.get(level, _Level(how="bullet", text="•"))
        if own.how == "bullet":
            return "" if own.text.strip() else CONTINUES

        def count(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            above = levels.get(at, _Level())
            value = counts[at] or above.start
            return counted(value, "decimal" if own.legal else above.how)

        words = _PLACE.sub(count, own.text).strip() if own.how != "none" else _PLACE.sub("", own.text).strip()
        return f"{words} " if words else CONTINUES


def _level(element: Any) -> _Level:
    return _Level(
        number(val(element.find(f"{W}start")), 1),
        val(element.find(f"{W}numFmt")) or "decimal",
        val(element.find(f"{W}lvlText")),
        element.find(f"{W}isLgl") is not None,
    )
