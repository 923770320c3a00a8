"""Choosing what goes out, seeing it, and writing it."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QMainWindow, QMessageBox

from gui.fake_desk import TEXT
from postil import styles
from postil.desk.desk import Desk
from postil.model.span import Span
from postil.paths import Folders
from postil.ui.export.export_dialog import ExportDialog
from postil.ui.export.exporting import Exporting, write_one
from postil.ui.export.sample import coloured, sample
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

    marks_changed, notes_changed, saved, colours_changed = Signal(), Signal(), Signal(), Signal()

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


def choose(dialog: ExportDialog, name: str) -> None:
    """Chooses a format as a reader does."""
    dialog.form_box.setCurrentIndex(dialog.form_box.findData(name))
    dialog.form_box.activated.emit(dialog.form_box.currentIndex())


def test_every_format_builds_its_fields(exporting, desk) -> None:
    """With defaults that the format takes."""
    dialog = exporting.dialog
    assert dialog.form_box.count() == len(desk.out.formats())
    for one in desk.out.formats():
        choose(dialog, one.name)
        assert dialog.format.name == one.name
        options = dialog.options
        assert set(options) == {option.name for option in one.options}
        for option in one.options:
            option.value(options[option.name] or "all")


def test_the_preview_follows_what_is_chosen(exporting, qtbot) -> None:
    """Format, options, articles."""
    dialog = exporting.dialog
    qtbot.waitUntil(lambda: "Which **one**?" in dialog.preview.toPlainText())
    choose(dialog, "obsidian")
    qtbot.waitUntil(lambda: "[!quote]" in dialog.preview.toPlainText())
    content = dialog._fields.fields["content"].widget
    content.setCurrentIndex(content.findData("quotes"))
    qtbot.waitUntil(lambda: "Which" not in dialog.preview.toPlainText())
    choose(dialog, "docx")
    qtbot.waitUntil(lambda: "Word (DOCX)" in dialog.preview.toPlainText())
    assert not dialog.copy.isEnabled()


def test_marks_are_chosen_for_the_whole_text_only(exporting) -> None:
    """Elsewhere they do not matter."""
    dialog = exporting.dialog
    choose(dialog, "docx")
    kinds = dialog._fields.fields["kinds"].widget
    assert kinds.isEnabled()
    kinds.findChildren(QCheckBox)[0].setChecked(False)
    assert "actor" not in dialog.options["kinds"]
    content = dialog._fields.fields["content"].widget
    content.setCurrentIndex(content.findData("notes"))
    assert not kinds.isEnabled()


def test_one_article_is_written_and_the_choice_kept(exporting, qtbot, tmp_path, preferences) -> None:
    """The dialog closes; the next one begins with the same."""
    choose(exporting.dialog, "text")
    width = exporting.dialog._fields.fields["width"].widget
    width.setValue(40)
    preferences.keep_export("text", exporting.dialog.options)
    target = tmp_path / "out.txt"
    with qtbot.waitSignal(exporting.done):
        exporting.write(target)
    assert "Which one?" in target.read_text()
    assert exporting.dialog is None
    exporting.ask()
    assert exporting.dialog.format.name == "text"
    assert exporting.dialog.options["width"] == "40"


def test_several_go_into_a_folder_and_nothing_is_replaced_unasked(exporting, qtbot, tmp_path) -> None:
    """Files that are there stay until the reader says so."""
    dialog = exporting.dialog
    dialog.all.click()
    assert len(dialog.articles) == 2
    there = tmp_path / "Berlin looks west.md"
    there.write_text("mine")
    exporting.write(tmp_path)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)))
    box = dialog.findChildren(QMessageBox)[0]
    assert there.read_text() == "mine"
    with qtbot.waitSignal(exporting.done):
        box.buttons()[0].click()
    assert "Berlin" in there.read_text()
    assert len(list(tmp_path.glob("*.md"))) == 2


def test_nothing_can_be_written_without_an_article(exporting) -> None:
    """And the dialog says why."""
    dialog = exporting.dialog
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.export.isEnabled()
    assert "Choose at least one" in dialog.told.text()


def test_articles_are_found_by_their_titles(exporting) -> None:
    """Choosing all takes those that are seen."""
    dialog = exporting.dialog
    dialog.filter.setText("berlin")
    assert [dialog.list.item(row).isHidden() for row in range(2)] == [True, False]
    dialog.all.click()
    assert len(dialog.articles) == 2
    dialog.all.click()
    assert len(dialog.articles) == 1


def test_what_is_shown_can_be_copied(exporting, qtbot) -> None:
    """All of it."""
    dialog = exporting.dialog
    qtbot.waitUntil(dialog.copy.isEnabled)
    dialog.copy.click()
    assert "Which **one**?" in QGuiApplication.clipboard().text()


def test_samples_say_how_large_the_file_is(desk, tmp_path) -> None:
    """The same bytes that are written."""
    id_ = desk.find("Beijing")
    made = sample(desk, (id_,), "markdown", {})
    write_one(desk, (id_,), "markdown", tmp_path / "a.md", {})
    assert made.size == (tmp_path / "a.md").stat().st_size
    assert "".join(words for _, words in made.pieces) == made.whole
    assert sample(desk, (id_,), "docx", {}).pieces == ()


def test_text_is_coloured_by_its_kind() -> None:
    """Whatever Pygments knows; the words stay."""
    pieces = coloured("# Head\n\n> said *so*\n", ".md")
    assert ("keyword", "# Head") in [(role, words.strip()) for role, words in pieces]
    assert coloured("x", ".unheard-of") == [("", "x")]


def test_a_template_is_seen_as_it_is_written(exporting, qtbot, desk, monkeypatch) -> None:
    """The folder comes with one to begin with; what is wrong in one is said with its line."""
    opened = []
    monkeypatch.setattr("postil.ui.export.exporting.QDesktopServices.openUrl", opened.append)
    dialog = exporting.dialog
    choose(dialog, "template")
    assert dialog.templates.isVisible()
    dialog.templates.click()
    assert opened
    assert desk.out.templates() == ["markdown.md.j2"]
    file = desk.out.template_folder() / "markdown.md.j2"
    box = dialog._fields.fields["template"].widget
    box.setCurrentText("markdown.md.j2")
    qtbot.waitUntil(lambda: "Which **one**?" in dialog.preview.toPlainText())
    file.write_text("Mine: {{ title }}")
    qtbot.waitUntil(lambda: dialog.preview.toPlainText().startswith("Mine: "))
    file.write_text("\n{{ nothing }}")
    qtbot.waitUntil(lambda: "2" in dialog.told.text() and not dialog.preview.toPlainText())


def test_a_folder_is_kept_up_to_date(exporting, qtbot, desk, preferences, tmp_path) -> None:
    """Everything at first, then what changes; until the reader has enough of it."""
    keeper, changing = exporting.vault, exporting._reading
    keeper.pause.setInterval(0)
    choose(exporting.dialog, "obsidian")
    folder = tmp_path / "vault"
    with qtbot.waitSignal(keeper.written):
        exporting.keep_folder(str(folder))
    assert len(list(folder.glob("*.md"))) == 2
    assert "vault" in exporting.dialog.vault.text()
    desk.write_note(changing.id, None, "A new thought.")
    with qtbot.waitSignal(keeper.written) as told:
        changing.notes_changed.emit()
    (file,) = told.args[0]
    assert "A new thought." in file.read_text()
    exporting.dialog.vault.click()
    changing.notes_changed.emit()
    assert preferences.settings.vault == ""
    assert not keeper.pause.isActive()


def test_a_web_page_is_seen_as_one(exporting, qtbot) -> None:
    """Its words, not its style sheet; the whole of it is copied."""
    dialog = exporting.dialog
    choose(dialog, "html")
    qtbot.waitUntil(lambda: "and Moscow unite" in dialog.page.toPlainText())
    assert dialog.page.isVisible()
    assert "Which one?" in dialog.page.toPlainText()
    assert "color-scheme" not in dialog.page.toPlainText()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().startswith("<!DOCTYPE html>")
    choose(dialog, "markdown")
    qtbot.waitUntil(dialog.preview.isVisible)
