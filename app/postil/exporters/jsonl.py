"""JSON Lines: one object a line for each mark and note."""

import json
from collections.abc import Sequence

from typing_extensions import override

from postil.exporters.base import ALL_KINDS, Gathering, Options, settled
from postil.exporters.cited_rows import CitedRows
from postil.exporters.entries import CITATIONS
from postil.exporters.identity import article_uuid
from postil.exporters.rows import Row, rows
from postil.exporters.work import Work
from postil.model.wire import Json


class JsonLinesExporter(Gathering):
    """The rows of the table formats as objects; offsets are code points into the article's text."""

    name = "jsonl"
    title = "JSON Lines"
    suffix = ".jsonl"
    options = (ALL_KINDS, CITATIONS)

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """A line for each row; a lone line end when there is none."""
        chosen = settled(self, options)
        cited = CitedRows(chosen["cite"])
        told = (object_of(row) | cited(row) for row in rows(works, chosen["kinds"]))
        lines = [json.dumps(one, ensure_ascii=False) for one in told]
        # Some readers take these for line ends.
        return (
            "\n".join([*lines, ""])
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029")
            .replace("\x85", "\\u0085")
            or "\n"
        )


def object_of(row: Row) -> Json:
    """A row as an object."""
    cells = {name.replace(" ", "_"): value for name, value in row.cells().items()}
    label = {"label": row.mark.label} if row.mark else {}
    return cells | label | {"tags": list(row.tags), "article_id": article_uuid(row.work).hex}
