"""What people download: the same bytes for the same files, with all that is asked of the system and all licences named."""

import importlib.util
import json
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest

import app_icons
import archive
import contents
import deb
import notices
import sbom
import shipped
from postil.analysis import nlp
from postil.library.merging.packed import SUFFIX
from shipped import Part

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="asks objdump of a Linux program")

PARTS = [
    Part("a", "1", "MIT", ("May be used.",), "pkg:pypi/a@1", ("0" * 64,)),
    Part("b", "2", "", ("May be used.", "See /usr/share/common-licenses/BSD."), "pkg:deb/debian/b@2"),
]


def test_an_archive_is_the_same_for_the_same_files(tmp_path: Path) -> None:
    """Who builds, when, and in which order files were made leave no trace."""
    for name, files in (("one", "ab"), ("two", "ba")):
        folder = tmp_path / name / "postil"
        folder.mkdir(parents=True)
        for file in files:
            (folder / file).write_text(file, encoding="utf-8")
        (folder / "a").chmod(0o640 if name == "one" else 0o600)
        archive.write(folder, tmp_path / f"{name}.tar.xz", 1_700_000_000)
    assert (tmp_path / "one.tar.xz").read_bytes() == (tmp_path / "two.tar.xz").read_bytes()


def test_an_archive_needs_no_program_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without xz it takes longer, no more."""
    (tmp_path / "postil").mkdir()
    (tmp_path / "postil" / "a").write_text("a", encoding="utf-8")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    archive.write(tmp_path / "postil", tmp_path / "a.tar.xz", 1_700_000_000)
    with tarfile.open(tmp_path / "a.tar.xz") as packed:
        assert packed.getnames() == ["postil", "postil/a"]
    assert not (tmp_path / "a.tar").exists()


def test_a_lock_is_read_with_its_hashes() -> None:
    """Only versions that are pinned, each with all archives it may come from."""
    first, second = "a" * 64, "b" * 64
    lock = f"x==1.0 ; python_version < '3' \\\n    --hash=sha256:{first} \\\n    --hash=sha256:{second}\n    # via y\n"
    assert shipped.pins(lock) == {"x==1.0": ("x", (first, second))}


def test_the_notice_has_every_text_once() -> None:
    """With the names of all that it holds for."""
    text = notices.text(PARTS)
    assert text.count("May be used.") == 1
    assert "a, b" in text
    assert "a 1: MIT" in text


def test_a_part_of_unknown_licence_is_named() -> None:
    """Nobody may ship what nobody allowed."""
    assert notices.without_text([*PARTS, Part("c", "3", "", (), "pkg:pypi/c@3")]) == ["c"]


def test_the_bill_of_materials_names_parts_and_archives() -> None:
    """CycloneDX, and the same twice."""
    bill = json.loads(sbom.text(PARTS))
    assert (bill["bomFormat"], len(bill["components"])) == ("CycloneDX", 2)
    assert bill["components"][0]["purl"] == "pkg:pypi/a@1"
    assert bill["components"][0]["properties"][0]["value"] == "0" * 64
    assert sbom.text(PARTS) == sbom.text(PARTS)


@linux_only
def test_a_package_depends_on_what_its_files_ask_for(tmp_path: Path) -> None:
    """By the name of the package, glibc by its version, and nothing that lies in the folder."""
    qt = Path(importlib.util.find_spec("PySide6").origin).parent / "Qt"  # type: ignore[union-attr,arg-type]
    shutil.copy(qt / "lib" / "libQt6Gui.so.6", tmp_path)
    with pytest.raises(LookupError, match=r"libQt6Core\.so\.6"):
        deb.depends(tmp_path)
    for name in ("Core", "DBus"):
        shutil.copy(qt / "lib" / f"libQt6{name}.so.6", tmp_path)
    for name in ("libicui18n.so.73", "libicuuc.so.73", "libicudata.so.73"):
        shutil.copy(qt / "lib" / name, tmp_path)
    depends = deb.depends(tmp_path)
    assert depends[0].startswith("libc6 (>= 2.")
    assert {"libegl1", "libgl1", "libstdc++6", "libgcc-s1"} <= set(depends)


def test_icons_are_drawn_in_all_sizes(tmp_path: Path) -> None:
    """Each of its own size, and none of them empty."""
    from PySide6.QtGui import QImage

    app_icons.draw(tmp_path)
    for size in app_icons.SIZES:
        image = QImage(str(tmp_path / f"{size}x{size}" / "apps" / "postil.png"))
        assert (image.width(), image.pixelColor(size // 2, size // 8 or 1).alpha()) == (size, 255)


def test_menu_and_software_centre_name_the_same_kinds() -> None:
    """What the desktop entry opens is what the metadata promise."""
    entry = (deb.LINUX / "postil.desktop").read_text(encoding="utf-8")
    opened = next(line for line in entry.splitlines() if line.startswith("MimeType=")).partition("=")[2]
    promised = Xml.parse(deb.LINUX / "postil.metainfo.xml").findall("provides/mediatype")
    assert [kind for kind in opened.split(";") if kind] == [each.text for each in promised]


def test_the_desktop_knows_our_own_files_by_their_ending(tmp_path: Path) -> None:
    """As the kind that the entry opens."""
    deb.desktop_files(tmp_path)
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (kind,) = Xml.parse(tmp_path / "mime" / "packages" / "postil.xml").findall(f"{space}mime-type")
    assert [glob.get("pattern") for glob in kind.findall(f"{space}glob")] == [f"*{SUFFIX}"]
    assert f"{kind.get('type')};" in (deb.LINUX / "postil.desktop").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("program", "arguments"),
    [("desktop-file-validate", []), ("appstreamcli", ["validate", "--no-net"])],
)
def test_what_the_desktop_reads_is_valid(tmp_path: Path, program: str, arguments: list[str]) -> None:
    """As the tools of the desktop see it, where they are installed."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    deb.desktop_files(tmp_path)
    file = next(
        tmp_path.rglob("*.desktop" if program.startswith("desktop") else "*.metainfo.xml"),
    )
    done = subprocess.run([program, *arguments, str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_parts_of_the_model_that_stay_out_are_never_loaded() -> None:
    """What the engine loads has to be there."""
    assert set(contents.MODEL_PARTS_UNUSED) <= set(nlp._LEFT_OUT)


@pytest.mark.parametrize("trans1", [False, True])
@pytest.mark.parametrize("trans2", [False, True])
def test_matrices_are_multiplied_to_the_same_bits(*, trans1: bool, trans2: bool) -> None:
    """Ours in the place of blis.py's, which is not shipped."""
    import blis.py
    import numpy

    source = deb.LINUX.parent / "frozen" / "blis_py.py"
    spec = importlib.util.spec_from_file_location("blis_py", source)
    ours = importlib.util.module_from_spec(spec)  # type: ignore[arg-type]
    spec.loader.exec_module(ours)  # type: ignore[union-attr]
    random = numpy.random.default_rng(1)
    a = random.random((96, 31) if trans1 else (31, 96), dtype="f")
    b = random.random((64, 96) if trans2 else (96, 64), dtype="f")
    theirs = blis.py.gemm(a, b, trans1=trans1, trans2=trans2, beta=0.0)
    assert (ours.gemm(a, b, trans1=trans1, trans2=trans2, beta=0.0) == theirs).all()
    with pytest.raises(ValueError, match="Shape mismatch"):
        ours.gemm(a, b[:, :5] if trans2 else b[:5], trans1=trans1, trans2=trans2)
