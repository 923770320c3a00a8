"""What fits what was typed."""

import pytest

from postil.ui.commands.entry import MOST, Entry, Index, fitting

NAMES = ["Zoom In", "Zoom Out", "Export", "Highlight with Note", "Foreign Ministry", "Vladimir Putin", "NATO"]
ENTRIES = [Entry(name, "", lambda: None, "Kremlin" if "Putin" in name else "") for name in NAMES]


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("zo", ["Zoom In", "Zoom Out"]),
        ("out zoom", ["Zoom Out"]),
        ("note", ["Highlight with Note"]),
        ("fore min", ["Foreign Ministry"]),
        ("putn", ["Vladimir Putin"]),
        ("exprot", ["Export"]),
        ("kreml", ["Vladimir Putin"]),
        ("nato", ["NATO"]),
        ("qqq", []),
        ("lad", ["Vladimir Putin"]),
    ],
)
def test_a_few_letters_find_it(typed, best):
    """Beginnings of words in any order, other names, slips of the finger."""
    assert [entry.title for entry in fitting(typed, ENTRIES)][: max(1, len(best))] == best


def test_nothing_typed_shows_the_first_ones():
    """As many as fit, in their order."""
    assert fitting("  ", ENTRIES) == ENTRIES
    assert len(fitting("", ENTRIES * 20)) == MOST


def test_what_comes_later_is_found_too():
    """After what was there, as if it had come with it."""
    index = Index(ENTRIES[:3])
    assert [entry.title for entry in index.fitting("nato")] == []
    index.add(ENTRIES[3:])
    assert [entry.title for entry in index.fitting("nato")] == ["NATO"]
    assert index.fitting("o") == Index(ENTRIES).fitting("o")
    assert list(index.entries) == ENTRIES


def test_among_thousands_the_right_ones_come_first():
    """A title that begins with it, one with such a word, one that has it by another name, one that is spelt like it."""
    crowd = [Entry(f"Nothing of interest {number}", "", lambda: None) for number in range(5000)]
    special = [
        Entry("Slightly misspelt Mosocw", "", lambda: None),
        Entry("Kremlin", "", lambda: None, "Moscow"),
        Entry("Talks in Moscow", "", lambda: None),
        Entry("Moscow and Beijing", "", lambda: None),
    ]
    found = fitting("moscow", [*crowd, *special])
    assert [entry.title for entry in found] == [entry.title for entry in reversed(special)]
