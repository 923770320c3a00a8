"""The program as it is started: as a process of its own, with the real engine."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


def postil(
    *arguments: str, stdin: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Runs ``python -m postil``."""
    return subprocess.run(
        [sys.executable, "-m", "postil", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        env=environment,
    )


@pytest.mark.slow
def test_the_founding_article_is_answered_progressively(seed: Path) -> None:
    """Rules first, then the model; actors, quotes and systems; exit code 0 at the end of input."""
    request = json.dumps({"id": "seed", "text": seed.read_text(encoding="utf-8")})
    done = postil("annotate", "--jsonl", "--progressive", stdin=request.encode() + b"\n")
    assert (done.returncode, done.stderr) == (0, b"")
    first, last = map(json.loads, done.stdout.splitlines())
    assert (first["final"], last["final"]) == (False, True)
    assert {"actor", "quote", "system"} <= {mark["kind"] for mark in last["annotations"]}


def test_a_closed_pipe_is_no_drama(seed: Path) -> None:
    """Like ``postil text FILE | head -1``."""
    with subprocess.Popen(
        [sys.executable, "-m", "postil", "text", *[str(seed)] * 40],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"Opinion")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_output_is_utf8_whatever_the_locale(seed: Path) -> None:
    """Also in the C locale with an old encoding."""
    import os

    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = postil("text", str(seed), environment=environment)
    assert done.returncode == 0
    assert "“strategic partnership”" in done.stdout.decode()
    missing = postil("text", "не файл", environment=environment)
    assert (missing.returncode, missing.stderr.decode()) == (1, "postil: There is no file “не файл”.\n")
