"""Saving what the engine found."""

from dataclasses import replace
from typing import Any

import pytest

from postil.desk import Desk, analysing
from postil.library import annotations, history
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Evidence, Kind, Reason, Speaker
from postil.model.changes import Changes
from postil.model.entity import Entity, EntityType
from postil.model.span import Span

RUSSIA = Entity("state:RU", "Russia", EntityType.STATE, ("Moscow",), {"capital": "Moscow"}, "states")
WANG = Entity("person:wang-yi", "Wang Yi", EntityType.PERSON, (), {}, "this article")
MOSCOW = Annotation(
    Span(0, 6),
    Kind.ACTOR,
    label="state",
    entity="state:RU",
    confidence=1 / 3,
    version="0.1.0",
    reason=Reason(Evidence.LEXICON, "states", "“Moscow” stands for Russia."),
)
NAME = Annotation(Span(23, 30), Kind.ACTOR, label="person", entity="person:wang-yi", confidence=0.9)
QUOTE = Annotation(
    Span(37, 49),
    Kind.QUOTE,
    label="direct",
    speaker=Speaker(Span(23, 30), "person:wang-yi", 0.83),
    cue=Span(31, 35),
)
ANALYSIS = Analysis((MOSCOW, NAME, QUOTE), (RUSSIA, WANG))


def _bare(analysis: Analysis) -> Analysis:
    """Without what only the library gives."""
    return replace(
        analysis, annotations=tuple(replace(mark, id="", created="") for mark in analysis.annotations)
    )


def test_an_analysis_comes_back_whole(desk: Desk, article: str) -> None:
    """Every field of marks and entities, in order, to the last digit of the confidence."""
    assert desk.save_analysis(article, ANALYSIS) == Changes(marks=frozenset({article}))
    page = desk.page(article)
    assert _bare(page.analysis) == ANALYSIS
    assert all(len(mark.id) == 32 for mark in page.analysis.annotations)
    assert page.highlights == ()
    assert desk.undo_step.name == ""


def test_the_same_analysis_again_changes_nothing(desk: Desk, article: str) -> None:
    """No changes, and every mark keeps its id."""
    desk.save_analysis(article, ANALYSIS)
    before = desk.page(article)
    assert desk.save_analysis(article, ANALYSIS) == Changes()
    assert desk.page(article) == before


def test_marks_that_stay_keep_their_ids(desk: Desk, article: str) -> None:
    """A mark that is better known now is still the same mark; others come and go."""
    desk.save_analysis(article, Analysis((MOSCOW, NAME), (RUSSIA, WANG), final=False))
    old = [mark.id for mark in desk.page(article).analysis.annotations]
    desk.save_analysis(article, Analysis((replace(MOSCOW, confidence=0.99), QUOTE), (RUSSIA, WANG)))
    new = desk.page(article).analysis.annotations
    assert [mark.kind for mark in new] == [Kind.ACTOR, Kind.QUOTE]
    assert (new[0].id, new[0].confidence) == (old[0], 0.99)
    assert new[1].id not in old


def test_two_marks_on_one_place_stay_apart(desk: Desk, article: str) -> None:
    """Of two marks of one kind on one place, each keeps its own id when one of them changes."""
    twin = replace(MOSCOW, entity="person:wang-yi", label="person")
    desk.save_analysis(article, Analysis((MOSCOW, twin), (RUSSIA, WANG)))
    ids = {mark.entity: mark.id for mark in desk.page(article).analysis.annotations}
    desk.save_analysis(article, Analysis((replace(twin, confidence=0.5), MOSCOW), (RUSSIA, WANG)))
    assert {mark.entity: mark.id for mark in desk.page(article).analysis.annotations} == ids


def test_the_readers_work_is_not_touched(desk: Desk, article: str) -> None:
    """Highlights, notes and the history are the same before and after."""
    made, _ = desk.highlight(article, Span(0, 6), "green")
    desk.write_note(article, made, "x")
    desk.save_analysis(article, ANALYSIS)
    desk.save_analysis(article, Analysis((), ()))
    page = desk.page(article)
    assert [mark.id for mark in page.highlights] == [made]
    assert page.notes[made].body == "x"
    desk.undo()
    desk.undo()
    assert desk.page(article).highlights == ()


def test_a_mark_with_a_note_stays(desk: Desk, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine no longer finds a mark that the reader wrote about long ago: mark and note stay."""
    monkeypatch.setattr(history, "MAX_STEPS", 1)
    desk.save_analysis(article, ANALYSIS)
    quote = desk.page(article).analysis.annotations[2].id
    desk.write_note(article, quote, "really?")
    desk.highlight(article, Span(0, 1), "blue")
    desk.save_analysis(article, Analysis((), ()))
    page = desk.page(article)
    assert [mark.id for mark in page.analysis.annotations] == [quote]
    assert page.notes[quote].body == "really?"


def test_a_removed_note_can_come_back_to_a_mark_that_the_engine_gave_up(
    desk: Desk, article: str, ticking: list[int]
) -> None:
    """What undo needs is kept as long as the history reaches."""
    desk.save_analysis(article, ANALYSIS)
    quote = desk.page(article).analysis.annotations[2].id
    desk.write_note(article, quote, "really?")
    ticking[0] = 60
    desk.write_note(article, quote, "")
    desk.save_analysis(article, Analysis((), ()))
    desk.undo()
    assert desk.page(article).notes[quote].body == "really?"


def test_a_provisional_result_never_replaces_a_final_one(desk: Desk, article: str) -> None:
    """While the model is asked again the marks stay as they are."""
    provisional = Analysis((MOSCOW,), (RUSSIA,), final=False)
    assert desk.save_analysis(article, provisional)
    assert not desk.page(article).analysis.final
    assert desk.save_analysis(article, ANALYSIS)
    assert desk.page(article).analysis.final
    assert desk.save_analysis(article, provisional) == Changes()
    assert len(desk.page(article).analysis.annotations) == 3


def test_a_final_result_without_news_is_still_news(desk: Desk, article: str) -> None:
    """The same marks, now final: the view must learn that nothing more comes."""
    desk.save_analysis(article, replace(ANALYSIS, final=False))
    assert desk.save_analysis(article, ANALYSIS) == Changes(marks=frozenset({article}))


def test_an_article_needs_analysis_until_this_engine_was_done(
    desk: Desk, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never analysed, provisionally analysed, and analysed by another version all need it."""
    assert desk.needs_analysis(article)
    desk.save_analysis(article, replace(ANALYSIS, final=False))
    assert desk.needs_analysis(article)
    desk.save_analysis(article, ANALYSIS)
    assert not desk.needs_analysis(article)
    monkeypatch.setattr("postil.desk.annotate.engine_version", lambda: "another one")
    assert desk.needs_analysis(article)


def test_one_article_does_not_overrule_the_lexicon(desk: Desk, article: str) -> None:
    """What one text says about an entity stays behind what a lexicon says; another lexicon's word counts."""
    desk.save_analysis(article, ANALYSIS)
    rumour = replace(RUSSIA, name="Mother Russia", source="this article")
    desk.save_analysis(article, Analysis((MOSCOW,), (rumour,)))
    assert desk.page(article).analysis.entities == (RUSSIA,)
    newer = replace(RUSSIA, aliases=("Moscow", "Kremlin"), source="states 2")
    assert desk.save_analysis(article, Analysis((MOSCOW,), (newer,)))
    assert desk.page(article).analysis.entities == (newer,)


def _many(number: int) -> Analysis:
    return Analysis(tuple(Annotation(Span(at, at + 1), Kind.TERM) for at in range(number)), final=True)


def test_many_marks_are_written_in_turns_with_others(
    desk: Desk, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader can mark meanwhile; the result is final once all are there."""
    monkeypatch.setattr(analysing, "_AT_ONCE", 2)
    other, seen, plainly = desk.clone(), [], annotations.write_difference

    def slowly(*arguments: Any) -> bool:
        seen.append(other.needs_analysis(article))
        return plainly(*arguments)

    def between(_seconds: float) -> None:
        other.highlight(article, Span(len(seen), 9), "green")

    monkeypatch.setattr(annotations, "write_difference", slowly)
    monkeypatch.setattr(analysing.time, "sleep", between)
    desk.save_analysis(article, _many(7))
    page = other.page(article)
    other.close()
    assert seen == [True] * 4
    assert not desk.needs_analysis(article)
    assert [mark.span for mark in page.analysis.annotations] == [mark.span for mark in _many(7).annotations]
    assert len(page.highlights) == 3


def test_an_analysis_that_was_cut_short_is_made_good(
    desk: Desk, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the marks are no final result; the next one completes them, and none is there twice."""
    monkeypatch.setattr(analysing, "_AT_ONCE", 2)
    plainly, left = annotations.write_difference, [True, True]

    def cut_short(*arguments: Any) -> bool:
        left.pop()
        return plainly(*arguments)

    monkeypatch.setattr(annotations, "write_difference", cut_short)
    with pytest.raises(IndexError):
        desk.save_analysis(article, _many(7))
    monkeypatch.setattr(annotations, "write_difference", plainly)
    half = desk.page(article).analysis
    assert (len(half.annotations), half.final, desk.needs_analysis(article)) == (4, False, True)
    desk.save_analysis(article, _many(7))
    whole = desk.page(article).analysis
    assert [mark.span for mark in whole.annotations] == [mark.span for mark in _many(7).annotations]
    assert {mark.id for mark in half.annotations} < {mark.id for mark in whole.annotations}
