"""Highlights and notes through the desk, with undo and redo."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from postil.desk import Desk
from postil.errors import BugError, UserError
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Form, Kind, Origin
from postil.model.changes import Changes
from postil.model.span import Span
from postil.paths import Folders


def test_a_highlight_is_on_the_page_of_another_desk(desk: Desk, article: str) -> None:
    """What one desk marks, another one on the same folder sees at once, as it was made."""
    made, changes = desk.highlight(article, Span(0, 6), "green")
    other = desk.clone()
    (mark,) = other.page(article).highlights
    other.close()
    assert changes == Changes(marks=frozenset({article}), step="Highlight")
    assert (mark.id, mark.span, mark.colour) == (made, Span(0, 6), "green")
    assert (mark.kind, mark.origin, mark.producer) == (Kind.HIGHLIGHT, Origin.READER, "reader")
    assert mark.created.endswith("Z")


def test_a_text_that_is_known_is_not_read_again(desk: Desk, article: str) -> None:
    """Reading megabytes for sixty-four letters around a highlight would be felt; what is saved is the same."""
    text, asked = desk.page(article).article.text, []
    desk._store._db.set_trace_callback(asked.append)
    known, _ = desk.highlight(article, Span(0, 6), "green", text=text)
    assert not any("FROM texts" in one for one in asked)
    other, _ = desk.highlight(article, Span(0, 6), "blue")
    assert any("FROM texts" in one for one in asked)
    one, two = (
        desk._store._db.execute(
            "SELECT exact, prefix, suffix FROM annotations WHERE id = ?", (id_,)
        ).fetchone()
        for id_ in (known, other)
    )
    assert one == two == ("Moscow", "", text[6:38])


def test_highlights_come_in_text_order(desk: Desk, article: str) -> None:
    """Longer ones first where they begin together."""
    for span in (Span(10, 12), Span(0, 3), Span(0, 9)):
        desk.highlight(article, span, "yellow")
    assert [mark.span for mark in desk.page(article).highlights] == [Span(0, 9), Span(0, 3), Span(10, 12)]


def test_the_margin_is_the_readers_part_of_the_page(desk: Desk, article: str) -> None:
    """The same marks and notes, in the same order, without the engine's."""
    desk.save_analysis(article, Analysis((Annotation(Span(0, 6), Kind.ACTOR),)))
    for span in (Span(10, 12), Span(0, 3), Span(0, 9)):
        made, _ = desk.highlight(article, span, "yellow")
        desk.write_note(article, made, str(span))
    desk.write_note(article, None, "all of it")
    page, margin = desk.page(article), desk.margin(article)
    assert (margin.highlights, margin.notes) == (page.highlights, page.notes)
    assert list(margin.notes) == [None, *(mark.id for mark in margin.highlights)]


def test_the_same_highlight_twice_is_one(desk: Desk, article: str) -> None:
    """Pressing the key again changes nothing; another colour is another highlight."""
    first, _ = desk.highlight(article, Span(0, 6), "green")
    assert desk.highlight(article, Span(0, 6), "green") == (first, Changes())
    second, _ = desk.highlight(article, Span(0, 6), "blue")
    assert second != first
    assert len(desk.page(article).highlights) == 2


@pytest.mark.parametrize(
    ("span", "colour"), [(Span(0, 6), "pink"), (Span(3, 3), "blue"), (Span(0, 999), "blue")]
)
def test_an_impossible_highlight_is_a_bug(desk: Desk, article: str, span: Span, colour: str) -> None:
    """Unknown colours, no characters, and places outside the text are refused and leave nothing behind."""
    with pytest.raises(BugError):
        desk.highlight(article, span, colour)
    assert desk.page(article).highlights == ()
    assert desk.undo_step.name == ""


def test_recolouring_keeps_the_mark(desk: Desk, article: str) -> None:
    """The id stays; the same colour again is no step."""
    made, _ = desk.highlight(article, Span(0, 6), "green")
    assert desk.recolour(made, colour="blue").step == "Recolour"
    assert desk.recolour(made, colour="blue") == Changes()
    assert [(mark.id, mark.colour) for mark in desk.page(article).highlights] == [(made, "blue")]


@pytest.mark.usefixtures("ticking")
def test_a_highlight_goes_with_its_note_and_comes_back_with_it(desk: Desk, article: str) -> None:
    """One step takes both, undo brings both back with their ids, redo takes them again."""
    made, _ = desk.highlight(article, Span(0, 6), "green")
    desk.write_note(article, made, "why?")
    before = desk.page(article)
    changes = desk.remove(made)
    assert (changes.marks, changes.notes) == (frozenset({article}), frozenset({article}))
    assert (desk.page(article).highlights, desk.page(article).notes) == ((), {})
    assert desk.undo() == replace(changes, place=(article, Span(0, 6)))
    assert desk.page(article) == before
    desk.redo()
    assert (desk.page(article).highlights, desk.page(article).notes) == ((), {})


def test_notes_are_kept_as_typed(desk: Desk, article: str) -> None:
    """White space, emoji and markup of a note and of the article's note are exactly what was typed."""
    made, _ = desk.highlight(article, Span(0, 6), "green")
    body, whole = "  # Über 😀\n\n- [ ] *x*\t\n", "\x00 odd"
    desk.write_note(article, made, body)
    desk.write_note(article, None, whole)
    notes = desk.page(article).notes
    assert {key: note.body for key, note in notes.items()} == {made: body, None: whole}
    assert list(notes) == [None, made]


def test_half_an_emoji_does_not_cost_the_note(desk: Desk, article: str) -> None:
    """A lone surrogate, which a text field can give while an emoji is deleted, is kept as the replacement character."""
    desk.write_note(article, None, "a\ud83db")
    assert desk.page(article).notes[None].body == "a\ufffdb"


def test_an_empty_note_is_removed(desk: Desk, article: str) -> None:
    """Writing nothing removes the note; writing nothing where there is none is no step."""
    assert desk.write_note(article, None, "") == Changes()
    desk.write_note(article, None, "x")
    assert desk.write_note(article, None, "").step == "Delete note"
    assert desk.page(article).notes == {}


def test_a_note_on_a_mark_of_another_article_is_refused(
    desk: Desk, article: str, shelve: Callable[..., str]
) -> None:
    """A mix-up of ids never hangs a note where nobody would find it."""
    made, _ = desk.highlight(article, Span(0, 6), "green")
    with pytest.raises(BugError):
        desk.write_note(shelve("Another text"), made, "lost")


def test_ids_that_are_gone_get_a_sentence(desk: Desk, article: str) -> None:
    """Another window may have removed a mark or article: that is no crash."""
    for call in (
        lambda: desk.recolour("0" * 32, colour="blue"),
        lambda: desk.remove("0" * 32),
        lambda: desk.highlight("0" * 32, Span(0, 1), "blue"),
        lambda: desk.write_note("0" * 32, None, "x"),
        lambda: desk.page("0" * 32),
        lambda: desk.leave("0" * 32, 0),
    ):
        with pytest.raises(UserError, match="not in the library any more"):
            call()


def test_typing_is_one_step_until_the_reader_pauses(desk: Desk, article: str, ticking: list[int]) -> None:
    """Writes within seconds of each other are undone together; after a pause a new step begins."""
    for second, body in ((0, "a"), (2, "ab"), (5, "abc"), (60, "abcd")):
        ticking[0] = second
        desk.write_note(article, None, body)
    desk.undo()
    assert desk.page(article).notes[None].body == "abc"
    assert desk.undo_step.name == "Write note"
    desk.undo()
    assert desk.page(article).notes == {}
    assert desk.undo_step.name == ""
    desk.redo()
    desk.redo()
    assert desk.page(article).notes[None].body == "abcd"


def test_typing_without_a_pause_is_cut_into_steps(desk: Desk, article: str, ticking: list[int]) -> None:
    """Minutes of writing are not lost by one undo."""
    for second in range(0, 100, 3):
        ticking[0] = second
        desk.write_note(article, None, "word " * (second + 1))
    desk.undo()
    assert len(desk.page(article).notes[None].body) > 5 * 60


def test_typing_in_two_notes_is_two_steps(desk: Desk, article: str, ticking: list[int]) -> None:
    """Steps of different notes never join."""
    made, _ = desk.highlight(article, Span(0, 6), "green")
    desk.write_note(article, None, "a")
    desk.write_note(article, made, "b")
    desk.undo()
    assert [note.body for note in desk.page(article).notes.values()] == ["a"]


def test_typing_after_undo_is_a_step_of_its_own(desk: Desk, article: str, ticking: list[int]) -> None:
    """What is typed right after undo or redo does not join the step that was there."""
    desk.write_note(article, None, "a")
    ticking[0] = 30
    desk.write_note(article, None, "ab")
    desk.undo()
    desk.write_note(article, None, "ax")
    desk.undo()
    assert desk.page(article).notes[None].body == "a"
    desk.redo()
    desk.write_note(article, None, "axy")
    desk.undo()
    assert desk.page(article).notes[None].body == "ax"


def test_what_is_typed_and_taken_away_at_once_can_be_had_back(
    desk: Desk, article: str, ticking: list[int]
) -> None:
    """Deleting is a step of its own, and so is what is pasted or typed after it."""
    for body in ("one", "one two", "", "x", "x and a pasted text"):
        desk.write_note(article, None, body)
    for body in ("x", "", "one two", "one"):
        desk.undo()
        note = desk.page(article).notes.get(None)
        assert (note.body if note else "") == body


def test_steps_are_named_and_a_new_one_ends_redo(desk: Desk, article: str) -> None:
    """The Edit menu names the next undo and redo."""
    made, _ = desk.highlight(article, Span(0, 6), "green")
    desk.recolour(made, colour="blue")
    assert (desk.undo_step.name, desk.redo_step.name) == ("Recolour", "")
    desk.undo()
    assert (desk.undo_step.name, desk.redo_step.name) == ("Highlight", "Recolour")
    desk.write_note(article, made, "x")
    assert (desk.undo_step.name, desk.redo_step.name) == ("Write note", "")
    assert desk.redo() == Changes()


def test_undo_survives_a_restart(desk: Desk, article: str, folders: Folders) -> None:
    """The history lies in the library."""
    desk.highlight(article, Span(0, 6), "green")
    desk.close()
    later = Desk(folders)
    assert later.undo_step.name == "Highlight"
    later.undo()
    assert later.page(article).highlights == ()
    assert later.undo() == Changes()
    later.close()


def test_a_highlight_is_resized_with_all_that_hangs_on_it(desk: Desk, article: str) -> None:
    """Its words are those it covers now; undo shrinks it again."""
    made, _ = desk.highlight(article, Span(0, 6), "green")
    desk.write_note(article, made, "who?")
    assert desk.resize(made, Span(0, 12)).step == "Resize highlight"
    assert desk.resize(made, Span(0, 12)) == Changes()
    page = desk.page(article)
    assert [(mark.id, mark.span) for mark in page.highlights] == [(made, Span(0, 12))]
    assert page.notes[made].body == "who?"
    with pytest.raises(BugError):
        desk.resize(made, Span(0, 9999))
    desk.undo()
    assert desk.page(article).highlights[0].span == Span(0, 6)


def test_a_highlight_is_split_between_words_and_joined_again(desk: Desk, article: str) -> None:
    """White space at the cut goes; joining gathers notes, tags and links."""
    made, _ = desk.highlight(article, Span(0, 12), "green")
    second, changes = desk.split(made, 7)
    assert changes.step == "Split highlight"
    assert [(m.id, m.span, m.colour) for m in desk.page(article).highlights] == [
        (made, Span(0, 6), "green"),
        (second, Span(7, 12), "green"),
    ]
    other, _ = desk.highlight(article, Span(13, 21), "blue")
    desk.write_note(article, made, "a")
    desk.write_note(article, second, "b")
    desk.tag(article, second, ("x",))
    link, _ = desk.link(second, other)
    assert desk.join(second, made).step == "Join highlights"
    page = desk.page(article)
    assert [(m.id, m.span) for m in page.highlights] == [(made, Span(0, 12)), (other, Span(13, 21))]
    assert (page.notes[made].body, page.tags[made]) == ("a\n\nb", ("x",))
    assert page.links[0].other(other).annotation == made
    desk.undo()
    page = desk.page(article)
    assert [m.id for m in page.highlights] == [made, second, other]
    assert (page.notes[second].body, page.links[0].id) == ("b", link)


@pytest.mark.parametrize("at", [0, 6, 7, 12, 99])
def test_a_highlight_is_not_split_where_nothing_would_be_left(desk: Desk, article: str, at: int) -> None:
    """At its ends, outside it, or so that one part is empty."""
    made, _ = desk.highlight(article, Span(6, 12), "green")
    with pytest.raises(UserError):
        desk.split(made, at)
    assert len(desk.page(article).highlights) == 1


def test_joining_needs_two_highlights_of_one_article(desk: Desk, shelve: Callable[..., str]) -> None:
    """Else nothing is changed."""
    one, two = shelve(), shelve("Another text.", "Another")
    (first, _), (second, _) = desk.highlight(one, Span(0, 6), "blue"), desk.highlight(two, Span(0, 7), "blue")
    for ids in ((first,), (first, first), (first, second)):
        with pytest.raises(UserError):
            desk.join(*ids)
    assert desk.undo_step.name == "Highlight"


def test_highlights_are_restyled_together(desk: Desk, article: str) -> None:
    """A line instead of a fill; several at once are one step; the same stretch in two forms is two highlights."""
    ids = [desk.highlight(article, Span(n, n + 3), "blue")[0] for n in (0, 8)]
    assert desk.restyle(*ids, form=Form.STRIKE).step == "Change look"
    assert {(m.form, m.colour) for m in desk.page(article).highlights} == {(Form.STRIKE, "blue")}
    again, _ = desk.highlight(article, Span(0, 3), "blue")
    assert again not in ids
    desk.recolour(*ids, colour="green")
    desk.undo()
    desk.undo()
    desk.undo()
    assert {(m.form, m.colour) for m in desk.page(article).highlights} == {(Form.FILL, "blue")}


def test_earlier_versions_of_a_note_are_kept(desk: Desk, article: str, ticking: list[int]) -> None:
    """One for each time that it rested; those typed in one go are one."""
    for second, body in ((0, "a"), (1, "ab"), (100, "abc"), (101, "abcd"), (200, "")):
        ticking[0] = second
        desk.write_note(article, None, body)
    assert [body for body, _ in desk.note_versions(article, None)] == ["abcd", "ab"]


def test_each_edit_leaves_the_note_as_it_was_before_it(desk: Desk, article: str, ticking: list[int]) -> None:
    """However soon one follows the other; the same again is no version, and a hundred are enough."""
    for begins, body in (
        (True, "a"),
        (False, "ab"),
        (True, "abc"),
        (False, "abcd"),
        (True, "x"),
        (True, "x"),
    ):
        ticking[0] += 1
        desk.write_note(article, None, body, begins=begins)
    assert [body for body, _ in desk.note_versions(article, None)] == ["abcd", "ab"]
    for number in range(150):
        desk.write_note(article, None, str(number), begins=True)
    assert len(desk.note_versions(article, None)) == 100


def test_typing_is_undone_word_by_word(desk: Desk, article: str, ticking: list[int]) -> None:
    """Letters of a word are one step, the next word is another."""
    for body in ("o", "on", "one", "one ", "one t", "one tw", "one two"):
        desk.write_note(article, None, body)
    desk.undo()
    assert desk.page(article).notes[None].body == "one "
    desk.undo()
    assert desk.page(article).notes == {}
