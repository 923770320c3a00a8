"""Words are copied with where they are from, when they are the article's own."""

from PySide6.QtGui import QGuiApplication

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
