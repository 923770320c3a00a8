"""Pictures on the page: their size, and how they come there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from pytestqt.qtbot import QtBot

from postil import styles
from postil.errors import UserError
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.picture import UNDESCRIBED, Picture
from postil.model.span import Span
from postil.ui.jobs import Jobs
from postil.ui.reader.flow import Flow
from postil.ui.reader.laid_picture import LaidPicture
from postil.ui.reader.painter import Look, PagePainter
from postil.ui.reader.palette import Palette
from postil.ui.reader.pictures import Gallery, Plates, decoded, redrawn
from postil.ui.reader.typesetting import Typesetting

HARBOUR = (Path(__file__).parents[2] / "articles" / "harbour.png").read_bytes()
TEXT = "a ship\n\nThe ship at noon\n\nmore"


def flow_of(width: int, height: int, original: str = "x", tallest: int = 0, zoom: int = 100) -> Flow:
    """A picture with its caption, in a column of 400 pixels."""
    blocks = (
        Block(Role.IMAGE, Span(0, 6)),
        Block(Role.CAPTION, Span(8, 24), 1),
        Block(Role.PARAGRAPH, Span(26, 30)),
    )
    pictures = (Picture(Span(0, 6), original, width, height),)
    return Flow(Article(TEXT, blocks, pictures=pictures), Typesetting(zoom), 400, tallest)


def box_of(flow: Flow) -> tuple[int, int]:
    """The size of the picture."""
    laid = flow.laid(0)
    assert isinstance(laid, LaidPicture)
    return round(laid.box.width()), round(laid.box.height())


@pytest.mark.usefixtures("fonts")
def test_pictures_are_scaled_to_the_column() -> None:
    """Large ones down, those that nearly fill it up; small ones keep their size, which grows with the letters."""
    assert box_of(flow_of(800, 400)) == (400, 200)
    assert box_of(flow_of(300, 150)) == (400, 200)
    assert box_of(flow_of(100, 50)) == (100, 50)
    assert box_of(flow_of(100, 50, zoom=150)) == (150, 75)
    assert box_of(flow_of(400, 4000)) == (60, 600)
    assert box_of(flow_of(400, 4000, tallest=200)) == (20, 200)


@pytest.mark.usefixtures("fonts")
def test_a_caption_stands_near_its_picture() -> None:
    """Nearer than the next paragraph does."""
    flow = flow_of(800, 400)
    assert flow.laid(1).gap < flow.laid(2).gap / 2


@pytest.mark.usefixtures("fonts")
def test_a_missing_picture_shows_what_it_would_be() -> None:
    """Its description can be selected; without one there is a frame all the same."""
    flow = flow_of(0, 0, original="")
    assert not isinstance(flow.laid(0), LaidPicture)
    assert flow.laid(0).boxes(Span(2, 6))
    nameless = Article(UNDESCRIBED, (Block(Role.IMAGE, Span(0, 1)),), pictures=(Picture(Span(0, 1)),))
    assert Flow(nameless, Typesetting(), 400).stack.total > 30


@pytest.mark.usefixtures("fonts")
def test_a_picture_is_one_place_for_caret_and_mouse() -> None:
    """Before it or behind it; it is selected as a whole."""
    laid = flow_of(800, 400).laid(0)
    assert isinstance(laid, LaidPicture)
    assert [laid.point_at(x, 50) for x in (10, 390)] == [0, 6]
    assert (laid.character_at(200, 50), laid.character_at(200, 900)) == (0, None)
    assert laid.boxes(Span(2, 3)) == [laid.box]
    assert laid.caret(6).left() == laid.box.right()


@pytest.mark.parametrize(("asked", "given"), [(QSize(96, 54), (96, 54)), (QSize(4000, 2250), (960, 540))])
def test_pictures_are_decoded_no_larger_than_they_are(asked: QSize, given: tuple[int, int]) -> None:
    """Nor larger than they are shown."""
    image = decoded(HARBOUR, asked)
    assert (image.width(), image.height()) == given
    assert decoded(b"no picture", asked).isNull()


def _missing(_name: str) -> bytes:
    raise UserError("It is gone.")


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("scale", [1, 2])
def test_pictures_are_as_sharp_as_the_device(scale: int) -> None:
    """Twice as many pixels where a pixel of ours has four of its own."""
    asked: list[QSize] = []

    class Asked(Plates):
        def image(self, picture: Picture, pixels: QSize) -> QImage | None:
            asked.append(pixels)
            return super().image(picture, pixels)

    flow = flow_of(960, 540)
    device = QImage(400 * scale, 300 * scale, QImage.Format.Format_RGB32)
    device.setDevicePixelRatio(scale)
    device.fill("white")
    pages = PagePainter(Palette(styles.theme("postil-light")))
    pages.pictures = Asked(lambda _name: HARBOUR)
    painter = QPainter(device)
    pages.paint(painter, flow.between(0, 200), Look(), device.rect().toRectF())
    painter.end()
    assert asked == [QSize(400 * scale, 225 * scale)]
    assert device.pixelColor(200 * scale, 40 * scale).name() not in ("#ffffff", "#f1efe8")


def test_pictures_come_when_they_are_there(qtbot: QtBot, jobs: Jobs) -> None:
    """Once for each size; what is there is shown at another size until then."""
    loads: list[str] = []

    def load(name: str) -> bytes:
        loads.append(name)
        return HARBOUR

    gallery = Gallery(jobs, load)
    picture = Picture(Span(0, 1), "x", 960, 540)
    with qtbot.waitSignal(gallery.arrived):
        assert gallery.image(picture, QSize(96, 54)) is None
        assert gallery.image(picture, QSize(96, 54)) is None
    image = gallery.image(picture, QSize(96, 54))
    assert image is not None
    assert (image.width(), loads) == (96, ["x"])
    with qtbot.waitSignal(gallery.arrived):
        assert gallery.image(picture, QSize(192, 108)) == image
    assert len(loads) == 2


def test_two_sizes_of_one_picture_do_not_take_turns(qtbot: QtBot, jobs: Jobs) -> None:
    """On the page and as large as the window: each is decoded once, however often both are painted."""
    loads: list[str] = []

    def load(name: str) -> bytes:
        loads.append(name)
        return HARBOUR

    gallery = Gallery(jobs, load)
    picture, small, large = Picture(Span(0, 1), "x", 960, 540), QSize(96, 54), QSize(192, 108)
    with qtbot.waitSignals([gallery.arrived, gallery.arrived]):
        for _ in range(3):
            gallery.image(picture, small)
            gallery.image(picture, large)
    for _ in range(3):
        assert [
            image and image.width() for image in (gallery.image(picture, size) for size in (small, large))
        ] == [96, 192]
    assert len(loads) == 2


@pytest.mark.parametrize("load", [_missing, lambda _name: b"broken"])
def test_what_cannot_be_shown_is_asked_for_once(
    qtbot: QtBot, jobs: Jobs, load: Callable[[str], bytes]
) -> None:
    """A picture whose bytes went missing, or are none: the page says nothing and goes on."""
    gallery = Gallery(jobs, load)
    picture = Picture(Span(0, 1), "x", 960, 540)
    with qtbot.waitSignal(gallery.arrived):
        gallery.image(picture, QSize(96, 54))
    assert gallery.image(picture, QSize(96, 54)) is None
    assert Plates(load).image(picture, QSize(96, 54)) is None


def test_a_drawing_is_sharp_at_every_size_and_on_white(qapp):
    """As many pixels as are wanted, however few it names; in its own proportions; broken ones are none."""
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">'
        b'<rect width="5" height="10" fill="#0000ff"/></svg>'
    )
    image = decoded(svg, QSize(300, 300))
    assert image.size() == QSize(300, 300)
    colours = {image.pixelColor(x, 150).name() for x in range(300)}
    assert colours == {"#0000ff", "#ffffff"}
    wide = decoded(svg, QSize(300, 100))
    assert wide.pixelColor(10, 50).name() == "#ffffff"
    assert wide.pixelColor(110, 50).name() == "#0000ff"
    assert decoded(b"<svg", QSize(3, 3)).isNull()


@pytest.mark.parametrize("kind", ["webp", "svg"])
def test_pictures_are_drawn_anew_for_other_programs(kind: str) -> None:
    """As PNG: drawings sharp, others in their own pixels; what is no picture is not."""
    if kind == "svg":
        content = b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="16"><circle cx="9" cy="8" r="5"/></svg>'
    else:
        written = QBuffer()
        written.open(QIODevice.OpenModeFlag.WriteOnly)
        image = QImage(30, 16, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        if not QImageWriter(written, QByteArray(kind.encode())).write(image):
            pytest.skip(f"Qt writes no {kind} here")
        content = bytes(written.data().data())
    drawn = redrawn(content, 30, 16)
    assert drawn and drawn.startswith(b"\x89PNG")
    assert QImage.fromData(drawn).size() == (QSize(60, 32) if kind == "svg" else QSize(30, 16))
    assert redrawn(b"no picture at all", 30, 16) is None
