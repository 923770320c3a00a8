"""What the reader does in the notes panel: menus of one or many rows, links, versions, and what helps with writing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu

from postil.desk.desk import Desk
from postil.errors import UserError
from postil.model.address import Address, is_link
from postil.model.annotation import COLOURS, Kind
from postil.ui.correcting.words import shortened
from postil.ui.marks.colour_names import named
from postil.ui.notes.note_editor import Help
from postil.ui.notes.notes_model import NoteRow
from postil.ui.notes.templates import templates

if TYPE_CHECKING:
    from pathlib import Path

    from postil.ui.main_window import MainWindow
    from postil.ui.notes.versions_dialog import VersionsDialog

#: Places that are offered after "[[" of each sort.
_OFFERED = 8


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
        panel.link_activated.connect(self.follow)
        panel.menu_requested.connect(self.open_menu)
        panel.delete_requested.connect(self.delete)
        window.meanings.changed.connect(panel.head.set_meanings)

    def suggest(self, words: str) -> list[tuple[str, str]]:
        """Places whose names hold ``words``, with Markdown links: articles, then highlights, actors and systems of the open one."""
        return [*self._articles(words.casefold()), *self._places(words.casefold())]

    def _articles(self, low: str) -> list[tuple[str, str]]:
        titles = [(shelved.title or shelved.source, shelved.id) for shelved in self._desk.articles()]
        fitting = [(title, id_) for title, id_ in titles if low in title.casefold()]
        return [(title, _link(title, Address("article", id_))) for title, id_ in fitting[:_OFFERED]]

    def _places(self, low: str) -> list[tuple[str, str]]:
        reading = self._window.reading
        page = reading.page
        if page is None:
            return []
        wordings = [(shortened(mark.span.of(reading.text)), mark.id) for mark in reading.highlights]
        found = [
            (f"“{name}”", _link(name, Address("mark", id_)))
            for name, id_ in wordings
            if low in name.casefold()
        ]
        first = {mark.entity: mark.id for mark in reversed(page.analysis.annotations) if mark.id}
        named_so = [one for one in page.analysis.entities if low in one.name.casefold() and one.key in first]
        known = [(one.name, _link(one.name, Address("mark", first[one.key]))) for one in named_so]
        return [*found[:_OFFERED], *known[:_OFFERED]]

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
