"""The shape of the window, kept from one start to the next."""

import logging

from PySide6.QtWidgets import QMainWindow

from postil.errors import UserError
from postil.paths import Folders
from postil.settings import WindowState

log = logging.getLogger(__name__)

#: Pixels of the window of a new reader, and of its panels: marks, notes.
NEW_WINDOW = (1280, 840)
PANEL_WIDTHS = (216, 312)


def restore_shape(window: QMainWindow, folders: Folders) -> bool:
    """Gives the window the shape that it had when it was last closed; False when its panels never had one."""
    state = WindowState.load(folders)
    window.resize(*NEW_WINDOW)
    if state.geometry:
        window.restoreGeometry(state.geometry)
    return bool(state.docks) and window.restoreState(state.docks)


def save_shape(window: QMainWindow, folders: Folders) -> None:
    """Remembers the shape of the window. A disk that does not let us costs the shape, and nothing else."""
    geometry, docks = bytes(window.saveGeometry().data()), bytes(window.saveState().data())
    try:
        WindowState(geometry=geometry, docks=docks).save(folders)
    except UserError as error:
        log.error("%s", error)
