"""A Word document comes in as Word shows it: what was inserted is there, what was deleted is not."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_documents import docx, entries_of, png, zipped
from postil.errors import UserError
from postil.importers.registry import read_data
from postil.model.article import Article
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.wire import blocks_to_json, dress_to_json

Block = tuple[str, int, str]


def p(words: str = "", style: str = "", settings: str = "") -> str:
    """A paragraph: ``words`` are runs where they begin with a tag."""
    inner = words if words.startswith("<") else r(words)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{settings}</w:pPr>{inner}</w:p>"


def r(words: str, look: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def style(number: str, name: str, inside: str = "", kind: str = "paragraph", above: str = "") -> str:
    """A style."""
    based = f'<w:basedOn w:val="{above}"/>' if above else ""
    return f'<w:style w:type="{kind}" w:styleId="{number}"><w:name w:val="{name}"/>{based}{inside}</w:style>'


STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="he-IL"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + style("T", "Title")
    + style("H1", "heading 1")
    + style("Mine", "My heading", above="H1")
    + style("Q", "Quote", "<w:rPr><w:i/></w:rPr>")
    + style("C", "caption")
    + style("Code", "HTML Preformatted")
    + style("TOC1", "toc 1")
    + style("Lead", "Lead", "<w:rPr><w:b/></w:rPr>")
    + style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", "character")
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def listed(words: str, number: int, level: int = 0) -> str:
    """An item of a list."""
    return p(words, settings=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def article(body: str, **parts: str) -> Article:
    """The article in a document."""
    return read_data(docx(body, styles=STYLES, numbering=NUMBERING, **parts), "d.docx").article  # type: ignore[arg-type]


def blocks(body: str, **parts: str) -> list[Block]:
    """Role, level and text of its blocks."""
    found = article(body, **parts)
    return [(one.role.value, one.level, one.span.of(found.text)) for one in found.blocks]


def styled(found: Article) -> list[tuple[str, str]]:
    """Every style with its words."""
    return [(one.style.value, one.span.of(found.text)) for one in found.inlines]


def test_a_document_with_everything(golden: Callable[[str, str | bytes], None]) -> None:
    """Headings, lists, quotations, a table with merged cells, pictures, notes, links, changes."""
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    table = (
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + cell.format('<w:vMerge w:val="restart"/>', p("State"))
        + cell.format('<w:gridSpan w:val="2"/>', p("Missiles", settings='<w:jc w:val="center"/>'))
        + "</w:tr><w:tr>"
        + cell.format("<w:vMerge/>", p(""))
        + cell.format("", p("1990"))
        + cell.format("", p("2020"))
        + "</w:tr></w:tbl>"
    )
    body = "".join(
        (
            p("The harbour", "T"), p("What lies there", "H1"), p(r("Old ") + r("words", "<w:b/>") + r(" here.") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
            listed("three", 1), listed("three a", 1, 1), listed("four", 1), listed("dot", 2), listed("goes on", 3), p("He said so.", "Q"), table,
            p("Table 1: Missiles", "C"), p('<w:r><w:drawing><wp:docPr descr="A grey ship"/><a:blip r:embed="pic"/></w:drawing></w:r>'),
            p("A ship at sea", "C"), p("x = 1", "Code"), p("", "Code"), p("  y = 2", "Code"),
            p(f'<w:hyperlink r:id="web">{r("A link")}</w:hyperlink>{r(" and an end.")}<w:r><w:endnoteReference w:id="1"/></w:r>'),
        )
    )  # fmt: skip
    data = docx(
        body,
        styles=STYLES,
        numbering=NUMBERING,
        footnotes=f'<w:footnote w:id="0" w:type="separator">{p("---")}</w:footnote><w:footnote w:id="2">{p("See there.")}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{p("At last.")}{p("And after.")}</w:endnote>',
        about="<dc:title>Document1</dc:title><dc:creator>Ada Quill; Tom Reed</dc:creator><dcterms:created>2021-05-04T10:30:00Z</dcterms:created>",
        links={
            "pic": ("image", "media/ship.png"),
            "web": ("hyperlink", "https://coast.example/?a=1&amp;b=2"),
        },
        files={"media/ship.png": png(60, 40)},
    )
    imported = read_data(data, "harbour.docx")
    found = imported.article
    assert (found.title, found.authors, found.published, found.language) == (
        "The harbour",
        ("Ada Quill", "Tom Reed"),
        "2021-05-04",
        "en-GB",
    )
    assert len(imported.pictures) == 1
    told = {"text": found.text, "blocks": blocks_to_json(found.blocks), **dress_to_json(found)}
    golden("imports/word.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def test_lists_are_counted_as_word_counts() -> None:
    """From where they start, with letters under figures; one that begins anew; one that goes on without a sign."""
    body = (
        listed("c", 1)
        + listed("ca", 1, 1)
        + listed("cb", 1, 1)
        + listed("d", 1)
        + listed("da", 1, 1)
        + listed("a", 4)
    )
    assert blocks(body + listed("dot", 2) + listed("on", 3)) == [
        ("list item", 1, "3. c"),
        ("list item", 2, "3.a) ca"),
        ("list item", 2, "3.b) cb"),
        ("list item", 1, "4. d"),
        ("list item", 2, "4.a) da"),
        ("list item", 1, "1. a"),
        ("list item", 1, "dot"),
        ("paragraph", 1, "on"),
    ]


def test_a_style_is_what_it_is_based_on() -> None:
    """And a paragraph with a level of its own in the outline is a heading."""
    outlined = p("Two", settings='<w:outlineLvl w:val="1"/>')
    assert blocks(p("One.") + p("Own", "Mine") + outlined + p("End.")) == [
        ("paragraph", 0, "One."),
        ("heading", 1, "Own"),
        ("heading", 2, "Two"),
        ("paragraph", 0, "End."),
    ]


def test_lines_that_only_look_like_headings_are_headings() -> None:
    """Where nobody gave any a style: bold or large, and no sentence."""
    body = (
        p(r("Talks go on", '<w:sz w:val="40"/>'))
        + p("It was said.")
        + p(r("Vienna", "<w:b/>"))
        + p("It was said again.")
    )
    assert [role for role, _, _ in blocks(body)] == ["title", "paragraph", "heading", "paragraph"]
    assert blocks(p(r("It was said.", "<w:b/>")) + p("And again."))[0][0] == "paragraph"


def test_changes_are_taken_in() -> None:
    """What was inserted or moved here stays; what was deleted, moved away or hidden goes; comments go."""
    words = (
        r("Kept ")
        + f"<w:ins>{r('new ')}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:moveFrom>{r('away ')}</w:moveFrom>"
        + f'<w:moveTo>{r("here ")}</w:moveTo><w:commentRangeStart w:id="1"/>{r("unseen ", "<w:vanish/>")}{r("end.")}<w:r><w:commentReference w:id="1"/></w:r>'
    )
    assert article(p(words)).text == "Kept new here end."
    joined = p("One ", settings="<w:rPr><w:del/></w:rPr>") + p("two.")
    assert article(joined).text == "One two."


def test_words_keep_their_look_but_for_that_of_the_style_of_a_quotation() -> None:
    """Switched on, switched off again, by a style of words, by that of the paragraph."""
    body = (
        p(
            r("bold", "<w:b/>")
            + r(" on", "<w:b/>")
            + r(" and ")
            + r("2", '<w:vertAlign w:val="superscript"/>')
            + r(" gone", "<w:strike/>")
        )
        + p(r("led") + r(" not", '<w:b w:val="0"/>') + r(".", ""), "Lead")
        + p(r("strong", '<w:rStyle w:val="Strong"/>') + r(" f()", '<w:rFonts w:ascii="Courier New"/>'))
        + p("Quoted.", "Q")
    )
    assert styled(article(body)) == [
        ("strong", "bold on"),
        ("superscript", "2"),
        ("strike", "gone"),
        ("strong", "led"),
        ("strong", "."),
        ("strong", "strong"),
        ("code", "f()"),
    ]


def test_a_typewritten_document_is_no_code() -> None:
    """Though all its letters have one width."""
    typed = article(p(r("All of it typed.", '<w:rFonts w:ascii="Courier New"/>')))
    assert (styled(typed), typed.blocks[0].role) == ([], Role.PARAGRAPH)


def field(instruction: str, result: str) -> str:
    """A field in parts."""
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{turn.format('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{turn.format('separate')}{result}{turn.format('end')}"


def test_fields_show_their_results() -> None:
    """Links lead where they say; lists of contents are left out; instructions are never text."""
    body = (
        p(
            field(' HYPERLINK "https://coast.example/" ', r("far"))
            + r(" ")
            + field(' HYPERLINK \\l "place" ', r("near"))
        )
        + p(f'<w:bookmarkStart w:name="place"/>{r("Here on ")}{field(" DATE ", r("Monday"))}{r(".")}')
        + p(field(' TOC \\o "1-3" ', r("Contents 1")))
        + p("Chapter 4", "TOC1")
    )
    found = article(body)
    assert found.text == "far near\n\nHere on Monday."
    assert [(one.href, one.goal) for one in found.inlines] == [("https://coast.example/", None), ("", 10)]


def test_special_characters_are_characters() -> None:
    """Tabulators, breaks, hyphens, signs of symbol fonts, formulas, readings beside Chinese characters."""
    words = (
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:char="F0B0"/>'
        "<w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    )
    assert article(p(words)).text == "a b\nc\u2011de°漢x=1"
    assert blocks(p("<w:r><w:t>One</w:t><w:br/><w:br/><w:t>Two</w:t></w:r>")) == [
        ("paragraph", 0, "One"),
        ("paragraph", 0, "Two"),
    ]


def test_text_boxes_follow_their_paragraph() -> None:
    """Once, though two forms of each are in the file."""
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    drawing = (
        f'<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:docPr descr="box"/>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert blocks(p(r("Before.") + drawing) + p("After.")) == [
        ("paragraph", 0, "Before."),
        ("paragraph", 0, "In the box."),
        ("paragraph", 0, "After."),
    ]


def test_what_stands_in_from_both_sides_is_a_quotation() -> None:
    """And rows of stars or a drawn line part the text."""
    body = (
        p("Said.", settings='<w:ind w:left="720" w:right="720"/>')
        + p("* * *")
        + p("In.", settings='<w:ind w:left="720"/>')
        + p("", settings="<w:pBdr><w:bottom/></w:pBdr>")
        + p("End.")
    )
    assert [role for role, _, _ in blocks(body)] == ["block quote", "rule", "paragraph", "rule", "paragraph"]


def test_tables_that_lay_a_page_out_are_none() -> None:
    """One column, or headings in cells."""
    single = f"<w:tbl><w:tr><w:tc>{p('One.')}</w:tc></w:tr><w:tr><w:tc>{p('Two.')}</w:tc></w:tr></w:tbl>"
    assert [role for role, _, _ in blocks(single)] == ["paragraph", "paragraph"]
    headed = f"<w:tbl><w:tr><w:tc>{p('Head', 'H1')}</w:tc><w:tc>{p('Two.')}</w:tc></w:tr></w:tbl>{p('End.')}"
    assert "table" not in [role for role, _, _ in blocks(headed)]


def test_the_strict_form_of_the_format_is_read() -> None:
    """Its elements have other namespaces."""
    entries = entries_of(docx(p("Words.") + p("More", "H1"), styles=STYLES))
    for name, data in entries.items():
        entries[name] = data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    found = read_data(zipped(entries), "d.docx").article
    assert found.text == "Words.\n\nMore"
    assert found.blocks[1].role is Role.HEADING


def test_languages_are_those_of_most_letters() -> None:
    """By run; of scripts with a language of their own, that one."""
    german = r("Ein langer Satz auf Deutsch.", '<w:lang w:val="de-AT"/>')
    assert article(p(german + r("Short."))).language == "de-AT"
    assert article(p("莫斯科和北京")).language == "zh-CN"
    assert article(p(r("שלום לכולם", "<w:rtl/>"))).language == "he-IL"


@pytest.mark.parametrize(
    ("entries", "says"),
    [({"word/x.xml": "<a/>"}, "text is missing"), ({"word/document.xml": "<w:document>"}, "cannot be read"),
     ({"word/document.xml": '<a xmlns="b"/>'}, "text is missing")],
)  # fmt: skip
def test_a_damaged_document_is_refused(entries: dict[str, str | bytes], says: str) -> None:
    """In one sentence."""
    with pytest.raises(UserError, match=says):
        read_data(zipped(entries), "d.docx")


_WORDS = st.text(st.sampled_from("abc dé&<>1"), min_size=1, max_size=12).filter(lambda text: text.strip())
_RUNS = st.lists(
    st.tuples(_WORDS, st.sampled_from(["", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", "<w:strike/>"])),
    min_size=1,
    max_size=5,
)


@given(st.lists(_RUNS, min_size=1, max_size=6))
def test_no_word_is_lost_or_changed(paragraphs: list[list[tuple[str, str]]]) -> None:
    """However it is cut into runs, and whatever they look like."""
    escape = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
    body = "".join(
        p("".join(r(words.translate(escape), look) for words, look in runs)) for runs in paragraphs
    )
    found = article(p("First.") + body)
    expected = [" ".join("".join(words for words, _ in runs).split()) for runs in paragraphs]
    assert found.text.replace("\n\n", "\n").split("\n") == ["First.", *expected]
    for inline in found.inlines:
        assert inline.style in (Style.STRONG, Style.EMPHASIS, Style.STRIKE)
        assert inline.span.of(found.text).strip()
