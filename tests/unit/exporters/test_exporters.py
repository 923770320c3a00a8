"""Every exporter writes all there is, and nothing that could do harm."""

import gc
import html.parser
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from made_up import TEXT, made_up, reader_mark
from postil.errors import UserError
from postil.exporters.base import OptionKind
from postil.exporters.dress import Dress
from postil.exporters.markdown_words import escaped, passage
from postil.exporters.registry import EXPORTERS, Exporter, exporter
from postil.exporters.work import Work
from postil.model.analysis import Analysis
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.note import Note
from postil.model.span import Span
from postil.model.wire import analysis_from_json, blocks_from_json

EVERY = pytest.mark.parametrize("one", EXPORTERS, ids=lambda one: one.name)


def write(name: str, work: Work, **options: object) -> str:
    """What the exporter of that name writes."""
    written = exporter(name).write(work, options)
    assert isinstance(written, str)
    return written


class Words(html.parser.HTMLParser):
    """The text of a page by the class of its blocks, and all tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember it."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Remember it."""
        self.words.append(data)


@EVERY
def test_every_exporter_declares_itself(one: Exporter) -> None:
    """Name, title, suffix, and options whose defaults are values they take."""
    assert re.fullmatch(r"[a-z][a-z-]*", one.name)
    assert one.suffix.startswith(".")
    assert one.title
    assert exporter(one.name) is one
    for option in one.options:
        assert option.value(option.default) == option.default
        assert option.title
        assert bool(option.choices) == (option.kind is OptionKind.CHOICE)


@EVERY
def test_every_exporter_writes_an_article_with_nothing_on_it(one: Exporter) -> None:
    """No marks, no notes, no metadata; and an empty text."""
    for text, blocks in (("One <line>.", (Block(Role.PARAGRAPH, Span(0, 11)),)), ("", ())):
        written = one.write(Work(Article(text, blocks), Analysis(())))
        assert written if isinstance(written, bytes) else written.endswith("\n")


@EVERY
def test_unknown_options_and_values_are_refused(one: Exporter) -> None:
    """In a sentence that says what there is."""
    with pytest.raises(UserError, match="no option “colour-of-sky”"):
        one.write(made_up(), {"colour-of-sky": "blue"})
    for option in one.options:
        if option.kind is OptionKind.TEXT:
            continue
        with pytest.raises(UserError, match="is no value for"):
            one.write(made_up(), {option.name: "perhaps-not"})


@EVERY
def test_several_articles_make_one_file_or_a_sentence(one: Exporter) -> None:
    """A format that does not gather says what to do; one that does holds more than for one article."""
    works = [made_up(), replace(made_up(), article=replace(made_up().article, id="a2"))]
    assert one.write_all(works[:1]) == one.write(works[0])
    if one.gathers:
        # The same marks in two articles have the same codes.
        grown = len(one.write_all(works)) - len(one.write(works[0]))
        assert grown == 0 if one.name == "refi-qda-codebook" else grown > 0
    else:
        with pytest.raises(UserError, match="Choose a folder"):
            one.write_all(works)


def test_an_unknown_format_is_refused() -> None:
    """With the names of those that there are."""
    with pytest.raises(UserError, match="markdown, obsidian, logseq"):
        exporter("wordstar")


def test_json_holds_all_that_was_given() -> None:
    """Analysis and blocks read back the same; highlights with their notes."""
    work = made_up()
    data = json.loads(write("json", work))
    assert data["text"] == TEXT
    assert analysis_from_json(data) == work.analysis
    assert blocks_from_json(data["blocks"]) == work.article.blocks
    assert next((h["id"], h["text"], h["colour"]) for h in data["highlights"]) == (
        "h1",
        "from Russia,” the",
        "yellow",
    )
    assert data["highlights"][0]["note"].startswith("Which ones?")
    assert {note["on"] for note in data["notes"]} == {None, "h1"}
    assert "\n" not in write("json", work, indent=False).strip()


def test_markdown_has_everything_in_its_place() -> None:
    """Title, source, note, highlights under their colours, quotes with speakers; switches leave parts out."""
    text = write("markdown", made_up())
    headings = re.findall(r"^#+ .*", text, re.MULTILINE)
    assert headings == [
        "# Moscow \\*looks\\* east & \\<west\\>",
        "## Note",
        "## Highlights",
        "### Yellow",
        "### Green",
        "## Quotes",
    ]
    assert (
        "- By: Jane Doe\n- In: The Example\n- Published: 2026-01-01\n- Address: https://example.org/a\\_b\n- Source: moscow.txt"
        in text
    )
    assert "> “We bought S-400 systems from Russia,”\n\n— the minister (said)" in text
    assert "> “won”\n\n— Vladimir Putin\n" in text
    assert text.index("from Russia") < text.index("before.") < text.index("### Green")
    assert "> before.\n>\n> \\# Nobody" in text
    assert "## Quotes" not in write("markdown", made_up(), content="notes")
    assert "Which ones?" not in write("markdown", made_up(), content="quotes")


def test_a_note_on_a_mark_of_the_engine_is_not_forgotten() -> None:
    """It stands under the quoted words."""
    work = made_up()
    marks = (replace(work.analysis.annotations[2], id="e1"),)
    noted = replace(
        work, analysis=replace(work.analysis, annotations=marks), notes={"e1": Note("a1", "e1", "Delivered?")}
    )
    assert "## Notes\n\n> S-400\n\nDelivered?" in write("markdown", noted)
    assert "Delivered?" in write("html", noted)


def test_an_unattributed_quote_says_so() -> None:
    """No speaker is better than a wrong one."""
    work = made_up()
    marks = tuple(replace(mark, speaker=None, cue=None) for mark in work.analysis.annotations)
    assert "— unattributed" in write(
        "markdown", replace(work, analysis=Analysis(marks, work.analysis.entities))
    )


WORDS = st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1)


@given(st.one_of(WORDS, st.text(alphabet="#*_`[]()<>!|~&;+-=.1:\\ \"'ab🙂", min_size=1)))
def test_markdown_shows_exactly_the_words(words: str) -> None:
    """Whatever they look like, as paragraph and as quotation, read by another program."""
    expected = " ".join(words.split())
    if not expected:
        return
    for source in (escaped(words), passage(Article(words, ()), Span(0, len(words)), Dress(()))):
        tokens = MarkdownIt("commonmark").parse(source)
        inline = [token for token in tokens if token.type == "inline"]
        assert {child.type for token in inline for child in token.children or ()} <= {"text", "text_special"}
        assert " ".join(inline[0].content.split()) != "" and len(inline) == 1
        shown = "".join(child.content for child in inline[0].children or ())
        assert " ".join(shown.split()) == expected


def test_html_is_one_file_without_scripts_or_addresses() -> None:
    """Nothing is fetched and nothing runs; what the reader wrote cannot change that."""
    work = made_up()
    notes = {
        None: Note(
            "a1",
            None,
            "![x](https://example.org/x.png) [y](javascript:alert(1)) <img src=x onerror=alert(1)>",
        )
    }
    for page in (write("html", work), write("html", replace(work, notes=notes))):
        tags = Words(page).tags
        assert {tag for tag, _ in tags}.isdisjoint({"script", "img", "link", "iframe", "object"})
        assert all(
            not name.startswith("on") and name != "src" for _, attributes in tags for name in attributes
        )
        assert all(not (attributes.get("href") or "#").startswith("javascript") for _, attributes in tags)
        assert "@import" not in page
        assert "url(" not in page


def test_html_shows_the_whole_article_without_furniture() -> None:
    """Every word once, in order; blocks are what they are."""
    page = write("html", made_up())
    beside = re.sub(r"<aside.*?</aside>", "", page, flags=re.DOTALL)
    article = Words(
        beside[beside.index("<article>") : beside.index("</article>")].replace('">1</a>', '"></a>')
    )
    expected = [block.span.of(TEXT) for block in made_up().article.blocks if block.role is not Role.FURNITURE]
    assert "".join("".join(article.words).split()) == "".join("".join(expected).split())
    kinds = [(tag, attributes["class"]) for tag, attributes in article.tags if tag in {"h1", "p"}]
    assert kinds == [("p", "kicker"), ("h1", "title"), ("p", "byline"), *[("p", "paragraph")] * 3]


def test_html_marks_overlap_visibly() -> None:
    """The actor in the highlighted part of the quote carries all three; a place is not shown unless asked for."""
    page = write("html", made_up())
    inside = page[: page.index(">Russia<")]
    assert [t["class"] for _, t in Words(inside[inside.rindex("from ") - 200 :] + ">").tags if t.get("class")][-3:] == [
        "mark quote", "mark highlight yellow", "mark actor",
    ]  # fmt: skip
    assert 'class="mark place"' not in page
    assert 'class="mark place"' in write("html", made_up(), kinds="all")
    assert 'title="Said by the minister"' in page


def test_html_notes_and_signs_point_at_each_other() -> None:
    """The sign stands where the highlight ends."""
    page = write("html", made_up())
    assert '<a class="sign" id="sign-1" href="#note-1">1</a> minister' in page
    assert (
        '<aside class="note" id="note-1" style="--line: var(--yellow-line)" dir="auto"><a class="number" href="#sign-1">1</a>'
        in page
    )
    assert "&lt;script&gt;" in page


ESCAPES = re.compile(r"\x1b\[[\d;]*m")


def test_terminal_shows_the_article_in_colours() -> None:
    """Without the escapes it is the article's text without furniture, and a legend."""
    text = write("terminal", made_up())
    plain = ESCAPES.sub("", text)
    assert "Share This Article" not in plain
    assert plain.startswith("Opinion\n\nMoscow *looks* east & <west>\n\nBy Jane Doe\n\n“We bought")
    assert plain.split()[-8:] == ["actors", "3", "quotes", "2", "systems", "1", "highlights", "3"]
    assert all(line.count("\x1b[0m") == len(ESCAPES.findall(line)) / 2 for line in text.splitlines())


def test_terminal_wraps_at_the_width() -> None:
    """Between words, without losing any."""
    wide, narrow = (ESCAPES.sub("", write("terminal", made_up(), width=width)) for width in (0, 30))
    assert max(map(len, narrow.splitlines()[:-1])) <= 30
    assert narrow.split() == wide.split()


def test_terminal_colours_can_be_few_or_none() -> None:
    """256 colours, or lines and weights only."""
    assert "38;5;" in write("terminal", made_up(), colours="256")
    plain = write("terminal", made_up(), colours="none")
    assert "38;" not in plain
    assert "\x1b[4mMoscow" in plain or "4mMoscow" in plain


def test_a_mark_in_a_highlight_has_the_highlights_fill() -> None:
    """What the reader did is always visible."""
    work = made_up()
    highlighted = replace(work, highlights=(reader_mark("h", work.analysis.annotations[0].span, "blue"),))
    assert write("terminal", highlighted) != write("terminal", replace(work, highlights=()))
    assert "48;2;33;86;111" in write("terminal", highlighted), "the dark theme's blue"


@pytest.mark.parametrize("theme", ["postil-light", "postil-dark"])
def test_kinds_stay_apart_in_256_colours(theme: str) -> None:
    """Actors, quotes and systems: their quiet fills are near grey, and must not all become the same one."""
    sample = write("terminal", made_up(), colours="256", style=theme).splitlines()[-1]
    fills = re.findall(r"48;5;(\d+)", sample)
    assert len(set(fills[:3])) == 3


class Read(Sequence[Work]):
    """Works that are made when they are asked for, as those of a library are; counts how often, and how many are held then."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.held = 0

    def __len__(self) -> int:
        return 6

    def __getitem__(self, at: Any) -> Any:
        if at >= len(self):
            raise IndexError(at)
        self.asked.append(at)
        gc.collect()
        self.held = max(self.held, sum(isinstance(one, Work) for one in gc.get_objects()) - self.before)
        return replace(made_up(), article=replace(made_up().article, id=f"a{at}", title=f"Title {at}"))

    def before_all(self) -> "Read":
        """Works that others hold do not count."""
        gc.collect()
        self.before = sum(isinstance(one, Work) for one in gc.get_objects())
        return self


@pytest.mark.parametrize("one", [one for one in EXPORTERS if one.gathers], ids=lambda one: one.name)
def test_many_articles_are_read_once_and_let_go(one: Exporter) -> None:
    """A whole library does not fit into memory, and takes long to read."""
    works = Read().before_all()
    assert one.write_all(works)
    assert works.asked == list(range(6))
    assert works.held <= 2
