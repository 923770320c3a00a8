"""The reader's own template: Jinja2, in a sandbox."""

import re
import traceback
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any

from typing_extensions import override

from postil import files
from postil.errors import UserError
from postil.exporters.base import Option, OptionKind, Options, Separate, settled
from postil.exporters.entries import Content, Entry, chapters, entry, facts, hashtags, noted
from postil.exporters.markdown_words import escaped, passage
from postil.exporters.work import Work
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
    options = (Option("template", "Template", OptionKind.TEXT, ""),)

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
        chosen = settled(self, options)["template"]
        return render(_source(chosen, work.templates), work)


def shipped() -> Path:
    """The template that readers begin with."""
    return resources() / "templates" / SHIPPED


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


def render(source: str, work: Work) -> str:
    """What a template makes of an article.

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
    try:
        code = environment.compile(source, _NAME, _NAME)
        template = environment.template_class.from_code(environment, code, environment.make_globals(None))
        return template.render(context(work))
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


def context(work: Work) -> dict[str, Any]:
    """What a template can name."""
    highlights, others = ([_told(work, entry(work, mark)) for mark in marks] for marks in _marks(work))
    return {
        **work.metadata,
        "text": work.article.text,
        "facts": facts(work),
        "note": work.note,
        "tags": list(work.tags.get(None, ())),
        "highlights": highlights,
        "notes": others,
        "quotes": [_told(work, entry(work, mark)) for mark in work.quotes],
        "colours": _by_colour(work),
    }


def _marks(work: Work) -> tuple[list[Any], list[Any]]:
    mine = {mark.id for mark in work.highlights}
    return list(work.highlights), [mark for mark in noted(work) if mark.id not in mine]


def _by_colour(work: Work) -> list[dict[str, Any]]:
    """The highlights under what the reader calls their colours."""
    found = []
    for chapter in chapters(work, Content.NOTES):
        for name, entries in chapter.groups if chapter.heading == "Highlights" else ():
            told = [_told(work, one) for one in entries]
            found.append({"name": name, "colour": entries[0].mark.colour, "highlights": told})
    return found


def _told(work: Work, one: Entry) -> Mapping[str, Any]:
    """A mark as templates see it."""
    return {
        "words": one.words,
        "markdown": passage(work.article, one.mark.span),
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
    }
