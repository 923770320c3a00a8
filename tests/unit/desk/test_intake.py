"""Bringing articles in."""

from pathlib import Path

import pytest

from postil.desk import Desk
from postil.errors import UserError
from postil.library import originals
from postil.model.changes import Changes
from postil.paths import Folders
from postil.settings import Settings
from web_server import Answer, served


def test_a_file_becomes_an_article_and_its_bytes_are_kept(desk: Desk, seed: Path, folders: Folders) -> None:
    """Title, blocks, source, and the very bytes."""
    made, changes = desk.import_file(seed)
    article = desk.page(made).article
    assert changes == Changes(articles=frozenset({made}))
    assert article.title == "Beijing and Moscow unite to confront Washington"
    assert article.source == seed.name
    assert len(article.blocks) > 10
    assert originals.read(folders.originals, article.original) == seed.read_bytes()
    assert desk.last_article() == made


def test_the_same_bytes_again_are_the_same_article(desk: Desk, seed: Path, tmp_path: Path) -> None:
    """Under another name, too; nothing changes and nothing is added."""
    made, _ = desk.import_file(seed)
    copy = tmp_path / "copy.txt"
    copy.write_bytes(seed.read_bytes())
    assert desk.import_file(copy) == (made, Changes())
    assert len(desk.articles()) == 1


def test_two_desks_that_import_the_same_make_one_article(desk: Desk, seed: Path) -> None:
    """Whoever comes second finds it."""
    other = desk.clone()
    assert desk.import_file(seed)[0] == other.import_file(seed)[0]
    other.close()


def test_pasted_text_is_an_article(desk: Desk) -> None:
    """The same text pasted again is the same one."""
    made, changes = desk.import_text("Moscow sells missiles\n\nNobody said to whom.", "pasted")
    assert changes.articles == {made}
    assert desk.page(made).article.source == "pasted"
    assert desk.import_text("Moscow sells missiles\n\nNobody said to whom.") == (made, Changes())


@pytest.mark.parametrize("content", [b"", b"   \n", b"\x00\x01\x02\xff" * 200, None])
def test_what_is_no_article_changes_nothing(
    desk: Desk, folders: Folders, tmp_path: Path, content: bytes | None
) -> None:
    """Empty, binary, missing: a sentence, and neither an article nor an original."""
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=r"bad\.txt"):
        desk.import_file(path)
    assert desk.articles() == []
    assert not folders.originals.exists()


def test_an_original_that_cannot_be_kept_leaves_no_article(desk: Desk, folders: Folders, seed: Path) -> None:
    """An article never lacks the bytes it was made from."""
    desk.articles()
    folders.originals.write_text("in the way")
    with pytest.raises(UserError, match="a file stands where a folder should be"):
        desk.import_file(seed)
    assert desk.articles() == []


def test_pictures_of_an_article_are_kept_with_it(desk: Desk, folders: Folders) -> None:
    """Once, by what is in them; a page copied from a browser brings those that are written into it."""
    file = Path(__file__).parents[2] / "articles" / "everything.md"
    (picture,) = desk.page(desk.import_file(file)[0]).article.pictures
    assert desk.picture(picture.original) == (file.parent / "harbour.png").read_bytes()
    assert len(list(folders.originals.iterdir())) == 2
    (folders.originals / picture.original).unlink()
    with pytest.raises(UserError):
        desk.picture(picture.original)


def test_a_part_of_a_page_makes_an_article(desk: Desk) -> None:
    """The same part again is the same article."""
    first, changes = desk.import_html("<h1>Head</h1><p>Some <b>words</b>.</p>", source="clipboard")
    article = desk.page(first).article
    assert changes.articles == {first}
    assert (article.text, article.title, article.source) == ("Head\n\nSome words.", "Head", "clipboard")
    assert desk.import_html("<h1>Head</h1><p>Some <b>words</b>.</p>") == (first, Changes())


def test_the_founding_article_is_analysed_and_saved(desk: Desk, seed: Path) -> None:
    """The whole way of the data: imported, analysed by rules, saved, read back as it was found."""
    made, _ = desk.import_file(seed)
    article = desk.page(made).article
    analysis = desk.annotate(article.text, article.blocks, with_model=False)
    desk.save_analysis(made, analysis)
    saved = desk.page(made).analysis
    assert [mark.span for mark in saved.annotations] == [mark.span for mark in analysis.annotations]
    assert saved.entities == analysis.entities
    assert len(saved.annotations) > 20


def test_an_article_comes_from_the_web_with_its_address(desk: Desk) -> None:
    """The same page again is the same article."""
    story = "<p>The minister said on Monday that the talks would go on until an agreement is found.</p>" * 9
    with served(
        a=Answer(f"<html><body><article><h1>Talks</h1>{story}</article></body></html>".encode())
    ) as site:
        made, _ = desk.import_address(f"{site.url}/a")
        article = desk.page(made).article
        assert (article.title, article.url, article.source) == ("Talks", f"{site.url}/a", f"{site.url}/a")
        assert desk.import_address(f"{site.url}/a") == (made, Changes())


def test_nothing_is_asked_where_the_network_is_forbidden(desk: Desk, folders: Folders) -> None:
    """The library stays as it was, and the reader hears why."""
    Settings(network="never").save(folders)
    with served(a=Answer(b"<p>x</p>")) as site:
        with pytest.raises(UserError, match="switched off"):
            desk.import_address(f"{site.url}/a")
        assert site.asked == []
    assert desk.articles() == []


def test_nothing_is_kept_of_what_is_no_article(desk: Desk, folders: Folders) -> None:
    """Neither an article nor bytes."""
    with served(a=Answer(b"", status=404)) as site, pytest.raises(UserError, match="no such page"):
        desk.import_address(f"{site.url}/a")
    assert desk.articles() == []
    assert not folders.originals.exists() or not list(folders.originals.rglob("*.*"))
