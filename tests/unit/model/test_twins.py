"""What makes two articles the same one: address and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.model.fingerprint import PRINTS, overlap, prints_of, rows_of
from postil.model.web_address import compared

WORDS = " ".join(f"word{number}" for number in range(400))


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.org/news/1",
        "http://example.org/news/1/",
        "https://EXAMPLE.org:443/news/1?utm_source=x&utm_medium=y#comments",
        "https://m.example.org/news/1?fbclid=abc",
        "https://amp.example.org/news/1/amp",
        " https://example.org./news/1?ref=front ",
    ],
)
def test_addresses_of_one_page_are_compared_alike(url: str) -> None:
    """Without scheme, port, fragment, telephone and who sent the reader."""
    assert compared(url) == "example.org/news/1"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/news/2",
        "https://example.org/news/1?page=2",
        "https://example.com/news/1",
        "https://example.org:8080/news/1",
    ],
)
def test_other_pages_are_compared_otherwise(url: str) -> None:
    """By path, by host, and by parameters that say what is shown."""
    assert compared(url) not in ("", "example.org/news/1")


@pytest.mark.parametrize(
    "url", ["", "article.txt", "file:///home/x", "http://", "http://[", "http://x:99999999/", "mailto:x@y"]
)
def test_what_is_no_web_address_is_none(url: str) -> None:
    """It never makes two articles the same."""
    assert compared(url) == ""


@given(st.text(max_size=80))
def test_any_text_can_be_compared(text: str) -> None:
    """And is itself, again."""
    compared(text)
    rows = rows_of(text)
    assert overlap(rows, rows_of(text.upper() if text.upper().lower() == text.lower() else text)) in (
        0.0,
        1.0,
    )
    assert len(prints_of(rows)) <= PRINTS


def test_an_edited_text_shares_prints_and_words() -> None:
    """One word of fifty is another one: most rows of four stay."""
    edited = " ".join(word if number % 50 else "other" for number, word in enumerate(WORDS.split()))
    one, other = rows_of(WORDS), rows_of(edited)
    assert 0.8 < overlap(one, other) < 1
    assert len(set(prints_of(one)) & set(prints_of(other))) >= 8


def test_another_text_shares_none() -> None:
    """However long both are."""
    other = rows_of(" ".join(f"term{number}" for number in range(400)))
    assert overlap(rows_of(WORDS), other) == 0
    assert not set(prints_of(rows_of(WORDS))) & set(prints_of(other))
