"""The shape of the window, kept from one start to the next."""

from PySide6.QtWidgets import QMainWindow

from postil.errors import UserError
from postil.late_log import late_log
from postil.paths import Folders
from postil.settings import WindowState
from postil.ui.panels import Panels

log = late_log(__name__)

#: Pixels of the window of a new reader, where the screen has as many; and of the smallest.
NEW_WINDOW = (1280, 840)
#: Pixels that its title bar may take, which nobody knows before it is shown.
_TITLE_BAR = 48
SMALLEST = (360, 320)


def restore_shape(window: QMainWindow, panels: Panels, folders: Folders) -> None:
    """Gives the window and its panels the shape that they had when it was last closed."""
    state = WindowState.load(folders)
    window.setMinimumSize(*SMALLEST)
    room = window.screen().availableSize()
    window.resize(min(NEW_WINDOW[0], room.width()), min(NEW_WINDOW[1], room.height() - _TITLE_BAR))
    if state.geometry:
        window.restoreGeometry(state.geometry)
    if not (state.docks and window.restoreState(state.docks)):
        panels.set_widths()
    widths = {name: numbers[0] for name, numbers in state.splitters.items() if numbers}
    panels.restore(state.folded, widths)


def save_shape(window: QMainWindow, panels: Panels, folders: Folders) -> None:
    """Remembers the shape of the window. A disk that does not let us costs the shape, and nothing else."""
    state = WindowState(
        geometry=bytes(window.saveGeometry().data()),
        docks=bytes(window.saveState().data()),
        splitters={name: (width,) for name, width in panels.widths.items()},
        folded=panels.folded,
    )
    try:
        state.save(folders)
    except UserError as error:
        log.error("%s", error)
