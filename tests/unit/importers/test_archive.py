"""What is in an archive may be broken, locked, or made to fill the memory: one sentence says so."""

import io
import zipfile

import pytest

from made_documents import SAMPLES, zipped
from postil.errors import UserError
from postil.importers import archive
from postil.importers.archive import Archive, beside, xml
from postil.importers.registry import read_data


def test_entries_are_found_in_whatever_case() -> None:
    """As the programs that make them do."""
    opened = Archive(zipped({"Word/Document.xml": "<a/>"}), "x")
    assert opened.has("word/document.xml")
    assert opened.read("WORD/document.xml") == b"<a/>"
    assert opened.read("missing") == b""


def test_what_unpacks_to_far_more_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its ratio, by the size of one entry, of all, and by their number."""
    bomb = zipped({"a": b"\x00" * 6_000_000})
    with pytest.raises(UserError, match="too large when unpacked"):
        Archive(bomb, "x").read("a")
    with pytest.raises(UserError, match="too large when unpacked"):
        Archive(zipped({"a": b"abc" * 100}), "x").read("a", 200)
    monkeypatch.setattr(archive, "_ALL", 300)
    both = Archive(zipped({"a": b"x" * 200, "b": b"y" * 200}), "x")
    both.read("a")
    with pytest.raises(UserError, match="too large when unpacked"):
        both.read("b")
    monkeypatch.setattr(archive, "_MOST_ENTRIES", 3)
    with pytest.raises(UserError, match="too large when unpacked"):
        Archive(zipped({str(n): "" for n in range(4)}), "x")


def test_an_entry_that_lies_about_its_size_is_not_believed() -> None:
    """The bytes that come out are counted, and no more of them are unpacked than allowed."""
    data = bytearray(zipped({"a": b"z" * 5_500_000}))
    for at in (22, data.index(b"PK\x01\x02") + 24):
        data[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(UserError, match="x"):
        Archive(bytes(data), "x").read("a")


def test_damage_and_passwords_are_told_apart() -> None:
    """Both name the file."""
    with pytest.raises(UserError, match="“x” is damaged"):
        Archive(b"PK\x03\x04 and nothing else", "x")
    data = bytearray(zipped({"a": "words"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    locked = Archive(bytes(data), "x")
    assert locked.locked
    with pytest.raises(UserError, match="password"):
        locked.read("a")


def test_an_archive_that_was_cut_short_is_damaged_not_foreign() -> None:
    """Its name still says what it was."""
    data = SAMPLES["docx"]
    with pytest.raises(UserError, match="is damaged"):
        read_data(data[: len(data) // 2], "x.docx")


def test_names_that_lead_out_of_the_archive_name_nothing() -> None:
    """A path is only ever one within it."""
    assert beside("OPS/text/a.xhtml", "../pics/b.png") == "OPS/pics/b.png"
    assert beside("a.xhtml", "../../etc/passwd") == ""
    assert beside("a.xhtml", "/etc/passwd") == ""


def test_xml_is_parsed_without_entities() -> None:
    """A billion laughs are none."""
    laughs = b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y SYSTEM "file:///etc/passwd">]><a>one&x;&y;</a>'
    assert "".join(xml(laughs, "x").itertext("a")) in ("one", "one&x;&y;")
    with pytest.raises(UserError, match="damaged"):
        xml(b"<a><b></a>", "x")


def test_python_reads_what_we_make() -> None:
    """The tests' own archives are sound."""
    with zipfile.ZipFile(io.BytesIO(zipped({"mimetype": "x", "b": "y"}))) as made:
        assert made.testzip() is None
