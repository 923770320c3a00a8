"""CSV (RFC 4180): a table that spreadsheets open right, and that does no harm in them."""

import csv
import io
from collections.abc import Iterable, Sequence

from typing_extensions import override

from postil.exporters.base import ALL_KINDS, Gathering, Option, OptionKind, Options, settled
from postil.exporters.cited_rows import CitedRows
from postil.exporters.entries import CITATIONS
from postil.exporters.rows import COLUMNS, Cell, readers_rows, rows
from postil.exporters.work import Work
from postil.model.annotation import Kind

_BOM = "\ufeff"
#: A cell that begins so is a formula to some spreadsheet (OWASP, “CSV injection”; the wide ones in East Asian editions).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}
#: An apostrophe before cells that a spreadsheet would calculate.
_SAFE = Option("safe", "Cells are never formulas", OptionKind.SWITCH, default=True)


class CsvExporter(Gathering):
    """One row for each mark and note."""

    name = "csv"
    title = "Table (CSV)"
    suffix = ".csv"
    options = (
        ALL_KINDS,
        CITATIONS,
        Option("delimiter", "Between cells", OptionKind.CHOICE, "comma", tuple(_DELIMITERS)),
        Option("bom", "Marked as Unicode for spreadsheets", OptionKind.SWITCH, default=True),
        _SAFE,
    )

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """The whole table under a head."""
        chosen = settled(self, options)
        cited = CitedRows(chosen["cite"])
        table = ([*row.cells().values(), *cited(row).values()] for row in rows(works, chosen["kinds"]))
        written = _table(
            (*COLUMNS, *cited.columns), table, _DELIMITERS[chosen["delimiter"]], safe=chosen["safe"]
        )
        return (_BOM if chosen["bom"] else "") + written


class ReadwiseExporter(Gathering):
    """The table that Readwise imports: the reader's highlights and notes.

    Cells stay as they are unless that is asked for: Readwise would show the apostrophe.
    """

    name = "readwise"
    title = "Readwise (CSV)"
    suffix = ".csv"
    options = (
        Option("quotes", "Quotes too, with who said them", OptionKind.SWITCH, default=False),
        Option("safe", "Cells are never formulas", OptionKind.SWITCH, default=False),
    )

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """Highlight, Title, Author, URL, Note, Location, Date; what is on a whole article has no words, and is left out."""
        chosen = settled(self, options)
        kinds = ",".join([Kind.HIGHLIGHT, *([Kind.QUOTE] if chosen["quotes"] else [])])
        table: list[list[Cell]] = []
        for row in readers_rows(works, kinds):
            if not row.mark or not row.words.strip():
                continue
            speaker = row.work.speaker(row.mark)
            tags = [f".{tag.replace(' ', '_')}" for tag in row.tags]
            said = [f"Said by {speaker}."] if speaker else []
            note = "\n".join([*([" ".join(tags)] if tags else []), *said, *([row.note] if row.note else [])])
            article = row.work.article
            date = row.mark.created[:19].replace("T", " ")
            table.append(
                [
                    row.words,
                    row.work.title,
                    ", ".join(article.authors),
                    article.url,
                    note,
                    row.mark.span.start,
                    date,
                ]
            )
        head = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
        return _table(head, table, ",", safe=chosen["safe"])


def _table(head: Sequence[str], table: Iterable[Sequence[Cell]], delimiter: str, *, safe: bool) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(head)
    for cells in table:
        writer.writerow([guarded(cell) if safe and isinstance(cell, str) else cell for cell in cells])
    return out.getvalue()


def guarded(cell: str) -> str:
    """``cell`` with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) or cell.startswith(_FORMULA) else cell
