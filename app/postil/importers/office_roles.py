"""What the names of styles say: those of Word, LibreOffice and of programs that write their formats."""

import re

from postil.model.block import Role

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|заголовок)\s*(\d{1,2})", re.IGNORECASE)
#: Names in lower case; built-in styles have them in every language.
_ROLES = {
    "title": Role.TITLE, "quote": Role.BLOCK_QUOTE, "intense quote": Role.BLOCK_QUOTE, "quotations": Role.BLOCK_QUOTE,
    "block text": Role.BLOCK_QUOTE, "blockquote": Role.BLOCK_QUOTE, "block quote": Role.BLOCK_QUOTE, "caption": Role.CAPTION,
    "image caption": Role.CAPTION, "table caption": Role.CAPTION, "tablecaption": Role.CAPTION, "figurecaption": Role.CAPTION,
    "table": Role.CAPTION, "drawing": Role.CAPTION, "illustration": Role.CAPTION, "figure": Role.CAPTION,
    "html preformatted": Role.CODE, "preformatted text": Role.CODE, "source code": Role.CODE, "code": Role.CODE,
    "macro": Role.CODE, "author": Role.BYLINE, "byline": Role.BYLINE, "date": Role.BYLINE, "horizontal line": Role.RULE,
}  # fmt: skip


def role_of(name: str) -> tuple[Role, int]:
    """The role of paragraphs in a style of that name, and the level of a heading; PARAGRAPH when the name says nothing."""
    called = name.strip().lower()
    heading = _HEADING.fullmatch(called)
    if heading:
        return Role.HEADING, int(heading[1]) or 1
    return _ROLES.get(called, Role.PARAGRAPH), 0
