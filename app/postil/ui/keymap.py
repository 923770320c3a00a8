"""Which keys an action has: its own of the table, or those that the reader gave it."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtGui import QKeySequence

from postil.ui.action_row import Action, Layer, Scope
from postil.ui.action_table import ACTIONS

#: Keys that move through text, lists and dialogs everywhere: no action can have them.
RESERVED = frozenset(
    "Space Shift+Space Tab Shift+Tab Left Right Up Down Home End PgUp PgDown Return Enter Esc Backspace Menu Shift+F10".split()
)


class Keymap:
    """The keys in force.

    Args:
        changed: by id, the keys of actions that the reader gave others.
        actions: the table.
    """

    def __init__(self, changed: Mapping[str, Sequence[str]], actions: Sequence[Action] = ACTIONS) -> None:
        self._actions = {action.id: action for action in actions}
        self._keys = {action.id: _keys(action, changed.get(action.id)) for action in actions}

    def keys(self, id_: str) -> tuple[str, ...]:
        """The keys of an action, as "Ctrl+E"; the first is the one that is shown."""
        return self._keys[id_]

    def fixed(self, id_: str) -> tuple[str, ...]:
        """Those of them that cannot be taken away, because the page itself knows them."""
        action = self._actions[id_]
        return action.keys if action.scope is Scope.VIEW else ()

    def is_changed(self, id_: str) -> bool:
        """Whether the reader gave the action other keys."""
        return self._keys[id_] != self._actions[id_].keys

    def working(self, id_: str, *, holding: bool) -> tuple[str, ...]:
        """The keys of an action that work now.

        Args:
            id_: the action.
            holding: whether words are selected, or a highlight is chosen.
        """
        layer, keys = self._actions[id_].layer, self._keys[id_]
        if layer is Layer.PLAIN or holding is (layer is Layer.ABOVE):
            return keys
        others = self._of_layer(Layer.ABOVE if layer is Layer.BELOW else Layer.BELOW)
        return tuple(
            key for key in keys if normal(key) not in others and (layer is Layer.BELOW or _modified(key))
        )

    def on_words_only(self, id_: str, key: str) -> bool:
        """Whether an action has a key only while words are selected, or a highlight is chosen."""
        return key not in self.working(id_, holding=False)

    def _of_layer(self, layer: Layer) -> set[str]:
        return {
            normal(key)
            for id_, action in self._actions.items()
            if action.layer is layer
            for key in self._keys[id_]
        }

    def owner(self, key: str, besides: str = "") -> Action | None:
        """The action that has ``key``, if it is not ``besides`` and shares no keys with that."""
        wanted = normal(key)
        layer = self._actions[besides].layer if besides else Layer.PLAIN
        for id_, keys in self._keys.items():
            action = self._actions[id_]
            shares = {layer, action.layer} == {Layer.ABOVE, Layer.BELOW}
            if id_ != besides and not shares and wanted in map(normal, keys):
                return action
        return None

    def shown(self, id_: str) -> str:
        """The first key of an action as the desktop writes it, or empty."""
        return native(self._keys[id_][0]) if self._keys[id_] else ""


def normal(key: str) -> str:
    """One way of writing a key."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def _modified(key: str) -> bool:
    """Whether a key is pressed together with Ctrl, Alt or Meta."""
    return any(part in normal(key) for part in ("Ctrl+", "Alt+", "Meta+"))


def native(key: str) -> str:
    """A key as the desktop writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def with_key(words: str, key: str) -> str:
    """A tool tip that names the key, if there is one."""
    return f"{words}  ({key})" if key else words


def mnemonics(titles: Iterable[str]) -> dict[str, str]:
    """The keys that open menus of these titles, as "Alt+F", and the menu's name."""
    found = {}
    for title in titles:
        at = title.find("&")
        if 0 <= at < len(title) - 1:
            found[normal(f"Alt+{title[at + 1].upper()}")] = title.replace("&", "")
    return found


def _keys(action: Action, given: Sequence[str] | None) -> tuple[str, ...]:
    """The keys of an action: what makes no sense counts as not given."""
    if given is None:
        return action.keys
    fixed = action.keys if action.scope is Scope.VIEW else ()
    known = (key for key in (*fixed, *given) if normal(key))
    return tuple(dict.fromkeys(known))
