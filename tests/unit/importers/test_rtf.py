"""Rich text comes in as its programs show it, whatever alphabet it is in."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_documents import png, rtf
from postil.errors import UserError
from postil.importers.registry import read_data
from postil.model.article import Article
from postil.model.wire import blocks_to_json, dress_to_json

HEAD = (
    r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2 Quote;}{\s3\outlinelevel1 Eigene;}{\s4 caption;}{\s5 HTML Preformatted;}{\s6 Title;}{\*\cs9 Strong;}}"
    r"{\info{\title Untitled}{\author Ada Quill}{\creatim\yr2021\mo5\dy4\hr10}{\company Never read}}"
)


def article(body: str) -> Article:
    """The article in a document."""
    return read_data(rtf(body, HEAD), "d.rtf").article


def blocks(body: str) -> list[tuple[str, int, str]]:
    """Role, level and text of its blocks."""
    found = article(body)
    return [(one.role.value, one.level, one.span.of(found.text)) for one in found.blocks]


def styled(body: str) -> list[tuple[str, str]]:
    """Every style with its words."""
    found = article(body)
    return [(one.style.value, one.span.of(found.text)) for one in found.inlines]


WHOLE = (
    r"{\pard\s6 The harbour\par}{\pard\s1 What lies there\par}{\pard\s3 Below\par}{\header\pard never read\par}"
    r"{\pard Old {\b words} here.{\super\chftn{\footnote\pard{\super\chftn} See there.\par}} And{\super *{\footnote{\super *} once more.}}.\par}"
    r"{\pard\ls1\ilvl0{\listtext 3.\tab}three\par}{\pard\ls1\ilvl1{\listtext a)\tab}three a\par}{\pard\ls2{\listtext\f3\'b7\tab}dot\par}"
    r"{\pard\s2\i He said so.\par}"
    r"\trowd\trhdr\clvmgf\cellx1000\cellx3000\pard\intbl State\cell\pard\intbl\qc Missiles\cell\row"
    r"\trowd\clvmrg\cellx1000\cellx2000\cellx3000\pard\intbl\cell\pard\intbl 1990\cell 2020\cell\row"
    r"{\pard{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A grey ship}}}\pngblip "
    + png(60, 40).hex()
    + r"}}{\nonshppict{\pict\pngblip "
    + png(50, 40).hex()
    + r"}}\par}"
    r"{\pard\s4 A ship at sea\par}{\pard\s5 x = 1\par}{\pard\s5   y\par}{\pard * * *\par}"
    r'{\pard{\field{\*\fldinst{HYPERLINK "https://coast.example/?a=1"}}{\fldrslt{\ul A link}}} and an end.{\super\chftn{\footnote\ftnalt At last.}}\par}'
)


def test_a_document_with_everything(golden: Callable[[str, str | bytes], None]) -> None:
    """Headings, lists, quotations, a table with merged cells, pictures, notes, links."""
    imported = read_data(rtf(WHOLE, HEAD), "harbour.rtf")
    found = imported.article
    assert (found.title, found.authors, found.published) == ("The harbour", ("Ada Quill",), "2021-05-04")
    assert len(imported.pictures) == 1
    told = {"text": found.text, "blocks": blocks_to_json(found.blocks), **dress_to_json(found)}
    golden("imports/rich_text.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \u8217?s \u-10179?\u-8704?\u-1?", "café ’s 😀"),
        (r"{\f2\'cc\'ee\'f1\'ea\'e2\'e0}", "Москва"),
        (r"{\uc2\u8212--x}", "—x"),
        (r"{\uc0\u8212 x}", "—x"),
        (r"\u26085\'93\'fax", "日úx"),
        (r"a\~b\_c\-d\emdash\ldblquote e\rdblquote\{\}", "a\xa0b\u2011cd—“e”{}"),
        ("one\r\ntwo\\\nthree\\line four", "onetwo\n\nthree\nfour"),
        (r"a {\v unseen}{\deleted gone}{\*\unknown{\b x}}{\xe entry}b", "a b"),
        (r"{\upr{ansi}{\*\ud{\u1071?}}}", "Я"),
        (r"\bin3 }}}ok", "ok"),
        (r"\'zz x", "zz x"),
    ],
)
def test_characters_are_read(body: str, text: str) -> None:
    """Of every alphabet, with what old programs show instead passed over."""
    found = article(r"{\pard " + body + r"\par}").text
    assert found == text


def test_code_pages_of_two_bytes_are_read() -> None:
    """A font's own, and the document's."""
    japanese = r"{\rtf1\ansi\ansicpg932{\fonttbl{\f0\fcharset128 Mincho;}}\pard\f0 \'93\'fa\'96\'7b\par}"
    assert read_data(japanese.encode(), "d.rtf").article.text == "日本"
    chinese = (
        r"{\rtf1\ansi\ansicpg936\pard "
        + "".join(rf"\'{byte:02x}" for byte in "北京".encode("gbk"))
        + r"\par}"
    )
    assert read_data(chinese.encode(), "d.rtf").article.text == "北京"


def test_words_keep_their_look() -> None:
    """Switched on and off in a group and after it; a typewriter's letters are code, unless all are."""
    body = r"{\pard a {\b bold {\i both}\b0  not} {\super 2}{\up6 3}{\sub 4} {\strike gone} {\f1 f()} \plain end\par}"
    assert styled(body) == [
        ("strong", "bold both"), ("emphasis", "both"), ("superscript", "23"), ("subscript", "4"), ("strike", "gone"), ("code", "f()"),
    ]  # fmt: skip
    typed = r"{\pard\f1 All of it typed.\par}"
    assert (styled(typed), blocks(typed)) == ([], [("paragraph", 0, "All of it typed.")])
    assert blocks(r"{\pard One two three four.\par}{\pard\f1 f(x)\par}")[1] == ("code", 0, "f(x)")


def test_lists_without_a_table_of_lists_are_told_by_their_signs() -> None:
    """As simple programs write them: a sign, a tabulator, a line that hangs."""
    body = (
        r"{\pard\li360\fi-360 \bullet\tab one\par}{\pard\li720\fi-360 1.\tab two\par}{\pard\li360\fi-360 \bullet\tab three\par}"
        r"{\pard Not\tab one.\par}"
    )
    assert blocks(body) == [
        ("list item", 1, "one"),
        ("list item", 2, "1. two"),
        ("list item", 1, "three"),
        ("paragraph", 0, "Not one."),
    ]


def test_fields_show_their_results() -> None:
    """Links within the document lead to their places; lists of contents are left out."""
    body = (
        r'{\pard Go {\field{\*\fldinst HYPERLINK \\l "there"}{\fldrslt there}}.{\field{\*\fldinst TOC \\o}{\fldrslt Contents 1}}\par}'
        r"{\pard {\*\bkmkstart there}{\*\bkmkend there}Here.\par}"
    )
    found = article(body)
    assert found.text == "Go there.\n\nHere."
    assert [one.goal for one in found.inlines] == [11]
    assert [one.goal for one in article(body.replace(r'\\l "there"', '"#there"')).inlines] == [11]


def test_boxes_and_lines() -> None:
    """What stands in a shape follows; what stands in from both sides is a quotation; a table never ended is one."""
    body = (
        r"{\pard Before.{\shp{\*\shpinst{\sp{\sn name}{\sv x}}{\shptxt\pard In the box.\par}}{\shprslt never}}\par}"
        r"{\pard\li720\ri720 Said.\par}\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row c\cell d\cell"
    )
    assert blocks(body) == [
        ("paragraph", 0, "Before."),
        ("paragraph", 0, "In the box."),
        ("block quote", 1, "Said."),
        ("table", 0, "a\tb\nc\td"),
    ]


def test_tables_in_tables_lose_no_word() -> None:
    """Their cells follow each other in the cell around them."""
    body = r"\trowd\cellx1\cellx2\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx1\nestrow}\pard\intbl\itap1 a\cell b\cell\row c\cell d\cell\row"
    assert blocks(body) == [("table", 0, "x y a\tb\nc\td")]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{\\rtf1 }", "no text"),
        (b"{\\rtf1" + b"{" * 5000, "nested too deeply"),
        (b"{\\rtf1{\\*\\x words}}", "no text"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, says: str) -> None:
    """In one sentence."""
    with pytest.raises(UserError, match=says):
        read_data(data, "d.rtf")


_WORDS = st.text(st.sampled_from("abc dé{}\\—Я日😀1"), min_size=1, max_size=12).filter(
    lambda text: text.strip()
)
_RUNS = st.lists(
    st.tuples(_WORDS, st.sampled_from(["", r"\b ", r"\i ", r"\b\i ", r"\strike "])), min_size=1, max_size=5
).filter(
    lambda runs: any(letter.isalnum() for words, _ in runs for letter in words)
)  # Lines of dashes are rules.


@given(st.lists(_RUNS, min_size=1, max_size=6))
def test_no_word_is_lost_or_changed(paragraphs: list[list[tuple[str, str]]]) -> None:
    """However it is cut into groups, and whatever the words look like."""
    escape = str.maketrans({"{": r"\{", "}": r"\}", "\\": r"\\"})
    body = "".join(
        r"{\pard " + "".join("{" + look + words.translate(escape) + "}" for words, look in runs) + r"\par}"
        for runs in paragraphs
    )
    expected = [" ".join("".join(words for words, _ in runs).split()) for runs in paragraphs]
    assert article(r"{\pard First.\par}" + body).text.replace("\n\n", "\n").split("\n") == [
        "First.",
        *expected,
    ]
