"""Documents that are ZIP archives, opened with care: what is in one may be broken, locked, or made to fill the memory."""

import io
import posixpath
import struct
import zipfile
import zlib
from typing import Any

from typing_extensions import override

from postil.errors import UserError
from postil.importers.picture_files import LARGEST_PICTURE, PictureFiles

#: Entries of an archive, bytes of one and of all that is unpacked, and how many times smaller than its content one may be.
_MOST_ENTRIES = 20_000
_LARGEST, _ALL = 150_000_000, 400_000_000
#: What is smaller than this is unpacked whatever its ratio.
_HARMLESS, _RATIO = 5_000_000, 200
_LOCKED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    struct.error,
    IndexError,
)


class Archive:
    """The entries of one archive. Nothing is ever unpacked into a folder.

    Args:
        data: the whole archive.
        source: names it in errors.

    Raises:
        UserError: when it is no sound archive, or holds more than is safe.
    """

    def __init__(self, data: bytes, source: str) -> None:
        self._source = source
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self._damaged() from error
        entries = self._zip.infolist()
        if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > 2 * _ALL:
            raise self._bomb()
        self._entries = {entry.filename.replace("\\", "/"): entry for entry in entries}
        self._by_case = {name.lower(): name for name in self._entries}
        self._room = _ALL

    @property
    def names(self) -> list[str]:
        """The names of all entries, as they stand in it."""
        return list(self._entries)

    def has(self, name: str) -> bool:
        """Whether there is an entry of that name, in whatever case."""
        return name.lower() in self._by_case

    @property
    def locked(self) -> bool:
        """Whether an entry needs a password."""
        return any(entry.flag_bits & _LOCKED for entry in self._entries.values())

    def read(self, name: str, most: int = _LARGEST) -> bytes:
        """The bytes of an entry; empty when there is none of that name.

        Raises:
            UserError: when it is damaged, locked, or larger than ``most`` bytes.
        """
        entry = self._entries.get(self._by_case.get(name.lower(), ""))
        if entry is None:
            return b""
        if entry.flag_bits & _LOCKED:
            raise self.needs_password()
        small = max(_HARMLESS, _RATIO * entry.compress_size)
        limit = min(most, self._room, small)
        try:
            with self._zip.open(entry) as file:
                data = file.read(limit + 1)
        except _BROKEN as error:
            raise self._damaged() from error
        if len(data) > limit:
            raise self._bomb()
        self._room -= len(data)
        return data

    def needs_password(self) -> UserError:
        """What to say of an archive that is locked."""
        return UserError(
            f"“{self._source}” is protected by a password. Open it in the program that made it, save it without one, and open that."
        )

    def _damaged(self) -> UserError:
        return UserError(f"“{self._source}” is damaged: it cannot be unpacked. Get it once more.")

    def _bomb(self) -> UserError:
        return UserError(f"“{self._source}” is too large when unpacked; Postil leaves it alone.")


class ArchivePictures(PictureFiles):
    """The pictures of a document, named by their entries in its archive."""

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self._archive = archive

    @override
    def _beside(self, source: str) -> bytes | None:
        try:
            return self._archive.read(source, LARGEST_PICTURE) or None
        except UserError:
            return None


def beside(name: str, reference: str) -> str:
    """The name of the entry that ``reference``, found in the entry ``name``, means; empty when it leads out of the archive."""
    found = posixpath.normpath(posixpath.join(posixpath.dirname(name), reference))
    return "" if found.startswith(("..", "/")) or found == "." else found


def xml(data: bytes, source: str) -> Any:
    """The root element of an XML entry (lxml's). Entities are not resolved, nothing is fetched.

    Raises:
        UserError: when it is damaged; ``source`` names the document.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UserError(f"“{source}” is damaged: its text cannot be read. Get it once more.") from error
