"""Notes and highlights from elsewhere find their article, and their place in it."""

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from postil.library import annotations, articles, brought, clock, colours, links, notes, tags
from postil.library.store import Connection, Store
from postil.model.anchoring import Anchoring, Fate, Finder, How, Placed
from postil.model.brought import Brought, BroughtMark
from postil.model.changes import Changes
from postil.model.span import Span

#: The colour of highlights that come without one.
_COLOUR = "yellow"
#: A mark on the same words counts as kept when so much around it is the same; nothing around it may be known.
_KEPT = 0.8
_HEX = 32


@dataclass(slots=True)
class NotesReport:
    """What became of the notes for one article.

    Attributes:
        article: its id, or empty: none in the library is the one.
        title: of it, as the library or else the file says.
        placed: how many marks are on the words that they were on.
        moved: how many are on other words, or among others.
        known: how many were there already.
        unplaced: words of the marks that have no place in the text; the article lists them.
        made: whether the article came with them.
    """

    article: str
    title: str
    placed: int = 0
    moved: int = 0
    known: int = 0
    unplaced: list[str] = field(default_factory=list)
    made: bool = False

    @property
    def new(self) -> int:
        """How many marks came in."""
        return self.placed + self.moved + len(self.unplaced)


def bring_in(
    store: Store, path: Path, article_id: str | None, likely: str | None = None
) -> tuple[list[NotesReport], Changes]:
    """Take in a file of notes, as one step that can be undone.

    Args:
        store: the library.
        path: the file.
        article_id: what all of them belong to; None: found out for each.
        likely: the article that those belong to which name none that is there, when half of them have a place in it.

    Raises:
        UserError: when the file cannot be read or holds no notes.
    """
    from postil.importers.notes.registry import read_notes
    from postil.importers.source import read_bytes

    found = read_notes(read_bytes(path), path.name)
    with store.write() as db:
        made = {at for at, one in enumerate(found) if article_id is None and _make(db, one)}
        with store.recorded(db, "Import notes"):
            reports = _joined(
                _report(db, one, article_id, likely, made=at in made) for at, one in enumerate(found)
            )
            _tie(db, found)
    touched = frozenset(one.article for one in reports if one.article)
    step = "Import notes" if touched else ""
    return reports, Changes(frozenset(one.article for one in reports if one.made), touched, touched, step)


def _joined(reports: Iterable[NotesReport]) -> list[NotesReport]:
    """One report for each article: a file may name it by several addresses."""
    by_article: dict[str, NotesReport] = {}
    for one in reports:
        there = by_article.setdefault(one.article or one.title, one)
        if there is not one:
            there.placed += one.placed
            there.moved += one.moved
            there.known += one.known
            there.unplaced += one.unplaced
            there.made |= one.made
    return list(by_article.values())


def _make(db: Connection, one: Brought) -> bool:
    """Adds the article that came with its notes, unless it is there; it stays when the step is undone, as all articles do."""
    if one.article is None or brought.article_of(db, one) is not None:
        return False
    own = one.id if len(one.id) == _HEX and not brought.is_article(db, one.id) else ""
    articles.add(db, replace(one.article, id=own))
    return True


def _report(
    db: Connection, one: Brought, article_id: str | None, likely: str | None, *, made: bool
) -> NotesReport:
    row = articles.row_of(db, article_id) if article_id else brought.article_of(db, one)
    if row is None and likely and _fits(db, articles.row_of(db, likely), one):
        row = articles.row_of(db, likely)
    if row is None:
        words = [mark.selector.exact for mark in one.marks]
        return NotesReport("", one.title or one.url or one.source, unplaced=words)
    report = _take(db, row, one)
    report.made = made
    return report


def _take(db: Connection, row: int, one: Brought) -> NotesReport:
    text = articles.text(db, row)
    report = NotesReport(articles.id_of(db, row), articles.title(db, row))
    find = _finding(text, one)
    for mark in one.marks:
        _add(db, row, text, mark, find, report)
    if one.body and one.body not in (there := notes.body(db, row, None)):
        notes.write(db, row, None, "\n\n".join(filter(None, (there, articles.storable(one.body)))))
    if one.tags:
        _tag(db, row, None, one.tags)
    return report


def _fits(db: Connection, row: int, one: Brought) -> bool:
    """Whether at least half of the marks have a place in an article."""
    finder = Finder(articles.text(db, row))
    return 2 * sum(finder.find(mark.selector).span is not None for mark in one.marks) >= max(
        1, len(one.marks)
    )


def _finding(text: str, one: Brought) -> Callable[[BroughtMark], Placed]:
    """How marks find their place: by the text that they were made on, where it came along, else each by its words."""
    finder = Finder(text)
    if one.article is not None and one.article.text == text:
        # What had no place in this very text has none now.
        return lambda mark: (
            Placed(Fate.KEPT, mark.span, 1.0, How.SAME)
            if mark.span
            else Placed(Fate.ORPHAN, None, 0.0, How.GONE)
        )
    if one.article is not None:
        anchoring = Anchoring(one.article.text, text)
        return lambda mark: anchoring.place(mark.span) if mark.span else finder.find(mark.selector)
    return lambda mark: finder.find(mark.selector, mark.span.start if mark.span else None)


def _add(
    db: Connection,
    row: int,
    text: str,
    mark: BroughtMark,
    find: Callable[[BroughtMark], Placed],
    report: NotesReport,
) -> None:
    id_, body = _id(mark.key), articles.storable(mark.body)
    mark = _coloured(db, mark)
    placed = find(mark)
    words = articles.storable(mark.selector.exact)
    mark = replace(mark, selector=replace(mark.selector, exact=words))
    known = (
        (bool(mark.key) and brought.is_known(db, id_))
        or (placed.span is not None and brought.has_mark(db, row, placed.span, body, mark))
        or (placed.span is None and brought.has_loose(db, row, words, body))
    )
    if known:
        report.known += 1
        return
    span = placed.span or Span(0, 0)
    annotations.add(db, row, text, brought.highlight(id_, span, mark, mark.colour or _COLOUR))
    made = brought.row_of(db, id_)
    if placed.span is None:
        brought.loosen(db, made, mark)
        report.unplaced.append(words)
    elif _settled(placed):
        report.placed += 1
    else:
        brought.tell_moved(db, made, placed.score, words)
        report.moved += 1
    if body:
        notes.write(db, row, made, body)
    if mark.tags:
        _tag(db, row, made, mark.tags)


def _coloured(db: Connection, mark: BroughtMark) -> BroughtMark:
    """A mark without a colour gets the one whose name it carries as a tag: so they come back from programs without colours."""
    named = {meaning.casefold(): colour for colour, meaning in colours.meanings(db).items()}
    colour = next((named[tag.casefold()] for tag in mark.tags if tag.casefold() in named), "")
    if mark.colour or not colour:
        return mark
    others = tuple(tag for tag in mark.tags if tag.casefold() not in named)
    return replace(mark, colour=colour, tags=others)


def _tie(db: Connection, found: Sequence[Brought]) -> None:
    """Ties marks together that were."""
    for one in found:
        for mark in one.marks:
            for other in mark.links:
                if brought.is_known(db, mark.key) and brought.is_known(db, other):
                    first, second = (annotations.locate(db, id_) for id_ in (mark.key, other))
                    links.add(db, (first.article, first.row), (second.article, second.row))


def _settled(placed: Placed) -> bool:
    """Whether nobody need look where a mark went."""
    return placed.fate is Fate.KEPT or (placed.how is not How.WORDS and placed.score >= _KEPT)


def _tag(db: Connection, row: int, mark: int | None, names: Sequence[str]) -> None:
    there = tags.on(db, row, mark)
    every = {name.casefold(): name for name in (*map(articles.storable, names), *there)}
    tags.replace(db, row, mark, tuple(every.values()))


def _id(key: str) -> str:
    """The id of a mark that has ``key`` elsewhere: the same whenever it comes."""
    plain = key.replace("-", "").lower()
    if len(plain) == _HEX and all(sign in "0123456789abcdef" for sign in plain):
        return plain
    return uuid.uuid5(uuid.NAMESPACE_URL, key).hex if key else clock.new_id()
