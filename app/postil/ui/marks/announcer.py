"""Says to a screen reader what the caret comes into: a heading, a quotation, a mark, a link."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible

from postil.model.annotation import Annotation
from postil.model.block import Block, Role
from postil.model.inline import LEADING, Inline, Style
from postil.ui.marks.card_content import Section
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.marked import is_same_mark


class Announcer(QObject):
    """Follows the caret of one view. What lies around the caret already is not said again.

    Args:
        view: whose caret it is.
        describe: the sections for marks, the innermost first.
        say: gives a sentence to the screen reader.
        listens: whether there is one.
    """

    def __init__(
        self,
        view: ArticleView,
        describe: Callable[[Sequence[Annotation]], Sequence[Section]],
        say: Callable[[str], None],
        listens: Callable[[], bool] = QAccessible.isActive,
    ) -> None:
        super().__init__(view)
        self._view, self._describe, self._say, self._listens = view, describe, say, listens
        self._marks: Sequence[Annotation] = ()
        self._block: Block | None = None
        self._links: Sequence[Inline] = ()
        view.caret_moved.connect(self._on_caret_moved)

    @Slot(int)
    def _on_caret_moved(self, point: int) -> None:
        if not self._listens():
            return
        marks, block = self._view.marks_under(point), self._block_at(point)
        said = [self._role(block)] if block != self._block and block is not None else []
        new = [mark for mark in marks if not any(is_same_mark(mark, before) for before in self._marks)]
        said += [f"{section.what}: {section.title}".rstrip(": ") for section in self._describe(new)]
        links = [one for one in self._view.inlines_at(point) if one.style in LEADING]
        said += [self._link(link) for link in links if link not in self._links]
        self._marks, self._block, self._links = marks, block, links
        sentence = ". ".join(words.rstrip(".") for words in said if words)
        if sentence:
            self._say(sentence)

    def _block_at(self, point: int) -> Block | None:
        blocks = self._view.article().blocks
        at = bisect_right(blocks, point, key=lambda block: block.span.start) - 1
        return blocks[at] if at >= 0 else None

    def _link(self, link: Inline) -> str:
        """That there is a link, and where it leads."""
        if link.style is Style.NOTE:
            return self.tr("Sign of a note")
        return self.tr("Link to %1").replace("%1", link.href or self.tr("a place in the article"))

    def _role(self, block: Block) -> str:
        """What a block is, when it is no plain paragraph."""
        if block.role is Role.HEADING and block.level > 1:
            return self.tr("Heading of level %1").replace("%1", str(block.level))
        names = {
            Role.TITLE: self.tr("Title"),
            Role.KICKER: self.tr("Kicker"),
            Role.BYLINE: self.tr("Byline"),
            Role.CAPTION: self.tr("Caption of a picture"),
            Role.HEADING: self.tr("Heading"),
            Role.LIST_ITEM: self.tr("List item"),
            Role.BLOCK_QUOTE: self.tr("Block quote"),
            Role.TABLE: self.tr("Table"),
            Role.BIO: self.tr("About the author"),
        }
        return names.get(block.role, "")
