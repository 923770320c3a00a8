"""Pictures that come along with a file."""

import base64
import struct
from pathlib import Path

import pytest

from postil.importers import picture_files
from postil.importers.picture_files import PictureFiles, size_of

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 40, 30)
HEADS = {
    "png": PNG,
    "gif": b"GIF89a" + struct.pack("<HH", 40, 30),
    "jpeg": b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x11\x08" + struct.pack(">HH", 30, 40) + b"\x03",
    "webp": b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\x27\0\0\x1d\0\0",
    "webp lossless": b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", 39 | 29 << 14),
    "webp lossy": b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 40, 30),
}


@pytest.mark.parametrize("kind", HEADS)
def test_the_head_of_a_picture_tells_its_size(kind: str) -> None:
    """And a head cut short tells nothing."""
    assert size_of(HEADS[kind]) == (40, 30)
    assert size_of(HEADS[kind][: len(HEADS[kind]) - 5]) is None


def test_what_is_no_picture_has_no_size() -> None:
    """Nor has a drawing, whose size is not in its head."""
    assert size_of(b"<svg width='4' height='3'/>") is None
    assert size_of(b"") is None


def test_a_drawing_is_kept_as_it_may_be_shown(tmp_path: Path) -> None:
    """Written into the page or lying beside it, without what it would run; one that is broken is missing."""
    svg = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><script>1</script></svg>'
    (tmp_path / "chart.svg").write_bytes(svg)
    (tmp_path / "broken.svg").write_bytes(svg[:-3])
    files = PictureFiles(tmp_path)
    beside = files.picture("chart.svg")
    inside = files.picture("data:image/svg+xml;base64," + base64.b64encode(svg).decode())
    assert (beside.width, beside.height) == (40, 30)
    assert beside.original == inside.original != ""
    assert files.found[beside.original] == b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
    assert files.picture("broken.svg").original == ""


def test_pictures_are_found_inside_the_folder_only(tmp_path: Path) -> None:
    """Whatever the page says: no way leads out of it, and none into the network."""
    inner = tmp_path / "page"
    (inner / "page files").mkdir(parents=True)
    (inner / "page files" / "a.png").write_bytes(PNG)
    (tmp_path / "secret.png").write_bytes(PNG)
    (inner / "link.png").symlink_to(tmp_path / "secret.png")
    files = PictureFiles(inner)
    assert files.picture("page%20files/a.png").width == 40
    for source in (
        "../secret.png",
        str(tmp_path / "secret.png"),
        "link.png",
        "file:///etc/passwd",
        "https://example.org/a.png",
        "//example.org/a.png",
        "nul\x00.png",
        "page files",
        "",
    ):
        assert files.picture(source).original == "", source
    assert len(files.found) == 1


def test_pictures_written_into_the_page_are_found() -> None:
    """Percent-encoded or in base64; broken ones are missing."""
    files = PictureFiles()
    packed = "data:image/png;base64," + base64.b64encode(PNG).decode()
    assert (files.picture(packed).width, files.picture(packed).source) == (40, "")
    assert files.picture("data:image/png;base64,!").original == ""
    assert files.picture("data:text/html,hello").original == ""


def test_pictures_that_are_too_large_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """By their pixels, or because the article has too many."""
    bomb = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 60_000, 60_000)
    packed = "data:image/png;base64," + base64.b64encode(bomb).decode()
    assert PictureFiles().picture(packed).original == ""
    monkeypatch.setattr(picture_files, "ALL_PICTURES", 10)
    assert PictureFiles().picture("data:image/png;base64," + base64.b64encode(PNG).decode()).original == ""
