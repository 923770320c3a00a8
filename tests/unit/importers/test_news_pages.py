"""Made-up pages in the manner of newspapers and their systems: what a person would call the article is what is read.

The pages lie in ``tests/articles/news``; what is of the story carries ``data-body`` in them, and what is not of it though it stands inside
``data-not``.
"""

import re
from pathlib import Path

import pytest

from postil.importers.html_tree import parsed, text_of
from postil.importers.registry import read
from postil.model.article import Article
from postil.model.block import BODY_ROLES, Role

_NUMBER = re.compile(r"^\d{1,2}\. ")
PAGES = sorted((Path(__file__).parents[2] / "articles/news").glob("*.html"))


def said_in(page: Path) -> list[str]:
    """What a person would call the story of a page, in order."""
    root = parsed(page.read_text(encoding="utf-8"), page.name)
    for element in [one for one in root.iter() if one.get("data-not") is not None]:
        element.drop_tree()
    return [text_of(element) for element in root.iter() if element.get("data-body") is not None]


def read_in(article: Article) -> list[str]:
    """What was read as the story; tables are looked at elsewhere."""
    roles = BODY_ROLES - {Role.TABLE, Role.DATELINE}
    texts = [block.span.of(article.text) for block in article.blocks if block.role in roles]
    return [" ".join(_NUMBER.sub("", text).split()) for text in texts]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_story_of_a_page_is_told_from_the_rest(page: Path) -> None:
    """Nothing of it is missing, nothing else is in it."""
    assert read_in(read(page).article) == said_in(page)


def parts(page: str, *roles: Role) -> list[str]:
    """What plays certain roles in a page."""
    return read(next(one for one in PAGES if one.stem == page)).article.texts(*roles)


def test_captions_bylines_and_kickers_are_told_by_their_names() -> None:
    """In any language, where the page names its parts."""
    assert parts("ru", Role.CAPTION) == ["Самолёт с комплексами С-400 в Анкаре"]
    assert parts("lemonde-like-fr", Role.CAPTION) == ["Le ministre, à Brest, le 3 avril."]
    assert parts("lemonde-like-fr", Role.BYLINE) == ["Par Claire Aubin Publié le 4 avril 2024 à 18h30"]
    assert parts("drupal-de", Role.KICKER) == ["Verteidigung"]
    assert parts("drupal-de", Role.BYLINE) == ["Von Jonas Brandt", "11. April 2024, 07:30 Uhr"]
    assert parts("drupal-de", Role.TABLE) == ["Jahr\tKosten\n2024\t1,2 Mrd.\n2025\t2,8 Mrd."]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("logo-title-fr", "Une frégate dans le canal"),
        ("wordpress-en", "Minister resigns over harbour deal"),
        ("zh", "外交部：中俄合作不针对第三方"),
    ],
)
def test_the_title_is_what_the_page_says_of_itself(page: str, title: str) -> None:
    """Not the name of the paper on top, though that may be the only heading of first rank."""
    article = read(next(one for one in PAGES if one.stem == page)).article
    assert article.title == title
    assert "La Vigie" not in article.text


@pytest.mark.parametrize(
    ("page", "published"),
    [
        ("ja", "2024-02-09"),
        ("ko", "2024-03-04T09:00"),
        ("drupal-de", "2024-04-11T07:30:00+02:00"),
        ("elpais-like-es", "2024-02-01T06:00:00+01:00"),
        ("wordpress-en", "2024-03-05T08:15:00+00:00"),
    ],
)
def test_the_day_is_read_from_the_head_or_from_the_byline(page: str, published: str) -> None:
    """In scripts that write it in their own way, too."""
    assert read(next(one for one in PAGES if one.stem == page)).article.published == published
