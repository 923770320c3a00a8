"""References and citations in APA, MLA and Chicago style.

Our own, for one kind of source: articles in newspapers and on the web, by the manuals (APA 7, 10.16; MLA 9, appendix 2; Chicago
18, 14.87). citeproc-py was tried on the styles of the CSL project and gets these wrong: initials for given names in MLA and
Chicago, quotation marks inside quotation marks, titles twice where no author is known.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from postil.exporters.reference import Date, Name, Reference, reference
from postil.exporters.titles import sentence_cased, shortened, title_cased
from postil.exporters.work import Work
from postil.model.annotation import Kind
from postil.model.block import Role
from postil.model.span import Span

STYLES = ("apa", "mla", "chicago")
#: In which style nothing is cited.
NO_STYLE = "none"
_MONTHS = "January February March April May June July August September October November December".split()
_SHORT = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
#: Sites with news that are no newspapers: APA sets the title of their articles in italics, and not their name (7th ed., 10.16).
_WEBSITES = frozenset({"bbc", "bbc news", "bloomberg", "cnn", "huffpost", "msnbc", "reuters", "salon", "vox"})
_SPECIAL = re.compile(r"[\\`*_\[\]<>]|&(?=#?\w+;)")
_ENDED = ("?", "!", ".", "…", "?”", "!”", ".”", "?’", "!’", ".’")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look."""

    words: str
    italic: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """An article cited in one style.

    Attributes:
        entry: for the list of references.
        in_text: for where words are quoted: “(Ray, 2022, para. 4)”; in Chicago style the words of a note.
    """

    entry: Runs
    in_text: Runs


class Citing:
    """Cites one article, in one of ``STYLES``, as often as it is quoted."""

    def __init__(self, work: Work, style: str) -> None:
        self._writer, self._known = _WRITERS[style], reference(work)
        self._title = _sentence_title(work, self._known) if style == "apa" else ""
        told = (block for block in work.article.blocks if block.role in (Role.PARAGRAPH, Role.BLOCK_QUOTE))
        self._paragraphs = [block.span for block in told]
        self._starts = [span.start for span in self._paragraphs]
        self._made: dict[int, Citation] = {}

    def __call__(self, place: Span | None) -> Citation:
        """The article cited; ``place``: the words that are quoted, so that their paragraph can be named."""
        paragraph = self._paragraph(place) if place else 0
        if paragraph not in self._made:
            self._made[paragraph] = self._writer(self._known, paragraph, self._title)
        return self._made[paragraph]

    def _paragraph(self, place: Span) -> int:
        """The number of the paragraph that ``place`` begins in, counted from 1; 0 when it is in none."""
        number = bisect_right(self._starts, place.start)
        return number if number and place.start < self._paragraphs[number - 1].end else 0


def cite(work: Work, style: str, place: Span | None = None) -> Citation:
    """An article in one of ``STYLES``; ``place``: the words that are quoted, so that their paragraph can be named."""
    return Citing(work, style)(place)


def plain(runs: Runs) -> str:
    """Without italics."""
    return "".join(run.words for run in runs)


def as_html(runs: Runs) -> str:
    """With italics, for a page."""
    return "".join(f"<i>{escape(run.words)}</i>" if run.italic else escape(run.words) for run in runs)


def as_markdown(runs: Runs) -> str:
    """With italics, for Markdown that shows exactly the words."""
    parts = ((_SPECIAL.sub(r"\\\g<0>", run.words), run.italic) for run in runs)
    return "".join(f"*{words}*" if italic else words for words, italic in parts)


def _apa(known: Reference, paragraph: int, title: str) -> Citation:
    names = [", ".join(filter(None, (n.family, n.initials, n.suffix))) for n in known.authors]
    periodical = bool(known.site) and not known.is_host and known.site.lower() not in _WEBSITES
    head = Run(title, italic=not periodical), Run("" if title.endswith(_ENDED) else ".")
    date = f"({_apa_date(known.issued)})."
    by = _apa_names(names)
    start = (Run(f"{_stopped(by)} {date} "), *head) if by else (*head, Run(f" {date}"))
    same = len(known.authors) == 1 and known.authors[0].natural == known.site
    site = (Run(" "), Run(known.site, periodical), Run(".")) if known.site and not same else ()
    retrieved = f"Retrieved {_american(known.accessed)}, from " if known.accessed and not known.issued else ""
    address = (Run(f" {retrieved}{known.url}"),) if known.url else ()
    year = str(known.issued.year) if known.issued else "n.d."
    para = f", para. {paragraph}" if paragraph else ""
    if known.authors:
        inside: Runs = (Run(f"({_short_names(known.authors, '&')}, {year}{para})"),)
    else:
        words = title_cased(shortened(known.title), known.language)
        quoted = (Run(f"“{_inner(words)},”"),) if periodical else (Run(words, italic=True), Run(","))
        inside = (Run("("), *quoted, Run(f" {year}{para})"))
    return Citation(_joined(*start, *site, *address), _joined(*inside))


def _mla(known: Reference, _paragraph: int, _title: str) -> Citation:
    by = _mla_names(known.authors)
    title = title_cased(known.title, known.language)
    parts = [Run(f"{_stopped(by)} " if by else ""), Run(f"“{_closed(_inner(title), '.')}”")]
    facts: list[Runs] = [(Run(known.site, italic=True),)] if known.site else []
    if known.issued:
        facts.append((Run(_british(known.issued)),))
    if known.url:
        facts.append((Run(known.url.partition("://")[2].removesuffix("/")),))
    for number, fact in enumerate(facts):
        parts += [Run(", " if number else " "), *fact]
    parts.append(Run("." if facts else ""))
    if known.accessed and not known.issued:
        parts.append(Run(f" Accessed {_british(known.accessed)}."))
    if known.authors:
        return Citation(_joined(*parts), (Run(f"({_short_names(known.authors, 'and')})"),))
    return Citation(
        _joined(*parts), (Run(f"(“{_inner(title_cased(shortened(known.title), known.language))}”)"),)
    )


def _chicago(known: Reference, _paragraph: int, _title: str) -> Citation:
    title = _inner(title_cased(known.title, known.language))
    site = (Run(known.site, italic=not known.is_host),) if known.site else ()
    date = _american(known.issued)
    accessed = f"accessed {_american(known.accessed)}" if known.accessed and not known.issued else ""

    by = _chicago_names(known.authors)
    start = Run(f"{_stopped(by)} " if by else ""), Run(f"“{_closed(title, '.')}” ")
    middle = (*site, Run(f"{', ' if site and date else ''}{date}"), Run("." if site or date else ""))
    visited = f" {accessed[0].upper()}{accessed[1:]}." if accessed else ""
    entry = (*start, *middle, Run(visited), Run(f" {known.url}." if known.url else ""))

    noted = _note_names(known.authors)
    facts = [*([site] if site else []), *(((Run(one),)) for one in (date, accessed, known.url) if one)]
    note: list[Run] = [Run(f"{noted}, " if noted else ""), Run(f"“{_closed(title, ',' if facts else '.')}”")]
    for number, fact in enumerate(facts):
        note += [Run(", " if number else " "), *fact]
    note.append(Run("." if facts else ""))
    return Citation(_joined(*entry), _joined(*note))


#: Each is given the reference, the number of the paragraph (or 0) and the title as a sentence.
_WRITERS: dict[str, Callable[[Reference, int, str], Citation]] = {
    "apa": _apa,
    "mla": _mla,
    "chicago": _chicago,
}


def _sentence_title(work: Work, known: Reference) -> str:
    named = {Kind.ACTOR, Kind.SYSTEM, Kind.PLACE}
    names = {
        word
        for mark in work.analysis.annotations
        if mark.kind in named
        for word in mark.span.of(work.article.text).split()
    } | work.names
    story = " ".join(work.article.texts(Role.PARAGRAPH, Role.LIST_ITEM, Role.BLOCK_QUOTE))
    return sentence_cased(known.title, known.language, story, names)


def _apa_names(names: Sequence[str]) -> str:
    if len(names) > 20:
        return f"{', '.join(names[:19])}, . . . {names[-1]}"
    return names[0] if len(names) == 1 else ", & ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _mla_names(authors: Sequence[Name]) -> str:
    if len(authors) > 2:
        return f"{authors[0].inverted}, et al."
    return ", and ".join([*(a.inverted for a in authors[:1]), *(a.natural for a in authors[1:])])


def _chicago_names(authors: Sequence[Name]) -> str:
    shown = authors if len(authors) <= 6 else authors[:3]
    names = [*(a.inverted for a in shown[:1]), *(a.natural for a in shown[1:])]
    if len(authors) > 6:
        return f"{', '.join(names)}, et al."
    return names[0] if len(names) == 1 else ", and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _note_names(authors: Sequence[Name]) -> str:
    if len(authors) > 2:
        return f"{authors[0].natural} et al."
    return " and ".join(author.natural for author in authors)


def _short_names(authors: Sequence[Name], word: str) -> str:
    if len(authors) > 2:
        return f"{authors[0].family} et al."
    return f" {word} ".join(author.family for author in authors)


def _apa_date(date: Date | None) -> str:
    if date is None:
        return "n.d."
    month = f", {_MONTHS[date.month - 1]}" if date.month else ""
    return f"{date.year}{month}{f' {date.day}' if date.day else ''}"


def _american(date: Date | None) -> str:
    """“February 14, 2022”."""
    if date is None or not date.month:
        return str(date.year) if date else ""
    day = f" {date.day}," if date.day else ""
    return f"{_MONTHS[date.month - 1]}{day} {date.year}"


def _british(date: Date) -> str:
    """“14 Feb. 2022”."""
    return " ".join(
        filter(None, (str(date.day or ""), _SHORT[date.month - 1] if date.month else "", str(date.year)))
    )


def _inner(words: str) -> str:
    """Words that will stand in quotation marks: the marks inside become single ones."""
    if words.count('"') == 2:
        words = words.replace('"', "“", 1).replace('"', "”", 1)
    return words.translate(str.maketrans("“”„", "‘’‚"))


def _closed(words: str, sign: str) -> str:
    """With a sign at the end, inside a closing quotation mark as American styles have it, where none is there."""
    if words.endswith(_ENDED):
        return words
    return f"{words[:-1]}{sign}’" if words.endswith("’") and "‘" in words else words + sign


def _stopped(names: str) -> str:
    return names if names.endswith(".") else f"{names}."


def _joined(*runs: Run) -> Runs:
    """Neighbours of one look as one; without empty ones, and without white space at the end."""
    found: list[Run] = []
    for run in runs:
        if run.words and found and found[-1].italic == run.italic:
            found[-1] = Run(found[-1].words + run.words, run.italic)
        elif run.words:
            found.append(run)
    return (*found[:-1], Run(found[-1].words.rstrip(), found[-1].italic)) if found else ()
