"""Reads the shipped lexicons, each once per process.

A table is a TSV file: its lines hold cells separated by tabs; lines that begin with ``#`` are notes on content and source.
Settings and small word lists are TOML.
"""

import tomllib
from functools import cache
from typing import Any

from postil.paths import resources


@cache
def load(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``resources/lexicons/<name>.tsv``.

    Rows keep empty cells; every row has as many cells as the file has tabs there, so a table pads its own lines.
    """
    text = (resources() / "lexicons" / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and line[0] != "#")


@cache
def load_words(name: str) -> dict[str, Any]:
    """The content of ``resources/lexicons/<name>.toml``. Not to be changed by the caller."""
    return tomllib.loads((resources() / "lexicons" / f"{name}.toml").read_text(encoding="utf-8"))


def cell(text: str) -> list[str]:
    """The items of a cell that holds a list, separated by ``|``."""
    return text.split("|") if text else []
