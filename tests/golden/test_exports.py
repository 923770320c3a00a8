"""What goes out, byte for byte."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin

from crowded import crowded
from made_up import made_up
from postil.exporters.registry import EXPORTERS, Exporter
from postil.exporters.work import Work
from postil.importers.registry import read
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind, Speaker
from postil.model.span import Span


def compare(
    golden: Callable[[str, str | bytes], None], exporter: Exporter, name: str, written: str | bytes
) -> None:
    """With the golden of that name; an archive as the files that are in it, for its bytes depend on the packer; spaCy's as JSON."""
    if exporter.name == "spacy":
        docs = DocBin().from_bytes(written).get_docs(spacy.blank("en").vocab)
        shown = [{**doc.to_json(), "user_data": list(map(str, doc.user_data.items()))} for doc in docs]
        golden(f"exports/spacy/{name}.json", json.dumps(shown, ensure_ascii=False, indent=1) + "\n")
        return
    if isinstance(written, bytes) and zipfile.is_zipfile(io.BytesIO(written)):
        with zipfile.ZipFile(io.BytesIO(written)) as archive:
            parts = [f"=== {entry}\n".encode() + archive.read(entry) + b"\n" for entry in archive.namelist()]
        golden(f"exports/{exporter.name}/{name}{exporter.suffix}.unpacked", b"".join(parts))
    else:
        golden(f"exports/{exporter.name}/{name}{exporter.suffix}", written)


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_exports_are_as_they_were(exporter: Exporter, golden: Callable[[str, str | bytes], None]) -> None:
    """The made-up article in every format."""
    written = exporter.write(made_up())
    compare(golden, exporter, "article", written)


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
    compare(golden, exporter, "everything", written)


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_exports_of_a_crowded_article_are_as_they_were(
    exporter: Exporter, golden: Callable[[str, str | bytes], None]
) -> None:
    """Emoji, right-to-left words, nested and overlapping marks, cells that look like formulas."""
    compare(golden, exporter, "crowded", exporter.write(crowded()))
