"""The actions of the View menu: how the page and the window look."""

from postil.ui.action_row import Action, Scope
from postil.ui.translatable import QT_TRANSLATE_NOOP

VIEW: tuple[Action, ...] = (
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
)
