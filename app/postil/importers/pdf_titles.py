"""Which words on the first page of a PDF are its title: not the name of the newspaper over it, nor who sends a letter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from postil.importers.pdf_paragraphs import LARGER, Stretch

#: Characters of the longest title; words and characters of the longest name of a publication; paragraphs before a salutation.
_TITLE, _NAME_WORDS, _NAME, _BEFORE = 260, 6, 45, 14
_KEY = re.compile(r"[\W_]+")
_SALUTATION = re.compile(
    r"(?:dear|to whom it may concern|sehr geehrter?|liebe[rs]?|hallo|madame|monsieur|mesdames|ch[eè]re?s?|estimad[oa]s?|"
    r"querid[oa]s?|gentile|egregi[oa]|spettabile|car[oa]|geachte|beste|уважаем\w+|szanown\w+)\b.{0,90}",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:re|subject|subj|betreff|betr|betrifft|objet|asunto|oggetto|betreft|onderwerp|тема|dotyczy)\s*[.:]\s*\S",
    re.IGNORECASE,
)
_PUBLICATION = re.compile(
    r"\b(?:times|post|news|newsletter|herald|gazette|tribune|journal|daily|weekly|monthly|chronicle|observer|guardian|telegraph|"
    r"courier|press|globe|review|bulletin|magazine|monitor|inquirer|examiner|dispatch|sentinel|advertiser|"
    r"\w*zeitung|nachrichten|anzeiger|tageblatt|rundschau|kurier|\w*blatt|allgemeine|monde|figaro|parisien|"
    r"pa[ií]s|mundo|diario|correo|corriere|repubblica|stampa|giornale|gazeta|dziennik|известия|правда|газета|вестник|новости)\b",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"\bvol(?:\.|ume\b)|\b(?:no|nr|issue|ausgabe|jahrgang|num[eé]ro|edi[cç][aã]o|edici[oó]n)\b\.?\s*\d|\bn[°º]\s*\d|www\.|https?://|[€$£]\s?\d|"
    r"\d\s?(?:€|euros?\b|cents?\b)|\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|"
    r"\b\d{1,2}\.?\s+[^\W\d_]{3,10}\.?,?\s+\d{4}\b|\b[^\W\d_]{3,10}\.?\s+\d{1,2},?\s+\d{4}\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Heads:
    """What was found at the head of a document.

    Attributes:
        title: of the article, or None.
        masthead: the name of the publication above it, or None.
        plain: what is set like a title or a heading but is neither: who sends a letter, and to whom.
    """

    title: Stretch | None = None
    masthead: Stretch | None = None
    plain: list[Stretch] = field(default_factory=list)


def key_of(text: str) -> str:
    """Its letters and digits alone, by which what is written in two ways is told to be the same."""
    return _KEY.sub("", text).casefold()


def heads_of(first: Sequence[Stretch], height: float, size: float, told: Sequence[str]) -> Heads | None:
    """What is at the head of a document.

    Args:
        first: the paragraphs of its first page in order of reading.
        height: of the page, in points.
        size: of the type of its text, in points.
        told: titles that the file itself names, the surest first.

    Returns:
        None where nothing is set larger than the text.
    """
    greeting = next((at for at, one in enumerate(first[:_BEFORE]) if _greets(one, size)), None)
    if greeting is not None:
        return _of_letter(first, greeting, told)
    able = [one for one in first if one.lines[0].top < 0.6 * height and _able(one)]
    for title in told:
        named = next((one for one in able if key_of(one.text) == key_of(title)), None)
        if named is not None:
            return Heads(named, _masthead(first[: first.index(named)], size))
    large = [one for one in able if one.size >= LARGER * size]
    if not large:
        return None
    largest = next(one for one in large if one.size == max(other.size for other in large))
    after = [one for one in large if first.index(one) > first.index(largest) and len(one.text.split()) > 2]
    if after and _is_masthead(largest, first, after[0]):
        headline = next(one for one in after if one.size == max(other.size for other in after))
        return Heads(headline, largest)
    return Heads(largest)


def _able(one: Stretch) -> bool:
    return len(one.text) <= _TITLE and sum(c.isalpha() for c in one.text) > 2


def _greets(one: Stretch, size: float) -> bool:
    text = one.text.strip()
    return (
        one.size < LARGER * size
        and text.endswith((",", ":", "!", "،"))
        and bool(_SALUTATION.fullmatch(text[:-1]))
    )


def _of_letter(first: Sequence[Stretch], greeting: int, told: Sequence[str]) -> Heads:
    """The subject of a letter is its title; what else stands over the salutation is who writes to whom."""
    near = first[: greeting + 2]
    subject = next((one for one in near if _SUBJECT.match(one.text.strip())), None)
    if subject is None:
        named = {key_of(title) for title in told}
        subject = next((one for one in near if key_of(one.text) in named), None)
    if subject is None:
        around = [first[at] for at in (greeting - 1, greeting + 1) if 0 <= at < len(first)]
        subject = next(
            (one for one in around if one.bold and len(one.text) <= _TITLE and len(one.text.split()) > 1),
            None,
        )
    return Heads(subject, plain=[one for one in first[: greeting + 1] if one is not subject])


def _masthead(before: Sequence[Stretch], size: float) -> Stretch | None:
    """The name of a publication among what stands over a title."""
    for one in before[:3]:
        if one.size >= LARGER * size and _is_name(one) and _PUBLICATION.search(one.text):
            return one
    return None


def _is_name(one: Stretch) -> bool:
    text = one.text.strip()
    short = len(text) <= _NAME and len(text.split()) <= _NAME_WORDS
    return short and not text.endswith((".", "?", "!", ",", ":", ";"))


def _is_masthead(largest: Stretch, first: Sequence[Stretch], headline: Stretch) -> bool:
    """Whether the largest words of a page, at its top, are the name of what the article is from.

    A name of a publication says so, or a line of date, number or price that stands near it.
    """
    at, until = first.index(largest), first.index(headline)
    if at > 1 or not _is_name(largest) or (headline.size < LARGER and until > at + 6):
        return False
    near = [one for one in (*first[:at], *first[at + 1 : until]) if len(one.text) <= 160]
    return bool(_PUBLICATION.search(largest.text)) or any(_ISSUE.search(one.text) for one in near[:3])
