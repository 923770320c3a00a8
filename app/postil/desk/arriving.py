"""Taking another copy of a library in without being in anybody's way: a little at a time, all of it or nothing."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from postil.desk import updating
from postil.errors import UserError
from postil.library import articles, graves, originals, twins, updates
from postil.library.merging import packed, taking
from postil.library.merging.packed import Packed
from postil.library.merging.planning import NONSENSE, Plan, Taken, plan, version
from postil.library.store import Connection, Store

_log = logging.getLogger(__name__)
#: New articles that come at a time: others who want to write wait for no longer than these take.
_FEW = 10
#: How often it is looked through again because somebody changed something meanwhile, before nobody else may.
_TRIES = 3


class Arrival:
    """The contents of one file, on their way in.

    Args:
        store: the library.
        source: the file.
        told: how much is done, of how much; what it raises stops the work.
    """

    def __init__(self, store: Store, source: Packed, told: Callable[[int, int], None]) -> None:
        self._store, self._source, self._told = store, source, told
        self._added, self._missing = list[str](), list[str]()
        self._done, self._total = 0, 1
        self._before: dict[str, tuple[str, str]] = {}
        self._left = set[str]()
        #: Whether the library holds anything of it: all, or what could not be taken away again.
        self.arrived = False

    @property
    def left(self) -> set[str]:
        """The originals of the articles that went."""
        return self._left

    def foresee(self) -> Taken:
        """What would become of the library."""
        found = self._planned().taken
        self._tell(self._total)
        return found

    def run(self) -> Taken:
        """Takes everything in; when anything is raised, nothing is."""
        first: Plan | None = None
        try:
            first = self._planned()
            self._total = len(first.apart) + len(self._source.originals()) + len(first.newer) + 1
            self._take_apart(first)
            self._keep_originals(first)
            last = self._take_rest()
        except BaseException:
            if first is not None:
                self._take_back(first)
            raise
        self.arrived = True
        first.taken.touched |= last.taken.touched
        self._find_anew(last)
        return first.taken

    def _tell(self, done: int) -> None:
        self._done = done
        self._told(done, self._total)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """What makes no sense becomes a sentence; to be used inside of transactions, which have words of their own for errors."""
        try:
            yield
        except NONSENSE as error:
            _log.info("An archive makes no sense.", exc_info=True)
            raise self._source.damaged() from error

    def _planned(self) -> Plan:
        with self._store.read() as db, self._guarded():
            return plan(db, self._source, self._source.manifest.made)

    def _take_apart(self, first: Plan) -> None:
        """New articles, a few at a time; between these everybody else has a turn."""
        apart, sorted_ = first.apart, taking.ByArticle(first.whole)
        with self._store.read() as db:
            self._before = graves.all_of(db)
        for number in range(0, len(apart), _FEW):
            self._tell(number)
            few = [(id_, self._source.content(id_)) for id_ in apart[number : number + _FEW]]
            with self._store.write() as db, self._guarded():
                new = [
                    id_
                    for id_, content in few
                    if taking.add(db, content, sorted_.of(id_, first.whole.articles[id_]))
                ]
            self._added += new
            self.arrived = bool(self._added)

    def _keep_originals(self, first: Plan) -> None:
        """The files and pictures that something refers to, or will; what is there already stays."""
        there = frozenset(self._source.originals())
        with self._store.read() as db:
            wanted = originals.named(db, there)
        wanted |= {row["original"] for row in first.whole.articles.values()}
        bodies = [row["body"] for row in first.whole.notes.values()]
        bodies += [version[2] for version in first.whole.versions]
        wanted |= {name for body in bodies for name in originals.pictures_in(body)}
        wanted |= {name for id_ in first.taken.new for name in self._pictures(id_)}
        names = [name for name in self._source.originals() if name in wanted]
        done, folder = len(first.apart), self._store.folders.originals
        self._missing = [name for name in names if not (folder / name).is_file()]
        packed.keep(folder, self._source, names, lambda number, _of: self._tell(done + number))

    def _pictures(self, article: str) -> set[str]:
        """Of new articles that are not there yet."""
        if article in self._added:
            return set()
        with self._guarded():
            columns, *rows = self._source.content(article)["parts"]["pictures"]
            return {row[columns.index("original")] for row in rows}

    def _take_rest(self) -> Plan:
        """What is left: as it was planned when nobody changed anything since, else planned anew."""
        for attempt in range(_TRIES + 1):
            planned = self._planned() if attempt < _TRIES else None
            with self._store.write() as db, self._guarded():
                if planned is None:
                    planned = plan(db, self._source, self._source.manifest.made)
                elif planned.version != version(db):
                    continue
                self._apply(db, planned)
                return planned
        raise AssertionError("the last attempt ends it")

    def _apply(self, db: Connection, planned: Plan) -> None:
        self._left = taking.apply(db, self._source, planned, lambda: self._told(self._done, self._total))
        taken = planned.taken
        for old, new in updates.left_behind(db):
            updating.carry(db, old, twins.successor(db, new))
            taken.touched |= {articles.id_of(db, old), articles.id_of(db, new)}

    def _find_anew(self, last: Plan) -> None:
        """What a later engine found in articles of both copies, a few at a time; who stops now has all but that."""
        newer, before = sorted(last.newer), self._total - len(last.newer)
        for number in range(0, len(newer), _FEW):
            try:
                self._tell(before + number)
            except UserError:
                return
            with suppress(UserError):  # What makes no sense of that is done without.
                few = [(id_, self._source.content(id_)) for id_ in newer[number : number + _FEW]]
                with self._store.write() as db, self._guarded():
                    for id_, content in few:
                        taking.find_anew(db, id_, content, last.whole.articles[id_]["analysed"])

    def _take_back(self, first: Plan) -> None:
        if self._added:
            with self._store.write() as db:
                taking.remove(db, first.whole, self._added, self._before)
        self.arrived = False
        self._store.let_go(self._missing)  # Somebody else may need some of them by now.
