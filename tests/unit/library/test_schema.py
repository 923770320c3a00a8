"""The tables, their migrations, and libraries of every version there ever was.

``schemas/v1.sql`` is a library as version 1 wrote it, with something in every table. Each later version adds a file of its
own and leaves the others alone; ``python tests/unit/library/test_schema.py`` writes the one of the latest version.
"""

import sqlite3
import sys
import tempfile
from pathlib import Path

import pytest

from postil.desk import Desk
from postil.errors import BugError
from postil.library import schema
from postil.library.store import Store
from postil.paths import Folders

SCHEMAS = Path(__file__).parent / "schemas"


def _structure(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Tables and indices, without regard to white space."""
    rows = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    return [(kind, name, " ".join(sql.split())) for kind, name, sql in rows if not name.startswith("sqlite_")]


def _restored(version: int, folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    db = sqlite3.connect(folders.database)
    db.executescript((SCHEMAS / f"v{version}.sql").read_text(encoding="utf-8"))
    db.close()


def test_every_version_has_its_fixture() -> None:
    """A migration without a library to try it on cannot be added."""
    there = sorted(path.name for path in SCHEMAS.glob("*.sql"))
    assert there == [f"v{number}.sql" for number in range(1, schema.LATEST + 1)]


@pytest.mark.parametrize("number", range(1, schema.LATEST + 1))
def test_released_migrations_are_never_edited(number: int, tmp_path: Path) -> None:
    """Migrating an empty file to a version gives just the tables of that version's fixture."""
    _restored(number, folders := Folders(tmp_path / "old", tmp_path))
    old, new = sqlite3.connect(folders.database), sqlite3.connect(":memory:")
    for script in schema.MIGRATIONS[:number]:
        new.executescript(script)
    assert _structure(new) == _structure(old)
    old.close()
    new.close()


@pytest.mark.parametrize("number", range(1, schema.LATEST + 1))
def test_an_old_library_opens_with_all_that_was_in_it(number: int, folders: Folders) -> None:
    """Article, marks, entities, note, place and the step that can be undone."""
    _restored(number, folders)
    desk = Desk(folders)
    (shelved,) = desk.articles()
    page = desk.page(shelved.id)
    assert (shelved.title, shelved.marks, shelved.notes) == (
        "Moscow sells missiles",
        3 if number >= 4 else 2,
        1,
    )
    actors = [(mark.label, mark.entity) for mark in page.analysis.annotations if mark.kind == "actor"]
    assert actors == [("state", "reader:x" if number >= 4 else "state:RU")]
    assert page.analysis.entities[0].name == ("City" if number >= 4 else "Russia")
    assert [(mark.colour, page.notes[mark.id].body) for mark in page.highlights] == [("green", "to whom?")]
    assert page.place == 7
    if number >= 2:
        article = page.article
        assert [block.quotes for block in article.blocks] == [0, 1]
        assert [one.href for one in article.inlines] == ["https://example.org/"]
        assert [one.source for one in article.pictures] == ["missile.png"]
        assert [(cell.columns, cell.header, cell.align) for cell in article.cells] == [(2, True, "end")]
    if number >= 4:
        (highlight,) = page.highlights
        assert page.tags == {highlight.id: ("arms",)}
        assert page.links[0].other(highlight.id).words == "Moscow"
        assert desk.colour_meanings() == {"green": "to check"}
        assert [mark.label for mark in page.analysis.annotations if mark.kind == "category"] == ["c" * 32]
        assert [body for body, _ in desk.note_versions(shelved.id, highlight.id)] == ["to whom?"]
        assert [lesson.to_name for lesson in desk.lessons.all()] == ["City"]
    assert desk.undo_step.name == "Write note"
    desk.undo()
    assert desk.page(shelved.id).notes == {}
    assert desk.check() == []
    desk.close()


def test_a_migration_runs_once_after_a_copy(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy is the library as it was before; what was in it is in both."""
    last = schema.LATEST
    _restored(last, folders)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, "CREATE TABLE later (x INTEGER) STRICT;"))
    monkeypatch.setattr(schema, "LATEST", last + 1)
    store = Store(folders)
    with store.read() as db:
        assert schema.version(db) == last + 1
        assert db.execute("SELECT count(*) FROM later").fetchone() == (0,)
    store.close()
    Store(folders).close()
    copy = sqlite3.connect(folders.backups / f"before-version-{last + 1}.sqlite3")
    assert schema.version(copy) == last
    assert copy.execute("SELECT count(*) FROM notes").fetchone() == (1,)
    copy.close()


def test_a_migration_that_fails_changes_nothing(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even the half of it that went well."""
    _restored(1, folders)
    with monkeypatch.context() as patched:
        broken = "CREATE TABLE later (x INTEGER) STRICT;\nINSERT INTO nowhere VALUES (1);"
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS[:1], broken))
        patched.setattr(schema, "LATEST", 2)
        with pytest.raises(BugError, match="nowhere"):
            Store(folders)
    db = sqlite3.connect(folders.database)
    assert schema.version(db) == 1
    assert "later" not in {row[1] for row in _structure(db)}
    db.close()


def test_a_script_is_cut_at_the_ends_of_its_statements() -> None:
    """Semicolons inside triggers and texts are none."""
    script = "CREATE TABLE t (x DEFAULT ';');\n\nCREATE TRIGGER g AFTER INSERT ON t\nBEGIN\n  DELETE FROM t;\nEND;\n"
    assert [statement.split()[1] for statement in schema.statements(script)] == ["TABLE", "TRIGGER"]


def _write_latest() -> None:
    """Write the fixture of the latest version."""
    from postil.library import articles, originals
    from postil.model.analysis import Analysis
    from postil.model.annotation import Annotation, Evidence, Kind, Reason, Speaker
    from postil.model.article import Article
    from postil.model.block import Block, Role
    from postil.model.entity import Entity, EntityType
    from postil.model.inline import Inline, Style
    from postil.model.picture import Picture
    from postil.model.span import Span
    from postil.model.table import Align, Cell

    with tempfile.TemporaryDirectory() as temporary:
        folders = Folders(Path(temporary), Path(temporary))
        text = "Moscow sells missiles\n\nTo whom, nobody said.\n"
        store = Store(folders)
        with store.write() as db:
            made = articles.add(
                db,
                Article(
                    text,
                    (Block(Role.TITLE, Span(0, 21)), Block(Role.PARAGRAPH, Span(23, 44), 0, 1, "")),
                    title="Moscow sells missiles",
                    authors=("A. Writer",),
                    original=originals.keep(folders.originals, text.encode()),
                    inlines=(Inline(Style.LINK, Span(26, 30), "https://example.org/", None),),
                    pictures=(Picture(Span(23, 44), "", 640, 480, "missile.png"),),
                    cells=(Cell(Span(23, 30), 0, 1, 1, 2, header=True, align=Align.END),),
                ),
            )
        store.close()
        desk = Desk(folders)
        reason = Reason(Evidence.LEXICON, "states", "“Moscow” stands for Russia.")
        moscow = Annotation(
            Span(0, 6),
            Kind.ACTOR,
            label="state",
            entity="state:RU",
            reason=reason,
            speaker=Speaker(Span(0, 6), "state:RU"),
        )
        desk.save_analysis(made.id, Analysis((moscow,), (Entity("state:RU", "Russia", EntityType.STATE),)))
        mark, _ = desk.highlight(made.id, Span(13, 21), "green")
        desk.write_note(made.id, mark, "to whom?")
        desk.leave(made.id, 7)
        _write_later_tables(desk, made.id, mark)
        desk.close()
        db = sqlite3.connect(folders.database)
        dump = "\n".join(line for line in db.iterdump() if "sqlite_sequence" not in line)
        head = f"PRAGMA application_id = {schema.APPLICATION_ID};\nPRAGMA user_version = {schema.LATEST};\n"
        (SCHEMAS / f"v{schema.LATEST}.sql").write_text(head + dump + "\n", encoding="utf-8")
        db.close()


def _write_later_tables(desk: Desk, article: str, mark: str) -> None:
    """What came with versions 4 and 5: the step that undo takes back first stays the note."""
    from postil.library import annotations, categories, colours, lessons, links, notes, tags
    from postil.model.annotation import Kind
    from postil.model.category import Category, Term
    from postil.model.lesson import Lesson, Says, Scope
    from postil.model.span import Span

    with desk._store.write() as db:
        engines = db.execute("SELECT row FROM annotations WHERE origin = 'engine'").fetchone()[0]
        located = annotations.locate(db, mark)
        tags.replace(db, located.article, located.row, ("arms",))
        links.add(db, (located.article, located.row), (located.article, engines))
        colours.mean(db, "green", "to check")
        categories.save(db, Category("Sales", terms=(Term("sell"),), id="c" * 32))
        lesson = Lesson(
            Says.WHO,
            Scope.HERE,
            "d" * 32,
            article,
            Kind.ACTOR,
            Span(0, 6),
            to_entity="reader:x",
            to_name="City",
        )
        lessons.save(db, lesson)
        db.execute("UPDATE notes SET modified = '2026-01-01T00:00:00.000Z'")
        notes.keep_version(db, located.article, located.row)
        db.execute("UPDATE articles SET starred = 1, section = 'World'")
        db.execute(
            "INSERT INTO collections VALUES (1, ?, 'Arms', '', 0, '2026-01-01T00:00:00.000Z')", ("e" * 32,)
        )
        db.execute("INSERT INTO collected VALUES (1, 1, ?, '2026-01-01T00:00:00.000Z')", (located.article,))
    desk.page(article)


if __name__ == "__main__":
    sys.exit(_write_latest())
