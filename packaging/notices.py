"""The licences of all that is shipped, in one text: shown by About, and Debian's copyright file."""

import re
from collections.abc import Sequence
from pathlib import Path

from shipped import Part

_COMMON = Path("/usr/share/common-licenses")
_NAMED_COMMON = re.compile(r"/usr/share/common-licenses/([A-Za-z0-9.+-]*[A-Za-z0-9])")
_QT = """Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They lie beside the program as
libraries of their own, in the folder PySide6, and you may replace them by versions that you have changed. Their sources are at
https://download.qt.io/official_releases/QtForPython/ and https://download.qt.io/official_releases/qt/ ."""
#: Of these the package brings no text along; Debian has it.
_KNOWN = {"pyside6-essentials": ("LGPL-3", "GPL-3"), "shiboken6": ("LGPL-3", "GPL-3")}


def text(parts: Sequence[Part]) -> str:
    """All names, versions and licences first, then every text once."""
    listed = "\n".join(f"  {part.name} {part.version}: {part.licence or 'see below'}" for part in parts)
    head = f"Postil comes with parts that others made, under licences of their own.\n\n{listed}\n\n{_QT}\n"
    return head + "".join(_section(title, body) for title, body in _texts(parts))


def without_text(parts: Sequence[Part]) -> list[str]:
    """The names of parts of which neither a licence's text nor its name is known: nobody may ship these."""
    return [part.name for part in parts if not part.texts and not part.licence]


def _texts(parts: Sequence[Part]) -> list[tuple[str, str]]:
    """Each text with the names of what it is of."""
    owners: dict[str, list[str]] = {}
    common: set[str] = set()
    for part in parts:
        common.update(_KNOWN.get(part.name, ()))
        for body in part.texts:
            owners.setdefault(body.strip(), []).append(part.name)
            common.update(_NAMED_COMMON.findall(body))
    found = [(", ".join(dict.fromkeys(names)), body) for body, names in owners.items()]
    for name in sorted(common):
        file = _COMMON / name
        if file.is_file():
            found.append((name, file.read_text(encoding="utf-8", errors="replace").strip()))
    return found


def _section(title: str, body: str) -> str:
    return f"\n\n{'=' * 100}\n{title}\n{'=' * 100}\n\n{body}\n"
