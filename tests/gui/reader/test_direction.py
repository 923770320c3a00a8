"""Which way a block runs."""

import pytest

from gui.reader import sample
from postil import styles
from postil.model.annotation import Annotation, Kind
from postil.model.block import Role
from postil.model.span import Span
from postil.ui.reader.direction import runs_right_to_left
from postil.ui.reader.laid import Laid
from postil.ui.reader.palette import Palette
from postil.ui.reader.pieces import Piece
from postil.ui.reader.shapes import Shape, shapes_of
from postil.ui.reader.typesetting import Typesetting


@pytest.mark.parametrize(
    ("text", "otherwise", "backwards"),
    [
        ("Plain words", True, False),
        ("שלום and more", False, True),
        ("“25” «قال» Putin", False, True),
        ("S-300 صاروخ", True, False),
        ("\u2067שלום\u2069 says he", False, False),
        ("12 %", True, True),
        ("12 %", False, False),
        ("", True, True),
    ],
)
def test_the_first_letter_says_it(text: str, otherwise: bool, backwards: bool) -> None:
    """Figures and signs do not, nor does what stands in isolates."""
    assert runs_right_to_left(text, 0, len(text), otherwise=otherwise) is backwards


@pytest.mark.usefixtures("fonts")
def test_each_block_runs_its_own_way() -> None:
    """All pieces of a long one; figures alone as the article."""
    flow = sample.flow_of(["שלום עולם. " * 500, "English words", "12 – 14"])
    ways = [flow.laid(index).right_to_left for index in range(len(flow.pieces))]
    assert len(ways) > 4
    assert ways == [True] * (len(ways) - 2) + [False, True]


def _shape(text: str, start: int, end: int) -> Shape:
    piece = Piece(0, len(text), Role.PARAGRAPH, 0, True, True)
    face = Typesetting().face(Role.PARAGRAPH)
    backwards = runs_right_to_left(text, 0, len(text))
    laid = Laid(text, piece, face, 200, 0, joined=False, right_to_left=backwards)
    (shape,) = shapes_of(
        laid, [Annotation(Span(start, end), Kind.QUOTE)], Palette(styles.theme("postil-light"))
    )
    return shape


@pytest.mark.usefixtures("fonts")
def test_a_mark_is_rounded_where_its_words_begin_and_end() -> None:
    """In Hebrew it begins at the right; over two directions each end is at the edge of its own letter."""
    parts = _shape("שלום עולם " * 12, 5, 60).parts
    assert (parts[0].open_left, parts[0].open_right) == (True, False)
    assert (parts[-1].open_left, parts[-1].open_right) == (False, True)
    assert all(part.open_left and part.open_right for part in parts[1:-1])
    (one,) = _shape("שלום עולם", 5, 9).parts
    assert not (one.open_left or one.open_right)
    # From the "b" to the second letter of the word, which stands in its right half.
    latin, hebrew = _shape("ab שלום", 1, 5).parts
    assert (latin.open_left, latin.open_right) == (False, True)
    assert (hebrew.open_left, hebrew.open_right) == (False, True)


@pytest.mark.usefixtures("fonts")
def test_what_is_strong_is_strong_in_every_script() -> None:
    """Letters that our families do not have come from others, which know no axis of weight; ours are never smeared."""
    title, body = Typesetting().face(Role.TITLE), Typesetting().face(Role.PARAGRAPH)
    for words in ("国防预算", "दिल्ली", "กรุงเทพ", "国防部 NATO 预算"):
        assert title.font_for(words, right_to_left=False).bold()
        assert not body.font_for(words, right_to_left=False).bold()
    for words in ("Moscow", "Москва", "Αθήνα", "ἀρχή", "Việt Nam", "2021", "", "NATO 国"):
        assert title.font_for(words, right_to_left=False) is title.font
    assert title.font_for("القاهرة", right_to_left=True).bold()
    assert not body.font_for("القاهرة", right_to_left=True).bold()
