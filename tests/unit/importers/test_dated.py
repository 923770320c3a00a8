"""Lines above and below a story that say when, in any language."""

import pytest

from postil.importers.dated import is_dated
from postil.importers.registry import read_data
from postil.model.block import Role


@pytest.mark.parametrize(
    "line",
    [
        "posted on April 21, 2015, at 11:29 a.m.",
        "Las Palmas de Gran Canaria Lunes, 18 de julio 2022, 02:00",
        "更新时间 2012年 12月 10日, 格林尼治标准时间10:41",
        "时间：2019-09-18 06:23 来源：山西日报",
        "입력 : 2020.07.07 10:42:42 수정 : 2020.07.07 12:20:27",
        "12 Μαΐου 2020",
        "Publié le 4 avril 2024 à 18h30",
        "5 มกราคม 2562",
        "٢٠ يناير 2020",
        "20 जनवरी 2020",
        "12. října 2021",
        "20 декабря 2017 в 19:15",
        "Cập nhật ngày 5 tháng 7 năm 2024",
        "Stand: 12.05.2021, 14:30 Uhr",
    ],
)
def test_a_date_is_told_by_its_shape(line: str) -> None:
    """Whatever the words around it are."""
    assert is_dated(line)


@pytest.mark.parametrize(
    "line",
    [
        "Election 2024: five things to know",
        "On 3 May 2021 the court ruled that he must go.",
        "The game ended 3:2",
        "The 12 marines of 2020",
        "1. Ministers",
    ],
)
def test_other_lines_with_numbers_are_no_dates(line: str) -> None:
    """Headings and sentences."""
    assert not is_dated(line)


STORY = (
    "<p>Nobody had told the crew that the lighthouse on the southern rock had been dark since Tuesday.</p>"
    * 3
)


def roles(above: str, below: str) -> list[Role]:
    """The roles of what stands above and below a story."""
    page = f"<html><body><h1>Ferry hits rock</h1><p>{above}</p>{STORY}<p>{below}</p></body></html>"
    blocks = read_data(page.encode(), "x.html").article.blocks
    return [blocks[1].role, blocks[-1].role]


def test_dates_above_and_below_a_story_are_none_of_it() -> None:
    """They belong to its byline."""
    line = "发布日期：2019-03-06 责任编辑：龙慧"
    assert roles(line, line) == [Role.BYLINE, Role.BYLINE]
    assert roles("The lamp was dark", "No lamp.") == [Role.PARAGRAPH, Role.PARAGRAPH]


def test_a_last_sentence_that_ends_with_a_credit_is_no_caption() -> None:
    """Where no picture is beside it."""
    last = "The government says that the lamp will be lit again on Sunday, but an expert of the coast guard doubts that, as he told us, and so do many others on the islands in the strait. (c)AFP/Ada QUILL"
    assert roles("x", last)[1] is Role.PARAGRAPH
    assert roles("x", "The ferry on the rock. (c)AFP/Ada QUILL")[1] is Role.CAPTION
