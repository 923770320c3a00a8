"""One row of the table of actions."""

from dataclasses import dataclass
from enum import StrEnum

CONTEXT = "Actions"


class Scope(StrEnum):
    """Where the keys of an action work."""

    WINDOW = "window"
    #: Only while the article has the focus, so that Enter and Delete stay themselves elsewhere.
    ARTICLE = "article"
    #: The article view answers these keys by itself; the menu only names them.
    VIEW = "view"


class Layer(StrEnum):
    """Which of two actions a key belongs to that both have."""

    #: No other action has its keys.
    PLAIN = "plain"
    #: Does something to words: while some are selected, or a highlight is chosen, its keys go before those of one below. Keys
    #: without a modifier do nothing at other times.
    ABOVE = "above"
    #: Gives way to those above.
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the reader can do.

    Attributes:
        id: as in ``ActionSet.on``.
        text: English, with the mnemonic; translated when the action is built.
        menu: key of ``menus.MENUS``; sub-menus as "view/theme".
        keys: portable key sequences; the first is shown.
        icon: name of a file in resources/icons, or empty.
        section: a line in the menu separates different sections.
        toolbar: place in the toolbar from 1, 0 is not there; a change of tens separates.
        scope: where its keys work.
        group: of exclusive actions, or empty.
        checkable: whether it is on or off; every action of a group is.
        layer: whether it shares keys with others.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    section: int = 0
    toolbar: int = 0
    scope: Scope = Scope.WINDOW
    group: str = ""
    checkable: bool = False
    layer: Layer = Layer.PLAIN
