"""The filters of readers' templates: words as the shipped formats write them."""

import csv
import io
from collections.abc import Callable, Sequence
from typing import Any

from postil.exporters.csv_ import guarded
from postil.exporters.entries import hashtags, hyphened
from postil.exporters.latex import tex_words
from postil.exporters.logseq import block_id, bullet, listed, note_blocks
from postil.exporters.markdown_words import escaped
from postil.exporters.note_items import markdown
from postil.exporters.obsidian import page_link, yaml_text
from postil.exporters.plain_text import plain_note, wrapped
from postil.exporters.references import bibtex_words
from postil.exporters.work import Work


def filters(work: Work) -> dict[str, Callable[..., Any]]:
    """By their names; our own words are said in the language of ``work``."""
    return {
        "md": escaped,
        "hashtags": hashtags,
        "hyphened": hyphened,
        "say": work.say,
        "page_link": page_link,
        "yaml": yaml_text,
        "bullet": lambda words, depth=0: bullet(depth, words),
        "blocks": lambda note: [{"level": level, "words": words} for level, words in note_blocks(note, 0)],
        "block_id": block_id,
        "listed": listed,
        "html": lambda note: markdown().render(note).strip(),
        "plain": plain_note,
        "wrapped": wrapped,
        "tex": tex_words,
        "bibtex": bibtex_words,
        "row": _row,
    }


def _row(cells: Sequence[object], delimiter: str = ",") -> str:
    """Cells as a line of a table that no spreadsheet takes for formulas."""
    out = io.StringIO(newline="")
    safe = [guarded(cell) if isinstance(cell, str) else cell for cell in cells]
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerow(safe)
    return out.getvalue().removesuffix("\r\n")
