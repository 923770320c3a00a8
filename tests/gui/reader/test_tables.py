"""Tables on the page: columns, alignment, and a caret that goes through them cell by cell."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.model.table import Align, Cell
from postil.ui.paper.letters import PaperTypesetting
from postil.ui.reader.caret import Caret, Step
from postil.ui.reader.flow import Flow
from postil.ui.reader.laid_row import LaidRow
from postil.ui.reader.selection import plain_text
from postil.ui.reader.typesetting import Typesetting

TEXT = "State\tMissiles\nRussia, with its allies\t12\nChina\t1,024"


def _rows(alphabet: str) -> st.SearchStrategy[list[list[str]]]:
    words = st.text(st.sampled_from(alphabet), max_size=12)
    return st.lists(st.lists(words, min_size=3, max_size=3), min_size=1, max_size=4)


def flow_of(
    text: str = TEXT,
    cells: tuple[Cell, ...] = (),
    width: int = 400,
    typesetting: Typesetting | None = None,
    **more: object,
) -> Flow:
    """A table and a paragraph after it."""
    end = len(text)
    blocks = (Block(Role.TABLE, Span(0, end)), Block(Role.PARAGRAPH, Span(end + 2, end + 6)))
    return Flow(Article(f"{text}\n\nmore", blocks, cells=cells, **more), typesetting or Typesetting(), width)  # type: ignore[arg-type]


def lefts(flow: Flow, words: str) -> list[float]:
    """Where the left edge of these words stands."""
    start = flow.text.index(words)
    index = flow.index_of(start)
    return [box.left() for box in flow.laid(index).boxes(Span(start, start + len(words)))]


@pytest.mark.usefixtures("fonts")
def test_columns_stand_under_each_other() -> None:
    """Words at the left edge of their column, numbers at the right one."""
    flow = flow_of()
    assert lefts(flow, "State") == lefts(flow, "Russia") == lefts(flow, "China") == [0.0]
    ends = [flow.laid(row).boxes(flow.pieces.block_span(0))[-1].right() for row in (1, 2)]
    assert ends[0] == pytest.approx(ends[1], abs=1)
    assert lefts(flow, "12")[0] > lefts(flow, "1,024")[0]


@pytest.mark.usefixtures("fonts")
def test_an_author_may_say_where_words_stand() -> None:
    """Left, right and in the middle; heads are stronger and so wider."""
    words = "one\nlonger words"
    plain = lefts(flow_of(words), "one")[0]
    found = {}
    for align in Align:
        cells = (Cell(Span(0, 3), 0, 0, align=align), Cell(Span(4, 16), 1, 0))
        found[align] = lefts(flow_of(words, cells), "one")[0]
    assert plain == found[Align.START] < found[Align.CENTRE] < found[Align.END]
    heads = flow_of(words, (Cell(Span(0, 3), 0, 0, header=True), Cell(Span(4, 16), 1, 0)))
    assert heads.laid(0).boxes(Span(0, 3))[0].width() > flow_of(words).laid(0).boxes(Span(0, 3))[0].width()


@pytest.mark.usefixtures("fonts")
def test_a_wide_table_stays_in_the_column() -> None:
    """Its words go on in further lines, in each cell for itself; on paper without room even for words they are broken."""
    text = "\n".join("\t".join([f"a cell with a good many words in row {row}"] * 4) for row in range(2))
    for width, typesetting in ((400, Typesetting()), (120, PaperTypesetting())):
        flow = flow_of(text, width=width, typesetting=typesetting)
        boxes = [box for row in range(2) for box in flow.laid(row).boxes(flow.pieces.block_span(0))]
        assert max(box.right() for box in boxes) <= width
        assert flow.laid(0).height > 3 * flow.laid(0).pitches[0]
        for row in (0, 1):
            assert (
                max(box.bottom() for box in flow.laid(row).boxes(flow.pieces.block_span(0)))
                <= flow.laid(row).height
            )


@pytest.mark.usefixtures("fonts")
def test_a_long_word_does_not_break_short_ones() -> None:
    """Without room for all words the longest give way; a line may end at a hyphen."""
    short = ("Germany", "Howitzers", "Bundeswehr")
    flow = flow_of("\t".join((*short, "an-address-of-many-words/" * 8)), width=400)
    for word in short:
        assert len(lefts(flow, word)) == 1
    hyphens = flow_of("\t".join((*short, "Commander-in-chief")), width=330)
    assert len(lefts(hyphens, "Commander")) == len(lefts(hyphens, "Howitzers")) == 1


@pytest.mark.usefixtures("fonts")
def test_cells_over_several_columns_take_their_room() -> None:
    """And what stands beside a cell of several rows keeps its column."""
    text = "A head over both\nx\ty\nz"
    cells = (
        Cell(Span(0, 16), 0, 0, columns=2),
        Cell(Span(17, 18), 1, 0, rows=2),
        Cell(Span(19, 20), 1, 1),
        Cell(Span(21, 22), 2, 1),
    )
    flow = flow_of(text, cells)
    assert lefts(flow, "y") == lefts(flow, "z")
    assert lefts(flow, "A head") == lefts(flow, "x")
    row = flow.laid(2)
    assert isinstance(row, LaidRow)
    assert row.grid.covered(row.row) == {0}


@pytest.mark.usefixtures("fonts")
def test_links_in_cells_are_found_where_they_are_painted() -> None:
    """Their styles reach the cells."""
    word = Span(TEXT.index("allies"), TEXT.index("allies") + 6)
    flow = flow_of(inlines=(Inline(Style.STRONG, word),))
    strong, plain = flow.laid(1).boxes(word)[0], flow_of().laid(1).boxes(word)[0]
    assert strong.width() > plain.width()


@pytest.mark.usefixtures("fonts")
def test_what_is_copied_has_tabulators_and_line_feeds() -> None:
    """So that a spreadsheet takes it."""
    flow = flow_of()
    assert plain_text(flow, Span(0, len(flow.text))) == f"{TEXT}\n\nmore"
    assert plain_text(flow, Span(6, 20)) == TEXT[6:20]


def _table(rows: list[list[str]]) -> Flow:
    return flow_of("\n".join("\t".join(cells) for cells in rows))


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(_rows("ab 😀é\u0301שע,"))
def test_the_caret_reaches_every_cell_and_comes_back(rows: list[list[str]]) -> None:
    """Right from start to end and left back again passes the same places."""
    flow = _table(rows)
    for index in range(len(rows)):
        laid, places = flow.laid(index), [flow.pieces[index].start]
        while (point := laid.next_point(places[-1])) != places[-1]:
            places.append(point)
        back = [places[-1]]
        while (point := laid.previous_point(back[-1])) != back[-1]:
            back.append(point)
        assert places[-1] == flow.pieces[index].end
        assert back[::-1] == places
        spans = [laid.line_span(line) for line in range(laid.line_count())]
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(laid.place_before(place) == place for place in places)


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(_rows("ab 😀é,"), st.integers(-10, 420), st.integers(0, 200))
def test_what_a_click_finds_is_in_the_cell_that_was_clicked(rows: list[list[str]], x: int, y: int) -> None:
    """Every place has a caret; a character is found only in its own box."""
    flow = _table(rows)
    index = flow.stack.index_at(y)
    laid, inside = flow.laid(index), y - flow.stack.top(index)
    piece = flow.pieces[index]
    assert piece.start <= laid.point_at(x, inside) <= piece.end
    at = laid.character_at(x, inside)
    if at is not None and piece.role is Role.TABLE:
        boxes = laid.boxes(Span(at, at + 1))
        assert not boxes or any(box.left() - 1 <= x <= box.right() + 1 for box in boxes)


@pytest.mark.usefixtures("fonts")
def test_up_and_down_go_from_row_to_row_in_the_column() -> None:
    """And out of the table at its end."""
    flow = flow_of()
    caret = Caret(flow.text.index("Missiles") + 8)
    places = [caret.move(flow, Step.DOWN, 100) for _ in range(3)]
    assert places[:2] == [flow.text.index("12") + 2, flow.text.index("1,024") + 5]
    assert places[2] > flow.text.index("more") - 1
    assert caret.move(flow, Step.UP, 100) > flow.text.index("China")
