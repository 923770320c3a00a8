"""The modules that the standalone program needs first, in a file of their own."""

import importlib
import marshal
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

import first
import start
from first import First
from postil import records
from postil.ui import translation


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
    [row] = first.write(tmp_path / "built", First(["early", "early.bird", "early.worm", "late"]), modules)
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
        first.write(tmp_path / folder, First(wanted), modules)
    assert (tmp_path / "one" / first.FILE).read_bytes() == (tmp_path / "two" / first.FILE).read_bytes()
    written = marshal.loads((tmp_path / "one" / first.FILE).read_bytes())
    assert list(written["modules"]) == ["early", "early.bird"]


def test_no_module_is_there_twice(modules: list[tuple[str, str, str]]) -> None:
    """What is in the file is not in the archive, and everything else is."""
    assert first.others(First(["early", "early.worm"]), modules) == modules[1:]


@pytest.fixture(scope="module")
def asked() -> First:
    """What a start here asks for."""
    return first.asked()


def test_the_program_starts_without_a_parser(asked: First) -> None:
    """The modules are those of a start that shows an article, and no more than that needs."""
    wanted = {"postil.ui.main_window", "postil.library.glance", "sqlite3", "enum", "re._compiler"}
    assert wanted <= set(asked.modules)
    assert not {"argparse", "postil.desk.desk", "postil.ui.actions"} & set(asked.modules)


def test_modules_of_python_itself_are_found(asked: First, modules: list[tuple[str, str, str]]) -> None:
    """Those that PyInstaller does not list, packages and others; what it lists, and what is none of Python's, is not among them."""
    listed = [("enum", "", "PYMODULE"), *modules]
    found = {name: Path(file) for name, file, _ in first.of_python(asked, listed)}
    assert found["re"].match("re/__init__.py")
    assert found["ntpath"].is_file()
    assert not {"enum", "postil", "early", "sys"} & found.keys()


#: Expressions with flags in them and beside them, named groups, and letters that need a large set.
_EXPRESSIONS = [
    ("a+(?P<end>b|c)?", 0),
    (r"(?i)[^\W\d_]{2,}(?<=\w-)(?P<a>x)(?P<b>y)", int(re.MULTILINE)),
    ("[\u0590-\u08ff\ufb1d-\ufdff] | \\s", int(re.VERBOSE | re.DOTALL)),
]


def test_expressions_come_out_of_the_file_compiled(tmp_path: Path) -> None:
    """The same as Python compiles them, and without that it does; others are compiled as ever."""
    first.write(tmp_path, First([], _EXPRESSIONS), [])
    finder = start.FirstModules(str(tmp_path))
    compiler = SimpleNamespace(compile=lambda words, _flags: f"{words} was compiled")
    start.have_ready(compiler, marshal.loads(finder.made["re._compiler"]))
    for words, flags in _EXPRESSIONS:
        ready, usual = compiler.compile(words, flags), re.compile(words, flags)
        assert ready == usual
        assert (ready.groups, ready.groupindex, ready.flags) == (
            usual.groups,
            usual.groupindex,
            usual.flags,
        )
    assert compiler.compile("a", 0) == "a was compiled"
    assert compiler.compile(b"a", 0) == "b'a' was compiled"


def test_methods_of_records_come_out_of_the_file(tmp_path: Path) -> None:
    """Compiled, by their source, and put where records look for them."""
    source = "def __init__(self, a):\n self.a = a"
    row = ("postil.records", records.__file__, "PYMODULE")
    first.write(tmp_path, First(["postil.records"], [], [source]), [row])
    module = ModuleType("postil.records")
    start.FirstModules(str(tmp_path)).exec_module(module)
    known: dict[str, Any] = {}
    exec(module.READY[source], known)
    assert known["__init__"].__code__.co_varnames == ("self", "a")
    assert module.compiled(source) is module.READY[source]


def test_what_a_start_compiles_is_asked_for(asked: First) -> None:
    """By modules of ours and of Python's, and while the first page is laid out."""
    words = {words for words, _ in asked.patterns}
    assert {r"[^\W\d_]+", r"\{\d+\}", r"[.!?…]"} <= words
    span = ("def __init__(self, start, end):", "_set(self, 'start', start)", "_set(self, 'end', end)")
    assert "\n ".join((*span, "self.__post_init__()")) in asked.methods


def test_docstrings_stay_out(tmp_path: Path, modules: list[tuple[str, str, str]]) -> None:
    """Except of a module that reads them."""
    package = Path(modules[0][1]).parent
    (package / "shy.py").write_text('"""Words."""\nSONG = __doc__\n', encoding="utf-8")
    rows = [*modules, ("early.shy", str(package / "shy.py"), "PYMODULE")]
    first.write(tmp_path, First(["early", "early.shy"]), rows)
    written = marshal.loads((tmp_path / first.FILE).read_bytes())["modules"]
    assert b"A package." not in written["early"][1]
    assert b"Words." in written["early.shy"][1]


def test_themes_come_out_of_the_file_read(tmp_path: Path) -> None:
    """Each time anew, for whoever asks may change what he gets; other texts are read as ever."""
    first.write(tmp_path, First([]), [])
    parser = SimpleNamespace(loads=lambda text, **_how: f"{text} was read")
    start.have_read(parser, marshal.loads(start.FirstModules(str(tmp_path)).made["tomllib._parser"]))
    themes = list((Path(first.__file__).parents[1] / "resources" / "styles").glob("*.toml"))
    assert len(themes) > 3
    for file in themes:
        text = file.read_text(encoding="utf-8")
        parser.loads(text).clear()
        assert parser.loads(text, parse_float=float) == tomllib.loads(text)
        assert parser.loads(text, parse_float=str) == f"{text} was read"
    assert parser.loads("a = 1") == "a = 1 was read"


def test_paths_do_without_addresses_until_one_is_asked_for(tmp_path: Path) -> None:
    """Python's own module of paths is the same but for one import, which it makes when it needs it."""
    [row] = first.of_python(First(["pathlib"]), [])
    first.write(tmp_path, First(["pathlib"]), [row])
    script = (
        "import sys; sys.path.insert(0, sys.argv[2]); import start; sys.modules.pop('pathlib', None); sys.modules.pop('urllib.parse', None);"
        "sys.meta_path.insert(0, start.FirstModules(sys.argv[1])); from pathlib import Path; print('urllib.parse' in sys.modules);"
        "print(Path('/a b/\u00e4').as_uri(), 'urllib.parse' in sys.modules)"
    )
    packaging = str(Path(first.__file__).parent)
    command = [sys.executable, "-I", "-c", script, str(tmp_path), packaging]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "file:///a%20b/%C3%A4", "True"]


def test_texts_of_the_window_come_out_of_the_file_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of the file of each language, without a look into it."""
    german = translation.texts("de")
    assert len(german) > 1000
    row = ("postil.ui.translation", str(translation.__file__), "PYMODULE")
    first.write(tmp_path, First(["postil.ui.translation"]), [row])
    module = ModuleType("postil.ui.translation")
    start.FirstModules(str(tmp_path)).exec_module(module)
    monkeypatch.setattr(module, "catalogue_file", lambda language: tmp_path / f"no {language}")
    assert module.texts("de") == german
    assert module.texts("en") == {}
