"""What goes out, byte for byte."""

from collections.abc import Callable
from pathlib import Path

import pytest

from made_up import made_up
from postil.exporters.registry import EXPORTERS, Exporter
from postil.exporters.work import Work
from postil.importers.registry import read
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind, Speaker
from postil.model.span import Span


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_exports_are_as_they_were(exporter: Exporter, golden: Callable[[str, str | bytes], None]) -> None:
    """The made-up article in every format."""
    written = exporter.write(made_up())
    golden(f"exports/{exporter.name}/article{exporter.suffix}", written)


def everything() -> Work:
    """The article with every kind of block and inline style, and a few marks across their edges."""
    article = read(Path(__file__).parents[1] / "articles" / "everything.html").article

    def span(words: str) -> Span:
        start = article.text.index(words)
        return Span(start, start + len(words))

    marks = (
        Annotation(span("Karin Holm, told"), Kind.ACTOR),
        Annotation(
            span("coastal ear; the fishermen call it a waste"), Kind.QUOTE, speaker=Speaker(span("NATO"))
        ),
        Annotation(span("Frigate Nordstjerna"), Kind.SYSTEM),
        Annotation(span("business.”[2] Jens"), Kind.QUOTE),
    )
    return Work(article, Analysis(marks))


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_exports_keep_what_words_are_dressed_in(
    exporter: Exporter, golden: Callable[[str, str | bytes], None]
) -> None:
    """Lists, tables, emphasis, links, descriptions of pictures, notes."""
    written = exporter.write(everything())
    golden(f"exports/{exporter.name}/everything{exporter.suffix}", written)
