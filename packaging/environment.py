"""Make or mend the environment in .venv: ``environment.py run|dev``.

Standard library only: it runs with whatever Python the machine has. `run` holds what the program needs, `dev` also what
its tests, checks and packaging need; both come from the pinned and hashed lists in requirements/. Nothing is done, and
no network is asked, when the environment is already as these lists say.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NEED = (3, 11)
#: Lists to install, by level. The build requirements stay apart: they only serve to install Postil itself, editable.
LISTS = {"run": ("run.txt", "build.txt"), "dev": ("dev.txt",)}
#: A level that another one contains.
CONTAINED = {"run": ("run", "dev"), "dev": ("dev",)}


class SetupError(Exception):
    """Setting up cannot go on; the message is a finished sentence."""


class Environment:
    """The virtual environment of one checkout.

    Attributes:
        root: the checkout.
        folder: the virtual environment.
        python: its interpreter.
    """

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.folder = root / ".venv"
        scripts = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        self.python = self.folder / scripts
        self._state = self.folder / "postil-setup.json"
        self._unfinished = self.folder / "postil-setup-unfinished"

    def is_ready(self, level: str) -> bool:
        """Whether everything of ``level`` is installed as the lists say, and nothing was moved since."""
        state = self._read_state()
        return (
            state.get("root") == str(self.root)
            and any(state.get(each) == self._wanted(each) for each in CONTAINED[level])
            and not self._unfinished.exists()
            and self._is_sound()
        )

    def make(self, level: str) -> None:
        """Install what ``level`` needs, on top of what is there when that is sound.

        Raises:
            SetupError: when this Python cannot, or pip fails.
        """
        if sys.version_info < NEED:
            raise SetupError("Postil needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
        if self._unfinished.exists() or self._read_state().get("root", str(self.root)) != str(self.root):
            self._clear()
        if not self._is_sound() or not self._runs("-m", "pip", "--version"):
            self._clear()
            self._create()
        self._install(level)
        self._write_state(level)

    def _is_sound(self) -> bool:
        """Whether its interpreter is there, and of the version that is running (it serves as the one asked for)."""
        try:
            config = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8")
        except OSError:
            return False
        version = next((v for k, _, v in _pairs(config) if k in ("version", "version_info")), "")
        return self.python.exists() and version.split(".")[:2] == [str(n) for n in sys.version_info[:2]]

    def _runs(self, *arguments: str) -> bool:
        return subprocess.run([self.python, *arguments], capture_output=True, check=False).returncode == 0

    def _clear(self) -> None:
        if self.folder.is_symlink():
            self.folder.unlink()
        elif self.folder.exists():
            shutil.rmtree(self.folder)

    def _create(self) -> None:
        if not importlib.util.find_spec("ensurepip") or not importlib.util.find_spec("venv"):
            raise SetupError(
                f"{sys.executable} cannot make virtual environments: install its venv module "
                f"(on Debian and Ubuntu: apt-get install python{sys.version_info[0]}.{sys.version_info[1]}-venv)."
            )
        # Not sys.executable: that may be the interpreter of the environment that was just removed.
        base = getattr(sys, "_base_executable", None) or sys.executable
        done = subprocess.run([base, "-m", "venv", self.folder], check=False)
        if done.returncode:
            raise SetupError(f"The environment {self.folder} could not be made: see what Python says above.")

    def _install(self, level: str) -> None:
        lists = [self.root / "packaging" / "requirements" / name for name in LISTS[level]]
        print(
            f"Installing what Postil needs into {self.folder}; the first time this takes some minutes.",
            flush=True,
        )
        # The lists are complete: --no-deps spares pip the search, --require-hashes makes sure of every file.
        self._pip("--require-hashes", "--no-deps", "--only-binary", ":all:", *_each("--requirement", lists))
        self._pip("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(self.root))

    def _pip(self, *arguments: str) -> None:
        """Run ``pip install``, silent unless somebody watches."""
        quiet = [] if sys.stdout.isatty() else ["--quiet"]
        command: list[str | Path] = [
            self.python,
            "-m",
            "pip",
            "install",
            "--disable-pip-version-check",
            "--no-input",
            *quiet,
            *arguments,
        ]
        # The mark stays when this is killed half-way: the next run then starts afresh. pip mends its own failures.
        self._unfinished.touch()
        done = subprocess.run(
            command, check=False, cwd=self.root, env=os.environ | {"PIP_ROOT_USER_ACTION": "ignore"}
        )
        if done.returncode >= 0:
            self._unfinished.unlink()
        if done.returncode:
            raise SetupError(
                "Installing failed: see what pip says above; then the same command goes on from here."
            )

    def _wanted(self, level: str) -> str:
        """Digest of everything that decides what is installed: the lists, the entry points, the version."""
        lists = [self.root / "packaging" / "requirements" / name for name in LISTS[level]]
        digest = hashlib.sha256()
        for file in (*lists, self.root / "pyproject.toml", self.root / "app" / "postil" / "__init__.py"):
            digest.update(file.read_bytes() + b"\0")
        return digest.hexdigest()

    def _read_state(self) -> dict[str, str]:
        try:
            return dict(json.loads(self._state.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return {}

    def _write_state(self, level: str) -> None:
        state = self._read_state() | {"root": str(self.root), level: self._wanted(level)}
        self._state.write_text(json.dumps(state, indent=1), encoding="utf-8")


def _pairs(config: str) -> list[tuple[str, str, str]]:
    """The lines of pyvenv.cfg as (key, "=", value)."""
    return [
        (k.strip().lower(), eq, v.strip())
        for k, eq, v in (line.partition("=") for line in config.splitlines())
    ]


def _each(option: str, values: list[Path]) -> list[str]:
    return [part for value in values for part in (option, str(value))]


def main() -> int:
    """Bring the environment to the level asked for; 0 when it is there."""
    parser = argparse.ArgumentParser(description="Make or mend the environment in .venv.")
    parser.add_argument("level", choices=sorted(LISTS))
    level = parser.parse_args().level
    environment = Environment()
    try:
        if not environment.is_ready(level):
            environment.make(level)
    except SetupError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
