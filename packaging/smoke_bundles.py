"""Install and try what `make package` made, as people who download it would: the archive, the Debian package, and a wheel.

``smoke_bundles.py [--bare [SUITE …]]``: with --bare the package is installed with apt in new bare systems (all of ``SYSTEMS`` unless
some are named; needs root, debootstrap and the network), which have only what the package declares; without, it is only unpacked.
Ends with 1 at the first trouble.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import smoke
from build_facts import DIST, ROOT, version
from smoke import SmokeError, Trial

DEBIAN, UBUNTU = "http://deb.debian.org/debian", "http://archive.ubuntu.com/ubuntu"
#: The systems that the program is for, the oldest of each first: name of the suite → where its packages are.
SYSTEMS = {"bookworm": DEBIAN, "trixie": DEBIAN, "jammy": UBUNTU, "noble": UBUNTU}
#: What Ubuntu calls the rest of its packages, among them libraries that Qt's windows need.
COMPONENTS = {DEBIAN: "main", UBUNTU: "main,universe"}


def archive(folder: Path) -> str:
    """The archive runs from a folder with an odd name."""
    program = _unpacked(folder / "Ärger & Glück")
    trial = _trial(program, folder)
    return f"{smoke.version(trial)}, {smoke.opens(trial)}"


def portable(folder: Path) -> str:
    """With a file named postil-portable beside it, it keeps all in its own folder."""
    program = _unpacked(folder / "stick")
    (program.parent / "postil-portable").touch()
    trial = _trial(program, folder)
    trial.expect(0, "--smoke")
    if strays := sorted(str(path.relative_to(trial.folder)) for path in trial.folder.rglob("*")):
        raise SmokeError(f"it left {', '.join(strays)} in the home folder")
    if not (program.parent / "postil-data" / "library.sqlite3").is_file():
        raise SmokeError("there is no library beside the program")
    return "nothing outside"


def package(folder: Path) -> str:
    """The Debian package has the program where its command leads."""
    file = _made("postil_*_amd64.deb")
    _run("dpkg", "-x", str(file), str(folder / "root"))
    trial = _trial(folder / "root" / "usr" / "bin" / "postil", folder)
    return smoke.version(trial)


def bare(suite: str, folder: Path) -> str:
    """Installed in a system that has nothing else, the window finds and saves marks."""
    root, mirror = folder / "bare", SYSTEMS[suite]
    options = ["--variant=minbase", f"--components={COMPONENTS[mirror]}"]
    _run("debootstrap", *options, suite, str(root), mirror)
    shutil.copy(_made("postil_*_amd64.deb"), root / "postil.deb")
    _run("chroot", str(root), "apt-get", "install", "--yes", "--no-install-recommends", "/postil.deb")
    settings = ["env", "-i", "PATH=/usr/bin:/bin", "HOME=/root", "QT_QPA_PLATFORM=offscreen"]
    said = _run("chroot", str(root), *settings, "postil", "--data-dir", "/root/news", "--smoke").splitlines()[
        -1
    ]
    return f"{suite}: {said}"


def wheel(folder: Path) -> str:
    """The wheel, installed in an empty environment, brings its command and Pygments' plug-in."""
    environment, python = folder / "venv", folder / "venv" / "bin" / "python"
    _run(sys.executable, "-m", "venv", str(environment))
    lists = ROOT / "packaging" / "requirements"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
    _run(*install, "-r", str(lists / "run.txt"), "-r", str(lists / "build.txt"))
    built = [str(python), "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    _run(*built, "--wheel-dir", str(folder), str(ROOT))
    _run(
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        str(next(folder.glob("postil-*.whl"))),
    )
    trial = _trial(environment / "bin" / "postil", folder)
    said = f"{smoke.version(trial)}, {smoke.colours(trial)}"
    coloured = _run(str(environment / "bin" / "pygmentize"), "-l", "postil", "-f", "html", str(smoke.ARTICLE))
    if "<span" not in coloured:
        raise SmokeError("pygmentize -l postil coloured nothing")
    return said


def _unpacked(folder: Path) -> Path:
    """The program in the archive, unpacked into ``folder``."""
    folder.mkdir()
    _run("tar", "-xJf", str(_made("postil-*-linux-x86_64.tar.xz")), "-C", str(folder))
    return folder / "postil" / "postil"


def _made(pattern: str) -> Path:
    name = pattern.replace("*", version())
    if not (DIST / name).is_file():
        raise SmokeError(f"there is no dist/{name}: build it with `make package`")
    return DIST / name


def _trial(program: Path, folder: Path) -> Trial:
    home = folder / "home"
    home.mkdir(exist_ok=True)
    return Trial([str(program)], home)


def _run(*command: str) -> str:
    """What ``command`` says; SmokeError when it fails."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SmokeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stdout


def _says(check: Callable[[Path], str]) -> str:
    return str((check.func if isinstance(check, partial) else check).__doc__)


def main() -> int:
    """Try everything that this system can; 1 at the first thing that is wrong."""
    parser = argparse.ArgumentParser(description="Install and try what was built.")
    parser.add_argument(
        "--bare", nargs="*", choices=SYSTEMS, metavar="SUITE", help="install the package in new bare systems"
    )
    wanted = parser.parse_args().bare
    checks: list[Callable[[Path], str]] = [archive, portable, wheel]
    if wanted is not None:
        checks += [partial(bare, suite) for suite in wanted or SYSTEMS]
    elif shutil.which("dpkg"):
        checks.append(package)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for check in checks:
        with tempfile.TemporaryDirectory(prefix="postil-smoke-") as folder:
            begun = time.perf_counter()
            try:
                said = check(Path(folder))
            except (SmokeError, OSError, StopIteration) as wrong:
                print(f"{_says(check)} NO: {wrong}", file=sys.stderr)
                return 1
            print(f"{_says(check)} {said} ({time.perf_counter() - begun:.1f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
