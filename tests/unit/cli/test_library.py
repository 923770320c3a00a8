"""The library from the command line."""

import json
from pathlib import Path

import pytest

from command_line import Cli
from postil.exporters.registry import EXPORTERS
from web_server import Answer, served

Calls = list[tuple[str, object, bool]]
TEXT = "Moscow looks east\n\nRussia said on Tuesday that nothing of the kind had ever been agreed by anybody at all."


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A text file."""
    (tmp_path / "east.txt").write_text(TEXT)
    return str(tmp_path / "east.txt")


def test_an_article_is_imported_listed_and_exported(cli: Cli, calls: Calls, file: str) -> None:
    """The whole way; the second time it is there already, and not analysed again."""
    assert "empty" in cli("list").err
    first, again = cli("import", file), cli("import", file)
    assert first.out.endswith("  Moscow looks east\n")
    assert again.out == first.out.replace("\n", "  (was there)\n")
    assert len(calls) == 1
    [row] = [json.loads(line) for line in cli("list", "--json").out.splitlines()]
    assert (row["title"], row["source"], row["marks"], row["notes"]) == (
        "Moscow looks east",
        "east.txt",
        1,
        0,
    )
    assert row["id"][:8] in cli("list").out
    for wanted in (row["id"], row["id"][:8], "Moscow looks east", "east.txt"):
        assert cli("export", wanted).out.startswith("# Moscow looks east\n")


def test_an_import_for_later_tells_the_id_and_does_not_analyse(cli: Cli, calls: Calls, file: str) -> None:
    """What the window uses for long texts: one JSON object, the marks when the article is opened."""
    first, again = (json.loads(cli("import", "--later", "--json", file).out) for _ in range(2))
    assert calls == []
    assert (first["title"], first["source"], first["new"], again["new"]) == (
        "Moscow looks east",
        "east.txt",
        True,
        False,
    )
    assert first["id"] == again["id"] == json.loads(cli("list", "--json").out)["id"]


def test_a_folder_is_made_when_a_folder_is_named(cli: Cli, file: str, tmp_path: Path) -> None:
    """By the sign at its end, for one article, too."""
    cli("import", file)
    assert cli("export", "Moscow", "--to", "csv", "-o", f"{tmp_path / 'new'}/").code == 0
    assert [one.suffix for one in (tmp_path / "new").iterdir()] == [".csv"]


@pytest.mark.parametrize("name", [one.name for one in EXPORTERS])
def test_every_format_can_be_exported(cli: Cli, calls: Calls, file: str, name: str) -> None:
    """To standard output and to a file, which is replaced when that is allowed."""
    cli("import", file)
    target = Path(file).with_name("out")
    target.write_text("old")
    shown = cli("export", "Moscow", "--to", name)
    assert (shown.code, shown.err) == (0, "")
    assert "is there already" in cli("export", "Moscow", "--to", name, "-o", str(target)).err
    assert target.read_text() == "old"
    assert cli("export", "Moscow", "--to", name, "-o", str(target), "--overwrite").code == 0
    assert target.read_bytes().decode(errors="backslashreplace") == shown.out


def test_pasted_text_can_be_imported(cli: Cli, calls: Calls) -> None:
    """From standard input, in any encoding."""
    assert cli("import", "-", stdin=TEXT.encode("utf-16")).out.endswith("Moscow looks east\n")
    assert cli("import", "-", stdin=b"").code == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["export", "nothing"], "nothing"),
        (["export", "Moscow", "--to", "wordstar"], "no format “wordstar”"),
        (["export", "Moscow", "--option", "x=y"], "no option “x”"),
        (["import", "/no/such/file"], "There is no file"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    cli: Cli, calls: Calls, file: str, arguments: list[str], says: str
) -> None:
    """With code 1."""
    cli("import", file)
    outcome = cli(*arguments)
    assert (outcome.code, outcome.out) == (1, "")
    assert says in outcome.err
    assert outcome.err.count("\n") == 1


def test_formats_are_listed_with_their_options(cli: Cli) -> None:
    """And what values those take."""
    text = cli("formats").out
    for one in EXPORTERS:
        assert f"{one.name:14} {one.title} ({one.suffix}" in text
        assert all(f"--option {option.name}=" in text for option in one.options)
    rows = [json.loads(line) for line in cli("formats", "--json").out.splitlines()]
    assert [(row["name"], row["gathers"]) for row in rows] == [
        *((one.name, one.gathers) for one in EXPORTERS),
        ("pdf", False),
    ]
    assert rows[0]["options"][-1] == {
        "name": "links", "title": "Links back to Postil", "kind": "switch", "default": False, "choices": [],
    }  # fmt: skip


def test_several_articles_go_into_a_folder(cli: Cli, calls: Calls, file: str, tmp_path: Path) -> None:
    """Each its own file; the same article named twice counts once; a file is no folder."""
    (tmp_path / "west.txt").write_text(TEXT.replace("Moscow looks east", "Berlin: looks/west"))
    cli("import", file, str(tmp_path / "west.txt"))
    assert "Name a folder for them with -o" in cli("export", "Moscow", "Berlin").err
    assert "is a file" in cli("export", "Moscow", "Berlin", "-o", file).err
    folder = tmp_path / "out"
    assert cli("export", "Moscow", "Berlin", "east.txt", "-o", str(folder)).code == 0
    assert {one.name for one in folder.iterdir()} == {"Moscow looks east.md", "Berlin looks west.md"}
    assert "would be written over" in cli("export", "Moscow", "-o", str(folder)).err
    assert cli("export", "Moscow", "-o", str(folder), "--overwrite").code == 0


def test_articles_are_cited(cli: Cli, calls: Calls, file: str) -> None:
    """In each style; words that the article does not say are refused, with what it says."""
    cli("import", file)
    assert cli("cite", "Moscow").out == "Moscow looks east. (n.d.).\n"
    assert cli("cite", "Moscow", "--style", "mla", "--html").out == "<p>“Moscow Looks East.”</p>\n"
    quoted = cli("cite", "Moscow", "--quote", "nothing of the kind")
    assert quoted.out.startswith("“nothing of the kind” (")
    wrong = cli("cite", "Moscow", "--quote", "nothing of the sort had ever been agreed")
    assert (wrong.code, wrong.out) == (1, "")
    assert "the article has “" in wrong.err


def test_quotes_go_out_with_their_citations(cli: Cli, calls: Calls, file: str) -> None:
    """In the reader's style, unless another one is asked for, or none; formats say so."""
    cli("import", file)
    chosen = ("export", "Moscow", "--to", "csv", "--option", "bom=no")
    assert cli(*chosen).out.splitlines()[0].endswith(",citation,reference")
    assert "citation" not in cli(*chosen, "--option", "cite=none").out.splitlines()[0]
    assert "## Reference" in cli("export", "Moscow").out
    assert "--option cite=apa " in cli("formats").out
    assert "--option style=apa " in cli("formats").out


def test_backup_and_doctor(cli: Cli, calls: Calls, file: str) -> None:
    """The copy is there; a whole library has no problems."""
    cli("import", file)
    assert Path(cli("backup").out.strip()).is_file()
    outcome = cli("doctor")
    assert "Articles: 1\nNothing is wrong with it.\n" in outcome.out
    assert outcome.code == 0


def test_a_folder_is_imported_and_goes_on_where_it_was_left(cli: Cli, tmp_path: Path) -> None:
    """All that can be read, by several processes; what cannot is listed at the end; a second time all is there."""
    folder, library = tmp_path / "folder", str(tmp_path / "library")
    (folder / "sub").mkdir(parents=True)
    for number in range(6):
        (folder / "sub" / f"{number}.txt").write_text(
            f"Story {number}\n\nRussia said on Tuesday that it was so, {number} times."
        )
    (folder / "bad.docx").write_text("none")
    outcome = cli("import", "--later", "--jobs", "2", str(folder), "--data-dir", library)
    assert outcome.code == 1
    assert len(outcome.out.splitlines()) == 6
    assert "bad.docx" in outcome.err
    assert outcome.err.endswith("postil: 7 files: 6 new, 0 there already, 1 could not be read.\n")
    (folder / "bad.docx").unlink()
    again = cli("import", "--later", "--json", str(folder), "--data-dir", library)
    assert again.code == 0
    assert [json.loads(line)["new"] for line in again.out.splitlines()] == [False] * 6
    assert cli("import", str(tmp_path / "none"), "--data-dir", library).code == 1
    assert cli("import", "--data-dir", library).code == 2


def test_files_are_imported_as_standard_input_names_them(cli: Cli, calls: Calls, file: str) -> None:
    """Each line is answered, whatever it is."""
    lines = [{"file": file}, {"file": "/no/such/file"}, {"name": 1}]
    outcome = cli("import", "--jsonl", stdin="\n".join(json.dumps(line) for line in lines).encode())
    told = [json.loads(line) for line in outcome.out.splitlines()]
    assert (told[0]["file"], told[0]["new"], len(calls)) == (file, True, 1)
    assert told[1]["error"].startswith("There is no file")
    assert "JSON object" in told[2]["error"]


def test_a_web_address_is_imported_like_a_file(cli: Cli, tmp_path: Path) -> None:
    """What cannot be had is said, and the rest comes in."""
    story = "<p>The minister said on Monday that the talks would go on until an agreement is found.</p>" * 9
    with served(
        a=Answer(f"<html><body><article><h1>Talks</h1>{story}</article></body></html>".encode())
    ) as site:
        outcome = cli("import", "--later", f"{site.url}/gone", f"{site.url}/a", "--data-dir", str(tmp_path))
    assert outcome.code == 1
    assert "no such page" in outcome.err
    assert outcome.out.endswith("  Talks\n")


def test_the_library_is_searched_and_summed_up(cli: Cli, tmp_path: Path) -> None:
    """As tables and as JSON; what cannot be meant is said in a sentence."""
    (tmp_path / "a.txt").write_text(
        "Summit\n\nVladimir Putin met Xi Jinping. “Our ties have no limits,” Putin said of China on Tuesday.\n"
    )
    cli("import", "--no-model", str(tmp_path / "a.txt"))
    assert "Summit" in cli("search", "limits").out
    (row,) = [
        json.loads(line) for line in cli("search", "--json", "speaker:putin", "limits").out.splitlines()
    ]
    assert row["found"][0]["in"] == "quote"
    assert "Nothing" in cli("search", "Atlantis").err
    bad = cli("search", "before:soon")
    assert (bad.code, bad.out) == (1, "")
    assert "before:soon" in bad.err
    (quote,) = [json.loads(line) for line in cli("quotes", "--json", "--speaker", "Putin").out.splitlines()]
    assert (quote["speaker"], quote["words"], quote["cue"]) == (
        "Vladimir Putin",
        "“Our ties have no limits,”",
        "said",
    )
    told = cli("quotes").out
    assert "Vladimir Putin (said): “Our ties" in told
    assert ", \n" not in told
    assert "No quote" in cli("quotes", "--about", "Xi Jinping").err
    assert cli("quotes", "--most", "-1").code == 1
    assert "Xi Jinping (1)" in cli("dossier", "Putin").out
    assert json.loads(cli("dossier", "Putin", "--json").out)["quotes_by"][0]["speaker"] == "Vladimir Putin"
    assert cli("dossier", "Atlantis").code == 1
