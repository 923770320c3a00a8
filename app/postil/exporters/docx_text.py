"""Paragraphs, tables and pictures as Word has them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from postil.exporters.composition import Grid, GridCell, Image, Item, Paragraph, Run, kind_of_picture
from postil.exporters.docx_parts import RELATION
from postil.exporters.looks import look_of
from postil.exporters.office import fitted, is_rtl, xml_text
from postil.exporters.pictures import BLANK, Beside, held
from postil.exporters.work import Work
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.table import Align

_STYLES = {
    Role.TITLE: "Title", Role.KICKER: "Kicker", Role.BYLINE: "Byline", Role.DATELINE: "Byline", Role.CAPTION: "Caption",
    Role.BIO: "Byline", Role.BLOCK_QUOTE: "Quote", Role.CODE: "Code", Role.LIST_ITEM: "ListParagraph", Role.FOOTNOTE: "Notes",
    Role.RULE: "Rule",
}  # fmt: skip
_LINES = {
    "solid": "single", "dotted": "dotted", "dashed": "dash", "double": "double", "wave": "wave", "dash-dot": "dotDash",
}  # fmt: skip
_ALIGNS = {Align.START: "", Align.CENTRE: '<w:jc w:val="center"/>', Align.END: '<w:jc w:val="right"/>'}
_KINDS = ("png", "jpeg", "gif")
#: A drawing as Word 2016 and later have it, beside the picture that stands for it ([MS-ODRAWXML], 2.3.3.24).
_SVG = (
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/></a:ext>'
)
#: English Metric Units in a pixel of 96 to the inch, and pixels that a page has room for.
_EMU, _WIDE, _HIGH = 9525, 600, 760
#: Twentieths of a point: how far a list or a quotation lies in, and how wide the text is.
_LIST, _QUOTE, _TEXT = 360, 480, 9026


@dataclass
class Lists:
    """Which numbered lists a document has.

    Attributes:
        starts: level (from 0) and first number of each.
    """

    starts: list[tuple[int, int]] = field(default_factory=list)
    _open: dict[int, tuple[int, int]] = field(default_factory=dict)

    def number(self, item: Paragraph) -> int:
        """Word's number of the list that an item belongs to."""
        for deeper in [level for level in self._open if level > item.level]:
            del self._open[deeper]
        if not item.number:
            self._open.pop(item.level, None)
            return 1
        id_, last = self._open.get(item.level, (0, 0))
        if not id_ or int(item.number) != last + 1:
            self.starts.append((min(item.level, 9) - 1, int(item.number)))
            id_ = len(self.starts) + 1
        self._open[item.level] = (id_, int(item.number))
        return id_


@dataclass
class DocxText:
    """Writes items, and gathers what they refer to.

    Attributes:
        work: the article.
        lists: shared by text and comments.
        prefix: of the ids of relations.
        usual: style of paragraphs that have none of their own.
        relations: (id, type, target, whether it lies outside).
        media: the pictures' bytes by their names.
        beside: pictures that Word cannot show.
    """

    work: Work
    lists: Lists
    usual: str = ""
    prefix: str = "rId"
    relations: list[tuple[str, str, str, bool]] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    beside: Beside = field(default_factory=Beside)

    def items(self, items: Sequence[Item]) -> str:
        """All of them."""
        return "".join(map(self.item, items))

    def item(self, item: Item) -> str:
        """One of them."""
        if isinstance(item, Grid):
            return self._table(item) + "<w:p/>"
        if isinstance(item, Image):
            return self._picture(item)
        inside = self.runs(item.runs)
        if item.place is not None:
            inside = f'<w:bookmarkStart w:id="{item.place}" w:name="p{item.place}"/>{inside}<w:bookmarkEnd w:id="{item.place}"/>'
        return f"<w:p>{self._properties(item)}{inside}</w:p>"

    def _properties(self, item: Paragraph) -> str:
        style = f"Heading{min(6, item.level)}" if item.role is Role.HEADING else _STYLES.get(item.role, "")
        style = style or ("Quote" if item.quotes else "ListParagraph" if item.level else self.usual)
        found = f'<w:pStyle w:val="{style}"/>' if style else ""
        left = _QUOTE * item.quotes
        if item.role is Role.LIST_ITEM:
            number = self.lists.number(item)
            found += (
                f'<w:numPr><w:ilvl w:val="{min(item.level, 9) - 1}"/><w:numId w:val="{number}"/></w:numPr>'
            )
            left += _LIST * item.level
        elif item.role is not Role.HEADING:
            left += _LIST * item.level
        found += "<w:bidi/>" if is_rtl(item.words) else ""
        if left:
            hanging = f' w:hanging="{_LIST}"' if item.role is Role.LIST_ITEM else ""
            found += f'<w:ind w:left="{left}"{hanging}/>'
        return f"<w:pPr>{found}</w:pPr>" if found else ""

    def runs(self, runs: Sequence[Run]) -> str:
        """Runs with the comments that begin and end at them."""
        found = ""
        for run in runs:
            found += "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in run.begins)
            found += self._linked(run)
            for number in run.ends:
                found += (
                    f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
                    f'<w:commentReference w:id="{number}"/></w:r>'
                )
        return found

    def _linked(self, run: Run) -> str:
        inside = f"<w:r>{self._look(run)}{_words(run.words)}</w:r>"
        if run.goal is not None:
            return f'<w:hyperlink w:anchor="p{run.goal}" w:history="1">{inside}</w:hyperlink>'
        if run.href:
            id_ = self._relation("hyperlink", run.href, outside=True)
            return f'<w:hyperlink r:id="{id_}" w:history="1">{inside}</w:hyperlink>'
        return inside

    def _relation(self, kind: str, target: str, *, outside: bool) -> str:
        id_ = f"{self.prefix}{len(self.relations) + 1}"
        self.relations.append((id_, f"{RELATION}/{kind}", target, outside))
        return id_

    def _look(self, run: Run) -> str:
        """The properties of a run, in the order in which Word wants them."""
        look = look_of(run.marks, self.work.categories)
        found = '<w:rStyle w:val="Hyperlink"/>' if run.href and not look else ""
        if Style.CODE in run.styles:
            found += '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
        found += "<w:b/><w:bCs/>" if Style.STRONG in run.styles else ""
        found += "<w:i/><w:iCs/>" if Style.EMPHASIS in run.styles else ""
        found += "<w:strike/>" if Style.STRIKE in run.styles or (look and look.struck) else ""
        if look and not look.struck:
            found += f'<w:u w:val="{_LINES[look.line_style]}" w:color="{look.line[1:].upper()}"/>'
        if look and look.fill:
            found += f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill[1:].upper()}"/>'
        if run.styles & {Style.SUPERSCRIPT, Style.NOTE}:
            found += '<w:vertAlign w:val="superscript"/>'
        elif Style.SUBSCRIPT in run.styles:
            found += '<w:vertAlign w:val="subscript"/>'
        found += "<w:rtl/>" if is_rtl(run.words) else ""
        return f"<w:rPr>{found}</w:rPr>" if found else ""

    def _table(self, grid: Grid) -> str:
        columns = max(1, grid.columns)
        width = _TEXT // columns
        line = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="BDBDBD"/>'
        borders = "".join(
            line.format(edge) for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        rows = "".join(self._row(grid, number, width) for number in range(grid.rows))
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{borders}</w:tblBorders></w:tblPr>'
            f"<w:tblGrid>{f'<w:gridCol w:w={chr(34)}{width}{chr(34)}/>' * columns}</w:tblGrid>{rows}</w:tbl>"
        )

    def _row(self, grid: Grid, number: int, width: int) -> str:
        cells = [cell for cell in grid.cells if cell.row <= number < cell.row + cell.rows]
        by_column = {cell.column: cell for cell in cells}
        found, column = "", 0
        while column < max(1, grid.columns):
            cell = by_column.get(column)
            found += self._cell(cell, number, width)
            column += cell.columns if cell else 1
        first = grid.row(number)
        head = "<w:trPr><w:tblHeader/></w:trPr>" if first and all(cell.header for cell in first) else ""
        return f"<w:tr>{head}{found}</w:tr>"

    def _cell(self, cell: GridCell | None, row: int, width: int) -> str:
        if cell is None:
            return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
        properties = f'<w:tcW w:w="{width * cell.columns}" w:type="dxa"/>'
        properties += f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        if cell.rows > 1:
            properties += '<w:vMerge w:val="restart"/>' if row == cell.row else "<w:vMerge/>"
        inside = "<w:p/>"
        if row == cell.row:
            words = "".join(run.words for run in cell.runs)
            bidi = "<w:bidi/>" if is_rtl(words) else ""
            inside = f'<w:p><w:pPr>{bidi}<w:spacing w:after="0"/>{_ALIGNS[cell.align]}</w:pPr>{self.runs(cell.runs)}</w:p>'
            if cell.header:
                inside = re.sub(r"<w:r><w:rPr>(?!<w:rStyle)", "<w:r><w:rPr><w:b/><w:bCs/>", inside)
                inside = re.sub(r"<w:r>(?!<w:rPr>)", "<w:r><w:rPr><w:b/><w:bCs/></w:rPr>", inside)
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"

    def _picture(self, image: Image) -> str:
        """The picture; its description where Word could not show it, and where the description is marked."""
        drawn = held(self.work, image, _KINDS)
        svg = image.data if kind_of_picture(image.data) == "svg" else None
        found, words = "", image.runs or (Run(self.work.say("Picture")),)
        if drawn or svg:
            # Word shows the drawing; what knows nothing of drawings the other picture.
            found = f"<w:p><w:r>{self._drawing(image, *(drawn or ('png', BLANK)), svg)}</w:r></w:p>"
        elif path := self.beside.left(image):
            words = (*words, Run(f" ({path})"))
        if not drawn or any(run.marks for run in image.runs):
            found += f'<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>{self.runs(words)}</w:p>'
        return found

    def _drawing(self, image: Image, kind: str, data: bytes, svg: bytes | None) -> str:
        name, id_ = self._kept(kind, data)
        width, height = (round(side * _EMU) for side in fitted(image.width, image.height, _WIDE, _HIGH))
        number = len(self.media)
        about = f'id="{number}" name="{name}" descr="{xml_text(image.description)}"'
        blip = f'<a:blip r:embed="{id_}"/>'
        if svg:
            blip = f'<a:blip r:embed="{id_}"><a:extLst>{_SVG.format(self._kept("svg", svg)[1])}</a:extLst></a:blip>'
        return (
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
            f'<wp:docPr {about}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f"<pic:pic><pic:nvPicPr><pic:cNvPr {about}/><pic:cNvPicPr/></pic:nvPicPr>"
            f"<pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
        )

    def _kept(self, kind: str, data: bytes) -> tuple[str, str]:
        """The name of a picture in the archive, and the id of the relation that leads to it."""
        name = f"picture{len(self.media) + 1}.{kind}"
        self.media[name] = data
        return name, self._relation("image", f"media/{name}", outside=False)


def _words(words: str) -> str:
    """Words with line breaks and tabulators as elements."""
    parts = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    return "".join(
        parts.get(part) or f'<w:t xml:space="preserve">{xml_text(part)}</w:t>'
        for part in re.split(r"([\n\t])", words)
        if part
    )
