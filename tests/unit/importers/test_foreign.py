"""Files of other programs are named, with what helps."""

import pytest

from made_documents import zipped
from postil.errors import UserError
from postil.importers.foreign import _KNOWN, _SENTENCES
from postil.importers.registry import read_data

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500
KIND = "application/vnd.oasis.opendocument."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "WordDocument".encode("utf-16-le"), "old Word document"),
        (OLE + "__substg1.0_0037".encode("utf-16-le"), "Outlook message"),
        (OLE + "Workbook".encode("utf-16-le"), "spreadsheet"),
        (OLE, "old Office document"),
        (zipped({"Index/Document.iwa": "x", "preview.jpg": "y"}), "Apple Pages"),
        (zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "y"}), "spreadsheet"),
        (zipped({"ppt/presentation.xml": "y"}), "presentation"),
        (zipped({"mimetype": f"{KIND}spreadsheet"}), "spreadsheet"),
        (zipped({"mimetype": "application/vnd.sun.xml.writer", "content.xml": "<a/>"}), "old OpenOffice"),
        (zipped({"a.txt": "words"}), "Unpack it"),
        (b"\x00" * 60 + b"BOOKMOBI", "Kindle"),
        (b"7z\xbc\xaf'\x1c", "packed file"),
        (b"bplist00 WebMainResource", "Safari"),
        (b"\xffWPC\x10", "WordPerfect"),
    ],
)
@pytest.mark.parametrize("suffix", [".docx", ".doc", ".txt", ""])
def test_what_helps_is_said(data: bytes, says: str, suffix: str) -> None:
    """Whatever the file is called."""
    with pytest.raises(UserError, match=says) as error:
        read_data(data, f"story{suffix}")
    assert str(error.value).startswith(f"“story{suffix}”")


def test_each_kind_has_its_sentence() -> None:
    """In the same order."""
    assert len(_KNOWN) == len(_SENTENCES)
