"""LaTeX: the article with its marks, the notes at the end. What engine sets which scripts, ``latex_head`` says."""

import re
from collections.abc import Iterator, Mapping, Sequence

from typing_extensions import override

from postil.exporters.base import KINDS, Options, WithFiles, Written, settled
from postil.exporters.composing import compose
from postil.exporters.composition import Comment, Grid, GridCell, Image, Item, Paragraph, Run
from postil.exporters.entries import CITATIONS, LANGUAGE, Content, content
from postil.exporters.latex_head import RTL_WORDS, SIGNS, definitions, head
from postil.exporters.looks import look_of
from postil.exporters.office import fitted, is_rtl
from postil.exporters.pictures import Beside, held
from postil.exporters.work import Work
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.table import Align

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "#": r"\#", "$": r"\$", "%": r"\%", "&": r"\&", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
    '"': r"\textquotedbl{}", "'": "\\textquotesingle{}", "`": r"\textasciigrave{}", "\u00a0": "~", "\u00ad": r"\-", "-": "-{}",
    "[": "{[}", "]": "{]}", "\t": " ",
}  # fmt: skip
#: Pixels that a page has room for, and PostScript points in a pixel.
_WIDE, _HIGH, _POINTS = 600, 760, 0.75
_COMMANDS = {
    Style.STRONG: "textbf", Style.EMPHASIS: "emph", Style.CODE: "texttt", Style.SUPERSCRIPT: "textsuperscript",
    Style.NOTE: "textsuperscript", Style.SUBSCRIPT: "textsubscript",
}  # fmt: skip
_HEADINGS = ("section", "subsection", "subsubsection", "paragraph", "subparagraph")


class LatexExporter(WithFiles):
    """A document to be set."""

    name = "latex"
    title = "LaTeX"
    suffix = ".tex"
    options = (content(Content.WHOLE), KINDS, CITATIONS, LANGUAGE)

    @override
    def made(self, work: Work, options: Options | None = None) -> Written:
        """The whole file."""
        parts, beside = document_parts(work, settled(self, options))
        notes = [parts["notes"]] if parts["notes"] else []
        written = [parts["head"], "\\begin{document}", parts["body"], *notes, "\\end{document}"]
        return Written("\n\n".join(written) + "\n", beside)


def document_parts(work: Work, chosen: Options) -> tuple[dict[str, str], Mapping[str, bytes]]:
    """Head, body and notes of a document for the options of LaTeX, and the files beside it."""
    work = work.speaking(chosen["language"])
    composition = compose(work, chosen["content"], chosen["kinds"], chosen["cite"])
    page = _Page(work)
    body = "\n\n".join(page.items(composition.items))
    notes = "\n\n".join(page.note(comment) for comment in composition.comments)
    title = f"\\hypersetup{{pdftitle={{{tex_words(work.title)}}}}}"
    heading = f"\\section*{{{tex_words(work.say('Notes'))}}}\n\n" if notes else ""
    said = f"{work.title}\n{body}\n{notes}"
    return {
        "head": f"{head(said).rstrip()}\n\n{title}", "body": body, "notes": heading + notes,
    }, page.beside.files  # fmt: skip


def clipping(work: Work, kinds: str) -> str:
    """The whole text alone, to be put into a document; what it needs stands above it where it is marked."""
    composition = compose(work, Content.WHOLE, kinds)
    page = _Page(work)
    body = "\n\n".join(page.items(composition.items))
    notes = [page.note(comment) for comment in composition.comments]
    needed = [line.replace("\\newcommand", "\\providecommand") for line in definitions()]
    needed = [line for line in needed if line.split("}")[0].split("{")[1] in body]
    head = (
        ["% In the preamble: \\usepackage{xcolor} and \\usepackage[normalem]{ulem}", *needed]
        if needed
        else []
    )
    return "\n".join([*head, "\n\n".join([body, *notes])])


def tex_words(words: str) -> str:
    """Words that TeX sets exactly as they are; line breaks are kept, characters that it refuses are left out."""
    kept = "".join(one for one in words if one >= " " or one in "\n\t")
    return "".join(_SPECIAL.get(one, one) for one in kept).replace("\n", "\\\\\n")


class _Page:
    def __init__(self, work: Work) -> None:
        self._work = work
        self.beside = Beside()

    def items(self, items: Sequence[Item]) -> Iterator[str]:
        """All items, quotations and lists around them."""
        for item in items:
            inside = self._item(item)
            level = item.level if not (isinstance(item, Paragraph) and item.role is Role.HEADING) else 0
            depth = item.quotes + level
            if depth and isinstance(item, Paragraph):
                sign = ""
                if item.role is Role.LIST_ITEM:
                    label = f"{item.number}." if item.number else "\\textbullet"
                    sign = f"\\makebox[0pt][r]{{{label}\\hspace{{0.4em}}}}"
                inside = f"\\begin{{list}}{{}}{{\\leftmargin={1.4 * depth:.1f}em\\topsep=0pt\\partopsep=0pt}}\\item[]{sign}{inside}\\end{{list}}"
            rtl = isinstance(item, Paragraph) and item.role is not Role.CODE and is_rtl(item.words)
            yield f"\\begin{{rtlparagraph}}\n{inside}\n\\end{{rtlparagraph}}" if rtl else inside

    def _item(self, item: Item) -> str:
        if isinstance(item, Grid):
            return self._table(item)
        if isinstance(item, Image):
            return self._picture(item)
        if item.role is Role.RULE:
            return "\\begin{center}\\rule{0.3\\linewidth}{0.4pt}\\end{center}"
        if item.role is Role.CODE:
            lines = [tex_words(line).replace(" ", "~") for line in item.words.split("\n")]
            return (
                "{\\small\\ttfamily\\raggedright " + "\\\\\n".join(line or "~" for line in lines) + "\\par}"
            )
        target = f"\\hypertarget{{p{item.place}}}{{}}" if item.place is not None else ""
        words = target + self.runs(item.runs)
        if item.role is Role.TITLE:
            return f"{{\\LARGE\\bfseries\\raggedright {words}\\par}}"
        if item.role is Role.HEADING:
            plain = tex_words(" ".join(item.words.split()))
            name = _HEADINGS[min(item.level, 5) - 1]
            words = self.runs(item.runs)
            return f"{target}\\{name}{{\\texorpdfstring{{{words}}}{{{plain}}}}}"
        small = item.role in (Role.KICKER, Role.BYLINE, Role.DATELINE, Role.CAPTION, Role.BIO, Role.FOOTNOTE)
        return f"{{\\small {words}\\par}}" if small else words

    def _picture(self, image: Image) -> str:
        """The picture beside the file; what it shows in words where TeX does not know its kind, or it was left behind."""
        words = self.runs(image.runs) or tex_words(self._work.say("picture"))
        drawn = held(self._work, image, ("png", "jpeg"))
        left = "" if drawn else self.beside.left(image)
        said = f"{words} ({tex_words(left)})" if left else words
        box = f"\\fbox{{\\parbox{{0.95\\linewidth}}{{\\small\\itshape {said}}}}}"
        if drawn is None:
            return box
        path = self.beside.put(*drawn)
        width, height = (side * _POINTS for side in fitted(image.width, image.height, _WIDE, _HIGH))
        shown = f"\\includegraphics[width={width:.0f}bp,height={height:.0f}bp]{{{path}}}"
        under = f"\\par\\small {words}" if any(run.marks for run in image.runs) else ""
        return f"\\IfFileExists{{{path}}}{{{{{shown}{under}\\par}}}}{{{box}}}"

    def note(self, comment: Comment) -> str:
        """A note behind its number, which leads back."""
        words = comment.mark.span.of(self._work.article.text) if comment.mark else ""
        shown = (
            f"\\emph{{{tex_words(' '.join(words.split()))}}}"
            if words
            else tex_words(self._work.say("On the whole article"))
        )
        back = f"\\hypertarget{{note-{comment.number}}}{{}}\\hyperlink{{sign-{comment.number}}}{{{comment.number}.}}"
        return "\n\n".join([f"{back} {shown}", *self.items(comment.body)])

    def runs(self, runs: Sequence[Run]) -> str:
        """Runs, a number after the end of what has a note."""
        found = ""
        for run in runs:
            found += self._run(run)
            for number in run.ends:
                sign = f"\\hyperlink{{note-{number}}}{{{number}}}"
                found += f"\\hypertarget{{sign-{number}}}{{}}\\textsuperscript{{{sign}}}"
        return found

    def _run(self, run: Run) -> str:
        """Each line of a run in its look: what is marked cannot hold a line break."""
        return "\\\\\n".join(
            self._line(run, line) if line.strip() else line for line in run.words.split("\n")
        )

    def _line(self, run: Run, line: str) -> str:
        words = SIGNS.sub(r"\\signs{\g<0>}", tex_words(line))
        words = RTL_WORDS.sub(r"\\rtlwords{\g<0>}", words)
        look = look_of(run.marks, self._work.categories)
        if look and look.struck:
            words = f"\\sout{{{words}}}"
        elif look and look.fill:
            words = f"\\marked{{{look.fill[1:].upper()}}}{{{look.line[1:].upper()}}}{{{words}}}"
        elif look:
            words = f"\\lined{{{look.line[1:].upper()}}}{{{words}}}"
        elif Style.STRIKE in run.styles:
            words = f"\\sout{{{words}}}"
        for style, command in _COMMANDS.items():
            if style in run.styles:
                words = f"\\{command}{{{words}}}"
        if run.goal is not None:
            return f"\\hyperlink{{p{run.goal}}}{{{words}}}"
        return f"\\href{{{_address(run.href)}}}{{{words}}}" if run.href else words

    def _table(self, grid: Grid) -> str:
        columns = max(1, grid.columns)
        width = f"{0.94 / columns:.3f}\\linewidth"
        kinds = {Align.START: "\\raggedright", Align.CENTRE: "\\centering", Align.END: "\\raggedleft"}
        aligns = {cell.column: cell.align for cell in grid.cells if cell.columns == 1}
        shape = "|".join(
            f">{{{kinds[aligns.get(column, Align.START)]}\\arraybackslash}}p{{{width}}}"
            for column in range(columns)
        )
        rows = "\\\\\\hline\n".join(self._row(grid, row, columns) for row in range(grid.rows))
        return f"{{\\small\\setlength{{\\tabcolsep}}{{3pt}}\\begin{{tabular}}{{|{shape}|}}\\hline\n{rows}\\\\\\hline\n\\end{{tabular}}}}"

    def _row(self, grid: Grid, row: int, columns: int) -> str:
        begins: dict[int, GridCell] = {cell.column: cell for cell in grid.row(row)}
        found, column = [], 0
        while column < columns:
            cell = begins.get(column)
            words = self.runs(cell.runs) if cell else ""
            words = f"\\textbf{{{words}}}" if cell and cell.header and words else words
            if cell and cell.columns > 1:
                words = f"\\multicolumn{{{cell.columns}}}{{|l|}}{{{words}}}"
            found.append(words)
            column += cell.columns if cell else 1
        return " & ".join(found)


def _address(href: str) -> str:
    """An address as an argument of a command."""
    return re.sub(r"[%#&~_]", lambda match: "\\" + match[0], re.sub(r"[\\{}\s^]", "", href)).replace(
        "\\~", "~"
    )
