"""`make setup`: does all that is needed, nothing twice, and mends what was left half-made."""

import shutil
import sys
from pathlib import Path

import pytest

import environment
from environment import Environment, SetupError


class Fake(Environment):
    """An environment that notes what pip is asked for instead of asking it."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.asked: list[tuple[str, ...]] = []
        self.created = 0
        self.has_pip = True

    def _create(self) -> None:
        self.created += 1
        self.python.parent.mkdir(parents=True)
        self.python.symlink_to(sys.executable)
        version = ".".join(map(str, sys.version_info[:3]))
        (self.folder / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {version}\n", encoding="utf-8")

    def _runs(self, *arguments: str) -> bool:
        return self.has_pip

    def _pip(self, *arguments: str) -> None:
        self.asked.append(arguments)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout, in a path with a space."""
    root = tmp_path / "my postil"
    lists = root / "packaging" / "requirements"
    lists.mkdir(parents=True)
    for name in ("run.txt", "build.txt", "dev.txt"):
        (lists / name).write_text(f"{name}==1\n", encoding="utf-8")
    (root / "app" / "postil").mkdir(parents=True)
    (root / "app" / "postil" / "__init__.py").write_text('"""Postil."""\n', encoding="utf-8")
    (root / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return root


def test_setup_once(checkout: Path) -> None:
    """The lists, then Postil itself; after that nothing is left to do."""
    made = Fake(checkout)
    assert not made.is_ready("run")
    made.make("run")
    assert made.created == 1
    assert ["--require-hashes" in asked for asked in made.asked] == [True, False]
    assert made.asked[1][-2:] == ("--editable", str(checkout))
    assert Fake(checkout).is_ready("run")
    assert not Fake(checkout).is_ready("dev")


def test_tests_need_no_second_setup_for_the_program(checkout: Path) -> None:
    """What tests run in contains what the program runs in."""
    Fake(checkout).make("dev")
    assert Fake(checkout).is_ready("dev")
    assert Fake(checkout).is_ready("run")


@pytest.mark.parametrize(
    "file", ["packaging/requirements/run.txt", "pyproject.toml", "app/postil/__init__.py"]
)
def test_a_changed_list_is_installed_on_top(checkout: Path, file: str) -> None:
    """New pins, another entry point or another version: installed again, into the same environment."""
    Fake(checkout).make("run")
    (checkout / file).write_text("changed\n", encoding="utf-8")
    again = Fake(checkout)
    assert not again.is_ready("run")
    again.make("run")
    assert again.created == 0
    assert Fake(checkout).is_ready("run")


def test_a_killed_setup_starts_afresh(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that pip left half-written are not trusted."""
    Fake(checkout).make("run")
    (checkout / ".venv" / "postil-setup-unfinished").touch()
    leftover = checkout / ".venv" / "half-written"
    leftover.touch()
    again = Fake(checkout)
    assert not again.is_ready("run")
    again.make("run")
    assert again.created == 1
    assert not leftover.exists()


def test_pip_marks_its_work_as_unfinished_until_it_ends(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mark stays only when pip was killed; its own failure is a sentence, and the next run goes on from there."""
    made = Fake(checkout)
    made.make("run")
    mark = checkout / ".venv" / "postil-setup-unfinished"
    codes = iter([0, 1, -9])

    def run(command: list[str], **_: object) -> object:
        assert mark.exists()
        return environment.subprocess.CompletedProcess(command, next(codes))

    monkeypatch.setattr(environment.subprocess, "run", run)
    Environment._pip(made, "anything")
    assert not mark.exists()
    with pytest.raises(SetupError, match="see what pip says above"):
        Environment._pip(made, "anything")
    assert not mark.exists()
    with pytest.raises(SetupError):
        Environment._pip(made, "anything")
    assert mark.exists()


def test_an_environment_without_pip_is_made_again(checkout: Path) -> None:
    """Making it was interrupted, or the system's own split it off."""
    Fake(checkout).make("run")
    again = Fake(checkout)
    again.has_pip = False
    again.make("dev")
    assert again.created == 1


def test_a_moved_checkout_is_set_up_anew(checkout: Path) -> None:
    """Scripts and the link to the sources would point to the old place."""
    Fake(checkout).make("run")
    moved = checkout.with_name("elsewhere")
    shutil.move(checkout, moved)
    again = Fake(moved)
    assert not again.is_ready("run")
    again.make("run")
    assert again.created == 1


def test_a_vanished_interpreter_is_replaced(checkout: Path) -> None:
    """After an upgrade of the system its Python may be gone."""
    Fake(checkout).make("run")
    python = Fake(checkout).python
    python.unlink()
    python.symlink_to(checkout / "gone")
    again = Fake(checkout)
    assert not again.is_ready("run")
    again.make("run")
    assert again.created == 1


def test_another_python_makes_another_environment(checkout: Path) -> None:
    """`make setup PYTHON=…` with another version replaces the environment."""
    Fake(checkout).make("run")
    config = checkout / ".venv" / "pyvenv.cfg"
    config.write_text("version = 3.10.1\n", encoding="utf-8")
    assert not Fake(checkout).is_ready("run")
    again = Fake(checkout)
    again.make("run")
    assert again.created == 1


def test_without_the_venv_module_one_sentence(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian splits it off: the package to install is named."""
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SetupError, match=rf"apt-get install python3\.{sys.version_info[1]}-venv"):
        Environment(checkout).make("run")


def test_an_old_python_is_refused(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, and nothing is made."""
    monkeypatch.setattr(environment, "NEED", (9, 0))
    with pytest.raises(SetupError, match="newer; this is 3"):
        Environment(checkout).make("run")
    assert not (checkout / ".venv").exists()
