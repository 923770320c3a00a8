"""What was copied in an office program reads as it does there."""

from postil.importers.registry import read_copied, read_fragment
from postil.model.inline import Style

WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment-->
<p class=MsoTitle>The harbour<o:p></o:p></p><h1>What lies there</h1>
<p class=MsoNormal>Old <b style='mso-bidi-font-weight:normal'>words</b>.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">
<span class=MsoFootnoteReference>[1]</span></a> And <del cite="mailto:Tom" datetime="2021-05-04">gone </del><ins cite="mailto:Tom">new</ins>
<span style='mso-special-character:comment'><a class=MsoCommentReference href="#c1">[T1]</a></span>.</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span></span><![endif]>three</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span>three a</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span>four</p>
<p class=MsoNormal>Between.</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>dot</p>
<p class=MsoQuote>He said so.</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment-->
<div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>
<a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> See there.</p></div></div>
<div style='mso-element:comment-list'><p class=MsoCommentText>Really?</p></div></body></html>"""
WRITER = """<html><head><meta name="generator" content="LibreOffice 24.8 (Linux)"/></head><body>
<p class="title" align="center">The harbour</p><h1 class="western">What lies there</h1>
<p>Old words.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><ol start="3"><li><p>three</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>See there.</p></div>
<div title="footer"><p>7</p></div></body></html>"""


def blocks(html: str) -> list[tuple[str, int, str]]:
    """Role, level and text of what was copied."""
    article = read_fragment(html).article
    return [(one.role.value, one.level, one.span.of(article.text)) for one in article.blocks]


def test_words_own_html_is_understood() -> None:
    """Its lists, titles, quotations, notes; changes are taken in, comments are left out."""
    assert blocks(WORD) == [
        ("title", 0, "The harbour"),
        ("heading", 1, "What lies there"),
        ("paragraph", 0, "Old words.[1] And new ."),
        ("list item", 1, "3. three"),
        ("list item", 2, "a) three a"),
        ("list item", 1, "4. four"),
        ("paragraph", 0, "Between."),
        ("list item", 1, "dot"),
        ("block quote", 1, "He said so."),
        ("footnote", 0, "1. See there."),
    ]
    inlines = read_fragment(WORD).article.inlines
    assert [one.style for one in inlines] == [Style.STRONG, Style.NOTE]


def test_libreoffices_html_is_understood() -> None:
    """Its titles and notes; numbers of pages are left out."""
    assert blocks(WRITER) == [
        ("title", 0, "The harbour"),
        ("heading", 1, "What lies there"),
        ("paragraph", 0, "Old words.[1]"),
        ("list item", 1, "3. three"),
        ("footnote", 0, "1. See there."),
    ]


def test_rich_text_is_taken_where_no_page_was_copied() -> None:
    """When it says more than the plain text; broken, it does no harm."""
    rich = rb"{\rtf1{\pard A {\b bold} word.\par}{\pard And more.\par}}"
    assert read_copied("", "A bold word.\nAnd more.", rich=rich).article.inlines[0].style is Style.STRONG
    assert read_copied("", "Plain words.", rich=b"{\\rtf1 }").article.text == "Plain words."
    assert read_copied("<p>A <i>page</i>.</p>", "A page.", rich=rich).article.text == "A page."
