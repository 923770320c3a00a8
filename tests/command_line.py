"""What tests of the command line share."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Outcome:
    """What a run of ``postil`` gave."""

    code: int
    out: str
    err: str


Cli = Callable[..., Outcome]
