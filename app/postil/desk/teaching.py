"""Lessons: teaching, looking at them, editing and forgetting them, and seeing beforehand what they would change."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from postil.desk import analysing, correcting, indexing, naming, wording
from postil.desk.naming import Suggestion
from postil.errors import UserError
from postil.library import annotations, articles, clock, entities, lessons
from postil.library.store import Connection, Store
from postil.model import lesson_file
from postil.model.annotation import Annotation
from postil.model.changes import Changes
from postil.model.lesson import Held, Lesson, Says, Scope
from postil.model.span import Span

#: Code points of text around a mark that is shown.
_AROUND = 60
#: What the Edit menu calls them.
STEPS = {
    Says.NOT: "Reject mark",
    Says.RIGHT: "Accept mark",
    Says.KIND: "Change kind of mark",
    Says.WHO: "Change who is meant",
    Says.SPEAKER: "Change speaker",
    Says.SAME: "Merge of two actors",
    Says.NAME: "Rename actor",
    Says.MARK: "Mark what was missed",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """What a lesson would change about one mark.

    Attributes:
        before: the mark as it is shown, or None when it is not there.
        after: as it would be, or None when it would go.
        words: the text under it.
        before_words, after_words: what stands before and after them in the text, shortened, in one line.
    """

    before: Annotation | None
    after: Annotation | None
    words: str
    before_words: str
    after_words: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a lesson would change in one article.

    Attributes:
        article: its id.
        title: its title, or where it is from.
        differences: in text order.
        renamed: names of actors or systems that would be shown otherwise, old and new.
        names: of all actors and systems that the differences refer to, by key, as they would be.
    """

    article: str
    title: str
    differences: tuple[Difference, ...]
    renamed: tuple[tuple[str, str], ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


class Teaching:
    """What the reader taught, and teaches.

    Args:
        store: gives the open library.
    """

    def __init__(self, store: Callable[[], Store]) -> None:
        self._store = store

    def all(self) -> tuple[Lesson, ...]:
        """Everything taught, in the order in which it was."""
        with self._store().read() as db:
            return lessons.all_of(db)

    def teach(self, *taught: Lesson) -> Changes:
        """Take lessons in, or change those that have an id already, as one step; they hold at once wherever marks are shown."""
        if not taught:
            return Changes()
        name = STEPS[taught[0].says]
        with self._store().step(name) as db:
            for one in taught:
                _check(one)
                lessons.save(db, one)
            naming.bring_in(db, taught)
        return self._changes(taught, name)

    def forget(self, *ids: str) -> Changes:
        """Forget lessons; what they changed is again as the engine found it."""
        name = "Forget correction" if len(ids) == 1 else "Forget corrections"
        with self._store().step(name) as db:
            gone = [one for one in (lessons.get(db, id_) for id_ in ids) if one]
            for one in gone:
                lessons.remove(db, one.id)
        return self._changes(gone, name)

    def foresee(self, *taught: Lesson, limit: int | None = None) -> list[Foreseen]:
        """What lessons would change, article by article: the open library is only looked at. Slow for lessons that hold everywhere.

        Args:
            taught: lessons that are not taught yet, or changed ones.
            limit: how many articles are enough.
        """
        with self._store().read() as db:
            found: list[Foreseen] = []
            for row in _candidates(db, taught):
                if limit is not None and len(found) >= limit:
                    break
                if foreseen := _foreseen(db, row, taught):
                    found.append(foreseen)
            return found

    def catch_up(self, stopped: Callable[[], bool] = lambda: False) -> int:
        """Hold the marks of all articles against what is taught by now, so that searches find them so; gives how many changed."""
        with self._store().read() as db:
            behind = lessons.behind(db)
        changed = 0
        for article in behind:
            if stopped():
                break
            changed += analysing.hold_anew(self._store(), article)
        return changed

    def suggest(self, words: str, limit: int = 20, *, systems: bool | None = None) -> list[Suggestion]:
        """Those who may be meant by ``words``, as the reader calls them: of the library and of the lexicons, the best fits first.

        Slow the first time: the lexicons are read. Only military ``systems``, or (False) no systems; None: both.
        """
        indexing.catch_up(self._store(), indexing.FRESH)
        with self._store().read() as db:
            return naming.suggested(db, words, limit, systems=systems)

    def names(self, keys: Iterable[str], *, as_found: bool = False) -> dict[str, str]:
        """The names of actors and systems by their keys, as the reader calls them everywhere, or ``as_found`` in texts and lexicons."""
        with self._store().read() as db:
            if as_found:
                return {key: one.name for key, one in entities.get(db, keys).items()}
            return {key: one.name for key, one in naming.called(db, keys).items()}

    def new_key(self) -> str:
        """A key for an actor or system that the reader makes."""
        return f"{correcting.PRODUCER}:{clock.new_id()}"

    def export(self, ids: Sequence[str] | None = None) -> str:
        """Lessons as a file that ``bring_in`` reads; those that hold everywhere, or the ones chosen."""
        chosen = [
            one for one in self.all() if (one.id in ids if ids is not None else one.scope is Scope.EVERYWHERE)
        ]
        return lesson_file.FILE.written(map(lesson_file.to_row, chosen))

    def bring_in(self, text: str) -> tuple[int, Changes]:
        """Take in what ``export`` wrote, in another library perhaps; gives how many lessons were new.

        Raises:
            UserError: when it is no such file; then nothing is taken in.
        """
        try:
            read = lesson_file.FILE.read(text, lesson_file.from_row)
        except ValueError as error:
            raise UserError(
                "This is no file of corrections that Postil wrote. Choose another one."
            ) from error
        name = "Import corrections"
        with self._store().step(name) as db:
            taught = lessons.all_of(db)
            there = {replace(one, id="", created="") for one in taught}
            ids = {one.id for one in taught}
            new = [one for one in read if one.id not in ids and replace(one, id="", created="") not in there]
            for one in new:
                lessons.save(db, one)
            naming.bring_in(db, new)
        return len(new), self._changes(new, name) if new else Changes()

    def _changes(self, taught: Sequence[Lesson], name: str) -> Changes:
        return Changes(
            marks=frozenset(one.article for one in taught if one.article), step=name, taught=bool(taught)
        )


def _check(lesson: Lesson) -> None:
    if lesson.says is Says.SAME and lesson.entity == lesson.to_entity:
        raise UserError("An actor cannot be merged with itself. Choose another one.")
    if lesson.says is Says.NAME and not (lesson.to_name.strip() or lesson.to_type):
        raise UserError("Give a name.")
    if lesson.says is Says.MARK and not lesson.words.strip():
        raise UserError("Select the words that are to be marked first.")


def _candidates(db: Connection, taught: Sequence[Lesson]) -> list[int]:
    """Rows of the articles in which lessons may change something, the last opened first."""
    rows: set[int] = set()
    for one in taught:
        old = lessons.get(db, one.id) if one.id else None
        for each in filter(None, (one, old)):
            if each.scope is not Scope.EVERYWHERE:
                rows |= {articles.row_of(db, each.article)} if each.article else set()
            elif each.says in (Says.SAME, Says.NAME):
                rows |= annotations.articles_with_entity(db, each.entity)
            else:
                rows |= articles.with_words(db, each.words)
    return articles.last_opened_first(db, rows)


def _foreseen(db: Connection, row: int, taught: Sequence[Lesson]) -> Foreseen | None:
    article_id, text = articles.id_of(db, row), articles.text(db, row)
    found, there = annotations.as_found(db, row), lessons.holding_in(db, row)
    changed = {one.id for one in taught if one.id}
    then = [*(one for one in there if one.id not in changed), *taught]
    before = correcting.held(text, found, there, article_id)
    after = correcting.held(text, found, then, article_id)
    wanted = analysing.mentioned([one.mark for one in (*before, *after)])
    known = entities.get(db, wanted)
    names, names_then = correcting.named(known, there), correcting.named(known, then)
    renamed = tuple(
        (names[key].name, names_then[key].name)
        for key in wanted
        if key in names and key in names_then and names[key].name != names_then[key].name
    )
    differences = _differences(text, before, after)
    if not differences and not renamed:
        return None
    shown = {key: entity.name for key, entity in names_then.items()}
    return Foreseen(article_id, articles.title(db, row), differences, renamed, shown)


def _differences(text: str, before: Sequence[Held], after: Sequence[Held]) -> tuple[Difference, ...]:
    shown = {_place(one): one.mark for one in before if not one.rejected}
    then = {_place(one): one.mark for one in after if not one.rejected}
    found: list[tuple[Span, Difference]] = []
    for place in dict.fromkeys((*shown, *then)):
        old, new = shown.get(place), then.get(place)
        mark = old or new
        if mark is not None and _plain(old) != _plain(new):
            left, words, right = wording.around(text, mark.span, _AROUND)
            found.append((mark.span, Difference(old, new, words, left, right)))
    return tuple(difference for _, difference in sorted(found, key=lambda one: one[0]))


def _place(one: Held) -> tuple[object, ...]:
    mark = one.found or one.mark
    return mark.kind, mark.span


def _plain(mark: Annotation | None) -> Annotation | None:
    """A mark without what no reader sees: how sure it is, and why."""
    return mark and replace(mark, confidence=1.0, reason=None, id="", created="")
