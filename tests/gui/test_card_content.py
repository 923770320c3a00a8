"""What a card says."""

from dataclasses import replace

from gui.fake_desk import TEXT
from gui.fake_engine import analyse
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Evidence, Kind, Origin, Reason, Speaker
from postil.model.entity import Entity, EntityType
from postil.model.note import Note
from postil.model.span import Span
from postil.ui.marks.card_content import sections, speaker_line, sureness

ANALYSIS = analyse(TEXT, final=True)


def mark_of(words, kind=None):
    """The first mark that covers ``words``."""
    return next(
        m for m in ANALYSIS.annotations if m.span.of(TEXT).startswith(words) and kind in (None, m.kind)
    )


def test_an_actor_says_who_it_is_and_where_else():
    """Kind and type, name, facts, other names, which mention of how many, how the article words it, and why."""
    (card,) = sections([mark_of("Moscow")], TEXT, ANALYSIS, {})
    assert card.what == "Actor · state"
    assert card.title == "Russia"
    assert card.facts == (("Capital", "Moscow"), ("Also called", "Russian Federation"))
    assert (card.number, card.total) == (1, 3)
    assert card.forms == ("Moscow (3)",)
    assert card.reason == "“Moscow” is in the list of names."
    assert card.sureness == "Found in the word list · Very sure, 97 %"


def test_a_system_shows_its_class_and_names():
    """Facts stand in the order that the engine gave them."""
    (card,) = sections([mark_of("S-400")], TEXT, ANALYSIS, {})
    assert card.title == "S-400 Triumf"
    assert card.facts[0] == ("Class", "surface-to-air missile system")
    assert card.facts[-1] == ("Also called", "SA-21 Growler")


def test_nothing_is_said_twice():
    """A fact that stands in another, and a name that a fact gives, are left out."""
    facts = {"office": "Foreign minister of China", "of": "China", "other names": "Triumf, S-400P"}
    entity = Entity("x", "Someone", EntityType.PERSON, ("Triumf", "Sam"), facts)
    mark = Annotation(Span(0, 7), Kind.ACTOR, entity="x")
    (card,) = sections([mark], TEXT, Analysis((mark,), (entity,)), {})
    assert card.facts == (
        ("Office", "Foreign minister of China"),
        ("Other names", "Triumf, S-400P"),
        ("Also called", "Sam"),
    )


def test_overlapping_marks_are_all_listed_the_innermost_first():
    """An actor in a quote comes before the quote."""
    quote = mark_of("“We", Kind.QUOTE)
    inner = Annotation(Span(quote.span.start + 1, quote.span.start + 3), Kind.ACTOR)
    assert [card.mark for card in sections([quote, inner], TEXT, ANALYSIS, {})] == [inner, quote]


def test_a_quote_says_who_speaks():
    """By name, with the office where it is known, and with the words of the text where they differ."""
    quote = mark_of("“We", Kind.QUOTE)
    assert speaker_line(quote, TEXT, ANALYSIS) == "Said by Russia (“Moscow”)"
    wang = Entity("person:wang-yi", "Wang Yi", EntityType.PERSON, facts={"office": "Foreign Minister"})
    spoken = replace(quote, speaker=Speaker(Span(0, 7), "person:wang-yi"))
    assert (
        speaker_line(spoken, TEXT, Analysis((), (wang,))) == "Said by Wang Yi, Foreign Minister (“Beijing”)"
    )


def test_a_quote_without_speaker_says_so():
    """No speaker is better than a wrong one."""
    quote = replace(mark_of("“We", Kind.QUOTE), speaker=None)
    assert speaker_line(quote, TEXT, ANALYSIS).startswith("Unattributed")


def test_the_words_that_attribute_are_shown():
    """The cue of a quote is a fact on its card."""
    at = TEXT.index("said")
    quote = replace(mark_of("“We", Kind.QUOTE), cue=Span(at, at + 4))
    assert sections([quote], TEXT, ANALYSIS, {})[0].facts == (("Introduced by", "“said”"),)


def test_how_sure_it_is_comes_in_words_and_percent():
    """From a guess to very sure; a model is named."""
    model = Reason(Evidence.MODEL, "en_core_web_sm", "")
    mark = Annotation(Span(0, 1), Kind.ACTOR, confidence=0.72, reason=model)
    assert sureness(mark) == "Found by the language model en_core_web_sm · Fairly sure, 72 %"
    assert sureness(replace(mark, confidence=0.2, reason=None)) == "A guess, 20 %"


def test_a_highlight_shows_its_note_only():
    """The reader's own needs no reason; without a note it says what can be done."""
    mine = Annotation(Span(0, 7), Kind.HIGHLIGHT, Origin.READER, id="h", colour="green")
    (card,) = sections([mine], TEXT, ANALYSIS, {"h": Note("a1", "h", "Why?\n")})
    assert (card.what, card.title, card.reason, card.sureness) == ("Your highlight", "Why?", "", "")
    (bare,) = sections([mine], TEXT, ANALYSIS, {})
    assert bare.title == ""
    assert "Click it" in bare.reason


def test_a_quote_says_how_sure_its_speaker_is():
    """Beside how sure it is that the words are a quote."""
    quote = mark_of("“We", Kind.QUOTE)
    spoken = replace(quote, confidence=0.97, speaker=Speaker(Span(0, 7), None, 0.62))
    assert sections([spoken], TEXT, ANALYSIS, {})[0].sureness.endswith(
        "Very sure, 97 % · of who says it, 62 %"
    )
    assert "who says it" not in sections([replace(quote, speaker=None)], TEXT, ANALYSIS, {})[0].sureness
