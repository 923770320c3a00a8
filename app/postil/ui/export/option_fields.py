"""A form that builds itself from the options that a format declares."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from postil.model.annotation import ENGINE_KINDS, Kind
from postil.ui.export.words import said, value_said

if TYPE_CHECKING:
    from postil.exporters.base import Option

_KINDS = (*ENGINE_KINDS, Kind.HIGHLIGHT, Kind.CATEGORY)
#: Options that matter for the whole text (True), or for all but that (False).
_DEPENDENT = {"kinds": True, "signs": True, "notes": True, "links": False}
#: Rows of boxes for kinds of marks.
_ROWS = -(-len(_KINDS) // 2)
#: The largest number that an option takes.
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Field:
    """One option on the form.

    Attributes:
        widget: what the reader sees.
        value: what it says, as the command line would.
    """

    widget: QWidget
    value: Callable[[], str]


class OptionFields(QObject):
    """The fields of one format.

    Args:
        form: gets a row for each option.
        options: as declared.
        given: values by name; options that are missing have their defaults.
        owner: of the fields.
        proposed: values that a text may have and what they are called, by the option's name.

    Signals:
        changed: the reader chose otherwise.
    """

    changed = Signal()

    def __init__(
        self,
        form: QFormLayout,
        options: "Sequence[Option]",
        given: Mapping[str, str],
        owner: QWidget,
        proposed: Mapping[str, Sequence[tuple[str, str]]],
    ) -> None:
        super().__init__(owner)
        self._owner, self._proposed, self._form = owner, proposed, form
        self.fields: dict[str, Field] = {}
        # What comes and goes stands last, so that nothing else moves.
        for option in sorted(options, key=lambda option: option.name in _DEPENDENT):
            field = self._field(option, _chosen(option, given))
            self.fields[option.name] = field
            title = said(option.title)
            field.widget.setAccessibleName(title)
            if option.kind == "kinds":
                form.addRow(field.widget)
            elif isinstance(field.widget, QCheckBox):
                field.widget.setText(title)
                form.addRow("", field.widget)
            else:
                form.addRow(title, field.widget)
        self.changed.connect(self._follow)
        self._follow()

    def values(self) -> dict[str, str]:
        """What is chosen, by name, as the command line would say it."""
        return {name: field.value() for name, field in self.fields.items()}

    def _follow(self) -> None:
        """Some options matter for the whole text alone, others for parts of it."""
        content = self.fields.get("content")
        for name, whole in _DEPENDENT.items():
            field = self.fields.get(name)
            if content and field:
                self._form.setRowVisible(field.widget, (content.value() == "whole") is whole)

    def _field(self, option: "Option", value: str) -> Field:
        makers = {
            "switch": self._switch, "number": self._number, "choice": self._choice, "kinds": self._kinds,
        }  # fmt: skip
        return makers.get(str(option.kind), self._text)(option, value)

    def _switch(self, option: "Option", value: str) -> Field:  # noqa: ARG002 - all makers take both
        box = QCheckBox(self._owner)
        box.setChecked(value == "yes")
        box.toggled.connect(self.changed)
        return Field(box, lambda: "yes" if box.isChecked() else "no")

    def _number(self, option: "Option", value: str) -> Field:  # noqa: ARG002 - all makers take both
        box = QSpinBox(self._owner)
        box.setRange(0, _MOST)
        box.setValue(int(value))
        box.valueChanged.connect(self.changed)
        return Field(box, lambda: str(box.value()))

    def _choice(self, option: "Option", value: str) -> Field:
        box = self._box()
        for one in option.choices:
            box.addItem(value_said(one), one)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.currentIndexChanged.connect(self.changed)
        return Field(box, lambda: str(box.currentData()))

    def _box(self) -> QComboBox:
        box = QComboBox(self._owner)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        return box

    def _kinds(self, option: "Option", value: str) -> Field:
        group = QWidget(self._owner)
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 8, 0, 2)
        grid.setVerticalSpacing(4)
        grid.addWidget(QLabel(said(option.title), group), 0, 0, 1, 2)
        boxes = {}
        for at, kind in enumerate(_KINDS):
            boxes[kind] = box = QCheckBox(value_said(str(kind)), group)
            box.setChecked(value == "all" or str(kind) in value.split(","))
            box.toggled.connect(self.changed)
            grid.addWidget(box, 1 + at % _ROWS, at // _ROWS)
        return Field(group, lambda: ",".join(str(kind) for kind, box in boxes.items() if box.isChecked()))

    def _text(self, option: "Option", value: str) -> Field:
        if option.name in self._proposed:
            box = self._box()
            known = dict(self._proposed[option.name])
            # One that lies elsewhere was named on the command line, or is gone.
            for one, said_ in {value: value, **known}.items() if value not in known else known.items():
                box.addItem(said_, one)
            box.setCurrentIndex(box.findData(value))
            box.currentIndexChanged.connect(self.changed)
            return Field(box, lambda: str(box.currentData()))
        line = QLineEdit(value, self._owner)
        line.textChanged.connect(self.changed)
        return Field(line, line.text)


def _chosen(option: "Option", given: Mapping[str, str]) -> str:
    """The value to begin with, as text; the default where what was kept is none that it takes any more."""
    from postil.errors import UserError

    try:
        value = option.value(given.get(option.name, option.default))
    except UserError:
        value = option.default
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)
