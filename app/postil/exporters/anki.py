"""Flash cards for Anki: who said it? A text file that Anki imports with its deck, note type, tags and identities.

The manual's headers are used (“Text files”, since Anki 2.1.54) and not a .apkg, which is a database.
"""

import html
import re
from collections.abc import Iterator, Sequence

from typing_extensions import override

from postil.exporters.base import Gathering, Option, OptionKind, Options, settled
from postil.exporters.entries import hyphened
from postil.exporters.note_items import markdown
from postil.exporters.rows import Row, readers_rows
from postil.exporters.work import Work
from postil.model.annotation import Kind

#: A “#tag” that the reader wrote into a note: not “#1”, not the end of an address, not one among programs' words.
_TAG = re.compile(r"(?<![\w/&#])(?<!\]\()#(?=[\w/-]*[^\W\d_])([\w/-]+)")
_CODE = re.compile(r"^(```|~~~).*?(^\1|\Z)|(`+)(?:(?!\n\s*\n).)+?\3", re.DOTALL | re.MULTILINE)
_PROGRAM = re.compile(r"<pre.*?</pre>", re.DOTALL)


class AnkiExporter(Gathering):
    """A card for each quote, its words in front, its speaker behind; importing again updates the cards."""

    name = "anki"
    title = "Anki cards (text)"
    suffix = ".txt"
    options = (
        Option("deck", "Deck", OptionKind.TEXT, "Postil"),
        Option("notes", "Cards of highlights with notes too", OptionKind.SWITCH, default=True),
    )

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """The headers and a line for each card; quotes of nobody in particular make none."""
        chosen = settled(self, options)
        deck = " ".join(chosen["deck"].split()) or "Postil"
        head = [
            "#separator:tab", "#html:true", "#notetype:Basic", f"#deck:{deck}", "#columns:ID\tFront\tBack\tTags",
            "#guid column:1", "#tags column:4",
        ]  # fmt: skip
        cards = [
            card for row in readers_rows(works, Kind.QUOTE) for card in _cards(row, notes=chosen["notes"])
        ]
        return "\n".join([*head, *cards, ""])


def _cards(row: Row, *, notes: bool) -> Iterator[str]:
    mark = row.mark
    if mark is None or not row.words.strip():
        return
    speaker = row.work.speaker(mark)
    if mark.kind is Kind.QUOTE and speaker:
        cue = f" ({_html(mark.cue.of(row.work.article.text))})" if mark.cue else ""
        parts = [f"<b>{_html(speaker)}</b>{cue}", *([_note(row.note)] if row.note else []), _source(row.work)]
        yield _line(row, _html(row.words), "<br><br>".join(parts))
    elif notes and row.note:
        yield _line(row, _html(row.words), f"{_note(row.note)}<br><br>{_source(row.work)}")


def _line(row: Row, front: str, back: str) -> str:
    # The identity comes first: a line that begins with “#” is none.
    tags = dict.fromkeys(map(hyphened, (*row.tags, *_tags_in(row.note))))
    return "\t".join([row.id, front, back, " ".join(tags)])


def _tags_in(note: str) -> list[str]:
    return _TAG.findall(_CODE.sub(" ", note))


def _source(work: Work) -> str:
    facts = (work.title, work.article.site, work.article.published[:10])
    return f"<small>{', '.join(_html(fact) for fact in facts if fact)}</small>"


def _note(body: str) -> str:
    """A note as it looks, on one line; only programs keep theirs."""
    made = _PROGRAM.sub(lambda found: found[0].strip().replace("\n", "<br>"), markdown().render(body).strip())
    return " ".join(made.split())


def _html(words: str) -> str:
    """Words on one line without tabulators; quotation marks are spelled, so that no cell is taken for a quoted one."""
    return re.sub(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", "<br>", html.escape(words.strip())).replace(
        "\t", " "
    )
