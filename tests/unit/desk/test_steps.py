"""Steps tell what they were done to: the words of a mark, the title of an article, two actors."""

from collections.abc import Callable

import pytest

from postil.desk import Desk
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Form, Kind
from postil.model.category import Category, Term
from postil.model.changes import Changes
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span
from postil.model.step import Step

MOSCOW, WANG = Span(0, 6), Span(23, 30)


@pytest.fixture
def marked(desk: Desk, article: str) -> tuple[str, str, str]:
    """An article with two highlights; ids of all three."""
    one, _ = desk.highlight(article, MOSCOW, "yellow")
    two, _ = desk.highlight(article, WANG, "yellow")
    return article, one, two


Do = Callable[[Desk, str, str, str], object]

DONE: list[tuple[Do, Step]] = [
    (lambda d, a, _o, _t: d.highlight(a, Span(7, 12), "red"), Step("Highlight", ("sells",), 1)),
    (lambda d, _a, o, _t: d.recolour(o, colour="red"), Step("Recolour", ("Moscow",), 1)),
    (lambda d, _a, o, t: d.recolour(o, t, colour="red"), Step("Recolour", ("Moscow",), 2)),
    (lambda d, _a, o, _t: d.restyle(o, form=Form.STRIKE), Step("Change look", ("Moscow",), 1)),
    (lambda d, _a, o, _t: d.resize(o, Span(0, 12)), Step("Resize highlight", ("Moscow",), 1)),
    (lambda d, _a, _o, t: d.split(t, 27), Step("Split highlight", ("Wang Yi",), 2)),
    (lambda d, _a, o, t: d.join(o, t), Step("Join highlights", ("Moscow",), 2)),
    (lambda d, _a, o, _t: d.remove(o), Step("Delete highlight", ("Moscow",), 1)),
    (lambda d, _a, o, t: d.remove(o, t), Step("Delete highlights", ("Moscow",), 2)),
    (lambda d, a, o, _t: d.tag(a, o, ("arms", "Asia")), Step("Tag", ("Moscow",), 1)),
    (lambda d, _a, o, t: d.tag_all((o, t), ("arms", "Asia")), Step("Tag", ("Moscow",), 2)),
    (lambda d, a, _o, _t: d.tag(a, None, ("arms",)), Step("Tag", (), 0)),
    (lambda d, _a, o, t: d.link(o, t), Step("Link marks", ("Moscow", "Wang Yi"), 1)),
    (lambda d, _a, _o, _t: d.mean("red", "to check"), Step("Name colour", ("to check",), 1)),
    (lambda d, a, o, _t: d.write_note(a, o, "Why?"), Step("Write note", ("Moscow",), 1)),
    (lambda d, a, _o, _t: d.write_note(a, None, "Why?"), Step("Write note", (), 0)),
    (
        lambda d, _a, _o, _t: d.categories.save(Category("Trust", terms=(Term("trust"),))),
        Step("New category", ("Trust",), 1),
    ),
    (
        lambda d, _a, _o, _t: d.lessons.teach(
            Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Moscow")
        ),
        Step("Reject mark", ("Moscow",), 1),
    ),
    (lambda d, a, _o, _t: d.shelf.star((a,)), Step("Star", ("Moscow sells missiles",), 1)),
    (
        lambda d, a, _o, _t: d.shelf.describe(a, site="Reuters"),
        Step("Edit details", ("Moscow sells missiles",), 1),
    ),
    (lambda d, a, _o, _t: d.shelf.make_collection("Arms", "", (a,)), Step("New collection", ("Arms",), 1)),
]


@pytest.mark.parametrize(("do", "told"), DONE, ids=lambda one: one.name if isinstance(one, Step) else "")
def test_a_step_tells_what_it_was_done_to(
    desk: Desk, marked: tuple[str, str, str], do: Do, told: Step
) -> None:
    """And to how many; the same when it can be done again."""
    do(desk, *marked)
    assert desk.undo_step == told
    desk.undo()
    assert desk.redo_step == told


def test_a_highlight_that_goes_with_all_that_hangs_on_it_is_what_the_step_is_about(
    desk: Desk, marked: tuple[str, str, str]
) -> None:
    """Not its note, its tags or its links."""
    article, one, two = marked
    desk.write_note(article, one, "Why?")
    desk.tag(article, one, ("arms",))
    desk.link(one, two)
    desk.remove(one)
    assert desk.undo_step == Step("Delete highlight", ("Moscow",), 1)


def test_a_merge_names_both_actors(desk: Desk, article: str) -> None:
    """By their names, not their keys."""
    moscow, wang = Entity("russia", "Russia", EntityType.STATE), Entity("wang", "Wang Yi", EntityType.PERSON)
    marks = (Annotation(MOSCOW, Kind.ACTOR, entity="russia"), Annotation(WANG, Kind.ACTOR, entity="wang"))
    desk.save_analysis(article, Analysis(marks, (moscow, wang)))
    desk.lessons.teach(Lesson(Says.SAME, Scope.EVERYWHERE, entity="wang", to_entity="russia"))
    assert desk.undo_step == Step("Merge of two actors", ("Wang Yi", "Russia"), 1)


def test_a_renamed_tag_is_called_by_its_old_name(desk: Desk, marked: tuple[str, str, str]) -> None:
    """On however many marks it was."""
    article, one, _two = marked
    desk.tag(article, one, ("arms",))
    desk.rename_tag("arms", "weapons")
    assert desk.undo_step.of == ("arms",)


def test_long_words_are_shortened(desk: Desk, shelve: Callable[..., str]) -> None:
    """To a line of a menu, between words, without quotation marks around them."""
    article = shelve("T\n\n“" + "word " * 30 + "”", "T")
    desk.highlight(article, Span(3, 140), "yellow")
    assert desk.undo_step.of == ("word word word word word word word…",)


def test_nothing_to_take_back_is_no_step(desk: Desk) -> None:
    """An empty one."""
    assert not desk.undo_step
    assert desk.undo() == Changes()


def test_undo_tells_where_it_changed_something(desk: Desk, marked: tuple[str, str, str]) -> None:
    """The place of the mark, be it there or gone; what hangs on a mark is where that is."""
    article, one, two = marked
    desk.write_note(article, two, "Why?")
    desk.remove(one)
    assert desk.undo().place == (article, MOSCOW)
    assert desk.redo().place == (article, MOSCOW)
    desk.undo()
    assert desk.undo().place == (article, WANG)
    desk.write_note(article, None, "All of it.")
    assert desk.undo().place is None
    desk.link(one, two)
    assert desk.undo().place is None
    desk.updates.set_loose(one)
    assert desk.undo().place == (article, MOSCOW)
    assert desk.redo().place is None
