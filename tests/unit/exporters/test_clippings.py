"""Stretches of an article for the clipboard."""

from html.parser import HTMLParser

import pytest

from crowded import crowded
from made_up import TEXT, made_up, span
from postil.exporters.clippings import FORMS, clipping
from postil.exporters.excerpt import alone, part
from postil.model.span import Span

#: From inside the first quote, over the note, into the second highlight.
PLACE = Span(span("S-400").start, span("did not").end)
WORDS = "S-400 systems from Russia,” the minister 🙂 said. [He] did not"


class Words(HTMLParser):
    """What a page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def handle_data(self, data: str) -> None:
        """Gathers."""
        self.words += data


def test_words_come_with_their_notes_and_nothing_else() -> None:
    """No head, no title, no note on what lies outside."""
    for form in FORMS:
        text = clipping(made_up(), PLACE, form, "highlight,quote").text
        assert "Which ones?" in text
        assert "About the" not in text
        assert "By Jane Doe" not in text
        assert "before" not in text
        assert ("looks" in text) == (form == "obsidian")


def test_each_form_is_written_as_it_is_read() -> None:
    """Marks as the form has them."""
    forms = {form: clipping(made_up(), PLACE, form, "highlight,system") for form in FORMS}
    assert forms["text"].text.startswith(WORDS.replace("the minister", "the[1] minister"))
    assert "<mark>from Russia,” the</mark>[^1] minister" in forms["markdown"].text
    assert "[^1]: Which ones?" in forms["markdown"].text
    assert forms["obsidian"].text.startswith("> [!quote] Moscow \\*looks\\*")
    assert "> [Open in Postil](postil:article/a1)" in forms["obsidian"].text
    assert "\t- TODO check" in forms["logseq"].text
    assert forms["latex"].text.startswith("% In the preamble")
    assert forms["html"].text.startswith("<p>")
    assert (forms["html"].html, forms["markdown"].html) == ("", "")


def test_formatted_text_is_for_every_kind_of_program() -> None:
    """As a page with looks at each mark, for word processors, and plain."""
    rich = clipping(made_up(), PLACE, "rich", "highlight,system")
    assert "<style" not in rich.html
    assert rich.html.count("background-color") >= 3
    shown = Words()
    shown.feed(rich.html)
    assert shown.words.startswith(WORDS.replace("the minister", "the[1] minister"))
    assert rich.rtf.startswith("{\\rtf1")
    assert rich.text == clipping(made_up(), PLACE, "text", "").text


@pytest.mark.parametrize("form", FORMS)
def test_any_stretch_can_be_copied(form: str) -> None:
    """Of an article with everything that programs trip over, and down to one character."""
    work = crowded()
    for start in range(0, len(work.article.text) - 1, 7):
        for end in (start + 1, start + 40, len(work.article.text)):
            place = Span(start, end).stripped(work.article.text)
            assert clipping(work, place, form, "all").text


def test_a_part_keeps_who_speaks_outside_of_it() -> None:
    """Names stay where their words are."""
    quote = next(mark for mark in made_up().quotes if mark.speaker)
    inner = part(made_up(), quote.span)
    assert [inner.speaker(mark) for mark in inner.quotes] == ["the minister"]
    assert {mark.span for mark in inner.quotes} == {quote.span}
    assert inner.article.text == TEXT


def test_a_mark_alone_has_what_is_written_on_it() -> None:
    """And no other mark, note or tag."""
    work = crowded()
    noted = next(mark for mark in work.analysis.annotations if mark.id in work.notes)
    mine = work.highlights[1]
    found = alone(work, {noted.id, mine.id})
    assert set(found) == {noted.id, mine.id}
    assert found[noted.id].marks == [noted]
    assert found[noted.id].note_on(noted) == "+peace"
    assert found[mine.id].marks == [mine]
    assert (found[mine.id].note, set(found[mine.id].notes)) == ("", {mine.id})
