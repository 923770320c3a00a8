"""Columns as in the shared task of CoNLL-2003 (Tjong Kim Sang and De Meulder), for those who train models.

A line for each word, a blank one after each sentence, “-DOCSTART-” before each article; tags are BIO (IOB2). The columns, parted
by a space:

1. the word, exactly as it stands in the article;
2. “-X-”, where CoNLL-2003 has the part of speech;
3. quotes, where it has chunks: ``QUOTE`` or ``STATEMENT``, ``SPEAKER`` for who said it, ``CUE`` for the word that says so;
4. names: actors, systems and whatever else was chosen, by ``labels``.

With ``places`` two more, in the article's code points: where the word begins and where it ends; and a seventh with the numbers of the
quotes, in text order from 1 and parted by commas, that the word belongs to as quote, speaker or cue, or “_”.

Where marks overlap the longest counts. A mark that goes on in the next sentence goes on there with “I-”.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex
from typing_extensions import override

from postil.exporters.base import Gathering, Option, OptionKind, Options, settled, shown
from postil.exporters.training import LABELS, flat, label, sentences
from postil.exporters.work import Work
from postil.model.annotation import Annotation, Kind
from postil.model.span import Span

_START = "-DOCSTART- -X- -X- O"
_QUOTES = (Kind.QUOTE, Kind.STATEMENT)
#: Words with their hyphens, clitics apart as in CoNLL-2003, numbers, and any other sign with what belongs to it.
_WORD = regex.compile(
    r"(?:\p{L}\p{M}*\.){2,}"
    r"|\p{L}+(?=n['’]t\b)|n['’]t\b|['’](?:s|S|re|ve|ll|d|m)\b"
    r"|\p{N}+(?:[.,:/]\p{N}+)+"
    r"|[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[-‐‑.&](?=[\p{L}\p{N}])|['’](?!(?:s|S|re|ve|ll|d|m)\b)(?=\p{L}))*"
    r"|[\U0001F1E6-\U0001F1FF]{2}"
    r"|[^\s\x1c-\x1f](?:[\p{M}\U0001F3FB-\U0001F3FF]|\u200d[^\s\x1c-\x1f])*"
)


class ConllExporter(Gathering):
    """Words under each other with their tags."""

    name = "conll"
    title = "CoNLL-2003 columns"
    suffix = ".conll"
    options = (
        Option("kinds", "Marks written", OptionKind.KINDS, f"{Kind.ACTOR},{Kind.SYSTEM},{Kind.QUOTE}"),
        LABELS,
        Option("places", "Columns for places and quotes' numbers too", OptionKind.SWITCH, default=False),
    )

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """All articles, a blank line after each sentence."""
        chosen = settled(self, options)
        lines: list[str] = []
        for work in works:
            marks = [mark for mark in shown(work.marks, chosen["kinds"]) if len(mark.span)]
            lines += [_START, "", *_Columns(work, marks, chosen["labels"], places=chosen["places"]).lines()]
        return "\n".join([*lines, ""]) or "\n"


class _Columns:
    """The lines of one article."""

    def __init__(self, work: Work, marks: Sequence[Annotation], labels: str, *, places: bool) -> None:
        self._work, self._marks, self._places = work, marks, places
        quotes = [mark for mark in marks if mark.kind in _QUOTES]
        names = [mark for mark in marks if mark.kind not in _QUOTES]
        self._names = _Track({mark.span: label(work, mark, labels) for mark in reversed(names)})
        self._said = _Track(_said(quotes))
        self._numbers = _Sweep(
            (part, str(number)) for number, quote in enumerate(quotes, 1) for part in _parts(quote)
        )
        self._cuts = sorted({*self._names.ends, *self._said.ends})

    def lines(self) -> Iterator[str]:
        """Each word, and a blank line after each sentence."""
        text = self._work.article.text
        for sentence in sentences(self._work.article, self._marks):
            for word in words(text, sentence, self._cuts):
                columns = [word.of(text), "-X-", self._said.tag(word), self._names.tag(word)]
                if self._places:
                    numbers = dict.fromkeys(number for _, number in self._numbers.over(word))
                    columns += [str(word.start), str(word.end), ",".join(numbers) or "_"]
                yield " ".join(columns)
            yield ""


class _Sweep:
    """Parts of the text with something said of each, asked for in text order."""

    def __init__(self, parts: Iterable[tuple[Span, str]]) -> None:
        self._waiting = sorted(parts, key=lambda part: part[0], reverse=True)
        self._active: list[tuple[Span, str]] = []

    def over(self, word: Span) -> list[tuple[Span, str]]:
        """The parts that overlap ``word``, which begins no earlier than the last one."""
        while self._waiting and self._waiting[-1][0].start < word.end:
            self._active.append(self._waiting.pop())
        self._active = [part for part in self._active if part[0].end > word.start]
        return self._active


class _Track:
    """A column of tags.

    Attributes:
        ends: code points at which one begins or ends.
    """

    def __init__(self, labels: Mapping[Span, str]) -> None:
        kept = flat(labels)
        self.ends = {end for span in kept for end in (span.start, span.end)}
        self._sweep = _Sweep((span, labels[span]) for span in kept)
        self._begun: Span | None = None

    def tag(self, word: Span) -> str:
        """The tag of a word, which comes after the last one."""
        for span, said in self._sweep.over(word):
            begins, self._begun = span != self._begun, span
            return f"{'B' if begins else 'I'}-{said}"
        return "O"


def _said(quotes: Iterable[Annotation]) -> dict[Span, str]:
    """What quotes are made of; none of it lies in the words of another quote."""
    found = {mark.span: str(mark.kind).upper() for mark in quotes}
    taken = flat(found)
    starts = [span.start for span in taken]
    for mark in quotes:
        for part, name in ((mark.speaker.span if mark.speaker else None, "SPEAKER"), (mark.cue, "CUE")):
            if part is not None and len(part):
                at = bisect_left(starts, part.end) - 1
                if at < 0 or taken[at].end <= part.start:
                    found.setdefault(part, name)
    return found


def _parts(quote: Annotation) -> Iterator[Span]:
    yield quote.span
    if quote.speaker:
        yield quote.speaker.span
    if quote.cue:
        yield quote.cue


def words(text: str, within: Span, cuts: Sequence[int] = ()) -> Iterator[Span]:
    """The words of a stretch in order; ``cuts``, sorted, are code points at which one ends in any case."""
    for found in _WORD.finditer(text, within.start, within.end):
        start, end = found.span()
        for cut in cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]:
            yield Span(start, cut)
            start = cut
        yield Span(start, end)
