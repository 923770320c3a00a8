"""Writes the kept folder: plain functions, for jobs that run one after the other."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from postil.desk.desk import Desk
from postil.desk.vault import UnwrittenError, write_vault
from postil.desk.vault_waiting import Waiting
from postil.ui.export.equipped import equipped


@dataclass(frozen=True, slots=True)
class Keeping:
    """How the folder is kept.

    Attributes:
        folder: where it is.
        format_name: one of ``desk.vault.FORMATS``.
        options: as they were chosen last; those that the format does not know are passed over.
    """

    folder: Path
    format_name: str
    options: Mapping[str, str]


def write(desk: Desk, keeping: Keeping, ids: Iterable[str], tell: Callable[[float], None]) -> list[Path]:
    """Writes articles; gives the files that were written.

    Whatever is not written, because ``tell`` raises, a file is in trouble or the program is killed, goes on waiting.
    """
    with closing(equipped(desk)) as own:
        waiting = Waiting(own.folders.data, keeping.folder)
        there = own.out.names()
        wanted = [id_ for id_ in sorted(ids) if id_ in there]
        lacking = {*waiting.ids(), *wanted}
        waiting.keep(lacking)

        def told(done: int, of: int) -> None:
            tell(done / of)
            lacking.difference_update(wanted[:done])

        try:
            written = write_vault(
                own.out.shelf(wanted), keeping.format_name, keeping.folder, _known(own, keeping), told
            )
            lacking.difference_update(wanted)
        except UnwrittenError as error:
            lacking.difference_update(set(wanted) - error.articles)
            raise
        finally:
            waiting.keep(lacking & there.keys())
        return written


def note(desk: Desk, folder: Path, ids: Iterable[str]) -> None:
    """These articles wait as well; nothing is written."""
    waiting = Waiting(desk.folders.data, folder)
    waiting.keep(waiting.ids().union(ids))


def forget(desk: Desk, folder: Path) -> None:
    """Nothing waits any more."""
    Waiting(desk.folders.data, folder).keep(())


def waits(desk: Desk, folder: Path) -> frozenset[str]:
    """The ids of the articles that were not written when the program ended."""
    return Waiting(desk.folders.data, folder).ids()


def _known(desk: Desk, keeping: Keeping) -> dict[str, str]:
    form = next(one for one in desk.out.formats() if one.name == keeping.format_name)
    known = {option.name for option in form.options}
    return {name: value for name, value in keeping.options.items() if name in known}
