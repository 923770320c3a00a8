"""Writing notes: Markdown that is dressed, lists that go on, boxes, links, templates."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor

from postil import styles
from postil.ui.notes import markdown
from postil.ui.notes.list_lines import opening_of_next, with_box_turned
from postil.ui.notes.note_editor import Help, NoteEditor
from postil.ui.notes.templates import templates
from postil.ui.reader.offsets import Offsets

THEME = styles.theme("postil-light")


@pytest.fixture
def editor(qtbot):
    """An empty field that knows one place and has one template."""
    offered = [("Wang Yi", "[Wang Yi](postil:mark/1)")]
    helps = Help(lambda words: [o for o in offered if words.lower() in o[0].lower()], lambda: [("T", "text")])
    editor = NoteEditor(None, THEME, helps)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    editor.setFocus()
    return editor


def look(editor, words):
    """The look of the first letter of ``words``."""
    text = editor.toPlainText()
    at = Offsets(text).to_units(text.index(words))
    block = editor.document().findBlock(at)
    for part in block.layout().formats():
        if part.start <= at - block.position() < part.start + part.length:
            return QTextCharFormat(part.format)
    return None


def blocks(document):
    """The paragraphs of a document, in their order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


@pytest.mark.parametrize(
    ("line", "opening"),
    [
        ("- one", "- "),
        ("  * one", "  * "),
        ("9. nine", "10. "),
        ("- [x] done", "- [ ] "),
        ("> said", "> "),
        ("- ", ""),
        ("- [ ] ", ""),
        ("> ", ""),
        ("plain", None),
        ("-no list", None),
    ],
)
def test_lists_go_on(line, opening):
    """Until an item is left empty."""
    assert opening_of_next(line) == opening


def test_enter_goes_on_with_a_list_and_ends_it(qtbot, editor):
    """As every editor does."""
    qtbot.keyClicks(editor, "- one")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "two")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "end")
    assert editor.toPlainText() == "- one\n- two\nend"


@pytest.mark.parametrize(
    ("text", "at", "after"),
    [
        ("- [x] buy milk", 9, "- [x] buy\n- [ ] |milk"),
        ("- one two", 5, "- one\n- |two"),
        ("3. one two", 6, "3. one\n4. |two"),
        ("- [ ] one", 6, "- [ ] \n- [ ] |one"),
        ("- one", 0, "\n|- one"),
        ("> said so", 6, "> said\n> |so"),
        ("```\n- one", 9, "```\n- one\n|"),
        ("```py\n    a = 1", 15, "```py\n    a = 1\n    |"),
        ("```py\ndef f():", 14, "```py\ndef f():\n|"),
        ("```py\n    a\n```", 15, "```py\n    a\n```\n|"),
    ],
)
def test_enter_breaks_items_and_programs_where_the_caret_is(qtbot, editor, text, at, after):
    """The rest of an item becomes the next one; a program keeps how far its lines are indented, and has no lists."""
    editor.setPlainText(text)
    cursor = editor.textCursor()
    cursor.setPosition(at)
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    at = editor.textCursor().position()
    assert editor.toPlainText()[:at] + "|" + editor.toPlainText()[at:] == after


def test_enter_with_shift_begins_a_line_of_its_own(qtbot, editor):
    """Not half a line that Markdown takes for one."""
    qtbot.keyClicks(editor, "- one")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "two")
    assert editor.toPlainText() == "- one\n  two"
    assert editor.document().blockCount() == 2


def test_a_line_within_an_item_is_no_item(qapp):
    """It stands on a line of its own, without a bullet; prose keeps its lines, too."""
    document = markdown.document("- [ ] **one\n  more**\n- two\n\nthree\nfour", theme=THEME)
    lines = [(block.text().rstrip(), block.textList() is not None) for block in blocks(document)]
    assert lines == [("one\u2028more", True), ("two", True), ("three", False), ("four", False)]


def test_boxes_are_turned_by_number():
    """Only the mark between the brackets changes."""
    body = "- [ ] a\ntext [ ] not\n2. [x] b\n"
    assert with_box_turned(body, 0) == "- [x] a\ntext [ ] not\n2. [x] b\n"
    assert with_box_turned(body, 1) == "- [ ] a\ntext [ ] not\n2. [ ] b\n"
    assert with_box_turned(body, 2) == body


def test_boxes_are_counted_as_they_are_shown(qapp):
    """Not those in a program; those in a quotation are."""
    body = "```\n- [ ] no\n```\n\n> - [ ] a\n\n- [ ] b\n  more\n\n- [ ] c"
    document = markdown.document(body, theme=THEME)
    document.setTextWidth(300)
    layout = document.documentLayout()
    for number, words in enumerate("abc"):
        block = next(block for block in blocks(document) if block.text().split()[:1] == [words])
        box = layout.blockBoundingRect(block)
        left = block.layout().boundingRect().left() + block.layout().position().x()
        at = box.center().toPoint()
        at.setX(int(left) - 8)
        assert markdown.box_at(document, at) == number
        assert with_box_turned(body, number) == body.replace(f"[ ] {words}", f"[x] {words}")


def test_a_shown_box_is_found_where_it_is_drawn(qapp):
    """To the left of its words; the words are none."""
    document = markdown.document("text\n\n- [ ] one\n- [x] two")
    document.setTextWidth(300)
    layout = document.documentLayout()
    found = []
    for number in range(2):
        block = document.findBlock(document.toPlainText().index(("one", "two")[number]))
        box = layout.blockBoundingRect(block)
        left = block.layout().boundingRect().left() + block.layout().position().x()
        middle = box.center().toPoint()
        middle.setX(int(left) - 8)
        found.append(markdown.box_at(document, middle))
        middle.setX(int(left) + 8)
        assert markdown.box_at(document, middle) is None
    assert found == [0, 1]


def test_markdown_is_dressed_while_it_is_typed(editor):
    """Strong is strong, the stars step back; not a character is changed."""
    text = "# Head\n**strong** and *slanted* `code` [words](http://a.b)\n> quoted"
    editor.setPlainText(text)
    assert editor.toPlainText() == text
    assert list(look(editor, "Head").fontVariableAxes().values()) == [600.0]
    assert list(look(editor, "strong").fontVariableAxes().values()) == [600.0]
    assert look(editor, "slanted").fontItalic()
    assert look(editor, "**strong").foreground().color().name() == THEME.page.muted
    assert look(editor, "words").foreground().color().name() == THEME.page.accent
    assert look(editor, "code").background().color().name() == THEME.code.ground
    assert look(editor, "quoted").foreground().color().name() == THEME.page.muted


def test_programs_are_coloured_by_their_language(editor):
    """Up to the end of the fence."""
    editor.setPlainText("```python\ndef f():\n    return 1\n```\ndef out")
    assert look(editor, "def f").foreground().color().name() == THEME.code.keyword
    assert look(editor, "1").foreground().color().name() == THEME.code.number
    assert look(editor, "def out") is None


def test_emoji_shift_nothing(editor):
    """Qt counts them twice."""
    editor.setPlainText("\U0001f600 **bold** x\n```py\n\U0001f600 = 1\n```")
    assert list(look(editor, "bold").fontVariableAxes().values()) == [600.0]
    assert look(editor, "** x").foreground().color().name() == THEME.page.muted
    at = editor.document().findBlockByNumber(2)
    number = at.layout().formats()[-1]
    assert (number.start, number.length) == (5, 1)


def test_two_brackets_offer_places(qtbot, editor):
    """What is chosen becomes a link."""
    qtbot.keyClicks(editor, "see [[wa")
    assert editor._names.stringList() == ["Wang Yi"]
    editor.completer.activated.emit("Wang Yi")
    assert editor.toPlainText() == "see [Wang Yi](postil:mark/1)"
    qtbot.keyClicks(editor, " [[zzz")
    assert editor._names.stringList() == []


def test_an_address_over_words_becomes_their_link(editor):
    """Anything else is pasted as it is, as plain text."""
    editor.setPlainText("see this")
    cursor = editor.textCursor()
    cursor.setPosition(4)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    data = QMimeData()
    data.setText("https://example.org/a")
    editor.insertFromMimeData(data)
    assert editor.toPlainText() == "see [this](https://example.org/a)"
    editor.insertFromMimeData(data)
    assert editor.toPlainText().endswith("https://example.org/a")


def test_keys_put_stars_around_words(qtbot, editor):
    """Or between them, ready to type."""
    qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, "x")
    assert editor.toPlainText() == "**x**"


def test_templates_of_the_readers_stand_beside_the_shipped_ones(qapp, tmp_path):
    """Whatever cannot be read is left out."""
    (tmp_path / "Mine.md").write_text("- [ ] ask", encoding="utf-8")
    (tmp_path / "Broken.md").write_bytes(b"\xff\xfe\xff")
    found = list(templates(tmp_path))
    assert [name for name, _ in found] == ["Who, what, when", "To verify", "Claim and evidence", "Mine"]
    assert list(templates(tmp_path / "nowhere")) == found[:3]
