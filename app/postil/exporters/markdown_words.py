"""Words as Markdown that shows exactly them."""

import itertools
import re
from collections.abc import Callable, Sequence

from postil.exporters.composition import Run
from postil.exporters.dress import Dress
from postil.model.article import Article
from postil.model.inline import Style
from postil.model.span import Span

_SIGNS = {Style.STRIKE: "~~", Style.EMPHASIS: "*", Style.STRONG: "**"}
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")


def escaped(text: str) -> str:
    """``text`` on one line, as Markdown that shows exactly its words."""
    return begun(harmless(" ".join(text.split())))


def harmless(words: str) -> str:
    """Words from the middle of a line: nothing in them is read as markup."""
    words = _SPECIAL.sub(lambda match: "\\" + match.group(), words)
    # Two of these in a row mark words in several flavours, and a sign of the number makes a tag.
    return re.sub(r"==|\$|(?<!\S)#(?=\w)", lambda match: "\\" + "\\".join(match.group()), words)


def begun(line: str) -> str:
    """A line of Markdown whose beginning starts neither a list nor a heading."""
    if number := re.match(r"(\d{1,9})([.)](?:\s|$).*)", line, re.DOTALL):
        return f"{number[1]}\\{number[2]}"
    return "\\" + line if re.match(r"#|[+-](?=\s|$)|(?:-+|=+)\s*$", line) else line


def passage(article: Article, span: Span, dress: Dress) -> str:
    """The words of ``span`` as a block quote that keeps emphasis, links and code; signs of notes are left out."""
    return "\n>\n".join(f"> {line}" for line in passage_lines(article, span, dress))


def passage_lines(article: Article, span: Span, dress: Dress) -> list[str]:
    """The same, a paragraph an element, without the signs of a quotation."""
    parts = [
        dressed(
            part.of(article.text),
            frozenset(one.style for one in styles),
            next((one.href for one in styles if one.href), ""),
        )
        for part, styles in dress.stretches(span)
        if not any(one.style is Style.NOTE for one in styles)
    ]
    lines = [" ".join(line.split()) for line in "".join(parts).splitlines() if line.strip()]
    return [begun(line) for line in lines]


def dressed(words: str, styles: frozenset[Style], href: str = "") -> str:
    """Words as Markdown on any number of lines, the white space around them outside of what marks them."""
    core = words.strip()
    if not core:
        return words
    if Style.CODE in styles and "`" not in core and "\n" not in core:
        marked = f"`{core}`"
    else:
        marked = harmless(core)
        for style, sign in _SIGNS.items():
            if style in styles and "\n" not in core:
                marked = f"{sign}{marked}{sign}"
    if href and "\n" not in core:
        marked = f"[{marked}](<{href}>)" if re.search(r"[()\s]", href) else f"[{marked}]({href})"
    return _around(words, marked)


def marked_words(runs: Sequence[Run], mark: Callable[[str], str], sign: Callable[[int], str]) -> str:
    """Runs as Markdown.

    Args:
        runs: of one paragraph.
        mark: puts words on one line between the signs of a marked passage.
        sign: what stands where a comment ends.
    """
    written = ""
    for under, group in itertools.groupby(runs, lambda run: bool(run.marks)):
        inside = ""
        for run in group:
            inside += dressed(run.words, run.styles, run.href)
            if run.ends:
                written += _marked(inside, mark) if under else inside
                written += "".join(map(sign, run.ends))
                inside = ""
        written += _marked(inside, mark) if under else inside
    return written


def _marked(words: str, mark: Callable[[str], str]) -> str:
    return "\n".join(
        _around(line, mark(line.strip())) if line.strip() else line for line in words.split("\n")
    )


def _around(words: str, inside: str) -> str:
    """``inside`` between the white space that ``words`` begin and end with."""
    core = words.strip()
    start = words.index(core[0])
    return words[:start] + inside + words[start + len(core) :]
