"""Saving as PDF and printing from the window."""

from dataclasses import replace

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QMainWindow

from gui.fake_desk import article
from postil.desk.page import Page
from postil.model.analysis import Analysis
from postil.model.note import Note
from postil.ui.article_files import ArticleFiles
from postil.ui.paper import printing
from postil.ui.paper.manner import Manner
from postil.ui.paper.paper_files import PaperFiles


class Reading:
    """An open article."""

    id, page = "a1", Page(article(), Analysis(()), (), {}, 0)


@pytest.fixture
def files(qtbot, jobs, desk, fonts):
    """What is tested, in a bare window; ``said`` collects its signals."""
    window = QMainWindow()
    qtbot.addWidget(window)
    outward = ArticleFiles(desk, Reading(), window)
    files = PaperFiles(outward, Reading(), jobs, Manner, window)
    files.said, files.words = [], []
    for name in ("trouble", "done", "bug"):
        getattr(files, name).connect(lambda what, name=name: files.said.append((name, what)))
    files.working.connect(lambda on, words: files.words.append((on, words)))
    files.own_window = window
    return files


@pytest.fixture
def slow(monkeypatch):
    """Work that goes on until somebody stops it."""

    def work(page, target, manner, *, tell, **_more):
        for step in range(10**9):
            tell(step % 50 / 100)

    monkeypatch.setattr(printing, "write_pdf", work)


def test_the_dialog_asks_for_a_pdf(qtbot, files, tmp_path):
    """Named after the title; a file that is there is asked about; then it is written and said."""
    files.ask_pdf()
    dialog = files.own_window.findChild(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert dialog.defaultSuffix() == "pdf"
    target = tmp_path / "out.pdf"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: bool(files.said))
    assert files.said == [("done", f"Written to {target}.")]
    assert target.read_bytes().startswith(b"%PDF-")
    assert files.words[0] == (True, "Writing the PDF…")
    assert files.words[-1] == (False, "")
    dialog.reject()


def test_what_cannot_be_written_is_said(qtbot, files, tmp_path):
    """In a sentence; nothing is under way afterwards."""
    (tmp_path / "file").write_text("")
    files.save_pdf(tmp_path / "file" / "out.pdf")
    qtbot.waitUntil(lambda: bool(files.said))
    assert files.said[0][0] == "trouble"
    assert str(tmp_path) in files.said[0][1]
    assert files.words[-1] == (False, "")


def test_long_work_says_how_far_it_is_and_can_be_stopped(qtbot, files, slow, jobs, tmp_path):
    """One article at a time; who stops it hears nothing more of it."""
    files.save_pdf(tmp_path / "out.pdf")
    qtbot.waitUntil(lambda: any("%" in words for _, words in files.words))
    files.save_pdf(tmp_path / "second.pdf")
    assert [name for name, _ in files.said] == ["trouble"]
    files.stop()
    assert files.words[-1] == (False, "")
    jobs.close()
    qtbot.wait(20)
    assert len(files.said) == 1
    assert files.words[-1] == (False, "")


def test_a_bug_is_told_as_one(qtbot, files, monkeypatch, tmp_path, caplog):
    """It is no trouble of the reader's."""

    def fail(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(printing, "write_pdf", fail)
    files.save_pdf(tmp_path / "out.pdf")
    qtbot.waitUntil(lambda: bool(files.said))
    assert files.said[0][0] == "bug"
    caplog.clear()


def test_the_print_dialog_prints(qtbot, files, tmp_path):
    """On the printer that was chosen in it: here one that writes a file."""
    files.ask_print()
    dialog = files.own_window.findChild(QPrintDialog)
    assert dialog.isVisible()
    printer = dialog.printer()
    assert printer.docName() == "Beijing and Moscow unite"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: bool(files.said))
    assert files.said == [("done", "Sent to the printer.")]
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_a_print_dialog_that_is_closed_prints_nothing(qtbot, files):
    """And leaves nothing under way."""
    files.ask_print()
    files.own_window.findChild(QPrintDialog).reject()
    assert (files.said, files.words) == ([], [])


def test_paper_is_that_of_the_country(monkeypatch):
    """Letter where people measure in inches, A4 elsewhere."""
    from PySide6.QtCore import QLocale

    sizes = {}
    for name in ("en_US", "de_DE"):
        monkeypatch.setattr(printing, "QLocale", lambda name=name: QLocale(name))
        monkeypatch.setattr(printing.QLocale, "MeasurementSystem", QLocale.MeasurementSystem, raising=False)
        sizes[name] = printing.usual_paper()
    assert sizes == {"en_US": (612, 792), "de_DE": (595, 842)}


def test_notes_can_be_left_out_of_print(qtbot, files, tmp_path, monkeypatch):
    """By a box in the print dialog."""
    seen = []
    monkeypatch.setattr(printing, "print_on", lambda _printer, page, *_args, **_more: seen.append(page))
    noted = replace(Reading.page, notes={None: Note("a1", None, "Mine.")}, tags={None: ("mine",)})
    monkeypatch.setattr(Reading, "page", noted)
    for wanted in (True, False):
        files.ask_print()
        dialog = files.own_window.findChildren(QPrintDialog)[-1]
        box = next(one for one in dialog.findChildren(QCheckBox) if "margin" in one.text())
        box.setChecked(wanted)
        dialog.done(QDialog.DialogCode.Accepted)
        qtbot.waitUntil(lambda: files._watch is None)
    assert [bool(page.notes or page.tags) for page in seen] == [True, False]
