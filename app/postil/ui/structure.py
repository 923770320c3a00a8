"""Headings, links and marks as things of their own for screen readers, beside the article as text.

Qt 6.11 lets accessible things be written in Python when each is registered and kept for ever (``_KEPT``): one that is collected, or is
handed out without being registered, takes the program down. There is a fixed number of slots, which stand for other things after
each change. What such a thing can do does not reach Qt: going there is done by key.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from postil.model.span import Span
from postil.ui.landmarks import headings_of, links_of
from postil.ui.reader.article_view import ArticleView
from postil.ui.reading import Reading

#: Things that there are at most, and how many of them may be marks.
_SLOTS, _MARKS = 600, 200
#: Milliseconds of rest after which they are gathered anew.
_REST = 300
_KEPT: dict[int, "_Whole"] = {}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing.

    Attributes:
        role: what it is.
        name: its words.
        more: what is said besides: the level of a heading, where a link leads, what a mark means.
        span: where it stands.
    """

    role: QAccessible.Role
    name: str
    more: str
    span: Span


class Structure(QObject):
    """Gathers the things of the open article, once somebody listens.

    Args:
        view: shows the article.
        reading: knows it, and what its marks mean.
        listens: whether there is a screen reader.
    """

    def __init__(
        self, view: ArticleView, reading: Reading, listens: Callable[[], bool] = QAccessible.isActive
    ) -> None:
        super().__init__(view)
        self._view, self._reading, self._listens = view, reading, listens
        self.widget: StructureWidget | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._gather)
        for source in (reading.opened, reading.marks_changed, view.place_changed, view.caret_moved):
            source.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        if self._listens():
            self._rest.start()

    @Slot()
    def _gather(self) -> None:
        if self.widget is None:
            QAccessible.installFactory(_factory)
            self.widget = StructureWidget(self._view)
            self.widget.setAccessibleName(self.tr("Headings, links and marks in sight"))
            self.widget.show()
        self.widget.take(self._items())

    def _items(self) -> list[Item]:
        """All headings and links, and the marks that are in sight, each in text order."""
        view = self._view
        article = view.article()
        found = [
            Item(QAccessible.Role.Heading, one.words, self._level(one.level), one.span)
            for one in headings_of(article)
        ]
        found += [
            Item(QAccessible.Role.Link, one.words, one.to or self.tr("In this article"), one.span)
            for one in links_of(article)
        ]
        found = found[: _SLOTS - _MARKS]
        bottom = view.point_at(QPoint(view.viewport().width() // 2, view.viewport().height()))
        marks = self._reading.marked.within(Span(view.place(), max(bottom, view.place())))
        shown = [mark for mark in marks if mark.kind in view.look().shown][:_MARKS]
        for mark in shown:
            for section in self._reading.describe([mark]):
                words = " ".join(mark.span.of(article.text).split())
                more = f"{section.what}: {section.title}".rstrip(": ")
                found.append(Item(QAccessible.Role.Note, words, more, mark.span))
        return found

    def _level(self, level: int) -> str:
        return self.tr("Heading of level %1").replace("%1", str(level)) if level else self.tr("Title")


class StructureWidget(QWidget):
    """Where these things are for Qt: lies over the page, shows nothing and lets the mouse through."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view.viewport())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(0, 0, 1, 1)
        self.view = view
        self.items: Sequence[Item] = ()

    def take(self, items: Sequence[Item]) -> None:
        """Stands for these from now on."""
        if list(items) != list(self.items):
            self.items = items
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectReorder))

    def place(self, item: Item) -> QRect:
        """Where a thing is on the screen; empty when it is not in sight."""
        box = self.view.rect_of(item.span)
        return (
            QRect(self.view.viewport().mapToGlobal(box.topLeft()), box.size()) if box.isValid() else QRect()
        )


class _Accessible(QAccessibleInterface):
    """What both kinds have in common. Qt asks also after the widget is gone."""

    def __init__(self, widget: StructureWidget) -> None:
        super().__init__()
        self._widget = widget

    @property
    def _there(self) -> StructureWidget | None:
        return self._widget if shiboken6.isValid(self._widget) else None

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]  # Qt takes None, its stubs do not
        return self._there.window().windowHandle() if self._there else None

    @override
    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]  # Qt takes None, its stubs do not
        return None

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing here can be changed."""


class _Slot(_Accessible):
    def __init__(self, widget: StructureWidget, number: int) -> None:
        super().__init__(widget)
        self._number = number

    @property
    def _item(self) -> Item | None:
        items = self._there.items if self._there else ()
        return items[self._number] if self._number < len(items) else None

    @override
    def isValid(self) -> bool:
        return self._item is not None

    @override
    def object(self) -> None:  # type: ignore[override]  # Qt takes None, its stubs do not
        return None

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes None, its stubs do not
        return _KEPT.get(id(self._widget))

    @override
    def child(self, index: int) -> None:  # type: ignore[override]  # Qt takes None, its stubs do not
        return None

    @override
    def childCount(self) -> int:
        return 0

    @override
    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return -1

    @override
    def text(self, t: QAccessible.Text) -> str:
        item = self._item
        if item is None:
            return ""
        return {QAccessible.Text.Name: item.name, QAccessible.Text.Description: item.more}.get(t, "")

    @override
    def rect(self) -> QRect:
        return self._there.place(self._item) if self._there and self._item else QRect()

    @override
    def role(self) -> QAccessible.Role:
        return self._item.role if self._item else QAccessible.Role.NoRole

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.offscreen = self.rect().isEmpty()
        return state


class _Whole(_Accessible):
    def __init__(self, widget: StructureWidget) -> None:
        super().__init__(widget)
        self._slots = [_Slot(widget, number) for number in range(_SLOTS)]
        for slot in self._slots:
            QAccessible.registerAccessibleInterface(slot)

    @override
    def isValid(self) -> bool:
        return self._there is not None

    @override
    def object(self) -> QObject | None:  # type: ignore[override]  # Qt takes None, its stubs do not
        return self._there

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes None, its stubs do not
        return QAccessible.queryAccessibleInterface(self._there.view.viewport()) if self._there else None

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes None, its stubs do not
        return self._slots[index] if 0 <= index < self.childCount() else None

    @override
    def childCount(self) -> int:
        return min(len(self._there.items), _SLOTS) if self._there else 0

    @override
    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return next((number for number, slot in enumerate(self._slots) if slot is arg__1), -1)

    @override
    def text(self, t: QAccessible.Text) -> str:
        return self._there.accessibleName() if self._there and t == QAccessible.Text.Name else ""

    @override
    def rect(self) -> QRect:
        if not self._there:
            return QRect()
        viewport = self._there.view.viewport()
        return QRect(viewport.mapToGlobal(QPoint()), QSize(viewport.width(), viewport.height()))

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Section

    @override
    def state(self) -> QAccessible.State:
        return QAccessible.State()


def _factory(_name: str, thing: QObject) -> QAccessibleInterface | None:
    """What Qt asks for everything that a screen reader comes to: ours are made here, all others by Qt itself."""
    if not isinstance(thing, StructureWidget):
        return None
    if id(thing) not in _KEPT:
        _KEPT[id(thing)] = _Whole(thing)
    return _KEPT[id(thing)]
