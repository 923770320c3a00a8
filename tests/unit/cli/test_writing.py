"""Collections, searches, quotes and dossiers on the command line, in the formats of exports."""

import json
from pathlib import Path

import pytest

from command_line import Cli
from postil.desk.desk import Desk
from postil.paths import folders

SUMMIT = (
    "Summit in Moscow\n\nVladimir Putin met Xi Jinping. “Our ties have no limits,” Putin said on Tuesday.\n"
)
TALKS = (
    "Talks in Geneva\n\n“We want peace with Russia,” said Wang Yi on Tuesday, and nobody else said a word.\n"
)


@pytest.fixture
def library() -> None:
    """Two articles with quotes, one of them in a collection."""
    desk = Desk(folders())
    ids = [desk.import_text(text, source)[0] for text, source in ((SUMMIT, "a.txt"), (TALKS, "b.txt"))]
    for id_ in ids:
        desk.save_analysis(id_, desk.annotate(*desk.page(id_).article.for_analysis(), with_model=False))
    desk.shelf.make_collection("Summits", article_ids=ids[:1])
    desk.close()


@pytest.mark.usefixtures("library")
def test_a_collection_or_a_search_is_exported(cli: Cli, tmp_path: Path) -> None:
    """A file for each article, or one for all where the format can; each article once."""
    folder = tmp_path / "out"
    assert cli("export", "--collection", "summits", "-o", str(folder)).code == 0
    assert len(list(folder.iterdir())) == 1
    assert (
        cli("export", "--search", "tuesday", "--collection", "Summits", "-o", str(tmp_path / "both")).code
        == 0
    )
    assert len(list((tmp_path / "both").iterdir())) == 2
    assert cli("export", "--all", "--to", "ris").out.count("TY  - ") == 2
    assert cli("export", "--all", "--to", "ris", "-o", str(folder)).code == 0
    assert len(list(folder.glob("*.ris"))) == 2
    assert "no collection “Wars”" in cli("export", "--collection", "Wars", "-o", str(folder)).err
    assert "no article to write" in cli("export", "--search", "nothing", "-o", str(folder)).err


@pytest.mark.usefixtures("library")
def test_quotes_of_a_collection_are_listed_alone(cli: Cli) -> None:
    """Or of a kept search; and of what a search in words names."""
    desk = Desk(folders())
    desk.shelf.make_collection("Geneva", query="geneva")
    desk.close()
    for options in (("--collection", "summits"), ("in:summits",), ("--collection", "Summits", "limits")):
        found = [json.loads(line) for line in cli("quotes", "--json", *options).out.splitlines()]
        assert [one["speaker"] for one in found] == ["Vladimir Putin"], options
    assert "Wang Yi" in cli("quotes", "--collection", "Geneva").out
    assert "Putin" not in cli("quotes", "--collection", "Geneva").out
    assert "No quote" in cli("quotes", "--collection", "Summits", "peace").err
    assert cli("quotes", "--collection", "Summits", "--to", "csv").out.count("postil:mark/") == 1
    assert "no collection “Wars”" in cli("quotes", "--collection", "Wars").err


@pytest.mark.usefixtures("library")
def test_quotes_and_dossiers_become_files(cli: Cli, tmp_path: Path) -> None:
    """In the formats of exports, filtered as the list is."""
    assert json.loads(cli("quotes", "limits", "--to", "json").out)[0]["said_by"] == "Vladimir Putin"
    target = tmp_path / "quotes.docx"
    assert cli("quotes", "--to", "docx", "--option", "cite=apa", "-o", str(target)).code == 0
    assert target.read_bytes().startswith(b"PK")
    assert "is there already" in cli("quotes", "--to", "docx", "-o", str(target)).err
    assert cli("quotes", "--to", "docx", "-o", str(target), "--overwrite").code == 0
    assert cli("dossier", "Putin", "--to", "markdown").out.startswith("# Vladimir Putin\n")
    assert "no format “qdpx”" in cli("quotes", "--to", "qdpx").err
    assert "is a folder" in cli("quotes", "--to", "csv", "-o", str(tmp_path)).err
    assert cli("quotes", "--to", "csv", "--most", "1").out.count("postil:mark/") == 1
