"""The panels beside the page: on either side, in a window of their own or away; and they give way to the page."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from postil.overriding import override
from postil.records import dataclass
from postil.ui import sharp
from postil.ui.widgets.panel_title import PanelTitle

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
#: Pixels of the page below which panels beside it are folded away.
PAGE = 480
#: Pixels between a panel and the page, as in the style sheet.
_SEPARATOR = 5


@dataclass(frozen=True, slots=True)
class PanelPlan:
    """A panel as a new reader finds it.

    Attributes:
        name: as in the state of the window, and in ``panel-…``, the action that shows it.
        title: translated.
        side: where it stands.
        width: in pixels.
    """

    name: str
    title: str
    side: Qt.DockWidgetArea
    width: int


class Panels(QObject):
    """Keeps the panels of a window.

    What the reader wants to see and what there is room for are two things: in a narrow window panels are folded away, the
    first of ``plans`` first, and come back when there is room again.

    Args:
        window: gets the docks.
        plans: the panels, those that give way first before the others.

    Signals:
        changed: another panel is to be seen, or in another way.
    """

    changed = Signal()

    def __init__(self, window: QMainWindow, plans: tuple[PanelPlan, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._plans = {plan.name: plan for plan in plans}
        self._empty: dict[str, QWidget] = {}
        self.docks: Mapping[str, QDockWidget] = {plan.name: self._dock(plan) for plan in plans}
        self._widths = {plan.name: plan.width for plan in plans}
        #: Folded away for want of room; and asked for though there is none.
        self._folded: set[str] = set()
        self._insisted: set[str] = set()
        #: Whether the panels may come and go with the width of the window.
        self.giving_way = False
        window.installEventFilter(self)

    def _dock(self, plan: PanelPlan) -> QDockWidget:
        dock = _Dock(plan.title, self._window)
        dock.setObjectName(plan.name)
        dock.setAllowedAreas(LEFT | RIGHT)
        self._empty[plan.name] = QWidget(dock)
        dock.setWidget(self._empty[plan.name])
        title = PanelTitle(plan.title, dock)
        title.side_requested.connect(lambda: self.change_side(plan.name))
        title.float_requested.connect(lambda: self.float(plan.name, not dock.isFloating()))
        title.close_requested.connect(lambda: self.show(plan.name, False))
        dock.setTitleBarWidget(title)
        dock.topLevelChanged.connect(title.set_floating)
        dock.topLevelChanged.connect(lambda floating: dock.setContentsMargins(*(4 * [int(floating)])))
        dock.topLevelChanged.connect(self._on_changed)
        dock.visibilityChanged.connect(self._on_changed)
        dock.dockLocationChanged.connect(self._on_changed)
        self._window.addDockWidget(plan.side, dock)
        return dock

    @property
    def widgets(self) -> list[QWidget]:
        """The docks, and the empty room in them."""
        return [*self.docks.values(), *self._empty.values()]

    def fill(self, panels: Mapping[str, QWidget]) -> None:
        """Puts into every panel what it is for: until then it is empty."""
        for name, panel in panels.items():
            self.docks[name].setWidget(panel)
            panel.show()  # Now, and not in the next turn of the event loop.
            empty = self._empty.pop(name)
            empty.hide()
            empty.deleteLater()

    # What the reader sees

    def is_shown(self, name: str) -> bool:
        """Whether the panel is to be seen, or would be if it did not lie behind another one."""
        return not self.docks[name].isHidden()

    def is_floating(self, name: str) -> bool:
        """Whether the panel has a window of its own."""
        return self.docks[name].isFloating()

    def show(self, name: str, on: bool = True) -> None:
        """Shows or hides a panel. Where there is no room beside the page for it and another one, the other one goes."""
        dock = self.docks[name]
        self._folded.discard(name)
        self._insisted.discard(name)
        if on and dock.isHidden():
            if not dock.isFloating() and self.giving_way:
                self._insisted = {name}
            dock.show()
            self._window.resizeDocks([dock], [self._widths[name]], Qt.Orientation.Horizontal)
        elif not on and not dock.isHidden():
            self._hide(name)
        if on and not dock.isFloating():
            dock.raise_()  # Where it lies behind another one.
        self._make_room()
        self.changed.emit()

    def change_side(self, name: str) -> None:
        """Moves a panel to the other side of the page."""
        dock = self.docks[name]
        other = LEFT if self._window.dockWidgetArea(dock) == RIGHT else RIGHT
        there = [d for d in self.docks.values() if self._window.dockWidgetArea(d) == other and d.isVisible()]
        width = max(d.width() for d in (dock, *there))
        dock.setFloating(False)
        self._window.addDockWidget(other, dock)
        self._window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        self.show(name)

    def float(self, name: str, on: bool = True) -> None:
        """Gives a panel a window of its own, beside ours, or takes it back."""
        dock = self.docks[name]
        if on and not dock.isFloating():
            corner = dock.mapToGlobal(dock.rect().topLeft())
            size = dock.size()
            dock.setFloating(True)
            dock.resize(size.width(), min(size.height(), 560))
            room = self._window.screen().availableGeometry()
            x = min(corner.x() + 24, room.right() + 1 - dock.width())
            y = min(corner.y() + 24, room.bottom() + 1 - dock.height())
            dock.move(max(x, room.left()), max(y, room.top()))
        elif not on:
            dock.setFloating(False)
        self.show(name)

    def reset(self) -> None:
        """Everything as a new reader finds it."""
        self._folded.clear()
        self._insisted.clear()
        for name, plan in self._plans.items():
            dock = self.docks[name]
            dock.setFloating(False)
            self._window.addDockWidget(plan.side, dock)
            dock.show()
            self._widths[name] = plan.width
        self.set_widths()
        self._make_room()
        self.changed.emit()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Takes the icons of the heads in the colours of the theme."""
        for dock in self.docks.values():
            title = dock.titleBarWidget()
            if isinstance(title, PanelTitle):
                title.set_icons(icon)

    # What is kept

    @property
    def folded(self) -> frozenset[str]:
        """Panels that come back when there is room."""
        return frozenset(self._folded)

    @property
    def widths(self) -> Mapping[str, int]:
        """Pixels that each panel has, or had when it was last to be seen beside the page."""
        for name, dock in self.docks.items():
            if not dock.isHidden() and not dock.isFloating():
                self._widths[name] = dock.width()
        return dict(self._widths)

    def restore(self, folded: frozenset[str], widths: Mapping[str, int]) -> None:
        """Takes what was kept, after the docks are where they were."""
        self._folded = {name for name in folded if name in self.docks and self.docks[name].isHidden()}
        self._widths.update({name: width for name, width in widths.items() if name in self.docks})
        self.giving_way = True
        self._make_room()

    def set_widths(self) -> None:
        """Makes the panels as wide as they last were."""
        self._settle()
        beside = [name for name, dock in self.docks.items() if not dock.isFloating()]
        docks = [self.docks[name] for name in beside]
        self._window.resizeDocks(docks, [self._widths[name] for name in beside], Qt.Orientation.Horizontal)

    def _settle(self) -> None:
        """Lays the docks out now, so that their widths are true."""
        layout = self._window.layout()
        if layout is not None:
            layout.activate()

    # Giving way

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._make_room()
        elif watched is self._window and event.type() == QEvent.Type.WindowActivate:
            self._raise_floating()
        return False

    def _raise_floating(self) -> None:
        """A panel that floats when the program starts is there before the window, and would lie behind it."""
        for dock in self.docks.values():
            if dock.isFloating() and not dock.isHidden():
                dock.raise_()

    def _make_room(self) -> None:
        """Folds panels until the page has room, or unfolds those that there is room for again."""
        if not self.giving_way:
            return
        for name in self._plans:
            if self._room() >= PAGE:
                break
            if self._takes_room(name) and name not in self._insisted:
                self._hide(name)
                self._folded.add(name)
        for name in reversed(self._plans):
            if name in self._folded and self._room(with_=name) >= PAGE:
                self._folded.discard(name)
                self.docks[name].show()
                self._window.resizeDocks([self.docks[name]], [self._widths[name]], Qt.Orientation.Horizontal)

    def _room(self, with_: str = "") -> int:
        """Pixels that the page has beside the panels, and one more if named."""
        sides: dict[Qt.DockWidgetArea, int] = {}
        for name, dock in self.docks.items():
            if name == with_ or self._takes_room(name):
                side = self._window.dockWidgetArea(dock)
                width = self._widths[name] if dock.isHidden() else dock.width()
                sides[side] = max(sides.get(side, 0), width + _SEPARATOR)
        return self._window.width() - sum(sides.values())

    def _takes_room(self, name: str) -> bool:
        dock = self.docks[name]
        return not dock.isHidden() and not dock.isFloating()

    def _hide(self, name: str) -> None:
        dock = self.docks[name]
        if not dock.isFloating():
            self._widths[name] = dock.width()
        dock.hide()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


class _Dock(QDockWidget):
    """A dock that has an edge while it floats: it has no frame of the desktop's then."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isFloating():
            painter = QPainter(self)
            sharp.draw_ring(painter, self.palette().dark().color(), QRectF(self.rect()), 1)
            painter.end()
