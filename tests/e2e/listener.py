"""A screen reader for a test: starts a program on a screen and a bus of its own, reads it through AT-SPI, prints what it met as JSON.

``listener.py PROGRAM [ARGUMENT …]``, run by the system's Python, which has ``gi``, inside of ``dbus-run-session``.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 90
HEARD = ("object:text-caret-moved", "object:text-selection-changed", "object:announcement")


class Listener:
    """Hears what programs say, and finds things in them."""

    def __init__(self) -> None:
        Atspi.init()
        self.heard: list[tuple[str, Any]] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for name in HEARD:
            self._listener.register(name)

    def _hear(self, event: Any) -> None:
        words = event.any_data if isinstance(event.any_data, str) else event.detail1
        self.heard.append((event.type.removeprefix("object:"), words))

    def wait(self, until: Callable[[], Any], what: str) -> Any:
        """What ``until`` gives once it gives something, while events come in."""
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE:
            GLib.MainContext.default().iteration(False)
            try:
                if found := until():
                    return found
            except GLib.Error:
                pass
            time.sleep(0.02)
        raise SystemExit(f"waited in vain for {what}; heard {self.heard}")

    def find(self, role: str, name: str) -> Any:
        """The first thing with that role and name in any program, or None."""
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
        return next((found for one in programs if one and (found := _below(one, role, name))), None)

    def names(self, role: str) -> list[str]:
        """The names of everything with that role."""
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
        return [
            one.get_name()
            for program in programs
            if program
            for one in _all(program)
            if one.get_role_name() == role
        ]


def _all(thing: Any) -> list[Any]:
    children = [thing.get_child_at_index(i) for i in range(thing.get_child_count())]
    return [thing, *(one for child in children if child for one in _all(child))]


def _below(thing: Any, role: str, name: str) -> Any:
    return next((one for one in _all(thing) if (one.get_role_name(), one.get_name()) == (role, name)), None)


def listen(listener: Listener) -> dict[str, Any]:
    """Walks through the article as somebody does who hears it."""
    article = listener.wait(lambda: listener.find("text", "Article"), "the article")
    text = Atspi.Text
    length = listener.wait(lambda: text.get_character_count(article), "its text")
    whole = text.get_text(article, 0, length)
    listener.wait(lambda: "Actors, 0" not in str(listener.names("check box")), "the marks")
    met: dict[str, Any] = {
        "text": whole,
        "focused": article.get_state_set().contains(Atspi.StateType.FOCUSED),
    }

    def press(key: str, *events: str) -> list[tuple[str, Any]]:
        listener.heard.clear()
        subprocess.run(["xdotool", "key", key], check=True)
        listener.wait(lambda: {name for name, _ in listener.heard} >= set(events), f"{events} after {key}")
        return list(listener.heard)

    press("ctrl+Home")
    met["title"] = press("Down", "text-caret-moved", "announcement")
    met["title place"] = text.get_caret_offset(article)
    press("shift+ctrl+Right", "text-selection-changed")
    selection = text.get_selection(article, 0)
    met["selected"] = whole[selection.start_offset : selection.end_offset]
    place = whole.index("Vladimir Putin")
    listener.heard.clear()
    text.set_caret_offset(article, place)
    listener.wait(lambda: "announcement" in dict(listener.heard), "the mark at the caret")
    met["mark"] = list(listener.heard)
    met["next mark"] = press("period", "text-caret-moved", "announcement")
    met["place of the next"] = whole[text.get_caret_offset(article) :][:20]
    met["structure"] = structure(listener, place)
    met["buttons"] = listener.names("push button")
    return met


def structure(listener: Listener, place: int) -> dict[str, list[str]]:
    """The headings and marks that stand in the tree beside the article, by their roles, each with what is said of it."""
    name = "Headings, links and marks in sight"
    whole = listener.wait(lambda: listener.find("section", name), "headings and marks")
    listener.wait(
        lambda: any(one.get_name() == "Vladimir Putin" for one in _all(whole)), f"the mark at {place}"
    )
    found: dict[str, list[str]] = {}
    for one in _all(whole)[1:]:
        found.setdefault(one.get_role_name(), []).append(f"{one.get_name()} | {one.get_description()}")
    return found


def main() -> int:
    """Starts screen and program, listens, ends both."""
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1300x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.environ["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
    os.environ |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    listener = Listener()
    program = subprocess.Popen(sys.argv[1:])
    try:
        # There is no window manager to give the window the focus.
        find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "— Postil", "windowfocus"]
        subprocess.run(find, check=True, timeout=PATIENCE)
        sys.stdout.write(json.dumps(listen(listener)) + "\n")
    finally:
        program.terminate()
        program.wait(PATIENCE)
        screen.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
