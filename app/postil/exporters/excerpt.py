"""A part of what is on an article as a work of its own: a stretch of the text, or one mark."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from postil.exporters.work import Work
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.entity import Entity
from postil.model.inline import Inline
from postil.model.span import Span

#: What is a name in a title.
_NAMES = frozenset({Kind.ACTOR, Kind.SYSTEM, Kind.PLACE})


def alone(work: Work, ids: Collection[str]) -> dict[str, Work]:
    """The same article once for each mark of ``ids`` that is on it: with that mark, what is written on it, and no other.

    It is light: thousands of them can be held. References still know which words of the title are names.
    """
    article = replace(work.article, pictures=())
    title = set(article.title.split())
    names = {
        word
        for mark in work.analysis.annotations
        if mark.kind in _NAMES
        for word in mark.span.of(article.text).split()
        if word in title
    }
    bare = replace(work, article=article, notes={}, tags={}, links=(), unplaced=(), names=frozenset(names))
    found = {}
    for mark in (*work.analysis.annotations, *work.highlights):
        if mark.id in ids:
            reader = mark in work.highlights
            analysis = Analysis(() if reader else (mark,), tuple(_entities(work, [mark])))
            found[mark.id] = replace(
                bare,
                analysis=analysis,
                highlights=(mark,) if reader else (),
                notes={mark.id: work.notes[mark.id]} if mark.id in work.notes else {},
                tags={mark.id: work.tags[mark.id]} if mark.id in work.tags else {},
            )
    return found


def part(work: Work, span: Span) -> Work:
    """What stands at ``span`` as an article without a title: its blocks, and its marks as far as they lie inside."""
    inner = work.article
    article = Article(
        text=inner.text,
        blocks=tuple(
            replace(block, span=_cut(block.span, span)) for block in inner.blocks if block.span.overlaps(span)
        ),
        id=inner.id,
        language=inner.language,
        inlines=tuple(_inside(inner.inlines, span)),
        pictures=tuple(one for one in inner.pictures if span.contains(one.span)),
        cells=tuple(one for one in inner.cells if span.contains(one.span)),
    )
    marks, highlights = (
        tuple(replace(mark, span=_cut(mark.span, span)) for mark in some if mark.span.overlaps(span))
        for some in (work.analysis.annotations, work.highlights)
    )
    ids = {mark.id for mark in (*marks, *highlights) if mark.id}
    return replace(
        work,
        article=article,
        analysis=Analysis(marks, tuple(_entities(work, marks))),
        highlights=highlights,
        notes={on: note for on, note in work.notes.items() if on in ids},
        tags={on: names for on, names in work.tags.items() if on in ids},
        links=(),
        unplaced=(),
    )


def _inside(inlines: Iterable[Inline], span: Span) -> Iterable[Inline]:
    for one in inlines:
        if one.span.overlaps(span):
            goal = one.goal if one.goal is not None and span.start <= one.goal < span.end else None
            yield replace(one, span=_cut(one.span, span), goal=goal)


def _cut(inner: Span, within: Span) -> Span:
    return Span(max(inner.start, within.start), min(inner.end, within.end))


def _entities(work: Work, marks: Iterable[Annotation]) -> Iterable[Entity]:
    wanted = {
        key for mark in marks for key in (mark.entity, mark.speaker.entity if mark.speaker else None) if key
    }
    return (entity for entity in work.analysis.entities if entity.key in wanted)
