"""Pasted articles of many shapes come apart into the parts that a person would see."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil import paths
from postil.importers.lines import BLANK
from postil.importers.normalise import normalise
from postil.importers.structure import SEPARATORS, structure
from postil.model.block import Role

ONE = "The minister told reporters on Tuesday that the two countries would sign the agreement before the end of the year."
TWO = "Officials in both capitals declined to say what the agreement would cover, but they did not deny that it exists."
THREE = (
    "“We are close,” one of them said. “There are two or three open points, and none of them is about money.”"
)
STORY = f"{ONE}\n\n{TWO}\n\n{THREE}"


def shape(text: str) -> list[tuple[str, str]]:
    """(role, text) of every block."""
    return [(str(block.role), block.span.of(text)) for block in structure(text)]


def roles(text: str) -> list[str]:
    """The roles of all blocks, a run of paragraphs as one."""
    found = [role for role, _ in shape(text)]
    return [role for i, role in enumerate(found) if role != "paragraph" or found[i - 1 : i] != ["paragraph"]]


def before_story(text: str) -> list[tuple[str, str]]:
    """The blocks before the first paragraph of the story."""
    blocks = shape(text)
    return blocks[: next(i for i, (_, part) in enumerate(blocks) if part.startswith(ONE[:20]))]


def after_story(text: str) -> list[str]:
    """The roles of the blocks after the last paragraph of the story."""
    blocks = shape(text)
    last = max(i for i, (_, part) in enumerate(blocks) if part.endswith(THREE[-20:]))
    return [role for role, _ in blocks[last + 1 :]]


@pytest.fixture(params=["as copied", "normalised"])
def founding(request: pytest.FixtureRequest) -> str:
    """The founding article."""
    seed = paths.seeds() / "beijing-and-moscow-unite-to-confront-washington.txt"
    text = Path(seed).read_text(encoding="utf-8")
    return text if request.param == "as copied" else normalise(text)


def test_the_founding_article_comes_apart_as_it_should(founding: str) -> None:
    """Kicker, title, byline, furniture, caption, eleven paragraphs around an author box, bio, furniture."""
    blocks = shape(founding)
    assert blocks[:4] == [
        ("kicker", "Opinion"),
        ("title", "Beijing and Moscow unite to confront Washington"),
        ("byline", "Marwa El- Shinawy"),
        ("furniture", "5 Min Read"),
    ]
    assert blocks[4][0] == "caption"
    assert blocks[4][1].endswith("June 5, 2019. REUTERS/Evgenia Novozhenina")
    assert [role for role, _ in blocks[5:]] == [
        *["paragraph"] * 2,
        "bio",
        "bio",
        *["paragraph"] * 9,
        "bio",
        "furniture",
    ]
    assert [text for role, text in blocks if role == "bio"] == [
        "Marwa El-Shinawy",
        "Dr Marwa El-Shinawy",
        "Marwa El-Shinawy: Assistant Professor at International American University for Specialized Studies (IAUS)",
    ]
    assert blocks[5][1].startswith("Only a few days after")
    assert blocks[6][1].startswith("It is clear that"), "the indent of no-break spaces is outside"


HEADS = {
    "agency page": (
        f"World\nPutin and Xi hold video call\nBy Andrew Osborn and Gabrielle Tétrault-Farber\nNovember 18, 2021 10:30 AM GMT\nUpdated a year ago\n\n{STORY}",
        ["kicker", "title", "byline", "byline", "byline"],
    ),
    "broadcaster": (
        f"Russia-China: Leaders hail growing ties\nPublished\n15 December 2021\nShare\nImage source, Getty Images\nImage caption, The two men last met in 2019\n\n{STORY}",
        ["title", "furniture", "byline", "furniture", "caption", "caption"],
    ),
    "quality paper": (
        f"Opinion | Foreign Policy\n\nThe Two Autocrats Who Would Like to Be Friends\n\nBy Jane van der Berg\nMs. van der Berg is a contributing Opinion writer.\n\n{STORY}",
        ["kicker", "title", "byline", "paragraph"],
    ),
    "standfirst": (
        f"Beijing and Moscow close ranks\n\nThe two presidents met by video and spoke of a friendship without any limits.\n\nPatrick Wintour Diplomatic editor\nThu 16 Dec 2021 10.30 GMT\n\n{STORY}",
        None,
    ),
    "section path and site": (
        f"News | Politics\nRussia and China hold joint drills in the Pacific | Al Jazeera\nPublished On 5 May 2021\n\n{STORY}",
        ["kicker", "title", "furniture", "byline"],
    ),
    "capitals": (
        f"EXCLUSIVE: RUSSIA AND CHINA SIGN SECRET PACT\nBY JOHN SMITH\n05/13/2021\n\n{STORY}",
        ["kicker", "title", "byline", "byline"],
    ),
    "agency prefix": (f"Analysis-Moscow looks east, again\n\n{STORY}", ["kicker", "title"]),
    "buttons": (
        f"Moscow looks east, again\nFacebook\nTwitter\nWhatsApp\nCopy link\n3 min read\nListen to this article\n2 comments\n\n{STORY}",
        ["title", *["furniture"] * 7],
    ),
    "dateline line": (
        f"Moscow looks east, again\n\nBeijing, 18 November\n\n{STORY}",
        ["title", "dateline"],
    ),
    "title of two lines": (f"Moscow looks east,\nagain and again\n\n{STORY}", None),
    "question": (f"Will the new friendship between the two countries last?\n\n{STORY}", ["title"]),
    "no blank lines": (f"Moscow looks east, again\nBy Jane Doe\n{ONE}\n{TWO}\n{THREE}", ["title", "byline"]),
}


@pytest.mark.parametrize("name", [name for name, (_, expected) in HEADS.items() if expected])
def test_heads_of_many_papers(name: str) -> None:
    """What stands above a story gets its roles, and the story stays paragraphs."""
    text, expected = HEADS[name]
    assert [role for role, _ in before_story(text)] == expected
    assert roles(text)[-1] == "paragraph"


def test_a_standfirst_is_kept_as_text() -> None:
    """A sentence between title and byline belongs to what is read."""
    blocks = before_story(HEADS["standfirst"][0])
    assert [role for role, _ in blocks] == ["title", "paragraph", "byline", "byline"]


def test_a_kicker_is_cut_from_its_title() -> None:
    """The rule between them lies in no block."""
    for head in ("Opinion| {}", "OPINION | {}", "Opinion: {}", "Opinion – {}", "Ukraine war | {}"):
        text = head.format("Beijing and Moscow unite to confront Washington") + f"\n\n{STORY}"
        first, second = shape(text)[:2]
        assert first == ("kicker", re.split(r"\s*[|:–]", head)[0])
        assert second == ("title", "Beijing and Moscow unite to confront Washington")


@pytest.mark.parametrize(
    "title",
    [
        "Putin: the West has let us down",
        "Xi-Putin talks end without a word on gas",
        "‘There is no ceiling’: Beijing and Moscow move closer",
        "Moscow – the view from the river",
    ],
)
def test_a_title_with_a_colon_or_dash_stays_whole(title: str) -> None:
    """Only genres are cut off as kickers."""
    assert shape(f"{title}\n\n{STORY}")[0] == ("title", title)


@pytest.mark.parametrize(
    "line",
    [
        "Share This Article", "ADVERTISEMENT", "Story continues below advertisement", "Read more: Putin says no", "Related Articles",
        "Subscribe to our newsletter", "Sign up for our daily briefing", "Follow us on Twitter", "Facebook Twitter WhatsApp Email",
        "5 min read", "Reading time: 4 minutes", "© 2021 The Guardian News & Media Limited. All rights reserved.", "Tags: Russia, China",
        "More on this story", "Most Popular", "View comments (12)", "Skip to main content", "https://example.org/story", "#Russia #China",
        "* * *", "Sponsored Content", "You may also like", "Play Video", "Video 1:25", "1/5", "Copyright 2021 Reuters", "Watch: the parade in full",
        "Listen", "Our Standards: The Thomson Reuters Trust Principles.",
    ],
)  # fmt: skip
def test_furniture_is_furniture(line: str) -> None:
    """Lines of the page around a story, in its middle and at its end."""
    assert dict(map(reversed, shape(f"{ONE}\n\n{line}\n\n{TWO}")))[line] == "furniture"
    assert after_story(f"{STORY}\n\n{line}") == ["furniture"]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell sharply on Monday after the announcement.", "Follow the money, he said, and you will find the men behind it.",
        "Read more than one paper if you want to know what happened.", "Home is where the army is not, people here like to say.",
        "Search parties went out at dawn.", "Support for the war is falling.", "Advertising in state media was stopped.",
        "Copyright law does not help here, the judge said.", "Subscribe to that view if you like; I do not.", "Related to this is the question of money.",
        "Watch out.", "He left.", "“No.”", "Sign nothing, his lawyer told him.", "Tags were found on three of the bodies.",
        "More than 300 people were killed on Monday.", "More on that is known in Ankara.", "Print media have lost half their readers.",
        "Comment was not available from the ministry.", "By land and by sea, the army moved on.", "Follow-up talks are planned for June.",
        "Get the army out of politics, the marchers demanded.", "Download speeds collapsed during the attack.", "Join the army, they told him.",
        "Published figures show that spending rose by 5 per cent in 2021.", "Updated plans were shown to the allies on 5 May 2021.",
        "Image matters to the general.", "Photographs of the site show three launchers.", "The Reuters/Ipsos poll was taken in May.",
        "He spoke to Reuters/AFP.", "Reporting by the BBC shows that the men were warned.", "Editing the tape was a crime, the court said.",
        "The team would not stay. The rooms were cold. [CNN]",
        "The author is dead.", "The views of the two men differ.",
    ],
)  # fmt: skip
def test_a_sentence_is_never_lost_as_furniture(line: str) -> None:
    """Precision first: what only begins like furniture, a caption or a credit stays in the story."""
    for text in (f"{ONE}\n\n{line}\n\n{TWO}", f"{ONE}\n{line}\n{TWO}\n{THREE}"):
        assert dict(map(reversed, shape(text)))[line] in ("paragraph", "heading")


@pytest.mark.parametrize(
    "line",
    [
        "The two presidents in Moscow, June 5, 2019. REUTERS/Evgenia Novozhenina",
        "The two presidents in Moscow in 2019 [File: Maxim Shemetov/Reuters]",
        "The two presidents in Moscow. (AP Photo/Alexander Zemlianichenko)",
        "The two presidents in Moscow. Photograph: Sergei Ilnitsky/EPA",
        "The two presidents meet. Photo: Xinhua",
        "FILE PHOTO: The two presidents in Moscow, Russia, June 5, 2019",
        "FILE - The two presidents in Moscow, June 5, 2019.",
        "Image caption, The two men last met in 2019",
        "Image source, Getty Images",
        "The two presidents in Moscow. (Photo by Mikhail Metzel/Sputnik/AFP via Getty Images)",
        "Xi Jinping speaks by video link in Beijing. (Xinhua/Li Xiang)",
        "Alexander Zemlianichenko/AP",
        "Russian jets over Moscow. Image: Wikimedia Commons",
    ],
)
def test_captions_are_told_by_their_credit(line: str) -> None:
    """The whole line, credit included, is one caption."""
    assert ("caption", line) in shape(f"{ONE}\n\n{line}\n\n{TWO}")


def test_datelines_stay_with_their_paragraph() -> None:
    """An agency text without a title begins with a paragraph."""
    for start in ("MOSCOW (Reuters) - ", "BEIJING, Nov 18 (Xinhua) -- ", "KYIV, Ukraine (AP) — "):
        assert shape(start + STORY)[0] == ("paragraph", start + ONE)


TAILS = {
    "Reporting by Andrew Osborn and Tom Balmforth; Editing by Mark Trevelyan": ["byline"],
    "(Reporting by Andrew Osborn in Moscow; additional reporting by Jane Doe; editing by Mark Trevelyan)": [
        "byline"
    ],
    "VOA's Scott Stearns contributed to this report from Washington.": ["byline"],
    "Jane Doe is a senior fellow at the Institute for Strategic Studies.": ["bio"],
    "Jane Doe is a professor of history at Oxford. The views expressed in this article are her own.": ["bio"],
    "The views expressed in this article are the author’s own and do not necessarily reflect the paper’s editorial stance.": [
        "bio"
    ],
    "About the author\nJane Doe teaches history in Oxford and has written three books on Russia.": [
        "furniture",
        "bio",
    ],
    "Follow Jane Doe on Twitter: @janedoe": ["furniture"],
    "© 2021 Example": ["furniture"],
    "Published 5 May 2021": ["byline"],
}


@pytest.mark.parametrize("tail", TAILS)
def test_ends_of_many_papers(tail: str) -> None:
    """Credits, notes on the author, copyright."""
    assert after_story(f"{STORY}\n\n{tail}") == TAILS[tail]


def test_a_note_on_somebody_in_the_story_is_story() -> None:
    """A last sentence that says what a man of the story is, is no author's bio."""
    last = "Igor Petrov is a journalist for the state agency."
    text = f"{STORY}\n\nNobody asked Petrov, who was standing at the door the whole time and did not say a word.\n\n{last}"
    assert shape(text)[-1] == ("paragraph", last)


def test_an_author_box_in_the_story_is_told_by_the_byline() -> None:
    """The name alone, with a title, and the office under it; another name is a heading."""
    text = f"Moscow looks east\n\nBy Jane O’Hara-Lee\n\n{ONE}\n\nDr Jane O'Hara-Lee\nDiplomatic correspondent\n\n{TWO}\n\nWang Yi\n\n{THREE}"
    assert [role for role, _ in shape(text)] == [
        "title", "byline", "paragraph", "bio", "bio", "paragraph", "heading", "paragraph",
    ]  # fmt: skip


def test_headings_stand_between_running_text() -> None:
    """Short lines without a full stop; not those that lead to what follows."""
    text = f"{ONE}\n\nA new cold war\n\n{TWO}\n\nMr Lavrov said:\n\n{THREE}\n\nWhat next?\n\n{ONE}"
    assert roles(text) == ["paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_lists_and_block_quotes() -> None:
    """Bullets stay in the text of their block, the sign of a quotation does not."""
    text = f"{ONE}\n\n• air defence\n• missiles\n\n1. first\n2. second\n\n> They said so.\n\n{TWO}\n\n- not a list of one\n\n{THREE}"
    assert shape(text)[1:6] == [
        ("list item", "• air defence"),
        ("list item", "• missiles"),
        ("list item", "1. first"),
        ("list item", "2. second"),
        ("block quote", "They said so."),
    ]
    assert ("list item", "- not a list of one") not in shape(text)


def test_tables_are_kept() -> None:
    """Lines with tabs next to each other are one table."""
    assert roles(f"{ONE}\n\nYear\tTanks\n2020\t30\n2021\t45\n\n{TWO}") == [
        "paragraph",
        "table",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hello",
        "Opinion",
        "Share",
        "Putin said no.",
        "By John Smith",
        "x",
        "5 Min Read",
        "MOSCOW (Reuters) - Russia said no.",
    ],
)
def test_one_line_is_one_paragraph(text: str) -> None:
    """There is nothing to tell a title from."""
    assert shape(text) == [("paragraph", text)]


def test_furniture_alone_is_read_as_text() -> None:
    """A text is never nothing but furniture: then somebody means it."""
    assert roles("Share\nPrint\nHome") == ["paragraph"]


def test_a_poem_keeps_its_lines_and_its_title() -> None:
    """Verse is neither joined nor taken for headings."""
    poem = "The Second Coming\n\nTurning and turning in the widening gyre\nThe falcon cannot hear the falconer;\nThings fall apart; the centre cannot hold;\nMere anarchy is loosed upon the world,"
    assert [role for role, _ in shape(poem)] == ["title", *["paragraph"] * 4]


def test_plain_prose_has_paragraphs_only() -> None:
    """Nothing is made up where nothing is printed."""
    assert roles(STORY) == ["paragraph"]


def test_hard_wrapped_lines_are_one_block() -> None:
    """Also in text as it was copied, where they still hold their line breaks."""
    text = (
        "The minister told reporters on Tuesday that the two countries would\r\nsign the agreement before the end of the year, and that the work on it\r\n"
        "had begun.\r\n\r\nOfficials declined to say what it would cover, but they did not deny\r\nthat it exists.\r\n"
    )
    assert [(role, part.count("\r\n")) for role, part in shape(text)] == [("paragraph", 2), ("paragraph", 1)]


def test_nothing_at_all_has_no_blocks() -> None:
    """Also nothing but white space."""
    assert structure("") == structure(" \n\u200b\xa0\n") == ()


LINES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [ONE, TWO, THREE, "Opinion| A title of four words", "By Jane Doe", "Jane Doe", "Share", "• item", "> quoted", "1. one", "A\tB", "World | Europe",
         "5 May 2021", "Moscow looks east | BBC News", "", "  ", "\xa0\xa0 indented", "REUTERS/Jane Doe", "A title", "Reporting by Jane Doe", "🙂 emoji"]
    ),
)  # fmt: skip
TEXTS = st.one_of(
    st.text(), st.lists(LINES, max_size=12).map("\n".join), st.lists(LINES, max_size=8).map("\r\n\r\n".join)
)


@given(TEXTS)
def test_blocks_are_ordered_disjoint_and_lose_nothing(text: str) -> None:
    """Between blocks lie only white space and separators; no block begins or ends with white space."""
    at = 0
    for block in structure(text):
        between = text[at : block.span.start]
        assert block.span.start >= at
        assert len(block.span) > 0
        assert not re.sub(rf"[{BLANK}{re.escape(SEPARATORS)}]", "", between)
        assert not re.match(rf"[{BLANK}]|.*[{BLANK}]\Z", block.span.of(text), re.DOTALL)
        at = block.span.end
    assert not re.sub(rf"[{BLANK}{re.escape(SEPARATORS)}]", "", text[at:])


@given(TEXTS)
def test_roles_do_not_depend_on_line_ends(text: str) -> None:
    """CRLF and LF texts have the same parts."""
    unix = re.sub(r"[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "", text)
    dos = unix.replace("\n", "\r\n")
    assert [b.role for b in structure(unix)] == [b.role for b in structure(dos)]
    assert all(isinstance(b.role, Role) for b in structure(unix))
