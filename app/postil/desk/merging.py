"""A library, or a collection of it, as one file, and taking such a file into another library."""

import logging
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from postil import __version__
from postil.desk import updating
from postil.errors import UserError
from postil.library import articles, clock, gathering, originals, twins, updates
from postil.library.merging import article_rows, packed, parting, side
from postil.library.merging.packed import SUFFIX, Manifest, Packed
from postil.library.merging.taking import NONSENSE, Taken, take
from postil.library.store import Connection, Store
from postil.model.changes import Changes
from postil.model.merging import Merged, Saved
from postil.paths import Folders

__all__ = ["SUFFIX", "Merging", "with_suffix"]

_log = logging.getLogger(__name__)
#: Told how much of the work is done, of how much; what it raises stops the work, and nothing is changed.
Told = Callable[[int, int], None]
#: What the copies are named after that are made before.
_MERGING = "merging"
_REST = ("links", "lessons", "categories", "collections", "collected", "colours")


def with_suffix(target: Path) -> Path:
    """The path with the ending that such files have."""
    return packed.with_suffix(target)


class _Undone(Exception):  # noqa: N818 - no error: it only leads out of the transaction
    """What was tried is not to be kept."""


class Merging:
    """Saves one library as a file, and takes others in.

    Args:
        store: gives the open library.
    """

    def __init__(self, store: Callable[[], Store]) -> None:
        self._open = store

    def save(self, target: Path, collection_id: str = "", told: Told = lambda _done, _total: None) -> Saved:
        """Save the whole library, or one collection of it, as one file, which is replaced only when all is written.

        A collection takes along what belongs to its articles and nothing else: see ``library.merging.parting``.

        Args:
            target: the file; its ending is ``SUFFIX`` (see ``with_suffix``).
            collection_id: of the collection; empty: the whole library.
            told: how many articles are written, of how many.

        Raises:
            UserError: when the file cannot be written, or the collection is not there.
        """
        store, missing = self._open(), 0
        with store.read() as db:
            name, rows = _chosen(db, collection_id)
            held = side.read(db) if rows is None else parting.of_collection(db, collection_id, rows)
            known = {id_: row for id_, row in side.numbers(db).items() if id_ in held.articles}
            manifest = Manifest(clock.now(), __version__, name, len(known))
            names = article_rows.originals(db, list(known.values()))
            total = len(known) + len(names)
            with packed.writing(target, manifest, held) as writer:
                for number, (id_, row) in enumerate(known.items()):
                    told(number, total)
                    writer.add_article(id_, article_rows.content(db, row, id_))
                for number, original in enumerate(names, len(known)):
                    told(number, total)
                    missing += not _add(store.folders, writer, original)
        return Saved(str(target), len(known), missing)

    def foresee(self, path: Path, told: Told = lambda _done, _total: None) -> Merged:
        """What ``merge`` would change; nothing is."""
        with closing(Packed(path)) as source:
            found: Merged | None = None
            with suppress(_Undone), self._open().write() as db:
                found = _merged(source, _take(db, source, told))
                raise _Undone
            assert found is not None, "it was just made"
            return found

    def merge(self, path: Path, told: Told = lambda _done, _total: None) -> tuple[Merged, Changes]:
        """Take another library in: the later edit of everything counts, what was deleted stays so, both sides' notes are kept.

        Before anything is changed the library is copied; steps made before cannot be undone afterwards.

        Raises:
            UserError: when the file is no such library or is damaged; then nothing was changed.
        """
        store = self._open()
        with closing(Packed(path)) as source:
            copy = store.copy_before(_MERGING)
            written: list[Path] = []
            try:
                with store.write() as db:
                    taken = _take(db, source, told)
                    written = packed.keep(store.folders.originals, source, _wanted(db, source), told)
                found = _merged(source, taken, copy)
            except BaseException:
                for one in (*written, copy):
                    one.unlink(missing_ok=True)
                raise
            if found.nothing:
                copy.unlink(missing_ok=True)
                found = replace(found, copy="")
        store.rotate(_MERGING)
        store.let_go(taken.originals)
        touched = frozenset(taken.touched | set(taken.purged))
        return found, Changes(touched, touched, touched, taught=True, colours=True, collections=True)


def _take(db: Connection, source: Packed, told: Told) -> Taken:
    try:
        taken = take(db, source, told, source.manifest.made)
        for old, new in updates.left_behind(db):
            updating.carry(db, old, twins.successor(db, new))
            taken.touched |= {articles.id_of(db, old), articles.id_of(db, new)}
    except NONSENSE as error:
        _log.info("An archive makes no sense.", exc_info=True)
        raise source.damaged() from error
    return taken


def _merged(source: Packed, taken: Taken, copy: Path | None = None) -> Merged:
    def numbers(*tables: str) -> tuple[int, int, int]:
        return tuple(
            sum(counts[one] for one in tables) for counts in (taken.added, taken.changed, taken.removed)
        )  # type: ignore[return-value]  # three counters give three numbers

    manifest = source.manifest
    return Merged(
        manifest.name,
        manifest.made,
        len(source.side.articles),
        len(taken.new),
        taken.changed["articles"],
        taken.twins,
        len(taken.purged),
        numbers("marks"),
        numbers("notes"),
        numbers("tags"),
        numbers(*_REST),
        taken.added["versions"],
        "" if copy is None else str(copy),
        tuple(taken.new),
        taken.ahead,
    )


def _chosen(db: Connection, collection_id: str) -> tuple[str, set[int] | None]:
    """The name of a collection and the rows of its articles, with those that they replaced; None: all there are."""
    if not collection_id:
        return "", None
    row = gathering.row_of(db, collection_id)
    return gathering.name_of(db, row), gathering.rows_in(db, row)


def _add(folders: Folders, writer: packed.Writer, original: str) -> bool:
    try:
        writer.add_original(original, originals.read(folders.originals, original))
    except UserError:  # It is missing or not what it was: the article goes without it.
        return False
    return True


def _wanted(db: Connection, source: Packed) -> list[str]:
    """The originals of an archive that something in the library refers to now."""
    used = set(article_rows.originals(db, list(side.numbers(db).values())))
    return [original for original in source.originals() if original in used]
