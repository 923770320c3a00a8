"""The compressed archive: the program's folder, to be unpacked and run anywhere."""

import lzma
import shutil
import subprocess
import tarfile
from pathlib import Path


def write(folder: Path, target: Path, made: int) -> None:
    """Write ``folder`` into the tar.xz ``target``, the same bytes for the same files.

    Args:
        folder: goes in by its own name.
        target: replaced.
        made: what all files say of when they were changed, in seconds since 1970.
    """

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = made
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    target.unlink(missing_ok=True)
    plainly = target.with_suffix("")
    # The recursion of tarfile goes through a folder in alphabetical order.
    with tarfile.open(plainly, "w", format=tarfile.PAX_FORMAT) as tar:
        tar.add(folder, folder.name, filter=plain)
    compress(plainly)


def compress(file: Path) -> None:
    """Replace ``file`` by ``file.xz``. The number of threads is fixed, because the bytes depend on whether there is more than one."""
    if shutil.which("xz") is None:
        with lzma.open(f"{file}.xz", "wb", preset=6) as packed, file.open("rb") as plain:
            shutil.copyfileobj(plain, packed)
        file.unlink()
        return
    subprocess.run(["xz", "--force", "-6", "--threads=2", str(file)], check=True)
