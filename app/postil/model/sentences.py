"""Where sentences of English prose begin and end."""

import re

from postil.model.span import Span

#: Words after which a full stop does not end a sentence.
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "rep",
        "gov",
        "gen",
        "col",
        "maj",
        "capt",
        "lt",
        "cmdr",
        "adm",
        "sgt",
        "rev",
        "hon",
        "st",
        "jr",
        "sr",
        "vs",
        "etc",
        "no",
        "nos",
        "inc",
        "ltd",
        "co",
        "corp",
        "dept",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "fig",
        "vol",
        "ed",
        "eds",
        "al",
        "approx",
        "est",
    ]
)
_END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s+(?P<next>[\"“‘'«„(\[]*\S))")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?$")
#: Words that after "U.S." show that a sentence begins; any other capital may go on with a name.
_STARTER = re.compile(
    r"[\"“‘'«„(\[]*(?:He|She|It|They|We|I|The|This|That|These|But|And|In|On|At|A|An|For|After|As|If|When|While|However|Mr|Mrs|Ms)\b"
)


def sentences_in(text: str, block: Span) -> list[Span]:
    """The sentences of a block, as half-open code points into ``text``; none begins with white space."""
    spans, start = [], block.start
    for match in _END.finditer(text, block.start, block.end):
        if _ends_here(text, match, start):
            spans.append(Span(start, match.end()))
            start = match.end()
            while start < block.end and text[start].isspace():
                start += 1
    if start < block.end:
        spans.append(Span(start, block.end))
    return spans


def _ends_here(text: str, match: re.Match[str], start: int) -> bool:
    following = match["next"].lstrip("\"“‘'«„([")
    if following[:1].islower():
        return False
    if "." not in match.group():
        return True
    word = _WORD_BEFORE.search(text, max(start, match.start() - 20), match.start())
    if not word:
        return True
    before = word[1]
    if len(before) == 1 and before.isupper():
        acronym = word.start(1) > start and text[word.start(1) - 1] == "."
        return acronym and _STARTER.match(text, match.start("next")) is not None
    return before.lower() not in _ABBREVIATIONS
