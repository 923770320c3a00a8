"""Words of an article quoted with where they are from, after a look at whether they are its words."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from typing import TYPE_CHECKING

from postil.errors import UserError
from postil.model.span import Span

if TYPE_CHECKING:
    from postil.exporters.work import Work

#: Words before and after a difference that are shown.
_AROUND = 4
#: Differences that are shown.
_MOST = 3
#: How alike words must be, 0–100, to be taken for misquoted ones and not for others.
_ALIKE = 75
#: A word with the white space after it.
_WORD = re.compile(r"\s*\S+\s*")
_ALIKE_SIGNS = str.maketrans("‘’‚“”„«»–—‑‐", '\'\'\'"""""----')
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
    said = difference(_like(text, near.dest_start, near.dest_end, bare), bare)
    raise UserError(f"“{work.title}” does not say just that: {said}")


def _like(text: str, start: int, end: int, words: str) -> str:
    """What stands there in whole words; without signs at its ends where ``words`` have none there."""
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and words[0].isalnum() and not text[start].isalnum():
        start += 1
    while start < end and words[-1].isalnum() and not text[end - 1].isalnum():
        end -= 1
    return text[start:end]


def difference(text: str, words: str) -> str:
    """A sentence about where ``words`` differ from ``text``, in whole words; empty when nowhere."""
    if text == words:
        return ""
    there, here = _WORD.findall(text), _WORD.findall(words)
    found = [
        one for one in SequenceMatcher(None, there, here, autojunk=False).get_opcodes() if one[0] != "equal"
    ]
    parts = [
        _told(_shown(there, from_, to), _shown(here, begin, end))
        for _, from_, to, begin, end in found[:_MOST]
    ]
    more = f"; and so on, in {len(found) - _MOST} more places" if len(found) > _MOST else ""
    return f"the article has {'; '.join(parts)}{more}."


def _told(said: str, quoted_: str) -> str:
    return f"{_marked(said)} where the quotation has {_marked(quoted_)}{_unseen(said, quoted_)}"


def _shown(words: list[str], begin: int, end: int) -> str:
    """Words with some around them, so that nothing stands alone."""
    first, last = max(0, begin - _AROUND), min(len(words), end + _AROUND)
    return ("… " if first else "") + "".join(words[first:last]).strip() + (" …" if last < len(words) else "")


def _marked(words: str) -> str:
    return f"“{words}”" if words else "nothing"


def _unseen(one: str, other: str) -> str:
    """What tells words apart that look alike."""
    if "".join(one.split()) == "".join(other.split()):
        return " (with other spaces or line breaks)"
    if _bare(one) != _bare(other):
        return ""
    pair = next(((a, b) for a, b in zip(one, other, strict=False) if a != b), None)
    if pair is None:
        return ""
    names = [unicodedata.name(sign, f"U+{ord(sign):04X}").lower() for sign in pair]
    return f" ({names[0]} there, {names[1]} here)"


def _bare(words: str) -> str:
    """Words as the eye takes them: no difference between kinds of spaces, hyphens and quotation marks."""
    return unicodedata.normalize("NFKC", words).translate(_ALIKE_SIGNS)


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
