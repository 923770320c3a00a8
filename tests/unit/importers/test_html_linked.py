"""What pages tell search engines, in all the ways in which they do."""

import json

import pytest

from postil.importers.html_linked import Linked, linked
from postil.importers.html_tree import parsed
from postil.importers.registry import read_data

STORY = "The minister said on Monday that the talks would go on until an agreement is found by all of them."
ARTICLE = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle", "Article"],
    "headline": "Talks &amp; more talks",
    "author": [
        {"@type": "Person", "name": "Ada  Quill"},
        {"@id": "#tom"},
        "Ines Falk",
        "https://a.example/ines",
    ],
    "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    "datePublished": "2024-03-05T08:15:00+01:00",
    "inLanguage": "en-GB",
    "isAccessibleForFree": "False",
    "mainEntityOfPage": {"@id": "https://a.example/talks"},
    "articleBody": f"<p>{STORY}</p>",
}
TOLD = Linked(
    "Talks & more talks",
    ("Ada Quill", "Tom Reed", "Ines Falk"),
    "2024-03-05T08:15:00+01:00",
    "The Harbour Post",
    "en-GB",
    STORY,
    "https://a.example/talks",
    free=False,
)


def told(*scripts: str) -> Linked:
    """What a page with these scripts tells."""
    inner = "".join(f'<script type="application/ld+json">{one}</script>' for one in scripts)
    return linked(parsed(f"<html><head>{inner}</head><body><p>x</p></body></html>", "x"))


TOM = {"@type": "Person", "@id": "#tom", "name": "Tom Reed"}


@pytest.mark.parametrize(
    "scripts",
    [
        [json.dumps([ARTICLE, TOM])],
        [json.dumps({"@graph": [{"@type": "WebSite", "name": "x"}, TOM, ARTICLE]})],
        [json.dumps(TOM), "{broken", json.dumps({"@type": "WebPage", "mainEntity": ARTICLE})],
        [
            json.dumps({"@type": "NewsArticle", "headline": "Another"}),
            f"//<![CDATA[\n{json.dumps([TOM, ARTICLE])}\n//]]>",
        ],
        [json.dumps([ARTICLE, TOM]).replace("until", "\nuntil").replace("<p>", "")],
    ],
)
def test_an_article_is_found_wherever_it_is_told(scripts: list[str]) -> None:
    """In lists, graphs, inside other things, beside broken scripts; the one with the longest text counts."""
    assert told(*scripts) == TOLD or told(*scripts).body.split() == STORY.split()
    assert told(*scripts).authors == TOLD.authors


@pytest.mark.parametrize(
    "script",
    [
        "",
        "[]",
        "null",
        '"x"',
        "[" * 100_000,
        '{"@type": "Product"}',
        '{"@type": 7, "author": 3}',
        '{"@type": "NewsArticle", "author": [[[]]], "publisher": 4, "headline": {}}',
    ],
)
def test_nonsense_is_nothing(script: str) -> None:
    """It never stops a page from being read."""
    assert told(script) == Linked()


def test_metadata_come_from_there() -> None:
    """Where the page says nothing that is better known."""
    page = f"<html><head><script type='application/ld+json'>{json.dumps([ARTICLE, TOM])}</script></head><body><p>{STORY * 12}</p></body></html>"
    article = read_data(page.encode(), "x.html").article
    assert (article.title, article.authors, article.published) == (TOLD.title, TOLD.authors, TOLD.published)
    assert (article.site, article.language, article.url) == (TOLD.site, TOLD.language, TOLD.url)


def test_what_is_told_settles_what_belongs_to_the_article() -> None:
    """Lines after the last that is told are left out; two parts that are told stay together."""
    body = [f"{word} {STORY} {STORY}" for word in ("First,", "Then,", "At last,")]
    script = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(body)})
    page = (
        f"<html><head><script type='application/ld+json'>{script}</script></head><body><div><section><p>{body[0]}</p></section>"
        f"<section><p>{body[1]}</p><p>{body[2]}</p><p>Have a nice day</p><p>Write to us: <a href='/m'>by letter</a>, or come and see us in person.</p></section>"
        "</div></body></html>"
    )
    assert read_data(page.encode(), "x.html").article.body == "\n\n".join(body)


def test_a_part_that_is_told_stays_with_the_article() -> None:
    """Though the page calls only the other part so."""
    last = "At the very last, they had soup, and everybody went home to bed, we hear."
    script = json.dumps({"@type": "NewsArticle", "articleBody": f"{STORY} {STORY} {STORY} {last}"})
    page = (
        f"<html><head><script type='application/ld+json'>{{}}</script></head><body><div><div class='entry-content'><p>{STORY} {STORY} {STORY}</p></div>"
        f"<div><p>{last}</p></div></div></body></html>"
    )
    assert last not in read_data(page.encode(), "x.html").article.body
    assert last in read_data(page.replace("{}", script).encode(), "x.html").article.body
