"""Desks on libraries of their own, with articles that need no importer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from postil.desk import Desk
from postil.library import articles, clock, originals
from postil.library.store import Store
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.paths import Folders

TEXT = "Moscow sells missiles\n\nWang Yi said: “No limits.” Then 😀 he left.\n"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Empty folders that do not exist yet."""
    return Folders(data=tmp_path / "data", config=tmp_path / "config")


@pytest.fixture
def desk(folders: Folders) -> Iterator[Desk]:
    """A desk on an empty library."""
    desk = Desk(folders)
    yield desk
    desk.close()


@pytest.fixture
def shelve(folders: Folders) -> Callable[..., str]:
    """Puts a text into the library; gives the article's id."""

    def put(text: str = TEXT, title: str = "Moscow sells missiles", source: str = "missiles.txt") -> str:
        store = Store(folders)
        kept = originals.keep(folders.originals, text.encode())
        blocks = (Block(Role.TITLE, Span(0, len(title))),)
        with store.write() as db:
            article = articles.add(db, Article(text, blocks, title=title, source=source, original=kept))
        store.close()
        return article.id

    return put


@pytest.fixture
def article(shelve: Callable[..., str]) -> str:
    """The id of an article in the library."""
    return shelve()


@pytest.fixture
def ticking(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A clock that stands still; its one element is the second it shows."""
    second = [0]
    monkeypatch.setattr(clock, "now", lambda: f"2026-10-20T10:{second[0] // 60:02}:{second[0] % 60:02}.000Z")
    return second
