"""The small toolbar at a selection, or at a highlight that was clicked."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from postil import styles
from postil.model.annotation import COLOURS, Form
from postil.ui.keymap import with_key
from postil.ui.marks.colour_names import named
from postil.ui.widgets.bubble import Bubble


class ColourButton(QAbstractButton):
    """A round drop of one highlight colour; the colour in use has a ring."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self._fill, self._line = "#888888", "#444444"
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_colours(self, fill: str, line: str) -> None:
        """Takes the colours of the theme."""
        self._fill, self._line = fill, line
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(28, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drop = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        if self.underMouse():
            drop.adjust(-1, -1, 1, 1)
        painter.setPen(QPen(QColor(self._line), 1))
        painter.setBrush(QColor(self._fill))
        painter.drawEllipse(drop)
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._line), 1.6))
            painter.drawEllipse(drop.adjusted(-3, -3, 3, 3))
        painter.end()


class SelectionToolbar(Bubble):
    """Eight colours, two other forms, a note, and for a highlight its removal.

    Signals:
        colour_chosen: a colour's name.
        note_chosen, delete_chosen: the buttons.
    """

    colour_chosen = Signal(str)
    form_chosen = Signal(object)
    note_chosen = Signal()
    delete_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(2)
        self._keys: dict[str, str] = {}
        self._colours = [ColourButton(colour, self) for colour in COLOURS]
        self.set_meanings({})
        for button in self._colours:
            button.clicked.connect(lambda _on=False, b=button: self.colour_chosen.emit(b.colour))
            row.addWidget(button)
        row.addSpacing(4)
        self._forms = {
            Form.UNDERLINE: self._button("", self.tr("Underline")),
            Form.STRIKE: self._button("", self.tr("Strike through")),
        }
        for form, shaped in self._forms.items():
            shaped.setCheckable(True)
            shaped.clicked.connect(lambda _on=False, form=form: self.form_chosen.emit(form))
            row.addWidget(shaped)
        self._note = self._button(self.tr("Note"), self.tr("Highlight with note"))
        self._note.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._note.clicked.connect(self.note_chosen)
        self._delete = self._button("", self.tr("Delete highlight"))
        self._delete.clicked.connect(self.delete_chosen)
        row.addSpacing(4)
        row.addWidget(self._note)
        row.addWidget(self._delete)

    def set_theme(self, theme: styles.Theme, icon: Callable[[str], QIcon]) -> None:
        """Takes colours and icons."""
        for button in self._colours:
            colours = theme.highlights[button.colour]
            button.set_colours(colours.fill, colours.line)
        for form, name in ((Form.UNDERLINE, "underline"), (Form.STRIKE, "strike")):
            self._forms[form].setIcon(icon(name))
        self._note.setIcon(icon("note"))
        self._delete.setIcon(icon("delete"))

    def set_keys(self, note: str, delete: str, colours: Mapping[str, str]) -> None:
        """Takes the keys that do the same, as the desktop writes them; those of the colours by their names."""
        self._keys = dict(colours)
        self._set_tips()
        self._note.setToolTip(with_key(self._note.accessibleName(), note))
        self._delete.setToolTip(with_key(self._delete.accessibleName(), delete))

    def set_meanings(self, meanings: Mapping[str, str]) -> None:
        """Takes the reader's names of the colours."""
        for button in self._colours:
            words = self.tr("Highlight: %1").replace("%1", named(button.colour, meanings))
            button.setAccessibleName(words)
        self._set_tips()

    def _set_tips(self) -> None:
        for button in self._colours:
            button.setToolTip(with_key(button.accessibleName(), self._keys.get(button.colour, "")))

    def offer_for_selection(self, last_colour: str) -> None:
        """Offers to highlight; the colour that the key uses has a ring."""
        self._offer(last_colour, Form.FILL, on_highlight=False)

    def offer_for_highlight(self, colour: str, form: Form = Form.FILL) -> None:
        """Offers to change, note or delete a highlight that has ``colour`` and ``form``."""
        self._offer(colour, form, on_highlight=True)

    def _offer(self, colour: str, form: Form, *, on_highlight: bool) -> None:
        for one, shaped in self._forms.items():
            shaped.setChecked(one is form)
        for button in self._colours:
            button.setChecked(button.colour == colour)
        self._delete.setVisible(on_highlight)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button
