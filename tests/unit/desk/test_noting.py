"""Notes from elsewhere find their article and their place, once."""

import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from edited import made_up, some_mark
from postil.desk import Desk
from postil.desk.noting import NotesReport
from postil.errors import UserError
from postil.library import articles
from postil.library.store import Store
from postil.model.annotation import COLOURS, Form
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.changes import Changes
from postil.model.span import Span
from postil.paths import Folders

TEXT = (
    "Moscow sells missiles\n\nWang Yi said: “No limits.” Then 😀 he left for the airport.\n\nAnkara paid three billion dollars for the"
    " systems, the ministry said."
)
URL = "https://www.example.org/missiles"


@pytest.fixture
def page(folders: Folders) -> str:
    """The id of an article from the web."""
    store = Store(folders)
    with store.write() as db:
        blocks = (Block(Role.TITLE, Span(0, 21)),)
        made = articles.add(
            db, Article(TEXT, blocks, title="Moscow sells missiles", url=URL, source="missiles.html")
        ).id
    store.close()
    return made


@pytest.fixture
def bring(desk: Desk, tmp_path: Path) -> Callable[..., list[NotesReport]]:
    """Takes in notes from a file; gives the reports."""

    def take(content: Any, name: str = "notes.json", article: str | None = None) -> list[NotesReport]:
        file = tmp_path / name
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return desk.import_notes(file, article)[0]

    return take


def _shown(desk: Desk, article: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """The highlights of an article: words, colour, note, tags."""
    page = desk.page(article)
    return [
        (
            mark.span.of(page.article.text),
            mark.colour,
            page.notes[mark.id].body if mark.id in page.notes else "",
            page.tags.get(mark.id, ()),
        )
        for mark in page.highlights
    ]


def _web(exact: str, **more: Any) -> dict[str, Any]:
    at = TEXT.find(exact)
    selectors = [
        {
            "type": "TextQuoteSelector",
            "exact": exact,
            "prefix": TEXT[max(0, at - 32) : at],
            "suffix": TEXT[at + len(exact) :][:32],
        },
        {"type": "TextPositionSelector", "start": at, "end": at + len(exact)},
    ]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "id": f"https://example.org/anno/{exact}",
        "created": "2026-05-01T10:00:00+02:00",
        "target": {"source": f"{URL}?utm_source=feed", "selector": selectors},
    } | more


BODIES = [
    {"type": "TextualBody", "value": "Why?", "purpose": "commenting"},
    {"type": "TextualBody", "value": "money", "purpose": "tagging"},
    {"type": "TextualBody", "value": "#5fb236", "purpose": "highlighting"},
]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda rows: rows,
        lambda rows: {"type": "AnnotationPage", "items": rows},
        lambda rows: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": rows}},
        lambda rows: "\n".join(json.dumps(row) for row in rows),
    ],
)
def test_web_annotations_come_in(
    desk: Desk, page: str, bring: Callable[..., list[NotesReport]], wrap: Callable[[list[Any]], Any]
) -> None:
    """Alone, as a page, as a collection, a line each; those of a program are left out."""
    machine = _web("Moscow", creator={"type": "Software", "name": "Postil"})
    whole = _web("x", target=URL, body="About all of it")
    (report,) = bring(wrap([_web("three billion dollars", body=BODIES), _web("😀 he left"), machine, whole]))
    assert (report.article, report.placed, report.moved, report.known, report.unplaced) == (page, 2, 0, 0, [])
    assert _shown(desk, page) == [
        ("😀 he left", "yellow", "", ()),
        ("three billion dollars", "green", "Why?", ("money",)),
    ]
    assert desk.page(page).notes[None].body == "About all of it"
    assert desk.page(page).highlights[0].created == "2026-05-01T08:00:00.000Z"


def test_hypothesis_comes_in(desk: Desk, page: str, bring: Callable[..., list[NotesReport]]) -> None:
    """Rows of its API; a reply stands under what it answers, a page note on the article."""
    selector = _web("three billion dollars")["target"]["selector"]
    rows = [
        {
            "id": "a",
            "uri": URL,
            "text": "Much.",
            "tags": ["money"],
            "target": [{"source": URL, "selector": selector}],
        },
        {"id": "b", "uri": URL, "text": "Really?", "references": ["a"], "target": [{"source": URL}]},
        {"id": "c", "uri": URL, "text": "A page note", "tags": ["Turkey"], "target": [{"source": URL}]},
    ]
    bring({"total": 3, "rows": rows})
    assert _shown(desk, page) == [("three billion dollars", "yellow", "Much.\n\n> Really?", ("money",))]
    assert desk.page(page).notes[None].body == "A page note"
    assert desk.page(page).tags[None] == ("Turkey",)


def test_calibre_comes_in(desk: Desk, page: str, bring: Callable[..., list[NotesReport]]) -> None:
    """Its colours, lines and notes; what was removed there does not come."""
    rows: list[dict[str, Any]] = [
        {
            "type": "highlight",
            "uuid": "u1",
            "highlighted_text": "No limits.",
            "notes": "Hm",
            "style": {"type": "builtin", "kind": "color", "which": "green"},
            "spine_name": "ch1.xhtml",
            "start_cfi": "/2/4/1:0",
        },
        {
            "type": "highlight",
            "uuid": "u2",
            "highlighted_text": "Ankara",
            "style": {"type": "builtin", "kind": "decoration", "which": "wavy"},
        },
        {
            "type": "highlight",
            "uuid": "u4",
            "highlighted_text": "three billion",
            "style": {"type": "custom", "kind": "color", "light": "#f09a38", "dark": "#000000"},
        },
        {
            "type": "highlight",
            "uuid": "u5",
            "highlighted_text": "the ministry",
            "style": {
                "type": "custom",
                "kind": "decoration",
                "text-decoration-line": "line-through",
                "text-decoration-style": "solid",
                "text-decoration-color": "currentColor",
            },
        },
        {"type": "highlight", "uuid": "u3", "removed": True, "highlighted_text": "Moscow"},
        {"type": "bookmark", "title": "b"},
    ]
    data = {"version": 1, "type": "calibre_highlights", "highlights": rows}
    with pytest.raises(UserError, match="no notes"):
        bring({"version": 1, "type": "calibre_highlights", "highlights": []})
    # It begins its files with the sign of Unicode.
    (report,) = bring("\ufeff" + json.dumps(data, ensure_ascii=False), "x.calibre_highlights", page)
    assert report.placed == 4
    assert _shown(desk, page) == [
        ("No limits.", "green", "Hm", ()),
        ("Ankara", "yellow", "", ()),
        ("three billion", "orange", "", ()),
        ("the ministry", "yellow", "", ()),
    ]
    forms = [mark.form for mark in desk.page(page).highlights]
    assert forms == [Form.FILL, Form.UNDERLINE, Form.FILL, Form.STRIKE]
    books = [{**row, "book_id": 3, "format": "EPUB"} for row in rows]
    browsed = {"version": 1, "type": "calibre_annotation_collection", "annotations": books}
    (again,) = bring(browsed, "x.calibre_annotation_collection", page)
    assert (again.known, again.new) == (4, 0)


def test_readwise_comes_in(desk: Desk, page: str, bring: Callable[..., list[NotesReport]]) -> None:
    """Its table, with what guards formulas taken away."""
    table = (
        "Highlight,Book Title,Book Author,Note,Color,Tags,Highlighted at,Document tags\r\n"
        '"Ankara paid three\nbillion dollars",Moscow sells missiles,,\'=so much,blue,"money, Turkey",2026-05-01 10:00:00,news\r\n'
    )
    (report,) = bring(table, "readwise.csv")
    assert report.article == page
    assert _shown(desk, page) == [
        ("Ankara paid three billion dollars", "blue", "=so much", ("money", "Turkey"))
    ]
    assert desk.page(page).tags[None] == ("news",)


def _project(text: str, start: int, end: int, name: str) -> bytes:
    qde = f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p"><CodeBook><Codes>
<Code guid="11111111-1111-1111-1111-111111111111" name="money" isCodable="true" color="#ff0000"/></Codes></CodeBook>
<Sources><TextSource guid="22222222-2222-2222-2222-222222222222" name="Moscow sells missiles" plainTextPath="internal://t.txt">
<PlainTextSelection guid="33333333-3333-3333-3333-333333333333" name="{name}" startPosition="{start}" endPosition="{end}">
<Description>Much.</Description>
<Coding guid="44444444-4444-4444-4444-444444444444"><CodeRef targetGUID="11111111-1111-1111-1111-111111111111"/></Coding>
<NoteRef targetGUID="55555555-5555-5555-5555-555555555555"/>
</PlainTextSelection></TextSource></Sources>
<Notes><Note guid="55555555-5555-5555-5555-555555555555" name="memo"><PlainTextContent>A memo.</PlainTextContent></Note></Notes>
</Project>"""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("project.qde", qde)
        archive.writestr("sources/t.txt", text.encode())
    return out.getvalue()


@pytest.mark.parametrize("breaks", ["one", "two"])
@pytest.mark.parametrize("there", [True, False])
def test_a_refi_project_comes_in(
    desk: Desk,
    bring: Callable[..., list[NotesReport]],
    request: pytest.FixtureRequest,
    breaks: str,
    there: bool,
) -> None:
    """Codings in the right place behind emoji, whether a line end counts as one sign or two; the text comes along where it is missing."""
    if there:
        request.getfixturevalue("page")
    text = TEXT.replace("\n", "\r\n")
    counted = TEXT if breaks == "one" else text
    start = counted.index("three billion")
    (report,) = bring(_project(text, start, start + 13, "three billion"), "p.qdpx")
    assert report.made is not there
    assert _shown(desk, report.article) == [("three billion", "red", "Much.\n\nA memo.", ("money",))]
    assert desk.page(report.article).article.text == TEXT


def test_what_was_there_is_known(desk: Desk, page: str, bring: Callable[..., list[NotesReport]]) -> None:
    """By its identity even when it was moved since, else by its place and note."""
    rows = [_web("three billion dollars", body=BODIES), _web("gone from here")]
    bring(rows)
    mark = desk.page(page).highlights[0]
    desk.resize(mark.id, Span(mark.span.start, mark.span.end - 8))
    (report,) = bring(rows)
    assert (report.known, report.new) == (2, 0)
    desk.highlight(page, Span(0, 6), "red")
    table = "Highlight,Title,URL\nMoscow,Moscow sells missiles," + URL
    assert bring(table, "r.csv")[0].known == 1
    assert len(desk.page(page).highlights) == 2


def test_what_has_no_place_is_listed(desk: Desk, page: str, bring: Callable[..., list[NotesReport]]) -> None:
    """With its note, in the article; and all of it is one step."""
    (report,) = bring([_web("The dragon sleeps", body="Does it?"), _web("three billion dollars")])
    assert report.unplaced == ["The dragon sleeps"]
    (one,) = desk.updates.report(page).unplaced
    assert (one.words, one.note) == ("The dragon sleeps", "Does it?")
    assert desk.undo_step.name == "Import notes"
    desk.undo()
    assert desk.page(page).highlights == ()
    assert desk.updates.report(page).unplaced == ()
    desk.redo()
    assert len(desk.page(page).highlights) == 1


def test_words_that_were_edited_are_told(
    desk: Desk, page: str, bring: Callable[..., list[NotesReport]]
) -> None:
    """They are among the marks that moved."""
    at = TEXT.index("Ankara")
    row = _web("Ankara paid")
    row["target"]["selector"] = {
        "type": "TextQuoteSelector",
        "exact": "Ankara paid two billion dollars",
        "prefix": TEXT[at - 32 : at],
        "suffix": " for the systems, the ministry s",
    }
    (report,) = bring([row])
    assert report.moved == 1
    (one,) = desk.updates.report(page).moved
    assert (one.former, one.words) == ("Ankara paid two billion dollars", "Ankara paid three billion dollars")


def test_notes_for_an_article_that_is_not_there_are_told(
    desk: Desk, page: str, bring: Callable[..., list[NotesReport]]
) -> None:
    """Nothing changes."""
    row = _web("three billion dollars")
    row["target"]["source"] = "https://elsewhere.example/x"
    row["target"]["selector"] = {
        "type": "TextQuoteSelector",
        "exact": "Words that stand in no article at all",
    }
    (report,) = bring([row])
    assert (report.article, report.title, report.unplaced) == (
        "", "https://elsewhere.example/x", ["Words that stand in no article at all"],
    )  # fmt: skip
    assert desk.page(page).highlights == ()


def test_the_article_is_found_by_the_words_on_it(
    desk: Desk, page: str, bring: Callable[..., list[NotesReport]]
) -> None:
    """When neither address nor title says which it is."""
    table = "Highlight,Title\nThen 😀 he left for the airport.,Kindle clippings"
    assert bring(table, "r.csv")[0].article == page
    assert [words for words, *_ in _shown(desk, page)] == ["Then 😀 he left for the airport."]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("{", "x.json"), ("[]", "x.json"), ('{"a": 1}', "x.json"), ("a,b\n1,2", "x.csv"), (b"PK\x03\x04.qde", "x.qdpx"),
        ('{"highlights": [{}], "blocks": [], "text": "x"}', "x.json"), ("[" * 100_000, "x.json"),
        ('[{"type": "Annotation", "target": 5}]', "x.json"), ('[{"uri": 3, "text": [], "target": {"selector": 4}}]', "x.json"),
    ],
)  # fmt: skip
def test_what_holds_no_notes_is_refused(
    bring: Callable[..., list[NotesReport]], content: str | bytes, name: str
) -> None:
    """With a sentence."""
    with pytest.raises(UserError):
        bring(content, name)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("format_name", "kept"), [("web-annotation", 3), ("hypothesis", 2), ("readwise", 1)])
def test_what_other_programs_get_comes_back(
    desk: Desk, tmp_path: Path, format_name: str, kept: int, seed: int
) -> None:
    """Exported, and imported into a library that has the article alone: what the format can say is as it was.

    All of them keep words, notes and tags; Hypothesis ids and the note on the article, and colours by their names; Web Annotations
    everything. A second time nothing is new.
    """
    chance = random.Random(seed)
    news = made_up(chance, 4)
    other = Desk(Folders(tmp_path / "other", tmp_path / "other-config"))
    made = Article(news.old, (Block(Role.PARAGRAPH, Span(0, len(news.old))),), title=f"News {seed}", url=URL)
    ids = []
    for one in (desk, other):
        store = Store(one.folders)
        with store.write() as db:
            ids.append(articles.add(db, made).id)
        store.close()
        one.mean("green", "Money")
    spans = {some_mark(news, chance) for _ in range(8)}
    marks = [desk.highlight(ids[0], span, chance.choice(("green", "yellow")))[0] for span in sorted(spans)]
    for mark in marks:
        desk.write_note(ids[0], mark, chance.choice(("", "A note 😀", "# Two\n\nlines")))
        desk.tag(ids[0], mark, chance.choice(((), ("one",), ("one", "Zwei drei"))))
    desk.write_note(ids[0], None, "About all of it")
    desk.link(marks[0], marks[-1])
    file = tmp_path / "out"
    desk.out.write_to(ids[0], format_name, file)
    (report,), _ = other.import_notes(file)
    before, after = desk.page(ids[0]), other.page(ids[1])
    if kept < 2:
        assert report.placed + len(report.unplaced) == len(marks)
        assert {mark.span for mark in after.highlights} <= {mark.span for mark in before.highlights}
        return
    assert (report.placed, report.moved, report.unplaced) == (len(marks), 0, [])
    assert [(m.id, m.span, m.colour, m.form) for m in after.highlights] == [
        (m.id, m.span, m.colour, m.form) for m in before.highlights
    ]
    assert {key: note.body for key, note in after.notes.items()} == {
        key: note.body for key, note in before.notes.items()
    }
    assert dict(after.tags) == dict(before.tags)
    assert len(after.links) == (len(before.links) if kept > 2 else 0)
    (again,), _ = other.import_notes(file)
    assert (again.known, again.new) == (len(marks), 0)
    other.close()


@pytest.mark.parametrize("format_name", ["json", "web-annotation", "hypothesis"])
def test_marks_that_have_lost_their_place_go_out_and_come_back(
    desk: Desk, page: str, tmp_path: Path, format_name: str
) -> None:
    """With words, colour, form, note and tags; they are listed in the other library, too, and known when they come again."""
    desk.mean("red", "Money")
    mark, _ = desk.highlight(page, Span(TEXT.index("three"), TEXT.index(" dollars")), "red", Form.UNDERLINE)
    desk.write_note(page, mark, "So much?")
    desk.tag(page, mark, ("price",))
    desk.updates.set_loose(mark)
    file = tmp_path / "out.json"
    desk.out.write_to(page, format_name, file)
    other = Desk(Folders(tmp_path / "other", tmp_path / "other-config"))
    other.mean("red", "Money")
    if format_name != "json":
        store = Store(other.folders)
        with store.write() as db:
            text = TEXT.replace("three billion dollars", "a lot of money")
            articles.add(db, Article(text, (Block(Role.TITLE, Span(0, 21)),), id=page, url=URL))
        store.close()
    (report,), _ = other.import_notes(file)
    assert (report.unplaced, report.placed) == (["three billion"], 0)
    [there] = other.updates.report(page).unplaced
    assert (there.id, there.words, there.note, there.tags) == (mark, "three billion", "So much?", ("price",))
    assert there.colour == "red"
    assert there.form is (Form.FILL if format_name == "hypothesis" else Form.UNDERLINE)
    assert (there.before, there.after) == (TEXT[:-1].partition("three")[0][-32:], " dollars for the systems, the ministry said"[:32])  # fmt: skip
    (again,), _ = other.import_notes(file)
    assert (again.known, again.new) == (1, 0)
    other.close()


def test_notes_on_marks_of_the_engine_come_back(desk: Desk, tmp_path: Path) -> None:
    """As highlights, with the words; marks on which nobody wrote do not."""
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    article, _ = desk.import_file(file)
    desk.save_analysis(article, desk.annotate(*desk.page(article).article.for_analysis(), with_model=False))
    noted = next(mark for mark in desk.page(article).analysis.annotations if mark.kind == "quote")
    desk.write_note(article, noted.id, "None at all?")
    out = tmp_path / "out.json"
    desk.out.write_to(article, "json", out)
    other = Desk(Folders(tmp_path / "other", tmp_path / "other-config"))
    other.import_notes(out)
    page = other.page(article)
    assert [mark.span for mark in page.highlights] == [noted.span]
    assert [note.body for note in page.notes.values()] == ["None at all?"]
    (again,), _ = other.import_notes(out)
    assert (again.known, again.new) == (1, 0)
    other.close()


@pytest.mark.parametrize("seed", range(12))
def test_postils_own_json_comes_back_as_it_was(desk: Desk, tmp_path: Path, seed: int) -> None:
    """Exported and imported into an empty library, nothing is different: ids, spans, colours, forms, notes, tags."""
    chance = random.Random(seed)
    news = made_up(chance, 4)
    store = Store(desk.folders)
    with store.write() as db:
        blocks = (Block(Role.PARAGRAPH, Span(0, len(news.old))),)
        article = articles.add(
            db, Article(news.old, blocks, title=f"News {seed}", url=URL, authors=("Ann",))
        ).id
    store.close()
    for _ in range(8):
        form = chance.choice(tuple(Form))
        mark, _ = desk.highlight(article, some_mark(news, chance), chance.choice(COLOURS), form)
        desk.write_note(article, mark, chance.choice(("", "A note 😀", "# Two\n\nlines")))
        desk.tag(article, mark, chance.choice(((), ("one",), ("one", "Zwei"))))
    desk.write_note(article, None, "About all of it")
    desk.tag(article, None, ("news",))
    file = tmp_path / "out.json"
    desk.out.write_to(article, "json", file)
    before = desk.page(article)
    other = Desk(Folders(tmp_path / "other", tmp_path / "other-config"))
    (report,), changes = other.import_notes(file)
    after = other.page(article)
    assert report.made
    assert changes.articles == {article}
    assert after.highlights == before.highlights
    assert {key: note.body for key, note in after.notes.items()} == {
        key: note.body for key, note in before.notes.items()
    }
    assert dict(after.tags) == dict(before.tags)
    assert (after.article.text, after.article.blocks, after.article.authors) == (
        news.old,
        before.article.blocks,
        ("Ann",),
    )
    (again,), nothing = other.import_notes(file)
    assert again.new == 0
    assert again.known == len({mark.id for mark in before.highlights})
    assert nothing.articles == frozenset()
    assert isinstance(nothing, Changes)
    other.close()
