"""The articles of a library, written out in other forms."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from postil import files
from postil.desk import analysing, citing, publish, updating
from postil.desk.categorising import Categorising
from postil.desk.citing import Quoted
from postil.desk.page import Page, read_page
from postil.errors import UserError
from postil.library import articles, colours, originals
from postil.library.store import Store
from postil.model.span import Span
from postil.model.update import Unplaced
from postil.settings import Settings

if TYPE_CHECKING:
    from postil.exporters.clippings import Clipping
    from postil.exporters.registry import Exporter
    from postil.exporters.work import Work


class Publishing:
    """What leaves the library.

    Args:
        store: gives the library; it is opened when it is first needed.
        categories: the reader's own, whose names stand in what is written.

    Attributes:
        redraw: draws pictures anew for formats that do not know their kind; set by whoever can.
        language: of headings, "en" or "de"; empty: that of the settings, or of the desktop.
    """

    def __init__(self, store: Callable[[], Store], categories: Categorising) -> None:
        self._give, self._categories = store, categories
        self.redraw: publish.Redraw | None = None
        self.language = ""

    def formats(self) -> "tuple[Exporter, ...]":
        """The formats that articles can be written in."""
        return publish.formats()

    def works(self, *article_ids: str) -> "list[Work]":
        """Articles with all that is on them, as exporters take them."""
        return [*map(self._reader(), article_ids)]

    def shelf(self, article_ids: Sequence[str], tell: publish.Tell | None = None) -> publish.Shelf:
        """The same, each read when it is asked for; ``tell`` hears of it."""
        return publish.Shelf(article_ids, self._reader(), tell)

    def _reader(self) -> "Callable[[str], Work]":
        """What reads an article by its id; what all articles share is read now, once."""
        store = self._give()
        with store.read() as db:
            meanings = colours.meanings(db)
        given = meanings, self._categories.all(), self._picture_or_none, self._template_folder
        language = self.language or spoken(Settings.load(store.folders).language, os.environ)

        def read(article_id: str) -> "Work":
            page, unplaced = _page(store, article_id)
            return publish.work_of(page, *given, unplaced, language, self.redraw)

        return read

    def names(self) -> dict[str, str]:
        """What a reader calls the articles that are not thrown away, by their ids, the last one imported first; empty: nothing."""
        with self._give().read() as db:
            return {id_: title or source for id_, title, source in articles.names(db)}

    def titles(self, article_ids: Sequence[str]) -> list[str]:
        """The titles of articles; empty where one has none."""
        with self._give().read() as db:
            known = {id_: title for id_, title, _ in articles.names(db)}
        return [known.get(id_, "") for id_ in article_ids]

    def _picture_or_none(self, original: str) -> bytes | None:
        try:
            return originals.read(self._give().folders.originals, original)
        except UserError:
            return None

    def write(self, article_id: str, format_name: str, **options: Any) -> str | bytes:
        """The article with its marks and notes in another form."""
        return publish.export(self.works(article_id), format_name, options)

    def write_to(self, article_id: str, format_name: str, target: Path, **options: Any) -> None:
        """The same into a file, which is replaced only when all is written."""
        from postil.exporters.registry import exporter

        publish.write_files(target, exporter(format_name).write_files(self.works(article_id), options))

    def quoted(self, article_id: str, place: Span, words: str, style: str) -> Quoted:
        """``words``, which stand at ``place`` in the article, with their citation in a style of ``exporters.citations``.

        Raises UserError, too, when they differ from the article in a character.
        """
        [work] = self.works(article_id)
        return citing.quoted(work, place, words, style)

    def clipping(self, article_id: str, span: Span, form: str, kinds: str) -> "Clipping":
        """What stands at ``span``, for the clipboard, in a form of ``exporters.clippings``; with the marks of ``kinds``."""
        from postil.exporters.clippings import clipping

        [work] = self.works(article_id)
        return clipping(work, span.stripped(work.article.text), form, kinds)

    # The reader's own templates

    @property
    def _template_folder(self) -> Path:
        return self._give().folders.data / "templates"

    def templates(self) -> list[str]:
        """The names of the reader's own templates."""
        folder = self._template_folder
        return sorted(one.name for one in folder.iterdir() if one.is_file()) if folder.is_dir() else []

    def starters(self) -> list[str]:
        """The names of the templates that readers can begin with."""
        from postil.exporters.template import starters

        return list(starters())

    def new_template(self, starter: str) -> Path:
        """A file in the folder of the reader's templates, begun with one of ``starters``."""
        return publish.new_template(self._template_folder, starter)

    def template_folder(self) -> Path:
        """The folder that they lie in; made when it is missing."""
        folder = self._template_folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise files.trouble(error, folder) from error
        return folder


def spoken(setting: str, environment: Mapping[str, str]) -> str:
    """The language of a value of ``Settings.language``, "en" or "de"; for "auto" that of the desktop, as POSIX names it."""
    wanted = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    desktop = next(filter(None, wanted), "")
    return "de" if (desktop if setting == "auto" else setting).lower().startswith("de") else "en"


def _page(store: Store, article_id: str) -> tuple[Page, tuple[Unplaced, ...]]:
    """An article with what is on it, and the marks that have no place in it any more."""
    analysing.hold_anew(store, article_id)
    with store.read() as db:
        return read_page(db, article_id), updating.unplaced(db, articles.row_of(db, article_id))
