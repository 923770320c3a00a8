"""Bringing texts into the library without holding up the window. Everything here runs in a job.

A long text is taken in by a process of its own: searching through megabytes at one go keeps the interpreter's lock, and with it the
window, for as long as that takes.
"""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from postil.desk.desk import Desk
from postil.desk.program import program
from postil.errors import BugError, UserError
from postil.ui import translation
from postil.ui.precedence import put_behind

#: Bytes or characters from which on a text is taken in by another process; shorter ones take less than its start.
LONG = 400_000
_SAID_NOTHING = "Bringing this text in stopped unexpectedly. Try it once more."


def bring(desk: Desk, names: Sequence[Path | str]) -> tuple[str, str]:
    """Imports all files and web addresses (``str``) that can be.

    Returns:
        The id of the first one, and a sentence for each that could not be imported, or not as a whole.

    Raises:
        UserError: when none could be imported.
    """
    ids, troubles = [], []
    for name in names:
        try:
            if isinstance(name, Path):
                ids.append(_bring_file(desk, name))
            else:
                id_, lacking = _bring_address(desk, name)
                ids.append(id_)
                troubles += [translation.sentence(lacking)] if lacking else []
        except UserError as error:
            troubles.append(translation.sentence(str(error)))
    if not ids:
        raise UserError(" ".join(troubles))
    return ids[0], " ".join(troubles)


def bring_text(desk: Desk, text: str, source: str) -> tuple[str, str]:
    """Imports a text; gives its id, and nothing else to say."""
    if len(text) < LONG or source:
        return desk.import_text(text, source)[0], ""
    return _brought_apart(desk, "-", text.encode("utf-8", "replace"))


def _bring_file(desk: Desk, file: Path) -> str:
    try:
        long = file.stat().st_size >= LONG
    except OSError:
        long = False  # What is wrong with it, importing says best.
    return _brought_apart(desk, str(file.absolute()))[0] if long else desk.import_file(file)[0]


def _bring_address(desk: Desk, url: str) -> tuple[str, str]:
    """Its id, and what is lacking of it. Fetched apart: neither a slow server nor a large page holds anything up here."""
    desk.require_network()
    return _brought_apart(desk, url)


def _brought_apart(desk: Desk, name: str, text: bytes = b"") -> tuple[str, str]:
    """The id of what another process imported, and a sentence when a part of it could not be had."""
    command = program(
        "--data-dir", str(desk.folders.data), "import", "--later", "--keep-both", "--json", name
    )
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Else Windows shows a console.
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, creationflags=hidden) as process:
        put_behind(process.pid)
        found, troubles = process.communicate(text)
    said = troubles.decode("utf-8", "replace").strip()
    if process.returncode == 1:
        raise UserError(said.removeprefix("postil: ") or _SAID_NOTHING)
    if process.returncode:
        raise BugError(f"importing ended with {process.returncode}: {said}")
    told = json.loads(found)
    return str(told["id"]), str(told.get("lacking", ""))
