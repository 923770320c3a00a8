"""What the standalone program is made of: packages of Python's, packages of the system's, Python itself, as PyInstaller noted."""

import ast
import importlib.metadata
import platform
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from build_facts import ROOT

_NOTED = ROOT / "build" / "pyinstaller" / "postil"
_LOCK = ROOT / "packaging" / "requirements" / "run.txt"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)[^\n]*\\\n((?:\s+--hash=\S+[^\n]*\n?)+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
#: Of pyphen only two files of patterns are shipped, with what they say of themselves beside them; not its code.
_OURS_OF = {"pyphen": "two files of hyphenation patterns only, free for every use"}
_LICENCE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is shipped.

    Attributes:
        name: of the package.
        version: its version.
        licence: in a few words, as the package says it, or empty.
        texts: the licence's texts.
        purl: the package's address in the form of the package URL specification.
        hashes: SHA-256 of the archives that the lock allows it to come from.
    """

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    purl: str
    hashes: tuple[str, ...] = ()


def parts() -> list[Part]:
    """All that is shipped and not ours, by name."""
    sources = _sources()
    found = [*_of_python(sources), *_of_the_system(sources), _python()]
    return sorted(found, key=lambda part: (part.name.lower(), part.purl))


def pins(lock: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """From the text of a lock: name==version → the name, and the hashes of its archives."""
    found = {}
    for name, version, hashes in _PIN.findall(lock):
        found[f"{name}=={version}"] = (name, tuple(_HASH.findall(hashes)))
    return found


def _sources() -> set[Path]:
    """The files that the program was made of."""
    rows: set[Path] = set()
    for name in ("PYZ-00.toc", "COLLECT-00.toc"):
        rows.update(_paths(ast.literal_eval((_NOTED / name).read_text(encoding="utf-8"))))
    return {path.resolve() for path in rows}


def _paths(noted: object) -> Iterable[Path]:
    """The source files in PyInstaller's nested lists of (name, source, kind)."""
    if isinstance(noted, tuple) and len(noted) == 3 and all(isinstance(each, str) for each in noted):
        yield Path(noted[1])
    elif isinstance(noted, list | tuple):
        for each in noted:
            yield from _paths(each)


def _of_python(sources: set[Path]) -> Iterable[Part]:
    allowed = pins(_LOCK.read_text(encoding="utf-8"))
    for pin, (name, hashes) in allowed.items():
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        files = distribution.files or []
        if pin != f"{name}=={distribution.version}" or not any(
            Path(str(file.locate())).resolve() in sources for file in files
        ):
            continue
        texts = tuple(
            Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
            for file in files
            if ".dist-info" in file.parent.as_posix() and _LICENCE.search(file.name) and name not in _OURS_OF
        )
        yield Part(
            name,
            distribution.version,
            _OURS_OF.get(name) or _licence(distribution.metadata),
            texts,
            f"pkg:pypi/{name}@{distribution.version}",
            hashes,
        )


def _licence(metadata: importlib.metadata.PackageMetadata) -> str:
    """What the metadata say of the licence, in one line."""
    said = next((metadata[key] for key in ("License-Expression", "License") if key in metadata), "")
    if said and len(said) < 100 and "\n" not in said:
        return said
    classes = metadata.get_all("Classifier") or []
    return ", ".join(each.split(" :: ")[-1] for each in classes if each.startswith("License :: "))


def _of_the_system(sources: set[Path]) -> Iterable[Part]:
    """The packages of Debian's that libraries were taken from; nothing on other systems."""
    outside = sorted(
        str(path) for path in sources if str(path).startswith(("/lib", "/usr/lib")) and path.is_file()
    )
    names: set[str] = set()
    for path in outside:
        # Since Debian merged /lib into /usr/lib, either may be the name that dpkg knows.
        for asked in (path, path.removeprefix("/usr")):
            done = _asked("dpkg-query", "--search", asked)
            names.update(line.split(":")[0] for line in done.splitlines())
    for name in sorted(names):
        version = _asked("dpkg-query", "--show", "--showformat=${Version}", name)
        copyright_file = Path("/usr/share/doc") / name / "copyright"
        text = (
            copyright_file.read_text(encoding="utf-8", errors="replace") if copyright_file.is_file() else ""
        )
        found = dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
        yield Part(
            name, version, ", ".join(found), (text,) if text else (), f"pkg:deb/debian/{name}@{version}"
        )


def _asked(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return ""


def _python() -> Part:
    home = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    file = home / "LICENSE.txt"
    texts = (file.read_text(encoding="utf-8"),) if file.is_file() else ()
    version = platform.python_version()
    return Part("python", version, "PSF-2.0", texts, f"pkg:generic/python@{version}")
