"""Build the standalone program into dist/postil/: PyInstaller by postil.spec, then strip what may be stripped."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import build_facts
from elf import is_elf

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "dist" / "postil"
#: Stripping breaks these: OpenBLAS finds its own parts by their symbols.
NOT_STRIPPED = ("numpy.libs",)


def build() -> None:
    """Run PyInstaller on the spec."""
    shutil.rmtree(PROGRAM, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    command += ["--distpath", str(PROGRAM.parent), "--workpath", str(ROOT / "build" / "pyinstaller")]
    # One order of sets, one time stamp: two builds of one commit are alike.
    steady = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(build_facts.committed())}
    subprocess.run(
        [*command, str(ROOT / "packaging" / "postil.spec")], check=True, cwd=ROOT, env=os.environ | steady
    )


def strip(folder: Path) -> None:
    """Take the symbols out of the libraries in ``folder`` (a third of their size), where there is a strip to do it."""
    program = shutil.which("strip")
    if program is None:
        return
    for file in sorted(folder.rglob("*.so*")):
        if (
            not file.is_symlink()
            and file.is_file()
            and not set(file.parts) & set(NOT_STRIPPED)
            and is_elf(file)
        ):
            subprocess.run([program, "--strip-unneeded", str(file)], check=True)


def size(folder: Path) -> int:
    """Bytes in all files below ``folder``, each counted once."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def main() -> None:
    """Build, strip, say how large it came out."""
    begun = time.monotonic()
    build()
    strip(PROGRAM / "_internal")
    took = time.monotonic() - begun
    print(f"{PROGRAM.relative_to(ROOT)}: {size(PROGRAM) / 1e6:.0f} MB, built in {took:.0f} s")


if __name__ == "__main__":
    main()
