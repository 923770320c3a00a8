"""The objects of a PDF as Qt writes it: read, changed and written again. Plain bytes, no Qt.

Qt puts one table of places at the end, every object after its number, and nothing into object streams (ISO 32000-1, 7.3.10, 7.5.4).
"""

import re
import zlib

_PLACE = re.compile(rb"(\d{10}) \d{5} n")
_STREAM = re.compile(rb"\bstream\r?\n")
#: The version that knows every part of a structure tree, and a sign that there are bytes that are no text.
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class PdfObjects:
    """All objects of a file, by their numbers.

    Args:
        pdf: as Qt writes it.

    Attributes:
        root: the number of the catalogue.
    """

    def __init__(self, pdf: bytes) -> None:
        trailer = pdf[pdf.rindex(b"trailer") :]
        self.root, self._info = number(rb"/Root (\d+)", trailer), number(rb"/Info (\d+)", trailer)
        identity = re.search(rb"/ID \[.*?\]", trailer, re.DOTALL)
        self._identity = identity.group() if identity else b""
        table = pdf.rindex(b"\nxref\n")
        places = [int(place) for place in _PLACE.findall(pdf, table)]
        # Numbers are given from 1 on, without a gap; an object ends where the next one in the file begins.
        ends = dict(zip(sorted(places), [*sorted(places)[1:], table], strict=True))
        self._objects = {
            place_number: _inside(pdf, place, ends[place]) for place_number, place in enumerate(places, 1)
        }

    def __getitem__(self, wanted: int) -> bytes:
        """What stands between an object's number and its end."""
        return self._objects[wanted]

    def __setitem__(self, wanted: int, content: bytes) -> None:
        self._objects[wanted] = content

    def contents(self) -> list[bytes]:
        """What is in all objects."""
        return list(self._objects.values())

    def reserve(self) -> int:
        """The number of a new object, whose content is still to come."""
        self._objects[len(self._objects) + 1] = b"null"
        return len(self._objects)

    def add(self, content: bytes) -> int:
        """The number of a new object."""
        new = self.reserve()
        self._objects[new] = content
        return new

    def put_in(self, wanted: int, entries: bytes) -> None:
        """Adds entries at the end of an object that is a dictionary."""
        content = self._objects[wanted]
        self._objects[wanted] = content[: content.rindex(b">>")] + entries + b"\n>>"

    def pages(self) -> list[int]:
        """The numbers of the pages, from the first to the last."""
        tree = self[number(rb"/Pages (\d+)", self[self.root])]
        return [int(kid) for kid in re.findall(rb"(\d+) 0 R", tree.split(b"]")[0].split(b"[")[1])]

    def stream(self, wanted: int) -> bytes:
        """The bytes of a stream, unpacked."""
        content = self._objects[wanted]
        begin = _begin(content)
        if b"/FlateDecode" in content[:begin]:
            return zlib.decompress(content[begin:])
        return content[begin : content.rindex(b"endstream")].removesuffix(b"\n")

    def put_stream(self, wanted: int, data: bytes) -> None:
        """Gives a stream that Qt has packed other bytes."""
        packed = zlib.compress(data)
        self._objects[wanted] = b"<<\n/Length %d\n/Filter /FlateDecode\n>>\nstream\n%b\nendstream" % (
            len(packed),
            packed,
        )

    def written(self) -> bytes:
        """The whole file."""
        parts, at = [_HEAD], len(_HEAD)
        table = [b"xref\n0 %d\n0000000000 65535 f \n" % (len(self._objects) + 1)]
        for own, content in sorted(self._objects.items()):
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (own, content))
            table.append(b"%010d 00000 n \n" % at)
            at += len(parts[-1])
        last = b"trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n%b\n>>\nstartxref\n%d\n%%%%EOF\n"
        end = last % (len(self._objects) + 1, self.root, self._info, self._identity, at)
        return b"".join([*parts, *table, end])


def number(pattern: bytes, part: bytes) -> int:
    """The number that a pattern's group finds, in a part of a file of Qt's that has it always."""
    found = re.search(pattern, part)
    assert found is not None, "Qt writes files of a known form"
    return int(found.group(1))


def text(words: str) -> bytes:
    """Words as a string of a PDF: as they are where they are of ASCII, which most readers show best."""
    if words.isascii() and words.isprintable():
        return b"(%b)" % re.sub(rb"[\\()]", rb"\\\g<0>", words.encode())
    return b"<%b>" % (b"\xfe\xff" + words.encode("utf-16-be", "replace")).hex().upper().encode()


def _inside(pdf: bytes, start: int, end: int) -> bytes:
    return pdf[pdf.index(b"obj", start) + 3 : pdf.rindex(b"endobj", start, end)].strip()


def _begin(content: bytes) -> int:
    found = _STREAM.search(content)
    assert found is not None, "not a stream"
    return found.end()
