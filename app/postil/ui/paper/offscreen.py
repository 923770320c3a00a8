"""PDFs without a window, a screen, or anybody who waits for either."""

import os
from collections.abc import Iterable, Iterator

from postil.desk.desk import Desk
from postil.model.annotation import Kind
from postil.paths import Folders
from postil.settings import Settings


def pdfs(where: Folders, desk: Desk, articles: Iterable[str], kinds: str) -> Iterator[bytes]:
    """A PDF of each article, as the window saves it: its pages, all notes beside the text.

    Args:
        where: the reader's folders; the colours are those of the settings.
        desk: has the articles.
        articles: their ids.
        kinds: names of the kinds whose marks are seen, with commas between, or "all".
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from postil.ui.paper.manner import Manner
    from postil.ui.paper.printing import pdf
    from postil.ui.reader.pictures import Plates
    from postil.ui.theme import load_fonts

    application = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    named = {name.strip() for name in kinds.split(",")}
    shown = frozenset(kind for kind in Kind if kinds == "all" or str(kind) in named)
    manner = Manner(shown=shown, palette=Settings.load(where).palette)
    for article in articles:
        yield pdf(desk.page(article), manner, pictures=Plates(desk.picture))
    del application
