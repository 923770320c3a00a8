"""``postil annotate --jsonl``: texts in, marks out, one JSON object a line; the engine behind the window and other programs."""

import dataclasses
import gc
import json
import queue
import re
import sys
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import Any

from postil.cli.command import BUG, DONE, TROUBLE, say
from postil.desk import annotate
from postil.errors import UserError
from postil.model.block import Block
from postil.model.wire import analysis_in_parts, analysis_to_json, blocks_from_json
from postil.paths import Folders

#: New objects before a young collection of garbage, young ones before a middle one, middle ones before a full one.
_THRESHOLDS = (5_000, 10, 10)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Request:
    """One line of the input; ``error`` is a sentence when it could not be understood."""

    id: Any
    text: str = ""
    blocks: tuple[Block, ...] | None = None
    error: str = ""


class _Event(Enum):
    """What the helping threads tell beside requests."""

    END = "the input has ended"
    READY = "the model is loaded, or cannot be"


def serve(where: Folders, *, with_model: bool, progressive: bool) -> int:
    """Answer every line of standard input until it ends; the exit code.

    A line that cannot be understood, or that we fail on, is answered by ``{"id", "error"}``, and the stream goes on.

    Args:
        where: takes the reports of our bugs.
        with_model: False leaves the statistical model out.
        progressive: answer twice, first without the model; each answer in parts (``wire.analysis_in_parts``).
    """
    server = _Server(where, with_model=with_model, in_parts=progressive)
    with _little_garbage():
        if progressive and with_model:
            server.serve_progressively()
        else:
            server.serve()
    return server.code


@contextmanager
def _little_garbage() -> Iterator[None]:
    """Fewer collections of garbage: reading a text makes many objects and hardly a cycle.

    What is loaded for good is left out of them by ``gc.freeze``; looking through it would hold an answer up by a tenth of a second.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


class _Server:
    """Answers requests and remembers how it went.

    Attributes:
        code: the exit code so far.
    """

    def __init__(self, where: Folders, *, with_model: bool, in_parts: bool) -> None:
        self.code = DONE
        self._where = where
        self._with_model, self._in_parts = with_model, in_parts

    def serve(self) -> None:
        """One answer a line, in order."""
        for number, request in enumerate(_requests()):
            self._answer(request, with_model=self._with_model, last=True)
            if number == 0:  # lexicons and model are loaded
                gc.freeze()

    def serve_progressively(self) -> None:
        """Two answers a line: by lexicon and rules, then with the model.

        One thread reads, another loads the model, this one answers. Lines that have no first answer yet go before those that
        wait for their second, so that a new text is never held up by an earlier one.
        """
        events: queue.SimpleQueue[_Request | _Event] = queue.SimpleQueue()
        annotate.annotate(
            "Nothing.", with_model=False
        )  # makes the engine and loads the lexicons, before the threads share them
        gc.freeze()
        threading.Thread(target=_read, args=(events,), name="input", daemon=True).start()
        threading.Thread(target=self._warm, args=(events,), name="model", daemon=True).start()
        waiting: deque[_Request] = deque()
        ended = ready = False
        while not ended or waiting:
            try:
                event = events.get(block=not (ready and waiting))
            except queue.Empty:
                self._answer(waiting.popleft(), with_model=self._with_model, last=True)
                continue
            if isinstance(event, _Request):
                if not self._answer(event, with_model=False, last=False):
                    waiting.append(event)
            elif event is _Event.READY:
                ready = True
                gc.freeze()
            else:
                ended = True

    def _warm(self, events: "queue.SimpleQueue[_Request | _Event]") -> None:
        """Load the model; when that fails, go on without it."""
        try:
            annotate.warm()
        except Exception as error:  # noqa: BLE001 - a broken model must not take the rules with it
            self._report(error)
            self._with_model = False
        events.put(_Event.READY)

    def _answer(self, request: _Request, *, with_model: bool, last: bool) -> bool:
        """Write one answer; whether there is no other to come."""
        if request.error:
            return self._refuse(request, request.error, TROUBLE)
        try:
            # Lone surrogates are no characters, and the model's tokeniser dies of them; the offsets stay the same.
            text = _SURROGATE.sub("\ufffd", request.text)
            analysis = annotate.annotate(text, request.blocks, with_model=with_model)
        except UserError as error:
            return self._refuse(request, str(error), TROUBLE)
        except Exception as error:  # noqa: BLE001 - one text that we fail on must not end the stream
            return self._refuse(request, self._report(error), BUG)
        if last:
            analysis = dataclasses.replace(analysis, final=True)
        if self._in_parts:
            for part in analysis_in_parts(request.id, request.text, analysis):
                _write(part)
        else:
            _write(analysis_to_json(request.id, request.text, analysis))
        return analysis.final

    def _refuse(self, request: _Request, sentence: str, code: int) -> bool:
        self.code = max(self.code, code)
        _write({"id": request.id, "error": sentence})
        return True

    def _report(self, error: Exception) -> str:
        from postil.cli.report import report

        sentence = report(error, self._where)
        say(sentence)
        return sentence


def _read(events: "queue.SimpleQueue[_Request | _Event]") -> None:
    for request in _requests():
        events.put(request)
    events.put(_Event.END)


def _requests() -> Iterator[_Request]:
    """The lines of standard input that are not blank."""
    while line := sys.stdin.buffer.readline():
        if line.strip():
            yield _request(line)


def _request(line: bytes) -> _Request:
    """What a line asks for."""
    try:
        data = json.loads(line)
    except ValueError as error:
        return _Request(None, error=f"This line is not JSON: {error}.")
    if not isinstance(data, dict):
        return _Request(None, error="This line is not a JSON object with “id” and “text”.")
    text, rows = data.get("text"), data.get("blocks")
    if not isinstance(text, str):
        return _Request(data.get("id"), error="“text” is missing, or not a string.")
    if rows is None:
        return _Request(data.get("id"), text)
    try:
        blocks = blocks_from_json(rows)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        return _Request(
            data.get("id"), error=f"“blocks” is not a list of objects with role, start and end: {error}."
        )
    at = 0
    for block in blocks:
        if not at <= block.span.start < block.span.end <= len(text):
            return _Request(
                data.get("id"), error="“blocks” must lie in the text, in order and not overlapping."
            )
        at = block.span.end
    return _Request(data.get("id"), text, blocks)


def _write(answer: dict[str, Any]) -> None:
    """One line on standard output, at once. Lone surrogates, which UTF-8 cannot hold, are written as JSON escapes."""
    try:
        line = json.dumps(answer, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        line = json.dumps(answer).encode()
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()
