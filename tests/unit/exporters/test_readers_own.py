"""What the reader made goes out in every format: tags, forms, names of colours, categories."""

import json
from dataclasses import replace

import pytest

from made_up import made_up, span
from postil.exporters.registry import EXPORTERS, exporter
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Form, Kind, Origin
from postil.model.category import Category, Term


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
