"""The engine in this process, without a library."""

import importlib.metadata
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from postil.desk import Desk, annotate
from postil.errors import UserError
from postil.model.annotation import Kind
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.paths import Folders

TEXT = "By Wang Yi\n\nRussia said so."
BLOCKS = (Block(Role.BYLINE, Span(0, 10)), Block(Role.PARAGRAPH, Span(12, 27)))


def _clear() -> None:
    for cached in (annotate._model, annotate._engine, annotate.engine_version):
        cached.cache_clear()


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    """What one test made is not another one's."""
    _clear()
    yield
    _clear()


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language model is installed."""
    monkeypatch.setattr("postil.language_models.MODELS", ())


def test_a_text_is_analysed_without_a_library(folders: Folders) -> None:
    """The blocks given say what is story, and no folder is made."""
    analysis = Desk(folders).annotate(TEXT, BLOCKS, with_model=False)
    actors = [mark.span.of(TEXT) for mark in analysis.annotations if mark.kind is Kind.ACTOR]
    assert actors == ["Russia"]
    assert not folders.data.exists()


def test_without_the_model_a_result_is_final_only_when_there_is_none() -> None:
    """A model that is there but was not asked may add something."""
    assert not annotate.annotate(TEXT, BLOCKS, with_model=False).final


def test_rules_work_where_no_model_is_installed(no_model: None) -> None:
    """Then their result is final; wanting the model gets a sentence."""
    assert annotate.annotate(TEXT, BLOCKS, with_model=False).final
    annotate.warm()
    with pytest.raises(UserError, match="No English language model is installed"):
        annotate.annotate(TEXT, BLOCKS)
    assert " " not in annotate.engine_version()


def test_the_engines_version_names_program_and_model() -> None:
    """A better model makes old results out of date, too."""
    program, model, version = annotate.engine_version().split()
    assert model.startswith("en_core_web")
    assert program.count(".") == 2
    assert version == importlib.metadata.version(model)


def test_the_desk_loads_nothing_heavy_before_it_must(tmp_path: Path) -> None:
    """Opening the library and asking what needs analysis imports neither spaCy nor Qt nor an exporter."""
    script = (
        "import sys; from pathlib import Path; from postil.desk import Desk; from postil.paths import Folders\n"
        f"desk = Desk(Folders(Path({str(tmp_path)!r}), Path({str(tmp_path)!r}))); desk.articles(); desk.undo()\n"
        "heavy = {'spacy', 'thinc', 'numpy', 'PySide6', 'postil.exporters.registry', 'postil.analysis.engine'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
