"""Writing articles out in other forms."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from typing_extensions import override

from postil import files
from postil.desk.page import Page
from postil.errors import UserError
from postil.model.category import Category
from postil.model.update import Unplaced

if TYPE_CHECKING:
    from postil.exporters.base import Exporter, Written
    from postil.exporters.work import Work


class TakenError(UserError):
    """Files are there already that would be written over."""


#: Draws a picture of so many pixels anew as PNG; None where that cannot be done.
Redraw = Callable[[bytes, int, int], bytes | None]
#: Told how many are done, and of how many. It may raise to stop the work.
Tell = Callable[[int, int], None]


def formats() -> "tuple[Exporter, ...]":
    """The formats that articles can be written in, as they declare themselves."""
    from postil.exporters.registry import EXPORTERS

    return EXPORTERS


def work_of(
    page: Page,
    meanings: Mapping[str, str] | None = None,
    categories: Iterable[Category] = (),
    picture: Callable[[str], bytes | None] = lambda _original: None,
    templates: Path | None = None,
    unplaced: tuple[Unplaced, ...] = (),
    language: str = "en",
    redraw: Redraw | None = None,
) -> "Work":
    """An article with all that is on it, as exporters take it."""
    from postil.exporters.work import Work

    return Work(
        page.article,
        page.analysis,
        page.highlights,
        page.notes,
        page.tags,
        meanings or {},
        {one.id: one for one in categories},
        page.links,
        picture,
        templates,
        unplaced,
        language=language,
        redraw=redraw,
    )


def new_template(folder: Path, starter: str) -> Path:
    """A template of the reader's own, begun with one of ``template.starters``, under a name that is free.

    Raises:
        UserError: when it cannot be written.
    """
    from postil.exporters.template import starters

    stem, dot, ending = starter.partition(".")
    names = (stem if number == 1 else f"{stem} {number}" for number in count(1))
    target = next(path for name in names if not (path := folder / f"{name}{dot}{ending}").exists())
    files.replace(target, starters()[starter].encode("utf-8"))
    return target


def export(works: "Sequence[Work]", format_name: str, options: Mapping[str, Any]) -> str | bytes:
    """Articles with their marks and notes in another form, as one file.

    Raises:
        UserError: when there is no such format, it has no such option or value, or it does not gather several articles.
    """
    from postil.exporters.registry import exporter

    return exporter(format_name).write_all(works, options)


def write_to(target: Path, written: str | bytes) -> None:
    """Writes what was exported into a file, which is replaced only when all is written."""
    data = written.encode("utf-8", errors="backslashreplace") if isinstance(written, str) else written
    files.replace(target, data)


def write_files(target: Path, written: "Written") -> None:
    """Writes what was exported into a file, after what has to lie beside it: pictures, whose names say what is in them."""
    for path, data in written.beside.items():
        there = target.parent / path
        if not there.is_file() or there.read_bytes() != data:
            files.replace(there, data)
    write_to(target, written.content)


def page_of(work: "Work") -> Page:
    """The same as views and painters take it."""
    return Page(work.article, work.analysis, work.highlights, work.notes, 0, work.tags, work.links)


class Shelf(Sequence["Work"]):
    """Works that are read when they are asked for, one at a time: of a whole library they would not fit into memory.

    Args:
        ids: of the articles.
        load: reads one.
        tell: told before each how many are read; may raise to stop.
    """

    def __init__(self, ids: Sequence[str], load: "Callable[[str], Work]", tell: Tell | None = None) -> None:
        self._ids, self._load, self._tell = tuple(ids), load, tell

    @override
    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, at: int) -> "Work": ...
    @overload
    def __getitem__(self, at: slice) -> "Shelf": ...
    @override
    def __getitem__(self, at: int | slice) -> "Work | Shelf":
        if isinstance(at, slice):
            return Shelf(self._ids[at], self._load, self._tell)
        if self._tell:
            self._tell(range(len(self))[at], len(self))
        return self._load(self._ids[at])


def write_each(
    works: "Sequence[Work]",
    chosen: "Exporter",
    folder: Path,
    options: Mapping[str, Any],
    *,
    overwrite: bool = False,
    tell: Tell | None = None,
    titles: Sequence[str] = (),
) -> list[Path]:
    """A file for each article in ``folder``, which is made when it is missing; gives them in the order of ``works``.

    Names are made from the titles. Two articles never get the same one.

    Args:
        works: the articles.
        chosen: the format.
        folder: where to.
        options: of the format.
        overwrite: replace files that are there.
        tell: told how many are written; may raise to stop.
        titles: of the articles, where they are known already; an empty one is found out.

    Raises:
        UserError: as ``export`` does; and when a file is there already, unless ``overwrite``: then nothing was written.
    """
    from postil.exporters.base import settled
    from postil.exporters.file_names import file_names

    settled(chosen, options)
    known = titles or [""] * len(works)
    named = [title or works[at].title for at, title in enumerate(known)]
    targets = [folder / name for name in file_names(named, chosen.suffix_for(options))]
    there = [target for target in targets if target.exists()]
    if there and not overwrite:
        more = f" and {len(there) - 1} more" if len(there) > 1 else ""
        raise TakenError(
            f"{there[0]}{more} would be written over. Choose another folder, or allow files to be replaced."
        )
    for number, target in enumerate(targets):
        if tell:
            tell(number, len(works))
        write_files(target, chosen.write_files([works[number]], options))
    return targets
