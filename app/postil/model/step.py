"""A step that can be taken back or done again, as it is told to the reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, and to what.

    Attributes:
        name: what was done, as the desk calls it ("Recolour"); empty when there is no step.
        of: what it was done to, shortened to fit into a menu: the words of a mark, the title of an article, the names of two actors.
            Empty where that is the open article as a whole.
        count: to how many marks, articles, corrections it was done.
    """

    name: str = ""
    of: tuple[str, ...] = ()
    count: int = 0

    def __bool__(self) -> bool:
        return bool(self.name)
