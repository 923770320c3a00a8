"""Tags, links and names of colours through the desk."""

from collections.abc import Callable

import pytest

from postil.desk import Desk
from postil.errors import BugError, UserError
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.changes import Changes
from postil.model.span import Span


def test_marks_of_the_engine_take_tags_that_survive_it(desk: Desk, article: str) -> None:
    """An analysis that no longer finds the mark leaves it where the tag is."""
    desk.save_analysis(article, Analysis((Annotation(Span(0, 6), Kind.ACTOR),)))
    (mark,) = desk.page(article).analysis.annotations
    assert desk.tag(article, mark.id, ("arms ", "#Asia", "ARMS")).step == "Tag"
    desk.save_analysis(article, Analysis(()))
    page = desk.page(article)
    assert [kept.id for kept in page.analysis.annotations] == [mark.id]
    assert page.tags == {mark.id: ("arms", "Asia")}
    desk.undo()
    assert desk.page(article).tags == {}


def test_an_article_takes_tags(desk: Desk, article: str) -> None:
    """Beside those of its marks; the same again is no step."""
    desk.tag(article, None, ("to read",))
    assert desk.tag(article, None, ("to read",)) == Changes()
    assert desk.margin(article).tags == {None: ("to read",)}


def test_several_marks_are_tagged_in_one_step(desk: Desk, article: str) -> None:
    """And undone in one."""
    ids = tuple(desk.highlight(article, Span(n, n + 3), "blue")[0] for n in range(3))
    desk.tag(article, ids[0], ("old",))
    desk.tag_all(ids, ("new",), ("OLD",))
    assert desk.page(article).tags == dict.fromkeys(ids, ("new",))
    assert desk.tags() == [("new", 3)]
    desk.undo()
    assert desk.page(article).tags == {ids[0]: ("old",)}


def test_a_tag_is_renamed_in_the_whole_library(desk: Desk, shelve: Callable[..., str]) -> None:
    """Two that get the same name become one."""
    one, two = shelve(), shelve("Another text.", "Another")
    desk.tag(one, None, ("a", "b"))
    desk.tag(two, None, ("A",))
    changes = desk.rename_tag("a", "B")
    assert changes.notes == {one, two}
    assert (desk.page(one).tags, desk.page(two).tags) == ({None: ("b",)}, {None: ("B",)})
    desk.undo()
    assert (desk.page(one).tags, desk.page(two).tags) == ({None: ("a", "b")}, {None: ("A",)})
    with pytest.raises(UserError):
        desk.rename_tag("a", " # ")


def test_marks_are_linked_across_articles(desk: Desk, shelve: Callable[..., str]) -> None:
    """Each end leads to the other; twice is once, either way round; a removed mark unties itself until undo."""
    one, two = shelve(), shelve("Another text.", "Another")
    (first, _), (second, _) = (
        desk.highlight(one, Span(0, 6), "blue"),
        desk.highlight(two, Span(0, 7), "green"),
    )
    made, changes = desk.link(first, second)
    assert changes.notes == {one, two}
    assert desk.link(second, first)[0] == made
    (link,) = desk.page(two).links
    assert desk.page(one).links == (link,)
    there = link.other(second)
    assert (there.article, there.annotation, there.title, there.words) == (
        one,
        first,
        "Moscow sells missiles",
        "Moscow",
    )
    assert desk.remove(second).notes == {one, two}
    assert desk.page(one).links == ()
    desk.undo()
    assert desk.page(one).links == (link,)
    desk.unlink(made)
    assert desk.page(one).links == ()
    with pytest.raises(UserError):
        desk.link(first, first)


def test_colours_have_names(desk: Desk) -> None:
    """Of the reader's own, to be taken back."""
    assert desk.mean("green", " to  check ").colours
    assert desk.mean("green", "to check") == Changes()
    assert desk.colour_meanings() == {"green": "to check"}
    assert desk.undo().colours
    assert desk.colour_meanings() == {}
    with pytest.raises(BugError):
        desk.mean("pink", "x")
