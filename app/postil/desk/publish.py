"""Writing articles out in other forms."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from postil import files
from postil.desk.page import Page
from postil.model.category import Category

if TYPE_CHECKING:
    from postil.exporters.registry import Exporter


def formats() -> "tuple[Exporter, ...]":
    """The formats that articles can be written in, as they declare themselves."""
    from postil.exporters.registry import EXPORTERS

    return EXPORTERS


def export(
    page: Page,
    format_name: str,
    options: dict[str, Any],
    meanings: Mapping[str, str] | None = None,
    categories: Iterable[Category] = (),
) -> str | bytes:
    """An article with its marks and notes in another form.

    Raises:
        UserError: when there is no such format, or it has no such option or value.
    """
    from postil.exporters.registry import exporter
    from postil.exporters.work import Work

    work = Work(
        page.article,
        page.analysis,
        page.highlights,
        page.notes,
        page.tags,
        meanings or {},
        {one.id: one for one in categories},
    )
    return exporter(format_name).write(work, options)


def write_to(target: Path, written: str | bytes) -> None:
    """Writes what was exported into a file, which is replaced only when all is written."""
    files.replace(target, written.encode() if isinstance(written, str) else written)
