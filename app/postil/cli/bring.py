"""``postil import``: files, folders and web pages come into the library."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from postil.cli.carried import report_json, report_words
from postil.cli.command import DONE, STDIN, STOPPED, TROUBLE, USAGE, Command, put, say
from postil.errors import UserError
from postil.paths import Folders

if TYPE_CHECKING:
    from postil.desk.crew import Progress
    from postil.desk.desk import Desk
    from postil.model.changes import Changes

_MINUTE = 60


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a document, a folder of them, or the address of a web page; - is standard input",
    )
    parser.add_argument("--no-model", action="store_true", help="analyse by lexicon and rules only")
    parser.add_argument("--later", action="store_true", help="analyse when the article is opened, not now")
    both = parser.add_mutually_exclusive_group()
    both.add_argument(
        "--update",
        action="store_true",
        help="let an article that is in the library already be replaced by what it is now, with notes and highlights",
    )
    both.add_argument(
        "--keep-both", action="store_true", help="do not look whether it is in the library already"
    )
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line: id, title, source, new, older, update"
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"file": NAME} from standard input, one a line; write one such object for each, or {"file", "error"}',
    )
    parser.add_argument(
        "--jobs",
        type=int,
        metavar="N",
        help="files of a folder that are read at once (default: one for each core)",
    )


def _run(arguments: argparse.Namespace, where: Folders) -> int:
    from postil.desk.desk import Desk

    if arguments.jsonl:
        return _serve(arguments, where)
    if not arguments.files:
        say("Name a file, a folder or a web address; see: postil import --help")
        return USAGE
    code = DONE
    with closing(Desk(where)) as desk:
        for name in arguments.files:
            try:
                if _is_folder(name):
                    code = max(code, _bring_folder(arguments, where, Path(name)))
                else:
                    put(_shown(_brought(desk, name, arguments), as_json=arguments.json) + "\n")
            except UserError as error:
                say(str(error))
                code = TROUBLE
    return code


def _is_folder(name: str) -> bool:
    try:
        return name != STDIN and Path(name).is_dir()
    except (OSError, ValueError):
        return False


def _brought(desk: "Desk", name: str, arguments: argparse.Namespace) -> dict[str, object]:
    """Imports, and analyses, what is named: a file, a web address, or standard input; what is told of it."""
    lacking = list[str]()
    article, changes = _imported(desk, name, lacking.append)
    again = None if arguments.keep_both or not changes else desk.updates.again(article)
    brought = desk.page(article).article
    if not arguments.later and desk.needs_analysis(article):
        analysis = desk.annotate(*brought.for_analysis(), with_model=not arguments.no_model)
        desk.save_analysis(article, analysis)
    report = desk.updates.update(again.older, article)[0] if again and arguments.update else None
    told: dict[str, object] = {
        "id": brought.id,
        "title": brought.title,
        "source": brought.source,
        "new": bool(changes),
    }
    if lacking:
        told["lacking"] = " ".join(lacking)
    if again:
        told |= {"older": again.older, "added": again.added, "removed": again.removed}
    return told | ({"update": report_json(report), "words": report_words(report)} if report else {})


def _imported(desk: "Desk", name: str, say: Callable[[str], None]) -> tuple[str, "Changes"]:
    from postil.cli.reading import is_address, read_pasted

    if name == STDIN:
        return desk.import_text(*read_pasted())
    return desk.import_address(name, say) if is_address(name) else desk.import_file(Path(name))


def _shown(told: dict[str, object], *, as_json: bool) -> str:
    """What is said of an article that came in."""
    if as_json:
        return json.dumps(_promised(told), ensure_ascii=False)
    number = str(told["id"])[:8]
    said = (
        f"{number}  {told['title'] or told['source'] or 'Untitled'}{'' if told['new'] else '  (was there)'}"
    )
    if "lacking" in told:
        said += f"\n          {told['lacking']}"
    words = told.get("words")
    if isinstance(words, list | tuple):
        return "\n".join((f"{said}  (updated)", *(f"          {line}" for line in words)))
    if "older" in told:
        older, changed = str(told["older"])[:8], f"+{told['added']} words, −{told['removed']}"
        said += f"\n          The same as {older}, {changed}. To bring its notes over: postil update {older} {number}"
    return said


def _promised(told: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in told.items() if key not in ("added", "removed", "words")}


# For programs


def _serve(arguments: argparse.Namespace, where: Folders) -> int:
    """Brings in what standard input names, one file a line, and answers each."""
    from postil.desk.desk import Desk

    with closing(Desk(where)) as desk:
        for line in _lines():
            answer: dict[str, object] = {}
            try:
                answer["file"] = name = str(json.loads(line)["file"])
                answer |= _brought(desk, name, arguments)
            except UserError as error:
                answer["error"] = str(error)
            except (ValueError, KeyError, TypeError):
                answer["error"] = 'A line is a JSON object: {"file": NAME}.'
            put(json.dumps(answer).encode("ascii") + b"\n")
    return DONE


def _lines() -> Iterator[bytes]:
    while line := sys.stdin.buffer.readline():
        if line.strip():
            yield line


# Folders


def _bring_folder(arguments: argparse.Namespace, where: Folders, folder: Path) -> int:
    from postil.desk.crew import Crew, Progress
    from postil.desk.folders import readable_files
    from postil.desk.program import program

    files = readable_files(folder)
    options = ("later", "no_model", "update", "keep_both")
    flags = [f"--{option.replace('_', '-')}" for option in options if getattr(arguments, option)]
    place = ["--portable"] if getattr(arguments, "portable", False) else ["--data-dir", str(where.data)]
    crew = Crew(program("import", *place, "--jsonl", *flags), arguments.jobs)
    progress = Progress(len(files))
    stopped = False
    try:
        for brought in crew.bring(files):
            progress.add(brought)
            _clear()
            if not brought.trouble:
                told = {key: value for key, value in brought.told.items() if key != "file"}
                put(_shown(told, as_json=arguments.json) + "\n")
            _show(progress)
    except KeyboardInterrupt:
        stopped = True
    _clear()
    for trouble in progress.troubles:
        say(f"{trouble.file}: {trouble.trouble}")
    _sum_up(progress, stopped=stopped)
    return STOPPED if stopped else TROUBLE if progress.troubles else DONE


def _show(progress: "Progress") -> None:
    """Writes how far it is over the line at the end of the terminal."""
    if sys.stderr is not None and sys.stderr.isatty():
        sys.stderr.write(f"{progress.done} of {progress.total}{_left(progress.seconds_left)}")
        sys.stderr.flush()


def _clear() -> None:
    if sys.stderr is not None and sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def _left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    return (
        f", about {round(seconds / _MINUTE)} min left"
        if seconds > 1.5 * _MINUTE
        else f", about {round(seconds)} s left"
    )


def _sum_up(progress: "Progress", *, stopped: bool) -> None:
    said = f"{progress.new} new, {progress.there} there already, {len(progress.troubles)} could not be read"
    if stopped:
        say(f"Stopped after {progress.done} of {progress.total}: {said}. The same command goes on from here.")
    else:
        say(f"{progress.total} files: {said}.")


COMMANDS = (
    Command(
        "import", "bring files, folders and web pages into the library and analyse them", _configure, _run
    ),
)
