"""Telling web addresses from other words."""

import pytest

from postil.importers.address import as_address, surely_address


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        (" HTTP://a.example ", "HTTP://a.example"),
        ("www.a.example/b", "https://www.a.example/b"),
        ("a.example", "https://a.example"),
        ("localhost:8000/x", "http://localhost:8000/x"),
        ("notes.txt ", "https://notes.txt"),
        ("192.168.1.7/x", "http://192.168.1.7/x"),
        ("zeitung.рф/статья", "https://zeitung.рф/статья"),
        ("3.14", ""),
        ("one two", ""),
        ("He said.", ""),
        ("file:///etc/passwd", ""),
        ("https://a.example and more", ""),
        ("me@a.example", ""),
        ("", ""),
    ],
)
def test_an_address_is_known_as_one(words: str, address: str) -> None:
    """Also without its scheme; a sentence is none."""
    assert as_address(words) == address


@pytest.mark.parametrize(
    ("words", "sure"),
    [("https://a.example/b", True), (" www.a.example ", True), ("a.example", False), ("notes.txt", False)],
)
def test_words_that_nobody_called_an_address_must_look_like_one(words: str, sure: bool) -> None:
    """What was pasted may be the name of a file."""
    assert bool(surely_address(words)) is sure
