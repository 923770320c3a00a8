"""What Qt needs of the system: known in full, found when missing, named with the command that installs it."""

import ast
import importlib.util
import re
import sys
from pathlib import Path

import pytest

import system_libraries
from system_libraries import IMPORT, WAYLAND, XCB, Library

ROOT = Path(__file__).resolve().parents[3]
#: Every system that runs Python at all has these.
GIVEN = {
    "libc.so.6",
    "libm.so.6",
    "libstdc++.so.6",
    "libgcc_s.so.1",
    "libpthread.so.0",
    "libresolv.so.2",
    "libdl.so.2",
    "librt.so.1",
}
ABSENT = Library(
    "libpostil-absent.so.7", ("absent-new", "absent7"), "absent-dnf", "absent-arch", "absent-suse"
)
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these libraries are Linux's")


def qt_modules() -> set[str]:
    """The Qt modules that the program imports, and those it cannot do without."""
    found = {"QtCore", "QtGui", "QtWidgets"}
    for file in (ROOT / "app" / "postil" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                found.add(str(node.module).split(".")[1])
    return found


def requires(file: Path) -> set[str]:
    """The libraries that an ELF file names (its string table holds each name whole), its own left out."""
    names = re.findall(rb"\0(lib[\w+.-]+\.so(?:\.\d+)+)(?=\0)", file.read_bytes())
    return {name.decode() for name in names} - {file.name}


def outside(folder: Path, files: list[Path]) -> set[str]:
    """What ``files``, and the libraries of Qt's own behind them, need from the system."""
    seen, wanted, todo = set[Path](), set[str](), list(files)
    while todo:
        file = todo.pop()
        if file in seen:
            continue
        seen.add(file)
        for name in requires(file):
            bundled = folder / "Qt" / "lib" / name
            if bundled.exists():
                todo.append(bundled)
            else:
                wanted.add(name)
    return {name for name in wanted if not name.startswith(("libpyside", "libshiboken"))} - GIVEN


@pytest.fixture(scope="module")
def pyside() -> Path:
    """Where PySide6 is installed."""
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


@linux
def test_all_that_importing_qt_needs_is_listed(pyside: Path) -> None:
    """The modules that the program imports, and the platform without a screen, need nothing that is not in the list."""
    files = [pyside / f"{name}.abi3.so" for name in qt_modules()]
    files.append(pyside / "Qt" / "plugins" / "platforms" / "libqoffscreen.so")
    assert outside(pyside, files) == {each.soname for each in IMPORT}


@linux
@pytest.mark.parametrize(("plugin", "listed"), [("libqxcb.so", XCB), ("libqwayland.so", WAYLAND)])
def test_all_that_a_window_needs_is_listed(pyside: Path, plugin: str, listed: tuple[Library, ...]) -> None:
    """The platforms with a screen need nothing that is in neither list."""
    wanted = outside(pyside, [pyside / "Qt" / "plugins" / "platforms" / plugin])
    assert wanted <= {each.soname for each in IMPORT + listed}


@linux
def test_a_missing_library_is_found() -> None:
    """One that nobody has is missing; libc is not."""
    libc = Library("libc.so.6", ("libc6",), "glibc", "glibc", "glibc")
    assert system_libraries.missing([libc, ABSENT]) == [ABSENT]


@linux
def test_what_a_window_needs_depends_on_the_desktop() -> None:
    """X11 needs xcb; Wayland alone does not; importing Qt needs neither."""
    assert system_libraries.needed("window", {"DISPLAY": ":0"}) == IMPORT + XCB
    assert (
        system_libraries.needed("window", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) == IMPORT + XCB
    )
    assert system_libraries.needed("window", {"WAYLAND_DISPLAY": "wayland-0"}) == IMPORT + WAYLAND
    assert system_libraries.needed("import", {"DISPLAY": ":0"}) == IMPORT


@linux
def test_packaging_needs_python_as_a_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Debian's own Python has it in a package apart; one that was built with it beside itself needs no more."""
    said = {"INSTSONAME": "libpython3.99.so.1.0", "LIBDIR": str(tmp_path)}
    monkeypatch.setattr(system_libraries.sysconfig, "get_config_var", said.get)
    monkeypatch.setattr(system_libraries.sys, "version_info", (3, 99, 0))
    library = system_libraries.needed("package")[-1]
    assert (library.soname, library.apt) == ("libpython3.99.so.1.0", ("libpython3.99",))
    (tmp_path / "libpython3.99.so.1.0").touch()
    assert system_libraries.needed("package") == IMPORT + XCB
    said["INSTSONAME"] = "libpython3.99.a"
    assert system_libraries.needed("package") == IMPORT + XCB


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("apt-get", "apt-get install absent7"),
        ("dnf", "dnf install absent-dnf"),
        ("pacman", "pacman -S absent-arch"),
        ("zypper", "zypper install absent-suse"),
    ],
)
def test_the_sentence_names_library_and_command(
    monkeypatch: pytest.MonkeyPatch, program: str, command: str
) -> None:
    """Whoever cannot have it installed is told exactly what to type, each package once."""
    monkeypatch.setattr(
        system_libraries.shutil, "which", lambda name: name if name in (program, "sudo") else None
    )
    monkeypatch.setattr(system_libraries, "_known_to_apt", lambda names: names[-1])
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000)
    said = system_libraries.explain([ABSENT, ABSENT])
    assert "libpostil-absent.so.7" in said
    assert said.endswith(f"Install them with: sudo {command}")


def test_without_an_installer_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system we do not know, the names at least."""
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: None)
    assert system_libraries.explain([ABSENT]).endswith("missing: libpostil-absent.so.7.")


def test_apt_takes_the_name_that_it_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Renamed packages: the newer name where it is known, else the older one."""
    known = {"absent-new"}

    def run(command: list[str], **_: object) -> object:
        found = command[-1] in known
        return system_libraries.subprocess.CompletedProcess(
            command, 0 if found else 100, stdout=b"x" if found else b""
        )

    monkeypatch.setattr(system_libraries.subprocess, "run", run)
    assert system_libraries.packages([ABSENT], "apt-get") == ["absent-new"]
    known.clear()
    assert system_libraries.packages([ABSENT], "apt-get") == ["absent7"]


def test_stale_package_lists_are_fetched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Installing is tried with the lists that are there, then with new ones, and then no more."""
    commands: list[list[str]] = []

    def succeeds(command: list[str]) -> bool:
        commands.append(command)
        return command[-1] == "update"

    monkeypatch.setattr(system_libraries, "installer", lambda: "apt-get")
    monkeypatch.setattr(system_libraries, "prefix", lambda: ["sudo", "-n"])
    monkeypatch.setattr(system_libraries, "_known_to_apt", lambda names: names[-1])
    monkeypatch.setattr(system_libraries, "_succeeds", succeeds)
    system_libraries.install([ABSENT])
    apt = ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes"]
    assert [command[:7] for command in commands] == [apt, ["sudo", "-n", "apt-get", "update"], apt]
    assert commands[0][-1] == "absent7"


def test_nothing_is_installed_without_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither root nor a sudo that asks nothing: the system is left as it is, and the sentence comes."""
    monkeypatch.setattr(system_libraries, "needed", lambda purpose: (ABSENT,))
    monkeypatch.setattr(system_libraries, "installer", lambda: "apt-get")
    monkeypatch.setattr(system_libraries, "prefix", lambda: None)
    monkeypatch.setattr(
        system_libraries, "_succeeds", lambda command: pytest.fail("ran " + " ".join(command))
    )
    monkeypatch.setattr(system_libraries, "_known_to_apt", lambda names: names[-1])
    assert "absent7" in system_libraries.provide("window")
