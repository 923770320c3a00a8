"""``dataclass`` as of the standard library, made in a quarter of the time: what the window needs before it is there has dozens.

The standard library writes and compiles six functions for each class at once. Here it is ``__init__`` alone; comparing and hashing are
compiled when they are first asked for, and as quick from then on. Checkers see the standard library's own.
"""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, order: bool = False
    ) -> Any:
        """The class with ``__init__``, ``__repr__``, ``__eq__`` and ``__hash__`` by its fields; the arguments mean what they usually do."""
        if cls is None:
            return lambda found: _made(found, frozen=frozen, slots=slots, order=order)
        return _made(cls, frozen=frozen, slots=slots, order=order)


__all__ = ["dataclass"]

_set = object.__setattr__


def _made(cls: type, *, frozen: bool, slots: bool, order: bool) -> type:
    # It works out the fields, and writes nothing.
    fields = dataclasses.fields(dataclasses.dataclass(init=False, repr=False, eq=False)(cls))
    names = tuple(field.name for field in fields)
    methods: dict[str, Any] = {"__init__": _initialiser(cls, fields, frozen=frozen)}
    methods |= {name: _comparing(name, names) for name in (_COMPARISONS if order else ("__eq__",))}
    methods["__repr__"] = _representing(names)
    methods["__hash__"] = _hashing(names) if frozen else None
    if frozen:
        methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
    if slots:
        methods |= {"__getstate__": _state, "__setstate__": _set_state}
    for name, method in methods.items():
        if name not in vars(cls):
            setattr(cls, name, method)
            if method is not None:
                method.__qualname__ = f"{cls.__qualname__}.{name}"
    return _slotted(cls, names) if slots else cls


def _slotted(cls: type, names: tuple[str, ...]) -> type:
    """The class once more, its fields in slots."""
    inherited = {slot for base in cls.__mro__[1:-1] for slot in vars(base).get("__slots__", ())}
    body = {key: value for key, value in vars(cls).items() if key not in (*names, "__dict__", "__weakref__")}
    body["__slots__"] = tuple(name for name in names if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _initialiser(
    cls: type, fields: tuple[dataclasses.Field[Any], ...], *, frozen: bool
) -> Callable[..., None]:
    """``__init__``, compiled: it takes the fields in order, and calls ``__post_init__`` where there is one."""
    taken, done, known = ["self"], [], {"_set": _set, "_missing": dataclasses.MISSING}
    for field in fields:
        name = field.name
        value = name
        if field.default is not dataclasses.MISSING:
            known[f"_{name}"] = field.default
            taken.append(f"{name}=_{name}")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_{name}"] = field.default_factory
            taken.append(f"{name}=_missing")
            value = f"_{name}() if {name} is _missing else {name}"
        else:
            taken.append(name)
        done.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        done.append("self.__post_init__()")
    found: dict[str, Any] = {}
    exec(f"def __init__({', '.join(taken)}):\n " + "\n ".join(done or ["pass"]), known, found)  # noqa: S102 - as the standard library
    initialiser: Callable[..., None] = found["__init__"]
    initialiser.__annotations__ = {field.name: field.type for field in fields} | {"return": None}
    return initialiser


#: What the other methods do, with the tuple of all fields of both sides.
_COMPARISONS = {"__eq__": "==", "__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _comparing(name: str, names: tuple[str, ...]) -> Callable[[Any, Any], Any]:
    """A comparison, which is compiled when it is first asked for and then takes the place of what did that."""

    def first(self: Any, other: Any) -> Any:
        ours, theirs = _tuple("self", names), _tuple("other", names)
        compared = (
            f"{ours} {_COMPARISONS[name]} {theirs} if other.__class__ is self.__class__ else NotImplemented"
        )
        return _replaced(self, name, f"lambda self, other: {compared}", first)(self, other)

    return first


def _hashing(names: tuple[str, ...]) -> Callable[[Any], int]:
    def first(self: Any) -> int:
        hashed: int = _replaced(self, "__hash__", f"lambda self: hash({_tuple('self', names)})", first)(self)
        return hashed

    return first


def _tuple(one: str, names: tuple[str, ...]) -> str:
    return f"({''.join(f'{one}.{name}, ' for name in names)})"


def _replaced(self: Any, name: str, source: str, first: Callable[..., Any]) -> Callable[..., Any]:
    """What ``source`` says, from now on the method of the class that has ``first`` as that."""
    method: Callable[..., Any] = eval(source, {})  # noqa: S307 - made of the names of fields
    method.__name__, method.__qualname__ = name, first.__qualname__
    owner = next((base for base in type(self).__mro__ if vars(base).get(name) is first), None)
    if owner is not None:  # Another thread may have been here.
        setattr(owner, name, method)
    return method


def _representing(names: tuple[str, ...]) -> Callable[[Any], str]:
    def represented(self: Any) -> str:
        return (
            f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"
        )

    return represented


def _refuse_to_set(_self: Any, name: str, _value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        _set(self, field.name, value)
