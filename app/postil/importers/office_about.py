"""What a document of an office program says about itself, as far as it can be believed."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from postil.errors import UserError
from postil.importers.base import Imported
from postil.importers.metadata import Metadata
from postil.importers.office import Document, Paragraph, Run, walk
from postil.importers.office_writer import written_document
from postil.importers.rich import article_from
from postil.model.block import Role
from postil.model.inline import Style

#: What programs write where nobody was asked.
_NOBODY = re.compile(
    r"(?:user|users?\d*|admin(?:istrator)?|owner|author|unknown|microsoft(?: office)?(?: user| word)?|python-docx|apache poi|"
    r"default|windows(?: user)?|pc|home|test|benutzer|utilisateur|usuario|пользователь|unbekannt|none)",
    re.IGNORECASE,
)
_UNTITLED = re.compile(
    r"(?:microsoft word\s*-.*|document\s*\d*|dokument\s*\d*|untitled.*|word document|title|.*\.(?:docx?|odt|rtf|txt))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|,(?=\s*[^\W\d_]+\s+[^\W\d_])|\band\b|\bund\b)\s*")
_DATE = re.compile(r"(?!0001|1601|1899)\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?")
#: Characters of a title, or of names, that are looked at.
_LONGEST = 1000
#: The part of a text in letters of one width from which on they mean nothing.
_TYPED = 0.4
_CODE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")


def imported(
    document: Document, about: Metadata, data: bytes, source: str, pictures: Mapping[str, bytes]
) -> Imported:
    """The article in a document.

    Args:
        document: what was read.
        about: what the file says about it; what the article prints counts for more.
        data: the file.
        source: names it.
        pictures: their bytes.

    Raises:
        UserError: when there is nothing to read in it.
    """
    title = about.title[:_LONGEST]
    title = "" if _UNTITLED.fullmatch(title) else title
    _settle_title(document, title)
    _settle_code(document)
    try:
        written = written_document(document)
        told = Metadata(title=title, site=about.site)
        article = article_from(written, told, data, source, book=document.letter)
    except RecursionError as error:
        raise UserError(f"“{source}” is nested too deeply to be read.") from error
    authors = tuple(
        name
        for one in about.authors
        for name in _BETWEEN.split(one[:_LONGEST])
        if name and not _NOBODY.fullmatch(name)
    )
    date = _DATE.match(about.published)
    article = replace(
        article,
        authors=article.authors or authors,
        published=article.published or (date.group()[:10] if date else ""),
        language=_told_language(article.language, _language(document) or _code(about.language)),
        original=hashlib.sha256(data).hexdigest(),
    )
    return Imported(article, data, pictures)


def _told_language(read: str, told: str) -> str:
    """The language: what the text itself shows counts for more than what it is marked as, which may be that of a keyboard."""
    return told if not read or told.lower().startswith(read.lower()) else read


def _settle_title(document: Document, title: str) -> None:
    """Takes the first paragraph for the title when it says what the file says."""
    first = next((one for one in document.content if isinstance(one, Paragraph) and not one.empty), None)
    if first and title and first.role is Role.PARAGRAPH and " ".join(first.text.split()) == title:
        first.role = Role.TITLE


def _settle_code(document: Document) -> None:
    """A document that is written on a typewriter throughout holds no code."""
    runs = [run for one in walk(document.content) if one.role is not Role.CODE for run in one.runs]
    code = sum(len(run.text) for run in runs if Style.CODE in run.styles)
    if code > _TYPED * sum(len(run.text) for run in runs):
        for one in walk(document.content):
            one.runs = [replace(run, styles=run.styles - {Style.CODE}) for run in one.runs]
    for paragraph in document.content:
        if isinstance(paragraph, Paragraph) and paragraph.role is Role.PARAGRAPH:
            words = [run for run in paragraph.runs if run.text.strip()]
            if words and all(map(_typed, words)):
                paragraph.role = Role.CODE


def _typed(run: Run) -> bool:
    return Style.CODE in run.styles and run.picture is None


def _language(document: Document) -> str:
    """The language in which most of the letters are."""
    letters: Counter[str] = Counter()
    for paragraph in walk(document.content):
        for run in paragraph.runs:
            letters[run.language] += len(run.text)
    most = letters.most_common(1)
    return _code(most[0][0]) if most else ""


def _code(said: str) -> str:
    match = _CODE.fullmatch(said.strip().replace("_", "-"))
    return match.group() if match and match.group().lower() not in ("zxx", "x-none") else ""
