"""Words are copied with where they are from, when they are the article's own."""

from PySide6.QtGui import QGuiApplication

from postil.exporters.clippings import FORMS
from postil.model.annotation import Kind
from postil.model.span import Span


def clipboard():
    """What is on it, plain and as a page."""
    mime = QGuiApplication.clipboard().mimeData()
    return mime.text(), mime.html()


def test_selected_words_are_copied_with_their_citation(window):
    """Plain, and with italics; each style has its action."""
    text = window.reading.page.article.text
    start = text.index("Moscow")
    window.view.select(Span(start, start + 6))
    for style, sign in (("apa", "(n.d.)"), ("mla", "“"), ("chicago", "“")):
        window.actions_[f"cite-{style}"].trigger()
        plain, page = clipboard()
        assert plain.startswith("“Moscow”")
        assert sign in plain
        assert page.startswith("<p>“Moscow”")
    assert "those of the article" in window.area.messages.sentence


def test_the_quote_that_the_reader_is_at_is_copied(window):
    """Where nothing is selected."""
    mark = next(one for one in window.reading.page.analysis.annotations if one.kind is Kind.QUOTE)
    window.walker._set_current(mark)
    window.actions_["cite-apa"].trigger()
    assert clipboard()[0].startswith(mark.span.of(window.reading.page.article.text))


def test_without_words_the_reader_is_told(window):
    """And the clipboard stays."""
    QGuiApplication.clipboard().setText("before")
    window.actions_["cite-mla"].trigger()
    assert clipboard()[0] == "before"
    assert "Select the words" in window.area.messages.sentence


def test_the_settings_say_in_which_style(window):
    """One key for all who always cite alike."""
    text = window.reading.page.article.text
    start = text.index("Moscow")
    window.view.select(Span(start, start + 6))
    window.preferences.set_citation("mla")
    window.actions_["cite"].trigger()
    in_mla = clipboard()
    window.actions_["cite-mla"].trigger()
    assert clipboard() == in_mla
    window.preferences.set_citation("apa")
    window.actions_["cite"].trigger()
    assert clipboard() != in_mla


def test_a_selection_is_copied_in_the_form_that_is_wanted(window):
    """With what the reader wrote on it; each form has its action."""
    text = window.reading.page.article.text
    start = text.index("Moscow")
    window.view.select(Span(start, start + 20))
    mark, _ = window._desk.highlight(window.reading.id, Span(start, start + 6), "green")
    window._desk.write_note(window.reading.id, mark, "to whom?")
    for form in FORMS:
        QGuiApplication.clipboard().setText("before")
        window.actions_[f"copy-as-{form}"].trigger()
        assert "Moscow" in clipboard()[0]
        assert "to whom?" in clipboard()[0]
    window.actions_["copy-as-rich"].trigger()
    assert "background-color" in clipboard()[1]
    assert bytes(QGuiApplication.clipboard().mimeData().data("text/rtf").data()).startswith(b"{\\rtf1")


def test_without_a_selection_the_mark_is_copied_or_nothing(window):
    """And the reader is told."""
    QGuiApplication.clipboard().setText("before")
    window.actions_["copy-as-markdown"].trigger()
    assert clipboard()[0] == "before"
    assert "Select the words" in window.area.messages.sentence
    mark = next(one for one in window.reading.page.analysis.annotations if one.kind is Kind.QUOTE)
    window.walker._set_current(mark)
    window.actions_["copy-as-markdown"].trigger()
    assert mark.span.of(window.reading.page.article.text).strip("“”")[:10] in clipboard()[0]
