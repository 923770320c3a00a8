"""The shape of the library's window, kept from one time to the next."""

import logging

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from postil.errors import UserError
from postil.paths import Folders
from postil.settings import LibraryState
from postil.ui.shelf.library_window import LibraryWindow

log = logging.getLogger(__name__)
#: Pixels of the window the first time, where the screen has as many; of the smallest one; of the parts at the side.
FIRST, SMALLEST, _SIDE = QSize(1100, 750), QSize(560, 360), 200
#: Pixels that a title bar may take.
_TITLE_BAR = 48


def restore(library: LibraryWindow, over: QWidget, folders: Folders) -> None:
    """Gives the window the shape it had when it was last closed; the first time a good one, in the middle of the window ``over``."""
    state = LibraryState.load(folders)
    library.setMinimumSize(SMALLEST)
    if not (state.library_geometry and library.restoreGeometry(state.library_geometry)):
        library.setGeometry(first_place(over.frameGeometry(), over.screen().availableGeometry()))
    side = state.library_side or _SIDE
    library.splitter.setSizes([side, max(library.width() - side, 1)])
    library.set_order(state.library_order)


def first_place(over: QRect, room: QRect) -> QRect:
    """Where the window is the first time: in the middle of another one, wholly on the screen."""
    size = FIRST.boundedTo(room.size() - QSize(0, _TITLE_BAR))
    place = QRect(
        over.center().x() - size.width() // 2,
        over.center().y() - size.height() // 2,
        size.width(),
        size.height(),
    )
    place.moveLeft(max(room.left(), min(place.left(), room.right() + 1 - size.width())))
    place.moveTop(max(room.top() + _TITLE_BAR, min(place.top(), room.bottom() + 1 - size.height())))
    return place


def save(library: LibraryWindow, folders: Folders) -> None:
    """Remembers the shape. A disk that does not let us costs the shape, and nothing else."""
    state = LibraryState(bytes(library.saveGeometry().data()), library.splitter.sizes()[0], library.order)
    try:
        state.save(folders)
    except UserError as error:
        log.error("%s", error)
