"""What the command palette can offer: the actions, the articles of the library, and who and what is in them.

The actors and systems of the open article are there at once; those of other articles are looked up by what is typed.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Slot
from PySide6.QtGui import QKeySequence

from postil.desk.desk import Desk
from postil.desk.page import Shelved
from postil.desk.whereabouts import Known
from postil.model.annotation import Annotation, Kind
from postil.model.entity import Entity, EntityType
from postil.model.span import Span
from postil.ui.action_row import CONTEXT
from postil.ui.action_table import ACTIONS, plain
from postil.ui.actions import ActionSet
from postil.ui.commands.command_palette import CommandPalette
from postil.ui.commands.entry import Entry
from postil.ui.jobs import Jobs, Latest
from postil.ui.landmarks import headings_of
from postil.ui.menus import MENUS
from postil.ui.reading import Reading

#: Articles that are offered: the last ones imported.
_ARTICLES = 5_000
#: Actors and systems of other articles that are looked up at once, letters that must be typed for that, and milliseconds to wait for more.
_KNOWN, _LETTERS, _SOON = 40, 2, 120


def shelf(desk: Desk) -> list[Shelved]:
    """The articles of the library. Runs in a job."""
    with closing(desk.clone()) as own:
        return own.articles(_ARTICLES)


def known(desk: Desk, words: str) -> list[Known]:
    """Actors and systems of the library with these words in their names. Runs in a job."""
    with closing(desk.clone()) as own:
        return own.known(words, _KNOWN)


class Offers(QObject):
    """Fills the palette when the reader asks for it.

    Args:
        palette: shows what there is.
        actions: of the window.
        reading: the open article.
        desk: the library; articles are read in a job.
        jobs: runs it.
        go_to: shows a mark of the open article.
        go: shows a mark, by its id, in an article of the library.
        know: shows what the library knows of an actor or (True) a system, by its key.
        visit: shows a stretch of the open article.
    """

    def __init__(
        self,
        palette: CommandPalette,
        actions: ActionSet,
        reading: Reading,
        desk: Desk,
        jobs: Jobs,
        go_to: Callable[[Annotation], object],
        go: Callable[[str, str], object],
        know: Callable[[str, bool], object],
        visit: Callable[[Span], object],
    ) -> None:
        super().__init__(palette)
        self._go, self._know, self._visit = go, know, visit
        self._there: set[str] = set()
        self._looking, self._shelf = Latest(jobs), Latest(jobs)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._look_up)
        palette.typed.connect(self._on_typed)
        self._palette, self._actions, self._reading = palette, actions, reading
        self._desk, self._go_to = desk, go_to

    @Slot()
    def ask(self) -> None:
        """Brings the palette with what is known at once; the articles follow."""
        self._there.clear()
        self._palette.ask([*self._doings(), *self._who_and_what(), *self._headings()])
        self._shelf.start(shelf, self._desk).finished.connect(self._on_shelf)

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
                self._there.add(key)
                what = self._what(entity)
                hint = self.tr("%1 · %2 times here") if count > 1 else self.tr("%1 · once here")
                hint = hint.replace("%1", what).replace("%2", str(count))
                more = " ".join((*entity.aliases, what))
                yield Entry(entity.name, hint, partial(self._go_to, first[key]), more)

    def _what(self, entity: Entity) -> str:
        return self.tr("System") if entity.type is EntityType.SYSTEM else self.tr("Actor")

    # What is typed

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        if len(words.strip()) >= _LETTERS:
            self._soon.start()
        else:
            self._soon.stop()

    @Slot()
    def _look_up(self) -> None:
        """Looks for actors and systems of other articles; only the last answer counts."""
        job = self._looking.start(known, self._desk, self._palette.field.text().strip())
        job.finished.connect(self._on_known)

    @Slot(object)
    def _on_known(self, found: list[Known]) -> None:
        fresh = [one for one in found if one.entity.key not in self._there]
        self._there.update(one.entity.key for one in fresh)
        self._palette.add([self._entry(one) for one in fresh])

    def _entry(self, one: Known) -> Entry:
        what = self._what(one.entity)
        hint = self.tr("%1 · in %2 articles") if one.articles > 1 else self.tr("%1 · in one article")
        hint = hint.replace("%1", what).replace("%2", QLocale().toString(one.articles))
        more = " ".join((*one.entity.aliases, what))
        if one.articles > 1:
            system = one.entity.type is EntityType.SYSTEM
            return Entry(one.entity.name, hint, partial(self._know, one.entity.key, system), more)
        return Entry(one.entity.name, hint, partial(self._go, one.article, one.mark), more)

    def _headings(self) -> Iterable[Entry]:
        """The headings of the open article."""
        page = self._reading.page
        for one in headings_of(page.article) if page else ():
            if one.level:
                yield Entry(one.words, self.tr("Heading"), partial(self._visit, one.span))

    @Slot(object)
    def _on_shelf(self, articles: list[Shelved]) -> None:
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
