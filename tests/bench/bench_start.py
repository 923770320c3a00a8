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
    """The bare window, frozen as Postil is; built when it is not there, or older than its source."""
    program, source = ROOT / "build" / "bare" / "bare" / "bare", HERE / "bare_window.py"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        places = ["--distpath", str(program.parents[1]), "--workpath", str(ROOT / "build" / "bare-work")]
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places]
        subprocess.run([*command, str(HERE / "bare_window.spec")], check=True, capture_output=True)
    return program


def shown(*command: str, **environment: str) -> tuple[float, float]:
    """Seconds from the start of a window until it says that it is there, and until it has ended; warm."""
    settings, begun = os.environ | environment, time.monotonic()
    done = subprocess.run(command, check=True, capture_output=True, env=settings, text=True)
    return float(done.stdout.split()[-1]) - begun, time.monotonic() - begun


def windows() -> dict[str, float]:
    """Seconds until windows are there, and until they have closed again, in turn.

    A bare one is there when it is shown; Postil's when the last article is painted and can be read and scrolled (what else is asked
    for is built before it is done), and it is complete when all parts are there. The reader has put the welcome away, as after the
    first day.
    """
    bare, times = bare_window(), dict[str, list[tuple[float, float]]]()
    with tempfile.TemporaryDirectory() as folder:
        postil = [str(FROZEN), "--data-dir", folder]
        subprocess.run([*postil, "--smoke"], check=True, capture_output=True)
        settings = Path(folder) / "config" / "settings.toml"
        settings.parent.mkdir(exist_ok=True)
        settings.write_text("welcomed = true\n", encoding="utf-8")
        for _ in range(TIMES + 1):
            times.setdefault("bare_window", []).append(shown(str(bare)))
            for when, name in (("open", "window"), ("complete", "complete_window")):
                times.setdefault(name, []).append(shown(*postil, POSTIL_LEAVE_WHEN_OPEN=when))
    found = dict[str, float]()
    for name, pairs in times.items():
        there, ended = (statistics.median(column) for column in zip(*pairs[1:], strict=True))
        found |= {f"{name}_s": there, f"{name}_closed_s": ended}
    for name in ("window", "complete_window"):
        for what in ("_s", "_closed_s"):
            found[f"{name}{what[:-2]}_to_bare_window"] = found[f"{name}{what}"] / found[f"bare_window{what}"]
    return found


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
