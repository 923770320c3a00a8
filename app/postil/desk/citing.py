"""Words of an article quoted with where they are from, after a look at whether they are its words."""

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from postil.errors import UserError
from postil.model.span import Span

if TYPE_CHECKING:
    from postil.exporters.work import Work

#: Characters around a difference that are shown.
_AROUND = 16
#: How alike words must be, 0–100, to be taken for misquoted ones and not for others.
_ALIKE = 75
_OPENING, _CLOSING = '“"„«', '”"“»'


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation, ready to be pasted.

    Attributes:
        text: plain; a blank line before the entry for the list of references.
        html: the same with italics, as paragraphs.
    """

    text: str
    html: str


def quoted(work: "Work", place: Span, words: str, style: str) -> Quoted:
    """``words`` with their citation in one of the styles of ``exporters.citations``.

    Raises:
        UserError: when ``words`` are not, character for character, what stands at ``place``.
    """
    from postil.exporters.citations import as_html, cite, plain

    said = difference(place.of(work.article.text), words)
    if said:
        raise UserError(f"These are not the words of the article: {said} Select them again.")
    cited, marked = cite(work, style, place), in_marks(words)
    if style == "chicago":
        return Quoted(
            f"{marked}\n\n{plain(cited.in_text)}\n", f"<p>{_lines(marked)}</p><p>{as_html(cited.in_text)}</p>"
        )
    return Quoted(
        f"{marked} {plain(cited.in_text)}\n\n{plain(cited.entry)}\n",
        f"<p>{_lines(marked)} {as_html(cited.in_text)}</p><p>{as_html(cited.entry)}</p>",
    )


def find(work: "Work", words: str) -> Span:
    """Where the article says just that; quotation marks around ``words`` need not be its own.

    Raises:
        UserError: when it does not, with what it says instead where that is nearly the same.
    """
    from rapidfuzz import fuzz

    text, bare = work.article.text, without_marks(words)
    for wanted in (words, bare):
        at = text.find(wanted) if wanted.strip() else -1
        if at >= 0:
            return Span(at, at + len(wanted))
    near = fuzz.partial_ratio_alignment(bare, text, score_cutoff=_ALIKE) if bare.strip() else None
    if near is None or len(bare) > len(text):
        raise UserError(f"“{work.title}” does not say that. Copy the words from the article.")
    said = difference(text[near.dest_start : near.dest_end], bare)
    raise UserError(f"“{work.title}” does not say just that: {said}")


def difference(text: str, words: str) -> str:
    """A sentence about the first character in which ``words`` differ from ``text``; empty when none does."""
    if text == words:
        return ""
    at = next(
        (i for i, (one, other) in enumerate(zip(text, words, strict=False)) if one != other),
        min(len(text), len(words)),
    )
    begin = max(0, at - _AROUND)
    there, here = text[begin : at + _AROUND], words[begin : at + _AROUND]
    return f"the article has “{there}” where the quotation has “{here}”."


def in_marks(words: str) -> str:
    """``words`` in quotation marks, as they are; none are added where there are some already."""
    own = words[:1] in _OPENING and words[-1:] in _CLOSING and len(words) > 1 and not _inner_ends(words)
    return words if own else f"“{words}”"


def without_marks(words: str) -> str:
    """``words`` without the quotation marks around them."""
    bare = words.strip()
    return bare[1:-1] if len(bare) > 1 and bare[0] in _OPENING and bare[-1] in _CLOSING else bare


def _inner_ends(words: str) -> bool:
    """Whether the first quotation ends before the last character: “a” and “b”."""
    return "”" in words[1:-1] and words[0] == "“"


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>")
