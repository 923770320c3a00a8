"""The JSON shape of an analysis: what `postil annotate --jsonl` promises, read and written in one place.

The promised fields are ``kind, start, end, text, entity, label, confidence, producer, speaker, cue``; ``entity`` is the
canonical name there. Beside them stand fields of our own (``key``, ``version``, ``reason``, ``entities``, ``final``), which
carry all that the window shows.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Evidence, Kind, Origin, Reason, Speaker
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.entity import Entity, EntityType
from postil.model.span import Span
from postil.model.table import Cell

Json = dict[str, Any]

#: Marks in one line of an analysis that is told in parts.
PART = 250


def analysis_to_json(id_: str, text: str, analysis: Analysis) -> Json:
    """One output line of ``annotate --jsonl`` as a JSON object."""
    names = {entity.key: entity.name for entity in analysis.entities}
    return {
        "id": id_,
        "final": analysis.final,
        "text": text,
        "annotations": [annotation_to_json(text, mark, names) for mark in analysis.annotations],
        "entities": [_entity_to_json(entity) for entity in analysis.entities],
    }


def analysis_in_parts(id_: str, text: str, analysis: Analysis) -> Iterator[Json]:
    """The same for a long text as several lines of at most ``PART`` marks, without the text: all but the last say ``more``.

    Each is an analysis that ``analysis_from_json`` reads; whoever joins them never has to read megabytes at one go.
    """
    names = {entity.key: entity.name for entity in analysis.entities}
    marks = analysis.annotations
    last = max(0, len(marks) - 1) // PART * PART
    for at in range(0, last + 1, PART):
        part = [annotation_to_json(text, mark, names) for mark in marks[at : at + PART]]
        entities = [_entity_to_json(entity) for entity in analysis.entities] if at == last else []
        row: Json = {"id": id_, "final": analysis.final, "annotations": part, "entities": entities}
        yield row if at == last else row | {"more": True}


def analysis_from_json(data: Mapping[str, Any]) -> Analysis:
    """The analysis that ``analysis_to_json`` wrote.

    Raises:
        KeyError, ValueError, TypeError: when it is not of that shape.
    """
    return Analysis(
        annotations=tuple(_annotation_from_json(mark) for mark in data["annotations"]),
        entities=tuple(_entity_from_json(entity) for entity in data["entities"]),
        final=bool(data.get("final", True)),
    )


def annotation_to_json(text: str, mark: Annotation, names: Mapping[str, str]) -> Json:
    """One mark; ``names`` gives the canonical name of each entity key."""
    speaker, cue, reason = mark.speaker, mark.cue, mark.reason
    return {
        "kind": str(mark.kind),
        "start": mark.span.start,
        "end": mark.span.end,
        "text": mark.span.of(text),
        "entity": _name(mark.entity, names),
        "key": mark.entity,
        "label": mark.label,
        "confidence": round(mark.confidence, 4),
        "producer": mark.producer,
        "version": mark.version,
        "reason": (
            {"evidence": str(reason.evidence), "name": reason.name, "sentence": reason.sentence}
            if reason
            else None
        ),
        "speaker": (
            _span_to_json(text, speaker.span)
            | {"entity": _name(speaker.entity, names), "key": speaker.entity}
            | {"confidence": round(speaker.confidence, 4)}
            if speaker
            else None
        ),
        "cue": _span_to_json(text, cue) if cue else None,
    }


def blocks_to_json(blocks: Iterable[Block]) -> list[Json]:
    """Blocks as ``{"role", "start", "end", "level"}``; ``quotes`` and ``language`` where there is something to say."""
    return [
        {"role": str(b.role), "start": b.span.start, "end": b.span.end, "level": b.level}
        | ({"quotes": b.quotes} if b.quotes else {})
        | ({"language": b.language} if b.language else {})
        for b in blocks
    ]


def blocks_from_json(rows: Iterable[Mapping[str, Any]]) -> tuple[Block, ...]:
    """Blocks from ``{"role", "start", "end"}``.

    Raises:
        KeyError, ValueError: when a row is not of that shape.
    """
    return tuple(
        Block(
            Role(r["role"]),
            Span(r["start"], r["end"]),
            r.get("level", 0),
            r.get("quotes", 0),
            r.get("language", ""),
        )
        for r in rows
    )


def dress_to_json(article: Article) -> Json:
    """``inlines``, ``pictures`` and ``cells`` of an article, each left out when there is none."""
    text = article.text
    rows: Json = {
        "inlines": [
            {"style": str(one.style), "start": one.span.start, "end": one.span.end}
            | ({"href": one.href} if one.href else {})
            | ({"goal": one.goal} if one.goal is not None else {})
            for one in article.inlines
        ],
        "pictures": [
            {
                "start": one.span.start,
                "end": one.span.end,
                "alt": one.description(text),
                "original": one.original,
                "width": one.width,
                "height": one.height,
                "source": one.source,
            }
            for one in article.pictures
        ],
        "cells": [_cell_to_json(cell) for cell in article.cells],
    }
    return {name: found for name, found in rows.items() if found}


def _cell_to_json(cell: Cell) -> Json:
    return {
        "start": cell.span.start,
        "end": cell.span.end,
        "row": cell.row,
        "column": cell.column,
        "rows": cell.rows,
        "columns": cell.columns,
        "header": cell.header,
        "align": str(cell.align),
    }


def _name(key: str | None, names: Mapping[str, str]) -> str | None:
    return names.get(key, key) if key else None


def _span_to_json(text: str, span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _entity_to_json(entity: Entity) -> Json:
    return {
        "key": entity.key,
        "name": entity.name,
        "type": str(entity.type),
        "aliases": list(entity.aliases),
        "facts": dict(entity.facts),
        "source": entity.source,
    }


def _entity_from_json(data: Mapping[str, Any]) -> Entity:
    return Entity(
        key=data["key"],
        name=data["name"],
        type=EntityType(data["type"]),
        aliases=tuple(data["aliases"]),
        facts=dict(data["facts"]),
        source=data["source"],
    )


def _speaker_from_json(data: Mapping[str, Any]) -> Speaker:
    return Speaker(Span(data["start"], data["end"]), data["key"], data.get("confidence", 1.0))


def _annotation_from_json(data: Mapping[str, Any]) -> Annotation:
    speaker, cue, reason = data["speaker"], data["cue"], data["reason"]
    return Annotation(
        span=Span(data["start"], data["end"]),
        kind=Kind(data["kind"]),
        origin=Origin.ENGINE,
        label=data["label"],
        entity=data["key"],
        confidence=data["confidence"],
        producer=data["producer"],
        version=data["version"],
        reason=Reason(Evidence(reason["evidence"]), reason["name"], reason["sentence"]) if reason else None,
        speaker=_speaker_from_json(speaker) if speaker else None,
        cue=Span(cue["start"], cue["end"]) if cue else None,
    )
