"""Two articles beside each other."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from postil import styles
from postil.desk.comparing import Compared, Shared
from postil.desk.page import Page
from postil.model.annotation import Annotation

_WIDTH, _HEIGHT = 900, 640
#: Actors of each sort that are named.
_NAMED = 40


class ComparisonDialog(QDialog):
    """A page with who and what is in both, in one alone, and quotes beside each other; quotes lead to their places.

    Args:
        first, second: the articles.
        found: what they have in common.
        theme: gives the colours.

    Signals:
        place_wanted: ids of an article and of a mark in it.
    """

    place_wanted = Signal(str, str)

    def __init__(
        self, first: Page, second: Page, found: Compared, theme: styles.Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pages, self._theme = (first, second), theme
        self.setWindowTitle(self.tr("Two Articles"))
        self.resize(_WIDTH, _HEIGHT)
        self.text = QTextBrowser(self)
        self.text.setObjectName("dossier")
        self.text.setAccessibleName(self.tr("Two articles side by side"))
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(20)
        self.text.setHtml(self._written(found))
        self.text.anchorClicked.connect(self._on_link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)

    def _written(self, found: Compared) -> str:
        page = self._theme.page
        titles = [f"<h3>{escape(one.article.title or one.article.source)}</h3>" for one in self._pages]
        rows = [_row(titles)]
        for name, each in ((self.tr("Actors"), found.actors), (self.tr("Systems"), found.systems)):
            rows += self._who(name, each)
        if found.alike:
            rows.append(_headline(self.tr("Quoted in Both")))
            rows += [_row((self._quote(0, one.first), self._quote(1, one.second))) for one in found.alike]
        if found.first_only or found.second_only:
            rows.append(_headline(self.tr("Quoted in One Alone")))
            rows.append(
                _row(
                    "".join(f"<p>{self._quote(side, one)}</p>" for one in quotes)
                    for side, quotes in enumerate((found.first_only, found.second_only))
                )
            )
        style = f"<style>a {{ color: {page.text}; text-decoration: none; }} td {{ padding: 0 24px 8px 0; }}</style>"
        return f'{style}<table width="100%">{"".join(rows)}</table>'

    def _who(self, name: str, each: Sequence[Shared]) -> list[str]:
        both = [
            f"{escape(one.entity.name)} ({one.first} · {one.second})"
            for one in each
            if one.first and one.second
        ]
        alone = [
            [
                f"{escape(one.entity.name)} ({one.first or one.second})"
                for one in each
                if not (one.second, one.first)[side]
            ]
            for side in (0, 1)
        ]
        rows = []
        if both:
            rows += [_headline(self.tr("%1 in Both").replace("%1", name)), _wide(", ".join(both[:_NAMED]))]
        if any(alone):
            rows.append(_headline(self.tr("%1 in One Alone").replace("%1", name)))
            rows.append(_row(", ".join(names[:_NAMED]) for names in alone))
        return rows

    def _quote(self, side: int, quote: Annotation) -> str:
        page = self._pages[side]
        article = page.article
        words = escape(" ".join(quote.span.of(article.text).split()))
        speaker = quote.speaker
        entity = page.analysis.entity(speaker.entity) if speaker and speaker.entity else None
        named = (
            entity.name if entity else (speaker.span.of(article.text) if speaker else self.tr("nobody named"))
        )
        link = f'<a href="{article.id}/{quote.id}">{words}</a>'
        return f'{link}<br><span style="color:{self._theme.page.muted}">{escape(named)}</span>'

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        article, _, mark = url.toString().partition("/")
        self.place_wanted.emit(article, mark)


def _headline(words: str) -> str:
    return f'<tr><td colspan="2"><h4>{escape(words)}</h4></td></tr>'


def _wide(words: str) -> str:
    return f'<tr><td colspan="2">{words}</td></tr>'


def _row(cells: Iterable[str]) -> str:
    both = "".join(f'<td width="50%">{cell}</td>' for cell in cells)
    return f"<tr>{both}</tr>"
