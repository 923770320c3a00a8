"""Forms of English words."""

import pytest

from postil.desk.inflections import forms


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("sanction", {"sanction", "sanctions", "sanctioned", "sanctioning"}),
        ("sanctions", {"sanction", "sanctions", "sanctioned"}),
        ("treaty", {"treaty", "treaties"}),
        ("treaties", {"treaty", "treaties"}),
        ("impose", {"imposes", "imposed", "imposing"}),
        ("imposing", {"impose", "imposed"}),
        ("plan", {"plans", "planned", "planning"}),
        ("planning", {"plan", "planned"}),
        ("travel", {"travelled", "traveled", "travels"}),
        ("die", {"died", "dying", "dies"}),
        ("sell", {"sold", "selling", "sells"}),
        ("crisis", {"crises"}),
        ("embargoes", {"embargo", "embargoed"}),
        ("attaches", {"attach", "attached", "attaching"}),
    ],
)
def test_all_forms_are_found(word: str, found: set[str]) -> None:
    """From any of them."""
    assert found <= forms(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [("plan", "planed"), ("news", "new"), ("arms", "arm"), ("energy", "energe"), ("bus", "bu")],
)
def test_other_words_are_no_forms(word: str, other: str) -> None:
    """Words that only look like one."""
    assert other not in forms(word)


@pytest.mark.parametrize("word", ["US", "S-400", "Élysée", "制裁", "EU", ""])
def test_what_is_no_english_word_has_one_form(word: str) -> None:
    """Short words, numbers, other languages."""
    assert forms(word) == {word.casefold()}
