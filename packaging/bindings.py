"""The Python part of Qt's bindings as files, for the standalone program: with a loader of ours that loads the rest when it is asked for.

The bindings carry it as an archive inside a library and unpack it at every start, unless it lies in a folder ``files.dir`` beside
that library: a way of theirs (``SBK_EMBED``).
"""

import importlib
import py_compile
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
#: Where the bindings look for it in the program.
FOLDER = "shiboken6/files.dir"
_LOADER = "shibokensupport/signature/loader.py"


def unpacked(folder: Path) -> list[tuple[str, str]]:
    """Writes it into ``folder``, compiled; gives (file, folder in the program), as PyInstaller takes data."""
    importlib.import_module("PySide6.QtCore")
    archive = sys.modules["shibokensupport.signature.loader"].__loader__.zfile  # type: ignore[union-attr]  # an archive's loader
    shutil.rmtree(folder, ignore_errors=True)
    sources = {
        name: archive.read(name) for name in archive.namelist() if name.endswith(".py") and "/" in name
    }
    sources[_LOADER.replace("loader", "whole_loader")] = sources[_LOADER]
    sources[_LOADER] = (HERE / "frozen" / "shiboken_loader.py").read_bytes()
    rows = []
    for name, source in sorted(sources.items()):
        written = folder / "source" / name
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_bytes(source)
        compiled = (folder / FOLDER / name).with_suffix(".pyc")
        # By name alone, and without a time: two builds are the same.
        unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(str(written), str(compiled), name, doraise=True, invalidation_mode=unchecked)
        rows.append((str(compiled), f"{FOLDER}/{name.rpartition('/')[0]}"))
    return rows
