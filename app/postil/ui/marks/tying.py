"""Tags, links and notes: what the reader ties to a mark, be it a highlight or one of the engine's."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from postil.desk.desk import Desk
from postil.model.annotation import Annotation
from postil.model.link import LinkEnd
from postil.ui.correcting.words import bare, shortened
from postil.ui.marks.tag_field import TagField
from postil.ui.reader.article_view import ArticleView
from postil.ui.reading import Reading


@dataclass(frozen=True, slots=True)
class _Begun:
    """Where a link was begun."""

    mark: str
    words: str


class Tying(QObject):
    """Asks for tags, and remembers where a link was begun until the reader says where it leads, in another article perhaps.

    Args:
        reading: the open article.
        view: shows it.
        desk: knows all tags.
        window: the field for tags floats over it.

    Signals:
        said: a sentence about what to do next, or what was done.
        note_wanted: id of the mark whose note the reader wants to write.
        place_wanted: ids of an article and of a mark in it, to go there.
    """

    said = Signal(str)
    note_wanted = Signal(str)
    place_wanted = Signal(str, str)

    def __init__(self, reading: Reading, view: ArticleView, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._reading, self._view, self._desk = reading, view, desk
        self.field = TagField(window)
        self._key: Callable[[str], str] = lambda _action: ""
        self._tagged = ""
        self._begun: _Begun | None = None
        self.field.finished.connect(self._on_tags)

    def fill(self, menu: QMenu, mark: Annotation) -> None:
        """Puts into ``menu`` what can be tied to ``mark``, and what is."""
        if not mark.id:
            return
        self._add(menu, self.tr("Note…"), "note", partial(self.note_wanted.emit, mark.id))
        self._add(menu, self.tr("Tags…"), "tag", partial(self.tag, mark))
        begun = self._begun
        if begun and begun.mark != mark.id:
            words = self.tr("Link with “%1”").replace("%1", begun.words)
            self._add(menu, words.replace("&", "&&"), "link", partial(self.link, mark))
        else:
            self._add(menu, self.tr("Begin a Link Here"), "link", partial(self.link, mark))
        for link in self._reading.links:
            if mark.id in (link.first.annotation, link.second.annotation):
                self._offer_link(menu, link.id, link.other(mark.id))

    def set_keys(self, key: Callable[[str], str]) -> None:
        """Takes the keys of actions by their ids, as the desktop writes them."""
        self._key = key

    def _add(self, menu: QMenu, text: str, action: str, do: Callable[[], object]) -> None:
        key = self._key(action)
        menu.addAction(f"{text}\t{key}" if key else text, do)

    def tag(self, mark: Annotation) -> None:
        """Asks for the tags of a mark."""
        if not mark.id:
            return
        self._tagged = mark.id
        known = [name for name, _ in self._desk.tags()]
        page, place = self._view.viewport().rect(), self._view.rect_of(mark.span)
        if not place.intersects(page):
            # The lists beside the page ask for tags of marks that are far away: it glides to about there.
            self._view.reveal(mark.span, flash=False)
            place.moveTop(page.height() // 3)
        place &= page
        self.field.ask(self._reading.tags.get(mark.id, ()), known, place, self._view.viewport())

    def link(self, mark: Annotation) -> None:
        """Begins a link at a mark, or ends the one that was begun there."""
        if not mark.id:
            return
        begun, words = self._begun, bare(mark.span.of(self._reading.text))
        if begun is None or begun.mark == mark.id:
            self._begun = _Begun(mark.id, words)
            told = self.tr(
                "A link begins at “%1”. Go to another mark, in any article, and link again to tie the two."
            )
            self.said.emit(told.replace("%1", words))
            return
        self._begun = None
        if self._reading.do(lambda: self._desk.link(begun.mark, mark.id)[1]):
            told = self.tr("“%1” and “%2” are linked: the menu of each leads to the other.")
            self.said.emit(told.replace("%1", begun.words).replace("%2", words))

    def _offer_link(self, menu: QMenu, link: str, end: LinkEnd) -> None:
        words = self.tr("Go to “%1”").replace("%1", shortened(end.words))
        if end.article != self._reading.id and end.title:
            words += f" — {shortened(end.title)}"
        inner = menu.addMenu(self.tr("Linked: “%1”").replace("%1", shortened(end.words)).replace("&", "&&"))
        inner.addAction(
            words.replace("&", "&&"), partial(self.place_wanted.emit, end.article, end.annotation)
        )
        inner.addAction(
            self.tr("Remove This Link"), lambda: self._reading.do(lambda: self._desk.unlink(link))
        )

    @Slot(object)
    def _on_tags(self, tags: tuple[str, ...]) -> None:
        marked, self._tagged = self._tagged, ""
        if marked and self._reading.id:
            self._reading.do(lambda: self._desk.tag(self._reading.id, marked, tags))
        self._view.setFocus()
