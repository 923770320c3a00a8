"""Whatever an article is made of, who hears its PDF hears all of it, once, in its order."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui.paper.heard import heard
from gui.paper.test_printing import A4, page_of
from postil.model.annotation import Annotation, Kind, Origin
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.note import Note
from postil.model.span import Span
from postil.model.table import Cell
from postil.ui.paper.manner import Manner
from postil.ui.paper.printing import pdf
from postil.ui.paper.structure import Structure
from postil.ui.paper.tags import Element, Leaves
from postil.ui.reader.typography import Typography

WORDS = st.lists(
    st.sampled_from(
        [
            "word",
            "שלום",
            "🙂",
            "internationalization",
            "1. x",
            "12",
            "Ελλ",
            "a\nb",
            "שλ",
            "abשל",
            "שלוםقال",
            "של12",
        ]
    ),
    min_size=1,
    max_size=40,
).map(" ".join)
KINDS = (Kind.ACTOR, Kind.QUOTE, Kind.HIGHLIGHT)
STYLES = (Style.STRONG, Style.CODE, Style.LINK)


@st.composite
def cells(draw, start):
    """The text of a table whose first code point is at ``start``, and its cells: some take several places, some are missing."""
    text, found = "", []
    for row in range(draw(st.integers(1, 4))):
        text += "\n" if row else ""
        columns = draw(st.lists(st.integers(0, 4), min_size=1, max_size=4, unique=True).map(sorted))
        for number, column in enumerate(columns):
            text += "\t" if number else ""
            words = draw(st.sampled_from(["", "word", "two words", "🙂"]))
            span = Span(start + len(text), start + len(text) + len(words))
            rows, wide = draw(st.integers(1, 3)), draw(st.integers(1, 3))
            found.append(Cell(span, row, column, rows, wide, header=draw(st.booleans())))
            text += words
    return text, found


@st.composite
def articles(draw):
    """Blocks of all roles, with styles and links over their words, whole or not."""
    text, blocks, inlines, tables = "", [], [], []
    for role in draw(st.lists(st.sampled_from(Role), min_size=1, max_size=7)):
        start = len(text)
        if role is Role.TABLE:
            words, found = draw(cells(start))
            tables += found
        else:
            words = "* * *" if role is Role.RULE else draw(WORDS)
        blocks.append(
            Block(role, Span(start, start + len(words)), draw(st.integers(0, 4)), draw(st.integers(0, 2)))
        )
        text += words + "\n\n"
        if role not in (Role.TABLE, Role.RULE, Role.IMAGE, Role.FURNITURE):
            for span in draw(spans(start, start + len(words), 3)):
                inlines.append(Inline(draw(st.sampled_from(STYLES)), span, "https://example.org/"))
    inlines.sort(key=lambda one: (one.span.start, -one.span.end))
    return Article(text, tuple(blocks), title="T", language="en", inlines=tuple(inlines), cells=tuple(tables))


@st.composite
def spans(draw, start, end, most):
    """Stretches within one, of words or parts of them."""
    found = []
    for _ in range(draw(st.integers(0, most))):
        a = draw(st.integers(start, end - 1)) if end > start else start
        found += [Span(a, draw(st.integers(a + 1, end)))] if end > start else []
    return found


def leaves_of(element):
    """The leaves in an element in the order of reading."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from leaves_of(kid)
        else:
            yield kid


@given(articles(), st.data())
def test_the_tree_holds_every_leaf_in_the_order_of_the_text(article, data):
    """Once, whatever overlaps; notes and their signs stand in between."""
    places = sorted(data.draw(st.lists(st.integers(0, len(article.text)), max_size=4)))
    signs = [(place, Element("Reference")) for place in places]
    notes = [(place, Element("Note")) for place in places]
    structure = Structure(article, Leaves(), signs, notes)
    points = range(len(article.text))
    meant = [structure.leaf(point) for point in (0, *structure.edges(Span(0, points.stop)))]
    read = list(leaves_of(structure.root))
    assert read == [leaf for leaf in dict.fromkeys(meant) if leaf > 2]
    kinds = [one.kind for one in structure.root.walk()]
    assert (kinds.count("Reference"), kinds.count("Note") - footnotes(article)) == (len(places), len(places))


def footnotes(article):
    """How many of its blocks are notes of its own."""
    return sum(block.role is Role.FOOTNOTE for block in article.blocks)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article=articles(), data=st.data())
def test_all_that_was_written_is_heard(fonts, article, data):
    """As PDFium reads the tree: the words of all blocks but furniture and rules, without the reader's notes."""
    marks = [
        Annotation(span, data.draw(st.sampled_from(KINDS)), Origin.READER, id=str(number))
        for number, span in enumerate(data.draw(spans(0, len(article.text), 4)))
    ]
    page = replace(
        page_of(article, (), sorted(marks, key=lambda mark: mark.span)), notes={"0": Note("a", "0", "N")}
    )
    manner = Manner(typography=Typography(hyphenation=data.draw(st.booleans()), justified=True))
    said = "".join(one.said(but=is_note) for one in heard(pdf(page, manner, paper=A4)))
    meant = "".join(block.span.of(article.text) for block in article.blocks if block.role not in UNHEARD)
    assert plain(said) == plain(meant)


UNHEARD = (Role.FURNITURE, Role.RULE)


def plain(text):
    """Without white, without what parts words, and without capitals, which some roles are set in."""
    return "".join(text.replace("\u00ad", "").split()).lower()


def is_note(one):
    """Whether it is the reader's note, or its sign: links alone are signs of other notes."""
    return (one.kind == "Reference" and not one.kids) or (one.kind == "Note" and one.words.endswith("N"))
