"""Make of dist/postil/ what people download: notices and SBOM in it, the archive and the Debian package beside it."""

import shutil
import sys
import time
from pathlib import Path

import app_icons
import archive
import build_facts
import deb
import elf
import notices
import sbom
import shipped
from build_facts import DIST, PROGRAM, ROOT

#: What the folder and the archive may weigh at most, in bytes.
FOLDER_LIMIT, ARCHIVE_LIMIT = 250_000_000, 80_000_000
#: Debian 12's: a program that is built there, with whatever Python, asks for no newer one. Ubuntu 22.04 has 2.35.
GLIBC_LIMIT = (2, 36)


def main() -> int:
    """Make all of it; 1 when something is too large, too new, or of unknown licence."""
    begun = time.monotonic()
    parts = shipped.parts()
    notice, bill = PROGRAM / "_internal" / "NOTICES.txt", PROGRAM / "_internal" / "sbom.cdx.json"
    notice.write_text(notices.text(parts), encoding="utf-8")
    bill.write_text(sbom.text(parts), encoding="utf-8")
    name = f"postil-{build_facts.version()}"
    shutil.copy(bill, DIST / f"{name}.cdx.json")
    made = [PROGRAM]
    if sys.platform == "linux":
        icons = ROOT / "build" / "icons"
        app_icons.draw(icons)
        made.append(DIST / f"{name}-linux-x86_64.tar.xz")
        archive.write(PROGRAM, made[-1], build_facts.committed())
        if shutil.which("dpkg-deb"):
            made.append(DIST / f"postil_{build_facts.version()}_amd64.deb")
            deb.write(PROGRAM, icons, notice, made[-1])
    for path in made:
        print(f"{path.relative_to(ROOT)}: {size(path) / 1e6:.0f} MB")
    print(f"{len(parts)} parts of others in it; bundled in {time.monotonic() - begun:.0f} s")
    wrong = list(_wrong(made, notices.without_text(parts)))
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    return 1 if wrong else 0


def size(path: Path) -> int:
    """Bytes of a file, or of all files in a folder, each counted once."""
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())


def _wrong(made: list[Path], unlicensed: list[str]) -> list[str]:
    """Sentences about what may not be handed out like this."""
    found = [f"Nothing says under which licence these are: {', '.join(unlicensed)}."] if unlicensed else []
    for path in made:
        limit = FOLDER_LIMIT if path.is_dir() else ARCHIVE_LIMIT
        if size(path) > limit:
            found.append(f"{path.name} has {size(path) / 1e6:.1f} MB; {limit / 1e6:.0f} are allowed.")
    if sys.platform == "linux":
        (major, minor), file = elf.glibc(PROGRAM)
        print(f"needs glibc {major}.{minor} ({file.name})")
        if (major, minor) > GLIBC_LIMIT:
            found.append(f"{file.name} needs glibc {major}.{minor}: build on an older system.")
    return found


if __name__ == "__main__":
    sys.exit(main())
