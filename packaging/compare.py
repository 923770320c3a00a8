"""Whether two builds of one commit are the same: ``compare.py FOLDER OTHER``; names every file that is not.

Standard library only. Ends with 1 when a file differs that is not in ``MAY_DIFFER``.
"""

import hashlib
import sys
from fnmatch import fnmatch
from pathlib import Path

#: What differs between two builds, and why it may.
MAY_DIFFER: tuple[str, ...] = ()


def contents(folder: Path) -> dict[str, str]:
    """Path below ``folder`` → SHA-256 of the file, or where a link leads."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def differing(one: Path, other: Path) -> list[str]:
    """Paths of files that are not in both folders with the same bytes."""
    mine, theirs = contents(one), contents(other)
    return sorted(name for name in mine.keys() | theirs.keys() if mine.get(name) != theirs.get(name))


def main() -> int:
    """Compare the folders named on the command line."""
    one, other = Path(sys.argv[1]), Path(sys.argv[2])
    names = differing(one, other)
    bad = [name for name in names if not any(fnmatch(name, pattern) for pattern in MAY_DIFFER)]
    for name in names:
        print(f"{'differs' if name in bad else 'differs, as it may'}: {name}")
    print(f"{len(contents(one))} files, {len(names)} differ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
