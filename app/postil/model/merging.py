"""What saving a library as one file and taking another one in came to."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Saved:
    """A library, or a part of it, in one file.

    Attributes:
        path: of the file.
        articles: how many are in it.
        missing: how many files that articles were made from, or pictures, could not be read.
    """

    path: str
    articles: int
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Merged:
    """What taking another library in changes, or changed.

    Attributes:
        name: of the collection that was taken in; empty: a whole library.
        made: when it was saved, ISO 8601 UTC.
        articles: how many it has.
        new: articles that are not here yet.
        changed: articles whose details, star, place or trash are decided otherwise there, and later.
        same: articles brought in on both sides apart that become one.
        gone: articles deleted for good there.
        marks, notes, tags, rest: rows added, changed and removed; ``rest`` are links, lessons, categories, colours and collections.
        both_notes: notes changed on both sides: the earlier state is among the versions.
        copy: the copy of the library as it was before, or empty.
        ids: of the new articles.
        ahead: how many changes lie in the future, by a clock that ran ahead: they count as made when the library was saved.
    """

    name: str
    made: str
    articles: int
    new: int = 0
    changed: int = 0
    same: int = 0
    gone: int = 0
    marks: tuple[int, int, int] = (0, 0, 0)
    notes: tuple[int, int, int] = (0, 0, 0)
    tags: tuple[int, int, int] = (0, 0, 0)
    rest: tuple[int, int, int] = (0, 0, 0)
    both_notes: int = 0
    copy: str = ""
    ids: tuple[str, ...] = field(default=(), repr=False)
    ahead: int = 0

    @property
    def nothing(self) -> bool:
        """Whether nothing changes."""
        numbers = (*self.marks, *self.notes, *self.tags, *self.rest)
        return not any((self.new, self.changed, self.same, self.gone, self.both_notes, *numbers))
