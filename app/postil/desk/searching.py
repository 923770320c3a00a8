"""Search results: articles with the places that say why they were found."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from postil.desk.indexing import FRESH, catch_up
from postil.library import annotations, articles, notes, shelf, tags
from postil.library.store import Connection, Store
from postil.model.annotation import Annotation, Kind, Origin
from postil.model.card import Card
from postil.model.finding import Hit, Snippet, Where
from postil.model.matching import Matcher
from postil.model.query import Field, Listing, Query, Term
from postil.model.span import Span

#: Code points around what was found, at the most; places in a text that are compared; places that are shown of one article.
_AROUND, _COMPARED, _SHOWN = 90, 200, 4
#: Fields whose words can stand in the text itself.
_IN_TEXT = (None, Field.TEXT)


def results(store: Store, listing: Listing, most: int) -> list[Hit]:
    """The first articles of a list, with snippets."""
    catch_up(store, FRESH)
    with store.read() as db:
        return hits(db, listing.query, shelf.rows(db, listing, most))


def hits(db: Connection, query: Query, rows: Sequence[int]) -> list[Hit]:
    """What was found in the articles of ``rows``."""
    found = [(row, card) for row in rows for card in shelf.cards(db, [row])]
    anywhere = Matcher(_terms(query, *_IN_TEXT, Field.TITLE))
    return [
        Hit(card, tuple(span for span, _ in anywhere.found(card.title)), _snippets(db, row, card, query))
        for row, card in found
    ]


def _snippets(db: Connection, row: int, card: Card, query: Query) -> tuple[Snippet, ...]:
    """Of what the reader made first, then of those who speak or are named, then of the text."""
    if not query.terms:
        return ()
    text = articles.text(db, row)
    found = [*_of_reader(db, row, card.id, text, query), *_of_engine(db, row, text, query)]
    free = Matcher(_terms(query, *_IN_TEXT))
    if free:
        found += _of_text(text, free)
    return tuple(found[:_SHOWN])


def _of_reader(db: Connection, row: int, id_: str, text: str, query: Query) -> Iterable[Snippet]:
    written, marks = (
        notes.of_article(db, row, id_),
        {mark.id: mark for mark in annotations.of_reader(db, row)},
    )
    if not written and not marks:
        return
    in_notes = Matcher(_terms(query, None, Field.NOTE))
    for id_of_mark, note in written.items():
        first = next(in_notes.found(note.body), None)
        if first is not None:
            mark = marks.get(id_of_mark or "")
            place = mark.span if mark else None
            yield _cut(note.body, first[0], in_notes, Where.NOTE, place, id_of_mark or "")
    in_marks = Matcher(_terms(query, Field.HIGHLIGHT))
    for mark in marks.values():
        if in_marks.fits(mark.span.of(text)):
            yield _cut(text, mark.span, in_marks, Where.HIGHLIGHT, mark.span, mark.id)
    tagged = Matcher(_terms(query, Field.TAG))
    for id_of_mark, names in tags.of_article(db, row).items():
        mark = marks.get(id_of_mark or "")
        if mark and any(map(tagged.fits, names)):
            yield _cut(text, mark.span, tagged, Where.TAG, mark.span, mark.id)


def _of_engine(db: Connection, row: int, text: str, query: Query) -> Iterable[Snippet]:
    fields = {Field.SPEAKER: Kind.QUOTE, Field.ACTOR: Kind.ACTOR, Field.SYSTEM: Kind.SYSTEM}
    wanted = {kind: Matcher(_terms(query, field)) for field, kind in fields.items()}
    if not any(wanted.values()):
        return
    marks = [mark for mark in annotations.of_article(db, row) if mark.origin is Origin.ENGINE]
    named = annotations.names(db, row)
    free = Matcher(_terms(query, *_IN_TEXT))
    for kind, matcher in wanted.items():
        fitting = [m for m in marks if m.kind is kind and matcher and _is(m, matcher, text, named)]
        # A quote in which the other words stand says more than the first one.
        fitting.sort(key=lambda mark: not free.fits(mark.span.of(text)))
        for mark in fitting[: 2 if kind is Kind.QUOTE else 1]:
            where = Where.QUOTE if kind is Kind.QUOTE else Where.MENTION
            yield _cut(text, mark.span, free, where, mark.span, mark.id)


def _is(mark: Annotation, matcher: Matcher, text: str, named: Callable[[str], str]) -> bool:
    """Whether a mention, or the speaker of a quote, has a name that is looked for."""
    if mark.kind is not Kind.QUOTE:
        return matcher.fits(mark.span.of(text)) or matcher.fits(named(mark.entity or ""))
    speaker = mark.speaker
    return speaker is not None and (
        matcher.fits(speaker.span.of(text)) or matcher.fits(named(speaker.entity or ""))
    )


def _of_text(text: str, matcher: Matcher) -> Iterable[Snippet]:
    """The stretch in which most of the terms stand together, and the next best one elsewhere."""
    found = list(islice(matcher.found(text), _COMPARED))
    scored = []
    for i, (span, _) in enumerate(found):
        near = [term for other, term in found[i:] if other.end <= span.start + 2 * _AROUND]
        scored.append((-len(set(near)), i))
    taken: list[Span] = []
    for _, i in sorted(scored):
        span = found[i][0]
        if len(taken) < 2 and all(abs(span.start - other.start) > 3 * _AROUND for other in taken):
            taken.append(span)
            yield _cut(text, span, matcher, Where.TEXT, span, "")


def _terms(query: Query, *fields: Field | None) -> list[Term]:
    return [term for term in query.terms if term.field in fields]


def _cut(text: str, span: Span, matcher: Matcher, where: Where, place: Span | None, mark: str) -> Snippet:
    """A line with the words of ``span`` in it, cut between words, and what of the terms stands in it."""
    start = max(0, span.start - _AROUND)
    end = min(
        len(text), max(span.end, min(span.start + 3 * _AROUND, span.end + _AROUND)), start + 6 * _AROUND
    )
    before, after = text[start : span.start], text[span.start : end]
    before = before.rpartition("\n\n")[2]
    after = after[: max(len(span.of(text)), 1)] + after[max(len(span.of(text)), 1) :].partition("\n\n")[0]
    opening = (
        "… " if start and before and not before[0].isspace() and len(before) == span.start - start else ""
    )
    if opening:
        before = before.partition(" ")[2] if " " in before else before
    closing = " …" if end < len(text) and len(after) == end - span.start else ""
    if closing and " " in after[len(span.of(text)) :]:
        after = after.rpartition(" ")[0]
    line = " ".join(f"{opening}{before}{after}{closing}".split())
    return Snippet(where, line, tuple(found for found, _ in matcher.found(line)), place, mark)
