"""Headings and links: from one to the next by key, and all of them in a list to choose from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from postil.model.article import Article
from postil.model.block import Role
from postil.model.inline import LEADING, Style
from postil.model.span import Span
from postil.ui.commands.command_palette import CommandPalette
from postil.ui.commands.entry import Entry
from postil.ui.marks.walker import Walker
from postil.ui.reader.article_view import ArticleView

#: By how much a heading is moved in for each level in the list.
_STEP = "\u2003"


@dataclass(frozen=True, slots=True)
class Landmark:
    """A heading or a link.

    Attributes:
        span: where it stands.
        words: what it says, on one line.
        level: of a heading: 0 for the title, then as in the article.
        to: of a link: the address to which it leads; empty when that is a place in the article.
    """

    span: Span
    words: str
    level: int = 0
    to: str = ""


def headings_of(article: Article) -> tuple[Landmark, ...]:
    """Title and headings, in text order."""
    return tuple(
        Landmark(
            block.span, _line(article, block.span), 0 if block.role is Role.TITLE else max(1, block.level)
        )
        for block in article.blocks
        if block.role in (Role.TITLE, Role.HEADING)
    )


def links_of(article: Article) -> tuple[Landmark, ...]:
    """Links that lead anywhere, in text order; signs of notes are none."""
    links = (
        one
        for one in article.inlines
        if one.style in LEADING and one.style is not Style.NOTE and (one.href or one.goal is not None)
    )
    return tuple(
        Landmark(one.span, _line(article, one.span), to=one.href)
        for one in sorted(links, key=lambda one: one.span)
    )


def _parts(address: str) -> str:
    """The words of an address, by which it is found, too."""
    return " ".join((address, *re.findall(r"\w+", address)))


def _line(article: Article, span: Span) -> str:
    return " ".join(span.of(article.text).split())


class Landmarks(QObject):
    """Leads to headings and links of the article in one view. The way back is remembered.

    Args:
        view: shows the article.
        walker: knows the way back.
        palette: shows the lists.

    Signals:
        missing: a sentence: there is none.
    """

    missing = Signal(str)

    def __init__(self, view: ArticleView, walker: Walker, palette: CommandPalette) -> None:
        super().__init__(view)
        self._view, self._walker, self._palette = view, walker, palette
        self._last: Span | None = None

    def step_heading(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) heading."""
        headings = headings_of(self._view.article())
        if not headings:
            self.missing.emit(self.tr("This article has no headings."))
        elif target := self._beside(headings, by):
            self.go_to_heading(target)

    def step_link(self, by: int) -> None:
        """Goes to the next or previous link; the caret stands there then, so that Enter follows it."""
        links = links_of(self._view.article())
        if not links:
            self.missing.emit(self.tr("This article has no links."))
        elif target := self._beside(links, by):
            self.go_to_link(target)

    @Slot()
    def list_headings(self) -> None:
        """Offers all headings."""
        headings = headings_of(self._view.article())
        if not headings:
            self.missing.emit(self.tr("This article has no headings."))
            return
        self._palette.ask(
            [
                Entry(_STEP * one.level + one.words, self._level(one), partial(self.go_to_heading, one))
                for one in headings
            ],
            self.tr("Go to a heading…"),
            whole=True,
        )

    @Slot()
    def list_links(self) -> None:
        """Offers all links, each with where it leads."""
        links = links_of(self._view.article())
        if not links:
            self.missing.emit(self.tr("This article has no links."))
            return
        here = self.tr("In this article")
        self._palette.ask(
            [
                Entry(one.words, one.to or here, partial(self.go_to_link, one), _parts(one.to))
                for one in links
            ],
            self.tr("Go to a link…"),
            whole=True,
        )

    def go_to_heading(self, heading: Landmark) -> None:
        """Puts a heading at the top of the page."""
        self._walker.remember()
        self._view.go_to(heading.span.start)
        self._arrive(heading)

    def go_to_link(self, link: Landmark) -> None:
        """Brings a link into sight and the caret to it."""
        self._walker.remember()
        self._view.set_caret_browsing(True)
        self._view.reveal(link.span)
        self._arrive(link)

    def _arrive(self, landmark: Landmark) -> None:
        self._last = landmark.span
        self._view.come_to(landmark.span.start)

    def _beside(self, landmarks: Sequence[Landmark], by: int) -> Landmark | None:
        """The landmark after or before the one that was come to last, as long as it is seen, else the place of the reader."""
        here = self._view.here()
        if (
            self._last is not None
            and not self._view.caret_browsing()
            and not self._view.rect_of(self._last).isEmpty()
        ):
            here = self._last.start
        starts = [one.span.start for one in landmarks]
        at = bisect_right(starts, here) if by > 0 else bisect_left(starts, here) - 1
        return landmarks[at] if 0 <= at < len(landmarks) else None

    def _level(self, heading: Landmark) -> str:
        if not heading.level:
            return self.tr("Title")
        return self.tr("Heading %1").replace("%1", str(heading.level))
