"""Follows the groups of RTF, and knows for every character where it goes and how it looks."""

from collections import Counter
from collections.abc import Callable

from postil.errors import UserError
from postil.importers.docx_fields import Fields
from postil.importers.office import Note, Run
from postil.importers.office_look import MONOSPACE
from postil.importers.office_roles import role_of
from postil.importers.rtf_flow import CellShape, Flow
from postil.importers.rtf_state import Goal, State
from postil.importers.rtf_tokens import Kind, decoded, language, page_of_charset, page_of_number, tokens
from postil.importers.rtf_words import CHARACTERS, SIGNS, SKIPPED, SWITCHES, TABLE, turned
from postil.model.block import Role
from postil.model.inline import Style

_DEEPEST = 2000
#: Control words that only set a number of a paragraph or of words, by the name of that.
_NUMBERS = {
    "s": "style", "outlinelevel": "outline", "ls": "list", "ilvl": "list_level", "li": "left", "ri": "right", "lin": "left",
    "rin": "right", "fi": "first", "fs": "size", "f": "font", "lang": "language",
}  # fmt: skip
_OWN_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}
#: What a star may stand before that is known all the same.
_KNOWN = frozenset({"shppict", "shpinst", "picprop"})
#: Half points of letters whose size nobody set.
_USUAL = 24


class Machine:
    """Reads one document into flows; what groups mean that hold more than words, a class over this one knows.

    Args:
        source: names the document in errors.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.state = State()
        self.flows = [Flow()]
        self.notes: list[Note] = []
        self.styles: dict[int, str] = {}
        self.destinations: dict[str, Callable[[], None]] = {}
        self.hex: list[bytes] = []
        self.readable = False
        self.automatic = False
        self.stack: list[State] = []
        self._buffer = bytearray()
        self._skip, self._star, self._half = 0, False, 0
        self._page = "cp1252"
        self._charsets: dict[int, int] = {}
        self._mono: set[int] = set()
        self._sizes: Counter[int] = Counter()
        self._shapes: list[CellShape] = []
        self._shape, self._header, self._entry = CellShape(0), False, ""

    @property
    def usual(self) -> int:
        """The size of most letters so far, in half points."""
        most = self._sizes.most_common(1)
        return most[0][0] if most else _USUAL

    def run(self, data: bytes) -> None:
        """Reads the whole document.

        Raises:
            UserError: when it is nested without end.
        """
        for kind, said, number in tokens(data):
            if kind is Kind.TEXT or kind is Kind.BYTE:
                self._bytes(said, one=kind is Kind.BYTE)
                continue
            self._flush()
            if kind is Kind.OPEN:
                self._open()
            elif kind is Kind.CLOSE:
                self._close()
            elif kind is Kind.SIGN:
                self._sign(said.decode("latin-1"))
            else:
                self._word(said.decode("ascii"), number)
        self._flush()
        while self.stack:
            self._close()

    # Groups

    def _open(self) -> None:
        self._skip, self._star = 0, False
        if len(self.stack) > _DEEPEST:
            raise UserError(f"“{self.source}” is nested too deeply to be read.")
        self.stack.append(self.state)
        self.state = self.state.inner()

    def _close(self) -> None:
        self._skip, self._star = 0, False
        if self.stack:
            ended, self.state = self.state, self.stack.pop()
            if ended.closed:
                ended.closed(ended)

    # Characters

    def _bytes(self, said: bytes, *, one: bool) -> None:
        if self.state.goal is Goal.NOWHERE:
            return
        if self.state.goal is Goal.PICTURE:
            if not one and self.readable:
                self.hex.append(said)
            return
        cut = min(self._skip, len(said))
        self._skip -= cut
        self._buffer += said[cut:]

    def _flush(self) -> None:
        if self._buffer:
            charset = self._charsets.get(self.state.font, 0)
            words = decoded(bytes(self._buffer), page_of_charset(charset, self._page), charset)
            self._buffer.clear()
            self.say(words)

    def say(self, words: str) -> None:
        """Words at this place."""
        state = self.state
        if state.goal is Goal.HELD:
            state.held.append(words)
        elif state.goal in (Goal.FONTS, Goal.STYLES):
            self._list(words)
        if state.goal is not Goal.TEXT or state.hidden or state.deleted:
            return
        href, goal = (Fields.link(state.field.told) or ("", "")) if state.field else ("", "")
        styles = state.styles | {Style.CODE} if state.font in self._mono else state.styles
        self._sizes[state.size] += len(words)
        self.flows[-1].add(Run(words, styles, href, goal, language=language(state.language), size=state.size))

    def _list(self, words: str) -> None:
        """Keeps the names of fonts and styles, each of which ends with a semicolon."""
        *ended, self._entry = (self._entry + words).split(";")
        for name in ended[:1000]:
            if self.state.goal is Goal.FONTS:
                if MONOSPACE.search(name):
                    self._mono.add(self.state.font)
            else:
                outlined = 0 <= self.state.outline < 9 and role_of(name)[0] is Role.PARAGRAPH
                self.styles[self.state.style] = f"heading {self.state.outline + 1}" if outlined else name

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._star = True
        elif sign in "\r\n":
            self._end_paragraph()
        elif self._skip:
            self._skip -= 1
        elif sign in SIGNS:
            self.say(SIGNS[sign])

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        self._skip = self.state.fallback
        if 0xD800 <= code < 0xDC00:
            self._half = code
        elif 0xDC00 <= code < 0xE000:
            if self._half:
                self.say(chr(0x10000 + ((self._half - 0xD800) << 10) + code - 0xDC00))
            self._half = 0
        elif 0xF020 <= code <= 0xF0FF:
            self.say(decoded(bytes([code - 0xF000]), "cp1252", 2))
        elif 0 < code < 0x110000 and code & 0xFFFE != 0xFFFE:
            self.say(chr(code))

    # Control words

    def _word(self, name: str, number: int | None) -> None:
        star, self._star = self._star, False
        state = self.state
        if state.goal is Goal.NOWHERE and name != "ud":
            return
        if name == "u":
            self._unicode(number or 0)
        elif self._skip:
            self._skip -= 1
        elif name in self.destinations:
            self.destinations[name]()
        elif name in SKIPPED or (star and name not in _KNOWN):
            state.goal = Goal.NOWHERE
        elif name in CHARACTERS:
            self.say(CHARACTERS[name])
        elif name in _NUMBERS:
            self._set(_NUMBERS[name], number)
        elif name in SWITCHES:
            turned(state, name, on=number != 0)
        elif name in TABLE:
            self._table(name, number)
        else:
            self._other(name, number)

    def _set(self, what: str, number: int | None) -> None:
        number = max(-1_000_000, min(number or 0, 1_000_000))
        setattr(self.state, what, number or (_USUAL if what == "size" else 0))

    def _other(self, name: str, number: int | None) -> None:
        state = self.state
        if name in ("par", "sect", "page", "column"):
            if name == "par" or self.flows[-1].runs:
                self._end_paragraph()
        elif name == "plain":
            state.plain_words()
        elif name == "pard":
            state.plain_paragraph()
        elif name == "uc":
            state.fallback = min(max(number or 0, 0), 20)
        elif name == "ansicpg":
            self._page = page_of_number(number or 1252)
        elif name in _OWN_PAGES:
            self._page = _OWN_PAGES[name]
        elif name == "fcharset" and state.goal is Goal.FONTS:
            self._charsets[state.font] = number or 0
        elif name in ("pngblip", "jpegblip"):
            self.readable = True
        elif name == "chftn":
            self.automatic = True
        elif name in ("cs", "ds", "ts") and state.goal is Goal.STYLES:
            state.goal = Goal.NOWHERE
        else:
            self.told(name, number or 0)

    def told(self, name: str, number: int) -> None:
        """A control word that is not known here."""

    def _end_paragraph(self) -> None:
        if self.state.goal is Goal.TEXT:
            self.flows[-1].end_paragraph(self.state, self.styles)
            self.automatic = False

    def _table(self, name: str, number: int | None) -> None:
        flow, text = self.flows[-1], self.state.goal is Goal.TEXT
        if name == "trowd":
            self._shapes, self._shape, self._header = [], CellShape(0), False
        elif name == "trhdr":
            self._header = True
        elif name == "cellx":
            self._shape.end = number or 0
            self._shapes.append(self._shape)
            self._shape = CellShape(0)
        elif name == "clmrg":
            self._shape.beside = True
        elif name == "clvmrg":
            self._shape.below = True
        elif name == "cell" and text:
            flow.end_cell(self.state, self.styles)
        elif name == "nestcell" and text:
            flow.end_paragraph(self.state.within_table(), self.styles)
        elif name == "row" and text:
            flow.end_row(self._shapes, header=self._header)
