"""Dates that texts talk about."""

import pytest

from postil.analysis.dates import dates_in

#: A Thursday.
PUBLISHED = "2026-11-26"


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It began on 24 February 2022.", "24 February 2022", "2022-02-24", "2022-02-24"),
        ("On September 3rd, 2025, tanks rolled.", "September 3rd, 2025", "2025-09-03", "2025-09-03"),
        ("Signed in March 2014 in Minsk.", "March 2014", "2014-03-01", "2014-03-31"),
        ("Since 2014 there was war.", "2014", "2014-01-01", "2014-12-31"),
        ("By mid-2027 it should fly.", "2027", "2027-01-01", "2027-12-31"),
        ("The log of 2026-01-31 says so.", "2026-01-31", "2026-01-31", "2026-01-31"),
        ("They met on Tuesday.", "on Tuesday", "2026-11-24", "2026-11-24"),
        ("They met on Thursday.", "on Thursday", "2026-11-26", "2026-11-26"),
        ("They met last Thursday.", "last Thursday", "2026-11-19", "2026-11-19"),
        ("They meet next Monday.", "next Monday", "2026-11-30", "2026-11-30"),
        ("He flew to Oslo on 4 March.", "4 March", "2026-03-04", "2026-03-04"),
        ("He will fly on January 4.", "January 4", "2027-01-04", "2027-01-04"),
        ("It rose last month.", "last month", "2026-10-01", "2026-10-31"),
        ("It fell last week.", "last week", "2026-11-16", "2026-11-22"),
        ("It was signed yesterday.", "yesterday", "2026-11-25", "2026-11-25"),
        ("😀 It was signed on Nov. 3.", "Nov. 3", "2026-11-03", "2026-11-03"),
    ],
)
def test_a_date_is_found_with_its_days(text: str, words: str, first: str, last: str) -> None:
    """As it stands in the text."""
    (found,) = dates_in(text, PUBLISHED)
    assert (found.span.of(text), found.first.isoformat(), found.last.isoformat()) == (words, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Some 2000 soldiers may march 30 miles.",
        "A total of 1,990 of them, and flight 2014, left.",
        "It ended on 31 April 2020, they joked.",
        "The vote was 20 March-style.",
        "Resolution 2231 of the council and March for Life.",
        "Type 2020-class boats.",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Numbers of things, verbs, days that do not exist."""
    assert dates_in(text, PUBLISHED) == []


def test_without_a_day_of_publication_only_whole_dates_are_told() -> None:
    """Nothing is guessed."""
    assert [one.first.isoformat() for one in dates_in("On Tuesday and on 4 March 2024.", "")] == [
        "2024-03-04"
    ]
