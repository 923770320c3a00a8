"""Whether there is something to open a window on."""

import sys
from pathlib import Path

import pytest

from command_line import Cli
from postil.cli.display import has_display

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems always have a display"
)
#: No X server has so high a number.
DEAD = ":987"


def test_a_display_is_one_that_answers(tmp_path: Path) -> None:
    """No variable, a socket that is not there, an X server that is not there: no display."""
    wayland = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display({})
    assert not has_display({"DISPLAY": DEAD})
    assert not has_display(wayland)
    (tmp_path / "wayland-0").touch()
    assert has_display(wayland)
    assert has_display({**wayland, "DISPLAY": DEAD})


def test_a_platform_that_was_chosen_counts(tmp_path: Path) -> None:
    """One that draws nowhere needs nobody; X and Wayland, chosen by hand, need their own server."""
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
    assert has_display({"QT_QPA_PLATFORM": "vnc:port=5900"})
    assert not has_display({"QT_QPA_PLATFORM": "xcb", "DISPLAY": DEAD})
    (tmp_path / "wayland-0").touch()
    wayland = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert has_display({**wayland, "QT_QPA_PLATFORM": "wayland;xcb"})
    assert not has_display({**wayland, "QT_QPA_PLATFORM": "xcb"})


def test_a_dead_display_is_one_sentence(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt would end the program with a core dump."""
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", DEAD)
    outcome = cli()
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("postil: There is no display to open a window on.")
