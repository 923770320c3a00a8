"""W3C Web Annotations (Recommendation of 23 February 2017), as JSON-LD: a collection with one page of all marks and notes.

What the vocabulary of the W3C has no word for stands in properties ``postil:…``, which are absolute IRIs of our own scheme.
"""

import json
from collections.abc import Iterator, Sequence
from uuid import UUID

from typing_extensions import override

from postil.exporters.base import ALL_KINDS, Gathering, Option, OptionKind, Options, settled, shown, wants
from postil.exporters.identity import article_uuid, mark_uuid, named, unplaced_uuid
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Kind, Origin, Selector
from postil.model.span import Span
from postil.model.update import Unplaced
from postil.model.wire import Json

#: Stands where the items will be.
_ITEMS = "@items"
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
#: What programs get without asking them: kinds whose marks are about somebody or something.
_IDENTIFYING = frozenset({Kind.ACTOR, Kind.SYSTEM, Kind.PLACE})


class WebAnnotationExporter(Gathering):
    """An AnnotationCollection; positions are code points into the article's text."""

    name = "web-annotation"
    title = "W3C Web Annotation (JSON-LD)"
    suffix = ".jsonld"
    options = (
        ALL_KINDS,
        Option("creator", "Your name", OptionKind.TEXT, ""),
        Option("indent", "Indented", OptionKind.SWITCH, default=True),
    )

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """The collection, and a line end."""
        chosen = settled(self, options)
        indent = 2 if chosen["indent"] else None
        items: list[str] = []
        ids, label = [], f"{len(works)} articles"
        for work in works:
            found = _Annotations(work, chosen["creator"]).items(chosen["kinds"])
            items += (json.dumps(item, ensure_ascii=False, indent=indent) for item in found)
            ids.append(str(article_uuid(work)))
            if len(works) == 1:
                label = work.title
        collection = {"@context": _CONTEXT, **_collection(ids, label, len(items))}
        head, _, tail = json.dumps(collection, ensure_ascii=False, indent=indent).rpartition(f'"{_ITEMS}"')
        return f"{head}{_listed(items, indented=bool(indent))}{tail}\n"


def _listed(items: list[str], *, indented: bool) -> str:
    """Items as a list of JSON at its depth in the collection: as text they take a fifth of the memory."""
    if not (indented and items):
        return f"[{', '.join(items)}]"
    inside = ",\n".join(items).replace("\n", f"\n{' ' * 6}")
    return f"[\n      {inside}\n    ]"


def _collection(ids: Sequence[str], label: str, total: int) -> Json:
    page = _urn(named("page", *ids))
    return {
        "id": _urn(named("collection", *ids)),
        "type": "AnnotationCollection",
        "label": label,
        "generator": _software("Postil"),
        "total": total,
        "first": {"id": page, "type": "AnnotationPage", "startIndex": 0, "items": _ITEMS},
        "last": page,
    }


class _Annotations:
    """The annotations of one article."""

    def __init__(self, work: Work, creator: str) -> None:
        self._work, self._text = work, work.article.text
        self._reader: Json = {"type": "Person", "name": creator or "Reader"}
        self._id = _urn(article_uuid(work))
        self._source = self._resource()

    def items(self, kinds: str) -> Iterator[Json]:
        """What is on the whole article first, then the marks of ``kinds`` in text order."""
        if self._work.note or self._work.tags.get(None):
            yield self._on_article()
        for mark in shown(self._work.marks, kinds):
            yield self._on_mark(mark)
        if wants(kinds, Kind.HIGHLIGHT):
            yield from map(self._unplaced, self._work.unplaced)

    def _resource(self) -> Json:
        """The article, by its address where it has one."""
        article = self._work.article
        facts = {
            "id": article.url or self._id,
            "type": "Text",
            "format": "text/html" if article.url else "text/plain",
            "language": article.language,
            "postil:title": self._work.title,
            "postil:article": self._id,
        }
        return {name: value for name, value in facts.items() if value}

    def _on_article(self) -> Json:
        note, tags = self._work.notes.get(None), self._work.tags.get(None, ())
        bodies = [*([_note(note.body, note.modified)] if self._work.note and note else []), *map(_tag, tags)]
        modified = note.modified if note else ""
        return {
            "id": _urn(named("on-article", self._id)),
            "type": "Annotation",
            "motivation": bodies[0]["purpose"],
            "creator": self._reader,
            **({"modified": modified} if modified else {}),
            "generator": _software("Postil"),
            "body": bodies,
            "target": self._source,
        }

    def _on_mark(self, mark: Annotation) -> Json:
        bodies = list(self._bodies(mark))
        note = self._work.notes.get(mark.id) if mark.id else None
        dates = {"created": mark.created, "modified": note.modified if note else ""}
        by_reader = mark.origin is Origin.READER
        return {
            "id": _urn(mark_uuid(self._work, mark)),
            "type": "Annotation",
            "motivation": _motivation(mark, bodies),
            "creator": self._reader if by_reader else _software(mark.producer or "Postil", mark.version),
            **{name: date for name, date in dates.items() if date},
            "generator": _software("Postil"),
            **({"body": bodies} if bodies else {}),
            "target": self._place(mark.span),
            **_details(mark),
        }

    def _unplaced(self, one: Unplaced) -> Json:
        """A mark whose words are not in the text any more: they alone say where it was."""
        bodies = [*([_note(one.note, "")] if one.note.strip() else []), *map(_tag, one.tags)]
        quote = {"exact": one.words, "prefix": one.before, "suffix": one.after}
        details = {
            "postil:kind": str(Kind.HIGHLIGHT),
            "postil:colour": one.colour,
            "postil:form": str(one.form),
        }
        return {
            "id": _urn(unplaced_uuid(one)),
            "type": "Annotation",
            "motivation": bodies[0]["purpose"] if bodies else "highlighting",
            "creator": self._reader,
            **({"created": one.created} if one.created else {}),
            "generator": _software("Postil"),
            **({"body": bodies} if bodies else {}),
            "target": {
                "type": "SpecificResource",
                "source": self._source,
                "selector": [{"type": "TextQuoteSelector", **quote}],
            },
            **{name: value for name, value in details.items() if value},
        }

    def _place(self, span: Span) -> Json:
        selector = Selector.of(self._text, span)
        return {
            "type": "SpecificResource",
            "source": self._source,
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": selector.exact,
                    "prefix": selector.prefix,
                    "suffix": selector.suffix,
                },
            ],
        }

    def _bodies(self, mark: Annotation) -> Iterator[Json]:
        """What the mark says: note, tags, who or what, kind, by whom said, what it is tied to."""
        work = self._work
        note = work.notes.get(mark.id) if mark.id else None
        if note and note.body.strip():
            yield _note(note.body, note.modified)
        yield from map(_tag, work.tags_on(mark))
        entity = work.entity(mark.entity)
        if entity:
            facts = {"postil:entity": entity.key, "postil:entityType": str(entity.type)}
            yield _text("identifying", entity.name) | facts
        meaning = work.meaning(mark)
        if meaning:
            yield _text("classifying", meaning)
        if mark.speaker:
            yield self._word(mark.speaker.span, "speaker") | _who(work, mark)
        if mark.cue:
            yield self._word(mark.cue, "cue")
        for link in work.links_of(mark):
            other = link.other(mark.id)
            source = {"id": _urn(UUID(hex=other.annotation)), "postil:article": _urn(UUID(hex=other.article))}
            yield {"type": "SpecificResource", "purpose": "linking", "source": source}

    def _word(self, span: Span, role: str) -> Json:
        """Words of the article that belong to a mark."""
        place = self._place(span) | {"source": self._source["id"]}
        return place | {"purpose": "describing", "postil:role": role}


def _motivation(mark: Annotation, bodies: list[Json]) -> str:
    """Why the mark was made: for the reader's, what they did with it; for the engine's, what it says."""
    if mark.origin is Origin.READER and mark.kind is Kind.HIGHLIGHT:
        purposes = [body["purpose"] for body in bodies]
        return next((one for one in ("commenting", "tagging", "linking") if one in purposes), "highlighting")
    named_one = any(body["purpose"] == "identifying" for body in bodies)
    return "identifying" if mark.kind in _IDENTIFYING and named_one else "classifying"


def _details(mark: Annotation) -> Json:
    facts: Json = {
        "postil:kind": str(mark.kind),
        "postil:label": mark.label,
        "postil:colour": mark.colour,
        "postil:form": str(mark.form),
    }
    if mark.origin is Origin.ENGINE:
        facts["postil:confidence"] = round(mark.confidence, 4)
    if mark.reason:
        facts |= {"postil:evidence": str(mark.reason.evidence), "postil:reason": mark.reason.sentence}
    return {name: value for name, value in facts.items() if value != ""}


def _who(work: Work, mark: Annotation) -> Json:
    """The name of the speaker, and who that is."""
    speaker = mark.speaker
    key = {"postil:entity": speaker.entity} if speaker and speaker.entity else {}
    confidence = {"postil:confidence": round(speaker.confidence, 4)} if speaker else {}
    return {"postil:name": work.speaker(mark), **key, **confidence}


def _note(body: str, modified: str) -> Json:
    return _text("commenting", body, "text/markdown") | ({"modified": modified} if modified else {})


def _tag(name: str) -> Json:
    return _text("tagging", name)


def _text(purpose: str, value: str, form: str = "text/plain") -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": form}


def _software(name: str, version: str = "") -> Json:
    return {"type": "Software", "name": name} | ({"postil:version": version} if version else {})


def _urn(identity: UUID) -> str:
    return f"urn:uuid:{identity}"
