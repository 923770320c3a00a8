"""Where a caret can stand in one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.ui.reader.places import Places

TEXTS = st.text(st.sampled_from(". a\u0301ו\u05b0👩\u200d🚀🇺🇦"), min_size=1, max_size=12)


@pytest.mark.usefixtures("fonts")
@given(TEXTS, st.data())
def test_steps_by_word_end_where_the_caret_can_stand(text: str, data: st.DataObject) -> None:
    """Also where Qt takes an accent behind a full stop for the beginning of a word; and they get on."""
    places = Places(text)
    allowed = [point for point in range(len(text) + 1) if places.allows(point)]
    point = data.draw(st.sampled_from(allowed))
    after, before = places.next_word(point), places.previous_word(point)
    assert {after, before} <= set(allowed)
    assert after > point or point == len(text)
    assert before < point or point == allowed[0]


@pytest.mark.usefixtures("fonts")
def test_an_accent_begins_no_word() -> None:
    """It belongs to the full stop before it."""
    assert Places(".\u0301ו").next_word(0) == 2
