"""``dataclass`` as of the standard library, made in a tenth of the time: what the window needs before it is there has dozens.

The standard library's imports ``inspect`` and all that belongs to it (6 ms), and writes and compiles six functions for each class. Here it
is ``__init__`` alone, which the standalone program brings along compiled (``packaging/first.py``); comparing and hashing are made when
they are first asked for, and as quick from then on. The standard library's functions take the classes for its own, and checkers see its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import CodeType, MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass, field, fields, replace
else:

    def dataclass(
        cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, order: bool = False
    ) -> Any:
        """The class with ``__init__``, ``__repr__``, ``__eq__`` and ``__hash__`` by its fields; the arguments mean what they usually do."""
        if cls is None:
            return lambda found: _made(found, frozen=frozen, slots=slots, order=order)
        return _made(cls, frozen=frozen, slots=slots, order=order)

    def field(
        *, default: Any = ..., default_factory: Any = ..., metadata: Mapping[str, Any] | None = None
    ) -> Any:
        """What a field is when nobody says, and what else is known of it."""
        return _Field(default, default_factory, MappingProxyType(metadata or {}))

    def fields(record: Any) -> tuple[_Field, ...]:
        """Of a class made here or of one of its objects: each with ``name``, ``type``, ``default``, ``default_factory`` and ``metadata``."""
        return record.__record_fields__

    def replace(record: Any, **changes: Any) -> Any:
        """The object once more, with ``changes``: of a class made here."""
        return type(record)(**{name: getattr(record, name) for name in record.__match_args__} | changes)


__all__ = ["dataclass", "field", "fields", "replace"]

#: The code of methods by their source, where somebody compiled it beforehand.
READY: dict[str, CodeType] = {}

_set = object.__setattr__


class _Field:
    """A field of a class: of ``default`` and ``default_factory`` one at most is not ``...``."""

    __slots__ = ("default", "default_factory", "metadata", "name", "type")
    name: str
    type: str

    def __init__(self, default: Any, default_factory: Any, metadata: Mapping[str, Any]) -> None:
        self.default, self.default_factory, self.metadata = default, default_factory, metadata


def compiled(source: str) -> CodeType:
    """The code of ``source``: statements."""
    return READY.get(source) or compile(source, "<record>", "exec")


def _made(cls: type, *, frozen: bool, slots: bool, order: bool) -> type:
    found = _fields(cls)
    names = tuple(field.name for field in found)
    methods: dict[str, Any] = {"__init__": _initialiser(cls, found, frozen=frozen)}
    methods |= {name: _comparing(name, names) for name in (_COMPARISONS if order else ("__eq__",))}
    methods["__repr__"] = _representing(names)
    methods["__hash__"] = _hashing(names) if frozen else None
    if frozen:
        methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
    if slots:
        methods |= {"__getstate__": _state, "__setstate__": _set_state}
    new: dict[str, Any] = {"__record_fields__": found, "__match_args__": names}
    new |= {"__dataclass_fields__": _LATE_FIELDS, "__dataclass_params__": _LATE_PARAMS}
    for name, method in methods.items():
        if name not in vars(cls):
            new[name] = method
            if method is not None:
                method.__qualname__ = f"{cls.__qualname__}.{name}"
    if slots:
        return _slotted(cls, names, new)
    defaults = {one.name: one.default for one in found if one.default is not ...}
    for name, thing in (new | {name: defaults[name] for name in names if name in defaults}).items():
        setattr(cls, name, thing)
    for name in names:
        if isinstance(vars(cls).get(name), _Field):
            delattr(cls, name)
    return cls


def _fields(cls: type) -> tuple[_Field, ...]:
    """Those of the classes that it comes from, then its own, by what it says about their types."""
    found = dict[str, _Field]()
    for base in cls.__mro__[-1:0:-1]:
        if isinstance(vars(base).get("__dataclass_fields__"), dict) and "__record_fields__" not in vars(base):
            raise TypeError(
                f"{cls.__qualname__} comes from {base.__qualname__}, which the standard library made."
            )
        found |= {one.name: one for one in vars(base).get("__record_fields__", ())}
    for name, kind in vars(cls).get("__annotations__", {}).items():
        if "ClassVar" in str(kind):
            continue
        value = vars(cls).get(name, ...)
        if hasattr(value, "default_factory") and not isinstance(value, _Field):
            raise TypeError(f"{cls.__qualname__}.{name}: take field from postil.records.")
        one = value if isinstance(value, _Field) else _Field(value, ..., MappingProxyType({}))
        if type(one.default).__hash__ is None:
            raise ValueError(f"{cls.__qualname__}.{name}: all objects would share {one.default!r}.")
        one.name, one.type = name, kind
        found[name] = one
    return tuple(found.values())


def _slotted(cls: type, names: tuple[str, ...], new: Mapping[str, Any]) -> type:
    """The class once more, its fields in slots, with what is ``new``."""
    inherited = {slot for base in cls.__mro__[1:-1] for slot in vars(base).get("__slots__", ())}
    body = {key: value for key, value in vars(cls).items() if key not in (*names, "__dict__", "__weakref__")}
    body |= new
    body["__slots__"] = tuple(name for name in names if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _initialiser(cls: type, found: tuple[_Field, ...], *, frozen: bool) -> Callable[..., None]:
    """``__init__``, compiled: it takes the fields in order, and calls ``__post_init__`` where there is one."""
    taken, done, known = ["self"], [], dict[str, Any](_set=_set, _missing=...)
    for one in found:
        name = one.name
        value = name
        if one.default is not ...:
            known[f"_{name}"] = one.default
            taken.append(f"{name}=_{name}")
        elif one.default_factory is not ...:
            known[f"_{name}"] = one.default_factory
            taken.append(f"{name}=_missing")
            value = f"_{name}() if {name} is _missing else {name}"
        else:
            taken.append(name)
        done.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        done.append("self.__post_init__()")
    source = f"def __init__({', '.join(taken)}):\n " + "\n ".join(done or ["pass"])
    initialiser = _method(source, "__init__", known)
    initialiser.__annotations__ = {one.name: one.type for one in found} | {"return": None}
    return initialiser


def _method(source: str, name: str, known: dict[str, Any]) -> Callable[..., Any]:
    found: dict[str, Any] = {}
    exec(compiled(source), known, found)  # noqa: S102 - as the standard library
    method: Callable[..., Any] = found[name]
    return method


#: What the other methods do, with the tuple of all fields of both sides.
_COMPARISONS = {"__eq__": "==", "__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _comparing(name: str, names: tuple[str, ...]) -> Callable[[Any, Any], Any]:
    """A comparison, which is compiled when it is first asked for and then takes the place of what did that."""

    def first(self: Any, other: Any) -> Any:
        ours, theirs = _tuple("self", names), _tuple("other", names)
        compared = (
            f"{ours} {_COMPARISONS[name]} {theirs} if other.__class__ is self.__class__ else NotImplemented"
        )
        return _replaced(self, name, f"def {name}(self, other): return {compared}", first)(self, other)

    return first


def _hashing(names: tuple[str, ...]) -> Callable[[Any], int]:
    def first(self: Any) -> int:
        source = f"def __hash__(self): return hash({_tuple('self', names)})"
        hashed: int = _replaced(self, "__hash__", source, first)(self)
        return hashed

    return first


def _tuple(one: str, names: tuple[str, ...]) -> str:
    return f"({''.join(f'{one}.{name}, ' for name in names)})"


def _replaced(self: Any, name: str, source: str, first: Callable[..., Any]) -> Callable[..., Any]:
    """What ``source`` says, from now on the method of the class that has ``first`` as that."""
    method = _method(source, name, {})
    method.__qualname__ = first.__qualname__
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
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: Any, name: str) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__match_args__]


def _set_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        _set(self, name, value)


class _Late:
    """What the standard library's functions look for in a class, made when they do."""

    __slots__ = ("_make", "_name")

    def __init__(self, make: Callable[[type], Any], name: str) -> None:
        self._make, self._name = make, name

    def __get__(self, _record: object, cls: type) -> Any:
        made = self._make(cls)
        setattr(cls, self._name, made)
        return made


def _standard_fields(cls: Any) -> dict[str, Any]:
    import dataclasses

    found = dict[str, Any]()
    for one in cls.__record_fields__:
        known = {
            name: value for name in ("default", "default_factory") if (value := getattr(one, name)) is not ...
        }
        standard: Any = dataclasses.field(**known, metadata=one.metadata)
        standard.name, standard.type, standard.kw_only = one.name, one.type, False
        standard._field_type = vars(dataclasses)["_FIELD"]  # noqa: SLF001 - it sets no other
        found[one.name] = standard
    return found


def _standard_params(cls: Any) -> Any:
    import dataclasses

    frozen = cls.__setattr__ is _refuse_to_set
    made = dataclasses.make_dataclass("Alike", (), frozen=frozen, order="__lt__" in vars(cls))
    return vars(made)["__dataclass_params__"]


_LATE_FIELDS = _Late(_standard_fields, "__dataclass_fields__")
_LATE_PARAMS = _Late(_standard_params, "__dataclass_params__")
