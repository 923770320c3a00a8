"""What an article amounts to."""

from postil.desk.survey import survey
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind, Speaker
from postil.model.entity import Entity, EntityType
from postil.model.span import Span

TEXT = "Moscow said “We will not.” An official said “No.” “Who knows?” Moscow has the S-400."
MOSCOW = Entity("state:RU", "Russia", EntityType.STATE)
S400 = Entity("system:s-400", "S-400", EntityType.SYSTEM)
WANG = Entity("person:wang", "Wang Yi", EntityType.PERSON)


def _mark(
    words: str, kind: Kind, entity: str | None = None, speaker: Speaker | None = None, at: int = 0
) -> Annotation:
    start = TEXT.index(words, at)
    return Annotation(Span(start, start + len(words)), kind, entity=entity, speaker=speaker)


def test_actors_systems_and_sources_are_counted() -> None:
    """The most frequent first; words by what is known of who says them; one who is only quoted is there, too."""
    marks = (
        _mark("Moscow", Kind.ACTOR, "state:RU"),
        _mark("“We will not.”", Kind.QUOTE, speaker=Speaker(Span(0, 6), "state:RU")),
        _mark("“No.”", Kind.QUOTE, speaker=Speaker(Span(27, 38))),
        _mark("“Who knows?”", Kind.QUOTE),
        _mark("Moscow", Kind.ACTOR, "state:RU", at=10),
        _mark("S-400", Kind.SYSTEM, "system:s-400"),
    )
    found = survey(TEXT, Analysis(marks, (MOSCOW, S400)))
    (russia,) = found.actors
    assert (russia.entity, len(russia.mentions), len(russia.quotes), russia.words) == (MOSCOW, 2, 1, 3)
    assert [one.entity for one in found.systems] == [S400]
    assert (found.named, found.local, found.unnamed, len(found.quotes)) == (3, 1, 2, 3)
    quoted = _mark("“No.”", Kind.QUOTE, speaker=Speaker(Span(27, 38), "person:wang"))
    (wang,) = survey(TEXT, Analysis((quoted,), (WANG,))).actors
    assert (wang.entity, wang.mentions, wang.words) == (WANG, (), 1)


def test_a_name_that_stands_for_a_place_only_is_told_apart() -> None:
    """It counts with those who act, but not as a mention; a system is no place."""
    marks = (
        _mark("Moscow", Kind.ACTOR, "state:RU"),
        _mark("Moscow", Kind.PLACE, "state:RU", at=10),
        _mark("S-400", Kind.SYSTEM, "system:s-400"),
    )
    found = survey(TEXT, Analysis(marks, (MOSCOW, S400)))
    assert (len(found.actors[0].mentions), len(found.actors[0].places)) == (1, 1)
    assert found.systems[0].places == ()


def test_nothing_amounts_to_nothing() -> None:
    """An empty article has a survey."""
    assert survey("", Analysis(())).actors == ()
