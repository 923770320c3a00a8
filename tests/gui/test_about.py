"""About Postil, and the licences of what comes with it."""

import sys

from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from postil.ui.dialogs.about_dialog import AboutDialog
from postil.ui.dialogs.notices_dialog import NoticesDialog


def test_the_standalone_program_shows_its_licences(qtbot, tmp_path, monkeypatch):
    """As they were written beside it when it was built."""
    (tmp_path / "NOTICES.txt").write_text("Qt: LGPL-3.0", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    about = AboutDialog("/library")
    qtbot.addWidget(about)
    about.findChild(QPushButton, "licences").click()
    shown = about.findChild(NoticesDialog)
    assert shown.isVisible()
    assert shown.findChild(QPlainTextEdit).toPlainText() == "Qt: LGPL-3.0"


def test_from_sources_there_is_no_such_notice(qtbot):
    """Every part then has its own, where it was installed."""
    about = AboutDialog("/library")
    qtbot.addWidget(about)
    assert about.findChild(QPushButton, "licences") is None
