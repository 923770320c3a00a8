"""Qt's bindings in the standalone program: they start without what they only need when something goes wrong."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bindings

_SCRIPT = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
from PySide6.QtCore import QObject, QPoint, QTimer, Signal
names = [name for name in sys.modules if name.startswith("shibokensupport")]
print(sorted(names), "__feature__" in sys.modules)

class Heard(QObject):
    said = Signal(int, str)

heard = Heard()
heard.said.connect(lambda number, word: print(number, word))
heard.said.emit(3, "words")
application = QApplication([])
try:
    QLabel().setText(3)
except TypeError as error:
    print(error)
for wrong in (lambda: QPoint("a"), lambda: QLabel(nothing=1), lambda: QTimer.singleShot("x")):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)
print("shibokensupport.signature.parser" in sys.modules)
"""


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder with the bindings' library as in the program: linked there, with its Python part as files beside it."""
    spec = importlib.util.find_spec("shiboken6")
    assert spec is not None
    assert spec.origin is not None
    folder = tmp_path / "packages" / "shiboken6"
    folder.mkdir(parents=True)
    for file in Path(spec.origin).parent.iterdir():
        if file.name != "__init__.py":
            (folder / file.name).symlink_to(file)
    shutil.copy(bindings.HERE / "frozen" / "shiboken6" / "__init__.py", folder / "__init__.py")
    for file, place in bindings.unpacked(tmp_path / "built"):
        target = tmp_path / "packages" / place
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    return folder.parent


def test_the_rest_is_loaded_when_something_goes_wrong(packages: Path) -> None:
    """Signals and all else work without it; a wrong argument still gets the bindings' own message."""
    environment = os.environ | {"PYTHONPATH": str(packages), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=False, env=environment
    )
    said = done.stdout.splitlines()
    assert said[0] == (
        "['shibokensupport', 'shibokensupport.signature', 'shibokensupport.signature.loader',"
        " 'shibokensupport.signature.mapping'] False"
    ), done.stderr
    assert said[1] == "3 words"
    assert "setText" in done.stdout
    assert "Supported signatures" in done.stdout
    assert said[-4:] == ["TypeError", "AttributeError", "TypeError", "True"]
