"""The window as a screen reader finds it, from outside of the process."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LISTENER = Path(__file__).with_name("listener.py")
SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = ("Xvfb", "dbus-run-session", "xdotool")


def lacking() -> list[str]:
    """What has to be there and is not, as names of Debian's packages."""
    found = [name.lower() for name in PROGRAMS if not shutil.which(name)]
    tried = [
        SYSTEM_PYTHON,
        "-c",
        "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi",
    ]
    known = (
        Path(SYSTEM_PYTHON).exists()
        and not subprocess.run(tried, capture_output=True, check=False).returncode
    )
    return found if known else [*found, "python3-gi gir1.2-atspi-2.0 at-spi2-core"]


@pytest.mark.slow
def test_a_screen_reader_reads_the_article_and_hears_the_marks(seed: Path, tmp_path: Path) -> None:
    """It has the text, caret and selection; headings and marks stand in the tree; it says what the caret comes into; buttons have names."""
    if missing := lacking():
        pytest.skip(f"apt-get install {' '.join(missing)}")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "QT_", "DBUS_", "DISPLAY"))}
    home = {
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "POSTIL_DATA_DIR": str(tmp_path / "data"),
    }
    command = [
        "dbus-run-session",
        "--",
        SYSTEM_PYTHON,
        str(LISTENER),
        sys.executable,
        "-m",
        "postil",
        str(seed),
    ]
    done = subprocess.run(
        command, env=kept | home, capture_output=True, encoding="utf-8", check=False, timeout=400
    )
    assert done.returncode == 0, done.stderr
    met = json.loads(done.stdout.splitlines()[-1])
    assert met["text"].startswith("Opinion\nBeijing and Moscow unite to confront Washington\n")
    assert "Min Read" not in met["text"]
    assert met["focused"]
    assert ["text-caret-moved", met["title place"]] in met["title"]
    assert met["text"][met["title place"] :].startswith("Beijing")
    assert met["selected"] == "Beijing "
    assert "Title. Actor · state: China" in dict(met["title"]).values()
    assert "Vladimir Putin" in dict(met["mark"])["announcement"]
    assert dict(met["next mark"])["announcement"]
    assert not met["place of the next"].startswith("Vladimir")
    assert met["structure"]["heading"] == ["Beijing and Moscow unite to confront Washington | Title"]
    marks = [one for ones in met["structure"].values() for one in ones]
    assert "Vladimir Putin | Actor · person: Vladimir Putin" in marks
    assert "" not in met["buttons"]
