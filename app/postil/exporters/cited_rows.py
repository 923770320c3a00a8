"""Columns that cite the words of a row, for tables in which that is wanted."""

from postil.exporters.citations import NO_STYLE, Citing, plain
from postil.exporters.rows import Row
from postil.exporters.work import Work

#: The words as they are cited in a text, and the article as the list of references has it.
_COLUMNS = ("citation", "reference")


class CitedRows:
    """Cites rows, which come article by article.

    Args:
        style: a value of ``entries.CITATIONS``.
    """

    def __init__(self, style: str) -> None:
        self._style = style
        self._last: tuple[Work, Citing] | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns; none without a style."""
        return () if self._style == NO_STYLE else _COLUMNS

    def __call__(self, row: Row) -> dict[str, str]:
        """What stands in them."""
        if self._style == NO_STYLE:
            return {}
        if self._last is None or self._last[0] is not row.work:
            self._last = row.work, Citing(row.work, self._style)
        found = self._last[1](row.mark.span if row.mark else None)
        return dict(zip(_COLUMNS, (plain(found.in_text), plain(found.entry)), strict=True))
