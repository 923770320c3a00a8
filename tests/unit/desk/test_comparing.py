"""Two articles beside each other."""

import pytest

from postil.desk import Desk
from postil.desk.comparing import Compared, compared

FIRST = (
    "Vladimir Putin spoke of the S-400. “Our ties with China have no limits at all,” Putin said. “Nobody needs a war,” said"
    " Wang Yi on Monday in Moscow.\n"
)
SECOND = (
    "Vladimir Putin met reporters. “Our friendship and ties with China have reached a point of no limits,” Putin said. “Nobody"
    " needs a war,” said Joe Biden in Washington.\n"
)


@pytest.fixture
def both(desk: Desk) -> tuple[Compared, str, str]:
    """The comparison, and both texts."""
    pages = []
    for text in (FIRST, SECOND):
        id_, _ = desk.import_text(text)
        desk.save_analysis(id_, desk.annotate(*desk.page(id_).article.for_analysis(), with_model=False))
        pages.append(desk.page(id_))
    return compared(*pages), pages[0].article.text, pages[1].article.text


def test_who_and_what_is_in_both_comes_first(both: tuple[Compared, str, str]) -> None:
    """With how often each names them."""
    found = both[0]
    assert [(one.entity.name, one.first > 0, one.second > 0) for one in found.actors[:2]] == [
        ("Vladimir Putin", True, True),
        ("China", True, True),
    ]
    assert {one.entity.name for one in found.actors if not one.second} >= {"Wang Yi"}
    assert [(one.entity.name, one.first, one.second) for one in found.systems] == [("S-400 Triumf", 1, 0)]


def test_a_quote_in_other_words_is_the_same(both: tuple[Compared, str, str]) -> None:
    """But not one of somebody else, though in the same words."""
    found, first, second = both
    (pair,) = found.alike
    assert "no limits at all" in pair.first.span.of(first)
    assert "point of no limits" in pair.second.span.of(second)
    assert 0.6 <= pair.score < 1
    assert [quote.span.of(first) for quote in found.first_only] == ["“Nobody needs a war,”"]
    assert [quote.span.of(second) for quote in found.second_only] == ["“Nobody needs a war,”"]


def test_the_same_few_words_are_the_same_quote(desk: Desk) -> None:
    """Though they would be too few to tell it in other words."""
    pages = []
    for text in ("Trade\n\n“It is a fence,” Putin said.", "War\n\n“It is a fence,” Putin said on Monday."):
        id_, _ = desk.import_text(text)
        desk.save_analysis(id_, desk.annotate(*desk.page(id_).article.for_analysis(), with_model=False))
        pages.append(desk.page(id_))
    found = compared(*pages)
    assert [pair.score for pair in found.alike] == [1.0]
    assert not found.first_only and not found.second_only
