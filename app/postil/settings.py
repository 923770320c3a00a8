"""What the reader chose, and the shape of the window: two small TOML files in the config folder.

A file that was edited by hand or written by another version never stops the program: what is not understood is kept in the
file, and what makes no sense counts as not said, with a line in the log.
"""

import base64
import binascii
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

from postil import files
from postil.late_log import late_log
from postil.paths import Folders
from postil.records import dataclass, field, fields

_log = late_log(__name__)

#: What ``Settings.theme`` can be; "auto" follows the desktop.
THEMES = ("auto", "light", "dark", "sepia", "contrast")
#: What ``Settings.palette`` can be: the usual colours of the marks, or those that colour-blind readers keep apart.
PALETTES = ("usual", "safe")
#: What ``Settings.language`` can be; "auto" follows the desktop.
LANGUAGES = ("auto", "en", "de")
#: What ``Settings.face`` can be: the shipped serif or sans, the desktop's font, or the one that ``family`` names.
FACES = ("serif", "sans", "system", "other")
#: What ``Settings.network`` can be: pages are fetched when the reader asks for one, or never.
NETWORKS = ("ask", "never")
#: What ``Settings.citation`` can be.
CITATIONS = ("apa", "mla", "chicago")
#: Percent: below which sureness marks can be hidden at most.
SURENESS_MAX = 95
#: The smallest and the largest: distance of lines in percent of the house's own, letters in a line.
LEADINGS, MEASURES = (80, 160), (40, 110)
#: Percent: the smallest and the largest zoom.
ZOOM_MIN, ZOOM_MAX = 50, 400


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a value looks in TOML; ``read`` raises ValueError, TypeError or AttributeError when it makes no sense."""

    read: Callable[[Any], Any]
    write: Callable[[Any], Any] = lambda value: value


def _one_of(*choices: str) -> _Shape:
    return _Shape(lambda value: choices[choices.index(value)])


def _number(low: int, high: int) -> _Shape:
    def read(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise ValueError
        return value

    return _Shape(read)


def _switch() -> _Shape:
    def read(value: Any) -> bool:
        if type(value) is not bool:
            raise ValueError
        return value

    return _Shape(read)


def _text() -> _Shape:
    def read(value: Any) -> str:
        if not isinstance(value, str):
            raise TypeError
        return value

    return _Shape(read)


def _words() -> _Shape:
    def read(value: Any) -> frozenset[str]:
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise ValueError
        return frozenset(value)

    return _Shape(read, sorted)


def _words_by_name() -> _Shape:
    def read(value: Any) -> dict[str, tuple[str, ...]]:
        words = {name: tuple(some) for name, some in value.items() if isinstance(some, list)}
        if len(words) < len(value) or any(
            not isinstance(word, str) for some in words.values() for word in some
        ):
            raise ValueError
        return words

    return _Shape(read, lambda value: {name: list(words) for name, words in sorted(value.items())})


def _bytes() -> _Shape:
    def read(value: Any) -> bytes:
        return base64.b64decode(value.encode("ascii"), validate=True)

    return _Shape(read, lambda value: base64.b64encode(value).decode("ascii"))


def _sizes() -> _Shape:
    def read(value: Any) -> dict[str, tuple[int, ...]]:
        sizes = {name: tuple(numbers) for name, numbers in value.items()}
        if any(type(n) is not int or n < 0 for numbers in sizes.values() for n in numbers):
            raise ValueError
        return sizes

    return _Shape(read, lambda value: {name: list(numbers) for name, numbers in value.items()})


class _Kept:
    """A frozen dataclass kept as a TOML file in the config folder."""

    __slots__ = ()
    _file = ""

    @classmethod
    def load(cls, folders: Folders) -> Self:
        """What is in the file; defaults for all that is missing or makes no sense."""
        path = folders.config / cls._file
        data, known = _read(path)[0], {}
        for one in _fields(cls):
            if one.name not in data:
                continue
            try:
                known[one.name] = one.metadata["shape"].read(data[one.name])
            except (ValueError, TypeError, AttributeError, binascii.Error):
                _log.warning("%s: “%s” makes no sense and was left out.", path, one.name)
        return cls(**known)

    def save(self, folders: Folders) -> None:
        """Write the file; what others wrote into it stays. One that is not TOML is put aside as ``….broken``.

        Raises:
            UserError: when the file cannot be written.
        """
        path = folders.config / self._file
        data, broken = _read(path)
        before = dict(data)
        for one in _fields(type(self)):
            data[one.name] = one.metadata["shape"].write(getattr(self, one.name))
        if broken:
            files.replace(path.with_name(path.name + ".broken"), broken)
        if data != before:
            import tomli_w

            files.replace(path, tomli_w.dumps(data).encode())


@dataclass(frozen=True, slots=True)
class Settings(_Kept):
    """What the reader chose.

    Attributes:
        theme: one of ``THEMES``.
        zoom: of the article, in percent.
        kinds: kinds of marks that are shown, as in ``model.annotation.Kind``.
        palette: of the marks, one of ``PALETTES``.
        language: of the window, one of ``LANGUAGES``.
        still: nothing moves by itself, also where the desktop would let it.
        sureness: marks that the engine is less sure of, in percent, are hidden.
        welcomed: the reader has seen what to try first.
        face: of the article, one of ``FACES``.
        family: of the fonts on this machine, when ``face`` is "other".
        leading: distance of its lines, in percent of the house's own.
        measure: letters in a line of it.
        justified: both edges of its column are straight.
        keys: the keys of actions that the reader gave others than the usual ones, by id, as "Ctrl+E".
        hyphenation: long words of it are divided at the ends of lines.
        network: whether pages are fetched from the web when the reader asks, one of ``NETWORKS``.
        exports: what was chosen last about a format, as "name=value", by the format's name; under "last" that name.
        whole_words: words that the mouse selected in part are highlighted whole.
        citation: the style in which quotes are cited, one of ``CITATIONS``.
        vault: a folder that is written anew at every change, as an absolute path; empty: none.
        vault_format: the form of its files, the name of a format.
    """

    _file = "settings.toml"
    theme: str = field(default="auto", metadata={"shape": _one_of(*THEMES)})
    zoom: int = field(default=100, metadata={"shape": _number(ZOOM_MIN, ZOOM_MAX)})
    kinds: frozenset[str] = field(
        default=frozenset({"actor", "quote", "system", "highlight"}), metadata={"shape": _words()}
    )
    palette: str = field(default="usual", metadata={"shape": _one_of(*PALETTES)})
    language: str = field(default="auto", metadata={"shape": _one_of(*LANGUAGES)})
    still: bool = field(default=False, metadata={"shape": _switch()})
    sureness: int = field(default=0, metadata={"shape": _number(0, SURENESS_MAX)})
    welcomed: bool = field(default=False, metadata={"shape": _switch()})
    family: str = field(default="", metadata={"shape": _text()})
    face: str = field(default="serif", metadata={"shape": _one_of(*FACES)})
    leading: int = field(default=100, metadata={"shape": _number(*LEADINGS)})
    measure: int = field(default=66, metadata={"shape": _number(*MEASURES)})
    justified: bool = field(default=False, metadata={"shape": _switch()})
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata={"shape": _words_by_name()})
    hyphenation: bool = field(default=False, metadata={"shape": _switch()})
    network: str = field(default="ask", metadata={"shape": _one_of(*NETWORKS)})
    whole_words: bool = field(default=True, metadata={"shape": _switch()})
    citation: str = field(default=CITATIONS[0], metadata={"shape": _one_of(*CITATIONS)})
    vault: str = field(default="", metadata={"shape": _text()})
    vault_format: str = field(
        default="obsidian", metadata={"shape": _one_of("obsidian", "markdown", "template")}
    )
    exports: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata={"shape": _words_by_name()})


@dataclass(frozen=True, slots=True)
class WindowState(_Kept):
    """The shape of the window when it was last closed.

    Attributes:
        geometry: of the window, as the window system wrote it; empty when it never was closed.
        docks: which panels and toolbars lie where, likewise.
        splitters: sizes in pixels of the parts of each splitter, by its name; the width of each panel, by its.
        folded: panels that were away only because the window was narrow.
    """

    _file = "state.toml"
    geometry: bytes = field(default=b"", metadata={"shape": _bytes()})
    docks: bytes = field(default=b"", metadata={"shape": _bytes()})
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict, metadata={"shape": _sizes()})
    folded: frozenset[str] = field(default=frozenset(), metadata={"shape": _words()})


@dataclass(frozen=True, slots=True)
class LibraryState(_Kept):
    """The shape of the library's window when it was last closed, in the same file.

    Attributes:
        library_geometry: of the window, as the window system wrote it; empty when it never was closed.
        library_side: width in pixels of the parts at the side; 0 when it never was closed.
        library_order: the order of the articles, the value of a ``Sort``; empty: the usual one.
    """

    _file = "state.toml"
    library_geometry: bytes = field(default=b"", metadata={"shape": _bytes()})
    library_side: int = field(default=0, metadata={"shape": _number(0, 10_000)})
    library_order: str = field(default="", metadata={"shape": _text()})


def _fields(cls: Any) -> list[Any]:
    return [one for one in fields(cls) if "shape" in one.metadata]


def _read(path: Path) -> tuple[dict[str, Any], bytes]:
    """What the file says, and its bytes when they are not TOML."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return {}, b""
    except OSError as error:
        _log.warning("%s", files.trouble(error, path))
        return {}, b""
    try:
        return tomllib.loads(raw.decode()), b""
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        _log.warning("%s is not TOML and was left out: %s", path, error)
        return {}, raw
