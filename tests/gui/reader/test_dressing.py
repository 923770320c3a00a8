"""What words and blocks are dressed in, on the page."""

import pytest
from PySide6.QtGui import QImage, QPainter

from postil import styles
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.span import Span
from postil.ui.reader.code_words import words_of
from postil.ui.reader.dressing import Wardrobe
from postil.ui.reader.flow import Flow
from postil.ui.reader.painter import Look, PagePainter
from postil.ui.reader.palette import Palette
from postil.ui.reader.role_styles import STEP, style_of
from postil.ui.reader.typesetting import Typesetting

TEXT = "plain words[1] more"


def flow_of(*blocks: Block, text: str = TEXT, inlines: tuple[Inline, ...] = ()) -> Flow:
    """Those blocks in a column of 400 pixels."""
    return Flow(Article(text, blocks, inlines=inlines), Typesetting(), 400)


def painted(flow: Flow) -> QImage:
    """The flow on a white page."""
    image = QImage(400, max(1, flow.stack.total), QImage.Format.Format_RGB32)
    image.fill(styles.theme("postil-light").page.background)
    painter = QPainter(image)
    pages = PagePainter(Palette(styles.theme("postil-light")))
    shown = image.rect().toRectF()
    pages.paint(painter, flow.between(0, flow.stack.total), Look(), shown)
    painter.end()
    return image


def one(style: Style, start: int = 6, end: int = 11) -> Flow:
    """A paragraph in which one word has a style."""
    block = Block(Role.PARAGRAPH, Span(0, len(TEXT)))
    return flow_of(block, inlines=(Inline(style, Span(start, end), "https://example.org/"),))


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("style", Style)
def test_every_style_is_seen(style: Style) -> None:
    """The page looks other than without it, and differs in the line of the word alone."""
    plain = painted(flow_of(Block(Role.PARAGRAPH, Span(0, len(TEXT)))))
    assert painted(one(style)) != plain
    assert painted(one(style)).height() == plain.height()


@pytest.mark.usefixtures("fonts")
def test_small_letters_take_less_room_and_bold_ones_more() -> None:
    """As the font says, so does the box."""
    word = Span(6, 11)
    widths = {style: one(style).laid(0).boxes(word)[0].width() for style in Style}
    assert widths[Style.SUPERSCRIPT] == widths[Style.SUBSCRIPT] == widths[Style.NOTE]
    assert widths[Style.NOTE] < 0.8 * widths[Style.LINK] < widths[Style.STRONG]
    assert widths[Style.STRIKE] == widths[Style.LINK]


@pytest.mark.usefixtures("fonts")
def test_the_brackets_of_a_note_sign_take_no_room() -> None:
    """They stay in the text, where they can be selected and copied."""
    laid = one(Style.NOTE, 11, 14).laid(0)
    (sign,), (number,) = laid.boxes(Span(11, 14)), laid.boxes(Span(12, 13))
    assert sign == number
    assert laid.line_span(0) == Span(0, len(TEXT))


@pytest.mark.usefixtures("fonts")
def test_raised_letters_stand_above_lowered_ones() -> None:
    """The ink of the word lies where it should."""
    rows = {}
    for style in (Style.SUPERSCRIPT, Style.SUBSCRIPT):
        flow = one(style)
        image, box = painted(flow), flow.laid(0).boxes(Span(6, 11))[0].toRect()
        dark = [
            y
            for y in range(image.height())
            if any(image.pixelColor(x, y).lightness() < 120 for x in range(box.left(), box.right()))
        ]
        rows[style] = dark[0], dark[-1]
    assert rows[Style.SUPERSCRIPT][1] < rows[Style.SUBSCRIPT][1] - 5
    assert rows[Style.SUPERSCRIPT][0] < rows[Style.SUBSCRIPT][0] - 5


def test_what_lies_over_a_place_is_found_whatever_lies_before() -> None:
    """A long style that begins early is not lost behind short ones."""
    long, short, later = (
        Inline(Style.EMPHASIS, Span(0, 50)),
        Inline(Style.STRONG, Span(2, 4)),
        Inline(Style.LINK, Span(60, 70), "https://example.org/"),
    )
    wardrobe = Wardrobe((long, short, later))
    assert wardrobe.at(3) == [long, short]
    assert wardrobe.at(30) == [long]
    assert wardrobe.at(50) == []
    assert wardrobe.within(49, 61) == [long, later]
    assert Wardrobe(()).within(0, 99) == ()


def test_lists_and_quotations_move_in_what_is_inside_them() -> None:
    """Each by the same step; quotations with a bar each."""
    assert style_of(Role.LIST_ITEM, 3).indent == 3 * STEP
    assert style_of(Role.PARAGRAPH, 2).indent == 2 * STEP
    assert (style_of(Role.LIST_ITEM, 1, 2).indent, style_of(Role.LIST_ITEM, 1, 2).bars) == (3 * STEP, 2)
    assert (style_of(Role.BLOCK_QUOTE, 2).indent, style_of(Role.BLOCK_QUOTE, 2).bars) == (2 * STEP, 2)
    assert style_of(Role.BLOCK_QUOTE).bars == 1
    assert style_of(Role.LIST_ITEM, 90).indent == style_of(Role.LIST_ITEM, 6).indent


def test_deeper_headings_are_never_larger() -> None:
    """And none is larger than the title."""
    sizes = [style_of(Role.TITLE).size, *(style_of(Role.HEADING, level).size for level in range(1, 9))]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.usefixtures("fonts")
def test_bars_of_quotations_go_on_as_far_as_both_are_deep() -> None:
    """From the outer one into the inner, not the other way."""
    text = "one\n\ntwo\n\nthree\n\nfour"
    flow = flow_of(
        Block(Role.BLOCK_QUOTE, Span(0, 3), 1),
        Block(Role.BLOCK_QUOTE, Span(5, 8), 2),
        Block(Role.LIST_ITEM, Span(10, 15), 1, quotes=1),
        Block(Role.PARAGRAPH, Span(17, 21)),
        text=text,
    )
    assert [flow.laid(index).joined for index in range(4)] == [0, 1, 1, 0]


@pytest.mark.usefixtures("fonts")
def test_code_stands_on_a_ground_and_keeps_its_blanks() -> None:
    """A line that goes on in the next one begins further in."""
    text = "if x:\n    y = 1\n" + "z" * 90
    flow = flow_of(Block(Role.CODE, Span(0, len(text))), text=text)
    laid = flow.laid(0)
    starts = [laid.boxes(laid.line_span(line))[0].left() for line in range(4)]
    assert starts[0] == starts[1] == starts[2] < starts[3]
    assert laid.boxes(Span(10, 11))[0].left() - starts[1] == pytest.approx(4 * laid.face.advance, abs=0.5)
    assert painted(flow).pixelColor(200, laid.tops[0]).name() == styles.theme("postil-light").code.ground


@pytest.mark.usefixtures("fonts")
def test_a_long_program_is_cut_between_lines() -> None:
    """And nothing of it is lost but the line feeds where it is cut."""
    text = "\n".join(f"line {number} of the program" for number in range(400))
    flow = flow_of(Block(Role.CODE, Span(0, len(text)), language="python"), text=text)
    parts = [text[piece.start : piece.end] for piece in flow.pieces]
    assert len(parts) > 3
    assert "\n".join(parts) == text


def test_words_of_a_program_are_told_apart() -> None:
    """Whatever stands before it in the article."""
    text = "Words.\n\ndef f(x):\n    return 'a'  # why"
    words = words_of(text, Block(Role.CODE, Span(8, len(text)), language="Python"))
    assert [(span.of(text), kind) for span, kind in words] == [
        ("def", "keyword"),
        ("f", "name"),
        ("return", "keyword"),
        ("'", "string"),
        ("a", "string"),
        ("'", "string"),
        ("# why", "comment"),
    ]
    assert words_of(text, Block(Role.CODE, Span(8, len(text)), language="no such language")) == []


@pytest.mark.usefixtures("fonts")
def test_notes_stand_apart_from_the_story() -> None:
    """Under a short line, and near to each other."""
    text = "story\n\n1. one\n2. two"
    flow = flow_of(
        Block(Role.PARAGRAPH, Span(0, 5)),
        Block(Role.FOOTNOTE, Span(7, 13)),
        Block(Role.FOOTNOTE, Span(14, 20)),
        text=text,
    )
    assert [flow.laid(index).begins_notes for index in range(3)] == [False, True, False]
    assert flow.laid(1).gap > 3 * flow.laid(2).gap
