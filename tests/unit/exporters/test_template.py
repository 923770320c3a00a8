"""The reader's own templates."""

import html
from dataclasses import replace
from pathlib import Path

import pytest

from crowded import crowded
from made_up import made_up
from postil.errors import UserError
from postil.exporters.registry import exporter
from postil.exporters.template import render, starters
from postil.model.analysis import Analysis


@pytest.mark.parametrize("work", [made_up(), crowded(), replace(made_up(), highlights=(), notes={})])
def test_the_shipped_template_writes_what_markdown_does(work) -> None:
    """So that readers begin with something that is right."""
    assert exporter("template").write(work) == exporter("markdown").write(work)


def test_a_template_has_the_names_of_colours(tmp_path: Path) -> None:
    """And everything else, from the reader's folder or any file."""
    file = tmp_path / "mine.j2"
    file.write_text(
        "{% for colour in colours %}{{ colour.name }}: {{ colour.highlights[0].words }}; {% endfor %}{{ quotes[1].speaker }}"
    )
    work = replace(made_up(), meanings={"yellow": "Doubt"}, templates=tmp_path)
    wanted = "Doubt: from Russia,” the; Green: [He] did not say_so_; Vladimir Putin"
    assert exporter("template").write(work, {"template": "mine.j2"}) == wanted
    assert exporter("template").write(made_up(), {"template": str(file)}).startswith("Yellow")
    with pytest.raises(UserError, match="There is no template “other”"):
        exporter("template").write(work, {"template": "other"})


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("one\n{% if %}", 2),
        ("{{ title }}\n\n{{ nonsense }}", 3),
        ("{{ 1 / 0 }}", 1),
        ("a\n{{ title + 1 }}", 2),
        ("\n\n{{ quotes[99].words }}", 3),
        ("{% for x in quotes %}", 1),
    ],
)
def test_what_is_wrong_is_said_with_its_line(source: str, line: int) -> None:
    """A finished sentence."""
    with pytest.raises(UserError, match=rf"^Line {line} of the template: .+\.$"):
        render(source, made_up())


@pytest.mark.parametrize(
    "source",
    [
        "{{ title.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ quotes.append(1) }}",
        "{% include '/etc/passwd' %}",
        "{% for a in range(10000000) %}{% endfor %}",
    ],
)
def test_a_template_cannot_leave_its_box(source: str) -> None:
    """Templates are passed around."""
    with pytest.raises(UserError, match="of the template"):
        render(source, made_up())


@pytest.mark.parametrize(
    ("template", "suffix"),
    [
        ("", ".md"),
        ("page.html.j2", ".html"),
        ("/somewhere/notes.tex.jinja2", ".tex"),
        ("table.csv", ".csv"),
        ("mine.j2", ".md"),
        ("mine", ".md"),
        ("v1.2 of mine.j2", ".md"),
    ],
)
def test_what_a_template_makes_is_called_after_it(template: str, suffix: str) -> None:
    """The ending stands before that of the template itself."""
    assert exporter("template").suffix_for({"template": template}) == suffix


def test_a_list_of_references_is_called_after_its_italics() -> None:
    """HTML in a text file would be shown with its signs."""
    assert exporter("citation").suffix_for() == ".txt"
    assert exporter("citation").suffix_for({"markup": "html"}) == ".html"


def test_every_shipped_template_works() -> None:
    """On an article with everything, and with nothing on it."""
    bare = replace(made_up(), highlights=(), notes={}, analysis=Analysis(()))
    assert len(starters()) == 3
    for template in starters():
        for work in (made_up(), crowded(), bare):
            assert work.title in html.unescape(
                exporter("template").write(work, {"template": str(template)})
            ).replace("\\", "")


def test_shipped_templates_gather_by_colour_and_by_speaker() -> None:
    """Under the reader's names of colours; nothing of the article is read as HTML."""
    colours, speakers = starters()[1:]
    work = replace(crowded(), meanings={"yellow": "Doubt"})
    written = exporter("template").write(work, {"template": str(colours)})
    assert "## Doubt\n\n" in written
    assert "Who **sold** them?" in written
    page = exporter("template").write(work, {"template": str(speakers)})
    assert "<h2>The “Minister”, 👤</h2>" in page
    assert "<b>" not in page
