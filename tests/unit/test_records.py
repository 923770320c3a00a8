"""Our quick dataclasses do what the standard library's do."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from postil import records
from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.records import dataclass


def made(dataclass: Callable[..., Any], field: Callable[..., Any]) -> type[Any]:
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


OURS, THEIRS = made(dataclass, records.field), made(dataclasses.dataclass, dataclasses.field)


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


def test_our_functions_know_them() -> None:
    """Fields with what is known of them, and an object once more with changes; of those that inherit some, too."""

    @dataclass(frozen=True, slots=True)
    class More(OURS):
        """With a field of its own."""

        fourth: float = records.field(default=4.0)

    one = More(1)
    assert [known.name for known in records.fields(More)] == ["first", "second", "third", "fourth"]
    assert [known.name for known in records.fields(one)] == [known.name for known in dataclasses.fields(one)]
    assert records.fields(OURS)[2].metadata == {"shape": 3}
    assert records.replace(one, fourth=5.0) == More(1, fourth=5.0) != one
    assert dataclasses.is_dataclass(More)
    assert dataclasses.asdict(one) == {"first": 1, "second": "two", "third": (), "fourth": 4.0}


def test_without_slots_the_defaults_are_there() -> None:
    """As attributes of the class, and of a factory nothing."""

    @dataclass()
    class Loose:
        """Can be changed."""

        first: int = records.field(default=1, metadata={"shape": 3})
        second: list[int] = records.field(default_factory=list)

    one = Loose()
    one.first, one.extra = 2, 3  # type: ignore[attr-defined]  # without slots there is room
    one.second.append(1)
    assert (Loose.first, one.first, Loose().second) == (1, 2, [])
    assert not hasattr(Loose, "second")
    assert Loose.__hash__ is None


def test_the_standard_library_can_go_on_from_one() -> None:
    """With a class of its own that comes from one of ours; not the other way round, and not with its fields in ours."""

    @dataclasses.dataclass(frozen=True)
    class Onward(OURS):
        """Has one more."""

        fourth: int = 4

    assert Onward(1).fourth == 4
    with pytest.raises(TypeError, match="standard library"):

        @dataclass(frozen=True)
        class Back(Onward):
            """Cannot be."""

    with pytest.raises(TypeError, match="from postil"):
        made(dataclass, dataclasses.field)


def test_nothing_is_shared_by_mistake() -> None:
    """A list as a default would be."""
    with pytest.raises(ValueError, match="share"):

        @dataclass()
        class Shared:
            """Cannot be."""

            first: list[int] = []  # noqa: RUF012 - that is the mistake


def test_making_them_does_not_import_the_standard_librarys() -> None:
    """Nor what that imports; once somebody asks for its fields it is there."""
    script = (
        "import sys; from postil.model.span import Span; from postil.records import fields, replace; one = Span(1, 2);"
        "import postil.settings; hash(one), one == replace(one, start=0), repr(one), fields(one); print('dataclasses' in sys.modules, 'inspect' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
