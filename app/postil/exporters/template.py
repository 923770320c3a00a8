"""The reader's own template: Jinja2, in a sandbox."""

import re
import traceback
from pathlib import Path, PurePath

from typing_extensions import override

from postil import files
from postil.errors import UserError
from postil.exporters.base import Option, OptionKind, Options, Separate, settled
from postil.exporters.citations import NO_STYLE
from postil.exporters.entries import (
    CITATIONS,
    LANGUAGE,
)
from postil.exporters.html_ import shell
from postil.exporters.work import Work
from postil.paths import resources

#: What a template is called in error messages of Jinja2, and what the shipped one is called.
_NAME = "<template>"
SHIPPED = "markdown.md.j2"
#: The starting point that is made of the web page's own shell.
_PAGE = "page.html.j2"
#: What names of templates end in, behind what their files end in.
_ENGINES = frozenset({".j2", ".jinja", ".jinja2"})
#: What Python raises when something in a template is wrong.
_WRONG = (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError)
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


def starters() -> dict[str, str]:
    """The templates that readers begin with, by their names, the one that is used without any first."""
    folder = resources() / "templates"
    found = {path.name: files.read_text(path) for path in sorted(folder.glob("*.j2"))}
    # The web page's own shell, with names as templates have them.
    found[_PAGE] = re.sub(r"\{\{ (\w+) \}\}", r"{{ page.\1 }}", shell())
    return {name: found[name] for name in sorted(found, key=lambda name: (name != SHIPPED, name.casefold()))}


def _source(name: str, folder: Path | None) -> str:
    """The text of a template: the shipped one, one in the reader's folder, or any file."""
    if not name:
        return files.read_text(resources() / "templates" / SHIPPED)
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

    from postil.exporters.template_context import context, names
    from postil.exporters.template_errors import Complaint
    from postil.exporters.template_filters import filters

    # No page for browsers is made here: escaping is up to the template (the filter “e” does it).
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )  # fmt: skip
    environment.filters |= filters(work)

    def wrong(line: int | None, error: Exception) -> UserError:
        return Complaint(source, [*names(work), *environment.filters]).about(line, error)

    try:
        code = environment.compile(source, _NAME, _NAME)
        template = environment.template_class.from_code(environment, code, environment.make_globals(None))
        return template.render(context(work, citations))
    except TemplateSyntaxError as error:
        raise wrong(error.lineno, error) from error
    except (TemplateError, *_WRONG) as error:
        lines = [
            frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == _NAME
        ]
        raise wrong(lines[-1] if lines else 1, error) from error
