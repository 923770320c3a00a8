"""The parts of the tree of a tagged PDF, one by one."""

import re

from hypothesis import given
from hypothesis import strategies as st

from gui.paper.test_printing import A4, founding, page_of
from gui.paper.test_tagged import rich
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.model.table import Cell
from postil.ui.paper.inline_tags import Overlay, fill
from postil.ui.paper.pdf_content import marked
from postil.ui.paper.pdf_objects import PdfObjects, number
from postil.ui.paper.printing import pdf
from postil.ui.paper.structure import Structure
from postil.ui.paper.table_tags import fill_table
from postil.ui.paper.tags import Element, Leaves


def shape(element):
    """Kinds and leaves as nested lists."""
    return [element.kind, *(shape(kid) if isinstance(kid, Element) else kid for kid in element.kids)]


def filled(span, *overlays):
    """What becomes of overlays (kind, start, end); those whose kinds are in capitals are whole. Leaves are called as they begin."""
    made = [
        Overlay(Span(start, end), lambda holder, kind=kind: holder.of(kind), whole=kind.isupper())
        for kind, start, end in overlays
    ]
    element = Element("P")
    fill(element, span, made, (), lambda start: start)
    return shape(element)


def test_what_ends_in_the_middle_of_another_is_parted():
    """The one that began later is opened again outside."""
    assert filled(Span(0, 9), ("a", 1, 5), ("b", 3, 7)) == ["P", 0, ["a", 1, ["b", 3]], ["b", 5], 7]


def test_a_link_is_never_parted():
    """What ends in it is, whatever began first."""
    assert filled(Span(0, 9), ("a", 1, 5), ("L", 3, 7)) == ["P", 0, ["a", 1], ["L", ["a", 3], 5], 7]
    assert filled(Span(0, 9), ("L", 1, 5), ("a", 3, 7)) == ["P", 0, ["L", 1, ["a", 3]], ["a", 5], 7]
    assert filled(Span(0, 9), ("a", 0, 9), ("L", 3, 7)) == ["P", ["a", 0, ["L", 3], 7]]


@given(st.lists(st.tuples(st.sampled_from("abL"), st.integers(0, 18), st.integers(1, 9)), max_size=6))
def test_every_leaf_lies_in_what_covers_it(overlays):
    """In each of them once, and in no other."""
    overlays = [(f"{kind}{n}", start, start + size) for n, (kind, start, size) in enumerate(overlays)]

    def look(parts, around):
        for part in parts[1:]:
            if isinstance(part, list):
                look(part, [*around, part[0]])
            else:
                covering = [kind for kind, start, end in overlays if start <= part < end]
                assert sorted(around) == sorted(covering)

    look(filled(Span(5, 15), *overlays), [])


def test_headings_leave_no_floor_out():
    """Whatever floors an article says; the title is the first."""
    levels = [3, 1, 4, 5, 9, 9, 9, 9, 2]
    text = "x\n\n" * (len(levels) + 1)
    blocks = [Block(Role.TITLE, Span(0, 1))]
    blocks += [Block(Role.HEADING, Span(3 * n, 3 * n + 1), level) for n, level in enumerate(levels, 1)]
    kinds = [kid.kind for kid in Structure(Article(text, tuple(blocks)), Leaves()).root.kids]
    assert kinds == ["H1", "H2", "H2", "H3", "H4", "H5", "H6", "H6", "H6", "H3"]
    untitled = Structure(Article(text, tuple(blocks[1:])), Leaves())
    assert [kid.kind for kid in untitled.root.kids][:3] == ["H1", "H1", "H2"]


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(1, 4), st.integers(1, 4)),
        max_size=12,
        unique_by=lambda one: one[:2],
    )
)
def test_no_cell_is_lost(places):
    """Wherever cells are said to be, and however many places each is said to take."""
    cells = [Cell(Span(n, n + 1), *place) for n, place in enumerate(sorted(places))]
    table, seen = Element("Table"), []
    even = fill_table(table, cells, lambda _element, cell: seen.append(cell))
    assert seen == cells
    assert even or len(places) > 1


def test_rows_are_as_wide_as_the_table():
    """What a cell above takes counts, and where there is nothing stands an empty cell."""
    places = [(0, 0, 2, 2), (0, 3, 1, 6), (1, 2, 1, 1), (2, 0, 1, 1)]
    cells = [Cell(Span(n, n + 1), *place) for n, place in enumerate(places)]
    table = Element("Table")
    assert fill_table(table, cells, lambda element, cell: element.kids.append(cell.span.start))
    assert shape(table) == [
        "Table",
        ["TR", ["TD", 0], ["TD"], ["TD", 1]],
        ["TR", ["TD", 2], *[["TD"]] * 6],
        ["TR", ["TD", 3], *[["TD"]] * 8],
    ]


def test_a_row_that_is_longer_than_others_is_told():
    """Where cells are said to stand on each other; a PDF with such a table claims nothing."""
    cells = [Cell(Span(0, 1), 0, 0, 2, 1), Cell(Span(1, 2), 1, 0)]
    assert not fill_table(Element("Table"), cells, lambda _element, _cell: None)


SIGN = "q\n2 0 0 2 0 0 cm\n-64 -64 %d 0.12500000 re\nf\nQ\n"
FILL = "1 2 3 4 re\nf\n"


def test_strokes_are_marked_with_all_levels_that_are_their_own():
    """Those of a leaf together, a path as a whole, a clip not at all; what other strokes stand in is not marked with them."""
    text = "q\n0 0 0 scn\nBT\n/F1 12 Tf 1 0 0 1 0 0 Tm\n1 2 Td <0001> Tj\nET\nQ\n"
    stream = f"q\n1 1 m\n2 2 l\nh\nW* n\n{FILL}{SIGN % 4}{text}{text}{SIGN % 0}{FILL}Q\n".encode()
    found = marked(stream, {4: b"/P <</MCID %d>> BDC\n"})
    paint = f"/Artifact BMC\n{FILL}EMC\n"
    meant = f"q\n1 1 m\n2 2 l\nh\nW* n\n{paint}/P <</MCID 0>> BDC\n{text}{text.rstrip()}\nEMC\n{paint}Q\n"
    assert found.stream.decode() == meant
    assert list(found.leaves) == [4]


def test_a_leaf_whose_levels_others_share_is_marked_stroke_by_stroke():
    """So that marks and levels stay nested."""
    stream = f"q\n{FILL}{SIGN % 4}{FILL}Q\nq\n{FILL}{SIGN % 0}{FILL}Q\n".encode()
    found = marked(stream, {4: b"/P <</MCID %d>> BDC\n"})
    assert list(found.leaves) == [4, 4]
    assert nested(found.stream)


def nested(stream):
    """Whether marks begin and end on the same level, and text never begins or ends in the middle of one."""
    depth, opened = 0, []
    for token in re.findall(rb"\b(?:q|Q|BT|ET|BDC|BMC|EMC)\b", stream):
        if token in (b"BDC", b"BMC"):
            opened.append(depth)
        elif token == b"EMC":
            if not opened or opened.pop() != depth:
                return False
        else:
            depth += 1 if token in (b"q", b"BT") else -1
    return not opened and depth == 0


def test_marks_are_nested_in_whole_files(fonts):
    """With whatever Qt writes."""
    for page in (page_of(rich()), founding(h1="A *note*.\n\n- of\n- two", whole="And one.")):
        written = PdfObjects(pdf(page, paper=A4))
        for own in written.pages():
            stream = written.stream(number(rb"/Contents (\d+)", written[own]))
            assert b"-64 -64" not in stream
            assert stream.count(b"MCID") > 5
            assert nested(stream)


def test_links_are_places_of_the_tree(fonts):
    """Each place where one can click belongs to its words, and knows it."""
    written = pdf(page_of(rich()), paper=A4)
    links = re.findall(rb"(\d+) 0 obj\n<< /Type /Annot [^\n]*\n?/StructParent (\d+)", written)
    assert len(links) >= 2
    for area, key in links:
        [parent] = re.findall(rb"\n%b (\d+) 0 R" % key, written[written.rindex(b"/Nums [") :])
        entry = written[written.index(b"\n%b 0 obj" % parent) :].split(b"endobj")[0]
        assert b"/S /Link " in entry
        assert b"/Obj %b 0 R" % area in entry
