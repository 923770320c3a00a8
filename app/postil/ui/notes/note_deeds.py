"""What the reader does in the notes panel: menus of one or many rows, links, versions, and what helps with writing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu

from postil.desk.desk import Desk
from postil.errors import UserError
from postil.model.address import Address, is_link
from postil.model.annotation import COLOURS, Kind
from postil.model.name_fit import Fit, best
from postil.ui.correcting.words import shortened
from postil.ui.marks.colour_names import named
from postil.ui.notes.note_editor import Help
from postil.ui.notes.notes_model import NoteRow
from postil.ui.notes.row_colours import RowColours
from postil.ui.notes.templates import templates

if TYPE_CHECKING:
    from pathlib import Path

    from postil.ui.main_window import MainWindow
    from postil.ui.notes.versions_dialog import VersionsDialog

#: Places that are offered after "[[" of each sort; letters from which on the library is looked through.
_OFFERED, _LETTERS = 8, 2
#: Names that it goes by; the name that is offered, and the link.
_Place = tuple[tuple[str, ...], tuple[str, str]]


class NoteDeeds(QObject):
    """Connects the notes panel of one window.

    Args:
        window: whose panel it is.
        desk: knows articles and earlier versions.
        folder: where the reader's own templates lie.
    """

    def __init__(self, window: MainWindow, desk: Desk, folder: Path) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.menu: QMenu | None = None
        self.versions: VersionsDialog | None = None
        panel = window.notes
        undo = (window.actions_["undo"], window.actions_["redo"])
        panel.set_help(Help(self.suggest, lambda: list(templates(folder)), self._keep, desk.picture, undo))
        self.row_colours = RowColours(panel, self.recolour)
        panel.link_activated.connect(self.follow)
        panel.menu_requested.connect(self.open_menu)
        panel.delete_requested.connect(self.delete)
        window.meanings.changed.connect(panel.head.set_meanings)

    def suggest(self, words: str) -> list[tuple[str, str]]:
        """Places with names that fit ``words``, with Markdown links: the best fits first.

        Of equal fits articles come before highlights and those whom the open article names, and these before others of the library.
        """
        fitting: list[tuple[Fit, tuple[str, str]]] = []
        for sort in (self._articles, self._highlights, self._named_here, self._named_elsewhere):
            found = [(fits.fit, offer) for names, offer in sort(words) if (fits := best(words, names))]
            fitting += sorted(found, key=lambda one: one[0])[:_OFFERED] if words else found[:_OFFERED]
        return [offer for _, offer in sorted(fitting, key=lambda one: one[0])]

    def _articles(self, _words: str) -> Iterator[_Place]:
        for id_, title in self._desk.out.names().items():
            yield (title,), (title, _link(title, Address("article", id_)))

    def _highlights(self, _words: str) -> Iterator[_Place]:
        reading = self._window.reading
        for mark in reading.highlights:
            words = shortened(mark.span.of(reading.text))
            yield (words,), (f"“{words}”", _link(words, Address("mark", mark.id)))

    def _named_here(self, _words: str) -> Iterator[_Place]:
        page = self._window.reading.page
        if page is None:
            return
        first = {mark.entity: mark.id for mark in reversed(page.analysis.annotations) if mark.id}
        for one in page.analysis.entities:
            if one.key in first:
                yield (one.name, *one.aliases), (one.name, _link(one.name, Address("mark", first[one.key])))

    def _named_elsewhere(self, words: str) -> Iterator[_Place]:
        """Those of other articles, where they are named first in the last one."""
        page = self._window.reading.page
        here = {one.key for one in page.analysis.entities} if page else set()
        found = self._desk.known(words, _OFFERED) if len(words) >= _LETTERS else []
        for one in (one for one in found if one.entity.key not in here):
            name = one.entity.name
            yield (name, *one.entity.aliases), (name, _link(name, Address("mark", one.mark)))

    def _keep(self, content: bytes) -> str:
        try:
            return self._desk.keep_picture(content)
        except UserError as error:
            self._window.area.messages.complain(str(error))
            return ""

    @Slot(str)
    def follow(self, link: str) -> None:
        """Goes where a link in a note leads."""
        window = self._window
        if is_link(link):
            window.walker.remember()
            window.arrivals.open([link])
        else:
            window.links.open_outside(link)

    @Slot(object, QPoint)
    def open_menu(self, ids: Sequence[str | None], place: QPoint) -> None:
        """Opens the menu of the chosen rows."""
        self.menu = QMenu(self._window)
        rows = self._window.notes.chosen
        highlights = [row.mark.id for row in rows if row.mark is not None and row.mark.kind is Kind.HIGHLIGHT]
        marks = tuple(id_ for id_ in ids if id_ is not None)
        if len(ids) == 1:
            self.menu.addAction(self.tr("Earlier Versions…"), partial(self.show_versions, ids[0]))
        self.menu.addAction(self.tr("Copy as Markdown"), partial(self.copy, rows))
        if marks:
            self.menu.addAction(self.tr("Add Tags…"), partial(self._ask_tags, marks))
        if highlights:
            colours = self.menu.addMenu(self.tr("Colour"))
            for colour in COLOURS:
                name = named(colour, self._window.meanings.now).replace("&", "&&")
                colours.addAction(name, partial(self.recolour, highlights, colour))
            self.menu.addSeparator()
            self.menu.addAction(self.tr("Delete"), partial(self.delete, highlights))
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        self.menu.popup(place)

    def show_versions(self, id_: str | None) -> None:
        """Opens the earlier versions of a note."""
        from postil.ui.notes.versions_dialog import VersionsDialog

        window = self._window
        window.notes.save()
        versions = self._desk.note_versions(window.reading.id, id_)
        self.versions = VersionsDialog(versions, window)
        self.versions.chosen.connect(lambda body: window.reading.write_note(id_, body, True))
        self.versions.show()

    def copy(self, rows: Sequence[NoteRow]) -> None:
        """Copies rows as Markdown: the words as quotations, the notes below."""
        parts = []
        for row in rows:
            quote = f"> {row.quote}" if row.quote else ""
            tags = " ".join(f"#{tag.replace(' ', '-')}" for tag in row.tags)
            parts.append("\n\n".join(part for part in (quote, row.body.strip(), tags) if part))
        QGuiApplication.clipboard().setText("\n\n".join(filter(None, parts)))

    def tag(self, ids: tuple[str, ...], tags: tuple[str, ...]) -> None:
        """Adds tags to marks, in one step."""
        self._window.reading.do(lambda: self._desk.tag_all(ids, tags))

    def recolour(self, ids: Sequence[str], colour: str) -> None:
        """Gives highlights another colour, in one step."""
        self._window.reading.do(lambda: self._desk.recolour(*ids, colour=colour))

    @Slot(object)
    def delete(self, ids: Sequence[str]) -> None:
        """Removes highlights, in one step."""
        self._window.reading.do(lambda: self._desk.remove(*ids))

    def _ask_tags(self, ids: tuple[str, ...]) -> None:
        words = self.tr("Tags, with commas between them")
        text, said = QInputDialog.getText(self._window, self.tr("Add Tags"), words)
        if said:
            self.tag(ids, tuple(part for part in text.split(",") if part.strip()))


def _link(name: str, address: Address) -> str:
    return f"[{name.replace('[', '(').replace(']', ')')}]({address})"
