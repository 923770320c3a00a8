"""Where sentences end."""

import pytest

from postil.analysis.document import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Xi left. He was tired.", ["Mr. Xi left.", "He was tired."]),
        ("They flew to the U.S. The talks failed.", ["They flew to the U.S.", "The talks failed."]),
        ("The U.S. President left.", ["The U.S. President left."]),
        ("John F. Kennedy spoke.", ["John F. Kennedy spoke."]),
        ("“We won.” Then he left.", ["“We won.”", "Then he left."]),
        ("It cost 3.5 billion. Why?", ["It cost 3.5 billion.", "Why?"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    """Titles, initials, acronyms, decimals and closing marks."""
    assert [s.span.of(text) for s in Document.of(text).sentences] == expected
