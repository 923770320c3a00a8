"""A note set for the column beside the text on paper."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from postil import styles
from postil.ui.paper.margin_note import MarginNote
from postil.ui.paper.paged import paper_theme

INK = QColor("#000000")


@pytest.fixture
def theme() -> styles.Theme:
    """That of paper."""
    return paper_theme()


def drawn(body: str, theme: styles.Theme) -> tuple[MarginNote, QImage]:
    """A note, and what it looks like."""
    note = MarginNote(body, 400, "1", INK, QColor(theme.page.accent), theme)
    image = QImage(400, sum(note.lines) + 4, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    note.draw(painter, 0, len(note.lines), INK)
    painter.end()
    return note, image


def colours(image: QImage) -> set[str]:
    """All that are in a picture."""
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_programs_are_coloured_on_paper_too(qapp, theme) -> None:
    """As Pygments tells their words apart."""
    _, image = drawn("```python\ndef f():\n    return 1\n```", theme)
    keyword = QColor(theme.code.keyword)
    hues = {QColor(name).hue() for name in colours(image) if QColor(name).saturation() > 60}
    assert any(abs(hue - keyword.hue()) < 4 for hue in hues)
    _, plain = drawn("def f return", theme)
    assert not [name for name in colours(plain) if QColor(name).saturation() > 60]


def test_lines_stay_lines_on_paper(qapp, theme) -> None:
    """Who pressed Enter once wanted a new line."""
    one, _ = drawn("one two", theme)
    two, _ = drawn("one\ntwo", theme)
    assert (len(one.lines), len(two.lines)) == (1, 2)
