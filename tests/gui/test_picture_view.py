"""A picture as large as the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from postil.model.picture import Picture
from postil.model.span import Span
from postil.ui.widgets.picture_view import PictureView

HARBOUR = Path(__file__).parents[1] / "articles" / "harbour.png"
ONE = Picture(Span(0, 6), "a", 100, 50)


class Red:
    """Pictures that are red, and how many pixels were wanted."""

    def __init__(self):
        self.wanted = []

    def image(self, picture, pixels):
        self.wanted.append(QSize(pixels))
        image = QImage(pixels, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff0000"))
        return image


@pytest.fixture
def parts(qtbot):
    """A window with a button that has the focus, and the view over it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    button = QPushButton("x", window)
    window.show()
    button.setFocus()
    return window, PictureView(window, Red()), button


def test_it_lies_over_the_window_and_goes_by_click_or_key(parts):
    """The focus comes back; the picture is in its own proportions, at most twice its size at first, and sharp."""
    window, view, button = parts
    view.look_at(ONE, "a ship\nat noon")
    assert view.geometry() == window.rect()
    assert view.accessibleName() == "a ship at noon"
    assert (view.box.width(), view.box.height()) == (200, 100)
    image = view.grab().toImage()
    assert image.pixelColor(view.box.center().toPoint()).name() == "#ff0000"
    assert image.pixelColor(5, 5).name() != "#ff0000"
    assert view._pictures.wanted[-1] == QSize(200, 100)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert button.hasFocus()
    view.look_at(ONE, "")
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not view.isVisible()


def test_a_large_one_fits_and_grows_with_the_window(parts):
    """With white around it."""
    window, view, _ = parts
    view.look_at(Picture(Span(0, 1), "b", 4000, 1000), "wide")
    assert view.box.width() == 800 - 48
    window.resize(1000, 600)
    assert view.width() == 1000
    assert view.box.width() == 1000 - 48


def test_it_is_enlarged_and_moved(parts):
    """By key and mouse; a drag is no click; at its first size it lies in the middle again."""
    _, view, _ = parts
    view.look_at(ONE, "")
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.box.width() == pytest.approx(250)
    middle = view.box.center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    QTest.mouseMove(view, QPoint(340, 320))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(340, 320))
    assert view.isVisible()
    assert view.box.center() - middle == QPointF(40, 20)
    view.zoom(100)
    assert view.box.width() == pytest.approx(1600)
    view.zoom(-100)
    assert view.box.width() == pytest.approx(200)
    assert view.box.center().x() == pytest.approx(400)


def test_a_click_on_a_picture_of_the_article_shows_it(qtbot, window, tmp_path):
    """And Enter where the caret stands on it."""
    (tmp_path / "harbour.png").write_bytes(HARBOUR.read_bytes())
    page = tmp_path / "page.html"
    page.write_text(
        f"<h1>Ships</h1><p>{'Nobody knew what was to come of it. ' * 9}</p><img src='harbour.png' alt='a ship'><p>{'More. ' * 90}</p>",
        encoding="utf-8",
    )
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open_files([page])
    view = window.view
    view.set_still(True)
    place = view.article().pictures[0].span
    view.reveal(place)
    box = view.rect_of(place)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert window.picture.isVisible()
    assert window.picture.accessibleName() == "a ship"
    QTest.keyClick(window.picture, Qt.Key.Key_Return)
    assert not window.picture.isVisible()
    view.set_caret_browsing(True)
    view.put_caret(place.start, place.start)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.picture.isVisible()
