"""Writing articles out in other forms."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from postil import files
from postil.desk.page import Page

if TYPE_CHECKING:
    from postil.exporters.registry import Exporter


def formats() -> "tuple[Exporter, ...]":
    """The formats that articles can be written in, as they declare themselves."""
    from postil.exporters.registry import EXPORTERS

    return EXPORTERS


def export(page: Page, format_name: str, options: dict[str, Any]) -> str | bytes:
    """An article with its marks and notes in another form.

    Raises:
        UserError: when there is no such format, or it has no such option or value.
    """
    from postil.exporters.registry import exporter
    from postil.exporters.work import Work

    return exporter(format_name).write(
        Work(page.article, page.analysis, page.highlights, page.notes), options
    )


def export_to(page: Page, format_name: str, target: Path, options: dict[str, Any]) -> None:
    """The same into a file, which is replaced only when all is written."""
    written = export(page, format_name, options)
    files.replace(target, written.encode() if isinstance(written, str) else written)
