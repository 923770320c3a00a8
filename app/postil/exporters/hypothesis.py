"""Hypothesis: annotations as its API gives and takes them.

Hypothesis counts positions in the page as a browser shows it, which nobody here knows: marks are found by their words and
what stands around them.
"""

import base64
import json
from collections.abc import Sequence
from uuid import UUID

from typing_extensions import override

from postil.exporters.base import Gathering, Option, OptionKind, Options, settled
from postil.exporters.identity import article_uuid
from postil.exporters.rows import Row, readers_rows
from postil.exporters.work import Work
from postil.model.annotation import Kind, Selector
from postil.model.wire import Json

_EVERYBODY = "__world__"


class HypothesisExporter(Gathering):
    """The answer of a search: ``{"total", "rows"}``; each row can be sent to the API."""

    name = "hypothesis"
    title = "Hypothesis (JSON)"
    suffix = ".json"
    options = (
        Option("kinds", "Marks written", OptionKind.KINDS, str(Kind.HIGHLIGHT)),
        Option("user", "Your name at Hypothesis", OptionKind.TEXT, "reader"),
        Option("group", "Group", OptionKind.TEXT, _EVERYBODY),
    )

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """The object, and a line end. Marks with notes or tags are in it whatever their kind."""
        chosen = settled(self, options)
        name = chosen["user"] or "reader"
        user = name if name.startswith("acct:") else f"acct:{name}@hypothes.is"
        found = [
            _annotation(row, user, chosen["group"] or _EVERYBODY)
            for row in readers_rows(works, chosen["kinds"])
        ]
        return json.dumps({"total": len(found), "rows": found}, ensure_ascii=False, indent=2) + "\n"


def _annotation(row: Row, user: str, group: str) -> Json:
    article, mark = row.work.article, row.mark
    uri = article.url or f"urn:uuid:{article_uuid(row.work)}"
    note = row.work.notes.get(mark.id if mark else None) if mark is None or mark.id else None
    modified = note.modified if note else ""
    created = (mark.created if mark else "") or modified or article.imported
    meaning = row.work.meaning(mark) if mark else ""
    target: Json = {"source": uri}
    if mark:
        selector = Selector.of(article.text, mark.span)
        quote = {"exact": selector.exact, "prefix": selector.prefix, "suffix": selector.suffix}
        target["selector"] = [{"type": "TextQuoteSelector", **quote}]
    return {
        "id": base64.urlsafe_b64encode(UUID(hex=row.id).bytes).decode().rstrip("="),
        "created": _time(created),
        "updated": _time(max(created, modified)),
        "user": user,
        "uri": uri,
        "text": note.body if note else "",
        "tags": list(dict.fromkeys([*row.tags, *([meaning] if meaning else [])])),
        "group": group,
        "permissions": {
            "read": [user if group == _EVERYBODY else f"group:{group}"],
            "admin": [user],
            "update": [user],
            "delete": [user],
        },
        "target": [target],
        "document": {"title": [row.work.title]},
        "references": [],
        "hidden": False,
        "flagged": False,
    }


def _time(when: str) -> str:
    """A time in the way that Hypothesis writes it."""
    return when.removesuffix("Z") + "+00:00" if when.endswith("Z") else when
