"""How long a command takes to answer, against a Python that does nothing at all (and the frozen program, where it is built)."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "dist" / "postil" / "postil"
TIMES = 15


def took(*command: str) -> float:
    """Median seconds from start to end of ``command``, warm."""
    times = []
    for _ in range(TIMES + 1):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - begun)
    return statistics.median(times[1:])


def run() -> dict[str, float]:
    """Seconds, and their ratio to a bare Python."""
    bare = took(sys.executable, "-c", "")
    version = took(sys.executable, "-m", "postil", "--version")
    found = {"bare_python_s": bare, "version_s": version, "version_to_bare": version / bare}
    if FROZEN.exists():
        frozen = took(str(FROZEN), "--version")
        found |= {"frozen_version_s": frozen, "frozen_version_to_bare": frozen / bare}
    return found
