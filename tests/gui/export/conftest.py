"""A library of two articles, and the export dialog on it."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from gui.fake_desk import TEXT
from postil import styles
from postil.desk.desk import Desk
from postil.model.span import Span
from postil.paths import Folders
from postil.ui.export.export_dialog import ExportDialog
from postil.ui.export.exporting import Exporting
from postil.ui.preferences import Preferences


@pytest.fixture
def desk(tmp_path):
    """A library with two articles; the first has a highlight with a note."""
    desk = Desk(Folders(data=tmp_path / "data", config=tmp_path / "config"))
    first, _ = desk.import_text(TEXT)
    mark, _ = desk.highlight(first, Span(0, 7), "green")
    desk.write_note(first, mark, "Which **one**?")
    desk.import_text("Berlin looks west\n\nNobody said a word about it, and everybody heard.\n")
    yield desk
    desk.close()


class FakeReading(QObject):
    """The first article is open."""

    marks_changed, notes_changed, saved, opened, changed = (
        Signal(),
        Signal(),
        Signal(),
        Signal(),
        Signal(object),
    )

    def __init__(self, desk):
        super().__init__()
        self.id = desk.find("Beijing")
        self.page = desk.page(self.id)


@pytest.fixture
def preferences(tmp_path):
    """Settings as at first."""
    return Preferences(Folders(data=tmp_path, config=tmp_path / "settings"))


@pytest.fixture
def exporting(qtbot, desk, jobs, preferences):
    """The dialog is open."""
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Exporting(desk, FakeReading(desk), jobs, preferences, lambda: styles.theme(styles.LIGHT), window)
    made.ask()
    yield made
    if made.dialog:
        made.dialog.close()


@pytest.fixture
def choose():
    """Chooses a format as a reader does."""

    def choose(dialog: ExportDialog, name: str) -> None:
        dialog.form_box.setCurrentIndex(dialog.form_box.findData(name))
        dialog.form_box.activated.emit(dialog.form_box.currentIndex())

    return choose
