"""Bringing texts in, in this process and in another."""

import pytest

from postil.desk.desk import Desk
from postil.errors import UserError
from postil.paths import Folders
from postil.settings import Settings
from postil.ui import bringing
from web_server import Answer, served

TEXT = "Moscow looks east\n\nRussia said on Tuesday that “nothing 🚀 of the kind” had ever been agreed by anybody at all."


@pytest.fixture
def desk(tmp_path):
    """A real desk: the other process writes into its library."""
    desk = Desk(Folders(data=tmp_path / "data", config=tmp_path / "config"))
    yield desk
    desk.close()


@pytest.fixture(params=["here", "apart"])
def way(request, monkeypatch):
    """Short texts are taken in here, long ones by another process."""
    monkeypatch.setattr(bringing, "LONG", 1 if request.param == "apart" else 10**9)


def test_a_file_is_in_the_library_whichever_way_it_came(way, desk, tmp_path):
    """Its text is the same, and it waits for its marks."""
    file = tmp_path / "east text.txt"
    file.write_text(TEXT, encoding="utf-8")
    found, trouble = bringing.bring(desk, [file])
    page = desk.page(found)
    assert (page.article.text, page.article.source, trouble) == (TEXT, "east text.txt", "")
    assert desk.needs_analysis(found)


def test_a_pasted_text_is_in_the_library_whichever_way_it_came(way, desk):
    """Emoji and curly marks included."""
    found, _ = bringing.bring_text(desk, TEXT, "")
    assert desk.page(found).article.text == TEXT


def test_what_cannot_be_read_is_told_and_the_rest_is_brought(way, desk, tmp_path):
    """In the words of the importer, without the program's name before them."""
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(TEXT, encoding="utf-8")
    empty.write_text("  \n", encoding="utf-8")
    found, trouble = bringing.bring(desk, [empty, good])
    assert desk.page(found).article.source == "good.txt"
    assert "empty" in trouble
    assert "postil:" not in trouble
    with pytest.raises(UserError):
        bringing.bring(desk, [tmp_path / "nowhere.txt"])


def test_a_web_page_is_fetched_by_another_process(desk):
    """What cannot be had is told; a setting forbids to ask at all."""
    story = "<p>The minister said on Monday that the talks would go on until an agreement is found.</p>" * 9
    page = Answer(f"<html><body><article><h1>Talks</h1>{story}</article></body></html>".encode())
    with served(a=page) as site:
        found, trouble = bringing.bring(desk, [f"{site.url}/gone", f"{site.url}/a"])
        assert desk.page(found).article.url == f"{site.url}/a"
        assert "no such page" in trouble
        asked = len(site.asked)
        Settings(network="never").save(desk.folders)
        with pytest.raises(UserError, match="switched off"):
            bringing.bring(desk, [f"{site.url}/a"])
        assert len(site.asked) == asked == 2


def test_what_is_lacking_of_a_web_page_is_told_and_the_rest_opens(desk):
    """Its next page is gone."""
    story = "<p>The minister said on Monday that the talks would go on until an agreement is found.</p>" * 9
    head = '<link rel="next" href="/a/2">'
    page = Answer(
        f"<html><head>{head}</head><body><article><h1>Talks</h1>{story}</article></body></html>".encode()
    )
    with served(a=page) as site:
        found, trouble = bringing.bring(desk, [f"{site.url}/a"])
        assert desk.page(found).article.title == "Talks"
        assert trouble.startswith("The article goes on after page 1")
