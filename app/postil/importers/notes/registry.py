"""Which format notes come in: found out from the file itself."""

import json
from collections.abc import Callable
from typing import Any

from postil.errors import UserError
from postil.importers import encoding
from postil.importers.notes import calibre, hypothesis, own, readwise, refi, web_annotation
from postil.importers.notes.base import nothing_in
from postil.model.brought import Brought

#: Formats of JSON, the most particular first.
_JSON: tuple[tuple[Callable[[Any], bool], Callable[[Any], list[Brought]]], ...] = (
    (own.fits, own.read),
    (calibre.fits, calibre.read),
    (web_annotation.fits, web_annotation.read),
    (hypothesis.fits, hypothesis.read),
)


def read_notes(data: bytes, source: str) -> list[Brought]:
    """What is in a file of notes, by article.

    Args:
        data: the whole file.
        source: its name, for sentences.

    Raises:
        UserError: when it is in no known format, is damaged, or holds no note.
    """
    if refi.fits(data):
        found = refi.read(data, source)
    else:
        found = _of_text(encoding.decode(data, source).removeprefix("\ufeff"), source)
    found = [one for one in found if one.marks or one.body or one.tags]
    if not found:
        raise nothing_in(source)
    return found


def _of_text(text: str, source: str) -> list[Brought]:
    if readwise.fits(text):
        return readwise.read(text)
    for candidate in (text, f"[{','.join(line for line in text.splitlines() if line.strip())}]"):
        try:
            data = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        for fits, read in _JSON:
            if fits(data):
                return read(data)
    raise UserError(
        f"“{source}” holds no notes that Postil knows. It takes Web Annotation and Hypothesis JSON, REFI-QDA projects (.qdpx), calibre highlights, Readwise CSV, and its own JSON."
    )
