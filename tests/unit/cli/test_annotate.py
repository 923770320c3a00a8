"""Files are annotated without being saved, in every format."""

import json
from pathlib import Path

import pytest

from command_line import Cli
from postil.exporters.registry import EXPORTERS

TEXT = "Moscow looks east\r\n\r\nRussia said on Tuesday that nothing of the kind had ever been agreed by anybody at all.\r\n"
CLEAN = TEXT.strip().replace("\r\n", "\n")
Calls = list[tuple[str, object, bool]]


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A text file."""
    path = tmp_path / "east.txt"
    path.write_bytes(TEXT.encode())
    return str(path)


def test_json_is_the_format_for_programs(cli: Cli, calls: Calls, file: str) -> None:
    """The default when standard output is no terminal; blocks of the import are used."""
    outcome = cli("annotate", file)
    data = json.loads(outcome.out)
    assert (outcome.code, outcome.err) == (0, "")
    assert (data["text"], data["title"], data["id"]) == (CLEAN, "Moscow looks east", "east.txt")
    assert [(mark["kind"], mark["text"], mark["entity"]) for mark in data["annotations"]] == [
        ("actor", "Russia", "Russia")
    ]
    [(text, blocks, with_model)] = calls
    assert (text, with_model) == (CLEAN, True)
    assert [str(block.role) for block in blocks] == ["title", "paragraph"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [one.name for one in EXPORTERS])
def test_every_format_can_be_asked_for(cli: Cli, calls: Calls, file: str, name: str) -> None:
    """On standard output and into a file; without the model when told so."""
    target = Path(file).with_name("out")
    shown = cli("annotate", file, "--format", name, "--no-model")
    assert shown.code == 0
    assert shown.out
    if name in {"html", "json", "markdown", "terminal"}:
        assert "Moscow looks east" in shown.out.replace("\x1b[0m", "")
    assert cli("annotate", file, "--format", name, "--no-model", "-o", str(target)).out == ""
    assert target.read_bytes().decode(errors="backslashreplace") == shown.out
    assert not any(with_model for _, _, with_model in calls)


def test_standard_input_can_be_annotated(cli: Cli, calls: Calls) -> None:
    """As the file "-"."""
    assert json.loads(cli("annotate", "-", stdin=TEXT.encode("utf-16")).out)["text"] == CLEAN


def test_several_files_give_one_object_a_line(cli: Cli, calls: Calls, file: str) -> None:
    """A bad one among them is named, and the others are done."""
    outcome = cli("annotate", file, file + ".missing", file)
    assert outcome.code == 1
    assert [json.loads(line)["source"] for line in outcome.out.splitlines()] == ["east.txt"] * 2
    assert outcome.err == f"postil: There is no file “{file}.missing”.\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Name a file"),
        (["FILE", "--format", "wordstar"], "no format “wordstar”"),
        (["FILE", "--option", "indent"], "NAME=VALUE"),
        (["FILE", "--option", "depth=3"], "no option “depth”"),
        (["FILE", "--format", "terminal", "--option", "colours=many"], "is no value for colours"),
        (["FILE", "FILE", "-o", "FILE"], "makes a file of each article"),
        (["FILE", "--jsonl"], "leave out files"),
        (["FILE", "--progressive"], "with --jsonl only"),
        (["FILE", "-o", "FILE/x"], "FILE"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    cli: Cli, calls: Calls, file: str, arguments: list[str], says: str
) -> None:
    """On standard error, with code 1, and nothing on standard output."""
    outcome = cli("annotate", *(argument.replace("FILE", file) for argument in arguments))
    assert (outcome.code, outcome.out) == (1, "")
    assert says.replace("FILE", file) in outcome.err
    assert outcome.err.count("\n") == 1


def test_options_of_a_format_are_passed_on(cli: Cli, calls: Calls, file: str) -> None:
    """As NAME=VALUE."""
    assert "\n" in cli("annotate", file).out.strip()
    assert "\n" not in cli("annotate", file, "--option", "indent=no").out.strip()


def test_text_prints_what_an_import_makes(cli: Cli, file: str) -> None:
    """Plain, or as JSON lines with the promised fields."""
    assert cli("text", file).out == CLEAN + "\n"
    data = json.loads(cli("text", file, "--json").out)
    assert list(data) == [
        "file",
        "title",
        "authors",
        "site",
        "published",
        "language",
        "text",
        "body",
        "blocks",
    ]
    assert (data["file"], data["title"], data["text"]) == (file, "Moscow looks east", CLEAN)
    assert data["body"] == CLEAN.split("\n\n")[1]
    assert data["blocks"][0] == {"role": "title", "start": 0, "end": 17, "level": 0}
    two = cli("text", file, file + ".missing", "-", stdin=b"Pasted.")
    assert (two.code, two.out) == (1, f"{CLEAN}\n\nPasted.\n")
