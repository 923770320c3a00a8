"""What the reader made goes out in every format: tags, forms, names of colours, categories."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace

import pytest

from crowded import crowded, identity
from made_up import made_up, span
from postil.exporters.registry import EXPORTERS, exporter
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Form, Kind, Origin
from postil.model.category import Category, Term
from postil.model.update import Unplaced


@pytest.fixture
def work() -> Work:
    """The made-up article with a struck highlight, tags, a name for its colour, and a mark of a category."""
    made = made_up()
    struck = Annotation(
        span("Delivery"),
        Kind.HIGHLIGHT,
        Origin.READER,
        id="h9",
        colour="orange",
        form=Form.STRIKE,
        producer="reader",
    )
    own = Annotation(span("the war"), Kind.CATEGORY, id="c9", label="cat1", producer="category")
    marks = sorted((*made.analysis.annotations, own), key=lambda mark: (mark.span.start, -mark.span.end))
    return replace(
        made,
        analysis=replace(made.analysis, annotations=tuple(marks)),
        highlights=(*made.highlights, struck),
        tags={"h9": ("to check", "arms"), "c9": ("war",)},
        meanings={"orange": "To check"},
        categories={"cat1": Category("Wars & peace", "#b3541e", "wave", (Term("war"),), id="cat1")},
    )


@pytest.mark.parametrize("name", [one.name for one in EXPORTERS])
def test_every_format_takes_them(work: Work, name: str) -> None:
    """With and without what is known of the category."""
    for given in (work, replace(work, categories={})):
        assert exporter(name).write(given)


def test_markdown_has_names_of_colours_and_tags(work: Work) -> None:
    """Tags of several words hang together."""
    written = exporter("markdown").write(work)
    assert isinstance(written, str)
    assert "### To check\n\n> Delivery\n\n#to-check #arms" in written
    assert "> the war\n\n#war" in written


def test_json_has_all_of_it(work: Work) -> None:
    """For programs."""
    data = json.loads(exporter("json").write(work))
    assert data["highlights"][-1]["form"] == "strike"
    assert {"on": "h9", "names": ["to check", "arms"]} in data["tags"]
    assert (data["colours"], data["categories"]) == (
        {"orange": "To check"},
        [{"id": "cat1", "name": "Wars & peace"}],
    )


def test_html_shows_categories_and_forms(work: Work) -> None:
    """In their own looks, light and dark; the name is told."""
    written = exporter("html").write(work)
    assert isinstance(written, str)
    assert '<span class="mark category c-cat1" title="Wars &amp; peace">the war</span>' in written
    assert "--c-cat1-fill" in written
    assert 'class="mark highlight orange strike"' in written
    assert "Your categories" in written


def test_the_terminal_paints_them(work: Work) -> None:
    """And counts them."""
    written = exporter("terminal").write(work)
    assert isinstance(written, str)
    assert "your categories" in written


def test_marks_without_a_place_are_not_forgotten() -> None:
    """Every format that writes notes has their words, notes and tags; ids and colours where there is a column for them."""
    lost = Unplaced(
        identity("lost"),
        "words that *are* gone",
        "Where are they?",
        ("to find",),
        "yellow",
        created="2026-01-01T00:00:00Z",
    )
    work = replace(crowded(), unplaced=(lost,))
    for one in EXPORTERS:
        names = {option.name for option in one.options}
        if not names & {"content", "template"}:
            continue
        written = one.write(work, {"content": "notes"} if "content" in names else {})
        if isinstance(written, bytes):
            with zipfile.ZipFile(io.BytesIO(written)) as archive:
                written = "".join(archive.read(name).decode(errors="replace") for name in archive.namelist())
        plain = re.sub(r"\\([*\\])|\\u-?\d+\\'3f", r"\1", written).replace("-{}", "-")
        assert "gone" in plain, one.name
        assert "Where are they?" in plain, one.name
        assert "to-find" in plain, one.name
    row = list(csv.DictReader(io.StringIO(str(exporter("csv").write(work)), newline="")))[-1]
    assert (row["words"], row["note"], row["tags"], row["colour"], row["meaning"], row["id"], row["start"]) == (
        "words that *are* gone", "Where are they?", "to find", "yellow", "Doubt, or “?”", identity("lost"), "",
    )  # fmt: skip
    assert json.loads(str(exporter("jsonl").write(work)).splitlines()[-1])["words"] == "words that *are* gone"
    assert "gone" not in str(exporter("csv").write(work, {"kinds": "actor"}))


def test_a_noted_quote_stands_once_where_quotes_stand() -> None:
    """With its note: two blocks of one identity would be none in Obsidian and Logseq."""
    for name in ("obsidian", "logseq", "markdown", "template"):
        written = str(exporter(name).write(crowded()))
        assert written.count("+peace") == 1, name
        if name != "template":
            assert str(exporter(name).write(crowded(), {"content": "notes"})).count("+peace") == 1


def test_tags_of_logseq_are_parted_by_commas_alone() -> None:
    """One that holds a comma is still one."""
    assert "tags:: to check, arms;trade 🔫" in str(exporter("logseq").write(crowded()))


def test_a_codebook_can_be_a_table() -> None:
    """As Taguette takes it: paths, and descriptions."""
    data = exporter("refi-qda-codebook")
    assert (data.suffix_for({}), data.suffix_for({"form": "csv"})) == (".qdc", ".csv")
    rows = list(csv.reader(io.StringIO(str(data.write(crowded(), {"form": "csv"}))[1:], newline="")))
    assert rows[0] == ["path", "description"]
    assert ["Tags.#to check", ""] in rows
    assert ["Highlights.Doubt, or “?”", ""] in rows
