"""A made library of 100,000 articles: search, shelf, ledger, dossier.

Words follow Zipf's law over a vocabulary made up here, so that some stand in nearly every article and most in few. Rows are
written as the desk writes them, by SQL of this bench, for bringing in 100,000 files would take hours. ``POSTIL_BENCH_ARTICLES``
makes it smaller or larger. The floor is reading as many small rows by key from the same file.
"""

import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from postil.desk import Desk
from postil.library import indexing
from postil.library.store import Store
from postil.model.finding import Ledger
from postil.model.query import Listing, Sort
from postil.paths import Folders

ARTICLES = int(os.environ.get("POSTIL_BENCH_ARTICLES", "100000"))
_WORDS, _LENGTH, _QUERIES, _SHOWN = 40_000, 300, 60, 50


def run() -> dict[str, float]:
    """Milliseconds, 95th percentiles of the queries, and ratios to the floor."""
    with tempfile.TemporaryDirectory() as folder:
        folders = Folders(Path(folder), Path(folder))
        began = time.perf_counter()
        vocabulary = _make(folders)
        found: dict[str, float] = {"articles": ARTICLES, "made_s": time.perf_counter() - began}
        desk = Desk(folders)
        began = time.perf_counter()
        desk.shelf.listed(Listing())
        found["opened_and_listed_ms"] = 1000 * (time.perf_counter() - began)
        found["database_mb"] = folders.database.stat().st_size / 1e6
        found |= _measured(desk, vocabulary)
        floor = _floor(folders.database)
        found["floor_ms"] = floor
        for name in ("newest", "ranked", "shelf"):
            found[f"{name}_to_floor"] = found[f"{name}_p95_ms"] / floor
        desk.close()
    return {name: round(value, 2) for name, value in found.items()}


def _measured(desk: Desk, vocabulary: list[str]) -> dict[str, float]:
    rng = random.Random(2)
    # Of frequent words, of middling ones, of two words, of beginnings of words.
    words = [vocabulary[min(int(rng.paretovariate(0.6)), len(vocabulary)) - 1] for _ in range(_QUERIES)]
    typed = [*words[:30], *(f"{one} {two}" for one, two in zip(words[30:45], words[45:], strict=True))]
    typed += [f"{word[:3]}*" for word in words[:15]]
    newest = [_took(lambda q=q: _searched(desk, q, Sort.DATE)) for q in typed]
    ranked = [_took(lambda q=q: _searched(desk, q, Sort.RANK)) for q in typed]
    rows = desk.shelf.listed(Listing())
    places = [rng.randrange(len(rows)) for _ in range(40)]
    shelf = [_took(lambda at=at: desk.shelf.cards(rows[at : at + 24])) for at in places]
    return {
        "newest_p95_ms": _p95(newest),
        "newest_median_ms": statistics.median(newest),
        "ranked_p95_ms": _p95(ranked),
        "ranked_median_ms": statistics.median(ranked),
        "shelf_p95_ms": _p95(shelf),
        "list_all_ms": min(_took(lambda: desk.shelf.listed(Listing())) for _ in range(3)),
        "ledger_ms": min(_took(lambda: desk.across.quotes(Ledger(), 200)) for _ in range(3)),
        "dossier_ms": _took(lambda: desk.across.dossier("state:1")),
    }


def _searched(desk: Desk, typed: str, sort: Sort) -> None:
    query = desk.shelf.query(typed)
    desk.across.hits(query, desk.shelf.listed(Listing(query=query, sort=sort), _SHOWN)[:12])


def _took(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - began)


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * len(times))]


def _floor(database: Path) -> float:
    """Milliseconds to read 5,000 rows by key in a random order: what a disk and SQLite can do."""
    db = sqlite3.connect(database)
    rng = random.Random(3)
    keys = [rng.randrange(1, ARTICLES) for _ in range(5_000)]
    times = []
    for _ in range(5):
        began = time.perf_counter()
        for key in keys:
            db.execute("SELECT title FROM articles WHERE row = ?", (key,)).fetchone()
        times.append(1000 * (time.perf_counter() - began))
    db.close()
    return min(times)


def _make(folders: Folders) -> list[str]:
    """Fills a library; gives its words, the most frequent first."""
    rng = random.Random(1)
    letters = "etaoinshrdlucmfwypvbgk"
    vocabulary = sorted({"".join(rng.choices(letters, k=rng.randint(3, 10))) for _ in range(_WORDS)})
    rng.shuffle(vocabulary)
    weights = [1 / (rank + 2) for rank in range(len(vocabulary))]
    store = Store(folders)
    with store.write() as db:
        for number in range(1, 400):
            db.execute(
                "INSERT INTO entities VALUES (?, ?, 'state', '[]', '{}', '')",
                (f"state:{number}", f"State {number}"),
            )
    for first in range(0, ARTICLES, 1000):
        with store.write() as db:
            for number in range(first, min(first + 1000, ARTICLES)):
                _add(db, rng, " ".join(rng.choices(vocabulary, weights, k=_LENGTH)), number)
            for row in indexing.stale(db, 1000):
                indexing.index(db, row, {})
    store.close()
    return vocabulary


def _add(db: sqlite3.Connection, rng: random.Random, text: str, number: int) -> None:
    day = f"{2010 + number % 16}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    row = db.execute(
        "INSERT INTO articles (id, title, authors, site, url, source, published, imported, language, original)"
        " VALUES (?, ?, '[]', ?, '', ?, ?, ?, 'en', '')",
        (f"{number:032x}", text[:60], f"Site {number % 40}", f"{number}.txt", day, f"{day}T10:00:00.000Z"),
    ).lastrowid
    db.execute("INSERT INTO texts VALUES (?, ?)", (row, text))
    for mark in range(8):
        start = rng.randrange(len(text) - 40)
        kind = "quote" if mark < 2 else "actor"
        entity = f"state:{min(int(rng.paretovariate(0.7)), 399)}"
        db.execute(
            "INSERT INTO annotations (id, article, origin, kind, start, stop, exact, prefix, suffix, label, entity, confidence,"
            " producer, version, speaker_entity, colour, created, modified)"
            " VALUES (?, ?, 'engine', ?, ?, ?, ?, '', '', '', ?, 1.0, 'postil', '', ?, '', '', '')",
            (
                f"{number:024x}{mark:08x}", row, kind, start, start + 20, text[start : start + 20],
                None if kind == "quote" else entity, entity if kind == "quote" else None,
            ),
        )  # fmt: skip
