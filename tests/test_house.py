"""The house rules that a linter does not know: who may import what, what lies where, what agrees with what."""

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import postil

ROOT = Path(__file__).resolve().parents[1]
APP = ROOT / "app" / "postil"
MODULES = sorted(APP.rglob("*.py"))
TOP_LEVEL = {
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "pyproject.toml",
    "app",
    "packaging",
    "resources",
    "seeds",
    "tests",
}
BUILT = {"build", "dist"}
#: Import package → the only places of app/postil that may import it, lazily or not.
DOORS = {
    "PySide6": ("ui/",),
    "shiboken6": ("ui/",),
    "sqlite3": ("library/",),
    "spacy": ("analysis/nlp.py", "analysis/spacy_component.py", "exporters/docbin.py"),
    "thinc": ("analysis/nlp.py",),
    "socket": ("importers/fetch.py",),
    "ssl": ("importers/fetch.py",),
    "http": ("importers/fetch.py",),
    "urllib.request": ("importers/fetch.py",),
    "httpx": ("importers/fetch.py",),
    "requests": ("importers/fetch.py",),
    "PySide6.QtNetwork": ("ui/",),
}
#: What no command needs just to say its version.
HEAVY = {
    "PySide6",
    "charset_normalizer",
    "markdown_it",
    "numpy",
    "pygments",
    "rapidfuzz",
    "spacy",
    "sqlite3",
    "thinc",
}
MOST_LINES = 400


def parse(module: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(module.read_text(encoding="utf-8"))


def imports(module: Path) -> Iterator[tuple[str, int]]:
    """Every import anywhere in a file: dotted name, and level (0: absolute)."""
    for node in ast.walk(parse(module)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, 0) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.level
            yield from ((f"{node.module}.{alias.name}", node.level) for alias in node.names)


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What this Python prints, run as a program of its own."""
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, cwd=ROOT, timeout=120
    )


def test_import_contracts_hold() -> None:
    """The contracts of pyproject.toml: imports go down only, siblings are blind to each other."""
    lint = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(cache_dir=None))"
    done = python("-c", lint)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("package", DOORS)
def test_one_door(package: str) -> None:
    """Qt, SQL, the model and sockets each enter through one place."""
    strangers = {
        str(module.relative_to(APP))
        for module in MODULES
        if not module.relative_to(APP).as_posix().startswith(DOORS[package])
        and any(name == package or name.startswith(package + ".") for name, _ in imports(module))
    }
    assert strangers == set()


def test_no_relative_imports() -> None:
    """Every import says in full where it goes."""
    assert [m for m in MODULES if any(level for _, level in imports(m))] == []


def test_every_module_says_what_it_is() -> None:
    """Each module opens with a docstring."""
    assert [m for m in MODULES if not ast.get_docstring(parse(m))] == []


def test_modules_stay_small() -> None:
    """No file of the program grows past 400 lines."""
    lengths = {str(m.relative_to(APP)): len(m.read_text(encoding="utf-8").splitlines()) for m in MODULES}
    assert {name: n for name, n in lengths.items() if n > MOST_LINES} == {}


def test_the_top_level_is_fixed() -> None:
    """Nothing new at the top of the repository but dot-folders."""
    found = {entry.name for entry in ROOT.iterdir() if not entry.name.startswith(".")}
    assert found - BUILT <= TOP_LEVEL
    assert found >= TOP_LEVEL


def test_version_imports_nothing_heavy() -> None:
    """`postil --version` answers at once: no Qt, no model, no database."""
    code = (
        "import sys; sys.argv = ['postil', '--version']\n"
        "from postil.__main__ import main\n"
        "try: status = main()\n"
        "except SystemExit as end: status = end.code\n"
        f"print(status or 0, *sorted({HEAVY!r} & set(sys.modules)), sep='|')"
    )
    done = python("-c", code)
    version, status = done.stdout.splitlines()
    assert (version.split()[-1], status) == (postil.__version__, "0"), done.stderr


def test_versions_agree() -> None:
    """The package, its installation and the newest numbered entry of the changelog say one version."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog
    numbered = re.findall(r"^## \[(\d[^\]]*)\]", changelog, re.MULTILINE)
    assert {importlib.metadata.version("postil"), *numbered[:1]} == {postil.__version__}


def test_qt_keeps_its_references() -> None:
    """PySide6 6.12.0 drops a reference with each void call on Python 3.11 and aborts: the pinned one must not."""
    code = (
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "app = QApplication([]); label = QLabel()\n"
        "for _ in range(20_000): label.setText('x')\n"
        "print('alive')"
    )
    done = python("-c", code)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr[-2000:]


def makefile_targets() -> set[str]:
    """The targets of the Makefile."""
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def test_readme_names_commands_that_exist() -> None:
    """Every `make …` of the README is there, and `make run` and `make test` come first."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    code = re.findall(r"^    .*|`[^`\n]+`", readme, re.MULTILINE)
    named = re.findall(r"\bmake ([a-z]+)\b", "\n".join(code))
    assert named[:2] == ["run", "test"]
    assert set(named) <= makefile_targets()


def test_readme_shows_what_is_there() -> None:
    """Pictures and files that the README links lie where it says."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", readme) + re.findall(r'(?:src|srcset)="([^"]+)"', readme)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_make_target_is_explained() -> None:
    """`make help` lists each target that a person would call."""
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    silent = [line for line in lines if re.match(r"^[a-z]+:", line) and "## " not in line]
    assert silent == ["developer:"]


def pins(name: str) -> dict[str, set[str]]:
    """Package → its pinned versions (several where environment markers choose) in a requirement list."""
    found: dict[str, set[str]] = {}
    text = (ROOT / "packaging" / "requirements" / name).read_text(encoding="utf-8")
    for package, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE):
        found.setdefault(package.lower().replace("_", "-"), set()).add(version)
    return found


def test_requirement_lists_agree() -> None:
    """What tests run with is what readers run with: the lists hold one version of each package."""
    run, build, dev = pins("run.txt"), pins("build.txt"), pins("dev.txt")
    assert run
    assert {name: dev.get(name) for name in run | build} == run | build


@pytest.mark.parametrize("name", ["run.txt", "build.txt", "dev.txt"])
def test_requirements_are_pinned_and_hashed(name: str) -> None:
    """Each entry has an exact version and at least one SHA-256, and names no place to get it from."""
    text = (ROOT / "packaging" / "requirements" / name).read_text(encoding="utf-8")
    entries = re.sub(r"\\\n\s*", " ", text).splitlines()
    assert [e for e in entries if not re.match(r"[\w.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", e)] == []
    assert "://" not in text


def test_requirement_lists_follow_pyproject() -> None:
    """Every dependency declared is pinned to a version that it allows."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = declared["dependency-groups"]["dev"]
    wanted = {
        "run.txt": declared["project"]["dependencies"],
        "dev.txt": [g for g in groups if isinstance(g, str)],
    }
    for name, requirements in wanted.items():
        pinned = pins(name)
        for requirement in map(Requirement, requirements):
            versions = pinned.get(requirement.name.lower().replace("_", "-"), set())
            assert versions, f"{requirement} is not in {name}: run `make lock`"
            assert all(requirement.specifier.contains(v) for v in versions), f"{requirement}: run `make lock`"


def test_tests_leave_the_reader_alone() -> None:
    """No test can reach the real home, settings or library."""
    from postil import paths

    folders = paths.folders()
    homes = [Path(os.environ[v]) for v in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")]
    assert all("postil-tests-" in str(home) for home in homes)
    assert folders.data.name == "postil-data"
    assert not folders.data.exists()
