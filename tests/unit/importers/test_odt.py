"""An OpenDocument text comes in as LibreOffice shows it."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_documents import SAMPLES, entries_of, flat_odt, odt, png, zipped
from postil.errors import UserError
from postil.importers.registry import read_data
from postil.model.article import Article
from postil.model.wire import blocks_to_json, dress_to_json

STYLES = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt" fo:language="de" fo:country="AT"/></style:default-style>'
    '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Quotations" style:family="paragraph">'
    '<style:text-properties fo:font-style="italic"/></style:style><style:style style:name="Preformatted_20_Text" style:family="paragraph"/>'
    '<style:style style:name="Horizontal_20_Line" style:family="paragraph"/><style:style style:name="Illustration" style:family="paragraph"/>'
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
)


def _look(name: str, inside: str, family: str = "text") -> str:
    return f'<style:style style:name="{name}" style:family="{family}"><style:text-properties {inside}/></style:style>'


AUTOMATIC = (
    _look("B", 'fo:font-weight="bold"')
    + _look("I", 'fo:font-style="italic"')
    + _look("N", 'fo:font-weight="normal"')
    + _look("Up", 'style:text-position="super 58%"')
    + _look("Low", 'style:text-position="-33% 58%"')
    + _look("Gone", 'style:text-line-through-style="solid"')
    + _look("Typed", 'style:font-name="Liberation Mono"')
    + _look("Unseen", 'text:display="none"')
    + _look("Big", 'fo:font-size="20pt"')
    + '<style:style style:name="Q" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="In" style:family="paragraph"><style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm"/></style:style>'
    '<style:style style:name="End" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="3"/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" style:num-prefix="("/></text:list-style>'
    '<text:list-style style:name="D"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
)


def article(body: str) -> Article:
    """The article in a document."""
    return read_data(odt(body, automatic=AUTOMATIC, styles=STYLES), "d.odt").article


def blocks(body: str) -> list[tuple[str, int, str]]:
    """Role, level and text of its blocks."""
    found = article(body)
    return [(one.role.value, one.level, one.span.of(found.text)) for one in found.blocks]


def p(words: str, style: str = "Standard") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def span(words: str, style: str) -> str:
    """Words with a style."""
    return f'<text:span text:style-name="{style}">{words}</text:span>'


def item(*inside: str) -> str:
    """An item of a list."""
    return f"<text:list-item>{''.join(inside)}</text:list-item>"


def listed(style: str, *items: str, told: str = "") -> str:
    """A list."""
    return f'<text:list text:style-name="{style}" {told}>{"".join(items)}</text:list>'


NOTE = '<text:note text:note-class="{}"><text:note-citation>{}</text:note-citation><text:note-body>{}</text:note-body></text:note>'


def test_a_document_with_everything(golden: Callable[[str, str | bytes], None]) -> None:
    """Headings, lists, quotations, a table with merged cells, pictures, notes, links, changes."""
    cell = "<table:table-cell {}>{}</table:table-cell>"
    table = (
        f"<table:table><table:table-header-rows><table:table-row>{cell.format('table:number-rows-spanned=' + chr(34) + '2' + chr(34), p('State'))}"
        f"{cell.format('table:number-columns-spanned=' + chr(34) + '2' + chr(34), p('Missiles', 'End'))}<table:covered-table-cell/></table:table-row>"
        f"</table:table-header-rows><table:table-row><table:covered-table-cell/>{cell.format('', p('1990'))}{cell.format('', p('2020'))}</table:table-row></table:table>"
    )
    body = (
        f"<text:tracked-changes><text:changed-region><text:deletion>{p('never read')}</text:deletion></text:changed-region></text:tracked-changes>"
        + p("The harbour", "Title")
        + '<text:h text:outline-level="1">What lies there</text:h><text:h text:outline-level="2">Below</text:h>'
        + p(f"Old {span('words', 'B')} here.{NOTE.format('footnote', '1', p('See there.'))}")
        + listed("L", item(p("three"), p("goes on"), listed("L", item(p("three a")))), item(p("four")))
        + listed("D", item(p("dot")))
        + p("He said so.", "Q")
        + table
        + p(
            '<draw:frame><draw:image xlink:href="Pictures/ship.png"/><svg:desc>A grey ship</svg:desc></draw:frame>'
        )
        + p("A ship at sea", "Illustration")
        + p("x = 1", "Preformatted_20_Text")
        + p("  y", "Preformatted_20_Text")
        + p("", "Horizontal_20_Line")
        + p(
            f'<text:a xlink:href="https://coast.example/">A link</text:a> and an end.{NOTE.format("endnote", "i", p("At last."))}'
        )
    )
    about = (
        "<meta:initial-creator>Ada Quill</meta:initial-creator><dc:creator>Tom Reed</dc:creator>"
        "<meta:creation-date>2021-05-04T10:30:00</meta:creation-date>"
    )
    data = odt(
        body, automatic=AUTOMATIC, styles=STYLES, about=about, files={"Pictures/ship.png": png(60, 40)}
    )
    imported = read_data(data, "harbour.odt")
    found = imported.article
    assert (found.title, found.authors, found.published) == ("The harbour", ("Ada Quill",), "2021-05-04")
    assert len(imported.pictures) == 1
    told = {"text": found.text, "blocks": blocks_to_json(found.blocks), **dress_to_json(found)}
    golden("imports/opendocument.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def test_lists_and_headings_are_counted() -> None:
    """From where they start; a new list begins anew, unless it goes on."""
    anew = listed("L", item(p("c")), item(p("d"), listed("", item(p("da")))))
    on = listed("L", item(p("e")), told='text:continue-numbering="true"')
    assert blocks(anew + on + listed("L", item(p("c")))) == [
        ("list item", 1, "3. c"),
        ("list item", 1, "4. d"),
        ("list item", 2, "(a) da"),
        ("list item", 1, "5. e"),
        ("list item", 1, "3. c"),
    ]
    headings = "".join(f'<text:h text:outline-level="{level}">H</text:h>' for level in (1, 2, 2, 1))
    assert [text for _, _, text in blocks(p("One.") + headings + p("End."))][1:5] == [
        "1. H",
        "1.1 H",
        "1.2 H",
        "2. H",
    ]


def test_words_keep_their_look() -> None:
    """Nested, switched off again, raised, lowered, struck, typed; what is hidden is not read."""
    body = p(
        f"a {span('b' + span('c', 'N') + 'd', 'B')} {span('e', 'I')}{span('2', 'Up')}{span('3', 'Low')} {span('gone', 'Gone')} {span('f()', 'Typed')}"
        f"{span('unseen', 'Unseen')}"
    ) + p("Quoted.", "Q")
    found = article(body)
    assert [(one.style.value, one.span.of(found.text)) for one in found.inlines] == [
        ("strong", "b"), ("strong", "d"), ("emphasis", "e"), ("superscript", "2"), ("subscript", "3"), ("strike", "gone"), ("code", "f()"),
    ]  # fmt: skip
    assert "unseen" not in found.text


def test_blanks_are_those_that_are_written() -> None:
    """Line ends of the file are none; those in elements are."""
    body = p('one\n   two<text:s text:c="3"/>three<text:tab/>four<text:line-break/>five\u00a0six')
    assert article(body).text == "one two three four\nfive\u00a0six"


def test_comments_contents_and_boxes() -> None:
    """What is said about the text goes; what stands in a frame follows its paragraph."""
    comment = "<office:annotation><dc:creator>Tom</dc:creator><text:p>Really?</text:p></office:annotation>"
    body = (
        f"<text:table-of-content><text:index-body>{p('Contents 1')}</text:index-body></text:table-of-content>"
        + p(f"Before.{comment}<draw:frame><draw:text-box>{p('In the box.')}</draw:text-box></draw:frame>")
        + f"<text:section>{p('After.')}</text:section>"
        + p("Said.", "In")
        + p("* * *")
        + p("End.")
    )
    assert blocks(body) == [
        ("paragraph", 0, "Before."),
        ("paragraph", 0, "In the box."),
        ("paragraph", 0, "After."),
        ("block quote", 1, "Said."),
        ("rule", 0, "* * *"),
        ("paragraph", 0, "End."),
    ]


def test_links_lead_to_places_in_the_text() -> None:
    """Bookmarks; the language is that of the letters."""
    body = p('Go <text:a xlink:href="#there">there</text:a>.') + p(
        '<text:bookmark-start text:name="there"/>Hier ist es, sagte der Minister.'
    )
    found = article(body)
    assert found.text[found.inlines[0].goal or 0 :].startswith("Hier")
    assert found.language == "de-AT"


def test_a_flat_document_is_the_same() -> None:
    """All in one file."""
    assert read_data(flat_odt(p("Words.") + p("And more.")), "x.bin").article.text == "Words.\n\nAnd more."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (
            zipped(
                entries_of(SAMPLES["odt"]) | {"META-INF/manifest.xml": "<a><manifest:encryption-data/></a>"}
            ),
            "password",
        ),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "text is missing"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
            "text is missing",
        ),
        (odt("<text:section>" * 100 + "</text:section>" * 100), "nested too deeply"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, says: str) -> None:
    """In one sentence."""
    with pytest.raises(UserError, match=says):
        read_data(data, "d.odt")


_WORDS = st.text(st.sampled_from("abc dé&<>1"), min_size=1, max_size=12).filter(lambda text: text.strip())
_SPANS = st.lists(st.tuples(_WORDS, st.sampled_from(["", "B", "I", "Gone"])), min_size=1, max_size=5)


@given(st.lists(_SPANS, min_size=1, max_size=6))
def test_no_word_is_lost_or_changed(paragraphs: list[list[tuple[str, str]]]) -> None:
    """However it is cut into pieces, and whatever they look like."""
    escape = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
    body = "".join(
        p(
            "".join(
                span(words.translate(escape), style) if style else words.translate(escape)
                for words, style in spans
            )
        )
        for spans in paragraphs
    )
    expected = [" ".join("".join(words for words, _ in spans).split()) for spans in paragraphs]
    assert article(p("First.") + body).text.replace("\n\n", "\n").split("\n") == ["First.", *expected]
