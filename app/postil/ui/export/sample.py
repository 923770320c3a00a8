"""What an export will look like, as far as a window can show it. Runs in jobs; no Qt."""

import re
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass

from postil.desk.desk import Desk

#: Characters that are shown.
_SHOWN = 12_000


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of what would be written.

    Attributes:
        pieces: role of a colour (a name of ``styles.CodeColours``, or empty) and words, in order; none for a file that is no text.
        size: bytes of the whole file.
        more: whether text was left off.
        whole: the whole text, or empty where it is none.
        page: of a web page what stands on it, for a window that knows little of style sheets and no pictures; else empty.
    """

    pieces: tuple[tuple[str, str], ...]
    size: int
    more: bool = False
    whole: str = ""
    page: str = ""


def sample(desk: Desk, articles: tuple[str, ...], format_name: str, options: Mapping[str, str]) -> Sample:
    """What would be written of the first of ``articles``; of all of them, where the format gathers them in one file.

    Raises:
        UserError: as exporting does.
    """
    with closing(desk.clone()) as own:
        chosen = next(one for one in own.out.formats() if one.name == format_name)
        works = own.out.works(*(articles if chosen.gathers else articles[:1]))
        written = chosen.write_all(works, options)
    if isinstance(written, bytes):
        return Sample((), len(written))
    shown = written[:_SHOWN]
    size = len(written.encode(errors="replace"))
    suffix = chosen.suffix_for(options)
    if suffix == ".html":
        return Sample((), size, whole=written, page=_bare(written))
    return Sample(tuple(coloured(shown, suffix)), size, len(written) > len(shown), written)


def _bare(page: str) -> str:
    """A page without its looks, its legend and its pictures."""
    page = re.sub(r"<(head|nav)\b.*?</\1>", "", page, flags=re.DOTALL)
    return re.sub(r"<img\b[^>]*>", "", page)


def coloured(text: str, suffix: str) -> list[tuple[str, str]]:
    """``text`` cut into words of one colour each."""
    from pygments.lexers import get_lexer_for_filename
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_for_filename(f"file{suffix}", stripnl=False, ensurenl=False)
    except ClassNotFound:
        return [("", text)]
    found: list[tuple[str, str]] = []
    for token, words in lexer.get_tokens(text):
        role = _role(str(token))
        if found and found[-1][0] == role:
            found[-1] = (role, found[-1][1] + words)
        else:
            found.append((role, words))
    return found


def _role(token: str) -> str:
    """The colour of a token of Pygments, by its name."""
    roles = (
        ("Comment", "comment"), ("Token.Literal.String", "string"), ("Token.Literal.Number", "number"),
        ("Token.Keyword", "keyword"), ("Token.Name.Tag", "keyword"), ("Token.Generic", "keyword"), ("Token.Name", "name"),
    )  # fmt: skip
    return next((role for start, role in roles if start in token), "")
