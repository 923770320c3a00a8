"""``override`` of typing_extensions, without importing all of that before the window is there. Checkers see the real one."""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    _Method = TypeVar("_Method")

    def override(method: _Method) -> _Method:
        """Says that a method takes the place of one of the class that it builds on."""
        return method


__all__ = ["override"]
