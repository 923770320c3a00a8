"""A desk that writes as the window does."""

from postil.desk.desk import Desk
from postil.settings import Settings
from postil.ui.reader.pictures import redrawn
from postil.ui.translation import language_of


def equipped(desk: Desk) -> Desk:
    """Another desk on the same library, for use and closing inside a job: it draws pictures anew, and speaks the window's language."""
    own = desk.clone()
    own.out.redraw = redrawn
    own.out.language = language_of(Settings.load(own.folders).language)
    return own
