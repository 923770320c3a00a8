"""A desk without a library: articles in memory, with undo."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from postil.desk.page import Margin, Page, Shelved
from postil.errors import UserError
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Form, Kind, Origin
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.category import Category
from postil.model.changes import Changes
from postil.model.note import Note
from postil.model.span import Span
from postil.model.step import Step

TEXT = (
    "Beijing and Moscow unite\n"
    "Moscow 🚀 said: “We hope that the summit will enhance trust.”\n"
    "In return, Moscow provided Beijing with air defense systems such as the S-400.\n"
    "Nobody knows what comes next.\n"
)


def article(id_: str = "a1", text: str = TEXT) -> Article:
    """An article whose first line is the title and whose other lines are paragraphs."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        role = Role.PARAGRAPH if blocks else Role.TITLE
        blocks.append(Block(role, Span(start, start + len(line.rstrip()))))
        start += len(line)
    return Article(text, tuple(blocks), id=id_, title=text.splitlines()[0], source="unite.txt")


@dataclass
class FakeLessons:
    """Counts how often articles were to catch up."""

    caught_up: int = 0

    def catch_up(self, stopped: Callable[[], bool]) -> int:
        self.caught_up += not stopped()
        return 0


class FakeCategories:
    """There are none."""

    def all(self) -> tuple[Category, ...]:
        return ()


@dataclass
class FakeDesk:
    """Keeps everything in memory; clones share it.

    Attributes:
        calls: what was asked of it that changes something, in order.
    """

    pages: dict[str, Page] = field(default_factory=dict)
    analysed: set[str] = field(default_factory=set)
    calls: list[tuple[str, ...]] = field(default_factory=list)
    done: list[tuple[str, Page]] = field(default_factory=list)
    undone: list[tuple[str, Page]] = field(default_factory=list)
    left: tuple[str, int] | None = None
    lessons: FakeLessons = field(default_factory=FakeLessons)
    categories: FakeCategories = field(default_factory=FakeCategories)

    def clone(self) -> "FakeDesk":
        return self

    def close(self) -> None:
        pass

    def import_file(self, path: Path) -> tuple[str, Changes]:
        if not path.exists():
            raise UserError(f"There is no file {path.name}. Choose another one.")
        return self._add(article(f"a{len(self.pages) + 1}", path.read_text(encoding="utf-8")))

    def import_text(self, text: str, source: str = "") -> tuple[str, Changes]:
        return self._add(article(f"a{len(self.pages) + 1}", text))

    def import_html(
        self, html: str, text: str = "", source: str = "", rich: bytes = b""
    ) -> tuple[str, Changes]:
        return self._add(
            article(f"a{len(self.pages) + 1}", f"{html}|{text}{source}|{rich.decode()}".rstrip("|"))
        )

    def picture(self, original: str) -> bytes:
        raise UserError(f"There is no picture {original}.")

    def _add(self, new: Article) -> tuple[str, Changes]:
        self.pages[new.id] = Page(new, Analysis((), final=False), (), {}, 0)
        return new.id, Changes(articles=frozenset({new.id}))

    def articles(self) -> list[Shelved]:
        rows = self.pages.items()
        return [Shelved(i, p.article.title, p.article.source, "", "", 0, 0) for i, p in rows][::-1]

    def page(self, article_id: str) -> Page:
        return self.pages[article_id]

    def margin(self, article_id: str) -> Margin:
        page = self.pages[article_id]
        return Margin(page.highlights, page.notes)

    def needs_analysis(self, article_id: str) -> bool:
        return article_id not in self.analysed

    def save_analysis(self, article_id: str, analysis: Analysis) -> Changes:
        self.analysed.add(article_id)
        self.calls.append(("save_analysis", article_id))
        with_ids = tuple(replace(mark, id=f"e{n}") for n, mark in enumerate(analysis.annotations))
        fresh = replace(analysis, annotations=with_ids)
        self.pages[article_id] = replace(self.pages[article_id], analysis=fresh)
        return Changes(marks=frozenset({article_id}))

    def taught(self, article_id: str, text: str, analysis: Analysis) -> Analysis:
        return analysis

    def highlight(
        self, article_id: str, span: Span, colour: str, form: Form = Form.FILL, *, text: str | None = None
    ) -> tuple[str, Changes]:
        id_ = f"h{span.start}"
        mark = Annotation(span, Kind.HIGHLIGHT, Origin.READER, id=id_, colour=colour, producer="reader")
        page = self.pages[article_id]
        marks = tuple(sorted((*page.highlights, mark), key=lambda m: m.span))
        self._step(article_id, "Highlight", replace(page, highlights=marks))
        return id_, Changes(marks=frozenset({article_id}), step="Highlight")

    def recolour(self, annotation_id: str, *, colour: str) -> Changes:
        article_id, page = self._of(annotation_id)
        marks = tuple(replace(m, colour=colour) if m.id == annotation_id else m for m in page.highlights)
        self._step(article_id, "Recolour", replace(page, highlights=marks))
        return Changes(marks=frozenset({article_id}))

    def remove(self, annotation_id: str) -> Changes:
        article_id, page = self._of(annotation_id)
        marks = tuple(m for m in page.highlights if m.id != annotation_id)
        notes = {i: n for i, n in page.notes.items() if i != annotation_id}
        self._step(article_id, "Delete highlight", replace(page, highlights=marks, notes=notes))
        return Changes(marks=frozenset({article_id}), notes=frozenset({article_id}))

    def write_note(
        self, article_id: str, annotation_id: str | None, body: str, *, begins: bool = False
    ) -> Changes:
        self.calls.append(("write_note", article_id, str(annotation_id), body))
        page = self.pages[article_id]
        notes = {i: n for i, n in page.notes.items() if i != annotation_id}
        if body:
            notes[annotation_id] = Note(article_id, annotation_id, body)
        self._step(article_id, "Write note", replace(page, notes=notes))
        return Changes(notes=frozenset({article_id}))

    def undo(self) -> Changes:
        return self._swap(self.done, self.undone)

    def redo(self) -> Changes:
        return self._swap(self.undone, self.done)

    @property
    def undo_step(self) -> Step:
        return Step(self.done[-1][0] if self.done else "")

    @property
    def redo_step(self) -> Step:
        return Step(self.undone[-1][0] if self.undone else "")

    def leave(self, article_id: str, place: int) -> None:
        self.left = (article_id, place)
        self.pages[article_id] = replace(self.pages[article_id], place=place)

    def last_article(self) -> str | None:
        return self.left[0] if self.left else None

    def _of(self, annotation_id: str) -> tuple[str, Page]:
        held = self.pages.items()
        return next((i, p) for i, p in held if any(m.id == annotation_id for m in p.highlights))

    def _step(self, article_id: str, name: str, page: Page) -> None:
        self.done.append((name, self.pages[article_id]))
        self.undone.clear()
        self.pages[article_id] = page

    def _swap(self, one: list[tuple[str, Page]], other: list[tuple[str, Page]]) -> Changes:
        if not one:
            return Changes()
        name, page = one.pop()
        id_ = page.article.id
        other.append((name, self.pages[id_]))
        self.pages[id_] = page
        return Changes(marks=frozenset({id_}), notes=frozenset({id_}), step=name)
