"""Qt's enumerations, made more quickly than Python makes them: three thousand names of keys, languages and events before a window is there.

The bindings make each by ``Enum(name, pairs)`` and ``IntEnum(name, pairs)``. Here Python makes the first member, and with it all that an
enumeration needs; the others are added in the way that Python 3.11 adds them (``enum._proto_member``), without the questions that it asks
of each. What is not as plain as that, and every other version of Python, is left to Python.
"""

import enum
import sys
from collections.abc import Sequence
from typing import Any

#: Members from which on it is worth it.
_MANY = 16
#: Names that mean something to an enumeration itself.
_TAKEN = frozenset({"name", "value", "mro"})


def make_enums_quickly() -> None:
    """From now on. Call it before Qt is imported; what Python's own code makes is the same as ever."""
    if sys.version_info[:2] != (3, 11):
        return
    meta: Any = enum.EnumType
    python = meta._create_

    def created(cls: Any, class_name: str, names: Any, **how: Any) -> Any:
        if not _is_plain(cls, names, how):
            return python(cls, class_name, names, **how)
        made = python(cls, class_name, names[:1], **how)
        _add(made, names[1:])
        return made

    meta._create_ = created


def _is_plain(cls: Any, names: Any, how: dict[str, Any]) -> bool:
    """Whether it is a plain enumeration of numbers with many members, none of which has a name of its own meaning."""
    return (
        (cls is enum.Enum or cls is enum.IntEnum)
        and type(names) in (list, tuple)
        and len(names) >= _MANY
        and how.get("type") is None
        and how.get("boundary") is None
        and all(type(pair) is tuple and type(pair[1]) is int and _is_usual(pair[0]) for pair in names)
        and len({name for name, _ in names}) == len(names)
    )


def _is_usual(name: Any) -> bool:
    return type(name) is str and name[:1] != "_" and name not in _TAKEN


def _add(made: Any, pairs: Sequence[tuple[str, int]]) -> None:
    """Adds members to an enumeration; those with a value that is there already are other names of the member that has it."""
    members, names, values = made._member_map_, made._member_names_, made._value2member_map_
    numbers = issubclass(made, int)
    put = type.__setattr__
    for name, value in pairs:
        member = values.get(value)
        if member is None:
            member = int.__new__(made, value) if numbers else object.__new__(made)
            member._value_, member._name_ = value, name
            member.__objclass__ = made
            member._sort_order_ = len(names)
            values[value] = member
            names.append(name)
        members[name] = member
        put(made, name, member)
