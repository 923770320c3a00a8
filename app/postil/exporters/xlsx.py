"""A workbook (Office Open XML, ECMA-376): the table of marks and notes on one sheet.

Written without a library: words, numbers and a head row are all it takes. Cells of words are words, whatever they begin with.
"""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from typing_extensions import override

from postil.errors import UserError
from postil.exporters.archive import zipped
from postil.exporters.base import ALL_KINDS, Gathering, Options, settled
from postil.exporters.cited_rows import CitedRows
from postil.exporters.entries import CITATIONS
from postil.exporters.rows import COLUMNS, Cell, rows
from postil.exporters.work import Work

#: What a sheet holds at most: rows, and UTF-16 units in a cell.
_ROWS, _CELL = 1_048_576, 32_767
_WIDTHS = {
    "article": 28,
    "source": 24,
    "date": 24,
    "words": 60,
    "said by": 22,
    "entity": 22,
    "note": 48,
    "tags": 18,
    "meaning": 18,
    "id": 34,
    "link": 44,
}
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: Characters that XML cannot hold, and what looks like the way in which workbooks write them.
_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


class XlsxExporter(Gathering):
    """A sheet with a row for each mark and note; head row fixed, with filters."""

    name = "xlsx"
    title = "Workbook (XLSX)"
    suffix = ".xlsx"
    options = (ALL_KINDS, CITATIONS)

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> bytes:
        """The file.

        Raises:
            UserError: when there are more rows than a sheet can have.
        """
        chosen = settled(self, options)
        cited = CitedRows(chosen["cite"])
        table: list[Sequence[Cell]] = [
            [*COLUMNS, *cited.columns],
            *([*row.cells().values(), *cited(row).values()] for row in rows(works, chosen["kinds"])),
        ]
        if len(table) > _ROWS:
            raise UserError(
                "There are more marks than a sheet has rows. Choose fewer articles, or kinds, or CSV."
            )
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        return zipped(
            {
                "[Content_Types].xml": _HEAD
                + f'<Types xmlns="{_PACKAGE}/content-types">'
                + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                + f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
                + f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
                + f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>',
                "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
                "xl/_rels/workbook.xml.rels": _relations(
                    {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("styles", "styles.xml")}
                ),
                "xl/workbook.xml": _HEAD
                + f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
                + '<sheets><sheet name="Marks" sheetId="1" r:id="rId1"/></sheets></workbook>',
                "xl/styles.xml": _STYLES,
                "xl/worksheets/sheet1.xml": _sheet(table),
            }
        )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for id_, (kind, target) in targets.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _sheet(table: Sequence[Sequence[Cell]]) -> str:
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{_WIDTHS.get(str(name), 12)}" customWidth="1"/>'
        for at, name in enumerate(table[0], 1)
    )
    lines = "".join(_row(number, cells) for number, cells in enumerate(table, 1))
    last = f"{_letters(len(table[0]))}{len(table)}"
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{last}"/><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<cols>{widths}</cols><sheetData>{lines}</sheetData><autoFilter ref="A1:{last}"/></worksheet>'
    )


def _row(number: int, cells: Iterable[Cell]) -> str:
    style = 1 if number == 1 else 2
    written = "".join(
        _cell(f"{_letters(at)}{number}", cell, style)
        for at, cell in enumerate(cells, 1)
        if cell not in (None, "")
    )
    return f'<row r="{number}">{written}</row>'


def _cell(place: str, cell: Cell, style: int) -> str:
    if not isinstance(cell, str):
        return f'<c r="{place}" s="{style}"><v>{cell}</v></c>'
    words = escape(_UNSPEAKABLE.sub(_spelled, _fitting(cell)))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'


def _fitting(words: str) -> str:
    """As much as a cell holds."""
    if len(words) * 2 <= _CELL or len(words.encode("utf-16-le", "surrogatepass")) <= 2 * _CELL:
        return words
    kept = words.encode("utf-16-le", "surrogatepass")[: 2 * (_CELL - 2)].decode("utf-16-le", "ignore")
    return f"{kept} …"


def _spelled(match: re.Match[str]) -> str:
    return "\ufffd" if "\ud800" <= match[0] <= "\udfff" else f"_x{ord(match[0]):04X}_"


def _letters(column: int) -> str:
    """The name of a column, counted from 1: A, B, …, Z, AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


#: Style 1: the head, bold. Style 2: at the top of its cell, broken into lines.
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
