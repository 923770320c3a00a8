"""The Debian package: the program in /usr/lib/postil, its command, and what a desktop wants to know of it."""

import gzip
import os
import shutil
import subprocess
from email.utils import formatdate
from pathlib import Path

import build_facts
import elf
import system_libraries

LINUX = Path(__file__).resolve().parent / "linux"
MAINTAINER = "The Postil authors <postil@localhost>"
#: Not libraries that anything is linked to, but data that Qt's keyboard cannot do without.
ALSO_NEEDED = ("xkb-data",)
RECOMMENDED = ("fontconfig-config", "libx11-data", "xdg-utils")
SUGGESTED = ("libcups2t64 | libcups2", "xdg-desktop-portal")
DESCRIPTION = """Read the news closely
 Postil shows an article as a page to read and colours by itself who acts, who
 is quoted saying what, and which military systems are named. Highlights and
 notes stand beside the text.
 .
 Everything lies in one folder on this computer. It works offline; the language
 model comes along."""


def depends(program: Path) -> list[str]:
    """The packages that have what ``program``'s files ask of the system, as in the field Depends.

    Raises:
        LookupError: when a library is in no package that we know.
    """
    known = (
        system_libraries.IMPORT + system_libraries.XCB + system_libraries.WAYLAND + system_libraries.STANDARD
    )
    packages = {each.soname: " | ".join(each.apt) for each in known}
    asked = elf.asked_of_the_system(program)
    if strange := asked - set(packages):
        raise LookupError(f"No package is known that has {', '.join(sorted(strange))}.")
    (major, minor), _ = elf.glibc(program)
    return [
        f"libc6 (>= {major}.{minor})",
        *sorted({packages[name] for name in asked}),
        *ALSO_NEEDED,
    ]


def control(program: Path, kilobytes: int) -> str:
    """The file that tells dpkg what this is."""
    fields = {
        "Package": "postil",
        "Version": build_facts.version(),
        "Section": "text",
        "Priority": "optional",
        "Architecture": "amd64",
        "Maintainer": MAINTAINER,
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(depends(program)),
        "Recommends": ", ".join(RECOMMENDED),
        "Suggests": ", ".join(SUGGESTED),
        "Description": DESCRIPTION,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def write(program: Path, icons: Path, notice: Path, target: Path) -> None:
    """Write the package ``target``.

    Args:
        program: the folder of the standalone program.
        icons: a folder with the folders of an icon theme (48x48/apps/postil.png).
        notice: the licences of all that is shipped.
        target: replaced.
    """
    tree = build_facts.ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    share = tree / "usr" / "share"
    shutil.copytree(program, tree / "usr" / "lib" / "postil", symlinks=True)
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "postil").symlink_to("../lib/postil/postil")
    desktop_files(share)
    shutil.copytree(icons, share / "icons" / "hicolor")
    _papers(share / "doc" / "postil", notice)
    _made_alike(tree)
    kilobytes = sum(f.stat().st_size for f in tree.rglob("*") if f.is_file() and not f.is_symlink()) // 1024
    (tree / "DEBIAN").mkdir(mode=0o755)
    (tree / "DEBIAN" / "control").write_text(control(program, kilobytes), encoding="utf-8")
    steady = os.environ | {"SOURCE_DATE_EPOCH": str(build_facts.committed())}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--threads-max=2", "--build"]
    subprocess.run([*command, str(tree), str(target)], check=True, env=steady, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)


def desktop_files(share: Path) -> None:
    """Put what menus and software centres read into ``share``."""
    (share / "applications").mkdir(parents=True)
    shutil.copy(LINUX / "postil.desktop", share / "applications")
    (share / "mime" / "packages").mkdir(parents=True)
    shutil.copy(LINUX / "postil-mime.xml", share / "mime" / "packages" / "postil.xml")
    (share / "metainfo").mkdir()
    text = (LINUX / "postil.metainfo.xml").read_text(encoding="utf-8")
    text = text.replace("@VERSION@", build_facts.version()).replace("@DATE@", build_facts.day())
    (share / "metainfo" / "io.github.postil.Postil.metainfo.xml").write_text(text, encoding="utf-8")


def _papers(folder: Path, notice: Path) -> None:
    """Copyright and changelog, where Debian looks for them."""
    folder.mkdir(parents=True)
    ours = (build_facts.ROOT / "LICENSE").read_text(encoding="utf-8")
    others = notice.read_text(encoding="utf-8")
    (folder / "copyright").write_text(f"Postil\n\n{ours}\n\n{others}", encoding="utf-8")
    news = (
        f"postil ({build_facts.version()}) unstable; urgency=low\n\n  * New release.\n\n"
        f" -- {MAINTAINER}  {formatdate(build_facts.committed())}\n"
    )
    (folder / "changelog.gz").write_bytes(gzip.compress(news.encode(), 9, mtime=0))


def _made_alike(tree: Path) -> None:
    """Modes that do not depend on who builds."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    tree.chmod(0o755)
