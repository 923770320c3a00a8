"""Qt's enumerations, whose members are made when one of them is asked for: there are hundreds, and a window needs a few dozen at first.

The bindings make each by ``Enum(name, pairs)``, or one of its three kin, as soon as the class around it is touched: some 90 for the namespace
``Qt`` alone. Here such an enumeration gets what Python gives to every one of its kind, copied from a specimen, and dictionaries
that fill themselves. Once filled it is what Python would have made. What is not as plain as that, and every other version of Python,
is left to Python. (10 ms of the start.)

The bindings' old short names (``Qt.AlignLeft``) do not fill a dictionary, and are not found; nobody here uses them.
"""

from __future__ import annotations

import enum
import sys
from _thread import RLock
from collections.abc import Callable, Iterable
from typing import Any

#: Names that mean something to an enumeration itself.
_TAKEN = frozenset({"name", "value", "mro", ""})
#: What each enumeration has for itself.
_OWN = frozenset(
    {
        *("_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_"),
        *("_flag_mask_", "_singles_mask_", "_all_bits_", "_iter_member_"),
        *("__dict__", "__weakref__", "first"),
    }
)
_put = type.__setattr__
#: Two threads may ask for the first member of one enumeration.
_filling = RLock()


def make_enums_late() -> None:
    """From now on. Call it before Qt is imported; what Python's own code makes is the same as ever."""
    if sys.version_info[:2] != (3, 11):
        return
    meta: Any = enum.EnumType
    python = meta._create_
    if getattr(python, "makes_late", False):
        return
    specimens = dict[Any, dict[str, Any]]()

    def created(cls: Any, class_name: str, names: Any, **how: Any) -> Any:
        if not _is_plain(cls, names, how):
            return python(cls, class_name, names, **how)
        kind = (cls, how.get("boundary"))
        if kind not in specimens:
            specimen = python(cls, "specimen", [("first", 1)], boundary=how.get("boundary"))
            specimens[kind] = {key: value for key, value in vars(specimen).items() if key not in _OWN}
        return _late(cls, class_name, names, specimens[kind])

    created.makes_late = True  # type: ignore[attr-defined]  # asked for above
    meta._create_ = created


def _is_plain(cls: Any, names: Any, how: dict[str, Any]) -> bool:
    """Whether it is a plain enumeration of numbers, none of which has a name of its own meaning."""
    if cls not in (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag) or how.get("type") is not None:
        return False
    if type(names) is not list or not names or {*map(type, names)} != {tuple}:
        return False
    words, numbers = zip(*names, strict=True)
    return (
        {*map(type, words)} == {str}
        and {*map(type, numbers)} == {int}
        and _TAKEN.isdisjoint(words)
        and "_" not in {word[0] for word in words}
        and len({*words}) == len(words)
    )


def _late(cls: Any, class_name: str, pairs: list[tuple[str, int]], alike: dict[str, Any]) -> Any:
    """The enumeration without its members: all that is asked of it leads to one of the two dictionaries."""
    is_flag = issubclass(cls, enum.Flag)
    own: dict[str, Any] = {"_unhashable_values_": [], "_member_names_": _names(pairs, is_flag=is_flag)}
    if is_flag:
        own |= _masks(number for _, number in pairs)
    by_name, by_value = _Filling(), _Filling()
    own |= {"_member_map_": by_name, "_value2member_map_": by_value}
    made: Any = type.__new__(enum.EnumType, class_name, (cls,), alike | own)
    if is_flag:
        numbers = dict(pairs)
        order = [numbers[name] for name in own["_member_names_"]]
        if order != sorted(order):
            _put(made, "_iter_member_", made._iter_member_by_def_)

    def fill() -> None:
        with _filling:
            if by_name.fill is None:
                return
            members, values = _members(made, pairs, is_flag=is_flag)
            dict.update(by_name, members)
            dict.update(by_value, values)
            by_name.fill = by_value.fill = None
            _put(made, "_member_map_", members)
            _put(made, "_value2member_map_", values)

    by_name.fill = by_value.fill = fill
    return made


def _names(pairs: list[tuple[str, int]], *, is_flag: bool) -> list[str]:
    """The names that count: not other names of one value, and of a flag those of single bits."""
    firsts = dict[int, str]()
    for name, number in pairs:
        firsts.setdefault(number, name)
    return [name for number, name in firsts.items() if not is_flag or _is_one_bit(number)]


def _is_one_bit(number: int) -> bool:
    return number != 0 and number & (number - 1) == 0


def _masks(numbers: Iterable[int]) -> dict[str, int]:
    """What a flag knows of its bits."""
    whole = single = 0
    for number in numbers:
        whole |= number
        if _is_one_bit(number):
            single |= number
    return {"_flag_mask_": whole, "_singles_mask_": single, "_all_bits_": 2 ** whole.bit_length() - 1}


def _members(
    made: Any, pairs: list[tuple[str, int]], *, is_flag: bool
) -> tuple[dict[str, Any], dict[int, Any]]:
    """The members by name and by value, from now on attributes of ``made``, as Python makes them (``enum._proto_member``)."""
    by_name, by_value = dict[str, Any](), dict[int, Any]()
    is_number, counted = issubclass(made, int), 0
    for name, number in pairs:
        member = by_value.get(number)
        if member is None:
            member = int.__new__(made, number) if is_number else object.__new__(made)
            member._value_, member._name_, member.__objclass__ = number, name, made
            member._sort_order_ = counted
            by_value[number] = member
            counted += not is_flag or _is_one_bit(number)
        by_name[name] = member
        _put(made, name, member)
    return by_name, by_value


class _Filling(dict[Any, Any]):
    """A dictionary that fills itself when it is asked for anything."""

    __slots__ = ("fill",)
    fill: Callable[[], None] | None

    def __missing__(self, key: Any) -> Any:
        if self.fill is not None:
            self.fill()
            if key in self:
                return self[key]
        raise KeyError(key)


def _filled_first(name: str) -> Callable[..., Any]:
    plain = getattr(dict, name)

    def asked(self: _Filling, *arguments: Any) -> Any:
        if self.fill is not None:
            self.fill()
        return plain(self, *arguments)

    return asked


for _name in (
    *("__contains__", "__eq__", "__iter__", "__len__", "__ne__", "__or__", "__repr__", "__reversed__"),
    *("copy", "get", "items", "keys", "setdefault", "values"),
):
    setattr(_Filling, _name, _filled_first(_name))
