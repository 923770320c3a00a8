"""What the reader teaches, in the library."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from postil.desk import Desk
from postil.errors import UserError
from postil.library import annotations
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span

RUSSIA = Entity("state:RU", "Russia", EntityType.STATE)
MOSCOW = Annotation(Span(0, 6), Kind.ACTOR, label="state", entity="state:RU")
NOT_EVERYWHERE = Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Moscow")


@pytest.fixture
def read(desk: Desk, shelve: Callable[..., str]) -> Callable[..., str]:
    """Puts an analysed article into the library; gives its id."""

    def put(text: str = "Moscow sells missiles\n") -> str:
        article = shelve(text)
        desk.save_analysis(article, Analysis((MOSCOW,), (RUSSIA,)))
        return article

    return put


def _actors(desk: Desk, article: str) -> list[tuple[str, str | None]]:
    page = desk.page(article)
    return [(mark.span.of(page.article.text), mark.entity) for mark in page.analysis.annotations]


def test_a_lesson_holds_in_articles_that_are_there_and_to_come(desk: Desk, read: Callable[..., str]) -> None:
    """Until it is forgotten."""
    before = read()
    changes = desk.lessons.teach(NOT_EVERYWHERE)
    after = read("Moscow buys missiles\n")
    assert (changes.taught, changes.step) == (True, "Reject mark")
    assert (_actors(desk, before), _actors(desk, after)) == ([], [])
    (lesson,) = desk.lessons.all()
    desk.lessons.forget(lesson.id)
    assert (_actors(desk, before), _actors(desk, after)) == (
        [("Moscow", "state:RU")],
        [("Moscow", "state:RU")],
    )


def test_a_lesson_survives_a_newer_engine(desk: Desk, read: Callable[..., str]) -> None:
    """And what the engine finds now comes back when it is forgotten."""
    article = read()
    lesson = Lesson(
        Says.WHO,
        Scope.HERE,
        "",
        article,
        Kind.ACTOR,
        MOSCOW.span,
        "Moscow",
        to_entity="reader:city",
        to_name="City",
    )
    desk.lessons.teach(lesson)
    (mark,) = desk.page(article).analysis.annotations
    newer = Annotation(MOSCOW.span, Kind.ACTOR, label="state", entity="state:RU", confidence=0.5)
    desk.save_analysis(article, Analysis((newer,), (RUSSIA,)))
    (again,) = desk.page(article).analysis.annotations
    assert (again.id, again.entity, again.confidence) == (mark.id, "reader:city", 1.0)
    desk.undo()
    (found,) = desk.page(article).analysis.annotations
    assert (found.id, found.entity, found.confidence) == (mark.id, "state:RU", 0.5)


def test_undo_and_redo_bring_the_same_marks(desk: Desk, read: Callable[..., str]) -> None:
    """With their ids and their notes."""
    article = read()
    (mark,) = desk.page(article).analysis.annotations
    desk.write_note(article, mark.id, "who?")
    desk.lessons.teach(NOT_EVERYWHERE)
    assert desk.page(article).analysis.annotations == ()
    assert desk.page(article).notes[mark.id].body == "who?"
    changes = desk.undo()
    assert (changes.taught, changes.step) == (True, "Reject mark")
    assert desk.page(article).analysis.annotations == (mark,)
    desk.redo()
    assert desk.page(article).analysis.annotations == ()


def test_what_would_change_is_seen_beforehand(desk: Desk, read: Callable[..., str]) -> None:
    """In which articles, which marks, and how; nothing is changed."""
    one, two, _three = read(), read("Moscow buys missiles\n"), read("Nobody sells missiles\n")
    desk.lessons.teach(Lesson(Says.NOT, Scope.HERE, "", two, Kind.ACTOR, MOSCOW.span, "Moscow"))
    (foreseen,) = desk.lessons.foresee(NOT_EVERYWHERE)
    assert (foreseen.article, foreseen.title) == (one, "Moscow sells missiles")
    (difference,) = foreseen.differences
    assert (difference.words, difference.after_words, difference.after) == (
        "Moscow",
        " sells missiles",
        None,
    )
    merge = Lesson(
        Says.SAME, Scope.EVERYWHERE, entity="state:RU", to_entity="reader:bear", to_name="The Bear"
    )
    assert {f.article for f in desk.lessons.foresee(merge)} >= {one}
    assert len(desk.lessons.foresee(merge, limit=1)) == 1
    rename = Lesson(Says.NAME, Scope.EVERYWHERE, entity="state:RU", to_name="Russian Federation")
    assert desk.lessons.foresee(rename)[-1].renamed == (("Russia", "Russian Federation"),)
    assert len(desk.lessons.all()) == 1


def test_a_changed_lesson_is_foreseen_against_its_old_self(desk: Desk, read: Callable[..., str]) -> None:
    """What it did and would no longer do counts."""
    article = read()
    desk.lessons.teach(NOT_EVERYWHERE)
    (lesson,) = desk.lessons.all()
    changed = Lesson(Says.NOT, Scope.EVERYWHERE, lesson.id, kind=Kind.ACTOR, words="Kyiv")
    (foreseen,) = desk.lessons.foresee(changed)
    assert (foreseen.article, foreseen.differences[0].before) == (article, None)


def test_articles_catch_up_so_that_searches_find_them(desk: Desk, read: Callable[..., str]) -> None:
    """All of them once; those that nothing changes are not counted again."""
    read(), read("Moscow buys missiles\n"), read("Nobody sells missiles\n")
    desk.lessons.teach(NOT_EVERYWHERE)
    assert desk.lessons.catch_up() == 2
    assert desk.lessons.catch_up() == 0
    assert desk.lessons.catch_up(lambda: True) == 0


def test_somebody_of_the_lexicon_comes_with_what_it_says(desk: Desk, read: Callable[..., str]) -> None:
    """Though no article names him yet."""
    article = read()
    lesson = Lesson(
        Says.WHO, Scope.HERE, "", article, Kind.ACTOR, MOSCOW.span, "Moscow", to_entity="person:wang-yi"
    )
    desk.lessons.teach(lesson)
    (entity,) = desk.page(article).analysis.entities
    assert (entity.name, entity.type, entity.facts["of"]) == ("Wang Yi", EntityType.PERSON, "China")


def test_whom_the_reader_made_is_looked_for_in_no_lexicon(
    desk: Desk, read: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading the lexicons takes a while, and the window waits for it."""
    monkeypatch.setitem(sys.modules, "postil.analysis", None)
    lesson = Lesson(
        Says.WHO, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Moscow", to_entity=desk.lessons.new_key()
    )
    desk.lessons.teach(replace(lesson, to_name="The Bear"))
    (entity,) = desk.page(read()).analysis.entities
    assert entity.name == "The Bear"


def test_lessons_travel_in_a_file(desk: Desk, read: Callable[..., str]) -> None:
    """Those that hold everywhere; what is there already is not taken in twice; a broken file changes nothing."""
    article = read()
    desk.lessons.teach(NOT_EVERYWHERE)
    desk.lessons.teach(Lesson(Says.RIGHT, Scope.HERE, "", article, Kind.ACTOR, MOSCOW.span, "Moscow"))
    file = desk.lessons.export()
    assert desk.lessons.bring_in(file)[0] == 0
    desk.lessons.forget(*(one.id for one in desk.lessons.all()))
    assert desk.lessons.bring_in(file)[0] == 1
    (lesson,) = desk.lessons.all()
    assert (lesson.says, lesson.scope, lesson.kind, lesson.words) == (
        Says.NOT, Scope.EVERYWHERE, Kind.ACTOR, "Moscow",
    )  # fmt: skip
    for text in ("", "[]", '{"format": "postil-corrections", "version": 1, "corrections": [{}]}'):
        with pytest.raises(UserError):
            desk.lessons.bring_in(text)


def test_lessons_that_say_nothing_are_refused(desk: Desk) -> None:
    """In a sentence."""
    for lesson in (
        Lesson(Says.SAME, Scope.EVERYWHERE, entity="a", to_entity="a"),
        Lesson(Says.NAME, Scope.EVERYWHERE, entity="a", to_name=" "),
        Lesson(Says.MARK, Scope.EVERYWHERE, kind=Kind.ACTOR, words=" "),
    ):
        with pytest.raises(UserError):
            desk.lessons.teach(lesson)
    assert desk.lessons.all() == ()


def test_marks_shown_before_they_are_saved_are_taught_too(desk: Desk, article: str) -> None:
    """The first colours do not come and go."""
    desk.lessons.teach(NOT_EVERYWHERE)
    text = desk.page(article).article.text
    assert desk.taught(article, text, Analysis((MOSCOW,), (RUSSIA,))) == Analysis((), ())


def test_while_marks_are_held_against_lessons_others_can_write(
    desk: Desk, read: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Among very many marks that takes seconds. What comes in between is held against, too, and nothing of it is lost."""
    article, other = read(), desk.clone()
    desk.lessons.teach(Lesson(Says.NAME, Scope.EVERYWHERE, entity="state:RU", to_name="The Bear"))
    plainly, between = (
        annotations.difference,
        [Lesson(Says.RIGHT, Scope.ARTICLE, "", article, Kind.ACTOR, words="Moscow")],
    )

    def busily(*arguments: Any) -> annotations.Difference:
        found = plainly(*arguments)
        if between:
            other.highlight(article, Span(7, 12), "green")
            other.lessons.teach(between.pop())
        return found

    monkeypatch.setattr(annotations, "difference", busily)
    page = desk.page(article)
    other.close()
    (mark,) = page.analysis.annotations
    assert (mark.confidence, mark.reason and mark.reason.name) == (1.0, "lesson.right")
    assert [one.span for one in page.highlights] == [Span(7, 12)]
