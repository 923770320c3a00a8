"""Hypothesis: annotations as its API gives and takes them.

Hypothesis counts positions in the page as a browser shows it, which nobody here knows: marks are found by their words and
what stands around them.
"""

import base64
import json
from collections.abc import Sequence
from uuid import UUID

from typing_extensions import override

from postil.exporters.base import Gathering, Option, OptionKind, Options, settled, wants
from postil.exporters.identity import article_uuid, unplaced_uuid
from postil.exporters.rows import Row, readers_rows
from postil.exporters.work import Work
from postil.model.annotation import Kind, Selector
from postil.model.update import Unplaced
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
        group = chosen["group"] or _EVERYBODY
        found: list[Json] = []
        lost: list[Json] = []
        for work in works:
            found += [_annotation(row, user, group) for row in readers_rows([work], chosen["kinds"])]
            if wants(chosen["kinds"], Kind.HIGHLIGHT):
                lost += [_unplaced(work, one, user, group) for one in work.unplaced]
        found += lost
        return json.dumps({"total": len(found), "rows": found}, ensure_ascii=False, indent=2) + "\n"


def _annotation(row: Row, user: str, group: str) -> Json:
    article, mark = row.work.article, row.mark
    note = row.work.notes.get(mark.id if mark else None) if mark is None or mark.id else None
    modified = note.modified if note else ""
    meaning = row.work.meaning(mark) if mark else ""
    return _row(
        row.work,
        UUID(hex=row.id),
        Selector.of(article.text, mark.span) if mark else None,
        (note.body if note else "", (*row.tags, *([meaning] if meaning else []))),
        ((mark.created if mark else "") or modified or article.imported, modified),
        (user, group),
    )


def _unplaced(work: Work, one: Unplaced, user: str, group: str) -> Json:
    """A mark whose words are not in the text any more: they alone say where it was."""
    meaning = work.meanings.get(one.colour, "")
    return _row(
        work,
        unplaced_uuid(one),
        Selector(one.words, one.before, one.after),
        (one.note, (*one.tags, *([meaning] if meaning else []))),
        (one.created or work.article.imported, ""),
        (user, group),
    )


def _row(
    work: Work,
    id_: UUID,
    place: Selector | None,
    said: tuple[str, Sequence[str]],
    times: tuple[str, str],
    who: tuple[str, str],
) -> Json:
    """An annotation.

    Args:
        work: the article.
        id_: its identity.
        place: the words that it is on; None: on the whole article.
        said: the note and the tags.
        times: when it was made and when it was changed, or empty.
        who: user and group.
    """
    uri = work.article.url or f"urn:uuid:{article_uuid(work)}"
    (body, tags), (created, modified), (user, group) = said, times, who
    target: Json = {"source": uri}
    if place:
        quote = {"exact": place.exact, "prefix": place.prefix, "suffix": place.suffix}
        target["selector"] = [{"type": "TextQuoteSelector", **quote}]
    return {
        "id": base64.urlsafe_b64encode(id_.bytes).decode().rstrip("="),
        "created": _time(created),
        "updated": _time(max(created, modified)),
        "user": user,
        "uri": uri,
        "text": body,
        "tags": list(dict.fromkeys(tags)),
        "group": group,
        "permissions": {
            "read": [user if group == _EVERYBODY else f"group:{group}"],
            "admin": [user],
            "update": [user],
            "delete": [user],
        },
        "target": [target],
        "document": {"title": [work.title]},
        "references": [],
        "hidden": False,
        "flagged": False,
    }


def _time(when: str) -> str:
    """A time in the way that Hypothesis writes it."""
    return when.removesuffix("Z") + "+00:00" if when.endswith("Z") else when
