"""What the elements in a line of words say of them: how they look, and where they lead."""

import re
from urllib.parse import urljoin, urlsplit

from postil.importers.html_tree import Element
from postil.model.inline import Style

_STYLES = {
    "b": Style.STRONG, "strong": Style.STRONG, "i": Style.EMPHASIS, "em": Style.EMPHASIS, "cite": Style.EMPHASIS,
    "dfn": Style.EMPHASIS, "var": Style.EMPHASIS, "s": Style.STRIKE, "strike": Style.STRIKE, "del": Style.STRIKE,
    "sup": Style.SUPERSCRIPT, "sub": Style.SUBSCRIPT, "code": Style.CODE, "kbd": Style.CODE, "samp": Style.CODE, "tt": Style.CODE,
}  # fmt: skip
_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b", re.IGNORECASE)
_PLAIN = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:normal|[1-5]00)\b", re.IGNORECASE)
_ITALIC = re.compile(r"(?<![\w-])font-style\s*:\s*(?:italic|oblique)\b", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*\bline-through\b", re.IGNORECASE)
_LOOKS = ((Style.STRONG, _BOLD), (Style.EMPHASIS, _ITALIC), (Style.STRIKE, _STRUCK))


def styles_of(element: Element) -> list[Style]:
    """What an element dresses its words in, by its name and by its own style; each once."""
    own, look = _STYLES.get(element.tag), element.get("style") or ""
    if own is Style.STRONG and _PLAIN.search(look):
        own = None
    told = [style for style, pattern in _LOOKS if pattern.search(look) and style is not own]
    return [own, *told] if own else told


def absolute(href: str, base: str) -> str:
    """An address in full, where that can be told; empty when it is none.

    Args:
        href: as the page has it.
        base: address of the page; empty when it is not known.
    """
    try:
        address = urljoin(base, href) if base and href else href
        urlsplit(address)
    except ValueError:
        return ""
    return "".join(c for c in address if c.isprintable() and not c.isspace())
