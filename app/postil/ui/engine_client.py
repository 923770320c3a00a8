"""The engine in a process of its own: this very program, started as ``postil annotate --jsonl --progressive`` and kept warm.

In the window's own process the language model would stall it for up to 0.8 s. The child speaks JSON lines, offsets are code
points, and it ends by itself when its input closes, also when the window is killed.
"""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from postil.desk.program import program
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation
from postil.model.block import Block
from postil.model.wire import analysis_from_json, blocks_to_json
from postil.ui.jobs import Jobs
from postil.ui.precedence import put_behind

log = logging.getLogger(__name__)

#: Texts of so many characters are made into a question in a job; when one is forgotten, the engine is started anew rather than
#: let it go on for minutes.
LONG_TEXT = 400_000
#: Characters that are encoded at one go.
_PIECE = 100_000
#: Milliseconds that the child gets to be gone.
PATIENCE = 800


class EngineState(StrEnum):
    """What the reader is told about the engine."""

    RESTING = "resting"
    WORKING = "working"
    RESTARTING = "restarting"
    STOPPED = "stopped"


@dataclass(slots=True)
class _Request:
    """One text that waits for its answers: the line that asks, once it is made, and the marks of the answer so far."""

    key: str
    long: bool
    line: bytes = b""
    marks: list[Annotation] = field(default_factory=list)


def engine_command() -> tuple[str, ...]:
    """The command that starts the engine."""
    return program("annotate", "--jsonl", "--progressive")


class EngineClient(QObject):
    """Asks the engine for the marks of texts, and brings its answers.

    Signals:
        rules_ready: key, Analysis: what lexicon and rules found; comes first.
        final_ready: key, Analysis: everything.
        failed: key, sentence for the reader.
        state_changed: EngineState.

    Args:
        jobs: make long questions off the window's thread.
        command: program and arguments; None is ``engine_command()``.
    """

    rules_ready = Signal(str, object)
    final_ready = Signal(str, object)
    failed = Signal(str, str)
    state_changed = Signal(object)

    def __init__(
        self, jobs: Jobs, command: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._command = tuple(command or engine_command())
        self._requests: dict[str, _Request] = {}
        self._number = 0
        self._crashed_before = False
        self._closing = self._stopping = self._reading = False
        self.state = EngineState.RESTING
        self._process = QProcess(self)
        self._process.started.connect(self._on_started)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.readyReadStandardError.connect(self._on_error_output)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_process_error)

    def start(self) -> None:
        """Starts the engine, so that it is warm when the first text comes."""
        if self._process.state() == QProcess.ProcessState.NotRunning and not self._closing:
            self._process.start(self._command[0], list(self._command[1:]))

    def analyse(self, key: str, text: str, blocks: Sequence[Block]) -> None:
        """Asks for the marks of ``text``; an earlier question with the same ``key`` is forgotten."""
        self.forget(key)
        self._number += 1
        id_ = str(self._number)
        request = self._requests[id_] = _Request(key, long=len(text) >= LONG_TEXT)
        self.start()
        if request.long:
            job = self._jobs.start(_question, id_, text, blocks)
            job.finished.connect(lambda line: self._ask(id_, line))
        else:
            self._ask(id_, _question(id_, text, blocks))
        self._set_state(EngineState.WORKING)

    def _ask(self, id_: str, line: bytes) -> None:
        request = self._requests.get(id_)
        if request:
            request.line = line
            self._process.write(line)

    def forget(self, key: str) -> None:
        """Says nothing about ``key`` any more."""
        for id_, request in list(self._requests.items()):
            if request.key == key:
                self._drop(id_)
                if request.long and request.line:
                    self._stop_short()

    def _stop_short(self) -> None:
        """Makes the engine leave what it is at; it starts again by itself."""
        if self._process.state() == QProcess.ProcessState.Running:
            self._stopping = True
            self._process.kill()

    def close(self) -> None:
        """Ends the engine. Nothing is said afterwards."""
        self._closing = True
        for id_ in list(self._requests):
            self._drop(id_)
        # It holds nothing that could be lost, and would first finish what it is at, be it its own start.
        self._process.kill()
        self._process.waitForFinished(PATIENCE)

    @Slot()
    def _on_started(self) -> None:
        put_behind(self._process.processId())

    @Slot()
    def _on_output(self) -> None:
        """Reads one line; the next one in another turn of the event loop, so that a long answer holds nothing up."""
        if not self._process.canReadLine() or self._reading:
            return
        try:
            answer = _decode(bytes(self._process.readLine().data()))
        except (ValueError, KeyError, TypeError) as error:
            self._on_unreadable(error)
        else:
            self._on_answer(answer)
        if self._process.canReadLine():
            self._reading = True
            QTimer.singleShot(0, self._go_on)

    @Slot()
    def _go_on(self) -> None:
        self._reading = False
        self._on_output()

    def _on_unreadable(self, error: Exception) -> None:
        log.error("the engine said something unreadable", exc_info=error)
        self._give_up()

    def _on_answer(self, answer: "_Answer") -> None:
        request = self._requests.get(answer.id)
        if request is None:
            return
        if answer.analysis is None:
            self._drop(answer.id)
            self.failed.emit(request.key, answer.error)
            return
        request.marks += answer.analysis.annotations
        if answer.more:
            return
        analysis = replace(answer.analysis, annotations=tuple(request.marks))
        request.marks.clear()
        if analysis.final:
            self._crashed_before = False
            self._drop(answer.id)
            self.final_ready.emit(request.key, analysis)
        else:
            self.rules_ready.emit(request.key, analysis)

    def _drop(self, id_: str) -> None:
        del self._requests[id_]
        if not self._requests:
            self._set_state(EngineState.RESTING)

    @Slot()
    def _on_error_output(self) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").rstrip()
        if said:
            log.info("engine: %s", said)

    @Slot()
    def _on_finished(self) -> None:
        if self._closing:
            return
        if not self._stopping:
            log.error("the engine ended by itself with code %s", self._process.exitCode())
            if self._crashed_before:
                self._give_up()
                return
            self._crashed_before = True
            self._set_state(EngineState.RESTARTING)
        self._stopping = False
        self.start()
        for request in self._requests.values():
            request.marks.clear()
            self._process.write(request.line)

    @Slot(QProcess.ProcessError)
    def _on_process_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._closing:
            log.error("the engine could not be started: %s", self._process.errorString())
            self._give_up()

    def _give_up(self) -> None:
        keys = [request.key for request in self._requests.values()]
        self._requests.clear()
        self._crashed_before = False
        self._set_state(EngineState.STOPPED)
        for key in keys:
            self.failed.emit(
                key, self.tr("Marking stopped unexpectedly. Open the article again to try once more.")
            )

    def _set_state(self, state: EngineState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


@dataclass(frozen=True, slots=True)
class _Answer:
    """One line of the engine: an analysis or, with ``more``, a part of it, or a sentence about what went wrong."""

    id: str
    analysis: Analysis | None
    error: str = ""
    more: bool = False


def _decode(line: bytes) -> _Answer:
    """One line of the engine as data."""
    data = json.loads(line)
    if "error" in data:
        return _Answer(str(data.get("id") or ""), None, str(data["error"]))
    return _Answer(str(data["id"]), analysis_from_json(data), more=bool(data.get("more")))


def _question(id_: str, text: str, blocks: Sequence[Block]) -> bytes:
    """The line that asks for the marks of ``text``, made piece by piece: encoding megabytes at one go would be felt everywhere."""
    words = (_json(text[at : at + _PIECE])[1:-1] for at in range(0, len(text), _PIECE))
    rows = (_json(row) for row in blocks_to_json(blocks))
    line = f'{{"id": "{id_}", "text": "{"".join(words)}", "blocks": [{", ".join(rows)}]}}\n'
    return line.encode("utf-8", "surrogatepass")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
