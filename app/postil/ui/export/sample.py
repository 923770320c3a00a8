"""What an export will look like, as far as a window can show it. Runs in jobs."""

import io
import re
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from postil.desk.desk import Desk
from postil.desk.outgoing import Articles, Outgoing, Quotes
from postil.ui.export.equipped import equipped
from postil.ui.paper.manner import Manner

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from postil.exporters.base import Exporter
    from postil.exporters.pdf import Wanted
    from postil.exporters.work import Work

#: Characters that are shown; articles and quotes that are read for it; sheets of paper; rows of a table.
_SHOWN, _ARTICLES, _QUOTES, _SHEETS, _ROWS = 12_000, 20, 40, 6, 200

#: Documents whose looks nobody but other programs can show; the format that looks most like them.
_DOCUMENTS, _LIKE = (".docx", ".odt", ".rtf"), "html"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of what would be written.

    Attributes:
        pieces: role of a colour (a name of ``styles.CodeColours``, or empty) and words, in order; none for a file that is no text.
        size: bytes of the whole file, as far as it was made.
        more: whether something was left off.
        whole: the whole text, or empty where it is none, or was not made.
        page: of a web page what stands on it, for a window that knows little of style sheets and no pictures; of a document roughly
            what it looks like; else empty.
        is_text: whether it can be copied as text.
        sheets: of a PDF the first sheets.
        pages: how many sheets there are.
        table: of a table the first rows, the head before them.
    """

    pieces: tuple[tuple[str, str], ...]
    size: int
    more: bool = False
    whole: str = ""
    page: str = ""
    is_text: bool = True
    sheets: "tuple[QImage, ...]" = ()
    pages: int = 0
    table: tuple[tuple[str, ...], ...] = ()


def sample(
    desk: Desk, going: Outgoing, format_name: str, options: Mapping[str, str], manner: Manner, wide: int
) -> Sample:
    """The beginning of what would be written; sheets of a PDF so many pixels ``wide``.

    Raises:
        UserError: as exporting does.
    """
    from postil.exporters.pdf import PdfExporter

    shot: list[Sample] = []

    def shoot(work: "Work", wanted: "Wanted") -> bytes:
        from postil.ui.paper.work_pages import first_sheets

        images, pages = first_sheets(work, wanted, manner, wide, _SHEETS)
        shot.append(Sample((), 0, sheets=tuple(images), pages=pages))
        return b""

    with closing(equipped(desk)) as own:
        formats = going.formats(own, (PdfExporter(shoot),))
        chosen = next(one for one in formats if one.name == format_name)
        like = next((one for one in formats if one.name == _LIKE and chosen.suffix in _DOCUMENTS), None)
        begun = _begun(going, gathers=chosen.gathers)
        works = begun.works(own)
        written = chosen.write_all(works, options)
        page = _bare(str(like.write_all(works, _shared(options, like)))) if like else ""
    if shot:
        return shot[0]
    cut = chosen.gathers and begun != going and len(works) in (_ARTICLES, _QUOTES)
    if isinstance(written, bytes):
        rows = table_of_workbook(written) if chosen.suffix == ".xlsx" else ()
        return Sample(
            (), len(written), cut or len(rows) > _ROWS, page=page, is_text=False, table=rows[:_ROWS]
        )
    shown, size = written[:_SHOWN], len(written.encode(errors="replace"))
    suffix, whole = chosen.suffix_for(options), "" if cut else written
    if suffix == ".html" or page:
        return Sample((), size, cut, whole, page or _bare(written), is_text=not page)
    if suffix == ".csv":
        rows = table_of(written)
        if rows:
            return Sample((), size, cut or len(rows) > _ROWS, whole, table=rows[:_ROWS])
    return Sample(tuple(coloured(shown, suffix)), size, cut or len(written) > len(shown), whole)


def _shared(options: Mapping[str, str], other: "Exporter") -> dict[str, str]:
    """Those of ``options`` that another format knows as well."""
    known = {option.name for option in other.options}
    return {name: value for name, value in options.items() if name in known}


def _begun(going: Outgoing, *, gathers: bool) -> Outgoing:
    """As much of it as a preview needs."""
    if isinstance(going, Articles):
        return replace(going, ids=going.ids[: _ARTICLES if gathers else 1])
    if isinstance(going, Quotes) and (going.most is None or going.most > _QUOTES) and going.marks is None:
        return replace(going, most=_QUOTES)
    return going


def _bare(page: str) -> str:
    """A page without its looks, its legend and its pictures; notes stand below what they are on, for there is no margin."""
    page = re.sub(
        r'<div class="noted">\n((?:<aside\b.*?</aside>\s*)+)(.*?)\n</div>',
        r"<div>\2\1</div>",
        page,
        flags=re.DOTALL,
    )
    page = re.sub(r"<(head|nav)\b.*?</\1>", "", page, flags=re.DOTALL)
    return re.sub(r"<img\b[^>]*>", "", page)


def table_of(written: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a text whose cells are parted by commas, semicolons or tabulators: by what its first line has most of.

    All are as long as the longest; none when the text is no table.
    """
    import csv

    body = written.removeprefix("\ufeff")
    head = body.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(body, newline=""), delimiter=delimiter))
    except csv.Error:
        # A template makes what it likes; a cell may be larger than anybody reads.
        return ()
    columns = max(map(len, rows), default=0)
    return tuple((*row, *[""] * (columns - len(row))) for row in rows) if columns else ()


def table_of_workbook(data: bytes) -> tuple[tuple[str, ...], ...]:
    """The rows of the first sheet of a workbook that Postil wrote: words stand in its cells themselves."""
    import zipfile
    from xml.etree import ElementTree as Xml

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = Xml.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own file
    columns = 0
    rows: list[dict[int, str]] = []
    for row in sheet.iter(f"{_SHEET}row"):
        cells = {_column(cell.get("r", "A")): "".join(cell.itertext()) for cell in row.iter(f"{_SHEET}c")}
        columns = max(columns, *cells, 0)
        rows.append(cells)
    return tuple(tuple(cells.get(at, "") for at in range(1, columns + 1)) for cells in rows)


def _column(place: str) -> int:
    """The number of the column of a cell, counted from 1: 27 for “AA7”."""
    number = 0
    for letter in place.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def coloured(text: str, suffix: str) -> list[tuple[str, str]]:
    """``text`` cut into words of one colour each."""
    from pygments.lexers import get_lexer_for_filename
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_for_filename(f"file{suffix}", stripnl=False, ensurenl=False)
    except ClassNotFound:
        return [("", text)]
    found: list[tuple[str, str]] = []
    for token, words in lexer.get_tokens(text):
        role = _role(str(token))
        if found and found[-1][0] == role:
            found[-1] = (role, found[-1][1] + words)
        else:
            found.append((role, words))
    return found


def _role(token: str) -> str:
    """The colour of a token of Pygments, by its name."""
    roles = (
        ("Comment", "comment"), ("Token.Literal.String", "string"), ("Token.Literal.Number", "number"),
        ("Token.Keyword", "keyword"), ("Token.Name.Tag", "keyword"), ("Token.Generic", "keyword"), ("Token.Name", "name"),
    )  # fmt: skip
    return next((role for start, role in roles if start in token), "")
