"""Make the pinned and hashed lists of packages in requirements/ anew: ``lock.py [--upgrade]``.

The lists hold for every Python from 3.11 on and every system (environment markers decide), and agree with each other:
run.txt is resolved first and holds the others to its versions. Needs the network, and uv, which is fetched into build/
when there is none.
"""

import argparse
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LISTS = ROOT / "packaging" / "requirements"
UV = "uv>=0.9"
OPTIONS = [
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
]


def find_uv() -> str:
    """Where uv is: on the path, else in an environment of its own under build/."""
    if found := shutil.which("uv"):
        return found
    folder = ROOT / "build" / "uv"
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    if not (scripts / "uv").exists():
        venv.create(folder, with_pip=True)
        subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", UV], check=True)
    return str(scripts / "uv")


def resolve(uv: str, name: str, *what: str) -> None:
    """Write one list."""
    command = [uv, "pip", "compile", *OPTIONS, *what, "--output-file", str(LISTS / name)]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def main() -> int:
    """Make the three lists."""
    parser = argparse.ArgumentParser(description="Make the pinned and hashed requirement lists anew.")
    parser.add_argument(
        "--upgrade", action="store_true", help="to the newest versions that pyproject.toml allows"
    )
    upgrade = ["--upgrade"] if parser.parse_args().upgrade else []
    uv = find_uv()
    held = ["--constraints", str(LISTS / "run.txt")]
    resolve(uv, "run.txt", "pyproject.toml", *upgrade)
    resolve(uv, "dev.txt", "pyproject.toml", "--group", "dev", *held, *upgrade)
    resolve(
        uv, "build.txt", "--group", "pyproject.toml:build", "--constraints", str(LISTS / "dev.txt"), *upgrade
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
