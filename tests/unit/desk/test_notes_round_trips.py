"""What goes out to other programs comes back at the same places, whatever the text is."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crowded import crowded, identity
from edited import made_up, some_mark
from postil.desk import Desk
from postil.exporters.registry import exporter
from postil.exporters.work import Work
from postil.importers.notes.registry import read_notes
from postil.library import articles
from postil.library.store import Store
from postil.model.analysis import Analysis
from postil.model.annotation import COLOURS, Annotation, Form, Kind, Origin
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.brought import Brought
from postil.model.note import Note
from postil.model.span import Span
from postil.paths import Folders

PARTS = [
    "a",
    "Moscow ",
    "é",
    "e\u0301",
    "🙂",
    "👩‍🚀",
    "🇩🇪",
    "שלום ",
    "𝔘",
    " ",
    "\n",
    "“",
    "&<",
    ".",
    "\u00a0",
    "漢字",
]
TEXTS = (
    st.lists(st.sampled_from([*PARTS, *["\r\n"] * 4]), min_size=2, max_size=30).map("".join).filter(str.strip)
)
NOTES = st.sampled_from(["", "Why?", "# Two\n\n- lines 🙂\n- & <b>", "=1+1", "“quoted”, and; more"])
TAGS = st.lists(st.sampled_from(["one", "One", "two words", "schön", "🙂"]), max_size=2, unique=True).map(
    tuple
)


@st.composite
def works(draw: st.DrawFn) -> Work:
    """A text with highlights, notes and tags on it, and one mark of the engine."""
    text = draw(TEXTS)
    spans = set()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text) - 1))
        # No line end is cut in two: nobody can do that.
        start -= text[start - 1 : start + 1] == "\r\n"
        end = draw(st.integers(start + 1, len(text)))
        end += text[end - 1 : end + 1] == "\r\n"
        spans.add(Span(start, end))
    highlights, notes, tags = [], {}, {}
    for number, span in enumerate(sorted(one for one in spans if one.of(text).strip())):
        id_ = identity(str(number))
        mark = Annotation(
            span, Kind.HIGHLIGHT, Origin.READER, id_, producer="reader", colour=draw(st.sampled_from(COLOURS)),
            form=draw(st.sampled_from(list(Form))), created="2026-01-02T03:04:05.678Z",
        )  # fmt: skip
        highlights.append(mark)
        if body := draw(NOTES):
            notes[id_] = Note("a", id_, body)
        if names := draw(TAGS):
            tags[id_] = names
    if body := draw(NOTES):
        notes[None] = Note("a", None, body)
    if names := draw(TAGS):
        tags[None] = names
    article = Article(text, (), id=identity("a"), title="A title", url="https://example.org/a")
    engine = Annotation(Span(0, 1), Kind.ACTOR, id=identity("engine"), entity="state:RU")
    return Work(article, Analysis((engine,)), tuple(highlights), notes, tags)


def back(name: str, work: Work) -> Brought | None:
    """What is read of what was written; None when nothing was."""
    if not (work.highlights or work.notes or work.tags):
        return None
    written = exporter(name).write(work)
    [found] = read_notes(
        written if isinstance(written, bytes) else written.encode(), f"x{exporter(name).suffix}"
    )
    return found


def feeds(text: str) -> str:
    """A text with line feeds alone."""
    return text.replace("\r\n", "\n")


@given(works())
def test_postils_own_json_keeps_all(work: Work) -> None:
    """Identities, places, looks, notes, tags, and the text."""
    found = back("json", work)
    if found is None:
        return
    assert found.article
    assert (found.id, found.article.text) == (work.article.id, work.article.text)
    told = sorted((m.key, m.span, m.colour, m.form, m.body, m.tags, m.created) for m in found.marks)
    assert told == sorted(
        (m.id, m.span, m.colour, m.form, work.note_on(m), work.tags_on(m), m.created) for m in work.highlights
    )
    assert (found.body, found.tags) == (work.note, work.tags.get(None, ()))


@given(works())
def test_web_annotations_keep_all_but_the_text(work: Work) -> None:
    """With the very words and what stands around them; the engine's mark does not come back."""
    found = back("web-annotation", work)
    if found is None:
        return
    text = work.article.text
    told = sorted((m.key, m.span, m.selector.exact, m.colour, m.form, m.body, m.tags) for m in found.marks)
    assert told == sorted(
        (m.id, m.span, m.span.of(text), m.colour, m.form, work.note_on(m), work.tags_on(m))
        for m in work.highlights
    )
    assert (found.body, found.tags) == (work.note, work.tags.get(None, ()))


@given(works())
def test_hypothesis_keeps_identities_words_notes_and_tags(work: Work) -> None:
    """Colours are not in it."""
    found = back("hypothesis", work)
    if found is None:
        return
    told = sorted((m.key, m.selector.exact, m.body, m.tags) for m in found.marks)
    assert told == sorted(
        (m.id, m.span.of(work.article.text), work.note_on(m), work.tags_on(m)) for m in work.highlights
    )
    assert (found.body, found.tags) == (work.note, work.tags.get(None, ()))


@given(works())
def test_readwise_keeps_words_notes_and_tags(work: Work) -> None:
    """Of highlights; what is on the article has no place in it."""
    if not work.highlights:
        return
    found = back("readwise", work)
    assert found
    told = sorted((m.selector.exact, m.span and m.span.start, m.body, m.tags) for m in found.marks)
    assert told == sorted(
        (m.span.of(work.article.text), m.span.start, work.note_on(m), work.tags_on(m))
        for m in work.highlights
    )


@given(works())
def test_a_refi_project_keeps_codings_in_their_places(work: Work) -> None:
    """Identities, looks, notes, tags, also those that differ in capitals alone; line ends are line feeds then."""
    found = back("refi-qda", work)
    if found is None:
        return
    text = work.article.text
    assert found.article
    assert (found.id, found.article.text) == (work.article.id, feeds(text))
    told = sorted((m.key, m.span, m.colour, m.form, m.body, m.tags, m.created) for m in found.marks)
    assert told == sorted(
        (m.id, Span(len(feeds(text[: m.span.start])), len(feeds(text[: m.span.end]))), m.colour, m.form, work.note_on(m), work.tags_on(m), m.created)
        for m in work.highlights
    )  # fmt: skip
    assert (found.body, found.tags) == (work.note, work.tags.get(None, ()))


def test_colours_with_names_come_back_from_a_project() -> None:
    """Also when a name is that of a tag, a group or another colour; marks that were written on come with the engine's."""
    work = replace(
        crowded(), meanings={"yellow": "Green", "red": "#peace", "green": "Tags", "blue": "Actors"}
    )
    found = back("refi-qda", work)
    assert found
    assert {m.key: (m.colour, m.tags) for m in found.marks} == {
        identity("crowdedh1"): ("red", ()),
        identity("crowdedh2"): ("yellow", ("to check", "arms;trade, 🔫")),
        identity("crowdedh3"): ("green", ()),
        identity("crowdedh4"): ("blue", ()),
        identity("crowdedq2"): ("", ("שלום",)),
    }
    assert found.tags == ("peace",)


@pytest.mark.parametrize("seed", range(6))
def test_a_project_comes_back_into_an_empty_library(desk: Desk, tmp_path: Path, seed: int) -> None:
    """Nothing is different: text, ids, places, colours, notes, tags; a second time nothing is new, and undo takes all of it."""
    chance = random.Random(seed)
    news = made_up(chance, 4)
    store = Store(desk.folders)
    with store.write() as db:
        block = Block(Role.PARAGRAPH, Span(0, len(news.old)))
        article = articles.add(db, Article(news.old, (block,), title=f"News / {seed}")).id
    store.close()
    for _ in range(8):
        mark, _ = desk.highlight(article, some_mark(news, chance), chance.choice(COLOURS))
        desk.write_note(article, mark, chance.choice(("", "A note 😀", "# Two\n\nlines")))
        desk.tag(article, mark, chance.choice(((), ("one",), ("one", "Zwei"))))
    desk.write_note(article, None, "About all of it")
    desk.tag(article, None, ("news",))
    desk.save_analysis(article, desk.annotate(news.old, with_model=False))
    file = tmp_path / "out.qdpx"
    desk.out.write_to(article, "refi-qda", file)
    other = Desk(Folders(tmp_path / "other", tmp_path / "other-config"))
    (report,), _ = other.import_notes(file)
    before, after = desk.page(article), other.page(article)
    assert report.made
    assert after.article.text == before.article.text
    assert after.highlights == before.highlights
    assert {on: note.body for on, note in after.notes.items()} == {
        on: note.body for on, note in before.notes.items()
    }
    assert dict(after.tags) == dict(before.tags)
    (again,), _ = other.import_notes(file)
    assert (again.known, again.new) == (len(before.highlights), 0)
    other.undo()
    assert other.page(article).highlights == ()
    other.close()


@settings(max_examples=150)
@given(TEXTS, st.data(), st.sampled_from(["one", "two", "units", "both"]))
def test_selections_are_found_however_they_are_counted(text: str, data: st.DataObject, counted: str) -> None:
    """Line ends as one sign or two, code points or units of UTF-16: the words that they are named by decide."""
    from postil.importers.notes.counting import Lines

    lines = Lines(text)
    start = data.draw(st.integers(0, len(lines.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(lines.text)))).stripped(lines.text)
    words = span.of(lines.text)
    if not words.strip():
        return
    source = text if counted in ("two", "both") else lines.text
    places = [
        len(feeds_before(text, at)) if counted in ("two", "both") else at for at in (span.start, span.end)
    ]
    if counted in ("units", "both"):
        places = [len(source[:at].encode("utf-16-le")) // 2 for at in places]
    found = lines.span(str(places[0]), str(places[1]), words)
    assert found
    # Where two ways of counting lead to the same words, either is right.
    assert " ".join(found.of(lines.text).split()).startswith(" ".join(words.split()))
    if not ("\r" in text or any(sign > "\uffff" for sign in text)):
        assert found == span


def feeds_before(text: str, at: int) -> str:
    """The beginning of a text that has so many characters when line ends count as one."""
    return next(
        text[:end]
        for end in range(len(text) + 1)
        if (len(feeds(text[:end])) == at and text[end - 1 : end] != "\r") or end == len(text)
    )
