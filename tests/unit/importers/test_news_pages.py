"""Made-up pages in the manner of newspapers and their systems: what a person would call the article is what is read.

The pages lie in ``tests/articles/news``; what is of the story carries ``data-body`` in them.
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
