"""How the reader's Markdown is read, wherever a note is shown: GitHub's dialect, and never HTML."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextBlockFormat, QTextDocument
from typing_extensions import override

from postil import styles
from postil.errors import UserError
from postil.ui.notes.fences import programs
from postil.ui.notes.laid_parts import blocks, parts, select
from postil.ui.notes.list_lines import is_item
from postil.ui.notes.program_colours import colour_programs, is_program
from postil.ui.notes.weights import set_weights
from postil.ui.theme import panel_font

#: Pixels to the left of an item in which its box stands.
_BOX = 26
DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


#: How addresses of pictures in notes begin; the SHA-256 of the picture follows.
PICTURE = "postil:picture/"
#: Pixels that a picture in a note is wide at most, where nothing narrower is asked for.
_WIDEST = 640

#: Gives the bytes of a picture by its SHA-256.
Load = Callable[[str], bytes]


class NoteDocument(QTextDocument):
    """A note laid out, with its pictures. It shows pictures of the library alone: nothing is fetched."""

    def __init__(self, load: Load | None = None) -> None:
        super().__init__()
        self._load = load
        self.setDefaultFont(panel_font())
        self.setDocumentMargin(0)
        self.setIndentWidth(14)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        address = name.toString() if isinstance(name, QUrl) else name
        if self._load is None or not address.startswith(PICTURE):
            return QImage()
        try:
            image = QImage.fromData(self._load(address.removeprefix(PICTURE)))
        except UserError:  # the picture is gone; the words stay
            return QImage()
        if image.width() <= _WIDEST:
            return image
        return image.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)

    def fit(self, width: int) -> None:
        """Lays it out in a column of ``width`` pixels: no picture is wider."""
        for block in blocks(self):
            for part in parts(block):
                look = part.charFormat().toImageFormat()
                if look.isValid():
                    image = self.resource(QTextDocument.ResourceType.ImageResource, QUrl(look.name()))
                    look.setWidth(min(width, image.width() if isinstance(image, QImage) else width))
                    select(self, part.position(), part.position() + part.length()).setCharFormat(look)
        self.setTextWidth(width)


def document(body: str, load: Load | None = None, theme: styles.Theme | None = None) -> NoteDocument:
    """A note laid out in the font of panels, without a margin.

    Args:
        body: Markdown.
        load: gives its pictures.
        theme: in whose colours its programs are shown.
    """
    made = NoteDocument(load)
    made.setMarkdown(with_breaks(body), DIALECT)
    set_weights(made)
    if theme is not None:
        colour_programs(made, theme)
    return made


def with_breaks(body: str) -> str:
    """Keeps the line breaks of prose: who pressed Enter once wanted a new line."""
    kept: list[str] = []
    lines, listed = body.split("\n"), False
    for line, program in zip(lines, programs(lines), strict=True):
        goes_on = program is None and listed and line.startswith("  ") and not is_item(line)
        if goes_on and line.strip():
            # Two spaces, which keep the break elsewhere, would make a line in an item an item of its own.
            kept[-1] = f"{kept[-1].rstrip()}\u2028{line.strip()}"
            continue
        kept.append(line if program else f"{line}  ")
        listed = program is None and bool(line.strip()) and is_item(line)
    return "\n".join(kept)


def box_at(document: QTextDocument, at: QPoint) -> int | None:
    """The number, from 0, of the check box at a place in a laid-out note; None when none is there."""
    number, layout = 0, document.documentLayout()
    for block in blocks(document):
        # Qt says of paragraphs and programs after a box that they have one, too.
        boxed = block.textList() is not None and not is_program(block)
        if boxed and block.blockFormat().marker() != QTextBlockFormat.MarkerType.NoMarker:
            box = layout.blockBoundingRect(block)
            text = block.layout().boundingRect().left() + block.layout().position().x()
            if box.top() <= at.y() <= box.bottom() and text - _BOX <= at.x() < text:
                return number
            number += 1
    return None
