"""What of a folder can be brought in."""

import os
from pathlib import Path

from postil.errors import UserError

#: How browsers call the folder beside a saved page that holds its pictures and advertisements.
_BESIDE = (
    "_files",
    "-files",
    ".files",
    "_archivos",
    "_fichiers",
    "-dateien",
    "_dateien",
    "_bestanden",
    "_pliki",
)
_PAGES = (".html", ".htm", ".xhtml")


def readable_files(folder: Path) -> list[Path]:
    """All files in a folder, at any depth, whose names end as those that Postil reads do; in order of their names.

    So are old documents of other programs, for which importing says what helps. Hidden files, locks of office programs and what browsers saved beside a page are left out; links to folders are not followed.

    Raises:
        UserError: when there is none, or the folder cannot be read.
    """
    # Only now: no command needs all formats just to start.
    from postil.importers import foreign
    from postil.importers.registry import IMPORTERS

    suffixes = (*(suffix for importer in IMPORTERS for suffix in importer.suffixes), *foreign.SUFFIXES)
    found: list[Path] = []
    for here, inner, names in os.walk(folder):
        pages = {Path(name).stem for name in names if name.lower().endswith(_PAGES)}
        inner[:] = sorted(name for name in inner if not name.startswith(".") and not _of_page(name, pages))
        found += (
            Path(here, name)
            for name in sorted(names)
            if name.lower().endswith(suffixes) and not name.startswith((".", "~$"))
        )
    if not found:
        if not os.access(folder, os.R_OK | os.X_OK):
            raise UserError(f"“{folder}” cannot be read: permission is missing.")
        raise UserError(f"There is nothing in “{folder}” that Postil reads.")
    return found


def _of_page(name: str, pages: set[str]) -> bool:
    """Whether a folder belongs to a page that was saved beside it."""
    lower = name.lower()
    return any(lower.endswith(end) and name[: -len(end)] in pages for end in _BESIDE)
