"""The same article again: what the reader made goes over to the new text, and comes back with undo."""

from collections.abc import Callable

import pytest

from postil.desk import Desk
from postil.errors import UserError
from postil.library import articles
from postil.library.store import Store
from postil.model.address import Address
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span
from postil.model.update import Again, words_changed
from postil.paths import Folders

OLD = (
    "Moscow sells missiles\n\nWang Yi said on Monday that there were no limits to the friendship of both countries. Then 😀 he"
    " left for the airport without another word.\n\nAnkara paid three billion dollars for the systems, the ministry said, and"
    " waited for two years until they came."
)
NEW = OLD.replace("three billion", "four billion").replace(
    "Then 😀 he left for the airport without another word.", "Nobody asked."
)


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def shelve_page(folders: Folders) -> Callable[..., str]:
    """Puts a text from a web address into the library; gives the article's id."""

    def put(text: str, url: str = "", original: str = "") -> str:
        store = Store(folders)
        with store.write() as db:
            article = Article(
                text, (Block(Role.TITLE, Span(0, 21)),), title=text[:21], url=url, original=original
            )
            made = articles.add(db, article).id
        store.close()
        return made

    return put


@pytest.fixture
def old(shelve_page: Callable[..., str]) -> str:
    """The id of the article as it was first."""
    return shelve_page(OLD, "https://www.example.org/a?utm_source=x", "1")


@pytest.fixture
def new(old: str, shelve_page: Callable[..., str]) -> str:
    """The id of the article as it came again."""
    return shelve_page(NEW, "http://example.org/a/", "2")


@pytest.mark.parametrize("url", ["https://example.org/a#top", "https://m.example.org/a/amp?fbclid=1", ""])
def test_the_same_address_or_nearly_the_same_words_are_the_same_article(
    desk: Desk, old: str, shelve_page: Callable[..., str], url: str
) -> None:
    """Whatever the address says about the visitor; what changed is counted in words."""
    again = desk.updates.again(shelve_page(NEW, url, "2"))
    assert again is not None
    assert (again.older, again.title, again.address) == (old, "Moscow sells missiles", bool(url))
    assert (again.added, again.removed) == words_changed(OLD, NEW) == (3, 10)


def test_another_article_is_another_one(desk: Desk, old: str, shelve_page: Callable[..., str]) -> None:
    """Even when it has the same title."""
    other = OLD[:21] + "\n\n" + " ".join(f"Word{number} of another story." for number in range(40))
    assert desk.updates.again(shelve_page(other, "https://example.org/b", "3")) is None
    assert desk.updates.again(old) is None


def test_it_is_asked_once(desk: Desk, new: str) -> None:
    """Whoever read on with both has answered."""
    assert desk.updates.is_new(new)
    assert isinstance(desk.updates.again(new), Again)
    desk.leave(new, 0)
    assert not desk.updates.is_new(new)


def test_marks_are_kept_moved_or_without_a_place(desk: Desk, old: str, new: str) -> None:
    """With their ids, notes, tags and links; each is told."""
    kept, _ = desk.highlight(old, _span(OLD, "no limits"), "yellow")
    moved, _ = desk.highlight(old, _span(OLD, "three billion dollars"), "green")
    gone, _ = desk.highlight(old, _span(OLD, "left for the airport"), "blue")
    desk.write_note(old, kept, "Really?")
    desk.write_note(old, gone, "Which one?")
    desk.write_note(old, None, "Read twice.")
    desk.tag(old, moved, ("money",))
    desk.tag(old, None, ("Turkey",))
    link, _ = desk.link(kept, moved)

    report, changes = desk.updates.update(old, new)

    assert report.kept == 1
    assert [(one.id, one.former, one.words) for one in report.moved] == [
        (moved, "three billion dollars", "four billion dollars")
    ]
    assert [(one.id, one.words, one.note, one.colour) for one in report.unplaced] == [
        (gone, "left for the airport", "Which one?", "blue")
    ]
    assert changes.step == "Update article"
    page = desk.page(new)
    assert {mark.id: mark.span.of(NEW) for mark in page.highlights} == {
        kept: "no limits",
        moved: "four billion dollars",
    }
    assert {id_: note.body for id_, note in page.notes.items()} == {kept: "Really?", None: "Read twice."}
    assert dict(page.tags) == {moved: ("money",), None: ("Turkey",)}
    assert [one.id for one in page.links] == [link]
    assert desk.page(old).highlights == ()


@pytest.mark.usefixtures("ticking")
def test_an_update_is_one_step(desk: Desk, old: str, new: str) -> None:
    """Undo brings everything back to where it was, redo over again."""
    for words in ("no limits", "three billion dollars", "left for the airport"):
        mark, _ = desk.highlight(old, _span(OLD, words), "yellow")
        desk.write_note(old, mark, words)
    before, place = desk.page(old), desk.page(new)
    desk.updates.update(old, new)
    after = desk.page(new)
    desk.undo()
    assert (desk.page(old), desk.page(new)) == (before, place)
    desk.redo()
    assert desk.page(new) == after


def test_an_article_is_updated_once(desk: Desk, old: str, new: str) -> None:
    """And not by itself."""
    desk.updates.update(old, new)
    with pytest.raises(UserError, match="already"):
        desk.updates.update(old, new)
    with pytest.raises(UserError, match="already"):
        desk.updates.update(new, new)


def test_what_hangs_on_the_engines_marks_goes_over(desk: Desk, old: str, new: str) -> None:
    """The mark stays the same one when the engine finds it in the new text, before or after the update."""
    for article, text in ((old, OLD), (new, NEW)):
        marks = tuple(Annotation(_span(text, words), Kind.ACTOR) for words in ("Wang Yi", "Ankara"))
        desk.save_analysis(article, Analysis(marks))
    ids = [mark.id for mark in desk.page(old).analysis.annotations]
    desk.write_note(old, ids[1], "Who else?")
    desk.updates.update(old, new)
    assert [mark.span.of(NEW) for mark in desk.page(new).analysis.annotations] == ["Wang Yi", "Ankara"]
    assert desk.page(new).notes[ids[1]].body == "Who else?"
    desk.save_analysis(new, Analysis((Annotation(_span(NEW, "Ankara"), Kind.ACTOR),)))
    assert [mark.id for mark in desk.page(new).analysis.annotations] == [ids[1]]


def test_a_lesson_about_one_mark_goes_with_it(desk: Desk, old: str, new: str) -> None:
    """What was rejected stays rejected in the new text."""
    for article, text in ((old, OLD), (new, NEW)):
        desk.save_analysis(article, Analysis((Annotation(_span(text, "Ankara"), Kind.ACTOR),)))
    (mark,) = desk.page(old).analysis.annotations
    desk.lessons.teach(Lesson(Says.NOT, Scope.HERE, "", old, Kind.ACTOR, mark.span, "Ankara"))
    desk.updates.update(old, new)
    assert desk.page(new).analysis.annotations == ()
    desk.undo()
    assert len(desk.page(new).analysis.annotations) == 1


def test_the_reader_accepts_sets_loose_and_places(desk: Desk, old: str, new: str) -> None:
    """Each a step of its own."""
    moved, _ = desk.highlight(old, _span(OLD, "three billion dollars"), "green")
    desk.updates.update(old, new)
    desk.updates.accept(moved)
    assert desk.updates.report(new).moved == ()
    desk.undo()
    assert [one.id for one in desk.updates.report(new).moved] == [moved]
    desk.updates.set_loose(moved)
    assert [one.words for one in desk.updates.report(new).unplaced] == ["three billion dollars"]
    assert desk.page(new).highlights == ()
    desk.updates.place(moved, _span(NEW, "Nobody asked"))
    (mark,) = desk.page(new).highlights
    assert (mark.id, mark.span.of(NEW)) == (moved, "Nobody asked")
    assert desk.updates.report(new).unplaced == ()


def test_a_mark_without_a_place_is_dropped_when_wanted(desk: Desk, old: str, new: str) -> None:
    """With its note; undo brings both back."""
    gone, _ = desk.highlight(old, _span(OLD, "left for the airport"), "blue")
    desk.write_note(old, gone, "Which one?")
    desk.updates.update(old, new)
    desk.updates.drop(gone)
    assert desk.updates.report(new).unplaced == ()
    desk.undo()
    assert [one.note for one in desk.updates.report(new).unplaced] == ["Which one?"]


def test_marks_without_a_place_survive_the_engine_and_the_next_update(
    desk: Desk, old: str, new: str, shelve_page: Callable[..., str]
) -> None:
    """They are no marks of the page that could be replaced."""
    desk.save_analysis(old, Analysis((Annotation(_span(OLD, "airport"), Kind.PLACE),)))
    (mark,) = desk.page(old).analysis.annotations
    desk.write_note(old, mark.id, "Which one?")
    desk.updates.update(old, new)
    desk.save_analysis(new, Analysis((Annotation(mark.span, Kind.PLACE),)))
    assert mark.id not in {one.id for one in desk.page(new).analysis.annotations}
    third = shelve_page(NEW + " More.", "https://example.org/a", "3")
    desk.updates.update(new, third)
    assert [(one.id, one.words) for one in desk.updates.report(third).unplaced] == [(mark.id, "airport")]


def test_marks_without_a_place_are_in_no_list_of_the_library(desk: Desk, old: str, new: str) -> None:
    """They count neither as highlights nor as quotes of the text, until they have a place."""
    gone, _ = desk.highlight(old, _span(OLD, "left for the airport"), "blue")
    desk.updates.update(old, new)
    desk.shelf.catch_up()
    assert desk.shelf.card(new).highlights == 0
    desk.updates.place(gone, _span(NEW, "Nobody asked"))
    desk.shelf.catch_up()
    assert desk.shelf.card(new).highlights == 1
    assert [mark.id for mark in desk.page(new).highlights] == [gone]


def test_the_bytes_of_the_old_text_lead_to_the_new_one(
    desk: Desk, old: str, new: str, folders: Folders
) -> None:
    """An old file that is opened again shows the article as it is now."""
    desk.updates.update(old, new)
    store = Store(folders)
    with store.read() as db:
        assert articles.with_original(db, "1") == new
    store.close()


def test_links_to_the_old_article_lead_to_the_new_one(desk: Desk, old: str, new: str) -> None:
    """Those to its marks do so, too; after undo they lead to the old one again."""
    mark, _ = desk.highlight(old, _span(OLD, "no limits"), "yellow")
    desk.updates.update(old, new)
    for address in (Address("article", old), Address("article", new), Address("mark", mark)):
        assert desk.article_at(address) == new
    desk.undo()
    assert desk.article_at(Address("article", old)) == old


def test_what_came_twice_is_thrown_away(desk: Desk, old: str, new: str) -> None:
    """And is not offered again."""
    desk.updates.discard(new)
    assert desk.updates.again(old) is None


def test_a_report_never_looks_at_all_marks(desk: Desk, old: str) -> None:
    """It is asked for with every key that is typed into a note: only what the reader made is looked at."""
    db, asked = desk._store._db, []
    desk.updates.report(old)
    db.set_trace_callback(asked.append)
    desk.updates.report(old)
    db.set_trace_callback(None)
    looks = [one for one in asked if "FROM annotations" in one]
    assert looks
    for look in looks:
        plan = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {look}")]
        assert not any("annotations_by_article" in step for step in plan), plan
