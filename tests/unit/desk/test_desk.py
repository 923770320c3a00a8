"""The desk as a whole: articles, places, several desks, crashes."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from postil.desk import Desk, Page, Shelved
from postil.errors import UserError
from postil.library import articles
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.changes import Changes
from postil.model.span import Span
from postil.paths import Folders


def test_making_a_desk_touches_nothing(folders: Folders) -> None:
    """The command line makes one for commands that need no library."""
    desk = Desk(folders)
    desk.clone().close()
    desk.close()
    assert not folders.data.exists()


def test_an_article_comes_back_whole(desk: Desk) -> None:
    """Every field; lone surrogates, which no file can hold, become the replacement character without moving offsets."""
    whole = Article(
        text="Ä\r\n\x00 \ud83d 😀 שלום\u2028x",
        blocks=(Block(Role.KICKER, Span(0, 1)), Block(Role.LIST_ITEM, Span(3, 9), 2)),
        title="Ä",
        authors=("Wang Yi", "李"),
        site="A site",
        url="https://example.org/?a=b",
        source="a b.txt",
        published="2026-10-20",
        language="en",
        original="ab",
    )
    with desk._store.write() as db:
        saved = articles.add(db, whole)
    page = desk.page(saved.id)
    assert page.article == articles.replace(saved, text="Ä\r\n\x00 \ufffd 😀 שלום\u2028x")
    assert page == Page(page.article, Analysis((), (), final=False), (), {}, 0)


def test_articles_come_newest_first_with_counts(desk: Desk, shelve: Callable[..., str]) -> None:
    """The marks of the engine and those of the reader are counted."""
    first, second = shelve("one", title="One", source="1.txt"), shelve("two", title="Two", source="2.txt")
    desk.save_analysis(
        first, Analysis((Annotation(Span(0, 3), Kind.ACTOR), Annotation(Span(0, 1), Kind.QUOTE)))
    )
    desk.highlight(first, Span(0, 2), "blue")
    desk.write_note(first, None, "x")
    shelf = desk.articles()
    assert [one.id for one in shelf] == [second, first]
    assert desk.articles(limit=1) == shelf[:1]
    assert shelf[1] == Shelved(first, "One", "1.txt", "", shelf[1].imported, 3, 1)
    assert (shelf[0].marks, shelf[0].notes) == (0, 0)


def test_the_place_is_where_it_was_left(desk: Desk, shelve: Callable[..., str], folders: Folders) -> None:
    """By article, after a restart; the last article is the one left last, or the newest."""
    assert desk.last_article() is None
    first, second = shelve("one"), shelve("two")
    assert desk.last_article() == second
    desk.leave(first, 2)
    desk.close()
    later = Desk(folders)
    assert (later.page(first).place, later.page(second).place) == (2, 0)
    assert later.last_article() == first
    later.close()


def test_an_article_is_found_by_what_a_person_types(desk: Desk, shelve: Callable[..., str]) -> None:
    """Id, its beginning, title, file, parts; the better way of meaning one wins."""
    first = shelve("one", title="Moscow sells", source="news/Sale.txt")
    second = shelve("two", title="Moscow", source="moscow-again.txt")
    for wanted in (first, first[:8], "moscow SELLS", "sale.txt", "sale", "sells", "news/"):
        assert desk.find(wanted) == first
    for wanted in (second, "moscow", "again"):
        assert desk.find(wanted) == second


@pytest.mark.parametrize("wanted", ["", "  ", "peking", "0"])
def test_what_fits_no_article_gets_a_sentence(desk: Desk, article: str, wanted: str) -> None:
    """With the command that lists them all."""
    with pytest.raises(UserError, match="No article in the library fits"):
        desk.find(wanted)


def test_what_fits_several_names_them(desk: Desk, shelve: Callable[..., str]) -> None:
    """A few of them, with the digits to type."""
    ids = [shelve(f"text {n}", title=f"Moscow {n}", source="") for n in range(7)]
    with pytest.raises(UserError, match="“mosc” fits 7 articles") as raised:
        desk.find("mosc")
    assert f"{ids[-1][:8]} Moscow 6" in str(raised.value)
    assert str(raised.value).count(";") == 4


def test_two_desks_share_one_library(desk: Desk, article: str) -> None:
    """Each sees what the other did, also in the history."""
    other = desk.clone()
    desk.highlight(article, Span(0, 6), "green")
    assert other.undo_step.name == "Highlight"
    other.undo()
    assert desk.page(article).highlights == ()
    other.close()


def test_desks_in_threads_lose_nothing(desk: Desk, article: str) -> None:
    """Jobs save and mark at the same time, each through a desk of its own."""
    failed: list[BaseException] = []

    def work(number: int) -> None:
        mine = desk.clone()
        try:
            for start in range(10):
                mine.highlight(article, Span(start, start + 1 + number), "blue")
                mine.save_analysis(article, Analysis((Annotation(Span(0, number + 1), Kind.ACTOR),)))
        except BaseException as error:  # noqa: BLE001 - handed to the test
            failed.append(error)
        finally:
            mine.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(desk.page(article).highlights) == 40
    assert len(desk.page(article).analysis.annotations) == 1
    assert desk.check() == []


def test_a_closed_desk_opens_again(desk: Desk, article: str) -> None:
    """Closing only lets go of the file."""
    desk.articles()
    desk.close()
    desk.close()
    assert len(desk.articles()) == 1


_WRITER = """
import sys, time
from pathlib import Path
from postil.desk import Desk
from postil.model.span import Span
from postil.paths import Folders
desk = Desk(Folders(Path(sys.argv[1]), Path(sys.argv[2])))
mark, _ = desk.highlight(sys.argv[3], Span(0, 6), "green")
for number in range(50):
    desk.write_note(sys.argv[3], mark, f"typed {number}")
print("written", flush=True)
with desk._store.write() as db:
    db.execute("DELETE FROM notes")
    print("half done", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_kill_loses_nothing_that_was_written(desk: Desk, article: str, folders: Folders) -> None:
    """A program killed in the middle of a transaction: what was written before is there, the half of it is not."""
    desk.close()
    command = [sys.executable, "-c", _WRITER, str(folders.data), str(folders.config), article]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3] / "app")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout
        assert [process.stdout.readline() for _ in range(2)] == ["written\n", "half done\n"]
        process.send_signal(signal.SIGKILL)
    page = desk.page(article)
    assert [(mark.colour, page.notes[mark.id].body) for mark in page.highlights] == [("green", "typed 49")]
    assert desk.check() == []
    assert desk.undo().step == "Edit note"
    assert desk.write_note(article, None, "and on") == Changes(notes=frozenset({article}), step="Write note")


def test_a_backup_is_made_on_request(
    desk: Desk, article: str, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Gives where it lies; once a day is enough."""
    monkeypatch.setattr("postil.library.store.COPIED_ON_OPEN", 0)
    assert desk.backup_if_due() is not None
    assert desk.backup_if_due() is None
    assert desk.backup().parent == folders.backups
