"""Names of files made from titles can be used on every system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.exporters.file_names import file_name, file_names


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Moscow: east/west?", "Moscow east west.md"),
        ("  ...hidden  ", "hidden.md"),
        ("CON", "CON_.md"),
        ("com1.backup", "com1.backup_.md"),
        ("“Peace” – 🙂 и мир", "“Peace” – 🙂 и мир.md"),
        ("שלום\u202e", "שלום.md"),
        ("ends with a dot.", "ends with a dot.md"),
        ("?/*", "article.md"),
        ("", "article.md"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    """What a system cannot take, or reads otherwise, is left out."""
    assert file_name(title, ".md") == name


def test_a_long_title_is_cut_between_words() -> None:
    """Counted in bytes, for that is what file systems count."""
    name = file_name("слово " * 60, ".md")
    assert name == "слово " * 9 + "слово" + ".md"


def test_the_same_name_is_never_given_twice() -> None:
    """Not even where capitals do not count; nor one that is taken."""
    names = list(file_names(["Talks", "talks", "TALKS", "talks (2)"], ".md", ["talks (3).md"]))
    assert names == ["Talks.md", "talks (2).md", "TALKS (4).md", "talks (2) (2).md"]


@given(st.lists(st.text(alphabet="aA.~ é/\0:й🙂", max_size=6), max_size=8), st.text())
def test_names_are_safe_whatever_the_title(titles: list[str], wild: str) -> None:
    """Short, without separators, controls or ends that Windows drops, and all different."""
    names = list(file_names([*titles, wild, wild], ".csv"))
    assert len({name.casefold() for name in names}) == len(titles) + 2
    for name in names:
        stem = name.removesuffix(".csv")
        assert stem == stem.strip(" .")
        assert len(name.encode()) < 200
        assert not set(name) & set('<>:"/\\|?*')
        assert name.isprintable() or "\u200d" in name
