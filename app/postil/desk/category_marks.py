"""Marks of the reader's own categories: their words, phrases and patterns in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from postil.desk import inflections, wording
from postil.errors import UserError
from postil.model.annotation import Annotation, Evidence, Kind, Reason
from postil.model.category import Category, Term, TermSort
from postil.model.span import Span

#: What makes them.
PRODUCER = "category"
#: Seconds that one pattern may take in one article; the rest of the article goes without.
PATIENCE = 2.0
_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One term of one category, as sets of the forms that each of its words may take."""

    category: str
    words: tuple[frozenset[str], ...]
    exact: tuple[str, ...]


def check(term: Term) -> None:
    """Whether a term can be used.

    Raises:
        UserError: when it is empty, or a pattern that cannot be read or fits nothing at all.
    """
    if not term.text.strip():
        raise UserError("Write a word, a phrase or a pattern first.")
    if term.sort is TermSort.PATTERN:
        import regex

        try:
            fits_nothing = regex.compile(term.text).match("") is not None
        except regex.error as error:
            raise UserError(f"This pattern cannot be read: {error}.") from error
        if fits_nothing:
            raise UserError("This pattern fits where there is nothing. Let it name at least one character.")


def marks(text: str, categories: Iterable[Category]) -> list[Annotation]:
    """The marks of ``categories`` in ``text``, sorted by (start, -end); those of one category never overlap."""
    found: dict[str, set[Span]] = defaultdict(set)
    chosen = [category for category in categories if category.terms]
    for category, span in (*_phrases(text, chosen), *_unspaced(text, chosen), *_patterns(text, chosen)):
        found[category].add(span)
    made = [_mark(one, span) for one in chosen for span in _apart(found[one.id])]
    return sorted(made, key=lambda mark: (mark.span.start, -mark.span.end))


def _mark(category: Category, span: Span) -> Annotation:
    why = Reason(Evidence.READER, "category", "A word of one of your categories.")
    return Annotation(span, Kind.CATEGORY, label=category.id, producer=PRODUCER, reason=why)


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Of stretches that overlap, those that begin first and reach farthest."""
    end = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end


def _phrases(text: str, categories: Sequence[Category]) -> Iterator[tuple[str, Span]]:
    """Terms that are words: one pass over the words of the text, however many terms there are."""
    by_first: dict[str, list[_Phrase]] = defaultdict(list)
    for phrase in _parsed(categories):
        for form in phrase.words[0]:
            by_first[form].append(phrase)
    if not by_first:
        return
    words, keys = [], []
    for word in _WORD.finditer(text):
        # A list of all at once would keep the interpreter's lock for as long as that takes.
        words.append(word)
        keys.append(_key(word.group()))
    for at, key in enumerate(keys):
        for phrase in by_first.get(key, ()):
            last = at + len(phrase.words)
            if last <= len(keys) and all(
                k in forms for k, forms in zip(keys[at:last], phrase.words, strict=True)
            ):
                span = Span(words[at].start(), words[last - 1].start() + len(_bare(words[last - 1].group())))
                if _one_run(text, words[at:last]) and _case_fits(phrase, words[at:last]):
                    yield phrase.category, span


def _parsed(categories: Sequence[Category]) -> Iterator[_Phrase]:
    for category in categories:
        for term in category.terms:
            words = _WORD.findall(term.text)
            if term.sort is TermSort.WORDS and words and not wording.unspaced(term.text):
                forms = inflections.forms if term.inflected else lambda word: frozenset({word.casefold()})
                exact = tuple(map(_bare, words)) if term.case else ()
                yield _Phrase(category.id, tuple(forms(_key(word)) for word in words), exact)


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _key(word: str) -> str:
    return _bare(word).casefold().replace("’", "'")


def _one_run(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether only spaces lie between the words: "oil. Price" is no "oil price"."""
    return all(
        text[one.end() : other.start()].isspace() and text.count("\n", one.end(), other.start()) < 2
        for one, other in pairwise(words)
    )


def _case_fits(phrase: _Phrase, words: Sequence[re.Match[str]]) -> bool:
    """Capitals as in the term, when they matter: its first letters at least, whatever form the word has."""
    return all(
        word.group()[: len(given)] == given
        or (word.group()[:1] == given[:1] and word.group()[1:].islower() == given[1:].islower())
        for given, word in zip(phrase.exact, words, strict=False)
    )


def _unspaced(text: str, categories: Sequence[Category]) -> Iterator[tuple[str, Span]]:
    """Terms in scripts that put no spaces between words."""
    for category in categories:
        for term in category.terms:
            if term.sort is TermSort.WORDS and wording.unspaced(term.text):
                for span in wording.places(text, term.text):
                    yield category.id, span


def _patterns(text: str, categories: Sequence[Category]) -> Iterator[tuple[str, Span]]:
    for category in categories:
        for term in category.terms:
            if term.sort is TermSort.PATTERN:
                yield from ((category.id, span) for span in _fitting(text, term))


def _fitting(text: str, term: Term) -> Iterator[Span]:
    """Where a pattern fits; what it cannot find in time, and a pattern that cannot be read, are left out."""
    import regex

    try:
        pattern = regex.compile(term.text, 0 if term.case else regex.IGNORECASE)
        for match in pattern.finditer(text, timeout=PATIENCE):
            if match.end() > match.start():
                yield Span(match.start(), match.end())
    except (regex.error, TimeoutError):
        return
