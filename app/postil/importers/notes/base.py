"""What all readers of notes share."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from postil.errors import UserError

Json = Mapping[str, Any]

#: Colours of other programs by name.
_NAMES = {
    "yellow": "yellow", "green": "green", "blue": "blue", "magenta": "magenta", "red": "red", "purple": "purple",
    "orange": "orange", "grey": "grey", "gray": "grey", "pink": "magenta", "violet": "purple", "cyan": "blue", "teal": "green",
    "gold": "yellow",
}  # fmt: skip
#: Those that readers know from Zotero, and what is nearest to them.
_VALUES = {
    "yellow": (255, 212, 0), "red": (255, 102, 102), "green": (95, 178, 54), "blue": (46, 168, 229), "purple": (162, 138, 229),
    "magenta": (229, 110, 238), "orange": (241, 152, 55), "grey": (170, 170, 170),
}  # fmt: skip
_HEX = re.compile(r"#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)


def colour_of(said: object) -> str:
    """The colour of ours that is meant by a name or by "#rrggbb"; empty when none is."""
    text = str(said or "").strip().lower()
    if text in _NAMES:
        return _NAMES[text]
    parts = _HEX.fullmatch(text)
    if parts is None:
        return ""
    value = tuple(int(part, 16) for part in parts.groups())
    return min(_VALUES, key=lambda name: sum((a - b) ** 2 for a, b in zip(_VALUES[name], value, strict=True)))


def time_of(said: object) -> str:
    """A time as ISO 8601 in UTC; empty when it is none."""
    try:
        time = datetime.fromisoformat(str(said or "").strip())
        time = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def text_of(said: object) -> str:
    """A value that should be text, as text without white space around it; empty when it is none."""
    return said.strip() if isinstance(said, str) else ""


def dicts(said: object) -> Iterator[Json]:
    """The objects of a value that is one, or a list of them."""
    for one in said if isinstance(said, list) else [said]:
        if isinstance(one, dict):
            yield one


def tags_of(said: object) -> tuple[str, ...]:
    """Tags given as a list of texts, each once."""
    found: Sequence[object] = said if isinstance(said, list) else []
    return tuple(dict.fromkeys(tag for one in found if (tag := " ".join(text_of(one).split()))))


def nothing_in(source: str) -> UserError:
    """What to say of a file without a note."""
    return UserError(f"There are no notes or highlights in “{source}”. Choose another file.")
