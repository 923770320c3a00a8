"""Which keys move the page, and which the caret."""

from PySide6.QtCore import Qt

from postil.ui.reader.caret import Step

_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
#: What gives the view the focus by key: then a ring shows that it has it.
RING_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
#: What a key does to the caret, or with Shift to the selection.
_STEPS = {
    (Qt.Key.Key_Left, _NONE): Step.LEFT,
    (Qt.Key.Key_Right, _NONE): Step.RIGHT,
    (Qt.Key.Key_Up, _NONE): Step.UP,
    (Qt.Key.Key_Down, _NONE): Step.DOWN,
    (Qt.Key.Key_Home, _NONE): Step.LINE_START,
    (Qt.Key.Key_End, _NONE): Step.LINE_END,
    (Qt.Key.Key_PageUp, _NONE): Step.PAGE_UP,
    (Qt.Key.Key_PageDown, _NONE): Step.PAGE_DOWN,
    (Qt.Key.Key_Left, _CONTROL): Step.WORD_LEFT,
    (Qt.Key.Key_Right, _CONTROL): Step.WORD_RIGHT,
    (Qt.Key.Key_Up, _ALT): Step.SENTENCE_UP,
    (Qt.Key.Key_Down, _ALT): Step.SENTENCE_DOWN,
    (Qt.Key.Key_Up, _CONTROL): Step.PARAGRAPH_UP,
    (Qt.Key.Key_Down, _CONTROL): Step.PARAGRAPH_DOWN,
    (Qt.Key.Key_Home, _CONTROL): Step.START,
    (Qt.Key.Key_End, _CONTROL): Step.END,
}


def caret_step(key: int, modifiers: Qt.KeyboardModifier) -> Step | None:
    """The movement of the caret that a key asks for, whether or not Shift is held."""
    plain = modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return _STEPS.get((Qt.Key(key), plain))


def slide_direction(key: int, modifiers: Qt.KeyboardModifier) -> int:
    """Whether a key slides a wide table to its right (1) or left (-1), or does not (0)."""
    plain = modifiers & ~Qt.KeyboardModifier.KeypadModifier
    return {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(key), 0) if plain == _NONE else 0


def scroll_distance(key: int, modifiers: Qt.KeyboardModifier, line: int, page: int, whole: int) -> int | None:
    """Pixels by which a key scrolls, or None when it does not; ``whole`` is the height of everything."""
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    screen = max(line, page - 2 * line)
    if key == Qt.Key.Key_Space:
        return -screen if shift else screen
    distances = {
        Qt.Key.Key_PageDown: screen,
        Qt.Key.Key_PageUp: -screen,
        Qt.Key.Key_Down: 2 * line,
        Qt.Key.Key_Up: -2 * line,
        Qt.Key.Key_Home: -whole,
        Qt.Key.Key_End: whole,
    }
    return distances.get(Qt.Key(key))
