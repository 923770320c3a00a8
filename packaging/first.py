"""What the window imports before it is there, as one file that is quickly read: the archive of modules is compressed, and searched anew for each.

start.py takes modules from it before it looks elsewhere.
"""

import marshal
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

#: In the program's folder of libraries.
FILE = "first-modules"
#: Typecode of a module in Python, as PyInstaller writes it.
_MODULE = "PYMODULE"
#: Python brings these itself, or only Qt's bindings ask for them, which in the program do without (see bindings.py).
_NEEDLESS = frozenset(
    {
        *("argparse", "gettext", "locale", "random", "tempfile", "site", "zipimport"),
        *("importlib._bootstrap", "importlib._bootstrap_external"),
    }
)
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
import sys
from postil.__main__ import main
sys.argv = ["postil", "--data-dir", sys.argv[1]]
main()
print("modules", *sorted(name for name, one in sys.modules.items() if str(getattr(one, "__file__", "")).endswith(".py")))
"""


def names() -> list[str]:
    """The modules in Python that are there when the window shows the last article: found out by looking."""
    with tempfile.TemporaryDirectory() as folder:
        here = os.environ | {"QT_QPA_PLATFORM": "offscreen", "POSTIL_LEAVE_WHEN_OPEN": "1"}
        for script in (_RUN, _TELL):
            done = subprocess.run(
                [sys.executable, "-c", script, folder], check=True, capture_output=True, text=True, env=here
            )
    return [name for name in done.stdout.rpartition("modules ")[2].split() if name not in _NEEDLESS]


def others(wanted: Iterable[str], modules: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """PyInstaller's ``modules`` without those that ``write`` writes: no module is in the program twice."""
    taken = set(wanted)
    return [row for row in modules if row[2] != _MODULE or row[0] not in taken]


def write(
    folder: Path, wanted: Iterable[str], modules: Iterable[tuple[str, str, str]]
) -> list[tuple[str, str, str]]:
    """Writes the code of the ``wanted`` ones of PyInstaller's ``modules`` (name, file, what it is) into a file in ``folder``.

    Gives (name in the program, file, what it is), as PyInstaller keeps data. What it holds is the same for the same code.
    """
    sources = {name: file for name, file, kind in modules if kind == _MODULE}
    found = {}
    for name in sorted(set(wanted) & sources.keys()):
        source = Path(sources[name])
        code = compile(
            source.read_bytes(), name.replace(".", "/") + ".py", "exec", dont_inherit=True, optimize=0
        )
        found[name] = (source.name == "__init__.py", marshal.dumps(code))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_bytes(marshal.dumps(found, 2))
    return [(FILE, str(folder / FILE), "DATA")]
