"""The modules that the standalone program needs first, in a file of their own."""

import importlib
import marshal
import sys
from pathlib import Path

import pytest

import first
import start


@pytest.fixture
def modules(tmp_path: Path) -> list[tuple[str, str, str]]:
    """A package with a module, and a module that is none in Python, as PyInstaller lists them."""
    package = tmp_path / "early"
    package.mkdir()
    (package / "__init__.py").write_text('"""A package."""\nWHERE = __file__\n', encoding="utf-8")
    (package / "bird.py").write_text("from early import WHERE\nSONG = 'tirili'\n", encoding="utf-8")
    return [
        ("early", str(package / "__init__.py"), "PYMODULE"),
        ("early.bird", str(package / "bird.py"), "PYMODULE"),
        ("early.worm", str(package / "worm.so"), "EXTENSION"),
    ]


def test_modules_come_out_of_the_file(
    tmp_path: Path, modules: list[tuple[str, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With their places, as if they lay in the program's folder; what is not in the file is not found there."""
    [row] = first.write(tmp_path / "built", ["early", "early.bird", "early.worm", "late"], modules)
    assert row[0] == first.FILE
    finder = start.FirstModules(str(tmp_path / "built"))
    monkeypatch.setattr(sys, "meta_path", [finder, *sys.meta_path])
    bird = importlib.import_module("early.bird")
    assert bird.SONG == "tirili"
    assert tmp_path / "built/early/__init__.pyc" == Path(bird.WHERE)
    assert bird.__spec__.parent == "early"
    assert finder.find_spec("early.worm") is None
    assert finder.find_spec("late") is None
    for name in ("early", "early.bird"):
        del sys.modules[name]


def test_the_file_is_the_same_for_the_same_modules(
    tmp_path: Path, modules: list[tuple[str, str, str]]
) -> None:
    """In whatever order they are named."""
    for folder, wanted in (("one", ["early", "early.bird"]), ("two", ["early.bird", "early"])):
        first.write(tmp_path / folder, wanted, modules)
    assert (tmp_path / "one" / first.FILE).read_bytes() == (tmp_path / "two" / first.FILE).read_bytes()
    assert list(marshal.loads((tmp_path / "one" / first.FILE).read_bytes())) == ["early", "early.bird"]


def test_no_module_is_there_twice(modules: list[tuple[str, str, str]]) -> None:
    """What is in the file is not in the archive, and everything else is."""
    assert first.others(["early", "early.worm"], modules) == modules[1:]


def test_the_program_starts_without_a_parser() -> None:
    """The modules are those of a start that shows an article, and no more than that needs."""
    names = first.names()
    assert {"postil.ui.main_window", "postil.library.glance", "sqlite3"} <= set(names)
    assert not {"argparse", "postil.desk.desk"} & set(names)
