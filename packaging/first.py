"""What the window imports before it is there, as one file that is quickly read: the archive of modules is compressed, and searched anew for each.

It also holds what those modules make when they run, made: regular expressions (some 40, 10 ms of the start), the methods of records (5 ms),
and the themes (2 ms) and the texts of the window (15 ms where it is not English), read. start.py takes all that from it before it looks elsewhere. Docstrings stay out.
"""

import json
import marshal
import os
import re
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

from postil import records
from postil.ui import translation

#: In the program's folder of libraries.
FILE = "first-modules"
#: Typecode of a module in Python, as PyInstaller writes it.
_MODULE = "PYMODULE"
#: Python brings these itself, or only Qt's bindings ask for them, which in the program do without (see bindings.py).
_NEEDLESS = frozenset(
    {
        *("argparse", "gettext", "locale", "random", "tempfile", "site", "zipimport"),
        *("bz2", "lzma", "shutil", "zipfile", "_compression", "_sitebuiltins"),
        *("importlib._bootstrap", "importlib._bootstrap_external"),
    }
)
#: Where resources/styles lies, which hold the themes.
_THEMES = Path(__file__).resolve().parents[1] / "resources" / "styles"
#: Module of Python's → what it imports for few of its functions, and what stands there instead (``urllib.parse``: 2 ms).
_LATER = {
    "pathlib": (
        "from urllib.parse import quote_from_bytes as urlquote_from_bytes\n",
        "def urlquote_from_bytes(*given): import urllib.parse; return urllib.parse.quote_from_bytes(*given)\n",
    )
}
_RUN = """
import sys
from pathlib import Path
from postil.desk.desk import Desk
from postil.paths import folders
desk = Desk(folders(sys.argv[1]))
desk.import_text("The first page.\\n\\nIt has words.")
desk.close()
"""
_TELL = """
import json, re, sys
patterns, methods = [], []

def watched(function, kept):
    def called(what, *more):
        kept.append([what, *more])
        return function(what, *more)
    return called

re._compiler.compile = watched(re._compiler.compile, patterns)
from postil import records
from postil.ui import translation
records.compiled = watched(records.compiled, methods)
from postil.__main__ import main
sys.argv = ["postil", "--data-dir", sys.argv[1]]
main()
modules = sorted(name for name, one in sys.modules.items() if str(getattr(one, "__file__", "")).endswith(".py"))
patterns = [pattern for pattern in patterns if isinstance(pattern[0], str)]
print("told", json.dumps([modules, patterns, [source for [source] in methods]]))
"""


class First(NamedTuple):
    """What a start asks for: dotted names of modules in Python, regular expressions with their flags, sources of methods of records."""

    modules: list[str]
    patterns: list[tuple[str, int]] = []  # noqa: RUF012 - a field of a tuple
    methods: list[str] = []  # noqa: RUF012 - likewise


def asked() -> First:
    """What is there when the window shows the last article: found out by looking."""
    with tempfile.TemporaryDirectory() as folder:
        here = os.environ | {"QT_QPA_PLATFORM": "offscreen", "POSTIL_LEAVE_WHEN_OPEN": "1"}
        for script in (_RUN, _TELL):
            done = subprocess.run(
                [sys.executable, "-c", script, folder], check=True, capture_output=True, text=True, env=here
            )
    modules, patterns, methods = json.loads(done.stdout.rpartition("told ")[2])
    wanted = [name for name in modules if name not in _NEEDLESS]
    return First(wanted, sorted({(words, flags) for words, flags in patterns}), sorted(set(methods)))


def of_python(wanted: First, modules: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Those of Python's own modules that PyInstaller keeps in an archive apart from its ``modules``, as rows like those."""
    missing = set(wanted.modules) - {name for name, _, _ in modules}
    library = Path(sysconfig.get_path("stdlib"))
    places = {name: library / name.replace(".", "/") for name in sorted(missing)}
    files = {
        name: place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        for name, place in places.items()
    }
    return [(name, str(file), _MODULE) for name, file in files.items() if file.is_file()]


def others(wanted: First, modules: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """PyInstaller's ``modules`` without those that ``write`` writes: no module is in the program twice."""
    taken = set(wanted.modules)
    return [row for row in modules if row[2] != _MODULE or row[0] not in taken]


def write(folder: Path, wanted: First, modules: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Writes the code of the ``wanted`` ones of PyInstaller's ``modules`` (name, file, what it is) into a file in ``folder``.

    Gives (name in the program, file, what it is), as PyInstaller keeps data. What it holds is the same for the same code.
    """
    sources = {name: file for name, file, kind in modules if kind == _MODULE}
    found = {name: _code(name, Path(sources[name])) for name in sorted(set(wanted.modules) & sources.keys())}
    patterns = {(words, flags): _pattern(words, flags) for words, flags in wanted.patterns}
    made: dict[str, Any] = {
        "re._compiler": patterns,
        "postil.records": {source: records.compiled(source) for source in wanted.methods},
        "tomllib._parser": _tables(),
        "postil.ui.translation": _texts(),
    }
    written = {name: marshal.dumps(things) for name, things in made.items()} | {"modules": found}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_bytes(marshal.dumps(written, 2))
    return [(FILE, str(folder / FILE), "DATA")]


def _code(name: str, source: Path) -> tuple[bool, bytes]:
    """Whether a module is a package, and its code without docstrings, unless it reads them."""
    at_once, later = _LATER.get(name, ("", ""))
    text = source.read_bytes()
    if at_once:
        text = text.replace(at_once.encode(), later.encode())
    place = name.replace(".", "/") + ".py"
    level = 0 if b"__doc__" in text else 2
    return source.name == "__init__.py", marshal.dumps(
        compile(text, place, "exec", dont_inherit=True, optimize=level)
    )


def _tables() -> dict[str, bytes]:
    """What the themes say, by what is written in them: marshalled, so that whoever reads one has it to himself."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(_THEMES.glob("*.toml"))]
    return {text: marshal.dumps(tomllib.loads(text)) for text in texts}


def _texts() -> dict[str, bytes]:
    """The texts of the window by language, marshalled likewise."""
    others = [language for language in translation.LANGUAGES if language != translation.ENGLISH]
    return {language: marshal.dumps(translation.texts(language)) for language in others}


def _pattern(words: str, flags: int) -> tuple[Any, ...]:
    """What Python makes a regular expression of in the end: the arguments of ``_sre.compile``."""
    compiler = vars(re)["_compiler"]
    kept: list[tuple[Any, ...]] = []
    own = vars(compiler)["_sre"]
    watched = SimpleNamespace(**vars(own) | {"compile": lambda *made: kept.append(made)})
    vars(compiler)["_sre"] = watched
    try:
        compiler.compile(words, flags)
    finally:
        vars(compiler)["_sre"] = own
    [(words, flags, code, *groups)] = kept
    # Python's own numbers in it have names.
    return (words, int(flags), [int(number) for number in code], *groups)
