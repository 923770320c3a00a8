"""A folder of notes that is written again and again, beside what the reader wrote into its files."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from postil import files
from postil.desk.publish import Tell, write_to
from postil.errors import UserError

if TYPE_CHECKING:
    from postil.exporters.work import Work

#: Formats that such files can have. Comments of Obsidian's; other programs show the two lines.
FORMATS = ("markdown", "obsidian", "template")
_BEGIN, _END = "%% postil:begin {} %%", "%% postil:end %%"
_ID = re.compile(r"^%% postil:begin (\S+) %%\r?$", re.MULTILINE)
#: Between the lines of "---" at the very beginning: what Obsidian calls properties.
_PROPERTIES = re.compile(r"\A---\n(.*?)^---\n+", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"(?:\"[^\"]*\"|[^\s:#-][^:\n]*):")
#: Characters of a file in which our first line is looked for, and bytes of the largest that is looked at.
_HEAD, _LARGEST = 20_000, 5_000_000


class UnwrittenError(UserError):
    """Articles could not be written into their folder.

    Attributes:
        articles: their ids.
    """

    def __init__(self, sentence: str, articles: frozenset[str]) -> None:
        super().__init__(sentence)
        self.articles = articles


@dataclass(frozen=True, slots=True)
class Region:
    """What is ours in a file.

    Attributes:
        properties: the lines between the "---" at its beginning, or empty.
        body: the rest.
    """

    properties: str
    body: str


def region(written: str) -> Region:
    """An export cut into its properties and the rest."""
    found = _PROPERTIES.match(written)
    return Region(found[1], written[found.end() :]) if found else Region("", written)


def marked(written: str, id_: str) -> str:
    """An export as a new file: everything but its properties between the two lines that say whose it is."""
    ours = region(written)
    head = f"---\n{ours.properties}---\n\n" if ours.properties else ""
    return f"{head}{_BEGIN.format(id_)}\n{ours.body.strip()}\n{_END}\n"


def renewed(old: str, written: str, id_: str, name: str = "") -> str:
    """A file with what is ours in it written anew: every word outside of our lines, and every property of the reader's own, stays.

    Raises:
        UserError: when one of our two lines is missing, or stands twice: then nobody knows whose the words are.
    """
    begin = _BEGIN.format(id_)
    lines = old.split("\n")
    starts = [at for at, line in enumerate(lines) if line.strip() == begin]
    ends = [at for at, line in enumerate(lines) if line.strip() == _END and starts and at > starts[0]]
    if len(starts) != 1 or len(ends) != 1:
        raise UserError(
            f"The lines “{begin}” and “{_END}” must stand once each in {name or 'the file'}. Put them back, or remove both."
        )
    ours = region(written)
    body = "\n".join([*lines[: starts[0] + 1], ours.body.strip(), *lines[ends[0] :]])
    return _with_properties(body, ours.properties)


def _with_properties(text: str, ours: str) -> str:
    """``text`` with our properties: those of the same name are replaced where they stand, others are added below."""
    if not ours:
        return text
    found = _PROPERTIES.match(text)
    if not found:
        return f"---\n{ours}---\n\n{text}"
    kept, new = _by_key(found[1]), _by_key(ours)
    merged = "".join(new.pop(key, lines) for key, lines in kept.items()) + "".join(new.values())
    return f"---\n{merged}---\n\n{text[found.end() :]}"


def _by_key(properties: str) -> dict[str, str]:
    """The lines of every property by its name."""
    found: dict[str, str] = {}
    key = ""
    for line in properties.splitlines(keepends=True):
        match = _KEY.match(line)
        key = match[0] if match else key
        found[key] = found.get(key, "") + line
    return found


def known_files(folder: Path, suffix: str = ".md") -> dict[str, Path]:
    """The files in ``folder``, at any depth, that have a region of ours, by the id of its article; renamed ones are found too."""
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob(f"*{suffix}")) if folder.is_dir() else ():
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        try:
            if path.stat().st_size > _LARGEST:
                continue
            with path.open(encoding="utf-8", errors="replace") as file:
                match = _ID.search(file.read(_HEAD))
        except OSError:
            continue
        if match:
            found.setdefault(match[1], path)
    return found


def write_vault(
    works: "Sequence[Work]",
    format_name: str,
    folder: Path,
    options: Mapping[str, Any],
    tell: Tell | None = None,
) -> list[Path]:
    """Writes each article into its file in ``folder``, anew where there is one; gives the files that were written.

    A file that would stay the same is left alone. A file of the same name that has no region of ours is never touched: the
    article gets another name.

    Raises:
        UserError: when the format cannot be kept up to date.
        UnwrittenError: when a file cannot be written, or is not ours any more; all others were written then.
    """
    from postil.exporters.file_names import file_names
    from postil.exporters.registry import exporter

    if format_name not in FORMATS:
        raise UserError(f"A folder is kept up to date in one of these formats: {', '.join(FORMATS)}.")
    chosen = exporter(format_name)
    suffix = chosen.suffix_for(options)
    known = known_files(folder, suffix)
    taken = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    written: list[Path] = []
    troubles: dict[str, UserError] = {}
    for number, work in enumerate(works):
        if tell:
            tell(number, len(works))
        target = known.get(work.article.id)
        new = target is None
        if target is None:
            [name] = file_names([work.title], suffix, taken)
            taken.append(name)
            target = folder / name
        try:
            if _keep(target, str(chosen.write(work, options)), work.article.id, new=new):
                written.append(target)
        except UserError as error:
            # The others are written nevertheless.
            troubles[work.article.id] = error
    if troubles:
        raise UnwrittenError(str(next(iter(troubles.values()))), frozenset(troubles))
    return written


def _keep(target: Path, text: str, id_: str, *, new: bool) -> bool:
    """Writes an article into its file; False when that says so already."""
    old = "" if new else files.read_text(target)
    whole = renewed(old, text, id_, target.name) if old else marked(text, id_)
    if whole == old:
        return False
    write_to(target, whole)
    return True
