"""Beginnings of notes: some that are shipped, and the reader's own, each a Markdown file in the folder "templates"."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from postil import files
from postil.errors import UserError
from postil.ui.translatable import QT_TRANSLATE_NOOP

_SHIPPED = (
    (
        QT_TRANSLATE_NOOP("Templates", "Who, what, when"),
        QT_TRANSLATE_NOOP(
            "Templates", "**Who:** \n**What:** \n**When and where:** \n**Source:** \n**Why it matters:** "
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Templates", "To verify"),
        QT_TRANSLATE_NOOP(
            "Templates",
            "- [ ] second source\n- [ ] original wording\n- [ ] date and place\n- [ ] figures\n- [ ] who gains by it",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Templates", "Claim and evidence"),
        QT_TRANSLATE_NOOP(
            "Templates", "**Claim:** \n**Evidence:** \n**What speaks against it:** \n**Open question:** "
        ),
    ),
)
#: Own templates that are offered, and bytes of the longest.
_MOST, _LONGEST = 50, 50_000


def templates(folder: Path) -> Iterator[tuple[str, str]]:
    """Names and texts: the shipped ones, then those in ``folder``, in the order of their names; unreadable ones are left out."""
    for name, text in _SHIPPED:
        yield QCoreApplication.translate("Templates", name), QCoreApplication.translate("Templates", text)
    for path in sorted(folder.glob("*.md"))[:_MOST] if folder.is_dir() else ():
        try:
            yield path.stem, files.read_text(path, _LONGEST)
        except UserError:
            continue
