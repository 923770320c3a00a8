"""PDF. The pages are made by the window's painter, which whoever wants this format hands in: below the window nobody knows Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from typing_extensions import override

from postil.exporters.base import KINDS, Option, OptionKind, Options, Separate, settled
from postil.exporters.compiled_excerpts import compiled_excerpts
from postil.exporters.entries import CITATIONS, LANGUAGE, Content, content
from postil.exporters.work import Work

NAME, SUFFIX = "pdf", ".pdf"
#: What paper there is; "usual": as where the reader lives.
PAPERS = ("usual", "a4", "letter")
OPTIONS = (
    content(Content.WHOLE),
    KINDS,
    Option("notes", "Notes in the margin", OptionKind.SWITCH, default=True),
    Option("paper", "Paper", OptionKind.CHOICE, PAPERS[0], PAPERS),
    CITATIONS,
    LANGUAGE,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the pages shall be like.

    Attributes:
        kinds: names of the kinds whose marks are seen, with commas between, or "all".
        paper: one of ``PAPERS``.
    """

    kinds: str = str(KINDS.default)
    paper: str = PAPERS[0]


#: Makes the PDF of a work.
Print = Callable[[Work, Wanted], bytes]


class PdfExporter(Separate):
    """Pages as the window prints them.

    Args:
        print_: makes them.
    """

    name = NAME
    title = "PDF"
    suffix = SUFFIX
    options = OPTIONS

    def __init__(self, print_: Print) -> None:
        self._print = print_

    @override
    def write(self, work: Work, options: Options | None = None) -> bytes:
        """The whole file."""
        return self._print(*self.wanted(work, options))

    def wanted(self, work: Work, options: Options | None = None) -> tuple[Work, Wanted]:
        """What is to be printed for these options, and how."""
        chosen = settled(self, options)
        if chosen["content"] != Content.WHOLE:
            speaking = work.speaking(chosen["language"])
            return compiled_excerpts(speaking, chosen["content"], chosen["cite"]), Wanted(
                "all", chosen["paper"]
            )
        bare = work if chosen["notes"] else replace(work, notes={}, tags={})
        return bare, Wanted(chosen["kinds"], chosen["paper"])
