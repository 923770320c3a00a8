"""Documents of other programs' formats, made byte by byte."""

import base64
import io
import zipfile
import zlib
from collections.abc import Mapping


def png(width: int, height: int) -> bytes:
    """A grey picture of that size."""

    def part(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    rows = zlib.compress(b"".join(b"\x00" + b"\x80" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """An archive with those entries, the same bytes each time; ``mimetype`` is not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name)
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, content, packed)
    return out.getvalue()


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_KINDS = {
    "xhtml": "application/xhtml+xml",
    "png": "image/png",
    "css": "text/css",
    "ncx": "application/x-dtbncx+xml",
}


def epub(
    chapters: Mapping[str, str],
    *,
    about: str = "",
    nav: str = "",
    files: Mapping[str, str | bytes] | None = None,
    properties: Mapping[str, str] | None = None,
    aside: frozenset[str] = frozenset(),
) -> bytes:
    """A book whose chapters are the bodies of pages, by the names of their files (no directory, no suffix).

    Args:
        chapters: in reading order.
        about: elements of its metadata, in the namespace ``dc``.
        nav: the list in its navigation document; empty: it has none.
        files: others beside the chapters.
        properties: of files, by their names.
        aside: chapters that only links lead to.
    """
    inside: dict[str, str | bytes] = {f"{name}.xhtml": _page(body) for name, body in chapters.items()}
    if nav:
        inside["nav.xhtml"] = _page(f'<nav epub:type="toc"><ol>{nav}</ol></nav>')
    inside |= files or {}
    told = {"nav.xhtml": "nav"} | dict(properties or {})
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="{_KINDS.get(name.rpartition(".")[2], "")}" properties="{told.get(name, "")}"/>'
        for name in inside
    )
    spine = "".join(
        f'<itemref idref="{name}.xhtml"{" linear=" + chr(34) + "no" + chr(34) if name in aside else ""}/>'
        for name in chapters
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:opf="http://www.idpf.org/2007/opf">{about}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": package,
            **{f"OPS/{name}": content for name, content in inside.items()},
        }
    )


def _page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"'
        ' xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><link rel="stylesheet" href="look.css"/></head>'
        f"<body>{body}</body></html>"
    )


#: A small document of each format, by the name of its importer.
SAMPLES = {
    "epub": epub(
        {"a": "<h1>One</h1><p>A <b>text</b>.</p>", "b": '<p>Of two parts.<img src="p.png" alt="A dot"/></p>'},
        about="<dc:title>A sample</dc:title>",
        nav='<li><a href="b.xhtml">Two</a></li>',
        files={"p.png": png(40, 40)},
    ),
    "mail": (
        "From: Ada Quill <ada@example.org>\nTo: tom@example.org\nSubject: =?utf-8?Q?A_sample?=\nDate: Tue, 4 May 2021 10:30:00 +0200\n"
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n"
        "<p>A <b>text</b>.</p><blockquote>Quoted</blockquote>\n--b\nContent-Type: text/plain; format=flowed\n\nOf two parts.\n> Yes\n-- \nAda\n"
        "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        f"{base64.b64encode(png(40, 40)).decode()}\n--b--\n"
    ).encode(),
}


def entries_of(data: bytes) -> dict[str, bytes]:
    """What is in an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
