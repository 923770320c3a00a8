"""The places that the reader jumped from, to go back to."""

from dataclasses import dataclass, field

#: Jumps that are remembered.
LENGTH = 200


@dataclass(slots=True)
class Trail:
    """Back and forward through jumps in one article. Places are code points."""

    _behind: list[int] = field(default_factory=list)
    _ahead: list[int] = field(default_factory=list)

    def jumped(self, place: int) -> None:
        """Remembers where a jump started; what lay ahead is forgotten."""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-LENGTH]

    def back(self, place: int) -> int | None:
        """Where to go back to from ``place``, or None."""
        if not self._behind:
            return None
        self._ahead.append(place)
        return self._behind.pop()

    def forward(self, place: int) -> int | None:
        """Where ``back`` was called, or None."""
        if not self._ahead:
            return None
        self._behind.append(place)
        return self._ahead.pop()

    def clear(self) -> None:
        """Forgets all: another article."""
        self._behind.clear()
        self._ahead.clear()

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place ahead."""
        return bool(self._ahead)
