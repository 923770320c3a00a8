"""Files of notes that are broken or strange end in a sentence, never in a failure of ours."""

import contextlib
import csv
import io
import json
import zipfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.errors import UserError
from postil.importers.notes.base import colour_of, time_of
from postil.importers.notes.registry import read_notes

KEYS = (
    "type", "id", "target", "source", "selector", "body", "value", "purpose", "exact", "prefix", "suffix", "start", "end", "items",
    "first", "rows", "annotations", "uri", "text", "tags", "document", "title", "references", "highlighted_text", "style", "kind",
    "which", "uuid", "notes", "highlights", "blocks", "role", "inlines", "cells", "pictures", "on", "names", "creator", "created",
    "refinedBy", "motivation", "postil:colour", "unplaced", "colour", "form",
)  # fmt: skip
VALUES = (
    "Annotation", "AnnotationCollection", "AnnotationPage", "TextQuoteSelector", "TextPositionSelector", "Choice", "tagging",
    "calibre_highlights", "paragraph", "decoration", "urn:uuid:x", "linking", "https://example.org", "", "2026-01-01", "\ud800",
)  # fmt: skip
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 10**10), st.floats(allow_nan=False), st.sampled_from(VALUES)
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(KEYS), inner, max_size=7)
    ),
    max_leaves=30,
)


@given(TREES)
def test_any_json_is_read_or_refused(tree: Any) -> None:
    """Whatever stands where."""
    with contextlib.suppress(UserError):
        for one in read_notes(json.dumps(tree).encode(), "x.json"):
            assert one.marks or one.body or one.tags


@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=5), st.booleans())
def test_any_table_is_read_or_refused(rows: list[list[str]], heads: bool) -> None:
    """Short lines, long lines, quotes and line ends inside cells."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["Highlight", "Title", "Note"], *rows] if heads else rows)
    with contextlib.suppress(UserError):
        read_notes(out.getvalue().encode("utf-8", "replace"), "x.csv")


@given(st.binary(max_size=200), st.booleans())
def test_any_project_is_read_or_refused(content: bytes, packed: bool) -> None:
    """A broken archive, and a sound one with something else in it."""
    data = b"PK\x03\x04.qde" + content
    if packed:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("project.qde", content)
        data = out.getvalue()
    with contextlib.suppress(UserError):
        read_notes(data, "x.qdpx")


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ("Yellow", "yellow"),
        ("pink", "magenta"),
        ("#ff0000", "red"),
        ("5fb236", "green"),
        ("#aaa", ""),
        ("", ""),
        (None, ""),
        (3, ""),
    ],
)
def test_colours_of_other_programs_have_one_of_ours(said: object, colour: str) -> None:
    """By name, or the nearest one."""
    assert colour_of(said) == colour


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("2026-05-01T10:00:00+02:00", "2026-05-01T08:00:00.000Z"),
        ("2026-05-01 10:00:00", "2026-05-01T10:00:00.000Z"),
        ("2026-05-01T10:00:00.123456Z", "2026-05-01T10:00:00.123Z"),
        ("0001-01-01T00:00:00+14:00", ""),
        ("yesterday", ""),
        (None, ""),
    ],
)
def test_times_of_other_programs_are_in_utc(said: object, time: str) -> None:
    """To the millisecond; what is none is left out."""
    assert time_of(said) == time
