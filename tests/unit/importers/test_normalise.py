"""Text is cleaned of what copying left behind, and of nothing else."""

import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil import paths
from postil.importers.normalise import normalise

PROSE = (
    "Only a few days after the summit, which was dominated by an atmosphere of tension and the threat of imposing sanctions, "
    "the two presidents held a very cordial video meeting, which heralded the outbreak of a new cold war, especially in light of "
    "the formation of the alliance between Beijing and Moscow. “There is no ceiling,” said Wang Yi, the foreign minister."
)
OTHER = (
    "It is clear that relations between Russia and China, under the influence of Western pressure on the two countries, are turning "
    "from a very non-binding partnership into a new state of cooperation, which predicts the formation of a military alliance."
)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028"])
def test_line_ends_of_all_systems_become_one(end: str) -> None:
    """Also vertical tab, form feed, next line and line separator."""
    assert normalise(f"One.{end}Two.") == "One.\nTwo."


def test_a_paragraph_separator_is_a_blank_line() -> None:
    """U+2029 parts paragraphs, not lines."""
    assert normalise("One.\u2029Two.") == "One.\n\nTwo."


def test_indents_trailing_blanks_and_blank_lines_go() -> None:
    """No-break spaces used as indent, as in the founding article."""
    assert normalise("\n\n\xa0 \xa0 One.\xa0 \xa0\n \t \n\n\xa0\nTwo.  \n") == "One.\n\nTwo."


def test_the_founding_article_loses_its_indents_only() -> None:
    """Every word and sign of it stays."""
    raw = (paths.seeds() / "beijing-and-moscow-unite-to-confront-washington.txt").read_text(encoding="utf-8")
    text = normalise(raw)
    assert text.split() == raw.split()
    assert "\xa0" not in text
    assert [line for line in text.split("\n") if line] == [
        line.strip() for line in raw.split("\n") if line.strip()
    ]


def test_invisible_and_control_characters_go() -> None:
    """Zero-width spaces, byte order marks, soft hyphens, bells."""
    assert normalise("\ufeffRus\u00adsia\u200b and\x07 China\u2060.\x00") == "Russia and China."


@pytest.mark.parametrize(
    "text",
    [
        "👩‍👩‍👧‍👦 🇷🇺 👍🏽",
        "“NATO’s” — «да» … ‘x’",
        "می‌خواهم",
        "10\xa0km",
        "\u200fעברית\u200e",
        "𝒜 𐍈",
        "北京\u3000上海",
        "ﬁn",
        "Å 神",
    ],
)
def test_what_was_written_stays(text: str) -> None:
    """Emoji with joiners, quotation marks, joiners and marks of direction, a single no-break space, compatibility forms."""
    assert normalise(text) == text


def test_accents_are_composed_and_nothing_else() -> None:
    """A letter and its accent become one; the Ångström sign and a compatibility ideograph stay what they are."""
    assert normalise("E\u0301lyse\u0301e") == "Élysée"
    assert normalise("\u1112\u1161\u11ab") == unicodedata.normalize("NFC", "\u1112\u1161\u11ab")
    assert normalise("\u212b \uf9d1") == "\u212b \uf9d1"


def test_runs_with_no_break_spaces_become_one_space() -> None:
    """Web pages fill up with them; two plain spaces stay."""
    assert normalise("One.\xa0 \xa0Two.  Three.") == "One. Two.  Three."


@pytest.mark.parametrize("width", [48, 66, 72, 80, 100])
@pytest.mark.parametrize("indent", ["", "    "])
def test_hard_wrapped_paragraphs_are_joined(width: int, indent: str) -> None:
    """At any common width; paragraphs part by blank lines, or by indents alone."""
    wrapped = [
        textwrap.fill(text, width, initial_indent=indent, break_on_hyphens=False) for text in (PROSE, OTHER)
    ]
    assert normalise("\n\n".join(wrapped)) == f"{PROSE}\n\n{OTHER}"
    if indent:
        assert normalise("\n".join(wrapped)) == f"{PROSE}\n{OTHER}"


def test_lines_broken_by_eye_are_joined() -> None:
    """A person who wraps text at about seventy columns does not break each line at the last word that fits."""
    text = (
        "Every decade somebody buries the tank. In 1973 it was the Sagger missile;\n"
        "in 1991 it was the Apache; today it is the drone. The era of armour is\n"
        "over, a retired British general told me over lunch, with the certainty of\n"
        "a man who has never had to cross a field under fire.\n\n"
        "The Ministry of Defence plans to upgrade 148 Challenger 2s to the\n"
        "Challenger 3 standard. Poland, by contrast, is buying a thousand K2s from\n"
        "South Korea and 366 Abramses from America. So Warsaw has understood what\n"
        "the others have not: that deterrence is a number."
    )
    joined = "\n\n".join(part.replace("\n", " ") for part in text.split("\n\n"))
    assert normalise(text) == joined


def test_a_wrapped_article_keeps_the_lines_of_its_head() -> None:
    """Title, byline and list items are no part of a paragraph."""
    head = "Beijing and Moscow unite\nBy Marwa El-Shinawy\n\n"
    items = "\n\n• air defence systems\n• anti-ship missiles"
    text = head + textwrap.fill(PROSE, 70) + items
    assert normalise(text) == head + PROSE + items


@pytest.mark.parametrize(
    "text",
    [
        "Turning and turning in the widening gyre\nThe falcon cannot hear the falconer;\nThings fall apart; the centre cannot hold;\nMere anarchy is loosed upon the world,\nThe blood-dimmed tide is loosed, and everywhere\nThe ceremony of innocence is drowned;",
        "One sentence on a line is common in the texts of agencies.\nIt is not wrapped, and the lines are not joined.\nThe next one is shorter.\nAnd here is another that is rather longer than all of the others were.",
        "Beijing and Moscow unite\nMarwa El-Shinawy\n5 Min Read",
        "• first\n• second\n• third",
        "Name\tYear\nOne\t2020\nTwo\t2021",
    ],
)
def test_lines_that_were_meant_stay(text: str) -> None:
    """Verse, a sentence a line, a head, a list, a table."""
    assert normalise(text) == text


def wrapped_with(line_end: str, rest: str, elsewhere: str = "") -> str:
    """A wrapped paragraph in which one line ends in ``line_end`` and the next begins with ``rest``."""
    return (
        f"It was said at the time, by those who had been there and had seen {line_end}\n"
        f"{rest} with their own eyes, that nothing of the kind had been agreed by the\n"
        f"two sides, and that the papers had never been signed or even shown to the\n"
        f"ministers who were to defend them. {elsewhere}"
    )


@pytest.mark.parametrize(
    ("line_end", "rest", "elsewhere", "expected"),
    [
        ("coopera-", "tion", "So much for cooperation.", "seen cooperation with"),
        ("anti-", "ship", "", "seen anti-ship with"),
        ("Sino-", "Russian", "", "seen Sino-Russian with"),
        ("co-", "operation", "A co-operation, not cooperation.", "seen co-operation with"),
        ("it —", "nevertheless", "", "seen it — nevertheless with"),
        ("it—", "nevertheless", "", "seen it—nevertheless with"),
    ],
)
def test_hyphens_at_line_ends(line_end: str, rest: str, elsewhere: str, expected: str) -> None:
    """They go only when the text itself writes the word without."""
    assert expected in normalise(wrapped_with(line_end, rest, elsewhere))


def test_lone_surrogates_become_replacement_characters() -> None:
    """They cannot be written to any file."""
    assert normalise("a\ud800b") == "a\ufffdb"


@given(st.text())
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    """Any text."""
    assert normalise(normalise(raw)) == normalise(raw)


@given(st.lists(st.text(alphabet="ab-Cé .\xa0\t\u0301", max_size=90), max_size=8).map("\n".join))
def test_cleaning_wrapped_lines_twice_changes_nothing(raw: str) -> None:
    """Texts of many lines, where joining could make new lines to join."""
    assert normalise(normalise(raw)) == normalise(raw)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"])), st.integers(41, 99))
def test_no_letter_is_lost(word: str, width: int) -> None:
    """What is not blank or invisible stays in order, but for hyphens at line ends and composed accents."""
    raw = textwrap.fill(f"{PROSE} {word} {OTHER}", width)

    def letters(text: str) -> str:
        return "".join(
            c for c in unicodedata.normalize("NFC", text) if not c.isspace() and c not in "-\u2010"
        )

    assert letters(normalise(raw)) == letters(raw)
