"""What fits what was typed."""

import pytest

from postil.ui.commands.entry import MOST, Entry, fitting

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
