"""Brings many files in side by side, each process of the crew one at a time.

Every article is saved by itself, with its marks: killed midway, nothing is lost, and what is there is passed over the next time. A file
on which a process dies costs that file alone.
"""

import json
import os
import queue
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from postil.errors import UserError

#: Processes at most: each takes 350 MB with the language model.
MOST = 8
#: Seconds and files after which the time that is left can be guessed.
_SECONDS, _FILES = 3.0, 4


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a file.

    Attributes:
        file: that was to be brought in.
        told: what the process said of the article, as ``postil import --json`` says it; empty when there is none.
        trouble: the sentence that says why there is none, or empty.
    """

    file: Path
    told: dict[str, object]
    trouble: str = ""

    @property
    def new(self) -> bool:
        """Whether it was not in the library before."""
        return bool(self.told.get("new"))


class Progress:
    """How far a crew has got.

    Attributes:
        done, total: files.
        new: articles that were not in the library before.
        troubles: what could not be brought in, in order.
    """

    def __init__(self, total: int) -> None:
        self.done, self.total, self.new = 0, total, 0
        self.troubles: list[Brought] = []
        self._began = time.monotonic()

    def add(self, brought: Brought) -> None:
        """One more file is done."""
        self.done += 1
        self.new += brought.new
        if brought.trouble:
            self.troubles.append(brought)

    @property
    def there(self) -> int:
        """Articles that were in the library before."""
        return self.done - self.new - len(self.troubles)

    @property
    def seconds_left(self) -> float | None:
        """A guess; None as long as there is none."""
        gone = time.monotonic() - self._began
        if gone < _SECONDS or self.done < _FILES:
            return None
        return gone / self.done * (self.total - self.done)


class Crew:
    """Processes that bring files in.

    Args:
        command: starts one: ``postil import --jsonl``, with the library's folder.
        size: how many; None: one for each core, not more than ``MOST``.
    """

    def __init__(self, command: Sequence[str], size: int | None = None) -> None:
        self._command, self._size = tuple(command), size or min(os.cpu_count() or 1, MOST)
        self._waiting: queue.SimpleQueue[Path] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Brought | None] = queue.SimpleQueue()
        self._running: list[subprocess.Popen[bytes]] = []
        self._stopped = False

    def bring(self, files: Sequence[Path]) -> Iterator[Brought]:
        """Brings the files in; gives each as soon as it is done, until all are or ``stop`` was called."""
        for file in files:
            self._waiting.put(file)
        for number in range(min(self._size, len(files))):
            threading.Thread(target=self._work, name=f"crew {number}", daemon=True).start()
        try:
            for _ in files:
                brought = self._done.get()
                if brought is None:
                    return
                yield brought
        finally:
            self.stop()

    def stop(self) -> None:
        """Ends it, from any thread: what is not done yet is left."""
        self._stopped = True
        self._done.put(None)
        for process in list(self._running):
            process.kill()

    def _work(self) -> None:
        """What one thread does: hands one file after the other to its process."""
        process: subprocess.Popen[bytes] | None = None
        while not self._stopped:
            try:
                file = self._waiting.get_nowait()
            except queue.Empty:
                break
            process = process or self._started()
            answer = _asked(process, file)
            if not answer:  # It is dying: what comes next is for another one.
                process.kill()
                _let_go(process)
                process = None
            if not self._stopped:
                self._done.put(_read(file, answer))
        if process:
            _let_go(process)

    def _started(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Else Windows shows a console.
            start_new_session=True,  # What the keyboard stops is this process, which then stops the others.
        )
        self._running.append(process)
        if self._stopped:
            process.kill()
        return process


def _let_go(process: subprocess.Popen[bytes]) -> None:
    """Tells a process that nothing more comes, waits for its end, and closes its pipes."""
    with suppress(OSError):
        if process.stdin:
            process.stdin.close()
    process.wait()
    if process.stdout:
        process.stdout.close()


def _asked(process: subprocess.Popen[bytes], file: Path) -> bytes:
    """The line with which a process answers; empty when it died."""
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(json.dumps({"file": str(file)}).encode("ascii") + b"\n")
        process.stdin.flush()
        return process.stdout.readline()
    except (OSError, ValueError):
        return b""


def _read(file: Path, answer: bytes) -> Brought:
    try:
        told = json.loads(answer)
    except ValueError:
        told = {}
    if not told:
        died = UserError(f"“{file.name}” could not be brought in: the program stopped unexpectedly.")
        return Brought(file, {}, str(died))
    return Brought(file, told, str(told.get("error") or ""))
