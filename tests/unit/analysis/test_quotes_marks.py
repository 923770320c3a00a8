"""Quotation marks: what is paired with what, and what is a term."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.analysis.document import Document, paragraphs
from postil.analysis.quotes import QuoteMarks, Speakers
from postil.analysis.quotes.stage import Stage
from postil.analysis.quotes.steps import best
from postil.analysis.quotes.stretches import stretches_of
from postil.analysis.quotes.verdict import verdict, verdict_features
from postil.model.annotation import Kind
from postil.model.block import Block, Role
from postil.model.span import Span


def quoted(text: str) -> list[str]:
    """The quoted stretches of ``text``, marks included."""
    return [text[s.start : s.end] for s in stretches_of(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said, "We won." Then he left.', ['"We won."']),
        ("He said, “We won.” Then he left.", ["“We won.”"]),
        ("Il a dit « nous partons » hier.", ["« nous partons »"]),
        ("Er sagte »wir gehen« und ging.", ["»wir gehen«"]),
        ("Er sagte: „Wir gehen“, und ging.", ["„Wir gehen“"]),
        ("Han sa ”vi går nu” igen.", ["”vi går nu”"]),
        ("''We won,'' he said.", ["''We won,''"]),
        ("``We won,'' he said.", ["``We won,''"]),
        ("‘We won,’ he said. ‘It’s over.’", ["‘We won,’", "‘It’s over.’"]),
        ("The leader’s men said 'we don't know' in '98.", ["'we don't know'"]),
        ("Rock 'n' roll of the '80s and the students' union.", []),
        ('He is 6\'2" tall and the TV has 40" of screen.', []),
    ],
)
def test_marks_of_every_kind_are_paired(text: str, expected: list[str]) -> None:
    """Straight, curly, angle, German, Swedish, twin and single marks; apostrophes and inches are none."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“He told me ‘go home’ and I went,” she said.",
        '"He told me "go home" and I went," she said.',
        '"The Department isn’t about “Equal Justice” anymore," she said.',
        "'He said \"no\" to me,' she said.",
    ],
)
def test_a_quote_in_a_quote_belongs_to_it(text: str) -> None:
    """Only the outermost stretch counts."""
    assert quoted(text) == [text[: text.index(" she said")]]


def test_marks_turned_the_wrong_way_still_pair() -> None:
    """An opening glyph that closes, and the other way round."""
    assert quoted("a site called “Cape Breton“ that grows") == ["“Cape Breton“"]
    assert quoted('They call it “the best in the world", he said.') == ['“the best in the world"']


def test_a_quotation_over_paragraphs_is_one_quote() -> None:
    """Each paragraph opens with a mark, only the last one closes."""
    text = "He said:\n\n“First part.\n\n“Second part.\n\n“Third part,” he said. “And more.”"
    assert quoted(text) == ["“First part.\n\n“Second part.\n\n“Third part,”", "“And more.”"]


def test_a_quotation_cut_by_a_line_break_is_one_quote() -> None:
    """The closing mark stands in the next line before any other mark."""
    assert quoted("He said “we will\nwin this,” and left.") == ["“we will\nwin this,”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will win, he said on Friday.", ["“We will win,"]),
        ("“We will win. It is certain.", ["“We will win. It is certain."]),
        ("“We will win, said Mr Xi. “They will lose.”", ["“We will win,", "“They will lose.”"]),
        ("He called it “a disgrace for all. Nobody answered.", ["“a disgrace for all."]),
        ("“We will win.\n\nThe minister left.", ["“We will win."]),
    ],
)
def test_a_missing_closing_mark_is_found_again(text: str, expected: list[str]) -> None:
    """A quote ends before its attribution, with its sentence, or with its paragraph."""
    assert quoted(text) == expected


def kinds(text: str, role: Role = Role.PARAGRAPH) -> list[tuple[str, Kind, str]]:
    """The marks of one block by both steps: text, kind, label."""
    document = Document.of(text, (Block(role, Span(0, len(text))),))
    QuoteMarks()(document)
    Speakers()(document)
    return [(m.span.of(text), m.kind, m.label) for m in document.marks]


def test_words_that_somebody_says_are_quotes() -> None:
    """Whole sentences are direct, some words inside a sentence partial."""
    assert kinds("“We hope to win this year,” Mr Xi said.") == [
        ("“We hope to win this year,”", Kind.QUOTE, "direct")
    ]
    assert kinds("Trump told reporters it was a “massive fraud on voters.”") == [
        ("“massive fraud on voters.”", Kind.QUOTE, "partial")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They are turning from a “strategic partnership” to a new state of cooperation.",
        "Their alliance will create a “military deterrent” to any action.",
        "He appeared on ABC’s “Good Morning America” on Sunday.",
    ],
)
def test_titles_and_so_called_things_are_terms(text: str) -> None:
    """In marks, but nobody says it."""
    assert [kind for _, kind, _ in kinds(text)] == [Kind.TERM]


def test_only_the_story_is_read() -> None:
    """Furniture and bylines carry no marks."""
    assert kinds("“Share this article,” said nobody.", Role.FURNITURE) == []


def test_every_mark_says_why() -> None:
    """A reason with a rule's name and a sentence, and a confidence."""
    document = Document.of("“We won,” he said.")
    QuoteMarks()(document)
    (mark,) = document.marks
    assert mark.reason is not None
    assert mark.reason.name == "quote.direct"
    assert mark.reason.sentence.endswith(".")
    assert 0.5 <= mark.confidence <= 1.0


@given(st.text(alphabet="aB \n\"'“”‘’«»„`,.s-(", max_size=80) | st.text(max_size=40))
def test_any_text_gives_sound_spans(text: str) -> None:
    """Never a crash; spans lie in the text, in order, without overlap."""
    reach = 0
    for stretch in stretches_of(text, paragraphs(text)):
        assert reach <= stretch.start < stretch.end <= len(text)
        assert stretch.opening + stretch.closing < stretch.end - stretch.start
        reach = stretch.end


def test_a_careless_text_is_not_trusted_to_carry_quotes_on() -> None:
    """Where closing marks are forgotten again and again, each paragraph's quote is its own."""
    text = "“We won, said Mr Xi.\n\n“They lost, said Mr Li.\n\n“It is over.\n\n“It is not, said Mr Wu."
    assert quoted(text) == ["“We won,", "“They lost,", "“It is over.", "“It is not,"]


def test_a_wrapped_quotation_keeps_quotes_in_other_marks_inside() -> None:
    """A straight mark opens, curly quotations lie inside, and the straight mark closes paragraphs later."""
    text = '"He was told.\n\n“I do not want to talk,” Earnest said."'
    assert quoted(text) == [text]


@pytest.mark.parametrize(
    "gone", [", the ministry’s spokesman, Mr Li, said.", ", according to Mr Li.", ", a guard tells us."]
)
def test_more_attributions_end_a_quote_without_its_closing_mark(gone: str) -> None:
    """An apposition, "according to", a plain noun."""
    assert quoted("“Nobody wins a war" + gone) == ["“Nobody wins a war,"]


def test_french_marks_may_stand_apart_from_the_words() -> None:
    """White space inside the guillemets does not turn them."""
    assert quoted("« Nous ne cédons pas », a dit M. Macron. « Non ! »") == [
        "« Nous ne cédons pas »",
        "« Non ! »",
    ]


def test_headlines_quote_in_single_marks() -> None:
    """With somebody who says it; an apostrophe inside is no mark."""
    found = kinds("‘We’re ready for anything,’ says Zelensky as troops mass on the border", Role.TITLE)
    assert found == [("‘We’re ready for anything,’", Kind.QUOTE, "direct")]


def test_two_named_speakers_make_two_quotes() -> None:
    """One is introduced before the first paragraph's quote, another named after the second's: a mark was forgotten."""
    text = "Hua Chunying stressed: “We oppose it.\n\n“We will not talk,” Hassan Rouhani said."
    assert quoted(text) == ["“We oppose it.", "“We will not talk,”"]
    same = "Hua Chunying stressed: “We oppose it.\n\n“We will not talk,” Hua said."
    assert quoted(same) == ["“We oppose it.\n\n“We will not talk,”"]


def test_guillemets_that_point_inwards_are_marks() -> None:
    """›…‹ and »…«, as German and Danish books print them."""
    assert quoted("Er sagte ›We won it all,‹ und ging.") == ["›We won it all,‹"]
    assert quoted("Er sagte »We won it all,« und ging.") == ["»We won it all,«"]


def test_a_paragraph_in_single_marks_may_lack_its_closing_one() -> None:
    """A whole paragraph is one quote; a short line with an opening mark is no quote."""
    said_so = "‘There was nobody on the bridge that night. The lamps were out on both sides."
    assert quoted(said_so + "\n\nShe left.") == [said_so]
    assert quoted("‘Short heading of nothing\n\nShe left.") == []


def test_the_best_speaker_decides_about_words_that_could_be_either() -> None:
    """With somebody to say them they are a quote, with nobody a term."""
    text = "Marlow said the firm was a “wolf pack” of thieves."
    document = Document.of(text)
    stage = Stage.of(document, stretches_of(text, document.story))
    chosen, sure = best(stage, 0, None)
    assert chosen
    told = verdict_features("wolf pack", chosen, sure, double=True)
    untold = verdict_features("wolf pack", None, 0.9, double=True)
    assert verdict(0.4, told) > 0.5 > verdict(0.6, untold)


def test_a_verb_far_behind_short_words_does_not_make_them_a_quote() -> None:
    """Without a comma only the words next to the marks attribute them."""
    text = "Their ties are turning from a “strategic partnership” to a new kind of bond, some experts say."
    assert [kind for _, kind, _ in kinds(text)] == [Kind.TERM]


def test_what_a_sign_reads_is_a_quote() -> None:
    """Capitals make it look like a title; it is somebody's message all the same."""
    assert kinds("One sign in the crowd read “Sailors for Marlow” in red.")[0][1] is Kind.QUOTE
    assert kinds("In the winter he had read “The Sailors of Marlow” twice.")[0][1] is Kind.TERM


def test_the_figure_that_somebody_puts_is_theirs() -> None:
    """A turn of phrase with the words at its end."""
    assert kinds("The ministry put the final toll at “some four hundred”.")[0][1] is Kind.QUOTE
