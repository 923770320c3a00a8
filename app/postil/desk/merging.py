"""A library, or a collection of it, as one file, and taking such a file into another library."""

import logging
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from postil import __version__
from postil.desk.arriving import Arrival
from postil.errors import UserError
from postil.library import clock, gathering, originals
from postil.library.merging import article_rows, packed, parting, side
from postil.library.merging.packed import SUFFIX, Manifest, Packed
from postil.library.merging.planning import Taken
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
            names = article_rows.originals(db, list(known.values()), versions=not collection_id)
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
        with closing(Packed(path, told)) as source:
            return _merged(source, Arrival(self._open(), source, told).foresee())

    def merge(self, path: Path, told: Told = lambda _done, _total: None) -> tuple[Merged, Changes]:
        """Take another library in: the later edit of everything counts, what was deleted stays so, both sides' notes are kept.

        Before anything is changed the library is copied; steps made before cannot be undone afterwards. Others can write to the
        library meanwhile, and may see some of the new articles before the rest is there.

        Raises:
            UserError: when the file is no such library or is damaged; then nothing was changed.
        """
        store = self._open()
        with closing(Packed(path, told)) as source:
            copy = store.copy_before(_MERGING)
            arrival = Arrival(store, source, told)
            try:
                taken = arrival.run()
            except BaseException:
                if not arrival.arrived:
                    copy.unlink(missing_ok=True)
                raise
            found = _merged(source, taken, copy)
            if found.nothing:
                copy.unlink(missing_ok=True)
                found = replace(found, copy="")
        store.rotate(_MERGING)
        store.let_go(arrival.left)
        touched = frozenset(taken.touched | set(taken.purged))
        return found, Changes(touched, touched, touched, taught=True, colours=True, collections=True)


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
