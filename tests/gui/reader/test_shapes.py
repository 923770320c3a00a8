"""Fills and lines of marks: all visible, none on top of another's line."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from gui.reader import sample
from postil import styles
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.block import Role
from postil.model.span import Span
from postil.ui.reader.laid import Laid
from postil.ui.reader.palette import Palette
from postil.ui.reader.pieces import Pieces
from postil.ui.reader.shapes import Part, Shape, shapes_of
from postil.ui.reader.typesetting import Typesetting


def _laid(article: Article, role: Role = Role.PARAGRAPH) -> Laid:
    pieces = Pieces(article.text, article.blocks)
    piece = next(piece for piece in pieces if piece.role is role)
    return Laid(article.text, piece, Typesetting().face(role), 580, 0, joined=False)


def _shapes(*marks: tuple[int, int, Kind]) -> list[Shape]:
    article = sample.founding()
    laid = _laid(article)
    start = laid.piece.start
    palette = Palette(styles.theme("postil-light"))
    return shapes_of(laid, [Annotation(Span(start + a, start + b), kind) for a, b, kind in marks], palette)


@pytest.mark.parametrize(("begins", "ends"), [(True, True), (True, False), (False, True), (False, False)])
def test_a_fill_is_rounded_only_where_the_mark_ends(begins: bool, ends: bool) -> None:
    """It covers its whole box but for the rounded corners."""
    box = QRectF(10, 20, 100, 24)
    pill = Part(0, box, not begins, not ends, 11, 109, 40, 1).pill(box)
    assert pill.boundingRect().toRect() == box.toRect()
    assert pill.contains(box.center())
    for corner, rounded in (
        (QPointF(10.4, 20.4), begins),
        (QPointF(10.4, 43.6), begins),
        (QPointF(109.6, 20.4), ends),
        (QPointF(109.6, 43.6), ends),
    ):
        assert pill.contains(corner) is not rounded


def test_a_mark_over_several_lines_has_a_part_in_each(fonts: None) -> None:
    """Only the first begins, only the last ends."""
    (shape,) = _shapes((5, 200, Kind.QUOTE))
    assert [part.line for part in shape.parts] == list(range(len(shape.parts)))
    assert [part.open_left for part in shape.parts] == [False] + [True] * (len(shape.parts) - 1)
    assert [part.open_right for part in shape.parts] == [True] * (len(shape.parts) - 1) + [False]


def test_overlapping_marks_have_lines_under_each_other(fonts: None) -> None:
    """An actor in a place in a quote: three lines, three fills, the wide ones painted first."""
    shapes = _shapes((0, 60, Kind.QUOTE), (10, 40, Kind.PLACE), (12, 20, Kind.ACTOR))
    assert [shape.mark.kind for shape in shapes] == [Kind.QUOTE, Kind.PLACE, Kind.ACTOR]
    assert len({shape.parts[0].y for shape in shapes}) == 3
    quote, place, _ = (shape.parts[0].box for shape in shapes)
    assert quote.contains(place.adjusted(2, 0, -2, 0))


def test_marks_beside_each_other_share_a_height(fonts: None) -> None:
    """Lines move down only when they must."""
    shapes = _shapes((0, 4, Kind.ACTOR), (5, 9, Kind.ACTOR))
    assert shapes[0].parts[0].y == shapes[1].parts[0].y
