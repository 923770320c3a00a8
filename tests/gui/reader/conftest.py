"""A view on the founding article."""

import pytest
from pytestqt.qtbot import QtBot

from gui.reader import sample
from postil import styles
from postil.model.annotation import Kind
from postil.ui.reader.article_view import ArticleView


@pytest.fixture(scope="session")
def fonts(qapp: object) -> None:
    """Literata and Inter."""
    sample.load_fonts()


@pytest.fixture
def view(qtbot: QtBot, fonts: None) -> ArticleView:
    """A shown view without motion, all kinds on, the founding article and its marks in it."""
    view = ArticleView(styles.theme("postil-light"))
    qtbot.addWidget(view)
    view.motion.enabled = False
    view.resize(900, 700)
    view.show()
    article = sample.founding()
    view.set_article(article)
    view.set_shown_kinds(frozenset(Kind))
    view.set_marks(sample.marks(article.text))
    return view
