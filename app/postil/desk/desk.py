"""The desk: every use case of the program, on one library."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from postil.desk import analysing, annotate, intake, marking, tagging, whereabouts
from postil.desk.across import Across
from postil.desk.categorising import Categorising
from postil.desk.page import Margin, Page, Shelved, read_margin, read_page
from postil.desk.publishing import Publishing
from postil.desk.shelving import Shelving
from postil.desk.teaching import Teaching
from postil.desk.updating import Updating
from postil.desk.whereabouts import Known
from postil.errors import UserError
from postil.library import annotations as marks
from postil.library import articles, backup, colours, history, notes, originals, places, tags, twins
from postil.library.store import Store
from postil.model.address import Address
from postil.model.analysis import Analysis
from postil.model.annotation import Form
from postil.model.block import Block
from postil.model.changes import Changes
from postil.model.span import Span
from postil.model.step import Step
from postil.paths import Folders

if TYPE_CHECKING:
    from postil.desk.merging import Merging
    from postil.desk.noting import NotesReport

#: So many articles are named when it is not clear which one is meant.
_NAMED = 5


class Desk:
    """The one thing that the command line and the window talk to.

    It opens the library when it is first needed and belongs to the thread that does so; a job takes a ``clone``. Every method
    can raise UserError when the library is damaged, was written by a newer version, or the disk does not let us; then nothing
    was changed. What a method changed is on the disk when it returns.

    Args:
        folders: where library and settings lie.
    """

    def __init__(self, folders: Folders) -> None:
        self.folders = folders

    @cached_property
    def _store(self) -> Store:
        return Store(self.folders)

    @cached_property
    def lessons(self) -> Teaching:
        """What the reader taught the engine."""
        return Teaching(lambda: self._store)

    @cached_property
    def categories(self) -> Categorising:
        """The reader's own categories."""
        return Categorising(lambda: self._store)

    @cached_property
    def updates(self) -> Updating:
        """Articles that come again with another text."""
        return Updating(lambda: self._store)

    @cached_property
    def shelf(self) -> Shelving:
        """All articles, to look through and to put in order."""
        return Shelving(lambda: self._store)

    @cached_property
    def out(self) -> Publishing:
        """Articles in other forms, for other programs and for people."""
        return Publishing(lambda: self._store, self.categories)

    @cached_property
    def across(self) -> Across:
        """Search, quotes, actors and systems of the whole library."""
        return Across(lambda: self._store)

    @cached_property
    def merging(self) -> "Merging":
        """The library as one file, and others taken in."""
        from postil.desk.merging import Merging

        return Merging(lambda: self._store)

    def close(self) -> None:
        """Close the library. Using the desk again opens it again."""
        if "_store" in self.__dict__:
            self._store.close()
            del self._store

    def clone(self) -> "Desk":
        """Another desk on the same library, for use (and closing) inside a job."""
        return Desk(self.folders)

    # Bringing in

    def import_file(self, path: Path) -> tuple[str, Changes]:
        """Import a file; gives the article's id. The same bytes again give the same article, and no changes."""
        return intake.import_file(self._store, path)

    def import_html(
        self, html: str, text: str = "", source: str = "", rich: bytes = b""
    ) -> tuple[str, Changes]:
        """Import a part of a page or document that was copied, also as plain and rich text; gives the article's id."""
        return intake.import_html(self._store, html, text, source, rich)

    def import_address(
        self, url: str, say: Callable[[str], None] = lambda _sentence: None
    ) -> tuple[str, Changes]:
        """Fetch the article at a web address that the reader named, with its pictures; gives the article's id.

        Args:
            url: the address.
            say: is told a sentence when a part of the article could not be had.

        This, and nothing else, touches the network. Raises UserError, too, when the reader forbade that.
        """
        return intake.import_address(self._store, url, say)

    def require_network(self) -> None:
        """Nothing, when fetching from the web is allowed.

        Raises:
            UserError: when the reader forbade it.
        """
        intake.require_network(self.folders)

    def picture(self, original: str) -> bytes:
        """The bytes of a picture, by the ``original`` of a ``Picture``.

        Raises:
            UserError: when they are missing or are not what they were.
        """
        return originals.read(self.folders.originals, original)

    def keep_picture(self, content: bytes) -> str:
        """Keep a picture that was pasted into a note; gives what ``picture`` finds it by."""
        return originals.keep(self.folders.originals, content)

    def import_text(self, text: str, source: str = "") -> tuple[str, Changes]:
        """Import a text, such as one that was pasted; gives the article's id."""
        return intake.import_text(self._store, text, source)

    def import_notes(
        self, path: Path, article_id: str | None = None, likely: str | None = None
    ) -> "tuple[list[NotesReport], Changes]":
        """Take in notes and highlights of other programs, or of Postil's own JSON; tells for each article what became of them.

        They belong to the article given, else to the one that the file names, or whose words they are on; else to the ``likely``
        one when they fit it.
        """
        from postil.desk.noting import bring_in

        return bring_in(self._store, path, article_id, likely)

    # Looking

    def articles(self, limit: int | None = None) -> list[Shelved]:
        """All articles, or the first ``limit``: the last one imported first."""
        with self._store.read() as db:
            return articles.shelf(db, limit)

    def known(self, words: str, limit: int) -> list[Known]:
        """At most ``limit`` actors and systems of the library in whose names ``words`` stand, the best known first."""
        return whereabouts.known(self._store, words, limit)

    def page(self, article_id: str) -> Page:
        """All that a view of the article needs; what is taught by now holds in it."""
        analysing.hold_anew(self._store, article_id)
        with self._store.read() as db:
            return read_page(db, article_id)

    def margin(self, article_id: str) -> Margin:
        """What the reader made on the article: after a highlight or note this is enough, and quick on any article."""
        with self._store.read() as db:
            return read_margin(db, article_id)

    def find(self, wanted: str) -> str:
        """The id of the article meant by its id or the beginning of it, its title, its file, or a part of these.

        Raises:
            UserError: when no article fits, or several do.
        """
        with self._store.read() as db:
            found = articles.wanted(db, wanted)
        if not found:
            raise UserError(f"No article in the library fits “{wanted}”. See them all with: postil list")
        if len(found) > 1:
            named = "; ".join(f"{one.id[:8]} {one.title or one.source}" for one in found[:_NAMED])
            more = ", …" if len(found) > _NAMED else ""
            raise UserError(
                f"“{wanted}” fits {len(found)} articles: {named}{more}. Give more of the title, or the id."
            )
        return found[0].id

    def article_at(self, address: Address) -> str:
        """The id of the article that a link leads to, or of what took its place since.

        Raises:
            UserError: when that article or mark is not in the library any more.
        """
        with self._store.read() as db:
            if address.what == "mark":
                return marks.locate(db, address.id).article_id
            return articles.id_of(db, twins.successor(db, articles.row_of(db, address.id)))

    def leave(self, article_id: str, place: int) -> None:
        """Remember the code point at the top of the page, and that this was the last article."""
        with self._store.write() as db:
            places.leave(db, articles.row_of(db, article_id), place)

    def last_article(self) -> str | None:
        """The article that was left or imported last, or None in an empty library."""
        with self._store.read() as db:
            return places.last(db)

    # The engine

    def annotate(
        self, text: str, blocks: tuple[Block, ...] | None = None, *, with_model: bool = True
    ) -> Analysis:
        """The engine's marks on any text, in this process; the library is not needed (see ``desk.annotate``)."""
        return annotate.annotate(text, blocks, with_model=with_model)

    def save_analysis(self, article_id: str, analysis: Analysis) -> Changes:
        """Make ``analysis`` the engine's marks on the article; what the reader made is not touched."""
        return analysing.save_analysis(self._store, article_id, analysis, annotate.engine_version())

    def taught(self, article_id: str, text: str, analysis: Analysis) -> Analysis:
        """What the engine found in the article's text, as the reader taught it to be read; nothing is saved."""
        return analysing.taught(self._store, article_id, text, analysis)

    def needs_analysis(self, article_id: str) -> bool:
        """Whether the article has no final result of the engine, or one of another version."""
        return analysing.needs_analysis(self._store, article_id, annotate.engine_version())

    # The reader

    def highlight(
        self, article_id: str, span: Span, colour: str, form: Form = Form.FILL, *, text: str | None = None
    ) -> tuple[str, Changes]:
        """Highlight a stretch; gives the mark's id. The same highlight twice is one.

        Whoever has the article's ``text`` gives it along: reading megabytes takes a moment that is felt.
        """
        return marking.highlight(self._store, article_id, span, colour, form, text=text)

    def recolour(self, *annotation_ids: str, colour: str, form: Form | None = None) -> Changes:
        """Give highlights another colour, and another form unless it is None."""
        return marking.change_look(self._store, annotation_ids, colour, form)

    def restyle(self, *annotation_ids: str, form: Form) -> Changes:
        """Fill, underline or strike through highlights."""
        return marking.change_look(self._store, annotation_ids, None, form)

    def resize(self, annotation_id: str, span: Span) -> Changes:
        """Let a highlight cover another stretch of its article; what hangs on it stays."""
        return marking.move(self._store, annotation_id, span)

    def split(self, annotation_id: str, at: int) -> tuple[str, Changes]:
        """Cut a highlight in two at a code point inside it; gives the id of the second part."""
        return marking.split(self._store, annotation_id, at)

    def join(self, *annotation_ids: str) -> Changes:
        """Make one highlight of several in one article, with all their notes, tags and links."""
        return marking.join(self._store, annotation_ids)

    def remove(self, *annotation_ids: str) -> Changes:
        """Remove highlights, with all that hangs on them."""
        return marking.remove(self._store, *annotation_ids)

    def tag(self, article_id: str, annotation_id: str | None, names: tuple[str, ...]) -> Changes:
        """Make ``names`` the tags on a mark, or (None) on the article itself."""
        return tagging.tag(self._store, article_id, annotation_id, names)

    def tag_all(
        self, annotation_ids: tuple[str, ...], add: tuple[str, ...], take: tuple[str, ...] = ()
    ) -> Changes:
        """Add tags to several marks, and take others off them."""
        return tagging.tag_all(self._store, annotation_ids, add, take)

    def tags(self) -> list[tuple[str, int]]:
        """All tags of the library with how often each is used."""
        with self._store.read() as db:
            return tags.used(db)

    def rename_tag(self, old: str, new: str) -> Changes:
        """Call a tag otherwise in the whole library; two that get the same name become one."""
        return tagging.rename_tag(self._store, old, new)

    def link(self, first: str, second: str) -> tuple[str, Changes]:
        """Tie two marks together, given by their ids; gives the link's id."""
        return tagging.link(self._store, first, second)

    def unlink(self, link_id: str) -> Changes:
        """Untie two marks."""
        return tagging.unlink(self._store, link_id)

    def colour_meanings(self) -> dict[str, str]:
        """What the reader calls the colours of highlights; colours without a name of their own are missing."""
        with self._store.read() as db:
            return colours.meanings(db)

    def mean(self, colour: str, meaning: str) -> Changes:
        """Give a colour of highlights a name; empty takes it away."""
        return tagging.mean(self._store, colour, meaning)

    def write_note(
        self, article_id: str, annotation_id: str | None, body: str, *, begins: bool = False
    ) -> Changes:
        """Write the note on a mark, or (None) on the whole article; an empty one is removed.

        What is typed into one word of a note without a pause is one step of undo. Where an edit ``begins``, the note as it was
        becomes an earlier version; within one it does after a minute's rest.
        """
        return marking.write_note(self._store, article_id, annotation_id, body, begins=begins)

    def note_versions(self, article_id: str, annotation_id: str | None) -> list[tuple[str, str]]:
        """Earlier versions of a note as body and ISO 8601 time, the latest first."""
        with self._store.read() as db:
            row = articles.row_of(db, article_id)
            mark = marks.locate(db, annotation_id).row if annotation_id else None
            return notes.versions(db, row, mark)

    def undo(self) -> Changes:
        """Take back the last step; no changes when there is none."""
        return marking.undo(self._store)

    def redo(self) -> Changes:
        """Do the step again that was taken back last; no changes when there is none."""
        return marking.redo(self._store)

    @property
    def undo_step(self) -> Step:
        """What ``undo`` would take back, or an empty step."""
        with self._store.read() as db:
            return history.undo_step(db)

    @property
    def redo_step(self) -> Step:
        """What ``redo`` would do again, or an empty step."""
        with self._store.read() as db:
            return history.redo_step(db)

    # Safe

    def backup(self) -> Path:
        """Make (or make anew) today's verified copy of the library; gives its path."""
        return self._store.backup()

    def restore(self, copy: Path) -> Path:
        """Make the library what a copy of it is; gives the path of a copy of what it was before.

        Raises UserError, too, when that is no copy of a library.
        """
        before = self._store.restore(copy)
        self.close()
        return before

    def backup_if_due(self) -> Path | None:
        """Make today's copy when there is none yet; gives its path.

        A small library is copied when it is opened. For a large one this takes seconds: call it in a job.
        """
        return self._store.backup() if self._store.backup_due() else None

    def check(self) -> list[str]:
        """What is wrong with the library's file; empty when nothing is. Reads all of it."""
        with self._store.read() as db:
            return backup.problems(db)
