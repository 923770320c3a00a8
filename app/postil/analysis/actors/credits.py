"""Credits of agencies: "REUTERS/Evgenia Novozhenina", "(AP Photo/Alex Brandon)", "Photo: Kevin Lamarque" name nobody in the story."""

import re

from postil.analysis.actors.candidate import Candidate
from postil.analysis.document import Document
from postil.model.block import Role
from postil.model.span import Span

_AGENCIES = (
    r"(?:REUTERS|Reuters|AFP|AP|EPA|UPI|TASS|Tass|Xinhua|XINHUA|Sputnik|SPUTNIK|Anadolu|Bloomberg|PA|DPA|dpa|ANSA|KCNA|Kyodo"
    r"|Yonhap|Getty Images|Getty|Shutterstock|EFE|NurPhoto|Zuma|ZUMA|Pool|POOL|RIA Novosti|[A-Z]\w+ Press)"
)
_NAME = r"[^\n.;()\[\]]{2,60}?"
#: Agency and photographer with a slash: safe anywhere.
_SLASHED = re.compile(
    rf"\(?\[?\b{_AGENCIES}(?: Photo| Images| file photo)?\s*/\s*{_NAME}(?:\s*/\s*{_NAME})*(?=[.;)\]]|$)",
    re.MULTILINE,
)
#: Words that announce a credit: only in captions, where no story follows.
_ANNOUNCED = re.compile(
    rf"(?:\b(?:Photo(?:graph)?s?|Image|Picture|Credit|Source|Courtesy|Foto)(?: by| credit| courtesy of)?\s*[:|]|\bPhoto by\b|©|\bvia\b(?= {_AGENCIES})).*$"
    rf"|[|(]\s*{_AGENCIES}\b[^\n)]{{0,40}}\)?\s*$",
    re.MULTILINE,
)
#: The agency of a dateline: "MOSCOW (Reuters) - ".
_DATELINED = re.compile(rf"[A-Z][\w ,./'’-]{{2,60}}(\({_AGENCIES}\))\s*[-–—]")
#: The agency of a dateline between strokes: "MOSCOW, November 19. /TASS/."
_BETWEEN = re.compile(rf"/{_AGENCIES}/")


def credit_lines(document: Document) -> list[Span]:
    """The stretches of the story blocks that only say who took the picture or sent the report."""
    found = []
    for block in document.story:
        start, end = block.span.start, block.span.end
        if document.text.find("/", start, end) >= 0:
            found += [Span(*m.span()) for m in _SLASHED.finditer(document.text, start, end)]
        if block.role is Role.CAPTION:
            found += [Span(*m.span()) for m in _ANNOUNCED.finditer(document.text, start, end)]
        found += [Span(*m.span()) for m in _BETWEEN.finditer(document.text, start, min(end, start + 80))]
        if dateline := _DATELINED.match(document.text, start, end):
            found.append(Span(*dateline.span(1)))
    return found


def without_credits(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates outside photo credits."""
    stretches = credit_lines(document)
    if not stretches:
        return candidates
    tokens = document.tokens
    credit = {i for s in stretches for i in range(tokens.at(s.start), tokens.at(s.end))}
    return [c for c in candidates if credit.isdisjoint(range(c.first, c.after))]
