"""Fills the pages of actors and systems, and says that two of them are the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from postil.desk.desk import Desk
from postil.errors import PostilError
from postil.model.changes import Changes
from postil.model.entity import Entity
from postil.model.finding import Ledger
from postil.model.lesson import Lesson, Says, Scope
from postil.ui.correcting.who_field import suggested
from postil.ui.jobs import Job, Jobs, Latest
from postil.ui.shelf.dossier_text import ARTICLE, MARK, SPLIT, WHO, Whole

if TYPE_CHECKING:
    from postil.ui.shelf.who_page import WhoPage

#: Those that are listed; quotes of each sort that are read; names that are offered as the same.
_LISTED, _QUOTES, _OFFERED = 1_000, 30, 200


def frequent(desk: Desk, words: str, systems: bool) -> list[tuple[Entity, int]]:
    """Who or what appears most, of those with ``words`` in their names. Runs in a job."""
    with closing(desk.clone()) as own:
        found = own.across.frequent(_LISTED, systems=systems)
        wanted = words.casefold()
        return [(one, number) for one, number, *_ in found if _called(one, wanted)]


def dossier(desk: Desk, key: str) -> Whole:
    """What the library says about one of them. Runs in a job."""
    with closing(desk.clone()) as own:
        by = own.across.quotes(Ledger(speaker=key), _QUOTES)
        about = own.across.quotes(Ledger(about=key), _QUOTES)
        return Whole(own.across.dossier(key), by, about)


def catch_up(desk: Desk) -> int:
    """Holds all articles against what was taught, and indexes them anew. Runs in a job."""
    with closing(desk.clone()) as own:
        changed = own.lessons.catch_up()
        own.shelf.catch_up()
        return changed


class WhoKeeper(QObject):
    """Keeps one page.

    Args:
        page: of actors or of systems.
        desk: the library.
        jobs: runs what takes time.
        systems: which of the two.
        do: does something at the desk, and shows it.

    Signals:
        open_wanted: id of an article.
        place_wanted: ids of an article and a mark.
        failed: an error.
    """

    open_wanted = Signal(str)
    place_wanted = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self,
        page: WhoPage,
        desk: Desk,
        jobs: Jobs,
        do: Callable[[Callable[[], Changes]], None],
        *,
        systems: bool,
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._jobs, self._systems, self._do = page, desk, jobs, systems, do
        self._listing, self._reading = Latest(jobs), Latest(jobs)
        self._words = ""
        #: Whose dossier is shown, or on its way.
        self._key = ""
        page.wanted.connect(self.show)
        page.link_chosen.connect(self._on_link)
        page.merge_wanted.connect(self._merge)

    def look(self, words: str) -> None:
        """Lists those with ``words`` in their names, and reads the dossier that is shown again."""
        self._words = words.strip()
        job = self._listing.start(frequent, self._desk, self._words, self._systems)
        job.finished.connect(self._page.fill)
        job.failed.connect(self._on_failed)
        if self._key:
            self.show(self._key)

    @Slot(str)
    def show(self, key: str) -> None:
        """Shows somebody's dossier."""
        self._key = key
        job = self._reading.start(dossier, self._desk, key)
        job.finished.connect(self._page.show_dossier)
        job.failed.connect(self._on_failed)

    @Slot(str)
    def _on_link(self, link: str) -> None:
        if link.startswith(WHO):
            self.show(link.removeprefix(WHO))
        elif link.startswith(ARTICLE):
            self.open_wanted.emit(link.removeprefix(ARTICLE))
        elif link.startswith(MARK):
            self.place_wanted.emit(*link.removeprefix(MARK).split("/"))
        elif link.startswith(SPLIT):
            self._split(link.removeprefix(SPLIT))

    @Slot(str)
    def _merge(self, key: str) -> None:
        """Asks which one is the same, once it is known who there is."""
        job = self._jobs.start(frequent, self._desk, "", self._systems)
        job.finished.connect(lambda found: self._ask_same(key, found[:_OFFERED]))
        job.failed.connect(self._on_failed)

    def _ask_same(self, key: str, frequent: Sequence[tuple[Entity, int]]) -> None:
        from postil.ui.shelf.same_dialog import SameDialog

        entity = self._page.entity
        if entity is None or entity.key != key:
            return  # Meanwhile somebody else is looked at.

        def look_up(words: str) -> Job:
            return self._jobs.start(suggested, self._desk, words, self._systems)

        dialog = SameDialog(entity, frequent, look_up, systems=self._systems, parent=self._page)
        dialog.chosen.connect(lambda same: self._say_same(same, key))
        dialog.open()

    def _say_same(self, same: str, key: str) -> None:
        lesson = Lesson(Says.SAME, Scope.EVERYWHERE, entity=same, to_entity=key)
        self._do(lambda: self._desk.lessons.teach(lesson))
        self._hold()

    def _split(self, key: str) -> None:
        """Forgets that somebody is the same as the one that is shown."""
        ids = [
            one.id
            for one in self._desk.lessons.all()
            if one.says is Says.SAME and one.entity == key and one.to_entity == self._page.key
        ]
        self._do(lambda: self._desk.lessons.forget(*ids))
        self._hold()

    def _hold(self) -> None:
        job = self._jobs.start(catch_up, self._desk)
        job.finished.connect(lambda _changed: self.look(self._words))
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: PostilError) -> None:
        self._key = self._page.key
        self.failed.emit(error)


def _called(entity: Entity, words: str) -> bool:
    return not words or any(words in name.casefold() for name in (entity.name, *entity.aliases))
