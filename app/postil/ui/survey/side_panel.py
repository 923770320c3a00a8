"""The panel beside the page: notes, and what the article amounts to, each behind a tab of its own."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from postil import styles
from postil.desk import wording
from postil.desk.page import Page
from postil.desk.survey import Present, Survey, words_of
from postil.model.annotation import Annotation, Kind
from postil.ui.marks.card_content import entity_line, speaker_name
from postil.ui.open_article import OpenArticle
from postil.ui.piecemeal import Piecemeal
from postil.ui.survey.overview_picture import OverviewPicture
from postil.ui.survey.survey_tree import Excerpt, SurveyTree

NOTES, ACTORS, QUOTES, SYSTEMS, OVERVIEW = range(5)
#: Code points of text around a mention.
_AROUND = 100
#: Sorts marks by their place; spans themselves are compared much more slowly.
_PLACE = attrgetter("span.start")


class SidePanel(QWidget):
    """Holds the notes and four lists.

    Args:
        notes: the panel of the notes.

    Signals:
        mark_chosen: a mark to go to.
        leave_requested: Escape: back to the article.
        menu_requested: the ``Row`` of a list for which a menu is wanted, and where on the screen.
        survey_wanted: a tab came up for which it has to be known what the article amounts to.
    """

    mark_chosen = Signal(object)
    menu_requested = Signal(object, QPoint)
    leave_requested = Signal()
    survey_wanted = Signal()

    def __init__(self, notes: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self.actors = SurveyTree(
            self.tr("Actors"), self.tr("Nobody acts in this article, as far as is known.")
        )
        self.quotes = SurveyTree(self.tr("Quotes"), self.tr("Nobody is quoted in this article."))
        self.quotes.show_quotes()
        self.by_speaker = self._switch()
        self.quotes.offer(self.by_speaker)
        self._filled: tuple[Survey, OpenArticle] | None = None
        self._filling = Piecemeal(self)
        self.systems = SurveyTree(self.tr("Systems"), self.tr("No military system is named in this article."))
        self.systems.show_cards()
        self.overview = OverviewPicture()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.overview)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("side-tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("What stands beside the page"))
        self._stack = QStackedWidget(self)
        names = (
            self.tr("Notes"),
            self.tr("Actors"),
            self.tr("Quotes"),
            self.tr("Systems"),
            self.tr("Overview"),
        )
        for name, widget in zip(names, (notes, self.actors, self.quotes, self.systems, scroll), strict=True):
            self.tabs.addTab(name)
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._on_tab)
        for source in (self.actors, self.quotes, self.systems, self.overview):
            source.mark_chosen.connect(self.mark_chosen)
        for tree in (self.actors, self.quotes, self.systems):
            tree.menu_requested.connect(self.menu_requested)

    @override
    def sizeHint(self) -> QSize:
        return self._notes.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._notes.minimumSizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: styles.Theme) -> None:
        """Takes the colours of ``theme``."""
        self.overview.set_theme(theme)
        for tree, kind in ((self.actors, "actor"), (self.quotes, "quote"), (self.systems, "system")):
            tree.set_colour(theme.kinds[kind].line)

    def show_tab(self, tab: int) -> None:
        """Brings a tab to the front."""
        self.tabs.setCurrentIndex(tab)

    @property
    def wants_survey(self) -> bool:
        """Whether a tab is in front for which the survey has to be known."""
        return self.isVisible() and self.tabs.currentIndex() != NOTES

    def set_survey(self, survey: Survey, article: OpenArticle) -> None:
        """Shows what the article amounts to."""
        text, page = article.text, article.page
        if page is None:
            return

        def excerpt(mark: Annotation) -> Excerpt:
            if mark.kind is Kind.QUOTE:
                return "", wording.plain(mark.span.of(text)), ""
            return wording.around(text, mark.span, _AROUND)

        for tree in (self.actors, self.systems):
            tree.begin(excerpt, survey.length)
        for one in survey.actors:
            said = self.tr("%1 words quoted").replace("%1", str(one.words)) if one.words else ""
            tip = "\n".join(part for part in (entity_line(one.entity), self._as_place(one), said) if part)
            marks = tuple(sorted((*one.mentions, *one.quotes), key=_PLACE))
            self.actors.add(one.entity.name, str(len(one.mentions)), tip, marks, one.entity.key)
        for one in survey.systems:
            known = entity_line(one.entity)
            self.systems.add(one.entity.name, str(len(one.mentions)), known, one.mentions, one.entity.key)
        for tree in (self.actors, self.systems):
            tree.end()
        self._filled = survey, article
        self._fill_quotes()
        self.overview.set_survey(survey)

    def _switch(self) -> QToolButton:
        """Puts the quotes of one speaker together, or all in the order of the text."""
        made = QToolButton(self)
        made.setObjectName("panel-button")
        made.setText(self.tr("By speaker"))
        made.setToolTip(self.tr("Puts together what each speaker says"))
        made.setCheckable(True)
        made.toggled.connect(self._fill_quotes)
        return made

    @Slot()
    def _fill_quotes(self) -> None:
        if self._filled is None or (page := self._filled[1].page) is None:
            return
        survey, article = self._filled
        self._filling.start(self._quotes_filled(survey, article.text, page))

    def _quotes_filled(self, survey: Survey, text: str, page: Page) -> Iterator[None]:
        """Fills the list of quotes, one with each step: a book has thousands."""
        about = page.article
        self.quotes.begin(lambda _mark: ("", "", ""), survey.length)
        self.quotes.expect_quotes(len(survey.quotes))
        said: Iterable[tuple[str, Annotation]] = (
            (speaker_name(quote, text, page.analysis), quote) for quote in survey.quotes
        )
        if self.by_speaker.isChecked():
            said = sorted(said, key=lambda one: (not one[0], one[0].casefold()))
        for name, quote in said:
            speaker, words = name or self.tr("Nobody named"), wording.plain(quote.span.of(text))
            source = (speaker, about.title, about.site, about.published[:10])
            cited = f"{words} ({', '.join(part for part in source if part)})"
            self.quotes.add_quote(speaker, words, str(words_of(text, quote)), quote, cited)
            yield
        self.quotes.end()

    def _as_place(self, one: Present) -> str:
        """How often a name stands for who acts, and how often for a place only; empty when it never does."""
        if not one.places:
            return ""
        words = self.tr("Acts %1 times, is only a place %2 times")
        return words.replace("%1", str(len(one.mentions))).replace("%2", str(len(one.places)))

    @Slot(int)
    def _on_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        if tab != NOTES:
            self.survey_wanted.emit()
