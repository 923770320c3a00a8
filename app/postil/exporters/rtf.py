"""Rich Text Format: the article with its marks, the notes as comments."""

from collections.abc import Mapping, Sequence

from typing_extensions import override

from postil.exporters.base import KINDS, Options, WithFiles, Written, settled
from postil.exporters.composing import compose
from postil.exporters.composition import (
    Comment,
    Grid,
    GridCell,
    Image,
    Item,
    Run,
)
from postil.exporters.entries import CITATIONS, LANGUAGE, Content, content
from postil.exporters.looks import look_of
from postil.exporters.office import fitted, has_rtl, is_rtl
from postil.exporters.pictures import Beside, held
from postil.exporters.work import Work
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.table import Align

#: Half points, and whether bold, by the role of a paragraph.
_SIZES = {
    Role.TITLE: (40, True), Role.HEADING: (28, True), Role.KICKER: (19, True), Role.BYLINE: (19, False),
    Role.DATELINE: (19, False), Role.CAPTION: (19, False), Role.BIO: (19, False), Role.FOOTNOTE: (19, False), Role.CODE: (19, False),
}  # fmt: skip
_LINES = {
    "solid": "\\ul", "dotted": "\\uld", "dashed": "\\uldash", "double": "\\uldb", "wave": "\\ulwave", "dash-dot": "\\uldashd",
}  # fmt: skip
_ALIGNS = {Align.START: "\\ql", Align.CENTRE: "\\qc", Align.END: "\\qr"}
_SPECIAL = {"\\": "\\\\", "{": "\\{", "}": "\\}", "\n": "\\line ", "\t": "\\tab "}
#: Twips: how far a list or a quotation lies in, how wide and high the text is; twips in a pixel.
_LIST, _QUOTE, _WIDE, _HIGH, _PIXEL = 360, 480, 9026, 11000, 15


class RtfExporter(WithFiles):
    """A file that every word processor of the last thirty years opens."""

    name = "rtf"
    title = "Rich text (RTF)"
    suffix = ".rtf"
    options = (content(Content.WHOLE), KINDS, CITATIONS, LANGUAGE)

    @override
    def made(self, work: Work, options: Options | None = None) -> Written:
        """The whole file: ASCII alone, everything else is written as numbers."""
        chosen = settled(self, options)
        work = work.speaking(chosen["language"])
        composition = compose(work, chosen["content"], chosen["kinds"], chosen["cite"])
        text = _Text(work, {comment.number: comment for comment in composition.comments})
        body = "".join(map(text.item, composition.items))
        colours = "".join(
            f"\\red{int(one[1:3], 16)}\\green{int(one[3:5], 16)}\\blue{int(one[5:7], 16)};"
            for one in text.colours
        )
        head = (
            "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman Georgia;}{\\f1\\fmodern Courier New;}}\n"
            f"{{\\colortbl;{colours}}}\n{{\\info{{\\title {rtf_words(work.title)}}}{{\\author {rtf_words(', '.join(work.article.authors))}}}}}\n"
            "\\paperw11906\\paperh16838\\margl1440\\margr1440\\margt1440\\margb1440\\f0\\fs23\n"
        )
        return Written(head + body + "}\n", text.beside.files)


def rtf_words(words: str) -> str:
    """Words as RTF: what is not ASCII as numbers of UTF-16 units."""
    found = ""
    for character in words:
        if character in _SPECIAL:
            found += _SPECIAL[character]
        elif " " <= character <= "~":
            found += character
        elif character >= "\x80":
            units = character.encode("utf-16-le", errors="replace")
            for at in range(0, len(units), 2):
                unit = int.from_bytes(units[at : at + 2], "little")
                # Behind it what programs without Unicode show, as Word writes it: a bare sign makes Pandoc lose the next letter.
                found += f"\\u{unit - 65536 if unit > 32767 else unit}\\'3f"
    return found


class _Text:
    """Writes items, and gathers the colours that they need."""

    def __init__(self, work: Work, comments: Mapping[int, Comment]) -> None:
        self._work, self._comments = work, comments
        self.colours: list[str] = []
        self.beside = Beside()

    def item(self, item: Item) -> str:
        """One item."""
        if isinstance(item, Grid):
            return "".join(self._row(item, row) for row in range(item.rows)) + "\\pard\\par\n"
        if isinstance(item, Image):
            return self._picture(item)
        size, bold = _SIZES.get(item.role, (23, False))
        if item.role is Role.HEADING:
            size = max(23, size - 2 * (item.level - 1))
        level = item.level if item.role is not Role.HEADING else 0
        left = _QUOTE * item.quotes + _LIST * level
        begin, sign = f"\\pard\\li{left}\\sa120", ""
        if item.role is Role.LIST_ITEM:
            begin += f"\\fi-{_LIST}\\tx{left}"
            sign = rtf_words(f"{item.number}." if item.number else "•") + "\\tab "
        begin += f"\\outlinelevel{min(8, item.level - 1)}\\keepn" if item.role is Role.HEADING else ""
        begin += "\\brdrb\\brdrs\\brdrw10" if item.role is Role.RULE else ""
        begin += "\\rtlpar" if is_rtl(item.words) else ""
        place = (
            f"{{\\*\\bkmkstart p{item.place}}}{{\\*\\bkmkend p{item.place}}}"
            if item.place is not None
            else ""
        )
        look = f"\\fs{size}" + "\\b" * bold + "\\f1" * (item.role is Role.CODE)
        # Words from right to left have a look of their own.
        if has_rtl(item.words):
            look = f"\\rtlch\\afs{size}" + "\\ab" * bold + f"\\ltrch{look}"
        return f"{begin} {{{place}{look} {sign}{self.runs(item.runs)}}}\\par\n"

    def runs(self, runs: Sequence[Run]) -> str:
        """Runs with the comments that begin and end at them."""
        found = ""
        for run in runs:
            found += "".join(f"{{\\*\\atrfstart {number}}}" for number in run.begins)
            found += self._run(run)
            found += "".join(
                f"{{\\*\\atrfend {number}}}{self._comment(self._comments[number])}" for number in run.ends
            )
        return found

    def _comment(self, comment: Comment) -> str:
        body = "".join(map(self.item, comment.body)).removesuffix("\\par\n")
        return f"{{\\*\\atnid R}}{{\\*\\atnauthor {rtf_words(self._work.say('Reader'))}}}\\chatn{{\\*\\annotation{{\\*\\atnref {comment.number}}}{body}}}"

    def _run(self, run: Run) -> str:
        look = look_of(run.marks, self._work.categories)
        found = "\\f1" * (Style.CODE in run.styles) + "\\b" * (Style.STRONG in run.styles)
        found += "\\i" * (Style.EMPHASIS in run.styles)
        if has_rtl(run.words) and run.styles & {Style.STRONG, Style.EMPHASIS}:
            other = "\\ab" * (Style.STRONG in run.styles) + "\\ai" * (Style.EMPHASIS in run.styles)
            found = f"\\rtlch{other}\\ltrch{found}"
        found += "\\strike" if Style.STRIKE in run.styles or (look and look.struck) else ""
        if look and not look.struck:
            found += f"{_LINES[look.line_style]}\\ulc{self._colour(look.line)}"
        if look and look.fill:
            colour = self._colour(look.fill)
            found += f"\\chshdng0\\chcbpat{colour}\\cb{colour}"
        if run.styles & {Style.SUPERSCRIPT, Style.NOTE}:
            found += "\\super"
        elif Style.SUBSCRIPT in run.styles:
            found += "\\sub"
        found += "\\rtlch" if is_rtl(run.words) else ""
        words = f"{{{found} {rtf_words(run.words)}}}" if found else f"{{{rtf_words(run.words)}}}"
        goal = (
            f'\\\\l "p{run.goal}"' if run.goal is not None else f'"{_address(run.href)}"' if run.href else ""
        )
        return f"{{\\field{{\\*\\fldinst HYPERLINK {goal}}}{{\\fldrslt {words}}}}}" if goal else words

    def _colour(self, colour: str) -> int:
        if colour not in self.colours:
            self.colours.append(colour)
        return self.colours.index(colour) + 1

    def _row(self, grid: Grid, row: int) -> str:
        width = _WIDE // max(1, grid.columns)
        edges, cells = "", ""
        column = 0
        while column < grid.columns:
            cell = next((c for c in grid.cells if c.row <= row < c.row + c.rows and c.column == column), None)
            column += cell.columns if cell else 1
            border = "".join(f"\\clbrdr{edge}\\brdrs\\brdrw10" for edge in "tlbr")
            merged = ""
            if cell and cell.rows > 1:
                merged = "\\clvmgf" if row == cell.row else "\\clvmrg"
            edges += f"{merged}{border}\\cellx{width * column}"
            cells += self._cell(cell if cell and cell.row == row else None)
        return f"\\trowd\\trgaph80{edges}\n{cells}\\row\n"

    def _cell(self, cell: GridCell | None) -> str:
        if cell is None:
            return "\\pard\\intbl\\cell\n"
        bold = "\\b " if cell.header else ""
        return f"\\pard\\intbl{_ALIGNS[cell.align]} {{{bold}{self.runs(cell.runs)}}}\\cell\n"

    def _picture(self, image: Image) -> str:
        found, words = "", image.runs or (Run(self._work.say("Picture")),)
        if drawn := held(self._work, image, ("png", "jpeg")):
            kind, data = drawn
            sides = fitted(image.width, image.height, _WIDE / _PIXEL, _HIGH / _PIXEL)
            width, height = (round(side * _PIXEL) for side in sides)
            blip = "\\pngblip" if kind == "png" else "\\jpegblip"
            found = f"\\pard\\sa120 {{\\pict{blip}\\picwgoal{width}\\pichgoal{height}\n{data.hex()}}}\\par\n"
        elif path := self.beside.left(image):
            words = (*words, Run(f" ({path})"))
        if not drawn or any(run.marks for run in image.runs):
            found += f"\\pard\\sa120 {{\\fs19 {self.runs(words)}}}\\par\n"
        return found


def _address(href: str) -> str:
    """An address inside a field's quotation marks."""
    return rtf_words(href.replace('"', "%22").replace("\\", "%5C"))
