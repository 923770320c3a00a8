"""Postil as a Pygments lexer: ``pygmentize -l postil article.txt``."""

from collections.abc import Iterator
from typing import Any, ClassVar

from pygments.formatters.terminal import TERMINAL_COLORS  # type: ignore[attr-defined]  # its stubs leave it out
from pygments.lexer import Lexer
from pygments.styles.default import DefaultStyle
from pygments.token import Token, _TokenType
from pygments.util import get_bool_opt
from typing_extensions import override

from postil.desk import annotate
from postil.exporters.tokens import tokens
from postil.importers.encoding import decode
from postil.model.annotation import DEFAULT_KINDS
from postil.pygments_styles import LightStyle
from postil.styles import NESTING


def _colour_by_default() -> None:
    """Make ``pygmentize -l postil`` show colours without further options.

    Pygments' default style and the table of its plain terminal formatter know the token types of programming languages only;
    tokens of ours would come out in no colour. What they have is never changed.
    """
    for outer in (Token, Token.Quote):
        TERMINAL_COLORS.setdefault(outer.Actor, ("_blue_", "_brightblue_"))
        TERMINAL_COLORS.setdefault(outer.System, ("*red*", "*brightred*"))
    TERMINAL_COLORS.setdefault(Token.Quote, ("yellow", "brightyellow"))
    ours, theirs = vars(LightStyle)["_styles"], vars(DefaultStyle)["_styles"]
    for token, look in ours.items():
        if token and token[0].lower() in NESTING:
            theirs.setdefault(token, look)


_colour_by_default()


class PostilLexer(Lexer):
    """Actors, quotes and military systems in English news text, as ``Token.Actor``, ``Token.Quote``, ``Token.Quote.Actor``.

    The values of the tokens together are the text exactly as given: no character is added, dropped or changed. For the
    colours use the styles ``postil-light`` and ``postil-dark``.

    Options:
        model: use the statistical model beside lexicon and rules (default: yes). Without it the lexer is quicker.
        kinds: which marks become tokens, separated by white space (default: ``actor quote system``).
    """

    name = "Postil"
    url = ""
    aliases: ClassVar[list[str]] = ["postil"]
    filenames: ClassVar[list[str]] = []
    mimetypes: ClassVar[list[str]] = []
    priority = 0

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.model = get_bool_opt(options, "model", True)
        kinds = options.get("kinds") or sorted(map(str, DEFAULT_KINDS))
        self.kinds = frozenset(kinds.split() if isinstance(kinds, str) else kinds)

    @override
    @staticmethod
    def analyse_text(text: str) -> float:
        """Always 0: everything could be prose, so the lexer must be asked for by name."""
        return 0.0

    @override
    def get_tokens(self, text: str | bytes, unfiltered: bool = False) -> Iterator[tuple[_TokenType, str]]:
        """(token type, value) for the whole text, which Pygments would otherwise strip and end with a line end."""
        if isinstance(text, bytes):
            text = decode(text, "The text")
        stream = ((token, value) for _, token, value in self.get_tokens_unprocessed(text))
        return stream if unfiltered else _filtered(self, stream)

    @override
    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, _TokenType, str]]:
        """(code point, token type, value) for the whole text."""
        marks = annotate.annotate(text, with_model=self.model).annotations if text.strip() else ()
        yield from tokens(text, [mark for mark in marks if str(mark.kind) in self.kinds])


def _filtered(
    lexer: PostilLexer, stream: Iterator[tuple[_TokenType, str]]
) -> Iterator[tuple[_TokenType, str]]:
    """``stream`` through the filters that were added to ``lexer``."""
    for one in lexer.filters:
        stream = one.filter(lexer, stream)
    return stream
