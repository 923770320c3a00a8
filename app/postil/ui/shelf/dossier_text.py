"""A dossier as a page of text with links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from postil.model.dossier import Companion, Dossier
from postil.model.finding import Quotation
from postil.ui.marks.card_content import entity_line
from postil.ui.shelf.shelf_model import dated

#: What links lead to: ``who:KEY``, ``article:ID``, ``mark:ARTICLE/MARK``, ``split:KEY``.
WHO, ARTICLE, MARK, SPLIT = "who:", "article:", "mark:", "split:"
#: Quotes of each sort, and articles, that are shown.
_QUOTES, _ARTICLES = 30, 30


def _tr(words: str) -> str:
    return QCoreApplication.translate("Dossier", words)


@dataclass(frozen=True, slots=True)
class Whole:
    """What the library says about somebody, with the quotes.

    Attributes:
        dossier: names, numbers, companions.
        by: what they say, the newest first.
        about: quotes of others in which they are named.
    """

    dossier: Dossier
    by: Sequence[Quotation] = ()
    about: Sequence[Quotation] = ()


def written(whole: Whole, muted: str, accent: str) -> str:
    """The page, in HTML as Qt takes it."""
    found = whole.dossier
    known = escape(entity_line(found.entity)).replace("\n", "<br>")
    number = QLocale().toString
    numbers = (
        _tr("Articles: %1 · Mentions: %2 · Quotes: %3")
        .replace("%1", number(found.articles))
        .replace("%2", number(found.mentions))
        .replace("%3", number(found.quotes))
    )
    parts = [f'<p style="color:{muted}">{known}</p><p>{numbers}</p>']
    parts += _part(_tr("Called"), [", ".join(f"{escape(name)} ({times})" for name, times in found.names)])
    parts += _part(
        _tr("The Same by Your Word"),
        [
            f'{escape(one.name)} — <a href="{SPLIT}{escape(one.key)}">{_tr("split again")}</a>'
            for one in found.merged
        ],
    )
    parts += _part(_tr("Named With"), [_who(found.companions)])
    parts += _part(_tr("Systems in the Same Articles"), [_who(found.systems)])
    parts += _part(_tr("Says"), (_quote(one, muted, speaker=False) for one in whole.by[:_QUOTES]))
    parts += _part(
        _tr("What Others Say"), (_quote(one, muted, speaker=True) for one in whole.about[:_QUOTES])
    )
    parts += _part(
        _tr("Articles"),
        (
            f'<a href="{ARTICLE}{card.id}">{escape(card.title or _tr("Without a title"))}</a>'
            f' <span style="color:{muted}">{escape(" · ".join(filter(None, (card.site, dated(card)))))}</span>'
            for card in found.latest[:_ARTICLES]
        ),
    )
    style = f"<style>a {{ color: {accent}; text-decoration: none; }} p {{ margin: 0 0 7px 0; }} h3 {{ font-size: 14px; margin: 14px 0 6px 0; }}</style>"
    return style + "".join(parts)


def _part(title: str, lines: Iterable[str]) -> list[str]:
    """A headline with lines below it; nothing when there are none."""
    there = [line for line in lines if line]
    return [f"<h3>{escape(title)}</h3>", *(f"<p>{line}</p>" for line in there)] if there else []


def _who(companions: Sequence[Companion]) -> str:
    return ", ".join(
        f'<a href="{WHO}{escape(one.entity.key)}">{escape(one.entity.name)}</a> ({one.articles})'
        for one in companions
    )


def _quote(quote: Quotation, muted: str, *, speaker: bool) -> str:
    said_by = f"{quote.speaker or _tr('nobody named')}, " if speaker else ""
    link = f'<a href="{MARK}{quote.article}/{quote.mark}">{escape(quote.title)}</a>'
    words = escape(" ".join(quote.words.split()))
    return f'{words}<br><span style="color:{muted}">{escape(said_by)}{link}, {escape(dated(quote))}</span>'
