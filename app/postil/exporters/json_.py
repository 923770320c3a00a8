"""JSON: the article, the engine's marks as ``annotate --jsonl`` writes them, the reader's highlights and notes."""

import json

from typing_extensions import override

from postil.exporters.base import Option, OptionKind, Options, Separate, settled
from postil.exporters.work import Work
from postil.model.annotation import Annotation
from postil.model.update import Unplaced
from postil.model.wire import Json, analysis_to_json, blocks_to_json, dress_to_json


class JsonExporter(Separate):
    """One JSON object; offsets are code points into ``text``."""

    name = "json"
    title = "JSON"
    suffix = ".json"
    options = (Option("indent", "Indented", OptionKind.SWITCH, default=True),)

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The object, and a line end."""
        indent = 2 if settled(self, options)["indent"] else None
        return json.dumps(work_to_json(work), ensure_ascii=False, indent=indent) + "\n"


def work_to_json(work: Work) -> Json:
    """All of ``work``; ``annotations`` and ``entities`` have the shape of ``annotate --jsonl``."""
    article = work.article
    return {
        "id": article.id or article.source,
        **work.metadata,
        # An article without a title has none, and is not called by its first words when it comes back.
        "title": article.title,
        "blocks": blocks_to_json(article.blocks),
        **dress_to_json(article),
        **_analysis(work),
        "highlights": [_highlight(work, mark) for mark in work.highlights],
        "unplaced": [_unplaced(one) for one in work.unplaced],
        "notes": [
            {"on": on, "body": note.body, "modified": note.modified} for on, note in work.notes.items()
        ],
        "tags": [{"on": on, "names": list(names)} for on, names in work.tags.items()],
        "colours": dict(work.meanings),
        "categories": [{"id": one.id, "name": one.name} for one in work.categories.values()],
    }


def _analysis(work: Work) -> Json:
    """The engine's marks with the ids that notes and tags are tied to."""
    found = analysis_to_json("", work.article.text, work.analysis)
    del found["id"]
    for row, mark in zip(found["annotations"], work.analysis.annotations, strict=True):
        row |= {"id": mark.id} if mark.id else {}
    return found


def _unplaced(one: Unplaced) -> Json:
    """A mark that has no place in the text any more: the words that it was on, and what stood around them."""
    return {
        "id": one.id,
        "text": one.words,
        "prefix": one.before,
        "suffix": one.after,
        "colour": one.colour,
        "form": str(one.form) or "fill",
        "created": one.created,
        "note": one.note,
        "tags": list(one.tags),
    }


def _highlight(work: Work, mark: Annotation) -> Json:
    return {
        "id": mark.id,
        "start": mark.span.start,
        "end": mark.span.end,
        "text": mark.span.of(work.article.text),
        "colour": mark.colour,
        "form": str(mark.form) or "fill",
        "created": mark.created,
        "note": work.note_on(mark),
    }
