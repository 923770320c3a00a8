"""The trial that the standalone program has to pass (`make smoke`), passed by the program as it runs from its sources."""

import subprocess
import sys
from pathlib import Path

import pytest

SMOKE = Path(__file__).resolve().parents[2] / "packaging" / "smoke.py"


def smoke(*program: str) -> subprocess.CompletedProcess[str]:
    """What the trial says of a program."""
    command = [sys.executable, str(SMOKE), *program]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=300)


@pytest.mark.slow
def test_the_program_passes_its_trial() -> None:
    """Version, colours, stream, files, refusal, and a window that finds and saves marks: all in empty folders."""
    done = smoke(sys.executable, "-m", "postil")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 6
    assert "actors" in done.stdout.splitlines()[-1]


def test_another_program_fails_it() -> None:
    """The trial notices a program that does not do what Postil does."""
    done = smoke(sys.executable)
    assert done.returncode == 1
    assert "--version says" in done.stderr


def test_there_has_to_be_a_program() -> None:
    """One sentence says how to get one."""
    done = smoke("no-such-program")
    assert (done.returncode, done.stderr.count("make package")) == (1, 1)
