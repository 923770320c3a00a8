"""The reader's own templates."""

import html
from dataclasses import replace
from pathlib import Path

import pytest

from crowded import crowded, identity
from made_up import made_up
from postil.errors import UserError
from postil.exporters.registry import exporter
from postil.exporters.template import render, starters
from postil.exporters.work import Work
from postil.importers.registry import read
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind, Origin, Speaker
from postil.model.note import Note
from postil.model.span import Span
from postil.paths import seeds

_BARE = replace(made_up(), highlights=(), notes={}, analysis=Analysis(()))
_BOTH = {"content": "notes-and-quotes"}
#: What each of the templates that readers begin with is like: a format, and options of its.
_LIKE = {
    "article.tex.j2": ("latex", {}), "logseq.md.j2": ("logseq", _BOTH), "markdown.md.j2": ("markdown", _BOTH),
    "obsidian.md.j2": ("obsidian", _BOTH), "page.html.j2": ("html", {}), "plain.txt.j2": ("text", _BOTH),
    "reference.bib.j2": ("bibtex", {}), "reference.ris.j2": ("ris", {}), "table.csv.j2": ("csv", {}),
}  # fmt: skip


@pytest.fixture(scope="module")
def seed() -> Work:
    """The founding article, with notes."""
    [path] = seeds().glob("*.txt")
    article = read(path).article
    mark = Annotation(Span(300, 340), Kind.HIGHLIGHT, Origin.READER, identity("s"), colour="green")
    quote = Annotation(
        Span(500, 560), Kind.QUOTE, id=identity("q"), speaker=Speaker(Span(500, 506)), cue=Span(510, 514)
    )
    notes = {
        identity("s"): Note("a", identity("s"), "Why **that**?\n\n- one\n- two"),
        None: Note("a", None, "On it."),
    }
    return Work(article, Analysis((quote,)), (mark,), notes, {identity("q"): ("arms", "to check")})


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("style", ["none", "chicago"])
@pytest.mark.parametrize("name", _LIKE)
def test_readers_begin_with_what_a_format_gives(name: str, style: str, language: str, seed: Work) -> None:
    """The very same, so that what they change is all that changes."""
    form, options = _LIKE[name]
    known = {option.name for option in exporter(form).options}
    asked = options | {key: value for key, value in (("cite", style), ("language", language)) if key in known}
    for work in (made_up(), crowded(), _BARE, seed):
        made = render(starters()[name], work.speaking(language), style)
        assert made == exporter(form).write(work, asked)


def test_without_a_template_it_is_markdown() -> None:
    """Its own, not one that lies somewhere."""
    assert exporter("template").write(made_up()) == exporter("markdown").write(made_up())
    assert list(starters()) == [
        "markdown.md.j2", *sorted({*_LIKE, "by colour.md.j2", "by speaker.html.j2"} - {"markdown.md.j2"})
    ]  # fmt: skip


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
    ("source", "said"),
    [
        ("one\n{% if %}", "Line 2 of the template: something is missing in “{% if %}”, such as a name or a condition."),
        ("{{ title }}\n\n{{ nonsense }}", "Line 3 of the template: nothing is called “nonsense”. The shipped templates show what there is."),
        ("{{ titel }}", "Line 1 of the template: nothing is called “titel”. Did you mean “title”?"),
        ("\n{{ quotes[0].speeker }}", "Line 2 of the template: nothing is called “speeker”. Did you mean “speaker”?"),
        ("{{ 1 / 0 }}", "Line 1 of the template: it divides by zero."),
        ("a\n{{ title + 1 }}", "Line 2 of the template: “{{ title + 1 }}” puts words and numbers together. Join them with ~ instead of +."),
        ("\n\n{{ quotes[99].words }}", "Line 3 of the template: the list has no number 99. It counts from 0; ask first whether there are so many."),
        ("\n{% for x in quotes %}\n", "Line 2 of the template: the text ends, and “for” is still open. Write {% endfor %} where it ends."),
        ("{% if title %}", "Line 1 of the template: the text ends, and “if” is still open. Write {% endif %} where it ends."),
        ("{% endfor %}", "Line 1 of the template: “endfor” belongs to nothing that is open. Take it out."),
        ("{% fro x in quotes %}", "Line 1 of the template: there is no tag “fro”. Usual ones are: if, for, set, macro."),
        ("{{ title | hashtag }}", "Line 1 of the template: there is no filter “hashtag”. Did you mean “hashtags”?"),
        ("{{ title | qqqq }}", "Line 1 of the template: there is no filter “qqqq”. The shipped templates show what there is."),
        ("{{ title }", "Line 1 of the template: “{{ title }” does not fit together. Look for a missing or misplaced }} or %}, or quotation mark."),
        ("{{ 'title }}", "Line 1 of the template: “{{ 'title }}” does not fit together. Look for a missing or misplaced }} or %}, or quotation mark."),
        ("{% include 'x' %}", "Line 1 of the template: a template cannot take in another one. Put its lines here instead."),
        ("{{ ''.__class__ }}", "Line 1 of the template: “{{ ''.__class__ }}” is not allowed. Templates can read what is in the article, and nothing else."),
        ("{% for a in range(10000000) %}{% endfor %}", "Line 1 of the template: it counts too far. Up to 100,000 is allowed."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_words_that_help(source: str, said: str) -> None:
    """With the line, and what to do."""
    with pytest.raises(UserError) as error:
        render(source, made_up())
    assert str(error.value) == said


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


def test_shipped_templates_gather_by_colour_and_by_speaker() -> None:
    """Under the reader's names of colours; nothing of the article is read as HTML."""
    work = replace(crowded(), meanings={"yellow": "Doubt"})
    written = render(starters()["by colour.md.j2"], work)
    assert "## Doubt\n\n" in written
    assert "Who **sold** them?" in written
    page = render(starters()["by speaker.html.j2"], work)
    assert "<h2>The “Minister”, 👤</h2>" in page
    assert "<b>" not in page
    for name in ("by colour.md.j2", "by speaker.html.j2"):
        assert _BARE.title in html.unescape(render(starters()[name], _BARE)).replace("\\", "")


def test_the_whole_text_can_be_written_block_by_block() -> None:
    """With what each is."""
    made = render("{% for block in blocks %}{{ block.role }}: {{ block.words }}\n{% endfor %}", crowded())
    assert made.splitlines()[0] == "title: =SUM(A1) or how talks 👩‍🚀 began"
    assert "paragraph: -5 degrees in Zürich" in made


def test_a_template_that_takes_itself_in_without_end_is_told_so() -> None:
    """It is the reader's template that is wrong, and not the program."""
    with pytest.raises(UserError, match=r"Line 1 .* calls itself again and again"):
        render("{% macro more() %}{{ more() }}{% endmacro %}\n{{ more() }}", made_up())
