"""Code points and UTF-16 units agree both ways."""

from hypothesis import given
from hypothesis import strategies as st

from postil.ui.reader.offsets import Offsets

TEXTS = st.text(
    st.sampled_from("a é\u0301\u00a0\u2028中😀👩\u200d🚀\U0001f1fa\U00020000") | st.characters(codec="utf-8")
)


@given(TEXTS)
def test_every_code_point_goes_to_its_unit_and_back(text: str) -> None:
    """The units before each code point are as many as Python's own UTF-16 encoder makes."""
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        unit = offsets.to_units(point)
        assert unit == len(text[:point].encode("utf-16-le")) // 2
        assert offsets.to_points(unit) == point
    assert offsets.units == offsets.to_units(len(text))


@given(TEXTS)
def test_a_unit_inside_a_pair_belongs_to_its_character(text: str) -> None:
    """A unit in the middle of a surrogate pair gives the code point that the pair is."""
    offsets = Offsets(text)
    for point, character in enumerate(text):
        if ord(character) > 0xFFFF:
            assert offsets.to_points(offsets.to_units(point) + 1) == point


def test_a_lone_surrogate_counts_as_one() -> None:
    """Broken text from the world does not stop the view."""
    offsets = Offsets("a\ud800b")
    assert (offsets.plain, offsets.units) == (True, 3)
