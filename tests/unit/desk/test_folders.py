"""A folder is brought in file by file, by several processes."""

import os
import sys
from pathlib import Path

import pytest

from postil.desk.crew import Brought, Crew, Progress
from postil.desk.folders import readable_files
from postil.errors import UserError

#: Answers each file as ``postil import --jsonl`` does: "bad" cannot be read, on "dead" it dies, "slow" never ends.
WORKER = """
import json, sys, time
for line in sys.stdin:
    file = json.loads(line)["file"]
    if "dead" in file: sys.exit(9)
    if "slow" in file: time.sleep(600)
    told = {"error": "It is no text."} if "bad" in file else {"id": file[-1], "new": "old" not in file}
    print(json.dumps({"file": file, **told}), flush=True)
"""


def crew(size: int = 2) -> Crew:
    """A crew of made-up processes."""
    return Crew((sys.executable, "-c", WORKER), size)


def test_files_are_found_at_any_depth(tmp_path: Path) -> None:
    """In order, but for hidden ones, locks, what belongs to a saved page, and other kinds."""
    for name in (
        "b.TXT", "a.docx", "sub/c.md", "sub/deep/d.epub", ".hidden.txt", "sub/.git/e.txt", "~$a.docx", "picture.png", "old.doc",
        "page.html", "page_files/ad.html", "other_files/f.html",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [path.relative_to(tmp_path).as_posix() for path in readable_files(tmp_path)]
    assert found == [
        "a.docx",
        "b.TXT",
        "old.doc",
        "page.html",
        "other_files/f.html",
        "sub/c.md",
        "sub/deep/d.epub",
    ]


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    """In one sentence; one that may not be read in another."""
    with pytest.raises(UserError, match="nothing in"):
        readable_files(tmp_path)
    tmp_path.chmod(0)
    if not os.access(tmp_path, os.R_OK):
        with pytest.raises(UserError, match="permission"):
            readable_files(tmp_path)
    tmp_path.chmod(0o700)


def test_every_file_is_told_of_once() -> None:
    """Those that cannot be read with their sentence; one on which a process dies costs itself alone."""
    files = [Path(name) for name in ("1", "bad2", "dead3", "old4", *(f"more{n}" for n in range(20)))]
    progress = Progress(len(files))
    for brought in crew().bring(files):
        progress.add(brought)
    assert (progress.done, progress.new, progress.there) == (24, 21, 1)
    troubles = {str(one.file): one.trouble for one in progress.troubles}
    assert troubles == {
        "bad2": "It is no text.",
        "dead3": "“dead3” could not be brought in: the program stopped unexpectedly.",
    }


def test_a_crew_that_is_stopped_leaves_the_rest() -> None:
    """Though its processes are busy."""
    working = crew(2)
    brought: list[Brought] = []
    for one in working.bring([Path(name) for name in ("1", "slow2", "slow3", "4")]):
        brought.append(one)
        working.stop()
    assert [str(one.file) for one in brought] == ["1"]
    assert all(process.wait(60) in (0, -9) for process in working._running)


def test_the_time_that_is_left_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    """From what is done, once there is enough of it."""
    now = [100.0]
    monkeypatch.setattr("postil.desk.crew.time.monotonic", lambda: now[0])
    progress = Progress(100)
    assert progress.seconds_left is None
    for _ in range(10):
        progress.add(Brought(Path("x"), {"new": True}))
    now[0] += 20
    assert progress.seconds_left == 180
