"""How long the program takes to start.

A command, against a Python that does nothing at all; and where the program is built, its window until it shows an article,
against a bare window of Qt's frozen the same way.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FROZEN = ROOT / "dist" / "postil" / "postil"
TIMES = 15


def took(*command: str, runs: int = TIMES, **environment: str) -> float:
    """Median seconds from start to end of ``command``, warm, with ``environment`` added to what there is."""
    settings, times = os.environ | environment, []
    for _ in range(runs + 1):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=settings)
        times.append(time.perf_counter() - begun)
    return statistics.median(times[1:])


def bare_window() -> Path:
    """The bare window, frozen as Postil is; built when it is not there."""
    program = ROOT / "build" / "bare" / "bare" / "bare"
    if not program.exists():
        places = ["--distpath", str(program.parents[1]), "--workpath", str(ROOT / "build" / "bare-work")]
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places]
        subprocess.run([*command, str(HERE / "bare_window.spec")], check=True, capture_output=True)
    return program


def windows() -> dict[str, float]:
    """Seconds from start to end of windows, in turn.

    A bare one, which closes when it is shown; Postil's, when the last article is painted and can be read and scrolled (what else is
    asked for is built before it is done); and once more, when all parts are there. The reader has put the welcome away, as after the first day.
    """
    bare, times = bare_window(), dict[str, list[float]]()
    with tempfile.TemporaryDirectory() as folder:
        postil = [str(FROZEN), "--data-dir", folder]
        subprocess.run([*postil, "--smoke"], check=True, capture_output=True)
        settings = Path(folder) / "config" / "settings.toml"
        settings.parent.mkdir(exist_ok=True)
        settings.write_text("welcomed = true\n", encoding="utf-8")
        for _ in range(TIMES // 3):
            times.setdefault("bare", []).append(took(str(bare), runs=2))
            for when in ("open", "complete"):
                times.setdefault(when, []).append(took(*postil, runs=2, POSTIL_LEAVE_WHEN_OPEN=when))
    ours, whole, theirs = (statistics.median(times[name]) for name in ("open", "complete", "bare"))
    return {
        "window_s": ours,
        "bare_window_s": theirs,
        "window_to_bare_window": ours / theirs,
        "complete_window_s": whole,
        "complete_window_to_bare_window": whole / theirs,
    }


def run() -> dict[str, float]:
    """Seconds, and their ratio to a bare Python."""
    bare = took(sys.executable, "-c", "")
    version = took(sys.executable, "-m", "postil", "--version")
    found = {"bare_python_s": bare, "version_s": version, "version_to_bare": version / bare}
    if FROZEN.exists():
        frozen = took(str(FROZEN), "--version")
        found |= {"frozen_version_s": frozen, "frozen_version_to_bare": frozen / bare}
        found |= windows()
    return found
