"""Files that look like documents but are none that Postil reads: one sentence says which, and what helps."""

from collections.abc import Callable

from postil.errors import UserError
from postil.importers.packed import has_entry, is_packed

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

#: Suffixes of documents that are refused with what helps.
SUFFIXES = (
    ".doc",
    ".dot",
    ".pages",
    ".msg",
    ".wpd",
    ".sxw",
    ".mobi",
    ".azw",
    ".azw3",
    ".djvu",
    ".webarchive",
)


def _ole_with(name: str) -> Callable[[bytes], bool]:
    """Whether the bytes are an old Office file with a stream of that name."""
    stream = name.encode("utf-16-le")
    return lambda data: data.startswith(_OLE) and stream in data


def _zip_with(*beginnings: bytes) -> Callable[[bytes], bool]:
    """Whether the bytes are an archive with an entry whose name begins so."""
    return lambda data: is_packed(data) and any(has_entry(data, beginning) for beginning in beginnings)


def _kind(*kinds: bytes) -> Callable[[bytes], bool]:
    """Whether the bytes are an archive that names itself one of those."""
    return lambda data: is_packed(data) and any(b"mimetype" + kind in data[:200] for kind in kinds)


def _begins(*signs: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(signs)


_OPENDOCUMENT = b"application/vnd.oasis.opendocument."
#: What is known, the surest first: how it is told, and what is said of it.
_KNOWN: tuple[Callable[[bytes], bool], ...] = (
    _ole_with("EncryptedPackage"), _ole_with("WordDocument"), _ole_with("__substg1.0_"), _ole_with("Workbook"),
    _ole_with("PowerPoint Document"), _begins(_OLE), _zip_with(b"Index/Document.iwa", b"Index.zip", b"index.apxl", b"Index/Tables"),
    _zip_with(b"xl/"), _zip_with(b"ppt/"), _kind(_OPENDOCUMENT + b"spreadsheet", _OPENDOCUMENT + b"presentation", _OPENDOCUMENT + b"graphics"),
    _kind(b"application/vnd.sun.xml."),
    is_packed, lambda data: data[60:68] in (b"BOOKMOBI", b"TEXtREAd"), _begins(b"AT&TFORM"), _begins(b"\xffWPC"), _begins(b"bplist00"),
    _begins(b"!BDN", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"), _begins(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*"),
    _begins(b"SQLite format 3\x00"),
)  # fmt: skip
#: In the same order.
_SENTENCES = (
    "“{source}” is protected by a password. Open it in Word, save it without one (File > Info > Protect Document), and open that.",
    "“{source}” is an old Word document (.doc). Open it in Word or LibreOffice, save it as .docx or .odt, and open that.",
    "“{source}” is an Outlook message (.msg). Save it as .eml, or copy its text and paste that into Postil.",
    "“{source}” is a spreadsheet, not a text. Copy what you want to read and paste that into Postil.",
    "“{source}” is a presentation, not a text. Save its outline as a text and open that.",
    "“{source}” is an old Office document. Save it in a newer format, such as .docx or .odt, and open that.",
    "“{source}” is an Apple Pages document. Open it in Pages, choose File > Export To > Word, and open that.",
    "“{source}” is a spreadsheet, not a text. Copy what you want to read and paste that into Postil.",
    "“{source}” is a presentation, not a text. Save its outline as a text and open that.",
    "“{source}” is a spreadsheet, presentation or drawing, not a text. Copy what you want to read and paste that into Postil.",
    "“{source}” is a document of an old OpenOffice. Open it in LibreOffice, save it as .odt, and open that.",
    "“{source}” is a packed file (ZIP). Unpack it, and open what is in it.",
    "“{source}” is a Kindle book. Convert it to EPUB, for instance with Calibre, and open that.",
    "“{source}” is a DjVu document. Convert it to PDF with a text layer and open that.",
    "“{source}” is a WordPerfect document. Open it in LibreOffice, save it as .odt, and open that.",
    "“{source}” is a web archive of Safari. Save the page as “Page Source” and open that.",
    "“{source}” is a packed file. Unpack it, and open what is in it.",
    "“{source}” is a picture, not a text.",
    "“{source}” is a database, not a text.",
)


def refuse_foreign(data: bytes, source: str) -> None:
    """Lets pass what is not known to be something else.

    Raises:
        UserError: when it is; ``source`` names it.
    """
    for known, sentence in zip(_KNOWN, _SENTENCES, strict=True):
        if known(data):
            raise UserError(sentence.format(source=source))
