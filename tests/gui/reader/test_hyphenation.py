"""Words divided at the ends of lines."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import contents
from gui.reader import sample
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.ui.reader.article_view import ArticleView
from postil.ui.reader.division import Measure, divisions
from postil.ui.reader.hyphenation import divider, soft_places
from postil.ui.reader.laid import Laid
from postil.ui.reader.language import guess
from postil.ui.reader.pieces import Piece
from postil.ui.reader.softened import SOFT_HYPHEN, Softened
from postil.ui.reader.typesetting import Typesetting
from postil.ui.reader.typography import Typography

WORDS = st.text(st.sampled_from("ab é😀 \n-中"), max_size=30) | st.sampled_from(
    [" international ", "negotiations ", " Putin ", "government", " responsibility,", " understanding "]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map("".join).filter(bool)


def _parts(language: str, word: str) -> str:
    divide = divider(language)
    assert divide is not None
    places = (0, *divide(word), len(word))
    return "-".join(word[a:b] for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("language", "divided"),
    [
        ("en", "in-ter-na-tional"),
        ("en-US", "gov-ern-ment"),
        ("en-GB", "re-sponse"),
        ("es", "mi-nis-te-rio"),
        ("es", "cons-truc-ción"),
        ("it", "que-stio-ne"),
        ("pt", "tra-ba-lho"),
        ("fr", "gou-ver-ne-ment"),
        ("ru", "пе-ре-го-во-ры"),
        ("ru", "вой-на"),
        ("uk", "не-за-леж-ність"),
    ],
)
def test_words_are_divided_as_their_language_does(language: str, divided: str) -> None:
    """By patterns or by syllables."""
    assert _parts(language, divided.replace("-", "")) == divided


def test_nothing_is_divided_where_nobody_knows_how() -> None:
    """A language without patterns and rules stays whole."""
    assert divider("") is None
    assert divider("zh") is None


def test_names_and_addresses_and_the_last_word_stay_whole() -> None:
    """So does what is short."""
    divide = divider("en")
    assert divide is not None
    text = "Internationalists see www.internationalism.org, TOMAHAWKS and S-400s, a responsibility to negotiations."
    divided = soft_places(text, divide)
    assert all(
        Span(text.index("responsibility"), text.index(" to neg")).contains(Span(p, p)) for p in divided
    )
    assert len(divided) > 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said that the talks with the other side had been good and would go on.", "en"),
        ("Der Minister sagte, dass die Gespräche mit der anderen Seite gut waren und weitergehen.", "de"),
        ("Министр сказал, что переговоры с другой стороной прошли хорошо и что они продолжатся.", "ru"),
        ("El ministro dijo que las conversaciones con la otra parte fueron buenas y que seguirán.", "es"),
        ("S-400, S-300, Su-57, MiG-31 and", ""),
        ("", ""),
    ],
)
def test_the_language_is_guessed_from_common_words(text: str, language: str) -> None:
    """Or not at all."""
    assert guess(text) == language


@given(st.text(st.sampled_from("ab😀"), max_size=30), st.data())
def test_offsets_lead_to_the_softened_text_and_back(text: str, data: st.DataObject) -> None:
    """Whatever stands between: every character is found on both sides, and no hyphen counts."""
    places = sorted(data.draw(st.sets(st.integers(1, max(1, len(text) - 1)), max_size=len(text) // 2)))
    softened = Softened(text, places)
    units = softened.text.encode("utf-16-le")
    for point, letter in enumerate(text):
        unit = softened.to_units(point)
        assert units[2 * unit :].decode("utf-16-le").startswith(letter)
        assert softened.to_points(unit) == point
        assert softened.to_points(softened.end_to_units(point)) == point
    assert softened.to_units(len(text)) == softened.units == len(units) // 2


def _lay(text: str, *, divided: bool, justified: bool, width: int = 220) -> Laid:
    face = Typesetting(100, Typography(justified=justified, hyphenation=divided)).face(Role.PARAGRAPH)
    piece = Piece(0, len(text), Role.PARAGRAPH, 0, True, True)
    return Laid(text, piece, face, width, 0, joined=False, divide=divider("en") if divided else None)


@pytest.mark.usefixtures("fonts")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS, st.booleans())
def test_a_divided_text_has_the_same_places(text: str, justified: bool) -> None:
    """The caret walks the same way, lines hold every character once, and no word is divided on three lines in a row."""
    laid, whole = (
        _lay(text, divided=True, justified=justified),
        _lay(text, divided=False, justified=justified),
    )
    point = 0
    for _ in text:
        assert laid.next_point(point) == whole.next_point(point)
        point = laid.next_point(point)
    spans = [laid.line_span(line) for line in range(laid.line_count())]
    assert (spans[0].start, spans[-1].end) == (0, len(text))
    for line, span in enumerate(spans):
        assert all(laid.line_of(at) == line for at in range(span.start, span.end))
        for box in laid.boxes(span):
            assert box.right() <= 221
            hit = laid.character_at(box.center().x(), box.center().y())
            assert hit is None or span.start <= hit < span.end


@pytest.mark.usefixtures("fonts")
def test_lines_are_fuller_and_the_hyphen_is_no_text(view: ArticleView) -> None:
    """What is selected and found stays the article's own."""
    text = "The international negotiations continued throughout the government’s responsibilities everywhere else."
    ragged, divided = (_lay(text, divided=on, justified=False) for on in (False, True))
    assert divided.line_count() < ragged.line_count()
    assert SOFT_HYPHEN in divided._offsets.text
    line = divided.line_span(0)
    assert text[line.end - 1].isalpha() and text[line.end].isalpha()
    view.set_typography(Typography(hyphenation=True, measure=40))
    view.set_article(Article(text, (Block(Role.PARAGRAPH, Span(0, len(text))),)))
    view.select_all()
    assert view.selected_text() == text


def test_a_word_is_divided_only_where_much_would_stay_white() -> None:
    """And never on three lines in a row; letters are ten pixels wide here."""
    text = "aaaa bbbbbb cc dddddd"
    measure = Measure(first=100, width=100, hyphen=10, white=35, justified=False)

    def x(point: int) -> float:
        return 10.0 * point

    assert divisions(text, [7, 9, 17], x, measure) == [9, 17]
    assert divisions(text, [7, 9, 17], x, measure._replace(white=61)) == []
    assert divisions(text, [7], x, measure._replace(first=60)) == []
    many = " ".join(["aabbcc"] * 12)
    cuts = [start + at for start in range(0, len(many), 7) for at in (2, 4)]
    # Of three lines in a row the third ends with a whole word.
    assert divisions(many, cuts, x, Measure(100, 100, 10, 5, False)) == [9, 18, 37, 46, 65, 74]


@pytest.mark.usefixtures("fonts")
def test_justified_spaces_never_become_holes() -> None:
    """A line of few long words stays ragged; others end at the edge."""
    text = "a bb internationalisation-of-everything and more of the same old words here again and once more"
    laid = _lay(text, divided=False, justified=True, width=330)
    ends = [laid.boxes(laid.line_span(line))[-1].right() for line in range(laid.line_count() - 1)]
    assert max(ends) > 329
    assert min(ends) < 300


def test_the_setting_divides_words_of_the_open_article(view: ArticleView) -> None:
    """And its place stays the same."""
    at = view.article().text.index("strategic isolation")
    view.go_to(at)
    before, place = view.grab().toImage(), view.place()
    view.set_typography(Typography(hyphenation=True, measure=45))
    assert view.grab().toImage() != before
    assert abs(view._flow.line_top(view.place()) - view._flow.line_top(place)) <= view._line()
    flow = view._flow
    ends = [
        flow.text[flow.laid(index).line_span(line).end - 1]
        for index in range(len(flow.pieces))
        if flow.pieces[index].role is Role.PARAGRAPH
        for line in range(flow.laid(index).line_count() - 1)
    ]
    assert any(end.isalpha() for end in ends)
    assert sample.text() == view.article().text


def test_the_standalone_program_takes_the_free_patterns_along() -> None:
    """Each with the words of its licence; nothing else of pyphen's."""
    files = [Path(file) for file, _ in contents.hyphenation()]
    assert all(file.is_file() for file in files)
    licences = [file.read_text("utf-8", "replace") for file in files if file.suffix == ".txt"]
    assert len(licences) == 2
    assert all("Unlimited copying, redistribution and modification" in licence for licence in licences)
    assert "pyphen" in contents.EXCLUDED
