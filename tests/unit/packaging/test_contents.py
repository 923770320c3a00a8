"""What goes into the standalone program: everything of Postil's, and of the rest what it uses."""

import importlib.util
from pathlib import Path

import pytest

import contents

ROOT = Path(__file__).resolve().parents[3]


def test_every_module_of_ours_goes_in() -> None:
    """Also those that nothing imports by name, with packages called by their own."""
    modules = contents.modules_of("postil", ROOT / "app")
    assert len(modules) == len(list((ROOT / "app" / "postil").rglob("*.py")))
    assert {"postil", "postil.__main__", "postil.analysis", "postil.ui.app", "postil.library.schema"} <= set(
        modules
    )


def test_what_may_not_be_missing_is_not_excluded() -> None:
    """English, the models' registry and what Postil imports of Qt stay in."""
    out = set(contents.excluded())
    assert {"spacy.lang.de", "pygments.lexers.fortran", "tkinter"} <= out
    kept = {
        "spacy.lang.en",
        "spacy.lang.ja",
        "pygments.lexers.python",
        "pygments.lexers.special",
        *contents.HIDDEN,
        *contents.WITH_DATA,
    }
    assert out & kept == set()


@pytest.mark.parametrize("package", contents.ONLY)
def test_modules_kept_by_name_exist(package: str) -> None:
    """A name that its package no longer has would keep nothing."""
    lost = [m for m in contents.ONLY[package] if importlib.util.find_spec(f"{package}.{m}") is None]
    assert lost == []


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6\\Qt\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("spacy/tokens/doc.pyx", False),
        ("spacy/cli/templates/quickstart_training.jinja", True),
        ("thinc/backends/_custom_kernels.cu", True),
        ("numpy/tests/data/unused.npy", False),
        ("resources/lexicons/anything.tsv", True),
    ],
)
def test_files_of_use_go_in(name: str, *, wanted: bool) -> None:
    """Qt's plug-ins one by one; no sources, tests or languages that the window has not."""
    assert contents.is_wanted(name) is wanted


def test_links_that_lead_nowhere_stay_out() -> None:
    """A library left out takes its other names along."""
    kept = ("Qt/lib/libA.so.6", "/x/libA.so.6", "BINARY")
    links = [("libA.so", "Qt/lib/libA.so.6", "SYMLINK"), ("libB.so", "Qt/lib/libB.so.6", "SYMLINK")]
    assert contents.whole_links([*links, ("LICENSE", "/x/LICENSE", "DATA")], [kept]) == [
        links[0],
        ("LICENSE", "/x/LICENSE", "DATA"),
    ]


def test_metadata_says_nothing_of_this_machine() -> None:
    """What spaCy and Pygments look up, and no list of what was installed where."""
    rows = contents.metadata()
    assert {Path(file).name for file, _ in rows} == set(contents.METADATA)
    assert any(folder.startswith("postil-") for _, folder in rows)
    assert any(folder.startswith(contents.MODEL) for _, folder in rows)


def test_what_graphics_drivers_bring_too_is_left_to_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """An older one of ours would keep them from loading."""
    monkeypatch.setattr(
        contents.bindepend, "get_imports", lambda _file: {("libstdc++.so.6", ""), ("libx.so.1", "")}
    )
    rows = [
        ("a.cpython.so", "/a.so", "EXTENSION"),
        ("libstdc++.so.6", "/usr/lib/libstdc++.so.6", "BINARY"),
        ("libx.so.1", "/usr/lib/libx.so.1", "BINARY"),
    ]
    assert [row[0] for row in contents.needed_binaries(rows)] == ["a.cpython.so", "libx.so.1"]
