"""JSON: the article, the engine's marks as ``annotate --jsonl`` writes them, the reader's highlights and notes."""

import json

from typing_extensions import override

from postil.exporters.base import Option, OptionKind, Options, Separate, settled
from postil.exporters.work import Work
from postil.model.annotation import Annotation
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
        "title": article.title,
        "authors": list(article.authors),
        "site": article.site,
        "url": article.url,
        "source": article.source,
        "published": article.published,
        "imported": article.imported,
        "language": article.language,
        "blocks": blocks_to_json(article.blocks),
        **dress_to_json(article),
        **{k: v for k, v in analysis_to_json("", article.text, work.analysis).items() if k != "id"},
        "highlights": [_highlight(work, mark) for mark in work.highlights],
        "notes": [
            {"on": on, "body": note.body, "modified": note.modified} for on, note in work.notes.items()
        ],
        "tags": [{"on": on, "names": list(names)} for on, names in work.tags.items()],
        "colours": dict(work.meanings),
        "categories": [{"id": one.id, "name": one.name} for one in work.categories.values()],
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
