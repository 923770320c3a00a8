"""The reader's own template: Jinja2, in a sandbox."""

import re
import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any

from typing_extensions import override

from postil import files
from postil.errors import UserError
from postil.exporters.base import Option, OptionKind, Options, Separate, settled
from postil.exporters.citations import NO_STYLE, Citing, as_markdown
from postil.exporters.dress import Dress
from postil.exporters.entries import (
    CITATIONS,
    LANGUAGE,
    Content,
    Entry,
    article_note,
    by_colour,
    entry,
    facts,
    hashtags,
    noted,
    referred,
)
from postil.exporters.markdown_words import escaped, passage
from postil.exporters.work import Work
from postil.model.annotation import Annotation
from postil.paths import resources

#: What a template is called in error messages of Jinja2, and what the shipped one is called.
_NAME = "<template>"
SHIPPED = "markdown.md.j2"
#: What names of templates end in, behind what their files end in.
_ENGINES = frozenset({".j2", ".jinja", ".jinja2"})
_ENDING = re.compile(r"\.[a-z0-9]{1,10}", re.IGNORECASE)


class TemplateExporter(Separate):
    """Whatever the reader wants; without a template of theirs the shipped one, which writes Markdown."""

    name = "template"
    title = "Your own template"
    suffix = ".md"
    options = (Option("template", "Template", OptionKind.TEXT, ""), CITATIONS, LANGUAGE)

    @override
    def suffix_for(self, options: Options | None = None) -> str:
        """What stands before the “.j2” in the template's name: “.html” for “page.html.j2”; Markdown's where nothing does."""
        name = PurePath(settled(self, options)["template"] or SHIPPED)
        ending = PurePath(name.stem).suffix if name.suffix.lower() in _ENGINES else name.suffix
        return ending if _ENDING.fullmatch(ending) else self.suffix

    @override
    def write(self, work: Work, options: Options | None = None) -> str:
        """The whole file.

        Raises:
            UserError: when there is no such template, or something in it is wrong; with the line.
        """
        chosen = settled(self, options)
        work = work.speaking(chosen["language"])
        return render(_source(chosen["template"], work.templates), work, chosen["cite"])


def shipped() -> Path:
    """The template that is used as long as readers have none of their own."""
    return resources() / "templates" / SHIPPED


def starters() -> list[Path]:
    """The templates that readers begin with, that one first."""
    return sorted(shipped().parent.glob("*.j2"), key=lambda path: (path.name != SHIPPED, path.name))


def _source(name: str, folder: Path | None) -> str:
    """The text of a template: the shipped one, one in the reader's folder, or any file."""
    if not name:
        return files.read_text(shipped())
    inside = folder / name if folder else None
    if inside and inside.is_file():
        return files.read_text(inside)
    path = Path(name).expanduser()
    if not path.is_file():
        raise UserError(f"There is no template “{name}”. Give the path of a file.")
    return files.read_text(path)


def render(source: str, work: Work, citations: str = NO_STYLE) -> str:
    """What a template makes of an article; words are cited as a value of ``CITATIONS`` says.

    Raises:
        UserError: when something in the template is wrong; with the line.
    """
    from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # No page for browsers is made here: escaping is up to the template (the filter “e” does it).
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )  # fmt: skip
    environment.filters["md"] = escaped
    environment.filters["hashtags"] = hashtags
    environment.filters["say"] = work.say
    try:
        code = environment.compile(source, _NAME, _NAME)
        template = environment.template_class.from_code(environment, code, environment.make_globals(None))
        return template.render(context(work, citations))
    except TemplateSyntaxError as error:
        raise _wrong(error.lineno, error) from error
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        lines = [
            frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == _NAME
        ]
        raise _wrong(lines[-1] if lines else 1, error) from error


def _wrong(line: int | None, error: Exception) -> UserError:
    reason = str(error).rstrip(".") or type(error).__name__
    return UserError(f"Line {line or 1} of the template: {reason}.")


def context(work: Work, citations: str = NO_STYLE) -> dict[str, Any]:
    """What a template can name."""
    dress = Dress(work.article.inlines)
    citing = None if citations == NO_STYLE else Citing(work, citations)

    def told(marks: Iterable[Annotation]) -> list[Mapping[str, Any]]:
        return [_told(work, entry(work, mark, citing), dress) for mark in marks]

    mine = {mark.id for mark in work.highlights}
    return {
        **work.metadata,
        "text": work.article.text,
        "facts": facts(work),
        "note": article_note(work, Content.BOTH),
        "tags": list(work.tags.get(None, ())),
        "highlights": told(work.highlights),
        "notes": told(mark for mark in noted(work) if mark.id not in mine),
        "quotes": told(work.quotes),
        "colours": [
            {
                "name": name,
                "colour": entries[0].mark.colour,
                "highlights": [_told(work, one, dress) for one in entries],
            }
            for name, entries in by_colour(work, citing)
        ],
        "reference": as_markdown(referred(work, citations)),
    }


def _told(work: Work, one: Entry, dress: Dress) -> Mapping[str, Any]:
    """A mark as templates see it."""
    return {
        "words": one.words,
        "markdown": passage(work.article, one.mark.span, dress),
        "kind": str(one.mark.kind),
        "colour": one.mark.colour,
        "meaning": one.meaning,
        "speaker": one.speaker,
        "cue": one.cue,
        "note": one.note,
        "tags": list(one.tags),
        "link": one.link,
        "start": one.mark.span.start,
        "end": one.mark.span.end,
        "created": one.mark.created,
        "citation": as_markdown(one.citation),
    }
