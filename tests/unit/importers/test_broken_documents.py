"""Whatever happened to a document on its way, one sentence says so: nothing else ever comes out."""

import contextlib
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_documents import SAMPLES, entries_of, zipped
from postil.errors import UserError
from postil.importers.registry import read_data

FORMATS = sorted(SAMPLES)
PACKED = [name for name in FORMATS if SAMPLES[name].startswith(b"PK")]


def survive(data: bytes, name: str) -> None:
    """Reads it; a sentence is as good as an article."""
    with contextlib.suppress(UserError):
        article = read_data(data, f"x.{name}").article
        assert all(block.span.end <= len(article.text) for block in article.blocks)


@pytest.mark.parametrize("name", FORMATS)
def test_sound_documents_are_told_by_their_bytes(name: str) -> None:
    """Whatever they are called."""
    assert "Of two parts" in read_data(SAMPLES[name], "x.bin").article.text


@pytest.mark.parametrize("name", FORMATS)
def test_documents_cut_short_do_no_harm(name: str) -> None:
    """At a hundred places."""
    data = SAMPLES[name]
    for length in range(1, len(data), max(1, len(data) // 100)):
        survive(data[:length], name)


@pytest.mark.parametrize("name", FORMATS)
@given(
    places=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8)
)
def test_documents_with_broken_bytes_do_no_harm(name: str, places: list[tuple[float, int]]) -> None:
    """A few bytes anywhere are others."""
    data = bytearray(SAMPLES[name])
    for where, byte in places:
        data[int(where * len(data))] = byte
    survive(bytes(data), name)


@pytest.mark.parametrize("name", PACKED)
@given(
    which=st.integers(0, 100),
    where=st.floats(0, 1, exclude_max=True),
    put=st.sampled_from([b"", b"<", b">", b"&", b'"', b"</w:p>", b"<w:p>", b"<p/>", b"-1", b"99999999999", b"\xff\xfe", b"\x00"]),
    cut=st.integers(0, 60),
)  # fmt: skip
def test_broken_parts_of_packed_documents_do_no_harm(
    name: str, which: int, where: float, put: bytes, cut: int
) -> None:
    """The archive is sound, what is in it is not."""
    entries = entries_of(SAMPLES[name])
    victim = sorted(entries)[which % len(entries)]
    data, at = entries[victim], int(where * len(entries[victim]))
    survive(zipped(entries | {victim: data[:at] + put + data[at + cut :]}), name)


@pytest.mark.parametrize("name", PACKED)
def test_packed_documents_without_one_of_their_parts_do_no_harm(name: str) -> None:
    """Or with an empty one, or one that is something else."""
    entries = entries_of(SAMPLES[name])
    for victim in entries:
        survive(zipped({part: data for part, data in entries.items() if part != victim}), name)
        survive(zipped(entries | {victim: b""}), name)
        survive(zipped(entries | {victim: b"<x><y/></x>"}), name)
        survive(zipped(entries | {victim: zlib.compress(b"x" * 999)}), name)
