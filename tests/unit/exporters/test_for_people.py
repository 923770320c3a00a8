"""What goes out for people: the whole text with its marks, or notes and quotes alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from made_up import TEXT, made_up, reader_mark
from postil.errors import UserError
from postil.exporters.composing import compose
from postil.exporters.composition import Grid, Item, Paragraph, Run
from postil.exporters.entries import Content
from postil.exporters.markdown_words import begun, harmless
from postil.exporters.note_items import note_items
from postil.exporters.registry import EXPORTERS, exporter
from postil.exporters.work import Work
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Style
from postil.model.note import Note
from postil.model.picture import Picture
from postil.model.span import Span

PEOPLE = [one.name for one in EXPORTERS if any(option.name == "content" for option in one.options)]


def write(name: str, **options: object) -> str:
    """What a format makes of the made-up article."""
    written = exporter(name).write(made_up(), options)
    return written if isinstance(written, str) else written.decode("latin-1")


def runs(items: tuple[Item, ...]) -> list[Run]:
    """All runs in order."""
    found: list[Run] = []
    for item in items:
        for part in item.cells if isinstance(item, Grid) else [item]:
            found += part.runs
    return found


@pytest.mark.parametrize(
    "name", [name for name in PEOPLE if name in ("markdown", "obsidian", "logseq", "text")]
)
def test_the_reader_chooses_what_goes_out(name: str) -> None:
    """The whole text, notes, quotes, or notes and quotes."""
    whole, notes = (
        write(name, content="whole", width=0) if name == "text" else write(name, content="whole"),
        write(name, content="notes"),
    )
    quotes, both = write(name, content="quotes"), write(name, content="notes-and-quotes")
    assert "Delivery in May" in whole
    assert "Which ones?" in whole
    assert "Which ones?" in notes
    assert "S-400" not in notes
    assert "S-400" in quotes
    assert "Which ones?" not in quotes
    assert "Which ones?" in both
    assert "S-400" in both
    assert "Delivery" not in both
    with pytest.raises(UserError, match="one of: whole, notes, quotes, notes-and-quotes"):
        write(name, content="half")


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=6))
def test_every_note_begins_once_and_ends_once(pairs: list[tuple[int, int]]) -> None:
    """Wherever its mark lies, and the words stay what they are."""
    marks = tuple(
        reader_mark(f"m{n}", Span(min(pair), max(pair)), "blue")
        for n, pair in enumerate(pairs)
        if pair[0] != pair[1]
    )
    notes = {mark.id: Note("a1", mark.id, "n") for mark in marks}
    work = replace(made_up(), highlights=marks, notes=notes)
    composition = compose(work, Content.WHOLE, "")
    said = runs(composition.items)
    begun_, ended = [n for run in said for n in run.begins], [n for run in said for n in run.ends]
    assert len(begun_) == len(set(begun_))
    assert sorted(begun_) == sorted(ended)
    blocks = [block for block in work.article.blocks if block.role is not Role.FURNITURE]
    words = "".join(block.span.of(TEXT) for block in blocks)
    assert "".join(run.words for run in said) in (words, words.replace("1. Delivery", "Delivery"))
    covered = [mark for mark in marks if any(block.span.overlaps(mark.span) for block in blocks)]
    assert len(begun_) == len(covered)


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Zs"]), min_size=1)
    .map(str.strip)
    .filter(bool)
)
def test_words_survive_markdown(words: str) -> None:
    """Whatever they are, an editor shows exactly them."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(begun(harmless(words)))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} == {"text"}
    assert "".join(child.content for child in children) == words


def test_notes_are_read_as_markdown() -> None:
    """Lists with their numbers, boxes, emphasis, links, code, tables; nothing that runs."""
    note = "# Plan\n\n3. *first*\n4. second\n   - [x] done\n\n> said\n\n```py\na\n```\n\n[x](javascript:1) [y](https://e.org)\n\n|a|b|\n|-|-:|\n|1|2|"
    items = note_items(note)
    told = [(item.role, item.level, item.number, item.words) for item in items if isinstance(item, Paragraph)]
    assert told[:6] == [
        (Role.HEADING, 3, "", "Plan"),
        (Role.LIST_ITEM, 1, "3", "first"),
        (Role.LIST_ITEM, 1, "4", "second"),
        (Role.LIST_ITEM, 2, "", "☑ done"),
        (Role.BLOCK_QUOTE, 0, "", "said"),
        (Role.CODE, 0, "", "a"),
    ]
    assert {run.href for run in runs(items)} == {"", "https://e.org"}
    assert Style.EMPHASIS in runs(items)[1].styles
    grid = items[-1]
    assert isinstance(grid, Grid)
    assert (grid.rows, grid.columns) == (2, 2)


def test_obsidian_gets_properties_links_and_ids() -> None:
    """And they can be left out."""
    text = write("obsidian")
    assert text.startswith('---\ntitle: "Moscow *looks* east & <west>"\nauthor:\n  - "[[Jane Doe]]"\n')
    assert "> [!quote] [[Vladimir Putin]]\n> “won”" in text
    assert "\n\n^h1\n" in text
    plain = write("obsidian", wikilinks="no", links="no")
    assert "[[" not in plain
    assert "postil:mark" not in plain
    assert "==“We bought S-400 systems from Russia,” the==[^2]" in write(
        "obsidian", content="whole", kinds="all"
    )


def test_logseq_gets_a_bullet_for_everything() -> None:
    """Lists of notes below, boxes as tasks, ids as Logseq writes them."""
    text = write("logseq")
    assert all(line.lstrip("\t").startswith(("- ", "  ")) for line in text.partition("\n\n")[2].splitlines())
    assert "\t\t\t- TODO check" in text
    id_ = "0123456789abcdef0123456789abcdef"
    marks = (replace(made_up().highlights[0], id=id_),)
    written = exporter("logseq").write(replace(made_up(), highlights=marks, notes={}))
    assert "id:: 01234567-89ab-cdef-0123-456789abcdef" in str(written)


def test_a_page_fetches_nothing_and_runs_nothing() -> None:
    """Its own policy forbids it; pictures come along."""
    picture = b"\x89PNG\r\n\x1a\nxyz"
    text = "A ship\n\nSaid."
    article = Article(
        text,
        (Block(Role.IMAGE, Span(0, 6)), Block(Role.PARAGRAPH, Span(8, 13))),
        pictures=(Picture(Span(0, 6), "abc", 4, 3),),
    )
    page = str(exporter("html").write(Work(article, Analysis(()), picture=lambda _o: picture)))
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert 'src="data:image/png;base64,iVBORw0KGgp4eXo=" alt="A ship" width="4" height="3"' in page
    assert "<img" not in str(exporter("html").write(Work(article, Analysis(()))))


def test_a_page_has_notes_beside_the_words_they_are_on() -> None:
    """The one on the whole article beside the first; a switch hides them all."""
    page = write("html")
    assert page.index("About the") < page.index('class="kicker"')
    assert '<body class="with-notes">' in page
    assert 'id="show-notes"' in page
    bare = str(exporter("html").write(replace(made_up(), notes={})))
    assert 'id="show-notes"' not in bare
    assert '<body class="with-notes">' not in bare


def test_a_page_of_notes_alone_has_their_quotations() -> None:
    """And none of the rest; nothing leads to places that are not there."""
    page = write("html", content="notes-and-quotes")
    for words in (
        "<h2>Highlights</h2>",
        "<h3>Yellow</h3>",
        "Which ones? &lt;script&gt;",
        "— the minister (said)",
    ):
        assert words in page
    assert "Delivery" not in page
    assert 'href="#p' not in page


def test_a_highlight_lies_over_the_marks_that_it_covers() -> None:
    """As on the screen; with highlights switched off they have their colours again."""
    from postil.exporters.html_style import style_sheet

    over = [
        Annotation(Span(0, 9), Kind.HIGHLIGHT, colour="yellow", id="h"),
        Annotation(Span(0, 4), Kind.ACTOR, id="a"),
    ]
    rule = "body:has(#show-highlight:checked) .highlight:not(.underline, .strike) .mark:not(.highlight) { background: none; }"
    assert rule in style_sheet(over, ()).splitlines()
    assert rule not in style_sheet(over[1:], ())
