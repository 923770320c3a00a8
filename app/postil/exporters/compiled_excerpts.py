"""The notes and quotes of one article as a text of their own, for formats that know articles alone."""

from dataclasses import replace

from postil.exporters.compiled import Compiler, Part
from postil.exporters.composing import compose
from postil.exporters.composition import Grid, Image, Item, Run
from postil.exporters.work import Work
from postil.model.block import Role
from postil.model.span import Span


def compiled_excerpts(work: Work, content: str, citations: str) -> Work:
    """What ``compose`` makes of a work without its text, as an article with the marks on its words.

    Args:
        work: the article and what is on it.
        content: a value of the ``content`` option, not the whole text.
        citations: a value of ``CITATIONS``.
    """
    text = Compiler(work.title, work.language)
    for item in compose(work, content, "", citations).items:
        _add(text, item)
    made = text.work()
    article = replace(
        made.article,
        language=work.article.language,
        authors=work.article.authors,
        site=work.article.site,
        source=work.article.source,
    )
    return replace(made, article=article, categories=work.categories, meanings=work.meanings)


def _add(text: Compiler, item: Item) -> None:
    if isinstance(item, Grid):
        rows = [[_words(cell.runs) for cell in item.row(number)] for number in range(item.rows)]
        text.table([row for row in rows if row])
        return
    if isinstance(item, Image):
        text.add(Role.PARAGRAPH, _words(item.runs))
        return
    if item.role is Role.RULE:
        text.add(Role.RULE, "* * *")
        return
    parts = [Part(run.words, run.href, next(iter(sorted(run.styles, key=str)), None)) for run in item.runs]
    sign = f"{item.number}. " if item.role is Role.LIST_ITEM and item.number else ""
    quoted = item.role is Role.BLOCK_QUOTE
    span = text.add(item.role, sign, *parts, level=max(1, item.quotes) if quoted else item.level)
    if not len(span):
        return
    at = span.start + len(sign)
    for run in item.runs:
        here = Span(at, at + len(run.words))
        text.marks += [
            replace(mark, span=here, speaker=None, cue=None, id="") for mark in run.marks if len(here)
        ]
        at = here.end


def _words(runs: tuple[Run, ...]) -> str:
    return "".join(run.words for run in runs)
