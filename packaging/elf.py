"""What the libraries and programs of a folder ask of the system: asked of objdump (binutils)."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

MAGIC = b"\x7fELF"
#: Parts of glibc itself.
GLIBC = frozenset(
    (
        "ld-linux-x86-64.so.2",
        "libc.so.6",
        "libdl.so.2",
        "libm.so.6",
        "libpthread.so.0",
        "libresolv.so.2",
        "librt.so.1",
    )
)
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
#: Plug-ins of use only where the system prints: it has their libraries then.
_OPTIONAL = "/printsupport/"


def is_elf(file: Path) -> bool:
    """Whether ``file`` is a Linux library or program."""
    with file.open("rb") as opened:
        return opened.read(len(MAGIC)) == MAGIC


def files(folder: Path) -> Iterator[Path]:
    """Libraries and programs below ``folder``, each once."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink() and is_elf(file):
            yield file


def asked_of_the_system(folder: Path) -> set[str]:
    """Names of the libraries that something in ``folder`` needs and that are not in it, without glibc's own."""
    inside = {file.name for file in folder.rglob("*.so*")}
    asked: set[str] = set()
    for file in files(folder):
        if _OPTIONAL not in file.as_posix():
            asked.update(_NEEDED.findall(_dumped(file)))
    return asked - inside - GLIBC


def glibc(folder: Path) -> tuple[tuple[int, int], Path]:
    """The oldest glibc that has all symbols which the files in ``folder`` need, and a file that needs so new a one."""
    wanted = [(version, file) for file in files(folder) for version in _versions(_dumped(file))]
    return max(wanted)


def _versions(dump: str) -> list[tuple[int, int]]:
    """Versions of glibc named in what ``objdump -p`` says: the symbols that a file needs."""
    references = dump.partition("Version References:")[2]
    return [(int(major), int(minor)) for major, minor in _GLIBC_VERSION.findall(references)]


@cache
def _dumped(file: Path) -> str:
    command = ["objdump", "-p", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
