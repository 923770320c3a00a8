"""Try a program of Postil's as a stranger would: ``smoke.py PROGRAM [ARGUMENT …]``, e.g. ``smoke.py dist/postil/postil``.

Standard library only, so that it runs wherever the program does. The program gets an empty home and data folder, and no
screen unless QT_QPA_PLATFORM says otherwise. Ends with 1 at the first thing that is not as it should be.
"""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "seeds" / "beijing-and-moscow-unite-to-confront-washington.txt"
KINDS = {"actor", "quote", "system"}
LIMIT = 120
#: Bytes of the smallest file that is written of the founding article.
LEAST = 500


class SmokeError(Exception):
    """The program does not do what it should; the message says what."""


class Trial:
    """A program, and the empty folders it is tried in.

    Attributes:
        command: the program with its leading arguments.
        folder: where its home and data folder lie.
    """

    def __init__(self, command: list[str], folder: Path) -> None:
        self.command = command
        self.folder = folder
        # Nothing of ours may help the program: what it needs has to be inside.
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("POSTIL_", "XDG_", "QT_", "LC_"))}
        home = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "POSTIL_DATA_DIR": str(folder / "data")}
        platform = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        self._environment = kept | home | platform

    def run(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """What the program answers to ``arguments`` with ``given`` on its standard input."""
        command = [*self.command, *arguments]
        try:
            return subprocess.run(
                command,
                input=given,
                capture_output=True,
                encoding="utf-8",
                check=False,
                timeout=LIMIT,
                env=self._environment,
                cwd=self.folder,
            )
        except subprocess.TimeoutExpired as late:
            raise SmokeError(f"{' '.join(command)} did not end within {LIMIT} s") from late

    def expect(self, status: int, *arguments: str, given: str = "") -> str:
        """Its standard output; ``SmokeError`` when it ends with another code than ``status``."""
        done = self.run(*arguments, given=given)
        if done.returncode != status:
            said = (done.stderr or done.stdout).strip()[-2000:]
            raise SmokeError(
                f"{' '.join(arguments)} ended with {done.returncode} instead of {status}: {said}"
            )
        return done.stdout


def version(trial: Trial) -> str:
    """It knows its version."""
    said = trial.expect(0, "--version").strip()
    if not said.lower().startswith("postil ") or len(said.split()) != 2:
        raise SmokeError(f"--version says {said!r}")
    return said


def colours(trial: Trial) -> str:
    """It colours the founding article on the command line."""
    marks = json.loads(trial.expect(0, "annotate", str(ARTICLE), "--format", "json"))["annotations"]
    _all_kinds(mark["kind"] for mark in marks)
    return f"{len(marks)} marks"


def streams(trial: Trial) -> str:
    """It serves other programs: a line in, a line out, in order; a bad line hurts no other, and ends it with 1."""
    text = "“We will answer,” Vladimir Putin said as the S-400 batteries moved."
    lines = [json.dumps({"id": "1", "text": text}), "not JSON", json.dumps({"id": "2", "text": ""})]
    rows = [
        json.loads(line)
        for line in trial.expect(1, "annotate", "--jsonl", given="\n".join(lines)).splitlines()
    ]
    if [row["id"] for row in rows if "annotations" in row] != ["1", "2"] or len(rows) != 3:
        raise SmokeError(f"annotate --jsonl answered {rows}")
    _all_kinds(mark["kind"] for mark in rows[0]["annotations"])
    return f"{len(rows)} lines"


def writes(trial: Trial) -> str:
    """It writes what needs more of what comes along than its own words: archives, templates, spaCy's documents."""
    found = {}
    for form in ("spacy", "conll", "docx", "refi-qda", "template"):
        target = trial.folder / f"written.{form}"
        trial.expect(0, "annotate", str(ARTICLE), "--no-model", "--format", form, "-o", str(target))
        found[form] = target.stat().st_size
    if min(found.values()) < LEAST:
        raise SmokeError(f"the files that it wrote are small: {found}")
    return f"{len(found)} formats"


def refuses(trial: Trial) -> str:
    """A file that is not there gets one sentence and exit code 1."""
    done = trial.run("annotate", "no-such-file.txt")
    said = done.stderr.strip()
    if done.returncode != 1 or len(said.splitlines()) != 1 or "no-such-file.txt" not in said:
        raise SmokeError(f"a missing file ended with {done.returncode} and said {said!r}")
    return said


def opens(trial: Trial) -> str:
    """The window opens the founding article, finds marks in its child process, saves them and closes."""
    trial.expect(0, "--smoke")
    database = trial.folder / "data" / "library.sqlite3"
    if not database.is_file():
        raise SmokeError("--smoke left no library in the data folder")
    count = "SELECT kind, count(*) FROM annotations WHERE origin = 'engine' GROUP BY kind"
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as library:
        found: dict[str, int] = dict(library.execute(count).fetchall())
    _all_kinds(found)
    return ", ".join(f"{number} {kind}s" for kind, number in sorted(found.items()))


def _all_kinds(kinds: Iterable[str]) -> None:
    """``SmokeError`` when actors, quotes or systems were not found at all."""
    if lacking := KINDS - set(kinds):
        raise SmokeError(f"nothing was found of kind {', '.join(sorted(lacking))}")


CHECKS: tuple[Callable[[Trial], str], ...] = (version, colours, streams, writes, refuses, opens)


def main() -> int:
    """Run all checks on the program named on the command line."""
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_file():
        print("There is no program to try: build it with `make package` first.", file=sys.stderr)
        return 1
    command = [str(Path(sys.argv[1]).absolute()), *sys.argv[2:]]
    for check in CHECKS:
        with tempfile.TemporaryDirectory(prefix="postil-smoke-") as folder:
            begun = time.perf_counter()
            try:
                said = check(Trial(command, Path(folder)))
            except (SmokeError, ValueError, KeyError, sqlite3.Error) as wrong:
                print(f"{check.__doc__} NO: {wrong}", file=sys.stderr)
                return 1
            print(f"{check.__doc__} {said} ({time.perf_counter() - begun:.2f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
