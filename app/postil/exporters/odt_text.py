"""Paragraphs, tables, pictures and comments as OpenDocument has them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from postil.exporters.composition import Comment, Grid, GridCell, Image, Item, Paragraph, Run, kind_of_picture
from postil.exporters.looks import look_of
from postil.exporters.odt_parts import every_script
from postil.exporters.office import fitted, is_rtl, xml_text
from postil.exporters.pictures import held
from postil.exporters.work import Work
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.table import Align

_STYLES = {
    Role.TITLE: "Title", Role.KICKER: "Kicker", Role.BYLINE: "Byline", Role.DATELINE: "Byline", Role.CAPTION: "Caption",
    Role.BIO: "Byline", Role.BLOCK_QUOTE: "Quotations", Role.CODE: "Code", Role.LIST_ITEM: "Item", Role.FOOTNOTE: "Notes",
    Role.RULE: "Rule",
}  # fmt: skip
_LINES = {
    "solid": "solid", "dotted": "dotted", "dashed": "dash", "double": "solid", "wave": "wave", "dash-dot": "dot-dash",
}  # fmt: skip
_ALIGNS = {Align.START: "", Align.CENTRE: 'fo:text-align="center"', Align.END: 'fo:text-align="end"'}
#: Pictures that every program shows in such files.
_KINDS = ("png", "jpeg", "gif")
#: Centimetres: how far a list or a quotation lies in, and how large a picture may be; pixels to the centimetre.
_LIST, _QUOTE, _WIDE, _HIGH, _PIXELS = 0.64, 0.85, 16.0, 20.0, 37.8
#: White space that stands for itself, and that which XML would fold.
_WHITE = re.compile(r"([\n\t]|(?:(?<= )|^) +|  +)")


@dataclass
class OdtText:
    """Writes items, and gathers the looks and pictures that they need.

    Attributes:
        work: the article.
        comments: by their numbers.
        pictures: bytes by their names.
    """

    work: Work
    comments: Mapping[int, Comment]
    pictures: dict[str, bytes] = field(default_factory=dict)
    _looks: dict[tuple[str, str, str], str] = field(default_factory=dict)

    @property
    def styles(self) -> list[str]:
        """The looks that were needed."""
        return [
            f'<style:style style:name="{name}" style:family="{family}"'
            + (f' style:parent-style-name="{parent}"' if parent else "")
            + f"><style:{family}-properties {properties}/></style:style>"
            for (family, parent, properties), name in self._looks.items()
        ]

    def items(self, items: Sequence[Item]) -> str:
        """All of them."""
        return "".join(map(self.item, items))

    def item(self, item: Item) -> str:
        """One of them."""
        if isinstance(item, Grid):
            return self._table(item)
        if isinstance(item, Image):
            return self._picture(item)
        inside = self.runs(item.runs)
        if item.place is not None:
            inside = f'<text:bookmark text:name="p{item.place}"/>{inside}'
        if item.role is Role.HEADING:
            level = min(6, item.level)
            style = self._paragraph_style(item, f"Heading_20_{level}", 0)
            return f'<text:h text:style-name="{style}" text:outline-level="{level}">{inside}</text:h>'
        usual = "Quotations" if item.quotes else "Item" if item.level else "Standard"
        name = _STYLES.get(item.role, usual)
        if item.role is Role.LIST_ITEM:
            return self._listed(
                item, f'<text:p text:style-name="{self._paragraph_style(item, name, 0)}">{inside}</text:p>'
            )
        left = _QUOTE * item.quotes + _LIST * item.level
        return f'<text:p text:style-name="{self._paragraph_style(item, name, left)}">{inside}</text:p>'

    def _listed(self, item: Paragraph, paragraph: str) -> str:
        """A paragraph as an item so deep in lists; each says its own number."""
        start = f' text:start-value="{item.number}"' if item.number else ""
        found = f"<text:list-item{start}>{paragraph}</text:list-item>"
        for level in range(item.level, 0, -1):
            outer = level == 1
            style = f' text:style-name="{"Numbers" if item.number else "Bullets"}"' if outer else ""
            found = f"<text:list{style}>{found}</text:list>"
            found = found if outer else f"<text:list-item>{found}</text:list-item>"
        return found

    def _paragraph_style(self, item: Paragraph, parent: str, left: float) -> str:
        properties = f'fo:margin-left="{left:.2f}cm"' if left else ""
        properties += ' style:writing-mode="rl-tb" fo:text-align="start"' if is_rtl(item.words) else ""
        return self._style("paragraph", parent, properties.strip())

    def _style(self, family: str, parent: str, properties: str) -> str:
        if not properties:
            return parent
        return self._looks.setdefault(
            (family, parent, properties), f"{family[0].upper()}{len(self._looks) + 1}"
        )

    def runs(self, runs: Sequence[Run]) -> str:
        """Runs with the comments that begin and end at them."""
        found = ""
        for run in runs:
            found += "".join(self._comment(self.comments[number]) for number in run.begins)
            found += self._run(run)
            found += "".join(f'<office:annotation-end office:name="c{number}"/>' for number in run.ends)
        return found

    def _comment(self, comment: Comment) -> str:
        author = xml_text(self.work.say("Reader"))
        when = f"<dc:date>{xml_text(comment.created.rstrip('Z'))}</dc:date>" if comment.created else ""
        body = "".join(self.item(plain) for item in comment.body for plain in _plain(item))
        return (
            f'<office:annotation office:name="c{comment.number}"><dc:creator>{author}</dc:creator>{when}'
            f"{body or '<text:p/>'}</office:annotation>"
        )

    def _run(self, run: Run) -> str:
        words = _words(run.words)
        style = self._style("text", "", self._look(run))
        if style:
            words = f'<text:span text:style-name="{style}">{words}</text:span>'
        goal = f"#p{run.goal}" if run.goal is not None else run.href
        return (
            f'<text:a xlink:type="simple" xlink:href="{xml_text(goal)}">{words}</text:a>' if goal else words
        )

    def _look(self, run: Run) -> str:
        look = look_of(run.marks, self.work.categories)
        found = []
        if Style.CODE in run.styles:
            found.append("fo:font-family=\"'Courier New'\"")
        if Style.STRONG in run.styles:
            found.append('fo:font-weight="bold"')
        if Style.EMPHASIS in run.styles:
            found.append('fo:font-style="italic"')
        if Style.STRIKE in run.styles or (look and look.struck):
            found.append('style:text-line-through-style="solid"')
        if look and not look.struck:
            twice = ' style:text-underline-type="double"' if look.line_style == "double" else ""
            found.append(
                f'style:text-underline-style="{_LINES[look.line_style]}"{twice} style:text-underline-color="{look.line}" '
                'style:text-underline-width="auto"'
            )
        if look and look.fill:
            found.append(f'fo:background-color="{look.fill}"')
        if run.styles & {Style.SUPERSCRIPT, Style.NOTE}:
            found.append('style:text-position="super 58%"')
        elif Style.SUBSCRIPT in run.styles:
            found.append('style:text-position="sub 58%"')
        return every_script(" ".join(found))

    def _table(self, grid: Grid) -> str:
        columns = max(1, grid.columns)
        rows = "".join(
            f"<table:table-row>{self._row(grid, row)}</table:table-row>" for row in range(grid.rows)
        )
        return f'<table:table table:style-name="Grid"><table:table-column table:number-columns-repeated="{columns}"/>{rows}</table:table>'

    def _row(self, grid: Grid, row: int) -> str:
        begins = {cell.column: cell for cell in grid.row(row)}
        taken = {
            column
            for cell in grid.cells
            if cell.row <= row < cell.row + cell.rows
            for column in range(cell.column, cell.column + cell.columns)
        }
        found = ""
        for column in range(max(1, grid.columns)):
            if column in begins:
                found += self._cell(begins[column])
            elif column in taken:
                found += "<table:covered-table-cell/>"
            else:
                found += '<table:table-cell table:style-name="Box"><text:p/></table:table-cell>'
        return found

    def _cell(self, cell: GridCell) -> str:
        spans = f' table:number-columns-spanned="{cell.columns}"' if cell.columns > 1 else ""
        spans += f' table:number-rows-spanned="{cell.rows}"' if cell.rows > 1 else ""
        style = self._style("paragraph", "Head" if cell.header else "Cell", _ALIGNS[cell.align])
        return (
            f'<table:table-cell table:style-name="Box"{spans}><text:p text:style-name="{style}">{self.runs(cell.runs)}</text:p>'
            "</table:table-cell>"
        )

    def _picture(self, image: Image) -> str:
        """The picture, in several forms where not every program shows its own: they take the first one that they know."""
        kind, drawn = kind_of_picture(image.data), held(self.work, image, _KINDS)
        forms = [(kind, image.data)] if image.data is not None and kind else []
        if drawn and drawn not in forms:
            forms.append(drawn)
        found = ""
        if forms:
            sides = fitted(image.width, image.height, _WIDE * _PIXELS, _HIGH * _PIXELS)
            width, height = (side / _PIXELS for side in sides)
            images = "".join(
                f'<draw:image xlink:href="Pictures/{self._kept(*form)}" xlink:type="simple"/>'
                for form in forms
            )
            found = (
                f'<text:p><draw:frame text:anchor-type="as-char" svg:width="{width:.2f}cm" svg:height="{height:.2f}cm">'
                f"{images}<svg:desc>{xml_text(image.description)}</svg:desc></draw:frame></text:p>"
            )
        if not drawn or any(run.marks for run in image.runs):
            words = image.runs or (Run(self.work.say("Picture")),)
            found += f'<text:p text:style-name="Caption">{self.runs(words)}</text:p>'
        return found

    def _kept(self, kind: str, data: bytes) -> str:
        name = f"picture{len(self.pictures) + 1}.{kind}"
        self.pictures[name] = data
        return name


def _plain(item: Item) -> Sequence[Item]:
    """An item of a note as comments may hold it: a table row by row."""
    if isinstance(item, Grid):
        rows = (
            " | ".join("".join(run.words for run in cell.runs) for cell in item.row(row))
            for row in range(item.rows)
        )
        return [Paragraph(Role.PARAGRAPH, (Run(words),)) for words in rows]
    return [item]


def _words(words: str) -> str:
    """Words with white space as elements, where XML would lose it."""
    found = ""
    for part in _WHITE.split(words):
        if part == "\n":
            found += "<text:line-break/>"
        elif part == "\t":
            found += "<text:tab/>"
        elif part and not part.strip(" "):
            found += f'<text:s text:c="{len(part)}"/>' if len(part) > 1 or not found else part
        else:
            found += xml_text(part)
    return found
