"""Every action of the window in one table; menus, toolbar, the list of keys and the command palette are built from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from postil.model.annotation import ENGINE_KINDS, Kind
from postil.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "Actions"


class Scope(StrEnum):
    """Where the keys of an action work."""

    WINDOW = "window"
    #: Only while the article has the focus, so that Enter and Delete stay themselves elsewhere.
    ARTICLE = "article"
    #: The article view answers these keys by itself; the menu only names them.
    VIEW = "view"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the reader can do.

    Attributes:
        id: as in ``ActionSet.on``.
        text: English, with the mnemonic; translated when the action is built.
        menu: key of ``MENUS``; sub-menus as "view/theme".
        keys: portable key sequences; the first is shown.
        icon: name of a file in resources/icons, or empty.
        section: a line in the menu separates different sections.
        toolbar: place in the toolbar from 1, 0 is not there; a change of tens separates.
        scope: where its keys work.
        group: of exclusive actions, or empty.
        checkable: whether it is on or off; every action of a group is.
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


#: Menus in order; a sub-menu stands where its first action stands.
MENUS: Mapping[str, str] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "file/recent": QT_TRANSLATE_NOOP("Actions", "Open &Recent"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "edit/cite": QT_TRANSLATE_NOOP("Actions", "Copy Quote with C&itation"),
    "mark": QT_TRANSLATE_NOOP("Actions", "&Mark"),
    "mark/colour": QT_TRANSLATE_NOOP("Actions", "&Colour"),
    "mark/look": QT_TRANSLATE_NOOP("Actions", "&Form"),
    "mark/categories": QT_TRANSLATE_NOOP("Actions", "Cat&egories"),
    "mark/correct": QT_TRANSLATE_NOOP("Actions", "C&orrect"),
    "mark/shown": QT_TRANSLATE_NOOP("Actions", "&Shown"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "view/panels": QT_TRANSLATE_NOOP("Actions", "Pane&ls"),
    "view/beside": QT_TRANSLATE_NOOP("Actions", "A&bout the Article"),
    "view/theme": QT_TRANSLATE_NOOP("Actions", "&Theme"),
    "go": QT_TRANSLATE_NOOP("Actions", "&Go"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}

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
    Action(kind_action(kind), KIND_NAMES[kind], "mark/shown", (str(number),), section=1, checkable=True)
    for number, kind in enumerate(ENGINE_KINDS, start=1)
)

ACTIONS: tuple[Action, ...] = (
    Action("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "file", ("Ctrl+O",), "open", toolbar=1),
    Action("library", QT_TRANSLATE_NOOP("Actions", "Li&brary"), "file", ("Ctrl+B",), "library", toolbar=3),
    Action("open-folder", QT_TRANSLATE_NOOP("Actions", "Open &Folder…"), "file"),
    Action("open-address", QT_TRANSLATE_NOOP("Actions", "Open &Web Address…"), "file", ("Ctrl+L",), "web"),
    Action(
        "paste-article",
        QT_TRANSLATE_NOOP("Actions", "&New from Clipboard"),
        "file",
        ("Ctrl+Shift+V",),
        "paste",
    ),
    Action("import-notes", QT_TRANSLATE_NOOP("Actions", "Import No&tes…"), "file"),
    Action(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        "file",
        ("Ctrl+E",),
        "export",
        section=1,
        toolbar=2,
    ),
    Action("save-pdf", QT_TRANSLATE_NOOP("Actions", "Save as P&DF…"), "file", section=1),
    Action("print", QT_TRANSLATE_NOOP("Actions", "&Print…"), "file", ("Ctrl+P",), section=1),
    Action("copy-link", QT_TRANSLATE_NOOP("Actions", "Copy &Link to Article"), "file", section=1),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", ("Ctrl+Q", "Ctrl+W"), section=2),
    Action("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit", ("Ctrl+Z",), "undo", toolbar=21),
    Action(
        "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", toolbar=22
    ),
    Action("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "edit", ("Ctrl+C",), "copy", 1, scope=Scope.VIEW),
    Action("cite-apa", QT_TRANSLATE_NOOP("Actions", "In &APA Style"), "edit/cite", section=1),
    Action("cite-mla", QT_TRANSLATE_NOOP("Actions", "In &MLA Style"), "edit/cite", section=1),
    Action("cite-chicago", QT_TRANSLATE_NOOP("Actions", "In &Chicago Style"), "edit/cite", section=1),
    Action(
        "select-all",
        QT_TRANSLATE_NOOP("Actions", "Select &All"),
        "edit",
        ("Ctrl+A",),
        section=1,
        scope=Scope.VIEW,
    ),
    Action("find", QT_TRANSLATE_NOOP("Actions", "&Find…"), "edit", ("Ctrl+F",), "find", 2, toolbar=31),
    Action("find-next", QT_TRANSLATE_NOOP("Actions", "Find &Next"), "edit", ("F3",), section=2),
    Action("find-previous", QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"), "edit", ("Shift+F3",), section=2),
    Action(
        "settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "edit", ("Ctrl+,",), "settings", 3, toolbar=43
    ),
    Action("highlight", QT_TRANSLATE_NOOP("Actions", "&Highlight"), "mark", ("H",), "highlight"),
    Action("note", QT_TRANSLATE_NOOP("Actions", "Highlight with &Note"), "mark", ("N",), "note"),
    Action("colour-yellow", QT_TRANSLATE_NOOP("Actions", "&Yellow"), "mark/colour", ("Alt+1",)),
    Action("colour-green", QT_TRANSLATE_NOOP("Actions", "&Green"), "mark/colour", ("Alt+2",)),
    Action("colour-blue", QT_TRANSLATE_NOOP("Actions", "&Blue"), "mark/colour", ("Alt+3",)),
    Action("colour-magenta", QT_TRANSLATE_NOOP("Actions", "&Magenta"), "mark/colour", ("Alt+4",)),
    Action("colour-red", QT_TRANSLATE_NOOP("Actions", "&Red"), "mark/colour", ("Alt+5",)),
    Action("colour-purple", QT_TRANSLATE_NOOP("Actions", "&Purple"), "mark/colour", ("Alt+6",)),
    Action("colour-orange", QT_TRANSLATE_NOOP("Actions", "&Orange"), "mark/colour", ("Alt+7",)),
    Action("colour-grey", QT_TRANSLATE_NOOP("Actions", "Gr&ey"), "mark/colour", ("Alt+8",)),
    Action("colour-names", QT_TRANSLATE_NOOP("Actions", "&Names of Colours…"), "mark/colour", section=1),
    Action("form-underline", QT_TRANSLATE_NOOP("Actions", "&Underline"), "mark/look", ("U",), "underline"),
    Action(
        "form-strike", QT_TRANSLATE_NOOP("Actions", "&Strike Through"), "mark/look", ("Shift+U",), "strike"
    ),
    Action(
        "end-forth",
        QT_TRANSLATE_NOOP("Actions", "&Longer by a Word"),
        "mark/look",
        ("Ctrl+Alt+Right",),
        section=1,
    ),
    Action(
        "end-back",
        QT_TRANSLATE_NOOP("Actions", "Sho&rter by a Word"),
        "mark/look",
        ("Ctrl+Alt+Left",),
        section=1,
    ),
    Action(
        "start-back",
        QT_TRANSLATE_NOOP("Actions", "&Begin a Word Earlier"),
        "mark/look",
        ("Ctrl+Alt+Shift+Left",),
        section=1,
    ),
    Action(
        "start-forth",
        QT_TRANSLATE_NOOP("Actions", "Begin a Word La&ter"),
        "mark/look",
        ("Ctrl+Alt+Shift+Right",),
        section=1,
    ),
    Action("split", QT_TRANSLATE_NOOP("Actions", "S&plit at the Caret"), "mark/look", section=2),
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
    Action(
        "zoom-in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &In"),
        "view",
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        toolbar=42,
    ),
    Action(
        "zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "view", ("Ctrl+-",), "zoom-out", toolbar=41
    ),
    Action("zoom-reset", QT_TRANSLATE_NOOP("Actions", "&Actual Size"), "view", ("Ctrl+0",)),
    Action(
        "theme-auto", QT_TRANSLATE_NOOP("Actions", "&As the Desktop"), "view/theme", section=1, group="theme"
    ),
    Action("theme-light", QT_TRANSLATE_NOOP("Actions", "&Light"), "view/theme", section=1, group="theme"),
    Action("theme-sepia", QT_TRANSLATE_NOOP("Actions", "&Sepia"), "view/theme", section=1, group="theme"),
    Action("theme-dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "view/theme", section=1, group="theme"),
    Action(
        "theme-contrast",
        QT_TRANSLATE_NOOP("Actions", "&High Contrast"),
        "view/theme",
        section=1,
        group="theme",
    ),
    Action(
        "panel-marks",
        QT_TRANSLATE_NOOP("Actions", "&Marks Panel"),
        "view",
        ("F8",),
        "panel-left",
        2,
        51,
        checkable=True,
    ),
    Action(
        "panel-notes",
        QT_TRANSLATE_NOOP("Actions", "A&rticle Panel"),
        "view",
        ("F9",),
        "panel-right",
        2,
        52,
        checkable=True,
    ),
    Action(
        "panel-marks-side",
        QT_TRANSLATE_NOOP("Actions", "Marks to the &Other Side"),
        "view/panels",
        section=1,
    ),
    Action(
        "panel-notes-side",
        QT_TRANSLATE_NOOP("Actions", "About the Article to the O&ther Side"),
        "view/panels",
        section=1,
    ),
    Action(
        "panel-marks-float",
        QT_TRANSLATE_NOOP("Actions", "Marks in Their Own &Window"),
        "view/panels",
        section=2,
        checkable=True,
    ),
    Action(
        "panel-notes-float",
        QT_TRANSLATE_NOOP("Actions", "About the Article in Its Own Wi&ndow"),
        "view/panels",
        section=2,
        checkable=True,
    ),
    Action("panels-reset", QT_TRANSLATE_NOOP("Actions", "&Reset Panels"), "view/panels", section=3),
    Action(
        "caret",
        QT_TRANSLATE_NOOP("Actions", "&Caret in the Text"),
        "view",
        ("F7",),
        section=3,
        scope=Scope.VIEW,
        checkable=True,
    ),
    Action(
        "full-screen",
        QT_TRANSLATE_NOOP("Actions", "&Full Screen"),
        "view",
        ("F11",),
        section=3,
        checkable=True,
    ),
    Action(
        "distraction-free",
        QT_TRANSLATE_NOOP("Actions", "Nothing but the &Page"),
        "view",
        ("Shift+F11",),
        section=3,
        checkable=True,
    ),
    Action("side-notes", QT_TRANSLATE_NOOP("Actions", "&Notes"), "view/beside", ("Ctrl+1",)),
    Action("side-actors", QT_TRANSLATE_NOOP("Actions", "&Actors"), "view/beside", ("Ctrl+2",)),
    Action("side-quotes", QT_TRANSLATE_NOOP("Actions", "&Quotes"), "view/beside", ("Ctrl+3",)),
    Action("side-systems", QT_TRANSLATE_NOOP("Actions", "&Systems"), "view/beside", ("Ctrl+4",)),
    Action("side-overview", QT_TRANSLATE_NOOP("Actions", "&Overview"), "view/beside", ("Ctrl+5",)),
    Action("back", QT_TRANSLATE_NOOP("Actions", "&Back"), "go", ("Alt+Left",), "back", toolbar=11),
    Action("forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), "go", ("Alt+Right",), "forward", toolbar=12),
    Action("next-mark", QT_TRANSLATE_NOOP("Actions", "Next &Mark"), "go", (".",), section=1),
    Action("previous-mark", QT_TRANSLATE_NOOP("Actions", "&Previous Mark"), "go", (",",), section=1),
    Action(
        "next-mention", QT_TRANSLATE_NOOP("Actions", "&Next Mention of the Same"), "go", ("]",), "next", 1
    ),
    Action(
        "previous-mention",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious Mention of the Same"),
        "go",
        ("[",),
        "previous",
        1,
    ),
    Action("next-heading", QT_TRANSLATE_NOOP("Actions", "Next &Heading"), "go", ("}",), section=2),
    Action("previous-heading", QT_TRANSLATE_NOOP("Actions", "Previ&ous Heading"), "go", ("{",), section=2),
    Action("headings", QT_TRANSLATE_NOOP("Actions", "Headin&gs…"), "go", ("Ctrl+Shift+H",), section=2),
    Action("next-link", QT_TRANSLATE_NOOP("Actions", "Next &Link"), "go", (">",), section=2),
    Action("previous-link", QT_TRANSLATE_NOOP("Actions", "Previous Lin&k"), "go", ("<",), section=2),
    Action("links", QT_TRANSLATE_NOOP("Actions", "L&inks…"), "go", ("Ctrl+Shift+L",), section=2),
    Action("next-pane", QT_TRANSLATE_NOOP("Actions", "Next Pan&e"), "go", ("F6",), section=3),
    Action("commands", QT_TRANSLATE_NOOP("Actions", "&Commands…"), "help", ("Ctrl+K", "Ctrl+Shift+P")),
    Action("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "help", ("?", "F1")),
    Action("about", QT_TRANSLATE_NOOP("Actions", "&About Postil"), "help"),
)

#: Actions that make no sense without an article.
NEEDS_ARTICLE: tuple[str, ...] = (
    *(
        action.id
        for action in ACTIONS
        if action.menu in ("mark", "mark/colour", "mark/look", "mark/correct") and action.id != "lessons"
    ),
    *("export", "save-pdf", "copy-link", "print", "copy", "cite-apa", "cite-mla", "cite-chicago"),
    *("select-all", "caret", "find", "find-next", "find-previous"),
    *("next-mark", "previous-mark", "next-mention", "previous-mention"),
    *("next-heading", "previous-heading", "headings", "next-link", "previous-link", "links"),
)


def plain(text: str) -> str:
    """A menu text without its mnemonic and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
