"""Dates, names and publications are read as they are printed."""

import pytest

from postil.importers.dates import is_date_line, published
from postil.importers.metadata import Metadata, metadata
from postil.importers.names import byline, name_key
from postil.importers.structure import structure

STORY = "The minister told reporters on Tuesday that the two countries would sign the agreement before the end of the year."


def about(text: str) -> Metadata:
    """The metadata of ``text``."""
    return metadata(text, structure(text))


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Published 5 May 2021 10:30 GMT", "2021-05-05T10:30+00:00"),
        ("November 18, 2021", "2021-11-18"),
        ("Nov. 18, 2021, 10:30 a.m. ET", "2021-11-18T10:30"),
        ("Updated 1042 GMT (1842 HKT) November 18, 2021", "2021-11-18T18:42+08:00"),
        ("Thu 18 Nov 2021 10.30 GMT", "2021-11-18T10:30+00:00"),
        ("Published: 11:12 BST, 5 May 2021 | Updated: 12:00 BST, 6 May 2021", "2021-05-05T11:12+01:00"),
        ("2021-11-18 10:30:15", "2021-11-18T10:30"),
        ("2021-11-18T10:30:15Z", "2021-11-18T10:30+00:00"),
        ("18th of November 2021", "2021-11-18"),
        ("Last modified on Thu 18 Nov 2021 22.00 EST", "2021-11-18T22:00-05:00"),
        ("13/05/2021", "2021-05-13"),
        ("05/13/2021", "2021-05-13"),
        ("05/06/2021", ""),
        ("31 February 2021", ""),
        ("3 hours ago", ""),
    ],
)
def test_dates(line: str, iso: str) -> None:
    """A day in figures that could be a month is not guessed."""
    assert is_date_line(line)
    assert published(line) == iso


@pytest.mark.parametrize(
    "line",
    [
        "He was born on 5 May 2021",
        "18 November",
        "at 5",
        "On Monday",
        "Updated plans",
        "May",
        "2021",
        "10:30",
    ],
)
def test_lines_that_are_no_dates(line: str) -> None:
    """Text with a date in it, and dates without a year."""
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "By Phil Stewart, Idrees Ali and Jonathan Landay",
            ("Phil Stewart", "Idrees Ali", "Jonathan Landay"),
        ),
        ("By Julian Borger in Washington and Andrew Roth in Moscow", ("Julian Borger", "Andrew Roth")),
        ("By Jane Doe | Published 5 May 2021", ("Jane Doe",)),
        ("by Jane Doe, Diplomatic correspondent, BBC News", ("Jane Doe",)),
        ("By Ludwig van der Rohe & Ana de la Cruz", ("Ludwig van der Rohe", "Ana de la Cruz")),
        ("Written by J. R. Smith", ("J. R. Smith",)),
        ("By REUTERS", ("REUTERS",)),
        ("By Our Foreign Staff", ("Our Foreign Staff",)),
        ("BYLINE: Amber Phillips.", ("Amber Phillips",)),
        ("By Marwa El- Shinawy", ("Marwa El-Shinawy",)),
        ("By land and by sea", None),
        ("By Tuesday the army had left", None),
        ("By The Way", None),
        ("Jane Doe", None),
    ],
)
def test_bylines(line: str, names: tuple[str, ...] | None) -> None:
    """With places, offices and dates beside the names."""
    assert byline(line) == names


def test_bare_names_are_bylines_only_when_asked() -> None:
    """A line of names without "By"."""
    assert byline("Jane Doe and John Smith", bare=True) == ("Jane Doe", "John Smith")
    assert byline("The Long War", bare=True) is None
    assert byline("South China Sea", bare=True) is None


def test_two_writings_of_a_name_are_one() -> None:
    """Titles, case, hyphens and apostrophes do not count."""
    assert name_key("Dr Marwa El-Shinawy") == name_key("MARWA EL- SHINAWY")
    assert name_key("O’Hara") == name_key("O'Hara")


def test_the_date_of_publication_wins_over_that_of_an_update() -> None:
    """And dates in the story do not count."""
    text = f"Moscow looks east\nUpdated 6 May 2021\nPublished 5 May 2021\n\n{STORY} It began on 1 May 2020."
    assert about(text).published == "2021-05-05"
    assert about(f"Moscow looks east\n\n{STORY} It began on 1 May 2020.").published == ""


@pytest.mark.parametrize(
    "text",
    [
        f"Moscow looks east again | Reuters\n\n{STORY}",
        f"Moscow looks east again - Reuters\n\n{STORY}",
        f"MOSCOW, May 5 (Reuters) - {STORY}",
        f"Moscow looks east again\n\nSource: Reuters\n\n{STORY}",
        f"Moscow looks east again\n\n{STORY}\n\n© 2021 Reuters. All rights reserved.",
        f"Reuters\n\nMoscow looks east again\n\nBy Jane Doe\n\n{STORY}",
    ],
)
def test_the_publication_is_found_where_it_is_printed(text: str) -> None:
    """After the title, in the dateline, as source, in the copyright line, above the title."""
    assert about(text).site == "Reuters"


def test_reporters_stand_in_for_a_missing_byline() -> None:
    """Those who only edited do not."""
    tail = "Reporting by Andrew Osborn and Tom Balmforth; Editing by Mark Trevelyan"
    assert about(f"{STORY}\n\n{STORY}\n\n{tail}").authors == ("Andrew Osborn", "Tom Balmforth")
    assert about(f"A title of some words\nBy Jane Doe\n\n{STORY}\n\n{tail}").authors == ("Jane Doe",)


def test_english_is_told_from_other_languages() -> None:
    """Only so much that a reader of another language is not told a lie."""
    assert about(STORY).language == "en"
    assert (
        about(
            "Der Minister sagte am Dienstag, die beiden Länder würden das Abkommen noch vor Ende des Jahres unterzeichnen."
        ).language
        == ""
    )


def test_plain_prose_prints_nothing_about_itself() -> None:
    """Empty, not guessed."""
    assert about(STORY) == Metadata(language="en")
