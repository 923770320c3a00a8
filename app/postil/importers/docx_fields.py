"""Fields of Word: what a program put in the text, and the instruction by which it did."""

import re

_LINK = re.compile(
    r'HYPERLINK\s+(?:(?P<flag>\\[lo])\s+)?(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"\\]\S*))?(?P<rest>.*)',
    re.IGNORECASE,
)
_ANCHOR = re.compile(r'\\l\s+"?([^"\\]+?)"?(?:\s|$)', re.IGNORECASE)
#: Fields whose results only list what stands elsewhere.
_LISTS = ("TOC", "INDEX", "TOA")


class Fields:
    """The fields that are open where a text is read; they may go over several paragraphs."""

    def __init__(self) -> None:
        self._open: list[tuple[list[str], list[bool]]] = []

    def turn(self, how: str) -> None:
        """Begins a field, goes from its instruction on to its result (``separate``), or ends it."""
        if how == "begin":
            self._open.append(([], []))
        elif how == "separate" and self._open:
            self._open[-1][1].append(True)
        elif how == "end" and self._open:
            self._open.pop()

    def instruct(self, words: str) -> None:
        """Words of the instruction of the innermost field."""
        if self._open:
            self._open[-1][0].append(words)

    @property
    def shown(self) -> bool:
        """Whether words here are text, not an instruction or a list of contents."""
        return all(
            result and not "".join(words).strip().upper().startswith(_LISTS) for words, result in self._open
        )

    @property
    def innermost(self) -> tuple[str, str] | None:
        """Address and place to which words here lead, or None."""
        for words, _ in reversed(self._open):
            link = self.link("".join(words))
            if link:
                return link
        return None

    @staticmethod
    def link(instruction: str) -> tuple[str, str] | None:
        """Address and place that the instruction of a link names; None when it is no link."""
        match = _LINK.match(instruction.strip())
        if match is None:
            return None
        named = match["quoted"] or match["plain"] or ""
        if (match["flag"] or "").lower() == "\\l":
            return "", named
        anchor = _ANCHOR.search(match["rest"])
        if named.startswith("#"):
            return "", named[1:]
        if named:
            return (f"{named}#{anchor[1]}" if anchor else named), ""
        return "", anchor[1] if anchor else ""
