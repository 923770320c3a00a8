"""The actions of the Mark menu: highlights, notes, corrections, categories."""

from collections.abc import Mapping

from postil.model.annotation import COLOURS, ENGINE_KINDS, Kind
from postil.ui.action_row import Action, Layer, Scope
from postil.ui.translatable import QT_TRANSLATE_NOOP

#: Plural names of the kinds, as in the legend.
KIND_NAMES: Mapping[Kind, str] = {
    Kind.ACTOR: QT_TRANSLATE_NOOP("Actions", "Actors"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("Actions", "Quotes"),
    Kind.SYSTEM: QT_TRANSLATE_NOOP("Actions", "Systems"),
    Kind.PLACE: QT_TRANSLATE_NOOP("Actions", "Places"),
    Kind.TERM: QT_TRANSLATE_NOOP("Actions", "Terms"),
    Kind.STATEMENT: QT_TRANSLATE_NOOP("Actions", "Statements"),
}


def kind_action(kind: Kind) -> str:
    """The id of the action that shows and hides ``kind``."""
    return f"show-{kind}"


_KINDS = tuple(
    Action(
        kind_action(kind),
        KIND_NAMES[kind],
        "mark/shown",
        (str(number),),
        section=1,
        checkable=True,
        layer=Layer.BELOW,
    )
    for number, kind in enumerate(ENGINE_KINDS, start=1)
)

#: The names of the colours, in the order of ``COLOURS``.
_COLOUR_NAMES: Mapping[str, str] = {
    "yellow": QT_TRANSLATE_NOOP("Actions", "&Yellow"),
    "green": QT_TRANSLATE_NOOP("Actions", "&Green"),
    "blue": QT_TRANSLATE_NOOP("Actions", "&Blue"),
    "magenta": QT_TRANSLATE_NOOP("Actions", "&Magenta"),
    "red": QT_TRANSLATE_NOOP("Actions", "&Red"),
    "purple": QT_TRANSLATE_NOOP("Actions", "&Purple"),
    "orange": QT_TRANSLATE_NOOP("Actions", "&Orange"),
    "grey": QT_TRANSLATE_NOOP("Actions", "Gr&ey"),
}

_COLOURS = tuple(
    Action(
        f"colour-{colour}",
        _COLOUR_NAMES[colour],
        "mark/colour",
        (str(number), f"Alt+{number}"),
        layer=Layer.ABOVE,
    )
    for number, colour in enumerate(COLOURS, start=1)
)

MARK: tuple[Action, ...] = (
    Action("highlight", QT_TRANSLATE_NOOP("Actions", "&Highlight"), "mark", ("H",), "highlight"),
    Action("note", QT_TRANSLATE_NOOP("Actions", "Highlight with &Note"), "mark", ("N",), "note"),
    *_COLOURS,
    Action("colour-names", QT_TRANSLATE_NOOP("Actions", "&Names of Colours…"), "mark/colour", section=1),
    Action("form-underline", QT_TRANSLATE_NOOP("Actions", "&Underline"), "mark/look", ("U",), "underline"),
    Action(
        "form-strike", QT_TRANSLATE_NOOP("Actions", "&Strike Through"), "mark/look", ("Shift+U",), "strike"
    ),
    Action(
        "end-forth",
        QT_TRANSLATE_NOOP("Actions", "&Longer by a Word"),
        "mark/look",
        ("G", "Ctrl+Alt+Right"),
        section=1,
    ),
    Action(
        "end-back",
        QT_TRANSLATE_NOOP("Actions", "Sho&rter by a Word"),
        "mark/look",
        ("Shift+G", "Ctrl+Alt+Left"),
        section=1,
    ),
    Action(
        "start-back",
        QT_TRANSLATE_NOOP("Actions", "&Begin a Word Earlier"),
        "mark/look",
        ("B", "Ctrl+Alt+Shift+Left"),
        section=1,
    ),
    Action(
        "start-forth",
        QT_TRANSLATE_NOOP("Actions", "Begin a Word La&ter"),
        "mark/look",
        ("Shift+B", "Ctrl+Alt+Shift+Right"),
        section=1,
    ),
    Action(
        "split", QT_TRANSLATE_NOOP("Actions", "S&plit at the Caret"), "mark/look", ("Shift+J",), section=2
    ),
    Action("join", QT_TRANSLATE_NOOP("Actions", "&Join with the Next"), "mark/look", ("J",), section=2),
    Action("tag", QT_TRANSLATE_NOOP("Actions", "Ta&gs…"), "mark", ("T",)),
    Action("link", QT_TRANSLATE_NOOP("Actions", "L&ink"), "mark", ("L",)),
    Action(
        "delete",
        QT_TRANSLATE_NOOP("Actions", "&Delete Highlight"),
        "mark",
        ("Del",),
        "delete",
        scope=Scope.ARTICLE,
    ),
    Action("dismiss", QT_TRANSLATE_NOOP("Actions", "&Let Go"), "mark", ("Esc",), scope=Scope.ARTICLE),
    Action(
        "article-note",
        QT_TRANSLATE_NOOP("Actions", "Note on the &Article"),
        "mark",
        ("Ctrl+Shift+N",),
        section=1,
    ),
    Action(
        "card",
        QT_TRANSLATE_NOOP("Actions", "&What Is This?"),
        "mark",
        ("Return",),
        section=2,
        scope=Scope.VIEW,
    ),
    Action(
        "correct-right", QT_TRANSLATE_NOOP("Actions", "&Right as It Is"), "mark/correct", ("Y",), section=2
    ),
    Action(
        "correct-not-here", QT_TRANSLATE_NOOP("Actions", "&Not This, Here"), "mark/correct", ("X",), section=2
    ),
    Action(
        "correct-not", QT_TRANSLATE_NOOP("Actions", "N&ot This…"), "mark/correct", ("Shift+X",), section=2
    ),
    Action(
        "correct-kind", QT_TRANSLATE_NOOP("Actions", "Something &Else…"), "mark/correct", ("K",), section=2
    ),
    Action("correct-who", QT_TRANSLATE_NOOP("Actions", "&Somebody Else…"), "mark/correct", ("W",), section=2),
    Action("correct-same", QT_TRANSLATE_NOOP("Actions", "The S&ame As…"), "mark/correct", ("=",), section=3),
    Action("correct-split", QT_TRANSLATE_NOOP("Actions", "&Two Different Ones…"), "mark/correct", section=3),
    Action(
        "correct-name",
        QT_TRANSLATE_NOOP("Actions", "Rena&me…"),
        "mark/correct",
        ("F2",),
        section=3,
        scope=Scope.ARTICLE,
    ),
    Action("mark-missed", QT_TRANSLATE_NOOP("Actions", "Mar&k What Was Missed…"), "mark", ("M",), section=2),
    Action("review", QT_TRANSLATE_NOOP("Actions", "Re&view Unsure Marks"), "mark", ("Ctrl+R",), section=2),
    Action("review-skip", QT_TRANSLATE_NOOP("Actions", "Skip This One"), "mark/correct", ("S",), section=4),
    Action("lessons", QT_TRANSLATE_NOOP("Actions", "What Was Ta&ught…"), "mark", section=2),
    Action("moved-marks", QT_TRANSLATE_NOOP("Actions", "Moved and Unplaced Marks…"), "mark", section=2),
    Action("category-new", QT_TRANSLATE_NOOP("Actions", "&New…"), "mark/categories", section=2),
    Action("category-examples", QT_TRANSLATE_NOOP("Actions", "Add &Examples"), "mark/categories", section=2),
    Action("category-import", QT_TRANSLATE_NOOP("Actions", "&Import…"), "mark/categories", section=3),
    Action("category-export", QT_TRANSLATE_NOOP("Actions", "E&xport…"), "mark/categories", section=3),
    *_KINDS,
)
