"""The reader's own categories through the desk."""

import json

import pytest

from postil.desk import Desk
from postil.errors import UserError
from postil.model.annotation import Kind
from postil.model.category import Category, Term
from postil.model.lesson import Lesson, Says, Scope

SALES = Category("Sales", terms=(Term("sell"),))


def _marked(desk: Desk, article: str) -> list[tuple[str, str]]:
    page = desk.page(article)
    marks = [mark for mark in page.analysis.annotations if mark.kind is Kind.CATEGORY]
    return [(mark.span.of(page.article.text), mark.label) for mark in marks]


def test_a_category_marks_every_article_until_it_is_undone(desk: Desk, article: str) -> None:
    """And again after redo, with the same ids."""
    made, changes = desk.categories.save(SALES)
    assert (changes.taught, changes.step) == (True, "New category")
    assert _marked(desk, article) == [("sells", made)]
    assert desk.undo().taught
    assert _marked(desk, article) == []
    desk.redo()
    assert _marked(desk, article) == [("sells", made)]


def test_a_note_on_a_mark_keeps_it(desk: Desk, article: str) -> None:
    """Though the category goes; it does not come back twice."""
    made, _ = desk.categories.save(SALES)
    (mark,) = desk.page(article).analysis.annotations
    desk.write_note(article, mark.id, "how many?")
    desk.categories.remove(made)
    page = desk.page(article)
    assert [kept.id for kept in page.analysis.annotations] == [mark.id]
    assert page.notes[mark.id].body == "how many?"
    desk.undo()
    assert [kept.id for kept in desk.page(article).analysis.annotations] == [mark.id]


def test_a_changed_category_marks_otherwise(desk: Desk, article: str) -> None:
    """At once."""
    made, _ = desk.categories.save(SALES)
    desk.categories.save(Category("Sales", terms=(Term("missile"),), id=made))
    assert [words for words, _ in _marked(desk, article)] == ["missiles"]


def test_two_categories_never_have_one_name(desk: Desk) -> None:
    """Nor none; then nothing is saved."""
    desk.categories.save(SALES)
    for name in (" sales ", "  "):
        with pytest.raises(UserError):
            desk.categories.save(Category(name))
    assert [one.name for one in desk.categories.all()] == ["Sales"]


def test_categories_are_put_in_order(desk: Desk) -> None:
    """The reader's."""
    ids = [desk.categories.save(Category(name))[0] for name in "abc"]
    desk.categories.put_in_order(ids[::-1])
    assert [one.name for one in desk.categories.all()] == ["c", "b", "a"]
    desk.undo()
    assert [one.name for one in desk.categories.all()] == ["a", "b", "c"]


def test_categories_travel_in_one_file(desk: Desk, article: str) -> None:
    """One of the same name is replaced; what is no such file changes nothing."""
    desk.categories.save(SALES)
    desk.categories.save(Category("Energy", terms=(Term("oil"),)))
    file = desk.categories.export()
    assert desk.categories.bring_in(file)[0] == 0
    desk.categories.save(Category("Sales", terms=(Term("buy"),), id=desk.categories.all()[0].id))
    desk.categories.remove(desk.categories.all()[1].id)
    assert desk.categories.bring_in(file)[0] == 2
    assert [words for words, _ in _marked(desk, article)] == ["sells"]
    bad = json.loads(file)
    bad["categories"][0]["terms"][0]["text"] = ""
    for text in ("{}", "[]", "x", json.dumps(bad)):
        with pytest.raises(UserError):
            desk.categories.bring_in(text)
    assert len(desk.categories.all()) == 2


def test_a_category_is_tried_without_being_saved(desk: Desk) -> None:
    """On any text."""
    assert len(desk.categories.tried("It sells and sold.", SALES)) == 2
    assert desk.categories.all() == ()


def test_a_mark_of_a_category_can_be_rejected(desk: Desk, article: str) -> None:
    """In one place, as a mark of the engine's can."""
    desk.categories.save(Category("Trade", terms=(Term("sell"), Term("missile"))))
    mark = desk.page(article).analysis.annotations[0]
    desk.lessons.teach(Lesson(Says.NOT, Scope.HERE, "", article, Kind.CATEGORY, mark.span, "sells"))
    assert [words for words, _ in _marked(desk, article)] == ["missiles"]
    desk.undo()
    assert [words for words, _ in _marked(desk, article)] == ["sells", "missiles"]
