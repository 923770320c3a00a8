"""How well what was typed fits a name."""

import unicodedata
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple


class Fit(IntEnum):
    """From the best to the worst."""

    SAME = 0
    BEGINS = 1
    WORD_BEGINS = 2
    INSIDE = 3


class Fitting(NamedTuple):
    """How well the best of several names fits: ``other`` says that it is not the first one, the usual name; ``name`` is that name."""

    fit: Fit
    other: bool
    name: str


def plain(name: str) -> str:
    """A name as it is compared: without capitals, accents, and what stands between its words."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(
        "".join(
            " " if not letter.isalnum() else letter for letter in letters if not unicodedata.combining(letter)
        ).split()
    )


def fit(typed: str, name: str) -> Fit | None:
    """How well ``typed`` fits ``name``, both ``plain``; None when it does not."""
    if not typed or typed not in name:
        return None
    if name.startswith(typed):
        return Fit.SAME if name == typed else Fit.BEGINS
    return Fit.WORD_BEGINS if f" {typed}" in name else Fit.INSIDE


def best(typed: str, names: Iterable[str]) -> Fitting | None:
    """The best fit among names, the usual one first; None when none fits. Nothing typed begins every name."""
    wanted = plain(typed)
    if not wanted:
        return next((Fitting(Fit.BEGINS, False, name) for name in names), None)
    fits = [
        Fitting(found, number > 0, name)
        for number, name in enumerate(names)
        if (found := fit(wanted, plain(name))) is not None
    ]
    return min(fits, key=lambda one: one[:2], default=None)
