"""The shared libraries of the system that Qt needs and does not bring along: find the missing ones, install or name them.

``system_libraries.py import|window [--install]``; standard library only. The list is what ldd says of PySide6-Essentials
6.11 (a test keeps it true); the packages are those of Debian 12 and 13, Ubuntu 22.04 and 24.04, Fedora, Arch and openSUSE.
"""

import argparse
import ctypes
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Library:
    """One shared library, and the package that holds it in each family of systems.

    Attributes:
        soname: what the loader looks for.
        apt: packages, the first that the system knows is the right one.
    """

    soname: str
    apt: tuple[str, ...]
    dnf: str
    pacman: str
    zypper: str


def _library(soname: str, apt: str, dnf: str, pacman: str, zypper: str) -> Library:
    return Library(soname, tuple(apt.split("|")), dnf, pacman, zypper)


#: Without these QtGui cannot even be imported.
IMPORT = (
    _library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
    _library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "libglvnd"),
    _library("libX11.so.6", "libx11-6", "libX11", "libx11", "libX11-6"),
    _library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    _library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "fontconfig"),
    _library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2", "libfreetype6"),
    _library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    _library("libglib-2.0.so.0", "libglib2.0-0t64|libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    _library("libgthread-2.0.so.0", "libglib2.0-0t64|libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    _library("libz.so.1", "zlib1g", "zlib-ng-compat", "zlib", "libz1"),
    _library("libzstd.so.1", "libzstd1", "libzstd", "zstd", "libzstd1"),
    # What Qt's part for sockets asks for, by which one window hears of a second start.
    _library("libbrotlicommon.so.1", "libbrotli1", "libbrotli", "brotli", "libbrotlicommon1"),
    _library("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli", "libbrotlidec1"),
    _library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5", "krb5"),
)
#: Qt's xcb platform: a window on an X server.
XCB = (
    _library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    _library(
        "libxkbcommon-x11.so.0",
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
    _library("libxcb.so.1", "libxcb1", "libxcb", "libxcb", "libxcb1"),
    _library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    _library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    _library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    _library(
        "libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"
    ),
    _library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    _library("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    _library(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    _library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    _library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    _library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    _library("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    _library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    _library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
)
#: Qt's wayland platform.
WAYLAND = (
    _library(
        "libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland", "libwayland-client0"
    ),
    _library(
        "libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland", "libwayland-cursor0"
    ),
    _library("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland", "libwayland-egl1"),
)
#: What the standalone program leaves to the system; whoever runs Python has them.
STANDARD = (
    _library("libstdc++.so.6", "libstdc++6", "libstdc++", "libstdc++", "libstdc++6"),
    _library("libgcc_s.so.1", "libgcc-s1", "libgcc", "libgcc", "libgcc_s1"),
    _library("libexpat.so.1", "libexpat1", "expat", "expat", "libexpat1"),
)
#: The command that installs packages, by the program that a system has for it.
INSTALLERS = {
    "apt-get": ["apt-get", "install"],
    "dnf": ["dnf", "install"],
    "pacman": ["pacman", "-S"],
    "zypper": ["zypper", "install"],
}
UNATTENDED = ["--yes", "--no-install-recommends"]


def needed(purpose: str, environ: Mapping[str, str] = os.environ) -> tuple[Library, ...]:
    """The libraries that ``purpose`` needs: "import", "window" on the desktop that ``environ`` tells of, "package"."""
    if not sys.platform.startswith("linux"):
        return ()
    if purpose == "import":
        return IMPORT
    if purpose == "package":
        return IMPORT + XCB + python_library()
    if environ.get("WAYLAND_DISPLAY") and not environ.get("DISPLAY"):
        return IMPORT + WAYLAND
    return IMPORT + XCB


def python_library() -> tuple[Library, ...]:
    """Python as a library, which the standalone program carries and Debian splits off; nothing when it lies beside Python."""
    soname = str(sysconfig.get_config_var("INSTSONAME"))
    if ".so" not in soname or (Path(str(sysconfig.get_config_var("LIBDIR"))) / soname).exists():
        return ()
    major, minor = sys.version_info[:2]
    return (
        _library(
            soname, f"libpython{major}.{minor}", "python3-libs", "python", f"libpython{major}_{minor}-1_0"
        ),
    )


def missing(libraries: Iterable[Library]) -> list[Library]:
    """Those of ``libraries`` that the loader does not find."""
    return [each for each in libraries if not _loads(each.soname)]


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def installer() -> str | None:
    """The program of this system that installs packages, if we know it."""
    return next((name for name in INSTALLERS if shutil.which(name)), None)


def packages(libraries: Iterable[Library], program: str) -> list[str]:
    """The packages, without repetition, that hold ``libraries`` for ``program``."""
    if program == "apt-get":
        names = [_known_to_apt(each.apt) for each in libraries]
    else:
        names = [str(getattr(each, program)) for each in libraries]
    return list(dict.fromkeys(names))


def _known_to_apt(names: tuple[str, ...]) -> str:
    """The first of ``names`` that apt has; the last one, the older and wider known, when it has none."""
    for name in names[:-1]:
        found = subprocess.run(["apt-cache", "show", "--quiet", name], capture_output=True, check=False)
        if found.returncode == 0 and found.stdout:
            return name
    return names[-1]


def explain(libraries: list[Library]) -> str:
    """One sentence that names what is missing, and the command that installs it."""
    names = ", ".join(each.soname for each in libraries)
    program = installer()
    if program is None:
        return f"These libraries of the system are missing: {names}."
    as_root = "" if os.geteuid() == 0 else "sudo "
    return (
        f"These libraries of the system are missing: {names}. "
        f"Install them with: {as_root}{' '.join([*INSTALLERS[program], *packages(libraries, program)])}"
    )


def prefix() -> list[str] | None:
    """What to put before a command to run it as root without asking anybody; None when that is not possible."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    allowed = subprocess.run(
        ["sudo", "-n", "true"], capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    return ["sudo", "-n"] if allowed.returncode == 0 else None


def install(libraries: list[Library]) -> None:
    """Install ``libraries`` with apt where we may, as root or with a sudo that asks nothing; else do nothing."""
    as_root = prefix() if installer() == "apt-get" else None
    if as_root is None:
        return
    print("Installing libraries of the system: " + ", ".join(each.soname for each in libraries), flush=True)
    # Package lists are fetched only when those that are there do not do.
    if not _installed(as_root, libraries) and _succeeds([*as_root, "apt-get", "update"]):
        _installed(as_root, libraries)


def _installed(as_root: list[str], libraries: list[Library]) -> bool:
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", *INSTALLERS["apt-get"], *UNATTENDED]
    return _succeeds([*apt, *packages(libraries, "apt-get")])


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL).returncode == 0


def provide(purpose: str) -> str:
    """Make sure of the libraries for ``purpose``: "" when all are there or could be installed, else what to do."""
    lacking = missing(needed(purpose))
    if lacking:
        install(lacking)
        lacking = missing(lacking)
    return explain(lacking) if lacking else ""


def main() -> int:
    """Provide for the purpose asked; 0 when everything is there."""
    parser = argparse.ArgumentParser(description="Find, install or name the system libraries that Qt needs.")
    parser.add_argument("purpose", choices=("import", "window", "package"), help="what they are for")
    trouble = provide(parser.parse_args().purpose)
    if trouble:
        print(trouble, file=sys.stderr)
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
