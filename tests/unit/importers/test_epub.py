"""A book comes in whole: chapters in reading order under headings, notes and links within it."""

import json
from collections.abc import Callable

import pytest

from made_documents import entries_of, epub, png, zipped
from postil.errors import UserError
from postil.importers.registry import read_data
from postil.model.article import Article
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.wire import blocks_to_json, dress_to_json

ABOUT = (
    '<dc:title id="t">The long watch</dc:title><dc:creator opf:role="aut">Ada Quill</dc:creator>'
    '<dc:creator opf:role="trl">Tom Reed</dc:creator><dc:date>2021-05-04T00:00:00+00:00</dc:date>'
    "<dc:language>en-GB</dc:language><dc:publisher>Coast Press</dc:publisher>"
)
WHOLE = epub(
    {
        "title": "<h1>The Long Watch</h1><p>For all who wait.</p>",
        "one": '<h1>The sea<a id="top"/></h1><p>It is&nbsp;deep.<a epub:type="noteref" href="notes.xhtml#n1">1</a> It'
        ' <span class="it">listens</span> &amp; waits<span epub:type="pagebreak" title="2">2</span>.</p>'
        '<p class="gone">Never seen.</p><p>See <a href="two.xhtml#harbour">the harbour</a>.</p>',
        "two": '<p id="harbour">THE HARBOUR</p><p>Ships come.</p><img src="pics/ship.png" alt="A ship"/>',
        "three": "<p>Without a name.</p>",
        "notes": '<aside epub:type="footnote" id="n1" hidden="hidden"><p>1. Four miles.</p></aside>',
        "unread": "<p>Only for printers.</p>",
    },
    about=ABOUT,
    nav='<li><a href="one.xhtml">The sea</a></li><li><a href="two.xhtml">The harbour</a></li><li><a href="three.xhtml">The end</a></li>',
    files={
        "look.css": ".it { font-style: italic } p.gone { display: none } /* .x { */",
        "pics/ship.png": png(60, 40),
        "cover.png": png(50, 70),
    },
    properties={"cover.png": "cover-image"},
    aside=frozenset({"notes", "unread"}),
)


def book(chapters: dict[str, str], about: str = "", nav: str = "") -> list[tuple[str, int, str]]:
    """Role, level and text of the blocks of a book."""
    article = read_data(epub(chapters, about=about, nav=nav), "b.epub").article
    return [(block.role.value, block.level, block.span.of(article.text)) for block in article.blocks]


def styled(article: Article, style: Style) -> list[str]:
    """The words with a style."""
    return [one.span.of(article.text) for one in article.inlines if one.style is style]


def test_a_book_is_one_article(golden: Callable[[str, str | bytes], None]) -> None:
    """With everything that a book can have."""
    imported = read_data(WHOLE, "watch.epub")
    article = imported.article
    assert (article.title, article.authors, article.published) == (
        "The long watch",
        ("Ada Quill",),
        "2021-05-04",
    )
    assert (article.site, article.language, article.source) == ("Coast Press", "en-GB", "watch.epub")
    assert len(imported.pictures) == 2
    told = {"text": article.text, "blocks": blocks_to_json(article.blocks), **dress_to_json(article)}
    golden("imports/book.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def test_chapters_stand_under_headings_in_reading_order() -> None:
    """Theirs, or what the contents call them: a paragraph that says it is made one."""
    article = read_data(WHOLE, "watch.epub").article
    assert article.texts(Role.TITLE) == ["The long watch"]
    assert article.texts(Role.HEADING) == ["The sea", "THE HARBOUR", "The end"]
    assert "Never seen" not in article.text
    assert "waits." in article.text
    assert "printers" not in article.text
    assert styled(article, Style.EMPHASIS) == ["listens"]


def test_lines_that_would_be_furniture_of_a_page_are_text_of_a_book() -> None:
    """Nobody shares or subscribes in one."""
    assert book({"a": "<h1>One</h1><p>It was said.</p><p>Advertisement</p><p>By Ada Quill</p>"})[1:] == [
        ("paragraph", 0, "It was said."),
        ("paragraph", 0, "Advertisement"),
        ("paragraph", 0, "By Ada Quill"),
    ]


def test_links_and_notes_lead_from_file_to_file() -> None:
    """Though each file has names of its own."""
    article = read_data(WHOLE, "watch.epub").article
    assert article.texts(Role.FOOTNOTE) == ["1. Four miles."]
    goals = {
        one.span.of(article.text): article.text[one.goal or 0 :]
        for one in article.inlines
        if one.goal is not None
    }
    assert goals["[1]"].startswith("1. Four")
    assert goals["the harbour"].startswith("THE HARBOUR")


def test_contents_of_old_books_name_places_within_files() -> None:
    """An NCX with two chapters in one file."""
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>First</text></navLabel><content src="a.xhtml#f"/>'
        '<navPoint><navLabel><text>Within</text></navLabel><content src="a.xhtml#w"/></navPoint></navPoint></navMap></ncx>'
    )
    chapters = {"a": '<p><a id="f"/>One.</p><p><a id="w"/>Two.</p>'}
    article = read_data(epub(chapters, about=ABOUT, files={"toc.ncx": ncx}), "b.epub").article
    assert [(b.role.value, b.level, b.span.of(article.text)) for b in article.blocks][1:] == [
        ("heading", 1, "First"),
        ("paragraph", 0, "One."),
        ("heading", 2, "Within"),
        ("paragraph", 0, "Two."),
    ]


def test_pages_that_are_no_sound_xml_are_read_all_the_same() -> None:
    """Elements that do not end, entities that XML does not know, a page that is HTML."""
    assert [text for _, _, text in book({"a": "<p>One<br>two &eacute;&copy;<p>Three"})] == [
        "One\ntwo é©",
        "Three",
    ]


def test_entities_of_a_page_are_not_resolved() -> None:
    """Neither those that grow without end nor those that name a file."""
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    page = f'{bomb}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Words &b; &f; end.</p></body></html>'
    article = read_data(epub({"a": ""}, files={"a.xhtml": page}), "b.epub").article
    assert "aaaa" not in article.text
    assert "root" not in article.text
    assert article.text.endswith("end.")


@pytest.mark.parametrize(
    ("method", "locked"),
    [("http://www.idpf.org/2008/embedding", False), ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", True)],
)
def test_copy_protection_is_named(method: str, locked: bool) -> None:
    """Scrambled fonts are none."""
    encryption = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><e:EncryptedData xmlns:e="http://www.w3.org/2001/04/xmlenc#">'
        f'<e:EncryptionMethod Algorithm="{method}"/></e:EncryptedData></encryption>'
    )
    data = epub(
        {"a": "<p>Words.</p>"},
    )
    data = zipped(entries_of(data) | {"META-INF/encryption.xml": encryption})
    if locked:
        with pytest.raises(UserError, match=r"“b\.epub” is protected against copying"):
            read_data(data, "b.epub")
    else:
        assert read_data(data, "b.epub").article.text == "Words."


def test_a_book_without_a_list_of_parts_is_damaged() -> None:
    """In one sentence."""
    data = zipped({"mimetype": "application/epub+zip", "a.xhtml": "<p>x</p>"})
    with pytest.raises(UserError, match="damaged book"):
        read_data(data, "b.epub")


def test_a_drawing_written_into_a_chapter_is_a_picture() -> None:
    """With the names that XML has for its parts; one around a photo is that photo (as covers are)."""
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><title>The coast</title><linearGradient id="g"/>'
        '<text x="5" y="20" fill="url(#g)">North</text></svg>'
    )
    imported = read_data(epub({"one": f"<h1>One</h1><p>Words.</p>{drawing}<p>More.</p>"}), "b.epub")
    article = imported.article
    assert [b.span.of(article.text) for b in article.blocks if b.role is Role.IMAGE] == ["The coast"]
    (picture,) = article.pictures
    assert b"linearGradient" in imported.pictures[picture.original] and picture.width == 300
