"""Writing articles out in other forms."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from postil import files
from postil.desk.page import Page
from postil.errors import UserError

if TYPE_CHECKING:
    from postil.exporters.registry import Exporter  # type: ignore[import-untyped, unused-ignore]


def formats() -> "tuple[Exporter, ...]":
    """The formats that articles can be written in, as they declare themselves."""
    from postil.exporters.registry import EXPORTERS  # type: ignore[import-untyped, unused-ignore]

    known: tuple[Exporter, ...] = EXPORTERS
    return known


def export(page: Page, format_name: str, options: dict[str, Any]) -> str | bytes:
    """An article with its marks and notes in another form.

    Raises:
        UserError: when there is no such format.
    """
    from postil.exporters.work import Work  # type: ignore[import-untyped, unused-ignore]

    exporter = next((one for one in formats() if one.name == format_name), None)
    if exporter is None:
        known = ", ".join(one.name for one in formats())
        raise UserError(f"There is no format “{format_name}”. Choose one of these: {known}.")
    written: str | bytes = exporter.write(
        Work(page.article, page.analysis, page.highlights, page.notes), options
    )
    return written


def export_to(page: Page, format_name: str, target: Path, options: dict[str, Any]) -> None:
    """The same into a file, which is replaced only when all is written."""
    written = export(page, format_name, options)
    files.replace(target, written.encode() if isinstance(written, str) else written)
