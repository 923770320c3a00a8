"""Choosing what goes out, seeing it, and writing it."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QMessageBox

from postil import styles
from postil.desk.desk import Desk
from postil.desk.outgoing import Articles, Quotes
from postil.model.finding import Ledger
from postil.ui.export.preview_pane import PreviewPane
from postil.ui.export.sample import Sample, coloured, sample, table_of
from postil.ui.export.writing import Order, write_one
from postil.ui.paper.manner import Manner


def test_every_format_builds_its_fields(choose, exporting, desk) -> None:
    """With defaults that the format takes."""
    dialog = exporting.dialog
    names = [dialog.form_box.itemData(row) for row in range(dialog.form_box.count())]
    assert sorted(names) == sorted([*(one.name for one in desk.out.formats()), "pdf"])
    for one in desk.out.formats():
        choose(dialog, one.name)
        assert dialog.format.name == one.name
        options = dialog.options
        assert set(options) == {option.name for option in one.options}
        for option in one.options:
            option.value(options[option.name] or "all")


def test_the_preview_follows_what_is_chosen(choose, exporting, qtbot) -> None:
    """Format, options, articles."""
    dialog = exporting.dialog
    qtbot.waitUntil(lambda: "Which **one**?" in dialog.preview.text.toPlainText())
    choose(dialog, "obsidian")
    qtbot.waitUntil(lambda: "[!quote]" in dialog.preview.text.toPlainText())
    content = dialog._fields.fields["content"].widget
    content.setCurrentIndex(content.findData("quotes"))
    qtbot.waitUntil(lambda: "Which" not in dialog.preview.text.toPlainText())
    choose(dialog, "docx")
    qtbot.waitUntil(lambda: "Which one?" in dialog.preview.page.toPlainText())
    assert "roughly" in dialog.preview.told.text()
    assert not dialog.copy.isEnabled()
    choose(dialog, "spacy")
    qtbot.waitUntil(lambda: "spaCy (DocBin)" in dialog.preview.text.toPlainText())
    assert not dialog.copy.isEnabled()


def test_what_does_not_apply_is_not_shown(choose, exporting, qtbot) -> None:
    """And nothing else moves when it comes and goes."""
    dialog = exporting.dialog
    choose(dialog, "docx")
    fields = dialog._fields.fields
    content, kinds = fields["content"].widget, fields["kinds"].widget
    qtbot.waitUntil(kinds.isVisible)
    kinds.findChildren(QCheckBox)[0].setChecked(False)
    assert "actor" not in dialog.options["kinds"]
    places = {name: field.widget.pos() for name, field in fields.items() if name != "kinds"}
    content.setCurrentIndex(content.findData("notes"))
    qtbot.waitUntil(lambda: not kinds.isVisible())
    assert "actor" not in dialog.options["kinds"]
    assert {name: field.widget.pos() for name, field in fields.items() if name != "kinds"} == places
    choose(dialog, "obsidian")
    qtbot.waitUntil(dialog._fields.fields["links"].widget.isVisible)


def test_one_article_is_written_and_the_choice_kept(choose, exporting, qtbot, tmp_path, preferences) -> None:
    """The dialog closes; the next one begins with the same."""
    choose(exporting.dialog, "text")
    width = exporting.dialog._fields.fields["width"].widget
    width.setValue(40)
    preferences.keep_export("text", exporting.dialog.options)
    target = tmp_path / "out.txt"
    with qtbot.waitSignal(exporting.done):
        exporting.errand.write(target)
    assert "Which one?" in target.read_text()
    assert exporting.dialog is None
    exporting.ask()
    assert exporting.dialog.format.name == "text"
    assert exporting.dialog.options["width"] == "40"


def test_several_go_into_a_folder_and_nothing_is_replaced_unasked(exporting, qtbot, tmp_path) -> None:
    """Files that are there stay until the reader says so."""
    dialog = exporting.dialog
    dialog.choice.all.click()
    assert len(dialog.ids) == 2
    there = tmp_path / "Berlin looks west.md"
    there.write_text("mine")
    exporting.errand.write(tmp_path)
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
    model = dialog.choice.model
    assert model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not dialog.export.isEnabled()
    assert "Choose at least one" in dialog.preview.told.text()


def test_articles_are_found_by_their_titles(exporting) -> None:
    """Choosing all takes those that are seen."""
    dialog = exporting.dialog
    dialog.choice.filter.setText("berlin")
    assert dialog.choice.model.rowCount() == 1
    dialog.choice.all.click()
    assert len(dialog.ids) == 2
    dialog.choice.all.click()
    assert len(dialog.ids) == 1


def test_what_is_shown_can_be_copied(exporting, qtbot) -> None:
    """All of it."""
    dialog = exporting.dialog
    qtbot.waitUntil(dialog.copy.isEnabled)
    dialog.copy.click()
    assert "Which **one**?" in QGuiApplication.clipboard().text()


def _sampled(desk: Desk, going, name: str) -> Sample:
    return sample(desk, going, name, {}, Manner(), 300)


def test_samples_say_how_large_the_file_is(desk, tmp_path) -> None:
    """The same bytes that are written."""
    going = Articles((desk.find("Beijing"),))
    made = _sampled(desk, going, "markdown")
    write_one(desk, Order(going, "markdown", {}, Manner()), tmp_path / "a.md", lambda _done: None)
    assert made.size == (tmp_path / "a.md").stat().st_size
    assert "".join(words for _, words in made.pieces) == made.whole
    assert _sampled(desk, going, "docx").pieces == ()


def test_a_pdf_is_seen_as_sheets(desk, qapp) -> None:
    """As wide as there is room; all that are there are counted."""
    made = _sampled(desk, Articles((desk.find("Beijing"),)), "pdf")
    assert made.pages == len(made.sheets) == 1
    image = made.sheets[0]
    assert image.width() == 300
    assert image.height() > image.width()
    colours = {image.pixelColor(x, y).name() for x in range(0, 300, 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 3


def test_of_very_many_articles_the_first_are_read(desk, monkeypatch) -> None:
    """A preview that reads a library would take minutes; copying it makes all of it."""
    monkeypatch.setattr("postil.ui.export.sample._ARTICLES", 1)
    ids = tuple(one.id for one in desk.articles())
    made = _sampled(desk, Articles(ids), "ris")
    assert made.more
    assert not made.whole
    assert "".join(words for _, words in made.pieces).count("TY  -") == 1


def test_text_is_coloured_by_its_kind() -> None:
    """Whatever Pygments knows; the words stay."""
    pieces = coloured("# Head\n\n> said *so*\n", ".md")
    assert ("keyword", "# Head") in [(role, words.strip()) for role, words in pieces]
    assert coloured("x", ".unheard-of") == [("", "x")]


def test_a_template_is_seen_as_it_is_written(choose, exporting, qtbot, desk, monkeypatch) -> None:
    """It begins like a format, and is opened and chosen; what is wrong in it is said with its line."""
    opened = []
    monkeypatch.setattr(
        "postil.ui.export.template_folder.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()),
    )
    dialog = exporting.dialog
    choose(dialog, "template")
    assert dialog.templates.isVisible()
    box = dialog._fields.fields["template"].widget
    assert (box.itemText(0), box.itemData(0)) == ("Postil's own Markdown", "")
    begin, folder = dialog.templates.menu().actions()
    names = [action.text() for action in begin.menu().actions()]
    assert {"Markdown", "Markdown for Obsidian", "LaTeX", "Web page (HTML)", "Table (CSV)"} <= set(names)
    folder.trigger()
    begin.menu().actions()[names.index("Markdown for Obsidian")].trigger()
    begin.menu().actions()[names.index("Markdown for Obsidian")].trigger()
    assert desk.out.templates() == ["obsidian 2.md.j2", "obsidian.md.j2"]
    data = desk.folders.data / "templates"
    assert opened == [str(data), str(data / "obsidian.md.j2"), str(data / "obsidian 2.md.j2")]
    box = dialog._fields.fields["template"].widget
    assert box.currentText() == "obsidian 2.md.j2"
    qtbot.waitUntil(lambda: "[!quote]" in dialog.preview.text.toPlainText())
    file = data / "obsidian 2.md.j2"
    file.write_text("Mine: {{ title }}")
    qtbot.waitUntil(lambda: dialog.preview.text.toPlainText().startswith("Mine: "))
    file.write_text("\n{{ titel }}")
    qtbot.waitUntil(lambda: "Did you mean “title”?" in dialog.preview.told.text())
    assert not dialog.preview.text.toPlainText()


def test_a_template_that_lies_elsewhere_stays_chosen(choose, exporting, preferences, tmp_path) -> None:
    """It was named on the command line."""
    file = str(tmp_path / "mine.j2")
    preferences.keep_export("template", {"template": file})
    choose(exporting.dialog, "template")
    assert exporting.dialog.options["template"] == file


@pytest.mark.parametrize(
    ("name", "delimiter"),
    [("csv", "comma"), ("csv", "semicolon"), ("csv", "tab"), ("xlsx", ""), ("readwise", "")],
)
def test_a_table_is_seen_as_one(choose, exporting, qtbot, preferences, name, delimiter) -> None:
    """With its head; words of several lines on one, whole in the tip; text is copied whole."""
    dialog = exporting.dialog
    preferences.keep_export(name, {"delimiter": delimiter} if delimiter else {})
    choose(dialog, name)
    table = dialog.preview.table
    qtbot.waitUntil(table.isVisible)
    model = table.model()
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    column = heads.index("Note" if name == "readwise" else "note")
    cells = [model.index(row, column).data() for row in range(model.rowCount())]
    assert "Which **one**?" in cells
    row = cells.index("Which **one**?")
    assert "Which **one**?" in model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert dialog.copy.isEnabled() is (name != "xlsx")
    if name == "csv":
        dialog.copy.click()
        assert "Which **one**?" in QGuiApplication.clipboard().text()


def test_a_web_page_is_seen_as_one(choose, exporting, qtbot) -> None:
    """Its words, not its style sheet; the whole of it is copied."""
    dialog = exporting.dialog
    choose(dialog, "html")
    qtbot.waitUntil(lambda: "and Moscow unite" in dialog.preview.page.toPlainText())
    assert dialog.preview.page.isVisible()
    shown = dialog.preview.page.toPlainText()
    assert shown.index("and Moscow unite") < shown.index("Which one?") < shown.index("Moscow 🚀 said")
    assert "color-scheme" not in dialog.preview.page.toPlainText()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().startswith("<!DOCTYPE html>")
    choose(dialog, "markdown")
    qtbot.waitUntil(dialog.preview.text.isVisible)


def test_a_pdf_is_written_with_its_preview_beside(choose, exporting, qtbot, tmp_path) -> None:
    """Marks, notes and paper can be chosen."""
    dialog = exporting.dialog
    choose(dialog, "pdf")
    assert set(dialog.options) == {"content", "kinds", "notes", "paper", "cite", "language"}
    qtbot.waitUntil(dialog.preview.sheets.isVisible)
    assert "page" in dialog.preview.told.text()
    assert not dialog.copy.isEnabled()
    target = tmp_path / "a.pdf"
    with qtbot.waitSignal(exporting.done):
        exporting.errand.write(target)
    assert target.read_bytes().startswith(b"%PDF-")


def test_articles_chosen_elsewhere_go_out_together_or_apart(choose, exporting, qtbot, desk, tmp_path) -> None:
    """All of them are ticked; a format that gathers them may still make a file of each."""
    ids = tuple(one.id for one in desk.articles())
    exporting.ask_articles(Articles(ids, "Both"), "Collection “Both”", exporting._window)
    dialog = exporting.dialog
    assert (dialog.ids, dialog.what.text()) == (ids, "Collection “Both”")
    choose(dialog, "ris")
    assert dialog.each.isVisible()
    assert exporting.errand.proposed(dialog) == "Both.ris"
    with qtbot.waitSignal(exporting.done):
        exporting.errand.write(tmp_path / "both.ris")
    assert (tmp_path / "both.ris").read_text().count("TY  -") == 2
    exporting.ask_articles(Articles(ids, "Both"), "", exporting._window)
    choose(exporting.dialog, "ris")
    exporting.dialog.each.setChecked(True)
    with qtbot.waitSignal(exporting.done):
        exporting.errand.write(tmp_path)
    assert len(list(tmp_path.glob("*.ris"))) == 3


def test_quotes_go_out_as_a_whole(choose, exporting, qtbot, desk, tmp_path) -> None:
    """In the formats that quotes have; there is nothing to tick and no folder to keep."""
    for one in desk.articles():
        text, blocks = desk.page(one.id).article.for_analysis()
        desk.save_analysis(one.id, desk.annotate(text, blocks, with_model=False))
    exporting.ask_whole(Quotes(Ledger(), "All quotes"), "One quote", exporting._window)
    dialog = exporting.dialog
    assert not dialog.choice.isVisible()
    assert dialog.form_box.findData("refi-qda") < 0
    choose(dialog, "markdown")
    assert not dialog.vault.isVisible()
    qtbot.waitUntil(lambda: "# All quotes" in dialog.preview.text.toPlainText())
    assert exporting.errand.proposed(dialog) == "All quotes.md"
    with qtbot.waitSignal(exporting.done):
        exporting.errand.write(tmp_path / "quotes.md")
    assert "1 quote from 1 article" in (tmp_path / "quotes.md").read_text()


def test_writing_is_stopped_before_a_file_is_touched(exporting, qtbot, tmp_path) -> None:
    """What was there stays as it was."""
    target = tmp_path / "a.md"
    target.write_text("mine")
    exporting.errand.write(target)
    exporting.errand.stop()
    qtbot.waitUntil(lambda: exporting.errand.watch is None)
    assert target.read_text() == "mine"
    assert exporting.dialog.export.isVisible()


def test_a_table_of_any_shape_can_be_shown() -> None:
    """Templates make what they like; what is no table is shown as text."""
    assert table_of("a;b\r\n1\r\n\r\n2;3;4") == (("a", "b", ""), ("1", "", ""), ("", "", ""), ("2", "3", "4"))
    assert table_of("\ufeffa\tb,c\td") == (("a", "b,c", "d"),)
    assert table_of("") == table_of("\n\n") == ()
    assert table_of("a,b\n" + "x" * 200_000) == ()


def test_numbers_of_pages_are_written_as_the_language_does(exporting) -> None:
    """Of one, of all, and of more than are shown."""
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    try:
        pane = PreviewPane(styles.theme(styles.LIGHT), exporting.dialog)
        sheet = QImage(10, 10, QImage.Format.Format_RGB32)
        for pages, said in ((1, "One page"), (2, "2 pages"), (1234, "1.234 pages, the first 2 of them")):
            pane.show_sample(Sample((), 0, sheets=(sheet,) * min(pages, 2), pages=pages), "PDF")
            assert pane.told.text() == said
    finally:
        QLocale.setDefault(before)
