"""Which words of a program are keywords, strings, comments, numbers or names: found by Pygments, where it knows the language."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from postil.model.block import Block
from postil.model.span import Span

if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

#: Code points of the longest program whose words are told apart: it happens while the page is laid out.
_LONGEST = 20_000
#: Kinds of words, as a theme colours them, by the types of Pygments that they go by; the first that fits counts.
_KINDS = (
    ("Comment", "comment"),
    ("String", "string"),
    ("Number", "number"),
    ("Keyword", "keyword"),
    ("Operator.Word", "keyword"),
    ("Name.Function", "name"),
    ("Name.Class", "name"),
    ("Name.Tag", "keyword"),
    ("Name.Attribute", "name"),
    ("Name.Decorator", "name"),
    ("Name.Builtin", "name"),
)


class CodeWords:
    """The words of an article's programs, each program looked at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[int, list[tuple[Span, str]]] = {}

    def within(self, block: Block, start: int, end: int) -> Sequence[tuple[Span, str]]:
        """The words of ``block`` that touch ``[start, end)``, with their kinds, in text order."""
        if not block.language:
            return ()
        words = self._known.get(block.span.start)
        if words is None:
            words = self._known[block.span.start] = words_of(self._text, block)
        first = bisect_left(words, start, key=lambda word: word[0].end)
        last = bisect_left(words, end, key=lambda word: word[0].start)
        return words[first:last]


def words_of(text: str, block: Block) -> list[tuple[Span, str]]:
    """The words of a program that have a kind of their own; none in a language that nobody knows, or in a very long one."""
    lexer = _lexer(block.language)
    if lexer is None or len(block.span) > _LONGEST:
        return []
    found: list[tuple[Span, str]] = []
    at = block.span.start
    for type_, word in lexer.get_tokens(block.span.of(text)):
        kind = _kind_of(type_)
        if kind and word.strip():
            found.append((Span(at, at + len(word)), kind))
        at += len(word)
    return [
        (Span(span.start, min(span.end, block.span.end)), kind)
        for span, kind in found
        if span.start < block.span.end
    ]


@cache
def _kind_of(type_: "_TokenType") -> str:
    """Which of ``_KINDS`` a type of Pygments' is, or empty."""
    names = {str(parent).removeprefix("Token.").removeprefix("Literal.") for parent in type_.split()}
    return next((kind for name, kind in _KINDS if name in names), "")


def _lexer(language: str) -> "Lexer | None":
    """Pygments' lexer of that name, set to leave every character where it is. Imported for the first program: few articles have one."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language.lower(), stripnl=False, ensurenl=False)
    except (ClassNotFound, ImportError):
        # The standalone program has the usual languages only.
        return None
