"""Projects of programs for qualitative analysis (REFI-QDA, .qdpx): texts with codings and memos (https://www.qdasoftware.org)."""

from collections.abc import Iterator
from typing import Any

from postil.importers.archive import Archive, xml
from postil.importers.notes.base import colour_of, time_of
from postil.model.annotation import Selector
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.brought import Brought, BroughtMark
from postil.model.span import Span

_INTERNAL = "internal://"


def fits(data: bytes) -> bool:
    """Whether a file may be of this kind."""
    return data.startswith(b"PK") and b".qde" in data


def read(data: bytes, source: str) -> list[Brought]:
    """The texts of a project with what was coded and written on them."""
    archive = Archive(data, source)
    name = next((name for name in archive.names if name.lower().endswith(".qde")), "")
    root = xml(archive.read(name), source)
    project = _Project(root, archive)
    return [found for one in _named(root, "TextSource") if (found := project.text_source(one)) is not None]


class _Project:
    """What the elements of one project refer to by their identities."""

    def __init__(self, root: Any, archive: Archive) -> None:
        self._archive = archive
        self._codes = {one.get("guid"): one for one in _named(root, "Code")}
        self._notes = {one.get("guid"): one for one in _named(root, "Note")}
        self._users = {one.get("guid") for one in _named(root, "User")}

    def text_source(self, one: Any) -> Brought | None:
        text = self._text(one).replace("\ufeff", "")
        if not text.strip():
            return None
        lines = _Lines(text)
        marks = tuple(
            mark
            for each in one
            if _tag(each) == "PlainTextSelection" and (mark := self._mark(each, lines)) is not None
        )
        title = one.get("name") or ""
        article = Article(
            lines.text, tuple(_blocks(lines.text)), title=title, source=f"{title}.txt" if title else ""
        )
        tags = [self._code(each) for each in _coded(one)]
        return Brought(
            marks,
            source=title,
            title=title,
            body=self._body(one),
            tags=tuple(dict.fromkeys(name for name, _ in tags if name)),
            article=article,
        )

    def _mark(self, one: Any, lines: "_Lines") -> BroughtMark | None:
        span = lines.span(one.get("startPosition"), one.get("endPosition"), one.get("name") or "")
        if span is None:
            return None
        codes = [self._code(each) for each in _coded(one)]
        colour = next((name.lower() for name, _ in codes if colour_of(name)), "")
        tags = [name for name, _ in codes if name and not colour_of(name)]
        return BroughtMark(
            Selector.of(lines.text, span),
            _key(one.get("guid") or ""),
            span,
            self._body(one),
            tuple(dict.fromkeys(tags)),
            colour_of(colour) or next((found for _, value in codes if (found := colour_of(value))), ""),
            created=time_of(one.get("creationDateTime")),
        )

    def _code(self, coding: Any) -> tuple[str, str]:
        """Name and colour of what something was coded by."""
        refs = [ref.get("targetGUID") for ref in coding if _tag(ref) == "CodeRef"]
        code = self._codes.get(refs[0]) if refs else None
        return (
            ("", "")
            if code is None
            else (" ".join((code.get("name") or "").split()), code.get("color") or "")
        )

    def _body(self, one: Any) -> str:
        """Description and memos."""
        said = [(each.text or "").strip() for each in one if _tag(each) == "Description"]
        for each in one:
            note = self._notes.get(each.get("targetGUID")) if _tag(each) == "NoteRef" else None
            if note is not None:
                said.append(self._text(note).strip())
        return "\n\n".join(filter(None, dict.fromkeys(said)))

    def _text(self, one: Any) -> str:
        """What an element says: beside it in the archive, or inside."""
        path = one.get("plainTextPath") or ""
        if path.startswith(_INTERNAL):
            name = path.removeprefix(_INTERNAL)
            data = self._archive.read(f"sources/{name}") or self._archive.read(name)
            return data.decode("utf-8-sig", "replace")
        return next((each.text or "" for each in one if _tag(each) == "PlainTextContent"), "")


class _Lines:
    """A text with line feeds alone, and the way there from one that counts both signs of a line end."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.text = source.replace("\r\n", "\n").replace("\r", "\n")

    def span(self, start: str | None, end: str | None, named: str) -> Span | None:
        """Where a selection is. Programs count line ends as one character or as two: the words that it is named by decide."""
        if (
            start is None
            or end is None
            or not (start.isdecimal() and end.isdecimal())
            or int(start) >= int(end)
        ):
            return None
        as_one = Span(int(start), min(int(end), len(self.text)))
        if self._source == self.text:
            return as_one if as_one.start < as_one.end else None
        as_two = Span(*(len(self._source[: int(at)].replace("\r\n", "\n")) for at in (start, end)))
        wanted = " ".join(named.split()).rstrip("….")
        likely = [
            span
            for span in (as_one, as_two)
            if wanted and " ".join(span.of(self.text).split()).startswith(wanted)
        ]
        return (likely or [as_two])[0]


def _blocks(text: str) -> Iterator[Block]:
    """A paragraph for each line."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Block(Role.PARAGRAPH, Span(at, at + len(line)).stripped(text))
        at += len(line) + 1


def _coded(one: Any) -> Iterator[Any]:
    return (each for each in one if _tag(each) == "Coding")


def _key(guid: str) -> str:
    plain = guid.strip("{}").replace("-", "").lower()
    return plain if len(plain) == 32 else guid and f"refi:{guid}"


def _named(root: Any, name: str) -> Iterator[Any]:
    return (one for one in root.iter() if _tag(one) == name)


def _tag(one: Any) -> str:
    return str(one.tag).rpartition("}")[2]
