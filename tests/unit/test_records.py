"""Our quick dataclasses do what the standard library's do."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import field
from typing import Any

import pytest

from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.records import dataclass


def made(dataclass: Callable[..., Any]) -> type[Any]:
    """A class with all that ours have."""

    @dataclass(frozen=True, slots=True, order=True)
    class Made:
        """Something."""

        first: int
        second: str = "two"
        third: tuple[int, ...] = field(default_factory=tuple, metadata={"shape": 3})

        @property
        def both(self) -> str:
            """Something made of them."""
            return f"{self.first}{self.second}"

    return Made


OURS, THEIRS = made(dataclass), made(dataclasses.dataclass)


@pytest.mark.parametrize("cls", [OURS, THEIRS])
def test_it_is_a_dataclass(cls: Any) -> None:
    """By its fields, values that were left out, and what the standard library's functions do with it."""
    one = cls(1, third=(3,))
    assert (one.first, one.second, one.third, one.both) == (1, "two", (3,), "1two")
    assert cls(1).third == ()
    assert [known.name for known in dataclasses.fields(cls)] == ["first", "second", "third"]
    assert dataclasses.fields(cls)[2].metadata["shape"] == 3
    assert dataclasses.replace(one, second="zwei") == cls(1, "zwei", (3,))
    assert dataclasses.asdict(one) == {"first": 1, "second": "two", "third": (3,)}
    assert repr(one).endswith("Made(first=1, second='two', third=(3,))")
    assert cls.__match_args__ == ("first", "second", "third")
    assert not hasattr(one, "__dict__")
    assert copy.copy(one) == copy.deepcopy(one) == one
    with pytest.raises(TypeError, match="first"):
        cls()


@pytest.mark.parametrize("cls", [OURS, THEIRS])
def test_it_compares_and_hashes_by_its_fields(cls: Any) -> None:
    """Twice: the first time the method is made."""
    for _ in range(2):
        assert cls(1) == cls(1)
        assert cls(1) != cls(2)
        assert cls(1) != (1, "two", ())
        assert hash(cls(1)) == hash(cls(1)) == hash((1, "two", ()))
        assert cls(1) < cls(2) <= cls(2)
        assert cls(3) > cls(2) >= cls(2)
        with pytest.raises(TypeError):
            _ = cls(1) < 2


@pytest.mark.parametrize("cls", [OURS, THEIRS])
def test_it_does_not_change(cls: Any) -> None:
    """No field can be set or taken away."""
    one = cls(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.first = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.first
    with pytest.raises((dataclasses.FrozenInstanceError, AttributeError, TypeError)):
        one.fourth = 4
    assert one == cls(1)


def test_one_that_changes_is_not_hashed() -> None:
    """As everywhere in Python."""

    @dataclass(slots=True)
    class Loose:
        """Can be changed."""

        value: int = 1

    one = Loose()
    one.value = 2
    assert one == Loose(2)
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_marks_go_through_pickle() -> None:
    """Frozen, and in slots."""
    mark = Annotation(Span(1, 2), Kind.ACTOR, confidence=0.5)
    again = pickle.loads(pickle.dumps(mark))
    assert again == mark
    assert type(again.span) is Span
