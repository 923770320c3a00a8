"""Projects of programs for qualitative analysis (REFI-QDA, .qdpx): texts with codings and memos (https://www.qdasoftware.org)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from postil.importers.archive import Archive, xml
from postil.importers.notes.base import colour_of, time_of
from postil.importers.notes.counting import Lines
from postil.model.annotation import Form, Selector
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.brought import Brought, BroughtMark
from postil.model.span import Span

_INTERNAL = "internal://"
#: What Postil calls itself, and the identities that it gives to two groups of codes, to two codes, and to its engine as a user.
_ORIGIN = "Postil"
_HIGHLIGHTS, _TAGS = "861ecfb7-38fa-5092-9356-0cd0b40d479b", "57714a8a-c142-52cb-98b6-2872953d31d7"
_FORMS = {
    "f746f516-08bd-5ec8-94f3-89297fc747a0": Form.UNDERLINE,
    "0230c33d-05dd-55a9-a872-48dbc418b8ee": Form.STRIKE,
}
_ENGINE = "e856db31-f032-531d-a890-06e70417478b"


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


@dataclass(frozen=True, slots=True)
class _Code:
    """A code: its name, its colour as “#rrggbb” or empty, and the identity of the code that it stands under."""

    name: str
    colour: str = ""
    above: str = ""


class _Project:
    """What the elements of one project refer to by their identities."""

    def __init__(self, root: Any, archive: Archive) -> None:
        self._archive = archive
        self._ours = root.get("origin") == _ORIGIN
        self._codes = {one.get("guid"): _code(one) for one in _named(root, "Code")}
        self._notes = {one.get("guid"): one for one in _named(root, "Note")}

    def text_source(self, one: Any) -> Brought | None:
        text = self._text(one)
        if not text.strip():
            return None
        lines = Lines(text)
        by_place: dict[object, BroughtMark] = {}
        for mark in filter(
            None, (self._mark(each, lines) for each in one if _tag(each) == "PlainTextSelection")
        ):
            # Others write a selection for each code of the same words.
            place = mark.key if self._ours else mark.span
            by_place[place] = _joined(by_place[place], mark) if place in by_place else mark
        title = one.get("name") or ""
        article = Article(
            lines.text, tuple(_blocks(lines.text)), title=title, source=f"{title}.txt" if title else ""
        )
        return Brought(
            tuple(by_place.values()),
            id=_key(one.get("guid") or "") if self._ours else "",
            source=title,
            title=title,
            body=self._body(one, described=not self._ours),
            tags=self._said(one)[0],
            article=article,
        )

    def _mark(self, one: Any, lines: Lines) -> BroughtMark | None:
        span = lines.span(one.get("startPosition"), one.get("endPosition"), one.get("name") or "")
        if span is None:
            return None
        tags, colour = self._said(one)
        body = self._body(one)
        if self._ours and one.get("creatingUser") == _ENGINE and not (body or tags):
            # An engine finds its marks anew.
            return None
        return BroughtMark(
            Selector.of(lines.text, span),
            _key(one.get("guid") or ""),
            span,
            body,
            tags,
            colour,
            next((_FORMS[ref] for ref in _refs(one) if ref in _FORMS), Form.FILL),
            created=time_of(one.get("creationDateTime")),
        )

    def _said(self, one: Any) -> tuple[tuple[str, ...], str]:
        """Tags and colour of what something was coded by."""
        codes = [self._codes[ref] for ref in _refs(one) if ref in self._codes]
        if self._ours:
            # Of what Postil wrote the colours of highlights are codes, and its tags; other codes say what the engine found.
            tags = [code.name.removeprefix("#") for code in codes if code.above == _TAGS]
            colours = [code.colour for code in codes if code.above == _HIGHLIGHTS]
        else:
            named = [code.name.lower() for code in codes if colour_of(code.name)]
            colours = [*named, *(code.colour for code in codes)]
            tags = [code.name for code in codes if code.name and not colour_of(code.name)]
        return tuple(dict.fromkeys(tags)), next(filter(None, map(colour_of, colours)), "")

    def _body(self, one: Any, *, described: bool = True) -> str:
        """Description and memos."""
        said = [(each.text or "").strip() for each in one if described and _tag(each) == "Description"]
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
            data = self._archive.read(f"sources/{name}") or self._archive.read(f"Sources/{name}")
            return (data or self._archive.read(name)).decode("utf-8-sig", "replace")
        said = next((each.text or "" for each in one if _tag(each) == "PlainTextContent"), "")
        return said.removeprefix("\ufeff")


def _code(one: Any) -> _Code:
    """A code; one of Postil's that had to be renamed says in its description what it means."""
    above = one.getparent()
    described = next((each.text for each in one if _tag(each) == "Description" and each.text), "")
    ours = above is not None and above.get("guid") == _TAGS
    name = described if ours and described else one.get("name") or ""
    return _Code(
        " ".join(name.split()), one.get("color") or "", (above.get("guid") or "") if above is not None else ""
    )


def _refs(one: Any) -> list[str]:
    """The identities of the codes that something was coded by."""
    codings = (ref for each in one if _tag(each) == "Coding" for ref in each)
    return [ref.get("targetGUID") or "" for ref in codings if _tag(ref) == "CodeRef"]


def _joined(mark: BroughtMark, other: BroughtMark) -> BroughtMark:
    """Two marks on the same words as one."""
    bodies = dict.fromkeys(filter(None, (mark.body, other.body)))
    return replace(
        mark,
        body="\n\n".join(bodies),
        tags=tuple(dict.fromkeys((*mark.tags, *other.tags))),
        colour=mark.colour or other.colour,
    )


def _blocks(text: str) -> Iterator[Block]:
    """A paragraph for each line."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Block(Role.PARAGRAPH, Span(at, at + len(line)).stripped(text))
        at += len(line) + 1


def _key(guid: str) -> str:
    plain = guid.strip("{}").replace("-", "").lower()
    return plain if len(plain) == 32 else guid and f"refi:{guid}"


def _named(root: Any, name: str) -> Iterator[Any]:
    return (one for one in root.iter() if _tag(one) == name)


def _tag(one: Any) -> str:
    return str(one.tag).rpartition("}")[2]
