"""What the command palette can offer: the actions, the actors and systems of the open article, the articles of the library."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QKeySequence

from postil.desk.desk import Desk
from postil.desk.page import Shelved
from postil.model.annotation import Annotation, Kind
from postil.model.entity import EntityType
from postil.ui.action_table import ACTIONS, CONTEXT, MENUS, plain
from postil.ui.actions import ActionSet
from postil.ui.commands.command_palette import CommandPalette
from postil.ui.commands.entry import Entry
from postil.ui.jobs import Job, Jobs
from postil.ui.reading import Reading

#: Articles that are offered: the last ones imported.
_ARTICLES = 5_000


def shelf(desk: Desk) -> list[Shelved]:
    """The articles of the library. Runs in a job."""
    own = desk.clone()
    try:
        return own.articles(_ARTICLES)
    finally:
        own.close()


class Offers(QObject):
    """Fills the palette when the reader asks for it.

    Args:
        palette: shows what there is.
        actions: of the window.
        reading: the open article.
        desk: the library; articles are read in a job.
        jobs: runs it.
        go_to: shows a mark.
    """

    def __init__(
        self,
        palette: CommandPalette,
        actions: ActionSet,
        reading: Reading,
        desk: Desk,
        jobs: Jobs,
        go_to: Callable[[Annotation], object],
    ) -> None:
        super().__init__(palette)
        self._palette, self._actions, self._reading = palette, actions, reading
        self._desk, self._jobs, self._go_to = desk, jobs, go_to
        self._job: Job | None = None

    @Slot()
    def ask(self) -> None:
        """Brings the palette with what is known at once; the articles follow."""
        self._palette.ask([*self._doings(), *self._who_and_what()])
        if self._job:
            self._job.cancel()
        self._job = self._jobs.start(shelf, self._desk)
        self._job.finished.connect(self._on_shelf)

    def _doings(self) -> Iterable[Entry]:
        """The actions that can be done now, by their menus."""
        for row in ACTIONS:
            action = self._actions[row.id]
            if action.isEnabled() and row.id != "commands":
                menu = plain(QCoreApplication.translate(CONTEXT, MENUS[row.menu]))
                title = plain(action.text())
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                yield Entry(
                    f"{menu}: {title}" if "/" in row.menu else title, keys or menu, action.trigger, menu
                )

    def _who_and_what(self) -> Iterable[Entry]:
        """The actors and systems of the open article, the most mentioned first; each leads to its first mention."""
        page = self._reading.page
        if page is None:
            return
        marks = [m for m in page.analysis.annotations if m.kind in (Kind.ACTOR, Kind.SYSTEM) and m.entity]
        first: dict[str, Annotation] = {}
        for mark in marks:
            first.setdefault(mark.entity or "", mark)
        for key, count in Counter(mark.entity or "" for mark in marks).most_common():
            entity = page.analysis.entity(key)
            if entity is not None:
                what = self.tr("System") if entity.type is EntityType.SYSTEM else self.tr("Actor")
                hint = self.tr("%1 · %2 times here") if count > 1 else self.tr("%1 · once here")
                hint = hint.replace("%1", what).replace("%2", str(count))
                more = " ".join((*entity.aliases, what))
                yield Entry(entity.name, hint, partial(self._go_to, first[key]), more)

    @Slot(object)
    def _on_shelf(self, articles: list[Shelved]) -> None:
        self._job = None
        what, nameless = self.tr("Article"), self.tr("Without a title")
        self._palette.add(
            [
                Entry(
                    article.title or article.source or nameless,
                    what,
                    partial(self._reading.open, article.id),
                    article.source,
                )
                for article in articles
                if article.id != self._reading.id
            ]
        )
