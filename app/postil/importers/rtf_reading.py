"""What is read of rich text: notes, pictures, links, boxes, and what it says about itself."""

import base64
import re
from collections.abc import Callable

from typing_extensions import override

from postil.importers.base import Imported
from postil.importers.metadata import Metadata
from postil.importers.office import Content, Document, Note, Paragraph, Run, walk
from postil.importers.office_about import imported
from postil.importers.office_numbers import counted
from postil.importers.picture_files import LARGEST_PICTURE, PictureFiles
from postil.importers.rtf_flow import Flow
from postil.importers.rtf_machine import Machine
from postil.importers.rtf_state import Field, Goal, State
from postil.model.inline import Style

_NO_HEX = re.compile(rb"[^0-9a-fA-F]+")
_FILE = re.compile(r"\S*[\\/:]\S*|[^\s]+\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?)", re.IGNORECASE)
#: Fields whose results only list what stands elsewhere.
_LISTS = ("TOC", "INDEX", "TOA", "PAGE", "NUMPAGES")
#: Letters of the longest sign of a note that is none of the usual figures.
_SIGN = 3
_LARGER = 1.2
#: Notes and boxes in each other.
_MOST_FLOWS = 20


def read_rtf(data: bytes, source: str) -> Imported:
    """The article in rich text.

    Raises:
        UserError: when it is nested without end, or holds nothing to read.
    """
    reading = _Reading(source)
    reading.run(data)
    content = reading.flows[0].finish(reading.state, reading.styles)
    usual = reading.usual
    for one in walk(content):
        words = [run for run in one.runs if run.text.strip() and run.picture is None]
        one.large = bool(words) and all(
            Style.STRONG in run.styles or run.size >= _LARGER * usual for run in words
        )
    author = reading.facts.get("author", "")
    about = Metadata(
        title=reading.facts.get("title", ""),
        authors=(author,) if author else (),
        published=reading.facts.get("created", ""),
    )
    return imported(Document(content, reading.notes), about, data, source, reading.pictures.found)


class _Reading(Machine):
    """Reads one document, with all that its groups hold."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.facts: dict[str, str] = {}
        self.pictures = PictureFiles()
        self._property, self._described = "", ""
        self._created: dict[str, int] | None = None
        self._counts = {"footnote": 0, "endnote": 0}
        self._at_end = False
        self.destinations = {
            "fonttbl": lambda: self._goes(Goal.FONTS),
            "stylesheet": self._stylesheet,
            "footnote": self._note,
            "pict": self._picture,
            "shptxt": self._box,
            "field": self._field,
            "fldinst": self._instruction,
            "fldrslt": self._result,
            "listtext": self._list_sign,
            "pntext": self._list_sign,
            "bkmkstart": self._place,
            "sp": lambda: self._goes(Goal.HELD),
            "sn": lambda: self._held(self._named),
            "sv": lambda: self._held(self._valued),
            "upr": lambda: self._goes(Goal.NOWHERE),
            "ud": self._in_unicode,
            "info": lambda: self._goes(Goal.HELD),
            "title": lambda: self._fact("title"),
            "author": lambda: self._fact("author"),
            "creatim": self._date,
        }

    @override
    def told(self, name: str, number: int) -> None:
        if name == "ftnalt":
            self._at_end = True
        elif self._created is not None and name in ("yr", "mo", "dy"):
            self._created[name] = number

    # Where words go

    def _goes(self, goal: Goal) -> None:
        self.state.goal, self.state.held = goal, []

    def _held(self, closed: Callable[[str], None]) -> None:
        """Holds the words of this group until it ends."""
        held: list[str] = []
        self.state.goal, self.state.held = Goal.HELD, held
        self.state.closed = lambda _state: closed("".join(held))

    def _stylesheet(self) -> None:
        self._goes(Goal.STYLES)
        self.state.style, self.state.outline = 0, -1

    def _in_unicode(self) -> None:
        """Of two forms of the same words, the one in Unicode goes where its group stands."""
        if len(self.stack) > 1:
            self.state.goal, self.state.held = self.stack[-2].goal, self.stack[-2].held

    def _place(self) -> None:
        self._held(lambda name: self.flows[-1].names.append(name.strip()))

    def _list_sign(self) -> None:
        def keep(sign: str) -> None:
            self.flows[-1].listed = sign.strip()

        self._held(keep)

    def _fact(self, what: str) -> None:
        def keep(words: str) -> None:
            self.facts.setdefault(what, " ".join(words.split()))

        self._held(keep)

    def _date(self) -> None:
        self._goes(Goal.HELD)
        self._created = {}

        def keep(_state: State) -> None:
            read, self._created = self._created or {}, None
            if read.get("yr", 0) > 1900 and 0 < read.get("mo", 0) < 13 and 0 < read.get("dy", 0) < 32:
                self.facts["created"] = f"{read['yr']:04}-{read['mo']:02}-{read['dy']:02}"

        self.state.closed = keep

    # Fields

    def _field(self) -> None:
        self.state.field = Field()

    def _instruction(self) -> None:
        field = self.state.field

        def keep(words: str) -> None:
            if field:
                field.told = words.strip()

        self._held(keep)

    def _result(self) -> None:
        if self.state.field and self.state.field.told.upper().startswith(_LISTS):
            self.state.goal = Goal.NOWHERE

    # Notes and boxes

    def _note(self) -> None:
        if self.state.goal is not Goal.TEXT or len(self.flows) > _MOST_FLOWS:
            self.state.goal = Goal.NOWHERE
            return
        own = "" if self.automatic else _own_sign(self.flows[-1].runs)
        self.flows.append(Flow())
        self._at_end = False
        self.state.plain_paragraph()
        self.state.plain_words()

        def keep(state: State) -> None:
            content = self.flows.pop().finish(state, self.styles)
            kind = "endnote" if self._at_end else "footnote"
            self._counts[kind] += not own
            label = own or counted(self._counts[kind], "lowerRoman" if self._at_end else "decimal")
            _without_sign(content, label)
            note = Note(f"note-{len(self.notes) + 1}", label, content)
            self.notes.append(note)
            self.flows[-1].add(Run(f"[{label}]", goal=note.name, note=True))
            self._at_end = self.automatic = False

        self.state.closed = keep

    def _box(self) -> None:
        if self.state.goal is not Goal.TEXT or len(self.flows) > _MOST_FLOWS:
            self.state.goal = Goal.NOWHERE
            return
        self.flows.append(Flow())
        self.state.plain_paragraph()

        def keep(state: State) -> None:
            content = self.flows.pop().finish(state, self.styles)
            self.flows[-1].boxes += content

        self.state.closed = keep

    # Pictures

    def _picture(self) -> None:
        self.state.goal = Goal.PICTURE
        self.hex, self.readable, self._described = [], False, ""

        def keep(_state: State) -> None:
            digits = _NO_HEX.sub(b"", b"".join(self.hex)) if self.readable else b""
            self.hex = []
            described = "" if _FILE.fullmatch(self._described) else self._described
            seen = self.state.goal in (Goal.TEXT, Goal.HELD) and not (self.state.hidden or self.state.deleted)
            if not seen or not (digits or described) or len(digits) > 2 * LARGEST_PICTURE:
                return
            data = base64.b64encode(bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))).decode(
                "ascii"
            )
            picture = self.pictures.picture(f"data:image/png;base64,{data}" if data else "")
            self.flows[-1].add(Run(described, picture=picture))

        self.state.closed = keep

    def _named(self, name: str) -> None:
        self._property = name.strip()

    def _valued(self, words: str) -> None:
        if self._property == "wzDescription":
            self._described = " ".join(words.split())


def _own_sign(runs: list[Run]) -> str:
    """The sign of a note that its author chose, which stands raised right before it: taken away; empty when there is none."""
    last = runs[-1] if runs else None
    if last is None or Style.SUPERSCRIPT not in last.styles or not 0 < len(last.text.strip()) <= _SIGN:
        return ""
    runs.pop()
    return last.text.strip()


def _without_sign(content: list[Content], label: str) -> None:
    """Takes the sign of a note from the beginning of its words."""
    first = content[0] if content else None
    if isinstance(first, Paragraph) and first.runs and first.runs[0].text.strip() == label:
        del first.runs[0]
