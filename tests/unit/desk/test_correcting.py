"""Holding the engine's marks against lessons."""

from dataclasses import replace

from postil.desk import correcting
from postil.model.annotation import Annotation, Evidence, Kind, Speaker
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span

TEXT = "Georgia voted. Georgia said: “No.” Kyiv and the Kyiv Post left."
GEORGIA = Annotation(Span(0, 7), Kind.ACTOR, label="state", entity="state:GE", confidence=0.6)
AGAIN = replace(GEORGIA, span=Span(15, 22))
QUOTE = Annotation(
    Span(29, 34), Kind.QUOTE, label="direct", speaker=Speaker(Span(15, 22), "state:GE"), cue=Span(23, 27)
)
FOUND = [GEORGIA, AGAIN, QUOTE]


def _shown(*lessons: Lesson, article: str = "a") -> list[Annotation]:
    return [one.mark for one in correcting.held(TEXT, FOUND, lessons, article) if not one.rejected]


def _here(says: Says, mark: Annotation = GEORGIA, **more: object) -> Lesson:
    lesson = Lesson(says, Scope.HERE, article="a", kind=mark.kind, span=mark.span, words=mark.span.of(TEXT))
    return replace(lesson, **more)  # type: ignore[arg-type]


def test_without_lessons_nothing_is_changed() -> None:
    """The very marks that were found."""
    assert all(one.mark is one.found for one in correcting.held(TEXT, FOUND, (), "a"))


def test_a_rejected_mark_goes_here_or_everywhere() -> None:
    """And is kept to come back."""
    assert _shown(_here(Says.NOT)) == [AGAIN, QUOTE]
    everywhere = Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Georgia")
    assert _shown(everywhere) == [QUOTE]
    assert [one.found for one in correcting.held(TEXT, FOUND, [everywhere], "a")] == FOUND


def test_a_lesson_on_one_article_leaves_others_alone() -> None:
    """Whatever else they have in common."""
    lesson = replace(_here(Says.NOT), scope=Scope.ARTICLE, span=None)
    assert _shown(lesson) == [QUOTE]
    assert _shown(lesson, article="b") == FOUND
    assert _shown(_here(Says.NOT), article="b") == FOUND


def test_a_lesson_on_one_actor_leaves_namesakes_alone() -> None:
    """The state is not the state in the south."""
    lesson = Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Georgia", entity="state:US-GA")
    assert _shown(lesson) == FOUND


def test_the_narrower_and_then_the_later_lesson_holds() -> None:
    """Not this anywhere, but right here; and the other way about."""
    nowhere = Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Georgia")
    right = _here(Says.RIGHT)
    assert [mark.span for mark in _shown(right, nowhere)] == [GEORGIA.span, QUOTE.span]
    assert [mark.span for mark in _shown(right, _here(Says.NOT))] == [AGAIN.span, QUOTE.span]


def test_an_accepted_mark_is_sure_and_says_why() -> None:
    """The reader said so."""
    mark = _shown(_here(Says.RIGHT))[0]
    assert (mark.confidence, mark.reason and mark.reason.evidence) == (1.0, Evidence.READER)
    assert mark.entity == "state:GE"


def test_a_mark_of_another_kind_keeps_what_fits() -> None:
    """A place is still the same place; a quote that is a term has no speaker."""
    place = _shown(_here(Says.KIND, to_kind=Kind.PLACE))[0]
    assert (place.kind, place.entity) == (Kind.PLACE, "state:GE")
    term = _shown(_here(Says.KIND, QUOTE, to_kind=Kind.TERM))[2]
    assert (term.kind, term.speaker, term.cue) == (Kind.TERM, None, None)


def test_who_is_meant_is_followed_by_what_they_say() -> None:
    """The speaker is the mention that now means somebody else."""
    lesson = _here(Says.WHO, AGAIN, to_entity="reader:x", to_name="Georgia Smith", to_type=EntityType.PERSON)
    first, again, quote = _shown(lesson)
    assert (first.entity, again.entity, again.label) == ("state:GE", "reader:x", "person")
    assert quote.speaker == Speaker(Span(15, 22), "reader:x")


def test_another_speaker_or_none() -> None:
    """A mention in the text, an actor whom it does not name there, or nobody known."""
    named = _shown(_here(Says.SPEAKER, QUOTE, speaker=Span(35, 39), to_entity="state:UA"))[2]
    assert named.speaker == Speaker(Span(35, 39), "state:UA")
    unnamed = _shown(_here(Says.SPEAKER, QUOTE, to_entity="state:UA"))[2]
    assert unnamed.speaker
    assert (unnamed.speaker.entity, len(unnamed.speaker.span)) == ("state:UA", 0)
    assert _shown(_here(Says.SPEAKER, QUOTE))[2].speaker is None


def test_merged_actors_are_one_however_often_they_are_merged() -> None:
    """Chains and circles end."""
    lessons = [
        Lesson(Says.SAME, Scope.EVERYWHERE, entity="state:GE", to_entity="b"),
        Lesson(Says.SAME, Scope.EVERYWHERE, entity="b", to_entity="c"),
        Lesson(Says.SAME, Scope.EVERYWHERE, entity="c", to_entity="state:GE"),
    ]
    first, _, quote = _shown(*lessons)
    assert (first.entity, quote.speaker and quote.speaker.entity) == ("c", "c")


def test_what_was_missed_is_marked_where_nothing_is_marked() -> None:
    """Whole words; a narrower mark that is there already is not doubled."""
    lesson = Lesson(
        Says.MARK, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Kyiv", to_entity="state:UA", to_name="Ukraine"
    )
    added = [mark for mark in _shown(lesson) if mark.entity == "state:UA"]
    assert [mark.span for mark in added] == [Span(35, 39), Span(48, 52)]
    post = Lesson(
        Says.MARK, Scope.ARTICLE, article="a", kind=Kind.ACTOR, words="Kyiv Post", to_entity="c:post"
    )
    spans = [mark.span for mark in _shown(lesson, post) if mark.kind is Kind.ACTOR]
    assert spans == [GEORGIA.span, AGAIN.span, Span(35, 39), Span(48, 57)]
    assert _shown(replace(lesson, words="Georgia")) == FOUND


def test_what_was_missed_and_rejected_in_one_place_is_not_marked_there() -> None:
    """Everywhere but here."""
    lesson = Lesson(Says.MARK, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Kyiv", to_entity="state:UA")
    not_here = Lesson(Says.NOT, Scope.HERE, article="a", kind=Kind.ACTOR, span=Span(48, 52), words="Kyiv")
    assert [mark.span for mark in _shown(lesson, not_here) if mark.entity == "state:UA"] == [Span(35, 39)]


def test_actors_have_the_names_that_the_reader_gave_them() -> None:
    """The old one is kept among the others; new actors are known by what made them."""
    known = {"state:GE": Entity("state:GE", "Georgia", EntityType.STATE, ("Sakartvelo",))}
    lessons = [
        Lesson(Says.NAME, Scope.EVERYWHERE, entity="state:GE", to_name="Sakartvelo"),
        _here(Says.WHO, to_entity="reader:x", to_name="Georgia Smith", to_type=EntityType.PERSON),
    ]
    named = correcting.named(known, lessons)
    assert (named["state:GE"].name, named["state:GE"].aliases) == ("Sakartvelo", ("Georgia",))
    assert (named["reader:x"].name, named["reader:x"].type) == ("Georgia Smith", EntityType.PERSON)
