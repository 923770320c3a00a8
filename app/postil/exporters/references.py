"""References for programs that keep them: RIS, BibTeX, CSL-JSON; and a list of references to read."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from typing_extensions import override

from postil.exporters.base import Gathering, Option, OptionKind, Options, settled
from postil.exporters.citations import STYLES, as_html, as_markdown, cite, plain
from postil.exporters.identity import article_uuid
from postil.exporters.reference import Date, Name, Reference, reference
from postil.exporters.work import Work
from postil.model.wire import Json

_NOTES = Option("notes", "Your note on the article", OptionKind.SWITCH, default=True)
#: What TeX reads as something else, and how its letters are written.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


class RisExporter(Gathering):
    """RIS, as Zotero, EndNote and Mendeley take it."""

    name = "ris"
    title = "Reference (RIS)"
    suffix = ".ris"
    options = (_NOTES,)

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """A record for each article; lines end as the format has it, in CR LF."""
        chosen = settled(self, options)
        lines = [line for work in works for line in (*_ris(work, notes=chosen["notes"]), "")]
        return "".join(f"{line}\r\n" for line in lines)


def _ris(work: Work, *, notes: bool) -> Iterator[str]:
    known = reference(work)
    fields: list[tuple[str, str]] = [
        ("TY", "NEWS" if work.article.site else "ELEC"),
        ("ID", known.key),
        *(("AU", name.inverted) for name in known.authors),
        ("TI", known.title),
        ("T2", known.site),
        ("PY", str(known.issued.year) if known.issued else ""),
        ("DA", _slashed(known.issued)),
        ("UR", known.url),
        ("Y2", _slashed(known.accessed)),
        ("LA", known.language),
        *(("KW", tag) for tag in work.tags.get(None, ())),
        ("N1", work.note if notes else ""),
    ]
    for tag, value in fields:
        if value:
            yield f"{tag}  - {' '.join(value.split())}"
    yield "ER  - "


def _slashed(date: Date | None) -> str:
    if date is None:
        return ""
    return "/".join(
        (f"{date.year:04}", f"{date.month:02}" if date.month else "", f"{date.day:02}" if date.day else "")
    )


class BibtexExporter(Gathering):
    """BibTeX in UTF-8, with the date as BibLaTeX has it beside year and month."""

    name = "bibtex"
    title = "Reference (BibTeX)"
    suffix = ".bib"
    options = (_NOTES,)

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """An entry for each article, under keys that differ."""
        chosen = settled(self, options)
        keys = _Keys()
        entries = (_bibtex(work, keys.of(reference(work)), notes=chosen["notes"]) for work in works)
        return "\n".join(entries) or "\n"


def _bibtex(work: Work, key: str, *, notes: bool) -> str:
    known = reference(work)
    issued, accessed = known.issued, known.accessed
    fields = {
        "author": " and ".join(bibtex_name(name) for name in known.authors),
        # Braces keep the capitals.
        "title": f"{{{bibtex_words(known.title)}}}",
        "journal" if work.article.site else "organization": bibtex_words(known.site),
        "date": "-".join(f"{part:02}" for part in issued.parts) if issued else "",
        "year": str(issued.year) if issued else "",
        "month": str(issued.month) if issued and issued.month else "",
        "url": re.sub(r"([{}\\])", lambda m: f"%{ord(m[1]):02X}", known.url),
        "urldate": "-".join(f"{part:02}" for part in accessed.parts) if accessed else "",
        "langid": "english" if known.language.startswith("en") else "",
        "keywords": bibtex_words(", ".join(tag.replace(",", " ") for tag in work.tags.get(None, ()))),
        "annote": bibtex_words(" ".join(work.note.split())) if notes else "",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'article' if work.article.site else 'online'}{{{key},\n{lines}}}\n"


def bibtex_name(name: Name) -> str:
    """“Ray, Jr., Ada”; a name of one part in braces, so that it is not taken apart."""
    if not name.given:
        return f"{{{bibtex_words(name.family)}}}"
    return ", ".join(bibtex_words(part) for part in (name.family, name.suffix, name.given) if part)


def bibtex_words(words: str) -> str:
    """Words as they stand in a field."""
    return "".join(_TEX.get(c, c) for c in words)


class CslJsonExporter(Gathering):
    """CSL-JSON, as every processor of citations takes it."""

    name = "csl-json"
    title = "Reference (CSL-JSON)"
    suffix = ".json"
    options = (_NOTES,)

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """A list with an item for each article."""
        chosen = settled(self, options)
        items = [csl_item(work, notes=chosen["notes"]) for work in works]
        return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def csl_item(work: Work, *, notes: bool = True) -> Json:
    """An article as an item of CSL-JSON."""
    known = reference(work)
    item: Json = {
        "id": f"urn:uuid:{article_uuid(work)}",
        "type": "article-newspaper" if work.article.site else "webpage",
        "citation-key": known.key,
        "title": known.title,
        "author": [_csl_name(name) for name in known.authors],
        "container-title": known.site,
        "issued": {"date-parts": [known.issued.parts]} if known.issued else "",
        "accessed": {"date-parts": [known.accessed.parts]} if known.accessed else "",
        "URL": known.url,
        "language": known.language,
        "keyword": ", ".join(work.tags.get(None, ())),
        "note": work.note if notes else "",
    }
    return {name: value for name, value in item.items() if value}


def _csl_name(name: Name) -> Json:
    if not name.given:
        return {"literal": name.family}
    return {"family": name.family, "given": name.given} | ({"suffix": name.suffix} if name.suffix else {})


class CitationExporter(Gathering):
    """The articles as a list of references in one style, in the order of the alphabet."""

    name = "citation"
    title = "List of references"
    suffix = ".txt"
    options = (
        Option("style", "Style", OptionKind.CHOICE, "apa", STYLES),
        Option("markup", "Italics", OptionKind.CHOICE, "none", ("none", "markdown", "html")),
    )

    @override
    def suffix_for(self, options: Options | None = None) -> str:
        """By the way in which italics are written."""
        return {"none": ".txt", "markdown": ".md", "html": ".html"}[settled(self, options)["markup"]]

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str:
        """An entry for each article, a blank line between them; in HTML a paragraph each."""
        chosen = settled(self, options)
        shown: Callable[..., str] = {"none": plain, "markdown": as_markdown, "html": as_html}[
            chosen["markup"]
        ]
        found = [cite(work, chosen["style"]).entry for work in works]
        found.sort(key=lambda entry: plain(entry).lstrip("“‘").casefold())
        entries = [f"<p>{shown(one)}</p>" if chosen["markup"] == "html" else shown(one) for one in found]
        return "\n\n".join(entries) + "\n"


class _Keys:
    """A key for each reference, none twice."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        #: How often each was wanted: of thousands that want the same, none looks through all numbers anew.
        self._wanted: Counter[str] = Counter()

    def of(self, one: Reference) -> str:
        """A key made of authors, year and title; with a number where another one has it."""
        key = one.key
        while key in self._given:
            self._wanted[one.key] += 1
            key = f"{one.key}-{self._wanted[one.key] + 1}"
        self._given.add(key)
        return key
