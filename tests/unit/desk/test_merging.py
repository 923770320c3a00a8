"""Libraries on several machines: saved as one file, and taken in elsewhere."""

import itertools
import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from postil.desk import Desk, arriving
from postil.errors import UserError
from postil.library import articles, backup, clock, notes, originals
from postil.library.merging import side
from postil.library.merging.joining import joined, place_of
from postil.library.merging.side import Side
from postil.model.analysis import Analysis
from postil.model.annotation import COLOURS, Annotation, Form, Kind
from postil.model.article import Article
from postil.model.category import Category, Term
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.picture import Picture
from postil.model.query import Place
from postil.model.span import Span
from postil.paths import Folders

TEXT = "Moscow said on Friday that it had sold 😀 missiles."


def _desk(folder: Path) -> Desk:
    return Desk(Folders(folder / "data", folder / "config"))


def _put(desk: Desk, text: str, **about: str) -> str:
    """An article of its own bytes."""
    kept = originals.keep(desk.folders.originals, text.encode())
    with desk._store.write() as db:
        return articles.add(db, Article(text, (), title=text[:6], **{"original": kept, **about})).id


def _held(desk: Desk) -> Side:
    with desk._store.read() as db:
        return side.read(db)


def _same(desk: Desk) -> dict[str, Any]:
    """All that a library holds; what the engine found by its place, as each copy names that for itself."""
    held = _held(desk)
    found = {table: getattr(held, table) for table in Side.__slots__}
    for row in found["marks"].values():
        if row["origin"] == "engine":
            row["place"] = place_of(row)
            for own in ("created", "modified", "raw", "rejected"):
                del row[own]
    return found


class _Pair:
    """Two machines with libraries from one start."""

    def __init__(self, folder: Path) -> None:
        self.folder, first = folder, _desk(folder / "a")
        self.articles = [_put(first, TEXT), _put(first, "Second text of nobody in particular.")]
        first.save_analysis(
            self.articles[0],
            Analysis((Annotation(Span(0, 6), Kind.ACTOR), Annotation(Span(38, 39), Kind.TERM))),
        )
        first.highlight(self.articles[0], Span(7, 11), "green")
        first.write_note(self.articles[0], None, "begun")
        first.close()
        shutil.copytree(folder / "a", folder / "b")
        self.desks = [first, _desk(folder / "b")]

    def merge(self, source: Desk, target: Desk) -> Any:
        """One takes in the other."""
        file = self.folder / "library.postil"
        source.merging.save(file)
        return target.merging.merge(file)[0]

    def close(self) -> None:
        for desk in self.desks:
            desk.close()

    def play(self, which: int, name: str, *given_: Any) -> None:
        """One operation on one machine."""
        with suppress(UserError):
            getattr(self, f"_{name}")(self.desks[which], *given_)

    def _ids(self, desk: Desk) -> list[str]:
        page = desk.page(self.articles[0])
        return [mark.id for mark in (*page.highlights, *page.analysis.annotations)]

    def _highlight(self, desk: Desk, number: int, span: Span, colour: str) -> None:
        desk.highlight(self.articles[number], span, colour)

    def _recolour(self, desk: Desk, pick: int, colour: str) -> None:
        if marks := desk.page(self.articles[0]).highlights:
            desk.recolour(marks[pick % len(marks)].id, colour=colour)

    def _remove(self, desk: Desk, pick: int) -> None:
        if marks := desk.page(self.articles[0]).highlights:
            desk.remove(marks[pick % len(marks)].id)

    def _note(self, desk: Desk, pick: int, body: str) -> None:
        places = [None, *self._ids(desk)]
        desk.write_note(self.articles[0], places[pick % len(places)], body)

    def _tag(self, desk: Desk, pick: int, names: list[str]) -> None:
        places = [None, *self._ids(desk)]
        desk.tag(self.articles[0], places[pick % len(places)], tuple(names))

    def _rename(self, desk: Desk, old: str, new: str) -> None:
        desk.rename_tag(old, new)

    def _link(self, desk: Desk, pick: int, other: int) -> None:
        if ids := self._ids(desk):
            desk.link(ids[pick % len(ids)], ids[other % len(ids)])

    def _unlink(self, desk: Desk, pick: int) -> None:
        if links := desk.page(self.articles[0]).links:
            desk.unlink(links[pick % len(links)].id)

    def _mean(self, desk: Desk, colour: str, meaning: str) -> None:
        desk.mean(colour, meaning)

    def _categorise(self, desk: Desk, name: str, words: str) -> None:
        there = {one.name: one.id for one in desk.categories.all()}
        desk.categories.save(Category(name, terms=(Term(words),), id=there.get(name, "")))

    def _paint(self, desk: Desk, pick: int, name: str) -> None:
        if own := desk.categories.all():
            one = own[pick % len(own)]
            desk.categories.save(Category(name, one.colour, one.line, one.terms, one.shown, one.id))

    def _uncategorise(self, desk: Desk, pick: int) -> None:
        if own := desk.categories.all():
            desk.categories.remove(own[pick % len(own)].id)

    def _teach(self, desk: Desk, scope: Scope, name: str) -> None:
        desk.lessons.teach(
            Lesson(
                Says.NAME,
                scope,
                article=self.articles[0],
                kind=Kind.ACTOR,
                span=Span(0, 6),
                words="Moscow",
                entity="e",
                to_name=name,
            )
        )

    def _forget(self, desk: Desk, pick: int) -> None:
        if taught := desk.lessons.all():
            desk.lessons.forget(taught[pick % len(taught)].id)

    def _star(self, desk: Desk, number: int, on: bool) -> None:
        desk.shelf.star([self.articles[number]], on)

    def _describe(self, desk: Desk, number: int, title: str) -> None:
        desk.shelf.describe(self.articles[number], title=title)

    def _trash(self, desk: Desk, number: int, purge: bool) -> None:
        desk.shelf.trash([self.articles[number]])
        if purge:
            desk.shelf.purge([self.articles[number]])

    def _leave(self, desk: Desk, number: int, place: int) -> None:
        desk.leave(self.articles[number], place)

    def _pile(self, desk: Desk, name: str, number: int) -> None:
        there = {one.name: one.id for one in desk.shelf.collections()}
        if name in there:
            desk.shelf.collect(there[name], [self.articles[number]])
        else:
            desk.shelf.make_collection(name, article_ids=[self.articles[number]])

    def _unpile(self, desk: Desk, pick: int, number: int) -> None:
        if piles := desk.shelf.collections():
            desk.shelf.take_out(piles[pick % len(piles)].id, [self.articles[number]])

    def _scatter(self, desk: Desk, pick: int) -> None:
        if piles := desk.shelf.collections():
            desk.shelf.remove_collection(piles[pick % len(piles)].id)

    def _analyse(self, desk: Desk, spans: list[Span]) -> None:
        desk.save_analysis(self.articles[0], Analysis(tuple(Annotation(one, Kind.ACTOR) for one in spans)))

    def _undo(self, desk: Desk) -> None:
        desk.undo()

    def _bring(self, desk: Desk, words: str) -> None:
        with suppress(UserError):
            desk.import_text(f"{words} was brought in by somebody or other, and read.", f"{words}.txt")


_pick = st.integers(0, 99)
_two = st.integers(0, 1)
_spans = st.tuples(st.integers(0, 10), st.integers(1, 5)).map(lambda s: Span(s[0], s[0] + s[1]))
_operations = st.tuples(
    _two,
    st.one_of(
        st.tuples(st.just("highlight"), _two, _spans, st.sampled_from(COLOURS)),
        st.tuples(st.just("recolour"), _pick, st.sampled_from(COLOURS)),
        st.tuples(st.just("remove"), _pick),
        st.tuples(st.just("note"), _pick, st.sampled_from(["", "a", "b", "😀\n"])),
        st.tuples(st.just("tag"), _pick, st.lists(st.sampled_from(["a", "B", "b"]), max_size=2)),
        st.tuples(st.just("rename"), st.sampled_from("ab"), st.sampled_from("bc")),
        st.tuples(st.just("link"), _pick, _pick),
        st.tuples(st.just("unlink"), _pick),
        st.tuples(st.just("mean"), st.sampled_from(COLOURS[:2]), st.sampled_from(["", "check", "doubt"])),
        st.tuples(st.just("categorise"), st.sampled_from("ab"), st.sampled_from(["sold", "Moscow"])),
        st.tuples(st.just("paint"), _pick, st.sampled_from("abc")),
        st.tuples(st.just("uncategorise"), _pick),
        st.tuples(st.just("teach"), st.sampled_from(Scope), st.sampled_from(["x", "y"])),
        st.tuples(st.just("forget"), _pick),
        st.tuples(st.just("star"), _two, st.booleans()),
        st.tuples(st.just("describe"), _two, st.sampled_from(["One", "Two"])),
        st.tuples(st.just("trash"), _two, st.booleans()),
        st.tuples(st.just("leave"), _two, st.integers(0, 30)),
        st.tuples(st.just("pile"), st.sampled_from("pq"), _two),
        st.tuples(st.just("unpile"), _pick, _two),
        st.tuples(st.just("scatter"), _pick),
        st.tuples(st.just("analyse"), st.lists(_spans, max_size=3)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("bring"), st.sampled_from(["Wheat", "Steel"])),
    ),
)


@contextmanager
def _pair() -> Iterator[_Pair]:
    with tempfile.TemporaryDirectory() as folder:
        pair = _Pair(Path(folder))
        try:
            yield pair
        finally:
            pair.close()


@settings(deadline=None, max_examples=40)
@given(st.lists(_operations, max_size=20))
@example([(0, ("note", 1, "b")), (1, ("note", 1, "a"))])
@example([(0, ("pile", "p", 0)), (1, ("pile", "p", 0))])
@example([(0, ("link", 0, 1)), (1, ("analyse", [Span(0, 6)]))])
def test_two_libraries_that_take_each_other_in_hold_the_same(operations: list[Any]) -> None:
    """Whatever was done on each; and taking in the same again changes nothing."""
    with _pair() as pair:
        for which, (name, *given_) in operations:
            pair.play(which, name, *given_)
        first, second = pair.desks
        sides = _held(first), _held(second)
        assert joined(*sides) == joined(*reversed(sides))
        whole = joined(*sides)
        assert joined(whole, sides[1]) == joined(sides[0], whole) == joined(whole, whole) == whole
        before = pair.folder / "before.postil"
        second.merging.save(before)
        pair.merge(first, second)
        first.merging.merge(before)
        assert _same(first) == _same(second)
        for desk in pair.desks:
            assert desk.check() == []
        held = _same(first)
        assert pair.merge(second, first).nothing
        assert first.merging.merge(before)[0].nothing
        assert _same(first) == held
        for article in held["articles"]:
            first.page(article)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[_Pair]:
    """Two machines with libraries from one start."""
    pair = _Pair(tmp_path)
    yield pair
    pair.close()


def test_a_new_article_comes_with_all_that_hangs_on_it(pair: _Pair) -> None:
    """Text, pictures, marks of reader and engine, notes, tags, links, collections, and who is meant."""
    first, second = pair.desks
    picture = first.keep_picture(b"\x89PNG of a harbour")
    kept = originals.keep(first.folders.originals, b"the original")
    with first._store.write() as db:
        new = articles.add(
            db,
            Article(
                "Wheat ￼ is sold.",
                (),
                title="Wheat",
                original=kept,
                pictures=(Picture(Span(6, 7), picture, 4, 4, "h.png"),),
            ),
        ).id
    entity = Entity("reader:wheat", "Wheat Board", EntityType.ORGANISATION, ("Board",), {}, "reader")
    first.save_analysis(
        new, Analysis((Annotation(Span(0, 5), Kind.ACTOR, entity="reader:wheat"),), (entity,))
    )
    mark = first.page(new).analysis.annotations[0].id
    inside = first.keep_picture(b"GIF8 in a note")
    first.write_note(new, mark, f"See ![](postil:picture/{inside})")
    first.tag(new, None, ("grain",))
    own, _ = first.highlight(new, Span(8, 10), "blue")
    first.link(own, first.page(pair.articles[0]).highlights[0].id)
    first.shelf.make_collection("Food", article_ids=[new])
    report = pair.merge(first, second)
    assert (report.new, report.articles, report.marks[0], report.notes[0], report.tags[0]) == (1, 3, 2, 1, 1)
    assert report.ids == (new,)
    one, other = first.page(new), second.page(new)
    assert (other.article, other.analysis, other.highlights, other.notes, other.tags, other.links) == (
        one.article, one.analysis, one.highlights, one.notes, one.tags, one.links,
    )  # fmt: skip
    assert second.picture(picture) and second.picture(inside) and second.picture(kept)
    assert [(one.name, one.articles) for one in second.shelf.collections()] == [("Food", 1)]
    assert [hit.card.id for hit in second.across.search(_listing(second, "wheat"), 5)] == [new]


def _listing(desk: Desk, words: str) -> Any:
    from postil.model.query import Listing

    return Listing(Place.EVERYWHERE, query=desk.shelf.query(words))


def test_both_sides_notes_are_kept(pair: _Pair) -> None:
    """One note changed on both: the later one counts, the earlier one is a version. Two written apart: one that says both."""
    (first, second), article = pair.desks, pair.articles[0]
    first.write_note(article, None, "early")
    second.write_note(article, None, "late")
    mark = first.page(article).highlights[0].id
    first.write_note(article, mark, "mine")
    second.write_note(article, mark, "yours")
    report = pair.merge(first, second)
    assert report.both_notes >= 1
    assert second.page(article).notes[None].body == "late"
    assert "early" in [body for body, _ in second.note_versions(article, None)]
    assert sorted(second.page(article).notes[mark].body.split("\n\n")) == ["mine", "yours"]


def test_versions_of_an_article_s_note_stay_when_a_mark_takes_another_id(pair: _Pair) -> None:
    """A mark of the engine that both copies found takes the lower id; only what hangs on it follows."""
    (first, second), article = pair.desks, pair.articles[0]
    for desk, id_ in ((first, "1"), (second, "2")):
        with desk._store.write() as db:
            db.execute("UPDATE annotations SET id = ? WHERE kind = 'actor'", (id_,))
        desk.write_note(article, id_, id_)
    with second._store.write() as db:
        db.execute(
            "INSERT INTO note_versions (article, annotation, body, modified)"
            " SELECT article, row, 'of the mark', '2020-01-01T00:00:00.000Z' FROM annotations WHERE id = '2'"
        )
    for desk in (first, second):
        with desk._store.write() as db:
            db.execute(
                "INSERT INTO note_versions (article, annotation, body, modified)"
                " SELECT row, NULL, 'of the article', '2020-01-01T00:00:00.000Z' FROM articles WHERE id = ?",
                (article,),
            )
    pair.merge(first, second)
    assert "of the article" in [body for body, _ in second.note_versions(article, None)]
    assert "of the mark" in [body for body, _ in second.note_versions(article, "1")]


def test_a_note_that_was_taken_away_unseen_can_be_gone_back_to(
    pair: _Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In both copies, whichever takes in the other first."""
    ticks = itertools.count()
    monkeypatch.setattr(clock, "now", lambda: f"2020-01-01T00:00:00.{next(ticks):03}Z")
    (first, second), article = pair.desks, pair.articles[0]
    first.write_note(article, None, "a line")
    pair.merge(first, second)
    second.write_note(article, None, "an hour of work")
    first.write_note(article, None, "")
    pair.merge(second, first)
    pair.merge(first, second)
    for desk in pair.desks:
        assert None not in desk.page(article).notes
        assert "an hour of work" in [body for body, _ in desk.note_versions(article, None)]


def test_what_was_deleted_stays_deleted_unless_it_was_changed_since(pair: _Pair) -> None:
    """A highlight that carries what whoever deleted it had not seen comes back."""
    (first, second), article = pair.desks, pair.articles[0]
    mark = first.page(article).highlights[0].id
    first.remove(mark)
    assert pair.merge(second, first).nothing
    assert first.page(article).highlights == ()
    second.write_note(article, mark, "I need this")
    pair.merge(second, first)
    assert first.page(article).notes[mark].body == "I need this"
    first.shelf.trash([pair.articles[1]])
    first.shelf.purge([pair.articles[1]])
    assert pair.merge(first, second).gone == 1
    assert second.check() == []
    with pytest.raises(UserError):
        second.page(pair.articles[1])


def test_a_tag_that_was_renamed_has_its_new_name_everywhere(pair: _Pair) -> None:
    """And its old one again once that was undone."""
    (first, second), article = pair.desks, pair.articles[0]
    first.tag(article, None, ("war", "peace"))
    pair.merge(first, second)
    first.rename_tag("war", "conflict")
    pair.merge(second, first)
    pair.merge(first, second)
    for desk in pair.desks:
        assert sorted(desk.page(article).tags[None]) == ["conflict", "peace"]
    first.rename_tag("peace", "truce")
    first.undo()
    pair.merge(first, second)
    pair.merge(second, first)
    for desk in pair.desks:
        assert sorted(desk.page(article).tags[None]) == ["conflict", "peace"]


def test_the_same_article_brought_in_apart_is_one(pair: _Pair) -> None:
    """The first one; what was made on the other one goes over to it."""
    first, second = pair.desks
    one = _put(first, "Steel is dear.\nVery dear, they say.")
    two = _put(second, "Steel is dear.\nVery dear, they say.")
    second.highlight(two, Span(0, 5), "red")
    second.write_note(two, None, "compare")
    report = pair.merge(first, second)
    assert report.same == 1
    page = second.page(one)
    assert ([mark.span for mark in page.highlights], page.notes[None].body) == ([Span(0, 5)], "compare")
    pair.merge(second, first)
    assert [mark.span for mark in first.page(one).highlights] == [Span(0, 5)]
    assert pair.merge(first, second).nothing
    assert len(first.articles()) == len(second.articles()) == 3


def test_pages_of_one_address_with_the_same_words_are_one(pair: _Pair) -> None:
    """Even if their bytes differ, as those of pages do."""
    first, second = pair.desks
    for desk, original in ((first, "a" * 64), (second, "b" * 64)):
        _put(desk, "Page of words.", url="https://example.org/a", original=original)
    _put(first, "Other words.", url="https://example.org/a", original="c" * 64)
    assert pair.merge(first, second).same == 1
    assert len(second.articles()) == 4


def test_a_collection_is_saved_alone(pair: _Pair, tmp_path: Path) -> None:
    """With its articles, and nothing of the others; what is not in it is not taken for deleted."""
    first, second = pair.desks
    new = _put(first, "Wheat is sold.")
    _put(first, "Steel is sold.")
    pile, _ = first.shelf.make_collection("Food", article_ids=[new])
    saved = first.merging.save(tmp_path / "food.postil", pile)
    assert saved.articles == 1
    report, changes = second.merging.merge(tmp_path / "food.postil")
    assert (report.name, report.new, changes.articles >= {new}) == ("Food", 1, True)
    assert len(second.articles()) == 3
    assert second.page(pair.articles[0]).highlights


def test_it_is_told_what_will_change_before_anything_does(pair: _Pair, tmp_path: Path) -> None:
    """The same that is told afterwards, but for the copy that is made of the library."""
    first, second = pair.desks
    _put(first, "Wheat is sold.")
    first.write_note(pair.articles[0], None, "other")
    first.merging.save(tmp_path / "a.postil")
    held = _held(second)
    foreseen = second.merging.foresee(tmp_path / "a.postil")
    assert _held(second) == held
    assert not list(second.folders.backups.glob("before-merging*"))
    merged, _ = second.merging.merge(tmp_path / "a.postil")
    assert Path(merged.copy).is_file()
    from dataclasses import replace

    assert replace(merged, copy="") == foreseen
    assert second.merging.merge(tmp_path / "a.postil")[0].copy == ""


def test_it_can_be_stopped_and_then_changes_nothing(pair: _Pair, tmp_path: Path) -> None:
    """Neither saving nor taking in leaves anything behind."""
    first, second = pair.desks
    _put(first, "Wheat is sold.")

    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise UserError("Stopped.")

    with pytest.raises(UserError, match="Stopped"):
        first.merging.save(tmp_path / "a.postil", told=stop)
    assert not list(tmp_path.glob("*.postil")) and not list(tmp_path.glob(".*"))
    first.merging.save(tmp_path / "a.postil")
    held, files = _held(second), sorted(second.folders.data.rglob("*"))
    with pytest.raises(UserError, match="Stopped"):
        second.merging.merge(tmp_path / "a.postil", stop)
    assert (_held(second), sorted(second.folders.data.rglob("*"))) == (held, [*files, *_new(second, files)])
    assert not list(second.folders.backups.glob("before-merging*"))


def _new(desk: Desk, files: list[Path]) -> list[Path]:
    """What SQLite itself lays down, and the folder of copies."""
    return sorted(one for one in desk.folders.data.rglob("*") if one not in files and one.name == "backups")


def _changed(file: Path, target: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                out.writestr(name, content)
    return target


def _without(key: str) -> Callable[[str, bytes], bytes | None]:
    def change(name: str, content: bytes) -> bytes | None:
        if name.startswith("articles/"):
            found = json.loads(content)
            found["article"].pop(key)
            return json.dumps(found).encode()
        return content

    return change


def _mark(**values: Any) -> Callable[[str, bytes], bytes | None]:
    """Articles under other ids, whose marks say something else."""

    def change(name: str, content: bytes) -> bytes | None:
        found = json.loads(content) if name.startswith("articles/") else {}
        for mark in found.get("marks", ()):
            mark.update({"modified": "2999-01-01T00:00:00.000Z"} | values)
        return json.dumps(found).encode() if found else content

    return change


@pytest.mark.parametrize(
    "change",
    [
        lambda name, content: None if name == "library.json" else content,
        lambda name, content: b"[" * 100_000 if name == "library.json" else content,
        lambda name, content: b"{}" if name.startswith("articles/") else content,
        lambda name, content: (
            content.replace(b'"graves": ', b'"graves": [3], "x": ') if name == "library.json" else content
        ),
        _without("title"),
        _without("id"),
        _mark(kind="unheard of"),
        _mark(stop=10_000),
        _mark(start="one"),
        _mark(modified=3),
        _mark(article="nobody"),
        _mark(created="yesterday"),
        lambda name, content: b"no zip" if name.startswith("articles/") else content,
    ],
)
def test_a_damaged_file_is_refused_in_a_sentence_and_changes_nothing(
    pair: _Pair, tmp_path: Path, change: Callable[[str, bytes], bytes | None]
) -> None:
    """Whatever of it makes no sense."""
    first, second = pair.desks
    first.recolour(first.page(pair.articles[0]).highlights[0].id, colour="red")
    first.merging.save(tmp_path / "good.postil")
    file = _changed(tmp_path / "good.postil", tmp_path / "bad.postil", change)
    held = _held(second)
    with pytest.raises(UserError, match=r"“bad.postil” is damaged"):
        second.merging.merge(file)
    assert _held(second) == held
    assert second.check() == []


def test_what_is_no_library_is_refused(pair: _Pair, tmp_path: Path) -> None:
    """Other files, cut ones, those of a newer version, and those that would fill the disk."""
    first, second = pair.desks
    first.merging.save(tmp_path / "good.postil")
    whole = (tmp_path / "good.postil").read_bytes()
    for content, words in ((b"words", "no library"), (whole[:-40], "no library"), (b"", "no library")):
        (tmp_path / "bad.postil").write_bytes(content)
        with pytest.raises(UserError, match=words):
            second.merging.merge(tmp_path / "bad.postil")
    with pytest.raises(UserError, match="does not exist"):
        second.merging.merge(tmp_path / "missing.postil")
    newer = _changed(
        tmp_path / "good.postil",
        tmp_path / "newer.postil",
        lambda n, c: c.replace(b'"version": 1', b'"version": 2') if n == "manifest.json" else c,
    )
    with pytest.raises(UserError, match="newer version"):
        second.merging.merge(newer)
    bomb = _changed(
        tmp_path / "good.postil",
        tmp_path / "bomb.postil",
        lambda n, c: b" " * 30_000_000 + c if n == "library.json" else c,
    )
    with pytest.raises(UserError, match="too large"):
        second.merging.merge(bomb)
    liar = _changed(
        tmp_path / "good.postil",
        tmp_path / "liar.postil",
        lambda n, c: b"other" if n.startswith("originals/") else c,
    )
    _put(first, "new")
    for one in second.folders.originals.iterdir():
        one.unlink()
    with pytest.raises(UserError, match="damaged"):
        second.merging.merge(liar)
    assert list(second.folders.originals.iterdir()) == []


def test_undo_begins_anew_after_a_library_was_taken_in(pair: _Pair) -> None:
    """Earlier steps name what may be otherwise now; if nothing came, they stay."""
    first, second = pair.desks
    second.highlight(pair.articles[0], Span(0, 3), "blue")
    pair.merge(first, second)
    assert second.undo_step.name == "Highlight"
    first.highlight(pair.articles[0], Span(0, 4), "blue")
    pair.merge(first, second)
    assert second.undo_step.name == ""
    second.recolour(*(mark.id for mark in second.page(pair.articles[0]).highlights), colour="grey")
    second.undo()
    assert {mark.form for mark in second.page(pair.articles[0]).highlights} == {Form.FILL}


def test_a_colour_is_called_otherwise_twice(desk: Desk) -> None:
    """What is kept of it makes room for itself."""
    for meaning in ("check", "", "doubt"):
        desk.mean("yellow", meaning)
    assert desk.colour_meanings() == {"yellow": "doubt"}


def _backups(desk: Desk) -> list[Path]:
    return sorted(desk.folders.backups.glob("before-*"))


def _thrown_away(desk: Desk, article: str) -> None:
    desk.shelf.trash([article])
    desk.shelf.purge([article])


def test_the_original_of_a_deleted_article_stays_as_long_as_a_copy_brings_it_back(pair: _Pair) -> None:
    """And is gone when the last copy that names it goes."""
    first, second = pair.desks
    (kept,) = (row["original"] for row in _held(first).articles.values() if row["title"] == TEXT[:6])
    file = second.folders.originals / kept
    _thrown_away(first, pair.articles[0])
    report = pair.merge(first, second)
    assert report.gone == 1
    assert file.is_file()
    second.restore(Path(report.copy))
    assert second.page(pair.articles[0]).article.text == TEXT
    assert second.picture(kept) == TEXT.encode()
    for copy in (
        *second.folders.backups.glob("library-*"),
        *second.folders.backups.glob("before-restoring-*"),
    ):
        copy.unlink()
    pair.merge(first, second)
    for number in range(backup.KEPT):
        assert file.is_file()
        first.write_note(pair.articles[1], None, f"note {number}")
        pair.merge(first, second)
    assert not file.is_file()
    assert second.picture(_held(second).articles[pair.articles[1]]["original"])


def test_pictures_of_notes_that_undo_brings_back_stay(pair: _Pair) -> None:
    """Though neither the library nor a copy shows them any more."""
    first, _ = pair.desks
    picture = first.keep_picture(b"GIF8 in a note")
    first.write_note(pair.articles[1], None, f"![](postil:picture/{picture})")
    old = first.backup()
    first.write_note(pair.articles[1], None, "")
    with first._store.write() as db:
        db.execute("DELETE FROM note_versions")
    for day in range(1, backup.KEPT + 1):
        shutil.copy(old, old.with_name(f"library-2020-01-0{day}.sqlite3"))
        first.backup()
    assert first.picture(picture)
    for _ in range(backup.KEPT):
        first.backup()
    first.undo()
    assert picture in first.page(pair.articles[1]).notes[None].body
    assert first.picture(picture)


def test_nothing_outside_of_the_originals_is_ever_removed(pair: _Pair, tmp_path: Path) -> None:
    """Whatever the rows of another library call an original."""
    first, second = pair.desks
    mine = tmp_path / "mine.txt"
    mine.write_text("dear to me")
    new = _put(first, "Wheat is sold.", original="../../../mine.txt")
    pair.merge(first, second)
    assert (second.folders.originals / "../../../mine.txt").resolve() == mine
    for copy in second.folders.backups.iterdir():
        copy.unlink()
    _thrown_away(second, new)
    assert mine.is_file()


@pytest.mark.parametrize("how", ["stopped", "nothing new"])
def test_what_changes_nothing_costs_no_earlier_copy(pair: _Pair, tmp_path: Path, how: str) -> None:
    """Older copies go once a library was taken in, and not before."""
    first, second = pair.desks
    for number in range(backup.KEPT):
        first.write_note(pair.articles[1], None, f"note {number}")
        pair.merge(first, second)
    copies = _backups(second)
    assert len(copies) == backup.KEPT
    if how == "stopped":
        _put(first, "Wheat is sold.")
    first.merging.save(tmp_path / "a.postil")

    def stop(_done: int, _total: int) -> None:
        if how == "stopped":
            raise UserError("Stopped.")

    with suppress(UserError):
        second.merging.merge(tmp_path / "a.postil", stop)
    assert _backups(second) == copies


def test_going_back_costs_no_earlier_copy_when_it_fails(pair: _Pair, tmp_path: Path) -> None:
    """Also then, the oldest copy can be gone back to."""
    first, _ = pair.desks
    copies = []
    for _ in range(backup.KEPT):
        copies.append(first.restore(first.backup()))
    with pytest.raises(UserError):
        first.restore(tmp_path / "missing.sqlite3")
    assert _backups(first) == copies
    first.restore(copies[0])
    assert first.page(pair.articles[0]).article.text == TEXT


def _at(monkeypatch: pytest.MonkeyPatch, time: str) -> None:
    monkeypatch.setattr(clock, "now", lambda: f"{time}T10:00:00.000Z")


def _said(desk: Desk, article: str) -> str:
    return desk.page(article).notes[None].body


def test_a_clock_that_runs_ahead_does_not_win_for_ever(pair: _Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as it does, it does so by as much as when the library was saved."""
    (first, second), article = pair.desks, pair.articles[0]
    _at(monkeypatch, "2031-03-01")  # A year ahead.
    first.write_note(article, None, "of the first of March")
    file = pair.folder / "ahead.postil"
    _at(monkeypatch, "2031-03-03")
    first.merging.save(file)
    _at(monkeypatch, "2030-03-02")
    second.write_note(article, None, "of the second of March")
    _at(monkeypatch, "2030-03-03")
    report, _ = second.merging.merge(file)
    assert report.ahead == 1
    assert _said(second, article) == "of the second of March"
    assert "of the first of March" in [body for body, _ in second.note_versions(article, None)]
    _at(monkeypatch, "2031-03-04")
    first.write_note(article, None, "of the fourth of March")
    first.merging.save(file)
    _at(monkeypatch, "2030-03-04")
    second.merging.merge(file)
    assert _said(second, article) == "of the fourth of March"
    _at(monkeypatch, "2030-03-05")
    second.write_note(article, None, "of the fifth of March")
    assert second.merging.foresee(file).nothing
    second.merging.merge(file)
    assert _said(second, article) == "of the fifth of March"


def test_what_a_clock_wrote_that_was_set_right_since_counts_until_the_library_was_saved(
    pair: _Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often it is taken in; and the machine itself learns it when it takes another one in."""
    (first, second), article = pair.desks, pair.articles[0]
    _at(monkeypatch, "2030-03-01")
    second.write_note(article, None, "early")
    second.merging.save(pair.folder / "sane.postil")
    _at(monkeypatch, "2031-03-01")
    first.write_note(article, None, "who knows when")
    first.highlight(article, Span(0, 6), "red")
    _thrown_away(first, pair.articles[1])
    _at(monkeypatch, "2030-03-02")
    file = pair.folder / "ahead.postil"
    first.merging.save(file)
    _at(monkeypatch, "2030-03-03")
    assert second.merging.merge(file)[0].ahead >= 2
    assert _said(second, article) == "who knows when"
    _at(monkeypatch, "2030-03-04")
    second.write_note(article, None, "late")
    second.merging.merge(file)
    assert _said(second, article) == "late"
    _at(monkeypatch, "2030-03-05")
    first.merging.merge(pair.folder / "sane.postil")
    _at(monkeypatch, "2030-03-06")
    held = _held(first)
    assert all(grave[1] < "2030-03-07" for grave in held.graves.values())
    rows = (row for table in ("articles", "marks", "notes") for row in getattr(held, table).values())
    assert all((row.get("modified") or row["changed"]) < "2030-03-07" for row in rows)
    second.write_note(article, None, "later")
    pair.merge(second, first)
    pair.merge(first, second)
    assert _said(first, article) == _said(second, article) == "later"
    assert "late" in [body for body, _ in first.note_versions(article, None)]


def test_a_clock_that_is_late_changes_no_times(pair: _Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says that everything lies in the future, and so does everybody else."""
    (first, second), article = pair.desks, pair.articles[1]
    _at(monkeypatch, "2030-03-01")
    second.write_note(article, None, "of today")
    first.write_note(pair.articles[0], None, "of today, too")
    first.merging.save(pair.folder / "a.postil")
    held = _held(second).notes
    _at(monkeypatch, "2020-01-01")
    second.merging.merge(pair.folder / "a.postil")
    assert {id_: row for id_, row in _held(second).notes.items() if id_ in held} | held == _held(second).notes


def test_many_versions_of_notes_are_taken_in_one_by_one(pair: _Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each place looks through its own versions only, and finds them by an index."""
    first, second = pair.desks
    with first._store.write() as db:
        (row,) = db.execute("SELECT row FROM articles WHERE id = ?", (pair.articles[0],)).fetchone()
        for number in range(40):
            db.execute(
                "INSERT INTO note_versions (article, annotation, body, modified)"
                " SELECT article, row, ?, '2020-01-01T00:00:00.000Z' FROM annotations WHERE article = ?",
                (f"version {number:02}", row),
            )
    pair.merge(first, second)
    mark = second.page(pair.articles[0]).highlights[0].id
    bodies = [body for body, _ in second.note_versions(pair.articles[0], mark)]
    assert bodies == [f"version {number:02}" for number in reversed(range(40))]
    with second._store.read() as db:
        for annotation in (None, 1):
            plan = db.execute(
                f"EXPLAIN QUERY PLAN DELETE FROM note_versions WHERE {notes._VERSIONS_OF[annotation is not None]}",
                (row, annotation),
            ).fetchall()
            assert all("SEARCH" in step[3] for step in plan), plan


def test_what_was_undone_stays_so_where_it_had_been_taken_in(
    pair: _Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Undoing something is the latest word on it, and so is doing it again."""
    ticks = itertools.count()
    monkeypatch.setattr(clock, "now", lambda: f"2030-01-01T00:00:{next(ticks):02}.000Z")
    (first, second), article = pair.desks, pair.articles[0]
    mark = first.page(article).highlights[0].id
    first.recolour(mark, colour="red")
    pair.merge(first, second)
    first.undo()
    pair.merge(second, first)
    assert first.page(article).highlights[0].colour == "green"
    pair.merge(first, second)
    assert second.page(article).highlights[0].colour == "green"


def test_what_was_deleted_by_mistake_comes_back_where_that_had_been_taken_in(pair: _Pair) -> None:
    """Marks, tags, lessons and collections."""
    (first, second), article = pair.desks, pair.articles[0]
    first.tag(article, None, ("war",))
    pile, _ = first.shelf.make_collection("Food", article_ids=[article])
    pair.merge(first, second)
    mark = first.page(article).highlights[0].id
    for do in (
        lambda: first.remove(mark),
        lambda: first.tag(article, None, ()),
        lambda: first.shelf.take_out(pile, [article]),
        lambda: first.shelf.remove_collection(pile),
    ):
        do()
        pair.merge(first, second)
        first.undo()
        pair.merge(second, first)
        pair.merge(first, second)
        for desk in pair.desks:
            assert [one.id for one in desk.page(article).highlights] == [mark]
            assert desk.page(article).tags[None] == ("war",)
            assert [(one.id, one.articles) for one in desk.shelf.collections()] == [(pile, 1)]


def _packed(file: Path) -> str:
    """All the words in a saved library."""
    with zipfile.ZipFile(file) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def test_a_collection_says_nothing_of_other_articles(pair: _Pair, tmp_path: Path) -> None:
    """Neither what was taught, looked for or taken away in them, nor what notes in it said before."""
    desk, _ = pair.desks
    private = _put(desk, "Deep Throat met the editor in a garage.")
    gone = _put(desk, "An article deleted for good.")
    new = _put(desk, "Wheat of Ada is sold in Minsk.")
    trashed = _put(desk, "A draft that was thrown away.")
    pile, _ = desk.shelf.make_collection("Food", article_ids=[new, trashed])
    desk.shelf.trash([trashed])
    _thrown_away(desk, gone)
    entity = Entity("reader:ada", "Ada", EntityType.PERSON, (), {}, "reader")
    ada = Annotation(Span(9, 12), Kind.ACTOR, entity="reader:ada")
    desk.save_analysis(new, Analysis((ada,), (entity,)))
    for one, words, key, says in (
        (private, "Deep Throat", "reader:mark", Says.NAME),
        (private, "garage", "", Says.NOT),
        (private, "Ada", "reader:ada", Says.NAME),
        (private, "Minsk", "", Says.NOT),
        (new, "Kyiv", "reader:kyiv", Says.NAME),
    ):
        desk.lessons.teach(
            Lesson(
                says,
                Scope.EVERYWHERE,
                article=one,
                kind=Kind.ACTOR,
                words=words,
                entity=key,
                to_name=f"{words} X",
            )
        )
    desk.categories.save(Category("Sources", terms=(Term("garage"),)))
    desk.categories.save(Category("Grain", terms=(Term("wheat"),)))
    desk.page(new)
    mine, _ = desk.highlight(new, Span(0, 5), "blue")
    for colour in ("blue", "red"):
        desk.mean(colour, f"{colour} thoughts")
    desk.write_note(new, mine, "the first draft")
    with desk._store.write() as db:
        db.execute(
            "INSERT INTO note_versions (article, annotation, body, modified)"
            " SELECT article, annotation, 'told by Deep Throat', modified FROM notes WHERE body = 'the first draft'"
        )
    secret, _ = desk.highlight(private, Span(0, 4), "red")
    taken, _ = desk.highlight(new, Span(6, 8), "blue")
    desk.remove(secret)
    desk.remove(taken)
    desk.shelf.collect(pile, [private])
    desk.shelf.take_out(pile, [private])
    file = tmp_path / "food.postil"
    assert desk.merging.save(file, pile).articles == 1
    words = _packed(file)
    for word in ("Throat", "garage", "Sources", "red thoughts", "draft that", private, gone, trashed, secret):
        assert word not in words, word
    for word in ("Ada X", "Minsk X", "Kyiv X", "Grain", "blue thoughts", "the first draft", taken):
        assert word in words, word


def test_what_a_collection_leaves_at_home_is_not_taken_from_there(pair: _Pair, tmp_path: Path) -> None:
    """Taking it in where it came from changes nothing; handed on again it takes along what was deleted since."""
    first, second = pair.desks
    article = pair.articles[0]
    first.lessons.teach(
        Lesson(
            Says.NOT, Scope.EVERYWHERE, article=pair.articles[1], kind=Kind.ACTOR, words="Moscow", to_name="x"
        )
    )
    first.mean("red", "check")
    first.write_note(article, first.page(article).highlights[0].id, "mine")
    pile, _ = first.shelf.make_collection("Food", article_ids=[article])
    file = tmp_path / "food.postil"
    first.merging.save(file, pile)
    held = _held(first)
    assert first.merging.merge(file)[0].nothing
    assert _held(first) == held
    second.merging.merge(file)
    (lesson,) = second.lessons.all()
    assert (lesson.words, lesson.article) == ("Moscow", "")
    first.remove(first.page(article).highlights[0].id)
    first.merging.save(file, pile)
    second.merging.merge(file)
    assert second.page(article).highlights == ()
    pair.merge(second, first)
    assert [one.article for one in first.lessons.all()] == [pair.articles[1]]


def test_what_was_taught_for_all_articles_outlives_the_one_in_which_it_was(pair: _Pair) -> None:
    """In this library, and in one that takes it in."""
    first, second = pair.desks
    for scope in (Scope.EVERYWHERE, Scope.ARTICLE):
        first.lessons.teach(
            Lesson(Says.NOT, scope, article=pair.articles[1], kind=Kind.ACTOR, words="Moscow", to_name="x")
        )
    pair.merge(first, second)
    assert len(second.lessons.all()) == 2
    _thrown_away(first, pair.articles[1])
    assert [(one.scope, one.article) for one in first.lessons.all()] == [(Scope.EVERYWHERE, "")]
    pair.merge(first, second)
    assert first.lessons.all() == second.lessons.all()
    assert pair.merge(second, first).nothing


def _many(pair: _Pair, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three new articles with notes and tags, in a file; they come one at a time."""
    monkeypatch.setattr(arriving, "_FEW", 1)
    first, _ = pair.desks
    for word in ("Wheat", "Steel", "Grain"):
        new = _put(first, f"{word} is sold.")
        mark, _ = first.highlight(new, Span(0, 5), "blue")
        first.write_note(new, mark, f"about {word}")
        first.tag(new, mark, ("trade",))
    file = pair.folder / "many.postil"
    first.merging.save(file)
    return file


def test_others_can_write_while_a_library_is_taken_in(pair: _Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what they write is not lost."""
    file, (_, second) = _many(pair, monkeypatch), pair.desks
    other, mark = Desk(second.folders), second.page(pair.articles[0]).highlights[0].id
    other._store._db.execute("PRAGMA busy_timeout = 0")

    def told(done: int, _total: int) -> None:
        if done == 2:
            other.write_note(pair.articles[0], mark, "meanwhile")
            other.shelf.star(pair.articles[1:])

    report, changes = second.merging.merge(file, told)
    other.close()
    assert (report.new, len(changes.articles)) == (3, 3)
    assert second.page(pair.articles[0]).notes[mark].body == "meanwhile"
    assert second.shelf.card(pair.articles[1]).starred
    assert len(second.articles()) == 5
    assert second.check() == []


@pytest.mark.parametrize("times", [1, 9])
def test_what_somebody_changes_at_the_last_moment_counts(
    pair: _Pair, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """It is looked through once more then; after some times nobody else may."""
    (first, second), article = pair.desks, pair.articles[0]
    first.write_note(article, None, "of the first")
    first.merging.save(pair.folder / "a.postil")
    other, planned, written = Desk(second.folders), arriving.plan, list[str]()
    other._store._db.execute("PRAGMA busy_timeout = 0")
    number = itertools.count()

    def busy(*arguments: Any) -> Any:
        found = planned(*arguments)
        with suppress(UserError):
            if 0 < next(number) <= times:
                other.write_note(article, None, body := f"at the last moment {len(written)}")
                written.append(body)
        return found

    monkeypatch.setattr(arriving, "plan", busy)
    second.merging.merge(pair.folder / "a.postil")
    other.close()
    assert len(written) == min(times, arriving._TRIES)
    assert second.page(article).notes[None].body == written[-1]
    assert "of the first" in [body for body, _ in second.note_versions(article, None)]


@pytest.mark.parametrize("there", [1, 2, 3])
def test_what_came_before_it_was_stopped_goes_again(
    pair: _Pair, monkeypatch: pytest.MonkeyPatch, there: int
) -> None:
    """As if it had never been there: it can be taken in later."""
    file, (first, second) = _many(pair, monkeypatch), pair.desks
    gone, _ = first.highlight(pair.articles[0], Span(0, 9), "blue")
    first.remove(gone)
    held, other = _held(second), Desk(second.folders)
    kept = sorted(second.folders.originals.iterdir())

    def stop(_done: int, _total: int) -> None:
        if len(other.articles()) == 2 + there:
            raise UserError("Stopped.")

    with pytest.raises(UserError, match="Stopped"):
        second.merging.merge(file, stop)
    other.close()
    assert _held(second) == held
    assert sorted(second.folders.originals.iterdir()) == kept
    assert second.merging.merge(file)[0].new == 3
    assert second.check() == []


@pytest.mark.parametrize("stopped", [False, True])
def test_what_a_later_engine_found_comes_last(
    pair: _Pair, monkeypatch: pytest.MonkeyPatch, stopped: bool
) -> None:
    """What hangs on a mark that it did not find stays; who stops then has all but that, and gets it the next time."""
    (first, second), article = pair.desks, pair.articles[0]
    first.save_analysis(article, Analysis((Annotation(Span(0, 6), Kind.SYSTEM),)))
    with first._store.write() as db:
        db.execute("UPDATE articles SET analysed = '99.0 model' WHERE id = ?", (article,))
    first.write_note(pair.articles[1], None, "new")
    term = next(one for one in second.page(article).analysis.annotations if one.kind is Kind.TERM)
    second.write_note(article, term.id, "on the term")
    file = pair.folder / "later.postil"
    first.merging.save(file)

    def stop(done: int, total: int) -> None:
        if stopped and done == total - 1 and second.page(pair.articles[1]).notes:
            raise UserError("Stopped.")

    def kinds() -> list[Kind]:
        return [one.kind for one in second.page(article).analysis.annotations]

    report, _ = second.merging.merge(file, stop)
    assert report.notes[0] == 1 and Path(report.copy).is_file()
    assert second.page(pair.articles[1]).notes[None].body == "new"
    assert kinds() == ([Kind.ACTOR, Kind.TERM] if stopped else [Kind.SYSTEM, Kind.TERM])
    second.merging.merge(file)
    assert kinds() == [Kind.SYSTEM, Kind.TERM]
    assert second.page(article).notes[term.id].body == "on the term"
    assert second.merging.merge(file)[0].nothing
    assert second.check() == []


def test_stopping_takes_no_file_that_something_else_needs_by_then(pair: _Pair) -> None:
    """Whoever puts the same picture into a note meanwhile keeps it."""
    first, second = pair.desks
    names = [originals.keep(first.folders.originals, f"picture {n}".encode()) for n in range(2)]
    shown = [f"![](postil:picture/{name})" for name in names]
    first.write_note(pair.articles[0], None, "\n".join(shown))
    first.merging.save(pair.folder / "a.postil")
    kept, other = set(second.folders.originals.iterdir()), Desk(second.folders)
    wanted = [second.folders.originals / name for name in names]

    def stop(_done: int, _total: int) -> None:
        if wanted[0].is_file():
            other.write_note(pair.articles[1], None, shown[0])
        if all(file.is_file() for file in wanted):
            raise UserError("Stopped.")

    with pytest.raises(UserError, match="Stopped"):
        second.merging.merge(pair.folder / "a.postil", stop)
    other.close()
    assert set(second.folders.originals.iterdir()) == {*kept, wanted[0]}


def test_the_copy_stays_when_what_came_cannot_be_taken_away_again(
    pair: _Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is what the library can go back to then."""
    file, (_, second) = _many(pair, monkeypatch), pair.desks

    def full(*_: Any) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr(arriving.taking, "apply", full)
    monkeypatch.setattr(arriving.taking, "remove", full)
    with pytest.raises(UserError, match="full"):
        second.merging.merge(file)
    [copy] = second.folders.backups.glob("before-merging*")
    assert len(second.articles()) == 5
    second.restore(copy)
    assert len(second.articles()) == 2
