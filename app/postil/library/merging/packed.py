"""A library, or a part of one, in one file: a ZIP archive of JSON, with the pictures and files that articles were made from.

``manifest.json`` says what it is, ``library.json`` what belongs to no single article, ``articles/ID.json`` all about one article,
``originals/SHA256`` the bytes of what was brought in, of pictures in articles and of pictures in notes.
"""

import hashlib
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from postil import files
from postil.errors import UserError
from postil.library.merging.side import Row, Side, Version

#: The ending of its name, and what the manifest says.
SUFFIX, _FORMAT, VERSION = ".postil", "postil library", 1
#: Entries of an archive; bytes of one of words, and of one of other bytes; how many times smaller than its content one may be.
_MOST_ENTRIES, _LARGEST_TEXT, _LARGEST = 5_000_000, 200_000_000, 2_000_000_000
_HARMLESS, _RATIO = 5_000_000, 200
#: Of a whole archive: what is unpacked of it, whatever its size, and how many times its size more than that.
_ALL, _ALL_RATIO = 1_000_000_000, 100
_CHUNK = 1 << 20
_WHEN = (1980, 1, 1, 0, 0, 0)
#: How files begin that cannot be made smaller.
_TIGHT = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"PK\x03\x04", b"%PDF", b"\x1f\x8b")
_ORIGINAL = re.compile(r"originals/([0-9a-f]{64})")
_OF_LIBRARY = ("links", "lessons", "categories", "collections", "collected", "colours")
_OF_ARTICLE = ("marks", "notes", "tags")
_BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError,
    OverflowError, struct.error, IndexError, KeyError, TypeError, AttributeError, RecursionError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says of itself.

    Attributes:
        made: when, ISO 8601 UTC.
        program: the version of Postil that made it.
        name: of the collection in it; empty: it is the whole library.
        articles: how many there are.
    """

    made: str
    program: str
    name: str
    articles: int


@contextmanager
def writing(target: Path, manifest: Manifest, side: Side) -> Iterator["Writer"]:
    """An archive at ``target``, which is there when all is written, and not before.

    Raises:
        UserError: when it cannot be written.
    """
    with files.beside(target) as path, zipfile.ZipFile(path, "w", allowZip64=True) as archive:
        writer = Writer(archive, side)
        writer.add("manifest.json", _manifest(manifest))
        library: dict[str, Any] = {table: list(getattr(side, table).values()) for table in _OF_LIBRARY}
        library["graves"] = [[id_, *grave] for id_, grave in side.graves.items()]
        writer.add("library.json", library)
        yield writer


class Writer:
    """Puts articles and originals into an archive."""

    def __init__(self, archive: zipfile.ZipFile, side: Side) -> None:
        self._archive = archive
        self._rows: dict[str, dict[str, list[Any]]] = {}
        for table in _OF_ARTICLE:
            for row in getattr(side, table).values():
                self._rows.setdefault(row["article"], {}).setdefault(table, []).append(row)
        for version in sorted(side.versions, key=repr):
            self._rows.setdefault(version[0], {}).setdefault("versions", []).append(list(version))
        self._articles = side.articles

    def add_article(self, id_: str, content: dict[str, Any]) -> None:
        """Adds an article, with what ``article_rows.content`` gave of it."""
        self.add(
            f"articles/{id_}.json", {"article": self._articles[id_], **content, **self._rows.get(id_, {})}
        )

    def add_original(self, name: str, content: bytes) -> None:
        """Adds the bytes of that SHA-256."""
        tight = content.startswith(_TIGHT)
        self._write(f"originals/{name}", content, zipfile.ZIP_STORED if tight else zipfile.ZIP_DEFLATED)

    def add(self, name: str, content: Any) -> None:
        """Adds something as JSON."""
        written = json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")
        self._write(name, written, zipfile.ZIP_DEFLATED)

    def _write(self, name: str, content: bytes, how: int) -> None:
        entry = zipfile.ZipInfo(name, _WHEN)
        entry.compress_type, entry.external_attr, entry.create_system = how, 0o644 << 16, 3
        self._archive.writestr(entry, content, compresslevel=6)


def _manifest(manifest: Manifest) -> dict[str, Any]:
    about = {"format": _FORMAT, "version": VERSION, "postil": manifest.program, "made": manifest.made}
    return about | {"collection": manifest.name, "articles": manifest.articles}


class Packed:
    """An archive that is read. Nothing of it is ever written anywhere but under the SHA-256 of its bytes.

    Args:
        path: of the file.
        told: how many articles are read, of how many; what it raises stops the work.

    Raises:
        UserError: when it is no such archive, is damaged, or was made by a newer version.
    """

    def __init__(self, path: Path, told: Callable[[int, int], None] = lambda _done, _total: None) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(path)
            self._room = _ALL + _ALL_RATIO * path.stat().st_size
        except OSError as error:
            raise files.trouble(error, path) from error
        except _BROKEN as error:
            raise UserError(f"“{path.name}” is no library that Postil saved, or it is damaged.") from error
        try:
            with self.guarded():
                self._entries = {entry.filename: entry for entry in self._zip.infolist()}
                words = sum(
                    entry.file_size for name, entry in self._entries.items() if name.endswith(".json")
                )
                if len(self._entries) > _MOST_ENTRIES or words > self._room:
                    raise self._too_large()
                self.manifest = self._read_manifest()
                self.side = self._read_side(told)
        except BaseException:
            self._zip.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Whatever goes wrong inside because the archive makes no sense becomes one sentence."""
        try:
            yield
        except OSError as error:
            raise files.trouble(error, self._path) from error
        except _BROKEN as error:
            raise self.damaged() from error

    def damaged(self) -> UserError:
        """What to say of an archive that makes no sense."""
        return UserError(
            f"“{self._path.name}” is damaged. Nothing was changed; save the library once more, and take that."
        )

    def content(self, article: str) -> dict[str, Any]:
        """What ``article_rows.content`` gave of one of its articles."""
        with self.guarded():
            found: dict[str, Any] = self._json(f"articles/{article}.json")
            return found

    def originals(self) -> list[str]:
        """The SHA-256 of all originals in it."""
        return [found[1] for name in self._entries if (found := _ORIGINAL.fullmatch(name))]

    def unpack(self, original: str, target: Path) -> None:
        """Write an original to a file that is not there yet.

        Raises:
            UserError: when it is not what its name says, or is larger than is safe; then no file is left.
        """
        entry, sum_, size = self._entries[f"originals/{original}"], hashlib.sha256(), 0
        with (
            files.beside(target) as path,
            self.guarded(),
            self._zip.open(entry) as source,
            path.open("wb") as out,
        ):
            while part := source.read(_CHUNK):
                size += len(part)
                if size > min(_LARGEST, self._limit(entry)):
                    raise self._too_large()
                sum_.update(part)
                out.write(part)
            if sum_.hexdigest() != original:
                raise self.damaged()

    def _limit(self, entry: zipfile.ZipInfo) -> int:
        return max(_HARMLESS, _RATIO * entry.compress_size)

    def _json(self, name: str) -> Any:
        entry = self._entries[name]
        limit = min(_LARGEST_TEXT, self._limit(entry))
        with self._zip.open(entry) as source:
            read = source.read(limit + 1)
        if len(read) > limit:
            raise self._too_large()
        return json.loads(read)

    def _too_large(self) -> UserError:
        return UserError(f"“{self._path.name}” is too large when unpacked; Postil leaves it alone.")

    def _read_manifest(self) -> Manifest:
        if "manifest.json" not in self._entries:
            raise UserError(f"“{self._path.name}” is no library that Postil saved.")
        said = self._json("manifest.json")
        if said["format"] != _FORMAT:
            raise UserError(f"“{self._path.name}” is no library that Postil saved.")
        if said["version"] > VERSION:
            raise UserError(
                f"“{self._path.name}” was saved by a newer version of Postil. Update Postil to take it in."
            )
        return Manifest(
            str(said["made"]), str(said["postil"]), str(said["collection"]), int(said["articles"])
        )

    def _read_side(self, told: Callable[[int, int], None]) -> Side:
        side, library = Side(), self._json("library.json")
        for table in _OF_LIBRARY:
            rows = getattr(side, table)
            for row in library[table]:
                rows[_key(table, row)] = row
        side.graves = {str(id_): (str(subject), str(removed)) for id_, subject, removed in library["graves"]}
        names = [name for name in self._entries if name.startswith("articles/") and name.endswith(".json")]
        for number, name in enumerate(names):
            told(number, len(names))
            self._read_article(side, name)
        return side

    def _read_article(self, side: Side, name: str) -> None:
        found = self._json(name)
        article: Row = found["article"]
        if name != f"articles/{article['id']}.json":
            raise ValueError(f"{name} is another article")
        side.articles[article["id"]] = article
        for table in _OF_ARTICLE:
            rows = getattr(side, table)
            for row in found.get(table, ()):
                rows[row["id"]] = row
        side.versions |= {_version(version) for version in found.get("versions", ())}


def _key(table: str, row: Row) -> str:
    if table == "collected":
        return f"{row['collection']}/{row['article']}"
    return str(row["name"] if table == "colours" else row["id"])


def _version(found: list[Any]) -> Version:
    article, mark, body, modified = found
    return str(article), None if mark is None else str(mark), str(body), str(modified)


def with_suffix(target: Path) -> Path:
    """The path with the ending that such archives have."""
    return target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)


def keep(folder: Path, packed: Packed, names: list[str], told: Callable[[int, int], None]) -> None:
    """Put originals that are not there yet into a folder.

    Raises:
        UserError: when one cannot be; those before it are there then.
    """
    for number, name in enumerate(names):
        told(number, len(names))
        if not (folder / name).is_file():
            packed.unpack(name, folder / name)
