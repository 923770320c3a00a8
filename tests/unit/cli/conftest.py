"""Runs the command line in this process, with a made-up engine."""

import io
import sys
from collections.abc import Sequence

import pytest

from command_line import Cli, Outcome
from postil.__main__ import _open_window
from postil.cli.main import run
from postil.desk import annotate
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.block import Block
from postil.model.entity import Entity, EntityType
from postil.model.span import Span


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Cli:
    """Runs ``postil`` with arguments, and ``stdin`` as its standard input."""

    def call(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with (
            open(1, "w", encoding="utf-8", closefd=False) as out,
            open(2, "w", encoding="utf-8", closefd=False) as err,
        ):
            monkeypatch.setattr(sys, "stdout", out)
            monkeypatch.setattr(sys, "stderr", err)
            code = run(arguments, _open_window)
        captured = capfdbinary.readouterr()
        return Outcome(code, captured.out.decode(errors="backslashreplace"), captured.err.decode())

    return call


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, object, bool]]:
    """A made-up engine that finds every "Russia"; gives its calls: text, blocks, with model or not."""
    seen: list[tuple[str, object, bool]] = []

    def made_up(text: str, blocks: Sequence[Block] | None = None, *, with_model: bool = True) -> Analysis:
        if "crash" in text:
            raise RuntimeError("made-up crash")
        if text:
            seen.append((text, blocks, with_model))
        found = [i for i in range(len(text)) if text.startswith("Russia", i)]
        marks = tuple(Annotation(Span(i, i + 6), Kind.ACTOR, entity="state:RU") for i in found)
        return Analysis(
            marks, (Entity("state:RU", "Russia", EntityType.STATE),) if marks else (), final=with_model
        )

    monkeypatch.setattr(annotate, "annotate", made_up)
    monkeypatch.setattr(annotate, "warm", lambda: None)
    return seen
