"""Random days of a reader: undo and redo always lead back to the same state, in the library itself."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from postil.desk import Desk
from postil.errors import UserError
from postil.library import annotations, articles, clock, history
from postil.model import lesson_file
from postil.model.analysis import Analysis
from postil.model.annotation import COLOURS, Annotation, Form, Kind
from postil.model.article import Article
from postil.model.category import Category, Term
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span
from postil.paths import Folders

TEXT = "Moscow said on Friday that it had sold 😀 missiles."
_TABLES = ("notes", "tags", "links", "colours", "categories", "lessons", "collections", "collected")
_DETAILS = "title, authors, site, section, starred, archived, trashed"
_pick = st.integers(0, 99)
_spans = st.tuples(st.integers(0, 10), st.integers(1, 5)).map(lambda s: Span(s[0], s[0] + s[1]))
_operations = st.one_of(
    st.tuples(st.just("highlight"), _spans, st.sampled_from(COLOURS)),
    st.tuples(st.just("recolour"), _pick, st.sampled_from(COLOURS)),
    st.tuples(st.just("remove"), _pick),
    st.tuples(st.just("note"), _pick, st.sampled_from(["", "a", "ab", "😀\n"])),
    st.tuples(st.just("restyle"), _pick, st.sampled_from(Form)),
    st.tuples(st.just("resize"), _pick, _spans),
    st.tuples(st.just("split"), _pick, st.integers(0, 16)),
    st.tuples(st.just("join"), _pick, _pick),
    st.tuples(st.just("tag"), _pick, st.lists(st.sampled_from(["a", "B", "b"]), max_size=2)),
    st.tuples(st.just("link"), _pick, _pick),
    st.tuples(st.just("unlink"), _pick),
    st.tuples(st.just("mean"), st.sampled_from(COLOURS), st.sampled_from(["", "check"])),
    st.tuples(st.just("categorise"), st.sampled_from("ab"), st.sampled_from(["sold", "Moscow"])),
    st.tuples(
        st.just("teach"),
        st.sampled_from(Says),
        st.sampled_from(Scope),
        _spans,
        st.sampled_from(["x", "reader:y"]),
    ),
    st.tuples(st.just("forget"), _pick),
    st.tuples(st.just("analyse"), st.lists(_spans, max_size=3)),
    st.tuples(st.just("remove_several"), _pick, _pick),
    st.tuples(st.just("recolour_several"), _pick, _pick, st.sampled_from(COLOURS)),
    st.tuples(st.just("tag_several"), _pick, _pick, st.sampled_from(["a", "c"]), st.sampled_from(["", "B"])),
    st.tuples(st.just("rename_tag"), st.sampled_from(["a", "B"]), st.sampled_from(["a", "c"])),
    st.tuples(st.just("drop_category"), _pick),
    st.tuples(st.just("reorder_categories")),
    st.tuples(st.just("import_lessons"), st.sampled_from(["Moscow", "missiles"])),
    st.tuples(st.just("loosen"), _pick),
    st.tuples(st.just("place"), _pick, _spans),
    st.tuples(st.just("put"), st.sampled_from(["star", "archive"]), st.booleans()),
    st.tuples(st.just("trash"), st.booleans()),
    st.tuples(st.just("describe"), st.sampled_from(["Reuters", ""])),
    st.tuples(st.just("collect"), st.sampled_from(["new", "change", "drop", "put", "take"]), _pick),
    st.tuples(st.just("wait")),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def _rows(db: Any, table: str, where: str = "1") -> list[Any]:
    known = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    columns = ", ".join(one for one in known if one not in ("created", "modified"))
    return list(db.execute(f"SELECT {columns} FROM {table} WHERE {where} ORDER BY row"))


class _Day:
    """A desk with one article, a clock, and every state that undo and redo must lead to, by the number of steps done."""

    def __init__(self, folder: Path) -> None:
        self.desk = Desk(Folders(folder / "data", folder / "config"))
        with self.desk._store.write() as db:
            self.article = articles.add(db, Article(TEXT, ())).id
        self.second = 0
        self.states = {0: self.state()}

    def state(self) -> list[Any]:
        """All that the reader made, row by row; but when, as undoing something is the latest word on it."""
        with self.desk._store.read() as db:
            return [
                _rows(db, "annotations", "origin = 'reader'"),
                db.execute(f"SELECT {_DETAILS} FROM articles ORDER BY row").fetchall(),
                *(_rows(db, table) for table in _TABLES),
            ]

    def marks(self) -> list[Any]:
        """The engine's marks as they are shown, without their ids."""
        page = self.desk.page(self.article)
        return [replace(mark, id="", created="") for mark in page.analysis.annotations]

    def marks_of_a_reader_who_knew_it_all(self) -> list[Any]:
        """The same, had everything been taught before the engine first looked, and those that stay for what hangs on them."""
        desk, taught = self.desk, Analysis(())
        with desk._store.read() as db:
            found = tuple(annotations.as_found(db, articles.row_of(db, self.article)))
        taught = desk.taught(self.article, TEXT, Analysis(found))
        return [replace(mark, id="", created="") for mark in taught.annotations]

    def done(self) -> int:
        """How many steps could be undone."""
        with self.desk._store.read() as db:
            return int(db.execute("SELECT count(*) FROM steps WHERE NOT undone").fetchone()[0])

    def play(self, name: str, *given: Any) -> None:
        """One operation, and what must be true after it."""
        before, self.second = self.done(), self.second + (60 if name == "wait" else 1)
        getattr(self, name)(*given)
        shown, expected = self.marks(), self.marks_of_a_reader_who_knew_it_all()
        assert [mark for mark in expected if mark not in shown] == []
        after = self.done()
        assert bool(self.desk.undo_step) is bool(after)
        if name in ("undo", "redo", "analyse", "wait"):
            assert self.state() == self.states[after]
        elif after < before:  # typed and taken away at once
            assert self.state() == self.states[after]
            self._forget_beyond(after)
        elif self.state() != self.states.get(before) or after > before:
            self._forget_beyond(after)
            self.states[after] = self.state()

    def _forget_beyond(self, done: int) -> None:
        self.states = {number: state for number, state in self.states.items() if number <= done}

    def highlight(self, span: Span, colour: str) -> None:
        self.desk.highlight(self.article, span, colour)

    def recolour(self, pick: int, colour: str) -> None:
        if marks := self.desk.page(self.article).highlights:
            self.desk.recolour(marks[pick % len(marks)].id, colour=colour)

    def restyle(self, pick: int, form: Form) -> None:
        if marks := self.desk.page(self.article).highlights:
            self.desk.restyle(marks[pick % len(marks)].id, form=form)

    def resize(self, pick: int, span: Span) -> None:
        if marks := self.desk.page(self.article).highlights:
            self.desk.resize(marks[pick % len(marks)].id, span)

    def split(self, pick: int, at: int) -> None:
        if marks := self.desk.page(self.article).highlights:
            with suppress(UserError):
                self.desk.split(marks[pick % len(marks)].id, at)

    def join(self, pick: int, other: int) -> None:
        if marks := self.desk.page(self.article).highlights:
            with suppress(UserError):
                self.desk.join(marks[pick % len(marks)].id, marks[other % len(marks)].id)

    def tag(self, pick: int, names: list[str]) -> None:
        places = [None, *self._ids()]
        self.desk.tag(self.article, places[pick % len(places)], tuple(names))

    def link(self, pick: int, other: int) -> None:
        if ids := self._ids():
            with suppress(UserError):
                self.desk.link(ids[pick % len(ids)], ids[other % len(ids)])

    def unlink(self, pick: int) -> None:
        if links := self.desk.page(self.article).links:
            self.desk.unlink(links[pick % len(links)].id)

    def mean(self, colour: str, meaning: str) -> None:
        self.desk.mean(colour, meaning)

    def categorise(self, name: str, words: str) -> None:
        there = {one.name: one.id for one in self.desk.categories.all()}
        self.desk.categories.save(Category(name, terms=(Term(words),), id=there.get(name, "")))

    def teach(self, says: Says, scope: Scope, span: Span, entity: str) -> None:
        lesson = Lesson(
            says, scope, article=self.article, kind=Kind.ACTOR, span=span, words=span.of(TEXT), entity="e",
            to_kind=Kind.PLACE, to_entity=entity, to_name="X",
        )  # fmt: skip
        with suppress(UserError):
            self.desk.lessons.teach(lesson)

    def forget(self, pick: int) -> None:
        if lessons := self.desk.lessons.all():
            self.desk.lessons.forget(lessons[pick % len(lessons)].id)

    def _ids(self) -> list[str]:
        page = self.desk.page(self.article)
        return [mark.id for mark in (*page.highlights, *page.analysis.annotations)]

    def remove(self, pick: int) -> None:
        if marks := self.desk.page(self.article).highlights:
            self.desk.remove(marks[pick % len(marks)].id)

    def note(self, pick: int, body: str) -> None:
        page = self.desk.page(self.article)
        places = [None, *(mark.id for mark in (*page.highlights, *page.analysis.annotations))]
        self.desk.write_note(self.article, places[pick % len(places)], body)

    def _some(self, *picks: int) -> tuple[str, ...]:
        marks = self.desk.page(self.article).highlights
        return tuple(dict.fromkeys(marks[pick % len(marks)].id for pick in picks)) if marks else ()

    def remove_several(self, *picks: int) -> None:
        if ids := self._some(*picks):
            self.desk.remove(*ids)

    def recolour_several(self, one: int, two: int, colour: str) -> None:
        if ids := self._some(one, two):
            self.desk.recolour(*ids, colour=colour, form=Form.FILL)

    def tag_several(self, one: int, two: int, add: str, take: str) -> None:
        if ids := self._some(one, two):
            self.desk.tag_all(ids, (add,), (take,) if take else ())

    def rename_tag(self, old: str, new: str) -> None:
        self.desk.rename_tag(old, new)

    def drop_category(self, pick: int) -> None:
        if there := self.desk.categories.all():
            self.desk.categories.remove(there[pick % len(there)].id)

    def reorder_categories(self) -> None:
        self.desk.categories.put_in_order([one.id for one in reversed(self.desk.categories.all())])

    def import_lessons(self, words: str) -> None:
        lesson = Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words=words, id="1" * 32)
        self.desk.lessons.bring_in(lesson_file.FILE.written([lesson_file.to_row(lesson)]))

    def loosen(self, pick: int) -> None:
        if ids := self._some(pick):
            self.desk.updates.set_loose(ids[0])

    def place(self, pick: int, span: Span) -> None:
        if loose := self.desk.updates.report(self.article).unplaced:
            self.desk.updates.place(loose[pick % len(loose)].id, span)

    def put(self, how: str, on: bool) -> None:
        getattr(self.desk.shelf, how)((self.article,), on)

    def trash(self, on: bool) -> None:
        (self.desk.shelf.trash if on else self.desk.shelf.restore)((self.article,))

    def describe(self, site: str) -> None:
        self.desk.shelf.describe(self.article, authors=("A", "B"), site=site)

    def collect(self, how: str, pick: int) -> None:
        shelf, there = self.desk.shelf, self.desk.shelf.collections()
        if how == "new":
            shelf.make_collection("C", "", (self.article,))
        elif there:
            id_ = there[pick % len(there)].id
            {
                "change": lambda: shelf.change_collection(id_, f"C {pick}", ""),
                "drop": lambda: shelf.remove_collection(id_),
                "put": lambda: shelf.collect(id_, (self.article,)),
                "take": lambda: shelf.take_out(id_, (self.article,)),
            }[how]()

    def analyse(self, spans: list[Span]) -> None:
        self.desk.save_analysis(self.article, Analysis(tuple(Annotation(s, Kind.ACTOR) for s in spans)))

    def wait(self) -> None:
        """The reader thinks for a minute."""

    def undo(self) -> None:
        self.desk.undo()

    def redo(self) -> None:
        self.desk.redo()


@contextmanager
def _day() -> Iterator[_Day]:
    real = clock.now
    with tempfile.TemporaryDirectory() as folder:
        day = _Day(Path(folder))
        clock.now = lambda: (
            f"2026-10-20T{day.second // 3600:02}:{day.second // 60 % 60:02}:{day.second % 60:02}.000Z"
        )
        try:
            yield day
        finally:
            clock.now = real
            day.desk.close()


#: A day on which everything happens at least once.
_ALL: list[tuple[Any, ...]] = [
    ("highlight", Span(0, 6), "yellow"), ("highlight", Span(7, 11), "red"), ("highlight", Span(15, 21), "red"),
    ("note", 1, "a"), ("tag", 1, ["a", "B"]), ("link", 0, 1), ("tag_several", 0, 1, "c", "B"), ("rename_tag", "c", "a"),
    ("recolour_several", 0, 2, "blue"), ("restyle", 0, Form.STRIKE), ("resize", 0, Span(0, 11)), ("split", 0, 6),
    ("join", 0, 1), ("unlink", 0), ("mean", "red", "check"), ("categorise", "a", "sold"), ("categorise", "b", "sold"),
    ("reorder_categories",), ("drop_category", 0), ("analyse", [Span(0, 6)]),
    ("teach", Says.NOT, Scope.EVERYWHERE, Span(0, 6), "x"), ("forget", 0), ("import_lessons", "Moscow"),
    ("loosen", 0), ("place", 0, Span(0, 6)), ("put", "star", True), ("put", "archive", True), ("describe", "Reuters"),
    ("collect", "new", 0), ("collect", "change", 1), ("collect", "take", 0), ("collect", "put", 0), ("trash", True),
    ("trash", False), ("remove_several", 0, 1), ("collect", "drop", 0), ("undo",), ("undo",), ("redo",),
]  # fmt: skip


@settings(deadline=None, max_examples=40)
@example(_ALL)
@given(st.lists(_operations, max_size=25))
def test_undo_and_redo_lead_back_to_the_same_state(operations: list[tuple[Any, ...]]) -> None:
    """After any day: step by step back to the empty margin, step by step forward again, each state as it was."""
    with _day() as day:
        for name, *given_ in operations:
            day.play(name, *given_)
        while day.desk.redo():
            assert day.state() == day.states[day.done()]
        total = day.done()
        for number in reversed(range(total)):
            day.desk.undo()
            assert day.state() == day.states[number]
        assert not day.desk.undo()
        for number in range(1, total + 1):
            day.desk.redo()
            assert day.state() == day.states[number]
        assert not day.desk.redo()
        assert day.desk.check() == []


def test_the_history_is_bounded(monkeypatch: Any) -> None:
    """By number and by size; the last step stays however large it is."""
    monkeypatch.setattr(history, "MAX_STEPS", 3)
    with _day() as day:
        for start in range(6):
            day.highlight(Span(start, start + 1), "blue")
        assert day.done() == 3
        monkeypatch.setattr(history, "MAX_SIZE", 1000)
        day.note(0, "x" * 5000)
        assert day.done() == 1
        day.undo()
        assert len(day.desk.page(day.article).highlights) == 6
