"""A dossier as one text."""

from collections.abc import Sequence

from postil.exporters.compiled import Compiler, Part, put_quote, put_references
from postil.exporters.work import Work
from postil.model.block import Role
from postil.model.dossier import Companion, Dossier


def compiled_dossier(dossier: Dossier, works: Sequence[Work], style: str) -> Work:
    """Names, numbers, those beside them, quotes, articles.

    Args:
        dossier: what the library says.
        works: the quotes by them and about them, one work each (``excerpt.alone``).
        style: of ``citations.STYLES``, or ``compiled.NO_STYLE``.
    """
    entity = dossier.entity
    text = Compiler(entity.name, works[0].language if works else "en")
    text.add(Role.TITLE, entity.name)
    text.add(
        Role.BYLINE,
        "\n".join([str(entity.type), *(f"{name}: {fact}" for name, fact in entity.facts.items())]),
    )
    numbers = (dossier.articles, "article"), (dossier.mentions, "mention"), (dossier.quotes, "quote")
    text.add(Role.PARAGRAPH, " · ".join(text.counted(number, what) for number, what in numbers))
    _put_list(text, "Called", ", ".join(f"{name} ({number})" for name, number in dossier.names))
    _put_list(text, "The same by your word", ", ".join(one.name for one in dossier.merged))
    _put_months(text, dossier)
    _put_list(text, "Named with", _beside(dossier.companions))
    _put_list(text, "Systems in the same articles", _beside(dossier.systems))
    by = [work for work in works if _speaks(work, dossier)]
    about = [work for work in works if not _speaks(work, dossier)]
    for heading, quotes in (("Says", by), ("What others say", about)):
        if quotes:
            text.add(Role.HEADING, text.say(heading), level=1)
        for work in quotes:
            put_quote(text, work, style)
    _put_articles(text, dossier)
    put_references(text, works, style)
    return text.work()


def _speaks(work: Work, dossier: Dossier) -> bool:
    speaker = work.marks[0].speaker
    return speaker is not None and speaker.entity == dossier.entity.key


def _put_list(text: Compiler, heading: str, words: str) -> None:
    if words:
        text.add(Role.HEADING, text.say(heading), level=1)
        text.add(Role.PARAGRAPH, words)


def _put_months(text: Compiler, dossier: Dossier) -> None:
    months = [month for month in dossier.months if month[0]]
    if months:
        text.add(Role.HEADING, text.say("By month"), level=1)
        head = [text.say(one) for one in ("Month", "Articles", "Mentions", "Quotes")]
        text.table([head, *((month, *map(str, numbers)) for month, *numbers in months)])


def _put_articles(text: Compiler, dossier: Dossier) -> None:
    if dossier.latest:
        text.add(Role.HEADING, text.say("Articles"), level=1)
    for card in dossier.latest:
        more = " · ".join(filter(None, (card.site, "" if card.added else card.date)))
        title = card.title or text.say("Untitled")
        text.add(Role.LIST_ITEM, Part(title), f" · {more}" if more else "", level=1)


def _beside(companions: Sequence[Companion]) -> str:
    return ", ".join(f"{one.entity.name} ({one.articles})" for one in companions)
